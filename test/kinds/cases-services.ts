import type { Args } from "./arbitraries.js";
import type { Wrongs } from "./cases.js";

const beside = (other: string): string => `cannot stand beside ${other}; leave one of the two out`;

const segments = (given: Args): Args => ({ areas: { "0": {} }, segmentRouting: given });
const blocks = (low: number, high: number): Args => ({ lowLabelValue: low, highLabelValue: high });
const prefixes = (index: Args): Args => ({ "192.0.2.0/24": { index } });
const inPrefix = "segmentRouting.prefixes.192.0.2.0/24.index";

const policy = (rule: Args): Args => ({ name: "P", rules: { "10": rule } });
const bridge = (rule: Args): Args => ({ chain: "forward", rules: { "10": rule } });

const external = { PUBLIC: { ranges: { "192.0.2.0/24": {} } } };
const internal = { HOMES: { ranges: ["198.51.100.0/24"] } };
const shared = { "10": { sourcePool: "HOMES", translationPool: "PUBLIC" } };
const cgnat = (more: Args): Args => ({
  ...{ externalPools: external, internalPools: internal, rules: shared },
  ...more,
});

const peer: Args = {
  name: "branch",
  authentication: { mode: "pre-shared-secret" },
  ikeGroup: "A-1",
  localAddress: "192.0.2.1",
  vti: { bind: "vti1" },
};

const balancer = (backend: Args): Args => ({
  services: { web: { port: 80 } },
  backends: { "A-1": { servers: { one: { address: "192.0.2.10", port: 8080 } }, ...backend } },
});

/** What the router refuses of each whole. */
export const serviceWrongs: Wrongs = {
  VrrpGroup: [
    ["addresses", {}, "addresses: is empty; give one address at least"],
    [
      "addresses",
      { "192.168.64.254/24": {}, "2001:db8::fe/64": {} },
      "addresses: has IPv4 and IPv6 (192.168.64.254/24, 2001:db8::fe/64); make a group for each",
    ],
    [
      "helloSourceAddress",
      "2001:db8::1",
      "helloSourceAddress: is of another family than addresses; give one of theirs",
    ],
    [
      "peerAddresses",
      ["2001:db8::2"],
      "peerAddresses: has one of another family than addresses; give those of theirs",
    ],
    [
      "authentication.password",
      "s3cret",
      "authentication: has one of password and type; give both, or neither",
    ],
    ["authentication.type", "ah", "authentication: has one of password and type; give both, or neither"],
  ],
  Ospf: [
    [
      "areas",
      { "0": { networks: ["192.0.2.0/24"] }, "1": { networks: ["192.0.2.0/24"] } },
      "areas.1.networks: has 192.0.2.0/24, which is in another area too; leave it out of one",
      { areas: { "0": {} } },
    ],
    [
      "interfaces",
      { eth1: { helloMultiplier: 5, deadInterval: 40 } },
      "interfaces.eth1.helloMultiplier: cannot stand beside deadInterval; leave one out",
    ],
    [
      "interfaces",
      { eth1: { area: "0" } },
      "interfaces.eth1.area: cannot stand beside networks of areas; use one of the two",
      { areas: { "0": { networks: ["192.0.2.0/24"] } } },
    ],
    [
      "segmentRouting.globalBlock.lowLabelValue",
      16000,
      "segmentRouting.globalBlock: has one end; give lowLabelValue and highLabelValue",
      segments({}),
    ],
    [
      "segmentRouting.globalBlock",
      blocks(17000, 16000),
      "segmentRouting.globalBlock.lowLabelValue: is above highLabelValue (16000); give them in order",
      segments({}),
    ],
    [
      "segmentRouting.localBlock",
      blocks(16000, 17000),
      "segmentRouting.localBlock: needs globalBlock; give it, or leave this out",
      segments({}),
    ],
    [
      "segmentRouting.localBlock",
      blocks(17000, 18000),
      "segmentRouting.localBlock: has labels of globalBlock; keep the two apart",
      segments({ globalBlock: blocks(16000, 17000) }),
    ],
    [
      "segmentRouting.prefixes",
      prefixes({ explicitNull: true }),
      `${inPrefix}.value: is missing; give a number`,
      segments({}),
    ],
    [
      "segmentRouting.prefixes",
      prefixes({ value: 1001 }),
      `${inPrefix}.value: is beyond globalBlock; give at most 1000`,
      segments({ globalBlock: blocks(16000, 17000) }),
    ],
    [
      "segmentRouting.prefixes",
      prefixes({ value: 1, explicitNull: true, noPhpFlag: true }),
      `${inPrefix}.noPhpFlag: ${beside("explicitNull")}`,
      segments({}),
    ],
    [
      "summaryAddresses",
      { "192.0.2.0/24": { tag: 1, noAdvertise: true } },
      "summaryAddresses.192.0.2.0/24.tag: cannot stand beside noAdvertise; leave one out",
    ],
  ],
  Ospfv3: [
    [
      "areas",
      { "1": { areaType: { nssa: {}, stub: {} } } },
      "areas.1.areaType: is both nssa and stub; leave one of the two out",
    ],
    [
      "areas",
      { "1": { ranges: { "2001:db8::/64": { advertise: true, notAdvertise: true } } } },
      "areas.1.ranges.2001:db8::/64.advertise: cannot stand beside notAdvertise; leave one out",
    ],
  ],
  Bfd: [
    [
      "peers",
      { "192.0.2.10": { profile: "slow" } },
      "peers.192.0.2.10.profile: is not one of profiles; give the name of one",
    ],
    [
      "peers",
      { "2001:db8::10": {} },
      "peers.2001:db8::10.source.address: is missing; peers with IPv6 cannot do without it",
    ],
    [
      "peers",
      { "fe80::1": { source: { address: "fe80::2" } } },
      "peers.fe80::1.source.interface: is missing; a link-local address is of one interface",
    ],
    [
      "peers",
      { "192.0.2.10": { multihop: true } },
      "peers.192.0.2.10.source.address: is missing; multihop cannot do without it",
    ],
    [
      "peers",
      { "192.0.2.10": { multihop: true, source: { address: "192.0.2.1", interface: "eth0" } } },
      `peers.192.0.2.10.source.interface: ${beside("multihop")}`,
    ],
    [
      "peers",
      { "192.0.2.10": { multihop: true, echoMode: true, source: { address: "192.0.2.1" } } },
      `peers.192.0.2.10.echoMode: ${beside("multihop")}`,
    ],
    [
      "peers",
      { "192.0.2.10": { minimumTtl: 10 } },
      "peers.192.0.2.10.minimumTtl: needs multihop; set it, or leave this out",
    ],
    [
      "peers",
      { "192.0.2.10": { interval: { echoInterval: 100 } } },
      "peers.192.0.2.10.interval.echoInterval: needs echoMode in VyOS 1.3; set it, or leave this out",
      { peers: {} },
      "1.3",
    ],
  ],
  PolicyRoute: (
    [
      [{ icmp: { type: 8 } }, "icmp: needs protocol icmp; set it, or leave this out"],
      [{ protocol: "icmp", icmp: { code: 0 } }, "icmp.code: needs type; set it, or leave the code out"],
      [
        { protocol: "icmp", icmp: { type: 8, typeName: "echo-request" } },
        `icmp.typeName: ${beside("type or code")}`,
      ],
      [{ set: { tcpMss: 1400 } }, "set.tcpMss: needs tcp.flags.syn: true; set it, or leave this out"],
      [{ tcp: { flags: { syn: true } } }, "tcp.flags: needs protocol tcp; set it, or leave this out"],
      [
        { protocol: "tcp", tcp: { flags: { syn: true, not: { syn: true } } } },
        `tcp.flags.not.syn: ${beside("syn")}`,
      ],
      [{ set: { table: "10", vrf: "red" } }, `set.vrf: ${beside("table")}`],
      [
        { source: { port: 80 } },
        "source.port: needs protocol tcp or udp or tcp_udp; set it, or leave this out",
      ],
      [
        { destination: { group: { addressGroup: "A", networkGroup: "B" } } },
        "destination.group.networkGroup: cannot stand beside addressGroup; leave one out",
      ],
    ] as const
  ).map(([rule, said]) => ["rules", { "10": rule }, `rules.10.${said}`, policy({}), "1.5"] as const),
  IpsecIkeGroup: [
    [
      "proposals",
      { "1": { hash: "sha256_96" } },
      "proposals.1.prf: is missing; sha256_96 makes no random numbers",
      undefined,
      "1.5",
    ],
  ],
  IpsecAuthentication: [
    [
      "ids",
      ["a"],
      "name: does not exist in VyOS 1.3, which keeps the secret in the peer; give VyosIpsecPeer authentication.preSharedSecret there",
      undefined,
      "1.3",
    ],
  ],
  IpsecPeer: (
    [
      ["authentication", {}, "authentication.mode: is missing; give pre-shared-secret, rsa or x509"],
      [
        "authentication",
        { mode: "rsa", rsa: { localKey: "A" } },
        "authentication.rsa.remoteKey: is missing; this mode needs it",
      ],
      [
        "authentication",
        { mode: "x509", x509: { certificate: "A" } },
        "authentication.x509.caCertificates: is missing; this mode needs it",
      ],
      ["localAddress", null, "localAddress: is missing; give it, or dhcpInterface"],
      ["dhcpInterface", "eth3", `dhcpInterface: ${beside("localAddress")}`],
      ["vti", null, "tunnels: is missing; give tunnels by prefixes, or vti"],
      ["tunnels", { "0": {} }, "tunnels.0.espGroup: is missing; give it, or the peer's defaultEspGroup"],
    ] as const
  ).map(([path, value, said]) => [path, value, said, peer, "1.5"] as const),
  Nat64Rule: [
    ["sourcePrefix", "2001:db8::/64", "sourcePrefix: is not of 96 bits; give one such as 64:ff9b::/96"],
  ],
  Nat66Rule: [
    ["translation", null, "translation.address: is missing; give it, or exclude: true"],
    [
      "destination.group",
      { addressGroup: "A", networkGroup: "B" },
      "destination.group: has more than one of addressGroup, domainGroup and networkGroup; give one",
      { type: "destination", number: 10, translation: { address: "2001:db8::20" } },
    ],
  ],
  Cgnat: [
    ["rules", {}, "rules: is empty; VyOS needs one"],
    [
      "internalPools",
      { HOMES: { ranges: [] } },
      "internalPools.HOMES.ranges: is an empty list; leave the property out",
    ],
    [
      "externalPools",
      { PUBLIC: { ranges: {} } },
      "externalPools.PUBLIC.ranges: is empty; VyOS needs one",
      cgnat({}),
    ],
    ["rules.10.sourcePool", "NONE", "rules.10.sourcePool: is not one of internalPools", cgnat({})],
    ["rules.10.translationPool", "NONE", "rules.10.translationPool: is not one of externalPools", cgnat({})],
    [
      "rules",
      { ...shared, "20": { sourcePool: "HOMES", translationPool: "OTHER" } },
      "rules.20.sourcePool: is in another rule too; give each pool one rule",
      cgnat({ externalPools: { ...external, OTHER: { ranges: { "203.0.113.0/24": {} } } } }),
    ],
    [
      "internalPools",
      { HOMES: { ranges: ["100.64.0.0/10"] } },
      "rules.10.translationPool: has too few ports for so many inner addresses; give it more addresses, or a lower perUserLimit",
      cgnat({}),
    ],
  ],
  FirewallBridge: [
    ["name", "BR", "name: cannot stand beside chain; leave one of the two out"],
    [
      "defaultJumpTarget",
      "A-1",
      "defaultJumpTarget: needs defaultAction jump; set it, or leave this out",
      { name: "BR", rules: {} },
    ],
    ["defaultAction", "jump", "defaultJumpTarget: is missing; defaultAction jump needs it", { name: "BR" }],
    [
      "defaultJumpTarget",
      "BR",
      "defaultJumpTarget: is the set itself; give another",
      { name: "BR", defaultAction: "jump" },
    ],
    ...(
      [
        [{ action: "jump" }, "jumpTarget: is missing; action jump needs it"],
        [{ action: "drop", queue: 3 }, "queue: needs action queue, and it is drop; change one of the two"],
        [
          { action: "drop", logOptions: { group: 1 } },
          "logOptions: needs log: true; set it, or leave this out",
        ],
        [
          { action: "drop", inboundInterface: { name: "eth0", group: "WAN" } },
          `inboundInterface.group: ${beside("name")}`,
        ],
        [
          { action: "drop", source: { port: 80 } },
          "source.port: needs a protocol with ports and none is given; set protocol to tcp, udp or tcp_udp",
        ],
        [
          { action: "drop", tcp: { flags: { syn: true } } },
          "tcp.flags: needs protocol tcp, and none is given; set it",
        ],
      ] as const
    ).map(
      ([rule, said]) => ["rules", { "10": rule }, `rules.10.${said}`, bridge({ action: "drop" })] as const,
    ),
  ],
  Haproxy: [
    ["services", {}, "services: is empty; VyOS needs one", balancer({})],
    ...(
      [
        [{ servers: {} }, "servers: is empty; VyOS needs a server"],
        [
          { httpCheck: { expect: { status: 200, string: "ok" } } },
          `httpCheck.expect.string: ${beside("status")}`,
        ],
        [{ healthCheck: "ldap" }, "healthCheck: needs the mode tcp; set it, or leave this out"],
        [
          { mode: "tcp", healthCheck: "ldap", httpCheck: { method: "get" } },
          `healthCheck: ${beside("httpCheck")}`,
        ],
        [{ ssl: { caCertificate: "A", noVerify: true } }, `ssl.noVerify: ${beside("caCertificate")}`],
        [
          { mode: "tcp", httpResponseHeaders: { A: { value: "b" } } },
          "httpResponseHeaders: is for the mode http; leave it out, or change mode",
        ],
        [
          { servers: { one: { address: "192.0.2.1", port: 1, sendProxy: true, sendProxyV2: true } } },
          `servers.one.sendProxyV2: ${beside("sendProxy")}`,
        ],
      ] as const
    ).map(
      ([backend, said]) =>
        [
          "backends",
          (balancer(backend) as { backends: Args }).backends,
          `backends.A-1.${said}`,
          balancer({}),
        ] as const,
    ),
  ],
};
