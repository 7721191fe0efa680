import { diffNode, orderOps } from "../config/diff.js";
import type { Dialect } from "../config/dialect.js";
import { getNode } from "../config/tree.js";
import type { AnyKind } from "../kinds/index.js";
import { fail } from "../kinds/failures.js";
import type { Failure } from "../kinds/kind.js";
import { holdsUnknown } from "../kinds/unknown.js";
import { bytesOf } from "../router/batch.js";

/** No argument becomes so many times its own size as a list: a leaf's path and what encodes it, to a leaf's value. */
const MOST_GROWTH = 40;

const sizeOf = (value: unknown): number => JSON.stringify(value).length;

/**
 * Refuses a new resource that no list could bring to the router: one commit holds all of it or nothing, so that it never
 * stands there in part. Kinds whose places are found on the router only are small.
 */
export const tooLargeToCreate = (
  kind: AnyKind,
  draft: object,
  dialect: Dialect,
  maxBytes: number,
): readonly Failure[] => {
  if (kind.allocates.length + kind.allocatesWithin.length > 0 || holdsUnknown(draft)) return [];
  if (sizeOf(draft) * MOST_GROWTH < maxBytes) return [];
  const target = kind.render(draft, dialect);
  const ops = orderOps(
    kind.paths(draft, dialect).flatMap((path) => diffNode(undefined, getNode(target, path), path)),
  );
  const bytes = bytesOf(ops);
  if (bytes <= maxBytes) return [];
  const [[largest] = [""]] = Object.entries(draft).sort(([, a], [, b]) => sizeOf(b) - sizeOf(a));
  return [
    fail(
      largest,
      `makes a list of ${String(ops.length)} commands and ${String(bytes)} bytes, and one request holds ${String(maxBytes)} (vyos:commitMaxBytes); divide it among several resources, or raise that and \`service https request-body-size-limit\` on the router`,
    ),
  ];
};
