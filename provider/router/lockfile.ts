import { createHash } from "node:crypto";
import { lookup } from "node:dns/promises";
import { readlinkSync } from "node:fs";
import { lstat, mkdir, readFile, rename, rmdir, stat, writeFile } from "node:fs/promises";
import { hostname, tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { lock } from "proper-lockfile";

/** A holder that has not renewed its lock for this long is dead, wherever it ran. */
const STALE_MS = 5_000;
const RENEW_MS = 1_000;

const LONGEST_PAUSE_MS = 250;

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

/** Who holds a lock, as the lock's file says while it is held. */
interface Holder {
  readonly endpoint: string;
  readonly pid: number;
  /** Where that process id means something: this machine and, on Linux, its process namespace. */
  readonly place: string;
  /** The very lock that it holds, and not one that another process took later. */
  readonly lock: string;
}

/** A router's lock on this machine. */
export interface HeldLock {
  /** The holder before ended without releasing it: what it sent may still be under way. */
  readonly abandoned: boolean;
  readonly release: () => Promise<void>;
}

const place = (): string => {
  try {
    return `${hostname()} ${readlinkSync("/proc/self/ns/pid")}`;
  } catch {
    return hostname();
  }
};

/** Whether a process of this machine is there, ours or somebody else's. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
};

const markOf = async (folder: string): Promise<string> => {
  const { ino, birthtimeNs } = await stat(folder, { bigint: true });
  return `${String(ino)} ${String(birthtimeNs)}`;
};

const holderOf = async (file: string): Promise<Holder | undefined> => {
  try {
    return JSON.parse(await readFile(file, "utf8")) as Holder;
  } catch {
    return undefined;
  }
};

/** Takes a lock away whose holder is dead for certain; otherwise leaves it to its time. */
const breakDead = async (file: string, folder: string): Promise<void> => {
  const isDead = async (): Promise<boolean> => {
    const holder = await holderOf(file);
    if (holder?.place !== place() || isAlive(holder.pid)) return false;
    return holder.lock === (await markOf(folder));
  };
  try {
    if (!(await isDead())) return;
    // One at a time, and looked at again: another may have taken the lock since.
    const release = await lock(file, { lockfilePath: `${folder}-break`, stale: 2_000 });
    try {
      if (!(await isDead())) return;
      const aside = `${folder}-dead-${String(process.pid)}`;
      await rename(folder, aside);
      await rmdir(aside);
    } finally {
      await release();
    }
  } catch {
    // It went by itself, or another process is about it.
  }
};

/** The lock of one router on this machine, so that processes take turns. */
export const lockRouter = async (endpoint: string, timeoutMs: number): Promise<HeldLock> => {
  const name = createHash("sha256")
    .update(await identityOf(endpoint))
    .digest("hex");
  const file = join(await lockFolder(), name.slice(0, 24));
  const folder = `${file}.lock`;
  await writeFile(file, "", { mode: 0o600, flag: "a" });
  const deadline = Date.now() + timeoutMs;
  let given = false;
  const take = async (): Promise<() => Promise<void>> => {
    for (let pause = 10; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      try {
        return await lock(file, {
          stale: STALE_MS,
          update: RENEW_MS,
          // A machine that slept may find its lock taken by another: the queue's own reads then show what changed.
          onCompromised: (error) => {
            // Its renewal may have been under way when it was given back, and found it gone.
            if (!given) console.warn(`the lock file of ${endpoint} was taken over: ${error.message}`);
          },
        });
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "ELOCKED" || Date.now() >= deadline) throw error;
      }
      await breakDead(file, folder);
      await sleep(pause / 2 + (Math.random() * pause) / 2);
    }
  };
  const unlock = await take();
  const before = await holderOf(file);
  const holder: Holder = { endpoint, pid: process.pid, place: place(), lock: await markOf(folder) };
  await writeFile(file, JSON.stringify(holder), { mode: 0o600 });
  return {
    abandoned: before !== undefined,
    release: async () => {
      given = true;
      // Taken over or swept away in the meantime: then there is nothing to give back.
      await writeFile(file, "").catch(() => undefined);
      await unlock().catch(() => undefined);
    },
  };
};
