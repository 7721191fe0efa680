import type * as pulumi from "@pulumi/pulumi";
import { VyosResource, type CommonArgs } from "./resource.js";

/** A route that clients are told. */
export interface DhcpRouteArgs {
  /** The gateway's IPv4 address. VyOS node `static-route PREFIX next-hop`. */
  nextHop: pulumi.Input<string>;
}

/** Addresses that the router gives, both ends included. */
export interface DhcpRangeArgs {
  /** The first IPv4 address, within the subnet. VyOS node `range NAME start`. */
  start: pulumi.Input<string>;
  /** The last one, not below `start`. VyOS node `range NAME stop`. */
  stop: pulumi.Input<string>;
  /** VyOS 1.5: what clients of this range are told; it goes before what the subnet says. Default nothing of its own. */
  options?: pulumi.Input<DhcpOptionsArgs>;
}

/** What clients are told besides their address. Addresses are IPv4. VyOS nodes of `option`, before 1.5 above it. */
export interface DhcpOptionsArgs {
  /** The gateway, option 3 of RFC 2132. VyOS node `default-router`. */
  defaultRouter?: pulumi.Input<string>;
  /** DNS servers in the order of preference, option 6 of RFC 2132. Default none. VyOS node `name-server`. */
  nameServers?: pulumi.Input<pulumi.Input<string>[]>;
  /** The clients' domain, option 15 of RFC 2132. Default none. VyOS node `domain-name`. */
  domainName?: pulumi.Input<string>;
  /** Domains in which short names are looked up, RFC 3397. Default none. VyOS node `domain-search`. */
  domainSearch?: pulumi.Input<pulumi.Input<string>[]>;
  /** NTP servers, option 42 of RFC 2132. Default none. VyOS node `ntp-server`. */
  ntpServers?: pulumi.Input<pulumi.Input<string>[]>;
  /** Time servers of RFC 868, option 4 of RFC 2132. Default none. VyOS node `time-server`. */
  timeServers?: pulumi.Input<pulumi.Input<string>[]>;
  /** NetBIOS name servers, option 44 of RFC 2132. Default none. VyOS node `wins-server`. */
  winsServers?: pulumi.Input<pulumi.Input<string>[]>;
  /** Mail servers, option 69 of RFC 2132. Default none. VyOS node `smtp-server`. */
  smtpServers?: pulumi.Input<pulumi.Input<string>[]>;
  /** POP3 servers, option 70 of RFC 2132. Default none. VyOS node `pop-server`. */
  popServers?: pulumi.Input<pulumi.Input<string>[]>;
  /** The file to boot from, option 67 of RFC 2132. Default none. VyOS node `bootfile-name`. */
  bootfileName?: pulumi.Input<string>;
  /** Where that file is: an address or a name. Default none. VyOS node `bootfile-server`. */
  bootfileServer?: pulumi.Input<string>;
  /** Its size in blocks of 512 bytes, 1–16; option 13 of RFC 2132. Default none. VyOS node `bootfile-size`. */
  bootfileSize?: pulumi.Input<number>;
  /** The TFTP server, an address or a name; option 66 of RFC 2132. Default none. VyOS node `tftp-server-name`. */
  tftpServerName?: pulumi.Input<string>;
  /**
   * The address by which the server calls itself, option 54 of RFC 2132. Default the server's own choice. VyOS node
   * `server-identifier`.
   */
  serverIdentifier?: pulumi.Input<string>;
  /** The prefix length that clients are told, 0–32; default the subnet's. VyOS node `client-prefix-length`. */
  clientPrefixLength?: pulumi.Input<number>;
  /** The URL of the captive portal's API, RFC 8910. Default none. VyOS node `captive-portal`. */
  captivePortal?: pulumi.Input<string>;
  /** The URL of the proxy configuration (WPAD), option 252. Default none. VyOS node `wpad-url`. */
  wpadUrl?: pulumi.Input<string>;
  /** Tell clients to forward packets, option 19 of RFC 2132. Default false. VyOS node `ip-forwarding`. */
  ipForwarding?: pulumi.Input<boolean>;
  /**
   * Seconds for which clients that can do without IPv4 do so, 0–4294967295; option 108 of RFC 8925. Default none. VyOS
   * node `ipv6-only-preferred`.
   */
  ipv6OnlyPreferred?: pulumi.Input<number>;
  /** Seconds east of UTC, negative west of it; option 2 of RFC 2132. Default none. VyOS node `time-offset`. */
  timeOffset?: pulumi.Input<number | string>;
  /** The time zone by name, such as `Europe/Berlin`, RFC 4833. Default none. VyOS node `time-zone`. */
  timeZone?: pulumi.Input<string>;
  /** The controller of UniFi devices. Default none. VyOS node `vendor-option ubiquiti unifi-controller`. */
  unifiController?: pulumi.Input<string>;
  /** Routes by IPv4 prefix, option 121 of RFC 3442. Default none. VyOS node `static-route`. */
  staticRoutes?: pulumi.Input<Record<string, pulumi.Input<DhcpRouteArgs>>>;
}

/** A subnet of a DHCP network. */
export interface DhcpSubnetArgs {
  /**
   * Ranges of addresses by name, within the subnet, that do not overlap. One at least, or static mappings. Default
   * none. VyOS node `range`.
   */
  ranges?: pulumi.Input<Record<string, pulumi.Input<DhcpRangeArgs>>>;
  /** What clients of this subnet are told; it goes before what the network says. Default nothing of its own. */
  options?: pulumi.Input<DhcpOptionsArgs>;
  /** Seconds that an address is given for; default 86400. VyOS node `lease`. */
  lease?: pulumi.Input<number>;
  /** Addresses of the subnet that are not given. Default none. VyOS node `exclude`. */
  exclude?: pulumi.Input<pulumi.Input<string>[]>;
  /** VyOS 1.5: unique on the router. Default: the lowest free, kept from then on. VyOS node `subnet-id`. */
  subnetId?: pulumi.Input<number>;
  /** VyOS 1.5: know clients by their MAC addresses alone. Default false. VyOS node `ignore-client-id`. */
  ignoreClientId?: pulumi.Input<boolean>;
  /** VyOS 1.3 and 1.4: share the subnet with the other server. Default false. VyOS node `enable-failover`. */
  enableFailover?: pulumi.Input<boolean>;
  /** VyOS 1.3 and 1.4: ask by ICMP before an address is given. Default false. VyOS node `ping-check`. */
  pingCheck?: pulumi.Input<boolean>;
  /**
   * VyOS 1.3 and 1.4: lines of the DHCP server's own configuration, with `&quot;` for quotes. Default none. VyOS node
   * `subnet-parameters`.
   */
  parameters?: pulumi.Input<pulumi.Input<string>[]>;
  /** Up to 255 characters (no limit on 1.3), without quotes. Default none. VyOS node `description`. */
  description?: pulumi.Input<string>;
  /** Keep it without effect. Default false. VyOS node `disable`. */
  disable?: pulumi.Input<boolean>;
}

/** Arguments of {@link VyosDhcpNetwork}. */
export interface VyosDhcpNetworkArgs extends CommonArgs {
  /** The `shared-network-name`. Default: the resource's name. Changing it replaces. */
  name?: pulumi.Input<string>;
  /** Its subnets by prefix, one at least; the router must have an address in one of them. VyOS node `subnet`. */
  subnets: pulumi.Input<Record<string, pulumi.Input<DhcpSubnetArgs>>>;
  /** What clients of all subnets are told. Default nothing. */
  options?: pulumi.Input<DhcpOptionsArgs>;
  /** Whether the router is the only DHCP server of the network. Default false. VyOS node `authoritative`. */
  authoritative?: pulumi.Input<boolean>;
  /** VyOS 1.3 and 1.4: ask by ICMP before an address is given. Default false. VyOS node `ping-check`. */
  pingCheck?: pulumi.Input<boolean>;
  /**
   * VyOS 1.3 and 1.4: lines of the DHCP server's own configuration, with `&quot;` for quotes. Default none. VyOS node
   * `shared-network-parameters`.
   */
  parameters?: pulumi.Input<pulumi.Input<string>[]>;
  /** Up to 255 characters (no limit on 1.3), without quotes. Default none. VyOS node `description`. */
  description?: pulumi.Input<string>;
  /** Keep it without effect. Default false. VyOS node `disable`. */
  disable?: pulumi.Input<boolean>;
}

/**
 * A network that the router gives addresses on: VyOS node `service dhcp-server shared-network-name NAME`. The static
 * mappings of hosts in it are other resources' (`VyosVmAttachment`) or made by hand, and left alone. Errors are those
 * of `RouterError`.
 */
export class VyosDhcpNetwork extends VyosResource {
  /** The `shared-network-name`, for VMs to be attached to. */
  declare public readonly name: pulumi.Output<string>;
  /** VyOS 1.5: the ids of the subnets, given or chosen, by prefix. */
  declare public readonly subnetIds: pulumi.Output<Record<string, number> | undefined>;
  /** The subnets as they are on the router, by prefix. */
  declare public readonly subnets: pulumi.Output<Record<string, pulumi.Unwrap<DhcpSubnetArgs>>>;

  constructor(name: string, args: VyosDhcpNetworkArgs, opts?: pulumi.CustomResourceOptions) {
    super("DhcpNetwork", name, { subnetIds: undefined, ...args, name: args.name ?? name }, opts);
  }
}
