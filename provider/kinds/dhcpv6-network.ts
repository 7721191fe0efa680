import { isLeft } from "fp-ts/Either";
import * as c from "./codecs.js";
import { fail } from "./failures.js";
import * as ip from "./ip-codecs.js";
import * as s from "./system-codecs.js";
import { declare, flag, group, leaf, list, place, record } from "./table/index.js";
import { isKnown } from "./unknown.js";

/** What hosts are told. */
const hostOptions = {
  /** The page that hosts are sent to. Default none. VyOS node `captive-portal`. */
  captivePortal: leaf("captive-portal", s.words("a URL", "https://portal.example.com")),
  /** Domains in which hosts look up short names. Default none. VyOS node `domain-search`. */
  domainSearch: list("domain-search", c.fqdn),
  /** Seconds until hosts ask for settings again, 1–4294967295. Default none. VyOS node `info-refresh-time`. */
  infoRefreshTime: leaf("info-refresh-time", c.wholeNumber("a number in range", 1, 4294967295)),
  /** Whom hosts ask for names. Default none. VyOS node `name-server`. */
  nameServers: list("name-server", s.ipv6),
  /** The domain of NIS. Default none. VyOS node `nis-domain`. */
  nisDomain: leaf("nis-domain", ip.plainName),
  /** Servers of NIS. Default none. VyOS node `nis-server`. */
  nisServers: list("nis-server", s.ipv6),
  /** The domain of NIS+. Default none. VyOS node `nisplus-domain`. */
  nisplusDomain: leaf("nisplus-domain", ip.plainName),
  /** Servers of NIS+. Default none. VyOS node `nisplus-server`. */
  nisplusServers: list("nisplus-server", s.ipv6),
  /** Servers of SIP. Default none. VyOS node `sip-server`. */
  sipServers: list("sip-server", s.host),
  /** Servers of SNTP. Default none. VyOS node `sntp-server`. */
  sntpServers: list("sntp-server", s.ipv6),
  /** Options of vendors. Default none. VyOS node `vendor-option`. */
  vendorOption: group("vendor-option", "options of vendors", {
    /** Cisco's. Default none. VyOS node `cisco`. */
    cisco: group("cisco", "options of Cisco's", {
      /** Servers of TFTP. Default none. VyOS node `tftp-server`. */
      tftpServers: list("tftp-server", s.ipv6),
    }),
  }),
};

/**
 * A network of the DHCPv6 server with its subnets: VyOS node `service dhcpv6-server shared-network-name NAME`. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const dhcpv6Network = declare("Dhcpv6Network", {
  about: "a network of the DHCPv6 server",
  at: "service dhcpv6-server shared-network-name {name}",
  properties: {
    /** Letters, digits and - _ . +. Default: the resource's name. Changing it replaces. */
    name: place(c.networkName, { named: true }),
    /** Up to 255 characters, without quotes. Default none. VyOS node `description`. */
    description: leaf("description", c.description),
    /** Serve it not. Default false. VyOS node `disable`. */
    disable: flag("disable"),
    /** The interface that it is on, on VyOS 1.5. Default none. VyOS node `interface`. */
    interface: leaf("interface", ip.plainInterface),
    /** What hosts are told; on VyOS 1.3 and 1.4 the first two of these and name servers. Default none. VyOS node `option` or `common-options`. */
    options: group(["option", "common-options"], "settings that hosts are given", hostOptions),
    /** Its subnets by prefix. VyOS node `subnet`. */
    subnets: record(
      "subnet",
      {
        all: "subnets by prefix",
        one: "a subnet",
        key: s.ipv6Prefix,
        properties: {
          /** A number of its own, on VyOS 1.5, where it is required, 1–4294967295. Default none. VyOS node `subnet-id`. */
          subnetId: leaf("subnet-id", c.wholeNumber("a number in range", 1, 4294967295)),
          /** The interface that it is on, on VyOS 1.5. Default none. VyOS node `interface`. */
          interface: leaf("interface", ip.plainInterface),
          /** Where addresses are taken from, on VyOS 1.5. Default none. VyOS node `range`. */
          ranges: record("range", {
            all: "ranges by name",
            one: "a range",
            key: ip.plainName,
            properties: {
              /** All of a prefix. Default none. VyOS node `prefix`. */
              prefix: leaf("prefix", s.ipv6Prefix),
              /** The first address. Default none. VyOS node `start`. */
              start: leaf("start", s.ipv6),
              /** The last address. Default none. VyOS node `stop`. */
              stop: leaf("stop", s.ipv6),
            },
          }),
          /** Where addresses are taken from, on VyOS 1.3 and 1.4. Default none. VyOS node `address-range`. */
          addressRange: group("address-range", "where addresses are taken from", {
            /** All of a prefix. Default none. VyOS node `prefix`. */
            prefixes: record("prefix", {
              all: "prefixes",
              one: "a prefix",
              key: s.ipv6Prefix,
              properties: {
                /** For temporary addresses. Default false. VyOS node `temporary`. */
                temporary: flag("temporary"),
              },
            }),
            /** Ranges by their first address. Default none. VyOS node `start`. */
            starts: record("start", {
              all: "ranges by their first address",
              one: "a range",
              key: s.ipv6,
              properties: {
                /** The last address. VyOS node `stop`. */
                stop: leaf("stop", s.ipv6, { required: true }),
              },
            }),
          }),
          /** How long addresses are given. Default none. VyOS node `lease-time`. */
          leaseTime: group("lease-time", "how long addresses are given", {
            /** Seconds where a host asks for nothing, 1–4294967295. VyOS node `default`. */
            default: leaf("default", c.wholeNumber("a number in range", 1, 4294967295)),
            /** Seconds at most, 1–4294967295. Default none. VyOS node `maximum`. */
            maximum: leaf("maximum", c.wholeNumber("a number in range", 1, 4294967295)),
            /** Seconds at least, 1–4294967295. Default none. VyOS node `minimum`. */
            minimum: leaf("minimum", c.wholeNumber("a number in range", 1, 4294967295)),
          }),
          /** What hosts are told. Default none. VyOS node `option` or ``. */
          options: group(["option", ""], "settings that hosts are given", hostOptions),
          /** Prefixes that routers are given. Default none. VyOS node `prefix-delegation`. */
          prefixDelegation: group("prefix-delegation", "prefixes for routers", {
            /** Prefixes, by address, that are cut up, on VyOS 1.5. Default none. VyOS node `prefix`. */
            prefixes: record("prefix", {
              all: "prefixes by address",
              one: "a prefix",
              key: s.ipv6,
              properties: {
                /** The length of one, 32–96. VyOS node `delegated-length`. */
                delegatedLength: leaf("delegated-length", c.wholeNumber("a number in range", 32, 96), {
                  required: true,
                }),
                /** A prefix that is kept. Default none. VyOS node `excluded-prefix`. */
                excludedPrefix: leaf("excluded-prefix", s.ipv6),
                /** The length of that, 33–128. Default none. VyOS node `excluded-prefix-length`. */
                excludedPrefixLength: leaf(
                  "excluded-prefix-length",
                  c.wholeNumber("a number in range", 33, 128),
                ),
                /** The length of all, 32–64. VyOS node `prefix-length`. */
                prefixLength: leaf("prefix-length", c.wholeNumber("a number in range", 32, 64), {
                  required: true,
                }),
              },
            }),
            /** Ranges by their first prefix, on VyOS 1.3 and 1.4. Default none. VyOS node `start`. */
            starts: record("start", {
              all: "ranges by their first prefix",
              one: "a range",
              key: c.like(
                "the address of a prefix",
                /^([a-fA-F0-9]{1,4}:)+:$/,
                "give one such as 2001:db8:100::",
                "2001:db8:100::",
              ),
              properties: {
                /** The length of one, 32–64. VyOS node `prefix-length`. */
                prefixLength: leaf("prefix-length", c.wholeNumber("a number in range", 32, 64), {
                  required: true,
                }),
                /** The last prefix. VyOS node `stop`. */
                stop: leaf(
                  "stop",
                  c.like(
                    "the address of a prefix",
                    /^([a-fA-F0-9]{1,4}:)+:$/,
                    "give one such as 2001:db8:1ff::",
                    "2001:db8:1ff::",
                  ),
                  { required: true },
                ),
              },
            }),
          }),
          /** Hosts by name. Default none. VyOS node `static-mapping`. */
          staticMappings: record("static-mapping", {
            all: "hosts by name",
            one: "a host",
            key: c.like("the name of a host", /^[-_a-zA-Z0-9.]+$/, "use letters, digits and - _ .", "web"),
            properties: {
              /** Keep it without effect. Default false. VyOS node `disable`. */
              disable: flag("disable"),
              /** Its DUID. Default none. VyOS node `duid` or `identifier`. */
              duid: leaf(
                ["duid", "identifier"],
                c.like(
                  "a DUID",
                  /^([0-9A-Fa-f]{2}:)*[0-9A-Fa-f]{2}$/,
                  "give pairs of hexadecimal digits with colons between",
                  "00:01:00:01:12:34:56:78",
                ),
              ),
              /** The address that it is given. Default none. VyOS node `ipv6-address`. */
              ipv6Address: leaf("ipv6-address", s.ipv6),
              /** The prefix that it is given. Default none. VyOS node `ipv6-prefix`. */
              ipv6Prefix: leaf("ipv6-prefix", s.ipv6Prefix),
              /** Its MAC address, on VyOS 1.5. Default none. VyOS node `mac`. */
              mac: leaf("mac", c.macAddress),
              /** What it is told, on VyOS 1.5. Default none. VyOS node `option`. */
              options: group("option", "settings that the host is given", hostOptions),
            },
          }),
        },
      },
      { required: true },
    ),
  },
  validate: ({ subnets }, dialect) =>
    !isKnown(subnets)
      ? []
      : Object.entries(subnets).flatMap(
          ([prefix, { addressRange, ranges = {}, staticMappings = {}, subnetId }]) => [
            ...(dialect?.name === "1.5" && subnetId === undefined
              ? [fail(`subnets.${prefix}.subnetId`, "is missing; VyOS 1.5 needs a number of its own")]
              : []),
            ...[
              ...Object.values(ranges).map(({ start, stop }) => [start, stop] as const),
              ...Object.entries(addressRange?.starts ?? {}).map(
                ([start, { stop }]) => [start, stop] as const,
              ),
            ].flatMap(([start, stop]) =>
              isKnown(start) &&
              isKnown(stop) &&
              start !== stop &&
              isLeft(ip.groupAddress.decode(`${start}-${stop}`))
                ? [
                    fail(
                      `subnets.${prefix}`,
                      `has the range ${start}-${stop}, which ends before it begins; swap them`,
                    ),
                  ]
                : [],
            ),
            ...Object.entries(ranges).flatMap(([name, { prefix: whole, start, stop }]) =>
              whole === undefined
                ? start !== undefined && stop !== undefined
                  ? []
                  : [fail(`subnets.${prefix}.ranges.${name}`, "needs start and stop, or prefix; give them")]
                : start === undefined && stop === undefined
                  ? []
                  : [
                      fail(
                        `subnets.${prefix}.ranges.${name}`,
                        "has prefix beside start or stop; leave one of them out",
                      ),
                    ],
            ),
            ...Object.entries(staticMappings).flatMap(([name, { duid, mac }]) =>
              (duid === undefined) === (mac === undefined)
                ? [fail(`subnets.${prefix}.staticMappings.${name}`, "needs one of duid and mac; give one")]
                : [],
            ),
          ],
        ),
  examples: [
    {
      name: "LAN6",
      subnets: {
        "2001:db8::/64": {
          subnetId: 1,
          ranges: { dynamic: { start: "2001:db8::100", stop: "2001:db8::1ff" } },
          options: { nameServers: ["2001:db8::53"] },
          staticMappings: { web: { duid: "00:01:00:01:12:34:56:78", ipv6Address: "2001:db8::10" } },
        },
      },
    },
    {
      name: "LAN6",
      subnets: {
        "2001:db8::/64": {
          subnetId: 1,
          ranges: { dynamic: { prefix: "2001:db8::/64" } },
          staticMappings: { web: { mac: "00:50:56:00:00:01", ipv6Address: "2001:db8::10" } },
        },
      },
    },
    {
      name: "LAN6",
      subnets: {
        "2001:db8::/64": {
          addressRange: { starts: { "2001:db8::100": { stop: "2001:db8::1ff" } } },
          options: { nameServers: ["2001:db8::53"] },
        },
      },
    },
  ],
});
