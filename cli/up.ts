import { type Command, InvalidArgumentError, Option } from "commander";
import { carriedOut, makeCommand } from "./command.js";
import type { Flags } from "./run-up.js";

const parseCount = (text: string): number => {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1)
    throw new InvalidArgumentError("Expected a number of at least 1.");
  return count;
};

const collect = (text: string, earlier: readonly string[]): string[] => [...earlier, text];

const repeatable = (flags: string, description: string): Option =>
  new Option(flags, `${description}; repeatable`).argParser(collect).default([]);

/** The command `up`: a `pulumi up` that leaves everything or nothing. */
export const up = (): Command =>
  makeCommand("up")
    .description(
      "run `pulumi up` on the project here; if it fails, put routers and state back to what they were",
    )
    .option("--atomic", "roll back when the update fails or is interrupted")
    .option("--restore <file>", "roll back from the snapshot of a run that was killed or rolled back in part")
    .option("-s, --stack <name>", "the stack; default the selected one")
    .option("-C, --cwd <folder>", "the project's folder", ".")
    .option("--config-file <file>", "configuration from this file instead of the stack's own")
    .addOption(new Option("-p, --parallel <n>", "resource operations at once").argParser(parseCount))
    .addOption(repeatable("-t, --target <urn>", "update only this resource"))
    .option("--target-dependents", "and what depends on it")
    .addOption(repeatable("--exclude <urn>", "leave this resource out"))
    .addOption(repeatable("--replace <urn>", "replace this resource"))
    .addOption(repeatable("--policy-pack <path>", "run this policy pack"))
    .option("-r, --refresh", "refresh the state first")
    .option("--diff", "show changes in full")
    .option("--continue-on-error", "go on with other resources when one fails, before rolling back")
    .option("--expect-no-changes", "fail if there is anything to change")
    .option("--suppress-outputs", "do not show the stack's outputs")
    .option("-m, --message <text>", "a message for the stack's history")
    .addOption(
      new Option("--color <when>", "colours").choices(["auto", "always", "never", "raw"]).default("auto"),
    )
    .option("--snapshot <file>", "keep what stands on the routers in this file instead of a temporary one")
    .option("-y, --yes", "do not ask")
    .option("-f, --skip-preview", "ask without a preview")
    .action(
      carriedOut("up", async (flags: Flags) => {
        // Loaded only here: Pulumi's Automation API takes its time, and the other commands do without it.
        const { runUp } = await import("./run-up.js");
        return runUp(flags);
      }),
    );
