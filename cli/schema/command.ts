import { Command, Option } from "commander";
import type { SchemaFlags } from "./run.js";

const collect = (folder: string, earlier: readonly string[] = []): string[] => [...earlier, folder];

/** The command `schema`: VyOS's definitions of a release of one's own as a table. */
export const schema = (): Command =>
  new Command("schema")
    .description("make the table of a VyOS release's configuration from its own definitions, for vyos:schema")
    .addOption(
      new Option(
        "--definitions <dir>",
        "a checkout of vyos-1x at the commit of the build, or its interface-definitions; repeatable: for 1.3 also the vyatta-cfg packages",
      )
        .argParser(collect)
        .makeOptionMandatory(),
    )
    .requiredOption("--out <file>", "where to write the table, a .json file")
    .option("--release <name>", "the release that the table calls itself", "1.5")
    .action(async (flags: SchemaFlags) => {
      const { runSchema } = await import("./run.js");
      await runSchema(flags);
    });
