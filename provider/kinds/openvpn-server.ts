/* oxlint-disable typescript/no-empty-object-type -- names for inferred types, that declarations stay short by */
import { isIpv6, isIpv6Cidr } from "../schema/addresses.js";
import * as c from "./codecs.js";
import * as ip from "./ip-codecs.js";
import { word } from "./policy-codecs.js";
import { withSamples } from "./syntax.js";
import { flag, group, leaf, list, record } from "./table/index.js";

/** The mask of a network. */
export const netmask = c.like(
  "a mask",
  /^(\d{1,3}\.){3}\d{1,3}$/,
  "give one such as 255.255.255.0",
  "255.255.255.0",
);

const firstOfPool = c.syntax(
  "an IPv6 address",
  (text) =>
    isIpv6(text) || isIpv6Cidr(text) ? undefined : "is not an IPv6 address; give one such as 2001:db8::1000",
  "2001:db8::1000",
);

const totp = withSamples(c.wholeNumber("a number", 1, 65535), [8, 60]);

const openvpnServerOf = {
  /** The addresses of clients in a bridge, with device type tap. Default none. VyOS 1.4 and later. VyOS node `bridge`. */
  bridge: group("bridge", "the addresses of clients in a bridge", {
    /** Keep it without effect. Default false. VyOS node `disable`. */
    disable: flag("disable"),
    /** The router that clients are told. Default none. VyOS node `gateway`. */
    gateway: leaf("gateway", c.ipv4),
    /** The first address; needs stop. VyOS node `start`. */
    start: leaf("start", c.ipv4),
    /** The last address; needs start. VyOS node `stop`. */
    stop: leaf("stop", c.ipv4),
    /** The mask of the network. VyOS node `subnet-mask`. */
    subnetMask: leaf("subnet-mask", netmask),
  }),
  /** Addresses for clients; not beside a subnet of IPv6. Default those of the subnet. VyOS node `client-ip-pool`. */
  clientIpPool: group("client-ip-pool", "addresses for clients", {
    /** Keep it without effect. Default false. VyOS node `disable`. */
    disable: flag("disable"),
    /** The first address; needs stop. VyOS node `start`. */
    start: leaf("start", c.ipv4),
    /** The last address; needs start. VyOS node `stop`. */
    stop: leaf("stop", c.ipv4),
    /** The mask that clients are told. Default that of the subnet. VyOS node `subnet-mask`. */
    subnetMask: leaf("subnet-mask", netmask),
  }),
  /** IPv6 addresses for clients. Default those of the subnet. VyOS node `client-ipv6-pool`. */
  clientIpv6Pool: group("client-ipv6-pool", "IPv6 addresses for clients", {
    /** The first address. VyOS node `base`. */
    base: leaf("base", firstOfPool),
    /** Keep it without effect. Default false. VyOS node `disable`. */
    disable: flag("disable"),
  }),
  /** What single clients are given, by the name in their certificate. Default none. VyOS node `client`. */
  clients: record("client", {
    all: "clients by name",
    one: "a client",
    key: word("a client", "ada"),
    properties: {
      /** Let it not in. Default false. VyOS node `disable`. */
      disable: flag("disable"),
      /** Its address. Default one of the pool. VyOS node `ip`. */
      ips: list("ip", ip.ip),
      /** Prefixes that it is told to send here. Default none. VyOS node `push-route`. */
      pushRoutes: list("push-route", ip.prefix),
      /** Prefixes that are behind it. Default none. VyOS node `subnet`. */
      subnets: list("subnet", ip.prefix),
    },
  }),
  /** The domain that clients are told. Default none. VyOS node `domain-name`. */
  domainName: leaf("domain-name", c.fqdn),
  /** How many clients there may be, 1–4096. Default any number. VyOS node `max-connections`. */
  maxConnections: leaf("max-connections", c.wholeNumber("a number of clients", 1, 4096)),
  /** Clients also give a password that holds for a moment (TOTP). Default not. VyOS 1.4 and later. VyOS node `mfa totp`. */
  mfaTotp: group(
    "mfa totp",
    "passwords that hold for a moment",
    {
      /** Whether clients are asked for it by itself; default enable. VyOS node `challenge`. */
      challenge: leaf("challenge", c.oneOf("enable", "disable"), { default: "enable" }),
      /** Its digits, 1–65535; default 6. VyOS node `digits`. */
      digits: leaf("digits", totp, { default: 6 }),
      /** Seconds by which clocks may differ for ever, 1–65535; default 0. VyOS node `drift`. */
      drift: leaf("drift", totp, { default: 0 }),
      /** Seconds by which clocks may differ, 1–65535; default 180. VyOS node `slop`. */
      slop: leaf("slop", totp, { default: 180 }),
      /** Seconds that it holds, 1–65535; default 30. VyOS node `step`. */
      step: leaf("step", totp, { default: 30 }),
    },
    { bare: true },
  ),
  /** Name servers that clients are told. Default none. VyOS node `name-server`. */
  nameServers: list("name-server", ip.ip),
  /** Prefixes that clients are told to send here. Default none. VyOS node `push-route`. */
  pushRoutes: record("push-route", {
    all: "prefixes",
    one: "a way",
    key: ip.prefix,
    properties: {
      /** The metric of the way; default 0. VyOS node `metric`. */
      metric: leaf("metric", c.wholeNumber("a metric", 0, 4294967295), { default: 0 }),
    },
  }),
  /** Let no client in that `clients` does not name. Default false. VyOS node `reject-unconfigured-clients`. */
  rejectUnconfiguredClients: flag("reject-unconfigured-clients"),
  /** Networks that clients have their addresses from, one of each family; required but for a member of a bridge. VyOS node `subnet`. */
  subnets: list("subnet", ip.prefix),
  /** What clients see of the network: `subnet`, `point-to-point` or `net30`. Default subnet, before VyOS 1.5 net30. VyOS node `topology`. */
  topology: leaf("topology", c.oneOf("subnet", "point-to-point", "net30")),
};

type OpenvpnServerOf = typeof openvpnServerOf;

/** What clients of OpenVPN are given. */
export interface OpenvpnServer extends OpenvpnServerOf {}

/** What clients of OpenVPN are given. */
export const openvpnServer: OpenvpnServer = openvpnServerOf;
