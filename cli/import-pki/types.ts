import type { Path } from "../../provider/config/path.js";

/** A kind of file: the word of `import pki` for it, and the leaf below its name that it goes to. */
interface Source {
  readonly word: string;
  readonly leaf: Path;
}

/** What can be imported, as VyOS calls it: its file, and its private key where it has one. */
interface PkiSources {
  /** The node below `pki` where that is another. */
  readonly node?: string;
  readonly file: Source;
  readonly keyFile?: Source;
}

// The API asks nobody for a passphrase only where the word is one of these two.
const ownKey: Source = { word: "key-file", leaf: ["private", "key"] };
const pairKey: Source = { word: "private-key", leaf: ["private", "key"] };

/** By the words of `import pki`. */
export const pkiTypes = {
  ca: { file: { word: "file", leaf: ["certificate"] }, keyFile: ownKey },
  certificate: { file: { word: "file", leaf: ["certificate"] }, keyFile: ownKey },
  crl: { node: "ca", file: { word: "file", leaf: ["crl"] } },
  dh: { file: { word: "file", leaf: ["parameters"] } },
  "key-pair": { file: { word: "public-file", leaf: ["public", "key"] }, keyFile: pairKey },
} as const satisfies Readonly<Record<string, PkiSources>>;

export type PkiType = keyof typeof pkiTypes;

/** The same, for those who ask of any of them. */
export const sourcesOf = (type: PkiType): PkiSources => pkiTypes[type];
