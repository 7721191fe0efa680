import * as E from "fp-ts/Either";
import { showPath, type Path } from "../config/path.js";
import { getNode, restrict, type ConfigTree } from "../config/tree.js";
import { Redactor } from "../redaction/redactor.js";
import type { WriteFailure } from "./classify.js";
import type { RouterError, RouterTask } from "./errors.js";
import { leftOver, type Intent } from "./landing.js";
import type { Link } from "./link.js";
import { takeLock } from "./lockfile.js";
import { lookAgain, readTree, untilIdle } from "./reader.js";
import { saveConfig } from "./save.js";
import { timesOf } from "./times.js";
import { takeBack } from "./undo.js";

/** A file on the router that holds a certificate, a key or the like. */
export interface PkiFile {
  /** The words behind `import pki`, such as `ca lab file /config/auth/lab.pem`. */
  readonly command: Path;
  /** The leaf that it goes to. */
  readonly leaf: Path;
  /** Of an encrypted private key. */
  readonly passphrase?: string;
}

/** What came of an import. */
export interface PkiImported {
  /** What stands now at the names that were imported. */
  readonly tree: ConfigTree;
  /** Whether it would survive a reboot. */
  readonly saved: boolean;
}

const errorOf = (failure: WriteFailure, endpoint: string): RouterError => {
  if (!("error" in failure))
    return failure._tag === "Busy"
      ? { _tag: "Locked", endpoint, waitedMs: 0 }
      : { _tag: "Protocol", endpoint, detail: "it is HTTP 413" };
  const { error } = failure;
  if (error._tag === "Protocol" && error.detail.startsWith("it has no such API"))
    return {
      _tag: "UnsupportedVersion",
      version: `at ${endpoint}`,
      detail: "its API has no import-pki, which came with 1.5; give the text of the PEM file to a resource",
    };
  return error;
};

/** Takes back what was imported before a file failed, and proves it. */
const withoutThem = async (
  link: Link,
  error: RouterError,
  touches: readonly Path[],
  before: ConfigTree,
): Promise<RouterError> => {
  const { api, settings } = link;
  // What the failed one left in the session would go along with somebody's next commit.
  await api.discard();
  const seen = await lookAgain(api, settings);
  if ("unreadable" in seen)
    return { _tag: "InDoubt", detail: `${touches.map(showPath).join(", ")} cannot be read again.`, left: [] };
  const intents: readonly Intent[] = [{ touches, before, after: seen.tree }];
  const { tree, failure } = await takeBack(link, timesOf(settings), intents, seen.tree, () => undefined);
  if (failure === undefined) return error;
  const detail = `An import failed, and taking back what came before it failed${failure}.`;
  return { _tag: "InDoubt", detail, left: leftOver(intents, tree) };
};

/**
 * Asks the router to take files of its own, one after the other. What stands at a leaf already is left alone: then
 * nothing is imported at all.
 */
export const importPki =
  (link: Link) =>
  (files: readonly PkiFile[]): RouterTask<PkiImported> =>
  async () => {
    const { api, settings } = link;
    const { endpoint } = settings;
    const redactor = new Redactor(files.flatMap(({ passphrase }) => passphrase ?? []));
    const held = await takeLock(settings)();
    if (E.isLeft(held)) return held;
    try {
      if (held.right.abandoned) await untilIdle(api, settings);
      const read = await readTree(api, settings)();
      if (E.isLeft(read)) return read;
      const before = read.right;
      const touches = files.map(({ leaf }) => leaf);
      const taken = touches.find((leaf) => getNode(before, leaf) !== undefined);
      if (taken !== undefined)
        return E.left({
          _tag: "Conflict",
          path: taken,
          detail: "an import would write over it",
          choose: "name",
        });
      for (const { command, passphrase } of files) {
        const asked = await api.importPki(command, passphrase)();
        if (E.isRight(asked)) continue;
        const error = redactor.told(errorOf(asked.left, endpoint));
        return E.left(await withoutThem(link, error, touches, before));
      }
      const { saved } = settings.save ? await saveConfig(api, settings) : { saved: true };
      // Only now: a restart before the save would have taken them away.
      const after = await readTree(api, settings)();
      if (E.isLeft(after)) return after;
      const lost = touches.filter((leaf) => getNode(after.right, leaf) === undefined);
      if (lost.length > 0) {
        const detail = `The router says that it imported ${lost.map(showPath).join(", ")}, and does not show it.`;
        return E.left({ _tag: "InDoubt", detail, left: [] });
      }
      return E.right({ tree: restrict(after.right, touches), saved });
    } finally {
      await held.right.release();
    }
  };
