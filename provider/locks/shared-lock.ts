import { readFileSync, readlinkSync } from "node:fs";
import { readFile, realpath, rmdir, stat, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { lock } from "proper-lockfile";
import { codeOf } from "../base/files.js";
import { lockMachine, LockedError } from "./machine-lock.js";

/** A holder on another machine that has not renewed its lock for this long is dead. */
const STALE_MS = 5_000;
const RENEW_MS = 1_000;
const PAUSE_MS = 100;

/** A lock that is held. */
export interface SharedLock {
  /** Another machine has taken it over: this process was held up for so long that it seemed dead. */
  readonly isLost: () => boolean;
  readonly release: () => Promise<void>;
}

/** What to lock and how. */
export interface SharedLockOptions {
  /** The file that says who holds the lock; made where it is missing. */
  readonly file: string;
  /** The folder that is the lock. */
  readonly folder: string;
  /** What is locked, for messages. */
  readonly subject: string;
  /** How long to wait for it, in milliseconds; then the error's `code` is `ELOCKED`. */
  readonly timeoutMs: number;
}

/** How far the machine's own lock reaches: to the next boot, and on Linux to the network of this namespace. */
const place = (): string => {
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return `${hostname()} ${boot} ${readlinkSync("/proc/self/ns/net")}`;
  } catch {
    return hostname();
  }
};

/** What tells this very lock from one that was taken later. */
const markOf = async (folder: string): Promise<string> => {
  const { ino, birthtimeNs } = await stat(folder, { bigint: true });
  return `${place()} ${String(ino)} ${String(birthtimeNs)}`;
};

const isHeld = (error: unknown): boolean => ["ELOCKED", "ENOENT"].includes(codeOf(error) ?? "");

/** Takes away what a process of this machine left that died: we have the machine's lock, so it holds nothing. */
const sweep = async (file: string, folder: string): Promise<boolean> => {
  try {
    if ((await readFile(file, "utf8")) !== (await markOf(folder))) return false;
    await rmdir(folder);
    return true;
  } catch {
    // It went by itself.
    return false;
  }
};

/**
 * Takes a lock beside a file that several machines may share: this machine's own lock, and then a folder that
 * only one of them can make.
 */
export const lockShared = async (options: SharedLockOptions): Promise<SharedLock> => {
  const { file, folder, subject, timeoutMs } = options;
  const began = performance.now();
  const name = `file ${join(await realpath(dirname(file)), basename(file))}`;
  const machine = await lockMachine({ subject, name, timeoutMs });
  let lost = false;
  const take = async (): Promise<() => Promise<void>> => {
    for (;;) {
      await writeFile(file, "", { mode: 0o600, flag: "a" });
      try {
        return await lock(file, {
          lockfilePath: folder,
          stale: STALE_MS,
          update: RENEW_MS,
          // A machine that slept may find its lock taken by another.
          onCompromised: () => {
            lost = true;
          },
        });
      } catch (error) {
        if (!isHeld(error)) throw error;
        if (performance.now() - began >= timeoutMs)
          throw new LockedError(subject, "a process of another machine");
      }
      if (!(await sweep(file, folder))) await sleep(PAUSE_MS);
    }
  };
  try {
    const unlock = await take();
    try {
      await writeFile(file, await markOf(folder), { mode: 0o600 });
    } catch (error) {
      // A full disk: a lock that nobody gives back would be renewed for as long as this process lives.
      await unlock().catch(() => undefined);
      throw error;
    }
    return {
      isLost: () => lost,
      release: async () => {
        await writeFile(file, "").catch(() => undefined);
        // Taken over: then there is nothing to give back.
        await unlock().catch(() => undefined);
        await machine.release();
      },
    };
  } catch (error) {
    await machine.release();
    throw error;
  }
};
