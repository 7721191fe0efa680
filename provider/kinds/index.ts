import { config } from "./config/kind.js";
import { dhcpNetwork } from "./dhcp-network/kind.js";
import { dnsForwarding } from "./dns-forwarding.js";
import { firewallGroup } from "./firewall/group.js";
import { firewallRule } from "./firewall/rule.js";
import { firewallRuleset } from "./firewall/ruleset.js";
import type { Kind } from "./kind.js";
import { masquerade } from "./masquerade.js";
import { natRule } from "./nat-rule/kind.js";
import { staticHost } from "./static-host.js";
import { staticRoute } from "./static-route.js";
import { vlan } from "./vlan/kind.js";
import { vmAttachment } from "./vm-attachment/kind.js";

/** A kind with its types put aside, as the engine handles it. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a kind's own types are known only inside it
export type AnyKind = Kind<any, any>;

/** Every kind of resource by its name. A new kind is one more entry here. */
export const kinds = {
  Config: config,
  DhcpNetwork: dhcpNetwork,
  DnsForwarding: dnsForwarding,
  FirewallGroup: firewallGroup,
  FirewallRule: firewallRule,
  FirewallRuleset: firewallRuleset,
  Masquerade: masquerade,
  NatRule: natRule,
  StaticHost: staticHost,
  StaticRoute: staticRoute,
  Vlan: vlan,
  VmAttachment: vmAttachment,
} as const;

/** The name of a kind, without the `Vyos` that its resource's class carries. */
export type KindName = keyof typeof kinds;
