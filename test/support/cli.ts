/** The Pulumi CLI that tests run, and the repository that they are of. */
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

/** The repository: this file runs from dist/test/support. */
export const repoRoot = resolve(__dirname, "..", "..", "..");

export interface Cli {
  readonly pulumi: string;
  readonly version: string;
  readonly source: string;
  readonly languageHost: "official" | "ours";
  readonly env: Readonly<Record<string, string>>;
}

interface SetupModule {
  resolveCli(env?: NodeJS.ProcessEnv): Promise<Cli | undefined>;
}

let resolved: Promise<{ cli: Cli } | { reason: string }> | undefined;

function lookForCli(): Promise<{ cli: Cli } | { reason: string }> {
  resolved ??= (async () => {
    // `npm test` has asked already, and tells every file of it.
    const known = process.env.PULUMI_VYOS_CLI;
    if (known !== undefined) return { cli: JSON.parse(known) as Cli };
    try {
      const url = pathToFileURL(join(repoRoot, "scripts", "setup.mjs")).href;
      const cli = await ((await import(url)) as SetupModule).resolveCli();
      return cli ? { cli } : { reason: "no Pulumi CLI here: run `npm run setup` first" };
    } catch (error) {
      return { reason: String(error) };
    }
  })();
  return resolved;
}

/** For tap's `skip`: the reason why there is no CLI, or false. */
export async function whyNoCli(): Promise<string | false> {
  const found = await lookForCli();
  return "reason" in found ? found.reason : false;
}

export async function getCli(): Promise<Cli> {
  const found = await lookForCli();
  if ("reason" in found) throw new Error(found.reason);
  return found.cli;
}
