// A CLI built with Go has no Node language host. The engine wants one beside its own binary (one that is elsewhere
// on PATH costs the user a warning per run), so we make a folder that holds both: a hard link to the CLI, and small
// launchers that lead to our host. The folder is in this checkout's node_modules/.cache: it points into this checkout.
import { chmodSync, copyFileSync, constants, existsSync, linkSync, mkdirSync } from "node:fs";
import { readFileSync, realpathSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { randomBytes } from "node:crypto";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const windows = process.platform === "win32";
const scripts = fileURLToPath(new URL(".", import.meta.url));
const quote = (text) => `'${text.replaceAll("'", `'\\''`)}'`;

const HELPERS = {
  "pulumi-language-nodejs": join(scripts, "language-host.mjs"),
  "pulumi-resource-pulumi-nodejs": join(scripts, "dynamic-provider.cjs"),
};

/** The official helper of that name beside the CLI, if any. */
function official(pulumi, name) {
  const names = windows ? [`${name}.exe`, `${name}.cmd`] : [name];
  const folders = [dirname(pulumi), dirname(realpathSync(pulumi))];
  return folders.flatMap((folder) => names.map((n) => join(folder, n))).find((path) => existsSync(path));
}

const drafted = (file, write) => {
  const draft = `${file}.${process.pid}.${randomBytes(4).toString("hex")}`;
  try {
    write(draft);
    renameSync(draft, file);
  } finally {
    rmSync(draft, { force: true }); // renaming a hard link over itself leaves the draft
  }
};

function linkOrCopy(from, to) {
  const wanted = statSync(from);
  const there = statSync(to, { throwIfNoEntry: false });
  if (there?.size === wanted.size && Math.abs(there.mtimeMs - wanted.mtimeMs) < 2) return;
  drafted(to, (draft) => {
    try {
      linkSync(from, draft);
    } catch {
      copyFileSync(from, draft, constants.COPYFILE_FICLONE);
      utimesSync(draft, wanted.atime, wanted.mtime);
    }
  });
}

/** Like the official helpers, a launcher takes the Node that is on PATH when it runs, and ours where there is none. */
function writeLauncher(folder, name, target) {
  const file = join(folder, windows ? `${name}.cmd` : name);
  const text = windows
    ? `@node "${target}" %*\r\n`
    : `#!/bin/sh\nexec "$(command -v node || echo ${quote(process.execPath)})" ${quote(target)} "$@"\n`;
  if (existsSync(file) && readFileSync(file, "utf8") === text) return;
  drafted(file, (draft) => {
    writeFileSync(draft, text);
    chmodSync(draft, 0o755);
  });
}

/** A CLI that has a Node language host: the given one, or one below `cacheDir` with our launchers beside it. */
export function withHelpers(cli, cacheDir) {
  if (dirname(dirname(cli.pulumi)) === join(cacheDir, "cli")) return { ...cli, languageHost: "ours" };
  const missing = Object.keys(HELPERS).filter((name) => official(cli.pulumi, name) === undefined);
  if (missing.length === 0) return { ...cli, languageHost: "official" };
  const folder = join(cacheDir, "cli", cli.version);
  mkdirSync(folder, { recursive: true });
  const real = realpathSync(cli.pulumi);
  const pulumi = join(folder, basename(real));
  linkOrCopy(real, pulumi);
  for (const [name, ours] of Object.entries(HELPERS)) {
    const theirs = official(real, name);
    if (theirs === undefined) writeLauncher(folder, name, ours);
    else linkOrCopy(theirs, join(folder, basename(theirs)));
  }
  return { ...cli, pulumi, languageHost: "ours" };
}
