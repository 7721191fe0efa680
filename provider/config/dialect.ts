/** The releases whose configuration syntax is told apart. `1.5` stands for it and the rolling releases. */
export type DialectName = "1.3" | "1.4" | "1.5";

/** All of them, oldest first. */
export const dialectNames: readonly DialectName[] = ["1.3", "1.4", "1.5"];

/** What a release demands or calls otherwise that its definitions do not tell. */
export interface Dialect {
  readonly name: DialectName;
  /** The file with VyOS's definitions of the user's own build, in place of those of the release. */
  readonly schema?: string;
  readonly nat: {
    /** Leaves that every rule needs besides the newest release's own. */
    readonly required: readonly ("interface" | "translationAddress")[];
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
  };
  readonly api: {
    /** Whether `/configure-section` exists. */
    readonly configureSection: boolean;
    /** Whether a failed commit's answer carries the verify script's own words. */
    readonly explainsFailure: boolean;
  };
}

const anyName = /^[-_a-zA-Z0-9.]+$/;

/** One row per release: what differs is data here, and nowhere else an `if` on a version. */
export const dialects: Readonly<Record<DialectName, Dialect>> = {
  "1.3": {
    name: "1.3",
    nat: { required: ["interface", "translationAddress"], portWithPrefix: false },
    dhcp: { mac: "mac-address", mappingDescription: false, mappingName: anyName },
    api: { configureSection: false, explainsFailure: true },
  },
  "1.4": {
    name: "1.4",
    nat: { required: [], portWithPrefix: true },
    dhcp: { mac: "mac-address", mappingDescription: false, mappingName: anyName },
    api: { configureSection: true, explainsFailure: false },
  },
  "1.5": {
    name: "1.5",
    nat: { required: [], portWithPrefix: true },
    dhcp: { mac: "mac", mappingDescription: true, mappingName: /^[A-Za-z0-9][-.A-Za-z0-9]*$/ },
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
