import { Command } from "commander";
import { hasFailed, showReport } from "./report.js";

interface Flags {
  readonly stack?: string;
  readonly cwd: string;
  readonly router?: string;
  readonly json?: true;
}

const run = async ({ stack, cwd, router, json }: Flags): Promise<void> => {
  // Loaded only here: Pulumi's Automation API takes its time, and the other commands do without it.
  const { examine } = await import("./examine.js");
  const sections = await examine({
    cwd,
    ...(stack === undefined ? {} : { stack }),
    ...(router === undefined ? {} : { router }),
  });
  const isHealthy = !hasFailed(sections);
  console.log(
    json === true ? JSON.stringify({ ok: isHealthy, sections }, undefined, 2) : showReport(sections),
  );
  process.exitCode = isHealthy ? 0 : 1;
};

/** The command `doctor`: what stands in the way of an update, and what to do about it. */
export const doctor = (): Command =>
  new Command("doctor")
    .description(
      "check this machine and the routers, and say what to mend; changes nothing; exit code 1 when something fails",
    )
    .option(
      "-s, --stack <name>",
      "take the settings of this stack; otherwise those of the environment (VYOS_*)",
    )
    .option("-C, --cwd <folder>", "the folder of the Pulumi project", ".")
    .option("--router <name>", "only this router of vyos:routers")
    .option("--json", "print the findings as JSON")
    .action(run);
