import type { Dialect } from "../../config/dialect.js";
import type { Path } from "../../config/path.js";
import { existsIn, interfaceRows, sideRows } from "../nat-rule/rows.js";
import type { Row } from "../rows.js";
import type { VmAttachmentModel } from "./model.js";

const text = (property: Path, node: Path): Row => ({ property, node, as: "text" });

/** Where the static mappings of a subnet are. */
export const mappingsPath = (network: string, subnet: string): Path => [
  ...["service", "dhcp-server", "shared-network-name", network],
  ...["subnet", subnet, "static-mapping"],
];

/** The mapping of a VM. */
export const mappingPath = ({ network, subnet, hostname }: VmAttachmentModel): Path => [
  ...mappingsPath(network, subnet),
  hostname,
];

/** Where the rules of forwards are. */
export const rulesPath: Path = ["nat", "destination", "rule"];

/** The rule of one forward. */
export const rulePath = (number: number): Path => [...rulesPath, String(number)];

/** The nodes of a static mapping. */
export const mappingRows = ({ dhcp }: Dialect): readonly Row[] => [
  text(["macAddress"], [dhcp.mac]),
  text(["address"], ["ip-address"]),
  ...(dhcp.mappingDescription ? [text(["description"], ["description"])] : []),
  { property: ["paused"], node: ["disable"], as: "flag" },
];

/** The nodes of a forward's rule. */
export const ruleRows = (dialect: Dialect): readonly Row[] =>
  [
    text(["description"], ["description"]),
    text(["protocol"], ["protocol"]),
    ...interfaceRows("inbound", dialect),
    text(["externalAddress"], ["destination", "address"]),
    { property: ["externalPort"], node: ["destination", "port"], as: "number" } as const,
    ...sideRows("source"),
    text(["address"], ["translation", "address"]),
    { property: ["port"], node: ["translation", "port"], as: "number" } as const,
    { property: ["disable"], node: ["disable"], as: "flag" } as const,
  ].filter(existsIn(dialect));
