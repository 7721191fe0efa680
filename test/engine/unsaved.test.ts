/** What was committed and never saved, and comes back with a restart of the router. */
import t, { type Test } from "tap";
import { atOnce } from "../../provider/base/steps.js";
import { getTree } from "../../provider/config/tree.js";
import { broughtBack, givingUp, readGivenUp, writeGivenUp } from "../../provider/engine/given-up.js";
import { createProviders } from "../../provider/engine/provider.js";
import { VyosError } from "../../provider/router/errors.js";
import { byHand, mappings, quickTimes, rig, rule, vm, unwrap, type Rig } from "../router/rig.js";

const full = vm(1, { forwards: { ssh: {}, http: { externalPort: 8080 } } });
const sshOnly = vm(1, { forwards: { ssh: {} } });

const rulesOf = (one: Rig): readonly string[] =>
  Object.keys(getTree(one.config, ["nat", "destination", "rule"]));

/** From here on the router cannot save. */
const readOnly = (one: Rig): void => {
  one.emulator.inject({ kind: "saveFails", as: "error", times: 10_000, match: { path: "/config-file" } });
};

const restart = async (one: Rig): Promise<void> => {
  await one.emulator.restart();
  one.emulator.clearFaults();
  one.reconnect();
};

/** A VM that was saved with two forwards, then changed to these inputs without being saved. */
const changedUnsaved = async (t: Test, ...steps: readonly object[]) => {
  const one = await rig(t);
  let { outputs } = unwrap(await one.vms.create(full)());
  readOnly(one);
  for (const inputs of steps) outputs = unwrap(await one.vms.update(outputs, inputs)()).outputs;
  t.match(outputs, { saved: false });
  return { one, outputs };
};

const refreshed = async (one: Rig, outputs: object): Promise<object> => {
  const seen = unwrap(await one.vms.read(outputs)());
  if (seen._tag === "Gone") throw new Error("it is gone");
  return seen.outputs;
};

void t.test("a forward that was removed is removed again when a restart brings it back", async (t) => {
  const other = vm(1, { forwards: { ssh: {}, http: { externalPort: 8080, description: "other" } } });
  for (const steps of [
    [sshOnly],
    [other, sshOnly],
    [other, sshOnly, vm(1, { forwards: { ssh: { enabled: false } } })],
  ])
    for (const refresh of ["never", "before", "after", "both"] as const) {
      const { one, outputs } = await changedUnsaved(t, ...steps);
      let known: object = outputs;
      t.same(rulesOf(one), ["10000", "10002"]);
      if (refresh === "before" || refresh === "both") known = await refreshed(one, known);
      await restart(one);
      t.same(rulesOf(one), ["10000", "10001", "10002"], "the restart brings it back");
      if (refresh === "after" || refresh === "both") known = await refreshed(one, known);
      t.match(atOnce(one.vms.diff(known, sshOnly)), { right: { changes: true } }, "a preview says so");
      const { outputs: last } = unwrap(await one.vms.update(known, sshOnly)());
      t.same(rulesOf(one), ["10000", "10002"], "and the next update takes it away again");
      t.same(one.emulator.saved(), one.config);
      t.notOk(
        (last as { saved?: boolean }).saved !== true || "__givenUp" in last,
        "then nothing is left to remember",
      );
      t.match(atOnce(one.vms.diff(last, sshOnly)), { right: { changes: false } });
    }
});

void t.test("it is not in the way of what comes after it", async (t) => {
  const { one, outputs } = await changedUnsaved(t, sshOnly);
  await restart(one);
  const next = vm(1, { forwards: { ssh: {}, http: { externalPort: 8080, description: "again" } } });
  unwrap(await one.vms.update(outputs, next)());
  t.same(rulesOf(one), ["10000", "10001", "10002"]);
  t.match(getTree(one.config, ["nat", "destination", "rule", "10001"]), { description: "again" });
  t.same(one.emulator.saved(), one.config);
});

void t.test("it goes with the resource", async (t) => {
  const { one, outputs } = await changedUnsaved(t, sshOnly);
  await restart(one);
  unwrap(await one.vms.delete(outputs)());
  t.same(one.config, byHand("1.5"));
  t.same(one.emulator.saved(), one.config);
});

void t.test("what somebody else made there meanwhile is left alone", async (t) => {
  const { one, outputs } = await changedUnsaved(t, sshOnly);
  await restart(one);
  const at = ["nat", "destination", "rule", "10001"];
  one.emulator.edit([{ op: "set", path: [...at, "description"], value: "mine now" }]);
  unwrap(await one.vms.update(outputs, sshOnly)());
  t.match(getTree(one.config, at), { description: "mine now", destination: { port: "8080" } });
});

void t.test("and so is what another resource of the program has there now", async (t) => {
  const { one, outputs } = await changedUnsaved(t, sshOnly);
  await restart(one);
  const twin = {
    ...rule(8080, { description: "vm1 http", number: 10_001 }),
    translation: { address: "192.168.64.101", port: 80 },
  };
  unwrap(await one.rules.create(twin)());
  unwrap(await one.vms.update(outputs, sshOnly)());
  t.same(rulesOf(one), ["10000", "10001", "10002"]);
});

void t.test("a state holds no configuration of it, and reads what it wrote", (t) => {
  const path = ["system", "login"];
  const tree = (values: readonly string[]) => ({ system: { login: { secret: values, a: {}, b: "x" } } });
  const known = givingUp([], [path], tree(["hunter2", "b"]), {});
  t.notMatch(JSON.stringify(known), "hunter2");
  const read = readGivenUp(JSON.parse(JSON.stringify(writeGivenUp(known))) as Record<string, unknown>);
  t.same(read, known);
  const back = (values: readonly string[]) => broughtBack(read, tree(values), [], () => false);
  t.same(back(["b", "hunter2"]), [path], "the order of values means nothing");
  t.same(back(["hunter2"]), []);
  t.same(
    broughtBack(read, tree(["hunter2", "b"]), [path], () => false),
    [],
    "what it has again",
  );
  t.same(
    broughtBack(read, tree(["hunter2", "b"]), [], () => true),
    [],
    "what another has",
  );
  t.same(givingUp(known, [path], tree(["b", "hunter2"]), {}), known, "every form once");
  t.same(givingUp([], [path], tree(["b"]), tree(["b"])), [], "what stays is not given up");
  t.same(readGivenUp({ __givenUp: [1, { path: [] }, { path: ["a"], form: 1 }] }), []);
  t.same(writeGivenUp([]), {});
  t.end();
});

/** An update that ends in doubt: looked at again by the next one, whether a refresh comes between or not. */
const endsInDoubt = async (t: Test, refresh: boolean): Promise<void> => {
  const one = await rig(t);
  const providers = createProviders();
  const given: Readonly<Record<string, string | number | boolean>> = {
    endpoint: one.emulator.url,
    apiKey: one.emulator.apiKey,
    fingerprint: one.emulator.fingerprint,
    ...quickTimes,
    doubtTimeout: 0.3,
  };
  const get = (key: string): string | undefined => given[key.replace("vyos:", "")]?.toString();
  await providers.VmAttachment.configure({ config: { get } });
  const { id, outs } = await providers.VmAttachment.create(full);
  one.emulator.inject({ kind: "reset", when: "after", match: { path: "/configure" } });
  one.emulator.inject({ kind: "status", status: 500, times: 10_000, match: { path: "/retrieve", nth: 2 } });
  readOnly(one);
  const failure: unknown = await providers.VmAttachment.update(id, outs, sshOnly).catch((e: unknown) => e);
  if (!(failure instanceof VyosError)) throw new Error("it was to fail");
  t.match(failure, { error: { _tag: "InDoubt" }, id, properties: { ...outs, saved: false } });
  t.match(failure, { reasons: [failure.message] }, "what Pulumi shows");
  // A read waits its turn: until the save has been given up.
  await t.rejects(providers.VmAttachment.read(id, outs));
  one.emulator.clearFaults();
  one.reconnect();
  t.same(Object.keys(getTree(one.config, mappings)), ["printer", "vm1"]);
  t.same(rulesOf(one), ["10000", "10002"], "it was committed");
  t.notSame(one.emulator.saved(), one.config, "and not saved");
  const { properties } = failure as unknown as { properties: object };
  const known = refresh ? await refreshed(one, properties) : properties;
  t.match(atOnce(one.vms.diff(known, sshOnly)), { right: { changes: true } });
  unwrap(await one.vms.update(known, sshOnly)());
  t.same(one.emulator.saved(), one.config);
};

for (const refresh of [false, true])
  void t.test(
    `an update in doubt leaves a state that is looked at again, ${refresh ? "with" : "without"} a refresh`,
    (t) => endsInDoubt(t, refresh),
  );
