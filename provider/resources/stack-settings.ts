import * as pulumi from "@pulumi/pulumi";
import { isRecord } from "../base/json.js";
import {
  explainPlain,
  explainStray,
  plainSecrets,
  strayKeys,
  strayVariables,
} from "../engine/known-settings.js";

/** The configuration of the stack that this program runs for, as Pulumi's CLI hands it over. */
const objectIn = (text: string | undefined): Readonly<Record<string, string>> => {
  const value = JSON.parse(text ?? "{}") as unknown;
  return isRecord(value) ? (value as Readonly<Record<string, string>>) : {};
};

const secretKeys = (): ReadonlySet<string> => {
  const keys = JSON.parse(process.env.PULUMI_CONFIG_SECRET_KEYS ?? "[]") as unknown;
  return new Set(Array.isArray(keys) ? keys.map(String) : []);
};

let looked = false;

/**
 * Looks once at the settings of the stack: one that nobody reads ends the program, in a preview already, as what it is
 * believed to do is not done; a secret in plain text is a warning. A provider can only ask for settings by their names.
 */
export const assertSettings = (): void => {
  if (looked) return;
  looked = true;
  const config = objectIn(process.env.PULUMI_CONFIG);
  const secret = secretKeys();
  for (const key of plainSecrets(config, (name) => secret.has(name)))
    void pulumi.log.warn(`pulumi-vyos: ${explainPlain(key)}.`);
  const strays = [...strayKeys(Object.keys(config), pulumi.getProject()), ...strayVariables(process.env)];
  if (strays.length > 0) throw new pulumi.RunError(`pulumi-vyos: ${strays.map(explainStray).join("; ")}.`);
};
