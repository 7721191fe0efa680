import { mkdtempSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import t from "tap";
import { enablePlugin, installPlugin } from "../../cli/run-plugin.js";
import { repoRoot, start } from "../support/pulumi.js";

const folder = mkdtempSync(join(tmpdir(), "pulumi-vyos-plugin-"));
t.teardown(() => {
  rmSync(folder, { recursive: true, force: true });
});

const project = (name: string, yaml: string | undefined): string => {
  const dir = join(folder, name);
  mkdirSync(dir);
  symlinkSync(join(repoRoot, "node_modules"), join(dir, "node_modules"));
  if (yaml !== undefined) writeFileSync(join(dir, "Pulumi.yaml"), yaml);
  return dir;
};

const plugins = (path: string): string => `plugins:\n  providers:\n    - name: vyos\n      path: ${path}\n`;

void t.test("enable writes one entry, keeps all else, and says what it changed", (t) => {
  const path = "node_modules/pulumi-vyos/plugin";
  for (const [name, before, after, says] of [
    [
      "fresh",
      "name: x # mine\nruntime: nodejs\n",
      `name: x # mine\nruntime: nodejs\n${plugins(path)}`,
      /vyos is node_modules/,
    ],
    [
      "moved",
      `name: x\n${plugins("../elsewhere")}`,
      `name: x\n${plugins(path)}`,
      /instead of \.\.\/elsewhere/,
    ],
    ["there", `name: x\n${plugins(path)}`, `name: x\n${plugins(path)}`, /nothing to change/],
    [
      "others",
      "plugins:\n  providers:\n    - name: aws\n      path: ./aws\n",
      `plugins:\n  providers:\n    - name: aws\n      path: ./aws\n    - name: vyos\n      path: ${path}\n`,
      /vyos is node_modules/,
    ],
  ] as const) {
    const dir = project(name, before);
    t.match(enablePlugin(dir), says);
    t.equal(readFileSync(join(dir, "Pulumi.yaml"), "utf8"), after);
  }
  t.throws(() => enablePlugin(project("none", undefined)), /there is no Pulumi\.yaml in/);
  t.throws(() => enablePlugin(project("broken", "name: [")), /is no YAML/);
  const bare = join(folder, "bare");
  mkdirSync(bare);
  writeFileSync(join(bare, "Pulumi.yaml"), "name: x\n");
  t.throws(() => enablePlugin(bare), /is not there; run `npm install pulumi-vyos`/);
  t.end();
});

void t.test("install makes a plugin that runs by itself", async (t) => {
  const said = installPlugin(join(folder, "home"));
  const [dir = ""] = said.split(": ");
  const plugin = start(join(dir, "pulumi-resource-vyos"), [], { cwd: folder, env: { NODE_PATH: undefined } });
  await plugin.waitFor(/^\d+\n/);
  plugin.kill("SIGTERM");
  const { code, stderr } = await plugin.done;
  t.equal(stderr, "");
  t.equal(code, 143, "and ends when it is told to");
});
