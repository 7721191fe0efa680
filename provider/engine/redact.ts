import { showOp, type Op } from "../config/ops.js";
import { isWithin, type Path } from "../config/path.js";
import { isSecretName, REDACTED } from "../config/secrets.js";
import { isTree, valuesOf, type ConfigNode, type ConfigTree } from "../config/tree.js";

/** A value shorter than this is not looked for in texts: it would be found everywhere. */
const SHORTEST = 4;

/** Takes secrets out of what is told to others: by where they stand, and by value where a text may quote them. */
export class Redaction {
  private readonly values = new Set<string>();

  /** `known` are secret values that may turn up anywhere; `paths` name leaves and nodes that are secret as a whole. */
  constructor(
    known: readonly string[],
    private readonly paths: readonly Path[] = [],
  ) {
    for (const value of known) this.note(value);
  }

  private note(value: string): void {
    if (value.length >= SHORTEST) this.values.add(value);
  }

  private isSecret(path: Path): boolean {
    return isSecretName(path.at(-1) ?? "") || this.paths.some((secret) => isWithin(path, secret));
  }

  /** A configuration without its secrets. Their values are noted, so that {@link Redaction.text} finds them. */
  tree(tree: ConfigTree, at: Path = []): ConfigTree {
    const entries = Object.entries(tree).map(
      ([name, node]) => [name, this.node(node, [...at, name])] as const,
    );
    return Object.fromEntries(entries) as ConfigTree;
  }

  /** What stands at a path, without what is secret there. */
  node(node: ConfigNode | undefined, path: Path): ConfigNode | undefined {
    if (node === undefined) return undefined;
    if (isTree(node)) return this.tree(node, path);
    if (!this.isSecret(path)) return node;
    const values = valuesOf(node) ?? [];
    for (const value of values) this.note(value);
    return Array.isArray(node) ? values.map(() => REDACTED) : REDACTED;
  }

  /** An op as a command line, without the value where that is secret. */
  op(op: Op): string {
    if (op.value === undefined || !this.isSecret(op.path)) return this.text(showOp(op));
    this.note(op.value);
    return this.text(showOp({ ...op, value: REDACTED }));
  }

  /** A text without the secret values that are known by now. */
  text(text: string): string {
    const longestFirst = [...this.values].sort((a, b) => b.length - a.length);
    return longestFirst.reduce((left, value) => left.replaceAll(value, REDACTED), text);
  }
}
