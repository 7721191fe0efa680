/** Definitions files with what they include put in its place. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { messageOf } from "../../provider/base/text.js";

const inclusion = /^\s*#include\s+<(.+)>\s*$/;

export class DefinitionsError extends Error {
  override name = "DefinitionsError";
}

/** Reads files of one folder; each included one once. */
export class Transcluder {
  readonly #folder: string;
  readonly #texts = new Map<string, string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The text of `file`, a path below the folder. */
  text(file: string, including: readonly string[] = []): string {
    const known = this.#texts.get(file);
    if (known !== undefined) return known;
    const path = [...including, file];
    if (including.includes(file))
      throw new DefinitionsError(`${join(this.#folder, file)} includes itself (${path.join(" → ")})`);
    const text = this.#read(file, including.at(-1))
      .split("\n")
      .map((line) => {
        const [, included] = inclusion.exec(line) ?? [];
        return included === undefined ? line : this.text(included, path);
      })
      .join("\n");
    this.#texts.set(file, text);
    return text;
  }

  #read(file: string, includedBy: string | undefined): string {
    try {
      return readFileSync(join(this.#folder, file), "utf8");
    } catch (error) {
      const by = includedBy === undefined ? "" : `, which ${includedBy} includes,`;
      throw new DefinitionsError(`${join(this.#folder, file)}${by} cannot be read: ${messageOf(error)}`);
    }
  }
}
