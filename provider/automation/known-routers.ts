import * as E from "fp-ts/Either";
import { Connections, type ConfigSource } from "../engine/connections.js";
import { explain } from "../router/errors.js";
import { JOURNAL_VARIABLE } from "../router/journal.js";
import type { Router } from "../router/router.js";

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

/** All routers that stack configuration and environment name, by endpoint; or what is wrong with one of them. */
export const routersIn = (
  source: ConfigSource,
  environment: NodeJS.ProcessEnv,
): E.Either<string, ReadonlyMap<string, Router>> => {
  const { [JOURNAL_VARIABLE]: _none, ...rest } = environment;
  const connections = new Connections(source, rest);
  const found = new Map<string, Router>();
  for (const name of configuredRouters(source, rest)) {
    const connection = connections.get(name);
    if (E.isLeft(connection)) return E.left(explain(connection.left));
    const { router } = connection.right;
    found.set(router.settings.endpoint, router);
  }
  return E.right(found);
};
