import { stat } from "node:fs/promises";
import { join } from "node:path";
import { Pushgateway, type Registry } from "prom-client";
import * as E from "fp-ts/Either";
import { writeAtomically } from "../base/files.js";
import { messageOf } from "../base/text.js";
import type { RouterEvent } from "../events/event.js";
import type { Sink, SinkContext } from "../events/sink.js";
import { receiversOf } from "./alerts/config.js";
import { alertsOfStack } from "./alerts/source.js";
import { createMetrics } from "./metrics.js";
import { metricsSettings, type MetricsSettings } from "./settings.js";

/** A push that takes longer is given up. */
const PUSH_TIMEOUT_MS = 10_000;

/** Whose metrics they are: runs of different stacks must not overwrite each other's. */
interface Origin {
  readonly project: string;
  readonly stack: string;
}

const originOf = (event: RouterEvent): Origin | undefined => {
  if (event.type !== "operation") return undefined;
  const [, stack, project] = /^urn:pulumi:(.+?)::(.+?)::/.exec(event.urn ?? "") ?? [];
  return stack === undefined || project === undefined ? undefined : { project, stack };
};

/**
 * Adds to what the gateway has of this stack, family by family: what this run has not measured, such as the time of
 * the last success, stays.
 */
const push = async (
  registry: Registry,
  url: string,
  jobName: string,
  { project, stack }: Origin,
): Promise<void> => {
  const signal = AbortSignal.timeout(PUSH_TIMEOUT_MS);
  try {
    await new Pushgateway(url, { signal }, registry).pushAdd({ jobName, groupings: { project, stack } });
  } catch (thrown) {
    const text = messageOf(thrown);
    throw new Error(`the Pushgateway did not take them: ${text.trim().slice(0, 200)}`, { cause: thrown });
  }
};

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

/** Replaces the file in one step, so that the collector never reads half of it. */
const writeTextfile = async (registry: Registry, path: string, { project, stack }: Origin): Promise<void> => {
  const file = (await isFolder(path)) ? join(path, `pulumi-vyos-${project}-${stack}.prom`) : path;
  try {
    await writeAtomically(file, await registry.metrics(), 0o644);
  } catch (thrown) {
    const text = messageOf(thrown);
    throw new Error(`vyos:metrics.textfile cannot be written: ${text}`, { cause: thrown });
  }
};

const carryOn = async (
  registry: Registry,
  { pushgateway, textfile, job }: MetricsSettings,
  origin: Origin,
): Promise<void> => {
  registry.setDefaultLabels({ ...origin });
  const outcomes = await Promise.allSettled([
    ...(pushgateway === undefined ? [] : [push(registry, pushgateway, job, origin)]),
    ...(textfile === undefined ? [] : [writeTextfile(registry, textfile, origin)]),
  ]);
  const failed = outcomes.flatMap((outcome) =>
    outcome.status === "rejected" ? [(outcome.reason as Error).message] : [],
  );
  if (failed.length > 0) throw new Error(failed.join("; "));
};

/** The metrics of one run, pushed to a Pushgateway and written to a textfile as `vyos:metrics` says. */
export const openMetricsSink = ({ config, environment }: SinkContext): Promise<Sink> => {
  const settings = metricsSettings(config("vyos:metrics") ?? "");
  const { registry, listener, expectAlerts } = createMetrics();
  const alerts = alertsOfStack(config, environment);
  if (E.isRight(alerts) && alerts.right !== undefined)
    for (const { name } of receiversOf(alerts.right)) expectAlerts(name);
  let origin: Origin = { project: environment.PULUMI_PROJECT ?? "unknown", stack: "unknown" };
  let news = false;
  return Promise.resolve({
    name: "metrics",
    listener: (event) => {
      origin = originOf(event) ?? origin;
      news = true;
      listener(event);
    },
    flush: async () => {
      if (!news) return;
      news = false;
      try {
        await carryOn(registry, settings, origin);
      } catch (thrown) {
        news = true;
        throw thrown;
      }
    },
  });
};
