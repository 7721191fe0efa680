import { apiKeyProvider } from "../engine/api-key.js";
import { createProviders, type DynamicProvider } from "../engine/provider.js";
import { nobody } from "../events/sink.js";
import { openAudience } from "./audience.js";
import { beforeEnd } from "./end.js";
import { sinks } from "./sinks.js";

const providers = createProviders((config) => {
  const audience = openAudience(sinks, config);
  if (audience.listener !== nobody) beforeEnd(() => audience.settled());
  return audience;
});

/** The provider of one kind in this process: what the line of source in a resource's state asks for. */
export const provider = (kind: string): DynamicProvider => {
  if (kind === "ApiKey") return apiKeyProvider;
  if (!Object.hasOwn(providers, kind))
    throw new Error(
      `pulumi-vyos has no kind ${kind}: the resource was made by a newer release; install that release or a later one.`,
    );
  return providers[kind as keyof typeof providers];
};
