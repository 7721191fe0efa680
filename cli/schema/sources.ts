/** Finds the definitions in a folder, and where they come from. */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { SchemaSource } from "../../provider/schema/index.js";
import { emptyDefinition, merge, removeAt, type Definition } from "./definition.js";
import { readTemplates } from "./templates.js";
import { DefinitionsError, Transcluder } from "./transclude.js";
import { readXml } from "./xml.js";

export interface Source {
  readonly definition: Definition;
  readonly source: SchemaSource;
}

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

const definitionsIn = (folder: string): readonly string[] =>
  isFolder(folder) ? readdirSync(folder).filter((name) => /\.xml(\.in)?$/.test(name)) : [];

/** Where templates of the older packages lie: in the repository, and where its build puts what it generates. */
const templateFolders = [
  "templates",
  "templates-cfg",
  "generated-templates",
  "opt/vyatta/share/vyatta-cfg/templates",
];

const isTemplates = (folder: string): boolean =>
  readdirSync(folder, { withFileTypes: true }).some(
    (entry) =>
      entry.isDirectory() &&
      (existsSync(join(folder, entry.name, "node.def")) ||
        readdirSync(join(folder, entry.name)).some((name) =>
          existsSync(join(folder, entry.name, name, "node.def")),
        )),
  );

const git = (folder: string, ...args: string[]): string | undefined => {
  try {
    return execFileSync("git", ["-C", folder, ...args], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
  } catch {
    // No checkout, or no git: the table then says nothing of a commit.
    return undefined;
  }
};

const nameOf = (folder: string): string => {
  const origin = git(folder, "config", "--get", "remote.origin.url");
  return basename(origin === undefined || origin === "" ? resolve(folder) : origin).replace(/\.git$/, "");
};

const sourceOf = (folder: string): SchemaSource => {
  const [commit = "", date = ""] = (git(folder, "log", "-1", "--format=%H %cs") ?? "").split(" ");
  return { name: nameOf(folder), ...(commit === "" ? {} : { commit, date }) };
};

/** What VyOS's build takes away again, or leaves to another package: lines of the Makefile beside the definitions. */
const removed = /^\s*rm -rf \$\(TMPL_DIR\)\/(\S+)\s*$/gm;
const unsaid = /^\s*rm -f \$\(TMPL_DIR\)\/(\S+)\/node\.def\s*$/gm;

const pathOf = (text: string): readonly string[] => text.split("/").filter((name) => name !== "node.tag");

const asBuilt = (definition: Definition, makefile: string): void => {
  for (const [, path = ""] of makefile.matchAll(removed)) removeAt(definition, pathOf(path));
  for (const [, path = ""] of makefile.matchAll(unsaid)) {
    const node = pathOf(path).reduce<Definition | undefined>(
      (above, name) => above?.children.get(name),
      definition,
    );
    if (node !== undefined) node.said = false;
  }
};

const readXmlFolder = (folder: string, files: readonly string[]): Definition => {
  const root = emptyDefinition();
  const transcluder = new Transcluder(folder);
  for (const file of [...files].sort()) merge(root, readXml(transcluder.text(file), join(folder, file)));
  const makefile = join(folder, "..", "Makefile");
  if (existsSync(makefile)) asBuilt(root, readFileSync(makefile, "utf8"));
  return root;
};

/**
 * The definitions in a folder: a checkout of vyos-1x or of one of the vyatta-cfg packages, or the folder inside of it
 * that holds the definitions themselves.
 * @throws DefinitionsError when there are none, or one cannot be read.
 */
export const readSource = (folder: string): Source => {
  if (!isFolder(folder))
    throw new DefinitionsError(
      `${folder} is no folder; give --definitions a checkout of vyos-1x, or its interface-definitions`,
    );
  const source = sourceOf(folder);
  for (const place of [join(folder, "interface-definitions"), folder]) {
    const files = definitionsIn(place);
    if (files.length > 0) return { definition: readXmlFolder(place, files), source };
  }
  const trees = templateFolders.map((name) => join(folder, name)).filter(isFolder);
  const roots = trees.length > 0 ? trees : isTemplates(folder) ? [folder] : [];
  if (roots.length === 0)
    throw new DefinitionsError(
      `${folder} holds no definitions: neither interface-definitions/*.xml.in nor templates with node.def files; give --definitions a checkout of vyos-1x, for VyOS 1.3 also of the vyatta-cfg packages`,
    );
  const definition = emptyDefinition();
  for (const root of roots) merge(definition, readTemplates(root));
  return { definition, source };
};
