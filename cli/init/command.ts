import { type Command, InvalidArgumentError, Option } from "commander";
import { carriedOut, makeCommand } from "../command.js";
import { asEndpoint } from "../fingerprint.js";
import { projectOption, secretsProviderOption, stackOption } from "../project-options.js";
import type { InitFlags } from "./run.js";

const parseRouter = (text: string): string => {
  const endpoint = asEndpoint(text);
  if (endpoint === undefined) throw new InvalidArgumentError("Expected https://HOST[:PORT].");
  return endpoint;
};

/** The command `init`: a project from nothing. */
export const init = (): Command =>
  makeCommand(
    "init",
    "What is not given is asked for in a terminal, and otherwise left for `pulumi config set`. Files that are there are never overwritten. For a router that is in production already, take `pulumi-vyos adopt`.",
  )
    .description("make a Pulumi project with a first program, its stack and its settings")
    .argument("[folder]", "where the project is made", ".")
    .addOption(
      new Option("--router <url>", "the router, as https://HOST[:PORT]; default VYOS_ENDPOINT").argParser(
        parseRouter,
      ),
    )
    .addOption(
      new Option(
        "--emulator",
        "for a router that is emulated on this machine, by `npm run router`",
      ).conflicts(["router", "fingerprint", "apiKeyFile"]),
    )
    .option("--api-key-file <file>", "a file that holds the API key; default VYOS_API_KEY")
    .option("--fingerprint <sha256>", "the router's certificate; default VYOS_FINGERPRINT")
    .addOption(projectOption())
    .addOption(stackOption())
    .addOption(secretsProviderOption())
    .option("--native", "write a program for the provider plugin, from pulumi-vyos/native")
    .action(
      carriedOut("init", async (folder: string, flags: InitFlags) => {
        const { runInit } = await import("./run.js");
        return runInit(folder, flags);
      }),
    );
