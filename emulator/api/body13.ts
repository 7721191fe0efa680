/** How 1.3 words what is wrong with a form: with double quotes, and commands as JSON. */
import { isRecord } from "../../provider/base/json.js";
import { dumps } from "../python.js";
import { keyText } from "./answer.js";

/** What is wrong with a form: told when the models do not take its body either. */
export interface FormError {
  readonly status: number;
  readonly text: string;
}

const configureError = (command: Record<string, unknown>): string | undefined => {
  const malformed = `Malformed command "${dumps(command)}"`;
  if (!("op" in command)) return `${malformed}: missing "op" field`;
  if (!("path" in command)) return `${malformed}: missing "path" field`;
  const { path, value } = command;
  if (Array.isArray(path) && path.length === 0) return `${malformed}: empty path`;
  if (!Array.isArray(path) || path.some((word) => typeof word !== "string"))
    return `${malformed}: "path" field must be a list of strings`;
  if ("value" in command && typeof value !== "string") return `${malformed}: "value" field must be a string`;
  return undefined;
};

const otherError = (endpoint: string, command: Record<string, unknown>): string | undefined => {
  if (endpoint === "/config-file" || endpoint === "/image")
    return "op" in command ? undefined : 'Missing required field "op"';
  return "op" in command && "path" in command
    ? undefined
    : 'Missing required field. "op" and "path" fields are required';
};

/** The first complaint about a form's commands. */
export const oldFormChecks = (
  endpoint: string,
  commands: readonly unknown[],
  keyless: boolean,
): FormError | undefined => {
  if (keyless) return { status: 422, text: keyText };
  for (const command of commands) {
    const text = !isRecord(command)
      ? `Malformed command "${dumps(command)}": any command must be a dict`
      : endpoint === "/configure"
        ? configureError(command)
        : otherError(endpoint, command);
    if (text !== undefined) return { status: 400, text };
  }
  return undefined;
};
