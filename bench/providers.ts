/**
 * The dynamic providers that ours is measured against. Like ours they stand in a resource's state as one line
 * that requires them, so that none of the difference is due to Pulumi's serialiser.
 */
import { isDeepStrictEqual } from "node:util";
import pLimit from "p-limit";
import { openClient } from "./client.js";
import { deleteRule, setRule, type Rule } from "./rules.js";

type Props = Rule & { readonly __provider?: unknown };

const withoutProvider = ({ __provider, ...rule }: Props): Rule => rule;

const changes = (olds: Props, news: Props) =>
  Promise.resolve({ changes: !isDeepStrictEqual(withoutProvider(olds), withoutProvider(news)) });

/** Does nothing: what is left is Pulumi's own work. */
export const engineFloor = {
  check: (_olds: Props, news: Props) => Promise.resolve({ inputs: news, failures: [] }),
  diff: (_id: string, olds: Props, news: Props) => changes(olds, news),
  create: (news: Props) => Promise.resolve({ id: String(news.number), outs: news }),
  read: (id: string, props: Props) => Promise.resolve({ id, props, inputs: props }),
  update: (_id: string, _olds: Props, news: Props) => Promise.resolve({ outs: news }),
  delete: () => Promise.resolve(),
};

let client: ReturnType<typeof openClient> | undefined;
const router = () => {
  if (client === undefined) throw new Error("the provider has not been configured");
  return client;
};

/** A write and its save are not to meet another one: the router's clients share one session. */
const turn = pLimit(1);

const commit = (commands: readonly object[]): Promise<void> =>
  turn(async () => {
    await router().configure(commands);
    await router().save();
  });

/** One commit and one save per rule, and one read per rule: what other providers for VyOS do. */
export const perRule = {
  ...engineFloor,
  configure: ({ config }: { readonly config: { get(key: string): string | undefined } }) => {
    const [endpoint, apiKey] = [config.get("vyos:endpoint"), config.get("vyos:apiKey")];
    if (endpoint === undefined || apiKey === undefined)
      throw new Error("vyos:endpoint and vyos:apiKey are not set");
    client ??= openClient({ endpoint, apiKey });
    return Promise.resolve();
  },
  create: async (news: Props) => {
    await commit(setRule(news));
    return engineFloor.create(news);
  },
  read: async (id: string, props: Props) => {
    await router().show(["nat", "destination", "rule", id]);
    return engineFloor.read(id, props);
  },
  update: async (_id: string, olds: Props, news: Props) => {
    await commit(setRule(news, olds));
    return { outs: news };
  },
  delete: async (_id: string, props: Props) => {
    await commit([deleteRule(props)]);
  },
};
