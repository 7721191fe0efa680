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

export interface ContainerNameDevice extends Node {
  destination?: One<string | number>;
  source?: One<string | number>;
}

export interface Environment extends Node {
  value?: One<string | number>;
}

export interface ContainerNameNetwork extends Node {
  /** A list: an IP address. */
  address?: Many<string>;
}

export interface ContainerNamePort extends Node {
  /** A port or a range of ports. */
  destination?: One<string | number>;
  /** A list: an IP address or a link-local IPv6 address. */
  "listen-address"?: Many<string>;
  /** Default `tcp`. */
  protocol?: One<"tcp" | "udp">;
  /** A port or a range of ports. */
  source?: One<string | number>;
}

export interface Sysctl extends Node {
  /** By name. */
  parameter?: Named<Environment>;
}

export interface ContainerNameVolume extends Node {
  destination?: One<string | number>;
  /** Default `rw`. */
  mode?: One<"ro" | "rw">;
  /** Default `rprivate`. */
  propagation?: One<"shared" | "slave" | "private" | "rshared" | "rslave" | "rprivate">;
  source?: One<string | number>;
}

export interface ContainerName extends Node {
  "allow-host-networks"?: Flag;
  "allow-host-pid"?: Flag;
  arguments?: One<string | number>;
  /** A list. */
  capability?: Many<"net-admin" | "net-bind-service" | "net-raw" | "setpcap" | "sys-admin" | "sys-module" | "sys-nice" | "sys-time">;
  command?: One<string | number>;
  /** Default `0`. */
  "cpu-quota"?: One<string | number>;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  /** By name. */
  device?: Named<ContainerNameDevice>;
  disable?: Flag;
  entrypoint?: One<string | number>;
  /** By name. */
  environment?: Named<Environment>;
  /** A number from 0 to 65535. */
  gid?: One<string | number>;
  "host-name"?: One<string | number>;
  image?: One<string | number>;
  /** By name. */
  label?: Named<Environment>;
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
  sysctl?: Below<Sysctl>;
  /** A number from 0 to 65535. */
  uid?: One<string | number>;
  /** By name. */
  volume?: Named<ContainerNameVolume>;
}

export interface ContainerNetwork extends Node {
  /** Up to 255 bytes. */
  description?: One<string | number>;
  "no-name-server"?: Flag;
  /** A list: an IPv4 prefix such as 192.0.2.0/24 or an IPv6 prefix such as 2001:db8::/64. */
  prefix?: Many<string>;
  /** The name of a VRF. */
  vrf?: One<string | number>;
}

export interface Authentication extends Node {
  password?: One<string | number>;
  username?: One<string | number>;
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

export interface Destination extends Node {
  "mac-address"?: One<string>;
}

export interface InboundInterface extends Node {
  group?: One<string | number>;
  name?: One<string | number>;
}

export interface RuleLogOptions extends Node {
  /** A number from 0 to 65535. */
  group?: One<string | number>;
  level?: One<"emerg" | "alert" | "crit" | "err" | "warn" | "notice" | "info" | "debug">;
  /** A number from 0 to 65535. */
  "queue-threshold"?: One<string | number>;
  /** A number from 0 to 9000. */
  "snapshot-length"?: One<string | number>;
}

export interface RuleVlan extends Node {
  id?: One<string | number>;
  priority?: One<string | number>;
}

export interface Rule extends Node {
  action?: One<"accept" | "continue" | "jump" | "return" | "drop" | "queue">;
  destination?: Below<Destination>;
  disable?: Flag;
  "inbound-interface"?: Below<InboundInterface>;
  "jump-target"?: One<string | number>;
  log?: Flag;
  "log-options"?: Below<RuleLogOptions>;
  "outbound-interface"?: Below<InboundInterface>;
  queue?: One<string | number>;
  /** A list. */
  "queue-options"?: Many<"bypass" | "fanout">;
  source?: Below<Destination>;
  vlan?: Below<RuleVlan>;
}

export interface FirewallBridgeForwardFilter extends Node {
  /** Default `accept`. */
  "default-action"?: One<"drop" | "accept">;
  "default-log"?: Flag;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  /** By name: a number from 1 to 999999. */
  rule?: Named<Rule>;
}

export interface FirewallBridgeForward extends Node {
  filter?: Below<FirewallBridgeForwardFilter>;
}

export interface FirewallBridgeName extends Node {
  /** Default `drop`. */
  "default-action"?: One<"drop" | "jump" | "reject" | "return" | "accept" | "continue">;
  "default-jump-target"?: One<string | number>;
  "default-log"?: Flag;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  /** By name: a number from 1 to 999999. */
  rule?: Named<Rule>;
}

export interface FirewallBridge extends Node {
  forward?: Below<FirewallBridgeForward>;
  /** By name. */
  name?: Named<FirewallBridgeName>;
}

export interface FirewallFlowtable extends Node {
  /** Up to 255 bytes. */
  description?: One<string | number>;
  /** A list. */
  interface?: Many<string | number>;
  /** Default `software`. */
  offload?: One<"hardware" | "software">;
}

export interface Established extends Node {
  action?: One<"accept" | "drop" | "reject">;
  log?: Flag;
  "log-level"?: One<"emerg" | "alert" | "crit" | "err" | "warn" | "notice" | "info" | "debug">;
}

export interface FirewallGlobalOptionsStatePolicy extends Node {
  established?: Below<Established>;
  invalid?: Below<Established>;
  related?: Below<Established>;
}

export interface FirewallGlobalOptions extends Node {
  /** Default `enable`. */
  "all-ping"?: One<"enable" | "disable">;
  /** Default `disable`. */
  "broadcast-ping"?: One<"enable" | "disable">;
  /** Default `enable`. */
  "directed-broadcast"?: One<"enable" | "disable">;
  /** Default `disable`. */
  "ip-src-route"?: One<"enable" | "disable">;
  /** Default `disable`. */
  "ipv6-receive-redirects"?: One<"enable" | "disable">;
  /** Default `disable`. */
  "ipv6-source-validation"?: One<"strict" | "loose" | "disable">;
  /** Default `disable`. */
  "ipv6-src-route"?: One<"enable" | "disable">;
  /** Default `enable`. */
  "log-martians"?: One<"enable" | "disable">;
  /** Default `disable`. */
  "receive-redirects"?: One<"enable" | "disable">;
  "resolver-cache"?: Flag;
  /** A number from 10 to 3600. Default `300`. */
  "resolver-interval"?: One<string | number>;
  /** Default `enable`. */
  "send-redirects"?: One<"enable" | "disable">;
  /** Default `disable`. */
  "source-validation"?: One<"strict" | "loose" | "disable">;
  "state-policy"?: Below<FirewallGlobalOptionsStatePolicy>;
  /** Default `enable`. */
  "syn-cookies"?: One<"enable" | "disable">;
  /** Default `disable`. */
  "twa-hazards-protection"?: One<"enable" | "disable">;
}

export interface FirewallGroupAddressGroup extends Node {
  /** A list: an IPv4 address or a range of IPv4 addresses. */
  address?: Many<string>;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  /** A list. */
  include?: Many<string | number>;
}

export interface FirewallGroupDomainGroup extends Node {
  /** A list: a domain name. */
  address?: Many<string | number>;
  /** Up to 255 bytes. */
  description?: One<string | number>;
}

export interface AddressGroup extends Node {
  /** Up to 255 bytes. */
  description?: One<string | number>;
}

export interface FirewallGroupDynamicGroup extends Node {
  /** By name. */
  "address-group"?: Named<AddressGroup>;
  /** By name. */
  "ipv6-address-group"?: Named<AddressGroup>;
}

export interface FirewallGroupInterfaceGroup extends Node {
  /** Up to 255 bytes. */
  description?: One<string | number>;
  /** A list. */
  include?: Many<string | number>;
  /** A list. */
  interface?: Many<string | number>;
}

export interface FirewallGroupIpv6AddressGroup extends Node {
  /** A list: an IPv6 address or a range of IPv6 addresses. */
  address?: Many<string>;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  /** A list. */
  include?: Many<string | number>;
}

export interface FirewallGroupIpv6NetworkGroup extends Node {
  /** Up to 255 bytes. */
  description?: One<string | number>;
  /** A list. */
  include?: Many<string | number>;
  /** A list: an IPv6 prefix such as 2001:db8::/64. */
  network?: Many<string>;
}

export interface FirewallGroupMacGroup extends Node {
  /** Up to 255 bytes. */
  description?: One<string | number>;
  /** A list. */
  include?: Many<string | number>;
  /** A list: a MAC address such as 00:53:00:00:00:01. */
  "mac-address"?: Many<string>;
}

export interface FirewallGroupNetworkGroup extends Node {
  /** Up to 255 bytes. */
  description?: One<string | number>;
  /** A list. */
  include?: Many<string | number>;
  /** A list: an IPv4 prefix such as 192.0.2.0/24. */
  network?: Many<string>;
}

export interface FirewallGroupPortGroup extends Node {
  /** Up to 255 bytes. */
  description?: One<string | number>;
  /** A list. */
  include?: Many<string | number>;
  /** A list: a port or a range of ports. */
  port?: Many<string | number>;
}

export interface FirewallGroup extends Node {
  /** By name. */
  "address-group"?: Named<FirewallGroupAddressGroup>;
  /** By name. */
  "domain-group"?: Named<FirewallGroupDomainGroup>;
  "dynamic-group"?: Below<FirewallGroupDynamicGroup>;
  /** By name. */
  "interface-group"?: Named<FirewallGroupInterfaceGroup>;
  /** By name. */
  "ipv6-address-group"?: Named<FirewallGroupIpv6AddressGroup>;
  /** By name. */
  "ipv6-network-group"?: Named<FirewallGroupIpv6NetworkGroup>;
  /** By name. */
  "mac-group"?: Named<FirewallGroupMacGroup>;
  /** By name. */
  "network-group"?: Named<FirewallGroupNetworkGroup>;
  /** By name. */
  "port-group"?: Named<FirewallGroupPortGroup>;
}

export interface DestinationAddress extends Node {
  "address-group"?: One<string | number>;
  timeout?: One<string | number>;
}

export interface RuleAddAddressToGroup extends Node {
  "destination-address"?: Below<DestinationAddress>;
  "source-address"?: Below<DestinationAddress>;
}

export interface RuleConnectionStatus extends Node {
  nat?: One<"destination" | "source">;
}

export interface Geoip extends Node {
  /** A list. */
  "country-code"?: Many<"ad" | "ae" | "af" | "ag" | "ai" | "al" | "am" | "ao" | "aq" | "ar" | "as" | "at" | "au" | "aw" | "ax" | "az" | "ba" | "bb" | "bd" | "be" | "bf" | "bg" | "bh" | "bi" | "bj" | "bl" | "bm" | "bn" | "bo" | "bq" | "br" | "bs" | "bt" | "bv" | "bw" | "by" | "bz" | "ca" | "cc" | "cd" | "cf" | "cg" | "ch" | "ci" | "ck" | "cl" | "cm" | "cn" | "co" | "cr" | "cu" | "cv" | "cw" | "cx" | "cy" | "cz" | "de" | "dj" | "dk" | "dm" | "do" | "dz" | "ec" | "ee" | "eg" | "eh" | "er" | "es" | "et" | "fi" | "fj" | "fk" | "fm" | "fo" | "fr" | "ga" | "gb" | "gd" | "ge" | "gf" | "gg" | "gh" | "gi" | "gl" | "gm" | "gn" | "gp" | "gq" | "gr" | "gs" | "gt" | "gu" | "gw" | "gy" | "hk" | "hm" | "hn" | "hr" | "ht" | "hu" | "id" | "ie" | "il" | "im" | "in" | "io" | "iq" | "ir" | "is" | "it" | "je" | "jm" | "jo" | "jp" | "ke" | "kg" | "kh" | "ki" | "km" | "kn" | "kp" | "kr" | "kw" | "ky" | "kz" | "la" | "lb" | "lc" | "li" | "lk" | "lr" | "ls" | "lt" | "lu" | "lv" | "ly" | "ma" | "mc" | "md" | "me" | "mf" | "mg" | "mh" | "mk" | "ml" | "mm" | "mn" | "mo" | "mp" | "mq" | "mr" | "ms" | "mt" | "mu" | "mv" | "mw" | "mx" | "my" | "mz" | "na" | "nc" | "ne" | "nf" | "ng" | "ni" | "nl" | "no" | "np" | "nr" | "nu" | "nz" | "om" | "pa" | "pe" | "pf" | "pg" | "ph" | "pk" | "pl" | "pm" | "pn" | "pr" | "ps" | "pt" | "pw" | "py" | "qa" | "re" | "ro" | "rs" | "ru" | "rw" | "sa" | "sb" | "sc" | "sd" | "se" | "sg" | "sh" | "si" | "sj" | "sk" | "sl" | "sm" | "sn" | "so" | "sr" | "ss" | "st" | "sv" | "sx" | "sy" | "sz" | "tc" | "td" | "tf" | "tg" | "th" | "tj" | "tk" | "tl" | "tm" | "tn" | "to" | "tr" | "tt" | "tv" | "tw" | "tz" | "ua" | "ug" | "um" | "us" | "uy" | "uz" | "va" | "vc" | "ve" | "vg" | "vi" | "vn" | "vu" | "wf" | "ws" | "ye" | "yt" | "za" | "zm" | "zw">;
  "inverse-match"?: Flag;
}

export interface Group extends Node {
  "address-group"?: One<string | number>;
  "domain-group"?: One<string | number>;
  "dynamic-address-group"?: One<string | number>;
  "mac-group"?: One<string | number>;
  "network-group"?: One<string | number>;
  "port-group"?: One<string | number>;
}

export interface Destination_2 extends Node {
  address?: One<string>;
  /** An IPv4 address. */
  "address-mask"?: One<string>;
  /** A domain name. */
  fqdn?: One<string | number>;
  geoip?: Below<Geoip>;
  group?: Below<Group>;
  "mac-address"?: One<string>;
  /** Ports, ranges of ports and services. */
  port?: One<string | number>;
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
  "type-name"?: One<"echo-reply" | "destination-unreachable" | "source-quench" | "redirect" | "echo-request" | "router-advertisement" | "router-solicitation" | "time-exceeded" | "parameter-problem" | "timestamp-request" | "timestamp-reply" | "info-request" | "info-reply" | "address-mask-request" | "address-mask-reply">;
}

export interface RuleIpsec extends Node {
  "match-ipsec"?: Flag;
  "match-none"?: Flag;
}

export interface RuleLimit extends Node {
  /** A number from 0 to 4294967295. */
  burst?: One<string | number>;
  rate?: One<string | number>;
}

export interface RuleRecent extends Node {
  /** A number from 1 to 255. */
  count?: One<string | number>;
  time?: One<"second" | "minute" | "hour">;
}

export interface RuleSynproxyTcp extends Node {
  /** A number from 501 to 65535. */
  mss?: One<string | number>;
  /** A number from 1 to 14. */
  "window-scale"?: One<string | number>;
}

export interface RuleSynproxy extends Node {
  tcp?: Below<RuleSynproxyTcp>;
}

export interface RuleTcpFlagsNot extends Node {
  ack?: Flag;
  cwr?: Flag;
  ecn?: Flag;
  fin?: Flag;
  psh?: Flag;
  rst?: Flag;
  syn?: Flag;
  urg?: Flag;
}

export interface RuleTcpFlags extends Node {
  ack?: Flag;
  cwr?: Flag;
  ecn?: Flag;
  fin?: Flag;
  not?: Below<RuleTcpFlagsNot>;
  psh?: Flag;
  rst?: Flag;
  syn?: Flag;
  urg?: Flag;
}

export interface RuleTcp extends Node {
  flags?: Below<RuleTcpFlags>;
  mss?: One<string | number>;
}

export interface RuleTime extends Node {
  startdate?: One<string | number>;
  starttime?: One<string | number>;
  stopdate?: One<string | number>;
  stoptime?: One<string | number>;
  weekdays?: One<string | number>;
}

export interface Ttl extends Node {
  /** A number from 0 to 255. */
  eq?: One<string | number>;
  /** A number from 0 to 255. */
  gt?: One<string | number>;
  /** A number from 0 to 255. */
  lt?: One<string | number>;
}

export interface Rule_2 extends Node {
  action?: One<"accept" | "continue" | "jump" | "reject" | "return" | "drop" | "queue" | "offload" | "synproxy">;
  "add-address-to-group"?: Below<RuleAddAddressToGroup>;
  /** A list: a number from 0 to 2147483647. */
  "connection-mark"?: Many<string | number>;
  "connection-status"?: Below<RuleConnectionStatus>;
  /** A list. */
  "conntrack-helper"?: Many<"ftp" | "h323" | "pptp" | "nfs" | "sip" | "tftp" | "sqlnet">;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  destination?: Below<Destination_2>;
  disable?: Flag;
  /** A list. */
  dscp?: Many<string | number>;
  /** A list. */
  "dscp-exclude"?: Many<string | number>;
  fragment?: Below<RuleFragment>;
  icmp?: Below<RuleIcmp>;
  "inbound-interface"?: Below<InboundInterface>;
  ipsec?: Below<RuleIpsec>;
  "jump-target"?: One<string | number>;
  limit?: Below<RuleLimit>;
  log?: Flag;
  "log-options"?: Below<RuleLogOptions>;
  mark?: One<string | number>;
  "offload-target"?: One<string | number>;
  "outbound-interface"?: Below<InboundInterface>;
  /** A list. */
  "packet-length"?: Many<string | number>;
  /** A list. */
  "packet-length-exclude"?: Many<string | number>;
  "packet-type"?: One<"broadcast" | "host" | "multicast" | "other">;
  /** An IP protocol. */
  protocol?: One<string | number>;
  queue?: One<string | number>;
  /** A list. */
  "queue-options"?: Many<"bypass" | "fanout">;
  recent?: Below<RuleRecent>;
  source?: Below<Destination_2>;
  /** A list. */
  state?: Many<"established" | "invalid" | "new" | "related">;
  synproxy?: Below<RuleSynproxy>;
  tcp?: Below<RuleTcp>;
  time?: Below<RuleTime>;
  ttl?: Below<Ttl>;
}

export interface FirewallIpv4ForwardFilter extends Node {
  /** Default `accept`. */
  "default-action"?: One<"drop" | "accept">;
  "default-log"?: Flag;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  /** By name: a number from 1 to 999999. */
  rule?: Named<Rule_2>;
}

export interface FirewallIpv4Forward extends Node {
  filter?: Below<FirewallIpv4ForwardFilter>;
}

export interface FirewallIpv4InputFilterRule extends Node {
  action?: One<"accept" | "continue" | "jump" | "reject" | "return" | "drop" | "queue" | "offload" | "synproxy">;
  "add-address-to-group"?: Below<RuleAddAddressToGroup>;
  /** A list: a number from 0 to 2147483647. */
  "connection-mark"?: Many<string | number>;
  "connection-status"?: Below<RuleConnectionStatus>;
  /** A list. */
  "conntrack-helper"?: Many<"ftp" | "h323" | "pptp" | "nfs" | "sip" | "tftp" | "sqlnet">;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  destination?: Below<Destination_2>;
  disable?: Flag;
  /** A list. */
  dscp?: Many<string | number>;
  /** A list. */
  "dscp-exclude"?: Many<string | number>;
  fragment?: Below<RuleFragment>;
  icmp?: Below<RuleIcmp>;
  "inbound-interface"?: Below<InboundInterface>;
  ipsec?: Below<RuleIpsec>;
  "jump-target"?: One<string | number>;
  limit?: Below<RuleLimit>;
  log?: Flag;
  "log-options"?: Below<RuleLogOptions>;
  mark?: One<string | number>;
  /** A list. */
  "packet-length"?: Many<string | number>;
  /** A list. */
  "packet-length-exclude"?: Many<string | number>;
  "packet-type"?: One<"broadcast" | "host" | "multicast" | "other">;
  /** An IP protocol. */
  protocol?: One<string | number>;
  queue?: One<string | number>;
  /** A list. */
  "queue-options"?: Many<"bypass" | "fanout">;
  recent?: Below<RuleRecent>;
  source?: Below<Destination_2>;
  /** A list. */
  state?: Many<"established" | "invalid" | "new" | "related">;
  synproxy?: Below<RuleSynproxy>;
  tcp?: Below<RuleTcp>;
  time?: Below<RuleTime>;
  ttl?: Below<Ttl>;
}

export interface FirewallIpv4InputFilter extends Node {
  /** Default `accept`. */
  "default-action"?: One<"drop" | "accept">;
  "default-log"?: Flag;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  /** By name: a number from 1 to 999999. */
  rule?: Named<FirewallIpv4InputFilterRule>;
}

export interface FirewallIpv4Input extends Node {
  filter?: Below<FirewallIpv4InputFilter>;
}

export interface FirewallIpv4Name extends Node {
  /** Default `drop`. */
  "default-action"?: One<"drop" | "jump" | "reject" | "return" | "accept" | "continue">;
  "default-jump-target"?: One<string | number>;
  "default-log"?: Flag;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  /** By name: a number from 1 to 999999. */
  rule?: Named<Rule_2>;
}

export interface FirewallIpv4OutputFilterRule extends Node {
  action?: One<"accept" | "continue" | "jump" | "reject" | "return" | "drop" | "queue" | "offload" | "synproxy">;
  "add-address-to-group"?: Below<RuleAddAddressToGroup>;
  /** A list: a number from 0 to 2147483647. */
  "connection-mark"?: Many<string | number>;
  "connection-status"?: Below<RuleConnectionStatus>;
  /** A list. */
  "conntrack-helper"?: Many<"ftp" | "h323" | "pptp" | "nfs" | "sip" | "tftp" | "sqlnet">;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  destination?: Below<Destination_2>;
  disable?: Flag;
  /** A list. */
  dscp?: Many<string | number>;
  /** A list. */
  "dscp-exclude"?: Many<string | number>;
  fragment?: Below<RuleFragment>;
  icmp?: Below<RuleIcmp>;
  "jump-target"?: One<string | number>;
  limit?: Below<RuleLimit>;
  log?: Flag;
  "log-options"?: Below<RuleLogOptions>;
  mark?: One<string | number>;
  "outbound-interface"?: Below<InboundInterface>;
  /** A list. */
  "packet-length"?: Many<string | number>;
  /** A list. */
  "packet-length-exclude"?: Many<string | number>;
  "packet-type"?: One<"broadcast" | "host" | "multicast" | "other">;
  /** An IP protocol. */
  protocol?: One<string | number>;
  queue?: One<string | number>;
  /** A list. */
  "queue-options"?: Many<"bypass" | "fanout">;
  recent?: Below<RuleRecent>;
  source?: Below<Destination_2>;
  /** A list. */
  state?: Many<"established" | "invalid" | "new" | "related">;
  synproxy?: Below<RuleSynproxy>;
  tcp?: Below<RuleTcp>;
  time?: Below<RuleTime>;
  ttl?: Below<Ttl>;
}

export interface FirewallIpv4OutputFilter extends Node {
  /** Default `accept`. */
  "default-action"?: One<"drop" | "accept">;
  "default-log"?: Flag;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  /** By name: a number from 1 to 999999. */
  rule?: Named<FirewallIpv4OutputFilterRule>;
}

export interface FirewallIpv4Output extends Node {
  filter?: Below<FirewallIpv4OutputFilter>;
}

export interface FirewallIpv4 extends Node {
  forward?: Below<FirewallIpv4Forward>;
  input?: Below<FirewallIpv4Input>;
  /** By name. */
  name?: Named<FirewallIpv4Name>;
  output?: Below<FirewallIpv4Output>;
}

export interface Destination_3 extends Node {
  address?: One<string>;
  /** An IPv6 address. */
  "address-mask"?: One<string>;
  /** A domain name. */
  fqdn?: One<string | number>;
  geoip?: Below<Geoip>;
  group?: Below<Group>;
  "mac-address"?: One<string>;
  /** Ports, ranges of ports and services. */
  port?: One<string | number>;
}

export interface RuleIcmpv6 extends Node {
  /** A number from 0 to 255. */
  code?: One<string | number>;
  /** A number from 0 to 255. */
  type?: One<string | number>;
  "type-name"?: One<"destination-unreachable" | "packet-too-big" | "time-exceeded" | "echo-request" | "echo-reply" | "mld-listener-query" | "mld-listener-report" | "mld-listener-reduction" | "nd-router-solicit" | "nd-router-advert" | "nd-neighbor-solicit" | "nd-neighbor-advert" | "nd-redirect" | "parameter-problem" | "router-renumbering" | "ind-neighbor-solicit" | "ind-neighbor-advert" | "mld2-listener-report">;
}

export interface Rule_3 extends Node {
  action?: One<"accept" | "continue" | "jump" | "reject" | "return" | "drop" | "queue" | "offload" | "synproxy">;
  "add-address-to-group"?: Below<RuleAddAddressToGroup>;
  /** A list: a number from 0 to 2147483647. */
  "connection-mark"?: Many<string | number>;
  "connection-status"?: Below<RuleConnectionStatus>;
  /** A list. */
  "conntrack-helper"?: Many<"ftp" | "h323" | "pptp" | "nfs" | "sip" | "tftp" | "sqlnet">;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  destination?: Below<Destination_3>;
  disable?: Flag;
  /** A list. */
  dscp?: Many<string | number>;
  /** A list. */
  "dscp-exclude"?: Many<string | number>;
  fragment?: Below<RuleFragment>;
  "hop-limit"?: Below<Ttl>;
  icmpv6?: Below<RuleIcmpv6>;
  "inbound-interface"?: Below<InboundInterface>;
  ipsec?: Below<RuleIpsec>;
  "jump-target"?: One<string | number>;
  limit?: Below<RuleLimit>;
  log?: Flag;
  "log-options"?: Below<RuleLogOptions>;
  mark?: One<string | number>;
  "offload-target"?: One<string | number>;
  "outbound-interface"?: Below<InboundInterface>;
  /** A list. */
  "packet-length"?: Many<string | number>;
  /** A list. */
  "packet-length-exclude"?: Many<string | number>;
  "packet-type"?: One<"broadcast" | "host" | "multicast" | "other">;
  /** An IP protocol. */
  protocol?: One<string | number>;
  queue?: One<string | number>;
  /** A list. */
  "queue-options"?: Many<"bypass" | "fanout">;
  recent?: Below<RuleRecent>;
  source?: Below<Destination_3>;
  /** A list. */
  state?: Many<"established" | "invalid" | "new" | "related">;
  synproxy?: Below<RuleSynproxy>;
  tcp?: Below<RuleTcp>;
  time?: Below<RuleTime>;
}

export interface FirewallIpv6ForwardFilter extends Node {
  /** Default `accept`. */
  "default-action"?: One<"drop" | "accept">;
  "default-log"?: Flag;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  /** By name: a number from 1 to 999999. */
  rule?: Named<Rule_3>;
}

export interface FirewallIpv6Forward extends Node {
  filter?: Below<FirewallIpv6ForwardFilter>;
}

export interface FirewallIpv6InputFilterRule extends Node {
  action?: One<"accept" | "continue" | "jump" | "reject" | "return" | "drop" | "queue" | "offload" | "synproxy">;
  "add-address-to-group"?: Below<RuleAddAddressToGroup>;
  /** A list: a number from 0 to 2147483647. */
  "connection-mark"?: Many<string | number>;
  "connection-status"?: Below<RuleConnectionStatus>;
  /** A list. */
  "conntrack-helper"?: Many<"ftp" | "h323" | "pptp" | "nfs" | "sip" | "tftp" | "sqlnet">;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  destination?: Below<Destination_3>;
  disable?: Flag;
  /** A list. */
  dscp?: Many<string | number>;
  /** A list. */
  "dscp-exclude"?: Many<string | number>;
  fragment?: Below<RuleFragment>;
  "hop-limit"?: Below<Ttl>;
  icmpv6?: Below<RuleIcmpv6>;
  "inbound-interface"?: Below<InboundInterface>;
  ipsec?: Below<RuleIpsec>;
  "jump-target"?: One<string | number>;
  limit?: Below<RuleLimit>;
  log?: Flag;
  "log-options"?: Below<RuleLogOptions>;
  mark?: One<string | number>;
  /** A list. */
  "packet-length"?: Many<string | number>;
  /** A list. */
  "packet-length-exclude"?: Many<string | number>;
  "packet-type"?: One<"broadcast" | "host" | "multicast" | "other">;
  /** An IP protocol. */
  protocol?: One<string | number>;
  queue?: One<string | number>;
  /** A list. */
  "queue-options"?: Many<"bypass" | "fanout">;
  recent?: Below<RuleRecent>;
  source?: Below<Destination_3>;
  /** A list. */
  state?: Many<"established" | "invalid" | "new" | "related">;
  synproxy?: Below<RuleSynproxy>;
  tcp?: Below<RuleTcp>;
  time?: Below<RuleTime>;
}

export interface FirewallIpv6InputFilter extends Node {
  /** Default `accept`. */
  "default-action"?: One<"drop" | "accept">;
  "default-log"?: Flag;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  /** By name: a number from 1 to 999999. */
  rule?: Named<FirewallIpv6InputFilterRule>;
}

export interface FirewallIpv6Input extends Node {
  filter?: Below<FirewallIpv6InputFilter>;
}

export interface FirewallIpv6Name extends Node {
  /** Default `drop`. */
  "default-action"?: One<"drop" | "jump" | "reject" | "return" | "accept" | "continue">;
  "default-jump-target"?: One<string | number>;
  "default-log"?: Flag;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  /** By name: a number from 1 to 999999. */
  rule?: Named<Rule_3>;
}

export interface FirewallIpv6OutputFilterRule extends Node {
  action?: One<"accept" | "continue" | "jump" | "reject" | "return" | "drop" | "queue" | "offload" | "synproxy">;
  "add-address-to-group"?: Below<RuleAddAddressToGroup>;
  /** A list: a number from 0 to 2147483647. */
  "connection-mark"?: Many<string | number>;
  "connection-status"?: Below<RuleConnectionStatus>;
  /** A list. */
  "conntrack-helper"?: Many<"ftp" | "h323" | "pptp" | "nfs" | "sip" | "tftp" | "sqlnet">;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  destination?: Below<Destination_3>;
  disable?: Flag;
  /** A list. */
  dscp?: Many<string | number>;
  /** A list. */
  "dscp-exclude"?: Many<string | number>;
  fragment?: Below<RuleFragment>;
  "hop-limit"?: Below<Ttl>;
  icmpv6?: Below<RuleIcmpv6>;
  "jump-target"?: One<string | number>;
  limit?: Below<RuleLimit>;
  log?: Flag;
  "log-options"?: Below<RuleLogOptions>;
  mark?: One<string | number>;
  "outbound-interface"?: Below<InboundInterface>;
  /** A list. */
  "packet-length"?: Many<string | number>;
  /** A list. */
  "packet-length-exclude"?: Many<string | number>;
  "packet-type"?: One<"broadcast" | "host" | "multicast" | "other">;
  /** An IP protocol. */
  protocol?: One<string | number>;
  queue?: One<string | number>;
  /** A list. */
  "queue-options"?: Many<"bypass" | "fanout">;
  recent?: Below<RuleRecent>;
  source?: Below<Destination_3>;
  /** A list. */
  state?: Many<"established" | "invalid" | "new" | "related">;
  synproxy?: Below<RuleSynproxy>;
  tcp?: Below<RuleTcp>;
  time?: Below<RuleTime>;
}

export interface FirewallIpv6OutputFilter extends Node {
  /** Default `accept`. */
  "default-action"?: One<"drop" | "accept">;
  "default-log"?: Flag;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  /** By name: a number from 1 to 999999. */
  rule?: Named<FirewallIpv6OutputFilterRule>;
}

export interface FirewallIpv6Output extends Node {
  filter?: Below<FirewallIpv6OutputFilter>;
}

export interface FirewallIpv6 extends Node {
  forward?: Below<FirewallIpv6Forward>;
  input?: Below<FirewallIpv6Input>;
  /** By name. */
  name?: Named<FirewallIpv6Name>;
  output?: Below<FirewallIpv6Output>;
}

export interface Firewall_2 extends Node {
  "ipv6-name"?: One<string | number>;
  name?: One<string | number>;
}

export interface FirewallZoneFrom extends Node {
  firewall?: Below<Firewall_2>;
}

export interface FirewallZoneIntraZoneFiltering extends Node {
  action?: One<"accept" | "drop">;
  firewall?: Below<Firewall_2>;
}

export interface FirewallZone extends Node {
  /** Default `drop`. */
  "default-action"?: One<"drop" | "reject">;
  "default-log"?: Flag;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  /** By name. */
  from?: Named<FirewallZoneFrom>;
  /** A list. */
  interface?: Many<string | number>;
  "intra-zone-filtering"?: Below<FirewallZoneIntraZoneFiltering>;
  "local-zone"?: Flag;
}

export interface Firewall extends Node {
  bridge?: Below<FirewallBridge>;
  /** By name. */
  flowtable?: Named<FirewallFlowtable>;
  "global-options"?: Below<FirewallGlobalOptions>;
  group?: Below<FirewallGroup>;
  ipv4?: Below<FirewallIpv4>;
  ipv6?: Below<FirewallIpv6>;
  /** By name. */
  zone?: Named<FirewallZone>;
}

export interface HealthCheck extends Node {
  script?: One<string | number>;
}

export interface HighAvailabilityVirtualServerRealServer extends Node {
  /** A number from 1 to 86400. */
  "connection-timeout"?: One<string | number>;
  "health-check"?: Below<HealthCheck>;
  /** A number from 0 to 65535. */
  port?: One<string | number>;
}

export interface HighAvailabilityVirtualServer extends Node {
  /** An IP address. */
  address?: One<string>;
  /** Default `least-connection`. */
  algorithm?: One<"round-robin" | "weighted-round-robin" | "least-connection" | "weighted-least-connection" | "source-hashing" | "destination-hashing" | "locality-based-least-connection">;
  /** A number from 1 to 3600. Default `10`. */
  "delay-loop"?: One<string | number>;
  /** Default `nat`. */
  "forward-method"?: One<"direct" | "nat" | "tunnel">;
  /** A number from 1 to 2147483647. */
  fwmark?: One<string | number>;
  /** A number from 1 to 86400. Default `300`. */
  "persistence-timeout"?: One<string | number>;
  /** A number from 0 to 65535. */
  port?: One<string | number>;
  /** Default `tcp`. */
  protocol?: One<"tcp" | "udp">;
  /** By name. */
  "real-server"?: Named<HighAvailabilityVirtualServerRealServer>;
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

export interface Address extends Node {
  interface?: One<string | number>;
}

export interface HighAvailabilityVrrpGroupAuthentication extends Node {
  /** Up to 8 bytes. */
  password?: One<string | number>;
  type?: One<"plaintext-password" | "ah">;
}

export interface HealthCheck_2 extends Node {
  /** Default `3`. */
  "failure-count"?: One<string | number>;
  /** Default `60`. */
  interval?: One<string | number>;
  /** An IP address. */
  ping?: One<string>;
  script?: One<string | number>;
}

export interface HighAvailabilityVrrpGroupTrack extends Node {
  "exclude-vrrp-interface"?: Flag;
  /** A list. */
  interface?: Many<string | number>;
}

export interface TransitionScript extends Node {
  backup?: One<string | number>;
  fault?: One<string | number>;
  master?: One<string | number>;
  stop?: One<string | number>;
}

export interface HighAvailabilityVrrpGroup extends Node {
  /** By name: an IP address with its prefix length or an IP address. */
  address?: Named<Address>;
  /** A number from 1 to 255. Default `1`. */
  "advertise-interval"?: One<string | number>;
  authentication?: Below<HighAvailabilityVrrpGroupAuthentication>;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  disable?: Flag;
  /** By name: an IP address with its prefix length or an IP address. */
  "excluded-address"?: Named<Address>;
  garp?: Below<Garp>;
  "health-check"?: Below<HealthCheck_2>;
  /** An IP address. */
  "hello-source-address"?: One<string>;
  interface?: One<string | number>;
  "no-preempt"?: Flag;
  /** A list: an IP address. */
  "peer-address"?: Many<string>;
  /** A number from 0 to 1000. Default `0`. */
  "preempt-delay"?: One<string | number>;
  /** A number from 1 to 255. Default `100`. */
  priority?: One<string | number>;
  "rfc3768-compatibility"?: Flag;
  track?: Below<HighAvailabilityVrrpGroupTrack>;
  "transition-script"?: Below<TransitionScript>;
  /** A number from 1 to 255. */
  vrid?: One<string | number>;
}

export interface HighAvailabilityVrrpSyncGroup extends Node {
  "health-check"?: Below<HealthCheck_2>;
  /** A list. */
  member?: Many<string | number>;
  "transition-script"?: Below<TransitionScript>;
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
  disable?: Flag;
  /** By name. */
  "virtual-server"?: Named<HighAvailabilityVirtualServer>;
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
  "user-class"?: One<string | number>;
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
  duid?: One<string | number>;
  "no-release"?: Flag;
  "parameters-only"?: Flag;
  /** By name. */
  pd?: Named<Dhcpv6OptionsPd>;
  "rapid-commit"?: Flag;
  temporary?: Flag;
}

export interface InterfacesBondingEvpn extends Node {
  /** A number from 1 to 65535. */
  "es-df-pref"?: One<string | number>;
  "es-id"?: One<string | number>;
  /** A MAC address such as 00:53:00:00:00:01. */
  "es-sys-mac"?: One<string>;
  uplink?: Flag;
}

export interface Ip extends Node {
  /** Clamp-mss-to-pmtu or a number from 536 to 65535. */
  "adjust-mss"?: One<"clamp-mss-to-pmtu" | (string & {}) | number>;
  /** A number from 1 to 86400. Default `30`. */
  "arp-cache-timeout"?: One<string | number>;
  "disable-arp-filter"?: Flag;
  "disable-forwarding"?: Flag;
  "enable-arp-accept"?: Flag;
  "enable-arp-announce"?: Flag;
  "enable-arp-ignore"?: Flag;
  "enable-directed-broadcast"?: Flag;
  "enable-proxy-arp"?: Flag;
  "proxy-arp-pvlan"?: Flag;
  "source-validation"?: One<"strict" | "loose" | "disable">;
}

export interface Ipv6Address extends Node {
  autoconf?: Flag;
  /** A list. */
  eui64?: Many<string>;
  "no-default-link-local"?: Flag;
}

export interface Ipv6 extends Node {
  /** Default `1`. */
  "accept-dad"?: One<string | number>;
  address?: Below<Ipv6Address>;
  /** Clamp-mss-to-pmtu or a number from 536 to 65535. */
  "adjust-mss"?: One<"clamp-mss-to-pmtu" | (string & {}) | number>;
  /** A number from 1 to 86400. Default `30`. */
  "base-reachable-time"?: One<string | number>;
  "disable-forwarding"?: Flag;
  /** Default `1`. */
  "dup-addr-detect-transmits"?: One<string | number>;
  "source-validation"?: One<"strict" | "loose" | "disable">;
}

export interface Member extends Node {
  /** A list. */
  interface?: Many<string | number>;
}

export interface Mirror extends Node {
  egress?: One<string | number>;
  ingress?: One<string | number>;
}

export interface Vif extends Node {
  /** A list: dhcp, dhcpv6 or an IP address with its prefix length. */
  address?: Many<"dhcp" | "dhcpv6" | (string & {})>;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  "dhcp-options"?: Below<DhcpOptions>;
  "dhcpv6-options"?: Below<Dhcpv6Options>;
  disable?: Flag;
  "disable-link-detect"?: Flag;
  "egress-qos"?: One<string | number>;
  "ingress-qos"?: One<string | number>;
  ip?: Below<Ip>;
  ipv6?: Below<Ipv6>;
  /** A MAC address such as 00:53:00:00:00:01. */
  mac?: One<string>;
  mirror?: Below<Mirror>;
  /** A number from 68 to 16000. */
  mtu?: One<string | number>;
  redirect?: One<string | number>;
  /** The name of a VRF. */
  vrf?: One<string | number>;
}

export interface VifSVifC extends Node {
  /** A list: dhcp, dhcpv6 or an IP address with its prefix length. */
  address?: Many<"dhcp" | "dhcpv6" | (string & {})>;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  "dhcp-options"?: Below<DhcpOptions>;
  "dhcpv6-options"?: Below<Dhcpv6Options>;
  disable?: Flag;
  "disable-link-detect"?: Flag;
  ip?: Below<Ip>;
  ipv6?: Below<Ipv6>;
  /** A MAC address such as 00:53:00:00:00:01. */
  mac?: One<string>;
  mirror?: Below<Mirror>;
  /** A number from 68 to 16000. */
  mtu?: One<string | number>;
  redirect?: One<string | number>;
  /** The name of a VRF. */
  vrf?: One<string | number>;
}

export interface VifS extends Node {
  /** A list: dhcp, dhcpv6 or an IP address with its prefix length. */
  address?: Many<"dhcp" | "dhcpv6" | (string & {})>;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  "dhcp-options"?: Below<DhcpOptions>;
  "dhcpv6-options"?: Below<Dhcpv6Options>;
  disable?: Flag;
  "disable-link-detect"?: Flag;
  ip?: Below<Ip>;
  ipv6?: Below<Ipv6>;
  /** A MAC address such as 00:53:00:00:00:01. */
  mac?: One<string>;
  mirror?: Below<Mirror>;
  /** A number from 68 to 16000. */
  mtu?: One<string | number>;
  /** Default `802.1ad`. */
  protocol?: One<string | number>;
  redirect?: One<string | number>;
  /** By name: a number from 0 to 4094. */
  "vif-c"?: Named<VifSVifC>;
  /** The name of a VRF. */
  vrf?: One<string | number>;
}

export interface InterfacesBonding extends Node {
  /** A list: dhcp, dhcpv6 or an IP address with its prefix length. */
  address?: Many<"dhcp" | "dhcpv6" | (string & {})>;
  "arp-monitor"?: Below<InterfacesBondingArpMonitor>;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  "dhcp-options"?: Below<DhcpOptions>;
  "dhcpv6-options"?: Below<Dhcpv6Options>;
  disable?: Flag;
  "disable-link-detect"?: Flag;
  evpn?: Below<InterfacesBondingEvpn>;
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
  primary?: One<string | number>;
  redirect?: One<string | number>;
  /** A MAC address such as 00:53:00:00:00:01. */
  "system-mac"?: One<string>;
  /** By name: a number from 0 to 4094. */
  vif?: Named<Vif>;
  /** By name: a number from 0 to 4094. */
  "vif-s"?: Named<VifS>;
  /** The name of a VRF. */
  vrf?: One<string | number>;
}

export interface InterfacesBridgeIgmp extends Node {
  querier?: Flag;
  snooping?: Flag;
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

export interface InterfacesBridge extends Node {
  /** A list: dhcp, dhcpv6 or an IP address with its prefix length. */
  address?: Many<"dhcp" | "dhcpv6" | (string & {})>;
  /** 0 or a number from 10 to 1000000. Default `300`. */
  aging?: One<string | number>;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  "dhcp-options"?: Below<DhcpOptions>;
  "dhcpv6-options"?: Below<Dhcpv6Options>;
  disable?: Flag;
  "disable-link-detect"?: Flag;
  "enable-vlan"?: Flag;
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
  /** A number from 0 to 65535. Default `32768`. */
  priority?: One<string | number>;
  /** Default `802.1q`. */
  protocol?: One<string | number>;
  redirect?: One<string | number>;
  stp?: Flag;
  /** By name: a number from 0 to 4094. */
  vif?: Named<Vif>;
  /** The name of a VRF. */
  vrf?: One<string | number>;
}

export interface InterfacesDummyIp extends Node {
  "disable-forwarding"?: Flag;
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
}

export interface InterfacesDummy extends Node {
  /** A list: an IP address with its prefix length. */
  address?: Many<string>;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  disable?: Flag;
  ip?: Below<InterfacesDummyIp>;
  ipv6?: Below<InterfacesDummyIpv6>;
  mirror?: Below<Mirror>;
  /** A number from 68 to 16000. Default `1500`. */
  mtu?: One<string | number>;
  redirect?: One<string | number>;
  /** The name of a VRF. */
  vrf?: One<string | number>;
}

export interface Eapol extends Node {
  /** A list. */
  "ca-certificate"?: Many<string | number>;
  certificate?: One<string | number>;
  passphrase?: One<string | number>;
}

export interface InterfacesEthernetEvpn extends Node {
  uplink?: Flag;
}

export interface InterfacesEthernetOffload extends Node {
  gro?: Flag;
  gso?: Flag;
  "hw-tc-offload"?: Flag;
  lro?: Flag;
  rfs?: Flag;
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
  /** Up to 255 bytes. */
  description?: One<string | number>;
  "dhcp-options"?: Below<DhcpOptions>;
  "dhcpv6-options"?: Below<Dhcpv6Options>;
  disable?: Flag;
  "disable-flow-control"?: Flag;
  "disable-link-detect"?: Flag;
  /** Default `auto`. */
  duplex?: One<"auto" | "half" | "full">;
  eapol?: Below<Eapol>;
  evpn?: Below<InterfacesEthernetEvpn>;
  /** A MAC address such as 00:53:00:00:00:01. */
  "hw-id"?: One<string>;
  ip?: Below<Ip>;
  ipv6?: Below<Ipv6>;
  /** A MAC address such as 00:53:00:00:00:01. */
  mac?: One<string>;
  mirror?: Below<Mirror>;
  /** A number from 68 to 16000. */
  mtu?: One<string | number>;
  offload?: Below<InterfacesEthernetOffload>;
  redirect?: One<string | number>;
  "ring-buffer"?: Below<InterfacesEthernetRingBuffer>;
  /** Default `auto`. */
  speed?: One<"auto" | "10" | 10 | "100" | 100 | "1000" | 1000 | "2500" | 2500 | "5000" | 5000 | "10000" | 10000 | "25000" | 25000 | "40000" | 40000 | "50000" | 50000 | "100000" | 100000>;
  /** By name: a number from 0 to 4094. */
  vif?: Named<Vif>;
  /** By name: a number from 0 to 4094. */
  "vif-s"?: Named<VifS>;
  /** The name of a VRF. */
  vrf?: One<string | number>;
}

export interface InterfacesGeneveParametersIp extends Node {
  /** Default `unset`. */
  df?: One<"set" | "unset" | "inherit">;
  innerproto?: Flag;
  /** A number from 0 to 99. Default `inherit`. */
  tos?: One<string | number>;
  /** A number from 0 to 255. Default `0`. */
  ttl?: One<string | number>;
}

export interface ParametersIpv6 extends Node {
  flowlabel?: One<string | number>;
}

export interface InterfacesGeneveParameters extends Node {
  ip?: Below<InterfacesGeneveParametersIp>;
  ipv6?: Below<ParametersIpv6>;
}

export interface InterfacesGeneve extends Node {
  /** A list: an IP address with its prefix length. */
  address?: Many<string>;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  disable?: Flag;
  ip?: Below<Ip>;
  ipv6?: Below<Ipv6>;
  /** A MAC address such as 00:53:00:00:00:01. */
  mac?: One<string>;
  mirror?: Below<Mirror>;
  /** A number from 1200 to 16000. Default `1500`. */
  mtu?: One<string | number>;
  parameters?: Below<InterfacesGeneveParameters>;
  redirect?: One<string | number>;
  /** An IP address. */
  remote?: One<string>;
  /** A number from 0 to 16777214. */
  vni?: One<string | number>;
  /** The name of a VRF. */
  vrf?: One<string | number>;
}

export interface InterfacesInput extends Node {
  /** Up to 255 bytes. */
  description?: One<string | number>;
  disable?: Flag;
  redirect?: One<string | number>;
}

export interface InterfacesL2tpv3 extends Node {
  /** A list: an IP address with its prefix length. */
  address?: Many<string>;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  /** A number from 1 to 65535. Default `5000`. */
  "destination-port"?: One<string | number>;
  disable?: Flag;
  /** Default `udp`. */
  encapsulation?: One<"udp" | "ip">;
  ip?: Below<Ip>;
  ipv6?: Below<Ipv6>;
  mirror?: Below<Mirror>;
  /** A number from 68 to 16000. Default `1488`. */
  mtu?: One<string | number>;
  /** A number from 1 to 429496729. */
  "peer-session-id"?: One<string | number>;
  /** A number from 1 to 429496729. */
  "peer-tunnel-id"?: One<string | number>;
  /** An IP address. */
  remote?: One<string>;
  /** A number from 1 to 429496729. */
  "session-id"?: One<string | number>;
  /** An IP address. */
  "source-address"?: One<string>;
  /** A number from 1 to 65535. Default `5000`. */
  "source-port"?: One<string | number>;
  /** A number from 1 to 429496729. */
  "tunnel-id"?: One<string | number>;
  /** The name of a VRF. */
  vrf?: One<string | number>;
}

export interface InterfacesLoopbackIp extends Node {
  "source-validation"?: One<"strict" | "loose" | "disable">;
}

export interface InterfacesLoopback extends Node {
  /** A list: an IP address with its prefix length. */
  address?: Many<string>;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  ip?: Below<InterfacesLoopbackIp>;
  mirror?: Below<Mirror>;
  redirect?: One<string | number>;
}

export interface InterfacesMacsecSecurityMka extends Node {
  cak?: One<string | number>;
  ckn?: One<string | number>;
  /** A number from 0 to 255. Default `255`. */
  priority?: One<string | number>;
}

export interface InterfacesMacsecSecurityStaticPeer extends Node {
  disable?: Flag;
  key?: One<string | number>;
  /** A MAC address such as 00:53:00:00:00:01. */
  mac?: One<string>;
}

export interface InterfacesMacsecSecurityStatic extends Node {
  key?: One<string | number>;
  /** By name. */
  peer?: Named<InterfacesMacsecSecurityStaticPeer>;
}

export interface InterfacesMacsecSecurity extends Node {
  cipher?: One<"gcm-aes-128" | "gcm-aes-256">;
  encrypt?: Flag;
  mka?: Below<InterfacesMacsecSecurityMka>;
  /** A number from 0 to 4294967295. */
  "replay-window"?: One<string | number>;
  static?: Below<InterfacesMacsecSecurityStatic>;
}

export interface InterfacesMacsec extends Node {
  /** A list: dhcp, dhcpv6 or an IP address with its prefix length. */
  address?: Many<"dhcp" | "dhcpv6" | (string & {})>;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  "dhcp-options"?: Below<DhcpOptions>;
  "dhcpv6-options"?: Below<Dhcpv6Options>;
  disable?: Flag;
  ip?: Below<Ip>;
  ipv6?: Below<Ipv6>;
  mirror?: Below<Mirror>;
  /** A number from 68 to 16000. Default `1460`. */
  mtu?: One<string | number>;
  redirect?: One<string | number>;
  security?: Below<InterfacesMacsecSecurity>;
  "source-interface"?: One<string | number>;
  /** The name of a VRF. */
  vrf?: One<string | number>;
}

export interface InterfacesOpenvpnEncryption extends Node {
  cipher?: One<"none" | "des" | "3des" | "bf128" | "bf256" | "aes128" | "aes128gcm" | "aes192" | "aes192gcm" | "aes256" | "aes256gcm">;
  /** A list. */
  "ncp-ciphers"?: Many<"none" | "des" | "3des" | "aes128" | "aes128gcm" | "aes192" | "aes192gcm" | "aes256" | "aes256gcm">;
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

export interface InterfacesOpenvpnOffload extends Node {
  dco?: Flag;
}

export interface InterfacesOpenvpnReplaceDefaultRoute extends Node {
  local?: One<string | number>;
}

export interface InterfacesOpenvpnServerBridge extends Node {
  disable?: Flag;
  /** An IPv4 address. */
  gateway?: One<string>;
  /** An IPv4 address. */
  start?: One<string>;
  /** An IPv4 address. */
  stop?: One<string>;
  /** An IPv4 address. */
  "subnet-mask"?: One<string>;
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

export interface InterfacesOpenvpnServerMfaTotp extends Node {
  /** Default `enable`. */
  challenge?: One<"disable" | "enable">;
  /** A number from 1 to 65535. Default `6`. */
  digits?: One<string | number>;
  /** A number from 1 to 65535. Default `0`. */
  drift?: One<string | number>;
  /** A number from 1 to 65535. Default `180`. */
  slop?: One<string | number>;
  /** A number from 1 to 65535. Default `30`. */
  step?: One<string | number>;
}

export interface InterfacesOpenvpnServerMfa extends Node {
  totp?: Below<InterfacesOpenvpnServerMfaTotp>;
}

export interface InterfacesOpenvpnServerPushRoute extends Node {
  /** A number from 0 to 4294967295. Default `0`. */
  metric?: One<string | number>;
}

export interface InterfacesOpenvpnServer extends Node {
  bridge?: Below<InterfacesOpenvpnServerBridge>;
  /** By name. */
  client?: Named<InterfacesOpenvpnServerClient>;
  "client-ip-pool"?: Below<InterfacesOpenvpnServerClientIpPool>;
  "client-ipv6-pool"?: Below<InterfacesOpenvpnServerClientIpv6Pool>;
  "domain-name"?: One<string | number>;
  /** A number from 1 to 4096. */
  "max-connections"?: One<string | number>;
  mfa?: Below<InterfacesOpenvpnServerMfa>;
  /** A list: an IP address. */
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
  "auth-key"?: One<string | number>;
  /** A list. */
  "ca-certificate"?: Many<string | number>;
  certificate?: One<string | number>;
  "crypt-key"?: One<string | number>;
  "dh-params"?: One<string | number>;
  /** A list. */
  "peer-fingerprint"?: Many<string | number>;
  role?: One<"active" | "passive">;
  "tls-version-min"?: One<string | number>;
}

export interface InterfacesOpenvpn extends Node {
  authentication?: Below<Authentication>;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  /** Default `tun`. */
  "device-type"?: One<"tun" | "tap">;
  disable?: Flag;
  encryption?: Below<InterfacesOpenvpnEncryption>;
  hash?: One<"md5" | "sha1" | "sha256" | "sha384" | "sha512">;
  ip?: Below<Ip>;
  ipv6?: Below<Ipv6>;
  "keep-alive"?: Below<InterfacesOpenvpnKeepAlive>;
  /** By name: an IP address. */
  "local-address"?: Named<InterfacesOpenvpnLocalAddress>;
  /** An IP address. */
  "local-host"?: One<string>;
  /** A number from 1 to 65535. */
  "local-port"?: One<string | number>;
  mirror?: Below<Mirror>;
  mode?: One<"site-to-site" | "client" | "server">;
  offload?: Below<InterfacesOpenvpnOffload>;
  /** A list. */
  "openvpn-option"?: Many<string | number>;
  "persistent-tunnel"?: Flag;
  /** Default `udp`. */
  protocol?: One<"udp" | "tcp-passive" | "tcp-active">;
  redirect?: One<string | number>;
  /** A list: an IP address. */
  "remote-address"?: Many<string>;
  /** A list. */
  "remote-host"?: Many<string | number>;
  /** A number from 1 to 65535. */
  "remote-port"?: One<string | number>;
  "replace-default-route"?: Below<InterfacesOpenvpnReplaceDefaultRoute>;
  server?: Below<InterfacesOpenvpnServer>;
  "shared-secret-key"?: One<string | number>;
  tls?: Below<InterfacesOpenvpnTls>;
  "use-lzo-compression"?: Flag;
  /** The name of a VRF. */
  vrf?: One<string | number>;
}

export interface InterfacesPppoeIp extends Node {
  /** Clamp-mss-to-pmtu or a number from 536 to 65535. */
  "adjust-mss"?: One<"clamp-mss-to-pmtu" | (string & {}) | number>;
  "disable-forwarding"?: Flag;
  "source-validation"?: One<"strict" | "loose" | "disable">;
}

export interface InterfacesPppoeIpv6Address extends Node {
  autoconf?: Flag;
}

export interface InterfacesPppoeIpv6 extends Node {
  address?: Below<InterfacesPppoeIpv6Address>;
  /** Clamp-mss-to-pmtu or a number from 536 to 65535. */
  "adjust-mss"?: One<"clamp-mss-to-pmtu" | (string & {}) | number>;
  "disable-forwarding"?: Flag;
}

export interface InterfacesPppoe extends Node {
  "access-concentrator"?: One<string | number>;
  authentication?: Below<Authentication>;
  "connect-on-demand"?: Flag;
  /** A number from 1 to 255. Default `210`. */
  "default-route-distance"?: One<string | number>;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  "dhcpv6-options"?: Below<Dhcpv6Options>;
  disable?: Flag;
  /** A number from 0 to 86400. Default `30`. */
  holdoff?: One<string | number>;
  "host-uniq"?: One<string | number>;
  /** A number from 0 to 86400. */
  "idle-timeout"?: One<string | number>;
  ip?: Below<InterfacesPppoeIp>;
  ipv6?: Below<InterfacesPppoeIpv6>;
  /** An IPv4 address. */
  "local-address"?: One<string>;
  mirror?: Below<Mirror>;
  /** A number from 128 to 16384. */
  mru?: One<string | number>;
  /** A number from 68 to 1500. Default `1492`. */
  mtu?: One<string | number>;
  "no-default-route"?: Flag;
  "no-peer-dns"?: Flag;
  redirect?: One<string | number>;
  /** An IPv4 address. */
  "remote-address"?: One<string>;
  "service-name"?: One<string | number>;
  "source-interface"?: One<string | number>;
  /** The name of a VRF. */
  vrf?: One<string | number>;
}

export interface InterfacesPseudoEthernet extends Node {
  /** A list: dhcp, dhcpv6 or an IP address with its prefix length. */
  address?: Many<"dhcp" | "dhcpv6" | (string & {})>;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  "dhcp-options"?: Below<DhcpOptions>;
  "dhcpv6-options"?: Below<Dhcpv6Options>;
  disable?: Flag;
  "disable-link-detect"?: Flag;
  ip?: Below<Ip>;
  ipv6?: Below<Ipv6>;
  /** A MAC address such as 00:53:00:00:00:01. */
  mac?: One<string>;
  mirror?: Below<Mirror>;
  /** Default `private`. */
  mode?: One<"private" | "vepa" | "bridge" | "passthru">;
  /** A number from 68 to 16000. */
  mtu?: One<string | number>;
  redirect?: One<string | number>;
  "source-interface"?: One<string | number>;
  /** By name: a number from 0 to 4094. */
  vif?: Named<Vif>;
  /** By name: a number from 0 to 4094. */
  "vif-s"?: Named<VifS>;
  /** The name of a VRF. */
  vrf?: One<string | number>;
}

export interface InterfacesSstpcSsl extends Node {
  "ca-certificate"?: One<string | number>;
}

export interface InterfacesSstpc extends Node {
  authentication?: Below<Authentication>;
  /** A number from 1 to 255. Default `210`. */
  "default-route-distance"?: One<string | number>;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  disable?: Flag;
  /** A number from 68 to 1500. Default `1452`. */
  mtu?: One<string | number>;
  "no-default-route"?: Flag;
  "no-peer-dns"?: Flag;
  /** A number from 1 to 65535. Default `443`. */
  port?: One<string | number>;
  server?: One<string | number>;
  ssl?: Below<InterfacesSstpcSsl>;
  /** The name of a VRF. */
  vrf?: One<string | number>;
}

export interface InterfacesTunnelParametersErspan extends Node {
  direction?: One<"ingress" | "egress">;
  /** A number from 0 to 1048575. */
  "hw-id"?: One<string | number>;
  /** A number from 0 to 63. */
  index?: One<string | number>;
  /** A number from 1 to 2. Default `1`. */
  version?: One<string | number>;
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
  flowlabel?: One<string | number>;
  /** A number from 0 to 255. Default `64`. */
  hoplimit?: One<string | number>;
  /** Default `inherit`. */
  tclass?: One<string | number>;
}

export interface InterfacesTunnelParameters extends Node {
  erspan?: Below<InterfacesTunnelParametersErspan>;
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
  /** Up to 255 bytes. */
  description?: One<string | number>;
  disable?: Flag;
  "disable-link-detect"?: Flag;
  "enable-multicast"?: Flag;
  encapsulation?: One<"erspan" | "gre" | "gretap" | "ip6erspan" | "ip6gre" | "ip6gretap" | "ip6ip6" | "ipip" | "ipip6" | "sit">;
  ip?: Below<Ip>;
  ipv6?: Below<Ipv6>;
  mirror?: Below<Mirror>;
  /** A number from 68 to 16000. Default `1476`. */
  mtu?: One<string | number>;
  parameters?: Below<InterfacesTunnelParameters>;
  redirect?: One<string | number>;
  /** An IP address. */
  remote?: One<string>;
  /** An IP address. */
  "source-address"?: One<string>;
  "source-interface"?: One<string | number>;
  /** The name of a VRF. */
  vrf?: One<string | number>;
}

export interface InterfacesVirtualEthernet extends Node {
  /** A list: dhcp, dhcpv6 or an IP address with its prefix length. */
  address?: Many<"dhcp" | "dhcpv6" | (string & {})>;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  "dhcp-options"?: Below<DhcpOptions>;
  "dhcpv6-options"?: Below<Dhcpv6Options>;
  disable?: Flag;
  "peer-name"?: One<string | number>;
  /** By name: a number from 0 to 4094. */
  vif?: Named<Vif>;
  /** By name: a number from 0 to 4094. */
  "vif-s"?: Named<VifS>;
  /** The name of a VRF. */
  vrf?: One<string | number>;
}

export interface InterfacesVti extends Node {
  /** A list: an IP address with its prefix length. */
  address?: Many<string>;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  disable?: Flag;
  ip?: Below<Ip>;
  ipv6?: Below<Ipv6>;
  mirror?: Below<Mirror>;
  /** A number from 68 to 16000. Default `1500`. */
  mtu?: One<string | number>;
  redirect?: One<string | number>;
  /** The name of a VRF. */
  vrf?: One<string | number>;
}

export interface InterfacesVxlanParametersIp extends Node {
  /** Default `unset`. */
  df?: One<"set" | "unset" | "inherit">;
  /** A number from 0 to 99. Default `inherit`. */
  tos?: One<string | number>;
  /** A number from 0 to 255. Default `16`. */
  ttl?: One<string | number>;
}

export interface InterfacesVxlanParameters extends Node {
  external?: Flag;
  ip?: Below<InterfacesVxlanParametersIp>;
  ipv6?: Below<ParametersIpv6>;
  "neighbor-suppress"?: Flag;
  nolearning?: Flag;
  "vni-filter"?: Flag;
}

export interface InterfacesVxlanVlanToVni extends Node {
  vni?: One<string | number>;
}

export interface InterfacesVxlan extends Node {
  /** A list: an IP address with its prefix length. */
  address?: Many<string>;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  disable?: Flag;
  gpe?: Flag;
  group?: One<string>;
  ip?: Below<Ip>;
  ipv6?: Below<Ipv6>;
  /** A MAC address such as 00:53:00:00:00:01. */
  mac?: One<string>;
  mirror?: Below<Mirror>;
  /** A number from 1200 to 16000. Default `1500`. */
  mtu?: One<string | number>;
  parameters?: Below<InterfacesVxlanParameters>;
  /** A number from 1 to 65535. Default `4789`. */
  port?: One<string | number>;
  redirect?: One<string | number>;
  /** A list: an IP address. */
  remote?: Many<string>;
  /** An IP address. */
  "source-address"?: One<string>;
  "source-interface"?: One<string | number>;
  /** By name. */
  "vlan-to-vni"?: Named<InterfacesVxlanVlanToVni>;
  /** A number from 0 to 16777214. */
  vni?: One<string | number>;
  /** The name of a VRF. */
  vrf?: One<string | number>;
}

export interface InterfacesWireguardPeer extends Node {
  /** An IP address or a link-local IPv6 address. */
  address?: One<string>;
  /** A list: a prefix such as 192.0.2.0/24. */
  "allowed-ips"?: Many<string>;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  disable?: Flag;
  /** A number from 1 to 65535. */
  "persistent-keepalive"?: One<string | number>;
  /** A number from 1 to 65535. */
  port?: One<string | number>;
  /** A text in base 64. */
  "preshared-key"?: One<string | number>;
  /** A text in base 64. */
  "public-key"?: One<string | number>;
}

export interface InterfacesWireguard extends Node {
  /** A list: an IP address with its prefix length. */
  address?: Many<string>;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  disable?: Flag;
  /** A number from 0 to 4294967295. Default `0`. */
  fwmark?: One<string | number>;
  ip?: Below<Ip>;
  ipv6?: Below<Ipv6>;
  mirror?: Below<Mirror>;
  /** A number from 68 to 16000. Default `1420`. */
  mtu?: One<string | number>;
  /** By name. */
  peer?: Named<InterfacesWireguardPeer>;
  "per-client-thread"?: Flag;
  /** A number from 1 to 65535. */
  port?: One<string | number>;
  /** A text in base 64. */
  "private-key"?: One<string | number>;
  redirect?: One<string | number>;
  /** The name of a VRF. */
  vrf?: One<string | number>;
}

export interface InterfacesWirelessCapabilitiesHeBeamform extends Node {
  "multi-user-beamformer"?: Flag;
  "single-user-beamformee"?: Flag;
  "single-user-beamformer"?: Flag;
}

export interface InterfacesWirelessCapabilitiesHeCenterChannelFreq extends Node {
  /** A number from 1 to 233. */
  "freq-1"?: One<string | number>;
  /** A number from 1 to 233. */
  "freq-2"?: One<string | number>;
}

export interface InterfacesWirelessCapabilitiesHe extends Node {
  "antenna-pattern-fixed"?: Flag;
  beamform?: Below<InterfacesWirelessCapabilitiesHeBeamform>;
  /** A number from 1 to 63. */
  "bss-color"?: One<string | number>;
  "center-channel-freq"?: Below<InterfacesWirelessCapabilitiesHeCenterChannelFreq>;
  "channel-set-width"?: One<"81" | 81 | "83" | 83 | "84" | 84 | "131" | 131 | "132" | 132 | "133" | 133 | "134" | 134 | "135" | 135>;
  /** A number from 0 to 3. */
  "coding-scheme"?: One<string | number>;
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
  /** A number from 34 to 177. */
  "freq-1"?: One<string | number>;
  /** A number from 34 to 177. */
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
  he?: Below<InterfacesWirelessCapabilitiesHe>;
  ht?: Below<InterfacesWirelessCapabilitiesHt>;
  "require-he"?: Flag;
  "require-ht"?: Flag;
  "require-vht"?: Flag;
  vht?: Below<InterfacesWirelessCapabilitiesVht>;
}

export interface Accept extends Node {
  /** A list: a MAC address such as 00:53:00:00:00:01. */
  mac?: Many<string>;
}

export interface InterfacesWirelessSecurityStationAddress extends Node {
  accept?: Below<Accept>;
  deny?: Below<Accept>;
  /** Default `accept`. */
  mode?: One<"accept" | "deny">;
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
  "group-cipher"?: One<"GCMP-256" | "GCMP" | "CCMP-256" | "CCMP" | "TKIP">;
  /** Default `AES-128-CMAC`. */
  "group-mgmt-cipher"?: One<"AES-128-CMAC" | "BIP-CMAC-256" | "BIP-GMAC-128" | "BIP-GMAC-256">;
  /** Default `wpa+wpa2`. */
  mode?: One<string | number>;
  passphrase?: One<string | number>;
  radius?: Below<InterfacesWirelessSecurityWpaRadius>;
}

export interface InterfacesWirelessSecurity extends Node {
  "station-address"?: Below<InterfacesWirelessSecurityStationAddress>;
  wep?: Below<InterfacesWirelessSecurityWep>;
  wpa?: Below<InterfacesWirelessSecurityWpa>;
}

export interface InterfacesWireless extends Node {
  /** A list: dhcp, dhcpv6 or an IP address with its prefix length. */
  address?: Many<"dhcp" | "dhcpv6" | (string & {})>;
  capabilities?: Below<InterfacesWirelessCapabilities>;
  /** 0, a number from 1 to 14, a number from 34 to 177 or a number from 1 to 233. Default `0`. */
  channel?: One<string | number>;
  "country-code"?: One<"00" | "ad" | "ae" | "af" | "ai" | "al" | "am" | "an" | "ar" | "as" | "at" | "au" | "aw" | "az" | "ba" | "bb" | "bd" | "be" | "bf" | "bg" | "bh" | "bl" | "bm" | "bn" | "bo" | "br" | "bs" | "bt" | "by" | "bz" | "ca" | "cf" | "ch" | "ci" | "cl" | "cn" | "co" | "cr" | "cu" | "cx" | "cy" | "cz" | "de" | "dk" | "dm" | "do" | "dz" | "ec" | "ee" | "eg" | "es" | "et" | "fi" | "fm" | "fr" | "gb" | "gd" | "ge" | "gf" | "gh" | "gl" | "gp" | "gr" | "gt" | "gu" | "gy" | "hk" | "hn" | "hr" | "ht" | "hu" | "id" | "ie" | "il" | "in" | "ir" | "is" | "it" | "jm" | "jo" | "jp" | "ke" | "kh" | "kn" | "kp" | "kr" | "kw" | "ky" | "kz" | "lb" | "lc" | "li" | "lk" | "ls" | "lt" | "lu" | "lv" | "ma" | "mc" | "md" | "me" | "mf" | "mh" | "mk" | "mn" | "mo" | "mp" | "mq" | "mr" | "mt" | "mu" | "mv" | "mw" | "mx" | "my" | "ng" | "ni" | "nl" | "no" | "np" | "nz" | "om" | "pa" | "pe" | "pf" | "pg" | "ph" | "pk" | "pl" | "pm" | "pr" | "pt" | "pw" | "py" | "qa" | "re" | "ro" | "rs" | "ru" | "rw" | "sa" | "se" | "sg" | "si" | "sk" | "sn" | "sr" | "sv" | "sy" | "tc" | "td" | "tg" | "th" | "tn" | "tr" | "tt" | "tw" | "tz" | "ua" | "ug" | "us" | "uy" | "uz" | "vc" | "ve" | "vi" | "vn" | "vu" | "wf" | "ws" | "ye" | "yt" | "za" | "zw">;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  "dhcp-options"?: Below<DhcpOptions>;
  "dhcpv6-options"?: Below<Dhcpv6Options>;
  disable?: Flag;
  "disable-broadcast-ssid"?: Flag;
  "disable-link-detect"?: Flag;
  /** Default `disabled`. */
  "enable-bf-protection"?: Flag;
  "expunge-failing-stations"?: Flag;
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
  mirror?: Below<Mirror>;
  /** Default `g`. */
  mode?: One<"a" | "b" | "g" | "n" | "ac" | "ax">;
  "per-client-thread"?: Flag;
  /** Default `phy0`. */
  "physical-device"?: One<string | number>;
  redirect?: One<string | number>;
  /** A number from 0 to 255. */
  "reduce-transmit-power"?: One<string | number>;
  security?: Below<InterfacesWirelessSecurity>;
  /** Up to 32 bytes. */
  ssid?: One<string | number>;
  "stationary-ap"?: Flag;
  /** Default `monitor`. */
  type?: One<"access-point" | "station" | "monitor">;
  /** By name: a number from 0 to 4094. */
  vif?: Named<Vif>;
  /** By name: a number from 0 to 4094. */
  "vif-s"?: Named<VifS>;
  /** The name of a VRF. */
  vrf?: One<string | number>;
}

export interface InterfacesWwan extends Node {
  /** A list: dhcp, dhcpv6 or an IP address with its prefix length. */
  address?: Many<"dhcp" | "dhcpv6" | (string & {})>;
  apn?: One<string | number>;
  authentication?: Below<Authentication>;
  "connect-on-demand"?: Flag;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  "dhcp-options"?: Below<DhcpOptions>;
  "dhcpv6-options"?: Below<Dhcpv6Options>;
  disable?: Flag;
  "disable-link-detect"?: Flag;
  ip?: Below<Ip>;
  ipv6?: Below<Ipv6>;
  mirror?: Below<Mirror>;
  /** A number from 68 to 1500. Default `1430`. */
  mtu?: One<string | number>;
  redirect?: One<string | number>;
  /** The name of a VRF. */
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
  /** By name. */
  openvpn?: Named<InterfacesOpenvpn>;
  /** By name. */
  pppoe?: Named<InterfacesPppoe>;
  /** By name. */
  "pseudo-ethernet"?: Named<InterfacesPseudoEthernet>;
  /** By name. */
  sstpc?: Named<InterfacesSstpc>;
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

export interface LoadBalancingReverseProxyBackendHttpCheckExpect extends Node {
  /** A number from 200 to 399. */
  status?: One<string | number>;
  string?: One<string | number>;
}

export interface LoadBalancingReverseProxyBackendHttpCheck extends Node {
  expect?: Below<LoadBalancingReverseProxyBackendHttpCheckExpect>;
  method?: One<"options" | "head" | "get" | "post" | "put">;
  uri?: One<string | number>;
}

export interface Facility extends Node {
  /** Default `err`. */
  level?: One<"emerg" | "alert" | "crit" | "err" | "warning" | "notice" | "info" | "debug" | "all">;
}

export interface Logging extends Node {
  /** By name. */
  facility?: Named<Facility, "auth" | "authpriv" | "cron" | "daemon" | "kern" | "lpr" | "mail" | "mark" | "news" | "syslog" | "user" | "uucp" | "local0" | "local1" | "local2" | "local3" | "local4" | "local5" | "local6" | "local7" | "all">;
}

export interface LoadBalancingReverseProxyBackendRuleSet extends Node {
  "redirect-location"?: One<string | number>;
  server?: One<string | number>;
}

export interface RuleUrlPath extends Node {
  /** A list. */
  begin?: Many<string | number>;
  /** A list. */
  end?: Many<string | number>;
  /** A list. */
  exact?: Many<string | number>;
}

export interface LoadBalancingReverseProxyBackendRule extends Node {
  /** A list: a domain name. */
  "domain-name"?: Many<string | number>;
  set?: Below<LoadBalancingReverseProxyBackendRuleSet>;
  ssl?: One<"req-ssl-sni" | "ssl-fc-sni" | "ssl-fc-sni-end">;
  "url-path"?: Below<RuleUrlPath>;
}

export interface LoadBalancingReverseProxyBackendServer extends Node {
  /** An IP address. */
  address?: One<string>;
  backup?: Flag;
  check?: Flag;
  /** A number from 1 to 65535. */
  port?: One<string | number>;
  "send-proxy"?: Flag;
  "send-proxy-v2"?: Flag;
}

export interface LoadBalancingReverseProxyBackendSsl extends Node {
  "ca-certificate"?: One<string | number>;
  "no-verify"?: Flag;
}

export interface LoadBalancingReverseProxyBackendTimeout extends Node {
  /** A number from 1 to 3600. */
  check?: One<string | number>;
  /** A number from 1 to 3600. */
  connect?: One<string | number>;
  /** A number from 1 to 3600. */
  server?: One<string | number>;
}

export interface LoadBalancingReverseProxyBackend extends Node {
  /** Default `round-robin`. */
  balance?: One<"source-address" | "round-robin" | "least-connection">;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  "health-check"?: One<"ldap" | "mysql" | "redis" | "pgsql" | "smtp">;
  "http-check"?: Below<LoadBalancingReverseProxyBackendHttpCheck>;
  /** By name. */
  "http-response-headers"?: Named<Environment>;
  logging?: Below<Logging>;
  /** Default `http`. */
  mode?: One<"http" | "tcp">;
  /** By name: a number from 1 to 10000. */
  rule?: Named<LoadBalancingReverseProxyBackendRule>;
  /** By name. */
  server?: Named<LoadBalancingReverseProxyBackendServer>;
  ssl?: Below<LoadBalancingReverseProxyBackendSsl>;
  timeout?: Below<LoadBalancingReverseProxyBackendTimeout>;
}

export interface LoadBalancingReverseProxyGlobalParameters extends Node {
  logging?: Below<Logging>;
  /** A number from 1 to 2000000. */
  "max-connections"?: One<string | number>;
  /** A list. Default `ecdhe-ecdsa-aes128-gcm-sha256 ecdhe-rsa-aes128-gcm-sha256 ecdhe-ecdsa-aes256-gcm-sha384 ecdhe-rsa-aes256-gcm-sha384 ecdhe-ecdsa-chacha20-poly1305 ecdhe-rsa-chacha20-poly1305 dhe-rsa-aes128-gcm-sha256 dhe-rsa-aes256-gcm-sha384`. */
  "ssl-bind-ciphers"?: Many<"ecdhe-ecdsa-aes128-gcm-sha256" | "ecdhe-rsa-aes128-gcm-sha256" | "ecdhe-ecdsa-aes256-gcm-sha384" | "ecdhe-rsa-aes256-gcm-sha384" | "ecdhe-ecdsa-chacha20-poly1305" | "ecdhe-rsa-chacha20-poly1305" | "dhe-rsa-aes128-gcm-sha256" | "dhe-rsa-aes256-gcm-sha384">;
  /** Default `1.3`. */
  "tls-version-min"?: One<string | number>;
}

export interface LoadBalancingReverseProxyServiceRuleSet extends Node {
  backend?: One<string | number>;
  "redirect-location"?: One<string | number>;
}

export interface LoadBalancingReverseProxyServiceRule extends Node {
  /** A list: a domain name. */
  "domain-name"?: Many<string | number>;
  set?: Below<LoadBalancingReverseProxyServiceRuleSet>;
  ssl?: One<"req-ssl-sni" | "ssl-fc-sni" | "ssl-fc-sni-end">;
  "url-path"?: Below<RuleUrlPath>;
}

export interface LoadBalancingReverseProxyServiceSsl extends Node {
  /** A list. */
  certificate?: Many<string | number>;
}

export interface LoadBalancingReverseProxyServiceTcpRequest extends Node {
  /** A number from 1 to 65535. */
  "inspect-delay"?: One<string | number>;
}

export interface LoadBalancingReverseProxyService extends Node {
  /** A list. */
  backend?: Many<string | number>;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  /** By name. */
  "http-response-headers"?: Named<Environment>;
  /** A list: an IP address or a link-local IPv6 address. */
  "listen-address"?: Many<string>;
  logging?: Below<Logging>;
  /** Default `http`. */
  mode?: One<"http" | "tcp">;
  /** A number from 1 to 65535. */
  port?: One<string | number>;
  "redirect-http-to-https"?: Flag;
  /** By name: a number from 1 to 10000. */
  rule?: Named<LoadBalancingReverseProxyServiceRule>;
  ssl?: Below<LoadBalancingReverseProxyServiceSsl>;
  "tcp-request"?: Below<LoadBalancingReverseProxyServiceTcpRequest>;
}

export interface LoadBalancingReverseProxy extends Node {
  /** By name. */
  backend?: Named<LoadBalancingReverseProxyBackend>;
  "global-parameters"?: Below<LoadBalancingReverseProxyGlobalParameters>;
  /** By name. */
  service?: Named<LoadBalancingReverseProxyService>;
  /** The name of a VRF. */
  vrf?: One<string | number>;
}

export interface LoadBalancingWanInterfaceHealthTest extends Node {
  /** A number from 1 to 30. Default `5`. */
  "resp-time"?: One<string | number>;
  /** An IPv4 address. */
  target?: One<string>;
  "test-script"?: One<string | number>;
  /** A number from 1 to 254. Default `1`. */
  "ttl-limit"?: One<string | number>;
  /** Default `ping`. */
  type?: One<"ping" | "ttl" | "user-defined">;
}

export interface LoadBalancingWanInterfaceHealth extends Node {
  /** A number from 1 to 10. Default `1`. */
  "failure-count"?: One<string | number>;
  /** Dhcp or an IPv4 address. */
  nexthop?: One<"dhcp" | (string & {})>;
  /** A number from 1 to 10. Default `1`. */
  "success-count"?: One<string | number>;
  /** By name: a number from 0 to 4294967295. */
  test?: Named<LoadBalancingWanInterfaceHealthTest>;
}

export interface Destination_4 extends Node {
  address?: One<string>;
  /** Ports, ranges of ports and services. */
  port?: One<string | number>;
}

export interface LoadBalancingWanRuleInterface extends Node {
  /** A number from 1 to 255. Default `1`. */
  weight?: One<string | number>;
}

export interface LoadBalancingWanRuleLimit extends Node {
  /** A number from 0 to 4294967295. Default `5`. */
  burst?: One<string | number>;
  /** Default `second`. */
  period?: One<"hour" | "minute" | "second">;
  /** A number from 0 to 4294967295. Default `5`. */
  rate?: One<string | number>;
  /** Default `below`. */
  threshold?: One<"above" | "below">;
}

export interface LoadBalancingWanRule extends Node {
  /** Up to 255 bytes. */
  description?: One<string | number>;
  destination?: Below<Destination_4>;
  exclude?: Flag;
  failover?: Flag;
  "inbound-interface"?: One<string | number>;
  /** By name. */
  interface?: Named<LoadBalancingWanRuleInterface>;
  limit?: Below<LoadBalancingWanRuleLimit>;
  "per-packet-balancing"?: Flag;
  /** An IP protocol. Default `all`. */
  protocol?: One<string | number>;
  source?: Below<Destination_4>;
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
  "reverse-proxy"?: Below<LoadBalancingReverseProxy>;
  wan?: Below<LoadBalancingWan>;
}

export interface Group_2 extends Node {
  "address-group"?: One<string | number>;
  "domain-group"?: One<string | number>;
  "mac-group"?: One<string | number>;
  "network-group"?: One<string | number>;
  "port-group"?: One<string | number>;
}

export interface Destination_5 extends Node {
  address?: One<string>;
  group?: Below<Group_2>;
  /** Ports, ranges of ports and services. */
  port?: One<string | number>;
}

export interface RuleLoadBalanceBackend extends Node {
  weight?: One<string | number>;
}

export interface RuleLoadBalance extends Node {
  /** By name: an IPv4 address. */
  backend?: Named<RuleLoadBalanceBackend>;
  /** A list. Default `random`. */
  hash?: Many<"source-address" | "destination-address" | "source-port" | "destination-port" | "random">;
}

export interface RuleTranslationOptions extends Node {
  /** Default `random`. */
  "address-mapping"?: One<"persistent" | "random">;
  /** Default `none`. */
  "port-mapping"?: One<"random" | "none">;
}

export interface NatDestinationRuleTranslationRedirect extends Node {
  /** A port or a range of ports. */
  port?: One<string | number>;
}

export interface NatDestinationRuleTranslation extends Node {
  /** An IPv4 prefix such as 192.0.2.0/24, an IPv4 address or a range of IPv4 addresses. */
  address?: One<string>;
  options?: Below<RuleTranslationOptions>;
  /** A port or a range of ports. */
  port?: One<string | number>;
  redirect?: Below<NatDestinationRuleTranslationRedirect>;
}

export interface NatDestinationRule extends Node {
  /** Up to 255 bytes. */
  description?: One<string | number>;
  destination?: Below<Destination_5>;
  disable?: Flag;
  exclude?: Flag;
  "inbound-interface"?: Below<InboundInterface>;
  "load-balance"?: Below<RuleLoadBalance>;
  log?: Flag;
  "packet-type"?: One<"broadcast" | "host" | "multicast" | "other">;
  /** An IP protocol. Default `all`. */
  protocol?: One<string | number>;
  source?: Below<Destination_5>;
  translation?: Below<NatDestinationRuleTranslation>;
}

export interface NatDestination extends Node {
  /** By name: a number from 1 to 999999. */
  rule?: Named<NatDestinationRule>;
}

export interface NatSourceRuleTranslation extends Node {
  /** Masquerade, an IPv4 prefix such as 192.0.2.0/24, an IPv4 address or a range of IPv4 addresses. */
  address?: One<"masquerade" | (string & {})>;
  options?: Below<RuleTranslationOptions>;
  /** A port or a range of ports. */
  port?: One<string | number>;
}

export interface NatSourceRule extends Node {
  /** Up to 255 bytes. */
  description?: One<string | number>;
  destination?: Below<Destination_5>;
  disable?: Flag;
  exclude?: Flag;
  "load-balance"?: Below<RuleLoadBalance>;
  log?: Flag;
  "outbound-interface"?: Below<InboundInterface>;
  "packet-type"?: One<"broadcast" | "host" | "multicast" | "other">;
  /** An IP protocol. Default `all`. */
  protocol?: One<string | number>;
  source?: Below<Destination_5>;
  translation?: Below<NatSourceRuleTranslation>;
}

export interface NatSource extends Node {
  /** By name: a number from 1 to 999999. */
  rule?: Named<NatSourceRule>;
}

export interface Destination_6 extends Node {
  /** An IPv4 address or an IPv4 prefix such as 192.0.2.0/24. */
  address?: One<string>;
}

export interface NatStaticRule extends Node {
  /** Up to 255 bytes. */
  description?: One<string | number>;
  destination?: Below<Destination_6>;
  "inbound-interface"?: One<string | number>;
  log?: Flag;
  translation?: Below<Destination_6>;
}

export interface NatStatic extends Node {
  /** By name. */
  rule?: Named<NatStaticRule>;
}

export interface Nat extends Node {
  destination?: Below<NatDestination>;
  source?: Below<NatSource>;
  static?: Below<NatStatic>;
}

export interface Nat64SourceRuleMatch extends Node {
  /** A number from 1 to 2147483647. */
  mark?: One<string | number>;
}

export interface Nat64SourceRuleSource extends Node {
  /** An IPv6 prefix such as 2001:db8::/64. */
  prefix?: One<string>;
}

export interface Nat64SourceRuleTranslationPoolProtocol extends Node {
  icmp?: Flag;
  tcp?: Flag;
  udp?: Flag;
}

export interface Nat64SourceRuleTranslationPool extends Node {
  /** An IPv4 address or an IPv4 prefix such as 192.0.2.0/24. */
  address?: One<string>;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  disable?: Flag;
  /** A port or a range of ports. */
  port?: One<string | number>;
  protocol?: Below<Nat64SourceRuleTranslationPoolProtocol>;
}

export interface Nat64SourceRuleTranslation extends Node {
  /** By name: a number from 1 to 999999. */
  pool?: Named<Nat64SourceRuleTranslationPool>;
}

export interface Nat64SourceRule extends Node {
  /** Up to 255 bytes. */
  description?: One<string | number>;
  disable?: Flag;
  match?: Below<Nat64SourceRuleMatch>;
  source?: Below<Nat64SourceRuleSource>;
  translation?: Below<Nat64SourceRuleTranslation>;
}

export interface Nat64Source extends Node {
  /** By name: a number from 1 to 999999. */
  rule?: Named<Nat64SourceRule>;
}

export interface Nat64 extends Node {
  source?: Below<Nat64Source>;
}

export interface InboundInterface_2 extends Node {
  name?: One<string | number>;
}

export interface Nat66DestinationRuleTranslation extends Node {
  /** An IPv6 address or an IPv6 prefix such as 2001:db8::/64. */
  address?: One<string>;
  /** A port or a range of ports. */
  port?: One<string | number>;
}

export interface Nat66DestinationRule extends Node {
  /** Up to 255 bytes. */
  description?: One<string | number>;
  destination?: Below<Destination_4>;
  disable?: Flag;
  exclude?: Flag;
  "inbound-interface"?: Below<InboundInterface_2>;
  log?: Flag;
  /** An IP protocol. */
  protocol?: One<string | number>;
  source?: Below<Destination_4>;
  translation?: Below<Nat66DestinationRuleTranslation>;
}

export interface Nat66Destination extends Node {
  /** By name: a number from 1 to 999999. */
  rule?: Named<Nat66DestinationRule>;
}

export interface Destination_7 extends Node {
  /** Ports, ranges of ports and services. */
  port?: One<string | number>;
  prefix?: One<string>;
}

export interface Nat66SourceRuleTranslation extends Node {
  /** Masquerade, an IPv6 address or an IPv6 prefix such as 2001:db8::/64. */
  address?: One<"masquerade" | (string & {})>;
  /** A port or a range of ports. */
  port?: One<string | number>;
}

export interface Nat66SourceRule extends Node {
  /** Up to 255 bytes. */
  description?: One<string | number>;
  destination?: Below<Destination_7>;
  disable?: Flag;
  exclude?: Flag;
  log?: Flag;
  "outbound-interface"?: Below<InboundInterface_2>;
  /** An IP protocol. */
  protocol?: One<string | number>;
  source?: Below<Destination_7>;
  translation?: Below<Nat66SourceRuleTranslation>;
}

export interface Nat66Source extends Node {
  /** By name: a number from 1 to 999999. */
  rule?: Named<Nat66SourceRule>;
}

export interface Nat66 extends Node {
  destination?: Below<Nat66Destination>;
  source?: Below<Nat66Source>;
}

export interface Private extends Node {
  /** A text in base 64. */
  key?: One<string | number>;
  "password-protected"?: Flag;
}

export interface PkiCa extends Node {
  /** A text in base 64. */
  certificate?: One<string | number>;
  /** A list: a text in base 64. */
  crl?: Many<string | number>;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  private?: Below<Private>;
  revoke?: Flag;
}

export interface PkiCertificateAcme extends Node {
  /** A list: a domain name. */
  "domain-name"?: Many<string | number>;
  email?: One<string | number>;
  /** An IPv4 address. */
  "listen-address"?: One<string>;
  /** Default `2048`. */
  "rsa-key-size"?: One<"2048" | 2048 | "3072" | 3072 | "4096" | 4096>;
  /** Default `https://acme-v02.api.letsencrypt.org/directory`. */
  url?: One<string | number>;
}

export interface PkiCertificate extends Node {
  acme?: Below<PkiCertificateAcme>;
  /** A text in base 64. */
  certificate?: One<string | number>;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  private?: Below<Private>;
  revoke?: Flag;
}

export interface PkiDh extends Node {
  /** A text in base 64. */
  parameters?: One<string | number>;
}

export interface PkiKeyPairPublic extends Node {
  /** A text in base 64. */
  key?: One<string | number>;
}

export interface PkiKeyPair extends Node {
  private?: Below<Private>;
  public?: Below<PkiKeyPairPublic>;
}

export interface PkiOpensshPublic extends Node {
  /** A text in base 64. */
  key?: One<string | number>;
  type?: One<"ssh-rsa">;
}

export interface PkiOpenssh extends Node {
  private?: Below<Private>;
  public?: Below<PkiOpensshPublic>;
}

export interface PkiOpenvpnSharedSecret extends Node {
  key?: One<string | number>;
  version?: One<string | number>;
}

export interface PkiOpenvpn extends Node {
  /** By name. */
  "shared-secret"?: Named<PkiOpenvpnSharedSecret>;
}

export interface PkiX509Default extends Node {
  /** Default `GB`. */
  country?: One<string | number>;
  /** Default `Some-City`. */
  locality?: One<string | number>;
  /** Default `VyOS`. */
  organization?: One<string | number>;
  /** Default `Some-State`. */
  state?: One<string | number>;
}

export interface PkiX509 extends Node {
  default?: Below<PkiX509Default>;
}

export interface Pki extends Node {
  /** By name. */
  ca?: Named<PkiCa>;
  /** By name. */
  certificate?: Named<PkiCertificate>;
  /** By name. */
  dh?: Named<PkiDh>;
  /** By name. */
  "key-pair"?: Named<PkiKeyPair>;
  /** By name. */
  openssh?: Named<PkiOpenssh>;
  openvpn?: Below<PkiOpenvpn>;
  x509?: Below<PkiX509>;
}

export interface Destination_8 extends Node {
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
  /** Up to 255 bytes. */
  description?: One<string | number>;
  destination?: Below<Destination_8>;
  source?: Below<Destination_8>;
}

export interface PolicyAccessList extends Node {
  /** Up to 255 bytes. */
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
  /** Up to 255 bytes. */
  description?: One<string | number>;
  source?: Below<PolicyAccessList6RuleSource>;
}

export interface PolicyAccessList6 extends Node {
  /** Up to 255 bytes. */
  description?: One<string | number>;
  /** By name: a number from 1 to 65535. */
  rule?: Named<PolicyAccessList6Rule>;
}

export interface Rule_4 extends Node {
  action?: One<"permit" | "deny">;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  regex?: One<string | number>;
}

export interface AsPathList extends Node {
  /** Up to 255 bytes. */
  description?: One<string | number>;
  /** By name: a number from 1 to 65535. */
  rule?: Named<Rule_4>;
}

export interface Destination_9 extends Node {
  /** A list: an IPv4 address or a prefix such as 192.0.2.0/24. */
  address?: Many<string>;
  /** A number from 1 to 65535. */
  port?: One<string | number>;
}

export interface RuleSet extends Node {
  table?: One<string | number>;
}

export interface PolicyLocalRouteRule extends Node {
  destination?: Below<Destination_9>;
  /** A number from 1 to 2147483647. */
  fwmark?: One<string | number>;
  "inbound-interface"?: One<string | number>;
  /** An IP protocol. */
  protocol?: One<string | number>;
  set?: Below<RuleSet>;
  source?: Below<Destination_9>;
}

export interface PolicyLocalRoute extends Node {
  /** By name: a number from 1 to 32765. */
  rule?: Named<PolicyLocalRouteRule>;
}

export interface Destination_10 extends Node {
  /** A list: an IPv6 address or an IPv6 prefix such as 2001:db8::/64. */
  address?: Many<string>;
  /** A number from 1 to 65535. */
  port?: One<string | number>;
}

export interface PolicyLocalRoute6Rule extends Node {
  destination?: Below<Destination_10>;
  /** A number from 1 to 2147483647. */
  fwmark?: One<string | number>;
  "inbound-interface"?: One<string | number>;
  /** An IP protocol. */
  protocol?: One<string | number>;
  set?: Below<RuleSet>;
  source?: Below<Destination_10>;
}

export interface PolicyLocalRoute6 extends Node {
  /** By name: a number from 1 to 32765. */
  rule?: Named<PolicyLocalRoute6Rule>;
}

export interface PolicyPrefixListRule extends Node {
  action?: One<"permit" | "deny">;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  /** A number from 0 to 32. */
  ge?: One<string | number>;
  /** A number from 0 to 32. */
  le?: One<string | number>;
  /** An IPv4 prefix such as 192.0.2.0/24. */
  prefix?: One<string>;
}

export interface PolicyPrefixList extends Node {
  /** Up to 255 bytes. */
  description?: One<string | number>;
  /** By name: a number from 1 to 65535. */
  rule?: Named<PolicyPrefixListRule>;
}

export interface PolicyPrefixList6Rule extends Node {
  action?: One<"permit" | "deny">;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  /** A number from 0 to 128. */
  ge?: One<string | number>;
  /** A number from 0 to 128. */
  le?: One<string | number>;
  /** An IPv6 prefix such as 2001:db8::/64. */
  prefix?: One<string>;
}

export interface PolicyPrefixList6 extends Node {
  /** Up to 255 bytes. */
  description?: One<string | number>;
  /** By name: a number from 1 to 65535. */
  rule?: Named<PolicyPrefixList6Rule>;
}

export interface RuleLimit_2 extends Node {
  /** A number from 0 to 4294967295. */
  burst?: One<string | number>;
  /** A number from 0 to 4294967295. */
  rate?: One<string | number>;
}

export interface RuleRecent_2 extends Node {
  /** A number from 1 to 255. */
  count?: One<string | number>;
  /** A number from 0 to 4294967295. */
  time?: One<string | number>;
}

export interface RuleSet_2 extends Node {
  /** A number from 0 to 2147483647. */
  "connection-mark"?: One<string | number>;
  /** A number from 0 to 63. */
  dscp?: One<string | number>;
  /** A number from 1 to 2147483647. */
  mark?: One<string | number>;
  /** Main or a number from 1 to 200. */
  table?: One<"main" | (string & {}) | number>;
  /** A number from 500 to 1460. */
  "tcp-mss"?: One<string | number>;
}

export interface RuleSource extends Node {
  address?: One<string>;
  group?: Below<Group_2>;
  "mac-address"?: One<string>;
  /** Ports, ranges of ports and services. */
  port?: One<string | number>;
}

export interface RuleTcp_2 extends Node {
  flags?: Below<RuleTcpFlags>;
}

export interface RuleTime_2 extends Node {
  monthdays?: One<string | number>;
  startdate?: One<string | number>;
  starttime?: One<string | number>;
  stopdate?: One<string | number>;
  stoptime?: One<string | number>;
  utc?: Flag;
  weekdays?: One<string | number>;
}

export interface PolicyRouteRule extends Node {
  action?: One<"accept" | "reject" | "return" | "drop">;
  /** A list: a number from 0 to 2147483647. */
  "connection-mark"?: Many<string | number>;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  destination?: Below<Destination_5>;
  disable?: Flag;
  /** A list. */
  dscp?: Many<string | number>;
  /** A list. */
  "dscp-exclude"?: Many<string | number>;
  fragment?: Below<RuleFragment>;
  icmp?: Below<RuleIcmp>;
  ipsec?: Below<RuleIpsec>;
  limit?: Below<RuleLimit_2>;
  log?: Flag;
  mark?: One<string | number>;
  /** A list. */
  "packet-length"?: Many<string | number>;
  /** A list. */
  "packet-length-exclude"?: Many<string | number>;
  "packet-type"?: One<"broadcast" | "host" | "multicast" | "other">;
  /** An IP protocol. Default `all`. */
  protocol?: One<string | number>;
  recent?: Below<RuleRecent_2>;
  set?: Below<RuleSet_2>;
  source?: Below<RuleSource>;
  /** A list. */
  state?: Many<"established" | "invalid" | "new" | "related">;
  tcp?: Below<RuleTcp_2>;
  time?: Below<RuleTime_2>;
  ttl?: Below<Ttl>;
}

export interface PolicyRoute extends Node {
  "default-log"?: Flag;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  /** A list. */
  interface?: Many<string | number>;
  /** By name: a number from 1 to 999999. */
  rule?: Named<PolicyRouteRule>;
}

export interface PolicyRouteMapRuleMatchCommunity extends Node {
  "community-list"?: One<string | number>;
  "exact-match"?: Flag;
}

export interface PolicyRouteMapRuleMatchEvpn extends Node {
  "default-route"?: Flag;
  rd?: One<string | number>;
  "route-type"?: One<"macip" | "multicast" | "prefix">;
  /** A number from 0 to 16777214. */
  vni?: One<string | number>;
}

export interface PolicyRouteMapRuleMatchIpAddress extends Node {
  "access-list"?: One<string | number>;
  /** A number from 0 to 32. */
  "prefix-len"?: One<string | number>;
  "prefix-list"?: One<string | number>;
}

export interface PolicyRouteMapRuleMatchIpNexthop extends Node {
  "access-list"?: One<string | number>;
  /** An IPv4 address. */
  address?: One<string>;
  /** A number from 0 to 32. */
  "prefix-len"?: One<string | number>;
  "prefix-list"?: One<string | number>;
  type?: One<"blackhole">;
}

export interface PolicyRouteMapRuleMatchIpRouteSource extends Node {
  "access-list"?: One<string | number>;
  "prefix-list"?: One<string | number>;
}

export interface PolicyRouteMapRuleMatchIp extends Node {
  address?: Below<PolicyRouteMapRuleMatchIpAddress>;
  nexthop?: Below<PolicyRouteMapRuleMatchIpNexthop>;
  "route-source"?: Below<PolicyRouteMapRuleMatchIpRouteSource>;
}

export interface PolicyRouteMapRuleMatchIpv6Address extends Node {
  "access-list"?: One<string | number>;
  /** A number from 0 to 128. */
  "prefix-len"?: One<string | number>;
  "prefix-list"?: One<string | number>;
}

export interface PolicyRouteMapRuleMatchIpv6Nexthop extends Node {
  "access-list"?: One<string | number>;
  /** An IPv6 address. */
  address?: One<string>;
  "prefix-list"?: One<string | number>;
  type?: One<"blackhole">;
}

export interface PolicyRouteMapRuleMatchIpv6 extends Node {
  address?: Below<PolicyRouteMapRuleMatchIpv6Address>;
  nexthop?: Below<PolicyRouteMapRuleMatchIpv6Nexthop>;
}

export interface PolicyRouteMapRuleMatchLargeCommunity extends Node {
  "large-community-list"?: One<string | number>;
}

export interface PolicyRouteMapRuleMatch extends Node {
  "as-path"?: One<string | number>;
  community?: Below<PolicyRouteMapRuleMatchCommunity>;
  evpn?: Below<PolicyRouteMapRuleMatchEvpn>;
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
  /** An IP address. */
  peer?: One<string>;
  protocol?: One<"babel" | "bgp" | "connected" | "isis" | "kernel" | "ospf" | "ospfv3" | "rip" | "ripng" | "static" | "table" | "vnc">;
  rpki?: One<"invalid" | "notfound" | "valid">;
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

export interface PolicyRouteMapRuleSetAsPath extends Node {
  exclude?: One<"all" | (string & {}) | number>;
  prepend?: One<string | number>;
  /** A number from 1 to 10. */
  "prepend-last-as"?: One<string | number>;
}

export interface PolicyRouteMapRuleSetCommunity extends Node {
  /** A list. */
  add?: Many<"local-as" | "no-advertise" | "no-export" | "internet" | "graceful-shutdown" | "accept-own" | "route-filter-translated-v4" | "route-filter-v4" | "route-filter-translated-v6" | "route-filter-v6" | "llgr-stale" | "no-llgr" | "accept-own-nexthop" | "blackhole" | "no-peer" | (string & {}) | number>;
  delete?: One<string | number>;
  none?: Flag;
  /** A list. */
  replace?: Many<"local-as" | "no-advertise" | "no-export" | "internet" | "graceful-shutdown" | "accept-own" | "route-filter-translated-v4" | "route-filter-v4" | "route-filter-translated-v6" | "route-filter-v6" | "llgr-stale" | "no-llgr" | "accept-own-nexthop" | "blackhole" | "no-peer" | (string & {}) | number>;
}

export interface PolicyRouteMapRuleSetEvpnGateway extends Node {
  /** An IPv4 address. */
  ipv4?: One<string>;
  /** An IPv6 address. */
  ipv6?: One<string>;
}

export interface PolicyRouteMapRuleSetEvpn extends Node {
  gateway?: Below<PolicyRouteMapRuleSetEvpnGateway>;
}

export interface PolicyRouteMapRuleSetExtcommunity extends Node {
  /** Cumulative, num-multipaths or a number from 1 to 25600. */
  bandwidth?: One<"cumulative" | "num-multipaths" | (string & {}) | number>;
  "bandwidth-non-transitive"?: Flag;
  none?: Flag;
  /** A list. */
  rt?: Many<string | number>;
  /** A list. */
  soo?: Many<string | number>;
}

export interface PolicyRouteMapRuleSetIpv6NextHop extends Node {
  /** An IPv6 address. */
  global?: One<string>;
  /** An IPv6 address. */
  local?: One<string>;
  "peer-address"?: Flag;
  "prefer-global"?: Flag;
}

export interface PolicyRouteMapRuleSetL3vpnNexthopEncapsulation extends Node {
  gre?: Flag;
}

export interface PolicyRouteMapRuleSetL3vpnNexthop extends Node {
  encapsulation?: Below<PolicyRouteMapRuleSetL3vpnNexthopEncapsulation>;
}

export interface PolicyRouteMapRuleSetLargeCommunity extends Node {
  /** A list. */
  add?: Many<string | number>;
  delete?: One<string | number>;
  none?: Flag;
  /** A list. */
  replace?: Many<string | number>;
}

export interface PolicyRouteMapRuleSet extends Node {
  aggregator?: Below<PolicyRouteMapRuleSetAggregator>;
  "as-path"?: Below<PolicyRouteMapRuleSetAsPath>;
  "atomic-aggregate"?: Flag;
  community?: Below<PolicyRouteMapRuleSetCommunity>;
  /** A number from 0 to 255. */
  distance?: One<string | number>;
  evpn?: Below<PolicyRouteMapRuleSetEvpn>;
  extcommunity?: Below<PolicyRouteMapRuleSetExtcommunity>;
  /** Unchanged, peer-address or an IPv4 address. */
  "ip-next-hop"?: One<"unchanged" | "peer-address" | (string & {})>;
  "ipv6-next-hop"?: Below<PolicyRouteMapRuleSetIpv6NextHop>;
  "l3vpn-nexthop"?: Below<PolicyRouteMapRuleSetL3vpnNexthop>;
  "large-community"?: Below<PolicyRouteMapRuleSetLargeCommunity>;
  /** A number from 0 to 4294967295. */
  "local-preference"?: One<string | number>;
  metric?: One<string | number>;
  "metric-type"?: One<"type-1" | "type-2">;
  origin?: One<"igp" | "egp" | "incomplete">;
  /** An IPv4 address. */
  "originator-id"?: One<string>;
  /** An IP address. */
  src?: One<string>;
  /** A number from 1 to 200. */
  table?: One<string | number>;
  /** A number from 1 to 65535. */
  tag?: One<string | number>;
  /** A number from 0 to 4294967295. */
  weight?: One<string | number>;
}

export interface PolicyRouteMapRule extends Node {
  action?: One<"permit" | "deny">;
  call?: One<string | number>;
  continue?: One<string | number>;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  match?: Below<PolicyRouteMapRuleMatch>;
  "on-match"?: Below<PolicyRouteMapRuleOnMatch>;
  set?: Below<PolicyRouteMapRuleSet>;
}

export interface PolicyRouteMap extends Node {
  /** Up to 255 bytes. */
  description?: One<string | number>;
  /** By name: a number from 1 to 65535. */
  rule?: Named<PolicyRouteMapRule>;
}

export interface PolicyRoute6RuleIcmpv6 extends Node {
  type?: One<string | number>;
}

export interface PolicyRoute6Rule extends Node {
  action?: One<"accept" | "reject" | "return" | "drop">;
  /** A list: a number from 0 to 2147483647. */
  "connection-mark"?: Many<string | number>;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  destination?: Below<Destination_5>;
  disable?: Flag;
  /** A list. */
  dscp?: Many<string | number>;
  /** A list. */
  "dscp-exclude"?: Many<string | number>;
  fragment?: Below<RuleFragment>;
  "hop-limit"?: Below<Ttl>;
  icmpv6?: Below<PolicyRoute6RuleIcmpv6>;
  ipsec?: Below<RuleIpsec>;
  limit?: Below<RuleLimit_2>;
  log?: Flag;
  mark?: One<string | number>;
  /** A list. */
  "packet-length"?: Many<string | number>;
  /** A list. */
  "packet-length-exclude"?: Many<string | number>;
  "packet-type"?: One<"broadcast" | "host" | "multicast" | "other">;
  /** An IP protocol. Default `all`. */
  protocol?: One<string | number>;
  recent?: Below<RuleRecent_2>;
  set?: Below<RuleSet_2>;
  source?: Below<RuleSource>;
  /** A list. */
  state?: Many<"established" | "invalid" | "new" | "related">;
  tcp?: Below<RuleTcp_2>;
  time?: Below<RuleTime_2>;
}

export interface PolicyRoute6 extends Node {
  "default-log"?: Flag;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  /** A list. */
  interface?: Many<string | number>;
  /** By name: a number from 1 to 999999. */
  rule?: Named<PolicyRoute6Rule>;
}

export interface Policy extends Node {
  /** By name. */
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
  /** By name. */
  route6?: Named<PolicyRoute6>;
}

export interface AccessList extends Node {
  /** A number from 0 to 4294967295. */
  in?: One<string | number>;
  /** A number from 0 to 4294967295. */
  out?: One<string | number>;
}

export interface PrefixList extends Node {
  in?: One<string | number>;
  out?: One<string | number>;
}

export interface Interface extends Node {
  "access-list"?: Below<AccessList>;
  "prefix-list"?: Below<PrefixList>;
}

export interface Ipv4 extends Node {
  "access-list"?: Below<AccessList>;
  /** By name. */
  interface?: Named<Interface>;
  "prefix-list"?: Below<PrefixList>;
}

export interface ProtocolsBabelDistributeList extends Node {
  ipv4?: Below<Ipv4>;
  ipv6?: Below<Ipv4>;
}

export interface ProtocolsBabelInterface extends Node {
  /** Interfering, non-interfering or a number from 1 to 254. */
  channel?: One<"interfering" | "non-interfering" | (string & {}) | number>;
  "enable-timestamps"?: Flag;
  /** A number from 20 to 655340. Default `4000`. */
  "hello-interval"?: One<string | number>;
  /** A number from 0 to 65535. Default `150`. */
  "max-rtt-penalty"?: One<string | number>;
  /** A number from 1 to 256. Default `42`. */
  "rtt-decay"?: One<string | number>;
  /** A number from 1 to 65535. Default `120`. */
  "rtt-max"?: One<string | number>;
  /** A number from 1 to 65535. Default `10`. */
  "rtt-min"?: One<string | number>;
  /** A number from 1 to 65534. */
  rxcost?: One<string | number>;
  /** Default `default`. */
  "split-horizon"?: One<"default" | "enable" | "disable">;
  /** Default `auto`. */
  type?: One<"auto" | "wired" | "wireless">;
  /** A number from 20 to 655340. Default `20000`. */
  "update-interval"?: One<string | number>;
}

export interface ProtocolsBabelParameters extends Node {
  diversity?: Flag;
  /** A number from 1 to 256. Default `256`. */
  "diversity-factor"?: One<string | number>;
  /** A number from 20 to 655340. Default `2000`. */
  "resend-delay"?: One<string | number>;
  /** A number from 0 to 65534. Default `4`. */
  "smoothing-half-life"?: One<string | number>;
}

export interface ProtocolsBabelRedistributeIpv4 extends Node {
  bgp?: Flag;
  connected?: Flag;
  eigrp?: Flag;
  isis?: Flag;
  kernel?: Flag;
  nhrp?: Flag;
  ospf?: Flag;
  rip?: Flag;
  static?: Flag;
}

export interface ProtocolsBabelRedistributeIpv6 extends Node {
  bgp?: Flag;
  connected?: Flag;
  isis?: Flag;
  kernel?: Flag;
  nhrp?: Flag;
  ospfv3?: Flag;
  ripng?: Flag;
  static?: Flag;
}

export interface ProtocolsBabelRedistribute extends Node {
  ipv4?: Below<ProtocolsBabelRedistributeIpv4>;
  ipv6?: Below<ProtocolsBabelRedistributeIpv6>;
}

export interface ProtocolsBabel extends Node {
  "distribute-list"?: Below<ProtocolsBabelDistributeList>;
  /** By name. */
  interface?: Named<ProtocolsBabelInterface>;
  parameters?: Below<ProtocolsBabelParameters>;
  redistribute?: Below<ProtocolsBabelRedistribute>;
}

export interface Interval extends Node {
  /** A number from 10 to 60000. */
  "echo-interval"?: One<string | number>;
  /** A number from 2 to 255. Default `3`. */
  multiplier?: One<string | number>;
  /** A number from 10 to 60000. Default `300`. */
  receive?: One<string | number>;
  /** A number from 10 to 60000. Default `300`. */
  transmit?: One<string | number>;
}

export interface ProtocolsBfdPeerSource extends Node {
  /** An IP address. */
  address?: One<string>;
  interface?: One<string | number>;
}

export interface ProtocolsBfdPeer extends Node {
  "echo-mode"?: Flag;
  interval?: Below<Interval>;
  /** A number from 1 to 254. */
  "minimum-ttl"?: One<string | number>;
  multihop?: Flag;
  passive?: Flag;
  profile?: One<string | number>;
  shutdown?: Flag;
  source?: Below<ProtocolsBfdPeerSource>;
  /** The name of a VRF. */
  vrf?: One<string | number>;
}

export interface ProtocolsBfdProfile extends Node {
  "echo-mode"?: Flag;
  interval?: Below<Interval>;
  /** A number from 1 to 254. */
  "minimum-ttl"?: One<string | number>;
  passive?: Flag;
  shutdown?: Flag;
}

export interface ProtocolsBfd extends Node {
  /** By name: an IP address. */
  peer?: Named<ProtocolsBfdPeer>;
  /** By name. */
  profile?: Named<ProtocolsBfdProfile>;
}

export interface Ipv4Flowspec extends Node {
  "local-install"?: Below<Member>;
}

export interface AggregateAddress extends Node {
  "as-set"?: Flag;
  "route-map"?: One<string | number>;
  "summary-only"?: Flag;
}

export interface MaximumPaths extends Node {
  /** A number from 1 to 256. */
  ebgp?: One<string | number>;
  /** A number from 1 to 256. */
  ibgp?: One<string | number>;
}

export interface Network extends Node {
  backdoor?: Flag;
  "route-map"?: One<string | number>;
}

export interface ProtocolsBgpAddressFamilyIpv4LabeledUnicast extends Node {
  /** By name: an IPv4 prefix such as 192.0.2.0/24. */
  "aggregate-address"?: Named<AggregateAddress>;
  "maximum-paths"?: Below<MaximumPaths>;
  /** By name: an IPv4 prefix such as 192.0.2.0/24. */
  network?: Named<Network>;
}

export interface Prefix extends Node {
  /** A number from 1 to 255. */
  distance?: One<string | number>;
}

export interface Distance extends Node {
  /** A number from 1 to 255. */
  external?: One<string | number>;
  /** A number from 1 to 255. */
  internal?: One<string | number>;
  /** A number from 1 to 255. */
  local?: One<string | number>;
  /** By name: an IPv4 prefix such as 192.0.2.0/24. */
  prefix?: Named<Prefix>;
}

export interface ProtocolsBgpAddressFamilyIpv4Multicast extends Node {
  /** By name: an IPv4 prefix such as 192.0.2.0/24. */
  "aggregate-address"?: Named<AggregateAddress>;
  distance?: Below<Distance>;
  /** By name: an IPv4 prefix such as 192.0.2.0/24. */
  network?: Named<Network>;
}

export interface Export extends Node {
  vpn?: Flag;
}

export interface Import extends Node {
  vpn?: Flag;
  /** A list. */
  vrf?: Many<string | number>;
}

export interface LabelVpnAllocationMode extends Node {
  "per-nexthop"?: Flag;
}

export interface LabelVpn extends Node {
  "allocation-mode"?: Below<LabelVpnAllocationMode>;
  /** Auto or a number from 0 to 1048575. */
  export?: One<"auto" | (string & {}) | number>;
}

export interface Label extends Node {
  vpn?: Below<LabelVpn>;
}

export interface NexthopVpn extends Node {
  /** An IP address. */
  export?: One<string>;
}

export interface Nexthop extends Node {
  vpn?: Below<NexthopVpn>;
}

export interface RdVpn extends Node {
  export?: One<string | number>;
}

export interface Rd extends Node {
  vpn?: Below<RdVpn>;
}

export interface Babel extends Node {
  metric?: One<string | number>;
  "route-map"?: One<string | number>;
}

export interface ProtocolsBgpAddressFamilyIpv4UnicastRedistribute extends Node {
  babel?: Below<Babel>;
  connected?: Below<Babel>;
  isis?: Below<Babel>;
  kernel?: Below<Babel>;
  ospf?: Below<Babel>;
  rip?: Below<Babel>;
  static?: Below<Babel>;
  table?: One<string | number>;
}

export interface Vpn_2 extends Node {
  export?: One<string | number>;
  import?: One<string | number>;
}

export interface RouteMap extends Node {
  vpn?: Below<Vpn_2>;
}

export interface RouteTargetVpn extends Node {
  both?: One<string | number>;
  export?: One<string | number>;
  import?: One<string | number>;
}

export interface RouteTarget extends Node {
  vpn?: Below<RouteTargetVpn>;
}

export interface Vpn_3 extends Node {
  /** Auto or a number from 1 to 1048575. */
  export?: One<"auto" | (string & {}) | number>;
}

export interface Sid extends Node {
  vpn?: Below<Vpn_3>;
}

export interface ProtocolsBgpAddressFamilyIpv4Unicast extends Node {
  /** By name: an IPv4 prefix such as 192.0.2.0/24. */
  "aggregate-address"?: Named<AggregateAddress>;
  distance?: Below<Distance>;
  export?: Below<Export>;
  import?: Below<Import>;
  label?: Below<Label>;
  "maximum-paths"?: Below<MaximumPaths>;
  /** By name: an IPv4 prefix such as 192.0.2.0/24. */
  network?: Named<Network>;
  nexthop?: Below<Nexthop>;
  rd?: Below<Rd>;
  redistribute?: Below<ProtocolsBgpAddressFamilyIpv4UnicastRedistribute>;
  "route-map"?: Below<RouteMap>;
  "route-target"?: Below<RouteTarget>;
  sid?: Below<Sid>;
}

export interface Network_2 extends Node {
  /** A number from 0 to 1048575. */
  label?: One<string | number>;
  rd?: One<string | number>;
}

export interface ProtocolsBgpAddressFamilyIpv4Vpn extends Node {
  /** By name: an IPv4 prefix such as 192.0.2.0/24. */
  network?: Named<Network_2>;
}

export interface ProtocolsBgpAddressFamilyIpv6LabeledUnicast extends Node {
  /** By name: an IPv6 prefix such as 2001:db8::/64. */
  "aggregate-address"?: Named<AggregateAddress>;
  /** By name: an IPv6 prefix such as 2001:db8::/64. */
  network?: Named<Network>;
}

export interface Distance_2 extends Node {
  /** A number from 1 to 255. */
  external?: One<string | number>;
  /** A number from 1 to 255. */
  internal?: One<string | number>;
  /** A number from 1 to 255. */
  local?: One<string | number>;
  /** By name: an IPv6 prefix such as 2001:db8::/64. */
  prefix?: Named<Prefix>;
}

export interface Network_3 extends Node {
  /** A number from 0 to 255. */
  "path-limit"?: One<string | number>;
  "route-map"?: One<string | number>;
}

export interface ProtocolsBgpAddressFamilyIpv6Multicast extends Node {
  /** By name: an IPv6 prefix such as 2001:db8::/64. */
  "aggregate-address"?: Named<AggregateAddress>;
  distance?: Below<Distance_2>;
  /** By name: an IPv6 prefix such as 2001:db8::/64. */
  network?: Named<Network_3>;
}

export interface ProtocolsBgpAddressFamilyIpv6UnicastRedistribute extends Node {
  babel?: Below<Babel>;
  connected?: Below<Babel>;
  kernel?: Below<Babel>;
  ospfv3?: Below<Babel>;
  ripng?: Below<Babel>;
  static?: Below<Babel>;
  table?: One<string | number>;
}

export interface ProtocolsBgpAddressFamilyIpv6Unicast extends Node {
  /** By name: an IPv6 prefix such as 2001:db8::/64. */
  "aggregate-address"?: Named<AggregateAddress>;
  distance?: Below<Distance_2>;
  export?: Below<Export>;
  import?: Below<Import>;
  label?: Below<Label>;
  "maximum-paths"?: Below<MaximumPaths>;
  /** By name: an IPv6 prefix such as 2001:db8::/64. */
  network?: Named<Network_3>;
  nexthop?: Below<Nexthop>;
  rd?: Below<Rd>;
  redistribute?: Below<ProtocolsBgpAddressFamilyIpv6UnicastRedistribute>;
  "route-map"?: Below<RouteMap>;
  "route-target"?: Below<RouteTarget>;
  sid?: Below<Sid>;
}

export interface ProtocolsBgpAddressFamilyIpv6Vpn extends Node {
  /** By name: an IPv6 prefix such as 2001:db8::/64. */
  network?: Named<Network_2>;
}

export interface Unicast extends Node {
  "route-map"?: One<string | number>;
}

export interface Ipv4_2 extends Node {
  unicast?: Below<Unicast>;
}

export interface ProtocolsBgpAddressFamilyL2vpnEvpnAdvertise extends Node {
  ipv4?: Below<Ipv4_2>;
  ipv6?: Below<Ipv4_2>;
}

export interface ProtocolsBgpAddressFamilyL2vpnEvpnDefaultOriginate extends Node {
  ipv4?: Flag;
  ipv6?: Flag;
}

export interface ProtocolsBgpAddressFamilyL2vpnEvpnEadEsFrag extends Node {
  /** A number from 1 to 1000. */
  "evi-limit"?: One<string | number>;
}

export interface ProtocolsBgpAddressFamilyL2vpnEvpnEadEsRouteTarget extends Node {
  /** A list. */
  export?: Many<string | number>;
}

export interface ProtocolsBgpAddressFamilyL2vpnEvpnFlooding extends Node {
  disable?: Flag;
  "head-end-replication"?: Flag;
}

export interface ProtocolsBgpAddressFamilyL2vpnEvpnMacVrf extends Node {
  soo?: One<string | number>;
}

export interface RouteTarget_2 extends Node {
  /** A list. */
  both?: Many<string | number>;
  /** A list. */
  export?: Many<string | number>;
  /** A list. */
  import?: Many<string | number>;
}

export interface ProtocolsBgpAddressFamilyL2vpnEvpnVni extends Node {
  "advertise-default-gw"?: Flag;
  "advertise-svi-ip"?: Flag;
  rd?: One<string | number>;
  "route-target"?: Below<RouteTarget_2>;
}

export interface ProtocolsBgpAddressFamilyL2vpnEvpn extends Node {
  advertise?: Below<ProtocolsBgpAddressFamilyL2vpnEvpnAdvertise>;
  "advertise-all-vni"?: Flag;
  "advertise-default-gw"?: Flag;
  /** An IPv4 address. */
  "advertise-pip"?: One<string>;
  "advertise-svi-ip"?: Flag;
  "default-originate"?: Below<ProtocolsBgpAddressFamilyL2vpnEvpnDefaultOriginate>;
  "disable-ead-evi-rx"?: Flag;
  "disable-ead-evi-tx"?: Flag;
  "ead-es-frag"?: Below<ProtocolsBgpAddressFamilyL2vpnEvpnEadEsFrag>;
  "ead-es-route-target"?: Below<ProtocolsBgpAddressFamilyL2vpnEvpnEadEsRouteTarget>;
  flooding?: Below<ProtocolsBgpAddressFamilyL2vpnEvpnFlooding>;
  "mac-vrf"?: Below<ProtocolsBgpAddressFamilyL2vpnEvpnMacVrf>;
  rd?: One<string | number>;
  "route-target"?: Below<RouteTarget_2>;
  "rt-auto-derive"?: Flag;
  /** By name: a number from 1 to 16777215. */
  vni?: Named<ProtocolsBgpAddressFamilyL2vpnEvpnVni>;
}

export interface ProtocolsBgpAddressFamily extends Node {
  "ipv4-flowspec"?: Below<Ipv4Flowspec>;
  "ipv4-labeled-unicast"?: Below<ProtocolsBgpAddressFamilyIpv4LabeledUnicast>;
  "ipv4-multicast"?: Below<ProtocolsBgpAddressFamilyIpv4Multicast>;
  "ipv4-unicast"?: Below<ProtocolsBgpAddressFamilyIpv4Unicast>;
  "ipv4-vpn"?: Below<ProtocolsBgpAddressFamilyIpv4Vpn>;
  "ipv6-flowspec"?: Below<Ipv4Flowspec>;
  "ipv6-labeled-unicast"?: Below<ProtocolsBgpAddressFamilyIpv6LabeledUnicast>;
  "ipv6-multicast"?: Below<ProtocolsBgpAddressFamilyIpv6Multicast>;
  "ipv6-unicast"?: Below<ProtocolsBgpAddressFamilyIpv6Unicast>;
  "ipv6-vpn"?: Below<ProtocolsBgpAddressFamilyIpv6Vpn>;
  "l2vpn-evpn"?: Below<ProtocolsBgpAddressFamilyL2vpnEvpn>;
}

export interface Ipv4Unicast extends Node {
  "post-policy"?: Flag;
  "pre-policy"?: Flag;
}

export interface ProtocolsBgpBmpTargetMonitor extends Node {
  "ipv4-unicast"?: Below<Ipv4Unicast>;
  "ipv6-unicast"?: Below<Ipv4Unicast>;
}

export interface ProtocolsBgpBmpTarget extends Node {
  /** An IP address. */
  address?: One<string>;
  /** A number from 100 to 86400000. Default `2000`. */
  "max-retry"?: One<string | number>;
  /** A number from 100 to 86400000. Default `1000`. */
  "min-retry"?: One<string | number>;
  mirror?: Flag;
  monitor?: Below<ProtocolsBgpBmpTargetMonitor>;
  /** A number from 1 to 65535. Default `5000`. */
  port?: One<string | number>;
}

export interface ProtocolsBgpBmp extends Node {
  /** A number from 0 to 4294967294. */
  "mirror-buffer-limit"?: One<string | number>;
  /** By name. */
  target?: Named<ProtocolsBgpBmpTarget>;
}

export interface ProtocolsBgpInterfaceMpls extends Node {
  forwarding?: Flag;
}

export interface ProtocolsBgpInterface extends Node {
  mpls?: Below<ProtocolsBgpInterfaceMpls>;
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

export interface Ipv4Flowspec_2 extends Node {
  "filter-list"?: Below<Vpn_2>;
  "prefix-list"?: Below<Vpn_2>;
  "route-map"?: Below<Vpn_2>;
  "route-reflector-client"?: Flag;
  "route-server-client"?: Flag;
  "soft-reconfiguration"?: Below<StickyConnections>;
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

export interface ConditionallyAdvertise extends Node {
  "advertise-map"?: One<string | number>;
  "exist-map"?: One<string | number>;
  "non-exist-map"?: One<string | number>;
}

export interface DisableSendCommunity extends Node {
  extended?: Flag;
  standard?: Flag;
}

export interface DistributeList extends Node {
  /** A number from 1 to 65535. */
  export?: One<string | number>;
  /** A number from 1 to 65535. */
  import?: One<string | number>;
}

export interface NexthopSelf extends Node {
  force?: Flag;
}

export interface RemovePrivateAs extends Node {
  all?: Flag;
}

export interface Ipv4LabeledUnicast extends Node {
  "addpath-tx-all"?: Flag;
  "addpath-tx-per-as"?: Flag;
  "allowas-in"?: Below<AllowasIn>;
  "as-override"?: Flag;
  "attribute-unchanged"?: Below<AttributeUnchanged>;
  capability?: Below<Capability>;
  "conditionally-advertise"?: Below<ConditionallyAdvertise>;
  "default-originate"?: Below<Unicast>;
  "disable-send-community"?: Below<DisableSendCommunity>;
  "distribute-list"?: Below<DistributeList>;
  "filter-list"?: Below<Vpn_2>;
  /** A number from 1 to 4294967295. */
  "maximum-prefix"?: One<string | number>;
  /** A number from 1 to 4294967295. */
  "maximum-prefix-out"?: One<string | number>;
  "nexthop-self"?: Below<NexthopSelf>;
  "prefix-list"?: Below<Vpn_2>;
  "remove-private-as"?: Below<RemovePrivateAs>;
  "route-map"?: Below<Vpn_2>;
  "route-reflector-client"?: Flag;
  "route-server-client"?: Flag;
  "soft-reconfiguration"?: Below<StickyConnections>;
  "unsuppress-map"?: One<string | number>;
  /** A number from 1 to 65535. */
  weight?: One<string | number>;
}

export interface AddressFamilyIpv4Vpn extends Node {
  "addpath-tx-all"?: Flag;
  "addpath-tx-per-as"?: Flag;
  "allowas-in"?: Below<AllowasIn>;
  "as-override"?: Flag;
  "attribute-unchanged"?: Below<AttributeUnchanged>;
  "conditionally-advertise"?: Below<ConditionallyAdvertise>;
  "disable-send-community"?: Below<DisableSendCommunity>;
  "distribute-list"?: Below<DistributeList>;
  "filter-list"?: Below<Vpn_2>;
  /** A number from 1 to 4294967295. */
  "maximum-prefix"?: One<string | number>;
  /** A number from 1 to 4294967295. */
  "maximum-prefix-out"?: One<string | number>;
  "nexthop-self"?: Below<NexthopSelf>;
  "prefix-list"?: Below<Vpn_2>;
  "remove-private-as"?: Below<RemovePrivateAs>;
  "route-map"?: Below<Vpn_2>;
  "route-reflector-client"?: Flag;
  "route-server-client"?: Flag;
  "soft-reconfiguration"?: Below<StickyConnections>;
  "unsuppress-map"?: One<string | number>;
  /** A number from 1 to 65535. */
  weight?: One<string | number>;
}

export interface NexthopLocal extends Node {
  unchanged?: Flag;
}

export interface Ipv6LabeledUnicast extends Node {
  "addpath-tx-all"?: Flag;
  "addpath-tx-per-as"?: Flag;
  "allowas-in"?: Below<AllowasIn>;
  "as-override"?: Flag;
  "attribute-unchanged"?: Below<AttributeUnchanged>;
  capability?: Below<Capability>;
  "conditionally-advertise"?: Below<ConditionallyAdvertise>;
  "default-originate"?: Below<Unicast>;
  "disable-send-community"?: Below<DisableSendCommunity>;
  "distribute-list"?: Below<DistributeList>;
  "filter-list"?: Below<Vpn_2>;
  /** A number from 1 to 4294967295. */
  "maximum-prefix"?: One<string | number>;
  /** A number from 1 to 4294967295. */
  "maximum-prefix-out"?: One<string | number>;
  "nexthop-local"?: Below<NexthopLocal>;
  "nexthop-self"?: Below<NexthopSelf>;
  "prefix-list"?: Below<Vpn_2>;
  "remove-private-as"?: Below<RemovePrivateAs>;
  "route-map"?: Below<Vpn_2>;
  "route-reflector-client"?: Flag;
  "route-server-client"?: Flag;
  "soft-reconfiguration"?: Below<StickyConnections>;
  "unsuppress-map"?: One<string | number>;
  /** A number from 1 to 65535. */
  weight?: One<string | number>;
}

export interface ProtocolsBgpNeighborAddressFamilyIpv6Multicast extends Node {
  "addpath-tx-all"?: Flag;
  "addpath-tx-per-as"?: Flag;
  "allowas-in"?: Below<AllowasIn>;
  "as-override"?: Flag;
  "attribute-unchanged"?: Below<AttributeUnchanged>;
  "conditionally-advertise"?: Below<ConditionallyAdvertise>;
  "default-originate"?: Below<Unicast>;
  "disable-send-community"?: Below<DisableSendCommunity>;
  "distribute-list"?: Below<DistributeList>;
  "filter-list"?: Below<Vpn_2>;
  /** A number from 1 to 4294967295. */
  "maximum-prefix"?: One<string | number>;
  /** A number from 1 to 4294967295. */
  "maximum-prefix-out"?: One<string | number>;
  "nexthop-local"?: Below<NexthopLocal>;
  "nexthop-self"?: Below<NexthopSelf>;
  "prefix-list"?: Below<Vpn_2>;
  "remove-private-as"?: Below<RemovePrivateAs>;
  "route-map"?: Below<Vpn_2>;
  "route-reflector-client"?: Flag;
  "route-server-client"?: Flag;
  "soft-reconfiguration"?: Below<StickyConnections>;
  "unsuppress-map"?: One<string | number>;
  /** A number from 1 to 65535. */
  weight?: One<string | number>;
}

export interface AddressFamilyIpv6Vpn extends Node {
  "addpath-tx-all"?: Flag;
  "addpath-tx-per-as"?: Flag;
  "allowas-in"?: Below<AllowasIn>;
  "as-override"?: Flag;
  "attribute-unchanged"?: Below<AttributeUnchanged>;
  "conditionally-advertise"?: Below<ConditionallyAdvertise>;
  "disable-send-community"?: Below<DisableSendCommunity>;
  "distribute-list"?: Below<DistributeList>;
  "filter-list"?: Below<Vpn_2>;
  /** A number from 1 to 4294967295. */
  "maximum-prefix"?: One<string | number>;
  /** A number from 1 to 4294967295. */
  "maximum-prefix-out"?: One<string | number>;
  "nexthop-local"?: Below<NexthopLocal>;
  "nexthop-self"?: Below<NexthopSelf>;
  "prefix-list"?: Below<Vpn_2>;
  "remove-private-as"?: Below<RemovePrivateAs>;
  "route-map"?: Below<Vpn_2>;
  "route-reflector-client"?: Flag;
  "route-server-client"?: Flag;
  "soft-reconfiguration"?: Below<StickyConnections>;
  "unsuppress-map"?: One<string | number>;
  /** A number from 1 to 65535. */
  weight?: One<string | number>;
}

export interface AddressFamilyL2vpnEvpn extends Node {
  "allowas-in"?: Below<AllowasIn>;
  "attribute-unchanged"?: Below<AttributeUnchanged>;
  "nexthop-self"?: Below<NexthopSelf>;
  "route-map"?: Below<Vpn_2>;
  "route-reflector-client"?: Flag;
  "route-server-client"?: Flag;
  "soft-reconfiguration"?: Below<StickyConnections>;
}

export interface ProtocolsBgpNeighborAddressFamily extends Node {
  "ipv4-flowspec"?: Below<Ipv4Flowspec_2>;
  "ipv4-labeled-unicast"?: Below<Ipv4LabeledUnicast>;
  "ipv4-multicast"?: Below<Ipv4LabeledUnicast>;
  "ipv4-unicast"?: Below<Ipv4LabeledUnicast>;
  "ipv4-vpn"?: Below<AddressFamilyIpv4Vpn>;
  "ipv6-flowspec"?: Below<Ipv4Flowspec_2>;
  "ipv6-labeled-unicast"?: Below<Ipv6LabeledUnicast>;
  "ipv6-multicast"?: Below<ProtocolsBgpNeighborAddressFamilyIpv6Multicast>;
  "ipv6-unicast"?: Below<Ipv6LabeledUnicast>;
  "ipv6-vpn"?: Below<AddressFamilyIpv6Vpn>;
  "l2vpn-evpn"?: Below<AddressFamilyL2vpnEvpn>;
}

export interface Bfd extends Node {
  "check-control-plane-failure"?: Flag;
  profile?: One<string | number>;
}

export interface Capability_2 extends Node {
  dynamic?: Flag;
  "extended-nexthop"?: Flag;
  "software-version"?: Flag;
}

export interface ProtocolsBgpNeighborInterfaceV6only extends Node {
  "peer-group"?: One<string | number>;
  /** External, internal or a number from 1 to 4294967294. */
  "remote-as"?: One<"external" | "internal" | (string & {}) | number>;
}

export interface ProtocolsBgpNeighborInterface extends Node {
  "peer-group"?: One<string | number>;
  /** External, internal or a number from 1 to 4294967294. */
  "remote-as"?: One<"external" | "internal" | (string & {}) | number>;
  "source-interface"?: One<string | number>;
  v6only?: Below<ProtocolsBgpNeighborInterfaceV6only>;
}

export interface LocalAsNoPrepend extends Node {
  "replace-as"?: Flag;
}

export interface LocalAs extends Node {
  "no-prepend"?: Below<LocalAsNoPrepend>;
}

export interface LocalRole extends Node {
  strict?: Flag;
}

export interface PathAttribute extends Node {
  /** A list: a number from 1 to 255. */
  discard?: Many<string | number>;
  /** A number from 1 to 255. */
  "treat-as-withdraw"?: One<string | number>;
}

export interface ProtocolsBgpNeighborTimers extends Node {
  /** A number from 0 to 65535. */
  connect?: One<string | number>;
  /** A number from 0 to 65535. */
  holdtime?: One<string | number>;
  /** A number from 1 to 65535. */
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
  bfd?: Below<Bfd>;
  capability?: Below<Capability_2>;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  "disable-capability-negotiation"?: Flag;
  "disable-connected-check"?: Flag;
  /** A number from 1 to 255. */
  "ebgp-multihop"?: One<string | number>;
  "enforce-first-as"?: Flag;
  "graceful-restart"?: One<"enable" | "disable" | "restart-helper">;
  interface?: Below<ProtocolsBgpNeighborInterface>;
  /** By name: a number from 1 to 4294967294. */
  "local-as"?: Named<LocalAs>;
  /** By name. */
  "local-role"?: Named<LocalRole, "provider" | "rs-server" | "rs-client" | "customer" | "peer">;
  "override-capability"?: Flag;
  passive?: Flag;
  password?: One<string | number>;
  "path-attribute"?: Below<PathAttribute>;
  "peer-group"?: One<string | number>;
  /** A number from 1 to 65535. */
  port?: One<string | number>;
  /** External, internal or a number from 1 to 4294967294. */
  "remote-as"?: One<"external" | "internal" | (string & {}) | number>;
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

export interface ProtocolsBgpParametersBestpathPeerType extends Node {
  "multipath-relax"?: Flag;
}

export interface ProtocolsBgpParametersBestpath extends Node {
  "as-path"?: Below<ProtocolsBgpParametersBestpathAsPath>;
  bandwidth?: One<"default-weight-for-missing" | "ignore" | "skip-missing">;
  "compare-routerid"?: Flag;
  /** A list. */
  med?: Many<"confed" | "missing-as-worst">;
  "peer-type"?: Below<ProtocolsBgpParametersBestpathPeerType>;
}

export interface ProtocolsBgpParametersConditionalAdvertisement extends Node {
  /** A number from 5 to 240. Default `60`. */
  timer?: One<string | number>;
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
  /** A number from 0 to 4294967295. */
  "local-pref"?: One<string | number>;
}

export interface ProtocolsBgpParametersDistanceGlobal extends Node {
  /** A number from 1 to 255. */
  external?: One<string | number>;
  /** A number from 1 to 255. */
  internal?: One<string | number>;
  /** A number from 1 to 255. */
  local?: One<string | number>;
}

export interface ProtocolsBgpParametersDistance extends Node {
  global?: Below<ProtocolsBgpParametersDistanceGlobal>;
  /** By name: an IPv4 prefix such as 192.0.2.0/24. */
  prefix?: Named<Prefix>;
}

export interface ProtocolsBgpParametersGracefulRestart extends Node {
  /** A number from 1 to 3600. */
  "stalepath-time"?: One<string | number>;
}

export interface ProtocolsBgpParametersTcpKeepalive extends Node {
  /** A number from 1 to 65535. */
  idle?: One<string | number>;
  /** A number from 1 to 65535. */
  interval?: One<string | number>;
  /** A number from 1 to 30. */
  probes?: One<string | number>;
}

export interface ProtocolsBgpParameters extends Node {
  "allow-martian-nexthop"?: Flag;
  "always-compare-med"?: Flag;
  bestpath?: Below<ProtocolsBgpParametersBestpath>;
  /** An IPv4 address. */
  "cluster-id"?: One<string>;
  "conditional-advertisement"?: Below<ProtocolsBgpParametersConditionalAdvertisement>;
  confederation?: Below<ProtocolsBgpParametersConfederation>;
  dampening?: Below<ProtocolsBgpParametersDampening>;
  default?: Below<ProtocolsBgpParametersDefault>;
  "deterministic-med"?: Flag;
  "disable-ebgp-connected-route-check"?: Flag;
  distance?: Below<ProtocolsBgpParametersDistance>;
  "ebgp-requires-policy"?: Flag;
  "fast-convergence"?: Flag;
  "graceful-restart"?: Below<ProtocolsBgpParametersGracefulRestart>;
  "graceful-shutdown"?: Flag;
  "labeled-unicast"?: One<"explicit-null" | "ipv4-explicit-null" | "ipv6-explicit-null">;
  "log-neighbor-changes"?: Flag;
  /** A number from 1 to 65535. */
  "minimum-holdtime"?: One<string | number>;
  "network-import-check"?: Flag;
  "no-client-to-client-reflection"?: Flag;
  "no-fast-external-failover"?: Flag;
  "no-hard-administrative-reset"?: Flag;
  "no-suppress-duplicates"?: Flag;
  "reject-as-sets"?: Flag;
  "route-reflector-allow-outbound-policy"?: Flag;
  /** An IPv4 address. */
  "router-id"?: One<string>;
  shutdown?: Flag;
  "suppress-fib-pending"?: Flag;
  "tcp-keepalive"?: Below<ProtocolsBgpParametersTcpKeepalive>;
}

export interface ProtocolsBgpPeerGroupAddressFamily extends Node {
  "ipv4-labeled-unicast"?: Below<Ipv4LabeledUnicast>;
  "ipv4-unicast"?: Below<Ipv4LabeledUnicast>;
  "ipv4-vpn"?: Below<AddressFamilyIpv4Vpn>;
  "ipv6-labeled-unicast"?: Below<Ipv6LabeledUnicast>;
  "ipv6-unicast"?: Below<Ipv6LabeledUnicast>;
  "ipv6-vpn"?: Below<AddressFamilyIpv6Vpn>;
  "l2vpn-evpn"?: Below<AddressFamilyL2vpnEvpn>;
}

export interface ProtocolsBgpPeerGroup extends Node {
  "address-family"?: Below<ProtocolsBgpPeerGroupAddressFamily>;
  bfd?: Below<Bfd>;
  capability?: Below<Capability_2>;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  "disable-capability-negotiation"?: Flag;
  "disable-connected-check"?: Flag;
  /** A number from 1 to 255. */
  "ebgp-multihop"?: One<string | number>;
  "graceful-restart"?: One<"enable" | "disable" | "restart-helper">;
  /** By name: a number from 1 to 4294967294. */
  "local-as"?: Named<LocalAs>;
  /** By name. */
  "local-role"?: Named<LocalRole, "provider" | "rs-server" | "rs-client" | "customer" | "peer">;
  "override-capability"?: Flag;
  passive?: Flag;
  password?: One<string | number>;
  "path-attribute"?: Below<PathAttribute>;
  /** A number from 1 to 65535. */
  port?: One<string | number>;
  /** External, internal or a number from 1 to 4294967294. */
  "remote-as"?: One<"external" | "internal" | (string & {}) | number>;
  shutdown?: Flag;
  "ttl-security"?: Below<TtlSecurity>;
  "update-source"?: One<string | number>;
}

export interface ProtocolsBgpSidVpn extends Node {
  "per-vrf"?: Below<Vpn_3>;
}

export interface ProtocolsBgpSid extends Node {
  vpn?: Below<ProtocolsBgpSidVpn>;
}

export interface ProtocolsBgpSrv6 extends Node {
  locator?: One<string | number>;
}

export interface ProtocolsBgpTimers extends Node {
  /** A number from 0 to 65535. */
  holdtime?: One<string | number>;
  /** A number from 1 to 65535. */
  keepalive?: One<string | number>;
}

export interface ProtocolsBgp extends Node {
  "address-family"?: Below<ProtocolsBgpAddressFamily>;
  bmp?: Below<ProtocolsBgpBmp>;
  /** By name. */
  interface?: Named<ProtocolsBgpInterface>;
  listen?: Below<ProtocolsBgpListen>;
  /** By name. */
  neighbor?: Named<ProtocolsBgpNeighbor>;
  parameters?: Below<ProtocolsBgpParameters>;
  /** By name. */
  "peer-group"?: Named<ProtocolsBgpPeerGroup>;
  sid?: Below<ProtocolsBgpSid>;
  srv6?: Below<ProtocolsBgpSrv6>;
  /** A number from 1 to 4294967294. */
  "system-as"?: One<string | number>;
  timers?: Below<ProtocolsBgpTimers>;
}

export interface ProtocolsFailoverRouteNextHopCheck extends Node {
  /** Default `any-available`. */
  policy?: One<"all-available" | "any-available">;
  /** A number from 1 to 65535. */
  port?: One<string | number>;
  /** A list: an IPv4 address. */
  target?: Many<string>;
  /** A number from 1 to 255. Default `10`. */
  timeout?: One<string | number>;
  /** Default `icmp`. */
  type?: One<"arp" | "icmp" | "tcp">;
}

export interface ProtocolsFailoverRouteNextHop extends Node {
  check?: Below<ProtocolsFailoverRouteNextHopCheck>;
  interface?: One<string | number>;
  /** A number from 1 to 255. Default `1`. */
  metric?: One<string | number>;
  onlink?: Flag;
}

export interface ProtocolsFailoverRoute extends Node {
  /** By name: an IPv4 address. */
  "next-hop"?: Named<ProtocolsFailoverRouteNextHop>;
}

export interface ProtocolsFailover extends Node {
  /** By name: an IPv4 prefix such as 192.0.2.0/24. */
  route?: Named<ProtocolsFailoverRoute>;
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

export interface Ipv4_3 extends Node {
  "level-1"?: Below<Level1>;
  "level-2"?: Below<Level1>;
}

export interface ProtocolsIsisDefaultInformationOriginate extends Node {
  ipv4?: Below<Ipv4_3>;
  ipv6?: Below<Ipv4_3>;
}

export interface ProtocolsIsisDefaultInformation extends Node {
  originate?: Below<ProtocolsIsisDefaultInformationOriginate>;
}

export interface Disable extends Node {
  "level-1"?: Flag;
  "level-2"?: Flag;
}

export interface ProtocolsIsisFastRerouteLfaLocalLoadSharing extends Node {
  disable?: Below<Disable>;
}

export interface ProtocolsIsisFastRerouteLfaLocalPriorityLimit extends Node {
  critical?: Below<Disable>;
  high?: Below<Disable>;
  medium?: Below<Disable>;
}

export interface Downstream extends Node {
  /** By name: a number from 1 to 255. */
  index?: Named<Disable>;
}

export interface ProtocolsIsisFastRerouteLfaLocalTiebreaker extends Node {
  downstream?: Below<Downstream>;
  "lowest-backup-metric"?: Below<Downstream>;
  "node-protecting"?: Below<Downstream>;
}

export interface ProtocolsIsisFastRerouteLfaLocal extends Node {
  "load-sharing"?: Below<ProtocolsIsisFastRerouteLfaLocalLoadSharing>;
  "priority-limit"?: Below<ProtocolsIsisFastRerouteLfaLocalPriorityLimit>;
  tiebreaker?: Below<ProtocolsIsisFastRerouteLfaLocalTiebreaker>;
}

export interface ProtocolsIsisFastRerouteLfaRemote extends Node {
  /** By name. */
  "prefix-list"?: Named<Disable>;
}

export interface ProtocolsIsisFastRerouteLfa extends Node {
  local?: Below<ProtocolsIsisFastRerouteLfaLocal>;
  remote?: Below<ProtocolsIsisFastRerouteLfaRemote>;
}

export interface ProtocolsIsisFastReroute extends Node {
  lfa?: Below<ProtocolsIsisFastRerouteLfa>;
}

export interface Bfd_2 extends Node {
  profile?: One<string | number>;
}

export interface InterfaceLdpSync extends Node {
  disable?: Flag;
  /** A number from 0 to 10000. */
  holddown?: One<string | number>;
}

export interface ProtocolsIsisInterfaceNetwork extends Node {
  "point-to-point"?: Flag;
}

export interface ProtocolsIsisInterface extends Node {
  bfd?: Below<Bfd_2>;
  "circuit-type"?: One<"level-1" | "level-1-2" | "level-2-only">;
  /** A number from 1 to 600. */
  "hello-interval"?: One<string | number>;
  /** A number from 2 to 100. */
  "hello-multiplier"?: One<string | number>;
  "hello-padding"?: Flag;
  "ldp-sync"?: Below<InterfaceLdpSync>;
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

export interface LdpSync extends Node {
  /** A number from 0 to 10000. */
  holddown?: One<string | number>;
}

export interface Level1_2 extends Node {
  /** A number from 0 to 16777215. */
  metric?: One<string | number>;
  "route-map"?: One<string | number>;
}

export interface Babel_2 extends Node {
  "level-1"?: Below<Level1_2>;
  "level-2"?: Below<Level1_2>;
}

export interface ProtocolsIsisRedistributeIpv4 extends Node {
  babel?: Below<Babel_2>;
  bgp?: Below<Babel_2>;
  connected?: Below<Babel_2>;
  kernel?: Below<Babel_2>;
  ospf?: Below<Babel_2>;
  rip?: Below<Babel_2>;
  static?: Below<Babel_2>;
}

export interface ProtocolsIsisRedistributeIpv6 extends Node {
  babel?: Below<Babel_2>;
  bgp?: Below<Babel_2>;
  connected?: Below<Babel_2>;
  kernel?: Below<Babel_2>;
  ospf6?: Below<Babel_2>;
  ripng?: Below<Babel_2>;
  static?: Below<Babel_2>;
}

export interface ProtocolsIsisRedistribute extends Node {
  ipv4?: Below<ProtocolsIsisRedistributeIpv4>;
  ipv6?: Below<ProtocolsIsisRedistributeIpv6>;
}

export interface GlobalBlock extends Node {
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

export interface SegmentRoutingPrefixIndex extends Node {
  "explicit-null"?: Flag;
  "no-php-flag"?: Flag;
  /** A number from 0 to 65535. */
  value?: One<string | number>;
}

export interface ProtocolsIsisSegmentRoutingPrefix extends Node {
  absolute?: Below<ProtocolsIsisSegmentRoutingPrefixAbsolute>;
  index?: Below<SegmentRoutingPrefixIndex>;
}

export interface ProtocolsIsisSegmentRouting extends Node {
  "global-block"?: Below<GlobalBlock>;
  "local-block"?: Below<GlobalBlock>;
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
  "advertise-high-metrics"?: Flag;
  "advertise-passive-only"?: Flag;
  "area-password"?: Below<AreaPassword>;
  "default-information"?: Below<ProtocolsIsisDefaultInformation>;
  "domain-password"?: Below<AreaPassword>;
  "dynamic-hostname"?: Flag;
  "fast-reroute"?: Below<ProtocolsIsisFastReroute>;
  /** By name. */
  interface?: Named<ProtocolsIsisInterface>;
  "ldp-sync"?: Below<LdpSync>;
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
  "segment-routing"?: Below<ProtocolsIsisSegmentRouting>;
  "set-attached-bit"?: Flag;
  "set-overload-bit"?: Flag;
  "spf-delay-ietf"?: Below<ProtocolsIsisSpfDelayIetf>;
  /** A number from 1 to 120. */
  "spf-interval"?: One<string | number>;
  topology?: One<"ipv4-multicast" | "ipv4-mgmt" | "ipv6-unicast" | "ipv6-multicast" | "ipv6-mgmt" | "ipv6-dstsrc">;
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

export interface ProtocolsNhrpTunnelDynamicMap extends Node {
  "nbma-domain-name"?: One<string | number>;
}

export interface ProtocolsNhrpTunnelMap extends Node {
  cisco?: Flag;
  "nbma-address"?: One<string | number>;
  register?: Flag;
}

export interface ProtocolsNhrpTunnelShortcutTarget extends Node {
  "holding-time"?: One<string | number>;
}

export interface ProtocolsNhrpTunnel extends Node {
  "cisco-authentication"?: One<string | number>;
  /** By name. */
  "dynamic-map"?: Named<ProtocolsNhrpTunnelDynamicMap>;
  "holding-time"?: One<string | number>;
  /** By name. */
  map?: Named<ProtocolsNhrpTunnelMap>;
  multicast?: One<"dynamic" | "nhs">;
  "non-caching"?: Flag;
  redirect?: Flag;
  shortcut?: Flag;
  "shortcut-destination"?: Flag;
  /** By name. */
  "shortcut-target"?: Named<ProtocolsNhrpTunnelShortcutTarget>;
}

export interface ProtocolsNhrp extends Node {
  /** By name. */
  tunnel?: Named<ProtocolsNhrpTunnel>;
}

export interface ProtocolsOspfAccessList extends Node {
  /** A list. */
  export?: Many<"bgp" | "connected" | "isis" | "kernel" | "rip" | "static">;
}

export interface ProtocolsOspfAggregation extends Node {
  /** A number from 5 to 1800. Default `5`. */
  timer?: One<string | number>;
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
  /** An IPv4 prefix such as 192.0.2.0/24. */
  substitute?: One<string>;
}

export interface AuthenticationMd5KeyId extends Node {
  "md5-key"?: One<string | number>;
}

export interface AuthenticationMd5 extends Node {
  /** By name: a number from 1 to 255. */
  "key-id"?: Named<AuthenticationMd5KeyId>;
}

export interface Authentication_2 extends Node {
  md5?: Below<AuthenticationMd5>;
  "plaintext-password"?: One<string | number>;
}

export interface ProtocolsOspfAreaVirtualLink extends Node {
  authentication?: Below<Authentication_2>;
  /** A number from 1 to 65535. Default `40`. */
  "dead-interval"?: One<string | number>;
  /** A number from 1 to 65535. Default `10`. */
  "hello-interval"?: One<string | number>;
  /** A number from 1 to 65535. Default `5`. */
  "retransmit-interval"?: One<string | number>;
  /** A number from 1 to 65535. Default `1`. */
  "transmit-delay"?: One<string | number>;
}

export interface ProtocolsOspfArea extends Node {
  "area-type"?: Below<ProtocolsOspfAreaAreaType>;
  authentication?: One<"plaintext-password" | "md5">;
  /** A number from 0 to 4294967295. */
  "export-list"?: One<string | number>;
  /** A number from 0 to 4294967295. */
  "import-list"?: One<string | number>;
  /** A list: an IPv4 prefix such as 192.0.2.0/24. */
  network?: Many<string>;
  /** By name: an IPv4 prefix such as 192.0.2.0/24. */
  range?: Named<ProtocolsOspfAreaRange>;
  shortcut?: One<"default" | "disable" | "enable">;
  /** By name: a number from 0 to 4294967295 or an IP address. */
  "virtual-link"?: Named<ProtocolsOspfAreaVirtualLink>;
}

export interface AutoCost extends Node {
  /** A number from 1 to 4294967. Default `100`. */
  "reference-bandwidth"?: One<string | number>;
}

export interface ProtocolsOspfCapability extends Node {
  opaque?: Flag;
}

export interface DefaultInformationOriginate extends Node {
  always?: Flag;
  /** A number from 0 to 16777214. */
  metric?: One<string | number>;
  /** A number from 1 to 2. Default `2`. */
  "metric-type"?: One<string | number>;
  "route-map"?: One<string | number>;
}

export interface DefaultInformation extends Node {
  originate?: Below<DefaultInformationOriginate>;
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

export interface GracefulRestartHelperEnable extends Node {
  /** A list: an IPv4 address. */
  "router-id"?: Many<string>;
}

export interface ProtocolsOspfGracefulRestartHelper extends Node {
  enable?: Below<GracefulRestartHelperEnable>;
  "no-strict-lsa-checking"?: Flag;
  "planned-only"?: Flag;
  /** A number from 10 to 1800. */
  "supported-grace-time"?: One<string | number>;
}

export interface ProtocolsOspfGracefulRestart extends Node {
  /** A number from 5 to 1800. Default `120`. */
  "grace-period"?: One<string | number>;
  helper?: Below<ProtocolsOspfGracefulRestartHelper>;
}

export interface ProtocolsOspfInterfacePassive extends Node {
  disable?: Flag;
}

export interface ProtocolsOspfInterface extends Node {
  /** A number from 0 to 4294967295 or an IP address. */
  area?: One<string | number>;
  authentication?: Below<Authentication_2>;
  /** A number from 1 to 100000. */
  bandwidth?: One<string | number>;
  bfd?: Below<Bfd_2>;
  /** A number from 1 to 65535. */
  cost?: One<string | number>;
  /** A number from 1 to 65535. Default `40`. */
  "dead-interval"?: One<string | number>;
  /** A number from 1 to 65535. Default `10`. */
  "hello-interval"?: One<string | number>;
  /** A number from 1 to 10. */
  "hello-multiplier"?: One<string | number>;
  "ldp-sync"?: Below<InterfaceLdpSync>;
  "mtu-ignore"?: Flag;
  network?: One<"broadcast" | "non-broadcast" | "point-to-multipoint" | "point-to-point">;
  passive?: Below<ProtocolsOspfInterfacePassive>;
  /** A number from 0 to 255. Default `1`. */
  priority?: One<string | number>;
  /** A number from 1 to 65535. Default `5`. */
  "retransmit-interval"?: One<string | number>;
  /** A number from 1 to 65535. Default `1`. */
  "transmit-delay"?: One<string | number>;
}

export interface LogAdjacencyChanges extends Node {
  detail?: Flag;
}

export interface ProtocolsOspfMaxMetricRouterLsa extends Node {
  administrative?: Flag;
  /** A number from 5 to 100. */
  "on-shutdown"?: One<string | number>;
  /** A number from 5 to 86400. */
  "on-startup"?: One<string | number>;
}

export interface ProtocolsOspfMaxMetric extends Node {
  "router-lsa"?: Below<ProtocolsOspfMaxMetricRouterLsa>;
}

export interface ProtocolsOspfMplsTe extends Node {
  enable?: Flag;
  /** An IPv4 address. Default `0.0.0.0`. */
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

export interface Babel_3 extends Node {
  /** A number from 0 to 16777214. */
  metric?: One<string | number>;
  /** A number from 1 to 2. Default `2`. */
  "metric-type"?: One<string | number>;
  "route-map"?: One<string | number>;
}

export interface ProtocolsOspfRedistribute extends Node {
  babel?: Below<Babel_3>;
  bgp?: Below<Babel_3>;
  connected?: Below<Babel_3>;
  isis?: Below<Babel_3>;
  kernel?: Below<Babel_3>;
  rip?: Below<Babel_3>;
  static?: Below<Babel_3>;
  /** By name. */
  table?: Named<Babel_3>;
}

export interface ProtocolsOspfRefresh extends Node {
  /** A number from 10 to 1800. */
  timers?: One<string | number>;
}

export interface ProtocolsOspfSegmentRoutingPrefix extends Node {
  index?: Below<SegmentRoutingPrefixIndex>;
}

export interface ProtocolsOspfSegmentRouting extends Node {
  "global-block"?: Below<GlobalBlock>;
  "local-block"?: Below<GlobalBlock>;
  /** A number from 1 to 16. */
  "maximum-label-depth"?: One<string | number>;
  /** By name: an IPv4 prefix such as 192.0.2.0/24. */
  prefix?: Named<ProtocolsOspfSegmentRoutingPrefix>;
}

export interface ProtocolsOspfSummaryAddress extends Node {
  "no-advertise"?: Flag;
  /** A number from 1 to 4294967295. */
  tag?: One<string | number>;
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
  /** By name: a number from 0 to 4294967295. */
  "access-list"?: Named<ProtocolsOspfAccessList>;
  aggregation?: Below<ProtocolsOspfAggregation>;
  /** By name: a number from 0 to 4294967295 or an IP address. */
  area?: Named<ProtocolsOspfArea>;
  "auto-cost"?: Below<AutoCost>;
  capability?: Below<ProtocolsOspfCapability>;
  "default-information"?: Below<DefaultInformation>;
  /** A number from 0 to 16777214. */
  "default-metric"?: One<string | number>;
  distance?: Below<ProtocolsOspfDistance>;
  "graceful-restart"?: Below<ProtocolsOspfGracefulRestart>;
  /** By name. */
  interface?: Named<ProtocolsOspfInterface>;
  "ldp-sync"?: Below<LdpSync>;
  "log-adjacency-changes"?: Below<LogAdjacencyChanges>;
  "max-metric"?: Below<ProtocolsOspfMaxMetric>;
  /** A number from 1 to 64. */
  "maximum-paths"?: One<string | number>;
  "mpls-te"?: Below<ProtocolsOspfMplsTe>;
  /** By name: an IPv4 address. */
  neighbor?: Named<ProtocolsOspfNeighbor>;
  parameters?: Below<ProtocolsOspfParameters>;
  "passive-interface"?: One<"default">;
  redistribute?: Below<ProtocolsOspfRedistribute>;
  refresh?: Below<ProtocolsOspfRefresh>;
  "segment-routing"?: Below<ProtocolsOspfSegmentRouting>;
  /** By name: an IPv4 prefix such as 192.0.2.0/24. */
  "summary-address"?: Named<ProtocolsOspfSummaryAddress>;
  timers?: Below<ProtocolsOspfTimers>;
}

export interface ProtocolsOspfv3AreaAreaTypeNssa extends Node {
  "default-information-originate"?: Flag;
  "no-summary"?: Flag;
}

export interface ProtocolsOspfv3AreaAreaTypeStub extends Node {
  "no-summary"?: Flag;
}

export interface ProtocolsOspfv3AreaAreaType extends Node {
  nssa?: Below<ProtocolsOspfv3AreaAreaTypeNssa>;
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
  /** By name: an IPv6 prefix such as 2001:db8::/64. */
  range?: Named<ProtocolsOspfv3AreaRange>;
}

export interface ProtocolsOspfv3Distance extends Node {
  /** A number from 1 to 255. */
  global?: One<string | number>;
  ospfv3?: Below<Ospf>;
}

export interface ProtocolsOspfv3GracefulRestartHelper extends Node {
  enable?: Below<GracefulRestartHelperEnable>;
  "lsa-check-disable"?: Flag;
  "planned-only"?: Flag;
  /** A number from 10 to 1800. */
  "supported-grace-time"?: One<string | number>;
}

export interface ProtocolsOspfv3GracefulRestart extends Node {
  /** A number from 5 to 1800. Default `120`. */
  "grace-period"?: One<string | number>;
  helper?: Below<ProtocolsOspfv3GracefulRestartHelper>;
}

export interface ProtocolsOspfv3Interface extends Node {
  /** A number from 0 to 4294967295 or an IP address. */
  area?: One<string | number>;
  bfd?: Below<Bfd_2>;
  /** A number from 1 to 65535. */
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
  /** A number from 1 to 65535. Default `5`. */
  "retransmit-interval"?: One<string | number>;
  /** A number from 1 to 65535. Default `1`. */
  "transmit-delay"?: One<string | number>;
}

export interface ProtocolsOspfv3Parameters extends Node {
  /** An IPv4 address. */
  "router-id"?: One<string>;
}

export interface ProtocolsOspfv3Redistribute extends Node {
  babel?: Below<Babel_3>;
  bgp?: Below<Babel_3>;
  connected?: Below<Babel_3>;
  isis?: Below<Babel_3>;
  kernel?: Below<Babel_3>;
  ripng?: Below<Babel_3>;
  static?: Below<Babel_3>;
}

export interface ProtocolsOspfv3 extends Node {
  /** By name: a number from 0 to 4294967295 or an IP address. */
  area?: Named<ProtocolsOspfv3Area>;
  "auto-cost"?: Below<AutoCost>;
  "default-information"?: Below<DefaultInformation>;
  distance?: Below<ProtocolsOspfv3Distance>;
  "graceful-restart"?: Below<ProtocolsOspfv3GracefulRestart>;
  /** By name. */
  interface?: Named<ProtocolsOspfv3Interface>;
  "log-adjacency-changes"?: Below<LogAdjacencyChanges>;
  parameters?: Below<ProtocolsOspfv3Parameters>;
  redistribute?: Below<ProtocolsOspfv3Redistribute>;
}

export interface ProtocolsPimEcmp extends Node {
  rebalance?: Flag;
}

export interface ProtocolsPimIgmp extends Node {
  /** A number from 1 to 65535. */
  "watermark-warning"?: One<string | number>;
}

export interface ProtocolsPimInterfaceIgmpJoin extends Node {
  /** A list: an IPv4 address. */
  "source-address"?: Many<string>;
}

export interface ProtocolsPimInterfaceIgmp extends Node {
  disable?: Flag;
  /** By name: an IPv4 address. */
  join?: Named<ProtocolsPimInterfaceIgmpJoin>;
  /** A number from 1 to 1800. */
  "query-interval"?: One<string | number>;
  /** A number from 10 to 250. */
  "query-max-response-time"?: One<string | number>;
  /** A number from 2 to 3. Default `3`. */
  version?: One<string | number>;
}

export interface ProtocolsPimInterface extends Node {
  bfd?: Below<Bfd_2>;
  /** A number from 1 to 4294967295. */
  "dr-priority"?: One<string | number>;
  /** A number from 1 to 180. */
  hello?: One<string | number>;
  igmp?: Below<ProtocolsPimInterfaceIgmp>;
  "no-bsm"?: Flag;
  "no-unicast-bsm"?: Flag;
  passive?: Flag;
  /** An IPv4 address. */
  "source-address"?: One<string>;
}

export interface RegisterAcceptList extends Node {
  "prefix-list"?: One<string | number>;
}

export interface ProtocolsPimRpAddress extends Node {
  /** A list: a prefix such as 192.0.2.0/24. */
  group?: Many<string>;
}

export interface ProtocolsPimRp extends Node {
  /** By name: an IPv4 address. */
  address?: Named<ProtocolsPimRpAddress>;
  /** A number from 1 to 65535. */
  "keep-alive-timer"?: One<string | number>;
}

export interface ProtocolsPimSptSwitchover extends Node {
  "infinity-and-beyond"?: Below<RegisterAcceptList>;
}

export interface ProtocolsPim extends Node {
  ecmp?: Below<ProtocolsPimEcmp>;
  igmp?: Below<ProtocolsPimIgmp>;
  /** By name. */
  interface?: Named<ProtocolsPimInterface>;
  /** A number from 1 to 65535. Default `60`. */
  "join-prune-interval"?: One<string | number>;
  /** A number from 1 to 65535. */
  "keep-alive-timer"?: One<string | number>;
  "no-v6-secondary"?: Flag;
  /** A number from 1 to 255. Default `3`. */
  packets?: One<string | number>;
  "register-accept-list"?: Below<RegisterAcceptList>;
  /** A number from 1 to 65535. */
  "register-suppress-time"?: One<string | number>;
  rp?: Below<ProtocolsPimRp>;
  "spt-switchover"?: Below<ProtocolsPimSptSwitchover>;
  ssm?: Below<RegisterAcceptList>;
}

export interface ProtocolsPim6InterfaceMldJoin extends Node {
  /** A list: an IPv6 address. */
  source?: Many<string>;
}

export interface ProtocolsPim6InterfaceMld extends Node {
  disable?: Flag;
  /** A number from 1 to 65535. */
  interval?: One<string | number>;
  /** By name: an IPv6 address. */
  join?: Named<ProtocolsPim6InterfaceMldJoin>;
  /** A number from 1 to 255. */
  "last-member-query-count"?: One<string | number>;
  /** A number from 100 to 6553500. */
  "last-member-query-interval"?: One<string | number>;
  /** A number from 100 to 6553500. */
  "max-response-time"?: One<string | number>;
  /** A number from 1 to 2. Default `2`. */
  version?: One<string | number>;
}

export interface ProtocolsPim6Interface extends Node {
  /** A number from 1 to 4294967295. */
  "dr-priority"?: One<string | number>;
  /** A number from 1 to 180. */
  hello?: One<string | number>;
  mld?: Below<ProtocolsPim6InterfaceMld>;
  "no-bsm"?: Flag;
  "no-unicast-bsm"?: Flag;
  passive?: Flag;
}

export interface ProtocolsPim6RpAddress extends Node {
  /** A list: an IPv6 prefix such as 2001:db8::/64. */
  group?: Many<string>;
  "prefix-list6"?: One<string | number>;
}

export interface ProtocolsPim6Rp extends Node {
  /** By name: an IPv6 address. */
  address?: Named<ProtocolsPim6RpAddress>;
  /** A number from 1 to 65535. */
  "keep-alive-timer"?: One<string | number>;
}

export interface ProtocolsPim6 extends Node {
  /** By name. */
  interface?: Named<ProtocolsPim6Interface>;
  /** A number from 1 to 65535. Default `60`. */
  "join-prune-interval"?: One<string | number>;
  /** A number from 1 to 65535. */
  "keep-alive-timer"?: One<string | number>;
  /** A number from 1 to 255. Default `3`. */
  packets?: One<string | number>;
  /** A number from 1 to 65535. */
  "register-suppress-time"?: One<string | number>;
  rp?: Below<ProtocolsPim6Rp>;
}

export interface DefaultInformation_2 extends Node {
  originate?: Flag;
}

export interface ProtocolsRipInterfaceAuthenticationMd5 extends Node {
  password?: One<string | number>;
}

export interface ProtocolsRipInterfaceAuthentication extends Node {
  /** By name: a number from 1 to 255. */
  md5?: Named<ProtocolsRipInterfaceAuthenticationMd5>;
  "plaintext-password"?: One<string | number>;
}

export interface Receive extends Node {
  /** A number from 1 to 2. */
  version?: One<string | number>;
}

export interface InterfaceSplitHorizon extends Node {
  disable?: Flag;
  "poison-reverse"?: Flag;
}

export interface ProtocolsRipInterface extends Node {
  authentication?: Below<ProtocolsRipInterfaceAuthentication>;
  receive?: Below<Receive>;
  send?: Below<Receive>;
  "split-horizon"?: Below<InterfaceSplitHorizon>;
}

export interface ProtocolsRipNetworkDistance extends Node {
  "access-list"?: One<string | number>;
  /** A number from 1 to 255. */
  distance?: One<string | number>;
}

export interface Babel_4 extends Node {
  /** A number from 1 to 16. */
  metric?: One<string | number>;
  "route-map"?: One<string | number>;
}

export interface ProtocolsRipRedistribute extends Node {
  babel?: Below<Babel_4>;
  bgp?: Below<Babel_4>;
  connected?: Below<Babel_4>;
  isis?: Below<Babel_4>;
  kernel?: Below<Babel_4>;
  ospf?: Below<Babel_4>;
  static?: Below<Babel_4>;
}

export interface Timers extends Node {
  /** A number from 5 to 2147483647. Default `120`. */
  "garbage-collection"?: One<string | number>;
  /** A number from 5 to 2147483647. Default `180`. */
  timeout?: One<string | number>;
  /** A number from 5 to 2147483647. Default `30`. */
  update?: One<string | number>;
}

export interface ProtocolsRip extends Node {
  /** A number from 1 to 255. */
  "default-distance"?: One<string | number>;
  "default-information"?: Below<DefaultInformation_2>;
  /** A number from 1 to 16. */
  "default-metric"?: One<string | number>;
  "distribute-list"?: Below<Ipv4>;
  /** By name. */
  interface?: Named<ProtocolsRipInterface>;
  /** A list: an IPv4 address. */
  neighbor?: Many<string>;
  /** A list: an IPv4 prefix such as 192.0.2.0/24. */
  network?: Many<string>;
  /** By name: an IPv4 prefix such as 192.0.2.0/24. */
  "network-distance"?: Named<ProtocolsRipNetworkDistance>;
  /** A list. */
  "passive-interface"?: Many<"default" | (string & {}) | number>;
  redistribute?: Below<ProtocolsRipRedistribute>;
  /** A list: an IPv4 prefix such as 192.0.2.0/24. */
  route?: Many<string>;
  "route-map"?: One<string | number>;
  timers?: Below<Timers>;
  /** A number from 1 to 2. */
  version?: One<string | number>;
}

export interface ProtocolsRipngInterface extends Node {
  "split-horizon"?: Below<InterfaceSplitHorizon>;
}

export interface ProtocolsRipngRedistribute extends Node {
  babel?: Below<Babel_4>;
  bgp?: Below<Babel_4>;
  connected?: Below<Babel_4>;
  kernel?: Below<Babel_4>;
  ospfv3?: Below<Babel_4>;
  static?: Below<Babel_4>;
}

export interface ProtocolsRipng extends Node {
  /** A list: an IPv6 prefix such as 2001:db8::/64. */
  "aggregate-address"?: Many<string>;
  "default-information"?: Below<DefaultInformation_2>;
  /** A number from 1 to 16. */
  "default-metric"?: One<string | number>;
  "distribute-list"?: Below<Ipv4>;
  /** By name. */
  interface?: Named<ProtocolsRipngInterface>;
  /** A list: an IPv6 prefix such as 2001:db8::/64. */
  network?: Many<string>;
  /** A list. */
  "passive-interface"?: Many<string | number>;
  redistribute?: Below<ProtocolsRipngRedistribute>;
  /** A list: an IPv6 prefix such as 2001:db8::/64. */
  route?: Many<string>;
  "route-map"?: One<string | number>;
  timers?: Below<Timers>;
}

export interface ProtocolsRpkiCacheSsh extends Node {
  key?: One<string | number>;
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
  /** By name: an IP address or a domain name. */
  cache?: Named<ProtocolsRpkiCache>;
  /** A number from 600 to 172800. Default `7200`. */
  "expire-interval"?: One<string | number>;
  /** A number from 1 to 86400. Default `300`. */
  "polling-period"?: One<string | number>;
  /** A number from 1 to 7200. Default `600`. */
  "retry-interval"?: One<string | number>;
}

export interface ProtocolsSegmentRoutingInterfaceSrv6 extends Node {
  /** Default `accept`. */
  hmac?: One<"accept" | "drop" | "ignore">;
}

export interface ProtocolsSegmentRoutingInterface extends Node {
  srv6?: Below<ProtocolsSegmentRoutingInterfaceSrv6>;
}

export interface ProtocolsSegmentRoutingSrv6Locator extends Node {
  "behavior-usid"?: Flag;
  /** A number from 16 to 64. Default `40`. */
  "block-len"?: One<string | number>;
  /** A number from 0 to 64. Default `16`. */
  "func-bits"?: One<string | number>;
  /** A number from 16 to 64. Default `24`. */
  "node-len"?: One<string | number>;
  /** An IPv6 prefix such as 2001:db8::/64. */
  prefix?: One<string>;
}

export interface ProtocolsSegmentRoutingSrv6 extends Node {
  /** By name. */
  locator?: Named<ProtocolsSegmentRoutingSrv6Locator>;
}

export interface ProtocolsSegmentRouting extends Node {
  /** By name. */
  interface?: Named<ProtocolsSegmentRoutingInterface>;
  srv6?: Below<ProtocolsSegmentRoutingSrv6>;
}

export interface ProtocolsStaticArpInterfaceAddress extends Node {
  /** Up to 255 bytes. */
  description?: One<string | number>;
  /** A MAC address such as 00:53:00:00:00:01. */
  mac?: One<string>;
}

export interface ProtocolsStaticArpInterface extends Node {
  /** By name: an IPv4 address. */
  address?: Named<ProtocolsStaticArpInterfaceAddress>;
}

export interface ProtocolsStaticArp extends Node {
  /** By name. */
  interface?: Named<ProtocolsStaticArpInterface>;
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

export interface ProtocolsStaticNeighborProxy extends Node {
  /** By name: an IPv4 address. */
  arp?: Named<Member>;
  /** By name: an IPv6 address. */
  nd?: Named<Member>;
}

export interface Blackhole extends Node {
  /** A number from 1 to 255. */
  distance?: One<string | number>;
  /** A number from 1 to 4294967295. */
  tag?: One<string | number>;
}

export interface RouteInterface extends Node {
  disable?: Flag;
  /** A number from 1 to 255. */
  distance?: One<string | number>;
  /** Default or the name of a VRF. */
  vrf?: One<"default" | (string & {}) | number>;
}

export interface NextHopBfdMultiHop extends Node {
  /** By name: an IP address. */
  source?: Named<Bfd_2>;
}

export interface NextHopBfd extends Node {
  "multi-hop"?: Below<NextHopBfdMultiHop>;
  profile?: One<string | number>;
}

export interface RouteNextHop extends Node {
  bfd?: Below<NextHopBfd>;
  disable?: Flag;
  /** A number from 1 to 255. */
  distance?: One<string | number>;
  interface?: One<string | number>;
  /** Default or the name of a VRF. */
  vrf?: One<"default" | (string & {}) | number>;
}

export interface Route extends Node {
  blackhole?: Below<Blackhole>;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  "dhcp-interface"?: One<string | number>;
  /** By name. */
  interface?: Named<RouteInterface>;
  /** By name: an IPv4 address. */
  "next-hop"?: Named<RouteNextHop>;
  reject?: Below<Blackhole>;
}

export interface Route6Interface extends Node {
  disable?: Flag;
  /** A number from 1 to 255. */
  distance?: One<string | number>;
  segments?: One<string>;
  /** Default or the name of a VRF. */
  vrf?: One<"default" | (string & {}) | number>;
}

export interface Route6NextHop extends Node {
  bfd?: Below<NextHopBfd>;
  disable?: Flag;
  /** A number from 1 to 255. */
  distance?: One<string | number>;
  interface?: One<string | number>;
  segments?: One<string>;
  /** Default or the name of a VRF. */
  vrf?: One<"default" | (string & {}) | number>;
}

export interface Route6 extends Node {
  blackhole?: Below<Blackhole>;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  /** By name. */
  interface?: Named<Route6Interface>;
  /** By name: an IPv6 address. */
  "next-hop"?: Named<Route6NextHop>;
  reject?: Below<Blackhole>;
}

export interface ProtocolsStaticTable extends Node {
  /** Up to 255 bytes. */
  description?: One<string | number>;
  /** By name: an IPv4 prefix such as 192.0.2.0/24. */
  route?: Named<Route>;
  /** By name: an IPv6 prefix such as 2001:db8::/64. */
  route6?: Named<Route6>;
}

export interface ProtocolsStatic extends Node {
  arp?: Below<ProtocolsStaticArp>;
  multicast?: Below<ProtocolsStaticMulticast>;
  "neighbor-proxy"?: Below<ProtocolsStaticNeighborProxy>;
  /** By name: an IPv4 prefix such as 192.0.2.0/24. */
  route?: Named<Route>;
  "route-map"?: One<string | number>;
  /** By name: an IPv6 prefix such as 2001:db8::/64. */
  route6?: Named<Route6>;
  /** By name: a number from 1 to 200. */
  table?: Named<ProtocolsStaticTable>;
}

export interface Protocols extends Node {
  babel?: Below<ProtocolsBabel>;
  bfd?: Below<ProtocolsBfd>;
  bgp?: Below<ProtocolsBgp>;
  failover?: Below<ProtocolsFailover>;
  "igmp-proxy"?: Below<ProtocolsIgmpProxy>;
  isis?: Below<ProtocolsIsis>;
  mpls?: Below<ProtocolsMpls>;
  nhrp?: Below<ProtocolsNhrp>;
  ospf?: Below<ProtocolsOspf>;
  ospfv3?: Below<ProtocolsOspfv3>;
  pim?: Below<ProtocolsPim>;
  pim6?: Below<ProtocolsPim6>;
  rip?: Below<ProtocolsRip>;
  ripng?: Below<ProtocolsRipng>;
  rpki?: Below<ProtocolsRpki>;
  "segment-routing"?: Below<ProtocolsSegmentRouting>;
  static?: Below<ProtocolsStatic>;
}

export interface QosPolicyCakeFlowIsolation extends Node {
  blind?: Flag;
  "dst-host"?: Flag;
  "dual-dst-host"?: Flag;
  "dual-src-host"?: Flag;
  flow?: Flag;
  host?: Flag;
  nat?: Flag;
  "src-host"?: Flag;
  "triple-isolate"?: Flag;
}

export interface QosPolicyCake extends Node {
  bandwidth?: One<string | number>;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  "flow-isolation"?: Below<QosPolicyCakeFlowIsolation>;
  /** A number from 1 to 3600000. Default `100`. */
  rtt?: One<string | number>;
}

export interface QosPolicyDropTail extends Node {
  /** Up to 255 bytes. */
  description?: One<string | number>;
  /** A number from 1 to 4294967295. */
  "queue-limit"?: One<string | number>;
}

export interface QosPolicyFairQueue extends Node {
  /** Up to 255 bytes. */
  description?: One<string | number>;
  /** A number from 0 to 127. Default `0`. */
  "hash-interval"?: One<string | number>;
  /** A number from 1 to 127. Default `127`. */
  "queue-limit"?: One<string | number>;
}

export interface QosPolicyFqCodel extends Node {
  /** A number from 0 to 1048576. Default `1514`. */
  "codel-quantum"?: One<string | number>;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  /** A number from 1 to 65536. Default `1024`. */
  flows?: One<string | number>;
  /** A number from 0 to 4294967295. Default `100`. */
  interval?: One<string | number>;
  /** A number from 2 to 10999. Default `10240`. */
  "queue-limit"?: One<string | number>;
  /** A number from 0 to 4294967295. Default `5`. */
  target?: One<string | number>;
}

export interface ClassMatchEther extends Node {
  /** A MAC address such as 00:53:00:00:00:01. */
  destination?: One<string>;
  /** An IP protocol. */
  protocol?: One<string | number>;
  /** A MAC address such as 00:53:00:00:00:01. */
  source?: One<string>;
}

export interface Destination_11 extends Node {
  /** An IPv4 address or an IPv4 prefix such as 192.0.2.0/24. */
  address?: One<string>;
  /** A number from 1 to 65535. */
  port?: One<string | number>;
}

export interface Tcp extends Node {
  ack?: Flag;
  syn?: Flag;
}

export interface ClassMatchIp extends Node {
  destination?: Below<Destination_11>;
  /** Default, reliability, throughput, lowdelay, priority, immediate, flash, flash-override, critical, internet, network, AF11, AF12, AF13, AF21, AF22, AF23, AF31, AF32, AF33, AF41, AF42, AF43, CS1, CS2, CS3, CS4, CS5, CS6, CS7, EF or a number from 0 to 63. */
  dscp?: One<"default" | "reliability" | "throughput" | "lowdelay" | "priority" | "immediate" | "flash" | "flash-override" | "critical" | "internet" | "network" | "AF11" | "AF12" | "AF13" | "AF21" | "AF22" | "AF23" | "AF31" | "AF32" | "AF33" | "AF41" | "AF42" | "AF43" | "CS1" | "CS2" | "CS3" | "CS4" | "CS5" | "CS6" | "CS7" | "EF" | (string & {}) | number>;
  /** A number from 1 to 65535. */
  "max-length"?: One<string | number>;
  /** An IP protocol. */
  protocol?: One<string | number>;
  source?: Below<Destination_11>;
  tcp?: Below<Tcp>;
}

export interface Destination_12 extends Node {
  /** An IPv6 address. */
  address?: One<string>;
  /** A number from 1 to 65535. */
  port?: One<string | number>;
}

export interface ClassMatchIpv6 extends Node {
  destination?: Below<Destination_12>;
  /** Default, reliability, throughput, lowdelay, priority, immediate, flash, flash-override, critical, internet, network, AF11, AF12, AF13, AF21, AF22, AF23, AF31, AF32, AF33, AF41, AF42, AF43, CS1, CS2, CS3, CS4, CS5, CS6, CS7, EF or a number from 0 to 63. */
  dscp?: One<"default" | "reliability" | "throughput" | "lowdelay" | "priority" | "immediate" | "flash" | "flash-override" | "critical" | "internet" | "network" | "AF11" | "AF12" | "AF13" | "AF21" | "AF22" | "AF23" | "AF31" | "AF32" | "AF33" | "AF41" | "AF42" | "AF43" | "CS1" | "CS2" | "CS3" | "CS4" | "CS5" | "CS6" | "CS7" | "EF" | (string & {}) | number>;
  /** A number from 1 to 65535. */
  "max-length"?: One<string | number>;
  /** An IP protocol. */
  protocol?: One<string | number>;
  source?: Below<Destination_12>;
  tcp?: Below<Tcp>;
}

export interface ClassMatch extends Node {
  /** Up to 255 bytes. */
  description?: One<string | number>;
  ether?: Below<ClassMatchEther>;
  interface?: One<string | number>;
  ip?: Below<ClassMatchIp>;
  ipv6?: Below<ClassMatchIpv6>;
  /** A number from 0 to 4294967295. */
  mark?: One<string | number>;
  /** A number from 0 to 4095. */
  vif?: One<string | number>;
}

export interface QosPolicyLimiterClass extends Node {
  bandwidth?: One<string | number>;
  /** Default `15k`. */
  burst?: One<string | number>;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  /** Default `drop`. */
  exceed?: One<"continue" | "drop" | "ok" | "reclassify" | "pipe">;
  /** By name. */
  match?: Named<ClassMatch>;
  /** A number from 256 to 65535. */
  mtu?: One<string | number>;
  /** Default `ok`. */
  "not-exceed"?: One<"continue" | "drop" | "ok" | "reclassify" | "pipe">;
  /** A number from 0 to 20. Default `20`. */
  priority?: One<string | number>;
}

export interface QosPolicyLimiterDefault extends Node {
  bandwidth?: One<string | number>;
  /** Default `15k`. */
  burst?: One<string | number>;
  /** Default `drop`. */
  exceed?: One<"continue" | "drop" | "ok" | "reclassify" | "pipe">;
  /** A number from 256 to 65535. */
  mtu?: One<string | number>;
  /** Default `ok`. */
  "not-exceed"?: One<"continue" | "drop" | "ok" | "reclassify" | "pipe">;
}

export interface QosPolicyLimiter extends Node {
  /** By name: a number from 1 to 4090. */
  class?: Named<QosPolicyLimiterClass>;
  default?: Below<QosPolicyLimiterDefault>;
  /** Up to 255 bytes. */
  description?: One<string | number>;
}

export interface QosPolicyNetworkEmulator extends Node {
  bandwidth?: One<string | number>;
  /** A number from 0 to 100. */
  corruption?: One<string | number>;
  /** A number from 0 to 65535. */
  delay?: One<string | number>;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  /** A number from 0 to 100. */
  duplicate?: One<string | number>;
  /** A number from 0 to 100. */
  loss?: One<string | number>;
  /** A number from 1 to 4294967295. */
  "queue-limit"?: One<string | number>;
  /** A number from 0 to 100. */
  reordering?: One<string | number>;
}

export interface QosPolicyPriorityQueueClass extends Node {
  /** A number from 0 to 1048576. Default `1514`. */
  "codel-quantum"?: One<string | number>;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  /** A number from 1 to 65536. Default `1024`. */
  flows?: One<string | number>;
  /** A number from 0 to 4294967295. Default `100`. */
  interval?: One<string | number>;
  /** By name. */
  match?: Named<ClassMatch>;
  /** A number from 1 to 4294967295. */
  "queue-limit"?: One<string | number>;
  /** Default `drop-tail`. */
  "queue-type"?: One<"drop-tail" | "fair-queue" | "fq-codel" | "priority" | "random-detect">;
  /** A number from 0 to 4294967295. Default `5`. */
  target?: One<string | number>;
}

export interface QosPolicyPriorityQueueDefault extends Node {
  /** A number from 0 to 1048576. Default `1514`. */
  "codel-quantum"?: One<string | number>;
  /** A number from 1 to 65536. Default `1024`. */
  flows?: One<string | number>;
  /** A number from 0 to 4294967295. Default `100`. */
  interval?: One<string | number>;
  /** A number from 1 to 4294967295. */
  "queue-limit"?: One<string | number>;
  /** Default `drop-tail`. */
  "queue-type"?: One<"drop-tail" | "fair-queue" | "fq-codel" | "priority" | "random-detect">;
  /** A number from 0 to 4294967295. Default `5`. */
  target?: One<string | number>;
}

export interface QosPolicyPriorityQueue extends Node {
  /** By name: a number from 1 to 7. */
  class?: Named<QosPolicyPriorityQueueClass>;
  default?: Below<QosPolicyPriorityQueueDefault>;
  /** Up to 255 bytes. */
  description?: One<string | number>;
}

export interface QosPolicyRandomDetectPrecedence extends Node {
  /** A number from 16 to 10240. Default `1024`. */
  "average-packet"?: One<string | number>;
  /** Default `10`. */
  "mark-probability"?: One<string | number>;
  /** A number from 0 to 4096. Default `18`. */
  "maximum-threshold"?: One<string | number>;
  /** A number from 0 to 4096. */
  "minimum-threshold"?: One<string | number>;
  /** A number from 1 to 4294967295. */
  "queue-limit"?: One<string | number>;
}

export interface QosPolicyRandomDetect extends Node {
  /** Default `auto`. */
  bandwidth?: One<string | number>;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  /** By name: a number from 0 to 7. */
  precedence?: Named<QosPolicyRandomDetectPrecedence>;
}

export interface QosPolicyRateControl extends Node {
  bandwidth?: One<string | number>;
  /** Default `15k`. */
  burst?: One<string | number>;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  /** A number from 0 to 4096. Default `50`. */
  latency?: One<string | number>;
}

export interface QosPolicyRoundRobinClass extends Node {
  /** A number from 0 to 1048576. Default `1514`. */
  "codel-quantum"?: One<string | number>;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  /** A number from 1 to 65536. Default `1024`. */
  flows?: One<string | number>;
  /** A number from 0 to 4294967295. Default `100`. */
  interval?: One<string | number>;
  /** By name. */
  match?: Named<ClassMatch>;
  /** A number from 1 to 4294967295. */
  quantum?: One<string | number>;
  /** A number from 1 to 4294967295. */
  "queue-limit"?: One<string | number>;
  /** Default `drop-tail`. */
  "queue-type"?: One<"drop-tail" | "fair-queue" | "fq-codel" | "priority" | "random-detect">;
  /** A number from 0 to 4294967295. Default `5`. */
  target?: One<string | number>;
}

export interface QosPolicyRoundRobinDefault extends Node {
  /** A number from 0 to 1048576. Default `1514`. */
  "codel-quantum"?: One<string | number>;
  /** A number from 1 to 65536. Default `1024`. */
  flows?: One<string | number>;
  /** A number from 0 to 4294967295. Default `100`. */
  interval?: One<string | number>;
  /** A number from 1 to 4294967295. */
  "queue-limit"?: One<string | number>;
  /** Default `fair-queue`. */
  "queue-type"?: One<"drop-tail" | "fair-queue" | "fq-codel" | "priority" | "random-detect">;
  /** A number from 0 to 4294967295. Default `5`. */
  target?: One<string | number>;
}

export interface QosPolicyRoundRobin extends Node {
  /** By name: a number from 1 to 4095. */
  class?: Named<QosPolicyRoundRobinClass>;
  default?: Below<QosPolicyRoundRobinDefault>;
  /** Up to 255 bytes. */
  description?: One<string | number>;
}

export interface QosPolicyShaperClass extends Node {
  /** A number from 16 to 10240. Default `1024`. */
  "average-packet"?: One<string | number>;
  /** Default `auto`. */
  bandwidth?: One<string | number>;
  /** Default `15k`. */
  burst?: One<string | number>;
  ceiling?: One<string | number>;
  /** A number from 0 to 1048576. Default `1514`. */
  "codel-quantum"?: One<string | number>;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  /** A number from 1 to 65536. Default `1024`. */
  flows?: One<string | number>;
  /** A number from 0 to 4294967295. Default `100`. */
  interval?: One<string | number>;
  /** Default `10`. */
  "mark-probability"?: One<string | number>;
  /** By name. */
  match?: Named<ClassMatch>;
  /** A number from 0 to 4096. Default `18`. */
  "maximum-threshold"?: One<string | number>;
  /** A number from 0 to 4096. */
  "minimum-threshold"?: One<string | number>;
  /** A number from 0 to 20. */
  priority?: One<string | number>;
  /** A number from 1 to 4294967295. */
  "queue-limit"?: One<string | number>;
  /** Default `fq-codel`. */
  "queue-type"?: One<"drop-tail" | "fair-queue" | "fq-codel" | "priority" | "random-detect">;
  /** Default, reliability, throughput, lowdelay, priority, immediate, flash, flash-override, critical, internet, network, AF11, AF12, AF13, AF21, AF22, AF23, AF31, AF32, AF33, AF41, AF42, AF43, CS1, CS2, CS3, CS4, CS5, CS6, CS7, EF or a number from 0 to 63. */
  "set-dscp"?: One<"default" | "reliability" | "throughput" | "lowdelay" | "priority" | "immediate" | "flash" | "flash-override" | "critical" | "internet" | "network" | "AF11" | "AF12" | "AF13" | "AF21" | "AF22" | "AF23" | "AF31" | "AF32" | "AF33" | "AF41" | "AF42" | "AF43" | "CS1" | "CS2" | "CS3" | "CS4" | "CS5" | "CS6" | "CS7" | "EF" | (string & {}) | number>;
  /** A number from 0 to 4294967295. Default `5`. */
  target?: One<string | number>;
}

export interface QosPolicyShaperDefault extends Node {
  /** A number from 16 to 10240. Default `1024`. */
  "average-packet"?: One<string | number>;
  bandwidth?: One<string | number>;
  /** Default `15k`. */
  burst?: One<string | number>;
  ceiling?: One<string | number>;
  /** A number from 0 to 1048576. Default `1514`. */
  "codel-quantum"?: One<string | number>;
  /** A number from 1 to 65536. Default `1024`. */
  flows?: One<string | number>;
  /** A number from 0 to 4294967295. Default `100`. */
  interval?: One<string | number>;
  /** Default `10`. */
  "mark-probability"?: One<string | number>;
  /** A number from 0 to 4096. Default `18`. */
  "maximum-threshold"?: One<string | number>;
  /** A number from 0 to 4096. */
  "minimum-threshold"?: One<string | number>;
  /** A number from 0 to 7. Default `20`. */
  priority?: One<string | number>;
  /** A number from 1 to 4294967295. */
  "queue-limit"?: One<string | number>;
  /** Default `fq-codel`. */
  "queue-type"?: One<"drop-tail" | "fair-queue" | "fq-codel" | "priority" | "random-detect">;
  /** Default, reliability, throughput, lowdelay, priority, immediate, flash, flash-override, critical, internet, network, AF11, AF12, AF13, AF21, AF22, AF23, AF31, AF32, AF33, AF41, AF42, AF43, CS1, CS2, CS3, CS4, CS5, CS6, CS7, EF or a number from 0 to 63. */
  "set-dscp"?: One<"default" | "reliability" | "throughput" | "lowdelay" | "priority" | "immediate" | "flash" | "flash-override" | "critical" | "internet" | "network" | "AF11" | "AF12" | "AF13" | "AF21" | "AF22" | "AF23" | "AF31" | "AF32" | "AF33" | "AF41" | "AF42" | "AF43" | "CS1" | "CS2" | "CS3" | "CS4" | "CS5" | "CS6" | "CS7" | "EF" | (string & {}) | number>;
  /** A number from 0 to 4294967295. Default `5`. */
  target?: One<string | number>;
}

export interface QosPolicyShaper extends Node {
  /** Default `auto`. */
  bandwidth?: One<string | number>;
  /** By name: a number from 2 to 4095. */
  class?: Named<QosPolicyShaperClass>;
  default?: Below<QosPolicyShaperDefault>;
  /** Up to 255 bytes. */
  description?: One<string | number>;
}

export interface Linkshare extends Node {
  /** A number from 0 to 65535. */
  d?: One<string | number>;
  /** Default `0bit`. */
  m1?: One<string | number>;
  /** Default `100%`. */
  m2?: One<string | number>;
}

export interface QosPolicyShaperHfscClass extends Node {
  /** Up to 255 bytes. */
  description?: One<string | number>;
  linkshare?: Below<Linkshare>;
  /** By name. */
  match?: Named<ClassMatch>;
  realtime?: Below<Linkshare>;
  upperlimit?: Below<Linkshare>;
}

export interface QosPolicyShaperHfscDefault extends Node {
  linkshare?: Below<Linkshare>;
  realtime?: Below<Linkshare>;
  upperlimit?: Below<Linkshare>;
}

export interface QosPolicyShaperHfsc extends Node {
  /** Default `auto`. */
  bandwidth?: One<string | number>;
  /** By name: a number from 1 to 4095. */
  class?: Named<QosPolicyShaperHfscClass>;
  default?: Below<QosPolicyShaperHfscDefault>;
  /** Up to 255 bytes. */
  description?: One<string | number>;
}

export interface QosPolicy extends Node {
  /** By name. */
  cake?: Named<QosPolicyCake>;
  /** By name. */
  "drop-tail"?: Named<QosPolicyDropTail>;
  /** By name. */
  "fair-queue"?: Named<QosPolicyFairQueue>;
  /** By name. */
  "fq-codel"?: Named<QosPolicyFqCodel>;
  /** By name. */
  limiter?: Named<QosPolicyLimiter>;
  /** By name. */
  "network-emulator"?: Named<QosPolicyNetworkEmulator>;
  /** By name. */
  "priority-queue"?: Named<QosPolicyPriorityQueue>;
  /** By name. */
  "random-detect"?: Named<QosPolicyRandomDetect>;
  /** By name. */
  "rate-control"?: Named<QosPolicyRateControl>;
  /** By name. */
  "round-robin"?: Named<QosPolicyRoundRobin>;
  /** By name. */
  shaper?: Named<QosPolicyShaper>;
  /** By name. */
  "shaper-hfsc"?: Named<QosPolicyShaperHfsc>;
}

export interface Qos extends Node {
  /** By name. */
  interface?: Named<Mirror>;
  policy?: Below<QosPolicy>;
}

export interface ServiceBroadcastRelayId extends Node {
  /** An IPv4 address. */
  address?: One<string>;
  /** Up to 255 bytes. */
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

export interface ServiceConfigSyncSecondary extends Node {
  /** An IPv4 address, an IPv6 address or a domain name. */
  address?: One<string | number>;
  key?: One<string | number>;
  /** A number from 1 to 65535. Default `443`. */
  port?: One<string | number>;
  /** A number from 1 to 3600. Default `60`. */
  timeout?: One<string | number>;
}

export interface ServiceConfigSyncSectionInterfaces extends Node {
  bonding?: Flag;
  bridge?: Flag;
  dummy?: Flag;
  ethernet?: Flag;
  geneve?: Flag;
  input?: Flag;
  l2tpv3?: Flag;
  loopback?: Flag;
  macsec?: Flag;
  openvpn?: Flag;
  pppoe?: Flag;
  "pseudo-ethernet"?: Flag;
  sstpc?: Flag;
  tunnel?: Flag;
  "virtual-ethernet"?: Flag;
  vti?: Flag;
  vxlan?: Flag;
  wireguard?: Flag;
  wireless?: Flag;
  wwan?: Flag;
}

export interface ServiceConfigSyncSectionProtocols extends Node {
  babel?: Flag;
  bfd?: Flag;
  bgp?: Flag;
  failover?: Flag;
  "igmp-proxy"?: Flag;
  isis?: Flag;
  mpls?: Flag;
  nhrp?: Flag;
  ospf?: Flag;
  ospfv3?: Flag;
  pim?: Flag;
  pim6?: Flag;
  rip?: Flag;
  ripng?: Flag;
  rpki?: Flag;
  "segment-routing"?: Flag;
  static?: Flag;
}

export interface ServiceConfigSyncSectionQos extends Node {
  interface?: Flag;
  policy?: Flag;
}

export interface ServiceConfigSyncSectionService extends Node {
  "console-server"?: Flag;
  "dhcp-relay"?: Flag;
  "dhcp-server"?: Flag;
  "dhcpv6-relay"?: Flag;
  "dhcpv6-server"?: Flag;
  dns?: Flag;
  lldp?: Flag;
  mdns?: Flag;
  monitoring?: Flag;
  "ndp-proxy"?: Flag;
  ntp?: Flag;
  snmp?: Flag;
  "tftp-server"?: Flag;
  webproxy?: Flag;
}

export interface ServiceConfigSyncSectionSystem extends Node {
  conntrack?: Flag;
  "flow-accounting"?: Flag;
  option?: Flag;
  sflow?: Flag;
  "static-host-mapping"?: Flag;
  sysctl?: Flag;
  "time-zone"?: Flag;
}

export interface ServiceConfigSyncSection extends Node {
  firewall?: Flag;
  interfaces?: Below<ServiceConfigSyncSectionInterfaces>;
  nat?: Flag;
  nat66?: Flag;
  pki?: Flag;
  policy?: Flag;
  protocols?: Below<ServiceConfigSyncSectionProtocols>;
  qos?: Below<ServiceConfigSyncSectionQos>;
  service?: Below<ServiceConfigSyncSectionService>;
  system?: Below<ServiceConfigSyncSectionSystem>;
  vpn?: Flag;
  vrf?: Flag;
}

export interface ServiceConfigSync extends Node {
  mode?: One<"load" | "set">;
  secondary?: Below<ServiceConfigSyncSecondary>;
  section?: Below<ServiceConfigSyncSection>;
}

export interface ServiceConntrackSyncFailoverMechanismVrrp extends Node {
  "sync-group"?: One<string | number>;
}

export interface ServiceConntrackSyncFailoverMechanism extends Node {
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
  alias?: One<string | number>;
  /** A number from 7 to 8. Default `8`. */
  "data-bits"?: One<string | number>;
  /** Up to 255 bytes. */
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
  disable?: Flag;
  /** A list. */
  interface?: Many<string | number>;
  /** A list. */
  "listen-interface"?: Many<string | number>;
  "relay-options"?: Below<ServiceDhcpRelayRelayOptions>;
  /** A list: an IPv4 address. */
  server?: Many<string>;
  /** A list. */
  "upstream-interface"?: Many<string | number>;
}

export interface ServiceDhcpServerHighAvailability extends Node {
  /** Default `active-active`. */
  mode?: One<"active-active" | "active-passive">;
  name?: One<string | number>;
  /** An IPv4 address. */
  remote?: One<string>;
  /** An IPv4 address. */
  "source-address"?: One<string>;
  status?: One<"primary" | "secondary">;
}

export interface ServiceDhcpServerSharedNetworkNameSubnetRange extends Node {
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

export interface ServiceDhcpServerSharedNetworkNameSubnetVendorOptionUbiquiti extends Node {
  /** An IPv4 address. */
  "unifi-controller"?: One<string>;
}

export interface ServiceDhcpServerSharedNetworkNameSubnetVendorOption extends Node {
  ubiquiti?: Below<ServiceDhcpServerSharedNetworkNameSubnetVendorOptionUbiquiti>;
}

export interface ServiceDhcpServerSharedNetworkNameSubnet extends Node {
  "bootfile-name"?: One<string | number>;
  /** An IPv4 address or a domain name. */
  "bootfile-server"?: One<string | number>;
  /** A number from 1 to 16. */
  "bootfile-size"?: One<string | number>;
  /** A number from 0 to 32. */
  "client-prefix-length"?: One<string | number>;
  /** An IPv4 address. */
  "default-router"?: One<string>;
  /** Up to 255 bytes. */
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
  range?: Named<ServiceDhcpServerSharedNetworkNameSubnetRange>;
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
  "vendor-option"?: Below<ServiceDhcpServerSharedNetworkNameSubnetVendorOption>;
  /** A list: an IPv4 address. */
  "wins-server"?: Many<string>;
  "wpad-url"?: One<string | number>;
}

export interface ServiceDhcpServerSharedNetworkName extends Node {
  authoritative?: Flag;
  /** Up to 255 bytes. */
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
  /** A list. */
  "global-parameters"?: Many<string | number>;
  "high-availability"?: Below<ServiceDhcpServerHighAvailability>;
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
  disable?: Flag;
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
  stop?: One<string>;
}

export interface ServiceDhcpv6ServerSharedNetworkNameSubnetPrefixDelegation extends Node {
  /** By name. */
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

export interface ServiceDhcpv6ServerSharedNetworkNameSubnetVendorOptionCisco extends Node {
  /** A list: an IPv6 address. */
  "tftp-server"?: Many<string>;
}

export interface ServiceDhcpv6ServerSharedNetworkNameSubnetVendorOption extends Node {
  cisco?: Below<ServiceDhcpv6ServerSharedNetworkNameSubnetVendorOptionCisco>;
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
  "vendor-option"?: Below<ServiceDhcpv6ServerSharedNetworkNameSubnetVendorOption>;
}

export interface ServiceDhcpv6ServerSharedNetworkName extends Node {
  "common-options"?: Below<ServiceDhcpv6ServerSharedNetworkNameCommonOptions>;
  /** Up to 255 bytes. */
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

export interface ServiceDnsDynamicNameAddressWeb extends Node {
  skip?: One<string | number>;
  url?: One<string | number>;
}

export interface ServiceDnsDynamicNameAddress extends Node {
  interface?: One<string | number>;
  web?: Below<ServiceDnsDynamicNameAddressWeb>;
}

export interface ServiceDnsDynamicName extends Node {
  address?: Below<ServiceDnsDynamicNameAddress>;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  /** A number from 300 to 2160000. */
  "expiry-time"?: One<string | number>;
  /** A list. */
  "host-name"?: Many<string | number>;
  /** Default `ipv4`. */
  "ip-version"?: One<string | number>;
  key?: One<string | number>;
  password?: One<string | number>;
  protocol?: One<string | number>;
  /** An IP address or a domain name. */
  server?: One<string | number>;
  /** A number from 0 to 2147483647. */
  ttl?: One<string | number>;
  username?: One<string | number>;
  /** A number from 60 to 86400. */
  "wait-time"?: One<string | number>;
  /** A domain name. */
  zone?: One<string | number>;
}

export interface ServiceDnsDynamic extends Node {
  /** A number from 60 to 3600. Default `300`. */
  interval?: One<string | number>;
  /** By name. */
  name?: Named<ServiceDnsDynamicName>;
  /** The name of a VRF. */
  vrf?: One<string | number>;
}

export interface ServiceDnsForwardingAuthoritativeDomainRecordsA extends Node {
  /** A list: an IPv4 address. */
  address?: Many<string>;
  disable?: Flag;
  /** A number from 0 to 2147483647. Default `300`. */
  ttl?: One<string | number>;
}

export interface ServiceDnsForwardingAuthoritativeDomainRecordsAaaa extends Node {
  /** A list: an IPv6 address. */
  address?: Many<string>;
  disable?: Flag;
  /** A number from 0 to 2147483647. Default `300`. */
  ttl?: One<string | number>;
}

export interface Cname extends Node {
  disable?: Flag;
  target?: One<string | number>;
  /** A number from 0 to 2147483647. Default `300`. */
  ttl?: One<string | number>;
}

export interface ServiceDnsForwardingAuthoritativeDomainRecordsMxServer extends Node {
  /** A number from 1 to 999. Default `10`. */
  priority?: One<string | number>;
}

export interface ServiceDnsForwardingAuthoritativeDomainRecordsMx extends Node {
  disable?: Flag;
  /** By name. */
  server?: Named<ServiceDnsForwardingAuthoritativeDomainRecordsMxServer>;
  /** A number from 0 to 2147483647. Default `300`. */
  ttl?: One<string | number>;
}

export interface ServiceDnsForwardingAuthoritativeDomainRecordsNaptrRule extends Node {
  "lookup-a"?: Flag;
  "lookup-srv"?: Flag;
  /** A number from 0 to 65535. */
  order?: One<string | number>;
  /** A number from 0 to 65535. Default `0`. */
  preference?: One<string | number>;
  "protocol-specific"?: Flag;
  regexp?: One<string | number>;
  replacement?: One<string | number>;
  "resolve-uri"?: Flag;
  service?: One<string | number>;
}

export interface ServiceDnsForwardingAuthoritativeDomainRecordsNaptr extends Node {
  disable?: Flag;
  /** By name: a number from 0 to 65535. */
  rule?: Named<ServiceDnsForwardingAuthoritativeDomainRecordsNaptrRule>;
  /** A number from 0 to 2147483647. Default `300`. */
  ttl?: One<string | number>;
}

export interface ServiceDnsForwardingAuthoritativeDomainRecordsNs extends Node {
  disable?: Flag;
  /** A list. */
  target?: Many<string | number>;
  /** A number from 0 to 2147483647. Default `300`. */
  ttl?: One<string | number>;
}

export interface ServiceDnsForwardingAuthoritativeDomainRecordsSpf extends Node {
  disable?: Flag;
  /** A number from 0 to 2147483647. Default `300`. */
  ttl?: One<string | number>;
  value?: One<string | number>;
}

export interface ServiceDnsForwardingAuthoritativeDomainRecordsSrvEntry extends Node {
  hostname?: One<string | number>;
  /** A number from 0 to 65536. */
  port?: One<string | number>;
  /** A number from 0 to 65535. Default `10`. */
  priority?: One<string | number>;
  /** A number from 0 to 65535. Default `0`. */
  weight?: One<string | number>;
}

export interface ServiceDnsForwardingAuthoritativeDomainRecordsSrv extends Node {
  disable?: Flag;
  /** By name: a number from 0 to 65535. */
  entry?: Named<ServiceDnsForwardingAuthoritativeDomainRecordsSrvEntry>;
  /** A number from 0 to 2147483647. Default `300`. */
  ttl?: One<string | number>;
}

export interface ServiceDnsForwardingAuthoritativeDomainRecordsTxt extends Node {
  disable?: Flag;
  /** A number from 0 to 2147483647. Default `300`. */
  ttl?: One<string | number>;
  /** A list. */
  value?: Many<string | number>;
}

export interface ServiceDnsForwardingAuthoritativeDomainRecords extends Node {
  /** By name. */
  a?: Named<ServiceDnsForwardingAuthoritativeDomainRecordsA>;
  /** By name. */
  aaaa?: Named<ServiceDnsForwardingAuthoritativeDomainRecordsAaaa>;
  /** By name. */
  cname?: Named<Cname>;
  /** By name. */
  mx?: Named<ServiceDnsForwardingAuthoritativeDomainRecordsMx>;
  /** By name. */
  naptr?: Named<ServiceDnsForwardingAuthoritativeDomainRecordsNaptr>;
  /** By name. */
  ns?: Named<ServiceDnsForwardingAuthoritativeDomainRecordsNs>;
  /** By name. */
  ptr?: Named<Cname>;
  /** By name. */
  spf?: Named<ServiceDnsForwardingAuthoritativeDomainRecordsSpf>;
  /** By name. */
  srv?: Named<ServiceDnsForwardingAuthoritativeDomainRecordsSrv>;
  /** By name. */
  txt?: Named<ServiceDnsForwardingAuthoritativeDomainRecordsTxt>;
}

export interface ServiceDnsForwardingAuthoritativeDomain extends Node {
  disable?: Flag;
  records?: Below<ServiceDnsForwardingAuthoritativeDomainRecords>;
}

export interface NameServer extends Node {
  /** A number from 1 to 65535. Default `53`. */
  port?: One<string | number>;
}

export interface ServiceDnsForwardingDomain extends Node {
  addnta?: Flag;
  /** By name: an IP address. */
  "name-server"?: Named<NameServer>;
  "recursion-desired"?: Flag;
}

export interface ServiceDnsForwardingOptions extends Node {
  /** A list. */
  "ecs-add-for"?: Many<string>;
  /** A number from 0 to 32. */
  "ecs-ipv4-bits"?: One<string | number>;
  /** A list. */
  "edns-subnet-allow-list"?: Many<string | number>;
}

export interface ServiceDnsForwarding extends Node {
  /** A list: a prefix such as 192.0.2.0/24. */
  "allow-from"?: Many<string>;
  /** By name. */
  "authoritative-domain"?: Named<ServiceDnsForwardingAuthoritativeDomain>;
  /** A number from 0 to 2147483647. Default `10000`. */
  "cache-size"?: One<string | number>;
  /** A list. */
  dhcp?: Many<string | number>;
  /** An IPv6 prefix such as 2001:db8::/64. */
  "dns64-prefix"?: One<string>;
  /** Default `process-no-validate`. */
  dnssec?: One<"off" | "process-no-validate" | "process" | "log-fail" | "validate">;
  /** By name: a domain name. */
  domain?: Named<ServiceDnsForwardingDomain>;
  /** A list: an IPv4 address, an IPv4 prefix such as 192.0.2.0/24, an IPv6 address or an IPv6 prefix such as 2001:db8::/64. */
  "exclude-throttle-address"?: Many<string>;
  "ignore-hosts-file"?: Flag;
  /** A list: an IP address or a link-local IPv6 address. */
  "listen-address"?: Many<string>;
  /** By name: an IP address. */
  "name-server"?: Named<NameServer>;
  /** A number from 0 to 7200. Default `3600`. */
  "negative-ttl"?: One<string | number>;
  "no-serve-rfc1918"?: Flag;
  options?: Below<ServiceDnsForwardingOptions>;
  /** A number from 1 to 65535. Default `53`. */
  port?: One<string | number>;
  /** A number from 0 to 65535. Default `0`. */
  "serve-stale-extension"?: One<string | number>;
  /** A list: an IP address. Default `0.0.0.0 ::`. */
  "source-address"?: Many<string>;
  system?: Flag;
  /** A number from 10 to 60000. Default `1500`. */
  timeout?: One<string | number>;
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

export interface AllowClient extends Node {
  /** A list: an IP address or an address with its prefix length. */
  address?: Many<string>;
}

export interface ServiceHttpsApiCors extends Node {
  /** A list. */
  "allow-origin"?: Many<string | number>;
}

export interface ServiceHttpsApiGraphqlAuthentication extends Node {
  /** A number from 60 to 31536000. Default `3600`. */
  expiration?: One<string | number>;
  /** A number from 16 to 65535. Default `32`. */
  "secret-length"?: One<string | number>;
  /** Default `key`. */
  type?: One<"key" | "token">;
}

export interface ServiceHttpsApiGraphql extends Node {
  authentication?: Below<ServiceHttpsApiGraphqlAuthentication>;
  introspection?: Flag;
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
  graphql?: Below<ServiceHttpsApiGraphql>;
  keys?: Below<ServiceHttpsApiKeys>;
  strict?: Flag;
}

export interface ServiceHttpsCertificates extends Node {
  "ca-certificate"?: One<string | number>;
  certificate?: One<string | number>;
  "dh-params"?: One<string | number>;
}

export interface ServiceHttps extends Node {
  "allow-client"?: Below<AllowClient>;
  api?: Below<ServiceHttpsApi>;
  certificates?: Below<ServiceHttpsCertificates>;
  "enable-http-redirect"?: Flag;
  /** A list: an IP address or a link-local IPv6 address. */
  "listen-address"?: Many<string>;
  /** A number from 1 to 65535. Default `443`. */
  port?: One<string | number>;
  /** A number from 1 to 256. Default `1`. */
  "request-body-size-limit"?: One<string | number>;
  /** A list. Default `1.2 1.3`. */
  "tls-version"?: Many<string | number>;
  /** The name of a VRF. */
  vrf?: One<string | number>;
}

export interface ServiceIdsDdosProtectionSflow extends Node {
  /** An IPv4 address. */
  "listen-address"?: One<string>;
  /** A number from 1 to 65535. Default `6343`. */
  port?: One<string | number>;
}

export interface General extends Node {
  /** A number from 0 to 4294967294. */
  fps?: One<string | number>;
  /** A number from 0 to 4294967294. */
  mbps?: One<string | number>;
  /** A number from 0 to 4294967294. */
  pps?: One<string | number>;
}

export interface ServiceIdsDdosProtectionThreshold extends Node {
  general?: Below<General>;
  icmp?: Below<General>;
  tcp?: Below<General>;
  udp?: Below<General>;
}

export interface ServiceIdsDdosProtection extends Node {
  "alert-script"?: One<string | number>;
  /** A number from 1 to 4294967294. Default `1900`. */
  "ban-time"?: One<string | number>;
  /** A list. */
  direction?: Many<"in" | "out">;
  /** A list: an IPv4 prefix such as 192.0.2.0/24 or an IPv6 prefix such as 2001:db8::/64. */
  "excluded-network"?: Many<string>;
  /** A list. */
  "listen-interface"?: Many<string | number>;
  mode?: One<"mirror" | "sflow">;
  /** A list: an IPv4 prefix such as 192.0.2.0/24 or an IPv6 prefix such as 2001:db8::/64. */
  network?: Many<string>;
  sflow?: Below<ServiceIdsDdosProtectionSflow>;
  threshold?: Below<ServiceIdsDdosProtectionThreshold>;
}

export interface ServiceIds extends Node {
  "ddos-protection"?: Below<ServiceIdsDdosProtection>;
}

export interface ServiceIpoeServerAuthenticationInterfaceMacRateLimit extends Node {
  /** A number from 1 to 4294967295. */
  download?: One<string | number>;
  /** A number from 1 to 4294967295. */
  upload?: One<string | number>;
}

export interface ServiceIpoeServerAuthenticationInterfaceMac extends Node {
  "rate-limit"?: Below<ServiceIpoeServerAuthenticationInterfaceMacRateLimit>;
  /** A number from 1 to 4094. */
  vlan?: One<string | number>;
}

export interface ServiceIpoeServerAuthenticationInterface extends Node {
  /** By name: a MAC address such as 00:53:00:00:00:01. */
  mac?: Named<ServiceIpoeServerAuthenticationInterfaceMac>;
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
  backup?: Flag;
  disable?: Flag;
  "disable-accounting"?: Flag;
  /** A number from 0 to 600. Default `0`. */
  "fail-time"?: One<string | number>;
  key?: One<string | number>;
  /** A number from 1 to 65535. Default `1812`. */
  port?: One<string | number>;
  /** A number from 1 to 255. */
  priority?: One<string | number>;
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
  /** Default `local`. */
  mode?: One<"local" | "radius" | "noauth">;
  radius?: Below<AuthenticationRadius>;
}

export interface ClientIpPool extends Node {
  "next-pool"?: One<string | number>;
  /** A list. */
  range?: Many<string>;
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

export interface ExtendedScripts extends Node {
  "on-change"?: One<string | number>;
  "on-down"?: One<string | number>;
  "on-pre-up"?: One<string | number>;
  "on-up"?: One<string | number>;
}

export interface ServiceIpoeServerInterfaceExternalDhcp extends Node {
  /** An IPv4 address. */
  "dhcp-relay"?: One<string>;
  /** An IPv4 address. */
  giaddr?: One<string>;
}

export interface ServiceIpoeServerInterface extends Node {
  /** An IPv4 prefix such as 192.0.2.0/24. */
  "client-subnet"?: One<string>;
  "external-dhcp"?: Below<ServiceIpoeServerInterfaceExternalDhcp>;
  /** Default `l2`. */
  mode?: One<"l2" | "l3">;
  /** Default `shared`. */
  network?: One<"shared" | "vlan">;
  /** A list. */
  vlan?: Many<string | number>;
}

export interface Limits extends Node {
  burst?: One<string | number>;
  "connection-limit"?: One<string | number>;
  timeout?: One<string | number>;
}

export interface Log extends Node {
  /** A number from 0 to 5. Default `3`. */
  level?: One<string | number>;
}

export interface Shaper extends Node {
  /** A number from 1 to 2147483647. */
  fwmark?: One<string | number>;
}

export interface Snmp extends Node {
  "master-agent"?: Flag;
}

export interface ServiceIpoeServer extends Node {
  authentication?: Below<ServiceIpoeServerAuthentication>;
  /** By name. */
  "client-ip-pool"?: Named<ClientIpPool>;
  /** By name. */
  "client-ipv6-pool"?: Named<ClientIpv6Pool>;
  "default-ipv6-pool"?: One<string | number>;
  "default-pool"?: One<string | number>;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  "extended-scripts"?: Below<ExtendedScripts>;
  /** A list: an IPv4 prefix such as 192.0.2.0/24 or an IPv4 address with its prefix length. */
  "gateway-address"?: Many<string>;
  /** By name. */
  interface?: Named<ServiceIpoeServerInterface>;
  limits?: Below<Limits>;
  log?: Below<Log>;
  "max-concurrent-sessions"?: One<string | number>;
  /** A list: an IP address. */
  "name-server"?: Many<string>;
  shaper?: Below<Shaper>;
  snmp?: Below<Snmp>;
}

export interface ServiceLldpInterfaceLocationCoordinateBased extends Node {
  /** Default `0`. */
  altitude?: One<string | number>;
  /** Default `WGS84`. */
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
  snmp?: Flag;
}

export interface ServiceMdnsRepeater extends Node {
  /** A list. */
  "allow-service"?: Many<string | number>;
  /** A list: a domain name. */
  "browse-domain"?: Many<string | number>;
  disable?: Flag;
  /** A list. */
  interface?: Many<string | number>;
  /** Default `both`. */
  "ip-version"?: One<string | number>;
  "vrrp-disable"?: Flag;
}

export interface ServiceMdns extends Node {
  repeater?: Below<ServiceMdnsRepeater>;
}

export interface ServiceMonitoringZabbixAgentLimits extends Node {
  /** A number from 1 to 3600. Default `5`. */
  "buffer-flush-interval"?: One<string | number>;
  /** A number from 2 to 65535. Default `100`. */
  "buffer-size"?: One<string | number>;
}

export interface ServiceMonitoringZabbixAgentLog extends Node {
  /** Default `warning`. */
  "debug-level"?: One<"basic" | "critical" | "error" | "warning" | "debug" | "extended-debug">;
  "remote-commands"?: Flag;
  /** A number from 0 to 1024. Default `0`. */
  size?: One<string | number>;
}

export interface ServiceMonitoringZabbixAgent extends Node {
  directory?: One<string | number>;
  "host-name"?: One<string | number>;
  limits?: Below<ServiceMonitoringZabbixAgentLimits>;
  /** A list: an IP address or a link-local IPv6 address. Default `0.0.0.0`. */
  "listen-address"?: Many<string>;
  log?: Below<ServiceMonitoringZabbixAgentLog>;
  /** A number from 1 to 65535. Default `10050`. */
  port?: One<string | number>;
  /** A list. */
  server?: Many<string | number>;
  /** By name. */
  "server-active"?: Named<Ssh>;
  /** A number from 1 to 30. Default `3`. */
  timeout?: One<string | number>;
}

export interface ServiceMonitoring extends Node {
  "zabbix-agent"?: Below<ServiceMonitoringZabbixAgent>;
}

export interface ServiceNdpProxyInterfacePrefix extends Node {
  disable?: Flag;
  interface?: One<string | number>;
  /** Default `static`. */
  mode?: One<"static" | "auto" | "interface">;
}

export interface ServiceNdpProxyInterface extends Node {
  disable?: Flag;
  "enable-router-bit"?: Flag;
  /** By name: an IPv6 prefix such as 2001:db8::/64 or an IPv6 address. */
  prefix?: Named<ServiceNdpProxyInterfacePrefix>;
  /** A number from 500 to 120000. Default `500`. */
  timeout?: One<string | number>;
  /** A number from 10000 to 120000. Default `30000`. */
  ttl?: One<string | number>;
}

export interface ServiceNdpProxy extends Node {
  /** By name. */
  interface?: Named<ServiceNdpProxyInterface>;
  /** A number from 10000 to 120000. Default `30000`. */
  "route-refresh"?: One<string | number>;
}

export interface ServiceNtpServer extends Node {
  noselect?: Flag;
  nts?: Flag;
  pool?: Flag;
  prefer?: Flag;
}

export interface ServiceNtp extends Node {
  "allow-client"?: Below<AllowClient>;
  interface?: One<string | number>;
  /** Default `timezone`. */
  "leap-second"?: One<"ignore" | "smear" | "system" | "timezone">;
  /** A list: an IP address or a link-local IPv6 address. */
  "listen-address"?: Many<string>;
  /** By name: an IP address or a domain name. */
  server?: Named<ServiceNtpServer>;
  /** The name of a VRF. */
  vrf?: One<string | number>;
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
  mode?: One<"local" | "radius" | "noauth">;
  /** A list. Default `pap chap mschap mschap-v2`. */
  protocols?: Many<"pap" | "chap" | "mschap" | "mschap-v2">;
  radius?: Below<ServicePppoeServerAuthenticationRadius>;
}

export interface ServicePppoeServerInterface extends Node {
  /** A list. */
  vlan?: Many<string | number>;
}

export interface ServicePppoeServerPadoDelay extends Node {
  /** A number from 1 to 999999. */
  sessions?: One<string | number>;
}

export interface ServicePppoeServerPppOptions extends Node {
  "disable-ccp"?: Flag;
  /** A number from 1 to 256000. */
  "interface-cache"?: One<string | number>;
  ipv4?: One<"deny" | "allow" | "prefer" | "require">;
  /** Default `deny`. */
  ipv6?: One<"deny" | "allow" | "prefer" | "require">;
  "ipv6-accept-peer-interface-id"?: Flag;
  "ipv6-interface-id"?: One<string | number>;
  "ipv6-peer-interface-id"?: One<string | number>;
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

export interface ServicePppoeServer extends Node {
  /** Default `vyos-ac`. */
  "access-concentrator"?: One<string | number>;
  authentication?: Below<ServicePppoeServerAuthentication>;
  /** By name. */
  "client-ip-pool"?: Named<ClientIpPool>;
  /** By name. */
  "client-ipv6-pool"?: Named<ClientIpv6Pool>;
  "default-ipv6-pool"?: One<string | number>;
  "default-pool"?: One<string | number>;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  "extended-scripts"?: Below<ExtendedScripts>;
  /** An IPv4 address. */
  "gateway-address"?: One<string>;
  /** By name. */
  interface?: Named<ServicePppoeServerInterface>;
  limits?: Below<Limits>;
  log?: Below<Log>;
  "max-concurrent-sessions"?: One<string | number>;
  /** A number from 128 to 16384. Default `1492`. */
  mtu?: One<string | number>;
  /** A list: an IP address. */
  "name-server"?: Many<string>;
  /** By name: disable or a number from 1 to 999999. */
  "pado-delay"?: Named<ServicePppoeServerPadoDelay>;
  "ppp-options"?: Below<ServicePppoeServerPppOptions>;
  /** A list. */
  "service-name"?: Many<string | number>;
  /** Default `replace`. */
  "session-control"?: One<"deny" | "disable" | "replace">;
  shaper?: Below<Shaper>;
  snmp?: Below<Snmp>;
  /** A list: an IPv4 address. */
  "wins-server"?: Many<string>;
}

export interface ServiceRouterAdvertInterfaceInterval extends Node {
  /** A number from 4 to 1800. Default `600`. */
  max?: One<string | number>;
  /** A number from 3 to 1350. */
  min?: One<string | number>;
}

export interface ServiceRouterAdvertInterfaceNat64prefix extends Node {
  /** A number from 4 to 65528. Default `65528`. */
  "valid-lifetime"?: One<string | number>;
}

export interface ServiceRouterAdvertInterfacePrefix extends Node {
  "decrement-lifetime"?: Flag;
  "deprecate-prefix"?: Flag;
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
  /** A number from 1 to 7200. */
  "name-server-lifetime"?: One<string | number>;
  /** By name: an IPv6 prefix such as 2001:db8::/64. */
  nat64prefix?: Named<ServiceRouterAdvertInterfaceNat64prefix>;
  "no-send-advert"?: Flag;
  "no-send-interval"?: Flag;
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
  /** Default `sha256`. */
  hash?: One<"md5" | "sha1" | "sha224" | "sha256" | "sha384" | "sha512">;
  id?: One<string | number>;
  /** A number from 1 to 1440. Default `60`. */
  interval?: One<string | number>;
  /** A list: an IP address or a domain name. */
  master?: Many<string | number>;
  "master-key"?: One<string | number>;
  "source-interface"?: One<string | number>;
}

export interface ServiceSlaOwampServer extends Node {
  /** A number from 1 to 65535. Default `861`. */
  port?: One<string | number>;
}

export interface ServiceSlaTwampServer extends Node {
  /** A number from 1 to 65535. Default `862`. */
  port?: One<string | number>;
}

export interface ServiceSla extends Node {
  "owamp-server"?: Below<ServiceSlaOwampServer>;
  "twamp-server"?: Below<ServiceSlaTwampServer>;
}

export interface ServiceSnmpCommunity extends Node {
  /** Default `ro`. */
  authorization?: One<"ro" | "rw">;
  /** A list: an IPv4 address or an IPv6 address. */
  client?: Many<string>;
  /** A list: a prefix such as 192.0.2.0/24. Default `0.0.0.0/0 ::/0`. */
  network?: Many<string>;
}

export interface ServiceSnmpListenAddress extends Node {
  /** A number from 1 to 65535. Default `161`. */
  port?: One<string | number>;
}

export interface ServiceSnmpMib extends Node {
  /** A list. */
  interface?: Many<"br" | "bond" | "dum" | "eth" | "gnv" | "macsec" | "peth" | "sstpc" | "tun" | "veth" | "vti" | "vtun" | "vxlan" | "wg" | "wlan" | "wwan">;
  /** A number from 1 to 4294967295. */
  "interface-max"?: One<string | number>;
}

export interface ServiceSnmpScriptExtensions extends Node {
  /** By name. */
  "extension-name"?: Named<HealthCheck>;
}

export interface ServiceSnmpTrapTarget extends Node {
  community?: One<string | number>;
  /** A number from 1 to 65535. Default `162`. */
  port?: One<string | number>;
}

export interface ServiceSnmpV3Group extends Node {
  /** Default `ro`. */
  mode?: One<"ro" | "rw">;
  /** Default `auth`. */
  seclevel?: One<"noauth" | "auth" | "priv">;
  view?: One<string | number>;
}

export interface Auth extends Node {
  "encrypted-password"?: One<string | number>;
  "plaintext-password"?: One<string | number>;
  /** Default `md5`. */
  type?: One<"md5" | "sha">;
}

export interface Privacy extends Node {
  "encrypted-password"?: One<string | number>;
  "plaintext-password"?: One<string | number>;
  /** Default `des`. */
  type?: One<"des" | "aes">;
}

export interface ServiceSnmpV3TrapTarget extends Node {
  auth?: Below<Auth>;
  /** A number from 1 to 65535. Default `162`. */
  port?: One<string | number>;
  privacy?: Below<Privacy>;
  /** Default `udp`. */
  protocol?: One<"udp" | "tcp">;
  /** Default `inform`. */
  type?: One<"inform" | "trap">;
  user?: One<string | number>;
}

export interface ServiceSnmpV3User extends Node {
  auth?: Below<Auth>;
  group?: One<string | number>;
  /** Default `ro`. */
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
  /** Default ``. */
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
  /** Up to 255 bytes. */
  contact?: One<string | number>;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  /** By name: an IP address. */
  "listen-address"?: Named<ServiceSnmpListenAddress>;
  /** Up to 255 bytes. */
  location?: One<string | number>;
  mib?: Below<ServiceSnmpMib>;
  /** A list. */
  "oid-enable"?: Many<"ip-forward" | "ip-route-table" | "ip-net-to-media-table" | "ip-net-to-physical-phys-address">;
  /** Default `udp`. */
  protocol?: One<"udp" | "tcp">;
  "script-extensions"?: Below<ServiceSnmpScriptExtensions>;
  /** A list. */
  "smux-peer"?: Many<string | number>;
  /** An IP address. */
  "trap-source"?: One<string>;
  /** By name: an IP address. */
  "trap-target"?: Named<ServiceSnmpTrapTarget>;
  v3?: Below<ServiceSnmpV3>;
  /** The name of a VRF. */
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

export interface ServiceSshRekey extends Node {
  /** A number from 1 to 65535. */
  data?: One<string | number>;
  /** A number from 1 to 65535. */
  time?: One<string | number>;
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
  "hostkey-algorithm"?: Many<string | number>;
  /** A list. */
  "key-exchange"?: Many<string | number>;
  /** A list: an IP address or a link-local IPv6 address. */
  "listen-address"?: Many<string>;
  /** Default `info`. */
  loglevel?: One<"quiet" | "fatal" | "error" | "info" | "verbose">;
  /** A list. */
  mac?: Many<string | number>;
  /** A list: a number from 1 to 65535. Default `22`. */
  port?: Many<string | number>;
  /** A list. */
  "pubkey-accepted-algorithm"?: Many<string | number>;
  rekey?: Below<ServiceSshRekey>;
  /** A list: the name of a VRF. Default `default`. */
  vrf?: Many<string | number>;
}

export interface ServiceTftpServerListenAddress extends Node {
  /** The name of a VRF. */
  vrf?: One<string | number>;
}

export interface ServiceTftpServer extends Node {
  "allow-upload"?: Flag;
  directory?: One<string | number>;
  /** By name: an IP address. */
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
  /** Up to 255 bytes. */
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
  /** Up to 255 bytes. */
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
  /** A number from 1 to 1000000. */
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
  /** A list: a number from 1 to 20, a number from 22 to 69, a number from 71 to 79, a number from 81 to 209, a number from 211 to 279, a number from 281 to 442, a number from 444 to 487, a number from 489 to 590, a number from 592 to 776, a number from 778 to 872 or a number from 874 to 1024. */
  "safe-ports"?: Many<string | number>;
  /** A list: a number from 1 to 442 or a number from 444 to 65535. */
  "ssl-safe-ports"?: Many<string | number>;
  "url-filtering"?: Below<ServiceWebproxyUrlFiltering>;
}

export interface Service extends Node {
  "broadcast-relay"?: Below<ServiceBroadcastRelay>;
  "config-sync"?: Below<ServiceConfigSync>;
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
  "ndp-proxy"?: Below<ServiceNdpProxy>;
  ntp?: Below<ServiceNtp>;
  "pppoe-server"?: Below<ServicePppoeServer>;
  "router-advert"?: Below<ServiceRouterAdvert>;
  "salt-minion"?: Below<ServiceSaltMinion>;
  sla?: Below<ServiceSla>;
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
  /** An IP address. */
  "source-address"?: One<string>;
}

export interface SystemConfigManagement extends Node {
  "commit-archive"?: Below<SystemConfigManagementCommitArchive>;
  /** A number from 1 to 65535. */
  "commit-revisions"?: One<string | number>;
}

export interface Group_3 extends Node {
  "address-group"?: One<string | number>;
  "domain-group"?: One<string | number>;
  "network-group"?: One<string | number>;
  "port-group"?: One<string | number>;
}

export interface Destination_13 extends Node {
  address?: One<string>;
  group?: Below<Group_3>;
  /** Ports, ranges of ports and services. */
  port?: One<string | number>;
}

export interface SystemConntrackIgnoreIpv4Rule extends Node {
  /** Up to 255 bytes. */
  description?: One<string | number>;
  destination?: Below<Destination_13>;
  "inbound-interface"?: One<string | number>;
  /** An IP protocol. */
  protocol?: One<string | number>;
  source?: Below<Destination_13>;
  tcp?: Below<RuleTcp_2>;
}

export interface SystemConntrackIgnoreIpv4 extends Node {
  /** By name: a number from 1 to 999999. */
  rule?: Named<SystemConntrackIgnoreIpv4Rule>;
}

export interface SystemConntrackIgnoreIpv6Rule extends Node {
  /** Up to 255 bytes. */
  description?: One<string | number>;
  destination?: Below<Destination_5>;
  "inbound-interface"?: One<string | number>;
  /** An IP protocol. */
  protocol?: One<string | number>;
  source?: Below<Destination_5>;
  tcp?: Below<RuleTcp_2>;
}

export interface SystemConntrackIgnoreIpv6 extends Node {
  /** By name: a number from 1 to 999999. */
  rule?: Named<SystemConntrackIgnoreIpv6Rule>;
}

export interface SystemConntrackIgnore extends Node {
  ipv4?: Below<SystemConntrackIgnoreIpv4>;
  ipv6?: Below<SystemConntrackIgnoreIpv6>;
}

export interface Icmp extends Node {
  destroy?: Flag;
  new?: Flag;
  update?: Flag;
}

export interface SystemConntrackLog extends Node {
  icmp?: Below<Icmp>;
  other?: Below<Icmp>;
  tcp?: Below<Icmp>;
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
  /** A number from 1 to 255. Default `3`. */
  "max-retrans"?: One<string | number>;
}

export interface RuleProtocolTcp extends Node {
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

export interface RuleProtocolUdp extends Node {
  /** A number from 1 to 21474836. */
  replied?: One<string | number>;
  /** A number from 1 to 21474836. */
  unreplied?: One<string | number>;
}

export interface RuleProtocol extends Node {
  tcp?: Below<RuleProtocolTcp>;
  udp?: Below<RuleProtocolUdp>;
}

export interface Rule_5 extends Node {
  /** Up to 255 bytes. */
  description?: One<string | number>;
  destination?: Below<Destination_4>;
  "inbound-interface"?: One<string | number>;
  protocol?: Below<RuleProtocol>;
  source?: Below<Destination_4>;
}

export interface Ipv4_4 extends Node {
  /** By name: a number from 1 to 999999. */
  rule?: Named<Rule_5>;
}

export interface SystemConntrackTimeoutCustom extends Node {
  ipv4?: Below<Ipv4_4>;
  ipv6?: Below<Ipv4_4>;
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
  "flow-accounting"?: Flag;
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

export interface SystemFlowAccountingNetflowServer extends Node {
  /** A number from 1025 to 65535. Default `2055`. */
  port?: One<string | number>;
}

export interface SystemFlowAccountingNetflowTimeout extends Node {
  /** A number from 0 to 2147483647. Default `60`. */
  "expiry-interval"?: One<string | number>;
  /** A number from 0 to 2147483647. Default `3600`. */
  "flow-generic"?: One<string | number>;
  /** A number from 0 to 2147483647. Default `300`. */
  icmp?: One<string | number>;
  /** A number from 0 to 2147483647. Default `604800`. */
  "max-active-life"?: One<string | number>;
  /** A number from 0 to 2147483647. Default `300`. */
  "tcp-fin"?: One<string | number>;
  /** A number from 0 to 2147483647. Default `3600`. */
  "tcp-generic"?: One<string | number>;
  /** A number from 0 to 2147483647. Default `120`. */
  "tcp-rst"?: One<string | number>;
  /** A number from 0 to 2147483647. Default `300`. */
  udp?: One<string | number>;
}

export interface SystemFlowAccountingNetflow extends Node {
  "engine-id"?: One<string | number>;
  /** A number from 0 to 4294967295. */
  "max-flows"?: One<string | number>;
  /** A number from 0 to 4294967295. */
  "sampling-rate"?: One<string | number>;
  /** By name: an IP address. */
  server?: Named<SystemFlowAccountingNetflowServer>;
  /** An IP address. */
  "source-address"?: One<string>;
  timeout?: Below<SystemFlowAccountingNetflowTimeout>;
  /** Default `9`. */
  version?: One<string | number>;
}

export interface SystemFlowAccountingSflowServer extends Node {
  /** A number from 1025 to 65535. Default `6343`. */
  port?: One<string | number>;
}

export interface SystemFlowAccountingSflow extends Node {
  /** An IPv4 address. */
  "agent-address"?: One<string>;
  /** A number from 0 to 4294967295. */
  "sampling-rate"?: One<string | number>;
  /** By name: an IP address. */
  server?: Named<SystemFlowAccountingSflowServer>;
  /** An IP address. */
  "source-address"?: One<string>;
}

export interface SystemFlowAccounting extends Node {
  /** A number from 0 to 4294967295. Default `10`. */
  "buffer-size"?: One<string | number>;
  "disable-imt"?: Flag;
  "enable-egress"?: Flag;
  /** A list. */
  interface?: Many<string | number>;
  netflow?: Below<SystemFlowAccountingNetflow>;
  /** A number from 128 to 750. Default `128`. */
  "packet-length"?: One<string | number>;
  sflow?: Below<SystemFlowAccountingSflow>;
  "syslog-facility"?: One<"auth" | "authpriv" | "cron" | "daemon" | "kern" | "lpr" | "mail" | "mark" | "news" | "protocols" | "security" | "syslog" | "user" | "uucp" | "local0" | "local1" | "local2" | "local3" | "local4" | "local5" | "local6" | "local7" | "all">;
  /** The name of a VRF. */
  vrf?: One<string | number>;
}

export interface SystemFrrSnmp extends Node {
  bgpd?: Flag;
  isisd?: Flag;
  ldpd?: Flag;
  ospf6d?: Flag;
  ospfd?: Flag;
  ripd?: Flag;
  zebra?: Flag;
}

export interface SystemFrr extends Node {
  bmp?: Flag;
  /** A number from 1024 to 8192. Default `1024`. */
  descriptors?: One<string | number>;
  irdp?: Flag;
  snmp?: Below<SystemFrrSnmp>;
}

export interface Arp extends Node {
  /** Default `8192`. */
  "table-size"?: One<"1024" | 1024 | "2048" | 2048 | "4096" | 4096 | "8192" | 8192 | "16384" | 16384 | "32768" | 32768>;
}

export interface SystemIpMultipath extends Node {
  "ignore-unreachable-nexthops"?: Flag;
  "layer4-hashing"?: Flag;
}

export interface Nht extends Node {
  "no-resolve-via-default"?: Flag;
}

export interface SystemIpTcpMss extends Node {
  /** A number from 48 to 1460. */
  base?: One<string | number>;
  /** A number from 48 to 1460. */
  floor?: One<string | number>;
  probing?: One<"on-icmp-black-hole" | "force">;
}

export interface SystemIpTcp extends Node {
  mss?: Below<SystemIpTcpMss>;
}

export interface SystemIp extends Node {
  arp?: Below<Arp>;
  "disable-forwarding"?: Flag;
  multipath?: Below<SystemIpMultipath>;
  nht?: Below<Nht>;
  /** By name. */
  protocol?: Named<Unicast, "any" | "babel" | "bgp" | "connected" | "eigrp" | "isis" | "kernel" | "ospf" | "rip" | "static" | "table">;
  tcp?: Below<SystemIpTcp>;
}

export interface SystemIpv6Multipath extends Node {
  "layer4-hashing"?: Flag;
}

export interface SystemIpv6 extends Node {
  "disable-forwarding"?: Flag;
  multipath?: Below<SystemIpv6Multipath>;
  neighbor?: Below<Arp>;
  nht?: Below<Nht>;
  /** By name. */
  protocol?: Named<Unicast, "any" | "babel" | "bgp" | "connected" | "isis" | "kernel" | "ospfv3" | "ripng" | "static" | "table">;
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
  /** A number from 1 to 240. Default `2`. */
  timeout?: One<string | number>;
}

export interface SystemLoginRadius extends Node {
  /** Default `optional`. */
  "security-mode"?: One<"mandatory" | "optional">;
  /** By name: an IP address. */
  server?: Named<SystemLoginRadiusServer>;
  /** A list: an IP address. */
  "source-address"?: Many<string>;
  /** The name of a VRF. */
  vrf?: One<string | number>;
}

export interface SystemLoginTacacsServer extends Node {
  disable?: Flag;
  key?: One<string | number>;
  /** A number from 1 to 65535. Default `49`. */
  port?: One<string | number>;
}

export interface SystemLoginTacacs extends Node {
  /** Default `optional`. */
  "security-mode"?: One<"mandatory" | "optional">;
  /** By name: an IPv4 address. */
  server?: Named<SystemLoginTacacsServer>;
  /** An IPv4 address. */
  "source-address"?: One<string>;
  /** A number from 1 to 240. Default `2`. */
  timeout?: One<string | number>;
  /** The name of a VRF. */
  vrf?: One<string | number>;
}

export interface SystemLoginUserAuthenticationOtp extends Node {
  key?: One<string | number>;
  /** A number from 1 to 10. Default `3`. */
  "rate-limit"?: One<string | number>;
  /** A number from 15 to 600. Default `30`. */
  "rate-time"?: One<string | number>;
  /** A number from 1 to 21. Default `3`. */
  "window-size"?: One<string | number>;
}

export interface SystemLoginUserAuthenticationPublicKeys extends Node {
  /** A text in base 64. */
  key?: One<string | number>;
  options?: One<string | number>;
  type?: One<string | number>;
}

export interface SystemLoginUserAuthentication extends Node {
  /** Default `!`. */
  "encrypted-password"?: One<string | number>;
  otp?: Below<SystemLoginUserAuthenticationOtp>;
  "plaintext-password"?: One<string | number>;
  /** By name. */
  "public-keys"?: Named<SystemLoginUserAuthenticationPublicKeys>;
}

export interface SystemLoginUser extends Node {
  authentication?: Below<SystemLoginUserAuthentication>;
  disable?: Flag;
  "full-name"?: One<string | number>;
  "home-directory"?: One<string | number>;
}

export interface SystemLogin extends Node {
  banner?: Below<SystemLoginBanner>;
  /** A number from 1 to 65536. */
  "max-login-session"?: One<string | number>;
  radius?: Below<SystemLoginRadius>;
  tacacs?: Below<SystemLoginTacacs>;
  /** A number from 5 to 604800. */
  timeout?: One<string | number>;
  /** By name. */
  user?: Named<SystemLoginUser>;
}

export interface SystemLogsLogrotateAtop extends Node {
  /** A number from 1 to 1024. Default `10`. */
  "max-size"?: One<string | number>;
  /** A number from 1 to 100. Default `10`. */
  rotate?: One<string | number>;
}

export interface SystemLogsLogrotateMessages extends Node {
  /** A number from 1 to 1024. Default `1`. */
  "max-size"?: One<string | number>;
  /** A number from 1 to 100. Default `10`. */
  rotate?: One<string | number>;
}

export interface SystemLogsLogrotate extends Node {
  atop?: Below<SystemLogsLogrotateAtop>;
  messages?: Below<SystemLogsLogrotateMessages>;
}

export interface SystemLogs extends Node {
  logrotate?: Below<SystemLogsLogrotate>;
}

export interface HttpClient extends Node {
  /** An IP address. */
  "source-address"?: One<string>;
  "source-interface"?: One<string | number>;
}

export interface SystemOptionKernelDebug extends Node {
  wireguard?: Flag;
}

export interface SystemOptionKernel extends Node {
  debug?: Below<SystemOptionKernelDebug>;
  "disable-mitigations"?: Flag;
  "disable-power-saving"?: Flag;
}

export interface SystemOption extends Node {
  "ctrl-alt-delete"?: One<"ignore" | "reboot" | "poweroff">;
  "disable-usb-autosuspend"?: Flag;
  "http-client"?: Below<HttpClient>;
  kernel?: Below<SystemOptionKernel>;
  /** Default `us`. */
  "keyboard-layout"?: One<"us" | "uk" | "fr" | "de" | "es" | "fi" | "it" | "jp106" | "no" | "dk" | "se-latin1" | "dvorak">;
  performance?: One<"throughput" | "latency">;
  "reboot-on-panic"?: Flag;
  "root-partition-auto-resize"?: Flag;
  "ssh-client"?: Below<HttpClient>;
  "startup-beep"?: Flag;
  /** Default `12-hour`. */
  "time-format"?: One<"12-hour" | "24-hour">;
}

export interface SystemProxy extends Node {
  password?: One<string | number>;
  /** A number from 1 to 65535. */
  port?: One<string | number>;
  url?: One<string | number>;
  username?: One<string | number>;
}

export interface SystemSflowServer extends Node {
  /** A number from 1 to 65535. Default `6343`. */
  port?: One<string | number>;
}

export interface SystemSflow extends Node {
  /** An IP address or a link-local IPv6 address. */
  "agent-address"?: One<string>;
  "agent-interface"?: One<string | number>;
  /** A number from 1 to 65535. */
  "drop-monitor-limit"?: One<string | number>;
  /** A list. */
  interface?: Many<string | number>;
  /** A number from 1 to 600. Default `30`. */
  polling?: One<string | number>;
  /** A number from 1 to 65535. Default `1000`. */
  "sampling-rate"?: One<string | number>;
  /** By name: an IP address. */
  server?: Named<SystemSflowServer>;
  /** The name of a VRF. */
  vrf?: One<string | number>;
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

export interface SystemSyslogFileArchive extends Node {
  /** Default `5`. */
  file?: One<string | number>;
  /** Default `256`. */
  size?: One<string | number>;
}

export interface SystemSyslogFile extends Node {
  archive?: Below<SystemSyslogFileArchive>;
  /** By name. */
  facility?: Named<Facility, "auth" | "authpriv" | "cron" | "daemon" | "kern" | "lpr" | "mail" | "mark" | "news" | "syslog" | "user" | "uucp" | "local0" | "local1" | "local2" | "local3" | "local4" | "local5" | "local6" | "local7" | "all">;
}

export interface SystemSyslogGlobalMarker extends Node {
  /** Default `1200`. */
  interval?: One<string | number>;
}

export interface SystemSyslogGlobal extends Node {
  /** By name. */
  facility?: Named<Facility, "auth" | "authpriv" | "cron" | "daemon" | "kern" | "lpr" | "mail" | "mark" | "news" | "syslog" | "user" | "uucp" | "local0" | "local1" | "local2" | "local3" | "local4" | "local5" | "local6" | "local7" | "all">;
  marker?: Below<SystemSyslogGlobalMarker>;
  "preserve-fqdn"?: Flag;
}

export interface SystemSyslogHostFormat extends Node {
  "include-timezone"?: Flag;
  "octet-counted"?: Flag;
}

export interface SystemSyslogHost extends Node {
  /** By name. */
  facility?: Named<Facility, "auth" | "authpriv" | "cron" | "daemon" | "kern" | "lpr" | "mail" | "mark" | "news" | "syslog" | "user" | "uucp" | "local0" | "local1" | "local2" | "local3" | "local4" | "local5" | "local6" | "local7" | "all">;
  format?: Below<SystemSyslogHostFormat>;
  /** A number from 1 to 65535. Default `514`. */
  port?: One<string | number>;
  /** Default `udp`. */
  protocol?: One<"udp" | "tcp">;
}

export interface SystemSyslog extends Node {
  console?: Below<Logging>;
  /** By name. */
  file?: Named<SystemSyslogFile>;
  global?: Below<SystemSyslogGlobal>;
  /** By name: an IP address or a domain name. */
  host?: Named<SystemSyslogHost>;
  /** By name. */
  user?: Named<Logging>;
  /** The name of a VRF. */
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

export interface SystemUpdateCheck extends Node {
  "auto-check"?: Flag;
  url?: One<string | number>;
}

export interface System extends Node {
  acceleration?: Below<SystemAcceleration>;
  "config-management"?: Below<SystemConfigManagement>;
  conntrack?: Below<SystemConntrack>;
  console?: Below<SystemConsole>;
  /** A domain name. */
  "domain-name"?: One<string | number>;
  /** A list: a domain name. */
  "domain-search"?: Many<string | number>;
  "flow-accounting"?: Below<SystemFlowAccounting>;
  frr?: Below<SystemFrr>;
  "host-name"?: One<string | number>;
  ip?: Below<SystemIp>;
  ipv6?: Below<SystemIpv6>;
  lcd?: Below<SystemLcd>;
  login?: Below<SystemLogin>;
  logs?: Below<SystemLogs>;
  /** A list. */
  "name-server"?: Many<string | number>;
  option?: Below<SystemOption>;
  proxy?: Below<SystemProxy>;
  sflow?: Below<SystemSflow>;
  "static-host-mapping"?: Below<SystemStaticHostMapping>;
  sysctl?: Below<Sysctl>;
  syslog?: Below<SystemSyslog>;
  "task-scheduler"?: Below<SystemTaskScheduler>;
  "time-zone"?: One<string | number>;
  "update-check"?: Below<SystemUpdateCheck>;
}

export interface VpnIpsecAuthenticationPsk extends Node {
  /** A list. */
  "dhcp-interface"?: Many<string | number>;
  /** A list. */
  id?: Many<string | number>;
  secret?: One<string | number>;
}

export interface VpnIpsecAuthentication extends Node {
  /** By name. */
  psk?: Named<VpnIpsecAuthenticationPsk>;
}

export interface VpnIpsecEspGroupProposal extends Node {
  /** Default `aes128`. */
  encryption?: One<"null" | "aes128" | "aes192" | "aes256" | "aes128ctr" | "aes192ctr" | "aes256ctr" | "aes128ccm64" | "aes192ccm64" | "aes256ccm64" | "aes128ccm96" | "aes192ccm96" | "aes256ccm96" | "aes128ccm128" | "aes192ccm128" | "aes256ccm128" | "aes128gcm64" | "aes192gcm64" | "aes256gcm64" | "aes128gcm96" | "aes192gcm96" | "aes256gcm96" | "aes128gcm128" | "aes192gcm128" | "aes256gcm128" | "aes128gmac" | "aes192gmac" | "aes256gmac" | "3des" | "blowfish128" | "blowfish192" | "blowfish256" | "camellia128" | "camellia192" | "camellia256" | "camellia128ctr" | "camellia192ctr" | "camellia256ctr" | "camellia128ccm64" | "camellia192ccm64" | "camellia256ccm64" | "camellia128ccm96" | "camellia192ccm96" | "camellia256ccm96" | "camellia128ccm128" | "camellia192ccm128" | "camellia256ccm128" | "serpent128" | "serpent192" | "serpent256" | "twofish128" | "twofish192" | "twofish256" | "cast128" | "chacha20poly1305">;
  /** Default `sha1`. */
  hash?: One<"md5" | "md5_128" | "sha1" | "sha1_160" | "sha256" | "sha256_96" | "sha384" | "sha512" | "aesxcbc" | "aescmac" | "aes128gmac" | "aes192gmac" | "aes256gmac">;
}

export interface VpnIpsecEspGroup extends Node {
  compression?: Flag;
  "disable-rekey"?: Flag;
  /** A number from 1024 to 26843545600000. */
  "life-bytes"?: One<string | number>;
  /** A number from 1000 to 26843545600000. */
  "life-packets"?: One<string | number>;
  /** A number from 30 to 86400. Default `3600`. */
  lifetime?: One<string | number>;
  /** Default `tunnel`. */
  mode?: One<"tunnel" | "transport">;
  /** Default `enable`. */
  pfs?: One<"enable" | "dh-group1" | "dh-group2" | "dh-group5" | "dh-group14" | "dh-group15" | "dh-group16" | "dh-group17" | "dh-group18" | "dh-group19" | "dh-group20" | "dh-group21" | "dh-group22" | "dh-group23" | "dh-group24" | "dh-group25" | "dh-group26" | "dh-group27" | "dh-group28" | "dh-group29" | "dh-group30" | "dh-group31" | "dh-group32" | "disable">;
  /** By name. */
  proposal?: Named<VpnIpsecEspGroupProposal>;
}

export interface VpnIpsecIkeGroupDeadPeerDetection extends Node {
  /** Default `clear`. */
  action?: One<"trap" | "clear" | "restart">;
  /** A number from 2 to 86400. Default `30`. */
  interval?: One<string | number>;
  /** A number from 2 to 86400. Default `120`. */
  timeout?: One<string | number>;
}

export interface VpnIpsecIkeGroupProposal extends Node {
  /** Default `2`. */
  "dh-group"?: One<"1" | 1 | "2" | 2 | "5" | 5 | "14" | 14 | "15" | 15 | "16" | 16 | "17" | 17 | "18" | 18 | "19" | 19 | "20" | 20 | "21" | 21 | "22" | 22 | "23" | 23 | "24" | 24 | "25" | 25 | "26" | 26 | "27" | 27 | "28" | 28 | "29" | 29 | "30" | 30 | "31" | 31 | "32" | 32>;
  /** Default `aes128`. */
  encryption?: One<"null" | "aes128" | "aes192" | "aes256" | "aes128ctr" | "aes192ctr" | "aes256ctr" | "aes128ccm64" | "aes192ccm64" | "aes256ccm64" | "aes128ccm96" | "aes192ccm96" | "aes256ccm96" | "aes128ccm128" | "aes192ccm128" | "aes256ccm128" | "aes128gcm64" | "aes192gcm64" | "aes256gcm64" | "aes128gcm96" | "aes192gcm96" | "aes256gcm96" | "aes128gcm128" | "aes192gcm128" | "aes256gcm128" | "aes128gmac" | "aes192gmac" | "aes256gmac" | "3des" | "blowfish128" | "blowfish192" | "blowfish256" | "camellia128" | "camellia192" | "camellia256" | "camellia128ctr" | "camellia192ctr" | "camellia256ctr" | "camellia128ccm64" | "camellia192ccm64" | "camellia256ccm64" | "camellia128ccm96" | "camellia192ccm96" | "camellia256ccm96" | "camellia128ccm128" | "camellia192ccm128" | "camellia256ccm128" | "serpent128" | "serpent192" | "serpent256" | "twofish128" | "twofish192" | "twofish256" | "cast128" | "chacha20poly1305">;
  /** Default `sha1`. */
  hash?: One<"md5" | "md5_128" | "sha1" | "sha1_160" | "sha256" | "sha256_96" | "sha384" | "sha512" | "aesxcbc" | "aescmac" | "aes128gmac" | "aes192gmac" | "aes256gmac">;
  prf?: One<"prfmd5" | "prfsha1" | "prfaesxcbc" | "prfaescmac" | "prfsha256" | "prfsha384" | "prfsha512">;
}

export interface VpnIpsecIkeGroup extends Node {
  /** Default `none`. */
  "close-action"?: One<"none" | "trap" | "start">;
  "dead-peer-detection"?: Below<VpnIpsecIkeGroupDeadPeerDetection>;
  "disable-mobike"?: Flag;
  "ikev2-reauth"?: Flag;
  "key-exchange"?: One<"ikev1" | "ikev2">;
  /** A number from 0 to 86400. Default `28800`. */
  lifetime?: One<string | number>;
  /** Default `main`. */
  mode?: One<"main" | "aggressive">;
  /** By name. */
  proposal?: Named<VpnIpsecIkeGroupProposal>;
}

export interface VpnIpsecLog extends Node {
  /** A number from 0 to 2. Default `0`. */
  level?: One<string | number>;
  /** A list. */
  subsystem?: Many<"dmn" | "mgr" | "ike" | "chd" | "job" | "cfg" | "knl" | "net" | "asn" | "enc" | "lib" | "esp" | "tls" | "tnc" | "imc" | "imv" | "pts" | "any">;
}

export interface VpnIpsecOptions extends Node {
  "disable-route-autoinstall"?: Flag;
  flexvpn?: Flag;
  interface?: One<string | number>;
  "virtual-ip"?: Flag;
}

export interface VpnIpsecProfileAuthentication extends Node {
  mode?: One<string | number>;
  "pre-shared-secret"?: One<string | number>;
}

export interface VpnIpsecProfileBind extends Node {
  /** A list. */
  tunnel?: Many<string | number>;
}

export interface VpnIpsecProfile extends Node {
  authentication?: Below<VpnIpsecProfileAuthentication>;
  bind?: Below<VpnIpsecProfileBind>;
  disable?: Flag;
  "esp-group"?: One<string | number>;
  "ike-group"?: One<string | number>;
}

export interface VpnIpsecRemoteAccessConnectionAuthenticationLocalUsersUsername extends Node {
  disable?: Flag;
  password?: One<string | number>;
}

export interface VpnIpsecRemoteAccessConnectionAuthenticationLocalUsers extends Node {
  /** By name. */
  username?: Named<VpnIpsecRemoteAccessConnectionAuthenticationLocalUsersUsername>;
}

export interface VpnIpsecRemoteAccessConnectionAuthentication extends Node {
  /** Default `eap-mschapv2`. */
  "client-mode"?: One<"x509" | "eap-tls" | "eap-mschapv2" | "eap-radius">;
  /** Default `any`. */
  "eap-id"?: One<string | number>;
  "local-id"?: One<string | number>;
  "local-users"?: Below<VpnIpsecRemoteAccessConnectionAuthenticationLocalUsers>;
  "pre-shared-secret"?: One<string | number>;
  /** Default `x509`. */
  "server-mode"?: One<"pre-shared-secret" | "x509">;
  x509?: Below<Eapol>;
}

export interface Local extends Node {
  /** A number from 1 to 65535. */
  port?: One<string | number>;
  /** A list: an IPv4 prefix such as 192.0.2.0/24 or an IPv6 prefix such as 2001:db8::/64. */
  prefix?: Many<string>;
}

export interface VpnIpsecRemoteAccessConnection extends Node {
  authentication?: Below<VpnIpsecRemoteAccessConnectionAuthentication>;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  "dhcp-interface"?: One<string | number>;
  disable?: Flag;
  "esp-group"?: One<string | number>;
  "ike-group"?: One<string | number>;
  local?: Below<Local>;
  /** Any or an IP address. */
  "local-address"?: One<"any" | (string & {})>;
  /** A list. */
  pool?: Many<string | number>;
  /** A number from 0 to 2040. Default `32`. */
  "replay-window"?: One<string | number>;
  /** A number from 0 to 86400. Default `28800`. */
  timeout?: One<string | number>;
  unique?: One<"never" | "keep" | "replace">;
}

export interface VpnIpsecRemoteAccessDhcp extends Node {
  interface?: One<string | number>;
  /** An IPv4 address. */
  server?: One<string>;
}

export interface VpnIpsecRemoteAccessPool extends Node {
  /** A list: an IPv4 prefix such as 192.0.2.0/24 or an IPv6 prefix such as 2001:db8::/64. */
  exclude?: Many<string>;
  /** A list: an IP address. */
  "name-server"?: Many<string>;
  /** An IPv4 prefix such as 192.0.2.0/24 or an IPv6 prefix such as 2001:db8::/64. */
  prefix?: One<string>;
}

export interface VpnIpsecRemoteAccessRadiusServer extends Node {
  disable?: Flag;
  "disable-accounting"?: Flag;
  key?: One<string | number>;
  /** A number from 1 to 65535. Default `1812`. */
  port?: One<string | number>;
}

export interface VpnIpsecRemoteAccessRadius extends Node {
  "nas-identifier"?: One<string | number>;
  /** By name: an IPv4 address. */
  server?: Named<VpnIpsecRemoteAccessRadiusServer>;
  /** A number from 1 to 240. Default `2`. */
  timeout?: One<string | number>;
}

export interface VpnIpsecRemoteAccess extends Node {
  /** By name. */
  connection?: Named<VpnIpsecRemoteAccessConnection>;
  dhcp?: Below<VpnIpsecRemoteAccessDhcp>;
  /** By name. */
  pool?: Named<VpnIpsecRemoteAccessPool>;
  radius?: Below<VpnIpsecRemoteAccessRadius>;
}

export interface VpnIpsecSiteToSitePeerAuthenticationRsa extends Node {
  "local-key"?: One<string | number>;
  passphrase?: One<string | number>;
  "remote-key"?: One<string | number>;
}

export interface VpnIpsecSiteToSitePeerAuthentication extends Node {
  "local-id"?: One<string | number>;
  mode?: One<"pre-shared-secret" | "rsa" | "x509">;
  /** Default `%any`. */
  "remote-id"?: One<string | number>;
  rsa?: Below<VpnIpsecSiteToSitePeerAuthenticationRsa>;
  "use-x509-id"?: Flag;
  x509?: Below<Eapol>;
}

export interface VpnIpsecSiteToSitePeerTunnel extends Node {
  disable?: Flag;
  "esp-group"?: One<string | number>;
  local?: Below<Local>;
  /** A number from 1 to 100. */
  priority?: One<string | number>;
  /** An IP protocol. */
  protocol?: One<string | number>;
  remote?: Below<Local>;
}

export interface VpnIpsecSiteToSitePeerVti extends Node {
  bind?: One<string | number>;
  "esp-group"?: One<string | number>;
}

export interface VpnIpsecSiteToSitePeer extends Node {
  authentication?: Below<VpnIpsecSiteToSitePeerAuthentication>;
  "connection-type"?: One<"initiate" | "respond" | "none">;
  "default-esp-group"?: One<string | number>;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  "dhcp-interface"?: One<string | number>;
  disable?: Flag;
  "force-udp-encapsulation"?: Flag;
  "ike-group"?: One<string | number>;
  "ikev2-reauth"?: One<"yes" | "no" | "inherit">;
  /** Any or an IP address. */
  "local-address"?: One<"any" | (string & {})>;
  /** A list: any, an IP address or a domain name. */
  "remote-address"?: Many<"any" | (string & {}) | number>;
  /** A number from 0 to 2040. Default `32`. */
  "replay-window"?: One<string | number>;
  /** By name. */
  tunnel?: Named<VpnIpsecSiteToSitePeerTunnel>;
  /** A list. */
  "virtual-address"?: Many<string | number>;
  vti?: Below<VpnIpsecSiteToSitePeerVti>;
}

export interface VpnIpsecSiteToSite extends Node {
  /** By name. */
  peer?: Named<VpnIpsecSiteToSitePeer>;
}

export interface VpnIpsec extends Node {
  authentication?: Below<VpnIpsecAuthentication>;
  "disable-uniqreqids"?: Flag;
  /** By name. */
  "esp-group"?: Named<VpnIpsecEspGroup>;
  /** By name. */
  "ike-group"?: Named<VpnIpsecIkeGroup>;
  /** A list. */
  interface?: Many<string | number>;
  log?: Below<VpnIpsecLog>;
  options?: Below<VpnIpsecOptions>;
  /** By name. */
  profile?: Named<VpnIpsecProfile>;
  "remote-access"?: Below<VpnIpsecRemoteAccess>;
  "site-to-site"?: Below<VpnIpsecSiteToSite>;
}

export interface Authentication_3 extends Node {
  "local-users"?: Below<AuthenticationLocalUsers>;
  /** Default `local`. */
  mode?: One<"local" | "radius" | "noauth">;
  /** A list. Default `pap chap mschap mschap-v2`. */
  protocols?: Many<"pap" | "chap" | "mschap" | "mschap-v2">;
  radius?: Below<AuthenticationRadius>;
}

export interface VpnL2tpRemoteAccessIpsecSettingsAuthentication extends Node {
  mode?: One<"pre-shared-secret" | "x509">;
  "pre-shared-secret"?: One<string | number>;
  x509?: Below<Eapol>;
}

export interface VpnL2tpRemoteAccessIpsecSettings extends Node {
  authentication?: Below<VpnL2tpRemoteAccessIpsecSettingsAuthentication>;
  "esp-group"?: One<string | number>;
  "ike-group"?: One<string | number>;
  /** A number from 30 to 86400. Default `3600`. */
  "ike-lifetime"?: One<string | number>;
  /** A number from 30 to 86400. Default `3600`. */
  lifetime?: One<string | number>;
}

export interface VpnL2tpRemoteAccessLns extends Node {
  "host-name"?: One<string | number>;
  "shared-secret"?: One<string | number>;
}

export interface PppOptions extends Node {
  "disable-ccp"?: Flag;
  /** A number from 1 to 256000. */
  "interface-cache"?: One<string | number>;
  ipv4?: One<"deny" | "allow" | "prefer" | "require">;
  /** Default `deny`. */
  ipv6?: One<"deny" | "allow" | "prefer" | "require">;
  "ipv6-accept-peer-interface-id"?: Flag;
  "ipv6-interface-id"?: One<string | number>;
  "ipv6-peer-interface-id"?: One<string | number>;
  /** Default `3`. */
  "lcp-echo-failure"?: One<string | number>;
  /** Default `30`. */
  "lcp-echo-interval"?: One<string | number>;
  /** Default `0`. */
  "lcp-echo-timeout"?: One<string | number>;
  /** A number from 68 to 65535. */
  "min-mtu"?: One<string | number>;
  /** Default `prefer`. */
  mppe?: One<"require" | "prefer" | "deny">;
  /** A number from 68 to 65535. */
  mru?: One<string | number>;
}

export interface VpnL2tpRemoteAccess extends Node {
  authentication?: Below<Authentication_3>;
  /** By name. */
  "client-ip-pool"?: Named<ClientIpPool>;
  /** By name. */
  "client-ipv6-pool"?: Named<ClientIpv6Pool>;
  "default-ipv6-pool"?: One<string | number>;
  "default-pool"?: One<string | number>;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  "extended-scripts"?: Below<ExtendedScripts>;
  /** An IPv4 address. */
  "gateway-address"?: One<string>;
  "ipsec-settings"?: Below<VpnL2tpRemoteAccessIpsecSettings>;
  limits?: Below<Limits>;
  lns?: Below<VpnL2tpRemoteAccessLns>;
  log?: Below<Log>;
  "max-concurrent-sessions"?: One<string | number>;
  /** A number from 128 to 16384. Default `1436`. */
  mtu?: One<string | number>;
  /** A list: an IP address. */
  "name-server"?: Many<string>;
  /** An IPv4 address. */
  "outside-address"?: One<string>;
  "ppp-options"?: Below<PppOptions>;
  shaper?: Below<Shaper>;
  snmp?: Below<Snmp>;
  /** A list: an IPv4 address. */
  "wins-server"?: Many<string>;
}

export interface VpnL2tp extends Node {
  "remote-access"?: Below<VpnL2tpRemoteAccess>;
}

export interface VpnOpenconnectAccountingMode extends Node {
  radius?: Flag;
}

export interface VpnOpenconnectAccountingRadiusServer extends Node {
  disable?: Flag;
  key?: One<string | number>;
  /** A number from 1 to 65535. Default `1813`. */
  port?: One<string | number>;
}

export interface VpnOpenconnectAccountingRadius extends Node {
  /** By name: an IPv4 address. */
  server?: Named<VpnOpenconnectAccountingRadiusServer>;
}

export interface VpnOpenconnectAccounting extends Node {
  mode?: Below<VpnOpenconnectAccountingMode>;
  radius?: Below<VpnOpenconnectAccountingRadius>;
}

export interface VpnOpenconnectAuthenticationIdentityBasedConfig extends Node {
  "default-config"?: One<string | number>;
  directory?: One<string | number>;
  disable?: Flag;
  mode?: One<"user" | "group">;
}

export interface VpnOpenconnectAuthenticationLocalUsersUsernameOtp extends Node {
  /** A number from 5 to 86400. Default `30`. */
  interval?: One<string | number>;
  key?: One<string | number>;
  /** A number from 6 to 8. Default `6`. */
  "otp-length"?: One<string | number>;
  /** Default `hotp-time`. */
  "token-type"?: One<"hotp-time" | "hotp-event">;
}

export interface VpnOpenconnectAuthenticationLocalUsersUsername extends Node {
  disable?: Flag;
  otp?: Below<VpnOpenconnectAuthenticationLocalUsersUsernameOtp>;
  password?: One<string | number>;
}

export interface VpnOpenconnectAuthenticationLocalUsers extends Node {
  /** By name. */
  username?: Named<VpnOpenconnectAuthenticationLocalUsersUsername>;
}

export interface VpnOpenconnectAuthenticationMode extends Node {
  local?: One<"password" | "otp" | "password-otp">;
  radius?: Flag;
}

export interface VpnOpenconnectAuthenticationRadiusServer extends Node {
  disable?: Flag;
  key?: One<string | number>;
  /** A number from 1 to 65535. Default `1812`. */
  port?: One<string | number>;
}

export interface VpnOpenconnectAuthenticationRadius extends Node {
  groupconfig?: One<string | number>;
  /** By name: an IPv4 address. */
  server?: Named<VpnOpenconnectAuthenticationRadiusServer>;
  /** An IPv4 address. */
  "source-address"?: One<string>;
  /** A number from 1 to 240. Default `2`. */
  timeout?: One<string | number>;
}

export interface VpnOpenconnectAuthentication extends Node {
  /** A list. */
  group?: Many<string | number>;
  "identity-based-config"?: Below<VpnOpenconnectAuthenticationIdentityBasedConfig>;
  "local-users"?: Below<VpnOpenconnectAuthenticationLocalUsers>;
  mode?: Below<VpnOpenconnectAuthenticationMode>;
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
  /** A list: an IP address. */
  "name-server"?: Many<string>;
  /** A list: a prefix such as 192.0.2.0/24. */
  "push-route"?: Many<string>;
  /** A list: a domain name. */
  "split-dns"?: Many<string | number>;
  /** Default `no`. */
  "tunnel-all-dns"?: One<"yes" | "no">;
}

export interface VpnOpenconnect extends Node {
  accounting?: Below<VpnOpenconnectAccounting>;
  authentication?: Below<VpnOpenconnectAuthentication>;
  "http-security-headers"?: Flag;
  /** An IPv4 address. Default `0.0.0.0`. */
  "listen-address"?: One<string>;
  "listen-ports"?: Below<VpnOpenconnectListenPorts>;
  "network-settings"?: Below<VpnOpenconnectNetworkSettings>;
  ssl?: Below<Eapol>;
  /** Default `1.2`. */
  "tls-version-min"?: One<string | number>;
}

export interface VpnPptpRemoteAccess extends Node {
  authentication?: Below<Authentication_3>;
  /** By name. */
  "client-ip-pool"?: Named<ClientIpPool>;
  /** By name. */
  "client-ipv6-pool"?: Named<ClientIpv6Pool>;
  "default-ipv6-pool"?: One<string | number>;
  "default-pool"?: One<string | number>;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  "extended-scripts"?: Below<ExtendedScripts>;
  /** An IPv4 address. */
  "gateway-address"?: One<string>;
  limits?: Below<Limits>;
  log?: Below<Log>;
  "max-concurrent-sessions"?: One<string | number>;
  /** A number from 128 to 16384. Default `1436`. */
  mtu?: One<string | number>;
  /** A list: an IP address. */
  "name-server"?: Many<string>;
  /** An IPv4 address. */
  "outside-address"?: One<string>;
  "ppp-options"?: Below<PppOptions>;
  shaper?: Below<Shaper>;
  snmp?: Below<Snmp>;
  /** A list: an IPv4 address. */
  "wins-server"?: Many<string>;
}

export interface VpnPptp extends Node {
  "remote-access"?: Below<VpnPptpRemoteAccess>;
}

export interface VpnSstpSsl extends Node {
  "ca-certificate"?: One<string | number>;
  certificate?: One<string | number>;
}

export interface VpnSstp extends Node {
  authentication?: Below<Authentication_3>;
  /** By name. */
  "client-ip-pool"?: Named<ClientIpPool>;
  /** By name. */
  "client-ipv6-pool"?: Named<ClientIpv6Pool>;
  "default-ipv6-pool"?: One<string | number>;
  "default-pool"?: One<string | number>;
  /** Up to 255 bytes. */
  description?: One<string | number>;
  "extended-scripts"?: Below<ExtendedScripts>;
  /** An IPv4 address. */
  "gateway-address"?: One<string>;
  "host-name"?: One<string | number>;
  limits?: Below<Limits>;
  log?: Below<Log>;
  "max-concurrent-sessions"?: One<string | number>;
  /** A number from 68 to 1500. Default `1500`. */
  mtu?: One<string | number>;
  /** A list: an IP address. */
  "name-server"?: Many<string>;
  /** A number from 1 to 65535. Default `443`. */
  port?: One<string | number>;
  "ppp-options"?: Below<PppOptions>;
  shaper?: Below<Shaper>;
  snmp?: Below<Snmp>;
  ssl?: Below<VpnSstpSsl>;
  /** A list: an IPv4 address. */
  "wins-server"?: Many<string>;
}

export interface Vpn extends Node {
  ipsec?: Below<VpnIpsec>;
  l2tp?: Below<VpnL2tp>;
  openconnect?: Below<VpnOpenconnect>;
  pptp?: Below<VpnPptp>;
  sstp?: Below<VpnSstp>;
}

export interface VrfNameIp extends Node {
  "disable-forwarding"?: Flag;
  nht?: Below<Nht>;
  /** By name. */
  protocol?: Named<Unicast, "any" | "babel" | "bgp" | "connected" | "eigrp" | "isis" | "kernel" | "ospf" | "rip" | "static" | "table">;
}

export interface VrfNameIpv6 extends Node {
  "disable-forwarding"?: Flag;
  nht?: Below<Nht>;
  /** By name. */
  protocol?: Named<Unicast, "any" | "babel" | "bgp" | "connected" | "isis" | "kernel" | "ospfv3" | "ripng" | "static" | "table">;
}

export interface VrfNameProtocolsStatic extends Node {
  /** By name: an IPv4 prefix such as 192.0.2.0/24. */
  route?: Named<Route>;
  /** By name: an IPv6 prefix such as 2001:db8::/64. */
  route6?: Named<Route6>;
}

export interface VrfNameProtocols extends Node {
  bgp?: Below<ProtocolsBgp>;
  isis?: Below<ProtocolsIsis>;
  ospf?: Below<ProtocolsOspf>;
  ospfv3?: Below<ProtocolsOspfv3>;
  static?: Below<VrfNameProtocolsStatic>;
}

export interface VrfName extends Node {
  /** Up to 255 bytes. */
  description?: One<string | number>;
  disable?: Flag;
  ip?: Below<VrfNameIp>;
  ipv6?: Below<VrfNameIpv6>;
  protocols?: Below<VrfNameProtocols>;
  /** A number from 100 to 65535. */
  table?: One<string | number>;
  /** A number from 0 to 16777214. */
  vni?: One<string | number>;
}

export interface Vrf extends Node {
  "bind-to-all"?: Flag;
  /** By name: the name of a VRF. */
  name?: Named<VrfName>;
}

/** All of the configuration of VyOS 1.4, by vyos-1x of 2024-10-17. */
export interface Vyos extends Node {
  container?: Below<Container>;
  firewall?: Below<Firewall>;
  "high-availability"?: Below<HighAvailability>;
  interfaces?: Below<Interfaces>;
  "load-balancing"?: Below<LoadBalancing>;
  nat?: Below<Nat>;
  nat64?: Below<Nat64>;
  nat66?: Below<Nat66>;
  pki?: Below<Pki>;
  policy?: Below<Policy>;
  protocols?: Below<Protocols>;
  qos?: Below<Qos>;
  service?: Below<Service>;
  system?: Below<System>;
  vpn?: Below<Vpn>;
  vrf?: Below<Vrf>;
}

/**
 * The `path` and `config` of a `VyosConfig`, checked against this release:
 * `new VyosConfig("ssh", config14("service ssh", { port: 22 }))`.
 */
export declare const config14: ConfigFor<Vyos>;
