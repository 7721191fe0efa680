/** The hand-written pages say what the code does, no less and no more. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import * as pulumi from "@pulumi/pulumi";
import t from "tap";
import type { RouterErrorTag } from "../../provider/index.js";
import type { AuditError } from "../../provider/audit/errors.js";
import type { RestoreProblem } from "../../cli/audit/restoration.js";
import { drift } from "../../cli/drift.js";
import { firstProgram } from "../../cli/init/first-program.js";
import { topology } from "../../cli/topology.js";
import { dialects } from "../../provider/config/dialect.js";
import { exitCodes } from "../../cli/watch/report.js";
import { errorTags } from "../../provider/telemetry/metrics.js";
import * as library from "../../provider/index.js";
import type { AdoptRefusal } from "../../cli/run-adopt.js";
import type { StackTroubleTag } from "../../cli/watch/report.js";
import { kinds } from "../../provider/kinds/index.js";
import { repoRoot } from "../support/pulumi.js";
import { anchorsOf, blocksOf, linksOf, page, pages, rowsOf, sectionsOf } from "./markdown.js";

void t.test("docs/resources.md has every resource, component and function, each with an example", (t) => {
  const text = page("docs/resources.md");
  const sections = new Map([2, 3].flatMap((level) => [...sectionsOf(text, level)]));
  const isComponent = (value: unknown): boolean =>
    typeof value === "function" && value.prototype instanceof pulumi.ComponentResource;
  const components = Object.entries(library).flatMap(([name, value]) => (isComponent(value) ? [name] : []));
  const wanted = [...Object.keys(kinds).map((kind) => `Vyos${kind}`), ...components];
  t.ok(components.length >= 3);
  t.strictSame([...sections.keys()].sort(), [...wanted, "All other kinds", "Functions"].sort());
  for (const name of wanted) {
    const examples = blocksOf("docs/resources.md", sections.get(name)).filter(
      ({ language }) => language === "ts",
    );
    t.ok(
      examples.some((example) => example.text.includes(`new ${name}(`)),
      `${name} has an example`,
    );
  }
  const functions = Object.keys(library).filter((name) => /^get\w+(?<!Output)$/.test(name));
  for (const name of functions) t.match(sections.get("Functions"), new RegExp(`${name}\\(`));
  t.end();
});

/** Every tag of the closed unions: the compiler refuses one that is missing here, and one too many. */
const routerTags: Record<RouterErrorTag, true> = {
  ...{ Unreachable: true, Tls: true, Unauthorised: true, RejectedPath: true, RejectedValue: true },
  ...{ CommitFailed: true, Locked: true, Conflict: true, Missing: true, PoolExhausted: true },
  ...{
    UnsupportedVersion: true,
    Lockout: true,
    RolledBack: true,
    Stopped: true,
    Inexpressible: true,
    InDoubt: true,
    Protocol: true,
    Settings: true,
  },
};
const auditTags: Record<AuditError["_tag"], true> = {
  ...{ Unwritable: true, Unreadable: true, Corrupt: true, Missing: true, Newer: true, NoSuchVersion: true },
  ...{ Locked: true, Slow: true, Lost: true },
};
const restoreTags: Record<RestoreProblem["_tag"], true> = { Unknown: true, Secret: true, Changed: true };
const adoptTags: Record<AdoptRefusal["_tag"], true> = { NotStarted: true, Failed: true };
const watchTags: Record<StackTroubleTag, true> = { Stack: true };

/** The headings of depth 3 below each heading of depth 2. */
const headings = (text: string): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    [...sectionsOf(text, 2)].map(([title, body]) => [
      title,
      [...body.matchAll(/^### (.+)$/gm)].map(([, name = ""]) => name.replace(/ \(.+\)$/, "")),
    ]),
  );

void t.test("docs/troubleshooting.md has a section for every error that there is, and no other", (t) => {
  const { ...found } = headings(page("docs/troubleshooting.md"));
  const wanted: Readonly<Record<string, object>> = {
    "Errors of a router": routerTags,
    "Errors of the audit log": auditTags,
    "Entries that cannot be restored": restoreTags,
    "Errors of the adoption": adoptTags,
    "Troubles of the drift watch": watchTags,
  };
  for (const [title, tags] of Object.entries(wanted))
    t.strictSame([...(found[title] ?? [])].sort(), Object.keys(tags).sort(), title);
  const rest = Object.entries(found).filter(([title]) => !Object.hasOwn(wanted, title));
  t.strictSame(
    rest.flatMap(([, names]) => names),
    [],
  );
  t.strictSame([...errorTags].sort(), Object.keys(routerTags).sort(), "the metrics know the same errors");
  const texts = sectionsOf(page("docs/troubleshooting.md"), 3);
  for (const [name, text] of texts) t.ok(text.trim().length > 60, `${name} says something`);
  t.end();
});

void t.test("docs/watch.md has the options and exit codes of the commands", (t) => {
  const text = page("docs/watch.md");
  const sections = sectionsOf(text, 2);
  const options = rowsOf(sections.get("Options") ?? "").map(([cell = ""]) => /--[\w-]+/.exec(cell)?.[0]);
  t.strictSame(
    options.sort(),
    drift()
      .options.map(({ long }) => long)
      .sort(),
  );
  for (const { long } of topology().options)
    t.ok(sections.get("The picture")?.includes(long ?? "?"), `topology ${String(long)}`);
  const codes = rowsOf(sections.get("Exit codes") ?? "").map(([code]) => Number(code));
  t.strictSame(codes, Object.values(exitCodes));
  t.end();
});

void t.test("docs/versions.md names what package.json asks for", (t) => {
  const text = page("docs/versions.md");
  const manifest = JSON.parse(readFileSync(join(repoRoot, "package.json"), "utf8")) as {
    readonly engines: { readonly node: string };
    readonly peerDependencies: Readonly<Record<string, string>>;
  };
  const [node = "?"] = /\d+\.\d+/.exec(manifest.engines.node) ?? [];
  const [sdk = "?"] = /\d+\.\d+/.exec(manifest.peerDependencies["@pulumi/pulumi"] ?? "") ?? [];
  t.match(text, new RegExp(`\\| Node +\\| ${node} and newer`));
  t.match(text, new RegExp(`${sdk} and newer`));
  for (const release of Object.keys(dialects)) t.match(text, new RegExp(`\\b${release}\\b`));
  t.end();
});

void t.test("every link of the pages leads to a page, and to a heading of it", (t) => {
  const broken = pages().flatMap((file) =>
    linksOf(page(file)).filter((link) => {
      const [path = "", anchor] = link.split("#");
      const target = path === "" ? file : normalize(join(dirname(file), path));
      if (!existsSync(join(repoRoot, target))) return true;
      return anchor !== undefined && target.endsWith(".md") && !anchorsOf(page(target)).has(anchor);
    }),
  );
  t.strictSame(broken, []);
  t.strictSame(linksOf("[a](b.md#c) `[x](y)` [d](https://e)"), ["b.md#c"]);
  t.strictSame([...anchorsOf("# A `b` c\n## A `b` c\n")], ["a-b-c", "a-b-c-1"]);
  t.end();
});

void t.test("the first program is what init writes, wherever it stands", (t) => {
  for (const file of ["README.md", "docs/getting-started.md"]) {
    const first = blocksOf(file).find(({ language }) => language === "ts");
    t.equal(`${first?.text ?? ""}\n`, firstProgram(false), file);
  }
  t.end();
});

/** Lines and paragraphs outside of code and tables; an item of a list is a paragraph of its own. */
const proseOf = (
  text: string,
): { readonly lines: readonly string[]; readonly paragraphs: readonly string[] } => {
  const prose = text
    .replaceAll(/^\s*(`{3,})[\s\S]*?^\s*\1\s*$/gm, "")
    .split("\n")
    .filter((line) => !/^\||^<!--/.test(line));
  return { lines: prose, paragraphs: prose.join("\n").split(/\n\s*\n|\n(?=\s*(?:[-*]|\d+\.) )/) };
};

const [LINE, PARAGRAPH] = [130, 800];

void t.test("pages are read in paragraphs, and their sources in lines", (t) => {
  for (const file of pages()) {
    const { lines, paragraphs } = proseOf(page(file));
    t.same(
      lines.filter((line) => line.length > LINE),
      [],
      `${file}: no line is longer than ${String(LINE)}`,
    );
    t.same(
      paragraphs.filter((paragraph) => paragraph.length > PARAGRAPH),
      [],
      `${file}: no paragraph is longer than ${String(PARAGRAPH)}`,
    );
  }
  t.ok(page("README.md").split("\n").length <= 150, "the README is read in a minute");
  t.end();
});
