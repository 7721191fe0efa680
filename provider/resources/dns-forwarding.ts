import type * as pulumi from "@pulumi/pulumi";
import { VyosResource, type CommonArgs } from "./resource.js";

/** A name server that questions are passed on to. */
export interface NameServerArgs {
  /** 1–65535; default 53. From VyOS 1.4 on; below `domains` from 1.5 on. VyOS node `port`. */
  port?: pulumi.Input<number>;
}

/** A domain with name servers of its own. */
export interface DnsDomainArgs {
  /** Its name servers by their addresses, one at least. VyOS node `name-server`. */
  nameServers: pulumi.Input<Record<string, pulumi.Input<NameServerArgs>>>;
  /** Do not ask for DNSSEC in it. Default false. VyOS node `addnta`. */
  addNta?: pulumi.Input<boolean>;
  /** Ask the servers to recurse. Default false. VyOS node `recursion-desired`. */
  recursionDesired?: pulumi.Input<boolean>;
}

/** Arguments of {@link VyosDnsForwarding}. */
export interface VyosDnsForwardingArgs extends CommonArgs {
  /** Who may ask: prefixes, one at least (`192.0.2.1/32` for one host). VyOS node `allow-from`. */
  allowFrom: pulumi.Input<pulumi.Input<string>[]>;
  /** The router's own addresses that it listens on, one at least. VyOS node `listen-address`. */
  listenAddresses: pulumi.Input<pulumi.Input<string>[]>;
  /** Where questions are passed on to, by address: `{ "192.0.2.53": {} }`. Default: it recurses. VyOS node `name-server`. */
  nameServers?: pulumi.Input<Record<string, pulumi.Input<NameServerArgs>>>;
  /** Domains with name servers of their own, by name. Default none. VyOS node `domain`. */
  domains?: pulumi.Input<Record<string, pulumi.Input<DnsDomainArgs>>>;
  /** Use the router's own name servers. Default false. VyOS node `system`. */
  system?: pulumi.Input<boolean>;
  /** Entries, 0–2147483647; default 10000. VyOS node `cache-size`. */
  cacheSize?: pulumi.Input<number>;
  /** Default process-no-validate. VyOS node `dnssec`. */
  dnssec?: pulumi.Input<"off" | "process-no-validate" | "process" | "log-fail" | "validate">;
  /** Seconds for which it is remembered that there is no answer, 0–7200; default 3600. VyOS node `negative-ttl`. */
  negativeTtl?: pulumi.Input<number>;
  /** Milliseconds to wait for a server, 10–60000; default 1500. VyOS node `timeout`. */
  timeout?: pulumi.Input<number>;
  /** The port to listen on, 1–65535; default 53. VyOS node `port`. */
  port?: pulumi.Input<number>;
  /** Addresses to ask from. Default any. VyOS node `source-address`. */
  sourceAddresses?: pulumi.Input<pulumi.Input<string>[]>;
  /** Do not answer from the router's own table of hosts. Default false. VyOS node `ignore-hosts-file`. */
  ignoreHostsFile?: pulumi.Input<boolean>;
  /** Pass questions about private addresses on. Default false. VyOS node `no-serve-rfc1918`. */
  noServeRfc1918?: pulumi.Input<boolean>;
  /** Pass questions on to the servers that these interfaces learnt by DHCP, too. Default none. VyOS node `dhcp`. */
  dhcpInterfaces?: pulumi.Input<pulumi.Input<string>[]>;
  /** Make IPv6 addresses of IPv4 ones for NAT64, by this prefix of 96 bits. Default none. VyOS node `dns64-prefix`. */
  dns64Prefix?: pulumi.Input<string>;
}

/**
 * The router's own DNS forwarder: VyOS node `service dns forwarding`. There is one on a router. What has no property
 * here, such as authoritative zones, may be a `VyosConfig` beside it. Errors are those of `RouterError`.
 */
export class VyosDnsForwarding extends VyosResource {
  /** Who may ask, as on the router. */
  declare public readonly allowFrom: pulumi.Output<string[]>;
  /** The router's own addresses that it listens on. */
  declare public readonly listenAddresses: pulumi.Output<string[]>;

  constructor(name: string, args: VyosDnsForwardingArgs, opts?: pulumi.CustomResourceOptions) {
    super("DnsForwarding", name, { ...args }, opts);
  }
}
