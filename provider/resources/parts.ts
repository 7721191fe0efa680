/* oxlint-disable typescript/no-empty-object-type -- names for inferred types */
import type { dhcpRange, dhcpSubnet } from "../kinds/dhcp-network/model.js";
import type { dhcpOptions, dhcpRoute } from "../kinds/dhcp-network/options.js";
import type { dnsDomain, nameServer } from "../kinds/dns-forwarding.js";
import type {
  addToGroup,
  effectProperties,
  greFlags,
  greMatch,
  ipsecMatch,
  packetProperties,
  ruleTime,
  tcpFlagProperties,
  timeToLive,
} from "../kinds/firewall/packet.js";
import type {
  firewallMatch,
  firewallMatchGroup,
  firewallPlace,
  firewallRuleBody,
} from "../kinds/firewall/rule-properties.js";
import type { DhcpOptionProperties, Dhcpv6OptionProperties } from "../kinds/interface-dhcp.js";
import type { IpProperties, Ipv6Properties } from "../kinds/interface-ip.js";
import type { NumberRangeProperties } from "../kinds/nat-rule/number.js";
import type {
  BackendProperties,
  LoadBalanceProperties,
  MatchGroupProperties,
  MatchProperties,
  TranslationProperties,
} from "../kinds/nat-rule/properties.js";
import type { NatRulesetRuleProperties } from "../kinds/nat-rule/ruleset-model.js";
import type { bfdSource, nextHop, wayOut } from "../kinds/static-route.js";
import type { firewallBinding } from "../kinds/vlan.js";
import type { ArgsOf, EntryOf } from "./args.js";

/** A way out by an interface. */
export interface RouteInterfaceArgs extends ArgsOf<typeof wayOut> {}

/** A session of BFD over several hops. */
export interface BfdSourceArgs extends ArgsOf<typeof bfdSource> {}

/** A gateway that packets go by. */
export interface NextHopArgs extends ArgsOf<typeof nextHop> {}

/** A name server that questions are passed on to. */
export interface NameServerArgs extends ArgsOf<typeof nameServer> {}

/** A domain with name servers of its own. */
export interface DnsDomainArgs extends ArgsOf<typeof dnsDomain> {}

/** How an interface speaks IPv4. VyOS node `ip`. */
export interface InterfaceIpArgs extends ArgsOf<IpProperties> {}

/** How an interface speaks IPv6. VyOS node `ipv6`. */
export interface InterfaceIpv6Args extends ArgsOf<Ipv6Properties> {}

/** What the DHCP client asks for; the interface needs the address `dhcp`. VyOS node `dhcp-options`. */
export interface DhcpClientArgs extends ArgsOf<DhcpOptionProperties> {}

/** What the DHCPv6 client asks for; the interface needs the address `dhcpv6`. VyOS node `dhcpv6-options`. */
export interface Dhcpv6ClientArgs extends ArgsOf<Dhcpv6OptionProperties> {}

/** A prefix that is asked for. */
export interface DelegationArgs extends ArgsOf<EntryOf<Dhcpv6OptionProperties, "pd">> {}

/** The part of a delegated prefix that an interface gets. */
export interface DelegatedInterfaceArgs extends ArgsOf<
  EntryOf<EntryOf<Dhcpv6OptionProperties, "pd">, "interfaces">
> {}

/** Rule sets of the firewall of VyOS 1.3 by the way of the packets. */
export interface FirewallBindingArgs extends ArgsOf<typeof firewallBinding> {}

/** One rule of a set of NAT rules. */
export interface NatRulesetRuleArgs extends ArgsOf<NatRulesetRuleProperties> {}

/** Numbers that one may be chosen from, both ends included. */
export interface NumberRangeArgs extends ArgsOf<NumberRangeProperties> {}

/** Firewall groups that one side of a match refers to, by kind; a leading `!` negates. VyOS 1.4 and later. */
export interface MatchGroupArgs extends ArgsOf<MatchGroupProperties> {}

/** What a rule matches of a packet's source or destination. */
export interface MatchArgs extends ArgsOf<MatchProperties> {}

/** What a rule makes of the packets that it matches. */
export interface TranslationArgs extends ArgsOf<TranslationProperties> {}

/** One of several targets. */
export interface LoadBalanceBackendArgs extends ArgsOf<BackendProperties> {}

/** Several targets for one rule. VyOS 1.4 and later, VyOS node `load-balance`. */
export interface LoadBalanceArgs extends ArgsOf<LoadBalanceProperties> {}

/** A route that clients are told. */
export interface DhcpRouteArgs extends ArgsOf<typeof dhcpRoute> {}

/** Addresses that the router gives, both ends included. */
export interface DhcpRangeArgs extends ArgsOf<typeof dhcpRange> {}

/** What clients are told besides their address. Addresses are IPv4. VyOS nodes of `option`, before 1.5 above it. */
export interface DhcpOptionsArgs extends ArgsOf<typeof dhcpOptions> {}

/** A subnet of a DHCP network. */
export interface DhcpSubnetArgs extends ArgsOf<typeof dhcpSubnet> {}

/** Groups that one side of a firewall rule refers to. */
export interface FirewallMatchGroupArgs extends ArgsOf<typeof firewallMatchGroup> {}

/** What a firewall rule matches of a packet's source or destination. Addresses are of the rule's family. */
export interface FirewallMatchArgs extends ArgsOf<typeof firewallMatch> {}

/** What a firewall rule says, wherever it stands. */
export interface FirewallRuleBody extends ArgsOf<typeof firewallRuleBody> {}

/** Where rules stand: in a base chain, or in a set of their own name. */
export interface FirewallPlace extends ArgsOf<typeof firewallPlace> {}

/** What a firewall rule looks for in packets beside who they are from and for. VyOS 1.4 and later. */
export interface FirewallPacketArgs extends ArgsOf<typeof packetProperties> {}

/** What a firewall rule does with packets beside its action. VyOS 1.4 and later. */
export interface FirewallEffectArgs extends ArgsOf<typeof effectProperties> {}

/** Flags of TCP, each of which must be set. */
export interface TcpFlagsArgs extends ArgsOf<typeof tcpFlagProperties> {}

/** Numbers below, above or equal to one. */
export interface TimeToLiveArgs extends ArgsOf<typeof timeToLive> {}

/** Whether packets came or go by IPsec. */
export interface IpsecMatchArgs extends ArgsOf<typeof ipsecMatch> {}

/** Flags of GRE, RFC 2890: with the flag alone it must be set, with its `…Unset` beside it it must not. */
export interface GreFlagsArgs extends ArgsOf<typeof greFlags> {}

/** What is particular to GRE. */
export interface GreMatchArgs extends ArgsOf<typeof greMatch> {}

/** When a rule counts, by the router's clock. */
export interface RuleTimeArgs extends ArgsOf<typeof ruleTime> {}

/** An address that is put into a dynamic group when a packet matches. */
export interface AddToGroupArgs extends ArgsOf<typeof addToGroup> {}
