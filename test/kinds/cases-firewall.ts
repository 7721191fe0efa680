import { configCodec } from "../../provider/kinds/config/model.js";
import { kinds } from "../../provider/kinds/index.js";
import type { Args } from "./arbitraries.js";
import type { KindCase, Wrong, Wrongs } from "./cases.js";
import { gre, packetSamples, packetWrongs, proxied, queued } from "./cases-packet.js";

const web: Args = { chain: "forward", number: 10, action: "accept", protocol: "tcp" };
const named: Args = { name: "SET", number: 10, action: "drop" };
const jump: Args = { chain: "input", number: 10, action: "jump", jumpTarget: "SET" };
const offload: Args = { chain: "forward", number: 10, action: "offload", offloadTarget: "FT" };
const recent: Args = {
  ...named,
  recent: { count: 5, time: "minute" },
  limit: { rate: "1/hour" },
  icmp: { type: 8 },
};
const located: Args = {
  ...web,
  source: { geoip: { countryCode: ["de"] } },
  destination: { geoip: { countryCode: ["de"] } },
};
/** The IPv6 chain, for what only its packets have. */
const six: Args = { family: "ipv6", chain: "forward", number: 10, action: "accept" };
const firewallBases = [web, named, six, jump, offload, recent, located, queued, proxied, gre];
const notName = "is not a name; use letters, digits and - _ . +, without spaces";

const bodySamples = (at: string): Args =>
  Object.fromEntries(
    Object.entries({
      action: "reject",
      description: "web",
      protocol: "udp",
      state: ["new"],
      source: { address: "192.0.2.1" },
      destination: { port: 53 },
      ...Object.fromEntries(
        ["source", "destination"].flatMap((side): [string, unknown][] => [
          [`${side}.address`, "!192.0.2.0/24"],
          [`${side}.addressMask`, "0.0.0.255"],
          [`${side}.group.dynamicAddressGroup`, "DYN"],
          [`${side}.fqdn`, "example.com"],
          [`${side}.port`, [80, "!ssh"]],
          [`${side}.macAddress`, "!00:50:56:00:00:01"],
          [`${side}.geoip`, { countryCode: ["de"] }],
          [`${side}.geoip.countryCode`, ["fr"]],
          [`${side}.geoip.inverseMatch`, true],
          [`${side}.group`, { macGroup: "CARDS" }],
          [`${side}.group.addressGroup`, "HOSTS"],
          [`${side}.group.domainGroup`, "NAMES"],
          [`${side}.group.macGroup`, "CARDS"],
          [`${side}.group.networkGroup`, "NETS"],
          [`${side}.group.portGroup`, "PORTS"],
        ]),
      ),
      inboundInterface: "eth0",
      inboundInterfaceGroup: "WAN",
      outboundInterface: "eth*",
      outboundInterfaceGroup: "WAN",
      jumpTarget: "OTHER",
      offloadTarget: "OTHER",
      icmp: { code: 0 },
      "icmp.type": 8,
      "icmp.code": 0,
      "icmp.typeName": "echo-request",
      limit: { burst: 5 },
      "limit.rate": "10/minute",
      "limit.burst": 5,
      recent: { count: 1, time: "hour" },
      "recent.count": 255,
      "recent.time": "second",
      log: true,
      disable: true,
      ...packetSamples,
    }).map(([path, value]) => [`${at}${path}`, value]),
  );

const noPorts = "needs a protocol with ports and none is given; set protocol to tcp, udp or tcp_udp";

const bodyWrongs = (at: string, said: string, on: (rule: Args) => Args): Wrong[] =>
  (
    [
      [
        "action",
        "allow",
        'action: "allow" is no choice; give one of accept, continue, drop, jump, offload, queue, reject, return, synproxy',
      ],
      [
        "action",
        "jump",
        'action: "jump" does not exist in VyOS 1.3; give one of accept, drop, reject',
        { ...named, jumpTarget: "A" },
        "1.3",
      ],
      ["jumpTarget", null, "jumpTarget: is missing; action jump needs it", { ...jump, jumpTarget: null }],
      ["jumpTarget", "A", "jumpTarget: needs action jump, and it is accept; change one of the two", web],
      [
        "offloadTarget",
        null,
        "offloadTarget: is missing; action offload needs it",
        { ...offload, offloadTarget: null },
      ],
      ["source.port", 80, `source.port: ${noPorts}`, { ...web, protocol: null }],
      [
        "destination.group.portGroup",
        "PORTS",
        `destination.group.portGroup: ${noPorts}`,
        { ...web, protocol: null },
      ],
      [
        "source.port",
        80,
        "source.group.portGroup: cannot stand beside port; leave one of the two out",
        { ...web, source: { group: { portGroup: "PORTS" } } },
      ],
      [
        "source.fqdn",
        "a.b",
        "source.fqdn: cannot stand beside address; leave one of the two out",
        { ...web, source: { address: "192.0.2.1" } },
      ],
      [
        "source.geoip.countryCode",
        ["DE"],
        'source.geoip.countryCode.0: "DE" is not a country; give its two small letters, such as de',
        located,
      ],
      [
        "source.geoip",
        { countryCode: ["de"] },
        "source.geoip: cannot stand beside address; leave one of the two out",
        { ...web, source: { address: "192.0.2.1" } },
      ],
      [
        "source.macAddress",
        "00:50",
        'source.macAddress: "00:50" is not a MAC address; give six pairs such as 00:50:56:00:00:01',
      ],
      ["source.address", "2001:db8::1", 'source.address: "2001:db8::1" is not of ipv4; change it, or family'],
      [
        "inboundInterfaceGroup",
        "WAN",
        "inboundInterfaceGroup: cannot stand beside inboundInterface; leave one of the two out",
        { ...web, inboundInterface: "eth0" },
      ],
      [
        "outboundInterface",
        "eth0",
        "outboundInterface: is not a property of a rule in input; leave it out",
        { ...web, chain: "input" },
      ],
      [
        "inboundInterface",
        "eth0",
        "inboundInterface: does not exist in VyOS 1.3; leave it out",
        named,
        "1.3",
      ],
      ["protocol", "ipv6-icmp", 'protocol: "ipv6-icmp" is not of ipv4; give "icmp"'],
      ["protocol", "icmp", 'protocol: "icmp" is not of ipv6; give "ipv6-icmp"', { ...web, family: "ipv6" }],
      [
        "limit.rate",
        "0/minute",
        'limit.rate: "0/minute" is not a rate; give a number per second, minute, hour or day, such as 10/minute',
      ],
      ["recent", { count: 5 }, "recent.time: is missing; give one of second, minute, hour"],
      ["recent.count", 256, "recent.count: 256 is not a count; give a whole number from 1 to 255", recent],
      ["icmp.type", 256, "icmp.type: 256 is not an ICMP type; give a whole number from 0 to 255"],
      ["state", ["old"], 'state.0: "old" is no choice; give one of established, invalid, new, related'],
      [
        "description",
        "x".repeat(256),
        "description: is 256 bytes long; VyOS 1.5 takes at most 255",
        web,
        "1.5",
      ],
      [
        "source.addressMask",
        "::ffff",
        'source.addressMask: "::ffff" is not of ipv4; change it, or family',
        { ...web, source: { address: "192.0.2.1" } },
      ],
      ...packetWrongs,
    ] as const
  ).map(
    ([path, value, text, base = web, release]) =>
      [`${at}${path}`, value, `${said}${text}`, on(base), release] as Wrong,
  );

const place: readonly Wrong[] = [
  ["family", "ipv5", 'family: "ipv5" is no choice; give one of ipv4, ipv6'],
  [
    "chain",
    null,
    "chain: is missing; give forward, input or output, or the name of a rule set as name",
    { ...web, chain: null },
  ],
  ["name", "SET", "name: cannot stand beside chain; leave one of the two out"],
  [
    "chain",
    "forward",
    "chain: does not exist in VyOS 1.3, whose rules stand in sets that interfaces name; give name instead",
    web,
    "1.3",
  ],
  ["name", "MY SET", `name: "MY SET" ${notName}`, named],
];

const rule: KindCase = {
  kind: kinds.FirewallRule,
  codec: kinds.FirewallRule.codec,
  bases: firewallBases,
  samples: { number: 1, family: "ipv4", chain: "forward", name: "OTHER", ...bodySamples("") },
  wrongs: [
    ...place,
    ["number", 0, "number: 0 is not a rule number; give a whole number from 1 to 999999"],
    ["number", 10000, "number: 10000 is too large; VyOS 1.3 has rules up to 9999", named, "1.3"],
    ...bodyWrongs("", "", (base) => base),
  ],
};

const inSet = ({ number: _, chain, name, family, ...body }: Args): Args => ({
  chain,
  name,
  family,
  rules: { "10": body },
});
const ruleset: KindCase = {
  kind: kinds.FirewallRuleset,
  codec: kinds.FirewallRuleset.codec,
  bases: [...firewallBases.map(inSet), { ...inSet(named), defaultAction: "jump", defaultJumpTarget: "X" }],
  samples: {
    family: "ipv4",
    chain: "forward",
    name: "OTHER",
    description: "all",
    defaultAction: "accept",
    defaultJumpTarget: "OTHER",
    defaultLog: true,
    exclusive: true,
    rules: { "5": { action: "drop" } },
    ...bodySamples("rules.*."),
  },
  wrongs: [
    ...place.map(
      ([path, value, said, base = web, release]) => [path, value, said, inSet(base), release] as Wrong,
    ),
    ["rules", null, "rules: is missing; give at least one rule, or a defaultAction"],
    [
      "rules",
      { "0": { action: "drop" } },
      'rules.0: "0" is not the number of a rule; give one from 1 to 999999',
    ],
    [
      "rules",
      { "10": {} },
      "rules.10.action: is missing; give one of accept, continue, drop, jump, offload, queue, reject, return, synproxy",
    ],
    [
      "rules",
      { "10000": { action: "drop" } },
      "rules.10000: 10000 is too large; VyOS 1.3 has rules up to 9999",
      inSet(named),
      "1.3",
    ],
    ["defaultAction", "reject", 'defaultAction: "reject" is not for a base chain; give accept or drop'],
    ["defaultAction", "jump", "defaultJumpTarget: is missing; defaultAction jump needs it", inSet(named)],
    [
      "defaultAction",
      "return",
      'defaultAction: "return" does not exist in VyOS 1.3; give one of accept, drop, reject',
      inSet(named),
      "1.3",
    ],
    ["defaultJumpTarget", "X", "defaultJumpTarget: is not a property of a base chain; leave it out"],
    [
      "defaultJumpTarget",
      "X",
      "defaultJumpTarget: needs defaultAction jump; set it, or leave this out",
      inSet(named),
    ],
    [
      "defaultJumpTarget",
      "SET",
      'defaultJumpTarget: is the set itself, "SET"; give another',
      { ...inSet(named), defaultAction: "jump" },
    ],
    ...bodyWrongs("rules.*.", "rules.10.", inSet),
  ],
};

const hosts: Args = { type: "address", name: "HOSTS", members: ["192.0.2.1"] };
const group: readonly Wrong[] = [
  [
    "type",
    "hosts",
    'type: "hosts" is no choice; give one of address, network, ipv6-address, ipv6-network, port, interface, mac, domain',
  ],
  [
    "type",
    "mac",
    'type: "mac" does not exist in VyOS 1.3; give address, ipv6-address, ipv6-network, network, port',
    { ...hosts, members: null },
    "1.3",
  ],
  ["name", "MY HOSTS", `name: "MY HOSTS" ${notName}`],
  [
    "name",
    "7up",
    'name: "7up" is not taken by any VyOS: Name of domain-group can only contain alphanumeric letters, hyphen, underscores and not start with numeric',
    { type: "domain" },
  ],
  [
    "members",
    ["192.0.2.0/24"],
    'members.0: "192.0.2.0/24" is a prefix; give an address or a range, or use a network group',
  ],
  [
    "members",
    ["2001:db8::1"],
    'members.0: "2001:db8::1" is of the other family; put it into a group of type ipv6-address',
  ],
  [
    "members",
    [70000],
    'members.0: "70000" is no port; give a number from 1 to 65535, or a range of such',
    { type: "port", name: "P" },
  ],
  [
    "members",
    ["192.0.2.1/24"],
    'members.0: "192.0.2.1/24" has host bits set; give 192.0.2.0/24',
    { type: "network", name: "N" },
  ],
  ["include", ["WEB"], 'include: names the group itself, "WEB"; leave it out'],
  [
    "include",
    ["A"],
    "include: does not exist in any VyOS below firewall group domain-group D; leave it out",
    { type: "domain", name: "D" },
  ],
  ["include", ["A"], "include: does not exist in VyOS 1.3; leave it out", undefined, "1.3"],
  [
    "description",
    "it's",
    `description: "it's" holds a single quote, which VyOS refuses in every value; leave it out`,
  ],
];

const piece: Args = { path: "system option", config: { performance: "latency" } };
const config: KindCase = {
  kind: kinds.Config,
  codec: configCodec,
  bases: [piece],
  samples: {
    path: ["system", "option"],
    config: { performance: "throughput", "reboot-on-panic": true },
    ownership: "subtree",
    secrets: ["performance"],
    comment: "why",
    createdNodes: ["system option"],
  },
  wrongs: [
    ["path", null, "path: is missing; give a path"],
    ["path", "", 'path: is empty; give a path such as "system option"'],
    [
      "path",
      ["system option"],
      'path: "system option" holds a space, which no node has; nest objects, or give path as a list',
    ],
    ["config", null, "config: is missing; give configuration"],
    ["config", false, "config: false is no configuration; give true, or leave the resource out"],
    [
      "config",
      { performance: "it's" },
      `config.performance: "it's" holds a single quote, which VyOS refuses in every value; leave it out`,
    ],
    ["config", { a: { b: [] } }, "config.a.b: is an empty list; leave it out"],
    ["config", { a: [["x"]] }, 'config.a.0: ["x"] is no value; a list holds texts and numbers'],
    [
      "config",
      { "a b": "x" },
      'config.a b: "a b" holds a space, which no node has; nest objects, or give path as a list',
    ],
    [
      "config",
      { authentication: { "plaintext-password": "x" } },
      "config.authentication.plaintext-password: is taken away by the router, which keeps only its hash; give encrypted-password",
      { path: "system login user ops", config: {} },
    ],
    ["ownership", "all", 'ownership: "all" is no choice; give one of leaves, subtree'],
    [
      "ownership",
      "subtree",
      'ownership: "subtree" of "interfaces ethernet eth1" would take the hw-id of a card away, which the router needs; give "leaves", or a path below the card',
      { path: "interfaces ethernet eth1", config: { mtu: 1400 } },
    ],
    ["secrets", ["other"], 'secrets: names "other", which config has not; leave it out'],
  ],
};

/** Kinds of firewalls, and any configuration. */
export const firewallCases: readonly KindCase[] = [rule, ruleset, config];

/** What is wrong with firewalls. */
export const firewallWrongs: Wrongs = { FirewallGroup: group };
