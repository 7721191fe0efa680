import { type Command, InvalidArgumentError, Option } from "commander";
import { carriedOut, makeCommand } from "./command.js";
import { isVersion, versions, type Version } from "../emulator/dialect.js";
import { parseFault, type Fault } from "../emulator/faults.js";
import type { EmulatorFlags } from "./run-emulator.js";

const parseListen = (text: string): EmulatorFlags["listen"] => {
  const match = /^(?:\[([^\]]+)\]|([^:[\]]+)):(\d{1,5})$/.exec(text);
  const port = Number(match?.[3]);
  if (match === null || port > 65535)
    throw new InvalidArgumentError("Expected HOST:PORT, for example 127.0.0.1:8443.");
  return { host: match[1] ?? match[2] ?? "", port };
};

const parseVersion = (text: string): Version => {
  if (!isVersion(text)) throw new InvalidArgumentError(`Expected one of ${versions.join(", ")}.`);
  return text;
};

const parseNumber = (text: string): number => {
  const value = Number(text);
  if (text.trim() === "" || !Number.isFinite(value) || value < 0)
    throw new InvalidArgumentError("Expected a number that is not negative.");
  return value;
};

const parseLatency = (text: string): number | "measured" => (text === "measured" ? text : parseNumber(text));

const collectFault = (text: string, earlier: readonly Fault[]): Fault[] => {
  const fault = parseFault(text);
  if (typeof fault === "string") throw new InvalidArgumentError(`${fault}.`);
  return [...earlier, fault];
};

/** The command `emulator`: a VyOS router to try things on. */
export const emulator = (): Command =>
  makeCommand("emulator")
    .description("run a VyOS router's HTTPS API on this machine; prints one line of JSON when it is ready")
    .addOption(
      new Option("--listen <host:port>", "where to listen; port 0 takes a free one")
        .argParser(parseListen)
        .default({ host: "127.0.0.1", port: 0 }, "127.0.0.1:0"),
    )
    .option(
      "--api-key <key>",
      "a key to accept beside those in the configuration; made up and printed otherwise",
    )
    .addOption(
      new Option("--vyos <version>", `the version to be: ${versions.join(", ")}`)
        .argParser(parseVersion)
        .default("1.5"),
    )
    .option("--schema <file>", "the definitions of another build, as pulumi-vyos schema writes them")
    .option("--config <file>", "the configuration to begin with: JSON in the shape of showConfig")
    .option(
      "--state <file>",
      "keep the saved configuration and the certificate in this file; as on a router, what was not saved is lost at a restart",
    )
    .option("--cert <file>", "show this certificate, a PEM file; needs --key")
    .option("--key <file>", "its private key, a PEM file")
    .option(
      "--files <folder>",
      "what lies on the router, by its path, such as config/auth/lab.pem: for import-pki",
    )
    .option("--commit-latency <ms>", 'milliseconds a commit takes, or "measured"', parseLatency, 0)
    .option("--latency-scale <factor>", "factor on the times of --commit-latency measured", parseNumber, 1)
    .option("--save-latency <ms>", "milliseconds a save takes", parseNumber, 0)
    .option("--commit-confirm", "have commit-confirm, merge and /info, as newer builds do")
    .option("--confirm-minute <ms>", "how long a minute of commit-confirm lasts", parseNumber, 60_000)
    .option("--booting <ms>", "how long the router boots: a /configure is answered and lost", parseNumber, 0)
    .option(
      "--fault <json>",
      'a fault to inject, as {"kind":"reset","when":"after"}; repeatable',
      collectFault,
      [],
    )
    .action(
      carriedOut("emulator", async (flags: EmulatorFlags) => {
        // Loaded only here: making certificates takes much code, and the other commands do without it.
        const { runEmulator } = await import("./run-emulator.js");
        return runEmulator(flags);
      }),
    );
