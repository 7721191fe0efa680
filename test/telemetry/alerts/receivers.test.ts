/** Whatever an alert says, its requests have the form that the receivers' documentation asks for. */
import fc from "fast-check";
import t from "tap";
import { ruleNames, severities, type Alert } from "../../../provider/telemetry/alerts/alert.js";
import { alertmanager } from "../../../provider/telemetry/alerts/receivers/alertmanager.js";
import { pagerduty } from "../../../provider/telemetry/alerts/receivers/pagerduty.js";
import type { Receiver } from "../../../provider/telemetry/alerts/receivers/receiver.js";
import { slack } from "../../../provider/telemetry/alerts/receivers/slack.js";
import { webhook } from "../../../provider/telemetry/alerts/receivers/webhook.js";
import {
  pagerDutyCheck,
  ROUTING_KEY,
  slackCheck,
  WEBHOOK_SECRET,
  webhookCheck,
  type Check,
} from "./servers.js";

const text = fc.oneof(
  fc.string({ minLength: 1, unit: "grapheme" }),
  fc.string({ minLength: 1, maxLength: 300, unit: fc.constantFrom("&", "<", ">", "x", " ") }),
  fc.constantFrom("<!channel>", "*bold*", "&".repeat(300), '"; drop'),
);

const time = fc.integer({ min: 0, max: 4e12 });

const anyAlert: fc.Arbitrary<Alert> = fc.record({
  key: fc.string({ minLength: 1, maxLength: 255 }),
  status: fc.constantFrom("firing", "resolved"),
  rule: fc.constantFrom(...ruleNames, "test"),
  severity: fc.constantFrom(...severities),
  source: fc.webUrl(),
  component: fc.option(text, { nil: undefined }),
  summary: fc.oneof(text, fc.constantFrom("&".repeat(5000), "long ".repeat(1000))),
  details: fc.array(text, { maxLength: 21 }),
  startedAt: time,
  at: time,
});

const obeys = (receiver: Receiver, check: Check): void => {
  fc.assert(
    fc.property(anyAlert, (alert) => {
      const { url, headers, body } = receiver.request(alert, Date.now());
      const answer = check({ url: new URL(url).pathname, headers: { ...headers } }, body);
      return receiver.accepts(answer.status, answer.body ?? "");
    }),
  );
};

const minSeverity = "info";

void t.test("Slack", (t) => {
  obeys(slack({ url: "https://hooks.example/services/x", minSeverity }), slackCheck("/services/x"));
  const receiver = slack({ url: "https://hooks.example/services/x", minSeverity });
  t.notOk(receiver.accepts(200, "<html>a captive portal</html>"));
  t.equal(receiver.complaint("channel_is_archived"), "channel_is_archived");
  t.equal(receiver.complaint("no hook at https://hooks.example/services/x"), undefined);
  t.end();
});

void t.test("PagerDuty", (t) => {
  const receiver = pagerduty({
    routingKey: ROUTING_KEY,
    url: "https://events.example/v2/enqueue",
    minSeverity,
  });
  obeys(receiver, pagerDutyCheck);
  t.equal(receiver.complaint(JSON.stringify({ errors: [`${ROUTING_KEY} is wrong`] })), undefined);
  t.equal(receiver.complaint("<html>"), undefined);
  t.end();
});

void t.test("a webhook", (t) => {
  obeys(webhook({ url: "https://a.example/", secret: WEBHOOK_SECRET, minSeverity }), webhookCheck);
  t.end();
});

void t.test("Alertmanager", (t) => {
  const receiver = alertmanager({
    url: "http://a.example:9093/prefix/",
    authorization: "Bearer x",
    minSeverity,
  });
  fc.assert(
    fc.property(anyAlert, (alert) => {
      const { url, headers, body } = receiver.request(alert, Date.now());
      const [one, ...more] = JSON.parse(body) as {
        labels: Record<string, string>;
        annotations: Record<string, string>;
        startsAt: string;
        endsAt: string;
      }[];
      return (
        url === "http://a.example:9093/prefix/api/v2/alerts" &&
        headers.authorization === "Bearer x" &&
        more.length === 0 &&
        one !== undefined &&
        Object.keys(one.labels).every((name) => /^[a-zA-Z_][a-zA-Z0-9_]*$/.test(name)) &&
        Object.values(one.labels).every((value) => value !== "") &&
        // It refuses an alert that ends before it starts.
        Date.parse(one.startsAt) <= Date.parse(one.endsAt) &&
        (alert.status === "resolved") === (Date.parse(one.endsAt) === alert.at)
      );
    }),
  );
  t.end();
});
