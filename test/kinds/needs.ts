import type { DialectName } from "../../provider/config/dialect.js";
import { leavesOf, mergeTrees, type ConfigTree } from "../../provider/config/tree.js";
import { failoverPeer, ground } from "./ground.js";

/** The lists and route maps that the samples of policies name. */
const policy: ConfigTree = {
  "access-list": {
    "10": { rule: { "10": { action: "permit", source: { any: {} }, destination: { any: {} } } } },
  },
  "access-list6": { "LIST-1": { rule: { "10": { action: "permit", source: { any: {} } } } } },
  "community-list": { "LIST-1": { rule: { "10": { action: "permit", regex: "65000:.*" } } } },
  "extcommunity-list": { "LIST-1": { rule: { "10": { action: "permit", regex: "rt 65000:1" } } } },
  "large-community-list": { "LIST-1": { rule: { "10": { action: "permit", regex: "65000:.*:.*" } } } },
  "prefix-list": { "LIST-1": { rule: { "10": { action: "permit", prefix: "192.0.2.0/24" } } } },
  "prefix-list6": { "LIST-1": { rule: { "10": { action: "permit", prefix: "2001:db8::/32" } } } },
  "route-map": { "LIST-1": { rule: { "10": { action: "permit" } } } },
};

/** The same with the lists that the samples of RIP name by numbers. */
const numbered: ConfigTree = Object.fromEntries(
  ["access-list", "access-list6"].map((list) => [
    list,
    Object.fromEntries(
      ["198", "199"].map((number) => [
        number,
        {
          rule: {
            "10": {
              action: "permit",
              source: { any: {} },
              ...(list.endsWith("6") ? {} : { destination: { any: {} } }),
            },
          },
        },
      ]),
    ),
  ]),
);

const accepting: ConfigTree = { rule: { "10": { action: "accept" } } };

/** The zones and rule sets that the samples of zones name. */
const zones: ConfigTree = {
  ipv4: { name: { "A-1": accepting, "WAN-LAN": accepting, "IOT-IOT": accepting } },
  ipv6: { name: { "A-1": accepting, "WAN-LAN-6": accepting } },
  zone: { WAN: { interface: "eth9" }, ANY: { interface: "eth8" } },
};

/** Groups of each kind by the name that the samples have. */
const hosts: ConfigTree = {
  group: {
    "domain-group": { HOSTS: { address: "example.org" } },
    "interface-group": { HOSTS: { interface: "eth0" } },
    "ipv6-address-group": { HOSTS: { address: "2001:db8::78" } },
    "ipv6-network-group": { HOSTS: { network: "2001:db8:78::/64" } },
    "mac-group": { HOSTS: { "mac-address": "02:00:00:00:00:01" } },
    "network-group": { HOSTS: { network: "203.0.113.0/24" } },
    "port-group": { HOSTS: { port: "82" } },
  },
};

/** The CA and the certificate that the samples of 802.1X name. */
const pki: ConfigTree = {
  ca: { "A-1": { certificate: "MIIB" } },
  certificate: { "A-1": { certificate: "MIIB", private: { key: "MIIB" } } },
};

/** The key that the samples of RPKI name. */
const openssh: ConfigTree = { "A-1": { private: { key: "MIIB" }, public: { key: "AAAA", type: "ssh-rsa" } } };

const cards = (...each: readonly ConfigTree[]): ConfigTree => ({
  interfaces: { ethernet: Object.fromEntries(each.map((card, i) => [`eth${i}`, card])) },
});

const sampled = ["192.0.2.10/32", "2001:db8::10/128"];

const agents = [...sampled, "192.0.2.1/32", "198.51.100.7/32"];

/** The groups of VRRP that the samples name. */
const vrrp: ConfigTree = {
  "high-availability": {
    vrrp: {
      group: { "A-1": { interface: "eth1", vrid: "1", address: { "192.168.64.254/24": {} } } },
      "sync-group": { "A-1": { member: "A-1" } },
    },
  },
};

/** The tunnels by GRE that the samples name, whose other ends are found by NHRP. */
const tunnels: ConfigTree = {
  interfaces: {
    tunnel: Object.fromEntries(
      ["tun8", "tun9"].map((tunnel, i) => [
        tunnel,
        {
          encapsulation: "gre",
          "source-address": "203.0.113.2",
          address: `10.99.${String(i)}.1/24`,
          parameters: { ip: { key: String(i + 1) } },
        },
      ]),
    ),
  },
};

const addressed: ConfigTree = { interfaces: { dummy: { dum9: { address: sampled } } } };

/** Of every release. */
const always: Readonly<Record<string, ConfigTree>> = {
  Container: { container: { network: { NET01: { prefix: ["0.0.0.0/0", "::/0"] } } } },
  FlowAccounting: {
    interfaces: { dummy: { dum8: { address: agents, vrf: "red" }, dum9: { address: agents } } },
  },
  ConntrackSync: addressed,
  IpsecProfile: tunnels,
  L2tpv3Interface: addressed,
  Lldp: { service: { snmp: { community: { hush: {} } } } },
  MacsecInterface: cards({ mtu: "9000" }, { mtu: "9000" }),
  Ntp: cards({ vrf: "red" }, { vrf: "red" }),
  Snmp: cards({}, {}, {}, { address: "203.0.113.2/32", vrf: "red" }),
  SystemIp: { policy },
  SystemIpv6: { policy },
  TftpServer: addressed,
  Rip: { policy: mergeTrees(policy, numbered) },
  Ripng: { policy: mergeTrees(policy, numbered) },
  SystemOption: cards({ address: sampled }, { address: sampled }),
  VxlanInterface: cards({ mtu: "16000" }, { mtu: "16000" }),
};

/** BGP, and the peer group that the samples of neighbours name. */
const bgp: ConfigTree = {
  "system-as": "65000",
  parameters: { "deterministic-med": {} },
  "peer-group": { "LIST-1": {} },
};

/** The same, whose group says the AS. */
const listening: ConfigTree = { ...bgp, "peer-group": { "LIST-1": { "remote-as": "external" } } };

/** In the default VRF and in another. */
const everywhere = (held: ConfigTree): ConfigTree => ({
  policy,
  protocols: { bgp: held },
  vrf: { name: { red: { protocols: { bgp: held } } } },
});

/** The cards of the samples, in a VRF. */
const inRed = cards({ vrf: "red" }, { vrf: "red" }, { vrf: "red" });

/** The group that the samples of VRRP's name. */
const vrrpGroup = (address: "address" | "virtual-address"): ConfigTree => ({
  "high-availability": {
    vrrp: { group: { "A-1": { interface: "eth1", vrid: "1", [address]: { "192.168.64.254/24": {} } } } },
  },
});

const oldest: Readonly<Record<string, ConfigTree>> = {
  ConntrackSync: mergeTrees(vrrpGroup("virtual-address"), {
    "high-availability": { vrrp: { "sync-group": { "A-1": { member: "A-1" } } } },
  }),
  Isis: { policy },
  VrrpSyncGroup: vrrpGroup("virtual-address"),
};

const later: Readonly<Record<string, ConfigTree>> = {
  Bgp: everywhere(listening),
  BgpNeighbor: everywhere(bgp),
  BgpPeerGroup: everywhere(bgp),
  BondingInterface: { pki },
  ConntrackSync: vrrp,
  DhcpHighAvailability: { pki },
  EthernetInterface: { pki },
  NhrpTunnel: tunnels,
  IpsecProfile: { vpn: { ipsec: { "esp-group": { "A-1": {} }, "ike-group": { "A-1": {} } } } },
  FirewallZone: { firewall: zones },
  FirewallBridge: { firewall: { ...hosts, bridge: { name: { "A-1": accepting } } } },
  Haproxy: { pki },
  IpsecPeer: {
    interfaces: { ethernet: { eth3: { address: "dhcp" } }, vti: { vti1: {} } },
    pki: { ...pki, "key-pair": { "A-1": { private: { key: "MIIB" }, public: { key: "MIIB" } } } },
    vpn: { ipsec: { "esp-group": { "A-1": {} }, "ike-group": { "A-1": {} } } },
  },
  OpenvpnInterface: {
    pki: {
      ...pki,
      dh: { "A-1": { parameters: "MIIB" } },
      openvpn: { "shared-secret": { "A-1": { key: "0a1b" } } },
    },
  },
  L2tpServer: { pki, vpn: { ipsec: { "esp-group": { "A-1": {} }, "ike-group": { "A-1": {} } } } },
  OpenconnectServer: { pki },
  Isis: { policy, ...inRed },
  Ospf: { policy, ...inRed },
  Ospfv3: { policy, ...inRed },
  Masquerade: { firewall: hosts },
  Nat66Rule: { firewall: hosts },
  NatRule: { firewall: hosts },
  NatRuleset: { firewall: hosts },
  PolicyRoute: { firewall: hosts },
  QosInterface: {
    qos: {
      policy: {
        limiter: { "WAN-IN": { default: { bandwidth: "1mbit" } } },
        shaper: { "WAN-OUT": { default: { bandwidth: "1mbit" } } },
      },
    },
  },
  Rpki: { pki: { openssh } },
  SstpInterface: { pki },
  SstpServer: { pki },
  Vrf: { policy },
  VrrpSyncGroup: vrrpGroup("address"),
  RouteMap: { policy: { ...policy, "route-map": { OTHER: { rule: { "10": { action: "permit" } } } } } },
};

/** Kinds that take cards in, which must have nothing of their own then. */
const takeCards: ReadonlySet<string> = new Set(["BondingInterface", "BridgeInterface"]);

/** What stands on a router so that a resource of a kind can name it: the ground and more. */
export const needs = (kind: string, release: DialectName): ConfigTree => {
  const { vrf = {} } = ground(release) as ConfigTree;
  const base = takeCards.has(kind) ? { vrf } : (ground(release) as ConfigTree);
  const more = [always[kind], (release === "1.3" ? oldest : later)[kind]];
  return more.reduce<ConfigTree>((all, each) => mergeTrees(all, each ?? {}), base);
};

/** The group that says a neighbour's AS, or the router's own AS for one that routes are reflected to. */
const bgpFor = (leaves: ReturnType<typeof leavesOf>): ConfigTree => {
  const said = leaves.filter(({ path }) => path.at(-1) === "remote-as");
  const [own = ""] = said.find(({ path }) => !path.includes("interface"))?.values ?? [];
  const reflects = leaves.some(({ path }) => path.includes("route-reflector-client"));
  const held: ConfigTree = {
    ...(said.length === 0 ? { "peer-group": { "LIST-1": { "remote-as": "external" } } } : {}),
    ...(reflects && own !== "internal" ? { "system-as": own } : {}),
  };
  return { protocols: { bgp: held }, vrf: { name: { red: { protocols: { bgp: held } } } } };
};

/** A subnet that two servers share. */
const sharedSubnet: ConfigTree = {
  service: {
    "dhcp-server": {
      "shared-network-name": { LAN: { subnet: { "192.168.64.0/24": { "enable-failover": {} } } } },
    },
  },
};

/** What must come with a resource for some of its leaves. */
export const companions = (rendered: ConfigTree, release: DialectName): ConfigTree => {
  const leaves = leavesOf(rendered);
  const has = (name: string): boolean => leaves.some(({ path }) => path.includes(name));
  const ofBgp = leaves.some(({ path }) => path[path.indexOf("protocols") + 1] === "bgp");
  const peers = ofBgp && (has("neighbor") || has("peer-group")) && release !== "1.3";
  const [area, type, name = ""] = leaves[0]?.path ?? [];
  const bridged =
    area === "interfaces" && type === "openvpn"
      ? !leaves.some(
          ({ path }) => path.includes("local-address") || path.slice(3, 5).join(" ") === "server subnet",
        ) && !leaves.some(({ path, values }) => path.at(-1) === "mode" && values[0] === "client")
      : has("vxlan") && (has("vlan-to-vni") || has("neighbor-suppress"));
  const [peer = ""] = leaves.find(({ path }) => path.at(-1) === "peer-name")?.values ?? [];
  return [
    type === "virtual-ethernet" ? { interfaces: { [type]: { [peer]: { "peer-name": name } } } } : {},
    has("enable-failover") ? (failoverPeer(release) as ConfigTree) : {},
    leaves.some(({ path }) => ["failover", "high-availability"].includes(path[2] ?? "")) && release !== "1.5"
      ? sharedSubnet
      : {},
    bridged ? { interfaces: { bridge: { br9: { member: { interface: { [name]: {} } } } } } } : {},
    peers ? bgpFor(leaves) : {},
  ].reduce(mergeTrees, rendered);
};
