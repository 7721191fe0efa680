import { closeSync, openSync, writeSync } from "node:fs";
import { isWithin, type Path } from "../config/path.js";
import { REDACTED } from "../redaction/places.js";
import { EMPTY, getNode, isTree, putNode, removeNode, type ConfigTree } from "../config/tree.js";

/**
 * The environment variable that names the journal of a run. `pulumi-vyos up --atomic` sets it, and the provider
 * process writes into the file, before each commit, what stood where the commit is about to write.
 */
export const JOURNAL_VARIABLE = "PULUMI_VYOS_JOURNAL";

/** One line of a journal. */
export type JournalEntry =
  /** A provider process has opened a router, so this run's changes are in the journal. */
  | { readonly _tag: "Opened"; readonly endpoint: string; readonly pid: number }
  /** A commit is about to be sent. */
  | {
      readonly _tag: "Begun";
      readonly endpoint: string;
      readonly pid: number;
      readonly commit: number;
      /** The nodes that it may change. */
      readonly touches: readonly Path[];
      /** What stands there, and which of the nodes above them exist. */
      readonly before: ConfigTree;
    }
  /** It is known what became of that commit. */
  | { readonly _tag: "Ended"; readonly endpoint: string; readonly pid: number; readonly commit: number };

/** Keeps what a router held before each commit, for whoever wants to put it back. */
export interface Journal {
  readonly opened: (endpoint: string) => void;
  /** Notes a commit before it is sent; throws when that is impossible. The result notes its end. */
  readonly begin: (endpoint: string, touches: readonly Path[], before: ConfigTree) => () => void;
}

const API_KEYS: Path = ["service", "https", "api", "keys", "id"];

const redactKeys = (tree: ConfigTree): ConfigTree => {
  const ids = getNode(tree, API_KEYS);
  if (!isTree(ids)) return tree;
  return Object.entries(ids).reduce(
    (kept, [id, node]) =>
      isTree(node) && "key" in node ? putNode(kept, [...API_KEYS, id, "key"], REDACTED) : kept,
    tree,
  );
};

/** What lies at the paths, and the nearest nodes above those that are not there; without API keys. */
export const outline = (tree: ConfigTree, paths: readonly Path[]): ConfigTree =>
  redactKeys(
    paths.reduce<ConfigTree>((kept, path) => {
      for (let length = path.length; length > 0; length--) {
        const at = path.slice(0, length);
        const node = getNode(tree, at);
        if (node === undefined) continue;
        if (length === path.length) return putNode(kept, at, node);
        return getNode(kept, at) === undefined ? putNode(kept, at, EMPTY) : kept;
      }
      return kept;
    }, EMPTY),
  );

let commits = 0;

/** A journal that appends to a file, one line of JSON for each entry. */
export const fileJournal = (file: string): Journal => {
  const append = (entry: JournalEntry): void => {
    const descriptor = openSync(file, "a", 0o600);
    try {
      writeSync(descriptor, `${JSON.stringify(entry)}\n`);
    } finally {
      closeSync(descriptor);
    }
  };
  const { pid } = process;
  return {
    opened: (endpoint) => {
      append({ _tag: "Opened", endpoint, pid });
    },
    begin: (endpoint, touches, before) => {
      const commit = ++commits;
      append({ _tag: "Begun", endpoint, pid, commit, touches, before: outline(before, touches) });
      return () => {
        try {
          append({ _tag: "Ended", endpoint, pid, commit });
        } catch {
          // Then it counts as unfinished, which only makes the one who restores it more careful.
        }
      };
    },
  };
};

/** The journal that the environment asks for, if any. */
export const journalOf = (environment: NodeJS.ProcessEnv): Journal | undefined => {
  const file = environment[JOURNAL_VARIABLE];
  return file === undefined || file === "" ? undefined : fileJournal(file);
};

/** What a run may have changed on one router, and what was there before. */
export interface Touched {
  readonly endpoint: string;
  /** The nodes, none within another. */
  readonly paths: readonly Path[];
  /** What stood there before the run first wrote, and which of the nodes above them existed. */
  readonly before: ConfigTree;
  /** A commit was begun whose end nobody has noted: it may still take effect. */
  readonly unfinished: boolean;
}

interface Known {
  readonly paths: readonly Path[];
  readonly before: ConfigTree;
}

/** Adds what a later commit found at a path; where an earlier one spoke of a node below it, that one is right. */
const addPath = (known: Known, path: Path, seen: ConfigTree): Known => {
  const { paths, before } = known;
  if (paths.some((earlier) => isWithin(path, earlier))) return known;
  const inside = paths.filter((earlier) => isWithin(earlier, path));
  const node = getNode(seen, path);
  if (node !== undefined) {
    const corrected = inside.reduce(
      (tree, earlier) => {
        const old = getNode(before, earlier);
        return old === undefined ? removeNode(tree, earlier) : putNode(tree, earlier, old);
      },
      putNode(before, path, node),
    );
    return { paths: [...paths.filter((p) => !inside.includes(p)), path], before: corrected };
  }
  const wasAbsent = (at: Path): boolean =>
    paths.some((earlier) => isWithin(earlier, at)) && getNode(before, at) === undefined;
  const lengths = path.slice(1).map((_, i) => path.length - 1 - i);
  const above = lengths
    .map((length) => path.slice(0, length))
    .find((at) => getNode(seen, at) !== undefined && !wasAbsent(at));
  const skeleton =
    above === undefined || getNode(before, above) !== undefined ? before : putNode(before, above, EMPTY);
  return { paths: [...paths.filter((p) => !inside.includes(p)), path], before: skeleton };
};

/** What a run touched, router by router, from its journal. */
export const touchedBy = (entries: readonly JournalEntry[]): readonly Touched[] =>
  [...new Set(entries.map(({ endpoint }) => endpoint))].flatMap((endpoint) => {
    const own = entries.filter((entry) => entry.endpoint === endpoint);
    const begun = own.flatMap((entry) => (entry._tag === "Begun" ? [entry] : []));
    if (begun.length === 0) return [];
    const isEnded = (pid: number, commit: number): boolean =>
      own.some((entry) => entry._tag === "Ended" && entry.pid === pid && entry.commit === commit);
    const known = begun.reduce<Known>(
      (all, { touches, before }) => touches.reduce((k, path) => addPath(k, path, before), all),
      { paths: [], before: EMPTY },
    );
    return [{ endpoint, ...known, unfinished: begun.some(({ pid, commit }) => !isEnded(pid, commit)) }];
  });
