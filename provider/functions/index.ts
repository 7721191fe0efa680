export {
  getConfig,
  getConfigOutput,
  type GetConfigArgs,
  type GetConfigOutputArgs,
  type GetConfigResult,
} from "./get-config.js";
export {
  getDhcpLeases,
  getDhcpLeasesOutput,
  type GetDhcpLeasesArgs,
  type GetDhcpLeasesOutputArgs,
  type GetDhcpLeasesResult,
} from "./get-dhcp-leases.js";
export { getRouterInfo, getRouterInfoOutput, type GetRouterInfoResult } from "./get-router-info.js";
export {
  getVmStatus,
  getVmStatusOutput,
  type GetVmStatusArgs,
  type GetVmStatusOutputArgs,
  type GetVmStatusResult,
  type VmForward,
} from "./get-vm-status.js";
export type { DhcpLease } from "./leases.js";
export type { FunctionArgs, FunctionOutputArgs, RouterConnection } from "./program.js";
