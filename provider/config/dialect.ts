/** The releases whose configuration syntax is told apart. `1.5` stands for it and the rolling releases. */
export type DialectName = "1.3" | "1.4" | "1.5";

/** How a node name of the newest syntax is written in a dialect. */
export interface Dialect {
  readonly name: DialectName;
  readonly nat: {
    /** The interface of a destination or source rule: a leaf, or a node with `name` and `group`. */
    readonly interface: "leaf" | "node";
    /** Nodes of a rule that this release refuses: paths below `nat destination|source rule N`. */
    readonly absent: readonly (readonly string[])[];
    /** Leaves that every rule needs besides the newest release's own. */
    readonly required: readonly ("interface" | "translationAddress")[];
    /** Whether `nat static` exists. */
    readonly staticRules: boolean;
    /** The values of `translation options port-mapping`. */
    readonly portMapping: readonly string[];
    /** Longest `description` in bytes; undefined where the release sets no limit. */
    readonly descriptionLimit?: number;
    /** Whether a rule may match or set ports and translate to a prefix. */
    readonly portWithPrefix: boolean;
    /** What would be names of interfaces and is refused as such. */
    readonly reservedInterfaces: readonly string[];
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
    /** Whether every subnet needs a `subnet-id`. */
    readonly subnetId: boolean;
    /** Whether the router refuses a second mapping with the same address or MAC. */
    readonly refusesDuplicates: boolean;
  };
  readonly api: {
    /** Whether `/configure-section` exists. */
    readonly configureSection: boolean;
    /** Whether a failed commit's answer carries the verify script's own words. */
    readonly explainsFailure: boolean;
  };
}

const groups = ["address-group", "domain-group", "mac-group", "network-group", "port-group"];
const sides = ["source", "destination"];
const fqdn = sides.map((side) => [side, "fqdn"]);
const anyGroup = sides.flatMap((side) => groups.map((group) => [side, "group", group]));

/** One row per release: what differs is data here, and nowhere else an `if` on a version. */
export const dialects: Readonly<Record<DialectName, Dialect>> = {
  "1.3": {
    name: "1.3",
    nat: {
      interface: "leaf",
      absent: [...fqdn, ...anyGroup, ["packet-type"], ["load-balance"], ["translation", "redirect"]],
      required: ["interface", "translationAddress"],
      staticRules: false,
      portMapping: ["random", "fully-random", "none"],
      portWithPrefix: false,
      reservedInterfaces: [],
    },
    dhcp: {
      mac: "mac-address",
      mappingDescription: false,
      mappingName: /^[-_a-zA-Z0-9.]+$/,
      subnetId: false,
      refusesDuplicates: false,
    },
    api: { configureSection: false, explainsFailure: true },
  },
  "1.4": {
    name: "1.4",
    nat: {
      interface: "node",
      absent: fqdn,
      required: [],
      staticRules: true,
      portMapping: ["random", "none"],
      descriptionLimit: 255,
      portWithPrefix: true,
      reservedInterfaces: ["any"],
    },
    dhcp: {
      mac: "mac-address",
      mappingDescription: false,
      mappingName: /^[-_a-zA-Z0-9.]+$/,
      subnetId: false,
      refusesDuplicates: true,
    },
    api: { configureSection: true, explainsFailure: false },
  },
  "1.5": {
    name: "1.5",
    nat: {
      interface: "node",
      absent: [],
      required: [],
      staticRules: true,
      portMapping: ["random", "none"],
      descriptionLimit: 255,
      portWithPrefix: true,
      reservedInterfaces: ["any"],
    },
    dhcp: {
      mac: "mac",
      mappingDescription: true,
      mappingName: /^[A-Za-z0-9][-.A-Za-z0-9]*$/,
      options: "option",
      subnetId: true,
      refusesDuplicates: true,
    },
    api: { configureSection: true, explainsFailure: true },
  },
};
