import type * as pulumi from "@pulumi/pulumi";

/** Flags of TCP, each of which must be set. */
export interface TcpFlagsArgs {
  /** The first packet of a connection. Default any. VyOS node `tcp flags syn`. */
  syn?: pulumi.Input<boolean>;
  /** Something is acknowledged. Default any. VyOS node `tcp flags ack`. */
  ack?: pulumi.Input<boolean>;
  /** No more will come. Default any. VyOS node `tcp flags fin`. */
  fin?: pulumi.Input<boolean>;
  /** The connection is broken off. Default any. VyOS node `tcp flags rst`. */
  rst?: pulumi.Input<boolean>;
  /** Something is urgent. Default any. VyOS node `tcp flags urg`. */
  urg?: pulumi.Input<boolean>;
  /** To be handed on at once. Default any. VyOS node `tcp flags psh`. */
  psh?: pulumi.Input<boolean>;
  /** Congestion was met (ECE), RFC 3168. Default any. VyOS node `tcp flags ecn`. */
  ecn?: pulumi.Input<boolean>;
  /** Congestion was answered, RFC 3168. Default any. VyOS node `tcp flags cwr`. */
  cwr?: pulumi.Input<boolean>;
}

/** Numbers below, above or equal to one. */
export interface TimeToLiveArgs {
  /** Exactly so many hops, 0–255. Default any. VyOS node `eq`. */
  eq?: pulumi.Input<number>;
  /** More hops than this, 0–255. Default any. VyOS node `gt`. */
  gt?: pulumi.Input<number>;
  /** Fewer hops than this, 0–255. Default any. VyOS node `lt`. */
  lt?: pulumi.Input<number>;
}

/** Whether packets came or go by IPsec. */
export interface IpsecMatchArgs {
  /** VyOS 1.4: packets that came by IPsec. Default any. VyOS node `ipsec match-ipsec`. */
  matchIpsec?: pulumi.Input<boolean>;
  /** VyOS 1.4: packets that did not. Default any. VyOS node `ipsec match-none`. */
  matchNone?: pulumi.Input<boolean>;
  /** VyOS 1.5: packets that came by IPsec. Default any. VyOS node `ipsec match-ipsec-in`. */
  matchIpsecIn?: pulumi.Input<boolean>;
  /** VyOS 1.5: packets that did not. Default any. VyOS node `ipsec match-none-in`. */
  matchNoneIn?: pulumi.Input<boolean>;
  /** VyOS 1.5: packets that go by IPsec. Default any. VyOS node `ipsec match-ipsec-out`. */
  matchIpsecOut?: pulumi.Input<boolean>;
  /** VyOS 1.5: packets that do not. Default any. VyOS node `ipsec match-none-out`. */
  matchNoneOut?: pulumi.Input<boolean>;
}

/** Flags of GRE, RFC 2890: with the flag alone it must be set, with its `…Unset` beside it it must not. */
export interface GreFlagsArgs {
  /** There is a checksum. Default any. VyOS node `gre flags checksum`. */
  checksum?: pulumi.Input<boolean>;
  /** There is none; needs `checksum`. Default any. VyOS node `gre flags checksum unset`. */
  checksumUnset?: pulumi.Input<boolean>;
  /** There is a key. Default any. VyOS node `gre flags key`. */
  key?: pulumi.Input<boolean>;
  /** There is none; needs `key`. Default any. VyOS node `gre flags key unset`. */
  keyUnset?: pulumi.Input<boolean>;
  /** Packets are numbered. Default any. VyOS node `gre flags sequence`. */
  sequence?: pulumi.Input<boolean>;
  /** They are not; needs `sequence`. Default any. VyOS node `gre flags sequence unset`. */
  sequenceUnset?: pulumi.Input<boolean>;
}

/** What is particular to GRE. */
export interface GreMatchArgs {
  /** Its flags. Default any. VyOS node `gre flags`. */
  flags?: pulumi.Input<GreFlagsArgs>;
  /** The protocol within, a name or a number of EtherTypes. Default any. VyOS node `gre inner-proto`. */
  innerProto?: pulumi.Input<string>;
  /** The key of the tunnel, a number or a range; a leading `!` negates. Needs `flags.checksum`. Default any. VyOS node `gre key`. */
  key?: pulumi.Input<string | number>;
  /** GRE itself, or that of PPTP. Default any. VyOS node `gre version`. */
  version?: pulumi.Input<"gre" | "pptp">;
}

/** When a rule counts, by the router's clock. */
export interface RuleTimeArgs {
  /** From this day on, as `2030-12-31`. Default any day. VyOS node `time startdate`. */
  startdate?: pulumi.Input<string>;
  /** From this time of the day on, as `08:30` or `08:30:00`. Default all day. VyOS node `time starttime`. */
  starttime?: pulumi.Input<string>;
  /** Until this day, as `2030-12-31`. Default any day. VyOS node `time stopdate`. */
  stopdate?: pulumi.Input<string>;
  /** Until this time of the day. Default all day. VyOS node `time stoptime`. */
  stoptime?: pulumi.Input<string>;
  /** Names or numbers (0 is Sunday) with commas between, such as `Mon,Tue`; a leading `!` negates one. Default all. VyOS node `time weekdays`. */
  weekdays?: pulumi.Input<string>;
}

/** What a firewall rule looks for in packets beside who they are from and for. VyOS 1.4 and later. */
export interface FirewallPacketArgs {
  /** What is particular to TCP; flags need `protocol` tcp. Default any. VyOS node `tcp`. */
  tcp?: pulumi.Input<{
    /** Flags that are set, and below `not` those that are not. Default any. VyOS node `tcp flags`. */
    flags?: pulumi.Input<TcpFlagsArgs & { not?: pulumi.Input<TcpFlagsArgs> }>;
    /** The maximum segment size, 1–16384, or a range such as `1-500`. Default any. VyOS node `tcp mss`. */
    mss?: pulumi.Input<string | number>;
  }>;
  /** Any of these code points, 0–63, or ranges. Default any. VyOS node `dscp`. */
  dscp?: pulumi.Input<pulumi.Input<string | number>[]>;
  /** None of these code points, 0–63, or ranges. Default any. VyOS node `dscp-exclude`. */
  dscpExclude?: pulumi.Input<pulumi.Input<string | number>[]>;
  /** Any of these lengths in bytes, 1–65535, or ranges. Default any. VyOS node `packet-length`. */
  packetLength?: pulumi.Input<pulumi.Input<string | number>[]>;
  /** None of these lengths in bytes, 1–65535, or ranges. Default any. VyOS node `packet-length-exclude`. */
  packetLengthExclude?: pulumi.Input<pulumi.Input<string | number>[]>;
  /** Whom packets are for on the link. Default any. VyOS node `packet-type`. */
  packetType?: pulumi.Input<"broadcast" | "host" | "multicast" | "other">;
  /** Fragments of packets. Default any. VyOS node `fragment`. */
  fragment?: pulumi.Input<{
    /** All but the first of a packet. Default any. VyOS node `fragment match-frag`. */
    matchFrag?: pulumi.Input<boolean>;
    /** First fragments and whole packets. Default any. VyOS node `fragment match-non-frag`. */
    matchNonFrag?: pulumi.Input<boolean>;
  }>;
  /** How many hops packets may still take. Default any. VyOS node `ttl`, and `hop-limit` for IPv6. */
  ttl?: pulumi.Input<TimeToLiveArgs>;
  /** The firewall mark, a number or a range; a leading `!` negates. Default any. VyOS node `mark`. */
  mark?: pulumi.Input<string | number>;
  /** Any of these marks of the connection, 0–2147483647. Default any. VyOS node `connection-mark`. */
  connectionMark?: pulumi.Input<pulumi.Input<string | number>[]>;
  /** Connections that NAT changed. Default any. VyOS node `connection-status`. */
  connectionStatus?: pulumi.Input<{
    /** What was changed. VyOS node `connection-status nat`. */
    nat: pulumi.Input<"destination" | "source">;
  }>;
  /** Connections that a helper opened. Default any. VyOS node `conntrack-helper`. */
  conntrackHelper?: pulumi.Input<
    pulumi.Input<"ftp" | "h323" | "nfs" | "pptp" | "rtsp" | "sip" | "sqlnet" | "tftp">[]
  >;
  /** Whether packets came or go by IPsec. Default any. VyOS node `ipsec`. */
  ipsec?: pulumi.Input<IpsecMatchArgs>;
  /** VyOS 1.5: what is particular to GRE; needs `protocol` gre. Default any. VyOS node `gre`. */
  gre?: pulumi.Input<GreMatchArgs>;
  /** When the rule counts, by the router's clock. Default always. VyOS node `time`. */
  time?: pulumi.Input<RuleTimeArgs>;
}

/** An address that is put into a dynamic group when a packet matches. */
export interface AddToGroupArgs {
  /** The name of a group below `firewall group dynamic-group`, which must exist. VyOS node `address-group`. */
  addressGroup: pulumi.Input<string>;
  /** How long it stays, such as `30s`, `5m`, `2h` or `1d`. Default for ever. VyOS node `timeout`. */
  timeout?: pulumi.Input<string>;
}

/** What a firewall rule does with packets beside its action. VyOS 1.4 and later. */
export interface FirewallEffectArgs {
  /** How matching packets are logged; needs `log`. Default as the kernel does. VyOS node `log-options`. */
  logOptions?: pulumi.Input<{
    /** The netlink group that is told, 0–65535, instead of the system log. Default none. VyOS node `log-options group`. */
    group?: pulumi.Input<number>;
    /** Bytes of the packet that it is told, 0–9000; needs `group`. Default all. VyOS node `log-options snapshot-length`. */
    snapshotLength?: pulumi.Input<number>;
    /** Packets to collect before it is told, 0–65535; needs `group`. Default 1. VyOS node `log-options queue-threshold`. */
    queueThreshold?: pulumi.Input<number>;
    /** How grave it is. Default warn. VyOS node `log-options level`. */
    level?: pulumi.Input<"emerg" | "alert" | "crit" | "err" | "warn" | "notice" | "info" | "debug">;
  }>;
  /** The queue of action `queue`, 0–65535, or a range of them. Default 0. VyOS node `queue`. */
  queue?: pulumi.Input<string | number>;
  /** `bypass` lets packets pass while nobody reads the queue, `fanout` spreads them over a range. Default neither. VyOS node `queue-options`. */
  queueOptions?: pulumi.Input<pulumi.Input<"bypass" | "fanout">[]>;
  /** What action `synproxy` tells clients. Needed unless the action is another. VyOS node `synproxy tcp`. */
  synproxy?: pulumi.Input<{
    /** The maximum segment size in bytes, 501–65535. Default none. VyOS node `synproxy tcp mss`. */
    mss?: pulumi.Input<number>;
    /** The window scale, 1–14, RFC 7323. Default none. VyOS node `synproxy tcp window-scale`. */
    windowScale?: pulumi.Input<number>;
  }>;
  /** Groups that addresses of matching packets are put into. Default none. VyOS node `add-address-to-group`. */
  addAddressToGroup?: pulumi.Input<{
    /** The group for the packet's source. Default none. VyOS node `add-address-to-group source-address`. */
    sourceAddress?: pulumi.Input<AddToGroupArgs>;
    /** The group for its destination. Default none. VyOS node `add-address-to-group destination-address`. */
    destinationAddress?: pulumi.Input<AddToGroupArgs>;
  }>;
  /** VyOS 1.5: what is changed in matching packets. Default nothing. VyOS node `set`. */
  set?: pulumi.Input<{
    /** The connection's mark, 0–2147483647. Default as it was. VyOS node `set connection-mark`. */
    connectionMark?: pulumi.Input<number>;
    /** The code point, 0–63. Default as it was. VyOS node `set dscp`. */
    dscp?: pulumi.Input<number>;
    /** The firewall mark, 1–2147483647. Default as it was. VyOS node `set mark`. */
    mark?: pulumi.Input<number>;
    /** The maximum segment size, 500–1460 bytes. Default as it was. VyOS node `set tcp-mss`. */
    tcpMss?: pulumi.Input<string | number>;
    /** The time to live, 0–255. Default as it was. VyOS node `set ttl`. */
    ttl?: pulumi.Input<number>;
    /** The hop limit of IPv6, 0–255. Default as it was. VyOS node `set hop-limit`. */
    hopLimit?: pulumi.Input<number>;
  }>;
}
