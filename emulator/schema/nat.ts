import type { Version } from "../dialect.js";
import { description, ipv4, ipv4Match, ipv6Net, matchInterface, ports, ruleNumber } from "./common.js";
import {
  all,
  by,
  flag,
  leaf,
  multi,
  node,
  oneOf,
  tag,
  type Constraint,
  type Schema,
  type SchemaTable,
} from "./nodes.js";
import {
  excluded,
  fqdn,
  ipProtocol,
  ipv4Address,
  ipv4Prefix,
  ipv4Range,
  ipv6Address,
  ipv6Prefix,
  numericRange,
  portRange,
} from "./validators.js";

const number = ruleNumber("NAT rule number must be between 1 and 999999");
const protocol = leaf(by(ipProtocol));
const groups = node(all("address-group domain-group mac-group network-group port-group", leaf()));

const side = (version: Version): Schema =>
  node({
    address: leaf(ipv4Match),
    port: leaf(ports),
    ...(version === "1.3" ? {} : { group: groups }),
    ...(version === "1.5" ? { fqdn: leaf(by(fqdn)) } : {}),
  });

const options = (version: Version): Schema =>
  node({
    "address-mapping": leaf(oneOf("persistent random")),
    "port-mapping": leaf(oneOf(version === "1.3" ? "random fully-random none" : "random none")),
  });

const loadBalance = node({
  hash: multi(oneOf("source-address destination-address source-port destination-port random")),
  backend: tag(ipv4, { weight: leaf(by(numericRange(1, 100))) }),
});

const commonRule = (version: Version): SchemaTable => ({
  description: description(version),
  disable: flag,
  exclude: flag,
  log: flag,
  protocol,
  destination: side(version),
  source: side(version),
  ...(version === "1.3"
    ? {}
    : { "packet-type": leaf(oneOf("broadcast host multicast other")), "load-balance": loadBalance }),
});

const translated: Constraint = by(ipv4Prefix, ipv4Address, ipv4Range);

const translation = (version: Version, address: Constraint, more: SchemaTable): Schema =>
  node({
    address: leaf(address),
    port: leaf(by(portRange)),
    options: options(version),
    ...more,
  });

/** In 1.3 the interface is a leaf, later a node with a name or a group. */
const matching = (version: Version): Schema => (version === "1.3" ? leaf() : matchInterface);

const destination = (version: Version): Schema =>
  node({
    rule: tag(number, {
      ...commonRule(version),
      "inbound-interface": matching(version),
      translation: translation(
        version,
        translated,
        version === "1.3" ? {} : { redirect: node({ port: leaf(by(portRange)) }) },
      ),
    }),
  });

const source = (version: Version): Schema =>
  node({
    rule: tag(number, {
      ...commonRule(version),
      "outbound-interface": matching(version),
      translation: translation(version, { ...translated, patterns: [/^(masquerade)$/] }, {}),
    }),
  });

const fixed = (version: Version): Schema =>
  node({
    rule: tag(
      {},
      {
        description: description(version),
        log: flag,
        "inbound-interface": leaf(),
        destination: node({ address: leaf(by(ipv4Prefix, ipv4Address)) }),
        translation: node({ address: leaf(by(ipv4Prefix, ipv4Address)) }),
      },
    ),
  });

const nptv6 = (version: Version): Schema =>
  node({
    rule: tag(number, {
      description: description(version),
      disable: flag,
      "outbound-interface": leaf(),
      source: node({ prefix: leaf(ipv6Net) }),
      translation: node({ prefix: leaf(ipv6Net) }),
    }),
  });

export const nat = (version: Version): Schema =>
  node({
    destination: destination(version),
    source: source(version),
    ...(version === "1.3" ? { nptv6: nptv6(version) } : { static: fixed(version) }),
  });

const number66 = ruleNumber("NAT66 rule number must be between 1 and 999999");
const address66 = leaf(by(ipv6Address, ipv6Prefix, excluded(ipv6Address), excluded(ipv6Prefix)));
const prefix66 = leaf(by(ipv6Prefix, excluded(ipv6Prefix)));

const common66 = (version: Version): SchemaTable => ({
  description: description(version),
  disable: flag,
  exclude: flag,
  log: flag,
  protocol,
});

export const nat66 = (version: Version): Schema =>
  node({
    source: node({
      rule: tag(number66, {
        ...common66(version),
        "outbound-interface": matchInterface,
        destination: node({ prefix: prefix66, port: leaf(ports) }),
        source: node({ prefix: prefix66, port: leaf(ports) }),
        translation: node({
          address: leaf({ patterns: [/^(masquerade)$/], validators: [ipv6Address, ipv6Prefix] }),
          port: leaf(by(portRange)),
        }),
      }),
    }),
    destination: node({
      rule: tag(number66, {
        ...common66(version),
        "inbound-interface": matchInterface,
        destination: node({ address: address66, port: leaf(ports), group: groups }),
        source: node({ address: address66, port: leaf(ports) }),
        translation: node({ address: leaf(by(ipv6Address, ipv6Prefix)), port: leaf(by(portRange)) }),
      }),
    }),
  });
