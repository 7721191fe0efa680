/** The examples as their readers run them: copied beside each other, with the library installed, by their own READMEs. */
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { EmulatedRouter } from "../../emulator/testing.js";
import {
  getCli,
  linkModules,
  repoRoot,
  Stack,
  start,
  withTempDir,
  type RunResult,
  type Running,
} from "./pulumi.js";

export const examplesDir = join(repoRoot, "examples");

const modules = join(repoRoot, "node_modules");

/** What `npm install` would make: links to what is installed here, and the library's command. */
function installed(folder: string): void {
  linkModules(folder);
  symlinkSync(repoRoot, join(folder, "pulumi-vyos"));
  const bin = join(folder, ".bin");
  mkdirSync(bin);
  for (const name of readdirSync(join(modules, ".bin")).filter((each) => each !== "pulumi-vyos"))
    symlinkSync(join(modules, ".bin", name), join(bin, name));
  const main = join(repoRoot, "dist", "cli", "main.js");
  writeFileSync(join(bin, "pulumi-vyos"), `#!/bin/sh\nexec "${process.execPath}" "${main}" "$@"\n`, {
    mode: 0o755,
  });
}

/** The shell blocks of a README, in order. */
export const shellBlocks = (folder: string): string[] =>
  [...readFileSync(join(folder, "README.md"), "utf8").matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(
    ([, text = ""]) => text,
  );

/** Whatever a README says of routers, said of these: the first is at 192.0.2.1, the second at 192.0.2.2. */
export const aimed = (text: string, routers: readonly Pick<EmulatedRouter, "url">[]): string =>
  routers.reduce((all, { url }, i) => all.replaceAll(`https://192.0.2.${String(i + 1)}`, url), text);

/** Installing is done already, and once for all; so npx has only to look into `.bin`, which takes it half a second. */
const prelude = `set -euo pipefail
npm() { case "$1" in install | ci) ;; *) command npm "$@" ;; esac; }
npx() {
  local at=$PWD
  until [ -x "$at/node_modules/.bin/$1" ] || [ -z "$at" ]; do at=\${at%/*}; done
  "$at/node_modules/.bin/$1" "\${@:2}"
}
`;

/** One example in a folder of its own, with all others beside it. */
export interface Example {
  readonly dir: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The stack that the README makes. */
  readonly stack: Stack;
  /** Starts a script in the example's folder. What a command asks for is answered with `input`. */
  readonly start: (script: string, input?: string, env?: Readonly<Record<string, string>>) => Running;
  readonly shell: (
    script: string,
    input?: string,
    env?: Readonly<Record<string, string>>,
  ) => Promise<RunResult>;
}

/** Runs `body` with a copy of an example. */
export const withExample = async <T>(
  name: string,
  body: (example: Example) => Promise<T>,
  stackName = "dev",
): Promise<T> => {
  const cli = await getCli();
  return withTempDir(async (temp) => {
    const [all, backend] = [join(temp, "examples"), join(temp, "state")];
    cpSync(examplesDir, all, {
      recursive: true,
      filter: (from) => !/^(node_modules|Pulumi\..+\.yaml)$/.test(basename(from)),
    });
    mkdirSync(backend);
    installed(join(temp, "node_modules"));
    const env = {
      ...cli.env,
      PULUMI_HOME: join(temp, "home"),
      PULUMI_BACKEND_URL: `file://${backend}`,
      PULUMI_CONFIG_PASSPHRASE: "test",
      PULUMI_STACK: undefined,
      PULUMI_SKIP_CONFIRMATIONS: "true",
      PULUMI_DEBUG_COMMANDS: "true", // --event-log
      VYOS_API_KEY: undefined,
      // Their types are checked all at once: test/reference/examples.test.ts.
      PULUMI_NODEJS_TRANSPILE_ONLY: "true",
      TS_NODE_TRANSPILE_ONLY: "true",
      npm_config_offline: "true",
      npm_config_update_notifier: "false",
    };
    const dir = join(all, name);
    const stack = new Stack(cli, dir, backend, name, stackName, { ...env, PULUMI_STACK: stackName }, 240_000);
    const startScript: Example["start"] = (script, input, more = {}) =>
      start("bash", ["-c", `${prelude}${script}`], {
        cwd: dir,
        env: { ...env, ...more },
        ...(input === undefined ? {} : { input }),
        timeoutMs: 240_000,
      });
    return body({
      dir,
      env,
      stack,
      start: startScript,
      shell: (...args) => startScript(...args).done,
    });
  });
};
