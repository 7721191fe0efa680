/**
 * What each part of the configuration takes and refuses at commit, as VyOS's own scripts of the release answered:
 * by place, configurations there and the scripts' words where they refuse.
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import t, { type Test } from "tap";
import { nodeAt, schemaOf } from "../../provider/schema/index.js";
import { treeOf } from "../../emulator/admit.js";
import { commit } from "../../emulator/commit.js";
import { dialects } from "../../emulator/dialect.js";
import type { ConfigJson } from "../../emulator/tree.js";

type Release = "1.3" | "1.4" | "1.5";
type Row = readonly [config: ConfigJson[string], words?: string];
type Table = Readonly<Record<Release, Readonly<Record<string, readonly Row[]>>>> & {
  /** What a router of the later releases runs before, and one of 1.3. */
  readonly base: ConfigJson;
  readonly oldest: ConfigJson;
};

const table = JSON.parse(
  readFileSync(resolve(__dirname, "../../../test/emulator/verify.json"), "utf8"),
) as Table;

const withConfig = (config: ConfigJson, path: readonly string[], value: ConfigJson[string]): ConfigJson => {
  const [name = "", ...rest] = path;
  const below = config[name];
  const held = typeof below === "object" && !Array.isArray(below) ? below : {};
  return { ...config, [name]: rest.length === 0 ? value : withConfig(held, rest, value) };
};

/** What runs outside of the commit daemon of 1.3 and 1.4, whose words are told. */
const isTold = (release: Release, place: string): boolean => {
  const found = nodeAt(schemaOf(release), place.split(" "));
  const [script = ""] = found.kind === "unknown" ? [] : (found.node.owner ?? "").split(" ");
  return dialects[release].scripts.outside.includes(script);
};

/** What commits at once with a place: in 1.3 some scripts run within a larger part. */
const partOf = (release: Release, place: string): string => {
  const path = place.split(" ");
  const isPart = (length: number): boolean => {
    const found = nodeAt(schemaOf(release), path.slice(0, length));
    return found.kind !== "unknown" && found.node.priority !== undefined;
  };
  const length = path.map((_, i) => path.length - i).find(isPart);
  return path.slice(0, length).join(" ");
};

/** A script that dies of an exception is told of however it runs. */
const isCrash = (words: string): boolean => /^(\w+Error|Exception): /.test(words);

const check = (t: Test, release: Release, place: string, [value, words]: Row): void => {
  const schema = schemaOf(release);
  const base = release === "1.3" ? table.oldest : table.base;
  const candidate = withConfig(base, place.split(" "), value);
  const { output } = commit(schema, treeOf(schema, base), treeOf(schema, candidate), dialects[release]);
  const verdict = `[[${partOf(release, place)}]] failed\n`;
  const about = `${release}: ${place} ${JSON.stringify(value)}: ${output}`;
  if (words === undefined) t.notOk(output.includes(verdict), about);
  else if (release === "1.5") t.ok(output.includes(`${words}\n${verdict}`), `${about} instead of ${words}`);
  else if (isCrash(words)) t.ok(output.includes(`${words}\n`) && output.includes(verdict), about);
  else if (isTold(release, place)) t.ok(output.includes(`${words}\n\n${verdict}`), about);
  else t.ok(output.includes(verdict) && !output.includes(words), about);
};

for (const release of ["1.5", "1.4", "1.3"] as const)
  void t.test(`parts of ${release} take and refuse what VyOS's scripts do`, (t) => {
    for (const [place, rows] of Object.entries(table[release]))
      for (const row of rows) check(t, release, place, row);
    t.end();
  });
