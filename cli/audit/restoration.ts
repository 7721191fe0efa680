import * as E from "fp-ts/Either";
import { unredacted } from "../../automation/routers.js";
import type { AuditEntry } from "../../provider/audit/entry.js";
import type { Op } from "../../provider/config/ops.js";
import { showPath, type Path } from "../../provider/config/path.js";
import { hideSecrets, REDACTED } from "../../provider/redaction/places.js";
import {
  childOf,
  EMPTY,
  getNode,
  isTree,
  leavesOf,
  restrict,
  sameNode,
  type ConfigNode,
  type ConfigTree,
} from "../../provider/config/tree.js";
import { undoOps } from "../../provider/router/landing.js";

/** Why an entry cannot be taken back. */
export type RestoreProblem =
  /** The entry does not say what was there before. */
  | { readonly _tag: "Unknown"; readonly detail: string }
  /** What was there holds secrets that are neither in the log nor on the router. */
  | { readonly _tag: "Secret"; readonly paths: readonly Path[] }
  /** Somebody has changed the nodes since. */
  | { readonly _tag: "Changed"; readonly paths: readonly Path[]; readonly expected: ConfigTree };

/** How to take an entry back. */
export interface Restoration {
  /** What to send; none when all is as it was before the entry already. */
  readonly ops: readonly Op[];
  readonly touches: readonly Path[];
}

/** Elements of a path may hold blanks: what the configurations have decides where one ends. */
const resolve = (text: string, trees: readonly ConfigTree[]): Path => {
  const names = [...new Set(trees.flatMap((tree) => Object.keys(tree)))];
  const fitting = names
    .filter((name) => text === name || text.startsWith(`${name} `))
    .sort((a, b) => b.length - a.length);
  for (const name of fitting) {
    const rest = text.slice(name.length + 1);
    if (rest === "") return [name];
    const below = trees.map((tree) => childOf(tree, name)).filter(isTree);
    return [name, ...resolve(rest, below)];
  }
  return text.split(" ");
};

const treeOf = (value: unknown): ConfigTree | undefined => {
  const node = value as ConfigNode | undefined;
  return isTree(node) ? node : undefined;
};

const holdsSecret = (node: ConfigNode | undefined): Path[] =>
  node === undefined
    ? []
    : leavesOf(node).flatMap(({ path, values }) =>
        [...path, ...values].some((text) => text.includes(REDACTED)) ? [path] : [],
      );

/** What it takes to put the nodes of an entry back to what they were before it, on the configuration as it is. */
export const planRestoration = (
  entry: AuditEntry,
  tree: ConfigTree,
  force: boolean,
): E.Either<RestoreProblem, Restoration> => {
  const [before, after] = [treeOf(entry.before), treeOf(entry.after)];
  if (before === undefined)
    return E.left({ _tag: "Unknown", detail: "the entry does not say what was there before it" });
  if (entry.paths.length === 0)
    return E.left({ _tag: "Unknown", detail: "the entry is about no part of the configuration" });
  const touches = entry.paths.map((text) => resolve(text, [before, after ?? EMPTY]));
  const nameless = touches.filter((path) => path.some((name) => name.startsWith(REDACTED)));
  if (nameless.length > 0) return E.left({ _tag: "Secret", paths: nameless });
  const shown = hideSecrets(restrict(tree, touches));
  const wasBefore = (path: Path): boolean => sameNode(getNode(shown, path), getNode(before, path));
  const isAfter = (path: Path): boolean => sameNode(getNode(shown, path), getNode(after ?? EMPTY, path));
  const changed = touches.filter((path) => !wasBefore(path) && (after === undefined || !isAfter(path)));
  if (changed.length > 0 && !force)
    return E.left({ _tag: "Changed", paths: changed, expected: after ?? EMPTY });

  const wanted = unredacted(before, tree);
  const target = isTree(wanted) ? wanted : EMPTY;
  const lost = touches.flatMap((path) => {
    // What the router has lost is left out above, so it is looked for in what the log has.
    const missing = leavesOf(getNode(before, path) ?? EMPTY).filter(
      ({ path: leaf, values }) =>
        values.includes(REDACTED) && getNode(target, [...path, ...leaf]) === undefined,
    );
    return [...missing.map(({ path: leaf }) => leaf), ...holdsSecret(getNode(target, path))].map(
      (leaf): Path => [...path, ...leaf],
    );
  });
  if (lost.length > 0) return E.left({ _tag: "Secret", paths: lost });
  // As if all that is there now were a change of ours: what is wanted is what was there before it.
  return E.right({ ops: undoOps([{ touches, before: target, after: tree }], tree), touches });
};

/** A problem in words: what is the matter and what to do. */
export const explainProblem = (problem: RestoreProblem): string => {
  switch (problem._tag) {
    case "Unknown":
      return `${problem.detail}, so there is nothing to put back.`;
    case "Secret":
      return `${problem.paths.map(showPath).join(", ")} was secret: the log does not hold it, and the router does not say it. Set it by hand.`;
    case "Changed":
      return `${problem.paths.map(showPath).join(", ")} was changed after this entry. Restore from a later entry, or give --force to lose that change.`;
  }
};
