import * as pulumi from "@pulumi/pulumi";
import { ipv4Number, ipv4Text } from "../schema/addresses.js";
import type { DhcpOptionsArgs } from "./parts.js";
import {
  VyosDhcpNetwork,
  VyosFirewallGroup,
  VyosFirewallRule,
  VyosMasquerade,
  VyosVlan,
} from "./declared.js";
import { partsOf } from "./door.js";
import { givenArgs } from "./given.js";
import { commonOf, type CommonArgs } from "./resource.js";
import { VyosVmAttachment, type AddressPoolArgs, type VyosVmAttachmentArgs } from "./vm-attachment.js";

/** A VM of a {@link VyosVmNetwork}: what is not said of it comes from the network. */
export type NetworkVmArgs<Name extends string = string> = Omit<
  VyosVmAttachmentArgs<Name>,
  "network" | "subnet" | keyof CommonArgs
>;

/** Addresses to give. */
export interface AddressRangeArgs {
  /** The first IPv4 address. */
  start: pulumi.Input<string>;
  /** The last one. */
  stop: pulumi.Input<string>;
}

/** What keeps the VMs from other networks. */
export interface IsolationArgs {
  /** What VMs may not reach; default the private networks 10.0.0.0/8, 172.16.0.0/12 and 192.168.0.0/16. */
  from?: pulumi.Input<pulumi.Input<string>[]>;
  /**
   * The number of the first of two rules in `firewall ipv4 forward filter`; default 10000. Rules with lower numbers
   * come before them. Each network needs two numbers of its own.
   */
  firstRule?: number;
}

/** Arguments of {@link VyosVmNetwork}. */
export interface VyosVmNetworkArgs extends CommonArgs {
  /** The network's IPv4 prefix, such as `192.168.64.0/24`; plain text, as the defaults are told from it. */
  subnet: string;
  /** The router's address in it; default the first one. */
  routerAddress?: string;
  /** With `vlanId`: the ethernet interface or bond that the VLAN is made on. Needed unless `vlanId` is left out. */
  interface?: pulumi.Input<string>;
  /** Makes a VLAN with the router's address for the network. Default: the router has that address already. */
  vlanId?: pulumi.Input<number>;
  /** Where packets go out, and forwarded ones come in, such as `eth0`. */
  outboundInterface: pulumi.Input<string>;
  /** The `shared-network-name`; default the component's name. */
  networkName?: pulumi.Input<string>;
  /** Addresses for those that have no mapping; default .200 to .250, in prefixes of /24 and shorter. */
  range?: AddressRangeArgs;
  /** Where VMs' addresses are chosen from; default .100 to .199, in prefixes of /24 and shorter. */
  addressPool?: AddressPoolArgs;
  /** What clients are told; by default the router as their gateway and name server. */
  options?: DhcpOptionsArgs;
  /** Seconds that an address is given for; default 86400. */
  lease?: pulumi.Input<number>;
  /** Whether VMs reach the outside under the router's address. Default true. */
  masquerade?: boolean;
  /**
   * What keeps VMs from other networks; false for nothing, as VyOS 1.3 needs it, whose firewall has no chains.
   * Default `{}`.
   */
  isolation?: IsolationArgs | false;
  /** VMs by name. More come with {@link VyosVmNetwork.addVm}. Default none. */
  vms?: Record<string, NetworkVmArgs>;
}

const privateNetworks = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"];

interface Prefix {
  readonly base: number;
  readonly length: number;
}

/** What the component's own defaults are told from while the program runs, so that no output can be taken. */
const plainText = (name: string, property: string, value: unknown, sample: string): string => {
  if (typeof value === "string") return value;
  throw new pulumi.RunError(
    `${name}: ${property}: ${value === undefined ? "is missing" : "is not plain text"}; give a text such as ${sample}, and no output or promise of one, for it must be known when the program runs`,
  );
};

const prefixOf = (name: string, subnet: string): Prefix => {
  const [, address = "", length = ""] = /^(\d+\.\d+\.\d+\.\d+)\/(\d+)$/.exec(subnet) ?? [];
  if (address === "" || Number(length) > 30)
    throw new pulumi.RunError(
      `${name}: subnet: "${subnet}" is not an IPv4 prefix with room for VMs; give one such as 192.168.64.0/24`,
    );
  const base = ipv4Number(address);
  const size = 2 ** (32 - Number(length));
  if (base % size !== 0)
    throw new pulumi.RunError(
      `${name}: subnet: "${subnet}" has host bits set; give ${ipv4Text(base - (base % size))}/${length}`,
    );
  return { base, length: Number(length) };
};

/** A default that only a network of 256 addresses has room for. */
const spread = (
  name: string,
  property: string,
  { base, length }: Prefix,
  hosts: readonly [number, number],
) => {
  if (length > 24)
    throw new pulumi.RunError(
      `${name}: ${property}: is missing; the default is for prefixes of /24 and shorter, give addresses of this one`,
    );
  const [from, to] = hosts.map((host) => ipv4Text(base + host));
  return { from: from ?? "", to: to ?? "" };
};

/**
 * A network for VMs: its VLAN if it is to have one, DHCP, the way out under the router's address, firewall rules that
 * keep the VMs from other networks, and the VMs. Each part comes behind what it needs and goes before it.
 *
 * Errors are those of the parts; what its own arguments lack is told when the program runs.
 */
export class VyosVmNetwork extends pulumi.ComponentResource {
  /** The `shared-network-name`. */
  public readonly network: pulumi.Output<string>;
  /** Its IPv4 prefix. */
  public readonly subnet: string;
  /** The router's address in it. */
  public readonly routerAddress: string;
  /** Its DHCP network. */
  public readonly dhcp: VyosDhcpNetwork;
  /** The network's VLAN, if it has one of its own. */
  public readonly vlan: VyosVlan | undefined;
  /** The VMs by name. */
  public readonly vms: Readonly<Record<string, VyosVmAttachment>>;

  private readonly all: Record<string, VyosVmAttachment> = {};
  private readonly label: string;
  private readonly args: VyosVmNetworkArgs;
  private readonly prefix: Prefix;

  constructor(name: string, args: VyosVmNetworkArgs, opts?: pulumi.ComponentResourceOptions) {
    super("vyos:index:VmNetwork", name, {}, opts);
    partsOf(this, opts);
    this.label = name;
    this.args = givenArgs(args);
    this.subnet = plainText(name, "subnet", this.args.subnet, "192.168.64.0/24");
    this.prefix = prefixOf(name, this.subnet);
    this.routerAddress =
      args.routerAddress === undefined
        ? ipv4Text(this.prefix.base + 1)
        : plainText(name, "routerAddress", args.routerAddress, "192.168.64.1");
    this.vlan = this.makeVlan();
    this.dhcp = this.makeDhcp();
    this.network = this.dhcp.name;
    if (args.masquerade !== false) this.makeWayOut();
    if (args.isolation !== false) this.isolate(args.isolation ?? {});
    this.vms = this.all;
    for (const [vm, vmArgs] of Object.entries(args.vms ?? {})) this.addVm(vm, vmArgs);
    this.registerOutputs({ network: this.network, subnet: this.subnet, routerAddress: this.routerAddress });
  }

  /** Attaches a VM to the network; its name is its host name unless `args` say otherwise. */
  addVm<Name extends string = string>(name: string, args: NetworkVmArgs<Name>): VyosVmAttachment<Name> {
    const { prefix, label, args: own } = this;
    const pool =
      own.addressPool ??
      (args.address === undefined ? spread(label, "addressPool", prefix, [100, 199]) : undefined);
    const vm = new VyosVmAttachment<Name>(
      `${label}-${name}`,
      {
        hostname: name,
        inboundInterface: own.outboundInterface,
        ...(pool === undefined ? {} : { addressPool: pool }),
        ...args,
        ...commonOf(this.args),
        network: this.network,
        subnet: this.subnet,
      },
      { parent: this },
    );
    this.all[name] = vm as VyosVmAttachment;
    return vm;
  }

  private makeVlan(): VyosVlan | undefined {
    const { interface: card, vlanId } = this.args;
    if (vlanId === undefined) return undefined;
    if (card === undefined)
      throw new pulumi.RunError(
        `${this.label}: interface: is missing; vlanId needs the interface that the VLAN is made on, such as eth1`,
      );
    const addresses = [`${this.routerAddress}/${String(this.prefix.length)}`];
    const vlan = { interface: card, vlanId, addresses, description: this.label, ...commonOf(this.args) };
    return new VyosVlan(`${this.label}-vlan`, vlan, { parent: this });
  }

  private makeDhcp(): VyosDhcpNetwork {
    const { options, lease, networkName, range, subnet } = this.args;
    const { from, to } =
      range === undefined
        ? spread(this.label, "range", this.prefix, [200, 250])
        : { from: range.start, to: range.stop };
    const subnetArgs = {
      ranges: { dynamic: { start: from, stop: to } },
      options: { defaultRouter: this.routerAddress, nameServers: [this.routerAddress], ...options },
      ...(lease === undefined ? {} : { lease }),
    };
    return new VyosDhcpNetwork(
      `${this.label}-dhcp`,
      { name: networkName ?? this.label, subnets: { [subnet]: subnetArgs }, ...commonOf(this.args) },
      { parent: this, ...(this.vlan === undefined ? {} : { dependsOn: this.vlan }) },
    );
  }

  private makeWayOut(): void {
    const { outboundInterface, subnet } = this.args;
    new VyosMasquerade(
      `${this.label}-out`,
      { outboundInterface, sourceAddress: subnet, description: this.label, ...commonOf(this.args) },
      { parent: this },
    );
  }

  /** Answers pass, and what a VM begins goes outside only. */
  private isolate({ from = privateNetworks, firstRule = 10000 }: IsolationArgs): void {
    const { label, subnet } = this;
    const opts = { parent: this };
    const group = new VyosFirewallGroup(
      `${label}-others`,
      { type: "network", members: from, description: `closed to ${label}`, ...commonOf(this.args) },
      opts,
    );
    const answers = new VyosFirewallRule(
      `${label}-answers`,
      {
        chain: "forward",
        number: firstRule,
        action: "accept",
        state: ["established", "related"],
        source: { address: subnet },
        description: `${label}: answers`,
        ...commonOf(this.args),
      },
      opts,
    );
    new VyosFirewallRule(
      `${label}-isolated`,
      {
        chain: "forward",
        number: firstRule + 1,
        action: "drop",
        source: { address: subnet },
        destination: { group: { networkGroup: group.name } },
        description: `${label}: not to other networks`,
        ...commonOf(this.args),
      },
      // Answers must never be caught by the drop.
      { ...opts, dependsOn: answers },
    );
  }
}
