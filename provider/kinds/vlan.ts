import type * as t from "io-ts";
import type { Path } from "../config/path.js";
import * as c from "./codecs.js";
import { fail } from "./failures.js";
import { interfaceAddress, isOfIpv6, plainName, vrfName } from "./ip-codecs.js";
import type { Failure } from "./kind.js";
import { nodeKind } from "./node-kind.js";
import { object } from "./objects.js";
import { row } from "./rows.js";
import { isKnown } from "./unknown.js";

const parent = c.syntax("an ethernet or bond interface", (text) =>
  /^(bond\d+|(eth|lan)\d+|(eno|ens|enp|enx)[\w]+)$/.test(text)
    ? undefined
    : "is neither an ethernet interface nor a bond; give one such as eth1 or bond0",
);

const bindings = object("rule sets by direction", {
  required: {},
  optional: { in: plainName, out: plainName, local: plainName },
});

/** Reads the arguments of a VLAN. */
export const vlanCodec = object("a VLAN", {
  required: { interface: parent, vlanId: c.wholeNumber("a VLAN id", 0, 4094) },
  optional: {
    addresses: c.listOf(interfaceAddress),
    description: c.description,
    mtu: c.wholeNumber("an MTU", 68, 16000),
    mac: c.macAddress,
    vrf: vrfName,
    disable: c.flag,
    firewall: bindings,
    firewallIpv6: bindings,
  },
});

type Vlan = t.TypeOf<typeof vlanCodec>;

const cardOf = (name: string): Path => ["interfaces", name.startsWith("bond") ? "bonding" : "ethernet", name];

/** IPv6, which every interface speaks, needs 1280 bytes. */
const roomForIpv6 = ({ mtu, addresses }: Vlan): Failure[] => {
  if (!isKnown(mtu) || mtu >= 1280 || !isKnown(addresses)) return [];
  return addresses.some((address) => isOfIpv6(address) || address === "dhcpv6")
    ? [fail("mtu", `${String(mtu)} is too small for the IPv6 addresses; give 1280 or more`)]
    : [];
};

const ways = ["in", "out", "local"] as const;

/** `interfaces ethernet|bonding NAME vif N`. */
export const vlan = nodeKind<Vlan>({
  name: "Vlan",
  codec: vlanCodec,
  demands: roomForIpv6,
  identity: ["interface", "vlanId"],
  at: ({ interface: name, vlanId }) => [...cardOf(name), "vif", String(vlanId)],
  rows: (_vlan, { firewall }) => [
    row.list("addresses", "address"),
    row.text("description", "description"),
    row.number("mtu", "mtu"),
    row.text("mac", "mac"),
    row.text("vrf", "vrf"),
    row.flag("disable", "disable"),
    ...(firewall.chains
      ? []
      : ways.flatMap((way) => [
          row.text(`firewall.${way}`, `firewall ${way} name`),
          row.text(`firewallIpv6.${way}`, `firewall ${way} ipv6-name`),
        ])),
  ],
  owns: () => "node",
  prunes: () => [],
});
