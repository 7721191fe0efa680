import type { Path } from "../../config/path.js";
import type { Row } from "../rows.js";

const text = (property: Path, node: Path): Row => ({ property, node, as: "text" });

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
