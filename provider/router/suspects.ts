import { escapeRegExp } from "../base/text.js";
import { isWithin, overlaps, showPath, type Path } from "../config/path.js";
import type { Planned } from "./batch.js";
import type { RouterError } from "./errors.js";

type Refusal = Extract<RouterError, { _tag: "RejectedPath" | "RejectedValue" | "CommitFailed" }>;

/** How the verify scripts name the nodes that they complain about. */
const describeTag = (path: Path): string | undefined => {
  const last = path.at(-1) ?? "";
  const [root, kind, tag] = path;
  if (root === "nat" && kind !== undefined && tag === "rule" && path.length === 4)
    return `${kind} NAT configuration error in rule ${last}:`;
  if (path.at(-2) === "static-mapping") return `mapping "${last}"`;
  return undefined;
};

/** Whether a text holds some words as a whole: "rule 1" is not in "rule 10". */
const mentions = (text: string, words: string): boolean =>
  new RegExp(`(?<![\\w.-])${escapeRegExp(words)}(?![\\w-])`, "i").test(text);

const some = <C>(planned: readonly Planned<C>[], test: (p: Planned<C>) => boolean): readonly Planned<C>[] => {
  const found = planned.filter(test);
  return found.length < planned.length ? found : [];
};

/**
 * The changes that may have spoilt a commit: those whose nodes the router's message names, else those that are
 * about the subsystem that failed. None when that would be all of them, or when the message says nothing.
 */
export const suspectsOf = <C>(planned: readonly Planned<C>[], error: Refusal): readonly Planned<C>[] => {
  if (error._tag !== "CommitFailed") {
    const concerned = some(planned, ({ touches }) =>
      touches.some((path) => error.ops.some((op) => isWithin(op.path, path))),
    );
    if (concerned.length > 0) return concerned;
  }
  const named = some(planned, ({ touches }) =>
    touches.some((path) => {
      const tag = describeTag(path);
      return (
        mentions(error.message, showPath(path)) ||
        (tag !== undefined && error.message.toLowerCase().includes(tag.toLowerCase()))
      );
    }),
  );
  if (named.length > 0) return named;
  // A group, a name or a value that the message quotes.
  const quoted = new Set([...error.message.matchAll(/"([^"]+)"/g)].map(([, word]) => word));
  const quoting = some(planned, ({ plan }) =>
    plan.ops.some(({ path, value }) => quoted.has(value) || path.some((name) => quoted.has(name))),
  );
  if (quoting.length > 0 || error._tag !== "CommitFailed") return quoting;
  const owners = error.owners.map((owner) => owner.trim().split(/\s+/));
  return some(planned, ({ touches }) =>
    touches.some((path) => owners.some((owner) => overlaps(path, owner))),
  );
};
