import { readFile } from "node:fs/promises";
import * as E from "fp-ts/Either";
import { codeOf } from "../../base/files.js";
import { isRecord, type Json } from "../../base/json.js";
import { decodeAlerts, type AlertsConfig, type ConfigFailure } from "./config.js";

/** What stands in the environment for properties that the configuration leaves out. */
const variables: readonly (readonly [
  variable: string,
  path: readonly [string, string] | readonly [string],
])[] = [
  ["VYOS_ALERTS_SLACK_URL", ["slack", "url"]],
  ["VYOS_ALERTS_PAGERDUTY_ROUTING_KEY", ["pagerduty", "routingKey"]],
  ["VYOS_ALERTS_PAGERDUTY_URL", ["pagerduty", "url"]],
  ["VYOS_ALERTS_ALERTMANAGER_URL", ["alertmanager", "url"]],
  ["VYOS_ALERTS_ALERTMANAGER_AUTHORIZATION", ["alertmanager", "authorization"]],
  ["VYOS_ALERTS_WEBHOOK_URL", ["webhook", "url"]],
  ["VYOS_ALERTS_WEBHOOK_SECRET", ["webhook", "secret"]],
  ["VYOS_ALERTS_WEBHOOK_AUTHORIZATION", ["webhook", "authorization"]],
  ["VYOS_ALERTS_STATE", ["state"]],
];

/** What is given comes first. */
const withEnvironment = (given: Json, environment: NodeJS.ProcessEnv): Json =>
  variables.reduce<Json>((all, [variable, [group, name]]) => {
    const text = environment[variable];
    if (text === undefined || text === "") return all;
    if (name === undefined) return { [group]: text, ...all };
    const own = all[group];
    if (own !== undefined && !isRecord(own)) return all;
    return { ...all, [group]: { [name]: text, ...own } };
  }, given);

const parse = (text: string, where: string): E.Either<readonly ConfigFailure[], unknown> => {
  try {
    return E.right(JSON.parse(text) as unknown);
  } catch {
    // The parser's own message quotes the text.
    return E.left([{ property: where, reason: 'is not JSON; give an object such as {"slack": {"url": …}}' }]);
  }
};

/**
 * The alerts that a text of JSON and the environment ask for; undefined where neither does. Single variables such as
 * `VYOS_ALERTS_SLACK_URL` fill in what the text leaves out.
 */
export const alertsOf = (
  text: string | undefined,
  where: string,
  environment: NodeJS.ProcessEnv,
): E.Either<readonly ConfigFailure[], AlertsConfig | undefined> => {
  const json = text === undefined ? E.right({}) : parse(text, where);
  if (E.isLeft(json)) return json;
  const all = isRecord(json.right) ? withEnvironment(json.right, environment) : json.right;
  if (text === undefined && Object.keys(all as Json).length === 0) return E.right(undefined);
  return decodeAlerts(all, where);
};

/** The alerts of stack configuration: `vyos:alerts`, or `VYOS_ALERTS` in the environment. */
export const alertsOfStack = (
  config: (key: string) => string | undefined,
  environment: NodeJS.ProcessEnv,
): E.Either<readonly ConfigFailure[], AlertsConfig | undefined> => {
  const own = config("vyos:alerts");
  if (own !== undefined) return alertsOf(own, "vyos:alerts", environment);
  const { VYOS_ALERTS: text } = environment;
  return alertsOf(text === "" ? undefined : text, "VYOS_ALERTS", environment);
};

/**
 * The alerts of a file of JSON: either the object that `vyos:alerts` would be, or a larger configuration that has it
 * as `alerts`.
 */
export const alertsOfFile = async (
  file: string,
  environment: NodeJS.ProcessEnv,
): Promise<E.Either<readonly ConfigFailure[], AlertsConfig>> => {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (thrown) {
    const code = codeOf(thrown) ?? "unknown";
    return E.left([{ property: file, reason: `cannot be read (${code}); name a file that can` }]);
  }
  const json = parse(text, file);
  if (E.isLeft(json)) return json;
  const inner = isRecord(json.right) && "alerts" in json.right;
  const given = inner ? json.right.alerts : json.right;
  return decodeAlerts(
    isRecord(given) ? withEnvironment(given, environment) : given,
    inner ? `${file}: alerts` : file,
  );
};
