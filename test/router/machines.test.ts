/** Clients that share no lock: machines, containers, people. `machines.long.ts` runs 10,000 operations. */
import { setTimeout as sleep } from "node:timers/promises";
import * as E from "fp-ts/Either";
import t, { type Test } from "tap";
import { versions } from "../../emulator/dialect.js";
import type { EditOp, Version } from "../../emulator/testing.js";
import { getNode, getTree, type ConfigTree } from "../../provider/config/tree.js";
import { Lifecycle } from "../../provider/engine/lifecycle.js";
import { kinds } from "../../provider/kinds/index.js";
import { explain } from "../../provider/router/errors.js";
import { round } from "../machines/run.js";
import { byHand, rig, rule, type Rig } from "./rig.js";

t.setTimeout(120_000);

/** `log` is a leaf with a value in 1.3, and without one since. */
const logging = (path: readonly string[], vyos: Version): EditOp => ({
  op: "set",
  path: [...path, "log"],
  ...(vyos === "1.3" ? { value: "enable" } : {}),
});
const logged = (vyos: Version): unknown => (vyos === "1.3" ? "enable" : {});

/** What somebody does by hand while our list is on its way. */
const hands: Readonly<Record<string, (path: readonly string[], vyos: Version) => readonly EditOp[]>> = {
  "sets our leaf": (path) => [{ op: "set", path: [...path, "destination", "port"], value: "53" }],
  "adds a leaf": (path, vyos) => [logging(path, vyos)],
  "takes the node away": (path) => [{ op: "delete", path }],
  "does something elsewhere": () => [{ op: "set", path: ["system", "time-zone"], value: "Europe/Paris" }],
};

const config = (vyos: "1.3" | "1.4" | "1.5") => {
  const given = byHand(vyos);
  const management = { "config-management": { "commit-revisions": "100" } };
  return { ...given, system: { ...(given.system as object), ...management } };
};

const at = (number: number): readonly string[] => ["nat", "destination", "rule", String(number)];

/** Runs an operation with a hand in its window: after our read, before the router carries our list out. */
const during = async <A>(one: Rig, hand: readonly EditOp[], operation: () => Promise<A>): Promise<A> => {
  one.emulator.inject({ kind: "delay", ms: 150, match: { path: "/configure" } });
  const since = one.emulator.requests.length;
  const doing = operation();
  while (!one.emulator.requests.slice(since).some(({ path }) => path === "/configure")) await sleep(2);
  one.emulator.edit(hand);
  return doing;
};

const inputs = rule(8080, { description: "ours" });

/** Cases of one release, all at once: each has a router of its own, and most of its time it waits. */
const together = async (
  t: Test,
  names: readonly string[],
  run: (name: string) => Promise<void>,
): Promise<void> => {
  const outcomes = await Promise.allSettled(names.map(run));
  for (const [n, outcome] of outcomes.entries())
    if (outcome.status === "rejected") t.fail(`${names[n] ?? ""}: ${String(outcome.reason)}`);
};

for (const vyos of versions) {
  const eth1 = vyos === "1.3" ? ["inbound-interface"] : ["inbound-interface", "name"];
  const made = (): readonly EditOp[] => [
    { op: "set", path: [...at(10_001), "description"], value: "theirs" },
    { op: "set", path: [...at(10_001), "protocol"], value: "udp" },
    { op: "set", path: [...at(10_001), "destination", "port"], value: "53" },
    { op: "set", path: [...at(10_001), ...eth1], value: "eth1" },
    { op: "set", path: [...at(10_001), "translation", "address"], value: "192.0.2.1" },
    logging(at(10_001), vyos),
  ];

  void t.test(`a rule made by hand in the place of a new one, on ${vyos}`, async (t) => {
    const one = await rig(t, { vyos, config: config(vyos) });
    const outcome = await during(one, made(), () => one.rules.create(inputs)());
    t.ok(E.isRight(outcome), E.isLeft(outcome) ? explain(outcome.left) : "");
    const rules = getTree(one.config, ["nat", "destination", "rule"]);
    t.match(rules["10001"], {
      description: "theirs",
      protocol: "udp",
      destination: { port: "53" },
      log: logged(vyos),
    });
    t.match(rules["10002"], { description: "ours", destination: { port: "8080" } });
    t.notOk("source" in getTree(rules, ["10001"]));
    t.match(Object.keys(rules), ["10000", "10001", "10002"]);
  });

  for (const operation of ["create", "update", "delete"] as const)
    void t.test(`${operation} while somebody does something, on ${vyos}`, (t) =>
      together(t, Object.keys(hands), async (what) => {
        const one = await rig(t, { vyos, config: config(vyos) });
        const created = operation === "create" ? undefined : await one.rules.create(inputs)();
        if (created !== undefined && E.isLeft(created)) throw new Error(explain(created.left));
        const outputs = created?.right.outputs ?? {};
        // What a new rule can meet is one that stands already, which is none of its.
        const number = operation === "create" ? 10_000 : 10_001;
        const changed = { ...inputs, destination: { port: 9090 } };
        const run: Readonly<Record<typeof operation, () => Promise<E.Either<unknown, unknown>>>> = {
          create: () => one.rules.create(inputs)(),
          update: () => one.rules.update(outputs, changed)(),
          delete: () => one.rules.delete(outputs)(),
        };
        const before = one.config;
        const outcome = await during(one, hands[what]?.(at(number), vyos) ?? [], run[operation]);
        const expected = expect(operation, what, before, number, logged(vyos));
        t.match(outcome, { _tag: expected.outcome }, what);
        const node = getNode(one.config, at(number));
        for (const [path, value] of expected.leaves)
          t.same(getNode((node ?? {}) as ConfigTree, path), value, `${what}: ${path.join(" ")}`);
        if (what === "does something elsewhere")
          t.equal(getNode(one.config, ["system", "time-zone"]), "Europe/Paris");
      }),
    );
}

void t.test("somebody changes only the order of a list that we share", async (t) => {
  const path = ["system", "name-server"];
  const given = config("1.5");
  const servers = (last: string): string => `192.0.2.${last}`;
  const system = { ...given.system, "name-server": [servers("1"), servers("2")] };
  const one = await rig(t, { config: { ...given, system } });
  const configs = new Lifecycle(kinds.Config, one.connections);
  const ours = (...last: string[]): object => ({
    path: "system",
    config: { "name-server": last.map(servers) },
  });
  const made = await configs.create(ours("8", "9"))();
  if (E.isLeft(made)) throw new Error(explain(made.left));
  t.same(getNode(one.config, path), ["1", "2", "8", "9"].map(servers));
  const hand: readonly EditOp[] = [
    { op: "delete", path },
    ...["2", "1", "8", "9"].map((last): EditOp => ({ op: "set", path, value: servers(last) })),
  ];
  const outcome = await during(one, hand, () => configs.update(made.right.outputs, ours("9", "8"))());
  t.match(outcome, { _tag: "Right" });
  t.same(getNode(one.config, path), ["2", "1", "9", "8"].map(servers));
});

void t.test("a commit that is refused in part is looked at too", async (t) => {
  const one = await rig(t, { config: config("1.5") });
  const hand: readonly EditOp[] = [
    { op: "set", path: [...at(10_001), "description"], value: "theirs" },
    { op: "set", path: [...at(10_001), "protocol"], value: "udp" },
    { op: "set", path: [...at(10_001), "destination", "port"], value: "53" },
    { op: "set", path: [...at(10_001), "inbound-interface", "name"], value: "eth1" },
    { op: "set", path: [...at(10_001), "translation", "address"], value: "192.0.2.1" },
  ];
  const bad = { chain: "forward", number: 1, action: "jump", jumpTarget: "NOBODY" };
  const refused = new Lifecycle(kinds.FirewallRule, one.connections).create(bad);
  const [mine, other] = await during(one, hand, () => Promise.all([one.rules.create(inputs)(), refused()]));
  t.match(mine, { _tag: "Right" });
  t.match(other, { _tag: "Left" });
  const rules = getTree(one.config, ["nat", "destination", "rule"]);
  t.match(rules["10001"], { description: "theirs", protocol: "udp", destination: { port: "53" } });
  t.match(rules["10002"], { description: "ours", destination: { port: "8080" } });
  t.match(Object.keys(rules), ["10000", "10001", "10002"]);
});

void t.test("three machines, 36 operations", async (t) => {
  const seed = Number(process.env.MACHINES_SEED ?? Date.now() % 100_000);
  const vyos = versions[seed % versions.length] ?? "1.5";
  const { lost, left, errors } = await round(vyos, 12, seed);
  t.same({ lost, left, errors }, { lost: [], left: [], errors: [] }, `seed ${String(seed)}`);
});

interface Expected {
  readonly outcome: "Right" | "Left";
  readonly leaves: readonly (readonly [readonly string[], unknown])[];
}

/** What is to stand in the node that both were about. */
function expect(operation: string, what: string, before: ConfigTree, number: number, log: unknown): Expected {
  const port = ["destination", "port"];
  const gone: Expected["leaves"] = [[["description"], undefined]];
  const old = getNode(before, [...at(number), ...port]);
  if (operation === "create")
    return {
      outcome: "Right",
      leaves:
        what === "takes the node away"
          ? gone
          : [
              [port, what === "sets our leaf" ? "53" : old],
              [["log"], what === "adds a leaf" ? log : undefined],
            ],
    };
  // The rule is the resource's, with every leaf that a rule can have: what was added goes too, but not unseen.
  if (operation === "delete") return { outcome: "Right", leaves: gone };
  if (what === "takes the node away") return { outcome: "Left", leaves: gone };
  return {
    outcome: "Right",
    leaves: [
      [port, "9090"],
      [["log"], what === "adds a leaf" ? log : undefined],
    ],
  };
}
