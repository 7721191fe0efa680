import type * as t from "io-ts";
import * as c from "../codecs.js";
import * as ipc from "../ip-codecs.js";
import { object } from "../objects.js";
import { effectProps, packetProps } from "./packet-model.js";

const countries = c.listOf(
  c.syntax("a country", (text) =>
    /^[a-z]{2}$/.test(text) ? undefined : "is not a country; give its two small letters, such as de",
  ),
);

const side = object("a match on one side", {
  required: {},
  optional: {
    address: ipc.matchAddress,
    addressMask: ipc.ip,
    fqdn: c.fqdn,
    port: c.ports,
    macAddress: ipc.matchMac,
    geoip: object("countries", { required: { countryCode: countries }, optional: { inverseMatch: c.flag } }),
    group: object("groups", {
      required: {},
      optional: {
        addressGroup: c.groupName,
        domainGroup: c.groupName,
        dynamicAddressGroup: c.groupName,
        macGroup: c.groupName,
        networkGroup: c.groupName,
        portGroup: c.groupName,
      },
    }),
  },
});

const rate = c.syntax("a rate", (text) =>
  /^0*[1-9]\d*\/(second|minute|hour|day)$/.test(text)
    ? undefined
    : "is not a rate; give a number per second, minute, hour or day, such as 10/minute",
);

const u8 = (name: string) => c.wholeNumber(name, 0, 255);

/** What a rule of a firewall says, wherever it stands. */
export const ruleBody = {
  required: {
    action: c.oneOf(
      ...([
        "accept",
        "continue",
        "drop",
        "jump",
        "offload",
        "queue",
        "reject",
        "return",
        "synproxy",
      ] as const),
    ),
  },
  optional: {
    description: c.description,
    protocol: c.protocol,
    state: c.listOf(c.oneOf("established", "invalid", "new", "related")),
    source: side,
    destination: side,
    inboundInterface: c.interfaceName,
    inboundInterfaceGroup: c.groupName,
    outboundInterface: c.interfaceName,
    outboundInterfaceGroup: c.groupName,
    jumpTarget: ipc.plainName,
    offloadTarget: ipc.plainName,
    icmp: object("an ICMP message", {
      required: {},
      optional: { type: u8("an ICMP type"), code: u8("an ICMP code"), typeName: c.description },
    }),
    limit: object("a limit", {
      required: {},
      optional: { rate, burst: c.wholeNumber("a burst", 0, 4294967295) },
    }),
    recent: object("a limit per source", {
      required: { count: c.wholeNumber("a count", 1, 255), time: c.oneOf("second", "minute", "hour") },
      optional: {},
    }),
    log: c.flag,
    disable: c.flag,
    ...packetProps,
    ...effectProps,
  },
};

const bodyCodec = object("a firewall rule", ruleBody);

/** A rule of a firewall, without its place. */
export type RuleBody = t.TypeOf<typeof bodyCodec>;

/** Where rules stand: in a base chain, or in a set of their own name. */
export const placeProps = {
  family: c.withDefault(c.oneOf("ipv4", "ipv6"), "ipv4"),
  chain: c.oneOf("forward", "input", "output"),
  name: ipc.plainName,
};

/** A base chain or a named set. */
export interface Place {
  readonly family?: "ipv4" | "ipv6";
  readonly chain?: "forward" | "input" | "output";
  readonly name?: string;
}

/** The family of a place; IPv4 when nothing is said. */
export const familyOf = ({ family }: Place): "ipv4" | "ipv6" => (family === "ipv6" ? "ipv6" : "ipv4");

/** The number of a firewall rule. */
export const ruleNumber = c.wholeNumber("a rule number", 1, 999999);

/** Reads the arguments of one rule. */
export const firewallRuleCodec = object("a firewall rule", {
  required: { number: ruleNumber, ...ruleBody.required },
  optional: { ...placeProps, ...ruleBody.optional },
});

/** Reads a rule below its number. */
export const ruleBodyCodec = bodyCodec;
