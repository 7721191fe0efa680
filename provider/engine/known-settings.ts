import { isRecord } from "../base/json.js";
import { asNode, meant } from "../base/text.js";
import { isSecretLeaf, isSecretValue } from "../redaction/places.js";
import { settingNames } from "../router/settings.js";

/** Every setting of the library, without its namespace. */
const known: readonly string[] = [
  ...settingNames,
  "routers",
  "alerts",
  "audit",
  "auditKeepDays",
  "auditKeepEntries",
  "metrics",
  "otlp",
  "previewReads",
];

const NAMESPACE = "vyos:";

const asVariable = (name: string): string =>
  `VYOS_${name.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;

const variables = known.map(asVariable);

/** A setting that does nothing, as nobody has one of that name. */
export interface Stray {
  readonly key: string;
  /** What was meant, most likely. */
  readonly meant?: string;
}

/**
 * The settings of stack configuration that no one reads. In a project that is itself called `vyos`, its own settings
 * have the same namespace: there only those that are nearly called like one of the library's.
 */
export const strayKeys = (keys: readonly string[], project: string): readonly Stray[] =>
  keys.flatMap((key): Stray[] => {
    const name = key.startsWith(NAMESPACE) ? key.slice(NAMESPACE.length) : undefined;
    if (name === undefined || known.includes(name)) return [];
    const best = meant(name, known);
    if (best !== undefined) return [{ key, meant: `${NAMESPACE}${best}` }];
    return project === "vyos" ? [] : [{ key }];
  });

/** The environment variables that are nearly called like one of the library's: others are somebody else's. */
export const strayVariables = (environment: NodeJS.ProcessEnv): readonly Stray[] =>
  Object.keys(environment).flatMap((key): Stray[] => {
    if (!key.startsWith("VYOS_") || variables.includes(key) || key.startsWith("VYOS_ALERTS_")) return [];
    const best = meant(key, variables);
    return best === undefined ? [] : [{ key, meant: best }];
  });

/** A stray setting in words: what is the matter and what to do. */
export const explainStray = ({ key, meant: name }: Stray): string =>
  name === undefined
    ? `${key} is no setting of pulumi-vyos; docs/configuration.md has them all`
    : `${key} is no setting of pulumi-vyos and does nothing; ${name} is meant, most likely`;

const holdsSecret = (value: unknown): boolean => {
  if (typeof value === "string") return isSecretValue(value);
  if (Array.isArray(value)) return value.some(holdsSecret);
  return (
    isRecord(value) &&
    Object.entries(value).some(([name, below]) => isSecretLeaf([asNode(name)]) || holdsSecret(below))
  );
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
};

/** The settings that hold a key or a password and are not encrypted in stack configuration. */
export const plainSecrets = (
  config: Readonly<Record<string, string>>,
  isSecret: (key: string) => boolean,
): readonly string[] =>
  Object.entries(config)
    .filter(([key, text]) => {
      if (!key.startsWith(NAMESPACE) || isSecret(key)) return false;
      return holdsSecret({ [key.slice(NAMESPACE.length)]: parsed(text) });
    })
    .map(([key]) => key);

/** What to do about a secret in plain configuration. */
export const explainPlain = (key: string): string =>
  `${key} holds a key or a password in plain text; set it again with \`pulumi config set --secret ${key}\`, and change what others may have read`;
