import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { LocalWorkspace, type Stack } from "@pulumi/pulumi/automation";
import { startRouter, type EmulatedRouter } from "pulumi-vyos/testing";
import config from "./router.json";

let router: EmulatedRouter;
let folder: string;
let stack: Stack;

before(async () => {
  router = await startRouter({ vyos: "1.5", config });
  folder = await mkdtemp(join(tmpdir(), "testing-"));
  stack = await LocalWorkspace.createStack(
    { stackName: "test", workDir: __dirname },
    { envVars: { PULUMI_BACKEND_URL: `file://${folder}`, PULUMI_CONFIG_PASSPHRASE: "test" } },
  );
  await stack.setAllConfig({
    "vyos:endpoint": { value: router.url },
    "vyos:fingerprint": { value: router.fingerprint },
    "vyos:apiKey": { value: router.apiKey, secret: true },
    office: { value: "198.51.100.0/24" },
    vms: {
      value: JSON.stringify([
        { name: "shop", mac: "00:50:56:00:00:01", public: true },
        { name: "db", mac: "00:50:56:00:00:02" },
      ]),
    },
  });
});

after(async () => {
  await stack.workspace.removeStack("test", { force: true });
  await rm(folder, { recursive: true });
  await router.stop();
});

interface Rules {
  readonly nat: {
    readonly destination: {
      readonly rule: Readonly<
        Record<
          string,
          {
            readonly destination: { readonly port: string };
            readonly translation: { readonly port: string };
            readonly source?: { readonly address: string };
          }
        >
      >;
    };
  };
}

/** The destination NAT rules that stand on the router, by number. */
const rules = (): Rules["nat"]["destination"]["rule"] =>
  (router.config() as unknown as Rules).nat.destination.rule;

void test("ssh is for the office, and the shop's website for everybody", async () => {
  const { outputs } = await stack.up();
  const { shop } = outputs.endpoints.value as { shop: { https: { externalPort: number } } };
  const to = (port: string) => Object.values(rules()).filter(({ translation }) => translation.port === port);
  assert.deepEqual(
    to("22").map(({ source }) => source?.address),
    ["198.51.100.0/24", "198.51.100.0/24"],
  );
  assert.deepEqual(
    to("443").map(({ destination, source }) => [destination.port, source]),
    [[String(shop.https.externalPort), undefined]],
  );
});

void test("a second update sends nothing", async () => {
  router.resetStats();
  await stack.up({ expectNoChanges: true });
  assert.equal(router.stats.commits, 0);
});

void test("what somebody changed by hand is repaired, even when the router's answer gets lost", async () => {
  const asWritten = router.config();
  const [number = ""] = Object.keys(rules());
  router.edit([{ op: "set", path: ["nat", "destination", "rule", number, "disable"] }]);
  router.inject({ kind: "reset", when: "after", match: { path: "/configure" } });
  await stack.up({ refresh: true });
  assert.deepEqual(router.config(), asWritten);
});
