import type { Command } from "commander";
import { printableJson } from "../../provider/base/printable.js";
import { carriedOut, makeCommand } from "../command.js";
import { columnsOf } from "../terminal.js";
import { hasFailed, showReport } from "./report.js";

interface Flags {
  readonly stack?: string;
  readonly cwd: string;
  readonly router?: string;
  readonly json?: true;
}

const run = async ({ stack, cwd, router, json }: Flags): Promise<number> => {
  // Loaded only here: Pulumi's Automation API takes its time, and the other commands do without it.
  const { examine } = await import("./examine.js");
  const sections = await examine({
    cwd,
    ...(stack === undefined ? {} : { stack }),
    ...(router === undefined ? {} : { router }),
  });
  const isHealthy = !hasFailed(sections);
  console.log(
    json === true
      ? printableJson({ ok: isHealthy, sections }, 2)
      : showReport(sections, columnsOf(process.stdout)),
  );
  return isHealthy ? 0 : 1;
};

/** The command `doctor`: what stands in the way of an update, and what to do about it. */
export const doctor = (): Command =>
  makeCommand(
    "doctor",
    "Settings come from the selected stack; where none is selected, from the environment (VYOS_*) alone.",
  )
    .description("check this machine and the routers, and say what to mend; changes nothing")
    .option("-s, --stack <name>", "take the settings of this stack instead of the selected one")
    .option("-C, --cwd <folder>", "the folder of the Pulumi project", ".")
    .option("--router <name>", "only this router of vyos:routers")
    .option("--json", "print the findings as JSON")
    .action(carriedOut("doctor", run));
