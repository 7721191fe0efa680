/** `/import-pki`: a certificate or key from a file of the router's. It commits, and discards nothing where that fails. */
import { createPrivateKey, createPublicKey, X509Certificate } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join, normalize } from "node:path";
import { Refusal, type SimpleCommand } from "../session.js";
import { failure, success, type Answer } from "./answer.js";
import type { Site } from "./site.js";

/** What a file is taken for: the leaf below the name that it goes to, and its value. */
interface Reader {
  readonly to: readonly string[];
  readonly called: string;
  readonly read: (text: string, passphrase: string | undefined) => string;
}

const bodyOf = (text: string): string => /-----BEGIN [^-]+-----([^-]+)-----END/.exec(text)?.[1] ?? "";

const shownAs = (text: string): string => {
  const body = bodyOf(text).replaceAll(/\s/g, "");
  if (body === "") throw new Error("nothing between BEGIN and END");
  return body;
};

const certificate: Reader = {
  to: ["certificate"],
  called: "certificate",
  read: (text) => new X509Certificate(text).raw.toString("base64"),
};

const privateKey: Reader = {
  to: ["private", "key"],
  called: "private key or passphrase",
  read: (key, passphrase) =>
    createPrivateKey({ key, ...(passphrase === undefined ? {} : { passphrase }) })
      .export({ type: "pkcs8", format: "der" })
      .toString("base64"),
};

const publicKey: Reader = {
  to: ["public", "key"],
  called: "public key",
  read: (text) => createPublicKey(text).export({ type: "spki", format: "der" }).toString("base64"),
};

const readers: Readonly<Record<string, Readonly<Record<string, Reader>>>> = {
  ca: { file: certificate, "key-file": privateKey },
  certificate: { file: certificate, "key-file": privateKey },
  crl: { file: { to: ["crl"], called: "certificate", read: shownAs } },
  dh: { file: { to: ["parameters"], called: "DH parameters", read: shownAs } },
  "key-pair": { "public-file": publicKey, "private-key": privateKey },
};

/** What the router prints where it takes nothing. */
class Unread extends Error {}

const fileOf = async (folder: string | undefined, path: string): Promise<string> => {
  if (folder === undefined) throw new Unread(`File not found: ${path}`);
  return readFile(join(folder, normalize(join("/", path))), "utf8").catch(() => {
    throw new Unread(`File not found: ${path}`);
  });
};

const commandOf = async (
  folder: string | undefined,
  [, type = "", name = "", what = "", path = ""]: readonly string[],
  passphrase: string | undefined,
): Promise<SimpleCommand> => {
  const reader = readers[type]?.[what];
  if (reader === undefined || path === "") throw new Refusal(`\n  Invalid command: import pki [${type}]\n\n`);
  const text = await fileOf(folder, path);
  try {
    const value = reader.read(text, passphrase);
    return { op: "set", path: ["pki", type === "crl" ? "ca" : type, name, ...reader.to], value };
  } catch {
    throw new Unread(`Invalid ${reader.called}: ${path}`);
  }
};

/** Serves it: the body has been found to be its model, and its words begin with `pki`. */
export const importPki = (site: Site, body: Readonly<Record<string, unknown>>): Promise<Answer> =>
  site.machine.exclusive(async () => {
    const { machine } = site;
    try {
      const passphrase = typeof body.passphrase === "string" ? body.passphrase : undefined;
      await machine.applyAll([await commandOf(site.files, body.path as string[], passphrase)]);
      const result = await machine.commit(1);
      if (result.failed) throw new Refusal(result.output);
      await site.changed();
      return success(machine.dialect, "1 value(s) installed");
    } catch (error) {
      if (error instanceof Unread) return failure(machine.dialect, 400, `${error.message}\n`);
      if (!(error instanceof Refusal)) throw error;
      return failure(machine.dialect, 400, error.message);
    }
  });
