/** The tables of the kinds against VyOS's own definitions. */
import * as E from "fp-ts/Either";
import t from "tap";
import { dialects, type DialectName } from "../../provider/config/dialect.js";
import { tableKinds, type AnyTableKind } from "../../provider/kinds/index.js";
import { isText, type Row } from "../../provider/kinds/rows.js";
import type { Properties } from "../../provider/kinds/table/index.js";
import type { SchemaNode } from "../../provider/schema/index.js";
import { releases } from "./ground.js";
import { ANY } from "./properties.js";
import { schemaAt } from "./schema-places.js";

/** The properties of a table that are about nodes, with what they say of defaults. */
const propertiesIn = (properties: Properties, at = ""): readonly (readonly [string, unknown])[] =>
  Object.entries(properties).flatMap(([name, { as, below = {}, default: standard }]) => {
    if (as === "setting") return [];
    const path = `${at}${name}`;
    const own = as === "group" || as === "place" || as === "output" ? [] : [[path, standard] as const];
    return [...own, ...propertiesIn(below, as === "record" ? `${path}.${ANY}.` : `${path}.`)];
  });

const rowsIn = (rows: readonly Row[], at = ""): readonly (readonly [string, Row])[] =>
  rows.flatMap((row) => {
    const path = `${at}${row.property.join(".")}`;
    return [
      [path, row] as const,
      ...(typeof row.as === "string" || isText(row.as) ? [] : rowsIn(row.as, `${path}.${ANY}.`)),
    ];
  });

/** The leaves below a node that no row is about. */
const lacking = (node: SchemaNode, rows: readonly Row[], at: readonly string[] = []): readonly string[] =>
  node.names().flatMap((name) => {
    const child = node.child(name);
    const here = [...at, name];
    const about = rows.filter((row) => row.node.join(" ").startsWith(here.join(" ")));
    const exact = about.find((row) => row.node.length === here.length);
    if (child === undefined) return [];
    if (exact !== undefined && typeof exact.as !== "string" && !isText(exact.as))
      return lacking(child, exact.as).map((below) => `${here.join(" ")} ${ANY} ${below}`);
    const deeper = about.some((row) => row.node.length > here.length);
    if (exact !== undefined && !deeper) return [];
    return child.kind === "leaf" || !deeper ? [here.join(" ")] : lacking(child, rows, here);
  });

const claimed = (kind: AnyTableKind): readonly DialectName[] =>
  releases.filter((release) => kind.table.without?.[release] === undefined);

for (const kind of Object.values(tableKinds))
  void t.test(kind.name, (t) => {
    const found = claimed(kind).flatMap((release) =>
      schemaAt(kind, release).map(({ node, rows }) => ({
        release,
        node,
        rows,
        byName: new Map(rowsIn(rows)),
      })),
    );
    for (const release of claimed(kind))
      t.ok(
        found.some((one) => one.release === release && one.rows.length > 0),
        `VyOS ${release} has the place, and an example stands in it`,
      );
    for (const [path, standard] of propertiesIn(kind.table.properties)) {
      const rows = found.flatMap(({ release, byName }) => {
        const row = byName.get(path);
        return row === undefined ? [] : [{ release, row }];
      });
      t.ok(rows.length > 0, `${path} is a node of one of its releases`);
      const defaults = new Set(rows.flatMap(({ row }) => row.schema?.default ?? []));
      if (standard !== undefined && defaults.size > 0)
        t.strictSame(
          [...defaults],
          [[standard as string | number | readonly string[]].flat().join(" ")],
          `the default of ${path} is VyOS's own`,
        );
      if (
        standard === undefined &&
        defaults.size === 1 &&
        // What has no value has no default either, whatever the definitions say.
        rows.every(({ row }) => row.schema?.default !== undefined && !row.schema.valueless)
      )
        t.fail(`${path} has the default ${[...defaults].join()} in VyOS, and none in the table`);
    }
    for (const release of claimed(kind)) {
      const most = found.filter((one) => one.release === release);
      const without = new Set(most.flatMap(({ node, rows }) => lacking(node, rows)));
      if (without.size > 0) t.comment(`${kind.name} lacks on ${release}: ${[...without].join(", ")}`);
    }
    for (const example of kind.table.examples)
      t.ok(E.isRight(kind.codec.decode(example) as E.Either<unknown, unknown>), JSON.stringify(example));
    t.end();
  });

void t.test("every release is told apart by its own definitions", (t) => {
  t.strictSame(Object.keys(dialects), [...releases]);
  t.end();
});
