// Written by `pulumi-vyos schema --types` from VyOS's definitions.
import type { ConfigFor } from "../dist/provider/resources/typed-config.js";
import type { Input } from "@pulumi/pulumi";

type One<T> = Input<T>;
type Many<T> = Input<T> | Input<Input<T>[]>;
type Flag = Input<boolean>;
type Below<T> = T | boolean;
// Without it an object of wrong names alone would be told another error than one wrong name among others.
interface Node {
  [other: symbol]: never;
}
type Named<T, Name extends string = string> = { [name in Name]?: Below<T> };

export interface ClusterGroup extends Node {
  /** Default `false`. */
  "auto-failback"?: One<string | number>;
  /** A list: an IPv4 address. */
  monitor?: Many<string>;
  primary?: One<string | number>;
  /** A list. */
  secondary?: Many<string | number>;
  /** A list. */
  service?: Many<string | number>;
}

export interface Cluster extends Node {
  /** A number from 1 to 29999. Default `20000`. */
  "dead-interval"?: One<string | number>;
  /** By name. */
  group?: Named<ClusterGroup>;
  /** A list. */
  interface?: Many<string | number>;
  /** A whole number. Default `5000`. */
  "keepalive-interval"?: One<string | number>;
  /** An IPv4 address. */
  "mcast-group"?: One<string | number>;
  /** A number from 1 to 29999. Default `20000`. */
  "monitor-dead-interval"?: One<string | number>;
  "pre-shared-secret"?: One<string | number>;
}

export interface ContainerNameDevice extends Node {
  destination?: One<string | number>;
  source?: One<string | number>;
}

export interface Environment extends Node {
  value?: One<string | number>;
}

export interface ContainerNameNetwork extends Node {
  /** An IPv4 address. */
  address?: One<string>;
}

export interface ContainerNamePort extends Node {
  /** A port or a range of ports. */
  destination?: One<string | number>;
  /** Default `tcp`. */
  protocol?: One<"tcp" | "udp">;
  /** A port or a range of ports. */
  source?: One<string | number>;
}

export interface ContainerNameVolume extends Node {
  destination?: One<string | number>;
  /** Default `rw`. */
  mode?: One<"ro" | "rw">;
  source?: One<string | number>;
}

export interface ContainerName extends Node {
  "allow-host-networks"?: Flag;
  arguments?: One<string | number>;
  /** A list. */
  "cap-add"?: Many<"net-admin" | "net-bind-service" | "net-raw" | "setpcap" | "sys-admin" | "sys-time">;
  command?: One<string | number>;
  description?: One<string | number>;
  /** By name. */
  device?: Named<ContainerNameDevice>;
  disable?: Flag;
  entrypoint?: One<string | number>;
  /** By name. */
  environment?: Named<Environment>;
  "host-name"?: One<string | number>;
  image?: One<string | number>;
  /** A number from 0 to 16384. Default `512`. */
  memory?: One<string | number>;
  /** By name. */
  network?: Named<ContainerNameNetwork>;
  /** By name. */
  port?: Named<ContainerNamePort>;
  /** Default `on-failure`. */
  restart?: One<"no" | "on-failure" | "always">;
  /** A number from 0 to 8192. Default `64`. */
  "shared-memory"?: One<string | number>;
  /** By name. */
  volume?: Named<ContainerNameVolume>;
}

export interface ContainerNetwork extends Node {
  description?: One<string | number>;
  /** A list: an IPv4 prefix such as 192.0.2.0/24 or an IPv6 prefix such as 2001:db8::/64. */
  prefix?: Many<string>;
}

export interface Authentication extends Node {
  password?: One<string | number>;
  user?: One<string | number>;
}

export interface ContainerRegistry extends Node {
  authentication?: Below<Authentication>;
  disable?: Flag;
}

export interface Container extends Node {
  /** By name. */
  name?: Named<ContainerName>;
  /** By name. */
  network?: Named<ContainerNetwork>;
  /** By name. Default `docker.io quay.io`. */
  registry?: Named<ContainerRegistry>;
}

export interface AddressGroup extends Node {
  /** A list. */
  address?: Many<string | number>;
  description?: One<string | number>;
}

export interface FirewallGroupIpv6NetworkGroup extends Node {
  description?: One<string | number>;
  /** A list: an IPv6 prefix. */
  network?: Many<string | number>;
}

export interface FirewallGroupNetworkGroup extends Node {
  description?: One<string | number>;
  /** A list: an IPv4 prefix. */
  network?: Many<string | number>;
}

export interface FirewallGroupPortGroup extends Node {
  description?: One<string | number>;
  /** A list. */
  port?: Many<string | number>;
}

export interface FirewallGroup extends Node {
  /** By name. */
  "address-group"?: Named<AddressGroup>;
  /** By name. */
  "ipv6-address-group"?: Named<AddressGroup>;
  /** By name. */
  "ipv6-network-group"?: Named<FirewallGroupIpv6NetworkGroup>;
  /** By name. */
  "network-group"?: Named<FirewallGroupNetworkGroup>;
  /** By name. */
  "port-group"?: Named<FirewallGroupPortGroup>;
}

export interface Group extends Node {
  "address-group"?: One<string | number>;
  "network-group"?: One<string | number>;
  "port-group"?: One<string | number>;
}

export interface RuleDestination extends Node {
  address?: One<string | number>;
  group?: Below<Group>;
  port?: One<string | number>;
}

export interface FirewallIpv6NameRuleHopLimit extends Node {
  /** A number from 0 to 255. */
  eq?: One<string | number>;
  /** A number from 0 to 255. */
  gt?: One<string | number>;
  /** A number from 0 to 255. */
  lt?: One<string | number>;
}

export interface RuleIcmpv6 extends Node {
  type?: One<string | number>;
}

export interface RuleIpsec extends Node {
  "match-ipsec"?: Flag;
  "match-none"?: Flag;
}

export interface RuleLimit extends Node {
  /** A number from 1. Default `1`. */
  burst?: One<string | number>;
  rate?: One<string | number>;
}

export interface P2p extends Node {
  all?: Flag;
  applejuice?: Flag;
  bittorrent?: Flag;
  directconnect?: Flag;
  edonkey?: Flag;
  gnutella?: Flag;
  kazaa?: Flag;
}

export interface RuleRecent extends Node {
  /** A number from 1 to 255. */
  count?: One<string | number>;
  /** A whole number. */
  time?: One<string | number>;
}

export interface RuleSource extends Node {
  address?: One<string | number>;
  group?: Below<Group>;
  "mac-address"?: One<string | number>;
  port?: One<string | number>;
}

export interface RuleState extends Node {
  established?: One<"enable" | "disable">;
  invalid?: One<"enable" | "disable">;
  new?: One<"enable" | "disable">;
  related?: One<"enable" | "disable">;
}

export interface RuleTcp extends Node {
  flags?: One<string | number>;
}

export interface RuleTime extends Node {
  monthdays?: One<string | number>;
  startdate?: One<string | number>;
  starttime?: One<string | number>;
  stopdate?: One<string | number>;
  stoptime?: One<string | number>;
  utc?: Flag;
  weekdays?: One<string | number>;
}

export interface FirewallIpv6NameRule extends Node {
  action?: One<"drop" | "reject" | "accept">;
  description?: One<string | number>;
  destination?: Below<RuleDestination>;
  disable?: Flag;
  "hop-limit"?: Below<FirewallIpv6NameRuleHopLimit>;
  icmpv6?: Below<RuleIcmpv6>;
  ipsec?: Below<RuleIpsec>;
  limit?: Below<RuleLimit>;
  log?: One<"enable" | "disable">;
  p2p?: Below<P2p>;
  protocol?: One<string | number>;
  recent?: Below<RuleRecent>;
  source?: Below<RuleSource>;
  state?: Below<RuleState>;
  tcp?: Below<RuleTcp>;
  time?: Below<RuleTime>;
}

export interface FirewallIpv6Name extends Node {
  /** Default `drop`. */
  "default-action"?: One<"drop" | "accept" | "reject">;
  description?: One<string | number>;
  "enable-default-log"?: Flag;
  /** By name: a number from 1 to 999999. */
  rule?: Named<FirewallIpv6NameRule>;
}

export interface RuleFragment extends Node {
  "match-frag"?: Flag;
  "match-non-frag"?: Flag;
}

export interface RuleIcmp extends Node {
  /** A number from 0 to 255. */
  code?: One<string | number>;
  /** A number from 0 to 255. */
  type?: One<string | number>;
  "type-name"?: One<string | number>;
}

export interface FirewallNameRule extends Node {
  ".p2p"?: Below<P2p>;
  action?: One<"drop" | "reject" | "accept">;
  description?: One<string | number>;
  destination?: Below<RuleDestination>;
  disable?: Flag;
  fragment?: Below<RuleFragment>;
  icmp?: Below<RuleIcmp>;
  ipsec?: Below<RuleIpsec>;
  limit?: Below<RuleLimit>;
  log?: One<"enable" | "disable">;
  protocol?: One<"tcp_udp" | (string & {}) | number>;
  recent?: Below<RuleRecent>;
  source?: Below<RuleSource>;
  state?: Below<RuleState>;
  tcp?: Below<RuleTcp>;
  time?: Below<RuleTime>;
}

export interface FirewallName extends Node {
  /** Default `drop`. */
  "default-action"?: One<"drop" | "accept" | "reject">;
  description?: One<string | number>;
  "enable-default-log"?: Flag;
  /** By name: a number from 1 to 999999. */
  rule?: Named<FirewallNameRule>;
}

export interface FirewallOptionsInterface extends Node {
  /** Clamp-mss-to-pmtu or a number from 536 to 65535. */
  "adjust-mss"?: One<"clamp-mss-to-pmtu" | (string & {}) | number>;
  /** Clamp-mss-to-pmtu or a number from 1220 to 65535. */
  "adjust-mss6"?: One<"clamp-mss-to-pmtu" | (string & {}) | number>;
  disable?: Flag;
}

export interface FirewallOptions extends Node {
  /** By name. */
  interface?: Named<FirewallOptionsInterface>;
}

export interface Log extends Node {
  enable?: Flag;
}

export interface Established extends Node {
  action?: One<"accept" | "drop" | "reject">;
  log?: Below<Log>;
}

export interface FirewallStatePolicy extends Node {
  established?: Below<Established>;
  invalid?: Below<Established>;
  related?: Below<Established>;
}

export interface Firewall extends Node {
  /** Default `enable`. */
  "all-ping"?: One<"enable" | "disable">;
  /** Default `disable`. */
  "broadcast-ping"?: One<"enable" | "disable">;
  /** Default `disable`. */
  "config-trap"?: One<"enable" | "disable">;
  group?: Below<FirewallGroup>;
  /** Default `disable`. */
  "ip-src-route"?: One<"enable" | "disable">;
  /** By name. */
  "ipv6-name"?: Named<FirewallIpv6Name>;
  /** Default `disable`. */
  "ipv6-receive-redirects"?: One<"enable" | "disable">;
  /** Default `disable`. */
  "ipv6-src-route"?: One<"enable" | "disable">;
  /** Default `enable`. */
  "log-martians"?: One<"enable" | "disable">;
  /** By name. */
  name?: Named<FirewallName>;
  options?: Below<FirewallOptions>;
  /** Default `disable`. */
  "receive-redirects"?: One<"enable" | "disable">;
  /** Default `enable`. */
  "send-redirects"?: One<"enable" | "disable">;
  /** Default `disable`. */
  "source-validation"?: One<"strict" | "loose" | "disable">;
  "state-policy"?: Below<FirewallStatePolicy>;
  /** Default `enable`. */
  "syn-cookies"?: One<"enable" | "disable">;
  /** Default `disable`. */
  "twa-hazards-protection"?: One<"enable" | "disable">;
}

export interface Garp extends Node {
  /** Default `0`. */
  interval?: One<string | number>;
  /** A number from 1 to 1000. Default `5`. */
  "master-delay"?: One<string | number>;
  /** A number from 1 to 255. Default `5`. */
  "master-refresh"?: One<string | number>;
  /** A number from 1 to 255. Default `1`. */
  "master-refresh-repeat"?: One<string | number>;
  /** A number from 1 to 255. Default `5`. */
  "master-repeat"?: One<string | number>;
}

export interface HighAvailabilityVrrpGlobalParameters extends Node {
  garp?: Below<Garp>;
  /** A number from 1 to 600. */
  "startup-delay"?: One<string | number>;
  /** A number from 2 to 3. */
  version?: One<string | number>;
}

export interface HighAvailabilityVrrpGroupAuthentication extends Node {
  /** Up to 8 bytes. */
  password?: One<string | number>;
  type?: One<"plaintext-password" | "ah">;
}

export interface HighAvailabilityVrrpGroupHealthCheck extends Node {
  /** Default `3`. */
  "failure-count"?: One<string | number>;
  /** Default `60`. */
  interval?: One<string | number>;
  script?: One<string | number>;
}

export interface HighAvailabilityVrrpGroupTrack extends Node {
  "exclude-vrrp-interface"?: Flag;
  /** A list. */
  interface?: Many<string | number>;
}

export interface HighAvailabilityVrrpGroupTransitionScript extends Node {
  backup?: One<string | number>;
  fault?: One<string | number>;
  master?: One<string | number>;
  "mode-force"?: Flag;
  stop?: One<string | number>;
}

export interface HighAvailabilityVrrpGroupVirtualAddress extends Node {
  interface?: One<string | number>;
}

export interface HighAvailabilityVrrpGroup extends Node {
  /** A number from 1 to 255. Default `1`. */
  "advertise-interval"?: One<string | number>;
  authentication?: Below<HighAvailabilityVrrpGroupAuthentication>;
  description?: One<string | number>;
  disable?: Flag;
  garp?: Below<Garp>;
  "health-check"?: Below<HighAvailabilityVrrpGroupHealthCheck>;
  /** An IPv4 address or an IPv6 address. */
  "hello-source-address"?: One<string>;
  interface?: One<string | number>;
  "no-preempt"?: Flag;
  /** A list: an IPv4 address or an IPv6 address. */
  "peer-address"?: Many<string>;
  /** A number from 0 to 1000. Default `0`. */
  "preempt-delay"?: One<string | number>;
  /** A number from 1 to 255. Default `100`. */
  priority?: One<string | number>;
  "rfc3768-compatibility"?: Flag;
  track?: Below<HighAvailabilityVrrpGroupTrack>;
  "transition-script"?: Below<HighAvailabilityVrrpGroupTransitionScript>;
  /** By name: an IPv4 address with its prefix length or an IPv6 address with its prefix length. */
  "virtual-address"?: Named<HighAvailabilityVrrpGroupVirtualAddress>;
  /** A list: an IPv4 address with its prefix length or an IPv6 address with its prefix length. */
  "virtual-address-excluded"?: Many<string>;
  /** A number from 1 to 255. */
  vrid?: One<string | number>;
}

export interface HighAvailabilityVrrpSyncGroupTransitionScript extends Node {
  backup?: One<string | number>;
  fault?: One<string | number>;
  master?: One<string | number>;
  stop?: One<string | number>;
}

export interface HighAvailabilityVrrpSyncGroup extends Node {
  /** A list. */
  member?: Many<string | number>;
  "transition-script"?: Below<HighAvailabilityVrrpSyncGroupTransitionScript>;
}

export interface HighAvailabilityVrrp extends Node {
  "global-parameters"?: Below<HighAvailabilityVrrpGlobalParameters>;
  /** By name. */
  group?: Named<HighAvailabilityVrrpGroup>;
  snmp?: Flag;
  /** By name. */
  "sync-group"?: Named<HighAvailabilityVrrpSyncGroup>;
}

export interface HighAvailability extends Node {
  vrrp?: Below<HighAvailabilityVrrp>;
}

export interface InterfacesBondingArpMonitor extends Node {
  /** A number from 0 to 4294967295. */
  interval?: One<string | number>;
  /** A list: an IPv4 address. */
  target?: Many<string>;
}

export interface DhcpOptions extends Node {
  "client-id"?: One<string | number>;
  /** A number from 1 to 255. Default `210`. */
  "default-route-distance"?: One<string | number>;
  "host-name"?: One<string | number>;
  mtu?: Flag;
  "no-default-route"?: Flag;
  /** A list: an IPv4 address or an IPv4 prefix such as 192.0.2.0/24. */
  reject?: Many<string>;
  "vendor-class-id"?: One<string | number>;
}

export interface Dhcpv6OptionsPdInterface extends Node {
  address?: One<string | number>;
  /** A number from 0 to 65535. */
  "sla-id"?: One<string | number>;
}

export interface Dhcpv6OptionsPd extends Node {
  /** By name. */
  interface?: Named<Dhcpv6OptionsPdInterface>;
  /** A number from 32 to 64. Default `64`. */
  length?: One<string | number>;
}

export interface Dhcpv6Options extends Node {
  duid?: One<string>;
  "parameters-only"?: Flag;
  /** By name. */
  pd?: Named<Dhcpv6OptionsPd>;
  "rapid-commit"?: Flag;
  temporary?: Flag;
}

export interface In extends Node {
  "ipv6-name"?: One<string | number>;
  name?: One<string | number>;
}

export interface Firewall_2 extends Node {
  in?: Below<In>;
  local?: Below<In>;
  out?: Below<In>;
}

export interface IpOspfAuthenticationMd5KeyId extends Node {
  "md5-key"?: One<string | number>;
}

export interface IpOspfAuthenticationMd5 extends Node {
  /** By name: a number from 1 to 255. */
  "key-id"?: Named<IpOspfAuthenticationMd5KeyId>;
}

export interface IpOspfAuthentication extends Node {
  md5?: Below<IpOspfAuthenticationMd5>;
  "plaintext-password"?: One<string | number>;
}

export interface IpOspf extends Node {
  authentication?: Below<IpOspfAuthentication>;
  /** A number from 1 to 100000. */
  bandwidth?: One<string | number>;
  bfd?: Flag;
  /** A number from 1 to 65535. */
  cost?: One<string | number>;
  /** A number from 1 to 65535. Default `40`. */
  "dead-interval"?: One<string | number>;
  /** A number from 1 to 65535. Default `10`. */
  "hello-interval"?: One<string | number>;
  "mtu-ignore"?: Flag;
  network?: One<"broadcast" | "non-broadcast" | "point-to-multipoint" | "point-to-point">;
  /** A number from 0 to 255. Default `1`. */
  priority?: One<string | number>;
  /** A number from 3 to 65535. Default `5`. */
  "retransmit-interval"?: One<string | number>;
  /** A number from 1 to 65535. Default `1`. */
  "transmit-delay"?: One<string | number>;
}

export interface IpRipAuthenticationMd5 extends Node {
  password?: One<string | number>;
}

export interface IpRipAuthentication extends Node {
  /** By name: a number from 1 to 255. */
  md5?: Named<IpRipAuthenticationMd5>;
  "plaintext-password"?: One<string | number>;
}

export interface SplitHorizon extends Node {
  disable?: Flag;
  "poison-reverse"?: Flag;
}

export interface IpRip extends Node {
  authentication?: Below<IpRipAuthentication>;
  "split-horizon"?: Below<SplitHorizon>;
}

export interface Ip extends Node {
  /** A number from 1 to 86400. Default `30`. */
  "arp-cache-timeout"?: One<string | number>;
  "disable-arp-filter"?: Flag;
  "disable-forwarding"?: Flag;
  "enable-arp-accept"?: Flag;
  "enable-arp-announce"?: Flag;
  "enable-arp-ignore"?: Flag;
  "enable-proxy-arp"?: Flag;
  ospf?: Below<IpOspf>;
  "proxy-arp-pvlan"?: Flag;
  rip?: Below<IpRip>;
  "source-validation"?: One<"strict" | "loose" | "disable">;
}

export interface Ipv6Address extends Node {
  autoconf?: Flag;
  /** A list. */
  eui64?: Many<string>;
  "no-default-link-local"?: Flag;
}

export interface Ipv6Ospfv3 extends Node {
  bfd?: Flag;
  /** A number from 1 to 65535. Default `1`. */
  cost?: One<string | number>;
  /** A number from 1 to 65535. Default `40`. */
  "dead-interval"?: One<string | number>;
  /** A number from 1 to 65535. Default `10`. */
  "hello-interval"?: One<string | number>;
  /** A number from 1 to 65535. */
  ifmtu?: One<string | number>;
  /** A number from 0 to 255. Default `0`. */
  "instance-id"?: One<string | number>;
  "mtu-ignore"?: Flag;
  network?: One<"broadcast" | "point-to-point">;
  passive?: Flag;
  /** A number from 0 to 255. Default `1`. */
  priority?: One<string | number>;
  /** A number from 3 to 65535. Default `5`. */
  "retransmit-interval"?: One<string | number>;
  /** A number from 1 to 65535. Default `1`. */
  "transmit-delay"?: One<string | number>;
}

export interface Ipv6Ripng extends Node {
  "split-horizon"?: Below<SplitHorizon>;
}

export interface Ipv6 extends Node {
  address?: Below<Ipv6Address>;
  "disable-forwarding"?: Flag;
  /** Default `1`. */
  "dup-addr-detect-transmits"?: One<string | number>;
  ospfv3?: Below<Ipv6Ospfv3>;
  ripng?: Below<Ipv6Ripng>;
}

export interface Member extends Node {
  /** A list. */
  interface?: Many<string | number>;
}

export interface Mirror extends Node {
  egress?: One<string | number>;
  ingress?: One<string | number>;
}

export interface Policy_2 extends Node {
  "ipv6-route"?: One<string | number>;
  route?: One<string | number>;
}

export interface TrafficPolicy_2 extends Node {
  in?: One<string | number>;
  out?: One<string | number>;
}

export interface Vif extends Node {
  /** A list: dhcp, dhcpv6 or an IP address with its prefix length. */
  address?: Many<"dhcp" | "dhcpv6" | (string & {})>;
  /** Up to 256 bytes. */
  description?: One<string | number>;
  "dhcp-options"?: Below<DhcpOptions>;
  "dhcpv6-options"?: Below<Dhcpv6Options>;
  disable?: Flag;
  "disable-link-detect"?: Flag;
  "egress-qos"?: One<string | number>;
  firewall?: Below<Firewall_2>;
  "ingress-qos"?: One<string | number>;
  ip?: Below<Ip>;
  ipv6?: Below<Ipv6>;
  /** A MAC address such as 00:53:00:00:00:01. */
  mac?: One<string>;
  /** A number from 68 to 16000. Default `1500`. */
  mtu?: One<string | number>;
  policy?: Below<Policy_2>;
  redirect?: One<string | number>;
  "traffic-policy"?: Below<TrafficPolicy_2>;
  vrf?: One<string | number>;
}

export interface VifSVifC extends Node {
  /** A list: dhcp, dhcpv6 or an IP address with its prefix length. */
  address?: Many<"dhcp" | "dhcpv6" | (string & {})>;
  /** Up to 256 bytes. */
  description?: One<string | number>;
  "dhcp-options"?: Below<DhcpOptions>;
  "dhcpv6-options"?: Below<Dhcpv6Options>;
  disable?: Flag;
  "disable-link-detect"?: Flag;
  firewall?: Below<Firewall_2>;
  ip?: Below<Ip>;
  ipv6?: Below<Ipv6>;
  /** A MAC address such as 00:53:00:00:00:01. */
  mac?: One<string>;
  /** A number from 68 to 16000. Default `1500`. */
  mtu?: One<string | number>;
  policy?: Below<Policy_2>;
  redirect?: One<string | number>;
  "traffic-policy"?: Below<TrafficPolicy_2>;
  vrf?: One<string | number>;
}

export interface VifS extends Node {
  /** A list: dhcp, dhcpv6 or an IP address with its prefix length. */
  address?: Many<"dhcp" | "dhcpv6" | (string & {})>;
  /** Up to 256 bytes. */
  description?: One<string | number>;
  "dhcp-options"?: Below<DhcpOptions>;
  "dhcpv6-options"?: Below<Dhcpv6Options>;
  disable?: Flag;
  "disable-link-detect"?: Flag;
  firewall?: Below<Firewall_2>;
  ip?: Below<Ip>;
  ipv6?: Below<Ipv6>;
  /** A MAC address such as 00:53:00:00:00:01. */
  mac?: One<string>;
  /** A number from 68 to 16000. Default `1500`. */
  mtu?: One<string | number>;
  policy?: Below<Policy_2>;
  /** Default `802.1ad`. */
  protocol?: One<string | number>;
  redirect?: One<string | number>;
  "traffic-policy"?: Below<TrafficPolicy_2>;
  /** By name: a number from 0 to 4094. */
  "vif-c"?: Named<VifSVifC>;
  vrf?: One<string | number>;
}

export interface InterfacesBonding extends Node {
  /** A list: dhcp, dhcpv6 or an IP address with its prefix length. */
  address?: Many<"dhcp" | "dhcpv6" | (string & {})>;
  "arp-monitor"?: Below<InterfacesBondingArpMonitor>;
  /** Up to 256 bytes. */
  description?: One<string | number>;
  "dhcp-options"?: Below<DhcpOptions>;
  "dhcpv6-options"?: Below<Dhcpv6Options>;
  disable?: Flag;
  "disable-link-detect"?: Flag;
  firewall?: Below<Firewall_2>;
  /** Default `layer2`. */
  "hash-policy"?: One<string | number>;
  ip?: Below<Ip>;
  ipv6?: Below<Ipv6>;
  /** Default `slow`. */
  "lacp-rate"?: One<"slow" | "fast">;
  /** A MAC address such as 00:53:00:00:00:01. */
  mac?: One<string>;
  member?: Below<Member>;
  /** 0 or a number from 50 to 1000. Default `100`. */
  "mii-mon-interval"?: One<string | number>;
  /** A number from 0 to 16. Default `0`. */
  "min-links"?: One<string | number>;
  mirror?: Below<Mirror>;
  /** Default `802.3ad`. */
  mode?: One<string | number>;
  /** A number from 68 to 16000. Default `1500`. */
  mtu?: One<string | number>;
  policy?: Below<Policy_2>;
  primary?: One<string | number>;
  redirect?: One<string | number>;
  "traffic-policy"?: Below<TrafficPolicy_2>;
  /** By name: a number from 0 to 4094. */
  vif?: Named<Vif>;
  /** By name: a number from 0 to 4094. */
  "vif-s"?: Named<VifS>;
  vrf?: One<string | number>;
}

export interface InterfacesBridgeIgmp extends Node {
  querier?: Flag;
}

export interface InterfacesBridgeMemberInterface extends Node {
  /** A list. */
  "allowed-vlan"?: Many<string | number>;
  /** A number from 1 to 65535. Default `100`. */
  cost?: One<string | number>;
  isolated?: Flag;
  /** A number from 1 to 4094. */
  "native-vlan"?: One<string | number>;
  /** A number from 1 to 63. Default `32`. */
  priority?: One<string | number>;
}

export interface InterfacesBridgeMember extends Node {
  /** By name. */
  interface?: Named<InterfacesBridgeMemberInterface>;
}

export interface Vif_2 extends Node {
  /** A list: dhcp, dhcpv6 or an IP address with its prefix length. */
  address?: Many<"dhcp" | "dhcpv6" | (string & {})>;
  /** Up to 256 bytes. */
  description?: One<string | number>;
  "dhcp-options"?: Below<DhcpOptions>;
  "dhcpv6-options"?: Below<Dhcpv6Options>;
  disable?: Flag;
  "disable-link-detect"?: Flag;
  "egress-qos"?: One<string | number>;
  firewall?: Below<Firewall_2>;
  "ingress-qos"?: One<string | number>;
  ip?: Below<Ip>;
  ipv6?: Below<Ipv6>;
  /** A MAC address such as 00:53:00:00:00:01. */
  mac?: One<string>;
  /** A number from 68 to 16000. Default `1500`. */
  mtu?: One<string | number>;
  policy?: Below<Policy_2>;
  vrf?: One<string | number>;
}

export interface InterfacesBridge extends Node {
  /** A list: dhcp, dhcpv6 or an IP address with its prefix length. */
  address?: Many<"dhcp" | "dhcpv6" | (string & {})>;
  /** 0 or a number from 10 to 1000000. Default `300`. */
  aging?: One<string | number>;
  /** Up to 256 bytes. */
  description?: One<string | number>;
  "dhcp-options"?: Below<DhcpOptions>;
  "dhcpv6-options"?: Below<Dhcpv6Options>;
  disable?: Flag;
  "disable-link-detect"?: Flag;
  "enable-vlan"?: Flag;
  firewall?: Below<Firewall_2>;
  /** A number from 0 to 200. Default `14`. */
  "forwarding-delay"?: One<string | number>;
  /** A number from 1 to 10. Default `2`. */
  "hello-time"?: One<string | number>;
  igmp?: Below<InterfacesBridgeIgmp>;
  ip?: Below<Ip>;
  ipv6?: Below<Ipv6>;
  /** A MAC address such as 00:53:00:00:00:01. */
  mac?: One<string>;
  /** A number from 1 to 40. Default `20`. */
  "max-age"?: One<string | number>;
  member?: Below<InterfacesBridgeMember>;
  mirror?: Below<Mirror>;
  /** A number from 68 to 16000. Default `1500`. */
  mtu?: One<string | number>;
  policy?: Below<Policy_2>;
  /** A number from 0 to 65535. Default `32768`. */
  priority?: One<string | number>;
  redirect?: One<string | number>;
  stp?: Flag;
  "traffic-policy"?: Below<TrafficPolicy_2>;
  /** By name: a number from 0 to 4094. */
  vif?: Named<Vif_2>;
  vrf?: One<string | number>;
}

export interface InterfacesDummyIp extends Node {
  "disable-forwarding"?: Flag;
  ospf?: Below<IpOspf>;
  rip?: Below<IpRip>;
  "source-validation"?: One<"strict" | "loose" | "disable">;
}

export interface InterfacesDummyIpv6Address extends Node {
  /** A list. */
  eui64?: Many<string>;
  "no-default-link-local"?: Flag;
}

export interface InterfacesDummyIpv6 extends Node {
  address?: Below<InterfacesDummyIpv6Address>;
  "disable-forwarding"?: Flag;
  ospfv3?: Below<Ipv6Ospfv3>;
  ripng?: Below<Ipv6Ripng>;
}

export interface InterfacesDummy extends Node {
  /** A list: an IP address with its prefix length. */
  address?: Many<string>;
  /** Up to 256 bytes. */
  description?: One<string | number>;
  disable?: Flag;
  firewall?: Below<Firewall_2>;
  ip?: Below<InterfacesDummyIp>;
  ipv6?: Below<InterfacesDummyIpv6>;
  /** A number from 68 to 16000. Default `1500`. */
  mtu?: One<string | number>;
  policy?: Below<Policy_2>;
  redirect?: One<string | number>;
  "traffic-policy"?: Below<TrafficPolicy_2>;
  vrf?: One<string | number>;
}

export interface Eapol extends Node {
  "ca-cert-file"?: One<string | number>;
  "cert-file"?: One<string | number>;
  "key-file"?: One<string | number>;
}

export interface InterfacesEthernetOffload extends Node {
  gro?: Flag;
  gso?: Flag;
  lro?: Flag;
  rps?: Flag;
  sg?: Flag;
  tso?: Flag;
}

export interface InterfacesEthernetRingBuffer extends Node {
  /** A number from 80 to 16384. */
  rx?: One<string | number>;
  /** A number from 80 to 16384. */
  tx?: One<string | number>;
}

export interface InterfacesEthernet extends Node {
  /** A list: dhcp, dhcpv6 or an IP address with its prefix length. */
  address?: Many<"dhcp" | "dhcpv6" | (string & {})>;
  /** Up to 256 bytes. */
  description?: One<string | number>;
  "dhcp-options"?: Below<DhcpOptions>;
  "dhcpv6-options"?: Below<Dhcpv6Options>;
  disable?: Flag;
  "disable-flow-control"?: Flag;
  "disable-link-detect"?: Flag;
  /** Default `auto`. */
  duplex?: One<"auto" | "half" | "full">;
  eapol?: Below<Eapol>;
  firewall?: Below<Firewall_2>;
  /** A MAC address such as 00:53:00:00:00:01. */
  "hw-id"?: One<string>;
  ip?: Below<Ip>;
  ipv6?: Below<Ipv6>;
  /** A MAC address such as 00:53:00:00:00:01. */
  mac?: One<string>;
  mirror?: Below<Mirror>;
  /** A number from 68 to 16000. Default `1500`. */
  mtu?: One<string | number>;
  offload?: Below<InterfacesEthernetOffload>;
  policy?: Below<Policy_2>;
  redirect?: One<string | number>;
  "ring-buffer"?: Below<InterfacesEthernetRingBuffer>;
  /** Default `auto`. */
  speed?: One<"auto" | "10" | 10 | "100" | 100 | "1000" | 1000 | "2500" | 2500 | "5000" | 5000 | "10000" | 10000 | "25000" | 25000 | "40000" | 40000 | "50000" | 50000 | "100000" | 100000>;
  "traffic-policy"?: Below<TrafficPolicy_2>;
  /** By name: a number from 0 to 4094. */
  vif?: Named<Vif>;
  /** By name: a number from 0 to 4094. */
  "vif-s"?: Named<VifS>;
  vrf?: One<string | number>;
}

export interface Ip_2 extends Node {
  /** A number from 1 to 86400. Default `30`. */
  "arp-cache-timeout"?: One<string | number>;
  "disable-arp-filter"?: Flag;
  "disable-forwarding"?: Flag;
  "enable-arp-accept"?: Flag;
  "enable-arp-announce"?: Flag;
  "enable-arp-ignore"?: Flag;
  "enable-proxy-arp"?: Flag;
  "proxy-arp-pvlan"?: Flag;
  "source-validation"?: One<"strict" | "loose" | "disable">;
}

export interface Ipv6_2 extends Node {
  address?: Below<Ipv6Address>;
  "disable-forwarding"?: Flag;
  /** Default `1`. */
  "dup-addr-detect-transmits"?: One<string | number>;
}

export interface InterfacesGeneve extends Node {
  /** A list: an IP address with its prefix length. */
  address?: Many<string>;
  /** Up to 256 bytes. */
  description?: One<string | number>;
  disable?: Flag;
  ip?: Below<Ip_2>;
  ipv6?: Below<Ipv6_2>;
  /** A MAC address such as 00:53:00:00:00:01. */
  mac?: One<string>;
  /** A number from 1450 to 16000. Default `1500`. */
  mtu?: One<string | number>;
  /** An IP address. */
  remote?: One<string>;
  /** A number from 0 to 16777214. */
  vni?: One<string | number>;
}

export interface InterfacesInput extends Node {
  description?: One<string | number>;
  firewall?: Below<Firewall_2>;
  policy?: Below<Policy_2>;
  redirect?: One<string | number>;
  "traffic-policy"?: Below<TrafficPolicy_2>;
}

export interface InterfacesL2tpv3 extends Node {
  /** A list: an IP address with its prefix length. */
  address?: Many<string>;
  /** Up to 256 bytes. */
  description?: One<string | number>;
  /** A number from 1 to 65535. Default `5000`. */
  "destination-port"?: One<string | number>;
  disable?: Flag;
  /** Default `udp`. */
  encapsulation?: One<"udp" | "ip">;
  firewall?: Below<Firewall_2>;
  ip?: Below<Ip>;
  ipv6?: Below<Ipv6>;
  /** A number from 68 to 16000. Default `1488`. */
  mtu?: One<string | number>;
  /** A number from 1 to 429496729. */
  "peer-session-id"?: One<string | number>;
  /** A number from 1 to 429496729. */
  "peer-tunnel-id"?: One<string | number>;
  policy?: Below<Policy_2>;
  redirect?: One<string | number>;
  /** An IP address. */
  remote?: One<string>;
  /** A number from 1 to 429496729. */
  "session-id"?: One<string | number>;
  /** An IP address. */
  "source-address"?: One<string>;
  /** A number from 1 to 65535. Default `5000`. */
  "source-port"?: One<string | number>;
  "traffic-policy"?: Below<TrafficPolicy_2>;
  /** A number from 1 to 429496729. */
  "tunnel-id"?: One<string | number>;
  vrf?: One<string | number>;
}

export interface Ip_3 extends Node {
  ospf?: Below<IpOspf>;
  rip?: Below<IpRip>;
  "source-validation"?: One<"strict" | "loose" | "disable">;
}

export interface Ipv6_3 extends Node {
  ospfv3?: Below<Ipv6Ospfv3>;
  ripng?: Below<Ipv6Ripng>;
}

export interface InterfacesLoopback extends Node {
  /** A list: an IP address with its prefix length. */
  address?: Many<string>;
  /** Up to 256 bytes. */
  description?: One<string | number>;
  ip?: Below<Ip_3>;
  ipv6?: Below<Ipv6_3>;
  redirect?: One<string | number>;
  "traffic-policy"?: Below<TrafficPolicy_2>;
}

export interface InterfacesMacsecSecurityMka extends Node {
  cak?: One<string | number>;
  ckn?: One<string | number>;
  /** A number from 0 to 255. Default `255`. */
  priority?: One<string | number>;
}

export interface InterfacesMacsecSecurity extends Node {
  cipher?: One<"gcm-aes-128" | "gcm-aes-256">;
  encrypt?: Flag;
  mka?: Below<InterfacesMacsecSecurityMka>;
  /** A number from 0 to 4294967295. */
  "replay-window"?: One<string | number>;
}

export interface InterfacesMacsec extends Node {
  /** A list: dhcp, dhcpv6 or an IP address with its prefix length. */
  address?: Many<"dhcp" | "dhcpv6" | (string & {})>;
  /** Up to 256 bytes. */
  description?: One<string | number>;
  "dhcp-options"?: Below<DhcpOptions>;
  "dhcpv6-options"?: Below<Dhcpv6Options>;
  disable?: Flag;
  firewall?: Below<Firewall_2>;
  ip?: Below<Ip>;
  ipv6?: Below<Ipv6>;
  /** A number from 68 to 16000. Default `1460`. */
  mtu?: One<string | number>;
  policy?: Below<Policy_2>;
  redirect?: One<string | number>;
  security?: Below<InterfacesMacsecSecurity>;
  "source-interface"?: One<string | number>;
  "traffic-policy"?: Below<TrafficPolicy_2>;
  vrf?: One<string | number>;
}

export interface InterfacesMultilinkVif extends Node {
  firewall?: Below<Firewall_2>;
  policy?: Below<Policy_2>;
}

export interface InterfacesMultilink extends Node {
  vif?: Below<InterfacesMultilinkVif>;
}

export interface Authentication_2 extends Node {
  password?: One<string | number>;
  username?: One<string | number>;
}

export interface InterfacesOpenvpnEncryption extends Node {
  cipher?: One<"none" | "des" | "3des" | "bf128" | "bf256" | "aes128" | "aes128gcm" | "aes192" | "aes192gcm" | "aes256" | "aes256gcm">;
  /** A list. */
  "ncp-ciphers"?: Many<"none" | "des" | "3des" | "aes128" | "aes128gcm" | "aes192" | "aes192gcm" | "aes256" | "aes256gcm">;
}

export interface Ip_4 extends Node {
  ospf?: Below<IpOspf>;
  rip?: Below<IpRip>;
}

export interface InterfacesOpenvpnKeepAlive extends Node {
  /** A number from 0 to 1000. Default `60`. */
  "failure-count"?: One<string | number>;
  /** A number from 0 to 600. Default `10`. */
  interval?: One<string | number>;
}

export interface InterfacesOpenvpnLocalAddress extends Node {
  /** An IPv4 address. */
  "subnet-mask"?: One<string>;
}

export interface InterfacesOpenvpnReplaceDefaultRoute extends Node {
  local?: One<string | number>;
}

export interface InterfacesOpenvpnServerClient extends Node {
  disable?: Flag;
  /** A list: an IP address. */
  ip?: Many<string>;
  /** A list: a prefix such as 192.0.2.0/24. */
  "push-route"?: Many<string>;
  /** A list: a prefix such as 192.0.2.0/24. */
  subnet?: Many<string>;
}

export interface InterfacesOpenvpnServerClientIpPool extends Node {
  disable?: Flag;
  /** An IPv4 address. */
  start?: One<string>;
  /** An IPv4 address. */
  stop?: One<string>;
  /** An IPv4 address. */
  "subnet-mask"?: One<string>;
}

export interface InterfacesOpenvpnServerClientIpv6Pool extends Node {
  /** An IPv6 address. */
  base?: One<string>;
  disable?: Flag;
}

export interface InterfacesOpenvpnServerPushRoute extends Node {
  /** A number from 0 to 4294967295. Default `0`. */
  metric?: One<string | number>;
}

export interface InterfacesOpenvpnServer extends Node {
  /** By name. */
  client?: Named<InterfacesOpenvpnServerClient>;
  "client-ip-pool"?: Below<InterfacesOpenvpnServerClientIpPool>;
  "client-ipv6-pool"?: Below<InterfacesOpenvpnServerClientIpv6Pool>;
  "domain-name"?: One<string | number>;
  /** A number from 1 to 4096. */
  "max-connections"?: One<string | number>;
  /** A list: an IPv4 address or an IPv6 address. */
  "name-server"?: Many<string>;
  /** By name: a prefix such as 192.0.2.0/24. */
  "push-route"?: Named<InterfacesOpenvpnServerPushRoute>;
  "reject-unconfigured-clients"?: Flag;
  /** A list: a prefix such as 192.0.2.0/24. */
  subnet?: Many<string>;
  /** Default `net30`. */
  topology?: One<"subnet" | "point-to-point" | "net30">;
}

export interface InterfacesOpenvpnTls extends Node {
  "auth-file"?: One<string | number>;
  "ca-cert-file"?: One<string | number>;
  "cert-file"?: One<string | number>;
  "crl-file"?: One<string | number>;
  "crypt-file"?: One<string | number>;
  "dh-file"?: One<string | number>;
  "key-file"?: One<string | number>;
  role?: One<"active" | "passive">;
  "tls-version-min"?: One<string | number>;
}

export interface InterfacesOpenvpn extends Node {
  authentication?: Below<Authentication_2>;
  /** Up to 256 bytes. */
  description?: One<string | number>;
  /** Default `tun`. */
  "device-type"?: One<"tun" | "tap">;
  disable?: Flag;
  encryption?: Below<InterfacesOpenvpnEncryption>;
  firewall?: Below<Firewall_2>;
  hash?: One<"md5" | "sha1" | "sha256" | "sha384" | "sha512">;
  ip?: Below<Ip_4>;
  ipv6?: Below<Ipv6>;
  "keep-alive"?: Below<InterfacesOpenvpnKeepAlive>;
  /** By name: an IP address. */
  "local-address"?: Named<InterfacesOpenvpnLocalAddress>;
  /** An IP address. */
  "local-host"?: One<string>;
  /** A number from 1 to 65535. */
  "local-port"?: One<string | number>;
  mode?: One<"site-to-site" | "client" | "server">;
  /** A list. */
  "openvpn-option"?: Many<string | number>;
  "persistent-tunnel"?: Flag;
  policy?: Below<Policy_2>;
  /** Default `udp`. */
  protocol?: One<"udp" | "tcp-passive" | "tcp-active">;
  redirect?: One<string | number>;
  /** A list: an IPv4 address or an IPv6 address. */
  "remote-address"?: Many<string>;
  /** A list. */
  "remote-host"?: Many<string | number>;
  /** A number from 1 to 65535. */
  "remote-port"?: One<string | number>;
  "replace-default-route"?: Below<InterfacesOpenvpnReplaceDefaultRoute>;
  server?: Below<InterfacesOpenvpnServer>;
  "shared-secret-key-file"?: One<string | number>;
  tls?: Below<InterfacesOpenvpnTls>;
  "traffic-policy"?: Below<TrafficPolicy_2>;
  "use-lzo-compression"?: Flag;
  vrf?: One<string | number>;
}

export interface InterfacesPppoeIpv6Address extends Node {
  autoconf?: Flag;
}

export interface InterfacesPppoeIpv6 extends Node {
  address?: Below<InterfacesPppoeIpv6Address>;
  ospfv3?: Below<Ipv6Ospfv3>;
  ripng?: Below<Ipv6Ripng>;
}

export interface InterfacesPppoe extends Node {
  "access-concentrator"?: One<string | number>;
  authentication?: Below<Authentication>;
  "connect-on-demand"?: Flag;
  /** Default `auto`. */
  "default-route"?: One<"auto" | "none" | "force">;
  /** Up to 256 bytes. */
  description?: One<string | number>;
  "dhcpv6-options"?: Below<Dhcpv6Options>;
  disable?: Flag;
  firewall?: Below<Firewall_2>;
  "host-uniq"?: One<string | number>;
  /** A number from 0 to 86400. */
  "idle-timeout"?: One<string | number>;
  ip?: Below<Ip_3>;
  ipv6?: Below<InterfacesPppoeIpv6>;
  /** An IPv4 address. */
  "local-address"?: One<string>;
  /** A number from 128 to 16384. */
  mru?: One<string | number>;
  /** A number from 68 to 1500. Default `1492`. */
  mtu?: One<string | number>;
  "no-peer-dns"?: Flag;
  policy?: Below<Policy_2>;
  redirect?: One<string | number>;
  /** An IPv4 address. */
  "remote-address"?: One<string>;
  "service-name"?: One<string | number>;
  "source-interface"?: One<string | number>;
  "traffic-policy"?: Below<TrafficPolicy_2>;
  vrf?: One<string | number>;
}

export interface InterfacesPseudoEthernetVifSVifC extends Node {
  /** A list: dhcp, dhcpv6 or an IP address with its prefix length. */
  address?: Many<"dhcp" | "dhcpv6" | (string & {})>;
  /** Up to 256 bytes. */
  description?: One<string | number>;
  "dhcp-options"?: Below<DhcpOptions>;
  "dhcpv6-options"?: Below<Dhcpv6Options>;
  disable?: Flag;
  "disable-link-detect"?: Flag;
  firewall?: Below<Firewall_2>;
  ip?: Below<Ip>;
  ipv6?: Below<Ipv6>;
  /** A MAC address such as 00:53:00:00:00:01. */
  mac?: One<string>;
  /** A number from 68 to 16000. Default `1500`. */
  mtu?: One<string | number>;
  policy?: Below<Policy_2>;
  vrf?: One<string | number>;
}

export interface InterfacesPseudoEthernetVifS extends Node {
  /** A list: dhcp, dhcpv6 or an IP address with its prefix length. */
  address?: Many<"dhcp" | "dhcpv6" | (string & {})>;
  /** Up to 256 bytes. */
  description?: One<string | number>;
  "dhcp-options"?: Below<DhcpOptions>;
  "dhcpv6-options"?: Below<Dhcpv6Options>;
  disable?: Flag;
  "disable-link-detect"?: Flag;
  firewall?: Below<Firewall_2>;
  ip?: Below<Ip>;
  ipv6?: Below<Ipv6>;
  /** A MAC address such as 00:53:00:00:00:01. */
  mac?: One<string>;
  /** A number from 68 to 16000. Default `1500`. */
  mtu?: One<string | number>;
  policy?: Below<Policy_2>;
  /** Default `802.1ad`. */
  protocol?: One<string | number>;
  /** By name: a number from 0 to 4094. */
  "vif-c"?: Named<InterfacesPseudoEthernetVifSVifC>;
  vrf?: One<string | number>;
}

export interface InterfacesPseudoEthernet extends Node {
  /** A list: dhcp, dhcpv6 or an IP address with its prefix length. */
  address?: Many<"dhcp" | "dhcpv6" | (string & {})>;
  /** Up to 256 bytes. */
  description?: One<string | number>;
  "dhcp-options"?: Below<DhcpOptions>;
  "dhcpv6-options"?: Below<Dhcpv6Options>;
  disable?: Flag;
  "disable-link-detect"?: Flag;
  firewall?: Below<Firewall_2>;
  ip?: Below<Ip>;
  ipv6?: Below<Ipv6>;
  /** A MAC address such as 00:53:00:00:00:01. */
  mac?: One<string>;
  /** Default `private`. */
  mode?: One<"private" | "vepa" | "bridge" | "passthru">;
  /** A number from 68 to 16000. Default `1500`. */
  mtu?: One<string | number>;
  policy?: Below<Policy_2>;
  redirect?: One<string | number>;
  "source-interface"?: One<string | number>;
  "traffic-policy"?: Below<TrafficPolicy_2>;
  /** By name: a number from 0 to 4094. */
  vif?: Named<Vif_2>;
  /** By name: a number from 0 to 4094. */
  "vif-s"?: Named<InterfacesPseudoEthernetVifS>;
  vrf?: One<string | number>;
}

export interface InterfacesTunnelParametersIp extends Node {
  "ignore-df"?: Flag;
  /** A number from 0 to 4294967295. */
  key?: One<string | number>;
  "no-pmtu-discovery"?: Flag;
  /** A number from 0 to 99. Default `inherit`. */
  tos?: One<string | number>;
  /** A number from 0 to 255. Default `64`. */
  ttl?: One<string | number>;
}

export interface InterfacesTunnelParametersIpv6 extends Node {
  /** None or a number from 0 to 255. Default `4`. */
  encaplimit?: One<"none" | (string & {}) | number>;
  /** Default `inherit`. */
  flowlabel?: One<string | number>;
  /** A number from 0 to 255. Default `64`. */
  hoplimit?: One<string | number>;
  /** Default `inherit`. */
  tclass?: One<string | number>;
}

export interface InterfacesTunnelParameters extends Node {
  ip?: Below<InterfacesTunnelParametersIp>;
  ipv6?: Below<InterfacesTunnelParametersIpv6>;
}

export interface InterfacesTunnel extends Node {
  /** An IPv6 prefix such as 2001:db8::/64. */
  "6rd-prefix"?: One<string>;
  /** An IPv4 prefix such as 192.0.2.0/24. */
  "6rd-relay-prefix"?: One<string>;
  /** A list: an IP address with its prefix length. */
  address?: Many<string>;
  /** Up to 256 bytes. */
  description?: One<string | number>;
  disable?: Flag;
  "disable-link-detect"?: Flag;
  encapsulation?: One<"gre" | "gretap" | "ip6gre" | "ip6ip6" | "ipip" | "ipip6" | "sit">;
  firewall?: Below<Firewall_2>;
  ip?: Below<Ip>;
  ipv6?: Below<Ipv6>;
  /** A number from 64 to 8024. Default `1476`. */
  mtu?: One<string | number>;
  multicast?: One<"enable" | "disable">;
  parameters?: Below<InterfacesTunnelParameters>;
  policy?: Below<Policy_2>;
  redirect?: One<string | number>;
  /** An IP address. */
  remote?: One<string>;
  /** An IP address. */
  "source-address"?: One<string>;
  "source-interface"?: One<string | number>;
  "traffic-policy"?: Below<TrafficPolicy_2>;
  vrf?: One<string | number>;
}

export interface InterfacesVirtualEthernetVif extends Node {
  /** A list: dhcp, dhcpv6 or an IP address with its prefix length. */
  address?: Many<"dhcp" | "dhcpv6" | (string & {})>;
  /** Up to 256 bytes. */
  description?: One<string | number>;
  "dhcp-options"?: Below<DhcpOptions>;
  "dhcpv6-options"?: Below<Dhcpv6Options>;
  disable?: Flag;
  "disable-link-detect"?: Flag;
  "egress-qos"?: One<string | number>;
  "ingress-qos"?: One<string | number>;
  ip?: Below<Ip_2>;
  ipv6?: Below<Ipv6_2>;
  /** A MAC address such as 00:53:00:00:00:01. */
  mac?: One<string>;
  /** A number from 68 to 16000. Default `1500`. */
  mtu?: One<string | number>;
  vrf?: One<string | number>;
}

export interface VifSVifC_2 extends Node {
  /** A list: dhcp, dhcpv6 or an IP address with its prefix length. */
  address?: Many<"dhcp" | "dhcpv6" | (string & {})>;
  /** Up to 256 bytes. */
  description?: One<string | number>;
  "dhcp-options"?: Below<DhcpOptions>;
  "dhcpv6-options"?: Below<Dhcpv6Options>;
  disable?: Flag;
  "disable-link-detect"?: Flag;
  ip?: Below<Ip_2>;
  ipv6?: Below<Ipv6_2>;
  /** A MAC address such as 00:53:00:00:00:01. */
  mac?: One<string>;
  /** A number from 68 to 16000. Default `1500`. */
  mtu?: One<string | number>;
  vrf?: One<string | number>;
}

export interface VifS_2 extends Node {
  /** A list: dhcp, dhcpv6 or an IP address with its prefix length. */
  address?: Many<"dhcp" | "dhcpv6" | (string & {})>;
  /** Up to 256 bytes. */
  description?: One<string | number>;
  "dhcp-options"?: Below<DhcpOptions>;
  "dhcpv6-options"?: Below<Dhcpv6Options>;
  disable?: Flag;
  "disable-link-detect"?: Flag;
  ip?: Below<Ip_2>;
  ipv6?: Below<Ipv6_2>;
  /** A MAC address such as 00:53:00:00:00:01. */
  mac?: One<string>;
  /** A number from 68 to 16000. Default `1500`. */
  mtu?: One<string | number>;
  /** Default `802.1ad`. */
  protocol?: One<string | number>;
  /** By name: a number from 0 to 4094. */
  "vif-c"?: Named<VifSVifC_2>;
  vrf?: One<string | number>;
}

export interface InterfacesVirtualEthernet extends Node {
  /** A list: dhcp, dhcpv6 or an IP address with its prefix length. */
  address?: Many<"dhcp" | "dhcpv6" | (string & {})>;
  description?: One<string | number>;
  "dhcp-options"?: Below<DhcpOptions>;
  "dhcpv6-options"?: Below<Dhcpv6Options>;
  disable?: Flag;
  "peer-name"?: One<string | number>;
  /** By name: a number from 0 to 4094. */
  vif?: Named<InterfacesVirtualEthernetVif>;
  /** By name: a number from 0 to 4094. */
  "vif-s"?: Named<VifS_2>;
  vrf?: One<string | number>;
}

export interface InterfacesVti extends Node {
  /** A list: an IPv4 prefix. */
  address?: Many<string | number>;
  /** Up to 256 bytes. */
  description?: One<string | number>;
  disable?: Flag;
  firewall?: Below<Firewall_2>;
  ip?: Below<Ip_4>;
  ipv6?: Below<Ipv6_3>;
  /** A number from 68 to 9000. */
  mtu?: One<string | number>;
  policy?: Below<Policy_2>;
  redirect?: One<string | number>;
  "traffic-policy"?: Below<TrafficPolicy_2>;
}

export interface InterfacesVxlan extends Node {
  /** A list: an IP address with its prefix length. */
  address?: Many<string>;
  /** Up to 256 bytes. */
  description?: One<string | number>;
  disable?: Flag;
  firewall?: Below<Firewall_2>;
  group?: One<string>;
  ip?: Below<Ip>;
  ipv6?: Below<Ipv6>;
  /** A MAC address such as 00:53:00:00:00:01. */
  mac?: One<string>;
  /** A number from 1200 to 16000. Default `1450`. */
  mtu?: One<string | number>;
  policy?: Below<Policy_2>;
  /** A number from 1 to 65535. Default `8472`. */
  port?: One<string | number>;
  /** A list: an IP address. */
  remote?: Many<string>;
  /** An IP address. */
  "source-address"?: One<string>;
  "source-interface"?: One<string | number>;
  /** A number from 0 to 16777214. */
  vni?: One<string | number>;
  vrf?: One<string | number>;
}

export interface InterfacesWireguardPeer extends Node {
  /** An IP address or a link-local IPv6 address. */
  address?: One<string>;
  /** A list: a prefix such as 192.0.2.0/24. */
  "allowed-ips"?: Many<string>;
  disable?: Flag;
  /** A number from 1 to 65535. */
  "persistent-keepalive"?: One<string | number>;
  /** A number from 1 to 65535. */
  port?: One<string | number>;
  "preshared-key"?: One<string | number>;
  pubkey?: One<string | number>;
}

export interface InterfacesWireguard extends Node {
  /** A list: an IP address with its prefix length. */
  address?: Many<string>;
  /** Up to 256 bytes. */
  description?: One<string | number>;
  disable?: Flag;
  firewall?: Below<Firewall_2>;
  /** A number from 0 to 4294967295. Default `0`. */
  fwmark?: One<string | number>;
  ip?: Below<Ip>;
  ipv6?: Below<Ipv6>;
  /** A number from 68 to 16000. Default `1420`. */
  mtu?: One<string | number>;
  /** By name. */
  peer?: Named<InterfacesWireguardPeer>;
  policy?: Below<Policy_2>;
  /** A number from 1 to 65535. */
  port?: One<string | number>;
  /** Default `default`. */
  "private-key"?: One<string | number>;
  redirect?: One<string | number>;
  "traffic-policy"?: Below<TrafficPolicy_2>;
  vrf?: One<string | number>;
}

export interface Stbc extends Node {
  rx?: One<string | number>;
  tx?: Flag;
}

export interface InterfacesWirelessCapabilitiesHt extends Node {
  "40mhz-incapable"?: Flag;
  "auto-powersave"?: Flag;
  /** A list. */
  "channel-set-width"?: Many<string | number>;
  "delayed-block-ack"?: Flag;
  "dsss-cck-40"?: Flag;
  greenfield?: Flag;
  ldpc?: Flag;
  "lsig-protection"?: Flag;
  "max-amsdu"?: One<"3839" | 3839 | "7935" | 7935>;
  /** A list. */
  "short-gi"?: Many<"20" | 20 | "40" | 40>;
  smps?: One<"static" | "dynamic">;
  stbc?: Below<Stbc>;
}

export interface InterfacesWirelessCapabilitiesVhtCenterChannelFreq extends Node {
  /** A number from 34 to 173. */
  "freq-1"?: One<string | number>;
  /** A number from 34 to 173. */
  "freq-2"?: One<string | number>;
}

export interface InterfacesWirelessCapabilitiesVht extends Node {
  /** A number from 1 to 8. */
  "antenna-count"?: One<string | number>;
  "antenna-pattern-fixed"?: Flag;
  /** A list. */
  beamform?: Many<"single-user-beamformer" | "single-user-beamformee" | "multi-user-beamformer" | "multi-user-beamformee">;
  "center-channel-freq"?: Below<InterfacesWirelessCapabilitiesVhtCenterChannelFreq>;
  /** A number from 0 to 3. */
  "channel-set-width"?: One<string | number>;
  ldpc?: Flag;
  "link-adaptation"?: One<"unsolicited" | "both">;
  "max-mpdu"?: One<"7991" | 7991 | "11454" | 11454>;
  /** A number from 0 to 7. */
  "max-mpdu-exp"?: One<string | number>;
  /** A list. */
  "short-gi"?: Many<"80" | 80 | "160" | 160>;
  stbc?: Below<Stbc>;
  "tx-powersave"?: Flag;
  "vht-cf"?: Flag;
}

export interface InterfacesWirelessCapabilities extends Node {
  ht?: Below<InterfacesWirelessCapabilitiesHt>;
  "require-ht"?: Flag;
  "require-vht"?: Flag;
  vht?: Below<InterfacesWirelessCapabilitiesVht>;
}

export interface InterfacesWirelessSecurityWep extends Node {
  /** A list. */
  key?: Many<string | number>;
}

export interface InterfacesWirelessSecurityWpaRadiusServer extends Node {
  accounting?: Flag;
  disable?: Flag;
  key?: One<string | number>;
  /** A number from 1 to 65535. Default `1812`. */
  port?: One<string | number>;
}

export interface InterfacesWirelessSecurityWpaRadius extends Node {
  /** By name: an IPv4 address. */
  server?: Named<InterfacesWirelessSecurityWpaRadiusServer>;
  /** An IPv4 address. */
  "source-address"?: One<string>;
}

export interface InterfacesWirelessSecurityWpa extends Node {
  /** A list. */
  cipher?: Many<"GCMP-256" | "GCMP" | "CCMP-256" | "CCMP" | "TKIP">;
  /** A list. */
  "group-cipher"?: Many<"GCMP-256" | "GCMP" | "CCMP-256" | "CCMP" | "TKIP">;
  /** Default `wpa+wpa2`. */
  mode?: One<string | number>;
  passphrase?: One<string | number>;
  radius?: Below<InterfacesWirelessSecurityWpaRadius>;
}

export interface InterfacesWirelessSecurity extends Node {
  wep?: Below<InterfacesWirelessSecurityWep>;
  wpa?: Below<InterfacesWirelessSecurityWpa>;
}

export interface InterfacesWireless extends Node {
  /** A list: dhcp, dhcpv6 or an IP address with its prefix length. */
  address?: Many<"dhcp" | "dhcpv6" | (string & {})>;
  capabilities?: Below<InterfacesWirelessCapabilities>;
  /** 0, a number from 1 to 14 or a number from 34 to 173. Default `0`. */
  channel?: One<string | number>;
  "country-code"?: One<string | number>;
  /** Up to 256 bytes. */
  description?: One<string | number>;
  "dhcp-options"?: Below<DhcpOptions>;
  "dhcpv6-options"?: Below<Dhcpv6Options>;
  disable?: Flag;
  "disable-broadcast-ssid"?: Flag;
  "disable-link-detect"?: Flag;
  "expunge-failing-stations"?: Flag;
  firewall?: Below<Firewall_2>;
  /** A MAC address such as 00:53:00:00:00:01. */
  "hw-id"?: One<string>;
  ip?: Below<Ip>;
  ipv6?: Below<Ipv6>;
  "isolate-stations"?: Flag;
  /** A MAC address such as 00:53:00:00:00:01. */
  mac?: One<string>;
  /** A number from 1 to 2007. */
  "max-stations"?: One<string | number>;
  /** Default `disabled`. */
  "mgmt-frame-protection"?: One<"disabled" | "optional" | "required">;
  /** Default `g`. */
  mode?: One<"a" | "b" | "g" | "n" | "ac">;
  /** Default `phy0`. */
  "physical-device"?: One<string | number>;
  policy?: Below<Policy_2>;
  redirect?: One<string | number>;
  /** A number from 0 to 255. */
  "reduce-transmit-power"?: One<string | number>;
  security?: Below<InterfacesWirelessSecurity>;
  /** Up to 32 bytes. */
  ssid?: One<string | number>;
  "traffic-policy"?: Below<TrafficPolicy_2>;
  /** Default `monitor`. */
  type?: One<"access-point" | "station" | "monitor">;
  /** By name: a number from 0 to 4094. */
  vif?: Named<Vif>;
  /** By name: a number from 0 to 4094. */
  "vif-s"?: Named<VifS_2>;
  vrf?: One<string | number>;
}

export interface InterfacesWwan extends Node {
  /** A list: dhcp, dhcpv6 or an IP address with its prefix length. */
  address?: Many<"dhcp" | "dhcpv6" | (string & {})>;
  apn?: One<string | number>;
  authentication?: Below<Authentication>;
  "connect-on-demand"?: Flag;
  /** Up to 256 bytes. */
  description?: One<string | number>;
  "dhcp-options"?: Below<DhcpOptions>;
  "dhcpv6-options"?: Below<Dhcpv6Options>;
  disable?: Flag;
  "disable-link-detect"?: Flag;
  firewall?: Below<Firewall_2>;
  ip?: Below<Ip>;
  ipv6?: Below<Ipv6>;
  /** A number from 68 to 1500. Default `1430`. */
  mtu?: One<string | number>;
  policy?: Below<Policy_2>;
  redirect?: One<string | number>;
  "traffic-policy"?: Below<TrafficPolicy_2>;
  vrf?: One<string | number>;
}

export interface Interfaces extends Node {
  /** By name. */
  bonding?: Named<InterfacesBonding>;
  /** By name. */
  bridge?: Named<InterfacesBridge>;
  /** By name. */
  dummy?: Named<InterfacesDummy>;
  /** By name. */
  ethernet?: Named<InterfacesEthernet>;
  /** By name. */
  geneve?: Named<InterfacesGeneve>;
  /** By name. */
  input?: Named<InterfacesInput>;
  /** By name. */
  l2tpv3?: Named<InterfacesL2tpv3>;
  /** By name. */
  loopback?: Named<InterfacesLoopback, "lo">;
  /** By name. */
  macsec?: Named<InterfacesMacsec>;
  multilink?: Below<InterfacesMultilink>;
  /** By name. */
  openvpn?: Named<InterfacesOpenvpn>;
  /** By name. */
  pppoe?: Named<InterfacesPppoe>;
  /** By name. */
  "pseudo-ethernet"?: Named<InterfacesPseudoEthernet>;
  /** By name. */
  tunnel?: Named<InterfacesTunnel>;
  /** By name. */
  "virtual-ethernet"?: Named<InterfacesVirtualEthernet>;
  /** By name. */
  vti?: Named<InterfacesVti>;
  /** By name. */
  vxlan?: Named<InterfacesVxlan>;
  /** By name. */
  wireguard?: Named<InterfacesWireguard>;
  /** By name. */
  wireless?: Named<InterfacesWireless>;
  /** By name. */
  wwan?: Named<InterfacesWwan>;
}

export interface LoadBalancingWanInterfaceHealthTest extends Node {
  /** A number from 0 to 30. Default `5`. */
  "resp-time"?: One<string | number>;
  target?: One<string | number>;
  "test-script"?: One<string | number>;
  /** A number from 1 to 254. Default `1`. */
  "ttl-limit"?: One<string | number>;
  type?: One<"ping" | "ttl" | "user-defined">;
}

export interface LoadBalancingWanInterfaceHealth extends Node {
  /** A number from 0 to 10. Default `1`. */
  "failure-count"?: One<string | number>;
  nexthop?: One<string | number>;
  /** A number from 0 to 10. Default `1`. */
  "success-count"?: One<string | number>;
  /** By name: a whole number. */
  test?: Named<LoadBalancingWanInterfaceHealthTest>;
}

export interface Destination extends Node {
  address?: One<string | number>;
  port?: One<string | number>;
}

export interface LoadBalancingWanRuleInterface extends Node {
  /** A number from 0 to 255. Default `1`. */
  weight?: One<string | number>;
}

export interface LoadBalancingWanRuleLimit extends Node {
  /** A whole number. Default `5`. */
  burst?: One<string | number>;
  /** Default `second`. */
  period?: One<"second" | "minute" | "hour">;
  /** A whole number. Default `5`. */
  rate?: One<string | number>;
  /** Default `below`. */
  threshold?: One<"below" | "above">;
}

export interface LoadBalancingWanRule extends Node {
  description?: One<string | number>;
  destination?: Below<Destination>;
  exclude?: Flag;
  failover?: Flag;
  "inbound-interface"?: One<string | number>;
  /** By name. */
  interface?: Named<LoadBalancingWanRuleInterface>;
  limit?: Below<LoadBalancingWanRuleLimit>;
  "per-packet-balancing"?: Flag;
  /** Default `all`. */
  protocol?: One<string | number>;
  source?: Below<Destination>;
}

export interface StickyConnections extends Node {
  inbound?: Flag;
}

export interface LoadBalancingWan extends Node {
  "disable-source-nat"?: Flag;
  "enable-local-traffic"?: Flag;
  "flush-connections"?: Flag;
  hook?: One<string | number>;
  /** By name. */
  "interface-health"?: Named<LoadBalancingWanInterfaceHealth>;
  /** By name: a number from 1 to 9999. */
  rule?: Named<LoadBalancingWanRule>;
  "sticky-connections"?: Below<StickyConnections>;
}

export interface LoadBalancing extends Node {
  wan?: Below<LoadBalancingWan>;
}

export interface NatDestinationRuleTranslationOptions extends Node {
  "address-mapping"?: One<"persistent" | "random">;
}

export interface NatDestinationRuleTranslation extends Node {
  address?: One<string | number>;
  options?: Below<NatDestinationRuleTranslationOptions>;
  port?: One<string | number>;
}

export interface NatDestinationRule extends Node {
  description?: One<string | number>;
  destination?: Below<Destination>;
  disable?: Flag;
  exclude?: Flag;
  "inbound-interface"?: One<string | number>;
  log?: One<"enable" | "disable">;
  protocol?: One<"tcp_udp" | (string & {}) | number>;
  source?: Below<Destination>;
  translation?: Below<NatDestinationRuleTranslation>;
}

export interface NatDestination extends Node {
  /** By name: a number from 1 to 999999. */
  rule?: Named<NatDestinationRule>;
}

export interface Source extends Node {
  prefix?: One<string | number>;
}

export interface NatNptv6Rule extends Node {
  description?: One<string | number>;
  disable?: Flag;
  "outbound-interface"?: One<string | number>;
  source?: Below<Source>;
  translation?: Below<Source>;
}

export interface NatNptv6 extends Node {
  /** By name: a number from 1 to 9999. */
  rule?: Named<NatNptv6Rule>;
}

export interface NatSourceRuleTranslationOptions extends Node {
  "address-mapping"?: One<"persistent" | "random">;
  "port-mapping"?: One<"random" | "none">;
}

export interface NatSourceRuleTranslation extends Node {
  address?: One<string | number>;
  options?: Below<NatSourceRuleTranslationOptions>;
  port?: One<string | number>;
}

export interface NatSourceRule extends Node {
  description?: One<string | number>;
  destination?: Below<Destination>;
  disable?: Flag;
  exclude?: Flag;
  log?: One<"enable" | "disable">;
  "outbound-interface"?: One<string | number>;
  protocol?: One<"tcp_udp" | (string & {}) | number>;
  source?: Below<Destination>;
  translation?: Below<NatSourceRuleTranslation>;
}

export interface NatSource extends Node {
  /** By name: a number from 1 to 999999. */
  rule?: Named<NatSourceRule>;
}

export interface Nat extends Node {
  destination?: Below<NatDestination>;
  nptv6?: Below<NatNptv6>;
  source?: Below<NatSource>;
}

export interface Destination_2 extends Node {
  any?: Flag;
  /** An IPv4 address. */
  host?: One<string>;
  /** An IPv4 address. */
  "inverse-mask"?: One<string>;
  /** An IPv4 address. */
  network?: One<string>;
}

export interface PolicyAccessListRule extends Node {
  action?: One<"permit" | "deny">;
  description?: One<string | number>;
  destination?: Below<Destination_2>;
  source?: Below<Destination_2>;
}

export interface PolicyAccessList extends Node {
  description?: One<string | number>;
  /** By name: a number from 1 to 65535. */
  rule?: Named<PolicyAccessListRule>;
}

export interface PolicyAccessList6RuleSource extends Node {
  any?: Flag;
  "exact-match"?: Flag;
  /** An IPv6 prefix such as 2001:db8::/64. */
  network?: One<string>;
}

export interface PolicyAccessList6Rule extends Node {
  action?: One<"permit" | "deny">;
  description?: One<string | number>;
  source?: Below<PolicyAccessList6RuleSource>;
}

export interface PolicyAccessList6 extends Node {
  description?: One<string | number>;
  /** By name: a number from 1 to 65535. */
  rule?: Named<PolicyAccessList6Rule>;
}

export interface Rule extends Node {
  action?: One<"permit" | "deny">;
  description?: One<string | number>;
  regex?: One<string | number>;
}

export interface AsPathList extends Node {
  description?: One<string | number>;
  /** By name: a number from 1 to 65535. */
  rule?: Named<Rule>;
}

export interface RuleSet extends Node {
  /** A number from 0 to 63. */
  dscp?: One<string | number>;
  /** A number from 1 to 2147483647. */
  mark?: One<string | number>;
  table?: One<string | number>;
  "tcp-mss"?: One<string | number>;
}

export interface PolicyIpv6RouteRuleSource extends Node {
  address?: One<string | number>;
  "mac-address"?: One<string | number>;
  port?: One<string | number>;
}

export interface PolicyIpv6RouteRule extends Node {
  action?: One<"drop">;
  description?: One<string | number>;
  destination?: Below<Destination>;
  disable?: Flag;
  icmpv6?: Below<RuleIcmpv6>;
  ipsec?: Below<RuleIpsec>;
  limit?: Below<RuleLimit>;
  log?: One<"enable" | "disable">;
  protocol?: One<string | number>;
  recent?: Below<RuleRecent>;
  set?: Below<RuleSet>;
  source?: Below<PolicyIpv6RouteRuleSource>;
  state?: Below<RuleState>;
  tcp?: Below<RuleTcp>;
  time?: Below<RuleTime>;
}

export interface PolicyIpv6Route extends Node {
  description?: One<string | number>;
  "enable-default-log"?: Flag;
  /** By name: a number from 1 to 9999. */
  rule?: Named<PolicyIpv6RouteRule>;
}

export interface RuleSet_2 extends Node {
  table?: One<string | number>;
}

export interface PolicyLocalRouteRule extends Node {
  /** A list: an IPv4 address or a prefix such as 192.0.2.0/24. */
  destination?: Many<string>;
  /** A number from 1 to 2147483647. */
  fwmark?: One<string | number>;
  "inbound-interface"?: One<string | number>;
  set?: Below<RuleSet_2>;
  /** A list: an IPv4 address or a prefix such as 192.0.2.0/24. */
  source?: Many<string>;
}

export interface PolicyLocalRoute extends Node {
  /** By name: a number from 1 to 32765. */
  rule?: Named<PolicyLocalRouteRule>;
}

export interface PolicyLocalRoute6Rule extends Node {
  /** A list: an IPv6 address or an IPv6 prefix such as 2001:db8::/64. */
  destination?: Many<string>;
  /** A number from 1 to 2147483647. */
  fwmark?: One<string | number>;
  "inbound-interface"?: One<string | number>;
  set?: Below<RuleSet_2>;
  /** A list: an IPv6 address or an IPv6 prefix such as 2001:db8::/64. */
  source?: Many<string>;
}

export interface PolicyLocalRoute6 extends Node {
  /** By name: a number from 1 to 32765. */
  rule?: Named<PolicyLocalRoute6Rule>;
}

export interface PolicyPrefixListRule extends Node {
  action?: One<"permit" | "deny">;
  description?: One<string | number>;
  /** A number from 0 to 32. */
  ge?: One<string | number>;
  /** A number from 0 to 32. */
  le?: One<string | number>;
  /** An IPv4 prefix such as 192.0.2.0/24. */
  prefix?: One<string>;
}

export interface PolicyPrefixList extends Node {
  description?: One<string | number>;
  /** By name: a number from 1 to 65535. */
  rule?: Named<PolicyPrefixListRule>;
}

export interface PolicyPrefixList6Rule extends Node {
  action?: One<"permit" | "deny">;
  description?: One<string | number>;
  /** A number from 0 to 128. */
  ge?: One<string | number>;
  /** A number from 0 to 128. */
  le?: One<string | number>;
  /** An IPv6 prefix such as 2001:db8::/64. */
  prefix?: One<string>;
}

export interface PolicyPrefixList6 extends Node {
  description?: One<string | number>;
  /** By name: a number from 1 to 65535. */
  rule?: Named<PolicyPrefixList6Rule>;
}

export interface PolicyRouteRule extends Node {
  action?: One<"drop">;
  description?: One<string | number>;
  destination?: Below<RuleDestination>;
  disable?: Flag;
  fragment?: Below<RuleFragment>;
  icmp?: Below<RuleIcmp>;
  ipsec?: Below<RuleIpsec>;
  limit?: Below<RuleLimit>;
  log?: One<"enable" | "disable">;
  protocol?: One<"tcp_udp" | (string & {}) | number>;
  recent?: Below<RuleRecent>;
  set?: Below<RuleSet>;
  source?: Below<RuleSource>;
  state?: Below<RuleState>;
  tcp?: Below<RuleTcp>;
  time?: Below<RuleTime>;
}

export interface PolicyRoute extends Node {
  description?: One<string | number>;
  "enable-default-log"?: Flag;
  /** By name: a number from 1 to 9999. */
  rule?: Named<PolicyRouteRule>;
}

export interface PolicyRouteMapRuleMatchCommunity extends Node {
  "community-list"?: One<string | number>;
  "exact-match"?: Flag;
}

export interface Address extends Node {
  /** A whole number. */
  "access-list"?: One<string | number>;
  "prefix-list"?: One<string | number>;
}

export interface PolicyRouteMapRuleMatchIp extends Node {
  address?: Below<Address>;
  nexthop?: Below<Address>;
  "route-source"?: Below<Address>;
}

export interface PolicyRouteMapRuleMatchIpv6Address extends Node {
  "access-list"?: One<string | number>;
  "prefix-list"?: One<string | number>;
}

export interface PolicyRouteMapRuleMatchIpv6 extends Node {
  address?: Below<PolicyRouteMapRuleMatchIpv6Address>;
  /** An IPv6 address. */
  nexthop?: One<string>;
}

export interface PolicyRouteMapRuleMatchLargeCommunity extends Node {
  "large-community-list"?: One<string | number>;
}

export interface PolicyRouteMapRuleMatch extends Node {
  "as-path"?: One<string | number>;
  community?: Below<PolicyRouteMapRuleMatchCommunity>;
  extcommunity?: One<string | number>;
  interface?: One<string | number>;
  ip?: Below<PolicyRouteMapRuleMatchIp>;
  ipv6?: Below<PolicyRouteMapRuleMatchIpv6>;
  "large-community"?: Below<PolicyRouteMapRuleMatchLargeCommunity>;
  /** A number from 0 to 4294967295. */
  "local-preference"?: One<string | number>;
  /** A number from 1 to 65535. */
  metric?: One<string | number>;
  origin?: One<"egp" | "igp" | "incomplete">;
  peer?: One<string | number>;
  rpki?: One<"notfound" | "invalid" | "valid">;
  /** A number from 1 to 65535. */
  tag?: One<string | number>;
}

export interface PolicyRouteMapRuleOnMatch extends Node {
  /** A number from 1 to 65535. */
  goto?: One<string | number>;
  next?: Flag;
}

export interface PolicyRouteMapRuleSetAggregator extends Node {
  /** A number from 1 to 4294967295. */
  as?: One<string | number>;
  /** An IPv4 address. */
  ip?: One<string>;
}

export interface PolicyRouteMapRuleSetCommList extends Node {
  "comm-list"?: One<string | number>;
  delete?: Flag;
}

export interface PolicyRouteMapRuleSetIpv6NextHop extends Node {
  /** An IPv6 address. */
  global?: One<string>;
  /** An IPv6 address. */
  local?: One<string>;
  "prefer-global"?: Flag;
}

export interface PolicyRouteMapRuleSet extends Node {
  aggregator?: Below<PolicyRouteMapRuleSetAggregator>;
  "as-path-exclude"?: One<string | number>;
  "as-path-prepend"?: One<string | number>;
  "atomic-aggregate"?: Flag;
  "bgp-extcommunity-rt"?: One<string | number>;
  "comm-list"?: Below<PolicyRouteMapRuleSetCommList>;
  community?: One<string | number>;
  /** A number from 0 to 255. */
  distance?: One<string | number>;
  "extcommunity-rt"?: One<string | number>;
  "extcommunity-soo"?: One<string | number>;
  /** An IPv4 address. */
  "ip-next-hop"?: One<string>;
  "ipv6-next-hop"?: Below<PolicyRouteMapRuleSetIpv6NextHop>;
  "large-community"?: One<string | number>;
  /** A whole number. */
  "local-preference"?: One<string | number>;
  metric?: One<string | number>;
  "metric-type"?: One<"type-1" | "type-2">;
  origin?: One<"igp" | "egp" | "incomplete">;
  /** An IPv4 address. */
  "originator-id"?: One<string>;
  /** An IPv4 address or an IPv6 address. */
  src?: One<string>;
  /** A number from 1 to 200. */
  table?: One<string | number>;
  /** A number from 1 to 65535. */
  tag?: One<string | number>;
  /** A whole number. */
  weight?: One<string | number>;
}

export interface PolicyRouteMapRule extends Node {
  action?: One<"permit" | "deny">;
  call?: One<string | number>;
  /** A number from 1 to 65535. */
  continue?: One<string | number>;
  description?: One<string | number>;
  match?: Below<PolicyRouteMapRuleMatch>;
  "on-match"?: Below<PolicyRouteMapRuleOnMatch>;
  set?: Below<PolicyRouteMapRuleSet>;
}

export interface PolicyRouteMap extends Node {
  description?: One<string | number>;
  /** By name: a number from 1 to 65535. */
  rule?: Named<PolicyRouteMapRule>;
}

export interface Policy extends Node {
  /** By name: a number from 1 to 199 or a number from 1300 to 2699. */
  "access-list"?: Named<PolicyAccessList>;
  /** By name. */
  "access-list6"?: Named<PolicyAccessList6>;
  /** By name. */
  "as-path-list"?: Named<AsPathList>;
  /** By name. */
  "community-list"?: Named<AsPathList>;
  /** By name. */
  "extcommunity-list"?: Named<AsPathList>;
  /** By name. */
  "ipv6-route"?: Named<PolicyIpv6Route>;
  /** By name. */
  "large-community-list"?: Named<AsPathList>;
  "local-route"?: Below<PolicyLocalRoute>;
  "local-route6"?: Below<PolicyLocalRoute6>;
  /** By name. */
  "prefix-list"?: Named<PolicyPrefixList>;
  /** By name. */
  "prefix-list6"?: Named<PolicyPrefixList6>;
  /** By name. */
  route?: Named<PolicyRoute>;
  /** By name. */
  "route-map"?: Named<PolicyRouteMap>;
}

export interface ProtocolsBfdPeerInterval extends Node {
  /** A number from 10 to 60000. */
  "echo-interval"?: One<string | number>;
  /** A number from 2 to 255. */
  multiplier?: One<string | number>;
  /** A number from 10 to 60000. */
  receive?: One<string | number>;
  /** A number from 10 to 60000. */
  transmit?: One<string | number>;
}

export interface ProtocolsBfdPeerSource extends Node {
  /** An IPv4 address or an IPv6 address. */
  address?: One<string>;
  interface?: One<string | number>;
}

export interface ProtocolsBfdPeer extends Node {
  "echo-mode"?: Flag;
  interval?: Below<ProtocolsBfdPeerInterval>;
  /** A number from 1 to 254. */
  "minimum-ttl"?: One<string | number>;
  multihop?: Flag;
  shutdown?: Flag;
  source?: Below<ProtocolsBfdPeerSource>;
}

export interface ProtocolsBfd extends Node {
  /** By name: an IPv4 address or an IPv6 address. */
  peer?: Named<ProtocolsBfdPeer>;
}

export interface ProtocolsBgpAddressFamilyIpv4UnicastAggregateAddress extends Node {
  "as-set"?: Flag;
  "route-map"?: One<string | number>;
  "summary-only"?: Flag;
}

export interface MaximumPaths extends Node {
  /** A number from 1 to 255. */
  ebgp?: One<string | number>;
  /** A number from 1 to 255. */
  ibgp?: One<string | number>;
}

export interface ProtocolsBgpAddressFamilyIpv4UnicastNetwork extends Node {
  backdoor?: Flag;
  "route-map"?: One<string | number>;
}

export interface Connected extends Node {
  /** A whole number. */
  metric?: One<string | number>;
  "route-map"?: One<string | number>;
}

export interface ProtocolsBgpAddressFamilyIpv4UnicastRedistribute extends Node {
  connected?: Below<Connected>;
  isis?: Below<Connected>;
  kernel?: Below<Connected>;
  ospf?: Below<Connected>;
  rip?: Below<Connected>;
  static?: Below<Connected>;
  /** A list. */
  table?: Many<string | number>;
}

export interface ProtocolsBgpAddressFamilyIpv4Unicast extends Node {
  /** By name: an IPv4 prefix. */
  "aggregate-address"?: Named<ProtocolsBgpAddressFamilyIpv4UnicastAggregateAddress>;
  "maximum-paths"?: Below<MaximumPaths>;
  /** By name: an IPv4 prefix. */
  network?: Named<ProtocolsBgpAddressFamilyIpv4UnicastNetwork>;
  redistribute?: Below<ProtocolsBgpAddressFamilyIpv4UnicastRedistribute>;
}

export interface ProtocolsBgpAddressFamilyIpv6UnicastAggregateAddress extends Node {
  "route-map"?: One<string | number>;
  "summary-only"?: Flag;
}

export interface ProtocolsBgpAddressFamilyIpv6UnicastNetwork extends Node {
  /** A whole number. */
  "path-limit"?: One<string | number>;
  "route-map"?: One<string | number>;
}

export interface ProtocolsBgpAddressFamilyIpv6UnicastRedistribute extends Node {
  connected?: Below<Connected>;
  kernel?: Below<Connected>;
  ospfv3?: Below<Connected>;
  ripng?: Below<Connected>;
  static?: Below<Connected>;
}

export interface ProtocolsBgpAddressFamilyIpv6Unicast extends Node {
  /** By name: an IPv6 prefix. */
  "aggregate-address"?: Named<ProtocolsBgpAddressFamilyIpv6UnicastAggregateAddress>;
  "maximum-paths"?: Below<MaximumPaths>;
  /** By name: an IPv6 prefix. */
  network?: Named<ProtocolsBgpAddressFamilyIpv6UnicastNetwork>;
  redistribute?: Below<ProtocolsBgpAddressFamilyIpv6UnicastRedistribute>;
}

export interface ProtocolsBgpAddressFamily extends Node {
  "ipv4-unicast"?: Below<ProtocolsBgpAddressFamilyIpv4Unicast>;
  "ipv6-unicast"?: Below<ProtocolsBgpAddressFamilyIpv6Unicast>;
}

export interface ProtocolsBgpListenRange extends Node {
  "peer-group"?: One<string | number>;
}

export interface ProtocolsBgpListen extends Node {
  /** A number from 1 to 5000. */
  limit?: One<string | number>;
  /** By name: an IPv4 prefix such as 192.0.2.0/24 or an IPv6 prefix such as 2001:db8::/64. */
  range?: Named<ProtocolsBgpListenRange>;
}

export interface AllowasIn extends Node {
  /** A number from 1 to 10. */
  number?: One<string | number>;
}

export interface AttributeUnchanged extends Node {
  "as-path"?: Flag;
  med?: Flag;
  "next-hop"?: Flag;
}

export interface CapabilityOrfPrefixList extends Node {
  receive?: Flag;
  send?: Flag;
}

export interface CapabilityOrf extends Node {
  "prefix-list"?: Below<CapabilityOrfPrefixList>;
}

export interface Capability extends Node {
  orf?: Below<CapabilityOrf>;
}

export interface DefaultOriginate extends Node {
  "route-map"?: One<string | number>;
}

export interface AddressFamilyIpv4UnicastDistributeList extends Node {
  /** A number from 1 to 65535. */
  export?: One<string | number>;
  /** A number from 1 to 65535. */
  import?: One<string | number>;
}

export interface FilterList extends Node {
  export?: One<string | number>;
  import?: One<string | number>;
}

export interface NexthopSelf extends Node {
  force?: Flag;
}

export interface RemovePrivateAs extends Node {
  all?: Flag;
}

export interface ProtocolsBgpNeighborAddressFamilyIpv4Unicast extends Node {
  "allowas-in"?: Below<AllowasIn>;
  "as-override"?: Flag;
  "attribute-unchanged"?: Below<AttributeUnchanged>;
  capability?: Below<Capability>;
  "default-originate"?: Below<DefaultOriginate>;
  "distribute-list"?: Below<AddressFamilyIpv4UnicastDistributeList>;
  "filter-list"?: Below<FilterList>;
  /** A number from 1 to 4294967295. */
  "maximum-prefix"?: One<string | number>;
  "nexthop-self"?: Below<NexthopSelf>;
  "prefix-list"?: Below<FilterList>;
  "remove-private-as"?: Below<RemovePrivateAs>;
  "route-map"?: Below<FilterList>;
  "route-reflector-client"?: Flag;
  "route-server-client"?: Flag;
  "soft-reconfiguration"?: Below<StickyConnections>;
  "unsuppress-map"?: One<string | number>;
  /** A number from 1 to 65535. */
  weight?: One<string | number>;
}

export interface DisableSendCommunity extends Node {
  extended?: Flag;
  standard?: Flag;
}

export interface AddressFamilyIpv6UnicastNexthopLocal extends Node {
  unchanged?: Flag;
}

export interface ProtocolsBgpNeighborAddressFamilyIpv6Unicast extends Node {
  "allowas-in"?: Below<AllowasIn>;
  "attribute-unchanged"?: Below<AttributeUnchanged>;
  capability?: Below<Capability>;
  "default-originate"?: Below<DefaultOriginate>;
  "disable-send-community"?: Below<DisableSendCommunity>;
  "distribute-list"?: Below<FilterList>;
  "filter-list"?: Below<FilterList>;
  /** A number from 1 to 4294967295. */
  "maximum-prefix"?: One<string | number>;
  "nexthop-local"?: Below<AddressFamilyIpv6UnicastNexthopLocal>;
  "nexthop-self"?: Below<NexthopSelf>;
  "peer-group"?: One<string | number>;
  "prefix-list"?: Below<FilterList>;
  "remove-private-as"?: Below<RemovePrivateAs>;
  "route-map"?: Below<FilterList>;
  "route-reflector-client"?: Flag;
  "route-server-client"?: Flag;
  "soft-reconfiguration"?: Below<StickyConnections>;
  "unsuppress-map"?: One<string | number>;
  /** A number from 1 to 65535. */
  weight?: One<string | number>;
}

export interface ProtocolsBgpNeighborAddressFamily extends Node {
  "ipv4-unicast"?: Below<ProtocolsBgpNeighborAddressFamilyIpv4Unicast>;
  "ipv6-unicast"?: Below<ProtocolsBgpNeighborAddressFamilyIpv6Unicast>;
}

export interface ProtocolsBgpNeighborBfd extends Node {
  "check-control-plane-failure"?: Flag;
}

export interface Capability_2 extends Node {
  dynamic?: Flag;
  "extended-nexthop"?: Flag;
}

export interface ProtocolsBgpNeighborInterfaceV6only extends Node {
  "peer-group"?: One<string | number>;
  "remote-as"?: One<string | number>;
}

export interface ProtocolsBgpNeighborInterface extends Node {
  "peer-group"?: One<string | number>;
  "remote-as"?: One<string | number>;
  v6only?: Below<ProtocolsBgpNeighborInterfaceV6only>;
}

export interface ProtocolsBgpNeighborLocalAsNoPrepend extends Node {
  "replace-as"?: Flag;
}

export interface ProtocolsBgpNeighborLocalAs extends Node {
  "no-prepend"?: Below<ProtocolsBgpNeighborLocalAsNoPrepend>;
}

export interface ProtocolsBgpNeighborTimers extends Node {
  /** A number from 0 to 65535. */
  connect?: One<string | number>;
  /** A whole number. Default `180`. */
  holdtime?: One<string | number>;
  /** A number from 1 to 65535. Default `60`. */
  keepalive?: One<string | number>;
}

export interface TtlSecurity extends Node {
  /** A number from 1 to 254. */
  hops?: One<string | number>;
}

export interface ProtocolsBgpNeighbor extends Node {
  "address-family"?: Below<ProtocolsBgpNeighborAddressFamily>;
  /** A number from 0 to 600. */
  "advertisement-interval"?: One<string | number>;
  bfd?: Below<ProtocolsBgpNeighborBfd>;
  capability?: Below<Capability_2>;
  description?: One<string | number>;
  "disable-capability-negotiation"?: Flag;
  "disable-connected-check"?: Flag;
  "disable-send-community"?: Below<DisableSendCommunity>;
  /** A number from 1 to 255. */
  "ebgp-multihop"?: One<string | number>;
  interface?: Below<ProtocolsBgpNeighborInterface>;
  /** By name: a number from 1 to 4294967294. */
  "local-as"?: Named<ProtocolsBgpNeighborLocalAs>;
  "override-capability"?: Flag;
  passive?: Flag;
  /** Up to 80 bytes. */
  password?: One<string | number>;
  "peer-group"?: One<string | number>;
  /** A number from 1 to 65535. */
  port?: One<string | number>;
  "remote-as"?: One<string | number>;
  shutdown?: Flag;
  solo?: Flag;
  "strict-capability-match"?: Flag;
  timers?: Below<ProtocolsBgpNeighborTimers>;
  "ttl-security"?: Below<TtlSecurity>;
  "update-source"?: One<string | number>;
}

export interface ProtocolsBgpParametersBestpathAsPath extends Node {
  confed?: Flag;
  ignore?: Flag;
  "multipath-relax"?: Flag;
}

export interface ProtocolsBgpParametersBestpathMed extends Node {
  confed?: Flag;
  "missing-as-worst"?: Flag;
}

export interface ProtocolsBgpParametersBestpath extends Node {
  "as-path"?: Below<ProtocolsBgpParametersBestpathAsPath>;
  "compare-routerid"?: Flag;
  med?: Below<ProtocolsBgpParametersBestpathMed>;
}

export interface ProtocolsBgpParametersConfederation extends Node {
  /** A number from 1 to 4294967294. */
  identifier?: One<string | number>;
  /** A list: a number from 1 to 4294967294. */
  peers?: Many<string | number>;
}

export interface ProtocolsBgpParametersDampening extends Node {
  /** A number from 1 to 45. */
  "half-life"?: One<string | number>;
  /** A number from 1 to 255. */
  "max-suppress-time"?: One<string | number>;
  /** A number from 1 to 20000. */
  "re-use"?: One<string | number>;
  /** A number from 1 to 20000. */
  "start-suppress-time"?: One<string | number>;
}

export interface ProtocolsBgpParametersDefault extends Node {
  /** A whole number. */
  "local-pref"?: One<string | number>;
  "no-ipv4-unicast"?: Flag;
}

export interface ProtocolsBgpParametersDistanceGlobal extends Node {
  /** A number from 1 to 255. */
  external?: One<string | number>;
  /** A number from 1 to 255. */
  internal?: One<string | number>;
  /** A number from 1 to 255. */
  local?: One<string | number>;
}

export interface Prefix extends Node {
  /** A number from 1 to 255. */
  distance?: One<string | number>;
}

export interface ProtocolsBgpParametersDistance extends Node {
  global?: Below<ProtocolsBgpParametersDistanceGlobal>;
  /** By name: an IPv4 prefix. */
  prefix?: Named<Prefix>;
}

export interface ProtocolsBgpParametersGracefulRestart extends Node {
  /** A number from 1 to 3600. */
  "stalepath-time"?: One<string | number>;
}

export interface ProtocolsBgpParameters extends Node {
  "always-compare-med"?: Flag;
  bestpath?: Below<ProtocolsBgpParametersBestpath>;
  /** An IPv4 address. */
  "cluster-id"?: One<string>;
  confederation?: Below<ProtocolsBgpParametersConfederation>;
  dampening?: Below<ProtocolsBgpParametersDampening>;
  default?: Below<ProtocolsBgpParametersDefault>;
  "deterministic-med"?: Flag;
  distance?: Below<ProtocolsBgpParametersDistance>;
  "graceful-restart"?: Below<ProtocolsBgpParametersGracefulRestart>;
  "graceful-shutdown"?: Flag;
  "log-neighbor-changes"?: Flag;
  "network-import-check"?: Flag;
  "no-client-to-client-reflection"?: Flag;
  "no-fast-external-failover"?: Flag;
  /** An IPv4 address. */
  "router-id"?: One<string>;
}

export interface ProtocolsBgpPeerGroupAddressFamilyIpv4Unicast extends Node {
  "allowas-in"?: Below<AllowasIn>;
  "attribute-unchanged"?: Below<AttributeUnchanged>;
  capability?: Below<Capability>;
  "default-originate"?: Below<DefaultOriginate>;
  "disable-send-community"?: Below<DisableSendCommunity>;
  "distribute-list"?: Below<AddressFamilyIpv4UnicastDistributeList>;
  "filter-list"?: Below<FilterList>;
  /** A number from 1 to 4294967295. */
  "maximum-prefix"?: One<string | number>;
  "nexthop-self"?: Below<NexthopSelf>;
  "prefix-list"?: Below<FilterList>;
  "remove-private-as"?: Below<RemovePrivateAs>;
  "route-map"?: Below<FilterList>;
  "route-reflector-client"?: Flag;
  "route-server-client"?: Flag;
  "soft-reconfiguration"?: Below<StickyConnections>;
  "unsuppress-map"?: One<string | number>;
  /** A number from 1 to 65535. */
  weight?: One<string | number>;
}

export interface ProtocolsBgpPeerGroupAddressFamilyIpv6Unicast extends Node {
  "allowas-in"?: Below<AllowasIn>;
  "attribute-unchanged"?: Below<AttributeUnchanged>;
  capability?: Below<Capability>;
  "default-originate"?: Below<DefaultOriginate>;
  "disable-send-community"?: Below<DisableSendCommunity>;
  "distribute-list"?: Below<FilterList>;
  "filter-list"?: Below<FilterList>;
  /** A number from 1 to 4294967295. */
  "maximum-prefix"?: One<string | number>;
  "nexthop-local"?: Below<AddressFamilyIpv6UnicastNexthopLocal>;
  "nexthop-self"?: Below<NexthopSelf>;
  "prefix-list"?: Below<FilterList>;
  "remove-private-as"?: Below<RemovePrivateAs>;
  "route-map"?: Below<FilterList>;
  "route-reflector-client"?: Flag;
  "route-server-client"?: Flag;
  "soft-reconfiguration"?: Below<StickyConnections>;
  "unsuppress-map"?: One<string | number>;
}

export interface ProtocolsBgpPeerGroupAddressFamily extends Node {
  "ipv4-unicast"?: Below<ProtocolsBgpPeerGroupAddressFamilyIpv4Unicast>;
  "ipv6-unicast"?: Below<ProtocolsBgpPeerGroupAddressFamilyIpv6Unicast>;
}

export interface ProtocolsBgpPeerGroupLocalAs extends Node {
  "no-prepend"?: Flag;
}

export interface ProtocolsBgpPeerGroup extends Node {
  "address-family"?: Below<ProtocolsBgpPeerGroupAddressFamily>;
  bfd?: Flag;
  capability?: Below<Capability_2>;
  description?: One<string | number>;
  "disable-capability-negotiation"?: Flag;
  "disable-connected-check"?: Flag;
  /** A number from 1 to 255. */
  "ebgp-multihop"?: One<string | number>;
  /** By name: a number from 1 to 4294967294. */
  "local-as"?: Named<ProtocolsBgpPeerGroupLocalAs>;
  "override-capability"?: Flag;
  passive?: Flag;
  /** Up to 80 bytes. */
  password?: One<string | number>;
  "remote-as"?: One<string | number>;
  shutdown?: Flag;
  "ttl-security"?: Below<TtlSecurity>;
  "update-source"?: One<string | number>;
}

export interface ProtocolsBgpTimers extends Node {
  /** A whole number. Default `180`. */
  holdtime?: One<string | number>;
  /** A number from 1 to 65535. Default `60`. */
  keepalive?: One<string | number>;
}

export interface ProtocolsBgp extends Node {
  "address-family"?: Below<ProtocolsBgpAddressFamily>;
  listen?: Below<ProtocolsBgpListen>;
  /** By name. */
  neighbor?: Named<ProtocolsBgpNeighbor>;
  parameters?: Below<ProtocolsBgpParameters>;
  /** By name. */
  "peer-group"?: Named<ProtocolsBgpPeerGroup>;
  "route-map"?: One<string | number>;
  timers?: Below<ProtocolsBgpTimers>;
}

export interface ProtocolsIgmpInterfaceJoin extends Node {
  /** A list: an IPv4 address. */
  source?: Many<string>;
}

export interface ProtocolsIgmpInterface extends Node {
  /** By name: an IPv4 address. */
  join?: Named<ProtocolsIgmpInterfaceJoin>;
  /** A number from 1 to 1800. */
  "query-interval"?: One<string | number>;
  /** A number from 10 to 250. */
  "query-max-response-time"?: One<string | number>;
  /** A number from 2 to 3. */
  version?: One<string | number>;
}

export interface ProtocolsIgmp extends Node {
  /** By name. */
  interface?: Named<ProtocolsIgmpInterface>;
}

export interface ProtocolsIgmpProxyInterface extends Node {
  /** A list: an IPv4 prefix such as 192.0.2.0/24. */
  "alt-subnet"?: Many<string>;
  /** Default `downstream`. */
  role?: One<"upstream" | "downstream" | "disabled">;
  /** A number from 1 to 255. Default `1`. */
  threshold?: One<string | number>;
  /** A list: an IPv4 prefix such as 192.0.2.0/24. */
  whitelist?: Many<string>;
}

export interface ProtocolsIgmpProxy extends Node {
  disable?: Flag;
  "disable-quickleave"?: Flag;
  /** By name. */
  interface?: Named<ProtocolsIgmpProxyInterface>;
}

export interface AreaPassword extends Node {
  md5?: One<string | number>;
  "plaintext-password"?: One<string | number>;
}

export interface Level1 extends Node {
  always?: Flag;
  /** A number from 0 to 16777215. */
  metric?: One<string | number>;
  "route-map"?: One<string | number>;
}

export interface Ipv4 extends Node {
  "level-1"?: Below<Level1>;
  "level-2"?: Below<Level1>;
}

export interface ProtocolsIsisDefaultInformationOriginate extends Node {
  ipv4?: Below<Ipv4>;
  ipv6?: Below<Ipv4>;
}

export interface ProtocolsIsisDefaultInformation extends Node {
  originate?: Below<ProtocolsIsisDefaultInformationOriginate>;
}

export interface ProtocolsIsisInterfaceNetwork extends Node {
  "point-to-point"?: Flag;
}

export interface ProtocolsIsisInterface extends Node {
  bfd?: Flag;
  "circuit-type"?: One<"level-1" | "level-1-2" | "level-2-only">;
  /** A number from 1 to 600. */
  "hello-interval"?: One<string | number>;
  /** A number from 2 to 100. */
  "hello-multiplier"?: One<string | number>;
  "hello-padding"?: Flag;
  /** A number from 0 to 16777215. */
  metric?: One<string | number>;
  network?: Below<ProtocolsIsisInterfaceNetwork>;
  "no-three-way-handshake"?: Flag;
  passive?: Flag;
  password?: Below<AreaPassword>;
  /** A number from 0 to 127. */
  priority?: One<string | number>;
  /** A number from 0 to 127. */
  "psnp-interval"?: One<string | number>;
}

export interface Level1_2 extends Node {
  /** A number from 0 to 16777215. */
  metric?: One<string | number>;
  "route-map"?: One<string | number>;
}

export interface Bgp extends Node {
  "level-1"?: Below<Level1_2>;
  "level-2"?: Below<Level1_2>;
}

export interface ProtocolsIsisRedistributeIpv4 extends Node {
  bgp?: Below<Bgp>;
  connected?: Below<Bgp>;
  kernel?: Below<Bgp>;
  ospf?: Below<Bgp>;
  rip?: Below<Bgp>;
  static?: Below<Bgp>;
}

export interface ProtocolsIsisRedistributeIpv6 extends Node {
  bgp?: Below<Bgp>;
  connected?: Below<Bgp>;
  kernel?: Below<Bgp>;
  ospf6?: Below<Bgp>;
  ripng?: Below<Bgp>;
  static?: Below<Bgp>;
}

export interface ProtocolsIsisRedistribute extends Node {
  ipv4?: Below<ProtocolsIsisRedistributeIpv4>;
  ipv6?: Below<ProtocolsIsisRedistributeIpv6>;
}

export interface ProtocolsIsisSegmentRoutingGlobalBlock extends Node {
  /** A number from 16 to 1048575. */
  "high-label-value"?: One<string | number>;
  /** A number from 16 to 1048575. */
  "low-label-value"?: One<string | number>;
}

export interface ProtocolsIsisSegmentRoutingPrefixAbsolute extends Node {
  "explicit-null"?: Flag;
  "no-php-flag"?: Flag;
  /** A number from 16 to 1048575. */
  value?: One<string | number>;
}

export interface ProtocolsIsisSegmentRoutingPrefixIndex extends Node {
  "explicit-null"?: Flag;
  "no-php-flag"?: Flag;
  /** A number from 0 to 65535. */
  value?: One<string | number>;
}

export interface ProtocolsIsisSegmentRoutingPrefix extends Node {
  absolute?: Below<ProtocolsIsisSegmentRoutingPrefixAbsolute>;
  index?: Below<ProtocolsIsisSegmentRoutingPrefixIndex>;
}

export interface ProtocolsIsisSegmentRouting extends Node {
  enable?: Flag;
  "global-block"?: Below<ProtocolsIsisSegmentRoutingGlobalBlock>;
  /** A number from 1 to 16. */
  "maximum-label-depth"?: One<string | number>;
  /** By name: an IPv4 prefix such as 192.0.2.0/24 or an IPv6 prefix such as 2001:db8::/64. */
  prefix?: Named<ProtocolsIsisSegmentRoutingPrefix>;
}

export interface ProtocolsIsisSpfDelayIetf extends Node {
  /** A number from 0 to 60000. */
  holddown?: One<string | number>;
  /** A number from 0 to 60000. */
  "init-delay"?: One<string | number>;
  /** A number from 0 to 60000. */
  "long-delay"?: One<string | number>;
  /** A number from 0 to 60000. */
  "short-delay"?: One<string | number>;
  /** A number from 0 to 60000. */
  "time-to-learn"?: One<string | number>;
}

export interface ProtocolsIsisTrafficEngineering extends Node {
  /** An IPv4 address. */
  address?: One<string>;
  enable?: Flag;
}

export interface ProtocolsIsis extends Node {
  "area-password"?: Below<AreaPassword>;
  "default-information"?: Below<ProtocolsIsisDefaultInformation>;
  "domain-password"?: Below<AreaPassword>;
  "dynamic-hostname"?: Flag;
  /** By name. */
  interface?: Named<ProtocolsIsisInterface>;
  level?: One<"level-1" | "level-1-2" | "level-2">;
  "log-adjacency-changes"?: Flag;
  /** A number from 1 to 120. */
  "lsp-gen-interval"?: One<string | number>;
  /** A number from 128 to 4352. Default `1497`. */
  "lsp-mtu"?: One<string | number>;
  /** A number from 1 to 65235. */
  "lsp-refresh-interval"?: One<string | number>;
  /** A number from 1 to 65535. */
  "max-lsp-lifetime"?: One<string | number>;
  "metric-style"?: One<"narrow" | "transition" | "wide">;
  net?: One<string | number>;
  "purge-originator"?: Flag;
  redistribute?: Below<ProtocolsIsisRedistribute>;
  "route-map"?: One<string | number>;
  "segment-routing"?: Below<ProtocolsIsisSegmentRouting>;
  "set-attached-bit"?: Flag;
  "set-overload-bit"?: Flag;
  "spf-delay-ietf"?: Below<ProtocolsIsisSpfDelayIetf>;
  /** A number from 1 to 120. */
  "spf-interval"?: One<string | number>;
  "traffic-engineering"?: Below<ProtocolsIsisTrafficEngineering>;
}

export interface ProtocolsMplsLdpAllocationIpv4 extends Node {
  /** A number from 1 to 2699. */
  "access-list"?: One<string | number>;
}

export interface ProtocolsMplsLdpAllocationIpv6 extends Node {
  /** A number from 1 to 2699. */
  "access-list6"?: One<string | number>;
}

export interface ProtocolsMplsLdpAllocation extends Node {
  ipv4?: Below<ProtocolsMplsLdpAllocationIpv4>;
  ipv6?: Below<ProtocolsMplsLdpAllocationIpv6>;
}

export interface ProtocolsMplsLdpDiscovery extends Node {
  /** A number from 1 to 65535. */
  "hello-ipv4-holdtime"?: One<string | number>;
  /** A number from 1 to 65535. */
  "hello-ipv4-interval"?: One<string | number>;
  /** A number from 1 to 65535. */
  "hello-ipv6-holdtime"?: One<string | number>;
  /** A number from 1 to 65535. */
  "hello-ipv6-interval"?: One<string | number>;
  /** A number from 15 to 65535. */
  "session-ipv4-holdtime"?: One<string | number>;
  /** A number from 15 to 65535. */
  "session-ipv6-holdtime"?: One<string | number>;
  /** An IPv4 address. */
  "transport-ipv4-address"?: One<string>;
  /** An IPv6 address. */
  "transport-ipv6-address"?: One<string>;
}

export interface ExportFilter extends Node {
  /** A number from 1 to 2699. */
  "filter-access-list"?: One<string | number>;
  /** A number from 1 to 2699. */
  "neighbor-access-list"?: One<string | number>;
}

export interface ProtocolsMplsLdpExportIpv4 extends Node {
  "explicit-null"?: Flag;
  "export-filter"?: Below<ExportFilter>;
}

export interface ExportFilter_2 extends Node {
  /** A number from 1 to 2699. */
  "filter-access-list6"?: One<string | number>;
  /** A number from 1 to 2699. */
  "neighbor-access-list6"?: One<string | number>;
}

export interface ProtocolsMplsLdpExportIpv6 extends Node {
  "explicit-null"?: Flag;
  "export-filter"?: Below<ExportFilter_2>;
}

export interface ProtocolsMplsLdpExport extends Node {
  ipv4?: Below<ProtocolsMplsLdpExportIpv4>;
  ipv6?: Below<ProtocolsMplsLdpExportIpv6>;
}

export interface ProtocolsMplsLdpImportIpv4 extends Node {
  "import-filter"?: Below<ExportFilter>;
}

export interface ProtocolsMplsLdpImportIpv6 extends Node {
  "import-filter"?: Below<ExportFilter_2>;
}

export interface ProtocolsMplsLdpImport extends Node {
  ipv4?: Below<ProtocolsMplsLdpImportIpv4>;
  ipv6?: Below<ProtocolsMplsLdpImportIpv6>;
}

export interface ProtocolsMplsLdpNeighbor extends Node {
  password?: One<string | number>;
  /** A number from 15 to 65535. */
  "session-holdtime"?: One<string | number>;
  "ttl-security"?: One<string | number>;
}

export interface ProtocolsMplsLdpParameters extends Node {
  "cisco-interop-tlv"?: Flag;
  "ordered-control"?: Flag;
  "transport-prefer-ipv4"?: Flag;
}

export interface ProtocolsMplsLdpTargetedNeighborIpv4 extends Node {
  /** A list: an IPv4 address. */
  address?: Many<string>;
  enable?: Flag;
  /** A number from 1 to 65535. */
  "hello-holdtime"?: One<string | number>;
  /** A number from 1 to 65535. */
  "hello-interval"?: One<string | number>;
}

export interface ProtocolsMplsLdpTargetedNeighborIpv6 extends Node {
  /** A list: an IPv6 address. */
  address?: Many<string>;
  enable?: Flag;
  /** A number from 1 to 65535. */
  "hello-holdtime"?: One<string | number>;
  /** A number from 1 to 65535. */
  "hello-interval"?: One<string | number>;
}

export interface ProtocolsMplsLdpTargetedNeighbor extends Node {
  ipv4?: Below<ProtocolsMplsLdpTargetedNeighborIpv4>;
  ipv6?: Below<ProtocolsMplsLdpTargetedNeighborIpv6>;
}

export interface ProtocolsMplsLdp extends Node {
  allocation?: Below<ProtocolsMplsLdpAllocation>;
  discovery?: Below<ProtocolsMplsLdpDiscovery>;
  export?: Below<ProtocolsMplsLdpExport>;
  import?: Below<ProtocolsMplsLdpImport>;
  /** A list. */
  interface?: Many<string | number>;
  /** By name: an IPv4 address. */
  neighbor?: Named<ProtocolsMplsLdpNeighbor>;
  parameters?: Below<ProtocolsMplsLdpParameters>;
  /** An IPv4 address. */
  "router-id"?: One<string>;
  "targeted-neighbor"?: Below<ProtocolsMplsLdpTargetedNeighbor>;
}

export interface ProtocolsMplsParameters extends Node {
  /** A number from 1 to 255. */
  "maximum-ttl"?: One<string | number>;
  "no-propagate-ttl"?: Flag;
}

export interface ProtocolsMpls extends Node {
  /** A list. */
  interface?: Many<string | number>;
  ldp?: Below<ProtocolsMplsLdp>;
  parameters?: Below<ProtocolsMplsParameters>;
}

export interface ProtocolsOspfAccessList extends Node {
  /** A list. */
  export?: Many<"bgp" | "connected" | "isis" | "kernel" | "rip" | "static">;
}

export interface ProtocolsOspfAreaAreaTypeNssa extends Node {
  /** A number from 0 to 16777215. */
  "default-cost"?: One<string | number>;
  "no-summary"?: Flag;
  /** Default `candidate`. */
  translate?: One<"always" | "candidate" | "never">;
}

export interface ProtocolsOspfAreaAreaTypeStub extends Node {
  /** A number from 0 to 16777215. */
  "default-cost"?: One<string | number>;
  "no-summary"?: Flag;
}

export interface ProtocolsOspfAreaAreaType extends Node {
  normal?: Flag;
  nssa?: Below<ProtocolsOspfAreaAreaTypeNssa>;
  stub?: Below<ProtocolsOspfAreaAreaTypeStub>;
}

export interface ProtocolsOspfAreaRange extends Node {
  /** A number from 0 to 16777215. */
  cost?: One<string | number>;
  "not-advertise"?: Flag;
  /** An IPv4 prefix. */
  substitute?: One<string | number>;
}

export interface ProtocolsOspfAreaVirtualLinkAuthenticationMd5KeyId extends Node {
  /** Up to 16 bytes. */
  "md5-key"?: One<string | number>;
}

export interface ProtocolsOspfAreaVirtualLinkAuthenticationMd5 extends Node {
  /** By name: a number from 1 to 255. */
  "key-id"?: Named<ProtocolsOspfAreaVirtualLinkAuthenticationMd5KeyId>;
}

export interface ProtocolsOspfAreaVirtualLinkAuthentication extends Node {
  md5?: Below<ProtocolsOspfAreaVirtualLinkAuthenticationMd5>;
  /** Up to 8 bytes. */
  "plaintext-password"?: One<string | number>;
}

export interface ProtocolsOspfAreaVirtualLink extends Node {
  authentication?: Below<ProtocolsOspfAreaVirtualLinkAuthentication>;
  /** A number from 1 to 65535. */
  "dead-interval"?: One<string | number>;
  /** A number from 1 to 65535. */
  "hello-interval"?: One<string | number>;
  /** A number from 1 to 65535. */
  "retransmit-interval"?: One<string | number>;
  /** A number from 1 to 65535. */
  "transmit-delay"?: One<string | number>;
}

export interface ProtocolsOspfArea extends Node {
  "area-type"?: Below<ProtocolsOspfAreaAreaType>;
  authentication?: One<"plaintext-password" | "md5">;
  /** A list: an IPv4 prefix. */
  network?: Many<string | number>;
  /** By name: an IPv4 prefix. */
  range?: Named<ProtocolsOspfAreaRange>;
  shortcut?: One<"default" | "disable" | "enable">;
  /** By name: an IPv4 address. */
  "virtual-link"?: Named<ProtocolsOspfAreaVirtualLink>;
}

export interface ProtocolsOspfAutoCost extends Node {
  /** A number from 1 to 4294967. Default `100`. */
  "reference-bandwidth"?: One<string | number>;
}

export interface ProtocolsOspfDefaultInformationOriginate extends Node {
  always?: Flag;
  /** A number from 0 to 16777214. */
  metric?: One<string | number>;
  /** A whole number. Default `2`. */
  "metric-type"?: One<string | number>;
  "route-map"?: One<string | number>;
}

export interface ProtocolsOspfDefaultInformation extends Node {
  originate?: Below<ProtocolsOspfDefaultInformationOriginate>;
}

export interface Ospf extends Node {
  /** A number from 1 to 255. */
  external?: One<string | number>;
  /** A number from 1 to 255. */
  "inter-area"?: One<string | number>;
  /** A number from 1 to 255. */
  "intra-area"?: One<string | number>;
}

export interface ProtocolsOspfDistance extends Node {
  /** A number from 1 to 255. */
  global?: One<string | number>;
  ospf?: Below<Ospf>;
}

export interface LogAdjacencyChanges extends Node {
  detail?: Flag;
}

export interface ProtocolsOspfMaxMetricRouterLsa extends Node {
  administrative?: Flag;
  /** A number from 5 to 86400. */
  "on-shutdown"?: One<string | number>;
  /** A number from 5 to 86400. */
  "on-startup"?: One<string | number>;
}

export interface ProtocolsOspfMaxMetric extends Node {
  "router-lsa"?: Below<ProtocolsOspfMaxMetricRouterLsa>;
}

export interface ProtocolsOspfMplsTe extends Node {
  enable?: Flag;
  /** An IPv4 address. */
  "router-address"?: One<string>;
}

export interface ProtocolsOspfNeighbor extends Node {
  /** A number from 1 to 65535. Default `60`. */
  "poll-interval"?: One<string | number>;
  /** A number from 0 to 255. Default `0`. */
  priority?: One<string | number>;
}

export interface ProtocolsOspfParameters extends Node {
  /** Default `cisco`. */
  "abr-type"?: One<"cisco" | "ibm" | "shortcut" | "standard">;
  "opaque-lsa"?: Flag;
  "rfc1583-compatibility"?: Flag;
  /** An IPv4 address. */
  "router-id"?: One<string>;
}

export interface Bgp_2 extends Node {
  /** A number from 0 to 16777214. */
  metric?: One<string | number>;
  /** A whole number. Default `2`. */
  "metric-type"?: One<string | number>;
  "route-map"?: One<string | number>;
}

export interface ProtocolsOspfRedistribute extends Node {
  bgp?: Below<Bgp_2>;
  connected?: Below<Bgp_2>;
  isis?: Below<Bgp_2>;
  kernel?: Below<Bgp_2>;
  rip?: Below<Bgp_2>;
  static?: Below<Bgp_2>;
}

export interface ProtocolsOspfRefresh extends Node {
  /** A number from 10 to 1800. */
  timers?: One<string | number>;
}

export interface ProtocolsOspfTimersThrottleSpf extends Node {
  /** A number from 0 to 600000. Default `200`. */
  delay?: One<string | number>;
  /** A number from 0 to 600000. Default `1000`. */
  "initial-holdtime"?: One<string | number>;
  /** A number from 0 to 600000. Default `10000`. */
  "max-holdtime"?: One<string | number>;
}

export interface ProtocolsOspfTimersThrottle extends Node {
  spf?: Below<ProtocolsOspfTimersThrottleSpf>;
}

export interface ProtocolsOspfTimers extends Node {
  throttle?: Below<ProtocolsOspfTimersThrottle>;
}

export interface ProtocolsOspf extends Node {
  /** By name: a whole number. */
  "access-list"?: Named<ProtocolsOspfAccessList>;
  /** By name. */
  area?: Named<ProtocolsOspfArea>;
  "auto-cost"?: Below<ProtocolsOspfAutoCost>;
  "default-information"?: Below<ProtocolsOspfDefaultInformation>;
  /** A number from 0 to 16777214. */
  "default-metric"?: One<string | number>;
  distance?: Below<ProtocolsOspfDistance>;
  "log-adjacency-changes"?: Below<LogAdjacencyChanges>;
  "max-metric"?: Below<ProtocolsOspfMaxMetric>;
  "mpls-te"?: Below<ProtocolsOspfMplsTe>;
  /** By name: an IPv4 address. */
  neighbor?: Named<ProtocolsOspfNeighbor>;
  parameters?: Below<ProtocolsOspfParameters>;
  /** A list. */
  "passive-interface"?: Many<string | number>;
  /** A list. */
  "passive-interface-exclude"?: Many<string | number>;
  redistribute?: Below<ProtocolsOspfRedistribute>;
  refresh?: Below<ProtocolsOspfRefresh>;
  "route-map"?: One<string | number>;
  timers?: Below<ProtocolsOspfTimers>;
}

export interface ProtocolsOspfv3AreaAreaTypeStub extends Node {
  "no-summary"?: Flag;
}

export interface ProtocolsOspfv3AreaAreaType extends Node {
  stub?: Below<ProtocolsOspfv3AreaAreaTypeStub>;
}

export interface ProtocolsOspfv3AreaRange extends Node {
  advertise?: Flag;
  "not-advertise"?: Flag;
}

export interface ProtocolsOspfv3Area extends Node {
  "area-type"?: Below<ProtocolsOspfv3AreaAreaType>;
  "export-list"?: One<string | number>;
  "import-list"?: One<string | number>;
  /** A list. */
  interface?: Many<string | number>;
  /** By name: an IPv6 prefix. */
  range?: Named<ProtocolsOspfv3AreaRange>;
}

export interface ProtocolsOspfv3Distance extends Node {
  /** A number from 1 to 255. */
  global?: One<string | number>;
  ospfv3?: Below<Ospf>;
}

export interface ProtocolsOspfv3Parameters extends Node {
  /** An IPv4 address. */
  "router-id"?: One<string>;
}

export interface ProtocolsOspfv3Redistribute extends Node {
  bgp?: Below<DefaultOriginate>;
  connected?: Below<DefaultOriginate>;
  kernel?: Below<DefaultOriginate>;
  ripng?: Below<DefaultOriginate>;
  static?: Below<DefaultOriginate>;
}

export interface ProtocolsOspfv3 extends Node {
  /** By name. */
  area?: Named<ProtocolsOspfv3Area>;
  distance?: Below<ProtocolsOspfv3Distance>;
  "log-adjacency-changes"?: Below<LogAdjacencyChanges>;
  parameters?: Below<ProtocolsOspfv3Parameters>;
  redistribute?: Below<ProtocolsOspfv3Redistribute>;
  "route-map"?: One<string | number>;
}

export interface ProtocolsPimInterface extends Node {
  /** A number from 1 to 4294967295. */
  "dr-priority"?: One<string | number>;
  /** A number from 1 to 180. */
  hello?: One<string | number>;
}

export interface ProtocolsPimRpAddress extends Node {
  /** A list: a prefix such as 192.0.2.0/24. */
  group?: Many<string>;
}

export interface ProtocolsPimRp extends Node {
  /** By name: an IPv4 address. */
  address?: Named<ProtocolsPimRpAddress>;
  /** A number from 31 to 60000. */
  "keep-alive-timer"?: One<string | number>;
}

export interface ProtocolsPim extends Node {
  /** By name. */
  interface?: Named<ProtocolsPimInterface>;
  rp?: Below<ProtocolsPimRp>;
}

export interface DefaultInformation extends Node {
  originate?: Flag;
}

export interface AccessList extends Node {
  /** A number from 0 to 4294967295. */
  in?: One<string | number>;
  /** A number from 0 to 4294967295. */
  out?: One<string | number>;
}

export interface ProtocolsRipDistributeListInterface extends Node {
  "access-list"?: Below<AccessList>;
  "prefix-list"?: Below<TrafficPolicy_2>;
}

export interface ProtocolsRipDistributeList extends Node {
  "access-list"?: Below<AccessList>;
  /** By name. */
  interface?: Named<ProtocolsRipDistributeListInterface>;
  "prefix-list"?: Below<TrafficPolicy_2>;
}

export interface ProtocolsRipNetworkDistance extends Node {
  "access-list"?: One<string | number>;
  /** A number from 1 to 255. */
  distance?: One<string | number>;
}

export interface Bgp_3 extends Node {
  /** A number from 1 to 16. */
  metric?: One<string | number>;
  "route-map"?: One<string | number>;
}

export interface ProtocolsRipRedistribute extends Node {
  bgp?: Below<Bgp_3>;
  connected?: Below<Bgp_3>;
  isis?: Below<Bgp_3>;
  kernel?: Below<Bgp_3>;
  ospf?: Below<Bgp_3>;
  static?: Below<Bgp_3>;
}

export interface ProtocolsRipTimers extends Node {
  /** A number from 5 to 2147483647. */
  "garbage-collection"?: One<string | number>;
  /** A number from 5 to 2147483647. */
  timeout?: One<string | number>;
  /** A number from 5 to 2147483647. */
  update?: One<string | number>;
}

export interface ProtocolsRip extends Node {
  /** A number from 1 to 255. */
  "default-distance"?: One<string | number>;
  "default-information"?: Below<DefaultInformation>;
  /** A number from 1 to 16. */
  "default-metric"?: One<string | number>;
  "distribute-list"?: Below<ProtocolsRipDistributeList>;
  /** A list. */
  interface?: Many<string | number>;
  /** A list: an IPv4 address. */
  neighbor?: Many<string>;
  /** A list: an IPv4 prefix such as 192.0.2.0/24. */
  network?: Many<string>;
  /** By name: an IPv4 prefix such as 192.0.2.0/24. */
  "network-distance"?: Named<ProtocolsRipNetworkDistance>;
  /** A list. */
  "passive-interface"?: Many<string | number>;
  redistribute?: Below<ProtocolsRipRedistribute>;
  /** A list: an IPv4 prefix such as 192.0.2.0/24. */
  route?: Many<string>;
  timers?: Below<ProtocolsRipTimers>;
}

export interface AccessList_2 extends Node {
  /** A whole number. */
  in?: One<string | number>;
  /** A whole number. */
  out?: One<string | number>;
}

export interface ProtocolsRipngDistributeListInterface extends Node {
  "access-list"?: Below<AccessList_2>;
  "prefix-list"?: Below<TrafficPolicy_2>;
}

export interface ProtocolsRipngDistributeList extends Node {
  "access-list"?: Below<AccessList_2>;
  /** By name. */
  interface?: Named<ProtocolsRipngDistributeListInterface>;
  "prefix-list"?: Below<TrafficPolicy_2>;
}

export interface ProtocolsRipngRedistribute extends Node {
  bgp?: Below<Bgp_3>;
  connected?: Below<Bgp_3>;
  kernel?: Below<Bgp_3>;
  ospfv3?: Below<Bgp_3>;
  static?: Below<Bgp_3>;
}

export interface ProtocolsRipngTimers extends Node {
  /** A number from 0 to 65535. Default `120`. */
  "garbage-collection"?: One<string | number>;
  /** A number from 0 to 65535. Default `180`. */
  timeout?: One<string | number>;
  /** A number from 0 to 65535. Default `30`. */
  update?: One<string | number>;
}

export interface ProtocolsRipng extends Node {
  /** A list: an IPv6 prefix. */
  "aggregate-address"?: Many<string | number>;
  "default-information"?: Below<DefaultInformation>;
  /** A number from 1 to 16. */
  "default-metric"?: One<string | number>;
  "distribute-list"?: Below<ProtocolsRipngDistributeList>;
  /** A list. */
  interface?: Many<string | number>;
  /** A list: an IPv6 prefix. */
  network?: Many<string | number>;
  /** A list. */
  "passive-interface"?: Many<string | number>;
  redistribute?: Below<ProtocolsRipngRedistribute>;
  /** A list: an IPv6 prefix. */
  route?: Many<string | number>;
  "route-map"?: One<string | number>;
  timers?: Below<ProtocolsRipngTimers>;
}

export interface ProtocolsRpkiCacheSsh extends Node {
  "known-hosts-file"?: One<string | number>;
  "private-key-file"?: One<string | number>;
  "public-key-file"?: One<string | number>;
  username?: One<string | number>;
}

export interface ProtocolsRpkiCache extends Node {
  /** A number from 1 to 65535. */
  port?: One<string | number>;
  /** A number from 1 to 255. */
  preference?: One<string | number>;
  ssh?: Below<ProtocolsRpkiCacheSsh>;
}

export interface ProtocolsRpki extends Node {
  /** By name: an IPv4 address, an IPv6 address or a domain name. */
  cache?: Named<ProtocolsRpkiCache>;
  /** A number from 1 to 86400. Default `300`. */
  "polling-period"?: One<string | number>;
}

export interface ProtocolsStaticArp extends Node {
  /** A MAC address such as 00:53:00:00:00:01. */
  hwaddr?: One<string>;
}

export interface NextHopInterface extends Node {
  disable?: Flag;
  /** A number from 1 to 255. */
  distance?: One<string | number>;
  "next-hop-vrf"?: One<string | number>;
}

export interface InterfaceRoute extends Node {
  /** By name. */
  "next-hop-interface"?: Named<NextHopInterface>;
}

export interface NextHopInterface_2 extends Node {
  disable?: Flag;
  /** A number from 1 to 255. */
  distance?: One<string | number>;
}

export interface InterfaceRoute6 extends Node {
  /** By name. */
  "next-hop-interface"?: Named<NextHopInterface_2>;
}

export interface ProtocolsStaticMulticastInterfaceRoute extends Node {
  /** By name. */
  "next-hop-interface"?: Named<Prefix>;
}

export interface ProtocolsStaticMulticastRoute extends Node {
  /** By name: an IPv4 address. */
  "next-hop"?: Named<Prefix>;
}

export interface ProtocolsStaticMulticast extends Node {
  /** By name: a prefix such as 192.0.2.0/24. */
  "interface-route"?: Named<ProtocolsStaticMulticastInterfaceRoute>;
  /** By name: a prefix such as 192.0.2.0/24. */
  route?: Named<ProtocolsStaticMulticastRoute>;
}

export interface ProtocolsStaticRouteBlackhole extends Node {
  /** A number from 1 to 255. */
  distance?: One<string | number>;
  /** A number from 1 to 4294967295. */
  tag?: One<string | number>;
}

export interface StaticRouteNextHop extends Node {
  disable?: Flag;
  /** A number from 1 to 255. */
  distance?: One<string | number>;
  "next-hop-interface"?: One<string | number>;
  "next-hop-vrf"?: One<string | number>;
}

export interface ProtocolsStaticRoute extends Node {
  blackhole?: Below<ProtocolsStaticRouteBlackhole>;
  "dhcp-interface"?: One<string | number>;
  /** By name: an IPv4 address. */
  "next-hop"?: Named<StaticRouteNextHop>;
}

export interface StaticRoute6NextHop extends Node {
  disable?: Flag;
  /** A number from 1 to 255. */
  distance?: One<string | number>;
  interface?: One<string | number>;
  "next-hop-vrf"?: One<string | number>;
}

export interface StaticRoute6 extends Node {
  blackhole?: Below<Prefix>;
  /** By name: an IPv6 address. */
  "next-hop"?: Named<StaticRoute6NextHop>;
}

export interface ProtocolsStaticTableRouteNextHop extends Node {
  disable?: Flag;
  /** A number from 1 to 255. */
  distance?: One<string | number>;
  "next-hop-interface"?: One<string | number>;
}

export interface ProtocolsStaticTableRoute extends Node {
  blackhole?: Below<Prefix>;
  "dhcp-interface"?: One<string | number>;
  /** By name: an IPv4 address. */
  "next-hop"?: Named<ProtocolsStaticTableRouteNextHop>;
}

export interface ProtocolsStaticTableRoute6NextHop extends Node {
  disable?: Flag;
  /** A number from 1 to 255. */
  distance?: One<string | number>;
  interface?: One<string | number>;
}

export interface ProtocolsStaticTableRoute6 extends Node {
  blackhole?: Below<Prefix>;
  /** By name: an IPv6 address. */
  "next-hop"?: Named<ProtocolsStaticTableRoute6NextHop>;
}

export interface ProtocolsStaticTable extends Node {
  /** By name: an IPv4 prefix. */
  "interface-route"?: Named<InterfaceRoute6>;
  /** By name: an IPv6 prefix. */
  "interface-route6"?: Named<InterfaceRoute6>;
  /** By name: an IPv4 prefix. */
  route?: Named<ProtocolsStaticTableRoute>;
  /** By name: an IPv6 prefix. */
  route6?: Named<ProtocolsStaticTableRoute6>;
}

export interface ProtocolsStatic extends Node {
  /** By name: an IPv4 address. */
  arp?: Named<ProtocolsStaticArp>;
  /** By name: an IPv4 prefix. */
  "interface-route"?: Named<InterfaceRoute>;
  /** By name: an IPv6 prefix. */
  "interface-route6"?: Named<InterfaceRoute6>;
  multicast?: Below<ProtocolsStaticMulticast>;
  /** By name: an IPv4 prefix. */
  route?: Named<ProtocolsStaticRoute>;
  "route-map"?: One<string | number>;
  /** By name: an IPv6 prefix. */
  route6?: Named<StaticRoute6>;
  /** By name: a number from 1 to 200. */
  table?: Named<ProtocolsStaticTable>;
}

export interface ProtocolsVrfStaticRoute extends Node {
  blackhole?: Below<Prefix>;
  "dhcp-interface"?: One<string | number>;
  /** By name: an IPv4 address. */
  "next-hop"?: Named<StaticRouteNextHop>;
}

export interface ProtocolsVrfStatic extends Node {
  /** By name: an IPv4 prefix. */
  "interface-route"?: Named<InterfaceRoute>;
  /** By name: an IPv6 prefix. */
  "interface-route6"?: Named<InterfaceRoute>;
  /** By name: an IPv4 prefix. */
  route?: Named<ProtocolsVrfStaticRoute>;
  /** By name: an IPv6 prefix. */
  route6?: Named<StaticRoute6>;
}

export interface ProtocolsVrf extends Node {
  static?: Below<ProtocolsVrfStatic>;
}

export interface Protocols extends Node {
  bfd?: Below<ProtocolsBfd>;
  /** By name: a number from 1 to 4294967294. */
  bgp?: Named<ProtocolsBgp>;
  igmp?: Below<ProtocolsIgmp>;
  "igmp-proxy"?: Below<ProtocolsIgmpProxy>;
  isis?: Below<ProtocolsIsis>;
  mpls?: Below<ProtocolsMpls>;
  ospf?: Below<ProtocolsOspf>;
  ospfv3?: Below<ProtocolsOspfv3>;
  pim?: Below<ProtocolsPim>;
  rip?: Below<ProtocolsRip>;
  ripng?: Below<ProtocolsRipng>;
  rpki?: Below<ProtocolsRpki>;
  static?: Below<ProtocolsStatic>;
  /** By name. */
  vrf?: Named<ProtocolsVrf>;
}

export interface ServiceBroadcastRelayId extends Node {
  /** An IPv4 address. */
  address?: One<string>;
  description?: One<string | number>;
  disable?: Flag;
  /** A list. */
  interface?: Many<string | number>;
  /** A number from 1 to 65535. */
  port?: One<string | number>;
}

export interface ServiceBroadcastRelay extends Node {
  disable?: Flag;
  /** By name: a number from 1 to 99. */
  id?: Named<ServiceBroadcastRelayId>;
}

export interface ServiceConntrackSyncFailoverMechanismCluster extends Node {
  group?: One<string | number>;
}

export interface ServiceConntrackSyncFailoverMechanismVrrp extends Node {
  "sync-group"?: One<string | number>;
}

export interface ServiceConntrackSyncFailoverMechanism extends Node {
  cluster?: Below<ServiceConntrackSyncFailoverMechanismCluster>;
  vrrp?: Below<ServiceConntrackSyncFailoverMechanismVrrp>;
}

export interface ServiceConntrackSyncInterface extends Node {
  /** An IPv4 address. */
  peer?: One<string>;
  /** A number from 1 to 65535. */
  port?: One<string | number>;
}

export interface ServiceConntrackSync extends Node {
  /** A list. */
  "accept-protocol"?: Many<"tcp" | "udp" | "icmp" | "icmp6" | "sctp" | "dccp">;
  "disable-external-cache"?: Flag;
  "disable-syslog"?: Flag;
  /** Default `8`. */
  "event-listen-queue-size"?: One<string | number>;
  /** A list. */
  "expect-sync"?: Many<"all" | "ftp" | "sip" | "h323" | "nfs" | "sqlnet">;
  "failover-mechanism"?: Below<ServiceConntrackSyncFailoverMechanism>;
  /** A list: an IPv4 address or an IPv6 address. */
  "ignore-address"?: Many<string>;
  /** By name. */
  interface?: Named<ServiceConntrackSyncInterface>;
  /** A list: an IPv4 address. */
  "listen-address"?: Many<string>;
  /** An IPv4 multicast address. Default `225.0.0.50`. */
  "mcast-group"?: One<string>;
  "startup-resync"?: Flag;
  /** Default `1`. */
  "sync-queue-size"?: One<string | number>;
}

export interface Ssh extends Node {
  /** A number from 1 to 65535. */
  port?: One<string | number>;
}

export interface ServiceConsoleServerDevice extends Node {
  /** A number from 7 to 8. Default `8`. */
  "data-bits"?: One<string | number>;
  /** Up to 256 bytes. */
  description?: One<string | number>;
  /** Default `none`. */
  parity?: One<"even" | "odd" | "none">;
  speed?: One<"300" | 300 | "1200" | 1200 | "2400" | 2400 | "4800" | 4800 | "9600" | 9600 | "19200" | 19200 | "38400" | 38400 | "57600" | 57600 | "115200" | 115200>;
  ssh?: Below<Ssh>;
  /** A number from 1 to 2. Default `1`. */
  "stop-bits"?: One<string | number>;
}

export interface ServiceConsoleServer extends Node {
  /** By name. */
  device?: Named<ServiceConsoleServerDevice>;
}

export interface ServiceDhcpRelayRelayOptions extends Node {
  /** A number from 1 to 255. Default `10`. */
  "hop-count"?: One<string | number>;
  /** A number from 64 to 1400. Default `576`. */
  "max-size"?: One<string | number>;
  /** Default `forward`. */
  "relay-agents-packets"?: One<"append" | "replace" | "forward" | "discard">;
}

export interface ServiceDhcpRelay extends Node {
  /** A list. */
  interface?: Many<string | number>;
  "relay-options"?: Below<ServiceDhcpRelayRelayOptions>;
  /** A list: an IPv4 address. */
  server?: Many<string>;
}

export interface ServiceDhcpServerFailover extends Node {
  name?: One<string | number>;
  /** An IPv4 address. */
  remote?: One<string>;
  /** An IPv4 address. */
  "source-address"?: One<string>;
  status?: One<"primary" | "secondary">;
}

export interface Range extends Node {
  /** An IPv4 address. */
  start?: One<string>;
  /** An IPv4 address. */
  stop?: One<string>;
}

export interface ServiceDhcpServerSharedNetworkNameSubnetStaticMapping extends Node {
  disable?: Flag;
  /** An IPv4 address. */
  "ip-address"?: One<string>;
  /** A MAC address such as 00:53:00:00:00:01. */
  "mac-address"?: One<string>;
  /** A list. */
  "static-mapping-parameters"?: Many<string | number>;
}

export interface ServiceDhcpServerSharedNetworkNameSubnetStaticRoute extends Node {
  /** An IP address. */
  "next-hop"?: One<string>;
}

export interface ServiceDhcpServerSharedNetworkNameSubnet extends Node {
  "bootfile-name"?: One<string | number>;
  "bootfile-server"?: One<string | number>;
  /** A number from 0 to 32. */
  "client-prefix-length"?: One<string | number>;
  /** An IPv4 address. */
  "default-router"?: One<string>;
  description?: One<string | number>;
  /** A domain name. */
  "domain-name"?: One<string | number>;
  /** A list: a domain name. */
  "domain-search"?: Many<string | number>;
  "enable-failover"?: Flag;
  /** A list: an IPv4 address. */
  exclude?: Many<string>;
  "ip-forwarding"?: Flag;
  /** A number from 0 to 4294967295. */
  "ipv6-only-preferred"?: One<string | number>;
  /** A number from 0 to 4294967295. Default `86400`. */
  lease?: One<string | number>;
  /** A list: an IPv4 address. */
  "name-server"?: Many<string>;
  /** A list: an IPv4 address. */
  "ntp-server"?: Many<string>;
  "ping-check"?: Flag;
  /** A list: an IPv4 address. */
  "pop-server"?: Many<string>;
  /** By name. */
  range?: Named<Range>;
  /** An IPv4 address. */
  "server-identifier"?: One<string>;
  /** A list: an IPv4 address. */
  "smtp-server"?: Many<string>;
  /** By name. */
  "static-mapping"?: Named<ServiceDhcpServerSharedNetworkNameSubnetStaticMapping>;
  /** By name: an IPv4 prefix such as 192.0.2.0/24. */
  "static-route"?: Named<ServiceDhcpServerSharedNetworkNameSubnetStaticRoute>;
  /** A list. */
  "subnet-parameters"?: Many<string | number>;
  /** An IPv4 address or a domain name. */
  "tftp-server-name"?: One<string | number>;
  "time-offset"?: One<string | number>;
  /** A list: an IPv4 address. */
  "time-server"?: Many<string>;
  /** A list: an IPv4 address. */
  "wins-server"?: Many<string>;
  "wpad-url"?: One<string | number>;
}

export interface ServiceDhcpServerSharedNetworkName extends Node {
  authoritative?: Flag;
  description?: One<string | number>;
  disable?: Flag;
  /** A domain name. */
  "domain-name"?: One<string | number>;
  /** A list: a domain name. */
  "domain-search"?: Many<string | number>;
  /** A list: an IPv4 address. */
  "name-server"?: Many<string>;
  /** A list: an IPv4 address. */
  "ntp-server"?: Many<string>;
  "ping-check"?: Flag;
  /** A list. */
  "shared-network-parameters"?: Many<string | number>;
  /** By name: an IPv4 prefix such as 192.0.2.0/24. */
  subnet?: Named<ServiceDhcpServerSharedNetworkNameSubnet>;
}

export interface ServiceDhcpServer extends Node {
  disable?: Flag;
  "dynamic-dns-update"?: Flag;
  failover?: Below<ServiceDhcpServerFailover>;
  /** A list. */
  "global-parameters"?: Many<string | number>;
  "host-decl-name"?: Flag;
  "hostfile-update"?: Flag;
  /** A list: an IPv4 address. */
  "listen-address"?: Many<string>;
  /** By name. */
  "shared-network-name"?: Named<ServiceDhcpServerSharedNetworkName>;
}

export interface ServiceDhcpv6RelayListenInterface extends Node {
  /** An IPv6 address. */
  address?: One<string>;
}

export interface ServiceDhcpv6RelayUpstreamInterface extends Node {
  /** A list: an IPv6 address. */
  address?: Many<string>;
}

export interface ServiceDhcpv6Relay extends Node {
  /** By name. */
  "listen-interface"?: Named<ServiceDhcpv6RelayListenInterface>;
  /** A number from 1 to 255. Default `10`. */
  "max-hop-count"?: One<string | number>;
  /** By name. */
  "upstream-interface"?: Named<ServiceDhcpv6RelayUpstreamInterface>;
  "use-interface-id-option"?: Flag;
}

export interface ServiceDhcpv6ServerGlobalParameters extends Node {
  /** A list: an IPv6 address. */
  "name-server"?: Many<string>;
}

export interface ServiceDhcpv6ServerSharedNetworkNameCommonOptions extends Node {
  /** A list: a domain name. */
  "domain-search"?: Many<string | number>;
  /** A number from 1 to 4294967295. */
  "info-refresh-time"?: One<string | number>;
  /** A list: an IPv6 address. */
  "name-server"?: Many<string>;
}

export interface ServiceDhcpv6ServerSharedNetworkNameSubnetAddressRangePrefix extends Node {
  temporary?: Flag;
}

export interface ServiceDhcpv6ServerSharedNetworkNameSubnetAddressRangeStart extends Node {
  /** An IPv6 address. */
  stop?: One<string>;
}

export interface ServiceDhcpv6ServerSharedNetworkNameSubnetAddressRange extends Node {
  /** By name: an IPv6 prefix such as 2001:db8::/64. */
  prefix?: Named<ServiceDhcpv6ServerSharedNetworkNameSubnetAddressRangePrefix>;
  /** By name: an IPv6 address. */
  start?: Named<ServiceDhcpv6ServerSharedNetworkNameSubnetAddressRangeStart>;
}

export interface ServiceDhcpv6ServerSharedNetworkNameSubnetLeaseTime extends Node {
  /** A number from 1 to 4294967295. */
  default?: One<string | number>;
  /** A number from 1 to 4294967295. */
  maximum?: One<string | number>;
  /** A number from 1 to 4294967295. */
  minimum?: One<string | number>;
}

export interface ServiceDhcpv6ServerSharedNetworkNameSubnetPrefixDelegationStart extends Node {
  /** A number from 32 to 64. */
  "prefix-length"?: One<string | number>;
  /** An IPv6 address. */
  stop?: One<string>;
}

export interface ServiceDhcpv6ServerSharedNetworkNameSubnetPrefixDelegation extends Node {
  /** By name: an IPv6 address. */
  start?: Named<ServiceDhcpv6ServerSharedNetworkNameSubnetPrefixDelegationStart>;
}

export interface ServiceDhcpv6ServerSharedNetworkNameSubnetStaticMapping extends Node {
  disable?: Flag;
  identifier?: One<string | number>;
  /** An IPv6 address. */
  "ipv6-address"?: One<string>;
  /** An IPv6 prefix such as 2001:db8::/64. */
  "ipv6-prefix"?: One<string>;
}

export interface ServiceDhcpv6ServerSharedNetworkNameSubnet extends Node {
  "address-range"?: Below<ServiceDhcpv6ServerSharedNetworkNameSubnetAddressRange>;
  /** A list: a domain name. */
  "domain-search"?: Many<string | number>;
  "lease-time"?: Below<ServiceDhcpv6ServerSharedNetworkNameSubnetLeaseTime>;
  /** A list: an IPv6 address. */
  "name-server"?: Many<string>;
  "nis-domain"?: One<string | number>;
  /** A list: an IPv6 address. */
  "nis-server"?: Many<string>;
  "nisplus-domain"?: One<string | number>;
  /** A list: an IPv6 address. */
  "nisplus-server"?: Many<string>;
  "prefix-delegation"?: Below<ServiceDhcpv6ServerSharedNetworkNameSubnetPrefixDelegation>;
  /** A list: an IPv6 address or a domain name. */
  "sip-server"?: Many<string | number>;
  /** A list: an IPv6 address. */
  "sntp-server"?: Many<string>;
  /** By name. */
  "static-mapping"?: Named<ServiceDhcpv6ServerSharedNetworkNameSubnetStaticMapping>;
}

export interface ServiceDhcpv6ServerSharedNetworkName extends Node {
  "common-options"?: Below<ServiceDhcpv6ServerSharedNetworkNameCommonOptions>;
  description?: One<string | number>;
  disable?: Flag;
  /** By name: an IPv6 prefix such as 2001:db8::/64. */
  subnet?: Named<ServiceDhcpv6ServerSharedNetworkNameSubnet>;
}

export interface ServiceDhcpv6Server extends Node {
  disable?: Flag;
  "global-parameters"?: Below<ServiceDhcpv6ServerGlobalParameters>;
  /** A number from 0 to 255. */
  preference?: One<string | number>;
  /** By name. */
  "shared-network-name"?: Named<ServiceDhcpv6ServerSharedNetworkName>;
}

export interface ServiceDnsDynamicInterfaceRfc2136 extends Node {
  key?: One<string | number>;
  /** A list. */
  record?: Many<string | number>;
  server?: One<string | number>;
  /** A number from 1 to 86400. Default `600`. */
  ttl?: One<string | number>;
  zone?: One<string | number>;
}

export interface ServiceDnsDynamicInterfaceService extends Node {
  /** A list. */
  "host-name"?: Many<string | number>;
  login?: One<string | number>;
  password?: One<string | number>;
  protocol?: One<"changeip" | "cloudflare" | "dnsmadeeasy" | "dnspark" | "dondominio" | "dslreports1" | "dtdns" | "duckdns" | "dyndns2" | "easydns" | "freedns" | "freemyip" | "googledomains" | "hammernode1" | "namecheap" | "nfsn" | "noip" | "sitelutions" | "woima" | "yandex" | "zoneedit1">;
  server?: One<string | number>;
  zone?: One<string | number>;
}

export interface ServiceDnsDynamicInterfaceUseWeb extends Node {
  skip?: One<string | number>;
  url?: One<string | number>;
}

export interface ServiceDnsDynamicInterface extends Node {
  "ipv6-enable"?: Flag;
  /** By name. */
  rfc2136?: Named<ServiceDnsDynamicInterfaceRfc2136>;
  /** By name. */
  service?: Named<ServiceDnsDynamicInterfaceService>;
  "use-web"?: Below<ServiceDnsDynamicInterfaceUseWeb>;
}

export interface ServiceDnsDynamic extends Node {
  /** By name. */
  interface?: Named<ServiceDnsDynamicInterface>;
}

export interface ServiceDnsForwardingDomain extends Node {
  addnta?: Flag;
  "recursion-desired"?: Flag;
  /** A list: an IPv4 address or an IPv6 address. */
  server?: Many<string>;
}

export interface ServiceDnsForwarding extends Node {
  /** A list: a prefix such as 192.0.2.0/24. */
  "allow-from"?: Many<string>;
  /** A number from 0 to 2147483647. Default `10000`. */
  "cache-size"?: One<string | number>;
  /** A list. */
  dhcp?: Many<string | number>;
  /** An IPv6 prefix such as 2001:db8::/64. */
  "dns64-prefix"?: One<string>;
  /** Default `process-no-validate`. */
  dnssec?: One<"off" | "process-no-validate" | "process" | "log-fail" | "validate">;
  /** By name. */
  domain?: Named<ServiceDnsForwardingDomain>;
  "ignore-hosts-file"?: Flag;
  /** A list: an IPv4 address, an IPv6 address or a link-local IPv6 address. */
  "listen-address"?: Many<string>;
  /** A list: an IPv4 address or an IPv6 address. */
  "name-server"?: Many<string>;
  /** A number from 0 to 7200. Default `3600`. */
  "negative-ttl"?: One<string | number>;
  "no-serve-rfc1918"?: Flag;
  /** A number from 1 to 65535. Default `53`. */
  port?: One<string | number>;
  /** A list: an IPv4 address or an IPv6 address. Default `0.0.0.0 ::`. */
  "source-address"?: Many<string>;
  system?: Flag;
}

export interface ServiceDns extends Node {
  dynamic?: Below<ServiceDnsDynamic>;
  forwarding?: Below<ServiceDnsForwarding>;
}

export interface ServiceEventHandlerEventFilter extends Node {
  pattern?: One<string | number>;
  "syslog-identifier"?: One<string | number>;
}

export interface ServiceEventHandlerEventScript extends Node {
  arguments?: One<string | number>;
  /** By name. */
  environment?: Named<Environment>;
  path?: One<string | number>;
}

export interface ServiceEventHandlerEvent extends Node {
  filter?: Below<ServiceEventHandlerEventFilter>;
  script?: Below<ServiceEventHandlerEventScript>;
}

export interface ServiceEventHandler extends Node {
  /** By name. */
  event?: Named<ServiceEventHandlerEvent>;
}

export interface ServiceHttpsApiCors extends Node {
  /** A list. */
  "allow-origin"?: Many<string | number>;
}

export interface ServiceHttpsApiKeysId extends Node {
  key?: One<string | number>;
}

export interface ServiceHttpsApiKeys extends Node {
  /** By name. */
  id?: Named<ServiceHttpsApiKeysId>;
}

export interface ServiceHttpsApi extends Node {
  cors?: Below<ServiceHttpsApiCors>;
  debug?: Flag;
  keys?: Below<ServiceHttpsApiKeys>;
  /** A number from 1 to 65535. */
  port?: One<string | number>;
  socket?: Flag;
  strict?: Flag;
}

export interface ServiceHttpsApiRestrict extends Node {
  /** A list. */
  "virtual-host"?: Many<string | number>;
}

export interface ServiceHttpsCertificatesCertbot extends Node {
  /** A list. */
  "domain-name"?: Many<string | number>;
  email?: One<string | number>;
}

export interface ServiceHttpsCertificatesSystemGeneratedCertificate extends Node {
  lifetime?: One<string | number>;
}

export interface ServiceHttpsCertificates extends Node {
  certbot?: Below<ServiceHttpsCertificatesCertbot>;
  "system-generated-certificate"?: Below<ServiceHttpsCertificatesSystemGeneratedCertificate>;
}

export interface ServiceHttpsVirtualHost extends Node {
  "listen-address"?: One<string | number>;
  /** A number from 1 to 65535. */
  "listen-port"?: One<string | number>;
  /** A list. */
  "server-name"?: Many<string | number>;
}

export interface ServiceHttps extends Node {
  api?: Below<ServiceHttpsApi>;
  "api-restrict"?: Below<ServiceHttpsApiRestrict>;
  certificates?: Below<ServiceHttpsCertificates>;
  /** By name. */
  "virtual-host"?: Named<ServiceHttpsVirtualHost>;
  vrf?: One<string | number>;
}

export interface ServiceIdsDdosProtectionMode extends Node {
  mirror?: Flag;
}

export interface ServiceIdsDdosProtectionThreshold extends Node {
  /** A number from 0 to 4294967294. */
  fps?: One<string | number>;
  /** A number from 0 to 4294967294. */
  mbps?: One<string | number>;
  /** A number from 0 to 4294967294. */
  pps?: One<string | number>;
}

export interface ServiceIdsDdosProtection extends Node {
  "alert-script"?: One<string | number>;
  /** A list. */
  direction?: Many<"in" | "out">;
  /** A list. */
  "listen-interface"?: Many<string | number>;
  mode?: Below<ServiceIdsDdosProtectionMode>;
  /** A list: an IPv4 prefix such as 192.0.2.0/24. */
  network?: Many<string>;
  threshold?: Below<ServiceIdsDdosProtectionThreshold>;
}

export interface ServiceIds extends Node {
  "ddos-protection"?: Below<ServiceIdsDdosProtection>;
}

export interface ServiceIpoeServerAuthenticationInterfaceMacAddressRateLimit extends Node {
  /** A number from 1 to 65535. */
  download?: One<string | number>;
  /** A number from 1 to 65535. */
  upload?: One<string | number>;
}

export interface ServiceIpoeServerAuthenticationInterfaceMacAddress extends Node {
  "rate-limit"?: Below<ServiceIpoeServerAuthenticationInterfaceMacAddressRateLimit>;
  /** A number from 1 to 4096. */
  "vlan-id"?: One<string | number>;
}

export interface ServiceIpoeServerAuthenticationInterface extends Node {
  /** By name: a MAC address such as 00:53:00:00:00:01. */
  "mac-address"?: Named<ServiceIpoeServerAuthenticationInterfaceMacAddress>;
}

export interface AuthenticationRadiusDynamicAuthor extends Node {
  key?: One<string | number>;
  /** A number from 1 to 65535. Default `1700`. */
  port?: One<string | number>;
  /** An IPv4 address. */
  server?: One<string>;
}

export interface AuthenticationRadiusRateLimit extends Node {
  /** Default `Filter-Id`. */
  attribute?: One<string | number>;
  enable?: Flag;
  /** Default `1`. */
  multiplier?: One<string | number>;
  vendor?: One<string | number>;
}

export interface AuthenticationRadiusServer extends Node {
  /** A number from 1 to 65535. Default `1813`. */
  "acct-port"?: One<string | number>;
  disable?: Flag;
  "disable-accounting"?: Flag;
  /** A number from 0 to 600. Default `0`. */
  "fail-time"?: One<string | number>;
  key?: One<string | number>;
  /** A number from 1 to 65535. Default `1812`. */
  port?: One<string | number>;
}

export interface AuthenticationRadius extends Node {
  /** A number from 1 to 3600. */
  "accounting-interim-interval"?: One<string | number>;
  /** A number from 1 to 60. */
  "acct-interim-jitter"?: One<string | number>;
  /** A number from 0 to 60. Default `3`. */
  "acct-timeout"?: One<string | number>;
  "dynamic-author"?: Below<AuthenticationRadiusDynamicAuthor>;
  /** A number from 1 to 20. Default `3`. */
  "max-try"?: One<string | number>;
  "nas-identifier"?: One<string | number>;
  /** An IPv4 address. */
  "nas-ip-address"?: One<string>;
  "preallocate-vif"?: Flag;
  "rate-limit"?: Below<AuthenticationRadiusRateLimit>;
  /** By name: an IPv4 address. */
  server?: Named<AuthenticationRadiusServer>;
  /** An IPv4 address. */
  "source-address"?: One<string>;
  /** A number from 1 to 60. Default `3`. */
  timeout?: One<string | number>;
}

export interface ServiceIpoeServerAuthentication extends Node {
  /** By name. */
  interface?: Named<ServiceIpoeServerAuthenticationInterface>;
  mode?: One<"local" | "radius" | "noauth">;
  radius?: Below<AuthenticationRadius>;
}

export interface ClientIpPoolName extends Node {
  /** An IPv4 address. */
  "gateway-address"?: One<string>;
  /** An IPv4 prefix such as 192.0.2.0/24 or an IPv4 address with its prefix length. */
  subnet?: One<string>;
}

export interface ServiceIpoeServerClientIpPool extends Node {
  /** By name. */
  name?: Named<ClientIpPoolName>;
}

export interface ClientIpv6PoolDelegate extends Node {
  /** A number from 32 to 64. */
  "delegation-prefix"?: One<string | number>;
}

export interface ClientIpv6PoolPrefix extends Node {
  /** A number from 48 to 128. Default `64`. */
  mask?: One<string | number>;
}

export interface ClientIpv6Pool extends Node {
  /** By name: an IPv6 prefix such as 2001:db8::/64. */
  delegate?: Named<ClientIpv6PoolDelegate>;
  /** By name: an IPv6 prefix such as 2001:db8::/64. */
  prefix?: Named<ClientIpv6PoolPrefix>;
}

export interface ServiceIpoeServerInterfaceExternalDhcp extends Node {
  /** An IPv4 address. */
  "dhcp-relay"?: One<string>;
  giaddr?: One<string | number>;
}

export interface ServiceIpoeServerInterface extends Node {
  /** An IPv4 prefix such as 192.0.2.0/24. */
  "client-subnet"?: One<string>;
  "external-dhcp"?: Below<ServiceIpoeServerInterfaceExternalDhcp>;
  network?: One<"shared" | "vlan">;
  "network-mode"?: One<"L2" | "L3">;
  /** A list: a number from 1 to 4096. */
  "vlan-id"?: Many<string | number>;
  /** A list. */
  "vlan-range"?: Many<string | number>;
}

export interface ServiceIpoeServer extends Node {
  authentication?: Below<ServiceIpoeServerAuthentication>;
  "client-ip-pool"?: Below<ServiceIpoeServerClientIpPool>;
  "client-ipv6-pool"?: Below<ClientIpv6Pool>;
  /** A list: an IPv4 prefix such as 192.0.2.0/24 or an IPv4 address with its prefix length. */
  "gateway-address"?: Many<string>;
  /** By name. */
  interface?: Named<ServiceIpoeServerInterface>;
  /** A list: an IPv4 address or an IPv6 address. */
  "name-server"?: Many<string>;
}

export interface ServiceLldpInterfaceLocationCoordinateBased extends Node {
  altitude?: One<string | number>;
  datum?: One<"WGS84" | "NAD83" | "MLLW">;
  latitude?: One<string | number>;
  longitude?: One<string | number>;
}

export interface ServiceLldpInterfaceLocation extends Node {
  "coordinate-based"?: Below<ServiceLldpInterfaceLocationCoordinateBased>;
  elin?: One<string | number>;
}

export interface ServiceLldpInterface extends Node {
  disable?: Flag;
  location?: Below<ServiceLldpInterfaceLocation>;
}

export interface ServiceLldpLegacyProtocols extends Node {
  cdp?: Flag;
  edp?: Flag;
  fdp?: Flag;
  sonmp?: Flag;
}

export interface ServiceLldp extends Node {
  /** By name. */
  interface?: Named<ServiceLldpInterface>;
  "legacy-protocols"?: Below<ServiceLldpLegacyProtocols>;
  /** A list: an IP address. */
  "management-address"?: Many<string>;
  snmp?: Below<Log>;
}

export interface ServiceMdnsRepeater extends Node {
  disable?: Flag;
  /** A list. */
  interface?: Many<string | number>;
}

export interface ServiceMdns extends Node {
  repeater?: Below<ServiceMdnsRepeater>;
}

export interface ServiceMonitoringTelegrafAuthentication extends Node {
  organization?: One<string | number>;
  token?: One<string | number>;
}

export interface ServiceMonitoringTelegrafPrometheusClient extends Node {
  /** A list: a prefix such as 192.0.2.0/24. */
  "allow-from"?: Many<string>;
  authentication?: Below<Authentication_2>;
  /** An IPv4 address, an IPv6 address or a link-local IPv6 address. */
  "listen-address"?: One<string>;
  /** A number from 1 to 2. Default `2`. */
  "metric-version"?: One<string | number>;
  /** A number from 1 to 65535. Default `9273`. */
  port?: One<string | number>;
}

export interface ServiceMonitoringTelegraf extends Node {
  authentication?: Below<ServiceMonitoringTelegrafAuthentication>;
  /** Default `main`. */
  bucket?: One<string | number>;
  /** A number from 1 to 65535. Default `8086`. */
  port?: One<string | number>;
  "prometheus-client"?: Below<ServiceMonitoringTelegrafPrometheusClient>;
  /** A list. Default `all`. */
  source?: Many<"all" | "hardware-utilization" | "logs" | "network" | "system" | "telegraf">;
  url?: One<string | number>;
}

export interface ServiceMonitoring extends Node {
  telegraf?: Below<ServiceMonitoringTelegraf>;
}

export interface AuthenticationLocalUsersUsernameRateLimit extends Node {
  /** A number from 1 to 10000000. */
  download?: One<string | number>;
  /** A number from 1 to 10000000. */
  upload?: One<string | number>;
}

export interface AuthenticationLocalUsersUsername extends Node {
  disable?: Flag;
  password?: One<string | number>;
  "rate-limit"?: Below<AuthenticationLocalUsersUsernameRateLimit>;
  /** An IPv4 address. Default `*`. */
  "static-ip"?: One<string>;
}

export interface AuthenticationLocalUsers extends Node {
  /** By name. */
  username?: Named<AuthenticationLocalUsersUsername>;
}

export interface ServicePppoeServerAuthenticationRadius extends Node {
  /** A number from 1 to 3600. */
  "accounting-interim-interval"?: One<string | number>;
  /** A number from 1 to 60. */
  "acct-interim-jitter"?: One<string | number>;
  /** A number from 0 to 60. Default `3`. */
  "acct-timeout"?: One<string | number>;
  "called-sid-format"?: One<"ifname" | "ifname:mac">;
  "dynamic-author"?: Below<AuthenticationRadiusDynamicAuthor>;
  /** A number from 1 to 20. Default `3`. */
  "max-try"?: One<string | number>;
  "nas-identifier"?: One<string | number>;
  /** An IPv4 address. */
  "nas-ip-address"?: One<string>;
  "preallocate-vif"?: Flag;
  "rate-limit"?: Below<AuthenticationRadiusRateLimit>;
  /** By name: an IPv4 address. */
  server?: Named<AuthenticationRadiusServer>;
  /** An IPv4 address. */
  "source-address"?: One<string>;
  /** A number from 1 to 60. Default `3`. */
  timeout?: One<string | number>;
}

export interface ServicePppoeServerAuthentication extends Node {
  "local-users"?: Below<AuthenticationLocalUsers>;
  /** Default `local`. */
  mode?: One<"local" | "radius">;
  /** A list. Default `pap chap mschap mschap-v2`. */
  protocols?: Many<"pap" | "chap" | "mschap" | "mschap-v2">;
  radius?: Below<ServicePppoeServerAuthenticationRadius>;
}

export interface ServicePppoeServerClientIpPool extends Node {
  /** By name. */
  name?: Named<ClientIpPoolName>;
  /** An IPv4 address. */
  start?: One<string>;
  /** An IPv4 address. */
  stop?: One<string>;
  /** A list: an IPv4 prefix such as 192.0.2.0/24 or an IPv4 address with its prefix length. */
  subnet?: Many<string>;
}

export interface ServicePppoeServerExtendedScripts extends Node {
  "on-change"?: One<string | number>;
  "on-down"?: One<string | number>;
  "on-pre-up"?: One<string | number>;
  "on-up"?: One<string | number>;
}

export interface ServicePppoeServerInterface extends Node {
  /** A list: a number from 1 to 4094. */
  "vlan-id"?: Many<string | number>;
  /** A list. */
  "vlan-range"?: Many<string | number>;
}

export interface ServicePppoeServerLimits extends Node {
  burst?: One<string | number>;
  "connection-limit"?: One<string | number>;
  timeout?: One<string | number>;
}

export interface ServicePppoeServerPadoDelay extends Node {
  /** A number from 1 to 999999. */
  sessions?: One<string | number>;
}

export interface ServicePppoeServerPppOptions extends Node {
  ccp?: Flag;
  /** A number from 1 to 256000. */
  "interface-cache"?: One<string | number>;
  ipv4?: One<"deny" | "allow" | "prefer" | "require">;
  ipv6?: One<"deny" | "allow" | "prefer" | "require">;
  "ipv6-accept-peer-intf-id"?: Flag;
  "ipv6-intf-id"?: One<string | number>;
  "ipv6-peer-intf-id"?: One<string | number>;
  /** Default `3`. */
  "lcp-echo-failure"?: One<string | number>;
  /** Default `30`. */
  "lcp-echo-interval"?: One<string | number>;
  /** Default `0`. */
  "lcp-echo-timeout"?: One<string | number>;
  /** A number from 68 to 65535. Default `1280`. */
  "min-mtu"?: One<string | number>;
  /** Default `prefer`. */
  mppe?: One<"require" | "prefer" | "deny">;
  /** A number from 68 to 65535. */
  mru?: One<string | number>;
}

export interface ServicePppoeServerShaper extends Node {
  /** A number from 1 to 2147483647. */
  fwmark?: One<string | number>;
}

export interface ServicePppoeServerSnmp extends Node {
  "master-agent"?: Flag;
}

export interface ServicePppoeServer extends Node {
  /** Default `vyos-ac`. */
  "access-concentrator"?: One<string | number>;
  authentication?: Below<ServicePppoeServerAuthentication>;
  "client-ip-pool"?: Below<ServicePppoeServerClientIpPool>;
  "client-ipv6-pool"?: Below<ClientIpv6Pool>;
  "extended-scripts"?: Below<ServicePppoeServerExtendedScripts>;
  /** An IPv4 address. */
  "gateway-address"?: One<string>;
  /** By name. */
  interface?: Named<ServicePppoeServerInterface>;
  limits?: Below<ServicePppoeServerLimits>;
  /** A number from 128 to 16384. Default `1492`. */
  mtu?: One<string | number>;
  /** A list: an IPv4 address or an IPv6 address. */
  "name-server"?: Many<string>;
  /** By name: a number from 1 to 999999. */
  "pado-delay"?: Named<ServicePppoeServerPadoDelay>;
  "ppp-options"?: Below<ServicePppoeServerPppOptions>;
  /** A list. */
  "service-name"?: Many<string | number>;
  /** Default `replace`. */
  "session-control"?: One<"deny" | "disable" | "replace">;
  shaper?: Below<ServicePppoeServerShaper>;
  snmp?: Below<ServicePppoeServerSnmp>;
  /** A list: an IPv4 address. */
  "wins-server"?: Many<string>;
}

export interface ServiceRouterAdvertInterfaceInterval extends Node {
  /** A number from 4 to 1800. Default `600`. */
  max?: One<string | number>;
  /** A number from 3 to 1350. */
  min?: One<string | number>;
}

export interface ServiceRouterAdvertInterfacePrefix extends Node {
  "no-autonomous-flag"?: Flag;
  "no-on-link-flag"?: Flag;
  /** Infinity or a number from 0 to 4294967295. Default `14400`. */
  "preferred-lifetime"?: One<"infinity" | (string & {}) | number>;
  /** Infinity or a number from 0 to 4294967295. Default `2592000`. */
  "valid-lifetime"?: One<"infinity" | (string & {}) | number>;
}

export interface ServiceRouterAdvertInterfaceRoute extends Node {
  "no-remove-route"?: Flag;
  /** Default `medium`. */
  "route-preference"?: One<"low" | "medium" | "high">;
  /** Infinity or a number from 0 to 4294967295. Default `1800`. */
  "valid-lifetime"?: One<"infinity" | (string & {}) | number>;
}

export interface ServiceRouterAdvertInterface extends Node {
  /** 0 or a number from 4 to 9000. */
  "default-lifetime"?: One<string | number>;
  /** Default `medium`. */
  "default-preference"?: One<"low" | "medium" | "high">;
  /** A list. */
  dnssl?: Many<string | number>;
  /** A number from 0 to 255. Default `64`. */
  "hop-limit"?: One<string | number>;
  interval?: Below<ServiceRouterAdvertInterfaceInterval>;
  /** A number from 1280 to 9000. */
  "link-mtu"?: One<string | number>;
  "managed-flag"?: Flag;
  /** A list: an IPv6 address. */
  "name-server"?: Many<string>;
  "no-send-advert"?: Flag;
  "other-config-flag"?: Flag;
  /** By name: an IPv6 prefix such as 2001:db8::/64. */
  prefix?: Named<ServiceRouterAdvertInterfacePrefix>;
  /** 0 or a number from 1 to 3600000. Default `0`. */
  "reachable-time"?: One<string | number>;
  /** 0 or a number from 1 to 4294967295. Default `0`. */
  "retrans-timer"?: One<string | number>;
  /** By name: an IPv6 prefix such as 2001:db8::/64. */
  route?: Named<ServiceRouterAdvertInterfaceRoute>;
  /** A list: an IPv6 address. */
  "source-address"?: Many<string>;
}

export interface ServiceRouterAdvert extends Node {
  /** By name. */
  interface?: Named<ServiceRouterAdvertInterface>;
}

export interface ServiceSaltMinion extends Node {
  hash?: One<"md5" | "sha1" | "sha224" | "sha256" | "sha384" | "sha512">;
  id?: One<string | number>;
  /** A number from 1 to 1440. */
  interval?: One<string | number>;
  /** A list: an IP address or a domain name. */
  master?: Many<string | number>;
  "master-key"?: One<string | number>;
}

export interface ServiceSnmpCommunity extends Node {
  authorization?: One<"ro" | "rw">;
  /** A list: an IPv4 address or an IPv6 address. */
  client?: Many<string>;
  /** A list: a prefix such as 192.0.2.0/24. */
  network?: Many<string>;
}

export interface ServiceSnmpScriptExtensionsExtensionName extends Node {
  script?: One<string | number>;
}

export interface ServiceSnmpScriptExtensions extends Node {
  /** By name. */
  "extension-name"?: Named<ServiceSnmpScriptExtensionsExtensionName>;
}

export interface ServiceSnmpTrapTarget extends Node {
  community?: One<string | number>;
  /** A number from 1 to 65535. */
  port?: One<string | number>;
}

export interface ServiceSnmpV3Group extends Node {
  mode?: One<"ro" | "rw">;
  seclevel?: One<"noauth" | "auth" | "priv">;
  view?: One<string | number>;
}

export interface Auth extends Node {
  "encrypted-password"?: One<string | number>;
  "plaintext-password"?: One<string | number>;
  type?: One<"md5" | "sha">;
}

export interface Privacy extends Node {
  "encrypted-password"?: One<string | number>;
  "plaintext-password"?: One<string | number>;
  type?: One<"des" | "aes">;
}

export interface ServiceSnmpV3TrapTarget extends Node {
  auth?: Below<Auth>;
  /** A number from 1 to 65535. */
  port?: One<string | number>;
  privacy?: Below<Privacy>;
  protocol?: One<"tcp" | "udp">;
  type?: One<"inform" | "trap">;
  user?: One<string | number>;
}

export interface ServiceSnmpV3User extends Node {
  auth?: Below<Auth>;
  group?: One<string | number>;
  mode?: One<"ro" | "rw">;
  privacy?: Below<Privacy>;
}

export interface ServiceSnmpV3ViewOid extends Node {
  /** A list. */
  exclude?: Many<string | number>;
  mask?: One<string | number>;
}

export interface ServiceSnmpV3View extends Node {
  /** By name. */
  oid?: Named<ServiceSnmpV3ViewOid>;
}

export interface ServiceSnmpV3 extends Node {
  engineid?: One<string | number>;
  /** By name. */
  group?: Named<ServiceSnmpV3Group>;
  /** By name: an IPv4 address or an IPv6 address. */
  "trap-target"?: Named<ServiceSnmpV3TrapTarget>;
  /** By name. */
  user?: Named<ServiceSnmpV3User>;
  /** By name. */
  view?: Named<ServiceSnmpV3View>;
}

export interface ServiceSnmp extends Node {
  /** By name. */
  community?: Named<ServiceSnmpCommunity>;
  contact?: One<string | number>;
  description?: One<string | number>;
  /** By name: an IPv4 address or an IPv6 address. */
  "listen-address"?: Named<Ssh>;
  location?: One<string | number>;
  /** Default `udp`. */
  protocol?: One<"udp" | "tcp">;
  "script-extensions"?: Below<ServiceSnmpScriptExtensions>;
  /** A list. */
  "smux-peer"?: Many<string | number>;
  /** An IPv4 address or an IPv6 address. */
  "trap-source"?: One<string>;
  /** By name: an IPv4 address or an IPv6 address. */
  "trap-target"?: Named<ServiceSnmpTrapTarget>;
  v3?: Below<ServiceSnmpV3>;
  vrf?: One<string | number>;
}

export interface Allow extends Node {
  /** A list. */
  group?: Many<string | number>;
  /** A list. */
  user?: Many<string | number>;
}

export interface ServiceSshAccessControl extends Node {
  allow?: Below<Allow>;
  deny?: Below<Allow>;
}

export interface ServiceSshDynamicProtection extends Node {
  /** A list: an IP address or a prefix such as 192.0.2.0/24. */
  "allow-from"?: Many<string>;
  /** A number from 1 to 65535. Default `120`. */
  "block-time"?: One<string | number>;
  /** A number from 1 to 65535. Default `1800`. */
  "detect-time"?: One<string | number>;
  /** A number from 1 to 65535. Default `30`. */
  threshold?: One<string | number>;
}

export interface ServiceSsh extends Node {
  "access-control"?: Below<ServiceSshAccessControl>;
  /** A list. */
  ciphers?: Many<string | number>;
  /** A number from 1 to 65535. */
  "client-keepalive-interval"?: One<string | number>;
  "disable-host-validation"?: Flag;
  "disable-password-authentication"?: Flag;
  "dynamic-protection"?: Below<ServiceSshDynamicProtection>;
  /** A list. */
  "key-exchange"?: Many<string | number>;
  /** A list: an IPv4 address, an IPv6 address or a link-local IPv6 address. */
  "listen-address"?: Many<string>;
  /** Default `INFO`. */
  loglevel?: One<"quiet" | "fatal" | "error" | "info" | "verbose">;
  /** A list. */
  mac?: Many<string | number>;
  /** A list: a number from 1 to 65535. Default `22`. */
  port?: Many<string | number>;
  vrf?: One<string | number>;
}

export interface ServiceTftpServerListenAddress extends Node {
  vrf?: One<string | number>;
}

export interface ServiceTftpServer extends Node {
  "allow-upload"?: Flag;
  directory?: One<string | number>;
  /** By name: an IPv4 address or an IPv6 address. */
  "listen-address"?: Named<ServiceTftpServerListenAddress>;
  /** A number from 1 to 65535. Default `69`. */
  port?: One<string | number>;
}

export interface ServiceWebproxyAuthenticationLdap extends Node {
  "base-dn"?: One<string | number>;
  "bind-dn"?: One<string | number>;
  "filter-expression"?: One<string | number>;
  password?: One<string | number>;
  "persistent-connection"?: Flag;
  /** A number from 1 to 65535. Default `389`. */
  port?: One<string | number>;
  server?: One<string | number>;
  "use-ssl"?: Flag;
  "username-attribute"?: One<string | number>;
  /** A number from 2 to 3. Default `3`. */
  version?: One<string | number>;
}

export interface ServiceWebproxyAuthentication extends Node {
  /** A number from 1 to 500. Default `5`. */
  children?: One<string | number>;
  /** A number from 1 to 600. Default `60`. */
  "credentials-ttl"?: One<string | number>;
  ldap?: Below<ServiceWebproxyAuthenticationLdap>;
  method?: One<"ldap">;
  realm?: One<string | number>;
}

export interface ServiceWebproxyCachePeer extends Node {
  /** An IP address or a domain name. */
  address?: One<string | number>;
  /** A number from 1025 to 65535. Default `3128`. */
  "http-port"?: One<string | number>;
  /** A number from 1 to 65535. Default `0`. */
  "icp-port"?: One<string | number>;
  /** Default `no-query default`. */
  options?: One<string | number>;
  /** Default `parent`. */
  type?: One<"parent" | "sibling" | "multicast">;
}

export interface ServiceWebproxyListenAddress extends Node {
  "disable-transparent"?: Flag;
  /** A number from 1025 to 65535. */
  port?: One<string | number>;
}

export interface ServiceWebproxyUrlFilteringSquidguardAutoUpdate extends Node {
  /** A number from 0 to 23. Default `0`. */
  "update-hour"?: One<string | number>;
}

export interface ServiceWebproxyUrlFilteringSquidguardRule extends Node {
  /** A list. */
  "allow-category"?: Many<string | number>;
  "allow-ipaddr-url"?: Flag;
  /** A list. */
  "block-category"?: Many<string | number>;
  "default-action"?: One<"allow" | "block">;
  "enable-safe-search"?: Flag;
  /** A list: an IPv4 address or a domain name. */
  "local-block"?: Many<string | number>;
  /** A list. */
  "local-block-keyword"?: Many<string | number>;
  /** A list. */
  "local-block-url"?: Many<string | number>;
  /** A list: an IPv4 address or a domain name. */
  "local-ok"?: Many<string | number>;
  /** A list. */
  "local-ok-url"?: Many<string | number>;
  /** A list. */
  log?: Many<string | number>;
  "redirect-url"?: One<string | number>;
  "source-group"?: One<string | number>;
  "time-period"?: One<string | number>;
}

export interface ServiceWebproxyUrlFilteringSquidguardSourceGroup extends Node {
  /** A list: an IPv4 address, an IPv4 prefix such as 192.0.2.0/24 or a range of IPv4 addresses. */
  address?: Many<string>;
  description?: One<string | number>;
  /** A list. */
  domain?: Many<string | number>;
  /** A list. */
  "ldap-ip-search"?: Many<string | number>;
  /** A list. */
  "ldap-user-search"?: Many<string | number>;
  user?: One<string | number>;
}

export interface ServiceWebproxyUrlFilteringSquidguardTimePeriodDays extends Node {
  time?: One<string | number>;
}

export interface ServiceWebproxyUrlFilteringSquidguardTimePeriod extends Node {
  /** By name. */
  days?: Named<ServiceWebproxyUrlFilteringSquidguardTimePeriodDays, "Sun" | "Mon" | "Tue" | "Wed" | "Thu" | "Fri" | "Sat" | "weekdays" | "weekend" | "all">;
  description?: One<string | number>;
}

export interface ServiceWebproxyUrlFilteringSquidguard extends Node {
  /** A list. */
  "allow-category"?: Many<string | number>;
  "allow-ipaddr-url"?: Flag;
  "auto-update"?: Below<ServiceWebproxyUrlFilteringSquidguardAutoUpdate>;
  /** A list. */
  "block-category"?: Many<string | number>;
  "default-action"?: One<"allow" | "block">;
  "enable-safe-search"?: Flag;
  /** A list: an IPv4 address or a domain name. */
  "local-block"?: Many<string | number>;
  /** A list. */
  "local-block-keyword"?: Many<string | number>;
  /** A list. */
  "local-block-url"?: Many<string | number>;
  /** A list: an IPv4 address or a domain name. */
  "local-ok"?: Many<string | number>;
  /** A list. */
  "local-ok-url"?: Many<string | number>;
  /** A list. */
  log?: Many<string | number>;
  /** Default `block.vyos.net`. */
  "redirect-url"?: One<string | number>;
  /** By name: a number from 1 to 1024. */
  rule?: Named<ServiceWebproxyUrlFilteringSquidguardRule>;
  /** By name. */
  "source-group"?: Named<ServiceWebproxyUrlFilteringSquidguardSourceGroup>;
  /** By name. */
  "time-period"?: Named<ServiceWebproxyUrlFilteringSquidguardTimePeriod>;
}

export interface ServiceWebproxyUrlFiltering extends Node {
  disable?: Flag;
  squidguard?: Below<ServiceWebproxyUrlFilteringSquidguard>;
}

export interface ServiceWebproxy extends Node {
  "append-domain"?: One<string | number>;
  authentication?: Below<ServiceWebproxyAuthentication>;
  /** By name. */
  "cache-peer"?: Named<ServiceWebproxyCachePeer>;
  /** Default `100`. */
  "cache-size"?: One<string | number>;
  /** A number from 1025 to 65535. Default `3128`. */
  "default-port"?: One<string | number>;
  "disable-access-log"?: Flag;
  /** A list. */
  "domain-block"?: Many<string | number>;
  /** A list. */
  "domain-noncache"?: Many<string | number>;
  /** By name. */
  "listen-address"?: Named<ServiceWebproxyListenAddress>;
  /** A number from 1 to 100000. */
  "maximum-object-size"?: One<string | number>;
  /** A number from 1 to 100000. Default `20`. */
  "mem-cache-size"?: One<string | number>;
  /** A number from 1 to 100000. */
  "minimum-object-size"?: One<string | number>;
  "outgoing-address"?: One<string | number>;
  /** A list. */
  "reply-block-mime"?: Many<string | number>;
  /** A number from 1 to 100000. */
  "reply-body-max-size"?: One<string | number>;
  "url-filtering"?: Below<ServiceWebproxyUrlFiltering>;
}

export interface Service extends Node {
  "broadcast-relay"?: Below<ServiceBroadcastRelay>;
  "conntrack-sync"?: Below<ServiceConntrackSync>;
  "console-server"?: Below<ServiceConsoleServer>;
  "dhcp-relay"?: Below<ServiceDhcpRelay>;
  "dhcp-server"?: Below<ServiceDhcpServer>;
  "dhcpv6-relay"?: Below<ServiceDhcpv6Relay>;
  "dhcpv6-server"?: Below<ServiceDhcpv6Server>;
  dns?: Below<ServiceDns>;
  "event-handler"?: Below<ServiceEventHandler>;
  https?: Below<ServiceHttps>;
  ids?: Below<ServiceIds>;
  "ipoe-server"?: Below<ServiceIpoeServer>;
  lldp?: Below<ServiceLldp>;
  mdns?: Below<ServiceMdns>;
  monitoring?: Below<ServiceMonitoring>;
  "pppoe-server"?: Below<ServicePppoeServer>;
  "router-advert"?: Below<ServiceRouterAdvert>;
  "salt-minion"?: Below<ServiceSaltMinion>;
  snmp?: Below<ServiceSnmp>;
  ssh?: Below<ServiceSsh>;
  "tftp-server"?: Below<ServiceTftpServer>;
  webproxy?: Below<ServiceWebproxy>;
}

export interface SystemAcceleration extends Node {
  qat?: Flag;
}

export interface SystemConfigManagementCommitArchive extends Node {
  /** A list. */
  location?: Many<string | number>;
  "source-address"?: One<string | number>;
}

export interface SystemConfigManagement extends Node {
  "commit-archive"?: Below<SystemConfigManagementCommitArchive>;
  /** A number from 0 to 65535. */
  "commit-revisions"?: One<string | number>;
}

export interface SystemConntrackIgnoreRule extends Node {
  description?: One<string | number>;
  destination?: Below<Destination>;
  "inbound-interface"?: One<string | number>;
  protocol?: One<string | number>;
  source?: Below<Destination>;
}

export interface SystemConntrackIgnore extends Node {
  /** By name: a number from 1 to 9999. */
  rule?: Named<SystemConntrackIgnoreRule>;
}

export interface Icmp extends Node {
  destroy?: Flag;
  new?: Flag;
  update?: Flag;
}

export interface SystemConntrackLogTcpUpdate extends Node {
  "close-wait"?: Flag;
  established?: Flag;
  "fin-wait"?: Flag;
  "last-ack"?: Flag;
  "syn-received"?: Flag;
  "time-wait"?: Flag;
}

export interface SystemConntrackLogTcp extends Node {
  destroy?: Flag;
  new?: Flag;
  update?: Below<SystemConntrackLogTcpUpdate>;
}

export interface SystemConntrackLog extends Node {
  icmp?: Below<Icmp>;
  other?: Below<Icmp>;
  tcp?: Below<SystemConntrackLogTcp>;
  udp?: Below<Icmp>;
}

export interface SystemConntrackModules extends Node {
  ftp?: Flag;
  h323?: Flag;
  nfs?: Flag;
  pptp?: Flag;
  sip?: Flag;
  sqlnet?: Flag;
  tftp?: Flag;
}

export interface SystemConntrackTcp extends Node {
  /** A number from 1 to 2147483647. Default `512`. */
  "half-open-connections"?: One<string | number>;
  /** Default `enable`. */
  loose?: One<"enable" | "disable">;
  /** A number from 1 to 2147483647. Default `3`. */
  "max-retrans"?: One<string | number>;
}

export interface SystemConntrackTimeoutCustomRuleProtocolTcp extends Node {
  /** A number from 1 to 21474836. */
  close?: One<string | number>;
  /** A number from 1 to 21474836. */
  "close-wait"?: One<string | number>;
  /** A number from 1 to 21474836. */
  established?: One<string | number>;
  /** A number from 1 to 21474836. */
  "fin-wait"?: One<string | number>;
  /** A number from 1 to 21474836. */
  "last-ack"?: One<string | number>;
  /** A number from 1 to 21474836. */
  "syn-recv"?: One<string | number>;
  /** A number from 1 to 21474836. */
  "syn-sent"?: One<string | number>;
  /** A number from 1 to 21474836. */
  "time-wait"?: One<string | number>;
}

export interface SystemConntrackTimeoutCustomRuleProtocolUdp extends Node {
  /** A number from 1 to 21474836. */
  other?: One<string | number>;
  /** A number from 1 to 21474836. */
  stream?: One<string | number>;
}

export interface SystemConntrackTimeoutCustomRuleProtocol extends Node {
  /** A number from 1 to 21474836. */
  icmp?: One<string | number>;
  /** A number from 1 to 21474836. */
  other?: One<string | number>;
  tcp?: Below<SystemConntrackTimeoutCustomRuleProtocolTcp>;
  udp?: Below<SystemConntrackTimeoutCustomRuleProtocolUdp>;
}

export interface SystemConntrackTimeoutCustomRule extends Node {
  description?: One<string | number>;
  destination?: Below<Destination>;
  protocol?: Below<SystemConntrackTimeoutCustomRuleProtocol>;
  source?: Below<Destination>;
}

export interface SystemConntrackTimeoutCustom extends Node {
  /** By name: a number from 1 to 9999. */
  rule?: Named<SystemConntrackTimeoutCustomRule>;
}

export interface SystemConntrackTimeoutTcp extends Node {
  /** A number from 1 to 21474836. Default `10`. */
  close?: One<string | number>;
  /** A number from 1 to 21474836. Default `60`. */
  "close-wait"?: One<string | number>;
  /** A number from 1 to 21474836. Default `432000`. */
  established?: One<string | number>;
  /** A number from 1 to 21474836. Default `120`. */
  "fin-wait"?: One<string | number>;
  /** A number from 1 to 21474836. Default `30`. */
  "last-ack"?: One<string | number>;
  /** A number from 1 to 21474836. Default `60`. */
  "syn-recv"?: One<string | number>;
  /** A number from 1 to 21474836. Default `120`. */
  "syn-sent"?: One<string | number>;
  /** A number from 1 to 21474836. Default `120`. */
  "time-wait"?: One<string | number>;
}

export interface SystemConntrackTimeoutUdp extends Node {
  /** A number from 1 to 21474836. Default `30`. */
  other?: One<string | number>;
  /** A number from 1 to 21474836. Default `180`. */
  stream?: One<string | number>;
}

export interface SystemConntrackTimeout extends Node {
  custom?: Below<SystemConntrackTimeoutCustom>;
  /** A number from 1 to 21474836. Default `30`. */
  icmp?: One<string | number>;
  /** A number from 1 to 21474836. Default `600`. */
  other?: One<string | number>;
  tcp?: Below<SystemConntrackTimeoutTcp>;
  udp?: Below<SystemConntrackTimeoutUdp>;
}

export interface SystemConntrack extends Node {
  /** A number from 1 to 50000000. Default `2048`. */
  "expect-table-size"?: One<string | number>;
  /** A number from 1 to 50000000. Default `32768`. */
  "hash-size"?: One<string | number>;
  ignore?: Below<SystemConntrackIgnore>;
  log?: Below<SystemConntrackLog>;
  modules?: Below<SystemConntrackModules>;
  /** A number from 1 to 50000000. Default `262144`. */
  "table-size"?: One<string | number>;
  tcp?: Below<SystemConntrackTcp>;
  timeout?: Below<SystemConntrackTimeout>;
}

export interface SystemConsoleDevice extends Node {
  /** Default `115200`. */
  speed?: One<"1200" | 1200 | "2400" | 2400 | "4800" | 4800 | "9600" | 9600 | "19200" | 19200 | "38400" | 38400 | "57600" | 57600 | "115200" | 115200>;
}

export interface SystemConsole extends Node {
  /** By name. */
  device?: Named<SystemConsoleDevice>;
  powersave?: Flag;
}

export interface SystemDomainSearch extends Node {
  /** A list. */
  domain?: Many<string | number>;
}

export interface Server extends Node {
  /** A number from 1025 to 65535. */
  port?: One<string | number>;
}

export interface SystemFlowAccountingNetflowTimeout extends Node {
  /** A number from 0 to 2147483647. */
  "expiry-interval"?: One<string | number>;
  /** A number from 0 to 2147483647. */
  "flow-generic"?: One<string | number>;
  /** A number from 0 to 2147483647. */
  icmp?: One<string | number>;
  /** A number from 0 to 2147483647. */
  "max-active-life"?: One<string | number>;
  /** A number from 0 to 2147483647. */
  "tcp-fin"?: One<string | number>;
  /** A number from 0 to 2147483647. */
  "tcp-generic"?: One<string | number>;
  /** A number from 0 to 2147483647. */
  "tcp-rst"?: One<string | number>;
  /** A number from 0 to 2147483647. */
  udp?: One<string | number>;
}

export interface SystemFlowAccountingNetflow extends Node {
  "engine-id"?: One<string | number>;
  /** A number from 0 to 4294967295. */
  "max-flows"?: One<string | number>;
  /** A number from 0 to 4294967295. */
  "sampling-rate"?: One<string | number>;
  /** By name: an IPv4 address or an IPv6 address. */
  server?: Named<Server>;
  /** An IPv4 address or an IPv6 address. */
  "source-ip"?: One<string>;
  timeout?: Below<SystemFlowAccountingNetflowTimeout>;
  version?: One<string | number>;
}

export interface SystemFlowAccountingSflow extends Node {
  /** Auto or an IPv4 address. */
  "agent-address"?: One<"auto" | (string & {})>;
  /** A number from 0 to 4294967295. */
  "sampling-rate"?: One<string | number>;
  /** By name: an IPv4 address or an IPv6 address. */
  server?: Named<Server>;
  /** An IP address. */
  "source-address"?: One<string>;
}

export interface SystemFlowAccounting extends Node {
  /** A number from 0 to 4294967295. */
  "buffer-size"?: One<string | number>;
  "disable-imt"?: Flag;
  "enable-egress"?: Flag;
  /** A list. */
  interface?: Many<string | number>;
  netflow?: Below<SystemFlowAccountingNetflow>;
  sflow?: Below<SystemFlowAccountingSflow>;
  "syslog-facility"?: One<"auth" | "authpriv" | "cron" | "daemon" | "kern" | "lpr" | "mail" | "mark" | "news" | "protocols" | "security" | "syslog" | "user" | "uucp" | "local0" | "local1" | "local2" | "local3" | "local4" | "local5" | "local6" | "local7" | "all">;
}

export interface Arp extends Node {
  /** Default `8192`. */
  "table-size"?: One<"1024" | 1024 | "2048" | 2048 | "4096" | 4096 | "8192" | 8192 | "16384" | 16384 | "32768" | 32768>;
}

export interface SystemIpMultipath extends Node {
  "ignore-unreachable-nexthops"?: Flag;
  "layer4-hashing"?: Flag;
}

export interface SystemIp extends Node {
  arp?: Below<Arp>;
  "disable-forwarding"?: Flag;
  multipath?: Below<SystemIpMultipath>;
}

export interface SystemIpv6Multipath extends Node {
  "layer4-hashing"?: Flag;
}

export interface SystemIpv6 extends Node {
  disable?: Flag;
  "disable-forwarding"?: Flag;
  multipath?: Below<SystemIpv6Multipath>;
  neighbor?: Below<Arp>;
  "strict-dad"?: Flag;
}

export interface SystemLcd extends Node {
  device?: One<string | number>;
  model?: One<"cfa-533" | "cfa-631" | "cfa-633" | "cfa-635" | "hd44780" | "sdec">;
}

export interface SystemLoginBanner extends Node {
  "post-login"?: One<string | number>;
  "pre-login"?: One<string | number>;
}

export interface SystemLoginRadiusServer extends Node {
  disable?: Flag;
  key?: One<string | number>;
  /** A number from 1 to 65535. Default `1812`. */
  port?: One<string | number>;
  /** A number from 1 to 255. Default `255`. */
  priority?: One<string | number>;
  /** A number from 1 to 30. Default `2`. */
  timeout?: One<string | number>;
}

export interface SystemLoginRadius extends Node {
  /** Default `optional`. */
  "security-mode"?: One<"mandatory" | "optional">;
  /** By name: an IPv4 address or an IPv6 address. */
  server?: Named<SystemLoginRadiusServer>;
  /** A list: an IPv4 address or an IPv6 address. */
  "source-address"?: Many<string>;
  vrf?: One<string | number>;
}

export interface SystemLoginUserAuthenticationPublicKeys extends Node {
  /** A text in base 64. */
  key?: One<string | number>;
  options?: One<string | number>;
  type?: One<"ssh-dss" | "ssh-rsa" | "ecdsa-sha2-nistp256" | "ecdsa-sha2-nistp384" | "ecdsa-sha2-nistp521" | "ssh-ed25519">;
}

export interface SystemLoginUserAuthentication extends Node {
  /** Default `!`. */
  "encrypted-password"?: One<string | number>;
  "plaintext-password"?: One<string | number>;
  /** By name. */
  "public-keys"?: Named<SystemLoginUserAuthenticationPublicKeys>;
}

export interface SystemLoginUser extends Node {
  authentication?: Below<SystemLoginUserAuthentication>;
  "full-name"?: One<string | number>;
  "home-directory"?: One<string | number>;
}

export interface SystemLogin extends Node {
  banner?: Below<SystemLoginBanner>;
  radius?: Below<SystemLoginRadius>;
  /** By name. */
  user?: Named<SystemLoginUser>;
}

export interface SystemNtpAllowClients extends Node {
  /** A list: a prefix such as 192.0.2.0/24. */
  address?: Many<string>;
}

export interface SystemNtpServer extends Node {
  noselect?: Flag;
  pool?: Flag;
  preempt?: Flag;
  prefer?: Flag;
}

export interface SystemNtp extends Node {
  "allow-clients"?: Below<SystemNtpAllowClients>;
  /** A list. */
  interface?: Many<string | number>;
  /** A list: an IPv4 address, an IPv6 address or a link-local IPv6 address. */
  "listen-address"?: Many<string>;
  /** By name: an IPv4 address, an IPv6 address or a domain name. */
  server?: Named<SystemNtpServer>;
  vrf?: One<string | number>;
}

export interface HttpClient extends Node {
  /** An IP address. */
  "source-address"?: One<string>;
  "source-interface"?: One<string | number>;
}

export interface SystemOption extends Node {
  "ctrl-alt-delete"?: One<"ignore" | "reboot" | "poweroff">;
  "http-client"?: Below<HttpClient>;
  /** Default `us`. */
  "keyboard-layout"?: One<string | number>;
  performance?: One<"throughput" | "latency">;
  "reboot-on-panic"?: Flag;
  "root-partition-auto-resize"?: Flag;
  "ssh-client"?: Below<HttpClient>;
  "startup-beep"?: Flag;
}

export interface SystemProxy extends Node {
  password?: One<string | number>;
  /** A number from 1 to 65535. */
  port?: One<string | number>;
  url?: One<string | number>;
  username?: One<string | number>;
}

export interface SystemStaticHostMappingHostName extends Node {
  /** A list: up to 63 bytes. */
  alias?: Many<string | number>;
  /** A list: an IP address. */
  inet?: Many<string>;
}

export interface SystemStaticHostMapping extends Node {
  /** By name. */
  "host-name"?: Named<SystemStaticHostMappingHostName>;
}

export interface SystemSysctl extends Node {
  /** By name. */
  all?: Named<Environment>;
  /** By name. */
  custom?: Named<Environment>;
  /** A whole number. */
  "net.ipv4.igmp_max_memberships"?: One<string | number>;
  /** A whole number. */
  "net.ipv4.ipfrag_time"?: One<string | number>;
}

export interface Facility extends Node {
  level?: One<"emerg" | "alert" | "crit" | "err" | "warning" | "notice" | "info" | "debug" | "all">;
}

export interface Console extends Node {
  /** By name. */
  facility?: Named<Facility, "auth" | "authpriv" | "cron" | "daemon" | "kern" | "lpr" | "mail" | "mark" | "news" | "protocols" | "security" | "syslog" | "user" | "uucp" | "local0" | "local1" | "local2" | "local3" | "local4" | "local5" | "local6" | "local7" | "all">;
}

export interface Archive extends Node {
  file?: One<string | number>;
  size?: One<string | number>;
}

export interface SystemSyslogFile extends Node {
  archive?: Below<Archive>;
  /** By name. */
  facility?: Named<Facility, "auth" | "authpriv" | "cron" | "daemon" | "kern" | "lpr" | "mail" | "mark" | "news" | "protocols" | "security" | "syslog" | "user" | "uucp" | "local0" | "local1" | "local2" | "local3" | "local4" | "local5" | "local6" | "local7" | "all">;
}

export interface SystemSyslogGlobalMarker extends Node {
  interval?: One<string | number>;
}

export interface SystemSyslogGlobal extends Node {
  archive?: Below<Archive>;
  /** By name. */
  facility?: Named<Facility, "auth" | "authpriv" | "cron" | "daemon" | "kern" | "lpr" | "mail" | "mark" | "news" | "protocols" | "security" | "syslog" | "user" | "uucp" | "local0" | "local1" | "local2" | "local3" | "local4" | "local5" | "local6" | "local7" | "all">;
  marker?: Below<SystemSyslogGlobalMarker>;
  "preserve-fqdn"?: Flag;
}

export interface SystemSyslogHostFacility extends Node {
  level?: One<"emerg" | "alert" | "crit" | "err" | "warning" | "notice" | "info" | "debug" | "all">;
  protocol?: One<"udp" | "tcp">;
}

export interface SystemSyslogHostFormat extends Node {
  "octet-counted"?: Flag;
}

export interface SystemSyslogHost extends Node {
  /** By name. */
  facility?: Named<SystemSyslogHostFacility, "auth" | "authpriv" | "cron" | "daemon" | "kern" | "lpr" | "mail" | "mark" | "news" | "protocols" | "security" | "syslog" | "user" | "uucp" | "local0" | "local1" | "local2" | "local3" | "local4" | "local5" | "local6" | "local7" | "all">;
  format?: Below<SystemSyslogHostFormat>;
  /** A number from 1 to 65535. */
  port?: One<string | number>;
}

export interface SystemSyslog extends Node {
  console?: Below<Console>;
  /** By name. */
  file?: Named<SystemSyslogFile>;
  global?: Below<SystemSyslogGlobal>;
  /** By name: an IP address or a domain name. */
  host?: Named<SystemSyslogHost>;
  /** By name. */
  user?: Named<Console>;
  vrf?: One<string | number>;
}

export interface SystemTaskSchedulerTaskExecutable extends Node {
  arguments?: One<string | number>;
  path?: One<string | number>;
}

export interface SystemTaskSchedulerTask extends Node {
  "crontab-spec"?: One<string | number>;
  executable?: Below<SystemTaskSchedulerTaskExecutable>;
  interval?: One<string | number>;
}

export interface SystemTaskScheduler extends Node {
  /** By name. */
  task?: Named<SystemTaskSchedulerTask>;
}

export interface System extends Node {
  acceleration?: Below<SystemAcceleration>;
  "config-management"?: Below<SystemConfigManagement>;
  conntrack?: Below<SystemConntrack>;
  console?: Below<SystemConsole>;
  /** A domain name. */
  "domain-name"?: One<string | number>;
  "domain-search"?: Below<SystemDomainSearch>;
  "flow-accounting"?: Below<SystemFlowAccounting>;
  "host-name"?: One<string | number>;
  ip?: Below<SystemIp>;
  ipv6?: Below<SystemIpv6>;
  lcd?: Below<SystemLcd>;
  login?: Below<SystemLogin>;
  /** A list. */
  "name-server"?: Many<string | number>;
  ntp?: Below<SystemNtp>;
  option?: Below<SystemOption>;
  proxy?: Below<SystemProxy>;
  "static-host-mapping"?: Below<SystemStaticHostMapping>;
  sysctl?: Below<SystemSysctl>;
  syslog?: Below<SystemSyslog>;
  "task-scheduler"?: Below<SystemTaskScheduler>;
  "time-zone"?: One<string | number>;
}

export interface TrafficPolicyDropTail extends Node {
  description?: One<string | number>;
  /** A number from 1. */
  "queue-limit"?: One<string | number>;
}

export interface TrafficPolicyFairQueue extends Node {
  description?: One<string | number>;
  /** A whole number. */
  "hash-interval"?: One<string | number>;
  /** A number from 2 to 127. */
  "queue-limit"?: One<string | number>;
}

export interface TrafficPolicyFqCodel extends Node {
  /** A whole number. */
  "codel-quantum"?: One<string | number>;
  description?: One<string | number>;
  /** A whole number. */
  flows?: One<string | number>;
  /** A whole number. */
  interval?: One<string | number>;
  /** A number from 2 to 10999. */
  "queue-limit"?: One<string | number>;
  /** A whole number. */
  target?: One<string | number>;
}

export interface ClassMatchEther extends Node {
  /** A MAC address. */
  destination?: One<string>;
  protocol?: One<string | number>;
  /** A MAC address. */
  source?: One<string>;
}

export interface Destination_3 extends Node {
  /** An IPv4 prefix. */
  address?: One<string>;
  port?: One<string | number>;
}

export interface Tcp extends Node {
  ack?: Flag;
  syn?: Flag;
}

export interface ClassMatchIp extends Node {
  destination?: Below<Destination_3>;
  dscp?: One<string | number>;
  /** A number from 0 to 65535. */
  "max-length"?: One<string | number>;
  protocol?: One<string | number>;
  source?: Below<Destination_3>;
  tcp?: Below<Tcp>;
}

export interface Destination_4 extends Node {
  /** An IPv6 prefix. */
  address?: One<string>;
  port?: One<string | number>;
}

export interface ClassMatchIpv6 extends Node {
  destination?: Below<Destination_4>;
  dscp?: One<string | number>;
  /** A number from 0 to 65535. */
  "max-length"?: One<string | number>;
  protocol?: One<string | number>;
  source?: Below<Destination_4>;
  tcp?: Below<Tcp>;
}

export interface ClassMatch extends Node {
  description?: One<string | number>;
  ether?: Below<ClassMatchEther>;
  interface?: One<string | number>;
  ip?: Below<ClassMatchIp>;
  ipv6?: Below<ClassMatchIpv6>;
  /** A whole number. */
  mark?: One<string | number>;
  /** A number from 0 to 4095. */
  vif?: One<string | number>;
}

export interface TrafficPolicyLimiterClass extends Node {
  bandwidth?: One<string | number>;
  /** Default `15k`. */
  burst?: One<string | number>;
  description?: One<string | number>;
  /** By name. */
  match?: Named<ClassMatch>;
  /** A number from 0 to 20. Default `20`. */
  priority?: One<string | number>;
}

export interface TrafficPolicyLimiterDefault extends Node {
  bandwidth?: One<string | number>;
  /** Default `15k`. */
  burst?: One<string | number>;
}

export interface TrafficPolicyLimiter extends Node {
  /** By name: a number from 1 to 4090. */
  class?: Named<TrafficPolicyLimiterClass>;
  default?: Below<TrafficPolicyLimiterDefault>;
  description?: One<string | number>;
}

export interface TrafficPolicyNetworkEmulator extends Node {
  bandwidth?: One<string | number>;
  /** Default `15k`. */
  burst?: One<string | number>;
  description?: One<string | number>;
  "network-delay"?: One<string | number>;
  "packet-corruption"?: One<string | number>;
  "packet-loss"?: One<string | number>;
  "packet-reordering"?: One<string | number>;
  /** A number from 1. */
  "queue-limit"?: One<string | number>;
}

export interface TrafficPolicyPriorityQueueClass extends Node {
  /** A whole number. */
  "codel-quantum"?: One<string | number>;
  description?: One<string | number>;
  /** A whole number. */
  flows?: One<string | number>;
  /** A whole number. */
  interval?: One<string | number>;
  /** By name. */
  match?: Named<ClassMatch>;
  /** A number from 1. */
  "queue-limit"?: One<string | number>;
  /** Default `drop-tail`. */
  "queue-type"?: One<"fq-codel" | "fair-queue" | "priority" | "drop-tail" | "random-detect">;
  /** A whole number. */
  target?: One<string | number>;
}

export interface TrafficPolicyPriorityQueueDefault extends Node {
  /** A whole number. */
  "codel-quantum"?: One<string | number>;
  /** A whole number. */
  flows?: One<string | number>;
  /** A whole number. */
  interval?: One<string | number>;
  /** A number from 1. */
  "queue-limit"?: One<string | number>;
  /** Default `drop-tail`. */
  "queue-type"?: One<"fq-codel" | "fair-queue" | "priority" | "drop-tail" | "random-detect">;
  /** A whole number. */
  target?: One<string | number>;
}

export interface TrafficPolicyPriorityQueue extends Node {
  /** By name: a number from 1 to 7. */
  class?: Named<TrafficPolicyPriorityQueueClass>;
  default?: Below<TrafficPolicyPriorityQueueDefault>;
  description?: One<string | number>;
}

export interface TrafficPolicyRandomDetectPrecedence extends Node {
  /** A number from 16 to 10240. Default `1024`. */
  "average-packet"?: One<string | number>;
  /** A number from 1. */
  "mark-probability"?: One<string | number>;
  /** A number from 0 to 4096. */
  "maximum-threshold"?: One<string | number>;
  /** A number from 0 to 4096. */
  "minimum-threshold"?: One<string | number>;
  /** A number from 1. */
  "queue-limit"?: One<string | number>;
}

export interface TrafficPolicyRandomDetect extends Node {
  /** Default `auto`. */
  bandwidth?: One<"auto" | (string & {}) | number>;
  description?: One<string | number>;
  /** By name: a number from 0 to 7. */
  precedence?: Named<TrafficPolicyRandomDetectPrecedence>;
}

export interface TrafficPolicyRateControl extends Node {
  bandwidth?: One<string | number>;
  /** Default `15k`. */
  burst?: One<string | number>;
  description?: One<string | number>;
  /** Default `50ms`. */
  latency?: One<string | number>;
}

export interface TrafficPolicyRoundRobinClass extends Node {
  /** A whole number. */
  "codel-quantum"?: One<string | number>;
  description?: One<string | number>;
  /** A whole number. */
  flows?: One<string | number>;
  /** A whole number. */
  interval?: One<string | number>;
  /** By name. */
  match?: Named<ClassMatch>;
  /** A number from 1. */
  quantum?: One<string | number>;
  /** A number from 2 to 42494967294. */
  "queue-limit"?: One<string | number>;
  /** Default `drop-tail`. */
  "queue-type"?: One<"fq-codel" | "fair-queue" | "priority" | "drop-tail">;
  /** A whole number. */
  target?: One<string | number>;
}

export interface TrafficPolicyRoundRobinDefault extends Node {
  /** A whole number. */
  "codel-quantum"?: One<string | number>;
  /** A whole number. */
  flows?: One<string | number>;
  /** A whole number. */
  interval?: One<string | number>;
  /** A number from 1. */
  quantum?: One<string | number>;
  /** A number from 1. */
  "queue-limit"?: One<string | number>;
  /** Default `fair-queue`. */
  "queue-type"?: One<"fq-codel" | "fair-queue" | "priority" | "drop-tail">;
  /** A whole number. */
  target?: One<string | number>;
}

export interface TrafficPolicyRoundRobin extends Node {
  /** By name: a number from 1 to 4095. */
  class?: Named<TrafficPolicyRoundRobinClass>;
  default?: Below<TrafficPolicyRoundRobinDefault>;
  description?: One<string | number>;
}

export interface TrafficPolicyShaperClass extends Node {
  /** Default `100%`. */
  bandwidth?: One<string | number>;
  /** Default `15k`. */
  burst?: One<string | number>;
  ceiling?: One<string | number>;
  /** A whole number. */
  "codel-quantum"?: One<string | number>;
  description?: One<string | number>;
  /** A whole number. */
  flows?: One<string | number>;
  /** A whole number. */
  interval?: One<string | number>;
  /** By name. */
  match?: Named<ClassMatch>;
  /** A number from 0 to 7. */
  priority?: One<string | number>;
  /** A number from 1. */
  "queue-limit"?: One<string | number>;
  /** Default `fq-codel`. */
  "queue-type"?: One<"fq-codel" | "fair-queue" | "priority" | "drop-tail" | "random-detect">;
  "set-dscp"?: One<string | number>;
  /** A whole number. */
  target?: One<string | number>;
}

export interface TrafficPolicyShaperDefault extends Node {
  bandwidth?: One<string | number>;
  /** Default `15k`. */
  burst?: One<string | number>;
  ceiling?: One<string | number>;
  /** A whole number. */
  "codel-quantum"?: One<string | number>;
  /** A whole number. */
  flows?: One<string | number>;
  /** A whole number. */
  interval?: One<string | number>;
  /** A number from 0 to 7. */
  priority?: One<string | number>;
  /** A number from 1. */
  "queue-limit"?: One<string | number>;
  /** Default `fq-codel`. */
  "queue-type"?: One<"fq-codel" | "fair-queue" | "priority" | "drop-tail" | "random-detect">;
  "set-dscp"?: One<string | number>;
  /** A whole number. */
  target?: One<string | number>;
}

export interface TrafficPolicyShaper extends Node {
  /** Default `auto`. */
  bandwidth?: One<"auto" | (string & {}) | number>;
  /** By name: a number from 2 to 4095. */
  class?: Named<TrafficPolicyShaperClass>;
  default?: Below<TrafficPolicyShaperDefault>;
  description?: One<string | number>;
}

export interface Linkshare extends Node {
  d?: One<string | number>;
  m1?: One<string | number>;
  m2?: One<string | number>;
}

export interface TrafficPolicyShaperHfscClass extends Node {
  description?: One<string | number>;
  linkshare?: Below<Linkshare>;
  /** By name. */
  match?: Named<ClassMatch>;
  realtime?: Below<Linkshare>;
  upperlimit?: Below<Linkshare>;
}

export interface TrafficPolicyShaperHfscDefault extends Node {
  linkshare?: Below<Linkshare>;
  realtime?: Below<Linkshare>;
  upperlimit?: Below<Linkshare>;
}

export interface TrafficPolicyShaperHfsc extends Node {
  /** Default `auto`. */
  bandwidth?: One<"auto" | (string & {}) | number>;
  /** By name: a number from 2 to 4095. */
  class?: Named<TrafficPolicyShaperHfscClass>;
  default?: Below<TrafficPolicyShaperHfscDefault>;
  description?: One<string | number>;
}

export interface TrafficPolicy extends Node {
  /** By name. */
  "drop-tail"?: Named<TrafficPolicyDropTail>;
  /** By name. */
  "fair-queue"?: Named<TrafficPolicyFairQueue>;
  /** By name. */
  "fq-codel"?: Named<TrafficPolicyFqCodel>;
  /** By name. */
  limiter?: Named<TrafficPolicyLimiter>;
  /** By name. */
  "network-emulator"?: Named<TrafficPolicyNetworkEmulator>;
  /** By name. */
  "priority-queue"?: Named<TrafficPolicyPriorityQueue>;
  /** By name. */
  "random-detect"?: Named<TrafficPolicyRandomDetect>;
  /** By name. */
  "rate-control"?: Named<TrafficPolicyRateControl>;
  /** By name. */
  "round-robin"?: Named<TrafficPolicyRoundRobin>;
  /** By name. */
  shaper?: Named<TrafficPolicyShaper>;
  /** By name. */
  "shaper-hfsc"?: Named<TrafficPolicyShaperHfsc>;
}

export interface VpnIpsecEspGroupProposal extends Node {
  /** Default `aes128`. */
  encryption?: One<"null" | "aes128" | "aes192" | "aes256" | "aes128ctr" | "aes192ctr" | "aes256ctr" | "aes128ccm64" | "aes192ccm64" | "aes256ccm64" | "aes128ccm96" | "aes192ccm96" | "aes256ccm96" | "aes128ccm128" | "aes192ccm128" | "aes256ccm128" | "aes128gcm64" | "aes192gcm64" | "aes256gcm64" | "aes128gcm96" | "aes192gcm96" | "aes256gcm96" | "aes128gcm128" | "aes192gcm128" | "aes256gcm128" | "aes128gmac" | "aes192gmac" | "aes256gmac" | "3des" | "blowfish128" | "blowfish192" | "blowfish256" | "camellia128" | "camellia192" | "camellia256" | "camellia128ctr" | "camellia192ctr" | "camellia256ctr" | "camellia128ccm64" | "camellia192ccm64" | "camellia256ccm64" | "camellia128ccm96" | "camellia192ccm96" | "camellia256ccm96" | "camellia128ccm128" | "camellia192ccm128" | "camellia256ccm128" | "serpent128" | "serpent192" | "serpent256" | "twofish128" | "twofish192" | "twofish256" | "cast128" | "chacha20poly1305">;
  /** Default `sha1`. */
  hash?: One<"md5" | "md5_128" | "sha1" | "sha1_160" | "sha256" | "sha256_96" | "sha384" | "sha512" | "aesxcbc" | "aescmac" | "aes128gmac" | "aes192gmac" | "aes256gmac">;
}

export interface VpnIpsecEspGroup extends Node {
  /** Default `disable`. */
  compression?: One<"enable" | "disable">;
  /** A number from 30 to 86400. Default `3600`. */
  lifetime?: One<string | number>;
  /** Default `tunnel`. */
  mode?: One<"tunnel" | "transport">;
  /** Default `enable`. */
  pfs?: One<"enable" | "disable" | "dh-group1" | "dh-group2" | "dh-group5" | "dh-group14" | "dh-group15" | "dh-group16" | "dh-group17" | "dh-group18" | "dh-group19" | "dh-group20" | "dh-group21" | "dh-group22" | "dh-group23" | "dh-group24" | "dh-group25" | "dh-group26" | "dh-group27" | "dh-group28" | "dh-group29" | "dh-group30" | "dh-group31" | "dh-group32">;
  /** By name: a number from 1 to 65535. */
  proposal?: Named<VpnIpsecEspGroupProposal>;
}

export interface VpnIpsecIkeGroupDeadPeerDetection extends Node {
  /** Default `hold`. */
  action?: One<"hold" | "clear" | "restart">;
  /** A number from 2 to 86400. Default `30`. */
  interval?: One<string | number>;
  /** A number from 2 to 86400. Default `120`. */
  timeout?: One<string | number>;
}

export interface VpnIpsecIkeGroupProposal extends Node {
  /** A whole number. Default `2`. */
  "dh-group"?: One<string | number>;
  /** Default `aes128`. */
  encryption?: One<"null" | "aes128" | "aes192" | "aes256" | "aes128ctr" | "aes192ctr" | "aes256ctr" | "aes128ccm64" | "aes192ccm64" | "aes256ccm64" | "aes128ccm96" | "aes192ccm96" | "aes256ccm96" | "aes128ccm128" | "aes192ccm128" | "aes256ccm128" | "aes128gcm64" | "aes192gcm64" | "aes256gcm64" | "aes128gcm96" | "aes192gcm96" | "aes256gcm96" | "aes128gcm128" | "aes192gcm128" | "aes256gcm128" | "aes128gmac" | "aes192gmac" | "aes256gmac" | "3des" | "blowfish128" | "blowfish192" | "blowfish256" | "camellia128" | "camellia192" | "camellia256" | "camellia128ctr" | "camellia192ctr" | "camellia256ctr" | "camellia128ccm64" | "camellia192ccm64" | "camellia256ccm64" | "camellia128ccm96" | "camellia192ccm96" | "camellia256ccm96" | "camellia128ccm128" | "camellia192ccm128" | "camellia256ccm128" | "serpent128" | "serpent192" | "serpent256" | "twofish128" | "twofish192" | "twofish256" | "cast128" | "chacha20poly1305">;
  /** Default `sha1`. */
  hash?: One<"md5" | "md5_128" | "sha1" | "sha1_160" | "sha256" | "sha256_96" | "sha384" | "sha512" | "aesxcbc" | "aescmac" | "aes128gmac" | "aes192gmac" | "aes256gmac">;
  prf?: One<"prfmd5" | "prfsha1" | "prfsha256" | "prfsha384" | "prfsha512" | "prfaesxcbc" | "prfaescmac">;
}

export interface VpnIpsecIkeGroup extends Node {
  /** Default `none`. */
  "close-action"?: One<"none" | "hold" | "clear" | "restart">;
  "dead-peer-detection"?: Below<VpnIpsecIkeGroupDeadPeerDetection>;
  /** Default `no`. */
  "ikev2-reauth"?: One<"yes" | "no">;
  "key-exchange"?: One<"ikev1" | "ikev2">;
  /** A number from 30 to 86400. Default `28800`. */
  lifetime?: One<string | number>;
  mobike?: One<"enable" | "disable">;
  mode?: One<"main" | "aggressive">;
  /** By name: a number from 1 to 65535. */
  proposal?: Named<VpnIpsecIkeGroupProposal>;
}

export interface VpnIpsecLogging extends Node {
  /** A number from 0 to 2. Default `1`. */
  "log-level"?: One<string | number>;
  /** A list. */
  "log-modes"?: Many<"any" | "dmn" | "mgr" | "ike" | "chd" | "job" | "cfg" | "knl" | "net" | "asn" | "enc" | "lib" | "esp" | "tls" | "tnc" | "imc" | "imv" | "pts">;
}

export interface VpnIpsecNatNetworksAllowedNetwork extends Node {
  /** A list: an IPv4 prefix. */
  exclude?: Many<string>;
}

export interface VpnIpsecNatNetworks extends Node {
  /** By name: an IPv4 prefix. */
  "allowed-network"?: Named<VpnIpsecNatNetworksAllowedNetwork>;
}

export interface VpnIpsecOptions extends Node {
  "disable-route-autoinstall"?: Flag;
}

export interface VpnIpsecProfileAuthentication extends Node {
  /** Default `pre-shared-secret`. */
  mode?: One<"pre-shared-secret">;
  "pre-shared-secret"?: One<string | number>;
}

export interface VpnIpsecProfileBind extends Node {
  /** By name. */
  tunnel?: Named<Flag>;
}

export interface VpnIpsecProfile extends Node {
  authentication?: Below<VpnIpsecProfileAuthentication>;
  bind?: Below<VpnIpsecProfileBind>;
  "esp-group"?: One<string | number>;
  "ike-group"?: One<string | number>;
}

export interface VpnIpsecSiteToSitePeerAuthenticationX509Key extends Node {
  file?: One<string | number>;
  password?: One<string | number>;
}

export interface VpnIpsecSiteToSitePeerAuthenticationX509 extends Node {
  "ca-cert-file"?: One<string | number>;
  "cert-file"?: One<string | number>;
  "crl-file"?: One<string | number>;
  key?: Below<VpnIpsecSiteToSitePeerAuthenticationX509Key>;
}

export interface VpnIpsecSiteToSitePeerAuthentication extends Node {
  id?: One<string | number>;
  /** Default `pre-shared-secret`. */
  mode?: One<"pre-shared-secret" | "x509" | "rsa">;
  "pre-shared-secret"?: One<string | number>;
  "remote-id"?: One<string | number>;
  "rsa-key-name"?: One<string | number>;
  "use-x509-id"?: Flag;
  x509?: Below<VpnIpsecSiteToSitePeerAuthenticationX509>;
}

export interface Local extends Node {
  port?: One<string | number>;
  prefix?: One<string | number>;
}

export interface VpnIpsecSiteToSitePeerTunnel extends Node {
  /** Default `disable`. */
  "allow-nat-networks"?: One<"enable" | "disable">;
  /** Default `disable`. */
  "allow-public-networks"?: One<"enable" | "disable">;
  disable?: Flag;
  "esp-group"?: One<string | number>;
  local?: Below<Local>;
  protocol?: One<string | number>;
  remote?: Below<Local>;
}

export interface VpnIpsecSiteToSitePeerVti extends Node {
  bind?: One<string | number>;
  "esp-group"?: One<string | number>;
}

export interface VpnIpsecSiteToSitePeer extends Node {
  authentication?: Below<VpnIpsecSiteToSitePeerAuthentication>;
  /** Default `initiate`. */
  "connection-type"?: One<"initiate" | "respond">;
  "default-esp-group"?: One<string | number>;
  description?: One<string | number>;
  "dhcp-interface"?: One<string | number>;
  "force-encapsulation"?: One<"enable" | "disable">;
  "ike-group"?: One<string | number>;
  /** Default `inherit`. */
  "ikev2-reauth"?: One<"yes" | "no" | "inherit">;
  "local-address"?: One<"any" | (string & {}) | number>;
  /** By name: a whole number. */
  tunnel?: Named<VpnIpsecSiteToSitePeerTunnel>;
  vti?: Below<VpnIpsecSiteToSitePeerVti>;
}

export interface VpnIpsecSiteToSite extends Node {
  /** By name. */
  peer?: Named<VpnIpsecSiteToSitePeer>;
}

export interface VpnIpsec extends Node {
  /** A number from 30 to 65535. */
  "auto-update"?: One<string | number>;
  "disable-uniqreqids"?: Flag;
  /** By name. */
  "esp-group"?: Named<VpnIpsecEspGroup>;
  /** By name. */
  "ike-group"?: Named<VpnIpsecIkeGroup>;
  "include-ipsec-conf"?: One<string | number>;
  "include-ipsec-secrets"?: One<string | number>;
  "ipsec-interfaces"?: Below<Member>;
  logging?: Below<VpnIpsecLogging>;
  "nat-networks"?: Below<VpnIpsecNatNetworks>;
  "nat-traversal"?: One<"enable" | "disable">;
  options?: Below<VpnIpsecOptions>;
  /** By name. */
  profile?: Named<VpnIpsecProfile>;
  "site-to-site"?: Below<VpnIpsecSiteToSite>;
}

export interface VpnL2tpRemoteAccessAuthenticationRadiusDaeServer extends Node {
  "ip-address"?: One<string | number>;
  /** Default `3799`. */
  port?: One<string | number>;
  secret?: One<string | number>;
}

export interface VpnL2tpRemoteAccessAuthenticationRadiusRateLimit extends Node {
  attribute?: One<string | number>;
  enable?: Flag;
  vendor?: One<string | number>;
}

export interface VpnL2tpRemoteAccessAuthenticationRadiusServer extends Node {
  disable?: Flag;
  "disable-accounting"?: Flag;
  /** A number from 0 to 600. */
  "fail-time"?: One<string | number>;
  key?: One<string | number>;
  /** A number from 1 to 65535. Default `1812`. */
  port?: One<string | number>;
}

export interface VpnL2tpRemoteAccessAuthenticationRadius extends Node {
  "acct-timeout"?: One<string | number>;
  "dae-server"?: Below<VpnL2tpRemoteAccessAuthenticationRadiusDaeServer>;
  "max-try"?: One<string | number>;
  "nas-identifier"?: One<string | number>;
  "rate-limit"?: Below<VpnL2tpRemoteAccessAuthenticationRadiusRateLimit>;
  /** By name: an IPv4 address. */
  server?: Named<VpnL2tpRemoteAccessAuthenticationRadiusServer>;
  /** An IPv4 address. */
  "source-address"?: One<string>;
  timeout?: One<string | number>;
}

export interface VpnL2tpRemoteAccessAuthentication extends Node {
  "local-users"?: Below<AuthenticationLocalUsers>;
  /** Default `local`. */
  mode?: One<"local" | "radius">;
  /** Default `prefer`. */
  mppe?: One<"require" | "prefer" | "deny">;
  radius?: Below<VpnL2tpRemoteAccessAuthenticationRadius>;
  /** A list. */
  require?: Many<"pap" | "chap" | "mschap" | "mschap-v2">;
}

export interface VpnL2tpRemoteAccessClientIpPool extends Node {
  /** An IPv4 address. */
  start?: One<string>;
  /** An IPv4 address. */
  stop?: One<string>;
  /** A list: an IPv4 prefix such as 192.0.2.0/24 or an IPv4 address with its prefix length. */
  subnet?: Many<string>;
}

export interface VpnL2tpRemoteAccessIpsecSettingsAuthenticationX509 extends Node {
  "ca-cert-file"?: One<string | number>;
  "crl-file"?: One<string | number>;
  "server-cert-file"?: One<string | number>;
  "server-key-file"?: One<string | number>;
  "server-key-password"?: One<string | number>;
}

export interface VpnL2tpRemoteAccessIpsecSettingsAuthentication extends Node {
  mode?: One<"pre-shared-secret" | "x509">;
  "pre-shared-secret"?: One<string | number>;
  x509?: Below<VpnL2tpRemoteAccessIpsecSettingsAuthenticationX509>;
}

export interface VpnL2tpRemoteAccessIpsecSettings extends Node {
  authentication?: Below<VpnL2tpRemoteAccessIpsecSettingsAuthentication>;
  /** A number from 30 to 86400. */
  "ike-lifetime"?: One<string | number>;
  /** A number from 30 to 86400. */
  lifetime?: One<string | number>;
}

export interface VpnL2tpRemoteAccessLns extends Node {
  "host-name"?: One<string | number>;
  "shared-secret"?: One<string | number>;
}

export interface VpnL2tpRemoteAccessPppOptions extends Node {
  /** Default `3`. */
  "lcp-echo-failure"?: One<string | number>;
  /** Default `30`. */
  "lcp-echo-interval"?: One<string | number>;
}

export interface VpnL2tpRemoteAccess extends Node {
  authentication?: Below<VpnL2tpRemoteAccessAuthentication>;
  "ccp-disable"?: Flag;
  "client-ip-pool"?: Below<VpnL2tpRemoteAccessClientIpPool>;
  "client-ipv6-pool"?: Below<ClientIpv6Pool>;
  description?: One<string | number>;
  "dhcp-interface"?: One<string | number>;
  /** An IPv4 address. */
  "gateway-address"?: One<string>;
  /** A number from 30 to 86400. */
  idle?: One<string | number>;
  "ipsec-settings"?: Below<VpnL2tpRemoteAccessIpsecSettings>;
  lns?: Below<VpnL2tpRemoteAccessLns>;
  /** A number from 128 to 16384. Default `1492`. */
  mtu?: One<string | number>;
  /** A list: an IPv4 address or an IPv6 address. */
  "name-server"?: Many<string>;
  /** An IPv4 address. */
  "outside-address"?: One<string>;
  "ppp-options"?: Below<VpnL2tpRemoteAccessPppOptions>;
  /** A list: an IPv4 address. */
  "wins-server"?: Many<string>;
}

export interface VpnL2tp extends Node {
  "remote-access"?: Below<VpnL2tpRemoteAccess>;
}

export interface VpnOpenconnectAuthenticationLocalUsersUsername extends Node {
  disable?: Flag;
  password?: One<string | number>;
}

export interface VpnOpenconnectAuthenticationLocalUsers extends Node {
  /** By name. */
  username?: Named<VpnOpenconnectAuthenticationLocalUsersUsername>;
}

export interface VpnOpenconnectAuthenticationRadiusServer extends Node {
  disable?: Flag;
  key?: One<string | number>;
  /** A number from 1 to 65535. Default `1812`. */
  port?: One<string | number>;
}

export interface VpnOpenconnectAuthenticationRadius extends Node {
  /** By name: an IPv4 address. */
  server?: Named<VpnOpenconnectAuthenticationRadiusServer>;
  /** An IPv4 address. */
  "source-address"?: One<string>;
  /** A number from 1 to 30. Default `2`. */
  timeout?: One<string | number>;
}

export interface VpnOpenconnectAuthentication extends Node {
  "local-users"?: Below<VpnOpenconnectAuthenticationLocalUsers>;
  mode?: One<"local" | "radius">;
  radius?: Below<VpnOpenconnectAuthenticationRadius>;
}

export interface VpnOpenconnectListenPorts extends Node {
  /** A number from 1 to 65535. Default `443`. */
  tcp?: One<string | number>;
  /** A number from 1 to 65535. Default `443`. */
  udp?: One<string | number>;
}

export interface VpnOpenconnectNetworkSettingsClientIpSettings extends Node {
  /** An IPv4 prefix such as 192.0.2.0/24. */
  subnet?: One<string>;
}

export interface VpnOpenconnectNetworkSettingsClientIpv6Pool extends Node {
  /** A number from 48 to 128. Default `64`. */
  mask?: One<string | number>;
  /** An IPv6 prefix such as 2001:db8::/64. */
  prefix?: One<string>;
}

export interface VpnOpenconnectNetworkSettings extends Node {
  "client-ip-settings"?: Below<VpnOpenconnectNetworkSettingsClientIpSettings>;
  "client-ipv6-pool"?: Below<VpnOpenconnectNetworkSettingsClientIpv6Pool>;
  /** A list: an IPv4 address or an IPv6 address. */
  "name-server"?: Many<string>;
  /** A list: a prefix such as 192.0.2.0/24. */
  "push-route"?: Many<string>;
  /** A list: a domain name. */
  "split-dns"?: Many<string | number>;
}

export interface VpnOpenconnect extends Node {
  authentication?: Below<VpnOpenconnectAuthentication>;
  "http-security-headers"?: Flag;
  "listen-ports"?: Below<VpnOpenconnectListenPorts>;
  "network-settings"?: Below<VpnOpenconnectNetworkSettings>;
  ssl?: Below<Eapol>;
}

export interface VpnPptpRemoteAccessAuthenticationLocalUsersUsername extends Node {
  disable?: Flag;
  password?: One<string | number>;
  "static-ip"?: One<string | number>;
}

export interface VpnPptpRemoteAccessAuthenticationLocalUsers extends Node {
  /** By name. */
  username?: Named<VpnPptpRemoteAccessAuthenticationLocalUsersUsername>;
}

export interface VpnPptpRemoteAccessAuthentication extends Node {
  "local-users"?: Below<VpnPptpRemoteAccessAuthenticationLocalUsers>;
  /** Default `local`. */
  mode?: One<"local" | "radius">;
  mppe?: One<"deny" | "prefer" | "require">;
  radius?: Below<AuthenticationRadius>;
  require?: One<string | number>;
}

export interface VpnPptpRemoteAccess extends Node {
  authentication?: Below<VpnPptpRemoteAccessAuthentication>;
  "client-ip-pool"?: Below<Range>;
  /** An IPv4 address. */
  "gateway-address"?: One<string>;
  /** A number from 128 to 16384. Default `1492`. */
  mtu?: One<string | number>;
  /** A list: an IPv4 address. */
  "name-server"?: Many<string>;
  /** An IPv4 address. */
  "outside-address"?: One<string>;
  /** A list: an IPv4 address. */
  "wins-server"?: Many<string>;
}

export interface VpnPptp extends Node {
  "remote-access"?: Below<VpnPptpRemoteAccess>;
}

export interface VpnRsaKeysLocalKey extends Node {
  /** Default `/opt/vyatta/etc/config/ipsec.d/rsa-keys/localhost.key`. */
  file?: One<string | number>;
}

export interface VpnRsaKeysRsaKeyName extends Node {
  "rsa-key"?: One<string | number>;
}

export interface VpnRsaKeys extends Node {
  "local-key"?: Below<VpnRsaKeysLocalKey>;
  /** By name. */
  "rsa-key-name"?: Named<VpnRsaKeysRsaKeyName>;
}

export interface VpnSstpAuthentication extends Node {
  "local-users"?: Below<AuthenticationLocalUsers>;
  /** Default `local`. */
  mode?: One<"local" | "radius">;
  /** A list. Default `pap chap mschap mschap-v2`. */
  protocols?: Many<"pap" | "chap" | "mschap" | "mschap-v2">;
  radius?: Below<AuthenticationRadius>;
}

export interface VpnSstpClientIpPool extends Node {
  /** A list: an IPv4 prefix such as 192.0.2.0/24 or an IPv4 address with its prefix length. */
  subnet?: Many<string>;
}

export interface VpnSstpPppOptions extends Node {
  /** Default `allow`. */
  ipv4?: One<"deny" | "allow">;
  /** Default `deny`. */
  ipv6?: One<"deny" | "allow" | "prefer" | "require">;
  /** Default `3`. */
  "lcp-echo-failure"?: One<string | number>;
  /** Default `30`. */
  "lcp-echo-interval"?: One<string | number>;
  /** Default `0`. */
  "lcp-echo-timeout"?: One<string | number>;
  /** Default `prefer`. */
  mppe?: One<"require" | "prefer" | "deny">;
}

export interface VpnSstp extends Node {
  authentication?: Below<VpnSstpAuthentication>;
  "client-ip-pool"?: Below<VpnSstpClientIpPool>;
  "client-ipv6-pool"?: Below<ClientIpv6Pool>;
  /** An IPv4 address. */
  "gateway-address"?: One<string>;
  /** A number from 68 to 1500. Default `1500`. */
  mtu?: One<string | number>;
  /** A list: an IPv4 address or an IPv6 address. */
  "name-server"?: Many<string>;
  "ppp-options"?: Below<VpnSstpPppOptions>;
  ssl?: Below<Eapol>;
}

export interface Vpn extends Node {
  ipsec?: Below<VpnIpsec>;
  l2tp?: Below<VpnL2tp>;
  openconnect?: Below<VpnOpenconnect>;
  pptp?: Below<VpnPptp>;
  "rsa-keys"?: Below<VpnRsaKeys>;
  sstp?: Below<VpnSstp>;
}

export interface VrfName extends Node {
  /** Up to 256 bytes. */
  description?: One<string | number>;
  disable?: Flag;
  /** A number from 100 to 65535. */
  table?: One<string | number>;
}

export interface Vrf extends Node {
  "bind-to-all"?: Flag;
  /** By name: the name of a VRF. */
  name?: Named<VrfName>;
}

export interface ZonePolicyZoneFrom extends Node {
  firewall?: Below<In>;
}

export interface ZonePolicyZone extends Node {
  /** Default `drop`. */
  "default-action"?: One<"drop" | "reject">;
  description?: One<string | number>;
  /** By name. */
  from?: Named<ZonePolicyZoneFrom>;
  /** A list. */
  interface?: Many<string | number>;
  "local-zone"?: Flag;
}

export interface ZonePolicy extends Node {
  /** By name. */
  zone?: Named<ZonePolicyZone>;
}

/** All of the configuration of VyOS 1.3, by vyos-1x of 2024-07-11, vyatta-cfg-firewall of 2023-01-03, vyatta-cfg-quagga of 2023-10-03, vyatta-cfg-qos of 2023-01-31, vyatta-zone of 2021-04-04, vyatta-cfg-system of 2023-12-21, vyatta-nat of 2021-12-25, vyatta-cfg-vpn of 2023-09-14, vyatta-conntrack of 2023-02-10, vyatta-wanloadbalance of 2023-12-07, vyatta-cluster of 2021-04-04, vyatta-config-mgmt of 2021-12-25, vyatta-conntrack-sync of 2021-07-02. */
export interface Vyos extends Node {
  cluster?: Below<Cluster>;
  container?: Below<Container>;
  firewall?: Below<Firewall>;
  "high-availability"?: Below<HighAvailability>;
  interfaces?: Below<Interfaces>;
  "load-balancing"?: Below<LoadBalancing>;
  nat?: Below<Nat>;
  policy?: Below<Policy>;
  protocols?: Below<Protocols>;
  service?: Below<Service>;
  system?: Below<System>;
  "traffic-policy"?: Below<TrafficPolicy>;
  vpn?: Below<Vpn>;
  vrf?: Below<Vrf>;
  "zone-policy"?: Below<ZonePolicy>;
}

/**
 * The `path` and `config` of a `VyosConfig`, checked against this release:
 * `new VyosConfig("ssh", config13("service ssh", { port: 22 }))`.
 */
export declare const config13: ConfigFor<Vyos>;
