import { basename, resolve } from "node:path";
import { libraryVersion } from "../../provider/base/package.js";
import { printableLines } from "../../provider/base/printable.js";
import { projectFiles, projectName } from "../adoption/project.js";
import { Usage } from "../command.js";
import { makeProject, namesIn } from "../new-project.js";
import { emulate, EMULATED_STATE, type Emulated } from "./emulated.js";
import { firstProgram } from "./first-program.js";
import { reportOf } from "./report.js";
import { settingsOf, type RouterFlags, type Settings } from "./settings.js";
import { isTerminal, say } from "./terminal.js";

/** The options of `init` as they were given. */
export interface InitFlags extends RouterFlags {
  readonly emulator?: true;
  readonly project?: string;
  readonly stack: string;
  readonly secretsProvider?: string;
  readonly native?: true;
}

/** What stays as it is where it is there; other files of a project would make it another one. */
const KEPT = ["package.json", "tsconfig.json", ".gitignore"];

const stackFileOf = (stack: string): string => `Pulumi.${stack.split("/").at(-1) ?? stack}.yaml`;

/** The names of what is in the folder, where a project can be made in it. */
const lookAt = async (given: string, files: readonly string[]): Promise<readonly string[]> => {
  const there = await namesIn(resolve(given));
  if (there === undefined) throw new Usage(`${given} is no folder`);
  const inWay = files.filter((name) => there.includes(name));
  if (inWay.length > 0)
    throw new Usage(
      `${given} has ${inWay.join(" and ")} already, and nothing is overwritten: name another folder, or run \`npm install pulumi-vyos\` in this project`,
    );
  return there;
};

const filesOf = (
  project: string,
  { native }: InitFlags,
  { endpoint }: Settings,
  emulated: Emulated | undefined,
): Readonly<Record<string, string>> => {
  const around = projectFiles({
    project,
    library: libraryVersion(),
    native: native === true,
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(emulated && { scripts: { router: emulated.command }, ignored: [EMULATED_STATE] }),
  });
  return {
    ...around,
    "index.ts": firstProgram(native === true),
    ...(emulated && { [EMULATED_STATE]: emulated.state }),
  };
};

/** Carries `init` out. */
export const runInit = async (given: string, flags: InitFlags): Promise<void> => {
  const { stack, secretsProvider } = flags;
  const isEmulated = flags.emulator === true;
  const own = [
    "Pulumi.yaml",
    "Pulumi.yml",
    stackFileOf(stack),
    "index.ts",
    ...(isEmulated ? [EMULATED_STATE] : []),
  ];
  const there = await lookAt(given, own);
  const folder = resolve(given);
  const emulated = isEmulated ? await emulate() : undefined;
  const settings = emulated?.settings ?? (await settingsOf(flags));
  const { endpoint, fingerprint, apiKey } = settings;
  const files = filesOf(flags.project ?? projectName(basename(folder)), flags, settings, emulated);
  const kept = KEPT.filter((name) => there.includes(name));
  const written = Object.fromEntries(Object.entries(files).filter(([name]) => !kept.includes(name)));
  // The CLI asks for what must not be seen.
  const asked = apiKey === undefined && endpoint !== undefined ? ["vyos:apiKey"] : [];
  await makeProject({
    ...{ folder, files: written, stack, secretsProvider },
    plain: {
      ...(endpoint === undefined ? {} : { "vyos:endpoint": endpoint }),
      ...(fingerprint === undefined ? {} : { "vyos:fingerprint": fingerprint }),
    },
    secrets: new Map(apiKey === undefined ? [] : [["vyos:apiKey", apiKey]]),
    ...(isTerminal() ? { asked } : {}),
    onProgress: say,
  });
  const hasKey = apiKey !== undefined || (isTerminal() && asked.length > 0);
  const made = { folder, written: Object.keys(written), kept, hasKey, stack, settings, emulated };
  console.log(printableLines(reportOf(made)));
};
