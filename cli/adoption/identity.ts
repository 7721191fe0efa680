import type { Path } from "../../provider/config/path.js";
import {
  EMPTY,
  getNode,
  getTree,
  isTree,
  putNode,
  valuesOf,
  type ConfigTree,
} from "../../provider/config/tree.js";

/** What is the router's own, and is adopted only when it is asked for. */
export const identities = {
  hardware: "hardware ids of network cards, which the router writes itself",
  api: "the HTTPS API that this program speaks to, its keys and its certificate",
  login: "the accounts on the router: the API does not tell which of them runs it",
  "config-management": "how the router keeps and archives its own configuration",
} as const;

/** One part of the router's identity. */
export type Identity = keyof typeof identities;

/** The names of {@link identities}. */
export const identityNames = Object.keys(identities) as readonly Identity[];

const hardware = (tree: ConfigTree): Path[] =>
  Object.entries(getTree(tree, ["interfaces"])).flatMap(([type, cards]) =>
    Object.keys(isTree(cards) ? cards : EMPTY).map((card) => ["interfaces", type, card, "hw-id"]),
  );

const https: Path = ["service", "https"];

/** The certificate that the API shows, whose private key is in the configuration. */
const certificates = (tree: ConfigTree): Path[] =>
  [...(valuesOf(getNode(tree, [...https, "certificates", "certificate"])) ?? [])].map((name) => [
    ...["pki", "certificate", name],
  ]);

const pathsOf: Readonly<Record<Identity, (tree: ConfigTree) => readonly Path[]>> = {
  hardware,
  api: (tree) => [https, ...certificates(tree)],
  login: () => [["system", "login", "user"]],
  "config-management": () => [["system", "config-management"]],
};

/** A part of the router's identity that stands in its configuration. */
export interface Excluded {
  readonly identity: Identity;
  readonly path: Path;
}

/** What of a configuration is the router's own, but for what is asked for. */
export const identityOf = (tree: ConfigTree, included: readonly Identity[]): readonly Excluded[] =>
  identityNames
    .filter((identity) => !included.includes(identity))
    .flatMap((identity) => pathsOf[identity](tree).map((path) => ({ identity, path })))
    .filter(({ path }) => getNode(tree, path) !== undefined);

/** Only the nodes at these paths. */
export const nodesAt = (tree: ConfigTree, paths: readonly Path[]): ConfigTree =>
  paths.reduce<ConfigTree>((kept, path) => putNode(kept, path, getNode(tree, path) ?? EMPTY), EMPTY);
