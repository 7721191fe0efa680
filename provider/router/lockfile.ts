import { createHash } from "node:crypto";
import { lookup } from "node:dns/promises";
import { lstat, mkdir, writeFile } from "node:fs/promises";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { lock } from "proper-lockfile";

/** A holder that has not renewed its lock for this long is dead; renewing happens every second. */
const STALE_MS = 5_000;
const RENEW_MS = 1_000;

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

/**
 * Takes the lock of one router on this machine, so that processes take turns; resolves to the release. Throws
 * with code `ELOCKED` when the others are still at it after `limitMs`.
 */
export const lockRouter = async (endpoint: string, limitMs: number): Promise<() => Promise<void>> => {
  const identity = await identityOf(endpoint);
  const file = join(await lockFolder(), createHash("sha256").update(identity).digest("hex").slice(0, 24));
  await writeFile(file, `${identity}\n`, { mode: 0o600 });
  const longest = Math.max(20, Math.min(500, limitMs / 2));
  const release = await lock(file, {
    stale: STALE_MS,
    update: RENEW_MS,
    retries: {
      minTimeout: 20,
      maxTimeout: longest,
      randomize: true,
      forever: true,
      maxRetryTime: limitMs,
      unref: false,
    },
    // A machine that slept may find its lock taken by another: the queue's own reads then show what changed.
    onCompromised: (error) => {
      console.warn(`the lock file of ${endpoint} was taken over: ${error.message}`);
    },
  });
  return async () => {
    // Taken over or swept away in the meantime: there is nothing to give back.
    await release().catch(() => undefined);
  };
};
