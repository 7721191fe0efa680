/** Alerts as one of those who listen to a run: what they cost it, and what becomes of them when it is killed. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import t from "tap";
import type { SinkContext } from "../../../provider/events/sink.js";
import { alertsOpener } from "../../../provider/telemetry/alerts/opener.js";
import { WAIT_MS } from "../../../provider/telemetry/alerts/sink.js";
import { failed, until } from "./facts.js";
import { startWebhook, WEBHOOK_SECRET } from "./servers.js";

const contextOf = (
  alerts: unknown,
  warnings: string[] = [],
  environment: NodeJS.ProcessEnv = {},
): SinkContext => ({
  config: (key: string) =>
    key === "vyos:alerts" && alerts !== undefined ? JSON.stringify(alerts) : undefined,
  environment,
  warn: (text: string) => warnings.push(text),
  tell: () => undefined,
});

void t.test("alerts are opened where they are asked for", async (t) => {
  t.notOk(alertsOpener.isAskedFor(contextOf(undefined)));
  t.notOk(alertsOpener.isAskedFor(contextOf(undefined, [], { VYOS_ALERTSX: "1" })));
  t.ok(alertsOpener.isAskedFor(contextOf({})));
  t.ok(alertsOpener.isAskedFor(contextOf(undefined, [], { VYOS_ALERTS: "{}" })));
  t.ok(alertsOpener.isAskedFor(contextOf(undefined, [], { VYOS_ALERTS_SLACK_URL: "x" })));
  await t.rejects(Promise.resolve(alertsOpener.open(contextOf({ slack: { url: "top-secret" } }))), {
    message: /^vyos:alerts\.slack\.url is not a URL; give one such as/,
  });
});

void t.test("a receiver that hangs costs a run its 2 s once, however many operations it has", async (t) => {
  const webhook = await startWebhook();
  t.teardown(() => webhook.stop());
  for (let i = 0; i < 100; i++) webhook.answers.push("silence");
  const alerts = {
    webhook: { url: webhook.url, secret: WEBHOOK_SECRET },
    state: join(t.testdir(), "alerts.json"),
  };
  const sink = await alertsOpener.open(contextOf(alerts));
  const began = Date.now();
  for (let i = 0; i < 30; i++) {
    sink.listener(failed(Date.now(), `rule${String(i)}`));
    await sink.flush();
  }
  const took = Date.now() - began;
  t.ok(took >= WAIT_MS - 100, `it was waited for: ${String(took)} ms`);
  t.ok(took < WAIT_MS + 5_000, `but not by everybody: ${String(took)} ms`);
});

const alerter = join(__dirname, "../../../provider/telemetry/alerts/sink.js");

/** A run that fails once and then lives until it is killed. */
const program = `
  const { openAlerts } = require(${JSON.stringify(alerter)});
  const sink = openAlerts({ config: () => process.env.ALERTS, environment: {}, warn: console.error, tell() {} });
  sink.listener({
    type: "operation", operation: "create", kind: "NatRule", router: "https://192.0.2.1", at: Date.now(), durationMs: 1,
    outcome: "refused", errorTag: "CommitFailed", errorText: "no", paths: ["nat source rule 1"], ops: [],
  });
  sink.flush();
  setInterval(() => undefined, 1000);
`;

void t.test(
  "a run that is killed while it sends leaves the alert to the next one, which sends it at once",
  async (t) => {
    const webhook = await startWebhook();
    t.teardown(() => webhook.stop());
    const alerts = {
      webhook: { url: webhook.url, secret: WEBHOOK_SECRET },
      state: join(t.testdir(), "alerts.json"),
    };
    webhook.answers.push("silence");
    const child = spawn(process.execPath, ["-e", program], {
      env: { ...process.env, ALERTS: JSON.stringify(alerts) },
      stdio: "inherit",
    });
    await until("the request is under way", () => webhook.requests === 1);
    child.kill("SIGKILL");
    await once(child, "close");
    const next = await alertsOpener.open(contextOf(alerts));
    await next.flush();
    await until("the alert arrives", () => webhook.taken.length === 1);
    t.match(webhook.taken, [{ rule: "commitFailed", status: "firing" }]);
    t.same(webhook.refused, []);
  },
);
