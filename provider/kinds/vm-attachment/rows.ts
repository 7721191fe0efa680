import type { Dialect } from "../../config/dialect.js";
import type { Path } from "../../config/path.js";
import { natRule } from "../nat-rule/kind.js";
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

const numbered = (row: Row, property: string): Row => ({ ...row, property: [property], as: "number" });

/** What a forward calls the properties of a NAT rule otherwise. */
const renamed: Readonly<Record<string, (row: Row) => Row>> = {
  "destination.address": (row) => ({ ...row, property: ["externalAddress"] }),
  "destination.port": (row) => numbered(row, "externalPort"),
  "translation.address": (row) => ({ ...row, property: ["address"] }),
  "translation.port": (row) => numbered(row, "port"),
};

const same = ["description", "protocol", "inboundInterface", "inboundInterfaceGroup", "source", "disable"];

const made = new WeakMap<Dialect, readonly Row[]>();

/** The nodes of a forward's rule; made once per release. */
export const ruleRows = (dialect: Dialect): readonly Row[] => {
  const rows =
    made.get(dialect) ??
    natRule
      .rows({ type: "destination" }, dialect)
      .flatMap(
        (row) =>
          renamed[row.property.join(".")]?.(row) ?? (same.includes(row.property[0] ?? "") ? [row] : []),
      );
  made.set(dialect, rows);
  return rows;
};
