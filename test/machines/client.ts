/**
 * One of several machines that work on the same router, as a process of its own: creates, changes and deletes rules of
 * its own, many at once, and says in the end which it believes to have.
 */
import { setTimeout as sleep } from "node:timers/promises";
import * as E from "fp-ts/Either";
import fc from "fast-check";
import { Connections } from "../../provider/engine/connections.js";
import { Lifecycle } from "../../provider/engine/lifecycle.js";
import { kinds } from "../../provider/kinds/index.js";
import { explain } from "../../provider/router/errors.js";
import { rule } from "../router/rig.js";

/** What one machine is to do. */
export interface Task {
  readonly config: Readonly<Record<string, string>>;
  readonly name: string;
  readonly operations: number;
  readonly seed: number;
}

/** What it believes in the end. */
export interface Belief {
  /** By description: the rule's number and port. */
  readonly rules: Readonly<Record<string, { readonly number: string; readonly port: string }>>;
  readonly operations: number;
  readonly errors: readonly string[];
}

interface Owned {
  readonly id: string;
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly port: number;
}

/** How many changes are under way at once. */
const WIDTH = 6;

const work = async ({ config, name, operations, seed }: Task): Promise<Belief> => {
  const connections = new Connections((key) => config[key.replace("vyos:", "")], {});
  const rules = new Lifecycle(kinds.NatRule, connections);
  const owned = new Map<string, Owned>();
  const errors: string[] = [];
  const draws = fc.sample(fc.tuple(fc.nat(99), fc.nat(9_999), fc.nat(9_999), fc.nat(80)), {
    numRuns: operations,
    seed,
  });
  let made = 0;
  const note = <A>(outcome: E.Either<Parameters<typeof explain>[0], A>, done: (value: A) => void): void => {
    if (E.isRight(outcome)) done(outcome.right);
    else errors.push(explain(outcome.left));
  };
  for (let at = 0; at < draws.length; at += WIDTH) {
    const busy = new Set<string>();
    const doing = draws.slice(at, at + WIDTH).map(async ([what, port, which, pause]) => {
      const free = [...owned.keys()].filter((key) => !busy.has(key));
      const key = free[which % Math.max(1, free.length)];
      const mine = key === undefined ? undefined : owned.get(key);
      if (what < 50 || free.length < 3 || key === undefined || mine === undefined) {
        const description = `${name}-${String(made++)}`;
        note(await rules.create(rule(20_000 + port, { description }))(), ({ id, outputs }) =>
          owned.set(description, { id, outputs, port: 20_000 + port }),
        );
      } else if (what < 80) {
        busy.add(key);
        const changed = rule(20_000 + port, { description: key });
        note(await rules.update(mine.outputs, changed)(), ({ outputs }) =>
          owned.set(key, { ...mine, outputs, port: 20_000 + port }),
        );
      } else {
        busy.add(key);
        note(await rules.delete(mine.outputs)(), () => owned.delete(key));
      }
      await sleep(pause);
    });
    await Promise.all(doing);
  }
  const beliefs = [...owned].map(([description, { id, port }]) => [
    description,
    { number: id.split(" ").at(-1) ?? "", port: String(port) },
  ]);
  return { rules: Object.fromEntries(beliefs) as Belief["rules"], operations: draws.length, errors };
};

process.once("message", (task: Task) => {
  void work(task).then((belief) => {
    process.send?.(belief, () => process.exit());
  });
});
