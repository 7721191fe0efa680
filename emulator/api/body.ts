/** Turns a request's bytes into the one JSON body that the models are checked against. */
import { Busboy } from "@fastify/busboy";
import { isRecord } from "../../provider/base/json.js";
import type { Dialect } from "../dialect.js";
import { str } from "../python.js";
import { loads, problemText, type JsonProblem } from "../pythonJson.js";
import { oldFormChecks, type FormError } from "./body13.js";
import { keyText } from "./answer.js";

/** A body, with the form's own complaint if it has one: it is told only when the models complain too. */
export type Decoded =
  | { readonly kind: "body"; readonly body: unknown; readonly formError?: FormError }
  | { readonly kind: "empty" }
  | {
      readonly kind: "notJson";
      readonly problem: JsonProblem;
      readonly text: string;
      readonly formError?: FormError;
    }
  | { readonly kind: "broken" };

const pathless = ["/config-file", "/container-image", "/image", "/configure-section", "/traceroute"];

/** Thrown where the server's own checks run into an exception. */
export class Unparsable extends Error {}

const pathError = (command: Record<string, unknown>): string | undefined => {
  const path = command.path;
  if (path === undefined) return `Malformed command '${str(command)}': missing 'path' field`;
  if (!Array.isArray(path)) return `Malformed command '${str(command)}': 'path' field must be a list`;
  return path.every((word) => typeof word === "string")
    ? undefined
    : "Malformed command '0': 'path' field must be a list of strings";
};

const commandErrors = (endpoint: string, command: Record<string, unknown>): (string | undefined)[] => {
  const malformed = `Malformed command '${str(command)}'`;
  const errors = [
    Object.hasOwn(command, "op") ? undefined : `${malformed}: missing 'op' field`,
    pathless.includes(endpoint) ? undefined : pathError(command),
  ];
  if (endpoint === "/configure") {
    const path = command.path;
    if (path === undefined) throw new Unparsable();
    if (path === "" || path === null || (Array.isArray(path) && path.length === 0))
      errors.push(`${malformed}: 'path' list must be non-empty`);
    if (Object.hasOwn(command, "value") && typeof command.value !== "string")
      errors.push(`${malformed}: 'value' field must be a string`);
  }
  // The server asks whether the path is *part* of "/configure-section", so that "/configure" is checked too.
  if ("/configure-section".includes(endpoint) && !("section" in command) && !("config" in command))
    errors.push(`${malformed}: missing 'section' or 'config' field`);
  return errors;
};

const checkCommands = (
  endpoint: string,
  commands: readonly unknown[],
): { error?: FormError; stop: boolean } => {
  let error: FormError | undefined;
  for (const command of commands) {
    if (!isRecord(command)) {
      const text = `Malformed command '${str(command)}': any command must be JSON of dict`;
      return { error: error ?? { status: 400, text }, stop: true };
    }
    const [text] = commandErrors(endpoint, command).filter((one) => one !== undefined);
    if (text !== undefined) error ??= { status: 400, text };
  }
  return error === undefined ? { stop: false } : { error, stop: false };
};

/** What the form's fields amount to. */
const merge = (
  endpoint: string,
  data: unknown,
  key: string | undefined,
  dialect: Dialect,
): Decoded | undefined => {
  const merged = Array.isArray(data) ? { commands: data as unknown[] } : data;
  if (merged === null || typeof merged === "number" || typeof merged === "boolean") throw new Unparsable();
  const listed = isRecord(merged) ? merged.commands : undefined;
  if (listed !== undefined && !Array.isArray(listed) && !isRecord(listed)) throw new Unparsable();
  const commands: readonly unknown[] = Array.isArray(listed)
    ? listed
    : isRecord(listed)
      ? Object.keys(listed)
      : [merged];
  const keyless = key === undefined && !(isRecord(merged) && "key" in merged);
  if (dialect.version === "1.3") {
    const formError = oldFormChecks(endpoint, commands, keyless);
    if (!isRecord(merged)) return undefined;
    const body = key === undefined || "key" in merged ? merged : { ...merged, key };
    return { kind: "body", body, ...(formError === undefined ? {} : { formError }) };
  }
  const checked = checkCommands(endpoint, commands);
  if (checked.stop || !isRecord(merged))
    return checked.error === undefined
      ? undefined
      : { kind: "notJson", problem: { message: "", position: 0 }, text: "", formError: checked.error };
  const formError = checked.error ?? (keyless ? { status: dialect.noKeyStatus, text: keyText } : undefined);
  const body = key === undefined || "key" in merged ? merged : { ...merged, key };
  return { kind: "body", body, ...(formError === undefined ? {} : { formError }) };
};

const asJson = (raw: Buffer, formError?: FormError): Decoded => {
  const text = raw.toString("utf8");
  if (text === "") return { kind: "empty" };
  const parsed = loads(text);
  const why = formError === undefined ? {} : { formError };
  return "value" in parsed
    ? { kind: "body", body: parsed.value, ...why }
    : { kind: "notJson", problem: parsed.problem, text, ...why };
};

const multipartFields = (contentType: `multipart/${string}`, raw: Buffer): Promise<Map<string, string>> =>
  new Promise((done, fail) => {
    const fields = new Map<string, string>();
    const parser = new Busboy({
      headers: { "content-type": contentType },
      limits: { fieldSize: raw.length, fields: 1000 },
    });
    parser.on("field", (name: string, value: string) => fields.set(name, value));
    parser.on("finish", () => {
      done(fields);
    });
    parser.on("error", fail);
    parser.end(raw);
  });

const isMultipart = (contentType: string): contentType is `multipart/${string}` =>
  /^multipart\/form-data/i.test(contentType);

const formFields = async (contentType: string, raw: Buffer): Promise<ReadonlyMap<string, string>> => {
  if (isMultipart(contentType))
    return multipartFields(contentType, raw).catch(() => {
      throw new Unparsable();
    });
  const urlencoded = /^application\/x-www-form-urlencoded/i.test(contentType);
  return new Map(urlencoded ? new URLSearchParams(raw.toString("utf8")) : []);
};

const fromForm = (
  endpoint: string,
  fields: ReadonlyMap<string, string>,
  raw: Buffer,
  dialect: Dialect,
): Decoded => {
  const data = fields.get("data");
  if (data === undefined) return asJson(raw, { status: 422, text: "Non-empty data field is required" });
  const parsed = loads(data);
  if ("problem" in parsed)
    return asJson(raw, { status: 400, text: `Failed to parse JSON: ${problemText(data, parsed.problem)}` });
  return merge(endpoint, parsed.value, fields.get("key"), dialect) ?? asJson(raw);
};

/** Decodes a request's body as the server does. */
export const decode = async (
  endpoint: string,
  contentType: string,
  raw: Buffer,
  dialect: Dialect,
): Promise<Decoded> => {
  try {
    const fields = await formFields(contentType, raw);
    return fields.size === 0 ? asJson(raw) : fromForm(endpoint, fields, raw, dialect);
  } catch (error) {
    if (error instanceof Unparsable) return { kind: "broken" };
    throw error;
  }
};
