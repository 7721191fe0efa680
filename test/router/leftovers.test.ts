/** What a create that was killed leaves behind, and what becomes of it. */
import * as E from "fp-ts/Either";
import t, { type Test } from "tap";
import { getTree, putNode } from "../../provider/config/tree.js";
import { explain } from "../../provider/router/errors.js";
import type { ConfigJson, Version } from "../../emulator/testing.js";
import { byHand, mappings, rig, rule, vm, unwrap, type Rig } from "./rig.js";

const rulesOf = (one: Rig): readonly string[] =>
  Object.keys(getTree(one.config, ["nat", "destination", "rule"]));

const twin = [...mappings, "twin"];

/**
 * A router with somebody else's second mapping of one MAC address: it refuses every commit to its DHCP server, and
 * commits the NAT rules of the same list all the same.
 */
const spoilt = (t: Test, vyos: Version): Promise<Rig> => {
  const mapping = {
    [vyos === "1.5" ? "mac" : "mac-address"]: "02:00:00:00:00:01",
    "ip-address": "192.168.64.199",
  };
  const config = putNode(byHand(vyos), twin, mapping) as ConfigJson;
  return rig(t, { vyos, config }, { doubtTimeout: 0.3 });
};

/** Creates that are cut off when the NAT rules were committed and the mappings refused, before any was taken back. */
const cutOff = async (t: Test, vyos: Version, ...inputs: readonly object[]): Promise<Rig> => {
  const one = await stuck(t, vyos, ...inputs);
  one.emulator.edit([{ op: "delete", path: twin }]);
  return one;
};

/** The same, and the mapping is refused still. */
const stuck = async (t: Test, vyos: Version, ...inputs: readonly object[]): Promise<Rig> => {
  const one = await spoilt(t, vyos);
  await one.router.dialect();
  one.emulator.inject({ kind: "locked", match: { path: "/configure", nth: 2 }, times: 10_000 });
  const outcomes = await Promise.all(inputs.map((each) => one.vms.create(each)()));
  t.match(
    outcomes,
    inputs.map(() => ({ left: { _tag: "InDoubt" } })),
  );
  one.emulator.clearFaults();
  one.reconnect();
  return one;
};

const web = (more: object = {}): object => vm(1, { forwards: { ssh: {}, http: {} }, ...more });

for (const vyos of ["1.4", "1.5"] as const) {
  void t.test(`${vyos}: rules whose mapping never came are the next create's own`, async (t) => {
    for (const given of [{}, { address: "192.168.64.150" }, { paused: true }]) {
      const one = await cutOff(t, vyos, web(given));
      t.same(rulesOf(one), ["10000", "10001", "10002"], "the rules are there");
      t.same(Object.keys(getTree(one.config, mappings)), ["printer"], "and the mapping is not");
      const left = getTree(one.config, ["nat"]);
      one.emulator.resetStats();
      const { outputs } = unwrap(await one.vms.create(web(given))());
      t.same(getTree(one.config, ["nat"]), left, "not one rule more");
      t.ok(
        one
          .sent()
          .flat()
          .every(({ path }) => (path as string[])[0] === "service"),
        "only the mapping is sent",
      );
      t.same(one.emulator.saved(), one.emulator.config());
      one.reconnect();
      unwrap(await one.vms.delete(outputs)());
      t.same(one.config, byHand(vyos), "and all of it goes with the VM");
    }
  });
}

void t.test("of another VM's leftovers, and of others' rules, nothing is taken", async (t) => {
  const one = await cutOff(t, "1.5", web());
  const left = getTree(one.config, ["nat", "destination", "rule"]);
  const { outputs } = unwrap(await one.vms.create(vm(2, { forwards: { ssh: {}, http: {} } }))());
  t.match(outputs, { address: "192.168.64.102" });
  t.match(getTree(one.config, ["nat", "destination", "rule"]), left, "they stay as they are");
  one.reconnect();
  // One more rule about that address: it may be anybody's, and so may the address.
  const stranger = unwrap(
    await one.rules.create(
      rule(40_000, { translation: { address: "192.168.64.101", port: 25 }, number: 10_500 }),
    )(),
  );
  const second = unwrap(await one.vms.create(web())());
  t.match(second.outputs, { address: "192.168.64.103" });
  t.equal(rulesOf(one).length, 1 + 2 + 2 + 1 + 2);
  unwrap(await one.rules.delete(stranger.outputs)());
});

void t.test("leftovers in part are completed", async (t) => {
  const one = await cutOff(t, "1.5", web());
  one.emulator.edit([{ op: "delete", path: ["nat", "destination", "rule", "10001"] }]);
  const { outputs } = unwrap(await one.vms.create(web())());
  t.match(outputs, { address: "192.168.64.101" });
  t.same(rulesOf(one), ["10000", "10001", "10002"]);
  one.reconnect();
  unwrap(await one.vms.delete(outputs)());
  t.same(one.config, byHand("1.5"));
});

void t.test("two VMs with leftovers each get their own, in one commit", async (t) => {
  const both = [web(), vm(2, { forwards: { ssh: {}, http: {} } })];
  const one = await cutOff(t, "1.5", ...both);
  const left = getTree(one.config, ["nat"]);
  const made = await Promise.all(both.toReversed().map((each) => one.vms.create(each)()));
  t.match(made.map(unwrap), [
    { outputs: { hostname: "vm2", address: "192.168.64.102" } },
    { outputs: { hostname: "vm1", address: "192.168.64.101" } },
  ]);
  t.same(getTree(one.config, ["nat"]), left);
});

void t.test("a create that is refused again says that they stay", async (t) => {
  const one = await stuck(t, "1.5", web());
  const left = one.config;
  const refused = await one.vms.create(web())();
  t.match(refused, { left: { _tag: "CommitFailed" } });
  if (E.isLeft(refused))
    t.match(explain(refused.left), /stays.*: nat destination rule 10001, nat destination rule 10002\.$/);
  t.same(one.config, left);
  one.reconnect();
  const other = await one.vms.create(vm(2))();
  t.match(other, { left: { _tag: "CommitFailed" } });
  if (E.isLeft(other)) t.match(explain(other.left), /Nothing of this change was left on the router\.$/);
  t.same(one.config, left);
});
