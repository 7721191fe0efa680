import { readFile } from "node:fs/promises";
import * as E from "fp-ts/Either";
import { routersIn } from "../../automation/known-routers.js";
import { printable } from "../../provider/base/printable.js";
import { messageOf } from "../../provider/base/text.js";
import { showPath } from "../../provider/config/path.js";
import { leavesOf } from "../../provider/config/tree.js";
import { explain } from "../../provider/router/errors.js";
import type { PkiFile } from "../../provider/router/pki-import.js";
import type { Router } from "../../provider/router/router.js";
import { Usage } from "../command.js";
import { openSubject } from "../subject.js";
import { sourcesOf, type PkiType } from "./types.js";

/** The options of `import-pki` as they were given. */
export interface ImportFlags {
  readonly file?: string;
  readonly keyFile?: string;
  readonly passphraseFile?: string;
  readonly stack?: string;
  readonly cwd: string;
  readonly router?: string;
}

const passphraseIn = async (file: string): Promise<string> => {
  try {
    return (await readFile(file, "utf8")).trim();
  } catch (error) {
    throw new Usage(`--passphrase-file ${file} cannot be read: ${messageOf(error)}`);
  }
};

const isPlaced = (option: string, path: string): string => {
  if (!path.startsWith("/"))
    throw new Usage(
      `${option} ${path} is no path on the router; give one from its root, such as /config/auth/lab.pem`,
    );
  return path;
};

/** The files as the router is told of them. */
const filesOf = async (type: PkiType, name: string, flags: ImportFlags): Promise<readonly PkiFile[]> => {
  const { file, keyFile, passphraseFile } = flags;
  const { node = type, file: source, keyFile: keySource } = sourcesOf(type);
  if (file === undefined && keyFile === undefined)
    throw new Usage(`nothing to import; give --file${keySource === undefined ? "" : " or --key-file"}`);
  if (keyFile !== undefined && keySource === undefined)
    throw new Usage(`--key-file: a ${type} has no private key; leave it out`);
  if (passphraseFile !== undefined && keyFile === undefined)
    throw new Usage("--passphrase-file is for --key-file; give that too, or leave it out");
  if (!/^[\w.-]+$/.test(name))
    throw new Usage(`the name ${printable(name)} is not one of letters, digits, ".", "_" and "-"`);
  const passphrase = passphraseFile === undefined ? undefined : await passphraseIn(passphraseFile);
  return [
    ...(file === undefined
      ? []
      : [
          {
            command: [type, name, source.word, isPlaced("--file", file)],
            leaf: ["pki", node, name, ...source.leaf],
          },
        ]),
    ...(keyFile === undefined || keySource === undefined
      ? []
      : [
          {
            command: [type, name, keySource.word, isPlaced("--key-file", keyFile)],
            leaf: ["pki", node, name, ...keySource.leaf],
            ...(passphrase === undefined ? {} : { passphrase }),
          },
        ]),
  ];
};

/** The one router that the settings name, or that of `--router`. */
const routerOf = async ({ stack, cwd, router }: ImportFlags): Promise<Router> => {
  const subject = await openSubject(cwd, stack);
  const routers = routersIn(subject.config, process.env, cwd);
  if (E.isLeft(routers)) throw new Usage(routers.left);
  const known = [...routers.right.keys()].join(", ");
  const [only, another] = [...routers.right.values()];
  const chosen =
    router === undefined ? (another === undefined ? only : undefined) : routers.right.get(router);
  if (chosen === undefined)
    throw new Usage(`--router: give one of those that the settings name, ${known === "" ? "none" : known}`);
  return chosen;
};

/** Lets the router take the files, and says what came of it. */
export const runImport = async (type: PkiType, name: string, flags: ImportFlags): Promise<number> => {
  const files = await filesOf(type, name, flags);
  const router = await routerOf(flags);
  const outcome = await router.importPki(files)();
  if (E.isLeft(outcome)) throw new Error(explain(outcome.left));
  const { tree, saved } = outcome.right;
  for (const { path } of leavesOf(tree)) process.stdout.write(`${showPath(path)} is there\n`);
  if (!saved) process.stderr.write("warning: the router could not save it; a reboot would lose it\n");
  return 0;
};
