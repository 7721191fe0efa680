import type * as pulumi from "@pulumi/pulumi";
import { askRouterInfo, type GetRouterInfoResult } from "./ask-router-info.js";
import { call, callOutput, type FunctionArgs, type FunctionOutputArgs } from "./program.js";

export type { GetRouterInfoResult } from "./ask-router-info.js";

/**
 * What a router is: its release, name and addresses. Works in previews. Errors: those of `RouterError`, in a
 * `VyosError`.
 */
export const getRouterInfo = (args: FunctionArgs = {}): Promise<GetRouterInfoResult> =>
  call(args, askRouterInfo);

/** The same as an output, read after its inputs are known, with the same errors. */
export const getRouterInfoOutput = (args: FunctionOutputArgs = {}): pulumi.Output<GetRouterInfoResult> =>
  callOutput(args, askRouterInfo);
