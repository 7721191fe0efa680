import { readlinkSync } from "node:fs";
import { readFile, rename, rmdir, stat, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { lock } from "proper-lockfile";

/** A holder that has not renewed its lock for this long is dead, wherever it ran. */
const STALE_MS = 5_000;
const RENEW_MS = 1_000;

const LONGEST_PAUSE_MS = 250;

/** Who holds a lock, as the lock's file says while it is held. */
interface Holder {
  /** What is locked, for people. */
  readonly subject: string;
  readonly pid: number;
  /** Where that process id means something: this machine and, on Linux, its process namespace. */
  readonly place: string;
  /** The very lock that it holds, and not one that another process took later. */
  readonly lock: string;
}

/** A lock that is held. */
export interface HeldLock {
  /** The holder before ended without releasing it: what it did may still be under way. */
  readonly abandoned: boolean;
  /** Another process has taken it over: this one was held up for so long that it seemed dead. */
  readonly isLost: () => boolean;
  readonly release: () => Promise<void>;
}

/** What to lock and how. */
export interface LockOptions {
  /** The file that says who holds the lock; made where it is missing. */
  readonly file: string;
  /** The folder that is the lock; default the file's name with `.lock`. */
  readonly folder?: string;
  /** What is locked, for messages. */
  readonly subject: string;
  /** How long to wait for it, in milliseconds; then the error's `code` is `ELOCKED`. */
  readonly timeoutMs: number;
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

/** Held by another, or swept away right after it was made by one who took it for somebody else's: both pass. */
const isPassing = (error: unknown): boolean =>
  ["ELOCKED", "ENOENT"].includes((error as NodeJS.ErrnoException).code ?? "");

/** A lock as it was taken. */
interface Taken {
  /** What tells this very lock from another one at the same place. */
  readonly mark: string;
  readonly isLost: () => boolean;
  readonly unlock: () => Promise<void>;
}

/** Takes the lock if it is free; fails with what passes (see `isPassing`) if it is not. */
const tryLock = async (file: string, folder: string, subject: string): Promise<Taken> => {
  let given = false;
  let lost = false;
  const unlock = await lock(file, {
    lockfilePath: folder,
    stale: STALE_MS,
    update: RENEW_MS,
    // A machine that slept may find its lock taken by another: what is read next shows what changed.
    onCompromised: (error) => {
      // Its renewal may have been under way when it was given back, and found it gone.
      if (given) return;
      lost = true;
      console.warn(`the lock file of ${subject} was taken over: ${error.message}`);
    },
  });
  try {
    const mark = await markOf(folder);
    return {
      mark,
      isLost: () => lost,
      unlock: async () => {
        given = true;
        // Taken over or swept away in the meantime: then there is nothing to give back.
        if ((await markOf(folder).catch(() => undefined)) === mark) await unlock().catch(() => undefined);
      },
    };
  } catch (error) {
    given = true;
    await unlock().catch(() => undefined);
    throw error;
  }
};

/** Takes a lock that processes of any number of machines with the same file system can see. */
export const lockFile = async ({ file, folder, subject, timeoutMs }: LockOptions): Promise<HeldLock> => {
  const lockfilePath = folder ?? `${file}.lock`;
  const deadline = Date.now() + timeoutMs;
  const take = async (): Promise<Taken> => {
    for (let pause = 10; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      // Also where there is no such folder: that does not pass, and is said at once.
      await writeFile(file, "", { mode: 0o600, flag: "a" });
      try {
        return await tryLock(file, lockfilePath, subject);
      } catch (error) {
        if (!isPassing(error) || Date.now() >= deadline) throw error;
      }
      await breakDead(file, lockfilePath);
      await sleep(pause / 2 + (Math.random() * pause) / 2);
    }
  };
  const { mark, isLost, unlock } = await take();
  const before = await holderOf(file);
  const holder: Holder = { subject, pid: process.pid, place: place(), lock: mark };
  await writeFile(file, JSON.stringify(holder), { mode: 0o600 });
  return {
    abandoned: before !== undefined,
    isLost,
    release: async () => {
      // In this order: one who is killed in between still says who held it, and is known to be dead.
      await unlock();
      // The file is the new holder's, where there is one.
      if ((await holderOf(file))?.lock === mark) await writeFile(file, "").catch(() => undefined);
    },
  };
};
