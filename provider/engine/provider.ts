import * as E from "fp-ts/Either";
import type { TaskEither } from "fp-ts/TaskEither";
import { kinds, type KindName } from "../kinds/index.js";
import { VyosError, type RouterError } from "../router/errors.js";
import { Connections, type ConfigSource } from "./connections.js";
import { Lifecycle } from "./lifecycle.js";

/**
 * The provider as Pulumi's dynamic provider process calls it. A resource's state holds one line of source that
 * requires this module and names one of the entries, and nothing of the library itself: old state runs new code.
 */
export interface DynamicProvider {
  configure(request: { readonly config: { get(key: string): string | undefined } }): Promise<void>;
  check(olds: unknown, news: unknown): Promise<{ inputs: unknown; failures: readonly CheckFailure[] }>;
  diff(
    id: string,
    olds: unknown,
    news: unknown,
  ): Promise<{ changes: boolean; replaces: readonly string[]; deleteBeforeReplace: boolean }>;
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
const atTheEdge = async <A>(task: TaskEither<RouterError, A>): Promise<A> => {
  const outcome = await task();
  if (E.isRight(outcome)) return outcome.right;
  const error = new VyosError(outcome.left);
  // Pulumi's provider process prints stacks of failed reads and deletes under the program's own output.
  error.stack = "";
  throw error;
};

/** The provider of one kind. All kinds of a run share its connections. */
const providerOf = (
  kind: KindName,
  connections: () => Connections,
  configured: (c: ConfigSource) => void,
): DynamicProvider => {
  const lifecycle = (): Lifecycle => new Lifecycle(kinds[kind], connections());
  return {
    configure: ({ config }) => {
      configured((key) => config.get(key));
      return Promise.resolve();
    },

    check: (_olds, news) => {
      // Under a property's name Pulumi would print the value again, secrets in clear; the reason has all of it.
      const failures = lifecycle()
        .check(news)
        .map(({ property, reason }) => ({ property: "", reason: `${property}: ${reason}` }));
      return Promise.resolve({ inputs: news, failures });
    },

    diff: async (_id, olds, news) => atTheEdge(() => Promise.resolve(lifecycle().diff(olds, news))),

    create: async (inputs) => {
      const { id, outputs, saved } = await atTheEdge(lifecycle().create(inputs));
      warnUnsaved(id, saved);
      return { id, outs: outputs };
    },

    read: async (id, props) => {
      const found = await atTheEdge(lifecycle().read(props));
      return found._tag === "Gone"
        ? { id: "", props: {} }
        : { id, props: found.outputs, inputs: found.inputs };
    },

    update: async (id, olds, news) => {
      const { outputs, saved } = await atTheEdge(lifecycle().update(olds, news));
      warnUnsaved(id, saved);
      return { outs: outputs };
    },

    delete: async (id, props) => {
      const { saved } = await atTheEdge(lifecycle().delete(props));
      warnUnsaved(id, saved);
    },
  };
};

const warnUnsaved = (id: string, saved: boolean): void => {
  if (!saved)
    console.warn(
      `warning: ${id}: committed, but the router could not save it; it would be lost in a reboot. The next \`pulumi up\` saves again.`,
    );
};

/** One provider per kind, around one set of connections: what one run of Pulumi uses. */
export const createProviders = (): Readonly<Record<KindName, DynamicProvider>> => {
  let connections = new Connections(() => undefined);
  let source: ConfigSource | undefined;
  const configured = (config: ConfigSource): void => {
    // Pulumi configures every provider of the process with the same configuration: the first one opens.
    if (source !== undefined) return;
    source = config;
    connections = new Connections(config);
  };
  const names = Object.keys(kinds) as KindName[];
  return Object.fromEntries(
    names.map((name) => [name, providerOf(name, () => connections, configured)]),
  ) as Record<KindName, DynamicProvider>;
};

const providers = createProviders();

/** The provider of one kind in this process: what the line of source in a resource's state asks for. */
export const provider = (kind: string): DynamicProvider => {
  if (!Object.hasOwn(providers, kind))
    throw new Error(
      `pulumi-vyos has no kind ${kind}: the resource was made by a newer release; install that release or a later one.`,
    );
  return providers[kind as KindName];
};
