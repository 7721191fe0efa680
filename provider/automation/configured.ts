import type { ConfigSource } from "../engine/connections.js";

/**
 * The routers that a stack's configuration has: their names in `vyos:routers`, and undefined for the one in
 * `vyos:endpoint`. Where there is none at all it is that one too, so that opening it says what to set.
 */
export const configuredRouters = (
  config: ConfigSource,
  environment: NodeJS.ProcessEnv,
): readonly (string | undefined)[] => {
  const named = ((): readonly string[] => {
    try {
      return Object.keys(JSON.parse(config("vyos:routers") ?? "{}") as object);
    } catch {
      return [""];
    }
  })();
  const hasDefault = (config("vyos:endpoint") ?? environment.VYOS_ENDPOINT) !== undefined;
  return [...(hasDefault || named.length === 0 ? [undefined] : []), ...named];
};
