import { mkdir, realpath, rename } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import pLimit from "p-limit";
import * as E from "fp-ts/Either";
import { codeOf, readText, writeAtomically } from "../../base/files.js";
import { messageOf } from "../../base/text.js";
import { lockMachine } from "../../locks/machine-lock.js";
import {
  decodeMemory,
  EMPTY_FILE,
  EMPTY_MEMORY,
  memoryIn,
  withMemory,
  type Memory,
  type MemoryFile,
} from "./memory.js";

/** Keeps an alerter's memory. */
export interface Store {
  /** What it was after the last update, without looking. */
  readonly last: Memory;
  /** Changes it, one process at a time; nothing is written where the very same object comes back. Never fails. */
  update<A>(change: (memory: Memory) => readonly [Memory, A]): Promise<A>;
}

/** A memory that ends with the process. */
export const volatileStore = (): Store => {
  let last = EMPTY_MEMORY;
  return {
    get last() {
      return last;
    },
    update: (change) => {
      const [memory, value] = change(last);
      last = memory;
      return Promise.resolve(value);
    },
  };
};

/** How long to wait for another process's hold of the file; it needs milliseconds. */
const LOCK_MS = 5_000;

/**
 * The memory of one set of receivers, in a file that processes share. It is only there to tell nobody twice: so where the file cannot be read,
 * locked or written, the alerter warns once, goes on with what it knows and tries again with the next update.
 */
export const fileStore = (file: string, audience: string, warn: (text: string) => void): Store => {
  const oneByOne = pLimit(1);
  let last = EMPTY_MEMORY;
  let warned = false;
  const complain = (text: string): void => {
    if (!warned) warn(text);
    warned = true;
  };

  const setAside = async (): Promise<MemoryFile> => {
    const aside = `${file}.damaged-${String(Date.now())}`;
    await rename(file, aside);
    warn(
      `the memory of alerts in ${file} is damaged and was set aside as ${aside}; what was told may be told again`,
    );
    return EMPTY_FILE;
  };

  const read = async (): Promise<MemoryFile> => {
    const text = await readText(file);
    if (text === undefined) return EMPTY_FILE;
    const decoded = decodeMemory(text);
    if (E.isRight(decoded)) return decoded.right;
    if (decoded.left === "damaged") return setAside();
    throw new Error("a newer release of pulumi-vyos wrote it; upgrade, or name another file");
  };

  const locked = async <A>(change: (memory: Memory) => readonly [Memory, A]): Promise<A> => {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    const name = `file ${join(await realpath(dirname(file)), basename(file))}`;
    const held = await lockMachine({ subject: file, name, timeoutMs: LOCK_MS });
    try {
      const whole = await read();
      const before = memoryIn(whole, audience);
      const [after, value] = change(before);
      last = after;
      if (after !== before) {
        const text = JSON.stringify(withMemory(whole, audience, after, Date.now()));
        await writeAtomically(file, `${text}\n`);
      }
      warned = false;
      return value;
    } finally {
      await held.release();
    }
  };

  return {
    get last() {
      return last;
    },
    update: <A>(change: (memory: Memory) => readonly [Memory, A]) =>
      oneByOne(async () => {
        const done: A[] = [];
        try {
          return await locked((memory) => {
            const result = change(memory);
            done.push(result[1]);
            return result;
          });
        } catch (thrown) {
          complain(`the memory of alerts cannot be kept in ${file}: ${codeOf(thrown) ?? messageOf(thrown)}`);
          const [made] = done;
          if (made !== undefined) return made;
          const [memory, value] = change(last);
          last = memory;
          return value;
        }
      }),
  };
};
