import { createProviders, type DynamicProvider } from "../engine/provider.js";
import { openAudience } from "./audience.js";
import { sinks } from "./sinks.js";

const providers = createProviders((config) => openAudience(sinks, config));

/** The provider of one kind in this process: what the line of source in a resource's state asks for. */
export const provider = (kind: string): DynamicProvider => {
  if (!Object.hasOwn(providers, kind))
    throw new Error(
      `pulumi-vyos has no kind ${kind}: the resource was made by a newer release; install that release or a later one.`,
    );
  return providers[kind as keyof typeof providers];
};
