import { createHash } from "node:crypto";
import { lookup } from "node:dns/promises";
import { lstat, mkdir } from "node:fs/promises";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { lockFile, type HeldLock } from "../locks/file-lock.js";

/** What tells one router from another: its address and port, whatever name it was reached by. */
const identityOf = async (endpoint: string): Promise<string> => {
  const { hostname, port } = new URL(endpoint);
  const host = hostname.replace(/^\[|\]$/g, "");
  const address = await lookup(host).then(
    (found) => found.address,
    () => host,
  );
  return `${address} ${port === "" ? "443" : port}`;
};

/** The folder of lock files: ours, and nobody else's. */
const lockFolder = async (): Promise<string> => {
  const { uid } = userInfo();
  const folder = join(tmpdir(), `pulumi-vyos-${String(uid)}`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const seen = await lstat(folder);
  if (!seen.isDirectory() || (uid >= 0 && seen.uid !== uid))
    throw new Error(`${folder} belongs to somebody else`);
  return folder;
};

/** The lock of one router on this machine, so that processes take turns. */
export const lockRouter = async (endpoint: string, timeoutMs: number): Promise<HeldLock> => {
  const name = createHash("sha256")
    .update(await identityOf(endpoint))
    .digest("hex");
  const file = join(await lockFolder(), name.slice(0, 24));
  return lockFile({ file, subject: endpoint, timeoutMs });
};
