import { open, readFile, realpath, rename, stat, unlink } from "node:fs/promises";
import { dirname } from "node:path";

/** The code of a failed system call, such as `ENOENT`; undefined where what was thrown has none. */
export const codeOf = (thrown: unknown): string | undefined =>
  thrown instanceof Error ? (thrown as NodeJS.ErrnoException).code : undefined;

/** Whether something failed because a file or folder is not there. */
export const isAbsent = (thrown: unknown): boolean => codeOf(thrown) === "ENOENT";

/** What `missing` stands for where a file or folder is not there; other failures stay. */
const unlessAbsent =
  <A>(missing: A) =>
  (thrown: unknown): A => {
    if (isAbsent(thrown)) return missing;
    throw thrown;
  };

/** The text of a regular file; undefined where there is none. A device or a pipe may never end, and is refused. */
export const readText = async (file: string): Promise<string | undefined> => {
  const found = await stat(file).catch(unlessAbsent(undefined));
  if (found === undefined) return undefined;
  if (!found.isFile()) throw new Error("it is no regular file");
  return readFile(file, "utf8").catch(unlessAbsent(undefined));
};

/** Makes a rename durable. Not every file system can; where it cannot, the rename is as durable as it gets. */
export const syncFolder = async (folder: string): Promise<void> => {
  try {
    const handle = await open(folder, "r");
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // Windows, for one.
  }
};

let writes = 0;

/** What a writer that was killed leaves beside a file. */
export const isTemporary = (name: string): boolean => /\.\d+-\d+\.tmp$/.test(name);

/** A file that is written in full beside the one that it is to replace. */
interface Prepared {
  /** Puts it in its place, by one step. */
  readonly commit: () => Promise<void>;
  /** Takes it away again. */
  readonly discard: () => Promise<void>;
}

/**
 * Writes a file beside the one that it is to replace, as far as that can be told now: so several can be replaced when
 * all of them could be written. See {@link writeAtomically} for the rest.
 */
export const prepareFile = async (link: string, text: string, mode: number): Promise<Prepared> => {
  const file = await realpath(link).catch(unlessAbsent(link));
  const before = await stat(file).catch(unlessAbsent(undefined));
  if (before?.isDirectory() === true) throw new Error("it is a folder");
  if (before !== undefined && (before.mode & 0o222) === 0) throw new Error("the file is read-only");
  const temporary = `${file}.${String(process.pid)}-${String(++writes)}.tmp`;
  const discard = (): Promise<void> => unlink(temporary).catch(() => undefined);
  try {
    const handle = await open(temporary, "wx", mode);
    try {
      // Whatever the process's mask is.
      await handle.chmod(mode);
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    await discard();
    throw error;
  }
  const commit = async (): Promise<void> => {
    await rename(temporary, file);
    await syncFolder(dirname(file));
  };
  return { commit, discard };
};

/**
 * Replaces a file by one step: readers see the old text or the new, whatever happens in between. A link stays one.
 * `write-file-atomic` is not used because it takes a short write, as a disk has that is just about full, for a
 * complete one. `mode` is who may read it; its owner alone where it is left out. A file that nobody may write by its mode
 * is an error, also for root.
 */
export const writeAtomically = async (link: string, text: string, mode = 0o600): Promise<void> => {
  const { commit, discard } = await prepareFile(link, text, mode);
  try {
    await commit();
  } catch (error) {
    await discard();
    throw error;
  }
};

/** Removes a file that may be gone already. */
export const removeFile = async (file: string): Promise<void> => {
  await unlink(file).catch(unlessAbsent(undefined));
};
