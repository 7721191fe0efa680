import { constants } from "node:os";
import { apiKeyProvider } from "../engine/api-key.js";
import { createProviders, type DynamicProvider } from "../engine/provider.js";
import type { Audience } from "../engine/run.js";
import { nobody } from "../events/sink.js";
import { openAudience } from "./audience.js";
import { sinks } from "./sinks.js";

/**
 * Newer engines interrupt a provider process that they are done with, and kill it 5 s later; older ones kill it at
 * once, which is why every answer waits for the sinks as well.
 */
const settleBeforeEnd = ({ listener, settled }: Audience): void => {
  if (listener === nobody) return;
  // Not `once`: libraries that clean up at exit end the process where they see no other listener.
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.on(signal, () => {
      void settled().finally(() => process.exit(128 + constants.signals[signal]));
    });
};

const providers = createProviders((config) => {
  const audience = openAudience(sinks, config);
  settleBeforeEnd(audience);
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
