import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { lock } from "proper-lockfile";

/** A holder that has not renewed its lock for this long is dead. */
const STALE_MS = 10_000;

/** The lock of one router on this machine, so that processes take turns. Resolves to the release. */
export const lockRouter = async (endpoint: string, timeoutMs: number): Promise<() => Promise<void>> => {
  const folder = join(tmpdir(), `pulumi-vyos-${String(userInfo().uid)}`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, createHash("sha256").update(endpoint).digest("hex").slice(0, 24));
  await writeFile(file, endpoint, { mode: 0o600 });
  const pause = { minTimeout: 20, maxTimeout: 500, randomize: true };
  return lock(file, {
    stale: STALE_MS,
    update: STALE_MS / 4,
    retries: { ...pause, forever: true, maxRetryTime: timeoutMs, unref: false },
    // A machine that slept may find its lock taken by another: the queue's own reads then show what changed.
    onCompromised: (error) => {
      console.warn(`the lock file of ${endpoint} was taken over: ${error.message}`);
    },
  });
};
