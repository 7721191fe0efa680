/** Where places are looked for: `vyos:allocation`. */
import assert from "node:assert/strict";
import * as E from "fp-ts/Either";
import fc from "fast-check";
import t from "tap";
import { getTree } from "../../provider/config/tree.js";
import { Connections } from "../../provider/engine/connections.js";
import { leadingTo } from "../../provider/engine/spread.js";
import { firstFree, type NumberRange } from "../../provider/kinds/pool.js";
import { holds } from "../laws.js";
import { mappings, rig, rule, vm } from "../router/rig.js";
import { right } from "./pure.js";

const name = { pool: "numbers", property: "pool" };
const none = (): boolean => false;

const free = (range: NumberRange, isTaken: (n: number) => boolean, seed?: string): number | undefined => {
  const found = firstFree(range, isTaken, name, seed === undefined ? undefined : leadingTo(seed));
  return E.isRight(found) ? found.right : undefined;
};

/** A range, what is taken of it, and a seed. */
const pool = fc
  .record({ from: fc.nat(50_000), size: fc.integer({ min: 1, max: 60 }) })
  .chain(({ from, size }) =>
    fc.record({
      range: fc.constant({ from, to: from + size - 1 }),
      taken: fc.uniqueArray(fc.integer({ min: from - 3, max: from + size + 2 })),
      seed: fc.option(fc.string(), { nil: undefined }),
    }),
  );

void t.test("what is found is free, and something is found as long as anything is free", (t) => {
  holds(
    t,
    fc.property(pool, ({ range, taken, seed }) => {
      const all = Array.from({ length: range.to - range.from + 1 }, (_, i) => range.from + i);
      const left = all.filter((n) => !taken.includes(n));
      const found = free(range, (n) => taken.includes(n), seed);
      if (left.length === 0) assert.equal(found, undefined);
      else assert.ok(found !== undefined && left.includes(found));
      if (seed === undefined) assert.equal(found, left[0]);
      // The first free one after the start, which is what is found where nothing is taken.
      const start = free(range, none, seed) ?? range.from;
      const inOrder = [...all.filter((n) => n >= start), ...all.filter((n) => n < start)];
      assert.equal(
        found,
        inOrder.find((n) => left.includes(n)),
      );
    }),
  );
  t.end();
});

void t.test("a pool of places fills from any start", (t) => {
  const range = { from: 32_000, to: 32_009 };
  const had = new Set<number>();
  for (let n = 0; n < 10; n++) had.add(free(range, (each) => had.has(each), "somebody") ?? -1);
  t.same([...had].sort(), [32_000, 32_001, 32_002, 32_003, 32_004, 32_005, 32_006, 32_007, 32_008, 32_009]);
  t.equal(
    free(range, (each) => had.has(each), "somebody"),
    undefined,
  );
  t.equal(free({ from: 5, to: 4 }, none, "somebody"), undefined, "a range without anything in it");
  t.end();
});

/** Every pool of the library by its name, as wide as it is by default. */
const widths: Readonly<Record<string, NumberRange>> = {
  "nat destination rule numbers": { from: 10_000, to: 19_999 },
  "external ports": { from: 32_000, to: 33_000 },
  addresses: { from: 100, to: 199 },
  "subnet ids": { from: 1, to: 4_294_967_295 },
};

void t.test("two stacks rarely choose the same, and each chooses evenly", (t) => {
  const names = fc.sample(fc.uuid(), { numRuns: 4_000, seed: 7 });
  const urn = (stack: string, name: string): string => `urn:pulumi:${stack}::net::vyos:VmAttachment::${name}`;
  for (const [pool, range] of Object.entries(widths)) {
    const start = (stack: string, each: string): number =>
      right(firstFree(range, none, { pool, property: "pool" }, leadingTo(urn(stack, each))));
    const size = range.to - range.from + 1;
    const same = names.filter((each) => start("one", each) === start("two", each)).length;
    const expected = names.length / size;
    t.ok(same <= expected + 5 * Math.sqrt(expected) + 1, `${pool}: ${String(same)} of 4000 alike`);
    const lower = names.filter((each) => start("one", each) < range.from + size / 2).length;
    t.ok(Math.abs(lower - 2_000) < 160, `${pool}: ${String(lower)} of 4000 in the lower half`);
  }
  t.end();
});

const __urn = (stack: string, kind: string, each: string): string =>
  `urn:pulumi:${stack}::net::pulumi-nodejs:dynamic/vyos:${kind}::${each}`;

void t.test(
  "all that a VM is given, from one start each; kept from then on, whatever the setting is",
  async (t) => {
    const one = await rig(t, {}, { allocation: "spread" });
    const forwards = { a: {}, b: { port: 80 }, c: { port: 443 } };
    const inputs = (stack: string): object => ({
      ...vm(1, { hostname: stack, macAddress: stack === "one" ? "02:00:00:00:01:01" : "02:00:00:00:01:02" }),
      forwards: Object.fromEntries(
        Object.entries(forwards).map(([key, more]) => [key, { port: 22, ...more }]),
      ),
      __urn: __urn(stack, "VmAttachment", "web"),
    });
    const chosen = ({ outputs }: { readonly outputs: Readonly<Record<string, unknown>> }) => {
      const all = Object.values(
        outputs.endpoints as Record<string, { externalPort: number; ruleNumber: number }>,
      );
      return {
        address: outputs.address as string,
        ports: all.map(({ externalPort }) => externalPort),
        numbers: all.map(({ ruleNumber }) => ruleNumber),
      };
    };
    const first = right(await one.vms.create(inputs("one"))());
    const second = right(await one.vms.create(inputs("two"))());
    const [a, b] = [chosen(first), chosen(second)];
    for (const { ports, numbers } of [a, b])
      for (const chain of [ports, numbers]) {
        const [start = 0] = chain;
        t.same(chain, [start, start + 1, start + 2]);
      }
    t.not(a.address, b.address);
    t.notOk(a.ports.some((port) => b.ports.includes(port)));
    t.notOk(a.numbers.some((number) => b.numbers.includes(number)));
    t.not(a.numbers[0], 10_001, "the lowest free would be another");
    one.reconnect({ allocation: "lowest" });
    const kept = right(await one.vms.update(first.outputs, { ...inputs("one"), description: "changed" })());
    t.same(chosen(kept), a);
    t.same(Object.keys(getTree(one.config, mappings)).sort(), ["one", "printer", "two"]);
  },
);

void t.test("the lowest free by default, and by each router's own setting", async (t) => {
  const one = await rig(t);
  const given = {
    endpoint: one.emulator.url,
    apiKey: one.emulator.apiKey,
    fingerprint: one.emulator.fingerprint,
  };
  const inputs = { ...rule(8080), __urn: __urn("one", "NatRule", "web") };
  t.match(right(await one.rules.create(inputs)()), { outputs: { number: 10_001 } });
  const shared = { endpoint: "https://192.0.2.1", allocation: "spread" };
  const routers = JSON.stringify({ shared });
  const all = new Connections(
    (key) => (({ ...given, routers }) as Record<string, string>)[key.replace("vyos:", "")],
    {},
  );
  const of = (ref?: string) => right(all.get(ref)).router.settings.allocation;
  t.equal(of(), "lowest");
  t.equal(of("shared"), "spread");
  t.match(
    new Connections(() => undefined, {}).get({ ...given, allocation: "wide" }),
    E.left({ setting: "router.allocation", detail: /neither "lowest" nor "spread"/ }),
  );
  one.reconnect({ allocation: "spread" });
  const spread = right(await one.rules.create({ ...inputs, ...rule(8081) })());
  t.not(spread.outputs.number, 10_002);
});
