import type { Wrong } from "./cases.js";

/** Wrong values of what says how a VLAN speaks. */
export const vlanOptionWrongs: readonly Wrong[] = [
  ["redirect", "eth*", 'redirect: "eth*" is not an interface; give a name such as eth0 or eth1.100'],
  [
    "redirect",
    "eth2",
    "redirect: cannot stand beside mirror; leave one of the two out",
    { interface: "eth1", vlanId: 20, mirror: { ingress: "eth2" } },
  ],
  ["mirror", { egress: "eth1.20" }, 'mirror.egress: "eth1.20" is the VLAN itself; give another interface'],
  ["egressQos", "8:1", 'egressQos: "8:1" is not a mapping of priorities; give one such as 0:7 2:3'],
  [
    "ip.adjustMss",
    100,
    'ip.adjustMss: "100" is not a maximum segment size; give a number from 536 to 65535, or clamp-mss-to-pmtu',
  ],
  ["ip.sourceValidation", "on", 'ip.sourceValidation: "on" is no choice; give one of strict, loose, disable'],
  [
    "ipv6.address.eui64",
    ["192.0.2.0/24"],
    'ipv6.address.eui64.0: "192.0.2.0/24" is not an IPv6 prefix; give one such as 2001:db8::/64',
  ],
  [
    "dhcpOptions.hostName",
    "my host",
    'dhcpOptions.hostName: "my host" is not a host name; use letters, digits and - . with a letter or digit at both ends',
  ],
  [
    "dhcpv6Options",
    { temporary: true, parametersOnly: true },
    "dhcpv6Options.temporary: cannot stand beside parametersOnly; leave one of the two out",
  ],
  [
    "dhcpv6Options.duid",
    "x",
    'dhcpv6Options.duid: "x" is not a DUID; give pairs of hexadecimal digits with colons between',
  ],
  [
    "dhcpv6Options.pd",
    { "0": { interfaces: {} } },
    "dhcpv6Options.pd.0.interfaces: has no interface; give one to put the prefix on",
  ],
  [
    "dhcpv6Options.pd",
    { "0": { interfaces: { eth1: { slaId: 1 }, eth2: {} } } },
    "dhcpv6Options.pd.0.interfaces: has slaId 1 twice; give each interface one of its own",
  ],
  [
    "dhcpv6Options.pd",
    { a: { interfaces: { eth2: {} } } },
    'dhcpv6Options.pd.a: "a" is not a delegation; give a whole number from 0 to 4294967295',
  ],
];
