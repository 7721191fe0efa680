import { isRecord } from "../../provider/base/json.js";

const SIGNATURE = "4dabf18193072939515e22adb298388d";

/** Whether a value is a secret, as Pulumi writes one. */
export const isSecret = (value: object): value is { readonly value: unknown } => SIGNATURE in value;

/** A value with its secrets in clear. */
export const opened = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(opened);
  if (!isRecord(value)) return value;
  if (isSecret(value)) return opened(value.value);
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, opened(item)]));
};
