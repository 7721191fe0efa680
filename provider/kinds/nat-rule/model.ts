import type * as t from "io-ts";
import * as c from "../codecs.js";
import { object, record } from "../objects.js";

/** The groups of one side of a match, by kind. */
const groups = object("groups", {
  required: {},
  optional: {
    addressGroup: c.groupName,
    domainGroup: c.groupName,
    macGroup: c.groupName,
    networkGroup: c.groupName,
    portGroup: c.groupName,
  },
});

/** What a rule matches of a packet's source or destination. */
export const matchSide = object("a match on one side", {
  required: {},
  optional: { address: c.matchAddress, fqdn: c.fqdn, port: c.ports, group: groups },
});

const translation = object("a translation", {
  required: {},
  optional: {
    address: c.translationAddress,
    port: c.port,
    redirectPort: c.port,
    addressMapping: c.oneOf("random", "persistent"),
    portMapping: c.oneOf("random", "fully-random", "none"),
  },
});

const loadBalance = object("a load balance", {
  required: {
    backend: record(
      "backends by address",
      c.ipv4,
      object("a backend", { required: { weight: c.wholeNumber("a weight", 1, 100) }, optional: {} }),
    ),
  },
  optional: {
    hash: c.listOf(
      c.oneOf("source-address", "destination-address", "source-port", "destination-port", "random"),
    ),
  },
});

/** The number of a NAT rule. */
export const ruleNumber = c.wholeNumber("a rule number", 1, 999999);

/** Rule numbers to choose from. */
export const ruleNumberRange = object("a range of rule numbers", {
  required: { from: ruleNumber, to: ruleNumber },
  optional: {},
});

/** Reads the arguments of a NAT rule. */
export const natRuleCodec = object("a NAT rule", {
  required: { type: c.oneOf("destination", "source", "static") },
  optional: {
    number: ruleNumber,
    numberRange: c.withDefault(ruleNumberRange, { from: 10000, to: 19999 }),
    description: c.description,
    protocol: c.protocol,
    packetType: c.oneOf("broadcast", "host", "multicast", "other"),
    source: matchSide,
    destination: matchSide,
    inboundInterface: c.interfaceName,
    inboundInterfaceGroup: c.groupName,
    outboundInterface: c.interfaceName,
    outboundInterfaceGroup: c.groupName,
    translation,
    loadBalance,
    exclude: c.flag,
    log: c.flag,
    disable: c.flag,
  },
});

/** A NAT rule as the arguments have it; the number may be open. */
export type NatRuleDraft = t.TypeOf<typeof natRuleCodec>;

/** A NAT rule with its number. */
export type NatRuleModel = NatRuleDraft & { readonly number: number };

/** Where a number is looked for when neither it nor a range is given. */
export const defaultNumberRange = { from: 10000, to: 19999 } as const;
