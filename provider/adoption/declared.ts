import type { ConfigTree } from "../config/tree.js";
import type { KindName } from "../kinds/index.js";

/** A resource of the program that is to be: its kind, its arguments, and the configuration that they mean. */
export interface Declared {
  readonly kind: KindName;
  /** As a user would write them: plain JSON, secrets in clear. */
  readonly args: Readonly<Record<string, unknown>>;
  readonly tree: ConfigTree;
}
