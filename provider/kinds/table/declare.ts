import * as E from "fp-ts/Either";
import { isRecord, type Json } from "../../base/json.js";
import { atOnce, type Steps } from "../../base/steps.js";
import { dialectNames, dialects, type Dialect, type DialectName } from "../../config/dialect.js";
import { showPath, type Path } from "../../config/path.js";
import { EMPTY, getNode, getTree, isTree, putNode, type ConfigTree } from "../../config/tree.js";
import { nodeAt, schemaFor, type SchemaNode } from "../../schema/index.js";
import { fail } from "../failures.js";
import type { AllocationError, Failure, Kind } from "../kind.js";
import { parseRows, renderRows, rowParents, rowPaths, wordOf, type Row } from "../rows.js";
import { inSomeRelease } from "../some-release.js";
import { holdsUnknown } from "../unknown.js";
import { chooserOf } from "./choose.js";
import { codecOf, type CodecOf, type DraftOf, type ModelOf } from "./draft.js";
import { keepDefaults } from "./defaults.js";
import { madeInSteps, madeOnce } from "./made-once.js";
import { placesOf, type Template } from "./place.js";
import type { Properties } from "./types.js";
import { secretPathsOf, secretValuesOf } from "./secrets.js";
import { rowsOf } from "./shape.js";
import { unfitFor } from "./unfit.js";

/** What there is to say of a kind of resource. */
export interface Table<P extends Properties> {
  /** What one is called in messages, such as `a static route`. */
  readonly about: string;
  /** Where it stands. Of several places the first is taken that the arguments fit and the release has. */
  readonly at: Template | readonly Template[];
  readonly properties: P;
  /**
   * Whether the node is the resource's alone, or only the nodes of its properties are, beside others' in the same
   * place. Default the node, and then also all entries of records that are shared otherwise.
   */
  readonly owns?: "node" | "rows" | ((draft: DraftOf<P>) => "node" | "rows");
  /** Releases that have no such thing: what they do, and what to use instead. */
  readonly without?: Partial<Readonly<Record<DialectName, string>>>;
  /** What the arguments must hold together; with a dialect also what that release demands, beyond its schema. */
  readonly validate?: (draft: DraftOf<P>, dialect?: Dialect) => readonly Failure[];
  /** The same with an identity spelt as before, where the two spellings mean one. */
  readonly respell?: (draft: DraftOf<P>, previous: DraftOf<P>) => DraftOf<P>;
  /** What all spellings of the identity have in common: no two resources may have it. */
  readonly sole?: (draft: DraftOf<P>) => string;
  /** Leaves that all of them have, by their nodes, and that no argument says. */
  readonly always?: Readonly<Record<string, string>>;
  /** Whether the old one must go before its replacement can come. Default false. */
  readonly deleteBeforeReplace?: boolean;
  /** What people call one, for adopted resources, and where that is taken. Default what its place is called. */
  readonly label?: (args: Json) => string | readonly [short: string, long: string];
  /** Arguments that are right, for the reference and the tests. */
  readonly examples: readonly Json[];
}

/** A kind that a table declares. */
export interface TableKind<N extends string, P extends Properties> extends Kind<DraftOf<P>, ModelOf<P>> {
  readonly name: N;
  readonly codec: CodecOf<P>;
  readonly table: Table<P>;
  /** The arguments that say which resources of the kind a configuration holds. */
  readonly find: (tree: ConfigTree, dialect: Dialect) => readonly Json[];
  /** The node of a resource: where no place of this release fits, that of another. */
  readonly at: (draft: DraftOf<P>, dialect: Dialect) => Path;
  /** How the properties are written at a place of a release. */
  readonly rows: (draft: DraftOf<P>, dialect: Dialect) => readonly Row[];
}

/** Parts of the configuration that others use too, and that no resource takes away. */
const everybodys: readonly string[] = ["interfaces", "service", "system"];

/** Interfaces stay when nothing is left of them; what else others are put into goes with the last of it. */
const isKept = (path: Path): boolean => path[0] === "interfaces";

const constant = (node: string, value: string): Row => ({
  ...{ property: [], node: node.split(" ") },
  as: { properties: [], write: () => value, read: () => undefined },
});

const noRows: readonly Row[] = [];

const withoutShared = (rows: readonly Row[]): readonly Row[] =>
  rows.some(({ shared }) => shared !== undefined) ? rows.map(({ shared: _, ...row }) => row) : rows;

/** The entries of records that are shared, as a resource names those that are there. */
const entriesIn = (rows: readonly Row[], tree: ConfigTree): Json =>
  Object.fromEntries(
    rows
      .filter(({ shared }) => shared !== undefined)
      .map(({ property, node }) => [
        property.join("."),
        Object.fromEntries(Object.keys(getTree(tree, node)).map((tag) => [tag, {}])),
      ]),
  );

/** Whether arguments say nothing of any node. */
const saysNothing = (properties: Properties, given: Json): boolean =>
  Object.entries(properties).every(([name, { as, bare, below = {} }]) => {
    const value = given[name];
    if (as === "place" || as === "setting" || value === undefined) return true;
    return as === "group" && bare !== true && isRecord(value) && saysNothing(below, value);
  });

/** Whether the kind's own rules say it already, in better words. */
const isSaid = ({ property }: Failure, said: readonly Failure[], identity: readonly string[]): boolean =>
  said.some(
    (one) => one.property === property || (identity.includes(property) && identity.includes(one.property)),
  );

/** Declares a kind of resource. */
export const declare = <const N extends string, P extends Properties>(
  name: N,
  table: Table<P>,
): TableKind<N, P> => {
  type Draft = DraftOf<P>;
  type Model = ModelOf<P>;
  const { properties, owns = "node", validate = () => [] } = table;
  const places = placesOf([table.at].flat(), properties);
  const settings = Object.keys(properties).filter((name) => properties[name]?.as === "setting");
  const fixed = [...places.identity, ...settings];
  const constants = Object.entries(table.always ?? {}).map(([node, value]) => constant(node, value));
  const isAlone = (draft: Draft): boolean => (typeof owns === "string" ? owns : owns(draft)) === "node";

  const at = madeOnce((draft: Draft, dialect: Dialect): Path => places.at(draft, dialect));
  const nodeOf = madeOnce((draft: Draft, dialect: Dialect): SchemaNode | undefined => {
    const place = nodeAt(schemaFor(dialect), at(draft, dialect));
    return place.kind === "unknown" ? undefined : place.node;
  });
  const rows = madeOnce((draft: Draft, dialect: Dialect): readonly Row[] => {
    const node = nodeOf(draft, dialect);
    if (node === undefined) return noRows;
    const own = rowsOf(properties, node);
    const all = constants.length === 0 ? own : [...own, ...constants];
    return isAlone(draft) ? withoutShared(all) : all;
  });
  const render = madeOnce((model: Draft, dialect: Dialect): ConfigTree =>
    putNode(EMPTY, at(model, dialect), renderRows(rows(model, dialect), model)),
  );
  const paths = madeOnce((model: Model, dialect: Dialect): readonly Path[] => {
    const base = at(model, dialect);
    return isAlone(model) ? [base] : rowPaths(rows(model, dialect), model, base);
  });
  /** The nodes above a resource that go with the last of what stood in them, the innermost first. */
  const nodesAbove = (model: Model, dialect: Dialect): readonly Path[] => {
    const path = at(model, dialect);
    const goes = (above: Path): boolean => {
      if (above.length === 1 && everybodys.includes(above[0] ?? "")) return false;
      const known = nodeAt(schemaFor(dialect), above);
      if (known.kind !== "node") return known.kind === "item" && !isKept(above);
      if (known.node.kind !== "tag") return known.node.kind === "node";
      // The entries of a tag go by what holds of the one that is the resource's.
      const entry = path.slice(0, above.length + 1);
      return entry.length < path.length ? goes(entry) : !isAlone(model) && !isKept(above);
    };
    return path
      .slice(1)
      .map((_, i) => path.slice(0, i + 1))
      .filter(goes)
      .reverse();
  };
  const chooser = chooserOf(
    properties,
    (draft, dialect) => at(draft as Draft, dialect),
    (draft, dialect) => render(draft as Draft, dialect),
  );
  const keep = (draft: Draft, previous: Model): Draft => {
    const kept = keepDefaults(properties, draft, previous) as Draft;
    return chooser.keep(table.respell?.(kept, previous) ?? kept, previous) as Draft;
  };

  function* unfitIn(draft: Draft, dialect: Dialect, name: string, where = ""): Steps<readonly Failure[]> {
    const reason = table.without?.[dialect.name];
    if (reason !== undefined)
      return [
        fail(
          places.identity[0] ?? Object.keys(properties)[0] ?? "",
          `does not exist in VyOS ${dialect.name}, which ${reason}`,
        ),
      ];
    if (!places.isSure(draft)) return [];
    const judge = { release: dialect.name, name, where };
    const misplaced = places.unfit(draft, dialect, judge);
    return nodeOf(draft, dialect) === undefined
      ? misplaced
      : [...misplaced, ...(yield* unfitFor(properties, draft, rows(draft, dialect), judge))];
  }
  const unfitSteps = madeInSteps((draft: Draft, dialect) => unfitIn(draft, dialect, `VyOS ${dialect.name}`));
  const unfitOf = unfitSteps.atOnce;
  /** What every release refuses. The newest, which nearly always takes all, is asked first. */
  const unfitEverywhere = (draft: Draft): readonly Failure[] =>
    dialectNames
      .filter((release) => table.without?.[release] === undefined)
      .toReversed()
      .reduce<readonly Failure[] | undefined>((failures, release) => {
        const dialect = dialects[release];
        if (failures === undefined && unfitOf(draft, dialect).length === 0) return [];
        if (failures?.length === 0 || (failures !== undefined && nodeOf(draft, dialect) === undefined))
          return failures;
        const found = atOnce(unfitIn(draft, dialect, "any VyOS", ` below ${showPath(at(draft, dialect))}`));
        return (
          failures?.filter(({ property }) => found.some((other) => other.property === property)) ?? found
        );
      }, undefined) ?? [];

  const anyProperty = Object.keys(properties).find((each) => !fixed.includes(each)) ?? "";
  const ownName = Object.keys(properties).find((each) => properties[each]?.need === "named");

  /** What the kind's own rules say, in a release or in every one. */
  const ownOf = madeOnce((draft: Draft, dialect: Dialect | undefined) => validate(draft, dialect));
  const failuresOf = (draft: Draft, dialect?: Dialect): readonly Failure[] => {
    const said = ownOf(draft, dialect);
    const failures =
      said.length > 0 || isAlone(draft) || !saysNothing(properties, draft)
        ? said
        : [fail(anyProperty, "is missing, and so is everything else; give one property at least")];
    const unfit = dialect === undefined ? unfitEverywhere(draft) : unfitOf(draft, dialect);
    return [...failures, ...unfit.filter((one) => !isSaid(one, failures, places.identity))];
  };

  return {
    name,
    table,
    ...(ownName === undefined ? {} : { named: ownName as never }),
    codec: codecOf(table.about, properties),
    find: (tree, dialect) =>
      places.find(tree, dialect).map((key) => {
        const base = at(key as Draft, dialect);
        return { ...key, ...entriesIn(rows(key as Draft, dialect), getTree(tree, base)) };
      }),
    at,
    rows,
    validate: inSomeRelease(failuresOf),
    prepare: [ownOf, unfitSteps.inSteps, render],
    allocate: (draft, site, previous) =>
      chooser.allocate(previous === undefined ? draft : keep(draft, previous), site) as E.Either<
        AllocationError,
        Model
      >,
    keep,
    pools: chooser.pools,
    allocates: chooser.name === undefined ? [] : [chooser.name],
    allocatesWithin: [],
    computed: Object.keys(properties).filter((each) => properties[each]?.as === "output"),
    render,
    parse: (tree, key, dialect) => {
      const path = at(key, dialect);
      const node = getNode(tree, path);
      if (node === undefined || !paths(key, dialect).some((own) => getNode(tree, own) !== undefined))
        return E.left({ _tag: "Absent" });
      if (!isTree(node)) return E.left({ _tag: "Misshapen", path, detail: "is a leaf" });
      const said = Object.entries(key as Json).filter(
        ([each, value]) => fixed.includes(each) && value !== undefined,
      );
      const read = parseRows(rows(key, dialect), node, key);
      return E.right({ ...Object.fromEntries(said), ...read } as Model);
    },
    paths,
    word: (model, dialect, path) => wordOf(rows(model, dialect), path.slice(at(model, dialect).length)),
    places: (draft, dialect) =>
      places.identity.some((each) => holdsUnknown((draft as Json)[each])) || chooser.isOpen(draft)
        ? []
        : [...paths(draft, dialect), ...(table.sole === undefined ? [] : [[table.sole(draft)]])].map(
            (path) => ({
              path,
            }),
          ),
    prunes: (model, dialect) => [
      ...(isAlone(model)
        ? []
        : rowParents(rows(model, dialect), model, at(model, dialect)).slice().reverse()),
      ...nodesAbove(model, dialect),
    ],
    secretPaths: (draft, dialect) => secretPathsOf(rows(draft, dialect), draft, at(draft, dialect)),
    secretValues: (given) => secretValuesOf(properties, given),
    replacedBy: places.identity as unknown as readonly (keyof Draft & string)[],
    deleteBeforeReplace: table.deleteBeforeReplace ?? false,
    id: (model, dialect) => showPath(at(model, dialect)),
    outputs: chooser.outputs,
    restore: (draft, outputs) => chooser.restore(draft, outputs) as Model,
  };
};
