import type { DialectName } from "../../provider/config/dialect.js";
import { kinds, type AnyKind, type DeclaredName } from "../../provider/kinds/index.js";
import type { Args } from "./arbitraries.js";
import { vlanOptionWrongs } from "./cases-vlan.js";

/** A wrong use of a property: the value there, what is said, on which base, of which release. */
export type Wrong = readonly [
  path: string,
  value: unknown,
  said: string,
  base?: Args | undefined,
  release?: DialectName | undefined,
];

/** Wrong uses of properties, by the kind that a table declares; those without a base are on its first example. */
export type Wrongs = Partial<Readonly<Record<DeclaredName, readonly Wrong[]>>>;

/** What is tried with every property of a kind. */
export interface KindCase {
  readonly kind: AnyKind;
  readonly codec: unknown;
  /** Right arguments; every property can be used on one of them. */
  readonly bases: readonly Args[];
  /** A right value for every property. */
  readonly samples: Args;
  /** Wrong values and what is said about each. */
  readonly wrongs: readonly Wrong[];
}

const SUBNET = "10.66.0.0/24";
const at = `subnets.${SUBNET}`;
const notIpv4 = "is not an IPv4 address; give one such as 192.0.2.10";
const notIp = "is not an IP address; give one such as 192.0.2.10 or 2001:db8::10";

const subnet = {
  ranges: {
    dynamic: {
      start: "10.66.0.10",
      stop: "10.66.0.20",
      options: { staticRoutes: { "192.0.2.0/24": { nextHop: "10.66.0.1" } } },
    },
  },
  options: { staticRoutes: { "192.0.2.0/24": { nextHop: "10.66.0.1" } } },
};
const network: Args = {
  name: "GUESTS",
  options: { staticRoutes: { "192.0.2.0/24": { nextHop: "10.66.0.1" } } },
  subnets: { [SUBNET]: subnet },
};

const optionSamples = (path: string): Args =>
  Object.fromEntries(
    Object.entries({
      "": { defaultRouter: "10.66.0.1" },
      ".defaultRouter": "10.66.0.1",
      ".nameServers": ["10.66.0.1"],
      ".domainName": "lan",
      ".domainSearch": ["lan"],
      ".ntpServers": ["10.66.0.1"],
      ".timeServers": ["10.66.0.1"],
      ".winsServers": ["10.66.0.1"],
      ".smtpServers": ["10.66.0.1"],
      ".popServers": ["10.66.0.1"],
      ".bootfileName": "pxe.0",
      ".bootfileServer": "boot.lan",
      ".bootfileSize": 16,
      ".tftpServerName": "10.66.0.1",
      ".serverIdentifier": "10.66.0.1",
      ".clientPrefixLength": 24,
      ".captivePortal": "https://portal.lan",
      ".wpadUrl": "http://proxy.lan/wpad.dat",
      ".ipForwarding": true,
      ".ipv6OnlyPreferred": 300,
      ".timeOffset": -18000,
      ".timeZone": "Europe/Berlin",
      ".unifiController": "10.66.0.7",
      ".staticRoutes": { "192.0.2.0/24": { nextHop: "10.66.0.1" } },
      ".staticRoutes.*.nextHop": "10.66.0.2",
    }).map(([name, value]) => [`${path}${name}`, value]),
  );

const optionWrongs = (path: string, said: string): Wrong[] => [
  [`${path}.defaultRouter`, "10.66.0.256", `${said}.defaultRouter: "10.66.0.256" ${notIpv4}`],
  [`${path}.nameServers`, [], `${said}.nameServers: is an empty list; leave the property out`],
  [`${path}.nameServers`, ["::1"], `${said}.nameServers.0: "::1" ${notIpv4}`],
  [
    `${path}.domainName`,
    "my lan",
    `${said}.domainName: "my lan" is not a domain name; use letters, digits and - _ .`,
  ],
  [
    `${path}.bootfileServer`,
    "a_b",
    `${said}.bootfileServer: "a_b" is neither an IPv4 address nor a domain name`,
  ],
  [
    `${path}.bootfileSize`,
    17,
    `${said}.bootfileSize: 17 is not a number of blocks; give a whole number from 1 to 16`,
  ],
  [
    `${path}.clientPrefixLength`,
    33,
    `${said}.clientPrefixLength: 33 is not a prefix length; give a whole number from 0 to 32`,
  ],
  [
    `${path}.staticRoutes`,
    { "192.0.2.1/24": { nextHop: "10.66.0.1" } },
    `${said}.staticRoutes.192.0.2.1/24: "192.0.2.1/24" has host bits set; give 192.0.2.0/24`,
  ],
  [
    `${path}.staticRoutes.*.nextHop`,
    null,
    `${said}.staticRoutes.192.0.2.0/24.nextHop: is missing; give an IPv4 address`,
  ],
];

const dhcp: KindCase = {
  kind: kinds.DhcpNetwork,
  codec: kinds.DhcpNetwork.codec,
  bases: [
    network,
    { name: "OLD", subnets: { [SUBNET]: { ranges: { a: { start: "10.66.0.10", stop: "10.66.0.20" } } } } },
  ],
  samples: {
    name: "LAN",
    subnets: { [SUBNET]: subnet },
    description: "for guests",
    authoritative: true,
    disable: true,
    ...optionSamples("options"),
    "subnets.*.subnetId": 7,
    "subnets.*.description": "guests",
    "subnets.*.disable": false,
    "subnets.*.lease": "3600",
    "subnets.*.exclude": ["10.66.0.15"],
    "subnets.*.ranges": { a: { start: "10.66.0.10", stop: "10.66.0.10" } },
    "subnets.*.ranges.*.start": "10.66.0.9",
    "subnets.*.ranges.*.stop": "10.66.0.99",
    ...optionSamples("subnets.*.options"),
    ...optionSamples("subnets.*.ranges.*.options"),
    "subnets.*.ignoreClientId": true,
    "subnets.*.enableFailover": true,
    "subnets.*.pingCheck": true,
    "subnets.*.parameters": ["max-lease-time 60;"],
    pingCheck: true,
    parameters: ["option a &quot;b&quot;;"],
  },
  wrongs: [
    [
      "name",
      "MY LAN",
      'name: "MY LAN" is not a shared-network-name; use letters, digits and - _ . +, without spaces',
    ],
    ["subnets", {}, "subnets: is empty; VyOS needs a subnet in every network"],
    [
      "subnets",
      { "10.66.0.1/24": subnet },
      'subnets.10.66.0.1/24: "10.66.0.1/24" has host bits set; give 10.66.0.0/24',
    ],
    [
      "subnets",
      { [SUBNET]: subnet, "10.66.0.0/16": {} },
      `subnets.10.66.0.0/16: overlaps ${SUBNET}; give another prefix`,
    ],
    [
      "subnets",
      { [SUBNET]: { ...subnet, subnetId: 1 }, "10.67.0.0/24": { subnetId: 1 } },
      "subnets.10.67.0.0/24.subnetId: 1 is taken by another subnet; leave it out",
    ],
    [
      "description",
      "Tom's",
      `description: "Tom's" holds a single quote, which VyOS refuses in every value; leave it out`,
    ],
    [
      "description",
      "x".repeat(256),
      "description: is 256 bytes long; VyOS 1.5 takes at most 255",
      undefined,
      "1.5",
    ],
    ["authoritative", "yes", 'authoritative: "yes" is neither true nor false; give one of them'],
    ...optionWrongs("options", "options"),
    [
      "subnets.*.subnetId",
      0,
      `${at}.subnetId: 0 is not a subnet id; give a whole number from 1 to 4294967295`,
    ],
    ["subnets.*.subnetId", 7, `${at}.subnetId: does not exist in VyOS 1.4; leave it out`, undefined, "1.4"],
    [
      "subnets.*.description",
      "x".repeat(256),
      `${at}.description: is 256 bytes long; VyOS 1.5 takes at most 255`,
      undefined,
      "1.5",
    ],
    ["subnets.*.lease", -1, `${at}.lease: -1 is not seconds; give a whole number from 0 to 4294967295`],
    [
      "subnets.*.exclude",
      ["10.67.0.1"],
      `${at}.exclude: "10.67.0.1" does not lie within ${SUBNET}; leave it out`,
    ],
    [
      "subnets.*.ranges",
      { "a b": { start: "10.66.0.1", stop: "10.66.0.2" } },
      `${at}.ranges.a b: "a b" is not the name of a range; use letters, digits and - _ .`,
    ],
    [
      "subnets.*.ranges",
      { a: { start: "10.66.0.1", stop: "10.66.0.9" }, b: { start: "10.66.0.9", stop: "10.66.0.12" } },
      `${at}.ranges.b: overlaps range "a"; VyOS gives an address to one range only`,
    ],
    [
      "subnets.*.ranges.*.start",
      "10.66.0.99",
      `${at}.ranges.dynamic: ends at 10.66.0.20 before it begins at 10.66.0.99; exchange the two`,
    ],
    [
      "subnets.*.ranges.*.stop",
      "10.67.0.1",
      `${at}.ranges.dynamic.stop: "10.67.0.1" does not lie within ${SUBNET}; give one that does`,
    ],
    ["subnets.*.ranges.*.stop", null, `${at}.ranges.dynamic.stop: is missing; give an IPv4 address`],
    ...optionWrongs("subnets.*.options", `${at}.options`),
    ...optionWrongs("subnets.*.ranges.*.options", `${at}.ranges.dynamic.options`),
    [
      "options.timeOffset",
      "1h",
      'options.timeOffset: "1h" is not a time offset; give whole seconds, such as 3600 or -18000',
    ],
    [
      "options.timeZone",
      "UTC 1",
      'options.timeZone: "UTC 1" is not a time zone; give a name such as Europe/Berlin',
    ],
    ["pingCheck", true, "pingCheck: does not exist in VyOS 1.5; leave it out", undefined, "1.5"],
    [
      "subnets.*.ignoreClientId",
      true,
      `${at}.ignoreClientId: does not exist in VyOS 1.4; leave it out`,
      undefined,
      "1.4",
    ],
    [
      "subnets.*.ranges.*.options",
      { domainName: "lan" },
      `${at}.ranges.dynamic.options.domainName: does not exist in VyOS 1.4; leave it out`,
      undefined,
      "1.4",
    ],
  ],
};

/** The same on other arguments than the kind's first example. */
const on = (base: Args, wrongs: readonly Wrong[]): readonly Wrong[] =>
  wrongs.map(([path, value, said, given = base, release]) => [path, value, said, given, release]);

const notPort = "is not a port; give a whole number from 1 to 65535";

const dns: readonly Wrong[] = [
  ["allowFrom", null, "allowFrom: is missing; give a list of a prefix"],
  ["allowFrom", ["10.0.0.1/8"], 'allowFrom.0: "10.0.0.1/8" has host bits set; give 10.0.0.0/8'],
  ["allowFrom", "10.0.0.0/8", 'allowFrom: "10.0.0.0/8" is not a list; give a prefix in brackets'],
  ["listenAddresses", ["eth0"], `listenAddresses.0: "eth0" ${notIp}`],
  ["nameServers", { "dns.lan": {} }, `nameServers.dns.lan: "dns.lan" ${notIp}`],
  ["nameServers.*.port", 0, `nameServers.192.0.2.53.port: 0 ${notPort}`],
  [
    "nameServers.*.port",
    53,
    "nameServers.192.0.2.53.port: does not exist in VyOS 1.3; leave it out",
    undefined,
    "1.3",
  ],
  [
    "domains.*.nameServers",
    {},
    "domains.lan.nameServers: has no server; give at least one, as { ADDRESS: {} }",
  ],
  [
    "domains.*.nameServers.*.port",
    53,
    "domains.lan.nameServers.192.0.2.54.port: does not exist in VyOS 1.3; leave it out",
    undefined,
    "1.3",
  ],
  [
    "cacheSize",
    -1,
    "cacheSize: -1 is not a number of cache entries; give a whole number from 0 to 2147483647",
  ],
  [
    "dnssec",
    "on",
    'dnssec: "on" is no choice; give one of off, process-no-validate, process, log-fail, validate',
  ],
  ["negativeTtl", 7201, "negativeTtl: 7201 is not seconds; give a whole number from 0 to 7200"],
  ["timeout", 9, "timeout: 9 is not milliseconds; give a whole number from 10 to 60000"],
  ["port", 65536, `port: 65536 ${notPort}`],
  ["sourceAddresses", ["x"], `sourceAddresses.0: "x" ${notIp}`],
  [
    "dns64Prefix",
    "64:ff9b::/64",
    'dns64Prefix: "64:ff9b::/64" is not an IPv6 prefix of 96 bits; give one such as 64:ff9b::/96',
  ],
];

const host: readonly Wrong[] = [
  [
    "name",
    "a",
    'name: "a" is not a host name; use letters, digits and - . with a letter or digit at both ends, at least two characters',
  ],
  ["addresses", [], "addresses: is an empty list; leave the property out"],
  ["addresses", ["192.0.2"], `addresses.0: "192.0.2" ${notIp}`],
  [
    "aliases",
    ["-x"],
    'aliases.0: "-x" is not a host name; use letters, digits and - . with a letter or digit at both ends, at least two characters',
  ],
  [
    "aliases",
    ["x".repeat(64)],
    `aliases: has "${"x".repeat(64)}", which is longer than 63 characters; shorten it`,
  ],
];

const notDistance = "is not a distance; give a whole number from 1 to 255";

const branch: Args = {
  prefix: "198.51.100.0/24",
  nextHops: { "192.0.2.1": { bfd: true } },
  interfaces: { eth1: {} },
};

const route: readonly Wrong[] = [
  ["prefix", "198.51.100.1/24", 'prefix: "198.51.100.1/24" has host bits set; give 198.51.100.0/24'],
  [
    "prefix",
    "2001:db8::1/64",
    'prefix: "2001:db8::1/64" has host bits set; give 2001:db8::/64',
    { prefix: "::/0", blackhole: true },
  ],
  ["prefix", "default", 'prefix: "default" is not a prefix; give one such as 192.0.2.0/24 or 2001:db8::/64'],
  [
    "nextHops",
    null,
    "nextHops: is missing; give a next hop, an interface, blackhole: true or reject: true",
    { prefix: "192.0.2.0/24" },
  ],
  ["nextHops", { gw: {} }, `nextHops.gw: "gw" ${notIp}`],
  [
    "nextHops",
    { "2001:db8::1": {} },
    'nextHops.2001:db8::1: is of another family than "198.51.100.0/24"; give one of the same',
  ],
  ["nextHops.*.distance", 0, `nextHops.192.0.2.1.distance: 0 ${notDistance}`],
  [
    "nextHops.*.vrf",
    "a very long name",
    'nextHops.192.0.2.1.vrf: "a very long name" is not the name of a VRF; use up to 15 letters, digits and - _, a letter first',
  ],
  [
    "nextHops.*.interface",
    "eth 1",
    'nextHops.192.0.2.1.interface: "eth 1" is not an interface; give a name such as eth0 or eth1.100',
  ],
  [
    "interfaces",
    { "eth*": {} },
    'interfaces.eth*: "eth*" is not an interface; give a name such as eth0 or eth1.100',
  ],
  ["interfaces.*.distance", 256, `interfaces.eth1.distance: 256 ${notDistance}`],
  [
    "dhcpInterface",
    "eth0",
    "dhcpInterface: is for IPv4 routes only; leave it out",
    { prefix: "2001:db8::/32" },
  ],
  [
    "reject",
    true,
    "reject: cannot stand beside blackhole; leave one of the two out",
    { prefix: "192.0.2.0/24", blackhole: true },
  ],
  [
    "blackholeDistance",
    10,
    "blackholeDistance: needs blackhole: true; set it, or leave blackholeDistance out",
  ],
  [
    "nextHops",
    { "192.0.2.1": { bfdProfile: "fast" } },
    "nextHops.192.0.2.1.bfdProfile: needs bfd: true; set it, or leave bfdProfile out",
  ],
  [
    "nextHops.*.bfdProfile",
    "a b",
    'nextHops.192.0.2.1.bfdProfile: "a b" is not the name of a BFD profile; use up to 32 letters, digits and - _',
  ],
  ["rejectTag", 10, "rejectTag: needs reject: true; set it, or leave rejectTag out"],
  ["blackholeTag", 0, "blackholeTag: 0 is not a tag; give a whole number from 1 to 4294967295"],
];

const vlanBase = { interface: "eth1", vlanId: 20, addresses: ["192.0.2.1/24"] };
const notHost = "is not an address with its prefix length; give one such as 192.0.2.1/24";

const vlan: readonly Wrong[] = [
  [
    "interface",
    "wg0",
    'interface: "wg0" is not an ethernet interface or a bond; give one such as eth1 or bond0',
  ],
  ["vlanId", 4095, "vlanId: 4095 is not a VLAN id; give a whole number from 0 to 4094"],
  ["addresses", ["192.0.2.1"], `addresses.0: "192.0.2.1" ${notHost}`],
  [
    "addresses",
    ["192.0.2.0/24"],
    'addresses.0: "192.0.2.0/24" is the address of the network itself; give one of its hosts, such as 192.0.2.1/24',
  ],
  ["mtu", 67, "mtu: 67 is not an MTU; give a whole number from 68 to 16000"],
  [
    "mtu",
    1000,
    "mtu: 1000 is too small for the IPv6 addresses; give 1280 or more",
    { ...vlanBase, addresses: ["2001:db8::1/64"] },
  ],
  [
    "mac",
    "00-50-56-00-00-01",
    'mac: "00-50-56-00-00-01" is not a MAC address; give six pairs such as 00:50:56:00:00:01',
  ],
  ["vrf", "1", 'vrf: "1" is not the name of a VRF; use up to 15 letters, digits and - _, a letter first'],
  ["firewall.in", "A", "firewall.in: does not exist in VyOS 1.4; leave it out", undefined, "1.4"],
  ["firewall.in", "A B", 'firewall.in: "A B" is not a name; use letters, digits and - _ . +, without spaces'],
  ...vlanOptionWrongs,
];

const masquerade: readonly Wrong[] = [
  ["number", 0, "number: 0 is not a rule number; give a whole number from 1 to 999999"],
  [
    "number",
    30,
    "number: 30 is outside numberRange; leave one of the two out",
    { numberRange: { from: 1, to: 20 } },
  ],
  ["numberRange", { from: 9, to: 2 }, "numberRange: ends at 2 before it begins at 9; exchange the two"],
  ["sourceAddress", "10.0.0.1/8", 'sourceAddress: "10.0.0.1/8" has host bits set; give 10.0.0.0/8'],
  [
    "destinationAddress",
    "::1",
    'destinationAddress: "::1" is no IPv4 address, prefix or range; give for example 192.0.2.10, 192.0.2.0/24 or 192.0.2.10-192.0.2.20',
  ],
  [
    "outboundInterfaceGroup",
    "WAN",
    "outboundInterfaceGroup: cannot stand beside outboundInterface; leave one of the two out",
    { outboundInterface: "eth0" },
  ],
  [
    "outboundInterface",
    null,
    "outboundInterface: is missing; VyOS 1.3 needs the interface of every rule",
    {},
    "1.3",
  ],
  [
    "protocol",
    "tpc",
    'protocol: "tpc" is not an IP protocol; give tcp, udp, tcp_udp, all, another name of /etc/protocols or a number up to 255',
  ],
];

/** Kinds of networks. */
export const networkCases: readonly KindCase[] = [dhcp];

/** What is wrong with kinds of networks. */
export const networkWrongs: Wrongs = {
  DnsForwarding: dns,
  Masquerade: on({}, masquerade),
  StaticHost: host,
  StaticRoute: on(branch, route),
  Vlan: vlan,
};
