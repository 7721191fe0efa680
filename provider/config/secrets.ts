import type { Path } from "./path.js";
import { isTree, type ConfigNode } from "./tree.js";

/** Stands for a value that must not be shown or kept. */
export const REDACTED = "[redacted]";

const SECRET_NAME =
  /^(?!public-key$)(.*-)?(key|keys|pass|password|passwd|passphrase|secret|psk|token)(-key)?$/;

/** Whether VyOS keeps a key or password in leaves of that name, wherever they are. */
export const isSecretName = (name: string): boolean => SECRET_NAME.test(name);

/** Whether the values of a leaf are secret, by what VyOS calls it. */
export const isSecretLeaf = (path: Path): boolean => isSecretName(path.at(-1) ?? "");

/** Whether a node, or anything below it, holds a secret. */
export const holdsSecret = (node: ConfigNode, at: Path = []): boolean =>
  isTree(node)
    ? Object.entries(node).some(([name, below]) => holdsSecret(below, [...at, name]))
    : isSecretLeaf(at);

/** The same configuration with every secret value replaced by {@link REDACTED}. */
export const hideSecrets = (node: ConfigNode, at: Path = []): ConfigNode => {
  if (!isTree(node)) return isSecretLeaf(at) ? REDACTED : node;
  return Object.fromEntries(
    Object.entries(node).map(([name, below]) => [name, hideSecrets(below, [...at, name])]),
  );
};
