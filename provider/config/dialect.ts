/** The releases whose configuration syntax is told apart. `1.5` stands for it and the rolling releases. */
export type DialectName = "1.3" | "1.4" | "1.5";

/** All of them, oldest first. */
export const dialectNames: readonly DialectName[] = ["1.3", "1.4", "1.5"];

/** How a node name of the newest syntax is written in a dialect. */
export interface Dialect {
  readonly name: DialectName;
  /** The file with VyOS's definitions of the user's own build, in place of those of the release. */
  readonly schema?: string;
  readonly nat: {
    /** Leaves that every rule needs besides the newest release's own. */
    readonly required: readonly ("interface" | "translationAddress")[];
    /** Longest `description` in bytes; undefined where the release sets no limit. */
    readonly descriptionLimit?: number;
    /** Whether a rule may match or set ports and translate to a prefix. */
    readonly portWithPrefix: boolean;
  };
  readonly dhcp: {
    /** The leaf of a static mapping that holds the MAC address. */
    readonly mac: "mac" | "mac-address";
    /** Whether a static mapping has a `description`. */
    readonly mappingDescription: boolean;
    /** What a static mapping may be called. */
    readonly mappingName: RegExp;
    /** The node below a subnet that holds its options, or none when they sit on the subnet itself. */
    readonly options?: "option";
    /** Which server VyOS uses: Kea, whose subnets need a `subnet-id`, or that of the ISC. */
    readonly server: "isc" | "kea";
    /** Whether the router refuses a second mapping with the same address or MAC. */
    readonly refusesDuplicates: boolean;
  };
  readonly firewall: {
    /** Whether rules stand in base chains such as `ipv4 forward filter`; otherwise sets are bound to interfaces. */
    readonly chains: boolean;
    /** The highest number of a rule. */
    readonly lastRule: number;
    /** How `log` and `state` are written: valueless and as a list, or as leaves that hold `enable`. */
    readonly switches: "flags" | "toggles";
    /** What a rule may do. */
    readonly actions: readonly string[];
    /** The node that logs what no rule of a set matched. */
    readonly defaultLog: "default-log" | "enable-default-log";
    /** What a set does with what no rule matched. */
    readonly defaultActions: readonly string[];
    /** The kinds of `firewall group`. */
    readonly groups: readonly string[];
    /** Whether groups include other groups. */
    readonly groupIncludes: boolean;
    /** Nodes of a rule that this release refuses, or that are not known of it. */
    readonly absent: readonly (readonly string[])[];
    /** The same of IPv6 alone. */
    readonly absentIpv6: readonly (readonly string[])[];
  };
  readonly dns: {
    /** `name-server` of the forwarder: one tag for each server with its port, or a multi leaf of addresses. */
    readonly servers: "tags" | "names";
    /** What the same is called below `domain`. */
    readonly domainServers: "name-server" | "server";
  };
  readonly api: {
    /** Whether `/configure-section` exists. */
    readonly configureSection: boolean;
    /** Whether a failed commit's answer carries the verify script's own words. */
    readonly explainsFailure: boolean;
  };
}

const sides = ["source", "destination"];
const fqdn = sides.map((side) => [side, "fqdn"]);
const groupKinds = [
  ...["address-group", "network-group", "ipv6-address-group", "ipv6-network-group", "port-group"],
  ...["domain-group", "interface-group", "mac-group"],
];
const actions = [
  ...["accept", "continue", "drop", "jump", "offload", "queue", "reject", "return", "synproxy"],
];

/** What rules of base chains look for and do, beside what those of older releases can. */
const packetNodes = [
  ...["add-address-to-group", "connection-mark", "connection-status", "conntrack-helper", "dscp"],
  ...["dscp-exclude", "fragment", "gre", "hop-limit", "ipsec", "log-options", "mark", "packet-length"],
  ...[
    "packet-length-exclude",
    "packet-type",
    "queue",
    "queue-options",
    "set",
    "synproxy",
    "tcp",
    "time",
    "ttl",
  ],
];
/** Of those what the oldest release has as well. */
const oldPacketNodes = ["fragment", "hop-limit", "ipsec", "tcp", "time"];
const ipsecBefore = [
  ["ipsec", "match-ipsec"],
  ["ipsec", "match-none"],
];
const ipsecByWay = ["in", "out"].flatMap((way) => [
  ["ipsec", `match-ipsec-${way}`],
  ["ipsec", `match-none-${way}`],
]);

const chains: Dialect["firewall"] = {
  chains: true,
  lastRule: 999999,
  switches: "flags",
  actions,
  defaultLog: "default-log",
  defaultActions: ["accept", "drop", "reject", "return", "continue", "jump"],
  groups: groupKinds,
  groupIncludes: true,
  absent: [],
  absentIpv6: [],
};

/** One row per release: what differs is data here, and nowhere else an `if` on a version. */
export const dialects: Readonly<Record<DialectName, Dialect>> = {
  "1.3": {
    name: "1.3",
    nat: {
      required: ["interface", "translationAddress"],
      portWithPrefix: false,
    },
    dhcp: {
      mac: "mac-address",
      mappingDescription: false,
      mappingName: /^[-_a-zA-Z0-9.]+$/,
      server: "isc",
      refusesDuplicates: false,
    },
    firewall: {
      chains: false,
      lastRule: 9999,
      switches: "toggles",
      actions: ["accept", "drop", "reject"],
      defaultLog: "enable-default-log",
      defaultActions: ["accept", "drop", "reject"],
      groups: groupKinds.slice(0, 5),
      groupIncludes: false,
      absent: [
        ...fqdn,
        ...sides.flatMap((side) => [
          [side, "geoip"],
          [side, "group", "domain-group"],
          [side, "group", "mac-group"],
          [side, "group", "dynamic-address-group"],
          [side, "address-mask"],
        ]),
        ["inbound-interface"],
        ["outbound-interface"],
        ...[["jump-target"], ["offload-target"], ["tcp", "mss"], ...ipsecByWay],
        ...packetNodes.filter((node) => !oldPacketNodes.includes(node)).map((node) => [node]),
      ],
      absentIpv6: [["fragment"]],
    },
    dns: { servers: "names", domainServers: "server" },
    api: { configureSection: false, explainsFailure: true },
  },
  "1.4": {
    name: "1.4",
    nat: {
      required: [],
      descriptionLimit: 255,
      portWithPrefix: true,
    },
    dhcp: {
      mac: "mac-address",
      mappingDescription: false,
      mappingName: /^[-_a-zA-Z0-9.]+$/,
      server: "isc",
      refusesDuplicates: true,
    },
    firewall: { ...chains, absent: [["gre"], ["set"], ...ipsecByWay] },
    dns: { servers: "tags", domainServers: "name-server" },
    api: { configureSection: true, explainsFailure: false },
  },
  "1.5": {
    name: "1.5",
    nat: {
      required: [],
      descriptionLimit: 255,
      portWithPrefix: true,
    },
    dhcp: {
      mac: "mac",
      mappingDescription: true,
      mappingName: /^[A-Za-z0-9][-.A-Za-z0-9]*$/,
      options: "option",
      server: "kea",
      refusesDuplicates: true,
    },
    firewall: { ...chains, absent: ipsecBefore },
    dns: { servers: "tags", domainServers: "name-server" },
    api: { configureSection: true, explainsFailure: true },
  },
};

const withSchema = new Map<string, Dialect>();

/** The dialect of a release, or of a build of that release whose definitions are in a file. One object for each. */
export const dialectOf = (name: DialectName, schema?: string): Dialect => {
  if (schema === undefined) return dialects[name];
  const key = `${name} ${schema}`;
  const dialect = withSchema.get(key) ?? { ...dialects[name], schema };
  withSchema.set(key, dialect);
  return dialect;
};
