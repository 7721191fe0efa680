import { setTimeout as sleep } from "node:timers/promises";
import * as E from "fp-ts/Either";
import { showPath, type Path } from "../provider/config/path.js";
import { REDACTED } from "../provider/redaction/places.js";
import { getNode, isTree, sameNode, type ConfigNode, type ConfigTree } from "../provider/config/tree.js";
import type { Change } from "../provider/router/change.js";
import { explain, type RouterError } from "../provider/router/errors.js";
import { touchedBy, type JournalEntry, type Touched } from "../provider/router/journal.js";
import { undoOps } from "../provider/router/landing.js";
import { isAlive } from "../provider/locks/alive.js";
import { readTree } from "../provider/router/reader.js";
import type { Router } from "../provider/router/router.js";

/** What became of one router. */
export interface RestoredRouter {
  /** Where its API is, as `https://HOST[:PORT]`. */
  readonly endpoint: string;
  /** The nodes that the run may have changed and that are as they were before, by reading. */
  readonly restored: readonly string[];
  /** What is not as it was, each with the reason. */
  readonly left: readonly string[];
}

/** Longest to wait for a provider process whose engine has ended. */
const PROVIDER_PATIENCE_MS = 20_000;

/** The provider processes of a run that are still there after a while. */
export const untilProvidersEnd = async (
  entries: readonly JournalEntry[],
  patienceMs = PROVIDER_PATIENCE_MS,
): Promise<readonly number[]> => {
  const pids = [...new Set(entries.map(({ pid }) => pid))];
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const alive = pids.filter(isAlive);
    if (alive.length === 0 || Date.now() >= deadline) return alive;
    await sleep(100);
  }
};

/** A value that was kept out of the file is taken from what the router has now. */
export const unredacted = (
  wanted: ConfigNode | undefined,
  actual: ConfigNode | undefined,
): ConfigNode | undefined => {
  if (wanted === REDACTED || (Array.isArray(wanted) && wanted.includes(REDACTED))) return actual;
  if (!isTree(wanted)) return wanted;
  return Object.fromEntries(
    Object.entries(wanted).flatMap(([name, node]): [string, ConfigNode][] => {
      const below = isTree(actual) && Object.hasOwn(actual, name) ? actual[name] : undefined;
      const value = unredacted(node, below);
      return value === undefined ? [] : [[name, value]];
    }),
  );
};

const complete = (before: ConfigTree, tree: ConfigTree): ConfigTree => {
  const target = unredacted(before, tree);
  return isTree(target) ? target : before;
};

/** Secrets that the router has lost and that no file holds. */
const lostSecrets = (before: ConfigNode | undefined, actual: ConfigNode | undefined, at: Path): Path[] => {
  if (before === REDACTED) return actual === undefined ? [at] : [];
  if (!isTree(before)) return [];
  return Object.entries(before).flatMap(([name, node]) =>
    lostSecrets(node, isTree(actual) ? getNode(actual, [name]) : undefined, [...at, name]),
  );
};

/** Puts one node back. It goes through the queue even when all looks well: it waits for what is still under way. */
const restore = (path: Path, before: ConfigTree): Change<boolean> => ({
  plan: ({ tree }) =>
    E.right({
      // As if all that is there now were a change of ours: what is wanted is what was there before it.
      ops: undoOps([{ touches: [path], before: complete(before, tree), after: tree }], tree),
      touches: [path],
      prune: [],
      resave: true,
      result: ({ saved }) => E.right(saved),
    }),
});

const restoreRouter = async (
  { endpoint, paths, before }: Touched,
  router: Router,
): Promise<RestoredRouter> => {
  const outcomes = await Promise.all(paths.map((path) => router.submit(restore(path, before))()));
  const seen = await readTree(router.api, router.settings)();
  const verdict = (path: Path, i: number): string | undefined => {
    const outcome = outcomes[i];
    const reason = (error: RouterError): string => explain(error).split("\n").join(" ");
    if (E.isLeft(seen))
      return outcome !== undefined && E.isLeft(outcome) ? reason(outcome.left) : reason(seen.left);
    const wanted = getNode(complete(before, seen.right), path);
    if (sameNode(wanted, getNode(seen.right, path))) {
      const lost = lostSecrets(getNode(before, path), getNode(seen.right, path), path);
      return lost.length > 0 ? `${lost.map(showPath).join(", ")} was secret and is lost` : undefined;
    }
    return outcome !== undefined && E.isLeft(outcome)
      ? reason(outcome.left)
      : "it was put back, and somebody changed it again";
  };
  const verdicts = paths.map((path, i) => ({ path, why: verdict(path, i) }));
  const unsaved = outcomes.some((outcome) => E.isRight(outcome) && !outcome.right);
  return {
    endpoint,
    restored: verdicts.filter(({ why }) => why === undefined).map(({ path }) => showPath(path)),
    left: [
      ...verdicts.flatMap(({ path, why }) => (why === undefined ? [] : [`${showPath(path)}: ${why}`])),
      ...(unsaved
        ? ["the restored configuration could not be saved: a reboot would bring the update back"]
        : []),
    ],
  };
};

/** Puts everything that a run touched back to what it was, on every router, and proves it by reading. */
export const restoreRouters = async (
  entries: readonly JournalEntry[],
  find: (endpoint: string) => Router | undefined,
): Promise<readonly RestoredRouter[]> =>
  Promise.all(
    touchedBy(entries).map((touched): Promise<RestoredRouter> => {
      const { endpoint, paths } = touched;
      const router = find(endpoint);
      if (router !== undefined) return restoreRouter(touched, router);
      const why = `no router of the stack's configuration has the endpoint ${endpoint}`;
      const left = paths.map((path) => `${showPath(path)}: ${why}`);
      return Promise.resolve({ endpoint, restored: [], left });
    }),
  );
