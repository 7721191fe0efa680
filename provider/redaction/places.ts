import { isRecord } from "../base/json.js";
import type { Path } from "../config/path.js";
import { isTree, valuesOf, type ConfigNode } from "../config/tree.js";

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

/** Leaves that hold none, though they are called so: public keys, names of files and of what `pki` holds. */
const PUBLIC_LEAVES: readonly Path[] = [
  ["public-keys", "*", "key"],
  ["dns", "dynamic", "interface", "*", "rfc2136", "*", "key"],
  ["dns", "dynamic", "name", "*", "key"],
  ["interfaces", "openvpn", "*", "shared-secret-key"],
  ["interfaces", "openvpn", "*", "tls", "auth-key"],
  ["interfaces", "openvpn", "*", "tls", "crypt-key"],
];

/** What an environment variable is called that holds a secret, in containers and scripts. */
const SECRET_VARIABLE = /(^|_)(\w*pass(word|wd|phrase)?|pwd|secrets?|tokens?|\w*keys?|credentials?)(_|$)/i;
const isSecretVariable = (path: Path): boolean =>
  endsWith(path, ["environment", "*", "value"]) && SECRET_VARIABLE.test(path.at(-2) ?? "");

/**
 * What a secret looks like, wherever it stands; the first group is what may be shown of it. Each begins with words of
 * its own, so that a text is gone through once.
 */
const LOOKS: readonly RegExp[] = [
  // The password of a URL.
  /(:\/\/[^\s/?#@:]*:)[^\s/?#@]+(?=@)/g,
  // The text of a private key.
  /(-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----)[^-]*(?:-----END [A-Z ]{0,40}PRIVATE KEY-----)?/g,
  // What a web server is shown.
  /(\b(?:bearer|(?:authorization:|proxy-authorization:) ?basic)\s{1,8})[\w.~+/=-]{6,}/gi,
  // A part of a query that is called like a secret.
  /([?&](?:[\w-]{0,40}[_-])?(?:token|key|apikey|secret|password|passwd|sig|signature|auth)=)[^\s&#'"]+/gi,
  // A variable, an option or a header: `DB_PASSWORD=abc`, `--token abc`, `X-Api-Key: abc`; a member of JSON.
  /((?<![\w-])(?:[\w-]{0,40}[_-])?(?:token|password|passwd|passphrase|secret|api[_-]?key|access[_-]?key|private[_-]?key)=["']?)[^\s"'&=]+/gi,
  /((?<![\w-])--?(?:[\w-]{0,40}-)?(?:token|password|passwd|passphrase|secret|api-?key|access-?key)[ =]["']?)(?!vyos:)[^\s"'-][^\s"']*/gi,
  /((?<![\w-])x-(?:[\w-]{0,40}-)?(?:token|key|secret): {0,8})[^\s"']+/gi,
  /("(?:[\w-]{0,40}[_-])?(?:token|password|passwd|passphrase|secret|api[_-]?key|access[_-]?key|private[_-]?key)" {0,8}: {0,8}")[^"]+/gi,
  // The statement of a TSIG key: key "name" { algorithm hmac-md5; secret "…"; };
  /(\bsecret\s{1,8}(?:"|&quot;)?)[\w+/]{8,}={0,2}(?=(?:"|&quot;)?\s{0,8};)/gi,
  // An address that anybody who knows it may post to.
  /(\bhooks\.slack\.com\/(?:services|workflows)\/)[\w/-]+/gi,
  /(\bdiscord(?:app)?\.com\/api\/webhooks\/)[\w/-]+/gi,
  /(\.webhook\.office\.com\/)[\w@/-]+/gi,
  /(\bapi\.telegram\.org\/bot)[\w:-]+/gi,
];

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

/** Whether a value is a secret by what it looks like, or holds one, wherever it stands. */
export const isSecretValue = (value: string): boolean => hideLooks(value) !== value;

/** A text without what looks like a secret. */
export const hideLooks = (text: string): string =>
  LOOKS.reduce((left, look) => left.replaceAll(look, `$1${REDACTED}`), text);

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
  `(?<![^\\s'"[])(${SECRET_TAGS.map((end) => end.join(" ")).join("|")}) (\\S+)`,
  "g",
);

/** What stands around a name in a sentence. */
const unpunctuated = (word: string): string => {
  let end = word.length;
  while (":,.;'\"]".includes(word[end - 1] ?? " ")) end--;
  return word.slice(end);
};

/** A text with paths in it, as VyOS prints them, without the names that are secrets. */
export const hideTags = (text: string): string =>
  text.replaceAll(TAG_IN_TEXT, (all, node: string, word: string) => {
    const after = unpunctuated(word);
    // What was hidden before stays as it is, brackets and all.
    return after === word || word.startsWith(REDACTED) ? all : `${node} ${REDACTED}${after}`;
  });

/** How many quoted values of one line are looked at: a name that holds a quote is rare. */
const MOST_VALUES = 8;

/** A command line, or a path, without what is secret in it by its place, or by what it looks like. */
export const hideInLine = (line: string): string => {
  // From the first quoted value on: what is quoted may itself hold blanks and quotes.
  const found = [...line.matchAll(/(?:^| )\S+(?= ')/g)]
    .slice(0, MOST_VALUES)
    .find(
      (match) =>
        isSecretLeaf(line.slice(0, match.index + match[0].length).split(" ")) ||
        isSecretValue(line.slice(match.index + match[0].length + 2)),
    );
  const shown = found === undefined ? line : `${line.slice(0, found.index + found[0].length)} '${REDACTED}'`;
  return hideLooks(hideTags(shown));
};
