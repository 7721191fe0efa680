/** Real Prometheus and Alertmanager, with the files of deploy/ and other addresses and times. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Test } from "tap";
import { stringify } from "yaml";
import { eventually, freePort, startProgram, textOf } from "../support/programs.js";
import { deployFile, readPrometheus, readRules } from "./files.js";

/** For whatever a busy machine may take. */
export const LIMIT_MS = 120_000;

/** What such a test needs. */
export const PROGRAMS = ["prometheus", "prometheus-alertmanager"];

const fetchJson = async <A>(url: string): Promise<A> => {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${String(response.status)} ${await response.text()}`);
  return (await response.json()) as A;
};

/** An alert, as Alertmanager shows it. */
export interface ShownAlert {
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  readonly endsAt: string;
}

/** A running Alertmanager. */
export class Alertmanager {
  private constructor(readonly address: string) {}

  /** Starts one with our configuration, whose receivers lead nowhere. */
  static async start(t: Test, folder: string): Promise<Alertmanager> {
    const address = `127.0.0.1:${String(await freePort())}`;
    startProgram(t, "prometheus-alertmanager", [
      `--config.file=${deployFile("alertmanager", "alertmanager.yml")}`,
      `--storage.path=${join(folder, "alertmanager")}`,
      `--web.listen-address=${address}`,
      "--cluster.listen-address=",
    ]);
    await eventually(() => textOf(`http://${address}/-/ready`), "Alertmanager is ready", LIMIT_MS);
    return new Alertmanager(address);
  }

  /** The alerts that are not over. */
  alerts(): Promise<ShownAlert[]> {
    return fetchJson<ShownAlert[]>(`http://${this.address}/api/v2/alerts`);
  }

  /** One of them; `own` is one that pulumi-vyos has sent itself, and not Prometheus. */
  async find(name: string, own = false): Promise<ShownAlert | undefined> {
    return (await this.alerts()).find(
      ({ labels }) => labels.alertname === name && (labels.service === "pulumi-vyos") === own,
    );
  }

  /** Waits for it. */
  has(name: string, own = false): Promise<ShownAlert> {
    return eventually(() => this.find(name, own), `${name} is there`, LIMIT_MS);
  }

  /** Waits for its end. */
  async hasNo(name: string, own = false): Promise<void> {
    const gone = async () => ((await this.find(name, own)) === undefined ? true : undefined);
    await eventually(gone, `${name} is over`, LIMIT_MS);
  }
}

/** Starts Prometheus, which looks every second, and forgives nothing for longer; gives its address. */
export const startPrometheus = async (
  t: Test,
  folder: string,
  manager: Alertmanager,
  scraped: { readonly watcher: string; readonly pushed: string },
): Promise<string> => {
  const config = readPrometheus();
  config.global = { scrape_interval: "1s", evaluation_interval: "1s" };
  for (const each of config.alerting.alertmanagers) each.static_configs = [{ targets: [manager.address] }];
  for (const each of config.scrape_configs)
    each.static_configs = [
      { targets: [each.job_name === "pulumi-vyos-watch" ? scraped.watcher : scraped.pushed] },
    ];
  const rules = readRules();
  for (const rule of rules.groups.flatMap((group) => group.rules))
    if (rule.for !== undefined) rule.for = "1s";
  writeFileSync(join(folder, "rules.yml"), stringify(rules));
  writeFileSync(join(folder, "prometheus.yml"), stringify(config));
  const address = `127.0.0.1:${String(await freePort())}`;
  startProgram(t, "prometheus", [
    `--config.file=${join(folder, "prometheus.yml")}`,
    `--storage.tsdb.path=${join(folder, "data")}`,
    `--web.listen-address=${address}`,
  ]);
  await eventually(() => textOf(`http://${address}/-/ready`), "Prometheus is ready", LIMIT_MS);
  return address;
};

/** What Prometheus answers a query. */
export const query = async (address: string, expr: string): Promise<readonly unknown[]> => {
  const url = `http://${address}/api/v1/query?query=${encodeURIComponent(expr)}`;
  return (await fetchJson<{ data: { result: unknown[] } }>(url)).data.result;
};
