import type { Path } from "./path.js";
import { isTree, type ConfigNode } from "./tree.js";

/** Stands where a secret value is not shown. */
export const HIDDEN = "[secret]";

/** Names of VyOS nodes whose values are secret wherever they stand. */
const secretNames = new Set([
  ...[
    "auth-key",
    "authentication-key",
    "encrypted-password",
    "key-pass",
    "md5-key",
    "passphrase",
    "password",
  ],
  ...["plaintext-password", "plaintext-key", "pre-shared-key", "pre-shared-secret", "preshared-key"],
  ...["private-key", "secret", "server-key", "shared-key", "wep-key", "encrypted-key", "auth-password"],
]);

/** Places where a name that says nothing holds a secret; `*` stands for any one name. */
const secretPaths: readonly Path[] = [
  ["service", "https", "api", "keys", "id", "*", "key"],
  ["pki", "*", "*", "private", "key"],
  ["pki", "openvpn", "shared-secret", "*", "key"],
  ["interfaces", "wireless", "*", "security", "wep", "key"],
  ["protocols", "bgp", "neighbor", "*", "password"],
  ["system", "login", "radius", "server", "*", "key"],
  ["system", "login", "tacacs", "server", "*", "key"],
];

const matches = (pattern: Path, path: Path): boolean =>
  pattern.length === path.length && pattern.every((name, i) => name === "*" || name === path[i]);

/** Whether the values of a leaf are secret: keys, passwords and the like, by what VyOS calls it. */
export const isSecretLeaf = (path: Path): boolean => {
  const name = path[path.length - 1];
  return (
    (name !== undefined && secretNames.has(name)) || secretPaths.some((pattern) => matches(pattern, path))
  );
};

/** Whether a node, or anything below it, holds a secret. */
export const holdsSecret = (node: ConfigNode, at: Path = []): boolean =>
  isTree(node)
    ? Object.entries(node).some(([name, below]) => holdsSecret(below, [...at, name]))
    : isSecretLeaf(at);

/** The same configuration with every secret value replaced by {@link HIDDEN}. */
export const hideSecrets = (node: ConfigNode, at: Path = []): ConfigNode => {
  if (!isTree(node)) return isSecretLeaf(at) ? HIDDEN : node;
  return Object.fromEntries(
    Object.entries(node).map(([name, below]) => [name, hideSecrets(below, [...at, name])]),
  );
};
