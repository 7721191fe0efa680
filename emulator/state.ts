/** Keeps the saved configuration and the certificate in a file. */
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import pLimit from "p-limit";
import { readText, writeAtomically } from "../provider/base/files.js";
import { messageOf } from "../provider/base/text.js";
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

const keptIn = async (file: string): Promise<Kept> => {
  const text = await readText(file);
  if (text === undefined) return { vyos: null, saved: null };
  try {
    return JSON.parse(text) as Kept;
  } catch (error) {
    throw new Error(`${file} does not hold the state of a router: ${messageOf(error)}`, { cause: error });
  }
};

/** Opens the file, or begins a new one. */
export const openState = async (file: string, vyos: Version): Promise<State> => {
  await mkdir(dirname(file), { recursive: true });
  let kept = await keptIn(file);
  if (kept.vyos !== null && (!isVersion(kept.vyos) || kept.vyos !== vyos))
    throw new Error(`${file} holds the state of a VyOS ${kept.vyos} router, not of ${vyos}`);
  const inTurn = pLimit(1);
  return {
    saved: kept.saved ?? undefined,
    certificate: kept.certificate,
    write: (more) => {
      kept = { ...kept, vyos, ...more };
      // API keys and the certificate's private key are in it: it is its owner's alone.
      return inTurn(() => writeAtomically(file, JSON.stringify(kept, null, 2)));
    },
  };
};
