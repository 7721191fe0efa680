import { type Command, Option } from "commander";
import { dialects } from "../../provider/config/dialect.js";
import { carriedOut, makeCommand } from "../command.js";
import { stackOption } from "../drift.js";
import type { UpgradeFlags } from "./run.js";

/** The command `upgrade-check`: what another release of VyOS does not take of a stack, or of its routers. */
export const upgradeCheck = (): Command =>
  makeCommand("upgrade-check")
    .description("say which resources another release of VyOS does not take as they are")
    .addOption(
      new Option("--to <release>", "the release").choices(Object.keys(dialects)).makeOptionMandatory(),
    )
    .addOption(stackOption())
    .option("-C, --cwd <folder>", "the project's folder", ".")
    .option("--running", "look at all that stands on the stack's routers, not at its resources")
    .option("--json", "print the findings as JSON")
    .action(
      carriedOut("upgrade-check", async (flags: UpgradeFlags) => {
        const { runUpgradeCheck } = await import("./run.js");
        return runUpgradeCheck(flags);
      }),
    );
