import { createHash } from "node:crypto";
import { readlinkSync } from "node:fs";
import { mkdir, readFile, rename, rmdir, stat, writeFile } from "node:fs/promises";
import { hostname, tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { lock } from "proper-lockfile";

/** A holder that has not renewed its lock for this long is dead, wherever it ran. */
const STALE_MS = 10_000;

const LONGEST_PAUSE_MS = 250;

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

const identity = async (folder: string): Promise<string> => {
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
    return holder.lock === (await identity(folder));
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
  const home = join(tmpdir(), `pulumi-vyos-${String(userInfo().uid)}`);
  await mkdir(home, { recursive: true, mode: 0o700 });
  const file = join(home, createHash("sha256").update(endpoint).digest("hex").slice(0, 24));
  const folder = `${file}.lock`;
  await writeFile(file, "", { mode: 0o600, flag: "a" });
  const deadline = Date.now() + timeoutMs;
  const take = async (): Promise<() => Promise<void>> => {
    for (let pause = 10; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      try {
        return await lock(file, {
          stale: STALE_MS,
          update: STALE_MS / 4,
          // A machine that slept may find its lock taken by another: the queue's own reads then show what changed.
          onCompromised: (error) => {
            console.warn(`the lock file of ${endpoint} was taken over: ${error.message}`);
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
  const holder: Holder = { endpoint, pid: process.pid, place: place(), lock: await identity(folder) };
  await writeFile(file, JSON.stringify(holder), { mode: 0o600 });
  return {
    abandoned: before !== undefined,
    release: async () => {
      await writeFile(file, "");
      await unlock();
    },
  };
};
