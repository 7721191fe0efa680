/** What the pages of the documentation say, for tests that hold it against the code. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { repoRoot } from "../support/pulumi.js";

/** The text of a page, by its path in the repository. */
export const page = (file: string): string => readFileSync(join(repoRoot, file), "utf8");

/** README.md and all of docs/. */
export const pages = (): readonly string[] => [
  "README.md",
  ...readdirSync(join(repoRoot, "docs"))
    .filter((file) => file.endsWith(".md"))
    .map((file) => `docs/${file}`),
];

/** A fenced block of code. */
export interface Block {
  readonly file: string;
  /** Its first line of code, counted from 1. */
  readonly line: number;
  readonly language: string;
  readonly text: string;
  /** Declarations that a reader of the page need not see: `<!-- ts: declare const secret: string; -->` before it. */
  readonly given: string;
}

/** The fenced blocks of a page. */
export const blocksOf = (file: string, text: string = page(file)): readonly Block[] => {
  const lines = text.split("\n");
  const blocks: Block[] = [];
  for (let i = 0; i < lines.length; i++) {
    const [, indent = "", fence = "", language = ""] = /^(\s*)(`{3,})(\w*)/.exec(lines[i] ?? "") ?? [];
    if (fence === "") continue;
    const end = lines.findIndex((line, at) => at > i && line.trim() === fence);
    const body = lines.slice(i + 1, end < 0 ? undefined : end).map((line) => line.slice(indent.length));
    const above = lines.slice(0, i).findLast((line) => line.trim() !== "") ?? "";
    const [, given = ""] = /^\s*<!-- ts: (.*) -->$/.exec(above) ?? [];
    blocks.push({ file, line: i + 2, language, text: body.join("\n"), given });
    i = end < 0 ? lines.length : end;
  }
  return blocks;
};

/** The sections of a page at a depth: what stands below each heading, by the heading's text. */
export const sectionsOf = (text: string, depth: number): ReadonlyMap<string, string> => {
  const sections = new Map<string, string>();
  let name: string | undefined;
  let isCode = false;
  for (const line of text.split("\n")) {
    if (/^\s*```/.test(line)) isCode = !isCode;
    const [, marks = "", title = ""] = (isCode ? undefined : /^(#+) (.+)$/.exec(line)) ?? [];
    if (marks !== "" && marks.length <= depth) name = marks.length === depth ? title : undefined;
    else if (name !== undefined) sections.set(name, `${sections.get(name) ?? ""}${line}\n`);
    if (name !== undefined && !sections.has(name)) sections.set(name, "");
  }
  return sections;
};

/** The cells of a page's tables, row by row, without the titles. */
export const rowsOf = (text: string): readonly (readonly string[])[] =>
  text
    .split("\n")
    .filter(
      (line, i, all) =>
        line.startsWith("|") && !/^\|[-| :]+\|$/.test(line) && !/^\|[-| :]+\|$/.test(all[i + 1] ?? ""),
    )
    .map((line) =>
      line
        .slice(1, -1)
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim()),
    );

const withoutCode = (text: string): string => text.replaceAll(/^\s*(`{3,})[\s\S]*?^\s*\1\s*$/gm, "");

/** The links of a page to others of the repository. */
export const linksOf = (text: string): readonly string[] =>
  [
    ...withoutCode(text)
      .replaceAll(/`[^`\n]*`/g, "")
      .matchAll(/\]\(([^)\s]+)\)/g),
  ]
    .map(([, link = ""]) => link)
    .filter((link) => !/^[a-z]+:/.test(link));

/** The anchors of a page's headings, as GitHub makes them. */
export const anchorsOf = (text: string): ReadonlySet<string> => {
  const seen = new Map<string, number>();
  return new Set(
    [...withoutCode(text).matchAll(/^#+ (.+)$/gm)].map(([, title = ""]) => {
      const slug = title
        .toLowerCase()
        .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1")
        .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
        .replaceAll(" ", "-");
      const times = seen.get(slug) ?? 0;
      seen.set(slug, times + 1);
      return times === 0 ? slug : `${slug}-${String(times)}`;
    }),
  );
};
