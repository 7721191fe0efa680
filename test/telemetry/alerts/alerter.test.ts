import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import * as E from "fp-ts/Either";
import t, { type Test } from "tap";
import {
  createAlerter,
  type Alerter,
  type AlerterOptions,
} from "../../../provider/telemetry/alerts/alerter.js";
import { decodeAlerts, explainConfig, type AlertsConfig } from "../../../provider/telemetry/alerts/config.js";
import type { Delivery } from "../../../provider/telemetry/alerts/courier.js";
import { drift, failed, reach, until } from "./facts.js";
import {
  ROUTING_KEY,
  startPagerDuty,
  startSlack,
  startWebhook,
  WEBHOOK_SECRET,
  type LocalReceiver,
} from "./servers.js";

const SLACK_PATH = "/services/T000/B000/secretslackpath";

const configOf = (json: object): AlertsConfig => {
  const decoded = decodeAlerts(json, "vyos:alerts");
  if (E.isLeft(decoded)) throw new Error(explainConfig(decoded.left));
  return decoded.right;
};

/** An alerter with quick retries, and what it reported. */
interface Watched {
  readonly alerter: Alerter;
  readonly deliveries: Delivery[];
  readonly warnings: string[];
}

const open = (config: AlertsConfig, options: AlerterOptions = {}): Watched => {
  const deliveries: Delivery[] = [];
  const warnings: string[] = [];
  const alerter = createAlerter(config, {
    onDelivery: (delivery) => deliveries.push(delivery),
    warn: (text) => warnings.push(text),
    batchMs: 1,
    patience: { attempts: 3, timeoutMs: 1_000, pauseMs: 5, longestPauseMs: 3_000 },
    ...options,
  });
  return { alerter, deliveries, warnings };
};

const LONG = 20_000;

/** A server that ends with the test. */
const during = async (t: Test, starting: Promise<LocalReceiver>): Promise<LocalReceiver> => {
  const server = await starting;
  t.teardown(() => server.stop());
  return server;
};

void t.test("all receivers are told, and told when it is over", async (t) => {
  const slack = await during(t, startSlack());
  const pagerduty = await during(t, startPagerDuty());
  const webhook = await during(t, startWebhook());
  const config = configOf({
    slack: { url: `${slack.url}${SLACK_PATH}` },
    pagerduty: { routingKey: ROUTING_KEY, url: `${pagerduty.url}/v2/enqueue` },
    webhook: { url: webhook.url, secret: WEBHOOK_SECRET },
    state: join(t.testdir(), "alerts.json"),
  });
  const { alerter, deliveries, warnings } = open(config);
  const nasty = "<!channel> & *x* `y` " + "long ".repeat(2000);
  alerter.event(drift(Date.now(), nasty, ...Array.from({ length: 60 }, (_, i) => `leaf ${String(i)}`)));
  t.same(await alerter.flush(LONG), { waiting: 0 });
  alerter.event(drift(Date.now()));
  t.same(await alerter.flush(LONG), { waiting: 0 });
  await alerter.stop(LONG);
  for (const server of [slack, pagerduty, webhook]) {
    t.same(server.refused, []);
    t.equal(server.taken.length, 2);
  }
  t.match(slack.taken[0], { text: /^:warning: https:\/\/192\.0\.2\.1 has drifted: 61 leaves/ });
  t.match(JSON.stringify(slack.taken[0]), /&lt;!channel&gt; &amp;/);
  t.match(slack.taken[1], { text: /^:white_check_mark: .* is as the state says again$/ });
  t.match(pagerduty.taken[0], {
    event_action: "trigger",
    payload: { severity: "warning", source: "https://192.0.2.1", class: "drift" },
  });
  t.same(pagerduty.taken[1], {
    routing_key: ROUTING_KEY,
    event_action: "resolve",
    dedup_key: pagerduty.taken[0]?.dedup_key,
  });
  t.match(webhook.taken, [
    { status: "firing", rule: "drift" },
    { status: "resolved", rule: "drift" },
  ]);
  t.equal(deliveries.filter(({ outcome }) => outcome === "sent").length, 6);
  t.same(warnings, []);
});

void t.test("a receiver gets what is bad enough for it", async (t) => {
  const slack = await during(t, startSlack());
  const webhook = await during(t, startWebhook());
  const config = configOf({
    slack: { url: `${slack.url}${SLACK_PATH}`, minSeverity: "error" },
    webhook: { url: webhook.url, secret: WEBHOOK_SECRET },
  });
  const { alerter } = open(config, { volatile: true });
  alerter.event(drift(Date.now(), "a b"));
  alerter.event(failed(Date.now()));
  await alerter.stop(LONG);
  t.equal(slack.taken.length, 1);
  t.equal(webhook.taken.length, 2);
});

void t.test("what fails is tried again, and Retry-After is honoured", async (t) => {
  const slack = await during(t, startSlack());
  const { alerter, deliveries, warnings } = open(configOf({ slack: { url: `${slack.url}${SLACK_PATH}` } }), {
    volatile: true,
  });
  slack.answers.push({ status: 500, body: "rollup_error" }, "hang up");
  alerter.event(drift(Date.now(), "a b"));
  t.same(await alerter.flush(LONG), { waiting: 0 });
  t.equal(slack.requests, 3);
  slack.answers.push({ status: 429, headers: { "retry-after": "2" } });
  const began = Date.now();
  alerter.event(failed(Date.now()));
  t.same(await alerter.flush(LONG), { waiting: 0 });
  t.ok(Date.now() - began >= 1_990, "not before the receiver allows it");
  t.same(
    deliveries.map(({ outcome }) => outcome),
    ["sent", "sent"],
  );
  t.same(warnings, []);
  await alerter.stop(LONG);
});

void t.test("a longer Retry-After keeps the alert for later, and spares the receiver", async (t) => {
  const slack = await during(t, startSlack());
  const { alerter, deliveries, warnings } = open(configOf({ slack: { url: `${slack.url}${SLACK_PATH}` } }), {
    volatile: true,
  });
  slack.answers.push({ status: 429, headers: { "retry-after": "600" } });
  alerter.event(drift(Date.now(), "a b"));
  t.same(await alerter.flush(LONG), { waiting: 1 });
  alerter.event(failed(Date.now()));
  t.same(await alerter.flush(LONG), { waiting: 2 });
  t.equal(slack.requests, 1);
  t.same(
    deliveries.map(({ outcome }) => outcome),
    ["failed"],
  );
  t.match(warnings, [/^alerts are kept for later: slack asked for fewer alerts \(HTTP 429\)$/]);
  await alerter.stop(0);
});

void t.test("what a receiver refuses for good is given up, and the next is sent", async (t) => {
  const pagerduty = await during(t, startPagerDuty());
  const config = configOf({ pagerduty: { routingKey: "X".repeat(32), url: `${pagerduty.url}/v2/enqueue` } });
  const { alerter, deliveries, warnings } = open(config, { volatile: true });
  alerter.event(drift(Date.now(), "a b"));
  alerter.event(failed(Date.now()));
  t.same(await alerter.flush(LONG), { waiting: 0 });
  t.same(
    deliveries.map(({ outcome }) => outcome),
    ["failed", "failed"],
  );
  t.same(
    warnings,
    ["an alert was given up: pagerduty refused with HTTP 400 (Invalid routing key)"],
    "said once",
  );
  await alerter.stop(0);
});

void t.test("a redirect is not followed", async (t) => {
  const slack = await during(t, startSlack());
  const elsewhere = await during(t, startSlack());
  slack.answers.push({ status: 307, headers: { location: `${elsewhere.url}${SLACK_PATH}` } });
  const { alerter, warnings } = open(configOf({ slack: { url: `${slack.url}${SLACK_PATH}` } }), {
    volatile: true,
  });
  alerter.event(drift(Date.now(), "a b"));
  await alerter.stop(LONG);
  t.equal(elsewhere.requests, 0);
  t.match(warnings, [/HTTP 307/]);
});

void t.test(
  "a dead receiver delays nobody, fails nothing, and gets its alerts in the next run",
  async (t) => {
    const dead = await during(t, startSlack());
    const webhook = await during(t, startWebhook());
    const state = join(t.testdir(), "deep", "alerts.json");
    const config = configOf({
      slack: { url: `${dead.url}${SLACK_PATH}` },
      webhook: { url: webhook.url, secret: WEBHOOK_SECRET },
      state,
    });
    for (let i = 0; i < 20; i++) dead.answers.push("silence");
    const first = open(config, { patience: { attempts: 3, timeoutMs: 60_000 } });
    first.alerter.event(drift(Date.now(), "a b"));
    const began = Date.now();
    t.same(await first.alerter.stop(500), { waiting: 1 });
    t.ok(Date.now() - began < 10_000, "far below the receiver's own time-out");
    t.equal(webhook.taken.length, 1, "the others are told all the same");
    const kept = readFileSync(state, "utf8");
    t.notMatch(kept, /secret/, "the file names receivers and not their addresses");
    t.equal(statSync(state).mode & 0o777, 0o600);

    dead.answers.length = 0;
    const second = open(config);
    second.alerter.event(drift(Date.now(), "a b"));
    t.same(await second.alerter.flush(LONG), { waiting: 0 });
    t.equal(dead.taken.length, 1, "sent once, with the next run");
    t.equal(webhook.taken.length, 1, "who knows already is not told again");
    second.alerter.event(drift(Date.now()));
    await second.alerter.stop(LONG);
    t.equal(dead.taken.length, 2);
    t.equal(webhook.taken.length, 2);
  },
);

void t.test("a receiver that is away learns only the last word, or nothing where all is over", async (t) => {
  const slack = await during(t, startSlack());
  const state = join(t.testdir(), "alerts.json");
  const config = configOf({
    slack: { url: `${slack.url}${SLACK_PATH}` },
    rules: { drift: { cooldown: 0 } },
    state,
  });
  slack.answers.push({ status: 429, headers: { "retry-after": "600" } });
  const { alerter } = open(config);
  alerter.event(failed(Date.now()));
  t.same(await alerter.flush(LONG), { waiting: 1 });
  alerter.event(drift(Date.now(), "a b"));
  t.same(await alerter.flush(LONG), { waiting: 2 });
  alerter.event(drift(Date.now(), "a b", "a c"));
  t.same(await alerter.flush(LONG), { waiting: 2 }, "the newer word replaces the older");
  alerter.event(drift(Date.now()));
  t.same(await alerter.flush(LONG), { waiting: 1 }, "over before anybody was told");
  await alerter.stop(0);
});

void t.test("no secret is in warnings, whatever goes wrong", async (t) => {
  const slack = await during(t, startSlack());
  const gone = await startSlack();
  await gone.stop();
  const addresses = [
    `${gone.url}${SLACK_PATH}`,
    `http://127.0.0.1:1${SLACK_PATH}`,
    `https://nowhere.invalid${SLACK_PATH}`,
    `${slack.url}/services/secretslackpath/other`,
  ];
  for (const url of addresses) {
    slack.answers.push({ status: 404, body: `no such hook: ${url}` });
    const { alerter, warnings } = open(configOf({ slack: { url } }), { volatile: true });
    alerter.event(drift(Date.now(), "a b"));
    await alerter.stop(LONG);
    t.equal(warnings.length, 1, warnings.join());
    t.notMatch(warnings.join(), /secretslackpath|127\.0\.0\.1|nowhere/);
    slack.answers.length = 0;
  }
});

void t.test("facts that say that all is well cost nothing", async (t) => {
  const state = join(t.testdir(), "alerts.json");
  const config = configOf({ slack: { url: "http://127.0.0.1:1/x" }, state });
  const { alerter } = open(config);
  for (let i = 0; i < 1000; i++) {
    alerter.event(reach(Date.now(), true));
    alerter.event(drift(Date.now()));
  }
  await alerter.flush(0);
  await alerter.stop(0);
  t.notOk(existsSync(state));
});

void t.test(
  "a damaged memory is set aside, one from the future is left alone, none can be a hindrance",
  async (t) => {
    const slack = await during(t, startSlack());
    const folder = t.testdir();
    const state = join(folder, "alerts.json");
    const url = `${slack.url}${SLACK_PATH}`;
    const tell = async (file: string): Promise<string[]> => {
      const { alerter, warnings } = open(configOf({ slack: { url }, state: file }));
      alerter.event(drift(Date.now(), "a b"));
      await alerter.stop(LONG);
      return warnings;
    };
    writeFileSync(state, '{"version":1,"conditions":{"x":');
    t.match(await tell(state), [/is damaged and was set aside as/]);
    t.equal(slack.taken.length, 1);
    const aside = readdirSync(folder).find((name) => name.includes("damaged"));
    t.equal(readFileSync(join(folder, aside ?? ""), "utf8"), '{"version":1,"conditions":{"x":');

    const future = '{"version":2,"surprise":true}';
    writeFileSync(state, future);
    t.match(await tell(state), [/a newer release of pulumi-vyos wrote it/]);
    t.equal(slack.taken.length, 2);
    t.equal(readFileSync(state, "utf8"), future);

    const blocked = join(folder, "file", "alerts.json");
    writeFileSync(join(folder, "file"), "");
    t.match(await tell(blocked), [/cannot be kept in .*(EEXIST|ENOTDIR)/]);
    t.equal(slack.taken.length, 3);

    const occupied = join(folder, "folder.json");
    await mkdir(occupied);
    t.match(await tell(occupied), [/cannot be kept in .*no regular file/]);
    t.equal(slack.taken.length, 4);
  },
);

void t.test("alerters that share a memory tell each problem once", async (t) => {
  const slack = await during(t, startSlack());
  const config = configOf({
    slack: { url: `${slack.url}${SLACK_PATH}` },
    state: join(t.testdir(), "alerts.json"),
  });
  const crowd = Array.from({ length: 6 }, () => open(config));
  for (const { alerter } of crowd) alerter.event(drift(Date.now(), "a b"));
  await Promise.all(crowd.map(({ alerter }) => alerter.flush(LONG)));
  await until("the alert arrives", () => slack.taken.length > 0);
  await Promise.all(crowd.map(({ alerter }) => alerter.stop(LONG)));
  t.equal(slack.taken.length, 1);
  t.same(
    crowd.flatMap(({ warnings }) => warnings),
    [],
  );
});

void t.test("other receivers are told for themselves, although the memory's file is the same", async (t) => {
  const slack = await during(t, startSlack());
  const other = await during(t, startSlack());
  const state = join(t.testdir(), "alerts.json");
  const ours = configOf({ slack: { url: `${slack.url}${SLACK_PATH}` }, state });
  const theirs = configOf({ slack: { url: `${other.url}${SLACK_PATH}` }, state });
  slack.answers.push({ status: 429, headers: { "retry-after": "600" } });
  const first = open(ours);
  first.alerter.event(drift(Date.now(), "a b"));
  t.same(await first.alerter.stop(LONG), { waiting: 1 });
  const second = open(theirs);
  second.alerter.event(drift(Date.now(), "a c"));
  t.same(await second.alerter.stop(LONG), { waiting: 0 });
  t.equal(other.taken.length, 1);
  t.match(JSON.stringify(other.taken), /a c/);
  t.notMatch(JSON.stringify(other.taken), /a b/, "what waits for others is not for them");
  t.equal(slack.taken.length, 0);
});

void t.test("what is kept is sent by itself when its time comes", async (t) => {
  const slack = await during(t, startSlack());
  const { alerter } = open(configOf({ slack: { url: `${slack.url}${SLACK_PATH}` } }), {
    volatile: true,
    patience: { attempts: 1, longestPauseMs: 0, restMs: 10 },
  });
  slack.answers.push({ status: 429, headers: { "retry-after": "1" } });
  alerter.event(drift(Date.now(), "a b"));
  t.same(await alerter.flush(LONG), { waiting: 1 });
  await until("the alert is sent again", () => slack.taken.length === 1);
  await alerter.stop(0);
});
