import type { Version } from "../dialect.js";
import { description, from, interfaceName, mac, vrf } from "./common.js";
import {
  all,
  flag,
  freeTag,
  leaf,
  like,
  multi,
  node,
  oneOf,
  tag,
  type Schema,
  type SchemaTable,
} from "./nodes.js";
import { outline } from "./outline.js";
import { interfaceAddress } from "./validators.js";

const hostText = "Host-name must be alphanumeric and can contain hyphens";

const options = outline(`
  ip
    adjust-mss= (clamp-mss-to-pmtu) 536-65535
    arp-cache-timeout= 1-86400 : ARP cache entry timeout must be between 1 and 86400 seconds
    disable-arp-filter,disable-forwarding,enable-arp-accept,enable-arp-announce,enable-arp-ignore!
    enable-directed-broadcast,enable-proxy-arp,proxy-arp-pvlan!
    source-validation= (strict|loose|disable)
  ipv6
    accept-dad= 0-2
    address
      autoconf,no-default-link-local!
      eui64*= ipv6net
    adjust-mss= (clamp-mss-to-pmtu) 1280-65535
    base-reachable-time= 1-86400
    disable-forwarding!
    dup-addr-detect-transmits= 0-65535
    source-validation= (strict|loose|disable)
  dhcp-options
    client-id,user-class,vendor-class-id=
    default-route-distance= 1-255
    host-name= hostname : ${hostText}
    mtu,no-default-route!
    reject*= ipv4 ipv4net
  dhcpv6-options
    duid= duid
    parameters-only,rapid-commit,temporary,no-release!
    pd[] 0-4294967295
      length= 32-64
      interface[]
        address= 0-4294967295
        sla-id= 0-65535
  mirror
    egress,ingress=`);

export const vifChildren = (version: Version): SchemaTable => ({
  address: multi({ patterns: [/^(dhcp|dhcpv6)$/], validators: [interfaceAddress] }),
  description: description(version),
  disable: flag,
  "disable-link-detect": flag,
  mac: leaf(mac),
  mtu: leaf(from(68, 16000, "MTU must be between 68 and 16000")),
  vrf: leaf(vrf),
  redirect: leaf(interfaceName),
  ...options,
  ...(version === "1.5" ? {} : all("traffic-policy", freeTag)),
  ...(version === "1.3" ? { firewall: node(all("in out local", node(all("name ipv6-name", leaf())))) } : {}),
});

const vlan = from(0, 4094, "VLAN ID must be between 0 and 4094");
const qos = like(/^[:0-7 ]+$/, "QoS mapping should be in the format of '0:7 2:3' with numbers 0-9");

const vlans = (version: Version): SchemaTable => {
  const below = vifChildren(version);
  return {
    vif: tag(vlan, { ...below, ...all("egress-qos ingress-qos", leaf(qos)) }),
    "vif-s": tag(vlan, { ...below, "vif-c": tag(vlan, below), protocol: leaf(oneOf("802.1q 802.1ad")) }),
  };
};

const speeds = "auto 10 100 1000 2500 5000 10000 25000 40000 50000 100000";
const ethernetName = (version: Version): RegExp =>
  version === "1.5"
    ? /^((eth|lan)[0-9]+|(eno|ens|enp|enx).+)$/
    : /^((eth|lan|e)[0-9a-z]+|((eno|ens|enp|enx).+))$/;

const ethernet = (version: Version): Schema =>
  tag(like(ethernetName(version), "Invalid Ethernet interface name"), {
    ...vifChildren(version),
    ...vlans(version),
    "hw-id": leaf(mac),
    duplex: leaf(oneOf("auto half full", "duplex must be auto, half or full")),
    speed: leaf(
      oneOf(speeds, "Speed must be auto, 10, 100, 1000, 2500, 5000, 10000, 25000, 40000, 50000 or 100000"),
    ),
    ...outline(`
      disable-flow-control!
      eapol
        ca-certificate*=
        certificate=
      evpn
        uplink!
      offload
        gro,gso,hw-tc-offload,lro,rfs,rps,rx,sg,tso!
      ring-buffer
        rx,tx= 80-16384
      xdp!
      switchdev!
      interrupt-coalescing?`),
  });

const bonding = (version: Version): Schema =>
  tag(like(/^bond[0-9]+$/, "Bonding interface must be named bondN"), {
    ...vifChildren(version),
    ...vlans(version),
    ...outline(`
      arp-monitor
        interval= u32
        target*= ipv4
      evpn
        es-df-pref= 1-65535
        es-id=
        es-sys-mac= mac
        uplink!
      hash-policy= (layer2\\+3|layer2|layer3\\+4|encap2\\+3|encap3\\+4) : hash-policy must be layer2 layer2+3 layer3+4 encap2+3 or encap3+4
      lacp-rate= (slow|fast)
      member
        interface*=
      mii-mon-interval= 1-50
      min-links= 0-16
      mode= (802.3ad|active-backup|broadcast|round-robin|transmit-load-balance|adaptive-load-balance|xor-hash) : mode must be 802.3ad, active-backup, broadcast, round-robin, transmit-load-balance, adaptive-load-balance, or xor
      primary,system-mac=`),
  });

/** The kinds of interface that are made by being configured; what is special about each. */
const made: Readonly<Record<string, readonly [prefix: string, message: string, own: string]>> = {
  dummy: ["dum", "Dummy interface must be named dumN", "netns="],
  bridge: [
    "br",
    "Bridge interface must be named brN",
    `
    aging= (0) 10-1000000
    enable-vlan,stp!
    forwarding-delay= 0-200
    hello-time= 1-10
    igmp
      querier,snooping!
    max-age= 1-40
    member
      interface[]
        native-vlan= 1-4094
        allowed-vlan*=
        cost= 1-65535
        priority= 0-63
        isolated!
    priority= 0-65535
    protocol= (802.1ad|802.1q)`,
  ],
  vxlan: [
    "vxlan",
    "VXLAN interface must be named vxlanN",
    `
    gpe!
    group= ip
    parameters?
    port= 1-65535
    remote*= ip
    source-address= ip
    source-interface= interface
    vni= 0-16777214
    vlan-to-vni?`,
  ],
  geneve: [
    "gnv",
    "GENEVE interface must be named gnvN",
    `
    parameters?
    remote= ip
    vni= 0-16777214`,
  ],
  tunnel: [
    "tun",
    "tunnel interface must be named tunN",
    `
    6rd-prefix= ipv6net
    6rd-relay-prefix= ipv4net
    enable-multicast!
    encapsulation= (erspan|gre|gretap|ip6erspan|ip6gre|ip6gretap|ip6ip6|ipip|ipip6|sit)
    parameters?
    remote,source-address= ip
    source-interface= interface`,
  ],
  wireguard: [
    "wg",
    "WireGuard interface must be named wgN",
    `
    fwmark= 0-4294967295
    peer[] /[^\\s]{1,100}/
      address= ip
      allowed-ips*= ipv4net ipv6net
      description=
      disable!
      persistent-keepalive= 1-65535
      port= 1-65535
      preshared-key,public-key= /[0-9a-zA-Z+/]{43}=/ : Key is not valid 44-character (32-bytes) base64
    per-client-thread!
    port= 1-65535
    private-key= /[0-9a-zA-Z+/]{43}=/ : Key is not valid 44-character (32-bytes) base64`,
  ],
  pppoe: [
    "pppoe",
    "PPPoE interface must be named pppoeN",
    `
    access-concentrator,service-name= /[a-zA-Z0-9]+/
    authentication
      password,username=
    connect-on-demand,no-default-route,no-peer-dns!
    default-route-distance= 1-255
    holdoff= 0-86400
    host-uniq=
    idle-timeout= 0-86400
    local-address,remote-address= ipv4
    source-interface= interface`,
  ],
  "pseudo-ethernet": [
    "peth",
    "Pseudo Ethernet interface must be named pethN",
    `
    mode= (private|vepa|bridge|passthru) : mode must be private, vepa, bridge or passthru
    source-interface= interface`,
  ],
  "virtual-ethernet": ["veth", "Virtual Ethernet interface must be named vethN", "peer-name= /veth[0-9]+/"],
  vti: ["vti", "VTI interface must be named vtiN", ""],
  input: ["ifb", "Input interface must be named ifbN", ""],
};

const madeKinds = (version: Version): SchemaTable =>
  Object.fromEntries(
    Object.entries(made).map(([kind, [prefix, message, own]]) => [
      kind,
      tag(like(new RegExp(`^${prefix}[0-9]+$`), message), {
        ...vifChildren(version),
        ...(["bridge", "pseudo-ethernet", "virtual-ethernet"].includes(kind) ? vlans(version) : {}),
        ...outline(own),
      }),
    ]),
  );

export const interfaces = (version: Version): Schema => {
  const below = vifChildren(version);
  return node({
    ethernet: ethernet(version),
    bonding: bonding(version),
    loopback: tag(like(/^lo$/, "Loopback interface must be named lo"), {
      address: multi({ validators: [interfaceAddress] }),
      description: description(version),
      ...Object.fromEntries(
        Object.entries(below).filter(([name]) => ["ip", "ipv6", "mirror", "redirect"].includes(name)),
      ),
    }),
    ...madeKinds(version),
    ...all("ipsec l2tpv3 macsec openvpn sstpc wireless wwan", freeTag),
  });
};
