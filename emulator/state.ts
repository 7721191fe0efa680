/** Keeps the saved configuration and the certificate in a file. */
import { chmod, mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { JSONFilePreset } from "lowdb/node";
import type { KeyPair } from "./certificate.js";
import { isVersion, type Version } from "./dialect.js";
import type { ConfigJson } from "./tree.js";

interface Kept {
  vyos: Version | null;
  saved: ConfigJson | null;
  certificate?: KeyPair;
}

export interface State {
  readonly saved: ConfigJson | undefined;
  readonly certificate: KeyPair | undefined;
  write(kept: { readonly saved?: ConfigJson; readonly certificate?: KeyPair }): Promise<void>;
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
    certificate: db.data.certificate,
    write: async (more) => {
      db.data = { ...db.data, vyos, ...more };
      await db.write();
      // API keys and the certificate's private key are in it.
      await chmod(file, 0o600);
    },
  };
};
