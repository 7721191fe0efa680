import { findPulumi, wordsOfCli } from "../automation/cli.js";
import { readingStack } from "./waiting.js";
import { chosenStack, workspaceOf } from "./stack.js";
import * as E from "fp-ts/Either";
import {
  explainConfig,
  receiversOf,
  type AlertsConfig,
  type ConfigFailure,
} from "../provider/telemetry/alerts/config.js";
import type { Receiver } from "../provider/telemetry/alerts/receivers/receiver.js";
import { sampleAlert } from "../provider/telemetry/alerts/sample.js";
import { defaultPatience, explainDelivery, send } from "../provider/telemetry/alerts/send.js";
import { alertsOfFile, alertsOfStack } from "../provider/telemetry/alerts/source.js";

/** The options of `alert test` as they were given. */
export interface TestFlags {
  readonly stack?: string;
  readonly cwd: string;
  readonly config?: string;
  readonly receiver?: readonly string[];
}

type Failed = readonly ConfigFailure[];

const ofStack = async ({ stack, cwd }: TestFlags): Promise<E.Either<Failed, AlertsConfig | undefined>> => {
  const workspace = await workspaceOf(cwd, await findPulumi());
  const name = await chosenStack(workspace, stack);
  if (name === undefined)
    throw new Error("no stack is selected; name one with --stack, or a file with --config");
  const config = await readingStack(name, () => workspace.getAllConfig(name));
  return alertsOfStack((key) => config[key]?.value, process.env);
};

const receiversFor = (config: AlertsConfig, wanted: readonly string[] | undefined): readonly Receiver[] => {
  const all = receiversOf(config);
  const known = all.map(({ name }) => name).join(", ");
  if (all.length === 0) throw new Error("no receiver is configured; set one, such as vyos:alerts.slack.url");
  const missing = wanted?.find((name) => all.every((receiver) => receiver.name !== name));
  if (missing !== undefined) throw new Error(`receiver "${missing}" is not configured; there is ${known}`);
  return all.filter(({ name }) => wanted?.includes(name) !== false);
};

/** Sends the sample, and takes it back so that nothing stays open. */
const tryOne = async (receiver: Receiver): Promise<boolean> => {
  const began = Date.now();
  const never = new AbortController().signal;
  const { name } = receiver;
  for (const status of ["firing", "resolved"] as const) {
    const outcome = await send(receiver, sampleAlert(status, began, Date.now()), defaultPatience, never)();
    if (E.isRight(outcome)) continue;
    const what = status === "firing" ? "the sample" : "the sample's end (the sample itself arrived)";
    process.stdout.write(`${name}: ${explainDelivery(outcome.left)}: ${what} did not arrive\n`);
    return false;
  }
  process.stdout.write(`${name}: arrived\n`);
  return true;
};

/** Carries `alert test` out; the exit code tells how it ended. */
export const runAlertTest = async (flags: TestFlags): Promise<number> => {
  let receivers: readonly Receiver[];
  try {
    const found =
      flags.config === undefined ? await ofStack(flags) : await alertsOfFile(flags.config, process.env);
    if (E.isLeft(found)) throw new Error(explainConfig(found.left));
    if (found.right === undefined)
      throw new Error(
        "vyos:alerts is not set; run `pulumi config set --path --secret vyos:alerts.slack.url URL`",
      );
    receivers = receiversFor(found.right, flags.receiver);
  } catch (error) {
    console.error(`error: ${wordsOfCli(error)}`);
    return 2;
  }
  const arrived = await Promise.all(receivers.map(tryOne));
  return arrived.every(Boolean) ? 0 : 1;
};
