/** Real Prometheus and Alertmanager: our metrics are scraped, our rules fire, our own alerts arrive. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import * as E from "fp-ts/Either";
import t, { type Test } from "tap";
import { createAlerter } from "../../provider/telemetry/alerts/alerter.js";
import { decodeAlerts, explainConfig } from "../../provider/telemetry/alerts/config.js";
import type { Metrics } from "../../provider/telemetry/metrics.js";
import { eventually, withPrograms } from "../support/programs.js";
import { again, fullMetrics, readQueries, ROUTER } from "./files.js";
import { Alertmanager, LIMIT_MS, PROGRAMS, query, startPrometheus } from "./programs.js";

t.setTimeout(900_000);

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

withPrograms(PROGRAMS, "what the metrics say is an alert in Alertmanager", async (t) => {
  const folder = t.testdir();
  const watcher = fullMetrics();
  const runs = fullMetrics();
  runs.registry.setDefaultLabels({ job: "pulumi-vyos", project: "shop", stack: "dev" });
  const manager = await Alertmanager.start(t, folder);
  const pages = { watcher: await serve(t, watcher), pushed: await serve(t, runs) };
  const prometheus = await startPrometheus(t, folder, manager, pages);

  // The runs have failed in every way from the start; the watcher has found no drift yet.
  for (const name of ["VyosCommitFailed", "VyosSaveFailed", "VyosPoolNearlyFull"]) await manager.has(name);
  t.equal(await manager.find("VyosDrift"), undefined);
  t.equal(await manager.find("VyosUnreachable"), undefined);

  watcher.setDrifted("shop/dev", ROUTER, 3);
  t.match(await manager.has("VyosDrift"), {
    labels: { severity: "warning", router: ROUTER, stack: "shop/dev" },
    annotations: { summary: `${ROUTER} has drifted from stack shop/dev: 3 leaves` },
  });
  watcher.setReachable(ROUTER, false);
  t.match(await manager.has("VyosUnreachable"), { labels: { severity: "critical", router: ROUTER } });
  watcher.setDrifted("shop/dev", ROUTER, 0);
  watcher.setReachable(ROUTER, true);
  for (const name of ["VyosDrift", "VyosUnreachable"]) await manager.hasNo(name);

  for (const { title, expr } of readQueries()) {
    const filled = expr.replaceAll("$__rate_interval", "20s").replaceAll("$router", ".*");
    const results = async () => {
      again(watcher);
      const found = await query(prometheus, filled);
      return found.length > 0 ? found : undefined;
    };
    t.ok(
      await eventually(results, `${title}: ${filled}`, LIMIT_MS),
      `the panel "${title}" has something to show`,
    );
  }
});

withPrograms(
  ["prometheus-alertmanager"],
  "our own alerts arrive at Alertmanager, and end there",
  async (t) => {
    const folder = t.testdir();
    const manager = await Alertmanager.start(t, folder);
    const json = { alertmanager: { url: `http://${manager.address}/` }, state: join(folder, "alerts.json") };
    const config = decodeAlerts(json, "vyos:alerts");
    if (E.isLeft(config)) throw new Error(explainConfig(config.left));
    const warnings: string[] = [];
    const alerter = createAlerter(config.right, { warn: (text) => warnings.push(text) });
    const common = { router: ROUTER, at: Date.now() };
    alerter.event({ type: "drift", ...common, stack: "shop/dev", leaves: ["nat source rule 10 log"] });
    alerter.event({ type: "pool", ...common, pool: "ports", free: 0, size: 10 });
    t.same(await alerter.flush(LIMIT_MS), { waiting: 0 });
    const drift = await manager.has("VyosDrift", true);
    t.match(drift, {
      labels: { router: ROUTER, severity: "warning" },
      annotations: { description: "nat source rule 10 log" },
    });
    t.ok(
      Date.parse(drift.endsAt) > Date.now() + 6 * 24 * 3600 * 1000,
      "it does not end by itself in minutes",
    );
    t.match(await manager.has("VyosPoolNearlyFull", true), { labels: { component: "ports" } });
    alerter.event({ type: "drift", ...common, stack: "shop/dev", leaves: [] });
    t.same(await alerter.stop(LIMIT_MS), { waiting: 0 });
    await manager.hasNo("VyosDrift", true);
    t.ok(await manager.find("VyosPoolNearlyFull", true), "the other one stays");
    t.same(warnings, []);
  },
);
