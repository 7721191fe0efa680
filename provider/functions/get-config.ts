import * as pulumi from "@pulumi/pulumi";
import { pipe } from "fp-ts/function";
import * as TE from "fp-ts/TaskEither";
import type { Path } from "../config/path.js";
import { hideSecrets, holdsSecret } from "../redaction/places.js";
import { getNode, type ConfigNode } from "../config/tree.js";
import { call, callOutput, type Ask, type FunctionArgs, type FunctionOutputArgs } from "./program.js";

/** Arguments of {@link getConfig}. */
export interface GetConfigArgs extends FunctionArgs {
  /**
   * Where to look: the words of a path as VyOS prints it (`"nat destination rule 10"`), or a list of them where one
   * holds a space. Default the whole configuration.
   */
  readonly path?: string | readonly string[];
  /** Show keys, passwords and other secrets instead of `[redacted]`. Default false. */
  readonly showSecrets?: boolean;
}

/** Arguments of {@link getConfigOutput}. */
export interface GetConfigOutputArgs extends FunctionOutputArgs {
  /** As in {@link GetConfigArgs}. Default the whole configuration. */
  path?: pulumi.Input<string> | pulumi.Input<pulumi.Input<string>[]>;
}

/** What {@link getConfig} gives. */
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

const ask: Ask<{ readonly path?: string | readonly string[] }, GetConfigResult> = (args, { tree }) =>
  pipe(
    tree,
    TE.map((whole) => {
      const path = pathOf(args.path);
      const config = path.length === 0 ? whole : getNode(whole, path);
      return { path, exists: config !== undefined, config };
    }),
  );

/**
 * What is configured on a router now, at a path. Works in previews; all plain calls of a run share one read.
 *
 * Secret values (by what VyOS calls their nodes: passwords, private and pre-shared keys, API keys) are shown as
 * `[redacted]`, because a plain value may end up in state or in a log; `showSecrets` shows them. Errors: those of
 * `RouterError`, as a rejected promise with a `VyosError`.
 */
export const getConfig = ({ showSecrets, ...args }: GetConfigArgs = {}): Promise<GetConfigResult> =>
  call(args, (given, looking) =>
    pipe(
      ask(given, looking),
      TE.map((found) =>
        showSecrets === true || found.config === undefined
          ? found
          : { ...found, config: hideSecrets(found.config, found.path) },
      ),
    ),
  );

/**
 * The same as an output, read after its inputs are known. The output has all values, and is a secret when one of
 * them is. Errors: those of `RouterError`, in a `VyosError`.
 */
export const getConfigOutput = (args: GetConfigOutputArgs = {}): pulumi.Output<GetConfigResult> =>
  callOutput(args, ask).apply((seen): pulumi.Output<GetConfigResult> => {
    const found = seen as GetConfigResult;
    const hasSecret = found.config !== undefined && holdsSecret(found.config, found.path);
    return hasSecret ? pulumi.secret(found) : pulumi.output(found);
  });
