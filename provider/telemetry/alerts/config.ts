import { createHash } from "node:crypto";
import { homedir } from "node:os";
import { join } from "node:path";
import * as E from "fp-ts/Either";
import type * as t from "io-ts";
import { severities } from "./alert.js";
import { address, boolean, filePath, number, optional, record, required, secret, word } from "./codecs.js";
import { alertmanager, type AlertmanagerConfig } from "./receivers/alertmanager.js";
import { pagerduty, PAGERDUTY_URL, type PagerDutyConfig } from "./receivers/pagerduty.js";
import type { Receiver } from "./receivers/receiver.js";
import { slack, type SlackConfig } from "./receivers/slack.js";
import { webhook, type WebhookConfig } from "./receivers/webhook.js";
import { defaultRules, type Rule, type Rules } from "./rules.js";

/** Who is told of what. */
export interface AlertsConfig {
  readonly slack?: SlackConfig | undefined;
  readonly pagerduty?: PagerDutyConfig | undefined;
  readonly alertmanager?: AlertmanagerConfig | undefined;
  readonly webhook?: WebhookConfig | undefined;
  readonly rules: Rules;
  /** Where to keep what was told, from one run to the next. */
  readonly state: string;
}

/** A property of the configuration that is missing or wrong. `reason` never holds a secret. */
export interface ConfigFailure {
  readonly property: string;
  readonly reason: string;
}

/** Where what was told is kept unless `state` says otherwise: `~/.pulumi-vyos/alerts.json`. */
export const defaultStateFile = (): string => join(homedir(), ".pulumi-vyos", "alerts.json");

const SLACK_EXAMPLE = "https://hooks.slack.com/services/T000/B000/XXXX";

const minSeverity = optional(word(severities), "info" as const);
const authorization = optional(
  secret("the value of an Authorization header, such as Bearer TOKEN", (s) => /^[\x20-\x7e]+$/.test(s)),
  undefined,
);

const fix = (property: string): string => `run \`pulumi config set --path --secret vyos:alerts.${property}\``;

const rule = ({ enabled, threshold, cooldown, severity }: Rule, what: string, max: number) =>
  optional(
    record({
      enabled: optional(boolean, enabled),
      threshold: optional(number(what, 1, max), threshold),
      cooldown: optional(number("a time in seconds", 0, 30 * 24 * 3600), cooldown),
      severity: optional(word(severities), severity),
    }),
    { enabled, threshold, cooldown, severity },
  );

const failures = "a number of failures";

const rules = record({
  commitFailed: rule(defaultRules.commitFailed, failures, 1000),
  drift: rule(defaultRules.drift, "a number of leaves", 1_000_000),
  unreachable: rule(defaultRules.unreachable, failures, 1000),
  poolNearlyFull: rule(defaultRules.poolNearlyFull, "a percentage", 100),
  saveFailed: rule(defaultRules.saveFailed, failures, 1000),
  auditBroken: rule(defaultRules.auditBroken, failures, 1000),
});

const alerts = record({
  slack: optional(
    record({ url: required(address(SLACK_EXAMPLE, false), fix(`slack.url ${SLACK_EXAMPLE}`)), minSeverity }),
    undefined,
  ),
  pagerduty: optional(
    record({
      routingKey: required(
        secret("an integration key of 32 letters and digits", (text) => /^[0-9A-Za-z]{32}$/.test(text)),
        fix("pagerduty.routingKey KEY"),
      ),
      url: optional(address(PAGERDUTY_URL, false), PAGERDUTY_URL),
      minSeverity,
    }),
    undefined,
  ),
  alertmanager: optional(
    record({
      url: required(address("http://127.0.0.1:9093", true), fix("alertmanager.url http://127.0.0.1:9093")),
      authorization,
      minSeverity,
    }),
    undefined,
  ),
  webhook: optional(
    record({
      url: required(address("https://alerts.example.com/vyos", true), fix("webhook.url https://HOST/PATH")),
      secret: required(
        secret("a text of at least 16 characters", (text) => text.length >= 16),
        fix('webhook.secret "$(openssl rand -hex 32)"'),
      ),
      authorization,
      minSeverity,
    }),
    undefined,
  ),
  rules: optional(rules, defaultRules),
  state: optional(filePath, undefined),
});

const failuresOf = (errors: t.Errors, where: string): ConfigFailure[] =>
  errors.map(({ context, message }) => {
    const path = context.map(({ key }) => key).filter((key) => key !== "");
    return {
      property: [where, ...path].join("."),
      reason: message ?? "is wrong",
    };
  });

/** Reads what is configured; `where` is what messages call it, such as `vyos:alerts` or a file. */
export const decodeAlerts = (
  json: unknown,
  where: string,
): E.Either<readonly ConfigFailure[], AlertsConfig> => {
  const decoded = alerts.decode(json);
  if (E.isLeft(decoded)) return E.left(failuresOf(decoded.left, where));
  return E.right({ ...decoded.right, state: decoded.right.state ?? defaultStateFile() });
};

/** The receivers that are configured. */
export const receiversOf = (config: AlertsConfig): readonly Receiver[] => [
  ...(config.slack === undefined ? [] : [slack(config.slack)]),
  ...(config.pagerduty === undefined ? [] : [pagerduty(config.pagerduty)]),
  ...(config.alertmanager === undefined ? [] : [alertmanager(config.alertmanager)]),
  ...(config.webhook === undefined ? [] : [webhook(config.webhook)]),
];

/** Tells one set of receivers from another, without naming them: their addresses and keys are secret. */
export const audienceOf = ({ slack: s, pagerduty: p, alertmanager: a, webhook: w }: AlertsConfig): string =>
  createHash("sha256")
    .update(JSON.stringify([s?.url, p?.routingKey, p?.url, a?.url, w?.url]))
    .digest("hex")
    .slice(0, 16);

/** Says what is wrong, one line for each property. */
export const explainConfig = (wrong: readonly ConfigFailure[]): string =>
  wrong.map(({ property, reason }) => `${property} ${reason}`).join("\n");
