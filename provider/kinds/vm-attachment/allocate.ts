import * as E from "fp-ts/Either";
import { pipe } from "fp-ts/function";
import type { Path } from "../../config/path.js";
import {
  EMPTY,
  childOf,
  getNode,
  getTree,
  isTree,
  sameNode,
  valuesOf,
  type ConfigTree,
} from "../../config/tree.js";
import { ipv4Number, ipv4Text, ipv4Within } from "../codecs.js";
import type { AllocationError, Place } from "../kind.js";
import { isInRange, lowestFree } from "../pool.js";
import { renderRows } from "../rows.js";
import {
  defaultPools,
  type Forward,
  type ForwardDraft,
  type VmAttachmentDraft,
  type VmAttachmentModel,
} from "./model.js";
import { mappingsPath, rulePath, ruleRows, rulesPath } from "./rows.js";
import { ruleView } from "./view.js";

type Allocation<A> = E.Either<AllocationError, A>;

const NETWORKS: Path = ["service", "dhcp-server", "shared-network-name"];

const leaf = (tree: ConfigTree, path: Path): string | undefined => valuesOf(getNode(tree, path))?.[0];

/** Where the address must lie: the one given, the one there was, or the beginning of the pool. */
const anchorOf = ({ address, addressPool }: VmAttachmentDraft, previous?: VmAttachmentModel): string =>
  address ?? previous?.address ?? (addressPool ?? defaultPools.addresses).from;

/** The subnet given, or the one of the network that the address lies in. It must exist. */
const findSubnet = (
  vm: VmAttachmentDraft,
  tree: ConfigTree,
  previous?: VmAttachmentModel,
): Allocation<string> => {
  const path = [...NETWORKS, vm.network];
  if (getNode(tree, path) === undefined)
    return E.left({ _tag: "Missing", path, detail: "the shared network of the VM does not exist" });
  const subnets = Object.keys(getTree(tree, [...path, "subnet"]));
  const wanted = vm.subnet ?? previous?.subnet;
  if (wanted !== undefined)
    return subnets.includes(wanted)
      ? E.right(wanted)
      : E.left({
          _tag: "Missing",
          path: [...path, "subnet", wanted],
          detail: "the subnet of the VM does not exist",
        });
  const anchor = anchorOf(vm, previous);
  const found = subnets.find((subnet) => /^[\d.]+\/\d+$/.test(subnet) && ipv4Within(anchor, subnet));
  const detail = `none of its subnets holds ${anchor}`;
  return found === undefined
    ? E.left({ _tag: "Missing", path: [...path, "subnet"], detail })
    : E.right(found);
};

/** One static mapping of any network. */
interface Mapping {
  readonly path: Path;
  readonly mac: string | undefined;
  readonly address: string | undefined;
}

const allMappings = ({ tree, dialect }: Place): Mapping[] =>
  Object.entries(getTree(tree, NETWORKS)).flatMap(([network, node]) =>
    Object.keys(getTree(isTree(node) ? node : EMPTY, ["subnet"])).flatMap((subnet) => {
      const at = mappingsPath(network, subnet);
      return Object.keys(getTree(tree, at)).map((name) => ({
        path: [...at, name],
        mac: leaf(tree, [...at, name, dialect.dhcp.mac]),
        address: leaf(tree, [...at, name, "ip-address"]),
      }));
    }),
  );

/** Addresses that something on the router already stands for: interfaces, gateways, targets of other rules. */
const otherAddresses = (tree: ConfigTree, own: ReadonlySet<string>): string[] => {
  const interfaces = Object.values(getTree(tree, ["interfaces"])).flatMap((kind) =>
    isTree(kind)
      ? Object.values(kind).flatMap((i) => (isTree(i) ? (valuesOf(childOf(i, "address")) ?? []) : []))
      : [],
  );
  const targets = Object.entries(getTree(tree, rulesPath))
    .filter(([number]) => !own.has(number))
    .map(([number]) => leaf(tree, [...rulePath(Number(number)), "translation", "address"]))
    .filter((address) => address !== undefined);
  return [...interfaces.map((address) => address.split("/")[0] ?? address), ...targets];
};

const chooseAddress = (
  vm: VmAttachmentDraft,
  self: Path,
  place: Place,
  own: ReadonlySet<string>,
  previous?: VmAttachmentModel,
): Allocation<string> => {
  const pool = vm.addressPool ?? defaultPools.addresses;
  const range = { from: ipv4Number(pool.from), to: ipv4Number(pool.to) };
  const fits = (address: string | undefined): address is string =>
    address !== undefined && isInRange(ipv4Number(address), range);
  if (vm.address !== undefined) return E.right(vm.address);
  if (fits(previous?.address)) return E.right(previous.address);
  // A mapping of this name and MAC is what an update that was cut off left, or what is to be adopted.
  const there = getNode(place.tree, self);
  const present = isTree(there) ? there : EMPTY;
  const address = leaf(present, ["ip-address"]);
  if (sameMac(leaf(present, [place.dialect.dhcp.mac]), vm.macAddress) && fits(address))
    return E.right(address);
  const taken = new Set([
    ...allMappings(place).map((mapping) => mapping.address),
    ...otherAddresses(place.tree, own),
  ]);
  return pipe(
    lowestFree(range, (number) => taken.has(ipv4Text(number)), {
      pool: "addresses",
      property: "addressPool",
      show: ipv4Text,
    }),
    E.map(ipv4Text),
  );
};

const sameMac = (a: string | undefined, b: string): boolean => a?.toLowerCase() === b.toLowerCase();

/** No other mapping may have the MAC or the address: releases differ in whether they notice. */
const refuseDuplicates = (
  vm: VmAttachmentDraft,
  address: string,
  self: Path,
  place: Place,
): Allocation<void> => {
  const others = allMappings(place).filter(({ path }) => path.join(" ") !== self.join(" "));
  const mac = others.find((other) => sameMac(other.mac, vm.macAddress));
  if (mac !== undefined)
    return E.left({
      _tag: "Conflict",
      path: mac.path,
      detail: `it has the MAC address ${vm.macAddress} already`,
    });
  const ip = others.find((other) => other.address === address);
  if (ip !== undefined)
    return E.left({ _tag: "Conflict", path: ip.path, detail: `it has the address ${address} already` });
  return E.right(undefined);
};

/** A destination rule on the router, as far as it matters for ports. */
interface Rule {
  readonly number: string;
  readonly body: ConfigTree;
}

const spans = (ports: string): (readonly [number, number])[] =>
  ports.split(",").flatMap((item) => {
    const [, from, to] = /^(\d+)(?:-(\d+))?$/.exec(item) ?? [];
    return from === undefined ? [] : [[Number(from), Number(to ?? from)] as const];
  });

const portsMeet = (a: string, b: string): boolean =>
  spans(a).some(([x1, x2]) => spans(b).some(([y1, y2]) => x1 <= y2 && y1 <= x2));

const shareProtocol = (a: string | undefined, b: string): boolean =>
  a === undefined || a === b || a === "all" || a === "tcp_udp" || b === "tcp_udp";

/** Whether a rule would catch the very packets of a forward, so that one of the two never matches. */
const catchesSame = (rule: Rule, forward: ConfigTree, protocol: string, port: string): boolean => {
  const compatible = (path: Path): boolean => {
    const [theirs, ours] = [getNode(rule.body, path), getNode(forward, path)];
    return theirs === undefined || ours === undefined || sameNode(theirs, ours);
  };
  return (
    portsMeet(leaf(rule.body, ["destination", "port"]) ?? "", port) &&
    shareProtocol(leaf(rule.body, ["protocol"]), protocol) &&
    compatible(["inbound-interface"]) &&
    compatible(["destination", "address"]) &&
    sameNode(getNode(rule.body, ["source"]) ?? EMPTY, getNode(forward, ["source"]) ?? EMPTY)
  );
};

/** Gives every forward its external port and rule number, in the order of their names. */
export const allocateVm = (
  vm: VmAttachmentDraft,
  place: Place,
  previous?: VmAttachmentModel,
): Allocation<VmAttachmentModel> => {
  const { tree } = place;
  const before = previous?.forwards ?? {};
  const own = new Set(Object.values(before).map(({ ruleNumber }) => String(ruleNumber)));
  return pipe(
    E.Do,
    E.bind("subnet", () => findSubnet(vm, tree, previous)),
    E.let("self", ({ subnet }) => [...mappingsPath(vm.network, subnet), vm.hostname]),
    E.bind("address", ({ self }) => chooseAddress(vm, self, place, own, previous)),
    E.chainFirst(({ address, self }) => refuseDuplicates(vm, address, self, place)),
    E.chain(({ subnet, address, self }) => {
      const isThere = getNode(tree, self) !== undefined;
      const state = new ForwardAllocator({ ...vm, subnet, address }, place, own, isThere);
      const forwards: Record<string, Forward> = {};
      for (const [name, draft] of Object.entries(vm.forwards)) state.reserve(draft, before[name]);
      for (const name of Object.keys(vm.forwards).sort()) {
        const draft = vm.forwards[name];
        if (draft === undefined) continue;
        const forward = state.allocate(draft, before[name]);
        if (E.isLeft(forward)) return forward;
        forwards[name] = forward.right;
      }
      return E.right({ ...vm, subnet, address, forwards });
    }),
  );
};

type Vm = Omit<VmAttachmentModel, "forwards">;

class ForwardAllocator {
  private readonly rules: readonly Rule[];
  private readonly numbers = new Set<number>();
  private readonly given: string[] = [];
  private readonly reservedNumbers = new Set<number>();

  constructor(
    private readonly vm: Vm,
    private readonly place: Place,
    own: ReadonlySet<string>,
    private readonly isThere: boolean,
  ) {
    const all = Object.entries(getTree(place.tree, rulesPath));
    this.rules = all.flatMap(([number, body]) =>
      isTree(body) && !own.has(number) ? [{ number, body }] : [],
    );
    this.ownNumbers = own;
  }

  private readonly ownNumbers: ReadonlySet<string>;

  /** Keeps the places that a forward demands or has from those that are chosen for its brothers before it. */
  reserve({ ruleNumber, externalPort }: ForwardDraft, before: Forward | undefined): void {
    const number = ruleNumber ?? this.keptNumber(before);
    const port = externalPort ?? this.keptPort(before);
    if (number !== undefined) this.reservedNumbers.add(number);
    if (port !== undefined) this.given.push(String(port));
  }

  private keptNumber(before: Forward | undefined): number | undefined {
    const pool = this.vm.ruleNumberPool ?? defaultPools.ruleNumbers;
    return before !== undefined && isInRange(before.ruleNumber, pool) ? before.ruleNumber : undefined;
  }

  private keptPort(before: Forward | undefined): number | string | undefined {
    return before !== undefined && this.inPortPool(before.externalPort) ? before.externalPort : undefined;
  }

  allocate(draft: ForwardDraft, before: Forward | undefined): Allocation<Forward> {
    const orphan = before === undefined && this.isThere ? this.findOrphan(draft) : undefined;
    return pipe(
      E.Do,
      E.bind("ruleNumber", () => this.number(draft, before, orphan)),
      E.bind("externalPort", () => this.port(draft, before, orphan)),
      E.map(({ ruleNumber, externalPort }): Forward => {
        this.numbers.add(ruleNumber);
        this.given.push(String(externalPort));
        return { ...draft, ruleNumber, externalPort };
      }),
    );
  }

  private body(forward: ForwardDraft): ConfigTree {
    return renderRows(ruleRows(this.place.dialect), ruleView(this.vm, forward));
  }

  /** A rule that is exactly this forward's and nobody's in this program: left by an update that was cut off. */
  private findOrphan(draft: ForwardDraft): { ruleNumber: number; externalPort: number | string } | undefined {
    const pool = this.vm.ruleNumberPool ?? defaultPools.ruleNumbers;
    for (const { number, body } of this.rules) {
      const ruleNumber = Number(number);
      const text = leaf(body, ["destination", "port"]);
      if (text === undefined || this.numbers.has(ruleNumber) || this.place.isClaimed(rulePath(ruleNumber)))
        continue;
      if (draft.ruleNumber === undefined ? !isInRange(ruleNumber, pool) : draft.ruleNumber !== ruleNumber)
        continue;
      const externalPort = /^\d+$/.test(text) ? Number(text) : text;
      if (draft.externalPort === undefined && !this.inPortPool(externalPort)) continue;
      if (sameNode(this.body({ ...draft, externalPort: draft.externalPort ?? externalPort }), body))
        return { ruleNumber, externalPort };
    }
    return undefined;
  }

  private inPortPool(port: number | string): boolean {
    const pool = this.vm.externalPortPool ?? defaultPools.externalPorts;
    return typeof port === "number" && isInRange(port, pool);
  }

  private number(
    draft: ForwardDraft,
    before: Forward | undefined,
    orphan: { ruleNumber: number } | undefined,
  ): Allocation<number> {
    if (draft.ruleNumber !== undefined) return E.right(draft.ruleNumber);
    const pool = this.vm.ruleNumberPool ?? defaultPools.ruleNumbers;
    const kept = this.keptNumber(before);
    if (kept !== undefined) return E.right(kept);
    if (orphan !== undefined) return E.right(orphan.ruleNumber);
    const present = getTree(this.place.tree, rulesPath);
    return lowestFree(
      pool,
      (n) =>
        childOf(present, String(n)) !== undefined ||
        this.numbers.has(n) ||
        this.reservedNumbers.has(n) ||
        this.ownNumbers.has(String(n)) ||
        this.place.isClaimed(rulePath(n)),
      { pool: "nat destination rule numbers", property: "ruleNumberPool" },
    );
  }

  private port(
    draft: ForwardDraft,
    before: Forward | undefined,
    orphan: { externalPort: number | string } | undefined,
  ): Allocation<number | string> {
    if (draft.externalPort !== undefined)
      return this.checkPort(draft, draft.externalPort, orphan !== undefined);
    const kept = this.keptPort(before);
    if (kept !== undefined) return E.right(kept);
    if (orphan !== undefined) return E.right(orphan.externalPort);
    const taken = this.rules.map(({ body }) => leaf(body, ["destination", "port"]) ?? "");
    const pool = this.vm.externalPortPool ?? defaultPools.externalPorts;
    return lowestFree(pool, (n) => [...taken, ...this.given].some((ports) => portsMeet(ports, String(n))), {
      pool: "external ports",
      property: "externalPortPool",
    });
  }

  /** A port that the arguments demand must not be another rule's already. */
  private checkPort(
    draft: ForwardDraft,
    port: number | string,
    isOrphan: boolean,
  ): Allocation<number | string> {
    if (isOrphan) return E.right(port);
    const forward = this.body({ ...draft, externalPort: port });
    const self = draft.ruleNumber === undefined ? undefined : String(draft.ruleNumber);
    const other = this.rules.find(
      (rule) => rule.number !== self && catchesSame(rule, forward, draft.protocol, String(port)),
    );
    return other === undefined
      ? E.right(port)
      : E.left({
          _tag: "Conflict",
          path: rulePath(Number(other.number)),
          detail: `it forwards port ${String(port)} already`,
        });
  }
}
