import * as E from "fp-ts/Either";
import { pipe } from "fp-ts/function";
import * as TE from "fp-ts/TaskEither";
import { othersTurn } from "../base/breather.js";
import { retry } from "../base/retry.js";
import { getNode, isEmpty, isTree, type ConfigTree } from "../config/tree.js";
import type { Api } from "./api.js";
import type { RouterError, RouterTask } from "./errors.js";
import type { RouterSettings } from "./settings.js";
import { readPauses, timesOf } from "./times.js";
import { parseVersion, type RouterVersion } from "./version.js";

/**
 * Whether a tree was printed while a change was under way: its text then carries diff marks, which the router's
 * own parser can take for parts of names.
 */
const isHalfDone = (tree: ConfigTree, root = true): boolean =>
  Object.entries(tree).some(
    ([name, node]) =>
      /^[+>]/.test(name) || (root && name.startsWith("-")) || (isTree(node) && isHalfDone(node, false)),
  );

/** The whole running configuration by one call, on a connection of its own when `fresh`. */
export const readOnce = (api: Api, { endpoint }: RouterSettings, fresh = false): RouterTask<ConfigTree> =>
  pipe(
    api.showConfig([], fresh),
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

/** A lone failure says nothing, unless all the time that an answer may take was waited for it. */
const FEWEST_TRIES = 3;

/** Whether a failed read is worth another: anything but being turned away for who we are. */
const passes = ({ _tag }: RouterError): boolean => _tag === "Unreachable" || _tag === "Protocol";

const isAnswered = (error: RouterError): boolean => error._tag === "Unreachable" && error.answered === true;

/** Whether the router took the request and never answered: it has had its time, and another would take as long. */
const isSilent = (error: RouterError): boolean => error._tag === "Unreachable" && error.silent === true;

/** Tries a read again while the router is busy or away, for as long as that may last. */
export const patiently =
  <A>(settings: RouterSettings, once: RouterTask<A>): RouterTask<A> =>
  () => {
    const times = timesOf(settings);
    return retry(once, {
      isEnough: (seen, { tries, elapsedMs }) => {
        if (E.isRight(seen) || !passes(seen.left) || isSilent(seen.left)) return true;
        const patience = isAnswered(seen.left) ? times.busyPatience : times.silentPatience;
        return tries >= FEWEST_TRIES && elapsedMs >= patience;
      },
      pauses: readPauses(times),
    });
  };

/**
 * Reads the whole running configuration, trying again while the router is busy. The session that all clients of
 * the API share may have been left dirty by a load that failed: reads then fail until something discards it, so
 * when they keep failing it is cleaned, once. While a commit runs that waits for the commit's end.
 */
export const readTree =
  (api: Api, settings: RouterSettings): RouterTask<ConfigTree> =>
  async () => {
    const read = patiently(settings, readOnce(api, settings));
    const seen = await read();
    if (E.isRight(seen) || !isAnswered(seen.left)) return seen;
    await api.discard();
    return read();
  };

/** What watching the configuration came to: the tree seen last, or why there is none. */
export type Watched = { readonly tree: ConfigTree } | { readonly unreadable: RouterError };

/** How to watch. */
export interface Watch {
  /** Ends the watch at once. */
  readonly until: (tree: ConfigTree) => boolean;
  /** How long the same picture must be seen before it is taken for the outcome. */
  readonly quietMs: number;
  /** When to give up. */
  readonly limitMs: number;
  /** Read on connections of their own: an old one may live where no new one can be made. */
  readonly fresh?: boolean;
}

/**
 * Watches the configuration: what became of a commit whose answer was lost or said nothing. Unreadable is not
 * quiet, for the commit may be under way; but a router that keeps refusing us will not stop.
 */
export const watchTree = async (
  api: Api,
  settings: RouterSettings,
  { until, quietMs, limitMs, fresh }: Watch,
): Promise<Watched> => {
  const times = timesOf(settings);
  const once = readOnce(api, settings, fresh);
  const deadline = Date.now() + limitMs;
  let last: { tree: ConfigTree; text: string; since: number } | undefined;
  let failing: { busySince?: number; refusedSince?: number } = {};
  const look = async (): Promise<Watched & { readonly isOver: boolean }> => {
    const seen = await once();
    await othersTurn();
    const now = Date.now();
    if (E.isRight(seen)) {
      failing = {};
      const tree = seen.right;
      if (until(tree)) return { tree, isOver: true };
      const text = JSON.stringify(tree);
      if (last?.text !== text) last = { tree, text, since: now };
      return { tree, isOver: now - last.since >= quietMs || now >= deadline };
    }
    const unreadable = seen.left;
    last = undefined;
    if (unreadable._tag !== "Unreachable") {
      failing = { refusedSince: failing.refusedSince ?? now };
      return { unreadable, isOver: now - (failing.refusedSince ?? now) >= times.quietWhileRunning };
    }
    if (isAnswered(unreadable)) {
      failing = { busySince: failing.busySince ?? now };
      if (now - (failing.busySince ?? now) >= times.busyPatience) {
        await api.discard();
        failing = {};
      }
    }
    return { unreadable, isOver: false };
  };
  return retry(look, {
    isEnough: (seen, { tries }) => {
      if ("tree" in seen) return seen.isOver;
      const mayEnd = tries >= FEWEST_TRIES || isSilent(seen.unreadable);
      return mayEnd && (seen.isOver || Date.now() >= deadline);
    },
    pauses: readPauses(times),
    deadline,
  });
};

/** One look at the configuration after something was sent: worth far more patience than one before. */
export const lookAgain = (api: Api, settings: RouterSettings): Promise<Watched> =>
  watchTree(api, settings, { until: () => true, quietMs: 0, limitMs: settings.doubtTimeoutMs });

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

const detectOnce = (api: Api): RouterTask<RouterVersion> =>
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

/** Finds out which release the router runs, by its own words or else by its schema. */
export const detectVersion = (api: Api, settings: RouterSettings): RouterTask<RouterVersion> =>
  patiently(settings, detectOnce(api));

/** How long a router must show the same before a commit that nobody waits for any more counts as over. */
const IDLE_MS = 1_000;

/**
 * Waits for the commit of a process that died before its answer came. Reads must show the same for a while, and
 * then a write that changes nothing waits its turn behind what may still run: the router takes one at a time.
 * Two writes at once are avoided where reads tell, because some builds hang on them.
 */
export const untilIdle = async (api: Api, settings: RouterSettings): Promise<void> => {
  const limitMs = settings.doubtTimeoutMs;
  const quietMs = Math.min(IDLE_MS, limitMs);
  const seen = await watchTree(api, settings, { until: () => false, quietMs, limitMs, fresh: false });
  if ("unreadable" in seen) return;
  const path = ["system", "host-name"];
  const value = getNode(seen.tree, path);
  if (typeof value === "string") await api.configure([{ op: "set", path, value }])();
};
