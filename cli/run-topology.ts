import { writeFile } from "node:fs/promises";
import { printableJson } from "../provider/base/printable.js";
import { messageOf } from "../provider/base/text.js";
import { findPulumi } from "../automation/cli.js";
import { Usage } from "./command.js";
import { look } from "./watch/look.js";
import { exitCodes } from "./watch/report.js";
import { survey, type Survey } from "./watch/survey.js";
import { topologyMermaid } from "./watch/topology/mermaid.js";
import { topologyOf, type Topology } from "./watch/topology/model.js";
import { topologySvg } from "./watch/topology/svg.js";
import { openAll, targetsOf, type TargetFlags } from "./targets.js";

/** The options of `topology` as they were given. */
export interface TopologyFlags extends TargetFlags {
  readonly format: "svg" | "mermaid" | "json";
  readonly output?: string;
  readonly offline?: true;
}

const render = (topology: Topology, format: TopologyFlags["format"]): string => {
  switch (format) {
    case "svg":
      return topologySvg(topology).text;
    case "mermaid":
      return topologyMermaid(topology);
    case "json":
      return printableJson(topology, 2);
  }
};

const write = async (text: string, file: string | undefined): Promise<void> => {
  if (file === undefined) {
    process.stdout.write(`${text}\n`);
    return;
  }
  await writeFile(file, `${text}\n`).catch((error: unknown) => {
    throw new Usage(`${file} cannot be written: ${messageOf(error)}`);
  });
};

/** Carries `topology` out; the exit code is the outcome's. */
export const runTopology = async (flags: TopologyFlags): Promise<number> => {
  const command = await findPulumi();
  const candidates = await openAll(await targetsOf(flags, command), command);
  const { report, placed }: Survey = await (flags.offline === true ? survey : look)(candidates);
  await write(render(topologyOf(report.routers, placed), flags.format), flags.output);
  const lost = report.stacks.flatMap(({ stack, trouble }) =>
    trouble === undefined ? [] : [{ stack, trouble }],
  );
  for (const { stack, trouble } of lost) process.stderr.write(`error: ${stack}: ${trouble.text}\n`);
  return lost.length > 0 ? exitCodes.stack : exitCodes.clean;
};
