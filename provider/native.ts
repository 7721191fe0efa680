/**
 * The same resources, components and functions as `pulumi-vyos`, by the provider plugin `pulumi-resource-vyos` instead of
 * Pulumi's dynamic provider: previews that know every output that cannot change, `pulumi import`, `customTimeouts`,
 * provider instances. Arguments and outputs are the same, and a stack moves over, and back, with every resource
 * unchanged. `pulumi-vyos plugin enable` tells Pulumi where the plugin is.
 *
 * @module pulumi-vyos/native
 */
import * as dynamic from "./index.js";
import { native } from "./resources/door.js";

export * from "./index.js";
export { Provider, type ProviderArgs } from "./resources/provider.js";

export const VyosConfig = native(dynamic.VyosConfig);
export type VyosConfig = dynamic.VyosConfig;
export const VyosDhcpNetwork = native(dynamic.VyosDhcpNetwork);
export type VyosDhcpNetwork = dynamic.VyosDhcpNetwork;
export const VyosDnsForwarding = native(dynamic.VyosDnsForwarding);
export type VyosDnsForwarding = dynamic.VyosDnsForwarding;
export const VyosFirewallGroup = native(dynamic.VyosFirewallGroup);
export type VyosFirewallGroup = dynamic.VyosFirewallGroup;
export const VyosFirewallRule = native(dynamic.VyosFirewallRule);
export type VyosFirewallRule = dynamic.VyosFirewallRule;
export const VyosFirewallRuleset = native(dynamic.VyosFirewallRuleset);
export type VyosFirewallRuleset = dynamic.VyosFirewallRuleset;
export const VyosMasquerade = native(dynamic.VyosMasquerade);
export type VyosMasquerade = dynamic.VyosMasquerade;
export const VyosNatRule = native(dynamic.VyosNatRule);
export type VyosNatRule = dynamic.VyosNatRule;
export const VyosStaticHost = native(dynamic.VyosStaticHost);
export type VyosStaticHost = dynamic.VyosStaticHost;
export const VyosStaticRoute = native(dynamic.VyosStaticRoute);
export type VyosStaticRoute = dynamic.VyosStaticRoute;
export const VyosVlan = native(dynamic.VyosVlan);
export type VyosVlan = dynamic.VyosVlan;
export const VyosVmAttachment = native(dynamic.VyosVmAttachment);
export type VyosVmAttachment = dynamic.VyosVmAttachment;
export const VyosVmNetwork = native(dynamic.VyosVmNetwork);
export type VyosVmNetwork = dynamic.VyosVmNetwork;
export const VyosWireguardInterface = native(dynamic.VyosWireguardInterface);
export type VyosWireguardInterface = dynamic.VyosWireguardInterface;
