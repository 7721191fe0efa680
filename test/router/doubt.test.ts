/** For every fault before, during and after the commit: the outcome reported is the outcome on the router. */
import * as E from "fp-ts/Either";
import t, { type Test } from "tap";
import { getNode } from "../../provider/config/tree.js";
import { explain, type RouterError } from "../../provider/router/errors.js";
import type { Fault, RouterOptions } from "../../emulator/testing.js";
import { call } from "../emulator/client.js";
import { faults } from "./faults.js";
import { byHand, rig, rule, vm, type Given, type Rig } from "./rig.js";

/** Where an outage begins: while reading before the commit, with the commit, while reading after it, on saving. */
const moments = {
  "before the commit": { path: "/retrieve", nth: 1 },
  "with the commit": { path: "/configure", nth: 1 },
  "after the commit": { path: "/retrieve", nth: 2 },
  "with the save": { path: "/config-file", nth: 1 },
} as const;

const patient: Given = { timeout: 0.8, commitTimeout: 0.8 };
/** For what no fault is about. */
const unhurried: Given = { timeout: 30, commitTimeout: 30 };

/** A create, an update and a delete, the fault in one of them. */
const operations = {
  create: (one: Rig, kind: "rules" | "vms") => one[kind].create(kind === "rules" ? rule(30000) : vm(1))(),
  update: (one: Rig, kind: "rules" | "vms", outputs: object) =>
    one[kind].update(
      outputs,
      kind === "rules" ? rule(30000, { log: true, description: "changed" }) : vm(1, { paused: true }),
    )(),
  delete: (one: Rig, kind: "rules" | "vms", outputs: object) => one[kind].delete(outputs)(),
};

/** Whether the router is as the last operation should have left it. */
const took = (one: Rig, operation: keyof typeof operations): boolean => {
  const node = getNode(one.config, ["nat", "destination", "rule", "10001"]);
  if (operation === "delete") return node === undefined;
  const changed = node !== undefined && ("log" in (node as object) || "disable" in (node as object));
  return operation === "create" ? node !== undefined : changed;
};

for (const [n, operation] of (["create", "update", "delete"] as const).entries())
  void t.test(`${operation}, through every fault at every moment`, { jobs: 6, timeout: 120_000 }, (t) => {
    for (const [moment, match] of Object.entries(moments))
      for (const [i, [what, fault]] of faults.entries()) {
        const vyos = (["1.3", "1.4", "1.5"] as const)[(n + i) % 3] ?? "1.5";
        const kind = i % 2 === 0 ? "rules" : "vms";
        void t.test(
          `${what} ${moment}, ${kind} on ${vyos}`,
          { buffered: true, timeout: 60_000 },
          async (t) => {
            const one = await rig(t, { vyos }, unhurried);
            const before = operation === "create" ? undefined : await operations.create(one, kind);
            if (before !== undefined && E.isLeft(before)) throw new Error(explain(before.left));
            const outputs = before?.right.outputs ?? {};
            one.reconnect(patient);
            await one.router.dialect();
            one.emulator.inject({ ...fault, match });
            const outcome = await operations[operation](one, kind, outputs);
            const text = E.isLeft(outcome) ? explain(outcome.left) : "done";
            t.equal(took(one, operation), E.isRight(outcome), `it is as reported: ${text}`);
            // Nobody need wait long for a router that is away or silent when nothing has been sent yet.
            const mayFail =
              moment === "before the commit" && ["refuse", "restart", "hang"].includes(fault.kind);
            if (mayFail && E.isLeft(outcome)) return;
            t.ok(E.isRight(outcome), text);
            t.same(one.emulator.saved(), one.emulator.config(), "and saved");
            if (operation === "delete") t.same(one.config, byHand(vyos), "nothing else has changed");
          },
        );
      }
    t.end();
  });

const failing = async (
  t: Test,
  fault: Fault,
  options: RouterOptions = {},
  given: Given = patient,
): Promise<{ one: Rig; error: RouterError | undefined }> => {
  const one = await rig(t, options, given);
  await one.router.read();
  one.emulator.inject(fault);
  const outcome = await one.rules.create(rule(30000))();
  const error = E.isLeft(outcome) ? outcome.left : undefined;
  if (error !== undefined) t.notMatch(explain(error), one.emulator.apiKey, "no key in the error");
  return { one, error };
};

void t.test("what lasts is an error that says how things are", async (t) => {
  const gone = await failing(t, { kind: "refuse", ms: 4_000 });
  t.match(gone.error, { _tag: "Unreachable", reason: "connection refused" });
  t.same(gone.one.config, byHand("1.5"));

  const revoked = await failing(t, { kind: "keyRevoked", times: 1000 });
  t.equal(revoked.error?._tag, "Unauthorised");
  t.same(revoked.one.config, byHand("1.5"));

  const onRead = await failing(t, { kind: "keyRevoked", match: { path: "/retrieve", nth: 2 }, times: 1000 });
  t.match(onRead.error, { _tag: "InDoubt", left: [/description 'port 30000'/] });
  t.ok(getNode(onRead.one.config, ["nat", "destination", "rule", "10001"]), "it was committed");

  const stranger = await failing(t, { kind: "certificate" });
  t.match(stranger.error, { _tag: "Tls", fingerprint: /^([0-9A-F]{2}:){31}[0-9A-F]{2}$/ });
  t.same(stranger.one.config, byHand("1.5"));

  const broken = await failing(t, {
    kind: "status",
    status: 500,
    match: { path: "/configure" },
    times: 1000,
  });
  t.match(broken.error, { _tag: "Unreachable", reason: "it answers HTTP 500" });
  t.same(broken.one.config, byHand("1.5"));
});

void t.test("what a lost answer left is found by the next run, and not made twice", async (t) => {
  for (const kind of ["rules", "vms"] as const) {
    const one = await rig(t, { commitLatencyMs: 500 }, patient);
    const creating = operations.create(one, kind);
    while (one.sent().length === 0) await new Promise((done) => setTimeout(done, 5));
    one.emulator.inject({ kind: "keyRevoked", match: { path: "/retrieve" }, times: 1000 });
    t.ok(E.isLeft(await creating));
    const left = one.emulator.config();
    t.notSame(left, byHand("1.5"));
    one.emulator.clearFaults();
    one.reconnect();
    t.ok(E.isRight(await operations.create(one, kind)));
    t.same(one.emulator.config(), left);
    t.same(one.emulator.saved(), left);
  }
});

void t.test("a list that a booting router takes and loses is sent again", async (t) => {
  const one = await rig(t, { bootingMs: 1000 }, { ...patient, timeScale: 0.1 });
  const outcome = await one.rules.create(rule(30000))();
  t.ok(E.isRight(outcome));
  t.ok(one.sent().length > 1, "the first list was lost");
  t.ok(took(one, "create"));
});

void t.test("an answer that says the commit will follow is waited for", async (t) => {
  const one = await rig(t, { commitLatencyMs: 50 });
  const path = ["service", "https", "request-body-size-limit"];
  const outcome = await one.router.submit<unknown>({
    plan: () =>
      E.right({
        ops: [{ op: "set", path, value: "2" }],
        touches: [path],
        prune: [],
        result: ({ tree }) => E.right(getNode(tree, path)),
      }),
  })();
  t.match(outcome, { right: "2" });
});

void t.test("a session that another client's failed load left dirty", async (t) => {
  const one = await rig(t);
  const rules = { rule: { "1": { protocol: "tcp" } } };
  one.emulator.writeFile("/config/bad", { ...byHand("1.5"), nat: { source: rules } });
  const { status } = await call(one.emulator, {
    path: "/config-file",
    data: { op: "load", file: "/config/bad" },
  });
  t.equal(status, 400);
  const outcome = await one.rules.create(rule(30000))();
  t.ok(E.isRight(outcome), JSON.stringify(outcome));
  t.ok(took(one, "create"));
});

void t.test("reads and commits while another client commits", async (t) => {
  const one = await rig(t, { commitLatencyMs: 60 });
  const list = (n: number): object[] =>
    [
      { path: ["description"], value: "other" },
      { path: ["outbound-interface", "name"], value: "eth0" },
      { path: ["translation", "address"], value: "masquerade" },
    ].map(({ path, value }) => ({
      op: "set",
      path: ["nat", "source", "rule", String(n), ...path],
      value,
    }));
  const others = [1, 2, 3].map((n) => call(one.emulator, { path: "/configure", data: list(n) }));
  const outcomes = await Promise.all([one.router.read(), one.rules.create(rule(30000))()]);
  await Promise.all(others);
  t.ok(outcomes.every((outcome) => outcome._tag === "Right"));
  t.equal(Object.keys(getNode(one.config, ["nat", "source", "rule"]) ?? {}).length, 3);
});

void t.test("somebody changes our rule while we do: theirs stays where it is not about ours", async (t) => {
  const one = await rig(t, { commitLatencyMs: 3000 });
  const created = await one.rules.create(rule(30000))();
  if (E.isLeft(created)) throw new Error(explain(created.left));
  const updating = one.rules.update(created.right.outputs, rule(30000, { log: true }))();
  while (one.sent().length < 2) await new Promise((done) => setTimeout(done, 5));
  one.emulator.edit([
    { op: "set", path: ["nat", "destination", "rule", "10001", "source", "port"], value: "99" },
  ]);
  t.ok(E.isRight(await updating));
  t.match(getNode(one.config, ["nat", "destination", "rule", "10001"]), { log: {}, source: { port: "99" } });
});
