import { kinds, tableKinds, type AnyTableKind, type DeclaredName } from "../../provider/kinds/index.js";
import { firewallCases, firewallWrongs } from "./cases-firewall.js";
import { tableCase } from "./cases-table.js";
import { serviceWrongs } from "./cases-services.js";
import { natRulesetWrongs } from "./cases-nat-ruleset.js";
import { networkCases, networkWrongs, type Wrongs } from "./cases.js";

const byHand = [...networkCases, ...firewallCases];

const wrongs: Wrongs = { ...networkWrongs, ...firewallWrongs, ...serviceWrongs };

const ruleset = tableCase(kinds.NatRuleset as unknown as AnyTableKind, natRulesetWrongs);

const byTable = Object.values(tableKinds)
  .filter((kind) => !byHand.some((each) => each.kind.name === kind.name))
  .map((kind) => tableCase(kind, wrongs[kind.name as DeclaredName]));

/** What is tried with every property of every kind but `VmAttachment`, which has tests of its own. */
export const cases = [...byHand, ruleset, ...byTable];
