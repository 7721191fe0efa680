import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline/promises";
import * as E from "fp-ts/Either";
import { messageOf } from "../../provider/base/text.js";
import { explain } from "../../provider/router/errors.js";
import { fingerprintOf } from "../../provider/router/tls.js";
import { Usage } from "../command.js";
import { asEndpoint } from "../fingerprint.js";
import { isTerminal, say } from "./terminal.js";

/** What `init` can be told of the router. */
export interface RouterFlags {
  readonly router?: string;
  readonly apiKeyFile?: string;
  readonly fingerprint?: string;
}

/** What is said to the router, as far as it is known. */
export interface Settings {
  readonly endpoint?: string;
  readonly fingerprint?: string;
  readonly apiKey?: string;
}

/** Asks in the terminal; the end of the input is no answer. */
const ask = async (question: string): Promise<string> => {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return (await terminal.question(question)).trim();
  } catch {
    return "";
  } finally {
    terminal.close();
  }
};

const askRouter = async (): Promise<string | undefined> => {
  for (;;) {
    const answer = await ask("The router, as https://HOST[:PORT] (nothing: set it later): ");
    const endpoint = answer === "" ? undefined : asEndpoint(answer);
    if (answer === "" || endpoint !== undefined) return endpoint;
    say(`${JSON.stringify(answer)} is not an https:// URL`);
  }
};

/** Shows the certificate that the router has, to be pinned. */
const askFingerprint = async (endpoint: string): Promise<string | undefined> => {
  const shown = await fingerprintOf(endpoint)();
  if (E.isLeft(shown)) {
    say(`${explain(shown.left)} It can be pinned later.`);
    return undefined;
  }
  const answer = await ask(`It shows the certificate ${shown.right}\nIs that the router's own? (y/N) `);
  return /^y(es)?$/i.test(answer) ? shown.right : undefined;
};

/** The settings by flags and environment; in a terminal what is missing is asked for. */
export const settingsOf = async (flags: RouterFlags): Promise<Settings> => {
  const { VYOS_ENDPOINT, VYOS_FINGERPRINT, VYOS_API_KEY } = process.env;
  const endpoint = flags.router ?? VYOS_ENDPOINT ?? (isTerminal() ? await askRouter() : undefined);
  const fingerprint =
    flags.fingerprint ??
    VYOS_FINGERPRINT ??
    (endpoint !== undefined && isTerminal() ? await askFingerprint(endpoint) : undefined);
  const apiKey =
    flags.apiKeyFile === undefined
      ? VYOS_API_KEY
      : await readFile(flags.apiKeyFile, "utf8").catch((error: unknown) => {
          throw new Usage(`${flags.apiKeyFile ?? ""} cannot be read: ${messageOf(error)}`);
        });
  return {
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(fingerprint === undefined ? {} : { fingerprint }),
    ...(apiKey === undefined ? {} : { apiKey: apiKey.trim() }),
  };
};
