import * as c from "./codecs.js";
import { fail, quote } from "./failures.js";
import { dhcpOptionProperties, dhcpv6OptionProperties } from "./interface-dhcp.js";
import { ipProperties, ipv6Properties } from "./interface-ip.js";
import { mirrorProperties, oldProperties } from "./interface-options.js";
import * as ip from "./ip-codecs.js";
import type { Failure } from "./kind.js";
import { declare, flag, group, leaf, list, only, place, type DraftOf } from "./table/index.js";
import { mtu } from "./system-codecs.js";
import { isKnown } from "./unknown.js";

const parent = c.like(
  "an ethernet interface or a bond",
  /^(bond\d+|(eth|lan)\d+|(eno|ens|enp|enx)[\w]+)$/,
  "give one such as eth1 or bond0",
  "eth1",
  "bond0",
);
const priorities = c.like("a mapping of priorities", /^[:0-7 ]+$/, "give one such as 0:7 2:3", "0:7 2:3");

const bindingsOf = (node: string) => ({
  /** For packets that come in by the interface and are for others. Default none. VyOS node `firewall in`. */
  in: leaf(`in ${node}`, ip.plainName),
  /** For packets that go out by the interface. Default none. VyOS node `firewall out`. */
  out: leaf(`out ${node}`, ip.plainName),
  /** For packets to the router itself. Default none. VyOS node `firewall local`. */
  local: leaf(`local ${node}`, ip.plainName),
});

/** Rule sets of the firewall of VyOS 1.3 by the way of the packets. */
export const firewallBinding = bindingsOf("name");

const properties = {
  /** The ethernet interface or bond, which must exist, such as `eth1` or `bond0`. Changing it replaces. */
  interface: place(parent),
  /** The 802.1Q id, 0–4094. Changing it replaces. */
  vlanId: place(c.wholeNumber("a VLAN id", 0, 4094)),
  /**
   * Addresses with their prefix lengths, such as `192.0.2.1/24`, or `dhcp` and `dhcpv6`. Default none. VyOS node
   * `address`.
   */
  addresses: list("address", ip.interfaceAddress),
  /** Up to 255 characters, without quotes. Default none. VyOS node `description`. */
  description: leaf("description", c.description),
  /** Bytes, 68–16000, no more than the parent's, and 1280 or more for IPv6. Default 1500. VyOS node `mtu`. */
  mtu: leaf("mtu", mtu, { default: 1500 }),
  /** A MAC address of its own. Default the parent's. VyOS node `mac`. */
  mac: leaf("mac", c.macAddress),
  /** The VRF, which must exist. Default none. VyOS node `vrf`. */
  vrf: leaf("vrf", ip.vrfName),
  /** Keep it down. Default false. VyOS node `disable`. */
  disable: flag("disable"),
  /** Stay up while the parent has no link. Default false. VyOS node `disable-link-detect`. */
  disableLinkDetect: flag("disable-link-detect"),
  /** The interface that all incoming packets are sent to. Not beside `mirror`. Default none. VyOS node `redirect`. */
  redirect: leaf("redirect", ip.plainInterface),
  /** Interfaces that get a copy of the packets. Not beside `redirect`. Default none. VyOS node `mirror`. */
  mirror: group("mirror", "interfaces by direction", mirrorProperties),
  /** 802.1Q priorities by the router's own, as `0:7 2:3`. Default 0 for all. VyOS node `egress-qos`. */
  egressQos: leaf("egress-qos", priorities),
  /** The router's own priorities by those of 802.1Q, as `0:7 2:3`. Default 0 for all. VyOS node `ingress-qos`. */
  ingressQos: leaf("ingress-qos", priorities),
  /** How it speaks IPv4. Default as the router does. VyOS node `ip`. */
  ip: group("ip", "settings of IPv4", ipProperties),
  /** How it speaks IPv6. Default as the router does. VyOS node `ipv6`. */
  ipv6: group("ipv6", "settings of IPv6", ipv6Properties),
  /** What its DHCP client asks for. Default nothing special. VyOS node `dhcp-options`. */
  dhcpOptions: group("dhcp-options", "options of the DHCP client", dhcpOptionProperties),
  /** What its DHCPv6 client asks for. Default nothing special. VyOS node `dhcpv6-options`. */
  dhcpv6Options: group("dhcpv6-options", "options of the DHCPv6 client", dhcpv6OptionProperties),
  /** VyOS 1.3 only: the IPv4 rule sets of its packets. Default none. VyOS nodes `firewall in name` and so on. */
  firewall: group("firewall", "rule sets by direction", firewallBinding),
  /** VyOS 1.3 only: the IPv6 rule sets of its packets. Default none. VyOS nodes `firewall in ipv6-name` and so on. */
  firewallIpv6: group("firewall", "rule sets by direction", bindingsOf("ipv6-name")),
  ...only(oldProperties, "policy", "trafficPolicy"),
};

type Demand = (vlan: DraftOf<typeof properties>) => readonly Failure[];

/** IPv6, which every interface speaks, needs 1280 bytes. */
const roomForIpv6: Demand = ({ mtu, addresses }) => {
  if (!isKnown(mtu) || mtu >= 1280 || !isKnown(addresses)) return [];
  return addresses.some((address) => ip.isOfIpv6(address) || address === "dhcpv6")
    ? [fail("mtu", `${String(mtu)} is too small for the IPv6 addresses; give 1280 or more`)]
    : [];
};

const copies: Demand = ({ interface: parent, vlanId, mirror, redirect }) => {
  const both =
    mirror !== undefined && redirect !== undefined
      ? [fail("redirect", "cannot stand beside mirror; leave one of the two out")]
      : [];
  if (!isKnown(mirror) || !isKnown(parent) || !isKnown(vlanId)) return both;
  const self = `${parent}.${String(vlanId)}`;
  const back = (["ingress", "egress"] as const).filter((way) => mirror[way] === self);
  return [
    ...both,
    ...back.map((way) => fail(`mirror.${way}`, `${quote(self)} is the VLAN itself; give another interface`)),
  ];
};

const dhcpv6: Demand = ({ dhcpv6Options: options }) => {
  if (!isKnown(options)) return [];
  const { parametersOnly, temporary, pd = {} } = options;
  const failures: Failure[] = [];
  if (parametersOnly !== undefined && temporary !== undefined)
    failures.push(
      fail("dhcpv6Options.temporary", "cannot stand beside parametersOnly; leave one of the two out"),
    );
  for (const [number, { interfaces }] of Object.entries(pd)) {
    const at = `dhcpv6Options.pd.${number}.interfaces`;
    const ids = Object.values(interfaces).map(({ slaId }, i) => slaId ?? i);
    if (ids.length === 0) failures.push(fail(at, "has no interface; give one to put the prefix on"));
    const twice = ids.find((id, i) => ids.indexOf(id) < i);
    if (twice !== undefined)
      failures.push(fail(at, `has slaId ${String(twice)} twice; give each interface one of its own`));
  }
  return failures;
};

/**
 * A VLAN on an ethernet interface or a bond: VyOS node `interfaces ethernet|bonding NAME vif ID`. The parent is not
 * touched. Errors are those of `RouterError`.
 */
export const vlan = declare("Vlan", {
  about: "a VLAN",
  at: [
    {
      path: "interfaces bonding {interface} vif {vlanId}",
      when: ({ interface: name }) => String(name).startsWith("bond"),
    },
    {
      path: "interfaces ethernet {interface} vif {vlanId}",
      when: ({ interface: name }) => !String(name).startsWith("bond"),
    },
  ],
  properties,
  // The router's own rules for a VLAN, as far as it is told by itself.
  validate: (vlan) => [...roomForIpv6(vlan), ...copies(vlan), ...dhcpv6(vlan)],
  examples: [
    { interface: "eth1", vlanId: 20, addresses: ["192.0.2.1/24"] },
    { interface: "eth1", vlanId: 21, dhcpv6Options: { pd: { "0": { interfaces: { eth2: { slaId: 1 } } } } } },
  ],
});
