/** The library as users get it: packed, and installed from there. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { repoRoot } from "./cli.js";
import { run, type RunResult } from "./processes.js";

const npm = process.platform === "win32" ? "npm.cmd" : "npm";

/** With `version` the library claims that one; `banner` becomes a comment on top of every module, as a stand-in for changed sources. */
interface Edition {
  readonly version?: string;
  readonly banner?: string;
}

/** Puts what is packed of the built library into a folder. */
function stageLibrary(folder: string, { version, banner }: Edition): void {
  const manifest = JSON.parse(readFileSync(join(repoRoot, "package.json"), "utf8")) as Record<
    string,
    unknown
  > & {
    files: string[];
  };
  for (const entry of manifest.files.filter((file) => existsSync(join(repoRoot, file)))) {
    cpSync(join(repoRoot, entry), join(folder, entry), { recursive: true });
  }
  delete manifest.scripts;
  if (version !== undefined) manifest.version = version;
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest, undefined, 2));
  if (banner === undefined) return;
  for (const file of readdirSync(join(folder, "dist"), { recursive: true, withFileTypes: true })) {
    if (!file.isFile() || !/\.[cm]?js$/.test(file.name)) continue;
    const path = join(file.parentPath, file.name);
    const text = readFileSync(path, "utf8");
    const [head, rest] = text.startsWith("#!") ? [text.slice(0, text.indexOf("\n") + 1), text] : ["", text];
    writeFileSync(path, `${head}// ${banner}\n${rest.slice(head.length)}`);
  }
}

/** Packs the built library into `into` and returns the tarball's path. */
export async function packLibrary(into: string): Promise<string> {
  const staging = mkdtempSync(join(into, "pack-"));
  stageLibrary(staging, {});
  const { stripComments } = (await import(pathToFileURL(join(repoRoot, "scripts", "strip.mjs")).href)) as {
    stripComments: (root: string) => void;
  };
  stripComments(staging);
  const packed = await run(npm, ["pack", "--json", "--ignore-scripts", "--pack-destination", into], {
    cwd: staging,
  });
  if (packed.code !== 0) throw new Error(`npm pack failed:\n${packed.output}`);
  const [entry] = JSON.parse(packed.stdout) as { filename: string }[];
  rmSync(staging, { recursive: true });
  if (entry === undefined) throw new Error("npm pack made nothing");
  return join(into, entry.filename);
}

const modules = join(repoRoot, "node_modules");

/** A node_modules folder of links to what is installed here, without the library itself. */
export function linkModules(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(modules).filter((each) => !each.startsWith(".") && each !== "pulumi-vyos"))
    symlinkSync(join(modules, name), join(folder, name));
}

/** Puts an edition of the library where npm would, in the place of the one that is there. */
export function placeLibrary(nodeModules: string, edition: Edition): void {
  const folder = join(nodeModules, "pulumi-vyos");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  stageLibrary(folder, edition);
}

/** Links what a program has besides the library, the SDK and the compiler, to the repository's copies. */
export function linkSdk(dir: string): void {
  for (const name of ["@pulumi/pulumi", "typescript", "@types/node"]) {
    const at = join(dir, "node_modules", name);
    if (existsSync(at)) continue;
    mkdirSync(dirname(at), { recursive: true });
    symlinkSync(join(repoRoot, "node_modules", name), at);
  }
}

/** Installs a tarball into a project, without its peers: see linkSdk. */
export async function installInto(dir: string, tarball: string): Promise<RunResult> {
  if (!existsSync(join(dir, "package.json")))
    writeFileSync(join(dir, "package.json"), '{ "private": true }\n');
  const flags = ["--prefer-offline", "--no-audit", "--no-fund", "--ignore-scripts", "--legacy-peer-deps"];
  const result = await run(npm, ["install", tarball, ...flags], { cwd: dir, timeoutMs: 300_000 });
  if (result.code !== 0) throw new Error(`npm install failed:\n${result.output}`);
  return result;
}
