import * as E from "fp-ts/Either";
import { pipe } from "fp-ts/function";
import * as TE from "fp-ts/TaskEither";
import { isEmpty, isTree, type ConfigTree } from "../config/tree.js";
import type { Api, RouterTask } from "./api.js";
import type { RouterError } from "./errors.js";
import { retrying } from "./retry.js";
import type { RouterSettings } from "./settings.js";
import { parseVersion, type RouterVersion } from "./version.js";

/** Longest that a read is tried again while another client's commit makes the router answer 500. */
const BUSY_PATIENCE_MS = 15_000;

/** Longest that a read is tried again while nothing answers at all. */
const SILENT_PATIENCE_MS = 4_000;

/**
 * Whether a tree was printed while a change was under way: its text then carries diff marks, which the router's
 * own parser can take for parts of names.
 */
const isHalfDone = (tree: ConfigTree, root = true): boolean =>
  Object.entries(tree).some(
    ([name, node]) =>
      /^[+>]/.test(name) || (root && name.startsWith("-")) || (isTree(node) && isHalfDone(node, false)),
  );

/** What passes by itself: 5xx while another client commits, a router that restarts. */
const passes = (error: RouterError, elapsedMs: number): boolean =>
  error._tag === "Unreachable" &&
  elapsedMs < (error.answered === true ? BUSY_PATIENCE_MS : SILENT_PATIENCE_MS);

/**
 * Reads the whole running configuration, trying again while the router is busy. The session that all clients of
 * the API share may have been left dirty by a load that failed; when reads keep failing it is cleaned once.
 */
export const readTree = (api: Api, { endpoint }: RouterSettings): RouterTask<ConfigTree> => {
  const once = pipe(
    api.showConfig([]),
    TE.chainEitherK((tree): E.Either<RouterError, ConfigTree> => {
      if (isHalfDone(tree))
        return E.left({
          _tag: "Unreachable",
          endpoint,
          reason: "another commit is under way",
          answered: true,
        });
      // A router that answers has at least the API's own configuration: emptiness is never believed.
      if (isEmpty(tree))
        return E.left({ _tag: "Protocol", endpoint, detail: "it shows an empty configuration" });
      return E.right(tree);
    }),
  );
  const patient = retrying(once, { again: passes, firstDelayMs: 150, maxDelayMs: 2000 });
  return pipe(
    patient,
    TE.orElse((error) =>
      error._tag === "Unreachable" && error.answered === true
        ? pipe(
            api.discard,
            TE.chain(() => once),
          )
        : TE.left(error),
    ),
  );
};

/** Tells the dialect by which paths the router's schema has, for builds whose version says nothing. */
const probeDialect = (api: Api): RouterTask<RouterVersion> =>
  pipe(
    TE.Do,
    TE.bind("newest", () => api.knowsPath(["nat", "source", "rule", "1", "source", "fqdn"])),
    TE.bind("middle", () => api.knowsPath(["nat", "source", "rule", "1", "outbound-interface", "name"])),
    TE.map(({ newest, middle }): RouterVersion => {
      const dialect = newest ? "1.5" : middle ? "1.4" : "1.3";
      return { version: `like ${dialect}`, dialect };
    }),
  );

/** Finds out which release the router runs, by its own words or else by its schema. */
export const detectVersion = (api: Api): RouterTask<RouterVersion> =>
  pipe(
    api.show(["version"]),
    TE.map(parseVersion),
    TE.orElse((error) =>
      // `show` may be refused where reads are not; an answer about access is final.
      error._tag === "Protocol" ? TE.right(undefined) : TE.left(error),
    ),
    TE.chain((said) => {
      if (said === undefined) return probeDialect(api);
      const { version, dialect } = said;
      const detail = "releases before 1.3 have no such API";
      return dialect === undefined
        ? TE.left<RouterError>({ _tag: "UnsupportedVersion", version, detail })
        : TE.right({ version, dialect });
    }),
  );
