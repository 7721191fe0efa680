/** The functions, plain and as outputs. */
import type * as pulumi from "@pulumi/pulumi";
import {
  getConfig,
  getConfigOutput,
  getDhcpLeases,
  getDhcpLeasesOutput,
  getRouterInfo,
  getRouterInfoOutput,
  getVmStatus,
  getVmStatusOutput,
  VyosRouter,
  VyosVmAttachment,
  type DhcpLease,
  type DialectName,
  type GetConfigResult,
  type GetDhcpLeasesResult,
  type GetRouterInfoResult,
  type GetVmStatusResult,
  type VmForward,
} from "pulumi-vyos";
import { is } from "./is.js";

const router = new VyosRouter("edge1", { endpoint: "https://192.0.2.1" });
const vm = new VyosVmAttachment("vm", { network: "LAN", macAddress: "00:50:56:00:00:01" });

export const plain = async (): Promise<void> => {
  is<GetConfigResult>()(await getConfig(), true);
  is<GetConfigResult>()(await getConfig({ path: ["nat"], router: "edge2", showSecrets: true }), true);
  is<GetDhcpLeasesResult>()(await getDhcpLeases({ network: "LAN" }), true);
  is<GetRouterInfoResult>()(await getRouterInfo({ router: { endpoint: "https://192.0.2.1" } }), true);
  const status = await getVmStatus({ hostname: "vm" });
  is<GetVmStatusResult>()(status, true);
  is<readonly VmForward[]>()(status.forwards, true);
  is<DhcpLease | undefined>()(status.lease, true);
  is<DialectName>()((await getRouterInfo()).dialect, true);
  // @ts-expect-error Property 'hostname' is missing
  await getVmStatus({});
  // @ts-expect-error is not assignable to type 'string'
  await getVmStatus({ hostname: vm.hostname });
  // @ts-expect-error Type 'VyosRouter' is not assignable
  await getConfig({ router });
};

is<pulumi.Output<GetConfigResult>>()(getConfigOutput({ path: vm.network, router }), true);
is<pulumi.Output<readonly DhcpLease[]>>()(
  getDhcpLeasesOutput({ network: vm.network }).apply(({ leases }) => leases),
  true,
);
is<pulumi.Output<GetVmStatusResult>>()(getVmStatusOutput({ hostname: vm.hostname, router: "edge2" }), true);
is<pulumi.Output<string>>()(getRouterInfoOutput({ router }).version, true);
// @ts-expect-error Property 'hostname' is missing
getVmStatusOutput({ router });
// @ts-expect-error 'showSecrets' does not exist in type 'GetConfigOutputArgs'
getConfigOutput({ showSecrets: true });
