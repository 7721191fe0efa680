import type * as pulumi from "@pulumi/pulumi";
import { VyosResource, type CommonArgs } from "./resource.js";

type Text = pulumi.Input<string>;
type Texts = pulumi.Input<pulumi.Input<string>[]>;

/** What clients are told besides their address. Addresses are IPv4. VyOS nodes of `option`, before 1.5 above it. */
export interface DhcpOptionsArgs {
  /** VyOS node `default-router`. */
  defaultRouter?: Text;
  /** VyOS node `name-server`. */
  nameServers?: Texts;
  /** VyOS node `domain-name`. */
  domainName?: Text;
  /** VyOS node `domain-search`. */
  domainSearch?: Texts;
  /** VyOS node `ntp-server`. */
  ntpServers?: Texts;
  /** VyOS node `time-server`. */
  timeServers?: Texts;
  /** VyOS node `wins-server`. */
  winsServers?: Texts;
  /** VyOS node `smtp-server`. */
  smtpServers?: Texts;
  /** VyOS node `pop-server`. */
  popServers?: Texts;
  /** VyOS node `bootfile-name`. */
  bootfileName?: Text;
  /** An address or a name. VyOS node `bootfile-server`. */
  bootfileServer?: Text;
  /** Blocks of 512 bytes, 1–16. VyOS node `bootfile-size`. */
  bootfileSize?: pulumi.Input<number>;
  /** An address or a name. VyOS node `tftp-server-name`. */
  tftpServerName?: Text;
  /** VyOS node `server-identifier`. */
  serverIdentifier?: Text;
  /** 0–32. VyOS node `client-prefix-length`. */
  clientPrefixLength?: pulumi.Input<number>;
  /** A URL. VyOS node `captive-portal`. */
  captivePortal?: Text;
  /** A URL. VyOS node `wpad-url`. */
  wpadUrl?: Text;
  /** Default false. VyOS node `ip-forwarding`. */
  ipForwarding?: pulumi.Input<boolean>;
  /** Routes by prefix. VyOS node `static-route`. */
  staticRoutes?: pulumi.Input<Record<string, pulumi.Input<{ nextHop: Text }>>>;
}

/** A subnet of a DHCP network. */
export interface DhcpSubnetArgs {
  /** Ranges of addresses by name, within the subnet, that do not overlap. One at least, or static mappings. VyOS node `range`. */
  ranges?: pulumi.Input<Record<string, pulumi.Input<{ start: Text; stop: Text }>>>;
  /** What clients of this subnet are told. */
  options?: pulumi.Input<DhcpOptionsArgs>;
  /** Seconds that an address is given for; default 86400. VyOS node `lease`. */
  lease?: pulumi.Input<number>;
  /** Addresses of the subnet that are not given. VyOS node `exclude`. */
  exclude?: Texts;
  /** VyOS 1.5: unique on the router. Default: the lowest free, kept from then on. VyOS node `subnet-id`. */
  subnetId?: pulumi.Input<number>;
  /** Up to 255 characters (no limit on 1.3), without quotes. VyOS node `description`. */
  description?: Text;
  /** Keep it without effect. Default false. VyOS node `disable`. */
  disable?: pulumi.Input<boolean>;
}

/** Arguments of {@link VyosDhcpNetwork}. */
export interface VyosDhcpNetworkArgs extends CommonArgs {
  /** The `shared-network-name`. Default: the resource's name. Changing it replaces. */
  name?: Text;
  /** Its subnets by prefix, one at least; the router must have an address in one of them. VyOS node `subnet`. */
  subnets: pulumi.Input<Record<string, pulumi.Input<DhcpSubnetArgs>>>;
  /** What clients of all subnets are told. */
  options?: pulumi.Input<DhcpOptionsArgs>;
  /** Whether the router is the only DHCP server of the network. Default false. VyOS node `authoritative`. */
  authoritative?: pulumi.Input<boolean>;
  /** Up to 255 characters (no limit on 1.3), without quotes. VyOS node `description`. */
  description?: Text;
  /** Keep it without effect. Default false. VyOS node `disable`. */
  disable?: pulumi.Input<boolean>;
}

/**
 * A network that the router gives addresses on: VyOS node `service dhcp-server shared-network-name NAME`. The static
 * mappings of hosts in it are other resources' (`VyosVmAttachment`) or made by hand, and left alone. Errors are those
 * of `RouterError`.
 */
export class VyosDhcpNetwork extends VyosResource {
  /** For VMs to be attached to. */
  declare public readonly name: pulumi.Output<string>;
  /** VyOS 1.5: the ids of the subnets, given or chosen, by prefix. */
  declare public readonly subnetIds: pulumi.Output<Record<string, number> | undefined>;
  declare public readonly subnets: pulumi.Output<Record<string, pulumi.Unwrap<DhcpSubnetArgs>>>;

  constructor(name: string, args: VyosDhcpNetworkArgs, opts?: pulumi.CustomResourceOptions) {
    super("DhcpNetwork", name, { subnetIds: undefined, ...args, name: args.name ?? name }, opts);
  }
}
