import * as E from "fp-ts/Either";
import { pipe } from "fp-ts/function";
import * as TE from "fp-ts/TaskEither";
import type { Dialect } from "../config/dialect.js";
import { getTree, isTree, type ConfigTree } from "../config/tree.js";
import { mappingRows, mappingsPath, ruleRows, rulesPath } from "../kinds/vm-attachment/rows.js";
import { parseRows } from "../kinds/rows.js";
import type { RouterError, RouterTask } from "../router/errors.js";
import { leasesOf } from "./ask-dhcp-leases.js";
import type { DhcpLease } from "./leases.js";
import type { Ask, FunctionArgs } from "./looking.js";

/** Arguments of `getVmStatus`. */
export interface GetVmStatusArgs extends FunctionArgs {
  /** The name of the VM's static mapping. */
  readonly hostname: string;
  /** The `shared-network-name` that it is on; needed only where several have a mapping of that name. Default any. */
  readonly network?: string;
}

/** A destination rule that leads to a VM. */
export interface VmForward {
  /** The number of its `nat destination rule`. */
  readonly ruleNumber: number;
  /** Its description; undefined where it has none. */
  readonly description: string | undefined;
  /** Undefined: any protocol. */
  readonly protocol: string | undefined;
  /** The port outside; undefined: any. */
  readonly externalPort: number | string | undefined;
  /** The VM's port; undefined: the same. */
  readonly port: number | string | undefined;
  /** Whether it is in effect. */
  readonly status: "active" | "disabled";
}

/** What `getVmStatus` gives. */
export interface GetVmStatusResult {
  /** The name that was asked for. */
  readonly hostname: string;
  /** `absent` where no network has a mapping of that name. */
  readonly status: "active" | "paused" | "absent";
  /** The `shared-network-name`; this and the next three are undefined where it is absent. */
  readonly network: string | undefined;
  /** The subnet's prefix. */
  readonly subnet: string | undefined;
  /** The address of its static mapping. */
  readonly address: string | undefined;
  /** The MAC address of its static mapping. */
  readonly macAddress: string | undefined;
  /** The rules of `nat destination` that translate to the VM's address, whoever made them. */
  readonly forwards: readonly VmForward[];
  /** The VM's lease; undefined while it has none. */
  readonly lease: DhcpLease | undefined;
}

interface Mapping {
  readonly network: string;
  readonly subnet: string;
  readonly seen: Readonly<Record<string, unknown>>;
}

const textOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

const portOf = (value: unknown): number | string | undefined =>
  typeof value === "number" ? value : textOf(value);

const mappingsOf = (config: ConfigTree, hostname: string, dialect: Dialect): readonly Mapping[] =>
  Object.entries(getTree(config, ["service", "dhcp-server", "shared-network-name"])).flatMap(
    ([network, held]) =>
      Object.keys(isTree(held) ? getTree(held, ["subnet"]) : {}).flatMap((subnet) => {
        const node = getTree(config, mappingsPath(network, subnet));
        const mapping = Object.hasOwn(node, hostname) ? node[hostname] : undefined;
        return isTree(mapping) ? [{ network, subnet, seen: parseRows(mappingRows(dialect), mapping) }] : [];
      }),
  );

/** The mapping of that name; an error where the name alone does not tell which. */
const choose = (
  found: readonly Mapping[],
  { hostname, network }: GetVmStatusArgs,
): E.Either<RouterError, Mapping | undefined> => {
  const fitting = found.filter((mapping) => network === undefined || mapping.network === network);
  if (fitting.length <= 1) return E.right(fitting[0]);
  const places = fitting.map((mapping) => `${mapping.network} ${mapping.subnet}`).join(", ");
  const setting = network === undefined ? "network" : "hostname";
  return E.left({ _tag: "Settings", setting, detail: `"${hostname}" is on several networks: ${places}` });
};

const forwardsTo = (config: ConfigTree, address: string, dialect: Dialect): readonly VmForward[] =>
  Object.entries(getTree(config, rulesPath)).flatMap(([number, rule]) => {
    if (!isTree(rule)) return [];
    const seen = parseRows(ruleRows(dialect), rule);
    if (seen.address !== address) return [];
    return [
      {
        ruleNumber: Number(number),
        description: textOf(seen.description),
        protocol: textOf(seen.protocol),
        externalPort: portOf(seen.externalPort),
        port: portOf(seen.port),
        status: seen.disable === undefined ? "active" : "disabled",
      } as const,
    ];
  });

const absent = (hostname: string): GetVmStatusResult => ({
  ...{ hostname, status: "absent", network: undefined, subnet: undefined },
  ...{ address: undefined, macAddress: undefined, forwards: [], lease: undefined },
});

/** What `getVmStatus` does. */
export const askVmStatus: Ask<GetVmStatusArgs, GetVmStatusResult> = (args, looking) =>
  pipe(
    TE.Do,
    TE.apS("dialect", looking.router.dialect),
    TE.apS("config", looking.tree),
    TE.bind("mapping", ({ config, dialect }) =>
      TE.fromEither(choose(mappingsOf(config, args.hostname, dialect), args)),
    ),
    TE.chain(({ config, dialect, mapping }): RouterTask<GetVmStatusResult> => {
      if (mapping === undefined) return TE.right(absent(args.hostname));
      const { network, subnet, seen } = mapping;
      const [address, macAddress] = [textOf(seen.address), textOf(seen.macAddress)];
      return pipe(
        leasesOf(looking),
        TE.map((leases) => ({
          ...{ hostname: args.hostname, network, subnet, address, macAddress },
          status: seen.paused === true ? "paused" : "active",
          forwards: address === undefined ? [] : forwardsTo(config, address, dialect),
          lease: leases.find(
            (lease) => lease.network === network && lease.macAddress === macAddress?.toLowerCase(),
          ),
        })),
      );
    }),
  );
