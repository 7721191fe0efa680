import t from "tap";
import {
  foreignChanges,
  rolledBack,
  sameResources,
  type Checkpoint,
  type CheckpointResource,
} from "../../automation/deployment.js";

const urn = (name: string): string => `urn:pulumi:dev::test::${name}`;
const stack: CheckpointResource = { urn: urn("stack"), type: "pulumi:pulumi:Stack" };
const provider = (id = "p"): CheckpointResource => ({
  urn: urn("provider"),
  type: "pulumi:providers:pulumi-nodejs",
  custom: true,
  id,
});
/** A resource of ours by either door, in turn. */
const own = (name: string, more: Partial<CheckpointResource> = {}): CheckpointResource => ({
  urn: urn(name),
  type: name < "b" ? "pulumi-nodejs:dynamic/vyos:NatRule" : "vyos:index:NatRule",
  custom: true,
  parent: stack.urn,
  provider: `${urn("provider")}::p`,
  ...more,
});
const foreign = (name: string, more: Partial<CheckpointResource> = {}): CheckpointResource => ({
  urn: urn(name),
  type: "aws:s3/bucket:Bucket",
  custom: true,
  id: name,
  parent: stack.urn,
  ...more,
});
const checkpoint = (...resources: CheckpointResource[]): Checkpoint => ({
  version: 3,
  deployment: { resources },
});
const urns = ({ deployment }: Checkpoint): string[] => (deployment.resources ?? []).map(({ urn: u }) => u);

void t.test("our resources come back, those of others stay", (t) => {
  const before = checkpoint(stack, provider(), own("a"), own("b"), foreign("old"));
  const after = checkpoint(stack, provider(), foreign("new"), own("a", { inputs: { x: 1 } }), own("c"));
  const result = rolledBack(before, after);
  t.same(urns(result), ["stack", "provider", "a", "b", "new"].map(urn));
  t.equal(result.deployment.resources?.[2]?.inputs, undefined);
  t.same(foreignChanges(before, after), [
    { urn: urn("new"), change: "created" },
    { urn: urn("old"), change: "deleted" },
  ]);
  t.end();
});

void t.test("an update that changed nothing of others gives the checkpoint of before", (t) => {
  const before = checkpoint(stack, provider(), own("a", { dependencies: [urn("b")] }), own("b"));
  const ordered = checkpoint(stack, provider(), own("b"), own("a", { dependencies: [urn("b")] }));
  t.same(urns(rolledBack(before, ordered)), ["stack", "provider", "b", "a"].map(urn), "in a valid order");
  t.ok(sameResources(rolledBack(ordered, checkpoint(stack)), ordered));
  t.ok(sameResources(rolledBack(checkpoint(), checkpoint(stack, provider(), own("a"))), checkpoint()));
  t.end();
});

void t.test("what is referred to and gone is no longer referred to", (t) => {
  const before = checkpoint(stack, provider(), foreign("gone"), own("a", { dependencies: [urn("gone")] }));
  const result = rolledBack(before, checkpoint(stack, provider("other")));
  t.same(urns(result), ["stack", "provider", "a"].map(urn));
  t.same(result.deployment.resources?.[2]?.dependencies, []);
  t.equal(result.deployment.resources?.[2]?.provider, `${urn("provider")}::other`);
  t.end();
});

void t.test("a component that came with the update stays only with what stays in it", (t) => {
  const component = (name: string): CheckpointResource => ({
    urn: urn(name),
    type: "my:Component",
    parent: stack.urn,
  });
  const after = checkpoint(
    stack,
    provider(),
    component("empty"),
    component("full"),
    own("a", { parent: urn("empty") }),
    foreign("f", { parent: urn("full") }),
  );
  t.same(urns(rolledBack(checkpoint(stack, provider()), after)), ["stack", "provider", "full", "f"].map(urn));
  t.end();
});

void t.test("another ciphertext of the same secret is no change", (t) => {
  const secret = (ciphertext: string) => foreign("f", { outputs: { key: { ciphertext } } });
  t.ok(sameResources(checkpoint(secret("x")), checkpoint(secret("y"))));
  t.same(foreignChanges(checkpoint(secret("x")), checkpoint(secret("y"))), []);
  t.end();
});
