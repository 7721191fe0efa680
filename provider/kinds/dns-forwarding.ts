import * as E from "fp-ts/Either";
import type * as t from "io-ts";
import type { Dialect } from "../config/dialect.js";
import * as c from "./codecs.js";
import { fail } from "./failures.js";
import { ip, isOfIpv6, plainInterface, prefix } from "./ip-codecs.js";
import type { Failure } from "./kind.js";
import { nodeKind } from "./node-kind.js";
import { object, optionalRecord, record } from "./objects.js";
import { row, type Row } from "./rows.js";
import { isKnown } from "./unknown.js";

const server = object("a name server", {
  required: {},
  optional: { port: c.wholeNumber("a port", 1, 65535) },
});
const servers = record("name servers by address", ip, server);
const optionalServers = optionalRecord("name servers by address", ip, server);

const dns64Prefix = c.syntax("an IPv6 prefix of 96 bits", (text) =>
  isOfIpv6(text) && text.endsWith("/96") && E.isRight(prefix.decode(text))
    ? undefined
    : "is not an IPv6 prefix of 96 bits; give one such as 64:ff9b::/96",
);

/** Reads the arguments of the forwarding name server. */
export const dnsForwardingCodec = object("a DNS forwarder", {
  required: { allowFrom: c.listOf(prefix), listenAddresses: c.listOf(ip) },
  optional: {
    nameServers: optionalServers,
    domains: optionalRecord(
      "domains by name",
      c.fqdn,
      object("a domain", {
        required: { nameServers: servers },
        optional: { addNta: c.flag, recursionDesired: c.flag },
      }),
    ),
    system: c.flag,
    cacheSize: c.wholeNumber("a number of cache entries", 0, 2147483647),
    dnssec: c.oneOf("off", "process-no-validate", "process", "log-fail", "validate"),
    negativeTtl: c.wholeNumber("seconds", 0, 7200),
    timeout: c.wholeNumber("milliseconds", 10, 60000),
    port: c.wholeNumber("a port", 1, 65535),
    sourceAddresses: c.listOf(ip),
    ignoreHostsFile: c.flag,
    noServeRfc1918: c.flag,
    dhcpInterfaces: c.listOf(plainInterface),
    dns64Prefix,
  },
});

type DnsForwarding = t.TypeOf<typeof dnsForwardingCodec>;

const domainsHaveServers = ({ domains }: DnsForwarding): readonly Failure[] =>
  isKnown(domains)
    ? Object.entries(domains)
        .filter(([, { nameServers }]) => Object.keys(nameServers).length === 0)
        .map(([name]) =>
          fail(`domains.${name}.nameServers`, "has no server; give at least one, as { ADDRESS: {} }"),
        )
    : [];

const serversRow = ({ servers }: Dialect["dns"], name: string): Row =>
  row.like(servers === "names" ? "names" : [row.number("port", "port")], "nameServers", name);

/** `service dns forwarding`: only what has a property here, so that zones and others may stand beside it. */
export const dnsForwarding = nodeKind<DnsForwarding>({
  name: "DnsForwarding",
  codec: dnsForwardingCodec,
  validate: domainsHaveServers,
  identity: [],
  at: () => ["service", "dns", "forwarding"],
  rows: (_dns, { dns }) => [
    row.list("allowFrom", "allow-from"),
    row.list("listenAddresses", "listen-address"),
    serversRow(dns, "name-server"),
    row.like(
      [
        serversRow(dns, dns.domainServers),
        row.flag("addNta", "addnta"),
        row.flag("recursionDesired", "recursion-desired"),
      ],
      "domains",
      "domain",
    ),
    row.flag("system", "system"),
    row.number("cacheSize", "cache-size"),
    row.text("dnssec", "dnssec"),
    row.number("negativeTtl", "negative-ttl"),
    row.number("timeout", "timeout"),
    row.number("port", "port"),
    row.list("sourceAddresses", "source-address"),
    row.flag("ignoreHostsFile", "ignore-hosts-file"),
    row.flag("noServeRfc1918", "no-serve-rfc1918"),
    row.list("dhcpInterfaces", "dhcp"),
    row.text("dns64Prefix", "dns64-prefix"),
  ],
  owns: () => "rows",
  prunes: () => [["service", "dns"]],
});
