import { type Command, InvalidArgumentError, Option } from "commander";
import { identities, identityNames, type Identity } from "./adoption/identity.js";
import type { Path } from "../provider/config/path.js";
import { carriedOut, makeCommand } from "./command.js";
import { projectOption, secretsProviderOption, stackOption } from "./project-options.js";
import type { AdoptFlags } from "./run-adopt.js";

const collectPath = (text: string, earlier: readonly Path[]): Path[] => {
  const path = text.split(/\s+/).filter((name) => name !== "");
  if (path.length === 0) throw new InvalidArgumentError('Expected a path such as "nat destination".');
  return [...earlier, path];
};

const isIdentity = (text: string): text is Identity => (identityNames as readonly string[]).includes(text);

const collectIdentity = (text: string, earlier: readonly Identity[]): Identity[] => {
  if (text === "all") return [...identityNames];
  if (!isIdentity(text)) throw new InvalidArgumentError(`Expected one of ${identityNames.join(", ")}, all.`);
  return [...earlier, text];
};

/** The command `adopt`: a program for Pulumi from a running router. */
export const adopt = (): Command =>
  makeCommand(
    "adopt",
    "Parts of the router's identity, which are left alone unless included:",
    { ...identities, all: "all of these" },
    "Secrets go to the stack's configuration, encrypted. Other settings of the router are read from the environment, such as VYOS_TIMEOUT.",
  )
    .description(
      "read a router's running configuration and write a Pulumi project that manages it; the router is not changed",
    )
    .option("--router <url>", "the router, as https://HOST[:PORT]; default VYOS_ENDPOINT")
    .requiredOption("--out <folder>", "where the project is written; it must be empty or not there yet")
    .addOption(
      new Option("--path <path>", 'only what is at or below this path, such as "nat destination"; repeatable')
        .argParser(collectPath)
        .default([], "everything"),
    )
    .addOption(
      new Option("--include <part>", `a part of the router's own identity too, see below; repeatable`)
        .argParser(collectIdentity)
        .default([], "none"),
    )
    .addOption(projectOption())
    .addOption(stackOption())
    .addOption(secretsProviderOption())
    .option("--api-key-file <file>", "a file that holds the API key; default VYOS_API_KEY")
    .option("--fingerprint <sha256>", "the router's certificate; default VYOS_FINGERPRINT")
    .option(
      "--ca-cert <file>",
      "the authority that signed it, as a PEM file; default VYOS_CA_CERT holds its text",
    )
    .option("--insecure", "accept any certificate")
    .option("--native", "write a program for the provider plugin, from pulumi-vyos/native")
    .option("--json", "print a summary as JSON: what is managed by which resource, and what is not")
    .action(
      carriedOut("adopt", async (flags: AdoptFlags) => {
        const { runAdopt } = await import("./run-adopt.js");
        return runAdopt(flags);
      }),
    );
