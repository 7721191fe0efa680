/** Lists that the router refuses before their commit: who is blamed, for what, and that nobody else is. */
import * as E from "fp-ts/Either";
import fc from "fast-check";
import t from "tap";
import type { Op } from "../../provider/config/ops.js";
import type { Path } from "../../provider/config/path.js";
import { getNode } from "../../provider/config/tree.js";
import type { Change } from "../../provider/router/change.js";
import { explain, type RouterError } from "../../provider/router/errors.js";
import { rig, type Rig } from "./rig.js";

const change = (ops: readonly Op[], touches: readonly Path[]): Change<string> => ({
  plan: () => E.right({ ops, touches, prune: [], result: () => E.right("done") }),
});

const nat = (number: number): Path => ["nat", "source", "rule", String(number)];

/** A source rule, whole; any of its leaves may be given another value. */
const sourceRule = (
  vyos: string,
  number: number,
  wrong: { readonly at: string; readonly value: string } | undefined,
): Change<string> => {
  const at = nat(number);
  const leaves: readonly (readonly [string, string])[] = [
    ["description", `rule ${String(number)}`],
    ["protocol", "tcp"],
    [vyos === "1.3" ? "outbound-interface" : "outbound-interface name", "eth0"],
    ["source address", "192.168.64.0/24"],
    ["source port", "80"],
    ["translation address", "masquerade"],
  ];
  const ops = leaves.map(([name, value]): Op => {
    const path = [...at, ...name.split(" ")];
    return { op: "set", path, value: wrong?.at === name ? wrong.value : value };
  });
  return change(ops, [at]);
};

const make = (
  one: Rig,
  vyos: string,
  wrong: readonly ({ readonly at: string; readonly value: string } | undefined)[],
  from = 100,
): Promise<readonly E.Either<RouterError, string>[]> =>
  Promise.all(wrong.map((bad, i) => one.router.submit(sourceRule(vyos, from + i, bad))()));

const textOf = (outcome: E.Either<RouterError, unknown> | undefined): string =>
  outcome === undefined ? "nothing" : E.isLeft(outcome) ? explain(outcome.left) : "ok";

/** Wrong leaves of a rule, and the router's reason; none where it gives none. */
const faults = [
  {
    at: "protocol",
    value: "nosuchproto",
    reason: /nosuchproto"? is not a valid (IP protocol|value of type)/,
  },
  { at: "source port", value: "80, 443", reason: /and gave no reason\./ },
  { at: "source address", value: "10.0.0.999", reason: /10\.0\.0\.999 is not a valid/ },
] as const;

for (const vyos of ["1.3", "1.4", "1.5"] as const)
  void t.test(`${vyos}: a refused value is named with its place, and nobody else is blamed`, async (t) => {
    const one = await rig(t, { vyos });
    let from = 100;
    // 1.3 looks at ports and addresses when it commits.
    for (const { at, value, reason } of vyos === "1.3" ? faults.slice(0, 1) : faults)
      for (const bad of [[0], [5], [0, 1, 3, 4, 5, 7]]) {
        one.emulator.resetStats();
        from += 100;
        const wrong = Array.from({ length: 8 }, (_, i) => (bad.includes(i) ? { at, value } : undefined));
        const outcomes = await make(one, vyos, wrong, from);
        outcomes.forEach((outcome, i) => {
          const text = textOf(outcome);
          const path = nat(from + i);
          t.equal(getNode(one.config, path) === undefined, bad.includes(i));
          if (!bad.includes(i)) return t.equal(text, "ok");
          const named = `The router refused the value "${value}" of "${[...path, ...at.split(" ")].join(" ")}"`;
          t.ok(text.startsWith(named), text);
          return t.match(text, reason);
        });
        t.ok(one.emulator.stats.commitsWithChanges <= 2, "what is looked for is never committed");
      }
  });

void t.test("a good list right after a refused one is sent again, and lands", async (t) => {
  for (const vyos of ["1.4", "1.5"] as const) {
    const one = await rig(t, { vyos });
    const bad = { at: "protocol", value: "nosuchproto" };
    t.match(textOf(await one.router.submit(sourceRule(vyos, 100, bad))()), /nosuchproto/);
    t.equal(textOf(await one.router.submit(sourceRule(vyos, 100, undefined))()), "ok");
  }
});

void t.test("a long list is searched in as many requests as it can be halved", async (t) => {
  const one = await rig(t, { vyos: "1.5" });
  const ops = Array.from({ length: 512 }, (_, i): Op => {
    // No word of the router's names the value.
    const value = i === 300 ? "8".repeat(300) : `rule ${String(i)}`;
    return { op: "set", path: [...nat(1000 + i), "description"], value };
  });
  const text = textOf(await one.router.submit(change(ops, [["nat", "source"]]))());
  t.match(text, /^The router refused the value "8{300}" of "nat source rule 1300 description": .*too long/);
  t.ok(one.sent().length <= 2 + 2 * 10, String(one.sent().length));
  t.equal(one.emulator.stats.commits, 0);
});

void t.test("a secret is not shown with its place", async (t) => {
  const one = await rig(t, { vyos: "1.5" });
  const path = ["system", "login", "user", "u", "authentication", "otp", "key"];
  const text = textOf(await one.router.submit(change([{ op: "set", path, value: "not base32!" }], [path]))());
  t.match(text, /otp key"/);
  t.notMatch(text, /not base32!/);
});

void t.test("whoever is wrong, wherever: those are blamed and all others land", async (t) => {
  const vyos = "1.5";
  const one = await rig(t, { vyos });
  let from = 100;
  const fault = fc.option(fc.constantFrom(...faults), { nil: undefined, freq: 3 });
  await fc.assert(
    fc.asyncProperty(fc.array(fault, { minLength: 1, maxLength: 12 }), async (wrong) => {
      from += 100;
      const outcomes = await make(one, vyos, wrong, from);
      return wrong.every((bad, i) => {
        const text = textOf(outcomes[i]);
        return bad === undefined ? text === "ok" : text.includes(`"${bad.value}"`) && bad.reason.test(text);
      });
    }),
    { numRuns: 8 },
  );
});
