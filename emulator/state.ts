/** Keeps the saved configuration in a file. */
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { JSONFilePreset } from "lowdb/node";
import { isVersion, type Version } from "./dialect.js";
import type { ConfigJson } from "./tree.js";

interface Kept {
  vyos: Version | null;
  saved: ConfigJson | null;
}

export interface State {
  readonly saved: ConfigJson | undefined;
  write(saved: ConfigJson): Promise<void>;
}

/** Opens the file, or begins a new one. */
export const openState = async (file: string, vyos: Version): Promise<State> => {
  await mkdir(dirname(file), { recursive: true });
  const db = await JSONFilePreset<Kept>(file, { vyos: null, saved: null });
  const kept = db.data.vyos;
  if (kept !== null && (!isVersion(kept) || kept !== vyos))
    throw new Error(`${file} holds the state of a VyOS ${kept} router, not of ${vyos}`);
  return {
    saved: db.data.saved ?? undefined,
    write: async (saved) => {
      db.data = { vyos, saved };
      await db.write();
    },
  };
};
