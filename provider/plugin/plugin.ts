import { setMaxListeners } from "node:events";
import { PluginInfo } from "@pulumi/pulumi/proto/plugin_pb.js";
import * as provider from "@pulumi/pulumi/proto/provider_pb.js";
import { asFailure } from "./failures.js";
import { Empty } from "./protobuf.js";
import type { Json } from "../base/json.js";
import { libraryVersion } from "../base/package.js";
import { sameJson } from "../engine/json.js";
import { Run } from "../engine/run.js";
import { Functions } from "../functions/asks.js";
import { openAudience } from "../host/audience.js";
import { sinks } from "../host/sinks.js";
import { newerState, secretSettings, settingFailures, sourceOf, versionFailures } from "./config.js";
import { resourceHandlers } from "./resources.js";
import { schemaText } from "./schema.js";
import type { Handlers } from "./server.js";
import { read, write, type Told } from "./wire.js";

/** Values that are configured, without what Pulumi keeps beside them. */
const settingsIn = (args: Json): Json =>
  Object.fromEntries(
    Object.entries(args).filter(
      ([name]) => !name.startsWith("__") && name !== "version" && name !== "pluginDownloadURL",
    ),
  );

const secrets = (args: Json): Told => ({
  value: args,
  secret: secretSettings.filter((name) => args[name] !== undefined).map((name) => [name]),
});

/** The plugin of one process: one provider with its configuration, as Pulumi talks to it. */
export class Plugin {
  private readonly cancelled = new AbortController();
  private functions: Functions | undefined;
  private readonly run = new Run((config) => openAudience(sinks, config));

  constructor(private readonly version = libraryVersion()) {
    // As many operations listen as Pulumi has in work at once.
    setMaxListeners(0, this.cancelled.signal);
  }

  /** Keeps from being sent what has not been sent. */
  cancel(): void {
    this.cancelled.abort();
  }

  /** Waits until those have it who are told of this run. */
  settled(): Promise<void> {
    return this.run.settled();
  }

  readonly handlers = (): Handlers => ({
    ...resourceHandlers(this.run, this.cancelled.signal),

    handshake: () => {
      const response = new provider.ProviderHandshakeResponse();
      response.setAcceptSecrets(true);
      response.setAcceptOutputs(true);
      response.setAcceptResources(false);
      return response;
    },

    getPluginInfo: () => {
      const info = new PluginInfo();
      info.setVersion(this.version);
      return info;
    },

    getSchema: (request) => {
      if (request.getVersion() !== 0)
        throw new Error(
          `pulumi-vyos has its schema in version 0, and version ${String(request.getVersion())} was asked for.`,
        );
      const response = new provider.GetSchemaResponse();
      response.setSchema(schemaText(this.version));
      return response;
    },

    checkConfig: (request) => {
      const told = read(request.getNews());
      const response = new provider.CheckResponse();
      response.setInputs(write(told.value, told, secrets(told.value)));
      const failures = [...versionFailures(told.value, this.version), ...settingFailures(told.value)];
      response.setFailuresList(failures.map(asFailure));
      return response;
    },

    diffConfig: (request) => {
      const [olds, news] = [request.getOldInputs() ?? request.getOlds(), request.getNews()].map((each) =>
        settingsIn(read(each).value),
      );
      const names = [...new Set([...Object.keys(olds ?? {}), ...Object.keys(news ?? {})])];
      const changed = names.filter((name) => !sameJson(olds?.[name], news?.[name]));
      const response = new provider.DiffResponse();
      const { DIFF_SOME, DIFF_NONE } = provider.DiffResponse.DiffChanges;
      response.setChanges(changed.length > 0 ? DIFF_SOME : DIFF_NONE);
      response.setDiffsList(changed);
      return response;
    },

    configure: (request) => {
      // Pulumi compares, refreshes and reads truly only where it tells what a resource was asked to be before.
      if (!request.getAcceptsecrets() || !request.getSendsOldInputs())
        throw new Error(
          "This Pulumi CLI is too old for pulumi-resource-vyos: it does not tell a plugin of secrets and of former inputs. Install Pulumi 3.150 or newer.",
        );
      const args = read(request.getArgs()).value;
      const newer = newerState(args, this.version);
      if (newer !== undefined) throw new Error(newer);
      this.run.configure(sourceOf(args));
      const response = new provider.ConfigureResponse();
      response.setAcceptsecrets(true);
      response.setAcceptoutputs(true);
      response.setAcceptresources(false);
      response.setSupportspreview(true);
      return response;
    },

    invoke: async (request) => {
      const told = read(request.getArgs());
      const name = request.getTok().split(":").at(-1) ?? "";
      this.functions ??= new Functions(this.run.connections);
      const response = new provider.InvokeResponse();
      response.setReturn(write(await this.functions.call(name, told.value), told));
      return response;
    },

    attach: () => new Empty(),

    cancel: () => {
      this.cancel();
      return new Empty();
    },
  });
}
