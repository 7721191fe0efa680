import type { Dialect } from "../../config/dialect.js";
import type { Path } from "../../config/path.js";
import type { Row } from "../rows.js";

const text = (property: Path, node: Path): Row => ({ property, node, as: "text" });
const flag = (name: string): Row => ({ property: [name], node: [name], as: "flag" });

const group = (side: string): Row[] =>
  (
    [
      ["addressGroup", "address-group"],
      ["domainGroup", "domain-group"],
      ["macGroup", "mac-group"],
      ["networkGroup", "network-group"],
      ["portGroup", "port-group"],
    ] as const
  ).map(([property, node]) => text([side, "group", property], [side, "group", node]));

/** The nodes below `source` or `destination` of a rule. */
export const sideRows = (name: string): Row[] => [
  text([name, "address"], [name, "address"]),
  text([name, "fqdn"], [name, "fqdn"]),
  text([name, "port"], [name, "port"]),
  ...group(name),
];

/** The interface that a rule is about. */
export const interfaceRows = (direction: "inbound" | "outbound", { nat }: Dialect): Row[] => {
  const node = `${direction}-interface`;
  return nat.interface === "leaf"
    ? [text([`${direction}Interface`], [node])]
    : [
        text([`${direction}Interface`], [node, "name"]),
        text([`${direction}InterfaceGroup`], [node, "group"]),
      ];
};

/** Whether this release has a row's node in its destination and source rules. */
export const existsIn = ({ nat }: Dialect): ((row: Row) => boolean) => {
  const absent = new Set(nat.absent.map((path) => path.join(" ")));
  return ({ node }) => !node.some((_, i) => absent.has(node.slice(0, i + 1).join(" ")));
};

const staticRows: readonly Row[] = [
  text(["description"], ["description"]),
  text(["destination", "address"], ["destination", "address"]),
  // A leaf in every release that has static rules.
  text(["inboundInterface"], ["inbound-interface"]),
  text(["translation", "address"], ["translation", "address"]),
  flag("log"),
];

const sidedRows = (type: string, dialect: Dialect): readonly Row[] => {
  const rows: Row[] = [
    text(["description"], ["description"]),
    text(["protocol"], ["protocol"]),
    text(["packetType"], ["packet-type"]),
    ...sideRows("source"),
    ...sideRows("destination"),
    ...interfaceRows(type === "destination" ? "inbound" : "outbound", dialect),
    text(["translation", "address"], ["translation", "address"]),
    text(["translation", "port"], ["translation", "port"]),
    text(["translation", "redirectPort"], ["translation", "redirect", "port"]),
    text(["translation", "addressMapping"], ["translation", "options", "address-mapping"]),
    text(["translation", "portMapping"], ["translation", "options", "port-mapping"]),
    { property: ["loadBalance", "hash"], node: ["load-balance", "hash"], as: "list" },
    {
      property: ["loadBalance", "backend"],
      node: ["load-balance", "backend"],
      as: [{ property: ["weight"], node: ["weight"], as: "number" }],
    },
    flag("exclude"),
    { property: ["log"], node: ["log"], as: dialect.nat.log },
    flag("disable"),
  ];
  return rows.filter(existsIn(dialect));
};

const madeRows = new WeakMap<Dialect, Map<string, readonly Row[]>>();

/** The nodes below `nat TYPE rule N`, as this release has them; made once per release. */
export const natRuleRows = (type: string, dialect: Dialect): readonly Row[] => {
  if (type === "static") return staticRows;
  const ofDialect = madeRows.get(dialect) ?? new Map<string, readonly Row[]>();
  const rows = ofDialect.get(type) ?? sidedRows(type, dialect);
  madeRows.set(dialect, ofDialect.set(type, rows));
  return rows;
};
