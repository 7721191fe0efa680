import { printableJson } from "../provider/base/printable.js";
import { findPulumi } from "../automation/cli.js";
import { isColored } from "./colors.js";
import { Usage } from "./command.js";
import { look } from "./watch/look.js";
import { exitCodeOf } from "./watch/report.js";
import { renderReport } from "./drift-text.js";
import type { DriftFlags } from "./drift-flags.js";
import { openAll, targetsOf } from "./targets.js";
import { columnsOf } from "./terminal.js";
import { runWatch } from "./run-watch.js";

const once = async (flags: DriftFlags): Promise<number> => {
  const command = await findPulumi();
  const candidates = await openAll(await targetsOf(flags, command), command);
  const { report } = await look(candidates, { unmanaged: flags.unmanaged === true });
  const text =
    flags.json === true
      ? printableJson(report, 2)
      : renderReport(
          report,
          flags.color === "always" || (flags.color === "auto" && isColored()),
          columnsOf(process.stdout),
        );
  process.stdout.write(`${text}\n`);
  return exitCodeOf(report);
};

/** Carries `drift` out; the exit code is the outcome's. */
export const runDrift = (flags: DriftFlags): Promise<number> => {
  const { watch, listen } = flags;
  if (watch !== undefined) return runWatch({ ...flags, watch });
  if (listen !== undefined) throw new Usage("--listen needs --watch, such as --watch 60s");
  return once(flags);
};
