import * as pulumi from "@pulumi/pulumi";
import { pipe } from "fp-ts/function";
import * as TE from "fp-ts/TaskEither";
import { hideSecrets, holdsSecret } from "../redaction/places.js";
import { askConfig, type GetConfigArgs, type GetConfigResult } from "./ask-config.js";
import { call, callOutput, type FunctionOutputArgs } from "./program.js";

export type { GetConfigArgs, GetConfigResult } from "./ask-config.js";

/** Arguments of {@link getConfigOutput}. */
export interface GetConfigOutputArgs extends FunctionOutputArgs {
  /** As in {@link GetConfigArgs}. Default the whole configuration. */
  path?: pulumi.Input<string> | pulumi.Input<pulumi.Input<string>[]>;
}

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
      askConfig(given, looking),
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
  callOutput(args, askConfig).apply((seen): pulumi.Output<GetConfigResult> => {
    const found = seen as GetConfigResult;
    const hasSecret = found.config !== undefined && holdsSecret(found.config, found.path);
    return hasSecret ? pulumi.secret(found) : pulumi.output(found);
  });
