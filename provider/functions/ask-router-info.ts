import { pipe } from "fp-ts/function";
import * as TE from "fp-ts/TaskEither";
import type { DialectName } from "../config/dialect.js";
import { getNode, getTree, isTree, valuesOf, type ConfigTree } from "../config/tree.js";
import type { Ask } from "./looking.js";

/** What `getRouterInfo` gives. */
export interface GetRouterInfoResult {
  /** Where the API is. */
  readonly endpoint: string;
  /** The version as the router prints it, such as `1.4.0`. */
  readonly version: string;
  /** Which release's syntax it has; rolling releases have that of 1.5. */
  readonly dialect: DialectName;
  /** VyOS node `system host-name`; undefined where it is not set. */
  readonly hostName: string | undefined;
  /** `equuleus` (1.3), `sagitta` (1.4), `circinus` or `current` (1.5); undefined where the router does not say. */
  readonly releaseTrain: string | undefined;
  /** Such as `x86_64`; undefined where the router does not say. */
  readonly architecture: string | undefined;
  /** Addresses as configured (`192.0.2.1/24`, `dhcp`), by interface, VLANs as `eth0.100`. */
  readonly interfaces: Readonly<Record<string, readonly string[]>>;
}

const field = (text: string, name: string): string | undefined =>
  new RegExp(`^${name}:[ \\t]+(\\S.*)$`, "m").exec(text)?.[1]?.trim();

/** The addresses of an interface and of its VLANs, by name. */
const addressesOf = (name: string, held: ConfigTree): readonly (readonly [string, readonly string[]])[] => [
  [name, valuesOf(getNode(held, ["address"])) ?? []],
  ...Object.entries(getTree(held, ["vif"])).flatMap(([id, vlan]) =>
    isTree(vlan) ? addressesOf(`${name}.${id}`, vlan) : [],
  ),
];

const interfacesOf = (config: ConfigTree): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    Object.values(getTree(config, ["interfaces"])).flatMap((type) =>
      isTree(type)
        ? Object.entries(type).flatMap(([name, held]) => (isTree(held) ? addressesOf(name, held) : []))
        : [],
    ),
  );

/** What `getRouterInfo` does. */
export const askRouterInfo: Ask<object, GetRouterInfoResult> = (_args, { router, tree, show }) =>
  pipe(
    TE.Do,
    TE.apS("release", router.version),
    TE.apS("text", show("version")),
    TE.apS("config", tree),
    TE.map(({ release, text, config }): GetRouterInfoResult => {
      const hostName = getNode(config, ["system", "host-name"]);
      return {
        endpoint: router.settings.endpoint,
        version: field(text, "Version")?.replace(/^VyOS /, "") ?? release.version,
        dialect: release.dialect,
        hostName: typeof hostName === "string" ? hostName : undefined,
        releaseTrain: field(text, "Release train"),
        architecture: field(text, "Architecture"),
        interfaces: interfacesOf(config),
      };
    }),
  );
