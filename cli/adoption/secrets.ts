import type { Path } from "../../provider/config/path.js";
import { holdsSecretTags, isSecretLeaf, isSecretValue } from "../../provider/redaction/places.js";
import { camelCase, unique } from "./words.js";
import { SecretRef, type Written } from "./written.js";

/** Secrets by their keys in stack configuration. */
export type Secrets = ReadonlyMap<string, string>;

const isSecret = (path: Path, value: string): boolean => isSecretLeaf(path) || isSecretValue(value);

/** Takes secrets out of arguments, and gives each a key of its own. */
export class SecretKeeper {
  private readonly kept = new Map<string, string>();

  private keep(at: Path, value: string, isObject: boolean): SecretRef {
    const words = at.map((name) => name.replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2"));
    const key = unique(camelCase(words), (taken) => this.kept.has(taken));
    this.kept.set(key, value);
    return new SecretRef(key, isObject);
  }

  /** The secrets that were taken out so far. */
  get secrets(): Secrets {
    return this.kept;
  }

  /** An argument without secrets; `at` is where it stands on the router, and `known` are values that are secret. */
  write(value: unknown, at: Path, known: ReadonlySet<string> = new Set()): Written {
    if (typeof value === "string")
      return known.has(value) || isSecret(at, value) ? this.keep(at, value, false) : value;
    if (typeof value === "number" && known.has(String(value)))
      return this.keep(at, JSON.stringify(value), true);
    if (Array.isArray(value)) return value.map((each) => this.write(each, at, known));
    if (typeof value !== "object" || value === null) return value as Written;
    const isNamedBySecrets = holdsSecretTags(at) || Object.keys(value).some((name) => known.has(name));
    if (isNamedBySecrets) return this.keep(at, JSON.stringify(value), true);
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [name, this.write(each, [...at, name], known)]),
    );
  }
}
