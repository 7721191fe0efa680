import type * as pulumi from "@pulumi/pulumi";
import { askDhcpLeases, type GetDhcpLeasesArgs, type GetDhcpLeasesResult } from "./ask-dhcp-leases.js";
import { call, callOutput, type FunctionOutputArgs } from "./program.js";

export type { GetDhcpLeasesArgs, GetDhcpLeasesResult } from "./ask-dhcp-leases.js";

/** Arguments of {@link getDhcpLeasesOutput}. */
export interface GetDhcpLeasesOutputArgs extends FunctionOutputArgs {
  /** As in {@link GetDhcpLeasesArgs}. Default all. */
  network?: pulumi.Input<string>;
}

/**
 * The leases of the router's DHCP server: who has which address now. Read from the operational command
 * `show dhcp server leases`; works in previews. Errors: those of `RouterError`, in a `VyosError`.
 */
export const getDhcpLeases = (args: GetDhcpLeasesArgs = {}): Promise<GetDhcpLeasesResult> =>
  call(args, askDhcpLeases);

/** The same as an output, read after its inputs are known, with the same errors. */
export const getDhcpLeasesOutput = (args: GetDhcpLeasesOutputArgs = {}): pulumi.Output<GetDhcpLeasesResult> =>
  callOutput(args, askDhcpLeases);
