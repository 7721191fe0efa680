/** A turn of three changes of which one is refused, through a fault at every request of it. */
import * as E from "fp-ts/Either";
import t from "tap";
import type { Fault } from "../../emulator/testing.js";
import { getNode, sameNode, type ConfigTree } from "../../provider/config/tree.js";
import { explain, type RouterError } from "../../provider/router/errors.js";
import { byHand, rig, rule, type Rig } from "./rig.js";

/** As often as such a turn asks each, and a little more. */
const moments = [
  ["/configure", 6],
  ["/retrieve", 10],
  ["/config-file", 2],
] as const;

/** A list that no router commits. */
const refused = { source: { group: { addressGroup: "NOBODY" } } };

const ports = [30001, 30002, 30003] as const;

interface Made {
  readonly outputs: object;
}

type Outcome = E.Either<RouterError, object>;

/** What each operation does with the resource of a port; `made` is what was there before, if anything. */
const operations = {
  create: (one: Rig, port: number, bad: boolean) => one.rules.create(rule(port, bad ? refused : {}))(),
  update: (one: Rig, port: number, bad: boolean, made?: Made) =>
    one.rules.update(
      made?.outputs ?? {},
      rule(port, { description: `changed ${String(port)}`, ...(bad ? refused : {}) }),
    )(),
  delete: (one: Rig, port: number, bad: boolean, made?: Made): Promise<Outcome> =>
    bad ? operations.update(one, port, bad, made) : one.rules.delete(made?.outputs ?? {})(),
};

/** The rules by their ports; the one that was made by hand is none of them. */
const rulesOf = (tree: ConfigTree): ReadonlyMap<number, ConfigTree> =>
  new Map(
    Object.values((getNode(tree, ["nat", "destination", "rule"]) ?? {}) as Record<string, ConfigTree>).map(
      (node) => [Number(getNode(node, ["destination", "port"])), node],
    ),
  );

/** What is reported of each change is what the router has, and will have after its next start. */
export const testTurns = (what: string, fault: Fault): void => {
  for (const operation of ["create", "update", "delete"] as const)
    void t.test(`${operation} through ${what}`, { jobs: 6, timeout: 600_000 }, (t) => {
      for (const [path, most] of moments)
        for (let nth = 1; nth <= most; nth++) {
          const vyos = (["1.3", "1.4", "1.5"] as const)[nth % 3] ?? "1.5";
          void t.test(`at request ${String(nth)} to ${path}, ${vyos}`, { buffered: true }, async (t) => {
            const one = await rig(t, { vyos }, { timeout: 30, commitTimeout: 30 });
            const made: Made[] = [];
            if (operation !== "create")
              for (const port of ports) {
                const outcome = await one.rules.create(rule(port))();
                if (E.isLeft(outcome)) throw new Error(explain(outcome.left));
                made.push(outcome.right);
              }
            one.reconnect({ timeout: 0.8, commitTimeout: 0.8 });
            await one.router.dialect();
            const before = rulesOf(one.config);
            one.emulator.inject({ ...fault, match: { path, nth } });
            const outcomes: readonly Outcome[] = await Promise.all(
              ports.map((port, i) => operations[operation](one, port, i === 1, made[i])),
            );
            const after = rulesOf(one.config);
            for (const [i, port] of ports.entries()) {
              const outcome = outcomes[i] ?? E.right({});
              const [was, is] = [before.get(port), after.get(port)];
              if (E.isLeft(outcome)) t.ok(sameNode(was, is), `${String(port)}: ${explain(outcome.left)}`);
              else if (operation === "delete") t.equal(is, undefined, `${String(port)} is gone`);
              else t.ok(is !== undefined && !sameNode(was, is), `${String(port)} is there`);
            }
            t.ok(E.isLeft(outcomes[1] ?? E.right({})), "the bad one is refused");
            t.equal(after.get(32000) === undefined, false, "what was made by hand is there");
            t.same(one.emulator.saved(), one.config, "and all is saved");
            if (operation === "delete" && outcomes[0]?._tag === "Right" && outcomes[2]?._tag === "Right")
              t.equal(after.size, rulesOf(byHand(vyos) as ConfigTree).size + 1);
          });
        }
      t.end();
    });
};
