/** What of resources, or of a router, another release does not take. Pure. */
import * as E from "fp-ts/Either";
import { dialects, type DialectName } from "../../provider/config/dialect.js";
import { decodeDraft } from "../../provider/engine/state.js";
import { childOf, isTree, type ConfigNode, type ConfigTree } from "../../provider/config/tree.js";
import { warningsOf } from "../../provider/kinds/failures.js";
import type { AnyKind } from "../../provider/kinds/index.js";
import { unfitConfig } from "../../provider/kinds/config/fit.js";
import { valueOf } from "../../provider/kinds/config/value.js";
import type { Failure } from "../../provider/kinds/kind.js";
import type { Managed } from "../watch/managed.js";

/** One thing that has to change before the upgrade. */
export interface Finding {
  /** The argument, with dots for nesting; of a router the node. */
  readonly property: string;
  readonly reason: string;
}

/** What has to change of one resource, or of what stands on a router. */
export interface Affected {
  /** The resource's URN, or the router's endpoint. */
  readonly subject: string;
  readonly name: string;
  readonly findings: readonly Finding[];
}

const findingsOf = (failures: readonly Failure[], conceal: (text: string) => string): readonly Finding[] =>
  failures.map(({ property, reason }) => ({ property: conceal(property), reason: conceal(reason) }));

/** What of a resource of the state a release does not take: the state is in the words of no release. */
export const upgradeOf = ({ urn, name, conceal, content }: Managed, to: DialectName): Affected => {
  if (content._tag === "Unreadable")
    return { subject: urn, name, findings: [{ property: "", reason: content.detail }] };
  const { kind, state } = content;
  // Also what is not checked otherwise may be gone.
  const { unchecked: _, ...own } = state.inputs.own;
  const draft = decodeDraft(kind, own);
  const failures = E.isLeft(draft) ? draft.left : failuresOn(kind, draft.right, to);
  return { subject: urn, name, findings: findingsOf(failures, conceal.text) };
};

/** What a release has to say, without what is worth a warning on any. */
const failuresOn = (kind: AnyKind, draft: object, to: DialectName): readonly Failure[] => {
  const usual = new Set(warningsOf(kind.validate(draft)).map(({ reason }) => reason));
  return kind.validate(draft, dialects[to]).filter(({ reason }) => !usual.has(reason));
};

/** The node that a property with dots for nesting is about: names may have dots themselves. */
const nodeOf = (node: ConfigNode | undefined, property: string): readonly string[] => {
  if (property === "" || !isTree(node)) return [];
  const name = Object.keys(node)
    .filter((each) => property === each || property.startsWith(`${each}.`))
    .reduce<string | undefined>((a = "", b) => (b.length > a.length ? b : a), undefined);
  // What is not to be shown has no name here.
  return name === undefined
    ? property.split(".")
    : [name, ...nodeOf(childOf(node, name), property.slice(name.length + 1))];
};

/** What of a router's configuration a release does not take. */
export const upgradeOfRouter = (endpoint: string, tree: ConfigTree, to: DialectName): Affected => ({
  subject: endpoint,
  name: endpoint,
  findings: Object.entries(tree).flatMap(([name, node]) =>
    unfitConfig({ path: [name], config: valueOf(node) }, dialects[to]).map(({ property, reason }) => ({
      property: [name, ...nodeOf(node, property.replace(/^(?:config|path)\.?/, ""))].join(" "),
      reason,
    })),
  ),
});

/** Those of which something has to change. */
export const affected = (all: readonly Affected[]): readonly Affected[] =>
  all.filter(({ findings }) => findings.length > 0);

/** The same for people to read. */
export const upgradeText = (all: readonly Affected[], to: DialectName): string => {
  const found = affected(all);
  if (found.length === 0) return `VyOS ${to} takes all of it: ${String(all.length)} looked at.`;
  const parts = found.map(({ name, findings }) =>
    [
      name,
      ...findings.map(({ property, reason }) => `  ${property === "" ? "" : `${property}: `}${reason}`),
    ].join("\n"),
  );
  return [
    ...parts,
    "",
    `${String(found.length)} of ${String(all.length)} would have to change for VyOS ${to}.`,
  ].join("\n");
};
