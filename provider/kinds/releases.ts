import type { Json } from "../base/json.js";
import { dialects, type Dialect } from "../config/dialect.js";
import { isWithin, type Path } from "../config/path.js";
import type { Failure } from "./kind.js";
import { isGiven, type Row } from "./rows.js";
import { isKnown } from "./unknown.js";

interface Given {
  /** The property, with `*` for each name of the user's choice. */
  readonly pattern: string;
  readonly property: string;
}

/** Every property that a model uses of those that rows are about. */
const givenBy = (rows: readonly Row[], model: Json, pattern = "", property = ""): Given[] =>
  rows
    .filter((row) => isGiven(row, model))
    .flatMap((row) => {
      const name = row.property.join(".");
      const here = { pattern: `${pattern}${name}`, property: `${property}${name}` };
      const value = row.property.reduce<unknown>((v, n) => (v as Json)[n], model);
      const { as } = row;
      if (typeof as === "string" || !isKnown(value)) return [here];
      if ("write" in as) {
        const said = as.properties.filter((name) => isGiven({ property: name.split(".") }, value as Json));
        return as.properties.length === 0
          ? [here]
          : said.map((name) => ({
              pattern: `${here.pattern}.${name}`,
              property: `${here.property}.${name}`,
            }));
      }
      const below = Object.entries(value as Readonly<Record<string, Json>>).flatMap(([tag, entry]) =>
        isKnown(entry) ? givenBy(as, entry, `${here.pattern}.*.`, `${here.property}.${tag}.`) : [],
      );
      return [here, ...below];
    });

const patternsMade = new WeakMap<readonly Row[], readonly string[]>();

/** Made once for each list of rows: a set of firewall rules has the same one for all of them. */
const patternsOf = (rows: readonly Row[]): readonly string[] => {
  const made = patternsMade.get(rows);
  if (made !== undefined) return made;
  const patterns = rows.flatMap(({ property, as }) => {
    const here = property.join(".");
    if (typeof as === "object" && "write" in as)
      return as.properties.length === 0 ? [here] : as.properties.map((below) => `${here}.${below}`);
    return typeof as === "string" ? [here] : [here, ...patternsOf(as).map((below) => `${here}.*.${below}`)];
  });
  patternsMade.set(rows, patterns);
  return patterns;
};

/** The rows of properties that are not known, and of those that hold such: most are the same in every release. */
const strangeTo = (known: ReadonlySet<string>, rows: readonly Row[], pattern = ""): readonly Row[] =>
  rows.flatMap((row): readonly Row[] => {
    const here = `${pattern}${row.property.join(".")}`;
    const { as } = row;
    if (typeof as === "string") return known.has(here) ? [] : [row];
    if ("write" in as) {
      const said = as.properties.length === 0 ? [here] : as.properties.map((below) => `${here}.${below}`);
      return said.every((each) => known.has(each)) ? [] : [row];
    }
    const below = strangeTo(known, as, `${here}.*.`);
    return below.length === 0 && known.has(here) ? [] : [{ ...row, as: below }];
  });

/** The properties that a draft uses and the release has no node for. */
export const unsupported = (
  rowsOf: (dialect: Dialect) => readonly Row[],
  draft: object,
  dialect: Dialect,
): readonly Failure[] => {
  const known = new Set(patternsOf(rowsOf(dialect)));
  const given = Object.values(dialects).flatMap((each) =>
    givenBy(strangeTo(known, rowsOf(each)), draft as Json),
  );
  const strange = given.filter(({ pattern }) => !known.has(pattern)).map(({ property }) => property);
  // What is below a property that does not exist goes with it.
  const outermost = strange.filter((one) => !strange.some((other) => one.startsWith(`${other}.`)));
  return [...new Set(outermost)].map((property) => ({
    property,
    reason: `does not exist in VyOS ${dialect.name}; leave it out`,
  }));
};

/** Leaves out the rows whose node, or a node above it, a release does not have. */
export const present =
  (absent: readonly Path[]): ((row: Row) => boolean) =>
  ({ node }) =>
    !absent.some((path) => isWithin(node, path));
