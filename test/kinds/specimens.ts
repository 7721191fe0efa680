import type fc from "fast-check";
import type { DialectName } from "../../provider/config/dialect.js";
import { kinds, type AnyKind } from "../../provider/kinds/index.js";
import { natRuleArgs, vmAttachmentArgs, type Args } from "./arbitraries.js";
import { configArgs } from "./arbitraries-config.js";
import { firewallGroupArgs, firewallRuleArgs, firewallRulesetArgs } from "./arbitraries-firewall.js";
import {
  dhcpNetworkArgs,
  dnsForwardingArgs,
  masqueradeArgs,
  staticHostArgs,
  staticRouteArgs,
  vlanArgs,
} from "./arbitraries-network.js";

/** A kind with right arguments for it on a release. */
export interface Specimen {
  readonly kind: AnyKind;
  readonly args: (release: DialectName) => fc.Arbitrary<Args>;
}

/** Every kind. */
export const specimens: readonly Specimen[] = [
  { kind: kinds.Config, args: configArgs },
  { kind: kinds.DhcpNetwork, args: dhcpNetworkArgs },
  { kind: kinds.DnsForwarding, args: dnsForwardingArgs },
  { kind: kinds.FirewallGroup, args: firewallGroupArgs },
  { kind: kinds.FirewallRule, args: firewallRuleArgs },
  { kind: kinds.FirewallRuleset, args: firewallRulesetArgs },
  { kind: kinds.Masquerade, args: masqueradeArgs },
  { kind: kinds.NatRule, args: natRuleArgs },
  { kind: kinds.StaticHost, args: staticHostArgs },
  { kind: kinds.StaticRoute, args: staticRouteArgs },
  { kind: kinds.Vlan, args: vlanArgs },
  { kind: kinds.VmAttachment, args: vmAttachmentArgs },
];
