import fc from "fast-check";
import type { ConfigNode, ConfigTree } from "../../provider/config/tree.js";

/** What the schema makes of a node; both trees of a property share it, as two configurations of a router do. */
type Schema =
  | { readonly is: "single" }
  | { readonly is: "multi" }
  | { readonly is: "flag" }
  | { readonly is: "node"; readonly children: Readonly<Record<string, Schema>> };

const names = ["address", "rule", "10", "2", "eth0", "constructor", "__proto__", "toString", "a.b", "x"];
const name = fc.constantFrom(...names);
const value = fc.constantFrom("1", "2", "3", "one", "two words", "__proto__", "");

/** Own properties only, whatever they are called. */
const record = <A>(child: fc.Arbitrary<A>, minKeys: number): fc.Arbitrary<Readonly<Record<string, A>>> =>
  fc
    .uniqueArray(fc.tuple(name, child), { selector: ([key]) => key, minLength: minKeys, maxLength: 4 })
    .map((entries) => Object.fromEntries(entries));

const schemas = fc.letrec<{ schema: Schema; node: Schema }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 3, depthIdentifier: "schema" },
    fc.constantFrom<Schema>({ is: "single" }, { is: "multi" }, { is: "flag" }),
    tie("node"),
  ),
  node: record(tie("schema"), 1).map((children): Schema => ({ is: "node", children })),
}));

/** Whether a list of one is written as the router shows it, a plain string, or as a kind renders it. */
type Spelling = "shown" | "rendered";

const nodeOf = (schema: Schema, spelling: Spelling): fc.Arbitrary<ConfigNode> => {
  switch (schema.is) {
    case "single":
      return value;
    case "flag":
      return fc.constant({});
    case "multi":
      return fc
        .uniqueArray(value, { minLength: 1, maxLength: 3 })
        .map((values) =>
          spelling === "shown" && values.length === 1 && values[0] !== undefined ? values[0] : values,
        );
    case "node":
      return treeOf(schema.children, spelling);
  }
};

const treeOf = (children: Readonly<Record<string, Schema>>, spelling: Spelling): fc.Arbitrary<ConfigTree> => {
  const entries = Object.entries(children).map(([key, schema]) =>
    fc.option(nodeOf(schema, spelling).map((node) => [key, node] as const)),
  );
  return fc.tuple(...entries).map((given) => Object.fromEntries(given.filter((entry) => entry !== null)));
};

/** Trees of one router: the first as it was read, the others as kinds render them. */
export const trees = (rendered: number): fc.Arbitrary<readonly [ConfigTree, ...ConfigTree[]]> =>
  schemas.node.chain((schema) =>
    schema.is === "node"
      ? fc
          .tuple(
            treeOf(schema.children, "shown"),
            fc.array(treeOf(schema.children, "rendered"), { minLength: rendered, maxLength: rendered }),
          )
          .map(([read, others]): [ConfigTree, ...ConfigTree[]] => [read, ...others])
      : fc.constant<[ConfigTree]>([{}]),
  );

/** A tree as it was read and two as kinds render them. */
export const threeTrees = trees(2).map(
  ([read, a = {}, b = {}]): readonly [ConfigTree, ConfigTree, ConfigTree] => [read, a, b],
);

/** Paths, most of which lead somewhere in most trees. */
export const paths = fc.array(name, { minLength: 1, maxLength: 4 });
