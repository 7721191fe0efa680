/** Metrics of a run on their way out: to a real Pushgateway, a dead one, one that never answers, and a file. */
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import t from "tap";
import { createProviders } from "../../provider/engine/provider.js";
import { openAudience } from "../../provider/host/audience.js";
import { sinks } from "../../provider/host/sinks.js";
import type { EmulatedRouter } from "../../emulator/testing.js";
import { apiKey, settingsFor, withRouter } from "../support/lan.js";
import { startSlack, startWebhook, WEBHOOK_SECRET } from "./alerts/servers.js";
import { freePort, sampleOf, startPushgateway, textOf, withPrograms } from "../support/programs.js";
import { warningsOf } from "../support/warnings.js";

const rule = (address: string, stack = "dev") => ({
  type: "source",
  outboundInterface: "eth0",
  translation: { address },
  __urn: `urn:pulumi:${stack}::office::pulumi-nodejs:dynamic/vyos:NatRule::out`,
});

/** The rules of a new provider process, as a stack with these metrics configures it. */
const run = async (
  router: EmulatedRouter,
  metrics: unknown,
  more: Readonly<Record<string, unknown>> = {},
) => {
  const { config, secrets } = settingsFor(router);
  const all: Readonly<Record<string, unknown>> = {
    ...{ ...config, ...secrets, "vyos:timeScale": "0.01" },
    "vyos:metrics": typeof metrics === "string" ? metrics : JSON.stringify(metrics),
    ...more,
  };
  const bounds = { flushMs: 1_000, restMs: 60_000 };
  const { NatRule: rules } = createProviders((source) => openAudience(sinks, source, {}, bounds));
  await rules.configure({ config: { get: (key) => all[key] as string | undefined } });
  return rules;
};

withPrograms(["prometheus-pushgateway"], "a Pushgateway keeps what each stack has pushed", async (t) => {
  const pushgateway = await startPushgateway(t);
  const said = warningsOf(t);
  await withRouter({}, async (router) => {
    const text = async (): Promise<string> => (await textOf(`${pushgateway}/metrics`)) ?? "";
    const committed = async (stack: string) =>
      sampleOf(await text(), "pulumi_vyos_commits_total", {
        ...{ job: "pulumi-vyos", project: "office", stack, outcome: "committed", router: router.url },
      });
    const success = async () =>
      sampleOf(await text(), "pulumi_vyos_last_success_timestamp_seconds", { stack: "dev" });
    const first = await run(router, { pushgateway });
    const { id, outs } = await first.create(rule("masquerade"));
    t.equal(await committed("dev"), 1, "it is there before Pulumi has the answer");
    t.equal(sampleOf(await text(), "pulumi_vyos_saves_total", { outcome: "saved" }), 1);
    const succeeded = await success();
    t.ok(succeeded);

    await (await run(router, { pushgateway })).create(rule("203.0.113.9", "prod"));
    t.equal(await committed("prod"), 1);
    t.equal(await committed("dev"), 1);

    // A later run that fails: its counts replace the earlier ones, the time of the last success stays.
    const later = await run(router, { pushgateway });
    router.inject({ kind: "keyRevoked", times: 1_000 });
    await t.rejects(later.update(id, outs, rule("203.0.113.10")));
    t.equal(await committed("dev"), 0);
    t.equal(sampleOf(await text(), "pulumi_vyos_failures_total", { stack: "dev", tag: "Unauthorised" }), 1);
    t.equal(await success(), succeeded);
    t.notOk((await text()).includes(apiKey));
  });
  t.same(said, []);
});

void t.test("a dead Pushgateway is said once and harms nothing", async (t) => {
  const said = warningsOf(t);
  const pushgateway = `http://user:secret-word@127.0.0.1:${String(await freePort())}`;
  await withRouter({}, async (router) => {
    const rules = await run(router, { pushgateway });
    const { id, outs } = await rules.create(rule("masquerade"));
    await rules.delete(id, outs);
    t.equal(router.stats.commitsWithChanges, 2);
  });
  t.equal(said.length, 1);
  t.match(said[0], /^warning: pulumi-vyos: metrics: the Pushgateway did not take them: connect ECONNREFUSED/);
  t.notMatch(said[0], /secret-word/);
});

void t.test("a Pushgateway that never answers is waited for once", async (t) => {
  const said = warningsOf(t);
  let asked = 0;
  const server = createServer((socket) => {
    asked++;
    t.teardown(() => socket.destroy());
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  t.teardown(() => server.close());
  const { port } = server.address() as { port: number };
  await withRouter({}, async (router) => {
    const rules = await run(router, { pushgateway: `http://127.0.0.1:${String(port)}` });
    const { id, outs } = await rules.create(rule("masquerade"));
    await rules.update(id, outs, rule("203.0.113.10"));
    await rules.delete(id, outs);
    t.equal(router.stats.commitsWithChanges, 3);
  });
  t.equal(asked, 1);
  t.equal(said[0], "warning: pulumi-vyos: metrics: it took longer than 1 s");
});

void t.test("a textfile for each stack", async (t) => {
  const folder = mkdtempSync(join(tmpdir(), "pulumi-vyos-metrics-"));
  t.teardown(() => {
    rmSync(folder, { recursive: true });
  });
  await withRouter({}, async (router) => {
    await (await run(router, { textfile: folder })).create(rule("masquerade"));
    await (await run(router, { textfile: folder })).create(rule("203.0.113.9", "prod"));
    await (await run(router, { textfile: join(folder, "one.prom") })).create(rule("203.0.113.10"));
  });
  t.same(readdirSync(folder).sort(), [
    "one.prom",
    "pulumi-vyos-office-dev.prom",
    "pulumi-vyos-office-prod.prom",
  ]);
  const text = readFileSync(join(folder, "pulumi-vyos-office-prod.prom"), "utf8");
  t.match(
    text,
    /^pulumi_vyos_commits_total\{router="[^"]+",outcome="committed",project="office",stack="prod"\} 1$/m,
  );
});

void t.test("a run's alerts are in its metrics, those of its only operation too", async (t) => {
  const said = warningsOf(t);
  const webhook = await startWebhook();
  const slack = await startSlack();
  t.teardown(() => Promise.all([webhook, slack].map((server) => server.stop())));
  const folder = mkdtempSync(join(tmpdir(), "pulumi-vyos-metrics-"));
  t.teardown(() => {
    rmSync(folder, { recursive: true, maxRetries: 10 });
  });
  const textfile = join(folder, "run.prom");
  const alerts = {
    webhook: { url: webhook.url, secret: WEBHOOK_SECRET },
    // There is no such hook: the alert is given up at once.
    slack: { url: `${slack.url}/services/T/B/hush` },
    state: join(folder, "alerts.json"),
  };
  const count = (receiver: string, outcome: string) =>
    sampleOf(readFileSync(textfile, "utf8"), "pulumi_vyos_alerts_total", { receiver, outcome });
  await withRouter({}, async (router) => {
    const rules = await run(router, { textfile }, { "vyos:alerts": JSON.stringify(alerts) });
    const refused = { ...rule("203.0.113.9"), source: { group: { addressGroup: "nobody" } } };
    await t.rejects(rules.create(refused));
    // On a busy machine the receivers may take longer than an answer to Pulumi waits.
    const isCounted = (): boolean => count("webhook", "sent") === 1 && (count("slack", "failed") ?? 0) > 0;
    for (let tries = 0; !isCounted() && tries < 30; tries++) await t.rejects(rules.create(refused));
  });
  t.equal(webhook.taken.length, 1);
  t.equal(count("webhook", "sent"), 1);
  t.equal(count("webhook", "failed"), 0);
  t.ok((count("slack", "failed") ?? 0) > 0);
  t.equal(count("pagerduty", "failed"), undefined, "nobody is told there");
  t.match(said.join("\n"), /an alert was given up: slack/);
  t.notMatch(said.join(), /hush/);
});

void t.test("settings that make no sense are said, and the run goes on", async (t) => {
  const cases: readonly (readonly [unknown, string])[] = [
    [
      "gateway:9091",
      "vyos:metrics: is not an object; set it with `pulumi config set --path vyos:metrics.pushgateway …`",
    ],
    [
      { pushGateway: "http://gateway" },
      'vyos:metrics: "pushGateway" is not one of pushgateway, textfile, job',
    ],
    [{ job: "x" }, 'vyos:metrics: has neither "pushgateway" nor "textfile": nothing would be kept'],
    [
      { pushgateway: "gateway:9091" },
      "vyos:metrics.pushgateway: is not an http:// or https:// URL such as http://gateway:9091",
    ],
    [{ textfile: 7 }, "vyos:metrics.textfile: is not a text"],
  ];
  for (const [metrics, reason] of cases)
    await t.test(reason, async (t) => {
      const said = warningsOf(t);
      await withRouter({}, async (router) => {
        await (await run(router, metrics)).create(rule("masquerade"));
        t.equal(router.stats.commitsWithChanges, 1);
      });
      t.same(said, [`warning: pulumi-vyos: metrics: ${reason}`]);
    });
});
