import { pipe } from "fp-ts/function";
import * as TE from "fp-ts/TaskEither";
import type { Path } from "../config/path.js";
import { getNode, type ConfigNode } from "../config/tree.js";
import type { Ask, FunctionArgs } from "./looking.js";

/** Arguments of `getConfig`. */
export interface GetConfigArgs extends FunctionArgs {
  /**
   * Where to look: the words of a path as VyOS prints it (`"nat destination rule 10"`), or a list of them where one
   * holds a space. Default the whole configuration.
   */
  readonly path?: string | readonly string[];
  /** Show keys, passwords and other secrets instead of `[redacted]`. Default false. */
  readonly showSecrets?: boolean;
}

/** What `getConfig` gives. */
export interface GetConfigResult {
  /** Where it was looked. */
  readonly path: readonly string[];
  /** Whether the router has a node there; an empty node is there, too. */
  readonly exists: boolean;
  /**
   * The node in `showConfig`'s shape: an object of children (`{}` for a valueless leaf), a text for one value, a list
   * for several. Undefined where there is none.
   */
  readonly config: ConfigNode | undefined;
}

const pathOf = (path: string | readonly string[] | undefined): Path =>
  typeof path === "string" ? path.split(/\s+/).filter((word) => word !== "") : (path ?? []);

/** What `getConfig` does. */
export const askConfig: Ask<{ readonly path?: string | readonly string[] }, GetConfigResult> = (
  args,
  { tree },
) =>
  pipe(
    tree,
    TE.map((whole) => {
      const path = pathOf(args.path);
      const config = path.length === 0 ? whole : getNode(whole, path);
      return { path, exists: config !== undefined, config };
    }),
  );
