/** What Pulumi's engine asks of a provider, by either door and without Pulumi: one table of tests runs through both. */
import * as grpc from "@grpc/grpc-js";
import { ResourceProviderClient } from "@pulumi/pulumi/proto/provider_grpc_pb.js";
import * as pb from "@pulumi/pulumi/proto/provider_pb.js";
import { Empty } from "google-protobuf/google/protobuf/empty_pb.js";
import { Struct, type JavaScriptValue } from "google-protobuf/google/protobuf/struct_pb.js";
import { createProviders, type DynamicProvider } from "../../provider/engine/provider.js";
import { openAudience } from "../../provider/host/audience.js";
import { sinks } from "../../provider/host/sinks.js";
import { dynamicType, pluginType, source } from "../../provider/engine/source.js";
import type { KindName } from "../../provider/kinds/index.js";
import { Plugin } from "../../provider/plugin/plugin.js";
import { serve } from "../../provider/plugin/server.js";
import type { EmulatedRouter } from "../../emulator/testing.js";
import { quickTimes, type Given } from "../router/rig.js";

export type Props = Readonly<Record<string, unknown>>;

/** One thing that is wrong with inputs. */
export interface Problem {
  readonly property: string;
  readonly reason: string;
}

/** What an update would do. */
export interface Change {
  readonly changes: boolean;
  readonly replaces: readonly string[];
  readonly deleteBeforeReplace: boolean;
}

/** A provider process, as the engine talks to it. */
export interface Door {
  /** What Pulumi calls resources of a kind that come by this door. */
  readonly type: (kind: KindName) => string;
  check(kind: KindName, name: string, news: Props): Promise<readonly Problem[]>;
  diff(kind: KindName, name: string, id: string, olds: Props, news: Props): Promise<Change>;
  create(kind: KindName, name: string, news: Props): Promise<{ readonly id: string; readonly outs: Props }>;
  read(
    kind: KindName,
    name: string,
    id: string,
    props: Props,
  ): Promise<{ readonly id: string; readonly props: Props; readonly inputs?: Props }>;
  update(kind: KindName, name: string, id: string, olds: Props, news: Props): Promise<Props>;
  delete(kind: KindName, name: string, id: string, props: Props): Promise<void>;
  end(): void;
}

/** The settings of a router, for tests: with times that suit them. */
export const settingsOf = (router: EmulatedRouter, given: Given = {}): Props => ({
  endpoint: router.url,
  apiKey: router.apiKey,
  fingerprint: router.fingerprint,
  ...quickTimes,
  ...given,
});

const urnOf = (type: string, name: string): string => `urn:pulumi:dev::test::${type}::${name}`;

/** The dynamic provider, as its process asks for it. */
export const dynamicDoor = (settings: Props): Promise<Door> => {
  const providers = createProviders((config) => openAudience(sinks, config));
  const get = (key: string): string | undefined => {
    const value = settings[key.replace("vyos:", "")];
    return value === undefined ? undefined : typeof value === "string" ? value : JSON.stringify(value);
  };
  const of = (kind: KindName): DynamicProvider => providers[kind];
  const asked = (kind: KindName, name: string, news: Props): Props => ({
    ...news,
    __urn: urnOf(dynamicType(kind), name),
    __provider: source(kind),
  });
  void Promise.all(Object.values(providers).map((each) => each.configure({ config: { get } })));
  return Promise.resolve({
    type: dynamicType,
    check: async (kind, name, news) => (await of(kind).check({}, asked(kind, name, news))).failures,
    diff: async (kind, name, id, olds, news) => {
      const difference = await of(kind).diff(id, olds, asked(kind, name, news));
      // What is left to Pulumi's engine is a change: the arguments differ.
      return { ...difference, changes: difference.changes !== false };
    },
    create: async (kind, name, news) => {
      const { id, outs } = await of(kind).create(asked(kind, name, news));
      return { id, outs: outs as Props };
    },
    read: async (kind, _name, id, props) => {
      const found = await of(kind).read(id, props);
      return found as { id: string; props: Props; inputs?: Props };
    },
    update: async (kind, name, id, olds, news) =>
      (await of(kind).update(id, olds, asked(kind, name, news))).outs as Props,
    delete: (kind, _name, id, props) => of(kind).delete(id, props),
    end: () => undefined,
  });
};

/** Properties as a message. */
export const struct = (props: Props): Struct =>
  Struct.fromJavaScript(JSON.parse(JSON.stringify(props)) as Record<string, JavaScriptValue>);

const plain = (message: Struct | undefined): Props => message?.toJavaScript() ?? {};

/** A client of the plugin that gives the protocol's own messages. */
export class PluginClient {
  private readonly client: ResourceProviderClient;

  /** Talks to a plugin at a port of this machine; `stop` ends what serves there. */
  constructor(
    port: number,
    private readonly stop: () => void = () => undefined,
  ) {
    this.client = new ResourceProviderClient(`127.0.0.1:${String(port)}`, grpc.credentials.createInsecure());
  }

  /** Starts a plugin in this process, configured as Pulumi does it. */
  static async start(settings: Props, plugin = new Plugin()): Promise<PluginClient> {
    const started = await PluginClient.serve(plugin);
    await started.configure(settings);
    return started;
  }

  /** Starts one that is not configured yet. */
  static async serve(plugin = new Plugin()): Promise<PluginClient> {
    const { port, stop } = await serve(plugin.handlers());
    return new PluginClient(port, stop);
  }

  configure(settings: Props, more: (request: pb.ConfigureRequest) => void = () => undefined) {
    const request = new pb.ConfigureRequest();
    request.setArgs(struct(settings));
    request.setAcceptsecrets(true);
    request.setSendsOldInputs(true);
    more(request);
    return this.call("configure", request) as Promise<pb.ConfigureResponse>;
  }

  /** Calls a method and gives its answer; an error is thrown as gRPC has it. */
  call(method: keyof ResourceProviderClient, request: unknown): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const done = (error: grpc.ServiceError | null, response: unknown): void => {
        if (error === null) resolve(response);
        else reject(error);
      };
      (this.client[method] as (request: unknown, done: unknown) => unknown).call(this.client, request, done);
    });
  }

  cancel(): Promise<unknown> {
    return this.call("cancel", new Empty());
  }

  end(): void {
    this.client.close();
    this.stop();
  }
}

/** The URN of a resource of the plugin. */
export const pluginUrn = (kind: string, name: string): string => urnOf(pluginType(kind), name);

/** The plugin, over gRPC. */
export const pluginDoor = async (settings: Props): Promise<Door> =>
  doorOf(await PluginClient.start(settings));

/** A plugin that is configured. */
export const doorOf = (client: PluginClient): Door => {
  const checked = async (kind: KindName, name: string, news: Props): Promise<pb.CheckResponse> => {
    const request = new pb.CheckRequest();
    request.setUrn(pluginUrn(kind, name));
    request.setNews(struct(news));
    return (await client.call("check", request)) as pb.CheckResponse;
  };
  /** The engine hands on what check gave. */
  const inputs = async (kind: KindName, name: string, news: Props): Promise<Struct> =>
    (await checked(kind, name, news)).getInputs() ?? struct({});
  return {
    type: pluginType,
    check: async (kind, name, news) =>
      (await checked(kind, name, news))
        .getFailuresList()
        .map((failure) => ({ property: failure.getProperty(), reason: failure.getReason() })),
    diff: async (kind, name, id, olds, news) => {
      const request = new pb.DiffRequest();
      request.setId(id);
      request.setUrn(pluginUrn(kind, name));
      request.setOlds(struct(olds));
      request.setNews(await inputs(kind, name, news));
      const response = (await client.call("diff", request)) as pb.DiffResponse;
      return {
        changes: response.getChanges() === pb.DiffResponse.DiffChanges.DIFF_SOME,
        replaces: response.getReplacesList(),
        deleteBeforeReplace: response.getDeletebeforereplace(),
      };
    },
    create: async (kind, name, news) => {
      const request = new pb.CreateRequest();
      request.setUrn(pluginUrn(kind, name));
      request.setProperties(await inputs(kind, name, news));
      const response = (await client.call("create", request)) as pb.CreateResponse;
      return { id: response.getId(), outs: plain(response.getProperties()) };
    },
    read: async (kind, name, id, props) => {
      const request = new pb.ReadRequest();
      request.setId(id);
      request.setUrn(pluginUrn(kind, name));
      request.setProperties(struct(props));
      const response = (await client.call("read", request)) as pb.ReadResponse;
      return {
        id: response.getId(),
        props: plain(response.getProperties()),
        inputs: plain(response.getInputs()),
      };
    },
    update: async (kind, name, id, olds, news) => {
      const request = new pb.UpdateRequest();
      request.setId(id);
      request.setUrn(pluginUrn(kind, name));
      request.setOlds(struct(olds));
      request.setNews(await inputs(kind, name, news));
      return plain(((await client.call("update", request)) as pb.UpdateResponse).getProperties());
    },
    delete: async (kind, name, id, props) => {
      const request = new pb.DeleteRequest();
      request.setId(id);
      request.setUrn(pluginUrn(kind, name));
      request.setProperties(struct(props));
      await client.call("delete", request);
    },
    end: () => {
      client.end();
    },
  };
};

/** Both doors by their names. */
export const doors = { "dynamic provider": dynamicDoor, plugin: pluginDoor } as const;
