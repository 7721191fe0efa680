import * as E from "fp-ts/Either";
import type { TaskEither } from "fp-ts/TaskEither";
import { isRecord } from "../base/json.js";
import { inSteps } from "../base/steps.js";
import { errorsOf, warningsOf } from "../kinds/failures.js";
import { kinds, type KindName } from "../kinds/index.js";
import { VyosError, type RouterError } from "../router/errors.js";
import type { Difference, Lifecycle } from "./lifecycle.js";
import type { Limit } from "./limit.js";
import { Run, type OpenAudience } from "./run.js";
import { inDoubt, splitInputs } from "./state.js";

/**
 * The provider as Pulumi's dynamic provider process calls it. A resource's state holds one line of source that
 * requires this module and names one of the entries, and nothing of the library itself: old state runs new code.
 */
export interface DynamicProvider {
  configure(request: { readonly config: { get(key: string): string | undefined } }): Promise<void>;
  check(olds: unknown, news: unknown): Promise<{ inputs: unknown; failures: readonly CheckFailure[] }>;
  diff(id: string, olds: unknown, news: unknown): Promise<Difference>;
  create(inputs: unknown): Promise<{ id: string; outs: object }>;
  read(id: string, props: unknown): Promise<{ id: string; props: object; inputs?: object }>;
  update(id: string, olds: unknown, news: unknown): Promise<{ outs: object }>;
  delete(id: string, props: unknown): Promise<void>;
}

interface CheckFailure {
  readonly property: string;
  readonly reason: string;
}

/** Turns the left side into what Pulumi shows: one readable error, without the library's own stack. */
export const atTheEdge = async <A>(task: TaskEither<RouterError, A>): Promise<A> => {
  const outcome = await task();
  if (E.isRight(outcome)) return outcome.right;
  const error = new VyosError(outcome.left);
  // Pulumi's provider process prints stacks of failed reads and deletes under the program's own output.
  error.stack = "";
  throw error;
};

/** The provider of one kind in a run; `limit` is that of the operation it is asked for. */
export const providerOf = (kind: KindName, run: Run, limit?: Limit): DynamicProvider => {
  const lifecycle = (): Lifecycle => run.lifecycle(kind, limit);
  /** The outcome of an operation, when those who are told of it have it too. */
  const ended = async <A>(task: TaskEither<RouterError, A>): Promise<A> => {
    try {
      return await atTheEdge(task);
    } finally {
      await run.settled();
    }
  };
  /** The same of one that Pulumi may have asked for without running the program. */
  const endedAlone = async <A>(task: TaskEither<RouterError, A>): Promise<A> => {
    try {
      return await ended(task);
    } catch (error) {
      run.advise(error);
      throw error;
    }
  };
  return {
    configure: ({ config }) => {
      run.configure((key) => config.get(key));
      return Promise.resolve();
    },

    check: async (olds, news) => {
      const isNew = !isRecord(olds) || Object.keys(olds).length === 0;
      // Under a property's name Pulumi would print the value again, secrets in clear; the reason has all of it.
      const told = await inSteps(lifecycle().check(news, isNew));
      for (const { property, reason } of warningsOf(told))
        console.warn(`warning: ${nameIn(news)} (${kind}): ${property}: ${reason}`);
      const failures = errorsOf(told).map(({ property, reason }) => ({
        property: "",
        reason: `${property}: ${reason}`,
      }));
      return { inputs: news, failures };
    },

    diff: async (_id, olds, news) => atTheEdge(() => inSteps(lifecycle().diff(olds, news))),

    create: async (inputs) => {
      const { id, outputs, saved } = await ended(lifecycle().create(inputs));
      warnUnsaved(id, saved);
      return { id, outs: outputs };
    },

    read: async (id, props) => {
      const found = await endedAlone(lifecycle().read(props));
      return found._tag === "Gone"
        ? { id: "", props: {} }
        : { id, props: found.outputs, inputs: found.inputs };
    },

    update: async (id, olds, news) => {
      const { outputs, saved } = await ended(lifecycle().update(olds, news)).catch((error: unknown) => {
        throw isInDoubt(error) ? Object.assign(error, keptInDoubt(id, olds, error)) : error;
      });
      warnUnsaved(id, saved);
      return { outs: outputs };
    },

    delete: async (id, props) => {
      const { saved } = await endedAlone(lifecycle().delete(props));
      warnUnsaved(id, saved);
    },
  };
};

/** What the program calls a resource, as far as it is known. */
const nameIn = (inputs: unknown): string =>
  splitInputs(inputs).urn?.split("::").slice(3).join("::") ?? "a resource";

const isInDoubt = (error: unknown): error is VyosError =>
  error instanceof VyosError && error.error._tag === "InDoubt";

/** What tells Pulumi that a failed update may have done something: the state to keep, so that the next run looks. */
const keptInDoubt = (id: string, olds: unknown, { message }: VyosError) => ({
  id,
  properties: inDoubt(olds),
  reasons: [message],
});

const warnUnsaved = (id: string, saved: boolean): void => {
  if (!saved)
    console.warn(
      `warning: ${id}: committed, but the router could not save it; it would be lost in a reboot. The next \`pulumi up\` saves again.`,
    );
};

/** One provider per kind, around one run: what Pulumi's dynamic provider process uses. */
export const createProviders = (open?: OpenAudience): Readonly<Record<KindName, DynamicProvider>> => {
  const run = new Run(open);
  const names = Object.keys(kinds) as KindName[];
  return Object.fromEntries(names.map((name) => [name, providerOf(name, run)])) as Record<
    KindName,
    DynamicProvider
  >;
};
