import type { Dialect } from "../../config/dialect.js";
import type { Path } from "../../config/path.js";
import { sideRows } from "../nat-rule/rows.js";
import { present } from "../releases.js";
import { row, type Row } from "../rows.js";
import { packetRows } from "./packet-rows.js";
import { icmpv6Text, spanText } from "./old-rows.js";
import { familyOf, type Place } from "./rule-model.js";

/** The node of a chain or a set. */
export const placePath = (place: Place, { firewall }: Dialect): Path => {
  const { chain, name = "" } = place;
  const family = familyOf(place);
  if (!firewall.chains) return ["firewall", family === "ipv4" ? "name" : "ipv6-name", name];
  return ["firewall", family, ...(chain === undefined ? ["name", name] : [chain, "filter"])];
};

/** All the nodes above a chain's or a set's rules, which go when they are empty. */
export const placeParents = (place: Place, dialect: Dialect): readonly Path[] => {
  const path = placePath(place, dialect);
  return path.map((_, i) => path.slice(0, i + 1));
};

/** The oldest release names the groups of IPv6 by their family. */
const groupOfFamily =
  (place: Place, { firewall }: Dialect) =>
  (each: Row): Row => {
    const last = each.node.at(-1) ?? "";
    const renamed = ["address-group", "network-group"].includes(last);
    return firewall.chains || familyOf(place) === "ipv4" || !renamed
      ? each
      : { ...each, node: [...each.node.slice(0, -1), `ipv6-${last}`] };
  };

const rowsOfSide = (name: string, place: Place, dialect: Dialect): Row[] => [
  ...sideRows(name).map(groupOfFamily(place, dialect)),
  row.text(`${name}.addressMask`, `${name} address-mask`),
  row.text(`${name}.group.dynamicAddressGroup`, `${name} group dynamic-address-group`),
  row.text(`${name}.macAddress`, `${name} mac-address`),
  row.list(`${name}.geoip.countryCode`, `${name} geoip country-code`),
  row.flag(`${name}.geoip.inverseMatch`, `${name} geoip inverse-match`),
];

const makeRows = (place: Place, dialect: Dialect): readonly Row[] => {
  const { firewall } = dialect;
  const old = firewall.switches === "toggles";
  const [icmp, life] =
    familyOf(place) === "ipv4" ? (["icmp", "ttl"] as const) : (["icmpv6", "hop-limit"] as const);
  return [
    row.text("action", "action"),
    row.text("description", "description"),
    row.text("protocol", "protocol"),
    row.like(old ? "toggles" : "list", "state", "state"),
    ...rowsOfSide("source", place, dialect),
    ...rowsOfSide("destination", place, dialect),
    row.text("inboundInterface", "inbound-interface name"),
    row.text("inboundInterfaceGroup", "inbound-interface group"),
    row.text("outboundInterface", "outbound-interface name"),
    row.text("outboundInterfaceGroup", "outbound-interface group"),
    row.text("jumpTarget", "jump-target"),
    row.text("offloadTarget", "offload-target"),
    ...(old && icmp === "icmpv6"
      ? [row.like(icmpv6Text, "icmp", "icmpv6 type")]
      : [
          row.number("icmp.type", `${icmp} type`),
          row.number("icmp.code", `${icmp} code`),
          row.text("icmp.typeName", `${icmp} type-name`),
        ]),
    row.text("limit.rate", "limit rate"),
    row.number("limit.burst", "limit burst"),
    row.number("recent.count", "recent count"),
    row.like(old ? spanText : "text", "recent.time", "recent time"),
    row.like(old ? "toggle" : "flag", "log", "log"),
    row.flag("disable", "disable"),
    ...packetRows(life, old),
  ].filter(
    present(familyOf(place) === "ipv6" ? [...firewall.absent, ...firewall.absentIpv6] : firewall.absent),
  );
};

const madeRows = new WeakMap<Dialect, Map<string, readonly Row[]>>();

/** The nodes of a rule in a chain or a set, as this release has them; made once per release and family. */
export const ruleRows = (place: Place, dialect: Dialect): readonly Row[] => {
  const ofDialect = madeRows.get(dialect) ?? new Map<string, readonly Row[]>();
  const family = familyOf(place);
  const rows = ofDialect.get(family) ?? makeRows(place, dialect);
  madeRows.set(dialect, ofDialect.set(family, rows));
  return rows;
};
