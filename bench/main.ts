/** `npm run bench`: the library on Pulumi's own engine against an emulated router, and what it is measured against. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { Command, InvalidArgumentError, Option } from "commander";
import { whyNoCli } from "../test/support/pulumi.js";
import { measure } from "./measure.js";
import { drawPlot } from "./plot.js";
import { showTable } from "./table.js";
import { caseNames, subjectNames, type CommitLatency, type Plan, type Report } from "./types.js";

interface Flags extends Omit<Plan, "rules" | "saveLatency"> {
  readonly rules: readonly number[];
  readonly saveLatency?: number;
  readonly json?: true;
  readonly plot?: string;
  readonly from?: readonly string[];
}

const atLeast =
  (least: number, whole: boolean) =>
  (text: string): number => {
    const value = Number(text);
    if (text.trim() === "" || !Number.isFinite(value) || value < least || (whole && !Number.isInteger(value)))
      throw new InvalidArgumentError(
        `Expected a ${whole ? "whole " : ""}number of at least ${String(least)}.`,
      );
    return value;
  };

const parseCount = atLeast(1, true);

/** More would not fit the ports and addresses that the rules have. */
const MOST_RULES = 5_000;

const parseRules = (text: string): readonly number[] =>
  text.split(",").map((part) => {
    const value = parseCount(part);
    if (value > MOST_RULES) throw new InvalidArgumentError(`At most ${String(MOST_RULES)} rules.`);
    return value;
  });

const parseLatency = (text: string): CommitLatency => (text === "measured" ? text : atLeast(0, false)(text));

const oneOf =
  <T extends string>(names: readonly T[]) =>
  (text: string): readonly T[] => {
    const given = text.split(",");
    const stray = given.find((name) => !(names as readonly string[]).includes(name));
    if (stray !== undefined) throw new InvalidArgumentError(`"${stray}" is not one of ${names.join(", ")}.`);
    // The order is that of a stack's life, whatever was typed.
    return names.filter((name) => given.includes(name));
  };

const parseCases = (text: string) => {
  const cases = oneOf(caseNames)(text);
  // Nothing can be measured on an empty stack.
  return cases.includes("create") ? cases : (["create", ...cases] as const);
};

const command = new Command("npm run bench --")
  .description("Measures pulumi-vyos on Pulumi's own engine and an emulated router.")
  .addOption(
    new Option("--rules <n>", "how many NAT rules; several numbers, with commas, are measured in turn")
      .argParser(parseRules)
      .default([100], "100"),
  )
  .addOption(
    new Option("--parallel <p>", "Pulumi's own option")
      .argParser(parseCount)
      .default(availableParallelism() * 4, "Pulumi's own: four per core"),
  )
  .addOption(
    new Option("--commit-latency <ms>", "how long the router takes for a commit, or `measured`")
      .argParser(parseLatency)
      .default(500),
  )
  .addOption(
    new Option("--save-latency <ms>", "how long a save takes (default: a fifth of a commit)").argParser(
      atLeast(0, false),
    ),
  )
  .addOption(
    new Option("--latency-scale <factor>", "factor on the times of `measured`")
      .argParser(atLeast(0, false))
      .default(1),
  )
  .addOption(
    new Option("--existing <n>", "rules that the router has already").argParser(atLeast(0, true)).default(0),
  )
  .addOption(
    new Option("--subjects <names>", `of ${subjectNames.join(", ")}`)
      .argParser(oneOf(subjectNames))
      .default(subjectNames, "all"),
  )
  .addOption(
    new Option("--cases <names>", `of ${caseNames.join(", ")}`)
      .argParser(parseCases)
      .default(caseNames, "all"),
  )
  .addOption(
    new Option("--repeat <n>", "measure that often, give the medians").argParser(parseCount).default(1),
  )
  .option("--concurrent", "all subjects at once: quick, and no measure of time", false)
  .option("--skip-checkpoints", "set PULUMI_SKIP_CHECKPOINTS, for all subjects", false)
  .option("--profile <folder>", "write CPU profiles of program and provider there")
  .option("--plot <file>", "draw the result as an SVG")
  .option("--from <files...>", "measure nothing: take the last lines of earlier runs with --json")
  .option("--json", "print the result as one line of JSON, the last")
  .allowExcessArguments(false);

const lastLine = (file: string): Report =>
  JSON.parse(readFileSync(file, "utf8").trimEnd().split("\n").at(-1) ?? "") as Report;

const main = async (): Promise<void> => {
  const { json, plot, from, ...flags } = command.parse().opts<Flags>();
  const reports: Report[] = [];
  if (from !== undefined) reports.push(...from.map(lastLine));
  else {
    const reason = await whyNoCli();
    if (reason !== false) command.error(`error: ${reason}`);
    if (flags.profile !== undefined) mkdirSync(flags.profile, { recursive: true });
    const say = (text: string): void => {
      process.stderr.write(`bench: ${text}\n`);
    };
    const { commitLatency } = flags;
    const saveLatency = flags.saveLatency ?? (commitLatency === "measured" ? 0 : commitLatency / 5);
    const profile = flags.profile === undefined ? {} : { profile: resolve(flags.profile) };
    for (const rules of flags.rules)
      reports.push(await measure({ ...flags, ...profile, saveLatency, rules }, say));
  }
  if (plot !== undefined) writeFileSync(plot, drawPlot(reports));
  const show =
    json === true ? (report: Report) => JSON.stringify(report) : (r: Report) => `${showTable(r)}\n`;
  for (const report of reports) process.stdout.write(`${show(report)}\n`);
};

main().catch((error: unknown) => {
  const { message, output } = error as Error & { output?: string };
  process.stderr.write(`bench: ${message}\n${output ?? ""}`);
  process.exitCode = 1;
});
