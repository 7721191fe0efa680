import { Command, Option } from "commander";
import { carriedOut, makeCommand } from "./command.js";
import { receiverNames } from "../provider/telemetry/alerts/receivers/receiver.js";
import type { TestFlags } from "./run-alert.js";

const collect = (text: string, earlier: readonly string[] | undefined): string[] => [
  ...(earlier ?? []),
  text,
];

/** The command `alert`: whether alerts would arrive. */
export const alert = (): Command =>
  new Command("alert").description("see whether alerts arrive").addCommand(
    makeCommand("alert test")
      .description(
        "send a sample to the receivers of `vyos:alerts`, take it back, and say for each whether it arrived",
      )
      .option("-s, --stack <name>", "the stack; default the selected one")
      .option("-C, --cwd <folder>", "the project's folder", ".")
      .addOption(
        new Option("--config <file>", "take the alerts from this file of JSON instead of a stack").conflicts(
          "stack",
        ),
      )
      .addOption(
        new Option(
          "--receiver <name>",
          `only this receiver (${receiverNames.join(", ")}); repeatable`,
        ).argParser(collect),
      )
      .action(
        carriedOut("alert test", async (flags: TestFlags) => {
          // Loaded only here: Pulumi's Automation API takes its time, and the other commands do without it.
          const { runAlertTest } = await import("./run-alert.js");
          return runAlertTest(flags);
        }),
      ),
  );
