import { Command, Option } from "commander";
import { stackOption } from "./drift.js";
import type { TopologyFlags } from "./run-topology.js";

/** The command `topology`: what a stack puts on its routers, as a picture. */
export const topology = (): Command =>
  new Command("topology")
    .description("draw what stacks have on their routers: router → NAT → VM")
    .addOption(stackOption())
    .option("-C, --cwd <folder>", "the project's folder", ".")
    .option("--config <file>", "more stacks, as JSON; see docs/watch.md")
    .addOption(
      new Option("-f, --format <format>", "the form").choices(["svg", "mermaid", "json"]).default("svg"),
    )
    .option("-o, --output <file>", "write to this file instead of the terminal")
    .option("--offline", "draw from the state alone, without asking the routers how they stand")
    .addHelpText(
      "after",
      `
Exit codes:
  0  drawn; what could not be reached is marked in the picture
  1  usage: the command or its configuration file is wrong, or the file cannot be written
  4  a stack could not be read`,
    )
    .action(async (flags: TopologyFlags) => {
      const { runTopology } = await import("./run-topology.js");
      process.exitCode = await runTopology(flags);
    });
