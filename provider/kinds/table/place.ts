import type { Dialect } from "../../config/dialect.js";
import type { Path } from "../../config/path.js";
import { getTree, isTree, type ConfigTree } from "../../config/tree.js";
import { namesBelow, nodeAt, schemaFor, type Place as Node } from "../../schema/index.js";
import type { Json } from "../../base/json.js";
import { fail, quote } from "../failures.js";
import type { Failure } from "../kind.js";
import { holdsUnknown } from "../unknown.js";
import type { Properties } from "./types.js";
import { refused, type Judge } from "./unfit.js";

/**
 * Where a resource stands: VyOS's own words, with the names of properties in braces, such as
 * `interfaces wireguard {name}`.
 */
export type Template =
  | string
  | {
      readonly path: string;
      /** Holds for these arguments alone, and says them of what is found there. */
      readonly where?: Json;
      /** Holds for such arguments alone. */
      readonly when?: (draft: Json) => boolean;
    };

/** A word of a place: as it stands, or with a property in it. */
interface Word {
  readonly before: string;
  readonly property?: string;
  readonly after: string;
}

type Unknown = Extract<Node, { readonly kind: "unknown" }>;

interface Place {
  readonly words: readonly Word[];
  readonly where: Json;
  readonly when: (draft: Json) => boolean;
}

const wordOf = (text: string): Word => {
  const [, before = "", property, after = ""] = /^(.*)\{(\w+)\}(.*)$/.exec(text) ?? [];
  return property === undefined ? { before: text, after: "" } : { before, property, after };
};

const placeOf = (template: Template): Place => {
  const {
    path,
    where = {},
    when = () => true,
  } = typeof template === "string" ? { path: template } : template;
  return { words: path.split(" ").map(wordOf), where, when };
};

const textOf = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

const pathOf = ({ words }: Pick<Place, "words">, draft: Json): Path =>
  words.map(({ before, property, after }) =>
    property === undefined ? before : `${before}${textOf(draft[property] ?? "")}${after}`,
  );

/** Whether a place is that of such arguments; what is chosen on the router may be open. */
const isOf = ({ words, where, when }: Place, draft: Json, properties: Properties): boolean =>
  words.every(
    ({ property }) =>
      property === undefined || draft[property] !== undefined || properties[property]?.need === "chosen",
  ) &&
  Object.entries(where).every(([name, value]) => draft[name] === value || holdsUnknown(draft[name])) &&
  when(draft);

/** Whether a release has such a node, as far as its path is known. */
export const exists = (path: Path, dialect: Dialect): boolean => {
  const known = path.findIndex(holdsUnknown);
  const judged = known < 0 ? path : path.slice(0, known);
  const place = nodeAt(schemaFor(dialect), judged);
  if (place.kind === "unknown") return false;
  // A tag node without its tag is no place for a resource.
  return known >= 0 || place.kind !== "node" || place.node.kind !== "tag";
};

/** Where the resources of a kind stand. */
export interface Places {
  /** The properties that say where. */
  readonly identity: readonly string[];
  /** The node of a resource: where no place of this release fits, that of another. */
  readonly at: (draft: Json, dialect: Dialect) => Path;
  /** Whether it is known which of several places it is. */
  readonly isSure: (draft: Json) => boolean;
  /** The arguments that say which nodes there are of the kind. */
  readonly find: (tree: ConfigTree, dialect: Dialect) => readonly Json[];
  /** What such arguments say of their place that a release has not, or takes not. */
  readonly unfit: (draft: Json, dialect: Dialect, judge: Judge) => readonly Failure[];
}

const defaultsOf = (properties: Properties): Json =>
  Object.fromEntries(
    Object.entries(properties).flatMap(([name, { default: value }]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );

const namesIn = (
  names: readonly string[],
  { before, after }: Pick<Word, "before" | "after">,
): readonly (readonly [string, string])[] =>
  names
    .filter(
      (name) => name.startsWith(before) && name.endsWith(after) && name.length > before.length + after.length,
    )
    .map((name) => [name, name.slice(before.length, name.length - after.length)]);

const found = (tree: ConfigTree, [word, ...rest]: readonly Word[]): readonly Json[] => {
  if (word === undefined) return [{}];
  const { before, property } = word;
  const names = property === undefined ? [[before, ""] as const] : namesIn(Object.keys(tree), word);
  return names.flatMap(([name, value]) => {
    const below = tree[name];
    if (below === undefined || (rest.length > 0 && !isTree(below))) return [];
    const more = found(getTree(tree, [name]), rest);
    return property === undefined ? more : more.map((each) => ({ [property]: value, ...each }));
  });
};

/** Reads the templates of a kind's places. */
export const placesOf = (templates: readonly Template[], properties: Properties): Places => {
  const places = templates.map(placeOf);
  const [first] = places;
  if (first === undefined) throw new TypeError("a kind needs a place");
  const defaults = defaultsOf(properties);
  const identity = Object.keys(properties).filter((name) => properties[name]?.as === "place");
  const fittingPlace = (full: Json, dialect: Dialect): Place => {
    const fitting = places.filter((place) => isOf(place, full, properties));
    return fitting.find((place) => exists(pathOf(place, full), dialect)) ?? fitting[0] ?? first;
  };
  const at = (draft: Json, dialect: Dialect): Path => {
    const full = { ...defaults, ...draft };
    return pathOf(fittingPlace(full, dialect), full);
  };
  const missing = (words: readonly Word[], full: Json, dialect: Dialect, known: Unknown): Failure => {
    const word = words[known.index];
    const { property = identity[0] ?? "", before = "", after = "" } = word ?? {};
    const there = namesIn(namesBelow(known.above), { before, after }).map(([, value]) => value);
    const fitting = there.filter((value) => properties[property]?.codec.decode(value)._tag === "Right");
    const isSaid = word?.property !== undefined;
    return fail(
      property,
      `${isSaid ? quote(full[property]) : known.word} does not exist in VyOS ${dialect.name}` +
        (isSaid && fitting.length > 0 ? `; give ${fitting.join(", ")}` : ""),
    );
  };
  const unfit = (draft: Json, dialect: Dialect, judge: Judge): readonly Failure[] => {
    const full = { ...defaults, ...draft };
    const { words } = fittingPlace(full, dialect);
    const path = pathOf({ words }, full);
    for (const [i, { property = "" }] of words.entries()) {
      const known = nodeAt(schemaFor(dialect), path.slice(0, i + 1));
      if (holdsUnknown(path[i])) return [];
      if (known.kind === "unknown") return [missing(words, full, dialect, known)];
      if (known.kind !== "item" || full[property] === undefined) continue;
      const { secret } = properties[property] ?? {};
      const failures = refused([known.name], property, { schema: known.node, secret }, judge);
      if (failures.length > 0) return failures;
    }
    return [];
  };
  const readKey = (key: Json): Json | undefined => {
    const read = Object.entries(key).map(
      ([name, value]) => [name, properties[name]?.codec.decode(value)] as const,
    );
    return read.every(([, decoded]) => decoded?._tag === "Right")
      ? Object.fromEntries(
          read.map(([name, decoded]) => [name, decoded?._tag === "Right" ? decoded.right : undefined]),
        )
      : undefined;
  };
  return {
    identity,
    at,
    isSure: (draft) =>
      !places.some(({ where }) => Object.keys(where).some((name) => holdsUnknown(draft[name]))),
    unfit,
    find: (tree, dialect) =>
      places.flatMap((place) =>
        found(tree, place.words).flatMap((raw): readonly Json[] => {
          const key = readKey(raw);
          if (key === undefined) return [];
          const full = { ...place.where, ...key };
          const path = pathOf(place, raw).join(" ");
          return at(full, dialect).join(" ") === path && exists(pathOf(place, raw), dialect) ? [full] : [];
        }),
      ),
  };
};
