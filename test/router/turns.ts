/** A turn of three changes of which one is refused, through a fault at every request of it. */
import * as E from "fp-ts/Either";
import t, { type Test } from "tap";
import type { Fault } from "../../emulator/testing.js";
import {
  getNode,
  isEmpty,
  isTree,
  sameNode,
  type ConfigNode,
  type ConfigTree,
} from "../../provider/config/tree.js";
import type { Lifecycle } from "../../provider/engine/lifecycle.js";
import { explain, type RouterError } from "../../provider/router/errors.js";
import { mappings, rig, rule, unwrap, vm, type Rig } from "./rig.js";

/** As often as such a turn asks each, and a little more. */
const moments = [
  ["/configure", 6],
  ["/retrieve", 10],
  ["/config-file", 2],
] as const;

/** A source that no router commits. */
const refused = { group: { addressGroup: "NOBODY" } };

/** What the changes are of. */
interface Subject {
  /** How many nodes of the router's a whole one has. */
  readonly parts: number;
  readonly lifecycle: (one: Rig) => Lifecycle;
  /** Of the resource of a number: as it is made, or changed, or as no router takes it. */
  readonly inputs: (n: number, changed: boolean, bad: boolean) => object;
}

const subjects = {
  rules: {
    parts: 1,
    lifecycle: (one) => one.rules,
    inputs: (n, changed, bad) =>
      rule(30000 + n, {
        description: `r${String(n)} `,
        ...(changed ? { disable: true } : {}),
        ...(bad ? { source: refused } : {}),
      }),
  },
  VMs: {
    parts: 2,
    lifecycle: (one) => one.vms,
    inputs: (n, changed, bad) =>
      vm(n, {
        hostname: `r${String(n)}`,
        forwards: { ssh: { description: `r${String(n)} ssh`, ...(bad ? { source: refused } : {}) } },
        ...(changed ? { paused: true } : {}),
      }),
  },
} satisfies Record<string, Subject>;

const isOf = (n: number, rule: ConfigNode): boolean => {
  const description = isTree(rule) ? rule.description : undefined;
  return typeof description === "string" && description.startsWith(`r${String(n)} `);
};

/** All that a router has of the resource of a number. */
const partsOf = (tree: ConfigTree, n: number): ConfigTree => {
  const rules = Object.entries((getNode(tree, ["nat", "destination", "rule"]) ?? {}) as ConfigTree);
  const mapping = getNode(tree, [...mappings, `r${String(n)}`]);
  return Object.fromEntries([
    ...rules.filter(([, rule]) => isOf(n, rule)),
    ...(mapping === undefined ? [] : [["mapping", mapping] as const]),
  ]);
};

type Outcome = E.Either<RouterError, object>;

const operations = ["create", "update", "delete"] as const;

const numbers = [1, 2, 3];

/** The one that is refused. */
const BAD = 2;

interface Row {
  readonly operation: (typeof operations)[number];
  readonly subject: keyof typeof subjects;
  readonly fault: Fault;
  readonly vyos: "1.3" | "1.4" | "1.5";
  /** What stood before the turn was never saved. */
  readonly unsaved: boolean;
}

const testTurn = async (t: Test, { operation, subject, fault, vyos, unsaved }: Row): Promise<void> => {
  const { parts, lifecycle, inputs } = subjects[subject];
  const one = await rig(t, { vyos }, { timeout: 30, commitTimeout: 30 });
  if (unsaved) one.reconnect({ save: false });
  const made: object[] = [];
  if (operation !== "create")
    for (const n of numbers)
      made.push(unwrap(await lifecycle(one).create(inputs(n, false, false))()).outputs);
  one.reconnect({ timeout: 0.8, commitTimeout: 0.8 });
  await one.router.dialect();
  const before = one.config;
  const byHand = getNode(before, ["nat", "destination", "rule", "10000"]);
  one.emulator.inject(fault);
  const outcomes: readonly Outcome[] = await Promise.all(
    numbers.map((n, i): Promise<Outcome> => {
      const bad = n === BAD;
      if (operation === "create") return lifecycle(one).create(inputs(n, false, bad))();
      if (operation === "delete" && !bad) return lifecycle(one).delete(made[i])();
      return lifecycle(one).update(made[i], inputs(n, true, bad))();
    }),
  );
  const after = one.config;
  for (const [i, n] of numbers.entries()) {
    const outcome = outcomes[i] ?? E.right({});
    const [was, is] = [partsOf(before, n), partsOf(after, n)];
    const stays = sameNode(was, is) || (unsaved && isEmpty(is));
    if (E.isLeft(outcome)) t.ok(stays, `${String(n)}: ${explain(outcome.left)}; ${JSON.stringify(is)}`);
    else if (operation === "delete") t.same(is, {}, `${String(n)} is gone`);
    else {
      t.notOk(sameNode(was, is), `${String(n)} is there`);
      t.equal(Object.keys(is).length, parts, `${String(n)} is whole`);
      if (operation === "update") t.match(Object.keys(is), Object.keys(was), `${String(n)} is where it was`);
    }
  }
  t.ok(E.isLeft(outcomes[BAD - 1] ?? E.right({})), "the bad one is refused");
  t.same(getNode(after, ["nat", "destination", "rule", "10000"]), byHand, "what was made by hand is there");
  if (outcomes.some(E.isRight)) t.same(one.emulator.saved(), one.config, "and all is saved");
};

/**
 * What is reported of each change is what the router has, and will have after its next start. `unsaved`: what stood
 * there before the turn was never saved.
 */
export const testTurns = (
  what: string,
  fault: Fault,
  given: { readonly unsaved?: true; readonly of?: readonly (keyof typeof subjects)[] } = {},
): void => {
  const { unsaved = false, of = ["rules", "VMs"] } = given;
  for (const operation of operations)
    void t.test(`${operation} of ${of.join(" and ")} through ${what}`, { jobs: 6, timeout: 600_000 }, (t) => {
      for (const subject of of)
        for (const [path, most] of moments)
          for (let nth = 1; nth <= most; nth++) {
            const vyos = (["1.3", "1.4", "1.5"] as const)[nth % 3] ?? "1.5";
            const row: Row = { operation, subject, fault: { ...fault, match: { path, nth } }, vyos, unsaved };
            void t.test(
              `${subject} on ${vyos}, at request ${String(nth)} to ${path}`,
              { buffered: true },
              (t) => testTurn(t, row),
            );
          }
      t.end();
    });
};
