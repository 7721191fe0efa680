import { readFile } from "node:fs/promises";
import { Command, InvalidArgumentError, Option } from "commander";
import { unknownTo } from "../emulator/admit.js";
import {
  isVersion,
  parseFault,
  startRouter,
  versions,
  type ConfigJson,
  type EmulatedRouter,
  type Fault,
  type RouterOptions,
  type Version,
} from "../emulator/index.js";

interface Flags {
  readonly listen: { readonly host: string; readonly port: number };
  readonly apiKey?: string;
  readonly vyos: Version;
  readonly config?: string;
  readonly state?: string;
  readonly commitLatency: number | "measured";
  readonly latencyScale: number;
  readonly saveLatency: number;
  readonly commitConfirm?: true;
  readonly confirmMinute: number;
  readonly booting: number;
  readonly fault: readonly Fault[];
}

const parseListen = (text: string): Flags["listen"] => {
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

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const readConfig = async (file: string): Promise<ConfigJson> => {
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    throw new Error(`cannot read the configuration: ${messageOf(error)}`);
  });
  let config: unknown;
  try {
    config = JSON.parse(text);
  } catch (error) {
    throw new Error(`${file} is not JSON: ${messageOf(error)}`, { cause: error });
  }
  if (typeof config !== "object" || config === null || Array.isArray(config))
    throw new Error(`${file} does not hold an object in the shape of showConfig`);
  return config as ConfigJson;
};

const oneLine = (text: string): string => text.trim().replace(/\s*\n\s*/g, "; ");

/** Says what the release would not let anybody set; the router holds it all the same. */
const warnOfStrange = (vyos: Version, config: ConfigJson): void => {
  const [first, ...more] = unknownTo(vyos, config);
  if (first === undefined) return;
  const others = more.length === 0 ? "" : `, nor ${String(more.length)} others of this configuration`;
  console.error(`warning: VyOS ${vyos} has no node "${first}"${others}; the router holds it all the same`);
};

const start = async (flags: Flags): Promise<EmulatedRouter> => {
  const config = flags.config === undefined ? undefined : await readConfig(flags.config);
  if (config !== undefined) warnOfStrange(flags.vyos, config);
  const options: RouterOptions = {
    vyos: flags.vyos,
    host: flags.listen.host,
    port: flags.listen.port,
    commitLatencyMs: flags.commitLatency,
    latencyScale: flags.latencyScale,
    saveLatencyMs: flags.saveLatency,
    confirmMinuteMs: flags.confirmMinute,
    bootingMs: flags.booting,
    features: { commitConfirm: flags.commitConfirm === true },
    ...(flags.apiKey === undefined ? {} : { apiKey: flags.apiKey }),
    ...(flags.state === undefined ? {} : { state: flags.state }),
    ...(config === undefined ? {} : { config }),
  };
  return startRouter(options);
};

const untilStopped = (): Promise<void> =>
  new Promise((done) => {
    for (const signal of ["SIGTERM", "SIGINT"] as const)
      process.on(signal, () => {
        done();
      });
  });

const run = async (flags: Flags): Promise<void> => {
  const stopped = untilStopped();
  let router: EmulatedRouter;
  try {
    router = await start(flags);
  } catch (error) {
    console.error(`error: ${oneLine(messageOf(error))}`);
    process.exitCode = 1;
    process.exit();
  }
  for (const fault of flags.fault) router.inject(fault);
  const { url, fingerprint, vyos } = router;
  const key = flags.apiKey === undefined ? { apiKey: router.apiKey } : {};
  process.stdout.write(`${JSON.stringify({ url, fingerprint, vyos, ...key })}\n`);
  await stopped;
  await router.stop();
  process.exit(0);
};

/** The command `emulator`: a VyOS router to try things on. */
export const emulator = (): Command =>
  new Command("emulator")
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
    .option("--config <file>", "the configuration to begin with: JSON in the shape of showConfig")
    .option(
      "--state <file>",
      "keep the saved configuration in this file; as on a router, what was not saved is lost at a restart",
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
    .action((flags: Flags) => run(flags));
