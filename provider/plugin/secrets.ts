import type { Json } from "../base/json.js";
import { isRecord } from "../base/json.js";
import type { Path } from "../config/path.js";
import { isSecretLeaf, isSecretValue } from "../redaction/places.js";
import type { AnyKind } from "../kinds/index.js";
import type { Told } from "./wire.js";

/** The leaves of plain configuration that are secret by what VyOS calls them, or by what they look like. */
const secretLeaves = (value: unknown, node: Path, at: Path): readonly Path[] => {
  if (isRecord(value))
    return Object.entries(value).flatMap(([name, below]) =>
      secretLeaves(below, [...node, name], [...at, name]),
    );
  const texts: readonly unknown[] = Array.isArray(value) ? value : [value];
  const looks = texts.some((text) => typeof text === "string" && isSecretValue(text));
  return value !== true && (isSecretLeaf(node) || looks) ? [at] : [];
};

/** The arguments that are secret whatever they are given as: any configuration may hold keys and passwords. */
export const secretsOf = (kind: AnyKind, inputs: Json): Told => {
  const { path, config } = inputs;
  const words = typeof path === "string" ? path.split(/\s+/) : Array.isArray(path) ? path.map(String) : [];
  const secret = kind.name === "Config" ? secretLeaves(config, words, ["config"]) : [];
  return { value: inputs, secret };
};
