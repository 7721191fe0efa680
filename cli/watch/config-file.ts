import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import * as E from "fp-ts/Either";
import * as t from "io-ts";
import { messageOf } from "../../provider/base/text.js";
import { failuresOf } from "../../provider/kinds/failures.js";
import { object } from "../../provider/kinds/objects.js";
import type { StackTarget } from "./stack.js";

const text = new t.Type<string, unknown>(
  "a text that is not empty",
  t.string.is,
  (value, context) =>
    typeof value === "string" && value !== ""
      ? t.success(value)
      : t.failure(value, context, `is not a text, or an empty one`),
  (value) => value,
);

const codec = object("a watch configuration", {
  required: {
    stacks: t.array(
      object("a stack", {
        required: { stack: text },
        optional: { cwd: text, env: t.record(t.string, text) },
      }),
    ),
  },
  // Judged by those who send them.
  optional: { alerts: t.unknown },
});

/** What a configuration file says. */
export interface ConfigFile {
  readonly stacks: readonly StackTarget[];
  /** Whether it also says whom to alert. */
  readonly hasAlerts: boolean;
}

/** A configuration file that cannot be used, with what is wrong in it. */
export class BadConfigFile extends Error {}

/**
 * Reads the stacks of a configuration file: `{ "stacks": [{ "stack": NAME, "cwd": FOLDER, "env": {…} }] }`. Folders
 * are taken from the file's own. Its `alerts` are not looked at here.
 * @throws BadConfigFile that names the property and the fix.
 */
export const readConfigFile = async (file: string): Promise<ConfigFile> => {
  const content = await readFile(file, "utf8").catch((error: unknown) => {
    throw new BadConfigFile(`${file} cannot be read: ${messageOf(error)}`);
  });
  let json: unknown;
  try {
    json = JSON.parse(content);
  } catch (error) {
    throw new BadConfigFile(`${file} is not JSON: ${messageOf(error)}`, {
      cause: error,
    });
  }
  const decoded = codec.decode(json);
  if (E.isLeft(decoded)) {
    const all = failuresOf(decoded.left).map(({ property, reason }) => `${property || "it"} ${reason}`);
    throw new BadConfigFile(`${file}: ${all.join("; ")}`);
  }
  const { stacks, alerts } = decoded.right;
  return {
    stacks: stacks.map(({ stack, cwd, env }) => ({
      stack,
      cwd: resolve(dirname(file), cwd ?? "."),
      ...(env === undefined ? {} : { env }),
    })),
    hasAlerts: alerts !== undefined,
  };
};
