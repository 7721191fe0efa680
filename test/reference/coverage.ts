import { natures, operations, type Nature, type Operations } from "./operations.js";

const code = (text: string): string => `\`${text}\``;
const lines = (texts: readonly string[]): string => (texts.length > 0 ? texts.map(code).join("<br>") : "–");
const words = (texts: readonly string[]): string => (texts.length > 0 ? texts.map(code).join(", ") : "–");

const table = (titles: readonly string[], rows: readonly (readonly string[])[]): string =>
  [titles, titles.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

/** Rows of one kind that say the same of several releases are one. */
const merged = (rows: readonly Operations[]): readonly (readonly [readonly string[], Operations])[] => {
  const groups = new Map<string, [string[], Operations]>();
  for (const row of rows) {
    const key = JSON.stringify({ ...row, release: "", inPlace: [] });
    const [releases] = groups.get(key) ?? [[], row];
    groups.set(key, [[...releases, row.release], row]);
  }
  return [...groups.values()];
};

/** The pages of the reference that tell what each kind does on each release, in Markdown. */
export const coverage = (
  rows: readonly Operations[] = operations(),
  kinds: readonly Nature[] = natures(),
): string => `---
title: Coverage
---

# Coverage

What each resource does on each release of VyOS. Nothing here is written by hand: the kinds are given random arguments
and examples, and this is what they were seen to do. A \`*\` stands for a name of your choice. All resources take
\`adopt: true\`; the column tells what the command \`pulumi-vyos adopt\` writes.

## By release

${table(
  ["resource", "VyOS", "nodes", "operations", "`adopt`", "not on this release"],
  merged(rows).map(([releases, { kind, nodes, can, isAdopted, without }]) => [
    code(`Vyos${kind}`),
    releases.join(", "),
    lines(nodes),
    can.join(", "),
    isAdopted ? "yes" : "–",
    lines(without),
  ]),
)}

## By property

${table(
  [
    "resource",
    "a change replaces",
    "a change updates",
    "chosen when left open",
    "outputs beside the arguments",
  ],
  kinds.map(({ kind, replacedBy, chosen, computed }) => [
    code(`Vyos${kind}`),
    words(replacedBy),
    words([...new Set(rows.filter((row) => row.kind === kind).flatMap(({ inPlace }) => inPlace))].sort()),
    words(chosen),
    words(computed),
  ]),
)}
`;
