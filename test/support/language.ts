/**
 * The language host that the set-up writes for a CLI without one, served from this process: starting it anew takes a
 * fifth of the time of each run. `Stack.start` lets the CLI start it, for tests that end processes; so do commands of ours
 * and scripts of READMEs.
 */
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { repoRoot, type Cli } from "./cli.js";

interface Served {
  readonly port: number;
  end(): Promise<void>;
}

interface Service {
  serveLanguage(options: {
    readonly cwd: string;
    readonly env: Readonly<Record<string, string | undefined>>;
    readonly node: string;
    readonly relayed: boolean;
  }): Promise<Served>;
}

const live = new Set<Served>();

process.on("exit", () => {
  for (const served of live) void served.end();
});

/** As the host's launcher has it: the Node that is on PATH. */
const nodeOf = ({ PATH = "" }: Readonly<Record<string, string | undefined>>): string =>
  PATH.split(delimiter)
    .map((folder) => join(folder, "node"))
    .find((file) => existsSync(file)) ?? process.execPath;

/** Commands of Pulumi that need no language. */
const wordless = new Set(["config", "login", "plugin", "stack", "state", "version", "whoami"]);

/** Runs `body` with what a run of the CLI needs in its environment to find a host here; that is nothing where it has its own. */
export async function withLanguage<T>(
  { languageHost }: Pick<Cli, "languageHost">,
  [command = ""]: readonly string[],
  run: { readonly cwd: string; readonly env: Readonly<Record<string, string | undefined>> },
  body: (env: Readonly<Record<string, string>>) => Promise<T>,
): Promise<T> {
  if (languageHost === "official" || wordless.has(command)) return body({});
  const url = pathToFileURL(join(repoRoot, "scripts", "pulumi-cli", "language-service.mjs")).href;
  const service = (await import(url)) as Service;
  const served = await service.serveLanguage({ ...run, node: nodeOf(run.env), relayed: true });
  live.add(served);
  try {
    return await body({ PULUMI_DEBUG_LANGUAGES: `nodejs:${String(served.port)}` });
  } finally {
    await served.end();
    live.delete(served);
  }
}
