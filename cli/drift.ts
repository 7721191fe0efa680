import { type Command, InvalidArgumentError, Option } from "commander";
import { carriedOut, makeCommand } from "./command.js";
import type { DriftFlags } from "./drift-flags.js";

const units: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };

/** Reads a time such as `60s`, `5m` or `1h`, in milliseconds. */
export const parseDuration = (text: string): number => {
  const [, count, unit] = /^(\d+(?:\.\d+)?)(ms|s|m|h)$/.exec(text.trim()) ?? [];
  const ms = Number(count) * (units[unit ?? ""] ?? Number.NaN);
  if (!Number.isFinite(ms) || ms < 100)
    throw new InvalidArgumentError("Expected a time of at least 100ms, for example 60s, 5m or 1h.");
  return ms;
};

/** Reads `HOST:PORT` or `[IPV6]:PORT`. */
export const parseListen = (text: string): { readonly host: string; readonly port: number } => {
  const [, six, four, digits] = /^(?:\[([0-9A-Fa-f:.%]+)\]|([^:[\]\s]+)):(\d{1,5})$/.exec(text.trim()) ?? [];
  const port = Number(digits);
  if (digits === undefined || port > 65535)
    throw new InvalidArgumentError("Expected HOST:PORT, for example 127.0.0.1:9477.");
  return { host: six ?? four ?? "", port };
};

const collect = (text: string, earlier: readonly string[]): string[] => [...earlier, text];

/** The option `--stack`, for commands that look at stacks. */
export const stackOption = (): Option =>
  new Option("-s, --stack <name>", "a stack; repeatable").argParser(collect).default([], "the selected one");

/** The command `drift`: how stacks and their routers differ, once or for good. */
export const drift = (): Command =>
  makeCommand("drift")
    .description("compare stacks with their routers, leaf by leaf; changes neither")
    .addOption(stackOption())
    .option("-C, --cwd <folder>", "the project's folder", ".")
    .option("--config <file>", "more stacks, as JSON; see docs/watch.md")
    .option("--json", "print JSON")
    .option("--unmanaged", "name what no resource manages, below and beside the stacks' nodes")
    .addOption(
      new Option("--watch <time>", "keep looking, as often as this: 60s, 5m").argParser(parseDuration),
    )
    .addOption(
      new Option(
        "--listen <host:port>",
        "with --watch: serve the status page, /metrics and /healthz here",
      ).argParser(parseListen),
    )
    .addOption(new Option("--color <when>", "colours").choices(["auto", "always", "never"]).default("auto"))
    .action(
      carriedOut("drift", async (flags: DriftFlags) => {
        // Loaded only here: Pulumi's Automation API takes its time, and the other commands do without it.
        const { runDrift } = await import("./run-drift.js");
        return runDrift(flags);
      }),
    );
