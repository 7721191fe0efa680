import type * as pulumi from "@pulumi/pulumi";
import { askVmStatus, type GetVmStatusArgs, type GetVmStatusResult } from "./ask-vm-status.js";
import { call, callOutput, type FunctionOutputArgs } from "./program.js";

export type { GetVmStatusArgs, GetVmStatusResult, VmForward } from "./ask-vm-status.js";

/** Arguments of {@link getVmStatusOutput}. */
export interface GetVmStatusOutputArgs extends FunctionOutputArgs {
  /** As in {@link GetVmStatusArgs}. */
  hostname: pulumi.Input<string>;
  /** As in {@link GetVmStatusArgs}. Default any. */
  network?: pulumi.Input<string>;
}

/**
 * What a router knows of a VM now: its static mapping, the forwards that lead to it, and its lease. A VM that the
 * router does not know is `absent`, which is no error: in a preview it may be about to be made.
 *
 * Errors: those of `RouterError`, in a `VyosError`; `Settings` where several networks have a mapping of the name.
 */
export const getVmStatus = (args: GetVmStatusArgs): Promise<GetVmStatusResult> => call(args, askVmStatus);

/**
 * The same as an output, read after its inputs are known: after the VM's resource was made, if they come from it.
 * Errors: those of `RouterError`, in a `VyosError`.
 */
export const getVmStatusOutput = (args: GetVmStatusOutputArgs): pulumi.Output<GetVmStatusResult> =>
  callOutput(args, askVmStatus);
