import { printable, printableJson } from "../provider/base/printable.js";
import { findPulumi } from "../automation/cli.js";
import { collectDefaultMetrics } from "prom-client";
import { messageOf } from "../provider/base/text.js";
import { createMetrics, type Metrics } from "../provider/telemetry/metrics.js";
import { talliesOf } from "./watch/facts.js";
import * as E from "fp-ts/Either";
import { explainConfig, type AlertsConfig } from "../provider/telemetry/alerts/config.js";
import { alertsOfFile } from "../provider/telemetry/alerts/source.js";
import { Alarms } from "./watch/alarms.js";
import { exitCodes } from "./watch/report.js";
import { StatusServer } from "./watch/server.js";
import type { Happening } from "./watch/status.js";
import { Watcher, type Round } from "./watch/watcher.js";
import { Usage } from "./command.js";
import type { DriftFlags } from "./drift-flags.js";
import { leafText } from "./drift-text.js";
import { libraryVersion } from "../provider/base/package.js";
import { readTargets, targetsOf } from "./targets.js";

/** How long what is under way may take to end once the watch is stopped. */
const GRACE_MS = 5_000;

/** Gauges of prom-client's own that are named like counters, of which Prometheus's linter complains. */
const UNCONVENTIONAL = ["handles", "requests", "resources"].map((what) => `nodejs_active_${what}_total`);

const say = (line: string): void => {
  process.stderr.write(`${new Date().toISOString()} ${printable(line.replaceAll(/\s*\n\s*/g, " "))}\n`);
};

const wordsOf = (happening: Happening): string => {
  switch (happening.type) {
    case "drift-found":
      return `drift found: ${happening.name} on ${happening.router}: ${happening.leaves.map(leafText).join("; ")}`;
    case "drift-cleared":
      return `drift cleared: ${happening.name} on ${happening.router}`;
    case "router-down":
      return `router down: ${happening.router}: ${happening.trouble.text}`;
    case "router-back":
      return `router back: ${happening.router}, after ${String(Math.round(happening.downMs / 1000))} s`;
    case "stack-lost":
      return `stack unreadable: ${happening.stack}: ${happening.trouble.text}`;
    case "stack-back":
      return `stack readable again: ${happening.stack}`;
  }
};

const sayOnce = (): ((line: string) => void) => {
  const said = new Set<string>();
  return (line) => {
    if (!said.has(line)) say(line);
    said.add(line);
  };
};

/** The alerts of the configuration file, if it has any: they stand for those of all stacks. */
const alertsIn = async (file: string | undefined): Promise<AlertsConfig | undefined> => {
  if (file === undefined || !(await readTargets(file)).hasAlerts) return undefined;
  const alerts = await alertsOfFile(file, process.env);
  if (E.isLeft(alerts)) throw new Usage(explainConfig(alerts.left));
  return alerts.right;
};

/** Sets what a round found; what is no longer watched is forgotten. */
const measure = (metrics: Metrics, { report, facts, status }: Round): void => {
  metrics.clear();
  for (const { stack, router, managed, drifted } of talliesOf(status)) {
    metrics.setManaged(stack, router, managed);
    metrics.setDrifted(stack, router, drifted);
  }
  for (const { endpoint, status: state } of report.routers) {
    metrics.setReachable(endpoint, state === "up");
    if (state === "up") metrics.noteSuccess(endpoint, report.at);
  }
  for (const fact of facts) if (fact.type === "pool") metrics.listener(fact);
};

/** Watches until a signal ends it: SIGTERM or SIGINT, while SIGHUP asks for the configuration again. */
export const runWatch = async (flags: DriftFlags & { readonly watch: number }): Promise<number> => {
  const { watch: intervalMs, listen, json } = flags;
  const pulumiCommand = await findPulumi();
  const metrics = createMetrics();
  collectDefaultMetrics({ register: metrics.registry });
  for (const name of UNCONVENTIONAL) metrics.registry.removeSingleMetric(name);
  let server: StatusServer | undefined;
  const once = sayOnce();
  const alarms = new Alarms({
    onDelivery: ({ receiver, outcome }) => {
      metrics.listener({ type: "alert", at: Date.now(), receiver, outcome });
    },
    warn: (text) => {
      say(`warning: alerts: ${text}`);
    },
  });
  let ofFile: AlertsConfig | undefined;
  const onRound = async (round: Round): Promise<void> => {
    const { report, happenings, status, settings, facts } = round;
    for (const happening of happenings) say(wordsOf(happening));
    if (status.reloadTrouble !== undefined) say(`the old configuration stays: ${status.reloadTrouble}`);
    measure(metrics, round);
    if (json === true) process.stdout.write(`${printableJson(report)}\n`);
    server?.announce();
    for (const { alertsTrouble } of settings.values())
      if (alertsTrouble !== undefined && ofFile === undefined) once(`no alerts: ${alertsTrouble}`);
    const ofStacks = [...settings.values()].flatMap(({ alerts, routers }) =>
      alerts === undefined ? [] : [{ config: alerts, routers }],
    );
    await alarms.use(ofFile === undefined ? ofStacks : [{ config: ofFile }]);
    alarms.tell(facts);
  };
  const watcher = new Watcher({
    targets: async () => {
      const targets = await targetsOf(flags, pulumiCommand);
      ofFile = await alertsIn(flags.config);
      return targets;
    },
    pulumiCommand,
    intervalMs,
    unmanaged: flags.unmanaged === true,
    listener: metrics.listener,
    onRound,
  });
  const stopped = new Promise<void>((resolve) => {
    // Not `once`: libraries that clean up at exit take over, and end the process, where they see no other listener.
    for (const signal of ["SIGTERM", "SIGINT"] as const)
      process.on(signal, () => {
        say(`${signal}: stopping`);
        watcher.stop();
        resolve();
      });
  });
  process.on("SIGHUP", () => {
    say("SIGHUP: reading the configuration again");
    watcher.reload();
  });
  if (listen !== undefined) {
    if (!StatusServer.isPrivate(listen.host))
      say(
        `warning: ${listen.host} can be reached from other machines, and the page asks nobody who they are`,
      );
    server = new StatusServer({
      status: () => watcher.status,
      audit: () => watcher.audit,
      version: libraryVersion(),
      metrics: metrics.registry,
    });
    const url = await server.listen(listen.host, listen.port).catch((error: unknown) => {
      throw new Usage(`cannot listen: ${messageOf(error)}`);
    });
    say(`status page: ${url}/`);
  }
  // A read of a router that does not answer is not waited for.
  const grace = stopped.then(() => new Promise((resolve) => setTimeout(resolve, GRACE_MS)));
  try {
    await Promise.race([watcher.run(), grace]);
  } finally {
    await server?.close();
    await alarms.stop();
  }
  say("stopped");
  // Nor is its connection.
  setTimeout(() => process.exit(), 1_000).unref();
  return exitCodes.clean;
};
