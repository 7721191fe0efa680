import { isRight } from "fp-ts/Either";
import * as c from "./codecs.js";
import { fail } from "./failures.js";
import { ip, isOfIpv6, plainInterface, prefix } from "./ip-codecs.js";
import { declare, flag, leaf, list, record } from "./table/index.js";
import { isKnown } from "./unknown.js";

const port = c.wholeNumber("a port", 1, 65535);

const dns64Prefix = c.syntax(
  "an IPv6 prefix of 96 bits",
  (text) =>
    isOfIpv6(text) && text.endsWith("/96") && isRight(prefix.decode(text))
      ? undefined
      : "is not an IPv6 prefix of 96 bits; give one such as 64:ff9b::/96",
  "64:ff9b::/96",
);

/** A name server that questions are passed on to. */
export const nameServer = {
  /** 1–65535; default 53. From VyOS 1.4 on. VyOS node `port`. */
  port: leaf("port", port, { default: 53 }),
};

const servers = { all: "name servers by address", one: "a name server", key: ip, properties: nameServer };

/** A domain with name servers of its own. */
export const dnsDomain = {
  /** Its name servers by their addresses, one at least. VyOS node `name-server`. */
  nameServers: record(["name-server", "server"], servers, { required: true }),
  /** Do not ask for DNSSEC in it. Default false. VyOS node `addnta`. */
  addNta: flag("addnta"),
  /** Ask the servers to recurse. Default false. VyOS node `recursion-desired`. */
  recursionDesired: flag("recursion-desired"),
};

/**
 * The router's own DNS forwarder: VyOS node `service dns forwarding`. There is one on a router. What has no property
 * here, such as authoritative zones, may be a `VyosConfig` beside it. Errors are those of `RouterError`.
 */
export const dnsForwarding = declare("DnsForwarding", {
  about: "a DNS forwarder",
  at: "service dns forwarding",
  owns: "rows",
  properties: {
    /** Who may ask: prefixes, one at least (`192.0.2.1/32` for one host). VyOS node `allow-from`. */
    allowFrom: list("allow-from", prefix, { required: true }),
    /** The router's own addresses that it listens on, one at least. VyOS node `listen-address`. */
    listenAddresses: list("listen-address", ip, { required: true }),
    /** Where questions are passed on to, by address: `{ "192.0.2.53": {} }`. Default: it recurses. VyOS node `name-server`. */
    nameServers: record("name-server", servers),
    /** Domains with name servers of their own, by name. Default none. VyOS node `domain`. */
    domains: record("domain", {
      ...{ all: "domains by name", one: "a domain", key: c.fqdn, properties: dnsDomain },
    }),
    /** Use the router's own name servers. Default false. VyOS node `system`. */
    system: flag("system"),
    /** Entries, 0–2147483647; default 10000. VyOS node `cache-size`. */
    cacheSize: leaf("cache-size", c.wholeNumber("a number of cache entries", 0, 2147483647), {
      default: 10000,
    }),
    /** Default process-no-validate. VyOS node `dnssec`. */
    dnssec: leaf("dnssec", c.oneOf("off", "process-no-validate", "process", "log-fail", "validate"), {
      default: "process-no-validate",
    }),
    /** Seconds for which it is remembered that there is no answer, 0–7200; default 3600. VyOS node `negative-ttl`. */
    negativeTtl: leaf("negative-ttl", c.wholeNumber("seconds", 0, 7200), { default: 3600 }),
    /** Milliseconds to wait for a server, 10–60000; default 1500. From VyOS 1.4 on. VyOS node `timeout`. */
    timeout: leaf("timeout", c.wholeNumber("milliseconds", 10, 60000), { default: 1500 }),
    /** The port to listen on, 1–65535; default 53. VyOS node `port`. */
    port: leaf("port", port, { default: 53 }),
    /** Addresses to ask from. Default any. VyOS node `source-address`. */
    sourceAddresses: list("source-address", ip, { default: ["0.0.0.0", "::"] }),
    /** Do not answer from the router's own table of hosts. Default false. VyOS node `ignore-hosts-file`. */
    ignoreHostsFile: flag("ignore-hosts-file"),
    /** Pass questions about private addresses on. Default false. VyOS node `no-serve-rfc1918`. */
    noServeRfc1918: flag("no-serve-rfc1918"),
    /** Pass questions on to the servers that these interfaces learnt by DHCP, too. Default none. VyOS node `dhcp`. */
    dhcpInterfaces: list("dhcp", plainInterface),
    /** Make IPv6 addresses of IPv4 ones for NAT64, by this prefix of 96 bits. Default none. VyOS node `dns64-prefix`. */
    dns64Prefix: leaf("dns64-prefix", dns64Prefix),
  },
  validate: ({ domains }) =>
    isKnown(domains)
      ? Object.entries(domains)
          .filter(([, { nameServers }]) => Object.keys(nameServers).length === 0)
          .map(([name]) =>
            fail(`domains.${name}.nameServers`, "has no server; give at least one, as { ADDRESS: {} }"),
          )
      : [],
  examples: [
    {
      allowFrom: ["10.0.0.0/8"],
      listenAddresses: ["10.0.0.1"],
      nameServers: { "192.0.2.53": {} },
      domains: { lan: { nameServers: { "192.0.2.54": {} } } },
    },
  ],
});
