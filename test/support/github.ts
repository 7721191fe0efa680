/** As much of a GitHub Actions runner as the example's workflows need: steps in order, on this machine. */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { Example } from "./examples.js";

export interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string | number | boolean>>;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Workflow {
  readonly on: unknown;
  readonly permissions: Readonly<Record<string, string>>;
  readonly concurrency: { readonly group: string; readonly "cancel-in-progress": boolean };
  readonly env: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, { readonly if?: string; readonly steps: readonly Step[] }>>;
}

export interface JobResult {
  /** That of the step that failed, or 0. */
  readonly code: number;
  readonly output: string;
  /** What the job's page shows. */
  readonly summary: string;
}

/** `vars.NAME`, `secrets.NAME` and `github.NAME`, by these names. */
export type Contexts = Readonly<Record<string, string>>;

export const workflowOf = (folder: string, name: string): Workflow =>
  parse(readFileSync(join(folder, ".github", "workflows", `${name}.yaml`), "utf8")) as Workflow;

const valueOf = (expression: string, contexts: Contexts): string => {
  const value = contexts[expression];
  if (value === undefined) throw new Error(`the runner of the tests does not know \${{ ${expression} }}`);
  return value;
};

const filled = (
  values: Readonly<Record<string, string>>,
  contexts: Contexts,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(values).map(([key, text]) => [
      key,
      text.replaceAll(/\$\{\{ (.*?) \}\}/g, (_, expression: string) => valueOf(expression, contexts)),
    ]),
  );

const holds = (condition: string, contexts: Contexts): boolean => {
  const [, left, right] = /^(\S+) == '(.*)'$/.exec(condition) ?? [];
  if (left === undefined) throw new Error(`the runner of the tests does not understand "if: ${condition}"`);
  return valueOf(left, contexts) === right;
};

/** The command line of a step that uses `pulumi/actions`; nothing where it only installs the CLI. */
const pulumiCommand = (inputs: Step["with"] = {}): string => {
  const { command, "stack-name": stack, refresh, diff, ...others } = inputs;
  const unknown = Object.keys(others).filter((name) => name !== "comment-on-pr");
  if (unknown.length > 0) throw new Error(`the runner of the tests does not know ${unknown.join(", ")}`);
  const flags = [refresh === true ? "--refresh" : "", diff === true ? "--diff" : ""];
  return command === undefined
    ? ""
    : ["pulumi", command, "--stack", stack, "--non-interactive", ...flags].join(" ");
};

/** The script of a step: a step that uses an action does what the action would do here. */
const scriptOf = ({ run, uses = "", with: inputs }: Step): string => {
  if (run !== undefined) return run;
  const action = uses.replace(/@.*$/, "");
  if (action === "pulumi/actions") return pulumiCommand(inputs);
  if (["actions/checkout", "actions/setup-node"].includes(action)) return "";
  throw new Error(`the runner of the tests does not know the action ${uses}`);
};

/** Runs the only job of a workflow; `env` is the runner's own environment. */
export const runJob = async (
  example: Example,
  { jobs, env: shared }: Workflow,
  contexts: Contexts,
  env: Readonly<Record<string, string>> = {},
): Promise<JobResult> => {
  const [job] = Object.values(jobs);
  const [summary, outputs] = [join(example.dir, ".summary"), join(example.dir, ".outputs")];
  writeFileSync(summary, "");
  const known: Record<string, string> = { ...contexts };
  let output = "";
  try {
    for (const step of job?.steps ?? []) {
      if (step.if !== undefined && !holds(step.if, known)) continue;
      writeFileSync(outputs, "");
      const result = await example.shell(`set -e\n${scriptOf(step)}`, undefined, {
        ...env,
        ...filled({ ...shared, ...step.env }, known),
        GITHUB_STEP_SUMMARY: summary,
        GITHUB_OUTPUT: outputs,
      });
      output += result.output;
      for (const line of readFileSync(outputs, "utf8").split("\n").filter(Boolean)) {
        const [name = "", value = ""] = line.split("=");
        known[`steps.${step.id ?? ""}.outputs.${name}`] = value;
      }
      if (result.code !== 0) return { code: result.code, output, summary: readFileSync(summary, "utf8") };
    }
    return { code: 0, output, summary: readFileSync(summary, "utf8") };
  } finally {
    rmSync(summary);
    rmSync(outputs, { force: true });
  }
};
