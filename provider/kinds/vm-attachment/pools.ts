import * as E from "fp-ts/Either";
import type { Path } from "../../config/path.js";
import type { Kind } from "../kind.js";
import { poolUse, type NumberRange } from "../pool.js";
import { ipv4Number } from "../../schema/addresses.js";
import { findSubnet } from "./allocate.js";
import { defaultAddresses } from "./addresses.js";
import { defaultPools, type VmAttachmentDraft, type VmAttachmentModel } from "./model.js";
import { allMappings, dynamicRanges, otherAddresses, placesOfRule, rulesIn } from "./present.js";
import { mappingsPath } from "./rows.js";

type Pools = NonNullable<Kind<VmAttachmentDraft, VmAttachmentModel>["pools"]>;

/** The numbers that two ranges share. */
const shared = (range: NumberRange, { from, to }: NumberRange): number[] => {
  const [first, last] = [Math.max(range.from, from), Math.min(range.to, to)];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
};

const othersIn = (vm: VmAttachmentDraft, { tree }: Parameters<Pools>[1], subnet: Path): NumberRange[] => [
  ...otherAddresses(tree, subnet, new Set()),
  ...(vm.addressPool === undefined ? dynamicRanges(tree, subnet) : []),
];

/** Addresses of the pool that a mapping has, or something else on the router. */
const takenAddresses = (vm: VmAttachmentDraft, place: Parameters<Pools>[1], pool: NumberRange): number[] => {
  const mapped = allMappings(place.tree).flatMap(({ address }) => (address === undefined ? [] : [address]));
  const subnet = findSubnet(vm, place.tree);
  const others = E.isRight(subnet)
    ? othersIn(vm, place, mappingsPath(vm.network, subnet.right).slice(0, -1))
    : [];
  return [...mapped.map(ipv4Number), ...others.flatMap((span) => shared(span, pool))];
};

/** How full the pools are that a VM's open places are taken from. */
export const vmPools: Pools = (vm, place) => {
  const subnet = findSubnet(vm, place.tree);
  const { addressPool = E.isRight(subnet) ? defaultAddresses(subnet.right) : undefined } = vm;
  const { externalPortPool: ports = defaultPools.externalPorts } = vm;
  const { ruleNumberPool: numbers = defaultPools.ruleNumbers } = vm;
  const addresses =
    addressPool === undefined
      ? undefined
      : { from: ipv4Number(addressPool.from), to: ipv4Number(addressPool.to) };
  const forwards = Object.values(vm.forwards);
  const rules = rulesIn(place.tree);
  const usedPorts = (): number[] =>
    rules.flatMap(({ body }) => placesOfRule(body).ports).flatMap((span) => shared(span, ports));
  return [
    ...(vm.address === undefined && addresses !== undefined
      ? [poolUse(`addresses of ${vm.network}`, addresses, takenAddresses(vm, place, addresses))]
      : []),
    ...(forwards.some(({ externalPort }) => externalPort === undefined)
      ? [poolUse("external ports", ports, usedPorts())]
      : []),
    ...(forwards.some(({ ruleNumber }) => ruleNumber === undefined)
      ? [
          poolUse(
            "nat destination rule numbers",
            numbers,
            rules.map(({ number }) => Number(number)),
          ),
        ]
      : []),
  ];
};
