/** What each kind can do on each release: found out by letting it do it, on many random arguments. */
import { isDeepStrictEqual } from "node:util";
import * as E from "fp-ts/Either";
import fc from "fast-check";
import { takeTyped } from "../../provider/adoption/typed.js";
import { dialects, type DialectName } from "../../provider/config/dialect.js";
import { diffTrees } from "../../provider/config/diff.js";
import { applyOps } from "../../provider/config/ops.js";
import type { Path } from "../../provider/config/path.js";
import { EMPTY, mergeTrees, removeNode, sameNode } from "../../provider/config/tree.js";
import { nodeAt, schemaOf } from "../../provider/schema/index.js";
import { errorsOf } from "../../provider/kinds/failures.js";
import { kinds, type AnyKind } from "../../provider/kinds/index.js";
import type { Failure } from "../../provider/kinds/kind.js";
import type { Args } from "../kinds/arbitraries.js";
import type { KindCase } from "../kinds/cases.js";
import { cases } from "../kinds/every-case.js";
import { ground } from "../kinds/ground.js";
import { complaints, namesAt, propertiesOf, withAt } from "../kinds/properties.js";
import { specimens, timesFor, type Specimen } from "../kinds/specimens.js";

const SEED = 20240229;
/** How many of them are tried with the command `adopt`. */
const ADOPTIONS = 25;

/** What a kind does on a release. */
export interface Operations {
  readonly kind: string;
  readonly release: DialectName;
  /** The nodes that it owns, with `*` for a tag's value; `any` where the arguments name them. */
  readonly nodes: readonly string[];
  /** Of create, read, update and delete those that were seen to work. */
  readonly can: readonly string[];
  /** Whether `pulumi-vyos adopt` writes it. */
  readonly isAdopted: boolean;
  /** What an update may change in place, of the properties at the top. */
  readonly inPlace: readonly string[];
  /** Properties, with `*` for names of the user's choice, and values that the release does not have. */
  readonly without: readonly string[];
}

/** What a kind does on every release. */
export interface Nature {
  readonly kind: string;
  readonly replacedBy: readonly string[];
  readonly chosen: readonly string[];
  readonly computed: readonly string[];
}

type Json = Readonly<Record<string, unknown>>;

/** The kinds' own types are put aside here. */
const right = (either: unknown): Json | undefined => {
  const outcome = either as E.Either<unknown, Json>;
  return E.isRight(outcome) ? outcome.right : undefined;
};

/** A path with `*` in the place of what users name. */
const pattern = (path: Path, release: DialectName): string =>
  path
    .map((word, i) => (nodeAt(schemaOf(release), path.slice(0, i + 1)).kind === "item" ? "*" : word))
    .join(" ");

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)].sort();

/** Every word that is the name of a property somewhere. */
const names = new Set(
  Object.values(kinds).flatMap((kind) => propertiesOf(kind.codec).flatMap(({ path }) => path.split("."))),
);

/** A property with `*` for names of the user's choice. */
const propertyPattern = (property: string): string =>
  property
    .split(".")
    .map((name, i) => (i === 0 || names.has(name) ? name : "*"))
    // A name of the user's choice may hold dots itself.
    .filter((name, i, all) => name !== "*" || all[i - 1] !== "*")
    .join(".");

/** What a release does not have: a property, or one of its values. */
const lacking = ({ property, reason }: Failure): readonly string[] => {
  const match = /^(?:"(.+)" )?does not exist in VyOS/.exec(reason);
  if (match === null) return [];
  const [, value] = match;
  return [`${propertyPattern(property)}${value === undefined ? "" : ` ${value}`}`];
};

/** Nodes in few words: many beside each other are their parent, and what is below another is part of it. */
const outlined = (nodes: readonly string[]): readonly string[] => {
  const parentOf = (node: string): string => node.split(" ").slice(0, -1).join(" ");
  const crowded = nodes
    .map(parentOf)
    .find((parent, _i, all) => all.filter((one) => one === parent).length > 3);
  if (crowded !== undefined)
    return outlined(unique([crowded, ...nodes.filter((node) => parentOf(node) !== crowded)]));
  return nodes.filter((node) => !nodes.some((other) => node.startsWith(`${other} `)));
};

interface Given {
  readonly draft: Json;
  /** The release that it was made for; no one in particular for examples. */
  readonly of?: DialectName;
}

const broken = (kind: AnyKind, { draft }: Given, release?: DialectName): readonly Failure[] =>
  errorsOf(kind.validate(draft, release === undefined ? undefined : dialects[release]));

const modelOf = (kind: AnyKind, { draft }: Given, release: DialectName): object | undefined =>
  right(kind.allocate(draft, { tree: ground(release), dialect: dialects[release], isClaimed: () => false }));

/** The properties at the top that are not the same in both. */
const differences = (a: Json, b: Json): readonly string[] =>
  unique([...Object.keys(a), ...Object.keys(b)]).filter((name) => !isDeepStrictEqual(a[name], b[name]));

const ANYWHERE = "any";

/** Whether the arguments themselves say which node it is, from the root. */
const isNamed = ({ path }: Json, owned: Path): boolean =>
  Array.isArray(path) && path.every((word, i) => word === owned[i]);

const operationsOf = (kind: AnyKind, given: readonly Given[], release: DialectName): Operations => {
  const dialect = dialects[release];
  const accepted = given.filter(
    (one) => (one.of ?? release) === release && broken(kind, one, release).length === 0,
  );
  const can = new Set<string>();
  const inPlace = new Set<string>();
  const nodes = new Set<string>();
  let isAdopted = false;
  let tried = 0;
  let previous: { readonly model: object; readonly draft: Json } | undefined;
  for (const one of accepted) {
    const model = modelOf(kind, one, release);
    if (model === undefined) continue;
    const tree = kind.render(model, dialect);
    const paths = kind.paths(model, dialect);
    for (const path of paths) nodes.add(isNamed(one.draft, path) ? ANYWHERE : pattern(path, release));
    const ops = diffTrees(EMPTY, tree);
    if (ops.length > 0 && sameNode(applyOps(EMPTY, ops), tree)) can.add("create");
    const read = right(kind.parse(tree, model, dialect));
    if (read !== undefined && sameNode(kind.render(read, dialect), tree)) can.add("read");
    const gone = paths.reduce(removeNode, tree);
    if (right(kind.parse(gone, model, dialect)) === undefined) can.add("delete");
    if (!isAdopted && (tried += 1) <= ADOPTIONS)
      isAdopted = takeTyped(mergeTrees(ground(release), tree), tree, dialect).declared.some(
        (declared) => declared.kind === kind.name,
      );
    if (previous !== undefined) {
      const changed = differences(previous.draft, one.draft);
      // As an update has it: the same resource, with the properties that cannot change as they were.
      const kept = Object.fromEntries(kind.replacedBy.map((name) => [name, previous?.draft[name]]));
      const open = changed.filter((name) => !kind.replacedBy.includes(name as never) && !inPlace.has(name));
      for (const name of open) {
        const draft = { ...previous.draft, ...kept, [name]: one.draft[name] };
        const next = { draft };
        if (broken(kind, next).length > 0 || broken(kind, next, release).length > 0) continue;
        const after = right(
          kind.allocate(draft, { tree: ground(release), dialect, isClaimed: () => false }, previous.model),
        );
        if (after === undefined || kind.id(after, dialect) !== kind.id(previous.model, dialect)) continue;
        const [was, is] = [kind.render(previous.model, dialect), kind.render(after, dialect)];
        if (sameNode(was, is) || !sameNode(applyOps(was, diffTrees(was, is)), is)) continue;
        inPlace.add(name);
        can.add("update");
      }
    }
    previous = { model, draft: one.draft };
  }
  const without = given.flatMap((one) =>
    broken(kind, one).length > 0 ? [] : broken(kind, one, release).flatMap(lacking),
  );
  return {
    ...{ kind: kind.name, release, isAdopted },
    nodes: outlined(unique([...nodes])),
    can: ["create", "read", "update", "delete"].filter((each) => can.has(each)),
    inPlace: unique([...inPlace]),
    without: unique(without),
  };
};

/** Each property of a kind, in the first arguments that each release takes it in. */
const examplesOf = (
  { kind, bases, samples }: KindCase,
  releases: readonly DialectName[],
): readonly Args[] => [
  ...bases,
  ...Object.entries(samples).flatMap(([path, value]) => {
    const given = bases.map((base) => withAt(base, namesAt(base, path), value));
    const taken = releases.map((release) =>
      given.find((args) => complaints(kind, args, release).length === 0),
    );
    return [...new Set(taken)].filter((args) => args !== undefined);
  }),
];

/** Random arguments, and each property of the examples. */
const givenFor = ({ kind, args, releases }: Specimen): readonly Given[] => {
  const examples = cases.filter((one) => one.kind === kind).flatMap((one) => examplesOf(one, releases));
  // Those that have no examples are tried more often.
  const numRuns = (examples.length > 0 ? 1 : 4) * timesFor(kind, 60, 100);
  const givenOf = (all: readonly Args[], more: Pick<Given, "of">): readonly Given[] =>
    all.flatMap((each) => {
      const draft = right(kind.codec.decode(each));
      return draft === undefined ? [] : [{ draft, ...more }];
    });
  const random = releases.flatMap((of) => givenOf(fc.sample(args(of), { numRuns, seed: SEED }), { of }));
  return [...random, ...givenOf(examples, {})];
};

/** What every kind does on every release. */
export const operations = (): readonly Operations[] =>
  specimens.flatMap((specimen) => {
    const given = givenFor(specimen);
    return specimen.releases.map((release) => operationsOf(specimen.kind, given, release));
  });

/** What every kind is, whatever the release. */
export const natures = (): readonly Nature[] =>
  specimens.map(({ kind }) => ({
    kind: kind.name,
    replacedBy: kind.replacedBy,
    chosen: [...kind.allocates, ...kind.allocatesWithin],
    computed: kind.computed,
  }));
