/** A node as a definitions file describes it, while the tree is put together. */
import type { CheckEntry } from "../../provider/schema/index.js";

/** What a file says of a node itself. */
export interface Facts {
  readonly kind: "node" | "tag" | "leaf";
  readonly multi?: boolean;
  readonly valueless?: boolean;
  readonly checks?: readonly CheckEntry[];
  readonly default?: string;
  readonly owner?: string;
  readonly priority?: number;
}

export interface Definition {
  facts: Facts;
  /** Whether the facts are more than a name on the way to what stands below. */
  said: boolean;
  readonly children: Map<string, Definition>;
}

export const emptyDefinition = (): Definition => ({
  facts: { kind: "node" },
  said: false,
  children: new Map(),
});

/**
 * Adds what another file says. As in a build of VyOS, the first file that says something of a node itself says all of
 * it, and what stands below a node comes from every file. A default is given by itself too: the last one counts.
 */
export const merge = (into: Definition, from: Definition): void => {
  if (!into.said) {
    into.facts = from.facts;
    into.said = from.said;
  }
  for (const [name, child] of from.children) {
    const known = into.children.get(name);
    if (known === undefined) into.children.set(name, child);
    else merge(known, child);
  }
};

/** Takes away the node at a path. */
export const removeAt = (root: Definition, path: readonly string[]): void => {
  const last = path.at(-1);
  const parent = path
    .slice(0, -1)
    .reduce<Definition | undefined>((node, name) => node?.children.get(name), root);
  if (last !== undefined) parent?.children.delete(last);
};
