import * as E from "fp-ts/Either";
import { pipe } from "fp-ts/function";
import { dialects, type Dialect } from "../../config/dialect.js";
import { EMPTY, childOf, getNode, getTree, isTree, putNode, sameNode } from "../../config/tree.js";
import type { Path } from "../../config/path.js";
import { inSomeRelease } from "../some-release.js";
import { unfitBelow } from "../config/fit.js";
import type { AllocationError, Kind, Site } from "../kind.js";
import { firstFree, isInRange, poolUse } from "../pool.js";
import { parseRows, renderRows, wordOf } from "../rows.js";
import { holdsUnknown, isKnown } from "../unknown.js";
import { defaultNumberRange, natRuleCodec, type NatRuleDraft, type NatRuleModel } from "./model.js";
import { natRuleRows } from "./rows.js";
import { natRuleFailures } from "./rules.js";

const rulesPath = (type: string): Path => ["nat", type, "rule"];
const rulePath = ({ type, number }: NatRuleModel): Path => [...rulesPath(type), String(number)];

/** The rule's own nodes, without its place. */
const body = (draft: NatRuleDraft, dialect: Dialect) => renderRows(natRuleRows(draft.type, dialect), draft);

/**
 * The first free number. A rule in the range that is exactly what is asked for and nobody else's in this
 * program comes first: it is what an update that was cut off left behind.
 */
const allocate = (
  draft: NatRuleDraft,
  { tree, dialect, isClaimed, start }: Site,
): E.Either<AllocationError, number> => {
  const range = draft.numberRange ?? defaultNumberRange;
  const taken = getTree(tree, rulesPath(draft.type));
  const at = (number: number): Path => [...rulesPath(draft.type), String(number)];
  const wanted = body(draft, dialect);
  const orphan = Object.keys(taken)
    .filter((name) => sameNode(childOf(taken, name), wanted))
    .map(Number)
    .sort((a, b) => a - b)
    .find((number) => isInRange(number, range) && !isClaimed(at(number)));
  if (orphan !== undefined) return E.right(orphan);
  return firstFree(
    range,
    (number) => childOf(taken, String(number)) !== undefined || isClaimed(at(number)),
    {
      pool: `nat ${draft.type} rule numbers`,
      property: "numberRange",
    },
    start,
  );
};

/** The number so far, while it is neither overruled nor out of its range. */
const keptNumber = ({ number, numberRange }: NatRuleDraft, previous: NatRuleModel): number | undefined => {
  if (number !== undefined) return number;
  return isKnown(numberRange) && !isInRange(previous.number, numberRange) ? undefined : previous.number;
};

/** A rule of `nat destination`, `nat source` or `nat static`. */
export const natRule: Kind<NatRuleDraft, NatRuleModel> = {
  name: "NatRule",
  codec: natRuleCodec,
  validate: inSomeRelease((draft: NatRuleDraft, dialect) => {
    const failures = natRuleFailures(draft, dialect);
    if (dialect === undefined || failures.length > 0 || !isKnown(draft.type)) return failures;
    return unfitBelow([...rulesPath(draft.type), "1"], body(draft, dialect), dialect);
  }),
  allocates: ["number"],
  allocatesWithin: [],
  computed: [],
  allocate: (draft, place, previous) => {
    const kept = previous === undefined ? draft.number : keptNumber(draft, previous);
    return pipe(
      kept === undefined ? allocate(draft, place) : E.right(kept),
      E.map((number) => ({ ...draft, number })),
    );
  },
  keep: (draft, previous) => {
    const number = keptNumber(draft, previous);
    return number === undefined ? draft : { ...draft, number };
  },
  render: (model, dialect) => putNode(EMPTY, rulePath(model), body(model, dialect)),
  parse: (tree, key, dialect) => {
    const path = rulePath(key);
    const node = getNode(tree, path);
    if (node === undefined) return E.left({ _tag: "Absent" });
    if (!isTree(node)) return E.left({ _tag: "Misshapen", path, detail: "is a leaf" });
    const { type, number, numberRange } = key;
    const fixed = numberRange === undefined ? { type, number } : { type, number, numberRange };
    return E.right({ ...fixed, ...parseRows(natRuleRows(type, dialect), node) });
  },
  paths: (model) => [rulePath(model)],
  word: (model, dialect, path) =>
    wordOf(natRuleRows(model.type, dialect), path.slice(rulePath(model).length)),
  places: ({ type, number }) =>
    isKnown(type) && isKnown(number) ? [{ path: [...rulesPath(type), String(number)] }] : [],
  matches: ({ type, disable, translation: _translation, loadBalance: _backends, ...rule }) => {
    const {
      number: _number,
      numberRange: _range,
      description: _words,
      log: _log,
      exclude: _exclude,
      ...match
    } = rule;
    if (disable !== undefined || !isKnown(type) || holdsUnknown(match)) return undefined;
    return JSON.stringify([type, body({ type, ...match }, dialects["1.5"])]);
  },
  pools: ({ type, number, numberRange = defaultNumberRange }, { tree }) =>
    number === undefined
      ? [
          poolUse(
            `nat ${type} rule numbers`,
            numberRange,
            Object.keys(getTree(tree, rulesPath(type))).map(Number),
          ),
        ]
      : [],
  prunes: () => [["nat", "destination"], ["nat", "source"], ["nat", "static"], ["nat"]],
  replacedBy: ["type", "number"],
  deleteBeforeReplace: false,
  id: (model) => rulePath(model).join(" "),
  outputs: ({ number }) => ({ number }),
  restore: (draft, { number }) => ({ ...draft, number: draft.number ?? Number(number) }),
};
