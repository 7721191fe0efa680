import type { Path } from "../../config/path.js";
import { nodeKind } from "../node-kind.js";
import { vlanCodec, type Vlan } from "./model.js";
import { vlanRows } from "./rows.js";
import { vlanFailures } from "./rules.js";

const cardOf = (name: string): Path => ["interfaces", name.startsWith("bond") ? "bonding" : "ethernet", name];

/** `interfaces ethernet|bonding NAME vif N`. */
export const vlan = nodeKind<Vlan>({
  name: "Vlan",
  codec: vlanCodec,
  validate: vlanFailures,
  identity: ["interface", "vlanId"],
  at: ({ interface: name, vlanId }) => [...cardOf(name), "vif", String(vlanId)],
  rows: (_vlan, dialect) => vlanRows(dialect),
  owns: () => "node",
  prunes: () => [],
});
