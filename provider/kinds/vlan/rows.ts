import type { Dialect } from "../../config/dialect.js";
import { row, type Row } from "../rows.js";

const ways = ["in", "out", "local"] as const;

/** Releases whose firewall is bound to interfaces name its rule sets here. */
const bindings = ({ firewall }: Dialect): readonly Row[] =>
  firewall.chains
    ? []
    : ways.flatMap((way) => [
        row.text(`firewall.${way}`, `firewall ${way} name`),
        row.text(`firewallIpv6.${way}`, `firewall ${way} ipv6-name`),
      ]);

const ip: readonly Row[] = [
  row.text("ip.adjustMss", "ip adjust-mss"),
  row.number("ip.arpCacheTimeout", "ip arp-cache-timeout"),
  row.flag("ip.disableArpFilter", "ip disable-arp-filter"),
  row.flag("ip.disableForwarding", "ip disable-forwarding"),
  row.flag("ip.enableArpAccept", "ip enable-arp-accept"),
  row.flag("ip.enableArpAnnounce", "ip enable-arp-announce"),
  row.flag("ip.enableArpIgnore", "ip enable-arp-ignore"),
  row.flag("ip.enableDirectedBroadcast", "ip enable-directed-broadcast"),
  row.flag("ip.enableProxyArp", "ip enable-proxy-arp"),
  row.flag("ip.proxyArpPvlan", "ip proxy-arp-pvlan"),
  row.text("ip.sourceValidation", "ip source-validation"),
];

const ipv6: readonly Row[] = [
  row.number("ipv6.acceptDad", "ipv6 accept-dad"),
  row.flag("ipv6.address.autoconf", "ipv6 address autoconf"),
  row.list("ipv6.address.eui64", "ipv6 address eui64"),
  row.flag("ipv6.address.noDefaultLinkLocal", "ipv6 address no-default-link-local"),
  row.text("ipv6.adjustMss", "ipv6 adjust-mss"),
  row.number("ipv6.baseReachableTime", "ipv6 base-reachable-time"),
  row.flag("ipv6.disableForwarding", "ipv6 disable-forwarding"),
  row.number("ipv6.dupAddrDetectTransmits", "ipv6 dup-addr-detect-transmits"),
  row.text("ipv6.sourceValidation", "ipv6 source-validation"),
];

const dhcp: readonly Row[] = [
  row.text("dhcpOptions.clientId", "dhcp-options client-id"),
  row.number("dhcpOptions.defaultRouteDistance", "dhcp-options default-route-distance"),
  row.text("dhcpOptions.hostName", "dhcp-options host-name"),
  row.flag("dhcpOptions.mtu", "dhcp-options mtu"),
  row.flag("dhcpOptions.noDefaultRoute", "dhcp-options no-default-route"),
  row.list("dhcpOptions.reject", "dhcp-options reject"),
  row.text("dhcpOptions.userClass", "dhcp-options user-class"),
  row.text("dhcpOptions.vendorClassId", "dhcp-options vendor-class-id"),
];

const delegation: readonly Row[] = [
  row.number("length", "length"),
  row.like([row.number("address", "address"), row.number("slaId", "sla-id")], "interfaces", "interface"),
];

const dhcpv6: readonly Row[] = [
  row.text("dhcpv6Options.duid", "dhcpv6-options duid"),
  row.flag("dhcpv6Options.noRelease", "dhcpv6-options no-release"),
  row.flag("dhcpv6Options.parametersOnly", "dhcpv6-options parameters-only"),
  row.flag("dhcpv6Options.rapidCommit", "dhcpv6-options rapid-commit"),
  row.flag("dhcpv6Options.temporary", "dhcpv6-options temporary"),
  row.like(delegation, "dhcpv6Options.pd", "dhcpv6-options pd"),
];

/** The nodes below `vif N`, as this release has them. */
export const vlanRows = (dialect: Dialect): readonly Row[] => [
  row.list("addresses", "address"),
  row.text("description", "description"),
  row.number("mtu", "mtu"),
  row.text("mac", "mac"),
  row.text("vrf", "vrf"),
  row.flag("disable", "disable"),
  row.flag("disableLinkDetect", "disable-link-detect"),
  row.text("redirect", "redirect"),
  row.text("mirror.ingress", "mirror ingress"),
  row.text("mirror.egress", "mirror egress"),
  row.text("egressQos", "egress-qos"),
  row.text("ingressQos", "ingress-qos"),
  ...[...ip, ...ipv6, ...dhcp, ...dhcpv6],
  ...bindings(dialect),
];
