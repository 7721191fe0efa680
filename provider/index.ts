/**
 * What a Pulumi program uses: resources, components, functions, and the errors that they end in.
 *
 * Every resource takes {@link CommonArgs} besides its own arguments, and has the outputs of {@link VyosResource}. Its
 * outputs are what the router has: after `pulumi refresh` they show what was changed by hand.
 *
 * @module pulumi-vyos
 */
export { VyosConfig, type ConfigValue, type VyosConfigArgs } from "./resources/config.js";
export { configFor, type ConfigAt, type ConfigFor, type PathIn } from "./resources/typed-config.js";
export * from "./functions/index.js";
export { VyosBgpPeering } from "./resources/bgp-peering.js";
export type { BgpSideArgs, VyosBgpPeeringArgs } from "./resources/bgp-peering.js";
export { VyosSiteToSite } from "./resources/site-to-site.js";
export type { SiteArgs, VyosSiteToSiteArgs } from "./resources/site-to-site.js";
export { VyosZonePolicy } from "./resources/zone-policy.js";
export type { PolicyZoneArgs, VyosZonePolicyArgs, ZonePairArgs } from "./resources/zone-policy.js";
export { VyosNatRuleset, type VyosNatRulesetArgs } from "./resources/nat-ruleset.js";
export { VyosHaPair } from "./resources/ha-pair.js";
export type { HaMember, HaSide, VyosHaPairArgs } from "./resources/ha-pair.js";
export { VyosRouter } from "./resources/router.js";
export type { RouterInput, RouterReference, VyosRouterArgs } from "./resources/router.js";
export { VyosResource, type CommonArgs } from "./resources/resource.js";
export * from "./resources/declared.js";
export type * from "./resources/parts.js";
export { VyosVmAttachment } from "./resources/vm-attachment.js";
export type {
  AddressPoolArgs,
  Endpoint,
  ForwardArgs,
  VyosVmAttachmentArgs,
} from "./resources/vm-attachment.js";
export { explain, VyosError } from "./router/errors.js";
export type { AtPath, AtRouter, RefusedOps, RouterError, RouterErrorTag } from "./router/errors.js";
export type { DialectName } from "./config/dialect.js";
export type { Op, OpTarget } from "./config/ops.js";
export type { Path } from "./config/path.js";
export type { ConfigNode, ConfigTree } from "./config/tree.js";
export {
  SIGNATURE_HEADER,
  SIGNATURE_TOLERANCE_SECONDS,
  verifyWebhook,
  type SignatureVerdict,
  type VerifyOptions,
} from "./telemetry/alerts/signature.js";
export { VyosVmNetwork } from "./resources/vm-network.js";
export type {
  AddressRangeArgs,
  IsolationArgs,
  NetworkVmArgs,
  VyosVmNetworkArgs,
} from "./resources/vm-network.js";
