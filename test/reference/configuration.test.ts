/** docs/configuration.md and what the code reads, held against each other both ways. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as E from "fp-ts/Either";
import t from "tap";
import {
  decodeSettings,
  settingNames,
  type RouterSettings,
  type SettingName,
} from "../../provider/router/settings.js";
import { decodeAlerts } from "../../provider/telemetry/alerts/config.js";
import { metricsSettings } from "../../provider/telemetry/settings.js";
import { repoRoot } from "../support/pulumi.js";
import { page, rowsOf, sectionsOf } from "./markdown.js";

const sections = sectionsOf(page("docs/configuration.md"), 2);
const section = (title: string): string => sections.get(title) ?? "";
const plain = (cell: string | undefined): string => (cell ?? "").replaceAll("`", "");

const sources = ["provider", "emulator", "automation", "cli"]
  .flatMap((folder) =>
    readdirSync(join(repoRoot, folder), { recursive: true, encoding: "utf8" }).map((file) =>
      join(repoRoot, folder, file),
    ),
  )
  .filter((file) => file.endsWith(".ts"))
  .map((file) => readFileSync(file, "utf8"));

/** Every text of the code that has this form, without comments. */
const inCode = (form: RegExp): ReadonlySet<string> =>
  new Set(
    sources.flatMap((text) =>
      [...text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "").matchAll(form)].map(
        ([, found = ""]) => found,
      ),
    ),
  );

const enough: Partial<Record<SettingName, string>> = { endpoint: "https://192.0.2.1", apiKey: "key" };
const decode = (settings: Partial<Record<SettingName, string>> = {}): E.Either<unknown, RouterSettings> =>
  decodeSettings((name) => ({ ...enough, ...settings })[name]);

/** What a number is called once it is decoded, and how many of it make one of the page's unit. */
const decoded: Partial<Record<SettingName, readonly [keyof RouterSettings, number]>> = {
  timeout: ["timeoutMs", 1000],
  commitTimeout: ["commitTimeoutMs", 1000],
  lockTimeout: ["lockTimeoutMs", 1000],
  doubtTimeout: ["doubtTimeoutMs", 1000],
  commitQuietMs: ["commitQuietMs", 1],
  commitMaxWaitMs: ["commitMaxWaitMs", 1],
  commitMaxOps: ["commitMaxOps", 1],
  commitMaxBytes: ["commitMaxBytes", 1],
  timeScale: ["timeScale", 1],
};

void t.test("settings of a router: names, units, defaults and bounds", (t) => {
  const rows = rowsOf(section("Settings of a router"));
  t.strictSame(rows.map(([key]) => plain(key)).sort(), [...settingNames].sort());
  const defaults = decode();
  if (E.isLeft(defaults)) throw new Error(JSON.stringify(defaults.left));
  for (const [cell, , unit = "", preset = "", bounds = ""] of rows) {
    const key = plain(cell) as SettingName;
    const [name, factor] = decoded[key] ?? [];
    const [, least, most] = /([\d.]+) to ([\d.]+)$/.exec(bounds) ?? [];
    if (name !== undefined && factor !== undefined) {
      t.equal(defaults.right[name], Number(preset) * factor, `${key}: the default`);
      t.equal(unit, factor === 1000 ? "seconds" : key.endsWith("Ms") ? "ms" : unit, `${key}: the unit`);
      t.ok(least, `${key}: a bound`);
    }
    if (least !== undefined) {
      t.ok(E.isRight(decode({ [key]: least })), `${key}: ${least} is good`);
      t.ok(E.isLeft(decode({ [key]: String(Number(least) - 0.00001) })), `${key}: less is not`);
      t.ok(E.isRight(decode({ [key]: most ?? "" })), `${key}: ${String(most)} is good`);
      t.ok(E.isLeft(decode({ [key]: String(Number(most) + 1) })), `${key}: more is not`);
    }
    if (preset === "required") t.ok(E.isLeft(decode({ [key]: "" })), `${key} is required`);
    for (const [, word = ""] of bounds.matchAll(/`([^`]+)`/g))
      t.ok(E.isRight(decode({ [key]: word })), `${key}: ${word} is good`);
    if (bounds.includes("`")) t.ok(E.isLeft(decode({ [key]: "other" })), `${key}: another word is not`);
    if (key === "save" || key === "insecure") t.equal(String(defaults.right[key]), plain(preset));
  }
  t.end();
});

void t.test("settings of a run: no key of the code is missing, and none is made up", (t) => {
  const rows = rowsOf(section("Settings of a run"));
  const own = rows.filter((row) => row.length === 5).map(([key]) => plain(key));
  const read = [...inCode(/["`]vyos:([a-zA-Z]+)["`]/g)];
  const ofRouters = new Set<string>(settingNames);
  t.strictSame(own.sort(), read.filter((key) => !ofRouters.has(key)).sort());

  const known = (text: string): readonly string[] =>
    (/(?:not one of|known are|properties are) ([\w, ]+)/.exec(text)?.[1] ?? "").split(", ").sort();
  const metrics = (): string => {
    try {
      return JSON.stringify(metricsSettings('{"other": 1}'));
    } catch (error) {
      return String(error);
    }
  };
  t.strictSame(
    rows
      .filter((row) => row.length === 4)
      .map(([key]) => plain(key))
      .sort(),
    known(metrics()),
  );
  const alerts = decodeAlerts({ other: 1 }, "vyos:alerts");
  const said = E.isLeft(alerts) ? (alerts.left[0]?.reason ?? "") : "";
  const receivers = rows.filter((row) => row.length === 2);
  t.strictSame(receivers.map(([key]) => plain(key)).sort(), known(said));
  for (const [key, meaning = ""] of receivers.filter(
    ([key]) => !["`rules`", "`state`"].includes(key ?? ""),
  )) {
    const wrong = decodeAlerts({ [plain(key)]: { other: 1 } }, "vyos:alerts");
    const reason = E.isLeft(wrong)
      ? wrong.left.map((one) => one.reason).find((one) => one.includes("known"))
      : "";
    const named = [...meaning.matchAll(/`(\w+)`/g)].map(([, name = ""]) => name);
    t.strictSame(named.sort(), known(reason ?? ""), plain(key));
  }
  t.end();
});

void t.test("the environment", (t) => {
  const named = rowsOf(section("Environment")).map(([name]) => plain(name));
  const ofRouters = settingNames.map(
    (name) => `VYOS_${name.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`,
  );
  const read = [...inCode(/(?:["`.]|\b)((?:PULUMI_)?VYOS_[A-Z][A-Z_]*[A-Z])(?=["`:;, )\]}?]|$)/gm)];
  t.strictSame(
    named.sort(),
    read.filter((name) => !ofRouters.includes(name)).sort(),
    "every variable that the code reads, and no other",
  );
  t.end();
});
