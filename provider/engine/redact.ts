import { showOp, type Op } from "../config/ops.js";
import { isWithin, showPath, type Path } from "../config/path.js";
import { hideSecrets, hideTags, REDACTED, secretTagsIn, type Hiding } from "../config/secrets.js";
import type { ConfigNode, ConfigTree } from "../config/tree.js";

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

  private readonly hiding: Hiding = {
    isSecret: (path) => this.paths.some((secret) => isWithin(path, secret)),
    onSecret: (text) => {
      this.note(text);
    },
  };

  /** A configuration without its secrets. They are noted, so that {@link Redaction.text} finds them. */
  tree(tree: ConfigTree): ConfigTree {
    return hideSecrets(tree, [], this.hiding);
  }

  /** What stands at a path, without what is secret there. */
  node(node: ConfigNode | undefined, path: Path): ConfigNode | undefined {
    return node === undefined ? undefined : hideSecrets(node, path, this.hiding);
  }

  /** A path as VyOS prints it, without names that are secrets. */
  path(path: Path): string {
    for (const name of secretTagsIn(path)) this.note(name);
    return this.text(showPath(path));
  }

  /** An op as a command line, without the value where that is secret. */
  op(op: Op): string {
    this.path(op.path);
    const shown = op.value === undefined ? op : { ...op, value: hideSecrets(op.value, op.path, this.hiding) };
    return this.text(showOp(shown));
  }

  /** A text without the secret values that are known by now. */
  text(text: string): string {
    const longestFirst = [...this.values].sort((a, b) => b.length - a.length);
    return longestFirst.reduce((left, value) => left.replaceAll(value, REDACTED), hideTags(text));
  }
}
