import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { isMap, isSeq, parseDocument } from "yaml";
import { isRecord, type Json } from "../provider/base/json.js";
import { libraryVersion } from "../provider/base/package.js";
import { Usage } from "./command.js";

const NAME = "vyos";
const PATH = "node_modules/pulumi-vyos/plugin";

/** The root of this package: this file runs from dist/cli. */
const packageRoot = resolve(__dirname, "..", "..");

/** Writes the plugin into a project's Pulumi.yaml, and gives what was changed. Comments and all else stay. */
export const enablePlugin = (project: string): string => {
  const file = join(project, "Pulumi.yaml");
  if (!existsSync(file))
    throw new Usage(
      `there is no Pulumi.yaml in ${resolve(project)}; go to the project's folder, or give --project`,
    );
  if (!existsSync(join(project, PATH, "pulumi-resource-vyos")))
    throw new Usage(
      `${join(resolve(project), PATH)} is not there; run \`npm install pulumi-vyos\` in the project, or \`pulumi-vyos plugin install\` where there is no node_modules`,
    );
  const document = parseDocument(readFileSync(file, "utf8"));
  if (document.errors.length > 0) throw new Usage(`${file} is no YAML: ${document.errors[0]?.message ?? ""}`);
  const providers = document.getIn(["plugins", "providers"]);
  const own = isSeq(providers)
    ? providers.items.filter(isMap).find((each) => each.get("name") === NAME)
    : undefined;
  if (own?.get("path") === PATH) return `${file}: nothing to change; the plugin is ${PATH} already`;
  const before: unknown = own?.get("path");
  if (own !== undefined) own.set("path", PATH);
  else if (isSeq(providers)) providers.add(document.createNode({ name: NAME, path: PATH }));
  else document.setIn(["plugins", "providers"], document.createNode([{ name: NAME, path: PATH }]));
  writeFileSync(file, document.toString());
  const was = typeof before === "string" ? ` instead of ${before}` : "";
  return `${file}: plugins.providers: ${NAME} is ${PATH}${was}\nImport from "pulumi-vyos/native" to use it.`;
};

/** What the plugin needs of a package that it does not need whole. */
const partsOf: Readonly<Record<string, readonly string[]>> = {
  "@pulumi/pulumi": ["package.json", "proto"],
};

/** Neither types, nor what is for debuggers and readers, is needed to run. */
const isNeeded = (source: string): boolean => !/\.(map|d\.[cm]?ts|md)$/.test(source);

const readPackage = (folder: string): Json => {
  const read: unknown = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return isRecord(read) ? read : {};
};

/** The folder of a package as another one finds it; a folder of that name above is taken where `exports` hides it. */
const folderOf = (name: string, from: string): string | undefined => {
  const paths = createRequire(join(from, "package.json")).resolve.paths(name) ?? [];
  const found = paths.map((path) => join(path, name)).find((path) => existsSync(join(path, "package.json")));
  return found === undefined ? undefined : realpathSync(found);
};

const dependenciesOf = (name: string, folder: string): readonly string[] => {
  if (name === "@pulumi/pulumi") return ["@grpc/grpc-js", "google-protobuf"];
  const { dependencies, optionalDependencies } = readPackage(folder);
  const names = [dependencies, optionalDependencies].flatMap((each) =>
    isRecord(each) ? Object.keys(each) : [],
  );
  return name === "pulumi-vyos" ? [...names, "@pulumi/pulumi"] : names;
};

/** Copies the packages that one needs beside it, or below it where another release of one is there already. */
const copyNeeds = (name: string, from: string, to: string, top: string, there: Map<string, string>): void => {
  for (const need of dependenciesOf(name, from)) {
    const folder = folderOf(need, from);
    if (folder === undefined || there.get(need) === folder) continue;
    const into = there.has(need) ? join(to, "node_modules", need) : join(top, "node_modules", need);
    if (!there.has(need)) there.set(need, folder);
    else if (existsSync(into)) continue;
    for (const part of partsOf[need] ?? [""])
      cpSync(join(folder, part), join(into, part), {
        recursive: true,
        dereference: true,
        filter: (source) =>
          isNeeded(source) && !relative(folder, source).split(/[\\/]/).includes("node_modules"),
      });
    copyNeeds(need, folder, into, top, there);
  }
};

const launcher = '#!/bin/sh\nexec node "$(dirname "$0")/plugin/pulumi-resource-vyos" "$@"\n';

/** Puts a copy of the plugin, with all that it needs, into Pulumi's folder of plugins, and gives where it is. */
export const installPlugin = (home = process.env.PULUMI_HOME ?? join(homedir(), ".pulumi")): string => {
  if (process.platform === "win32")
    throw new Usage("the plugin folder is not supported on Windows; use `pulumi-vyos plugin enable`");
  const version = libraryVersion();
  const folder = join(home, "plugins", `resource-${NAME}-v${version}`);
  const draft = `${folder}.${String(process.pid)}`;
  mkdirSync(dirname(folder), { recursive: true });
  rmSync(draft, { recursive: true, force: true });
  try {
    for (const part of ["package.json", "plugin", "schema", "dist/packed", "dist/provider"])
      cpSync(join(packageRoot, part), join(draft, part), {
        recursive: true,
        dereference: true,
        filter: isNeeded,
      });
    copyNeeds("pulumi-vyos", packageRoot, draft, draft, new Map());
    writeFileSync(join(draft, "pulumi-resource-vyos"), launcher, { mode: 0o755 });
    rmSync(folder, { recursive: true, force: true });
    renameSync(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return `${folder}: the plugin of pulumi-vyos ${version}; \`pulumi plugin ls\` shows it`;
};
