/** What `pulumi-vyos emulator` does. */
import { readFile } from "node:fs/promises";
import { messageOf } from "../provider/base/text.js";
import { unknownTo } from "../emulator/admit.js";
import { Usage } from "./command.js";
import { definitionsOf } from "../emulator/router.js";
import type { Schema } from "../provider/schema/index.js";
import {
  startRouter,
  type ConfigJson,
  type EmulatedRouter,
  type Fault,
  type RouterOptions,
  type Version,
} from "../emulator/index.js";

/** What was given on the command line. */
export interface EmulatorFlags {
  readonly listen: { readonly host: string; readonly port: number };
  readonly apiKey?: string;
  readonly vyos: Version;
  readonly schema?: string;
  readonly config?: string;
  readonly state?: string;
  readonly cert?: string;
  readonly key?: string;
  readonly files?: string;
  readonly commitLatency: number | "measured";
  readonly latencyScale: number;
  readonly saveLatency: number;
  readonly commitConfirm?: true;
  readonly confirmMinute: number;
  readonly booting: number;
  readonly fault: readonly Fault[];
}

const certificateIn = async ({ cert, key }: EmulatorFlags): Promise<RouterOptions["certificate"]> => {
  if (cert === undefined && key === undefined) return undefined;
  if (cert === undefined || key === undefined) throw new Usage("--cert and --key are given together");
  return { cert: await readFile(cert, "utf8"), key: await readFile(key, "utf8") };
};

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
const warnOfStrange = (vyos: Version, schema: Schema, config: ConfigJson): void => {
  const [first, ...more] = unknownTo(schema, config);
  if (first === undefined) return;
  const others = more.length === 0 ? "" : `, nor ${String(more.length)} others of this configuration`;
  console.error(`warning: VyOS ${vyos} has no node "${first}"${others}; the router holds it all the same`);
};

const start = async (flags: EmulatorFlags): Promise<EmulatedRouter> => {
  const config = flags.config === undefined ? undefined : await readConfig(flags.config);
  const schema = definitionsOf(flags.schema, flags.vyos);
  if (config !== undefined) warnOfStrange(flags.vyos, schema, config);
  const certificate = await certificateIn(flags);
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
    ...(flags.schema === undefined ? {} : { schema: flags.schema }),
    ...(flags.state === undefined ? {} : { state: flags.state }),
    ...(flags.files === undefined ? {} : { files: flags.files }),
    ...(config === undefined ? {} : { config }),
    ...(certificate === undefined ? {} : { certificate }),
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

/** Runs a router until it is told to stop. */
export const runEmulator = async (flags: EmulatorFlags): Promise<void> => {
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
