import * as c from "./codecs.js";
import { connectionTimeouts } from "./connection-timeouts.js";
import { declare, flag, group, leaf } from "./table/index.js";

/** What is done with packets in one state. */
const packetProperties = {
  /** What happens to what matches: `accept`, `drop` or `reject`. Default none. VyOS node `action`. */
  action: leaf("action", c.oneOf("accept", "drop", "reject")),
  /** Log what matches. Default false. VyOS node `log`. */
  log: flag("log"),
  /** How urgent the log is. Default none. VyOS 1.4 and later. VyOS node `log-level`. */
  logLevel: leaf("log-level", c.oneOf("emerg", "alert", "crit", "err", "warn", "notice", "info", "debug")),
};

/**
 * What the firewall does everywhere: VyOS node `firewall global-options`, in VyOS 1.3 the same nodes in `firewall`. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const firewallGlobalOptions = declare("FirewallGlobalOptions", {
  about: "the global options of the firewall",
  at: ["firewall global-options", "firewall"],
  owns: "rows",
  properties: {
    /** Answer echo requests: `enable` or `disable`; default `enable`. VyOS node `all-ping`. */
    allPing: leaf("all-ping", c.oneOf("enable", "disable"), { default: "enable" }),
    /** What the firewall says of bridged packets. Default none. VyOS 1.5. VyOS node `apply-to-bridged-traffic`. */
    applyToBridgedTraffic: group("apply-to-bridged-traffic", "what the firewall says of bridged packets", {
      /** Let invalid packets of ARP, DHCP and PPPoE pass. Default false. VyOS node `invalid-connections`. */
      invalidConnections: flag("invalid-connections"),
      /** IPv4. Default false. VyOS node `ipv4`. */
      ipv4: flag("ipv4"),
      /** IPv6. Default false. VyOS node `ipv6`. */
      ipv6: flag("ipv6"),
    }),
    /** Answer echo requests to broadcast addresses: `enable` or `disable`; default `disable`. VyOS node `broadcast-ping`. */
    broadcastPing: leaf("broadcast-ping", c.oneOf("enable", "disable"), { default: "disable" }),
    /** Send a trap when the configuration changes: `enable` or `disable`; default `disable`. VyOS 1.3. VyOS node `config-trap`. */
    configTrap: leaf("config-trap", c.oneOf("enable", "disable"), { default: "disable" }),
    /** Forward broadcasts to a network: `enable` or `disable`; default `enable`. VyOS 1.4 and later. VyOS node `directed-broadcast`. */
    directedBroadcast: leaf("directed-broadcast", c.oneOf("enable", "disable"), { default: "enable" }),
    /** Take IPv4 packets that choose their own way: `enable` or `disable`; default `disable`. VyOS node `ip-src-route`. */
    ipSrcRoute: leaf("ip-src-route", c.oneOf("enable", "disable"), { default: "disable" }),
    /** Take redirects of ICMPv6: `enable` or `disable`; default `disable`. VyOS node `ipv6-receive-redirects`. */
    ipv6ReceiveRedirects: leaf("ipv6-receive-redirects", c.oneOf("enable", "disable"), {
      default: "disable",
    }),
    /** How strictly the source of IPv6 packets is checked: `strict`, `loose` or `disable`; default `disable`. VyOS 1.4 and later. VyOS node `ipv6-source-validation`. */
    ipv6SourceValidation: leaf("ipv6-source-validation", c.oneOf("strict", "loose", "disable"), {
      default: "disable",
    }),
    /** Take IPv6 packets that choose their own way: `enable` or `disable`; default `disable`. VyOS node `ipv6-src-route`. */
    ipv6SrcRoute: leaf("ipv6-src-route", c.oneOf("enable", "disable"), { default: "disable" }),
    /** Log packets from impossible addresses: `enable` or `disable`; default `enable`. VyOS node `log-martians`. */
    logMartians: leaf("log-martians", c.oneOf("enable", "disable"), { default: "enable" }),
    /** Take redirects of ICMP: `enable` or `disable`; default `disable`. VyOS node `receive-redirects`. */
    receiveRedirects: leaf("receive-redirects", c.oneOf("enable", "disable"), { default: "disable" }),
    /** Keep the last answer when a domain group cannot be looked up. Default false. VyOS 1.4 and later. VyOS node `resolver-cache`. */
    resolverCache: flag("resolver-cache"),
    /** Seconds between two looks at the names of domain groups, 10–3600; default 300. VyOS 1.4 and later. VyOS node `resolver-interval`. */
    resolverInterval: leaf("resolver-interval", c.wholeNumber("a number in range", 10, 3600), {
      default: 300,
    }),
    /** Send redirects of ICMP: `enable` or `disable`; default `enable`. VyOS node `send-redirects`. */
    sendRedirects: leaf("send-redirects", c.oneOf("enable", "disable"), { default: "enable" }),
    /** How strictly the source of IPv4 packets is checked: `strict`, `loose` or `disable`; default `disable`. VyOS node `source-validation`. */
    sourceValidation: leaf("source-validation", c.oneOf("strict", "loose", "disable"), {
      default: "disable",
    }),
    /** What happens to packets by the state of their connection. Default none. VyOS node `state-policy`. */
    statePolicy: group("state-policy", "what happens to packets by the state of their connection", {
      /** Packets of connections that stand. Default none. VyOS node `established`. */
      established: group("established", "packets of connections that stand", packetProperties),
      /** Packets of no known connection. Default none. VyOS node `invalid`. */
      invalid: group("invalid", "packets of no known connection", packetProperties),
      /** Packets that belong to another connection. Default none. VyOS node `related`. */
      related: group("related", "packets that belong to another connection", packetProperties),
    }),
    /** Answer floods of SYN with cookies: `enable` or `disable`; default `enable`. VyOS node `syn-cookies`. */
    synCookies: leaf("syn-cookies", c.oneOf("enable", "disable"), { default: "enable" }),
    /** Seconds until a silent connection is forgotten. Default none. VyOS 1.5. VyOS node `timeout`. */
    timeout: group("timeout", "seconds until a silent connection is forgotten", connectionTimeouts),
    /** Protect connections that are over from late packets: `enable` or `disable`; default `disable`. VyOS node `twa-hazards-protection`. */
    twaHazardsProtection: leaf("twa-hazards-protection", c.oneOf("enable", "disable"), {
      default: "disable",
    }),
  },
  examples: [
    { allPing: "enable", broadcastPing: "disable", logMartians: "enable", synCookies: "enable" },
    {
      statePolicy: {
        established: { action: "accept" },
        invalid: { action: "drop" },
        related: { action: "accept" },
      },
    },
    { timeout: { tcp: { established: 86400 } }, applyToBridgedTraffic: { ipv4: true } },
  ],
});
