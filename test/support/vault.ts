/**
 * Keys of stacks without the million rounds of hashing that Pulumi's passphrases cost every run of the CLI: a server that
 * speaks as much of Vault's transit engine as Pulumi asks of one. The examples and the packed library use passphrases.
 */
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

const CIPHER = "aes-256-gcm";
const TAG = 16;
/** The key of every stack: Pulumi asks the server for it. */
const key = randomBytes(32);

/** What a stack's configuration file says of its key. */
export const keyOfStack = {
  secretsprovider: "hashivault://test",
  encryptedkey: Buffer.from("the only one").toString("base64"),
};

/** A text as Pulumi encrypts it. */
export function seal(text: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv(CIPHER, key, nonce);
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]);
  return `v1:${nonce.toString("base64")}:${sealed.toString("base64")}`;
}

/** What was sealed, by us or by Pulumi. */
export function unseal(text: string): string {
  const [, nonce = "", sealed = ""] = text.split(":");
  const bytes = Buffer.from(sealed, "base64");
  const decipher = createDecipheriv(CIPHER, key, Buffer.from(nonce, "base64"));
  decipher.setAuthTag(bytes.subarray(-TAG));
  return Buffer.concat([decipher.update(bytes.subarray(0, -TAG)), decipher.final()]).toString("utf8");
}

let running: Promise<string> | undefined;

/** The environment in which Pulumi finds the server, which ends with this process. */
export async function vaultEnvironment(): Promise<Readonly<Record<string, string>>> {
  running ??= (async () => {
    const server = createServer((request, response) => {
      request.resume();
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify({ data: { plaintext: key.toString("base64") } }));
    });
    server.listen(0, "127.0.0.1").unref();
    await once(server, "listening");
    return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  })();
  return { VAULT_SERVER_URL: await running, VAULT_SERVER_TOKEN: "test" };
}
