import * as E from "fp-ts/Either";
import { wordsOfCli } from "../../automation/cli.js";
import { Connections } from "../../provider/engine/connections.js";
import {
  explainPlain,
  explainStray,
  plainSecrets,
  strayKeys,
  strayVariables,
} from "../../provider/engine/known-settings.js";
import { what } from "../../provider/router/errors.js";
import { JOURNAL_VARIABLE } from "../../provider/router/journal.js";
import { fail, warn, type Finding, type Section } from "./finding.js";
import { machineFindings } from "./machine.js";
import { routerFindings } from "./router.js";
import { openSubject, type Subject } from "../subject.js";
import { savedFinding } from "./saved.js";

/** What to examine. */
export interface Examined {
  /** The folder of the Pulumi project. */
  readonly cwd: string;
  /** The stack whose settings to take; the selected one when absent, and the environment alone where none is. */
  readonly stack?: string;
  /** Only this router of `vyos:routers`. */
  readonly router?: string;
  readonly environment?: NodeJS.ProcessEnv;
  /** This machine's clock, in milliseconds since the epoch. */
  readonly now?: () => number;
}

const settingsFix =
  "set it with `pulumi config set` in the stack that is selected or named with --stack, or in the environment (VYOS_ENDPOINT, VYOS_API_KEY, …)";

const examineRouters = async (
  { config }: Subject,
  { cwd, router: only, environment, now = Date.now }: Examined,
): Promise<readonly Section[]> => {
  const { [JOURNAL_VARIABLE]: _journal, ...env } = environment ?? process.env;
  const connections = new Connections(config, env, undefined, cwd);
  const names = only === undefined ? connections.names() : E.right([only]);
  if (E.isLeft(names))
    return [{ subject: "routers", findings: [fail("settings", what(names.left), settingsFix)] }];
  return Promise.all(
    names.right.map(async (name): Promise<Section> => {
      const subject = name === undefined ? "router" : `router ${name}`;
      const connection = connections.get(name);
      return E.isLeft(connection)
        ? { subject, findings: [fail("settings", what(connection.left), settingsFix)] }
        : { subject, findings: await routerFindings(connection.right.router, now) };
    }),
  );
};

/** Settings that do nothing, and secrets that everybody can read. */
const settingFindings = (
  { settings }: Subject,
  environment: NodeJS.ProcessEnv,
  project: string,
): readonly Finding[] => {
  const strays = [...strayKeys(Object.keys(settings), project), ...strayVariables(environment)];
  const values = Object.fromEntries(Object.entries(settings).map(([key, { value }]) => [key, value]));
  return [
    ...strays.map((stray) =>
      fail(
        "settings",
        explainStray(stray),
        `name it rightly, or remove it: \`pulumi config rm ${stray.key}\``,
      ),
    ),
    ...plainSecrets(values, (key) => settings[key]?.secret === true).map((key) =>
      warn("settings", explainPlain(key), `pulumi config set --secret ${key}`),
    ),
  ];
};

/** Looks at everything that an update needs: this machine, each router, the stack. Nothing is changed. */
export const examine = async (examined: Examined): Promise<readonly Section[]> => {
  const { cwd, stack } = examined;
  const machine: Section = { subject: "this machine", findings: await machineFindings(cwd) };
  let subject: Subject;
  try {
    subject = await openSubject(cwd, stack);
  } catch (error) {
    const detail = `${stack ?? "the selected one"} cannot be opened: ${wordsOfCli(error)}`;
    const fix = "check --stack and --cwd, `pulumi login` and PULUMI_CONFIG_PASSPHRASE";
    return [machine, { subject: "stack", findings: [fail("stack", detail, fix)] }];
  }
  const routers = await examineRouters(subject, examined);
  const { environment = process.env } = examined;
  const project = (await subject.stack?.workspace.projectSettings())?.name ?? "";
  const findings = settingFindings(subject, environment, project);
  const settings: readonly Section[] = findings.length === 0 ? [] : [{ subject: "settings", findings }];
  return [
    machine,
    ...settings,
    ...routers,
    { subject: "stack", findings: [await savedFinding(subject.stack)] },
  ];
};
