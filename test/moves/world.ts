/** Pulumi's engine and a router, both reduced to what a move can depend on: nothing is sent and nothing sleeps. */
import * as E from "fp-ts/Either";
import { atOnce } from "../../provider/base/steps.js";
import { dialects } from "../../provider/config/dialect.js";
import { Candidate } from "../../provider/config/ops.js";
import { EMPTY, leavesOf, mergeTrees, putNode, type ConfigTree } from "../../provider/config/tree.js";
import { Claims } from "../../provider/engine/claims.js";
import type { Connections } from "../../provider/engine/connections.js";
import { Lifecycle } from "../../provider/engine/lifecycle.js";
import { Redactor } from "../../provider/redaction/redactor.js";
import { nobody } from "../../provider/events/sink.js";
import { errorsOf } from "../../provider/kinds/failures.js";
import { kinds, type KindName } from "../../provider/kinds/index.js";
import { composeBatch } from "../../provider/router/batch.js";
import type { Change } from "../../provider/router/change.js";
import { explain, type RouterError } from "../../provider/router/errors.js";
import { Worklist } from "../../provider/router/worklist.js";
import { spots, vmMapping, type Args, type Declared } from "./spots.js";

/** Who holds each spot, with which content; absent where nobody does. */
export type Plan = readonly (Assignment | undefined)[];
export interface Assignment {
  readonly holder: string;
  readonly content: number;
}

/** The resources of a plan, by name. */
export const programOf = (plan: Plan): ReadonlyMap<string, Declared> => {
  const parts = new Map<string, { declare: (parts: readonly Args[]) => Declared; parts: Args[] }>();
  plan.forEach((assignment, i) => {
    const holder = assignment === undefined ? undefined : spots[i]?.holders[assignment.holder];
    if (assignment === undefined || holder === undefined) return;
    const known = parts.get(holder.resource) ?? { declare: holder.declare, parts: [] };
    known.parts.push(holder.part(assignment.content));
    parts.set(holder.resource, known);
  });
  return new Map([...parts].map(([name, { declare, parts: all }]) => [name, declare(all)]));
};

const linesOf = (tree: ConfigTree): readonly string[] =>
  leavesOf(tree)
    .filter(({ path }) => path.length > 0)
    .flatMap(({ path, values }) =>
      values.length === 0 ? [path.join(" ")] : values.map((value) => `${path.join(" ")} ${value}`),
    )
    .sort();

/** What the router must hold by a plan, line by line: from what was written by hand, and from no code under test. */
export const expected = (plan: Plan): readonly string[] => {
  const trees = plan.flatMap((assignment, i) => {
    const spot = spots[i];
    const content = assignment === undefined ? undefined : spot?.contents[assignment.content];
    return spot === undefined || content === undefined ? [] : [putNode(EMPTY, spot.base, content)];
  });
  const hasVm = programOf(plan).has("vm");
  return linesOf([ground, ...trees, ...(hasVm ? [vmMapping] : [])].reduce(mergeTrees));
};

/** A router before anybody comes. */
export const ground: ConfigTree = {
  interfaces: { ethernet: { eth0: { address: "203.0.113.2/24" }, eth1: { address: "192.168.64.1/24" } } },
  service: {
    "dhcp-server": {
      "shared-network-name": {
        LAN: {
          subnet: {
            "192.168.64.0/24": {
              "subnet-id": "1",
              range: { 0: { start: "192.168.64.10", stop: "192.168.64.99" } },
            },
          },
        },
      },
    },
  },
  system: { "host-name": "vyos", "domain-search": "z.org" },
};

interface Known {
  readonly kind: KindName;
  readonly outputs: Args;
}

interface Item {
  readonly change: Change<unknown>;
  readonly settle: (outcome: E.Either<RouterError, unknown>) => void;
  readonly fail: (error: RouterError) => void;
}

type Work = () => Promise<void>;

/** How an update is carried out: in which order the engine's operations come, and whether they wait for each other. */
export interface Manner {
  readonly shuffle: <A>(list: readonly A[]) => readonly A[];
  readonly together: boolean;
}

/** A stack and its router. */
export class World {
  tree = ground;
  private state = new Map<string, Known>();
  private claims = new Claims();
  private waiting: Item[] = [];

  private get connections(): Connections {
    const { claims } = this;
    const submit =
      <A>(change: Change<A>) =>
      () =>
        new Promise<E.Either<RouterError, A>>((resolve) => {
          const settle = (outcome: E.Either<RouterError, unknown>): void => {
            resolve(outcome as E.Either<RouterError, A>);
          };
          this.waiting.push({
            change,
            settle,
            fail: (error) => {
              settle(E.left(error));
            },
          });
        });
    const router = { submit, settings: { version: "1.5", endpoint: "r", apiKey: "k" } };
    const secrets = new Redactor();
    const fake = {
      ...{ get: () => E.right({ router, claims }), isSame: () => true },
      ...{ recall: (_: string, own: object) => own, listener: nobody, secrets },
    };
    return fake as unknown as Connections;
  }

  private life(kind: KindName): Lifecycle {
    return new Lifecycle(kinds[kind], this.connections);
  }

  /** Carries out all that waits, commit by commit. */
  private async flush(): Promise<void> {
    const work = new Worklist(this.waiting);
    this.waiting = [];
    const dialect = dialects["1.5"];
    for (let group = work.next(); group !== undefined; group = work.next()) {
      const batch = await composeBatch(
        group,
        { tree: this.tree, dialect },
        { maxOps: 2000, maxBytes: 900_000 },
      );
      work.first(batch.deferred);
      for (const { item, error } of batch.failed) work.parkUnplanned(item, error);
      // A tag node goes with its last value.
      const candidate = new Candidate(this.tree).apply(batch.ops);
      for (const { plan } of batch.planned) candidate.dropEmptied(plan.touches, plan.prune);
      this.tree = candidate.tree;
      for (const { item, plan } of batch.planned) {
        if (plan.ops.length > 0) work.noteLanding();
        item.settle(atOnce(plan.result({ tree: this.tree, dialect, saved: true })));
      }
    }
  }

  private async run(works: readonly Work[], together: boolean): Promise<void> {
    const carryOut = async (some: readonly Work[]): Promise<void> => {
      let isBusy = true;
      const all = Promise.all(some.map((work) => work())).finally(() => {
        isBusy = false;
      });
      const turn = async (): Promise<void> => {
        while (isBusy || this.waiting.length > 0) {
          await new Promise(setImmediate);
          await this.flush();
        }
      };
      await Promise.all([all, turn()]);
    };
    if (together) await carryOut(works);
    else for (const work of works) await carryOut([work]);
  }

  /** One update, as Pulumi's engine does it: diffs, then creates, updates and replacements, then deletes. */
  async up(plan: Plan, { shuffle, together }: Manner): Promise<readonly string[]> {
    this.claims = new Claims();
    const errors: string[] = [];
    const next = new Map(this.state);
    const program = programOf(plan);
    const works: Work[] = [];
    const last: Work[] = [];
    const attempt = async (
      name: string,
      task: () => Promise<E.Either<RouterError, unknown>>,
    ): Promise<boolean> => {
      const outcome = await task();
      if (E.isLeft(outcome)) errors.push(`${name}: ${explain(outcome.left)}`);
      return E.isRight(outcome);
    };
    const removal =
      (name: string, { kind, outputs }: Known): Work =>
      async () => {
        const isGone = await attempt(name, () => this.life(kind).delete(outputs)());
        if (isGone && next.get(name)?.outputs === outputs) next.delete(name);
      };
    for (const [name, { kind, args }] of shuffle([...program])) {
      const inputs = { ...args, __urn: `urn:${name}` };
      const life = this.life(kind);
      errors.push(
        ...errorsOf(atOnce(life.check(inputs))).map(
          ({ property, reason }) => `${name}: ${property}: ${reason}`,
        ),
      );
      const old = this.state.get(name);
      const make = async (): Promise<void> => {
        await attempt(name, async () => {
          const made = await life.create(inputs)();
          if (E.isRight(made)) next.set(name, { kind, outputs: made.right.outputs });
          return made;
        });
      };
      if (old === undefined) {
        works.push(make);
        continue;
      }
      const compared = atOnce(life.diff(old.outputs, inputs));
      if (E.isLeft(compared)) errors.push(`${name}: ${explain(compared.left)}`);
      else if (compared.right.changes === false) continue;
      else if (compared.right.replaces.length === 0)
        works.push(async () => {
          await attempt(name, async () => {
            const made = await life.update(old.outputs, inputs)();
            if (E.isRight(made)) next.set(name, { kind, outputs: made.right.outputs });
            return made;
          });
        });
      else if (compared.right.deleteBeforeReplace)
        works.push(async () => {
          await removal(name, old)();
          await make();
        });
      else {
        works.push(make);
        last.push(removal(name, old));
      }
    }
    if (errors.length > 0) return errors;
    for (const [name, old] of this.state) if (!program.has(name)) last.push(removal(name, old));
    await this.run(shuffle(works), together);
    if (errors.length === 0) await this.run(shuffle(last), together);
    this.state = next;
    return errors;
  }

  /** What is on the router, line by line; what is empty on or above a spot means nothing. */
  lines(): readonly string[] {
    return linesOf(this.tree).filter(
      (line) => !spots.some(({ base }) => `${base.join(" ")} `.startsWith(`${line} `)),
    );
  }

  /** What a preview of the same program would change. */
  pending(plan: Plan): readonly string[] {
    this.claims = new Claims();
    return [...programOf(plan)].flatMap(([name, { kind, args }]) => {
      const known = this.state.get(name);
      const diff = atOnce(this.life(kind).diff(known?.outputs, { ...args, __urn: `urn:${name}` }));
      return E.isRight(diff) && diff.right.changes === false ? [] : [name];
    });
  }
}
