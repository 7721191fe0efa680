import { type Command, Option } from "commander";
import { carriedOut, makeCommand } from "./command.js";
import { stackOption } from "./drift.js";
import type { TopologyFlags } from "./run-topology.js";

/** The command `topology`: what a stack puts on its routers, as a picture. */
export const topology = (): Command =>
  makeCommand("topology")
    .description("draw what stacks have on their routers: router → NAT → VM")
    .addOption(stackOption())
    .option("-C, --cwd <folder>", "the project's folder", ".")
    .option("--config <file>", "more stacks, as JSON; see docs/watch.md")
    .addOption(
      new Option("-f, --format <format>", "the form").choices(["svg", "mermaid", "json"]).default("svg"),
    )
    .option("-o, --output <file>", "write to this file instead of the terminal")
    .option("--offline", "draw from the state alone, without asking the routers how they stand")
    .action(
      carriedOut("topology", async (flags: TopologyFlags) => {
        const { runTopology } = await import("./run-topology.js");
        return runTopology(flags);
      }),
    );
