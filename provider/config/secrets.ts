import { isRecord } from "../base/json.js";
import type { Path } from "./path.js";
import { isTree, valuesOf, type ConfigNode } from "./tree.js";

/** Stands for a value that must not be shown or kept. */
export const REDACTED = "[redacted]";

const SECRET_NAME =
  /^(?!public-key$)(.*-)?(key|keys|pass|password|passwd|passphrase|secret|psk|token|cak)(-key)?$/;

/** Leaves that hold a secret under a name that is no secret elsewhere, by how their paths end; `*` is any name. */
const SECRET_LEAVES: readonly Path[] = [
  ["snmp", "trap-target", "*", "community"],
  ["nhrp", "tunnel", "*", "authentication"],
  ["nhrp", "tunnel", "*", "cisco-authentication"],
  // What IS-IS and OpenFabric sign with stands under the name of the algorithm.
  ["area-password", "md5"],
  ["domain-password", "md5"],
  ["password", "md5"],
];

/** Leaves that hold none, though they are called so. */
const PUBLIC_LEAVES: readonly Path[] = [["public-keys", "*", "key"]];

/** What an environment variable is called that holds a secret, in containers and scripts. */
const SECRET_VARIABLE = /(^|_)(\w*pass(word|wd|phrase)?|pwd|secrets?|tokens?|\w*keys?|credentials?)(_|$)/i;
const isSecretVariable = (path: Path): boolean =>
  endsWith(path, ["environment", "*", "value"]) && SECRET_VARIABLE.test(path.at(-2) ?? "");

/** A URL with a password in it, and the PEM text of a private key: secrets wherever they stand. */
const CREDENTIALS = /^[a-z][a-z0-9+.-]*:\/\/[^/@\s]*:[^/@\s]*@/i;
const PRIVATE_KEY = /-----BEGIN [A-Z ]*PRIVATE KEY-----/;

/** Nodes whose tags are secrets, by how their paths end: what one must know to speak SNMP is a community's name. */
const SECRET_TAGS: readonly Path[] = [["snmp", "community"]];

const endsWith = (path: Path, end: Path): boolean =>
  end.length <= path.length &&
  end.every((name, i) => name === "*" || path[path.length - end.length + i] === name);

/** Whether the values of a leaf are secret, by what VyOS calls it and, where that is not enough, what is above it. */
export const isSecretLeaf = (path: Path): boolean =>
  (SECRET_NAME.test(path.at(-1) ?? "") && !PUBLIC_LEAVES.some((end) => endsWith(path, end))) ||
  SECRET_LEAVES.some((end) => endsWith(path, end)) ||
  isSecretVariable(path);

/** Whether a value is secret by what it looks like, wherever it stands. */
export const isSecretValue = (value: string): boolean => CREDENTIALS.test(value) || PRIVATE_KEY.test(value);

/** Whether the names right below a node are secrets themselves. */
export const holdsSecretTags = (path: Path): boolean => SECRET_TAGS.some((end) => endsWith(path, end));

/** What stands for the n-th secret name of a node. */
const hiddenTag = (n: number): string => (n === 0 ? REDACTED : `${REDACTED}-${String(n + 1)}`);

/** What secrets are found by, other than what VyOS calls them. */
export interface Hiding {
  /** Whether a leaf is secret for another reason. */
  readonly isSecret?: (path: Path) => boolean;
  /** Told of every value and name that is taken out. */
  readonly onSecret?: (text: string) => void;
}

/** The same configuration with every secret value and name replaced by {@link REDACTED}; `at` is where it stands. */
export const hideSecrets = <A>(node: A, at: Path = [], hiding: Hiding = {}): A => hide(node, at, hiding) as A;

const hide = (node: unknown, at: Path, hiding: Hiding): unknown => {
  const { isSecret = () => false, onSecret = () => undefined } = hiding;
  if (isRecord(node)) {
    const areTags = holdsSecretTags(at);
    return Object.fromEntries(
      Object.entries(node).map(([name, below], i) => {
        if (areTags) onSecret(name);
        return [areTags ? hiddenTag(i) : name, hide(below, [...at, name], hiding)];
      }),
    );
  }
  const isHidden = isSecretLeaf(at) || isSecret(at);
  const hideOne = (value: unknown): unknown => {
    if (!isHidden && !(typeof value === "string" && isSecretValue(value))) return value;
    onSecret(String(value));
    return REDACTED;
  };
  return Array.isArray(node) ? node.map(hideOne) : hideOne(node);
};

/** Whether a node, or anything below it, holds a secret. */
export const holdsSecret = (node: ConfigNode, at: Path = []): boolean =>
  isTree(node)
    ? Object.entries(node).some(([name, below]) => holdsSecretTags(at) || holdsSecret(below, [...at, name]))
    : isSecretLeaf(at) || (valuesOf(node) ?? []).some(isSecretValue);

/** The secret names on a path. */
export const secretTagsIn = (path: Path): readonly string[] =>
  path.filter((_, i) => holdsSecretTags(path.slice(0, i)));

const TAG_IN_TEXT = new RegExp(
  `(?<![^\\s'"])(${SECRET_TAGS.map((end) => end.join(" ")).join("|")}) (\\S+?)(?=[:,.;'"]*(?:\\s|$))`,
  "g",
);

/** A text with paths in it, as VyOS prints them, without the names that are secrets. */
export const hideTags = (text: string): string => text.replaceAll(TAG_IN_TEXT, `$1 ${REDACTED}`);

/** A command line, or a path, without what is secret in it by its place, or by what it looks like. */
export const hideInLine = (line: string): string => {
  // From the first quoted value on: what is quoted may itself hold blanks and quotes.
  const found = [...line.matchAll(/(?:^| )\S+(?= ')/g)].find(
    (match) =>
      isSecretLeaf(line.slice(0, match.index + match[0].length).split(" ")) ||
      isSecretValue(line.slice(match.index + match[0].length + 2)),
  );
  return hideTags(
    found === undefined ? line : `${line.slice(0, found.index + found[0].length)} '${REDACTED}'`,
  );
};
