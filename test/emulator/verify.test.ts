/**
 * What each part of the configuration takes and refuses at commit, as VyOS's own scripts of the release answered:
 * by place, configurations there and the scripts' words where they refuse.
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import t, { type Test } from "tap";
import { schemaOf } from "../../provider/schema/index.js";
import { treeOf } from "../../emulator/admit.js";
import { commit } from "../../emulator/commit.js";
import { dialects } from "../../emulator/dialect.js";
import type { ConfigJson } from "../../emulator/tree.js";

type Release = "1.4" | "1.5";
type Row = readonly [config: ConfigJson[string], words?: string];
type Table = Readonly<Record<Release, Readonly<Record<string, readonly Row[]>>>> & {
  readonly base: ConfigJson;
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

/** What runs outside of 1.4's commit daemon, whose words are told. */
const told14 = ["service snmp", "system login"];

const check = (t: Test, release: Release, place: string, [value, words]: Row): void => {
  const schema = schemaOf(release);
  const candidate = withConfig(table.base, place.split(" "), value);
  const { output } = commit(schema, treeOf(schema, table.base), treeOf(schema, candidate), dialects[release]);
  const verdict = `[[${place}]] failed\n`;
  const about = `${release}: ${place} ${JSON.stringify(value)}: ${output}`;
  if (words === undefined) t.notOk(output.includes(verdict), about);
  else if (release === "1.5") t.ok(output.includes(`${words}\n${verdict}`), `${about} instead of ${words}`);
  else if (told14.includes(place)) t.ok(output.includes(`${words}\n\n${verdict}`), about);
  else t.ok(output.includes(verdict) && !output.includes(words), about);
};

for (const release of ["1.5", "1.4"] as const)
  void t.test(`parts of ${release} take and refuse what VyOS's scripts do`, (t) => {
    for (const [place, rows] of Object.entries(table[release]))
      for (const row of rows) check(t, release, place, row);
    t.end();
  });
