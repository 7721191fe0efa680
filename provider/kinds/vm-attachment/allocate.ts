import * as E from "fp-ts/Either";
import { pipe } from "fp-ts/function";
import type { Path } from "../../config/path.js";
import { EMPTY, childOf, getNode, getTree, isTree, sameNode, type ConfigTree } from "../../config/tree.js";
import type { AllocationError, Site } from "../kind.js";
import { entryOf } from "../objects.js";
import { firstFree, isInRange, type NumberRange } from "../pool.js";
import { isKnown } from "../unknown.js";
import { ipv4Number, ipv4Text, isInNetwork } from "../../schema/addresses.js";
import { defaultAddresses } from "./addresses.js";
import {
  defaultPools,
  type Forward,
  type ForwardDraft,
  type VmAttachmentDraft,
  type VmAttachmentModel,
} from "./model.js";
import { leftAddress, orphanIn, ruleBody, type Orphan } from "./orphans.js";
import {
  allMappings,
  dynamicRanges,
  leaf,
  mappingsAt,
  NETWORKS,
  otherAddresses,
  placesOfRule,
  rulesIn,
  spanOf,
  spans,
  type Mapping,
  type Rule,
} from "./present.js";
import { mappingsPath, rulePath, rulesPath } from "./rows.js";
import { wantSamePackets } from "./rules.js";

type Allocation<A> = E.Either<AllocationError, A>;

/** Of several subnets the one that holds this has always been the VMs'. */
const FIRST_ADDRESS = "192.168.64.100";

/** What the draft's address is, or where the pool begins that it is taken from; without, the subnet says it. */
const anchorOf = ({ address, addressPool }: VmAttachmentDraft): string | undefined =>
  address ?? addressPool?.from;

const inPool = <N>(
  value: N,
  pool: { readonly from: N; readonly to: N } | undefined,
  order: (n: N) => number,
) =>
  // A pool that is not known yet may hold anything.
  !isKnown(pool) || isInRange(order(value), { from: order(pool.from), to: order(pool.to) });

/** What was chosen before, for what the arguments still leave open and where it still fits. */
export const keepChoices = (draft: VmAttachmentDraft, previous: VmAttachmentModel): VmAttachmentDraft => {
  const ports = draft.externalPortPool ?? defaultPools.externalPorts;
  const numbers = draft.ruleNumberPool ?? defaultPools.ruleNumbers;
  const kept = inPool(previous.address, draft.addressPool, ipv4Number) ? { address: previous.address } : {};
  const vm = { ...kept, ...draft };
  // An address that lies elsewhere takes the VM to another subnet.
  const anchor = anchorOf(vm);
  const stays = !isKnown(anchor) || isInNetwork(anchor, previous.subnet);
  if (typeof draft.forwards !== "object") return { ...(stays ? { subnet: previous.subnet } : {}), ...vm };
  const given = Object.entries(draft.forwards);
  const keptPlaces = (name: string, forward: ForwardDraft): Partial<Forward> => {
    const before = entryOf(previous.forwards, name);
    if (before === undefined) return {};
    const { externalPort, ruleNumber } = before;
    // What was chosen makes room for what another forward of the VM is given now.
    const isWanted = (wants: (other: ForwardDraft) => boolean): boolean =>
      given.some(([other, draft]) => other !== name && typeof draft === "object" && wants(draft));
    const keepsPort =
      typeof externalPort === "number" &&
      inPool(externalPort, ports, Number) &&
      !isWanted((other) => wantSamePackets(other, { ...forward, externalPort }));
    const keepsNumber =
      inPool(ruleNumber, numbers, Number) && !isWanted((other) => other.ruleNumber === ruleNumber);
    return { ...(keepsPort ? { externalPort } : {}), ...(keepsNumber ? { ruleNumber } : {}) };
  };
  const forwards = Object.fromEntries(
    given.map(([name, forward]): [string, ForwardDraft] => [
      name,
      typeof forward === "object" ? { ...keptPlaces(name, forward), ...forward } : forward,
    ]),
  );
  return { ...(stays ? { subnet: previous.subnet } : {}), ...vm, forwards };
};

/** The subnet given, or the one of the network that the address lies in. It must exist. */
export const findSubnet = (vm: VmAttachmentDraft, tree: ConfigTree): Allocation<string> => {
  const path = [...NETWORKS, vm.network];
  if (getNode(tree, path) === undefined)
    return E.left({ _tag: "Missing", path, detail: "the shared network of the VM does not exist" });
  const subnets = Object.keys(getTree(tree, [...path, "subnet"]));
  if (vm.subnet !== undefined)
    return subnets.includes(vm.subnet)
      ? E.right(vm.subnet)
      : E.left({
          _tag: "Missing",
          path: [...path, "subnet", vm.subnet],
          detail: "the subnet of the VM does not exist",
        });
  const anchor = anchorOf(vm);
  const ours = subnets.filter((subnet) => /^[\d.]+\/\d+$/.test(subnet));
  const [only, ...more] = ours;
  if (anchor === undefined && only !== undefined && more.length === 0) return E.right(only);
  const holds = anchor ?? FIRST_ADDRESS;
  const found = ours.find((subnet) => isInNetwork(holds, subnet));
  const detail =
    anchor === undefined
      ? `the network has ${ours.length === 0 ? "no IPv4 subnet" : `the subnets ${ours.join(", ")}`}, and the VM names none; give subnet or addressPool`
      : `none of its subnets holds ${anchor}`;
  return found === undefined
    ? E.left({ _tag: "Missing", path: [...path, "subnet"], detail })
    : E.right(found);
};

const chooseAddress = (
  vm: VmAttachmentDraft,
  subnet: string,
  place: Site,
  own: ReadonlySet<string>,
): Allocation<string> => {
  if (vm.address !== undefined) return E.right(vm.address);
  const pool = vm.addressPool ?? defaultAddresses(subnet);
  const range = { from: ipv4Number(pool.from), to: ipv4Number(pool.to) };
  const mappings = mappingsPath(vm.network, subnet);
  // A mapping of this name and MAC is what an update that was cut off left, or what is to be adopted.
  const there = getTree(place.tree, [...mappings, vm.hostname]);
  const address = leaf(there, ["ip-address"]);
  if (
    address !== undefined &&
    sameMac(leaf(there, [place.dialect.dhcp.mac]), vm.macAddress) &&
    isInRange(ipv4Number(address), range)
  )
    return E.right(address);
  const mapped = new Set(allMappings(place.tree).map((mapping) => mapping.address));
  const isHost = hostsOf(subnet);
  const left = leftAddress(vm, place, (one) => {
    if (mapped.has(one)) return false;
    const number = ipv4Number(one);
    return isInRange(number, range) && isHost(number);
  });
  if (left !== undefined) return E.right(left);
  const others = [
    ...otherAddresses(place.tree, mappings.slice(0, -1), own),
    ...(vm.addressPool === undefined ? dynamicRanges(place.tree, mappings.slice(0, -1)) : []),
  ];
  const single = new Set(others.filter(({ from, to }) => from === to).map(({ from }) => from));
  const ranges = others.filter(({ from, to }) => from !== to);
  return pipe(
    firstFree(
      range,
      (number) =>
        single.has(number) ||
        ranges.some((span) => isInRange(number, span)) ||
        !isHost(number) ||
        mapped.has(ipv4Text(number)),
      { pool: "addresses", property: "addressPool", show: ipv4Text },
      place.start,
    ),
    E.map(ipv4Text),
  );
};

/** Which addresses can be a host's: those of the subnet but its first and its last. */
const hostsOf = (subnet: string): ((number: number) => boolean) => {
  const [span] = spanOf(subnet);
  return (number) =>
    span !== undefined &&
    isInRange(number, span) &&
    (span.to - span.from < 2 || (number !== span.from && number !== span.to));
};

/** What is in the way, and whose it is. */
const conflict = (path: Path, what: string, { isClaimed }: Site): AllocationError =>
  isClaimed(path)
    ? {
        _tag: "Conflict",
        path,
        detail: `it ${what}, for another resource of this program`,
        held: true,
        unique: true,
      }
    : { _tag: "Conflict", path, detail: `it ${what}` };

const sameMac = (a: string | undefined, b: string): boolean => a?.toLowerCase() === b.toLowerCase();

/** Whether the address that a VM had is another mapping's by now, and its own has it no more. */
const hasGone = ({ network, subnet, hostname, address }: VmAttachmentModel, { tree }: Site): boolean => {
  const holders = mappingsAt(tree, mappingsPath(network, subnet)).filter(
    (mapping) => mapping.address === address && mapping.isActive,
  );
  return holders.length > 0 && holders.every(({ name }) => name !== hostname);
};

/** What was chosen before is chosen again, but for an address that has gone to another mapping. */
const keptOf = (draft: VmAttachmentDraft, previous: VmAttachmentModel, place: Site): VmAttachmentDraft => {
  const kept = keepChoices(draft, previous);
  if (draft.address !== undefined || !hasGone(previous, place)) return kept;
  const { address: _, ...rest } = kept;
  return rest;
};

/**
 * No other mapping of the subnet that is in effect may have the MAC or the address, nor any the address of ours:
 * releases differ in whether they notice. What was so before is not judged again.
 */
const refuseDuplicates = (
  vm: VmAttachmentDraft,
  address: string,
  self: Path,
  place: Site,
  previous?: VmAttachmentModel,
): Allocation<void> => {
  if (vm.paused !== undefined) return E.right(undefined);
  const resumes = previous === undefined || previous.paused !== undefined;
  const at = self.slice(0, -1);
  const others = mappingsAt(place.tree, at).filter(({ name, isActive }) => isActive && name !== self.at(-1));
  const refuse = (other: Mapping | undefined, what: string): Allocation<void> =>
    other === undefined
      ? E.right(undefined)
      : E.left(conflict([...at, other.name], `has the ${what} already`, place));
  if (resumes || !sameMac(previous.macAddress, vm.macAddress)) {
    const refused = refuse(
      others.find((other) => sameMac(other.mac, vm.macAddress)),
      `MAC address ${vm.macAddress}`,
    );
    if (E.isLeft(refused)) return refused;
  }
  if (!resumes && previous.address === address && !hasGone(previous, place)) return E.right(undefined);
  return refuse(
    others.find((other) => other.address === address),
    `address ${address}`,
  );
};

const portsMeet = (theirs: readonly NumberRange[], port: string): boolean => {
  const ours = spans(port);
  return theirs.some((x) => ours.some((y) => x.from <= y.to && y.from <= x.to));
};

const shareProtocol = (a: string | undefined, b: string): boolean =>
  a === undefined || a === b || a === "all" || a === "tcp_udp" || b === "tcp_udp";

/** Whether a rule would catch the very packets of a forward, so that one of the two never matches. */
const catchesSame = (rule: Rule, forward: ConfigTree, protocol: string, port: string): boolean => {
  const compatible = (path: Path): boolean => {
    const [theirs, ours] = [getNode(rule.body, path), getNode(forward, path)];
    return theirs === undefined || ours === undefined || sameNode(theirs, ours);
  };
  return (
    portsMeet(placesOfRule(rule.body).ports, port) &&
    shareProtocol(leaf(rule.body, ["protocol"]), protocol) &&
    compatible(["inbound-interface"]) &&
    compatible(["destination", "address"]) &&
    sameNode(getNode(rule.body, ["source"]) ?? EMPTY, getNode(forward, ["source"]) ?? EMPTY)
  );
};

/** Gives the VM its address and every forward its external port and rule number, in the order of their names. */
export const allocateVm = (
  draft: VmAttachmentDraft,
  place: Site,
  previous?: VmAttachmentModel,
): Allocation<VmAttachmentModel> => {
  const vm = previous === undefined ? draft : keptOf(draft, previous, place);
  const before = previous?.forwards ?? {};
  const own = new Set(Object.values(before).map(({ ruleNumber }) => String(ruleNumber)));
  return pipe(
    E.Do,
    E.bind("subnet", () => findSubnet(vm, place.tree)),
    E.let("self", ({ subnet }) => [...mappingsPath(vm.network, subnet), vm.hostname]),
    E.bind("address", ({ subnet }) => chooseAddress(vm, subnet, place, own)),
    E.chainFirst(({ address, self }) => refuseDuplicates(vm, address, self, place, previous)),
    E.chain(({ subnet, address }) => {
      const allocator = new ForwardAllocator({ ...vm, subnet, address }, place, own);
      return pipe(
        Object.entries(vm.forwards).sort(([a], [b]) => (a < b ? -1 : 1)),
        E.traverseArray(([name, forward]) =>
          pipe(
            allocator.allocate(forward, entryOf(before, name)),
            E.map((allocated) => [name, allocated] as const),
          ),
        ),
        E.map((forwards) => ({ ...vm, subnet, address, forwards: Object.fromEntries(forwards) })),
      );
    }),
  );
};

/** A rule as it will be after this run, as far as it is known; none where it goes. */
const lastingOf = (rule: Rule, coming: NonNullable<Site["coming"]>): readonly Rule[] => {
  const next = coming(rulePath(Number(rule.number)));
  if (next === undefined) return [rule];
  return isTree(next.node) ? [{ ...rule, body: next.node }] : [];
};

class ForwardAllocator {
  /** The destination rules that are not this VM's. */
  private readonly rules: readonly Rule[];
  /** The same as they will be after this run, as far as it is known. */
  private readonly lasting: readonly Rule[];
  /** Numbers that the VM's own forwards have: given, kept, and chosen so far. */
  private readonly numbers: Set<number>;
  /** External ports of all rules and of the VM's own forwards. */
  private readonly ports: NumberRange[];

  constructor(
    private readonly vm: VmAttachmentDraft & Pick<VmAttachmentModel, "subnet" | "address">,
    private readonly place: Site,
    own: ReadonlySet<string>,
  ) {
    this.rules = rulesIn(place.tree).filter(({ number }) => !own.has(number));
    const { coming } = place;
    // What another resource gives up or changes in this run stands in nobody's way.
    this.lasting = coming === undefined ? this.rules : this.rules.flatMap((rule) => lastingOf(rule, coming));
    const forwards = Object.values(vm.forwards);
    this.numbers = new Set(forwards.flatMap(({ ruleNumber }) => ruleNumber ?? []));
    this.ports = [
      ...new Set([...this.rules, ...this.lasting].flatMap(({ body }) => placesOfRule(body).ports)),
      ...forwards.flatMap(({ externalPort }) => spans(String(externalPort ?? ""))),
    ];
  }

  /** The place of one forward; what `draft` says already stands. */
  allocate(draft: ForwardDraft, before: Forward | undefined): Allocation<Forward> {
    const orphan = before === undefined ? this.findOrphan(draft) : undefined;
    return pipe(
      E.Do,
      E.bind("ruleNumber", () => this.number(draft, orphan)),
      E.bind("externalPort", () => this.port(draft, before, orphan)),
      E.map(({ ruleNumber, externalPort }): Forward => {
        this.numbers.add(ruleNumber);
        this.ports.push(...spans(String(externalPort)));
        return { ...draft, ruleNumber, externalPort };
      }),
    );
  }

  /** What an update that was cut off left of this forward, its number not taken by another. */
  private findOrphan(draft: ForwardDraft): Orphan | undefined {
    for (const rule of this.rules) {
      if (placesOfRule(rule.body).target !== this.vm.address) continue;
      const orphan = orphanIn(rule, draft, this.vm, this.place);
      if (orphan !== undefined && (draft.ruleNumber !== undefined || !this.numbers.has(orphan.ruleNumber)))
        return orphan;
    }
    return undefined;
  }

  private number(draft: ForwardDraft, orphan: Orphan | undefined): Allocation<number> {
    const given = draft.ruleNumber ?? orphan?.ruleNumber;
    if (given !== undefined) return E.right(given);
    const present = getTree(this.place.tree, rulesPath);
    return firstFree(
      this.vm.ruleNumberPool ?? defaultPools.ruleNumbers,
      (n) =>
        childOf(present, String(n)) !== undefined || this.numbers.has(n) || this.place.isClaimed(rulePath(n)),
      { pool: "nat destination rule numbers", property: "ruleNumberPool" },
      this.place.start,
    );
  }

  private port(
    draft: ForwardDraft,
    before: Forward | undefined,
    orphan: Orphan | undefined,
  ): Allocation<number | string> {
    if (orphan !== undefined) return E.right(draft.externalPort ?? orphan.externalPort);
    const { externalPort } = draft;
    if (externalPort !== undefined)
      // What the forward has already was judged when it came; others may have come since.
      return externalPort === before?.externalPort
        ? E.right(externalPort)
        : this.refuseTaken(draft, externalPort);
    const pool = this.vm.externalPortPool ?? defaultPools.externalPorts;
    const taken = new Set<number>();
    for (const { from, to } of this.ports)
      for (let n = Math.max(from, pool.from); n <= Math.min(to, pool.to); n++) taken.add(n);
    return firstFree(
      pool,
      (n) => taken.has(n),
      { pool: "external ports", property: "externalPortPool" },
      this.place.start,
    );
  }

  /** A port that the arguments demand must not be another rule's already. */
  private refuseTaken(draft: ForwardDraft, port: number | string): Allocation<number | string> {
    const forward = ruleBody(this.vm, { ...draft, externalPort: port }, this.place);
    const self = draft.ruleNumber === undefined ? undefined : String(draft.ruleNumber);
    const other = this.lasting.find(
      (rule) =>
        rule.number !== self && this.counts(rule) && catchesSame(rule, forward, draft.protocol, String(port)),
    );
    return other === undefined
      ? E.right(port)
      : E.left(conflict(rulePath(Number(other.number)), `forwards port ${String(port)} already`, this.place));
  }

  /** A disabled rule catches nothing, unless it is that of a forward which is only switched off for now. */
  private counts({ number, body }: Rule): boolean {
    return childOf(body, "disable") === undefined || this.place.isClaimed(rulePath(Number(number)));
  }
}
