import { Argument, type Command } from "commander";
import { carriedOut, makeCommand } from "../command.js";
import type { ImportFlags } from "./run.js";
import { pkiTypes, type PkiType } from "./types.js";

/** The command `import-pki`: certificates and keys from files that lie on a router. */
export const importPki = (): Command =>
  makeCommand(
    "import-pki",
    "Of ca and certificate a certificate, of key-pair a public key: --file. Their private keys: --key-file. Of crl and dh: --file.",
    "All files of one call are imported, or none; what stands there already is left alone. Then take it over: `pulumi import`, or a resource with `adopt: true`.",
    "Settings come from the selected stack; where none is selected, from the environment (VYOS_*) alone. VyOS has it from 1.5 on; elsewhere give the text of a PEM file to a resource.",
  )
    .description("let a router take a certificate or key from a file of its own into its configuration")
    .addArgument(new Argument("<type>", "what it is").choices(Object.keys(pkiTypes)))
    .argument("<name>", "its name in the configuration, below pki TYPE")
    .option("--file <path>", "where the PEM file lies on the router, such as /config/auth/lab.pem")
    .option("--key-file <path>", "where its private key lies on the router, a PEM file")
    .option("--passphrase-file <file>", "a file here that holds the passphrase of the private key")
    .option("-s, --stack <name>", "take the settings of this stack instead of the selected one")
    .option("-C, --cwd <folder>", "the folder of the Pulumi project", ".")
    .option("--router <url>", "the router's endpoint, where the settings name several")
    .action(
      carriedOut("import-pki", async (type: PkiType, name: string, flags: ImportFlags) => {
        // Loaded only here: Pulumi's Automation API takes its time, and the other commands do without it.
        const { runImport } = await import("./run.js");
        return runImport(type, name, flags);
      }),
    );
