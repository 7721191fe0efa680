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

/** {@link dynamic.VyosConfig}, by the plugin. */
export const VyosConfig = native(dynamic.VyosConfig);
/** {@link dynamic.VyosConfig}, by the plugin. */
export type VyosConfig = dynamic.VyosConfig;
/** {@link dynamic.VyosDhcpNetwork}, by the plugin. */
export const VyosDhcpNetwork = native(dynamic.VyosDhcpNetwork);
/** {@link dynamic.VyosDhcpNetwork}, by the plugin. */
export type VyosDhcpNetwork = dynamic.VyosDhcpNetwork;
/** {@link dynamic.VyosDnsForwarding}, by the plugin. */
export const VyosDnsForwarding = native(dynamic.VyosDnsForwarding);
/** {@link dynamic.VyosDnsForwarding}, by the plugin. */
export type VyosDnsForwarding = dynamic.VyosDnsForwarding;
/** {@link dynamic.VyosFirewallGroup}, by the plugin. */
export const VyosFirewallGroup = native(dynamic.VyosFirewallGroup);
/** {@link dynamic.VyosFirewallGroup}, by the plugin. */
export type VyosFirewallGroup = dynamic.VyosFirewallGroup;
/** {@link dynamic.VyosFirewallRule}, by the plugin. */
export const VyosFirewallRule = native(dynamic.VyosFirewallRule);
/** {@link dynamic.VyosFirewallRule}, by the plugin. */
export type VyosFirewallRule = dynamic.VyosFirewallRule;
/** {@link dynamic.VyosFirewallRuleset}, by the plugin. */
export const VyosFirewallRuleset = native(dynamic.VyosFirewallRuleset);
/** {@link dynamic.VyosFirewallRuleset}, by the plugin. */
export type VyosFirewallRuleset = dynamic.VyosFirewallRuleset;
/** {@link dynamic.VyosMasquerade}, by the plugin. */
export const VyosMasquerade = native(dynamic.VyosMasquerade);
/** {@link dynamic.VyosMasquerade}, by the plugin. */
export type VyosMasquerade = dynamic.VyosMasquerade;
/** {@link dynamic.VyosNatRule}, by the plugin. */
export const VyosNatRule = native(dynamic.VyosNatRule);
/** {@link dynamic.VyosNatRule}, by the plugin. */
export type VyosNatRule = dynamic.VyosNatRule;
/** {@link dynamic.VyosStaticHost}, by the plugin. */
export const VyosStaticHost = native(dynamic.VyosStaticHost);
/** {@link dynamic.VyosStaticHost}, by the plugin. */
export type VyosStaticHost = dynamic.VyosStaticHost;
/** {@link dynamic.VyosStaticRoute}, by the plugin. */
export const VyosStaticRoute = native(dynamic.VyosStaticRoute);
/** {@link dynamic.VyosStaticRoute}, by the plugin. */
export type VyosStaticRoute = dynamic.VyosStaticRoute;
/** {@link dynamic.VyosVlan}, by the plugin. */
export const VyosVlan = native(dynamic.VyosVlan);
/** {@link dynamic.VyosVlan}, by the plugin. */
export type VyosVlan = dynamic.VyosVlan;
/** {@link dynamic.VyosVmAttachment}, by the plugin. */
export const VyosVmAttachment = native(dynamic.VyosVmAttachment);
/** {@link dynamic.VyosVmAttachment}, by the plugin. */
export type VyosVmAttachment = dynamic.VyosVmAttachment;
/** {@link dynamic.VyosVmNetwork}, by the plugin. */
export const VyosVmNetwork = native(dynamic.VyosVmNetwork);
/** {@link dynamic.VyosVmNetwork}, by the plugin. */
export type VyosVmNetwork = dynamic.VyosVmNetwork;
/** {@link dynamic.VyosWireguardInterface}, by the plugin. */
export const VyosWireguardInterface = native(dynamic.VyosWireguardInterface);
/** {@link dynamic.VyosWireguardInterface}, by the plugin. */
export type VyosWireguardInterface = dynamic.VyosWireguardInterface;
