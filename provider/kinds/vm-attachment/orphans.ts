import { sameNode, type ConfigTree } from "../../config/tree.js";
import type { Site } from "../kind.js";
import { isInRange } from "../pool.js";
import { renderRows } from "../rows.js";
import { isIpv4 } from "../../schema/addresses.js";
import { defaultPools, type ForwardDraft, type VmAttachmentDraft, type VmAttachmentModel } from "./model.js";
import { placesOfRule, rulesIn, type Rule } from "./present.js";
import { rulePath, ruleRows } from "./rows.js";
import { ruleView } from "./view.js";

/** What a rule that an update left behind has for its forward. */
export interface Orphan {
  readonly ruleNumber: number;
  readonly externalPort: number | string;
}

/** A VM that has its address. */
type Vm = VmAttachmentDraft & Pick<VmAttachmentModel, "subnet" | "address">;

/** A forward's rule, its place aside. */
export const ruleBody = (vm: Vm, forward: ForwardDraft, { dialect }: Site): ConfigTree =>
  renderRows(ruleRows(dialect), ruleView(vm, forward));

/** A rule that is exactly this forward's and nobody's in this program: left by an update that was cut off. */
export const orphanIn = (rule: Rule, draft: ForwardDraft, vm: Vm, place: Site): Orphan | undefined => {
  const ruleNumber = Number(rule.number);
  const text = placesOfRule(rule.body).port;
  if (text === undefined || place.isClaimed(rulePath(ruleNumber))) return undefined;
  const fitsNumber =
    draft.ruleNumber === undefined
      ? isInRange(ruleNumber, vm.ruleNumberPool ?? defaultPools.ruleNumbers)
      : draft.ruleNumber === ruleNumber;
  if (!fitsNumber) return undefined;
  const externalPort = /^\d+$/.test(text) ? Number(text) : text;
  const fitsPort =
    draft.externalPort !== undefined ||
    (typeof externalPort === "number" &&
      isInRange(externalPort, vm.externalPortPool ?? defaultPools.externalPorts));
  return fitsPort && sameNode(ruleBody(vm, { externalPort, ...draft }, place), rule.body)
    ? { ruleNumber, externalPort }
    : undefined;
};

/**
 * The address that a create had chosen of which only rules are left: its commit was refused for the mapping alone, and
 * it was killed before it could take the rules back. Every rule about that address must be exactly one of the VM's
 * forwards. `isFree` tells which addresses may be the VM's at all.
 */
export const leftAddress = (
  vm: VmAttachmentDraft,
  place: Site,
  isFree: (address: string) => boolean,
): string | undefined => {
  const byAddress = new Map<string, Rule[]>();
  for (const rule of rulesIn(place.tree)) {
    const address = placesOfRule(rule.body).target ?? "";
    const known = byAddress.get(address);
    if (known === undefined) byAddress.set(address, [rule]);
    else known.push(rule);
  }
  return [...byAddress].find(
    ([address, rules]) =>
      isIpv4(address) &&
      isFree(address) &&
      rules.every((rule) =>
        Object.values(vm.forwards).some(
          (draft) => orphanIn(rule, draft, { ...vm, subnet: "", address }, place) !== undefined,
        ),
      ),
  )?.[0];
};
