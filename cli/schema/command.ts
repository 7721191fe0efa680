import { type Command, Option } from "commander";
import { dialectNames } from "../../provider/config/dialect.js";
import { carriedOut, makeCommand } from "../command.js";
import type { SchemaFlags } from "./run.js";

const collect = (folder: string, earlier: readonly string[] = []): string[] => [...earlier, folder];

/** The command `schema`: VyOS's definitions of a release of one's own as a table. */
export const schema = (): Command =>
  makeCommand("schema")
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
    .option(
      "--types <file>",
      "also write its TypeScript types, a .ts file, whose config() a program calls with a path and what is to stand there",
    )
    .addOption(
      new Option("--release <name>", "the release whose words it has; 1.5 for the rolling ones")
        .choices(dialectNames)
        .default("1.5"),
    )
    .action(
      carriedOut("schema", async (flags: SchemaFlags) => {
        // Loaded only here: reading XML takes a library that the other commands do without.
        const { runSchema } = await import("./run.js");
        return runSchema(flags);
      }),
    );
