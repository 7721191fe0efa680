import * as c from "./codecs.js";
import { fail } from "./failures.js";
import * as ip from "./ip-codecs.js";
import type { Failure } from "./kind.js";
import { word } from "./policy-codecs.js";
import { withSamples } from "./syntax.js";
import * as s from "./system-codecs.js";
import { declare, flag, group, leaf, list, record, type DraftOf } from "./table/index.js";
import { isKnown } from "./unknown.js";

const keyFile = c.like(
  "a file",
  /^\/config\/auth\/[^\s'"]+$/,
  "give one in /config/auth",
  "/config/auth/example.key",
);

const hostName = c.like(
  "a host name",
  /^([A-Za-z0-9][-.A-Za-z0-9]*[A-Za-z0-9]|[@*][-.A-Za-z0-9]*)$/,
  "use letters, digits and - . with a letter or digit at both ends; @ or * may begin it",
  "edge.example.com",
);

const web = {
  /** Pass over what comes before this text; needs url. Default none. VyOS node `skip`. */
  skip: leaf("skip", s.words("a text", "Current IP Address")),
  /** The address of the page. VyOS node `url`. */
  url: leaf(
    "url",
    c.like("a URL", /^https?:\/\/[^\s'"]+$/, "give one of HTTP or HTTPS", "https://ip.example.com/"),
  ),
};

const service = {
  /** Where the router's address is found: one of both. VyOS node `address`. */
  address: group("address", "where the router's address is found", {
    /** The interface that has it. VyOS node `interface`. */
    interface: leaf("interface", ip.plainInterface),
    /** A page that shows it. VyOS node `web`. */
    web: group("web", "a page that shows the address", web, { bare: true }),
  }),
  /** Up to 255 characters, without quotes. Default none. VyOS node `description`. */
  description: leaf("description", c.description),
  /** Seconds after which it is told again though it is the same, 300–2160000. Default never. VyOS node `expiry-time`. */
  expiryTime: leaf("expiry-time", withSamples(c.wholeNumber("seconds", 300, 2160000), [86400])),
  /** The names that the address is told for. VyOS node `host-name`. */
  hostNames: list("host-name", hostName, { required: true }),
  /** Which addresses are told: `ipv4`, `ipv6` or `both`; default ipv4. VyOS node `ip-version`. */
  ipVersion: leaf("ip-version", c.oneOf("ipv4", "ipv6", "both"), { default: "ipv4" }),
  /** The file with a key of TSIG, for the protocol `nsupdate`. VyOS node `key`. */
  key: leaf("key", keyFile),
  /** The password, but for the protocol `nsupdate`. A secret. VyOS node `password`. */
  password: leaf("password", s.words("a password", "s3cret"), { secret: true }),
  /** How the service is spoken to, as ddclient calls it, such as `dyndns2`. VyOS node `protocol`. */
  protocol: leaf("protocol", word("a protocol", "dyndns2", "cloudflare", "nsupdate"), { required: true }),
  /** The service's server. Default the protocol's. VyOS node `server`. */
  server: leaf("server", s.host),
  /** Seconds that others remember the address, 0–2147483647; some protocols have it. VyOS node `ttl`. */
  ttl: leaf("ttl", withSamples(c.wholeNumber("seconds", 0, 2147483647), [300])),
  /** The user, which most protocols need. VyOS node `username`. */
  username: leaf("username", s.words("a user", "ada")),
  /** Seconds between two tries, 60–86400. Default none. VyOS node `wait-time`. */
  waitTime: leaf("wait-time", withSamples(c.wholeNumber("seconds", 60, 86400), [120])),
  /** The zone of the names; some protocols have it. VyOS node `zone`. */
  zone: leaf("zone", c.fqdn),
};

const oldService = {
  /** The names that the address is told for. VyOS node `host-name`. */
  hostNames: list("host-name", word("a host name", "edge.example.com"), { required: true }),
  /** The user. VyOS node `login`. */
  login: leaf("login", s.words("a user", "ada"), { required: true }),
  /** The password. A secret. VyOS node `password`. */
  password: leaf("password", s.words("a password", "s3cret"), { required: true, secret: true }),
  /** How the service is spoken to. Default as it wants. VyOS node `protocol`. */
  protocol: leaf("protocol", word("a protocol", "cloudflare", "dyndns2")),
  /** The service's server. Default its own. VyOS node `server`. */
  server: leaf("server", s.host),
  /** The zone of the names, of Cloudflare. VyOS node `zone`. */
  zone: leaf("zone", word("a zone", "example.com")),
};

const oldInterface = {
  /** Tell the IPv6 address. Default false. VyOS node `ipv6-enable`. */
  ipv6Enable: flag("ipv6-enable"),
  /** Name servers that are told by RFC 2136, by a name. Default none. VyOS node `rfc2136`. */
  rfc2136: record("rfc2136", {
    all: "name servers by name",
    one: "a name server",
    key: word("a name", "own"),
    properties: {
      /** The file with a key of TSIG. VyOS node `key`. */
      key: leaf("key", keyFile, { required: true }),
      /** The names that the address is told for. VyOS node `record`. */
      records: list("record", word("a host name", "edge.example.com"), { required: true }),
      /** The name server. VyOS node `server`. */
      server: leaf("server", s.host, { required: true }),
      /** Seconds that others remember the address, 1–86400; default 600. VyOS node `ttl`. */
      ttl: leaf("ttl", withSamples(c.wholeNumber("seconds", 1, 86400), [300]), { default: 600 }),
      /** The zone. VyOS node `zone`. */
      zone: leaf("zone", word("a zone", "example.com"), { required: true }),
    },
  }),
  /** Services by name, such as `cloudflare` or `dyndns`, or `custom`. Default none. VyOS node `service`. */
  services: record("service", {
    all: "services by name",
    one: "a service",
    key: c.like("a service", /^\w+$/, "use letters, digits and _", "cloudflare"),
    properties: oldService,
  }),
  /** A page that shows the address. Default the interface's. VyOS node `use-web`. */
  useWeb: group("use-web", "a page that shows the address", {
    /** Pass over what comes before this text. Default none. VyOS node `skip`. */
    skip: leaf("skip", s.words("a text", "Current IP Address")),
    /** The address of the page. VyOS node `url`. */
    url: leaf("url", word("a page", "ip.example.com")),
  }),
};

const needZone = ["cloudflare", "digitalocean", "godaddy", "hetzner", "gandi", "nfsn", "nsupdate"];
const knowZone = [...needZone, "dnsexit2", "zoneedit1"];
const withoutUser = [
  ...["1984", "cloudflare", "cloudns", "digitalocean", "dnsexit2", "duckdns", "freemyip", "hetzner"],
  ...["keysystems", "njalla", "nsupdate", "regfishde"],
];
const knowTtl = ["cloudflare", "dnsexit2", "gandi", "hetzner", "godaddy", "nfsn", "nsupdate"];
const knowBoth = [
  ...["cloudflare", "digitalocean", "dnsexit2", "duckdns", "dyndns2", "easydns", "freedns", "hetzner"],
  ...["infomaniak", "njalla"],
];
const dyndnsWithBoth = ["members.dyndns.org", "dynv6.com"];

const protocolFailures = (given: DraftOf<typeof service>, at: string): readonly Failure[] => {
  const { ipVersion, key, password, protocol, server, ttl, username, zone } = given;
  if (!isKnown(protocol)) return [];
  const needs = (name: string, value: unknown): readonly Failure[] =>
    value === undefined ? [fail(`${at}.${name}`, `is missing; ${protocol} needs it`)] : [];
  const knowsNot = (name: string, value: unknown): readonly Failure[] =>
    value === undefined ? [] : [fail(`${at}.${name}`, `does not exist with ${protocol}; leave it out`)];
  const byKey = protocol === "nsupdate";
  const single = !knowBoth.includes(protocol);
  const other = protocol === "dyndns2" && isKnown(server) && !dyndnsWithBoth.includes(server);
  return [
    ...(byKey
      ? [...knowsNot("password", password), ...needs("server", server), ...needs("key", key)]
      : needs("password", password)),
    ...(needZone.includes(protocol) ? needs("zone", zone) : []),
    ...(knowZone.includes(protocol) ? [] : knowsNot("zone", zone)),
    ...(withoutUser.includes(protocol) ? [] : needs("username", username)),
    ...(knowTtl.includes(protocol) ? [] : knowsNot("ttl", ttl)),
    ...(ipVersion === "both" && (single || other)
      ? [fail(`${at}.ipVersion`, `cannot be both with ${other ? "this server" : protocol}; give one of them`)]
      : []),
  ];
};

const serviceFailures = ([name, given]: readonly [string, DraftOf<typeof service>]): readonly Failure[] => {
  const { address = {}, expiryTime, waitTime } = given;
  const at = `services.${name}`;
  return [
    ...(isKnown(address) && (address.interface === undefined) === (address.web === undefined)
      ? [fail(`${at}.address`, "needs one of interface and web; give one of them")]
      : []),
    ...(isKnown(address) && address.web?.skip !== undefined && address.web.url === undefined
      ? [fail(`${at}.address.web.url`, "is missing; skip needs it")]
      : []),
    ...protocolFailures(given, at),
    ...(isKnown(waitTime) && isKnown(expiryTime) && expiryTime < waitTime
      ? [fail(`${at}.expiryTime`, "is less than waitTime; give as much at least")]
      : []),
  ];
};

/**
 * Names whose addresses follow the router's (dynamic DNS): VyOS node `service dns dynamic`. Errors are those of
 * `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const dnsDynamic = declare("DnsDynamic", {
  about: "names whose addresses follow the router's",
  at: "service dns dynamic",
  properties: {
    /** What is told of interfaces, by name. VyOS 1.3. Default none. VyOS node `interface`. */
    interfaces: record("interface", {
      all: "interfaces by name",
      one: "what is told of an interface",
      key: ip.plainInterface,
      properties: oldInterface,
    }),
    /** Seconds between two looks at the address, 60–3600; default 300. VyOS 1.4 and later. VyOS node `interval`. */
    interval: leaf("interval", withSamples(c.wholeNumber("seconds", 60, 3600), [600]), { default: 300 }),
    /** The services that are told, by names of their own. VyOS 1.4 and later. Default none. VyOS node `name`. */
    services: record("name", {
      all: "services by name",
      one: "a service",
      key: c.like("a name", /^[-\w]+$/, "use letters, digits and - _", "own"),
      properties: service,
    }),
    /** The VRF that they are told in. Default none. VyOS 1.4 and later. VyOS node `vrf`. */
    vrf: leaf("vrf", ip.vrfName),
  },
  validate: ({ interfaces, services }) => [
    ...(isKnown(services) ? Object.entries(services).flatMap(serviceFailures) : []),
    ...(isKnown(interfaces)
      ? Object.entries(interfaces).flatMap(([name, one]) =>
          Object.entries(one.services ?? {}).flatMap(([key, { protocol, zone }]) => [
            ...(zone !== undefined && key !== "cloudflare" && protocol !== "cloudflare"
              ? [fail(`interfaces.${name}.services.${key}.zone`, "goes with Cloudflare alone; leave it out")]
              : []),
          ]),
        )
      : []),
  ],
  examples: [
    {
      services: {
        own: {
          address: { interface: "eth0" },
          hostNames: ["edge.example.com"],
          protocol: "cloudflare",
          password: "s3cret",
          zone: "example.com",
          ttl: 300,
        },
      },
      interval: 600,
    },
    {
      services: {
        own: {
          address: { web: { url: "https://ip.example.com/" } },
          hostNames: ["edge.example.com"],
          protocol: "dyndns2",
          username: "ada",
          password: "s3cret",
        },
      },
    },
    {
      services: {
        own: {
          address: { interface: "eth0" },
          hostNames: ["edge.example.com"],
          protocol: "nsupdate",
          server: "192.0.2.53",
          key: "/config/auth/example.key",
          zone: "example.com",
        },
      },
    },
    {
      interfaces: {
        eth0: {
          services: { cloudflare: { hostNames: ["edge.example.com"], login: "ada", password: "s3cret" } },
          rfc2136: {
            own: {
              key: "/config/auth/example.key",
              records: ["edge.example.com"],
              server: "192.0.2.53",
              zone: "example.com",
            },
          },
        },
      },
    },
  ],
});
