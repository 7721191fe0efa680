import { dialects, type Dialect, type DialectName } from "../../config/dialect.js";
import { isWithin, showPath, type Path } from "../../config/path.js";
import {
  adviceOn,
  isGood,
  nearest,
  nodeAt,
  schemaFor,
  shapeOf,
  type Schema,
  type SchemaNode,
} from "../../schema/index.js";
import {
  holdsSecretTags,
  isSecretLeaf,
  isSecretValue,
  REDACTED,
  secretTagsIn,
} from "../../redaction/places.js";
import { fail, quote } from "../failures.js";
import type { Failure } from "../kind.js";
import { holdsUnknown, isKnown } from "../unknown.js";
import { secretPaths } from "./secrets.js";
import { isValues, type ConfigDraft, type Value } from "./model.js";

/** How a release is called in a message, and whether a name that it lacks may yet be there. */
interface Judge {
  readonly schema: Schema;
  readonly name: string;
  readonly release: DialectName;
  /** A release that goes on changing: its table is of one day, and names may have come since. */
  readonly rolling: boolean;
  /** What the arguments call secret. */
  readonly secrets: readonly Path[];
  /** Whether the first thing that is wrong says enough. */
  readonly brief?: true;
  /** How many names the argument `path` has: what is deeper stands in `config`. */
  readonly base: number;
}

const none: readonly Failure[] = [];

/** A word of a path as it may be told. */
const told = (path: Path, i: number): string =>
  holdsSecretTags(path.slice(0, i)) ? REDACTED : (path[i] ?? "");

const shown = (path: Path): string => showPath(path.map((_, i) => told(path, i)));

const where = (path: Path): string => (path.length === 0 ? "at the root" : `below ${shown(path)}`);

const unknownName = (
  judge: Judge,
  property: string,
  name: string,
  above: Path,
  names: readonly string[],
): Failure => {
  const meant = nearest(name, names);
  const hint = meant === undefined ? "" : `; did you mean ${meant}?`;
  const said = `${name}: ${judge.name} has no such node ${where(above)}${hint}`;
  if (!judge.rolling) return fail(property, said);
  const date = judge.schema.sources[0]?.date ?? "an unknown day";
  const advice = `its definitions here are of ${date}; for a newer build make its own with \`pulumi-vyos schema\` and set vyos:schema`;
  return { property, reason: `${said}${hint === "" ? "; " : " "}${advice}`, isWarning: true };
};

/** The argument that stands at a path on or below that of the resource. */
const propertyAt = ({ base }: Judge, path: Path): string =>
  ["config", ...path.slice(base).map((_, i) => told(path, base + i))].join(".");

const judgeValue = (
  judge: Judge,
  node: SchemaNode,
  path: Path,
  value: string,
  property: () => string,
): readonly Failure[] => {
  if (holdsUnknown(value) || isGood(node.checks, value, { release: judge.release, lenient: true }))
    return none;
  const hides =
    isSecretLeaf(path) || isSecretValue(value) || holdsSecretTags(path) || secretTagsIn(path).length > 0;
  const said = hides || judge.secrets.some((secret) => isWithin(path, secret)) ? "this value" : quote(value);
  const leaf = path.at(-1) ?? "";
  return [fail(property(), `${said} is not what ${leaf} takes${adviceOn(node.checks)}`)];
};

const misshapen = (judge: Judge, path: Path, node: SchemaNode, fix: string): readonly Failure[] => [
  fail(propertyAt(judge, path), `${path.at(-1) ?? ""} ${shapeOf(node)}; ${fix}`),
];

const judgeLeaf = (judge: Judge, node: SchemaNode, path: Path, value: Value): readonly Failure[] => {
  if (node.valueless) return value === true ? none : misshapen(judge, path, node, "give true");
  if (value === true) return misshapen(judge, path, node, "give it, or leave the leaf out");
  if (isValues(value))
    return misshapen(judge, path, node, node.multi ? "give a list of texts" : "give a text or a number");
  const at = () => propertyAt(judge, path);
  if (typeof value === "string") return judgeValue(judge, node, path, value, at);
  if (!node.multi && value.length > 1) return misshapen(judge, path, node, "give one of them");
  return value.flatMap((each, i) => judgeValue(judge, node, path, each, () => `${at()}.${String(i)}`));
};

/**
 * Adds what is wrong to `found`. `below` is true where the names of nodes follow, and false where those of a tag node
 * do. One path serves the whole walk, as there may be many thousands of leaves.
 */
const judgeNode = (
  judge: Judge,
  node: SchemaNode,
  below: boolean,
  path: string[],
  value: Value,
  found: Failure[],
): void => {
  if (typeof value === "string" && holdsUnknown(value)) return;
  if (node.kind === "leaf") {
    found.push(...judgeLeaf(judge, node, path, value));
    return;
  }
  if (value === true) {
    if (!below)
      found.push(...misshapen(judge, path, node, "give at least one, as { NAME: true } or { NAME: { … } }"));
    return;
  }
  if (!isValues(value)) {
    const [first] = typeof value === "string" ? [value] : value;
    const fix = below ? "give an object of them" : `give an object such as { ${quote(first)}: true }`;
    found.push(...misshapen(judge, path, node, fix));
    return;
  }
  for (const [name, child] of Object.entries(value)) {
    if (judge.brief === true && found.length > 0) return;
    if (holdsUnknown(name)) continue;
    const at = () => propertyAt(judge, [...path, name]);
    const next = below ? node.child(name) : node;
    if (next === undefined) {
      found.push(unknownName(judge, at(), name, path, node.names()));
      continue;
    }
    if (!below) found.push(...judgeValue(judge, node, path, name, at));
    path.push(name);
    judgeNode(judge, next, below ? next.kind !== "tag" : true, path, child, found);
    path.pop();
  }
};

const judgePath = (judge: Judge, { path, config }: ConfigDraft): readonly Failure[] => {
  const cut = path.findIndex(holdsUnknown);
  const known = cut < 0 ? path : path.slice(0, cut);
  const place = nodeAt(judge.schema, known);
  if (place.kind === "unknown") {
    const { index, word, above } = place;
    if (above.kind === "value" || above.node.kind === "leaf")
      return [
        fail(
          "path",
          `${shown(path.slice(0, index))} is a leaf; end path there, and give ${quote(word)} as config`,
        ),
      ];
    return [unknownName(judge, "path", word, path.slice(0, index), above.node.names())];
  }
  if (place.kind === "value")
    return [
      fail(
        "path",
        `ends in ${quote(place.value)}, a value of ${known.at(-2) ?? ""}; end path before it, and give the value as config`,
      ),
    ];
  const names = known.flatMap((word, i) => {
    const step = nodeAt(judge.schema, known.slice(0, i + 1));
    return step.kind === "item" ? judgeValue(judge, step.node, known.slice(0, i), word, () => "path") : [];
  });
  if (cut >= 0) return names;
  const found = [...names];
  judgeNode(judge, place.node, place.kind === "item" || place.node.kind !== "tag", [...path], config, found);
  return found;
};

const judgeFor = (dialect: Dialect, draft: ConfigDraft): Judge => ({
  secrets: isKnown(draft.secrets) ? secretPaths(draft) : [],
  base: draft.path.length,
  schema: schemaFor(dialect),
  name: dialect.schema === undefined ? `VyOS ${dialect.name}` : `VyOS by ${dialect.schema}`,
  release: dialect.name,
  // Of a build of one's own the definitions are known.
  rolling: dialect.name === "1.5" && dialect.schema === undefined,
});

const newestFirst: readonly DialectName[] = ["1.5", "1.4", "1.3"];

/** How far a piece of configuration is from a release: a name that it lacks says more than any number of wrong values. */
const strangeness = (failures: readonly Failure[]): number =>
  failures.reduce((sum, { reason }) => sum + (reason.includes("has no such node") ? 1000 : 1), 0);

/** What no release takes: where one takes all of it, nothing; otherwise what the one says that takes the most. */
const byNoRelease = (draft: ConfigDraft): readonly Failure[] => {
  const judges = newestFirst.map((release) => judgeFor(dialects[release], draft));
  if (judges.some((judge) => judgePath({ ...judge, brief: true }, draft).length === 0)) return [];
  const least = judges
    .map((judge) => judgePath({ ...judge, name: "no release of VyOS", rolling: false }, draft))
    .reduce((best, found) => (strangeness(found) < strangeness(best) ? found : best));
  return least.map(({ property, reason }) =>
    fail(
      property,
      reason.replace("no release of VyOS has no such node", "no release of VyOS has such a node"),
    ),
  );
};

const commands: readonly string[] = ["set", "delete"];

/** What a release, or every one, refuses of a piece of configuration: names, values and shapes. */
export const unfitConfig = (draft: ConfigDraft, dialect?: Dialect): readonly Failure[] => {
  // In a preview the whole path may not be known yet.
  if (!Array.isArray(draft.path) || draft.unchecked === true) return [];
  const [first = "", ...rest] = draft.path as Path;
  if (holdsUnknown(first)) return [];
  if (commands.includes(first))
    return [
      fail(
        "path",
        `begins with ${first}, which is a command; give the node alone, such as ${quote(rest.join(" "))}`,
      ),
    ];
  return dialect === undefined ? byNoRelease(draft) : judgePath(judgeFor(dialect, draft), draft);
};
