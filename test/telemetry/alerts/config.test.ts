import { writeFileSync } from "node:fs";
import { join } from "node:path";
import * as E from "fp-ts/Either";
import t from "tap";
import { decodeAlerts, explainConfig, receiversOf } from "../../../provider/telemetry/alerts/config.js";
import { defaultRules } from "../../../provider/telemetry/alerts/rules.js";
import { alertsOfFile, alertsOfStack } from "../../../provider/telemetry/alerts/source.js";
import { ROUTING_KEY, WEBHOOK_SECRET } from "./servers.js";

const slackUrl = "https://hooks.slack.com/services/T0/B0/verysecret";

const wrongIn = (json: unknown): string => {
  const decoded = decodeAlerts(json, "vyos:alerts");
  return E.isLeft(decoded) ? explainConfig(decoded.left) : "";
};

void t.test("a full configuration is read", (t) => {
  const decoded = decodeAlerts(
    {
      slack: { url: slackUrl, minSeverity: "warning" },
      pagerduty: { routingKey: ROUTING_KEY },
      alertmanager: { url: "http://alertmanager.example:9093/prefix/" },
      webhook: { url: "http://hooks.example/vyos", secret: WEBHOOK_SECRET },
      rules: { drift: { threshold: "3", cooldown: 0 }, saveFailed: { enabled: "false" } },
      state: "/tmp/alerts.json",
    },
    "vyos:alerts",
  );
  if (E.isLeft(decoded)) throw new Error(explainConfig(decoded.left));
  const { right: config } = decoded;
  t.same(
    receiversOf(config).map(({ name, minSeverity }) => `${name} ${minSeverity}`),
    ["slack warning", "pagerduty info", "alertmanager info", "webhook info"],
  );
  t.same(config.rules, {
    ...defaultRules,
    drift: { ...defaultRules.drift, threshold: 3, cooldown: 0 },
    saveFailed: { ...defaultRules.saveFailed, enabled: false },
  });
  t.equal(config.pagerduty?.url, "https://events.pagerduty.com/v2/enqueue");
  t.equal(config.state, "/tmp/alerts.json");
  t.end();
});

void t.test("what is wrong is told by property, with the fix and without secrets", (t) => {
  const rows: [unknown, RegExp][] = [
    [
      [],
      /^vyos:alerts is not an object; its properties are slack, pagerduty, alertmanager, webhook, rules, state$/,
    ],
    [{ slak: { url: slackUrl } }, /^vyos:alerts\.slak is no property; known are slack, /],
    [
      { slack: {} },
      /^vyos:alerts\.slack\.url is not set; run `pulumi config set --path --secret vyos:alerts\.slack\.url https:/,
    ],
    [{ slack: slackUrl }, /^vyos:alerts\.slack is not an object; its properties are url, minSeverity$/],
    [
      { slack: { url: "verysecret" } },
      /^vyos:alerts\.slack\.url is not a URL; give one such as https:\/\/hooks\.slack/,
    ],
    [{ slack: { url: "http://hooks.slack.com/verysecret" } }, /slack\.url is not an https:\/\/ URL/],
    [{ slack: { url: "https://user:verysecret@hooks.slack.com/" } }, /slack\.url holds a user or password/],
    [
      { slack: { url: slackUrl, minSeverity: "bad" } },
      /slack\.minSeverity "bad" is no choice; give one of info, warning, error, critical/,
    ],
    [{ pagerduty: {} }, /pagerduty\.routingKey is not set; run `pulumi config set --path --secret/],
    [{ pagerduty: { routingKey: "verysecret" } }, /pagerduty\.routingKey is not an integration key of 32/],
    [{ pagerduty: { routingKey: 12345678901234 } }, /pagerduty\.routingKey is not an integration key of 32/],
    [
      { webhook: { url: "https://a.example", secret: "verysecret" } },
      /webhook\.secret is not a text of at least 16 characters/,
    ],
    [{ webhook: { url: "https://a.example" } }, /webhook\.secret is not set; .*openssl rand/],
    [
      { webhook: { url: "ftp://a.example/verysecret", secret: WEBHOOK_SECRET } },
      /webhook\.url is not an http:\/\/ or https:\/\/ URL/,
    ],
    [
      { alertmanager: { url: "https://a.example", authorization: "very\nsecret" } },
      /alertmanager\.authorization is not the value/,
    ],
    [
      { rules: { drift: { threshold: 0 } } },
      /rules\.drift\.threshold 0 is not a number of leaves; give a number from 1 to/,
    ],
    [
      { rules: { poolNearlyFull: { threshold: 101 } } },
      /threshold 101 is not a percentage; give a number from 1 to 100/,
    ],
    [{ rules: { drift: { cooldown: "soon" } } }, /cooldown "soon" is not a time in seconds/],
    [{ rules: { drift: { enabled: 1 } } }, /enabled 1 is neither true nor false/],
    [{ rules: { leak: {} } }, /rules\.leak is no property; known are commitFailed, drift, unreachable, /],
    [{ state: 7 }, /state 7 is not the path of a file/],
  ];
  for (const [json, expected] of rows) {
    const text = wrongIn(json);
    t.match(text, expected, JSON.stringify(json));
    t.notMatch(text, /verysecret|12345678901234/);
  }
  const two = wrongIn({ slack: { url: "x" }, pagerduty: { routingKey: "y" } });
  t.equal(two.split("\n").length, 2, "all of them at once");
  t.end();
});

const stack = (json: string | undefined, environment: NodeJS.ProcessEnv = {}) =>
  alertsOfStack((key) => (key === "vyos:alerts" ? json : undefined), environment);

void t.test("stack configuration and environment", (t) => {
  t.same(stack(undefined), E.right(undefined), "no alerts unless asked for");
  const both = stack(JSON.stringify({ slack: { minSeverity: "error" } }), {
    VYOS_ALERTS_SLACK_URL: slackUrl,
  });
  t.match(both, { right: { slack: { url: slackUrl, minSeverity: "error" } } });
  t.match(stack(undefined, { VYOS_ALERTS: JSON.stringify({ slack: { url: slackUrl } }) }), {
    right: { slack: { url: slackUrl } },
  });
  t.match(stack(undefined, { VYOS_ALERTS_PAGERDUTY_ROUTING_KEY: ROUTING_KEY }), {
    right: { pagerduty: { routingKey: ROUTING_KEY } },
  });
  const own = stack(JSON.stringify({ slack: { url: slackUrl } }), {
    VYOS_ALERTS_SLACK_URL: "https://other.example",
  });
  t.match(own, { right: { slack: { url: slackUrl } } }, "configuration comes first");
  t.match(stack("{verysecret"), { left: [{ property: "vyos:alerts", reason: /^is not JSON/ }] });
  t.notMatch(JSON.stringify(stack("{verysecret")), /verysecret/);
  t.end();
});

void t.test("a file", async (t) => {
  const folder = t.testdir();
  const file = join(folder, "alerts.json");
  t.match(await alertsOfFile(file, {}), { left: [{ property: file, reason: /ENOENT/ }] });
  writeFileSync(file, JSON.stringify({ slack: { url: slackUrl } }));
  t.match(await alertsOfFile(file, {}), { right: { slack: { url: slackUrl } } });
  writeFileSync(file, JSON.stringify({ slack: { url: "verysecret" } }));
  t.match(await alertsOfFile(file, {}), { left: [{ property: `${file}.slack.url` }] });
});
