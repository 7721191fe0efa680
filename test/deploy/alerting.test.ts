/** Real Prometheus and Alertmanager: our metrics are scraped, our rules fire, our own alerts arrive. */
import { writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { type AddressInfo, createServer as createSocket } from "node:net";
import { join } from "node:path";
import * as E from "fp-ts/Either";
import fetch from "node-fetch";
import t, { type Test } from "tap";
import { stringify } from "yaml";
import { createAlerter } from "../../provider/telemetry/alerts/alerter.js";
import { decodeAlerts, explainConfig } from "../../provider/telemetry/alerts/config.js";
import type { Metrics } from "../../provider/telemetry/metrics.js";
import { start, type Running } from "../support/pulumi.js";
import { until } from "../telemetry/alerts/facts.js";
import {
  again,
  deployFile,
  fullMetrics,
  programOf,
  readPrometheus,
  readQueries,
  readRules,
  ROUTER,
} from "./files.js";

const LIMIT_MS = 120_000;

const prometheus = programOf("prometheus");
const alertmanager = programOf("prometheus-alertmanager");
const skip = [prometheus, alertmanager]
  .flatMap((found) => ("reason" in found ? [found.reason] : []))
  .join("; ");

const pathOf = (found: ReturnType<typeof programOf>): string => ("path" in found ? found.path : "");

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const socket = createSocket().listen(0, "127.0.0.1", () => {
      const { port } = socket.address() as AddressInfo;
      socket.close(() => {
        done(port);
      });
    });
  });

/** Serves metrics as the watcher does. */
const serve = async (t: Test, metrics: Metrics): Promise<string> => {
  const server: Server = createServer((_, response) => {
    void metrics.registry.metrics().then((page) => {
      response.setHeader("content-type", metrics.registry.contentType).end(page);
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  t.teardown(() => {
    server.closeAllConnections();
    server.close();
  });
  return `127.0.0.1:${String((server.address() as AddressInfo).port)}`;
};

/** Runs a program until the end of the test. */
const launch = async (t: Test, path: string, args: readonly string[], ready: string): Promise<Running> => {
  const running = start(path, args, { timeoutMs: 600_000 });
  t.teardown(async () => {
    running.kill("SIGTERM", true);
    await running.done;
  });
  let ended = false;
  void running.done.then(() => (ended = true));
  await until(
    `${path} is ready`,
    async () => {
      if (ended) throw new Error(`${path} ended: ${running.output()}`);
      return fetch(ready).then(
        ({ ok }) => ok,
        () => false,
      );
    },
    LIMIT_MS,
  );
  return running;
};

const json = async <A>(url: string): Promise<A> => {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${String(response.status)} ${await response.text()}`);
  return (await response.json()) as A;
};

interface Alert {
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  readonly endsAt: string;
}

/** Starts an Alertmanager with our configuration, whose receivers lead nowhere; gives its address. */
const startAlertmanager = async (t: Test, folder: string): Promise<string> => {
  const address = `127.0.0.1:${String(await freePort())}`;
  const args = [
    `--config.file=${deployFile("alertmanager", "alertmanager.yml")}`,
    `--storage.path=${join(folder, "alertmanager")}`,
    `--web.listen-address=${address}`,
    "--cluster.listen-address=",
    "--log.level=error",
  ];
  await launch(t, pathOf(alertmanager), args, `http://${address}/-/ready`);
  return address;
};

const alertsAt = async (address: string): Promise<Alert[]> =>
  json<Alert[]>(`http://${address}/api/v2/alerts`);

/** The configuration of deploy/ with other addresses and shorter times. */
const writeConfig = (folder: string, manager: string, watcher: string, pushed: string): string => {
  const config = readPrometheus();
  config.global = { scrape_interval: "1s", evaluation_interval: "1s" };
  for (const each of config.alerting.alertmanagers) each.static_configs = [{ targets: [manager] }];
  for (const each of config.scrape_configs)
    each.static_configs = [{ targets: [each.job_name === "pulumi-vyos-watch" ? watcher : pushed] }];
  const rules = readRules();
  for (const rule of rules.groups.flatMap((group) => group.rules))
    if (rule.for !== undefined) rule.for = "1s";
  writeFileSync(join(folder, "rules.yml"), stringify(rules));
  writeFileSync(join(folder, "prometheus.yml"), stringify(config));
  return join(folder, "prometheus.yml");
};

void t.test(
  "drift on the watcher's page is an alert in Alertmanager",
  { skip: skip === "" ? false : skip, timeout: 600_000 },
  async (t) => {
    const folder = t.testdir();
    const watcher = fullMetrics();
    const runs = fullMetrics();
    runs.registry.setDefaultLabels({ job: "pulumi-vyos", project: "shop", stack: "dev" });
    const manager = await startAlertmanager(t, folder);
    const address = `127.0.0.1:${String(await freePort())}`;
    const config = writeConfig(folder, manager, await serve(t, watcher), await serve(t, runs));
    const args = [
      `--config.file=${config}`,
      `--storage.tsdb.path=${join(folder, "data")}`,
      `--web.listen-address=${address}`,
      "--log.level=error",
    ];
    await launch(t, pathOf(prometheus), args, `http://${address}/-/ready`);

    const named = async (name: string): Promise<Alert | undefined> =>
      (await alertsAt(manager)).find(({ labels }) => labels.alertname === name);
    // The runs have failed in every way from the start; the watcher has found no drift yet.
    for (const name of ["VyosCommitFailed", "VyosSaveFailed", "VyosPoolNearlyFull"])
      await until(`${name} arrives`, async () => (await named(name)) !== undefined, LIMIT_MS);
    t.equal(await named("VyosDrift"), undefined);
    t.equal(await named("VyosUnreachable"), undefined);

    watcher.setDrifted("shop/dev", ROUTER, 3);
    await until("VyosDrift arrives", async () => (await named("VyosDrift")) !== undefined, LIMIT_MS);
    t.match(await named("VyosDrift"), {
      labels: { severity: "warning", router: ROUTER, stack: "shop/dev" },
      annotations: { summary: `${ROUTER} has drifted from stack shop/dev: 3 leaves` },
    });
    watcher.setReachable(ROUTER, false);
    await until(
      "VyosUnreachable arrives",
      async () => (await named("VyosUnreachable")) !== undefined,
      LIMIT_MS,
    );
    watcher.setDrifted("shop/dev", ROUTER, 0);
    watcher.setReachable(ROUTER, true);
    for (const name of ["VyosDrift", "VyosUnreachable"])
      await until(`${name} is over`, async () => (await named(name)) === undefined, LIMIT_MS);

    await t.test("every query of the dashboard has a result", async (t) => {
      for (const { title, expr } of readQueries()) {
        const query = expr.replaceAll("$__rate_interval", "20s").replaceAll("$router", ".*");
        type Result = { data: { result: unknown[] } };
        await until(
          `${title}: ${query}`,
          async () => {
            again(watcher);
            const url = `http://${address}/api/v1/query?query=${encodeURIComponent(query)}`;
            return (await json<Result>(url)).data.result.length > 0;
          },
          LIMIT_MS,
        );
        t.pass(title);
      }
    });
  },
);

void t.test(
  "our own alerts arrive at a real Alertmanager, and end there",
  { skip: "reason" in alertmanager ? alertmanager.reason : false, timeout: 600_000 },
  async (t) => {
    const folder = t.testdir();
    const manager = await startAlertmanager(t, folder);
    const json = { alertmanager: { url: `http://${manager}/` }, state: join(folder, "alerts.json") };
    const config = decodeAlerts(json, "vyos:alerts");
    if (E.isLeft(config)) throw new Error(explainConfig(config.left));
    const warnings: string[] = [];
    const alerter = createAlerter(config.right, { warn: (text) => warnings.push(text) });
    alerter.event({
      type: "drift",
      router: ROUTER,
      at: Date.now(),
      stack: "shop/dev",
      leaves: ["nat source rule 10 log"],
    });
    alerter.event({ type: "pool", router: ROUTER, at: Date.now(), pool: "ports", free: 0, size: 10 });
    t.same(await alerter.flush(LIMIT_MS), { waiting: 0 });
    await until("both are there", async () => (await alertsAt(manager)).length === 2, LIMIT_MS);
    const [drift] = (await alertsAt(manager)).filter(({ labels }) => labels.alertname === "VyosDrift");
    t.match(drift, {
      labels: { router: ROUTER, severity: "warning", service: "pulumi-vyos" },
      annotations: { description: "nat source rule 10 log" },
    });
    t.ok(
      Date.parse(drift?.endsAt ?? "") > Date.now() + 6 * 24 * 3600 * 1000,
      "it does not end by itself in minutes",
    );
    alerter.event({ type: "drift", router: ROUTER, at: Date.now(), stack: "shop/dev", leaves: [] });
    t.same(await alerter.stop(LIMIT_MS), { waiting: 0 });
    await until("drift is over", async () => (await alertsAt(manager)).length === 1, LIMIT_MS);
    t.match(await alertsAt(manager), [{ labels: { alertname: "VyosPoolNearlyFull", component: "ports" } }]);
    t.same(warnings, []);
  },
);
