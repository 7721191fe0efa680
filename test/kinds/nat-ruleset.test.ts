/** Sets of NAT rules: which number each rule has, what moves, and what is left alone. */
import assert from "node:assert/strict";
import * as E from "fp-ts/Either";
import fc from "fast-check";
import t from "tap";
import { dialects } from "../../provider/config/dialect.js";
import { getTree, type ConfigTree } from "../../provider/config/tree.js";
import { inSteps } from "../../provider/base/steps.js";
import { Connections } from "../../provider/engine/connections.js";
import { Lifecycle } from "../../provider/engine/lifecycle.js";
import { previewCreate, previewUpdate } from "../../provider/engine/preview.js";
import { kinds } from "../../provider/kinds/index.js";
import { UNKNOWN } from "../../provider/kinds/unknown.js";
import { startRouter } from "../../emulator/testing.js";
import { create, look, right, update } from "../engine/pure.js";
import { holds } from "../laws.js";
import type { Args } from "./arbitraries.js";

const kind = kinds.NatRuleset;
const release = "1.5";

const rule = (port: number, more: Args = {}): Args => ({
  ...{ protocol: "tcp", inboundInterface: "eth0", destination: { port } },
  ...{ translation: { address: "192.168.64.10" }, ...more },
});
const set = (rules: Args, more: Args = {}): Args => ({ type: "destination", rules, ...more });

/** The ports of the rules on a router, by number. */
const ports = (tree: ConfigTree): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(getTree(tree, ["nat", "destination", "rule"])).map(([number, each]) => [
      number,
      getTree(each as ConfigTree, ["destination"]).port,
    ]),
  );

const foreign = (...numbers: readonly number[]): ConfigTree => ({
  nat: {
    destination: {
      rule: Object.fromEntries(
        numbers.map((n) => [String(n), { exclude: {}, destination: { port: String(n) }, protocol: "udp" }]),
      ),
    },
  },
});

interface Row {
  readonly what: string;
  readonly others?: ConfigTree;
  /** What the program says, one update after the other. */
  readonly steps: readonly Args[];
  /** The ports by number after the last. */
  readonly ports: Readonly<Record<string, string>>;
}

const rows: readonly Row[] = [
  {
    what: "names have the lowest free numbers, in the order of the names",
    others: foreign(10001),
    steps: [set({ b: rule(2), a: rule(1), c: rule(3) })],
    ports: { 10000: "1", 10001: "10001", 10002: "2", 10003: "3" },
  },
  {
    what: "numbers and names stand beside each other",
    steps: [set({ 5: rule(5), 10000: rule(1), a: rule(2), b: rule(3, { number: 7 }) })],
    ports: { 5: "5", 7: "3", 10000: "1", 10001: "2" },
  },
  {
    what: "a name keeps its number whatever comes and goes",
    steps: [set({ a: rule(1), b: rule(2) }), set({ b: rule(9), a: rule(1), aa: rule(3) })],
    ports: { 10000: "1", 10001: "9", 10002: "3" },
  },
  {
    what: "a rule is put between two",
    steps: [set({ 10: rule(1), 20: rule(2) }), set({ 10: rule(1), 15: rule(3), 20: rule(2) })],
    ports: { 10: "1", 15: "3", 20: "2" },
  },
  {
    what: "rules are numbered anew, two of them change places",
    steps: [
      set({ a: rule(1, { number: 1 }), b: rule(2, { number: 2 }), c: rule(3, { number: 3 }) }),
      set({ a: rule(1, { number: 2 }), b: rule(2, { number: 1 }), c: rule(3, { number: 30 }) }),
    ],
    ports: { 1: "2", 2: "1", 30: "3" },
  },
  {
    what: "a rule that is called otherwise stays where it is",
    steps: [set({ old: rule(1), other: rule(2) }), set({ young: rule(1), other: rule(2) })],
    ports: { 10000: "1", 10001: "2" },
  },
  {
    what: "another range moves what was chosen, and nothing else",
    steps: [
      set({ a: rule(1), 5: rule(5) }),
      set({ a: rule(1), 5: rule(5) }, { numberRange: { from: 100, to: 199 } }),
    ],
    ports: { 5: "5", 100: "1" },
  },
  {
    what: "a name makes room for a rule that is given its number",
    steps: [set({ a: rule(1) }), set({ a: rule(1), 10000: rule(2) })],
    ports: { 10000: "2", 10001: "1" },
  },
  {
    what: "rules of others are left alone",
    others: foreign(1, 2),
    steps: [set({ 3: rule(3) }), set({ 4: rule(4) })],
    ports: { 1: "1", 2: "2", 4: "4" },
  },
  {
    what: "what is exclusive takes them away",
    others: foreign(1, 2),
    steps: [set({ 3: rule(3) }), set({ 3: rule(3) }, { exclusive: true })],
    ports: { 3: "3" },
  },
];

void t.test("numbers", (t) => {
  for (const { what, others = {}, steps, ports: wanted } of rows) {
    let tree = others;
    let outputs: unknown;
    for (const args of steps) {
      const done = right(
        outputs === undefined
          ? create(kind, args, tree, release)
          : update(kind, { ...args, adopt: true }, outputs, tree, release),
      );
      ({ tree } = done);
      ({ outputs } = done.outcome);
    }
    t.strictSame(ports(tree), wanted, what);
    const seen = look(kind, outputs, tree, release);
    t.match(seen, { _tag: "Present" }, `${what}: it is found again`);
  }
  t.end();
});

void t.test("what a name was given is an output, and known in a preview where it cannot change", (t) => {
  const made = right(create(kind, set({ 5: rule(5), a: rule(1) }), {}, release));
  const numbers = { 5: 5, a: 10000 };
  t.match(made.outcome.outputs, { numbers });
  t.match(previewCreate(kind, set({ 5: rule(5), a: rule(1) })), { numbers: { 5: 5, a: UNKNOWN } });
  const next = set({ 5: rule(6), a: rule(2), b: rule(3) });
  t.match(previewUpdate(kind, made.outcome.outputs, next), { numbers: { ...numbers, b: UNKNOWN } });
  t.end();
});

void t.test("a full range says which argument widens it", (t) => {
  const narrow = set({ a: rule(1), b: rule(2) }, { numberRange: { from: 7, to: 7 } });
  const made = create(kind, narrow, {}, release);
  t.match(made, { left: { _tag: "PoolExhausted", property: "numberRange", from: "7", to: "7" } });
  t.end();
});

void t.test("rules for the same packets are told of, and keep nothing back", (t) => {
  const draft = kind.codec.decode(
    set({ a: rule(1), 7: rule(1, { translation: { address: "192.168.64.11" } }) }),
  );
  const said = E.isRight(draft) ? kind.validate(draft.right, dialects[release]) : [];
  t.match(said, [{ property: "rules.a", reason: /^rules\.7 is for the very same packets/, isWarning: true }]);
  t.equal(said.length, 1);
  t.end();
});

void t.test(
  "all that changes is one commit, moves as well, and a preview asks the router nothing",
  async (t) => {
    const router = await startRouter({
      vyos: release,
      config: { interfaces: { ethernet: { eth0: {} } }, service: { https: { api: { rest: {} } } } },
    });
    t.teardown(() => router.stop());
    const settings: Readonly<Record<string, string>> = {
      ...{ endpoint: router.url, apiKey: router.apiKey, fingerprint: router.fingerprint },
      ...{ version: release, commitQuietMs: "1" },
    };
    const lifecycle = new Lifecycle(kind, new Connections((key) => settings[key.replace("vyos:", "")], {}));
    const many = (first: number): Args =>
      set(
        Object.fromEntries(
          Array.from({ length: 50 }, (_, i) => [`r${String(i)}`, rule(1000 + i, { number: first + i })]),
        ),
      );
    const made = right(await lifecycle.create(many(100))());
    t.match(router.stats, { commits: 1 });
    router.resetStats();
    const moved = many(120);
    t.same(await inSteps(lifecycle.check(moved, true)), []);
    t.not(right(await inSteps(lifecycle.diff(made.outputs, moved))).changes, false);
    t.match(router.stats, { commits: 0, reads: 0, bytesIn: 0 });
    right(await lifecycle.update(made.outputs, moved)());
    t.match(router.stats, { commits: 1 });
    const all = ports(router.config());
    t.strictSame(
      all,
      Object.fromEntries(Array.from({ length: 50 }, (_, i) => [String(120 + i), String(1000 + i)])),
    );
  },
);

/** What a set says of a few rules, each under a name, a number of its own or both. */
const some: fc.Arbitrary<Args> = fc
  .uniqueArray(fc.record({ key: fc.constantFrom("a", "b", "c", "d", "1", "2", "10000"), fixed: fc.nat(9) }), {
    selector: ({ key }) => key,
    minLength: 1,
    maxLength: 6,
  })
  .map((each) => {
    const used = new Set<string>(each.map(({ key }) => key));
    return Object.fromEntries(
      each.map(({ key, fixed }): [string, Args] => {
        const number = fixed + 3;
        const isGiven = /[a-z]/.test(key) && fixed > 5 && !used.has(String(number));
        if (isGiven) used.add(String(number));
        return [key, rule(100 + key.charCodeAt(0), isGiven ? { number } : {})];
      }),
    );
  });

void t.test("after any changes each rule stands once, others' stay, and nothing is left over", (t) => {
  holds(
    t,
    fc.property(fc.array(some, { minLength: 1, maxLength: 5 }), (steps) => {
      let tree = foreign(10001, 10003);
      let outputs: unknown;
      let before: Readonly<Record<string, number>> = {};
      for (const rules of steps) {
        const args = set(rules);
        const done = right(
          outputs === undefined
            ? create(kind, args, tree, release)
            : update(kind, args, outputs, tree, release),
        );
        ({ tree } = done);
        ({ outputs } = done.outcome);
        const { numbers } = outputs as { readonly numbers: Readonly<Record<string, number>> };
        const wanted = Object.entries(rules).map(([key, each]) => [
          String(numbers[key]),
          String(((each as Args).destination as Args).port),
        ]);
        assert.deepEqual(ports(tree), { 10001: "10001", 10003: "10003", ...Object.fromEntries(wanted) });
        assert.equal(new Set(Object.values(numbers)).size, wanted.length);
        for (const [key, each] of Object.entries(rules)) {
          const { number } = each as Args;
          if (number !== undefined) assert.equal(numbers[key], number);
          else if ((before[key] ?? 0) >= 10000 && !("10000" in rules))
            assert.equal(numbers[key], before[key]);
        }
        before = numbers;
      }
    }),
    { numRuns: 150 },
  );
  t.end();
});
