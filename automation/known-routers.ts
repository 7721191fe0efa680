import * as E from "fp-ts/Either";
import { Connections, type ConfigSource } from "../provider/engine/connections.js";
import { explain } from "../provider/router/errors.js";
import { JOURNAL_VARIABLE } from "../provider/router/journal.js";
import type { Router } from "../provider/router/router.js";

/**
 * All routers that stack configuration and environment name, by endpoint; or what is wrong with one of them. Paths
 * start from the project that `folder` is in.
 */
export const routersIn = (
  source: ConfigSource,
  environment: NodeJS.ProcessEnv,
  folder?: string,
): E.Either<string, ReadonlyMap<string, Router>> => {
  const { [JOURNAL_VARIABLE]: _none, ...rest } = environment;
  const connections = new Connections(source, rest, undefined, folder);
  const names = connections.names();
  if (E.isLeft(names)) return E.left(explain(names.left));
  const found = new Map<string, Router>();
  for (const name of names.right) {
    const connection = connections.get(name);
    if (E.isLeft(connection)) return E.left(explain(connection.left));
    const { router } = connection.right;
    found.set(router.settings.endpoint, router);
  }
  return E.right(found);
};
