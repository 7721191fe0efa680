import type { SinkContext } from "../events/sink.js";

/** Where the metrics of a run go. */
export interface MetricsSettings {
  /** The base URL of a Pushgateway. It may hold credentials, and so is never shown. */
  readonly pushgateway?: string;
  /** A file for node-exporter's textfile collector, or a folder to put one into for each stack. */
  readonly textfile?: string;
  /** The `job` label of what is pushed. Default `pulumi-vyos`. */
  readonly job: string;
}

const wrong = (name: string, detail: string): never => {
  throw new Error(`${name}: ${detail}`);
};

const objectOf = (
  name: string,
  text: string,
  known: readonly string[],
): Readonly<Record<string, unknown>> => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return wrong(
      name,
      `is not an object; set it with \`pulumi config set --path ${name}.${known[0] ?? ""} …\``,
    );
  const stray = Object.keys(value).find((key) => !known.includes(key));
  if (stray !== undefined) wrong(name, `"${stray}" is not one of ${known.join(", ")}`);
  return value as Readonly<Record<string, unknown>>;
};

const textAt = (object: Readonly<Record<string, unknown>>, name: string, key: string): string | undefined => {
  const value = object[key];
  if (value === undefined) return undefined;
  return typeof value === "string" && value.trim() !== "" ? value : wrong(`${name}.${key}`, "is not a text");
};

/** An http or https URL; the error does not show it, because it may hold a password. */
export const httpUrl = (name: string, text: string): string => {
  const protocol = URL.canParse(text) ? new URL(text).protocol : undefined;
  return protocol === "http:" || protocol === "https:"
    ? text
    : wrong(name, "is not an http:// or https:// URL such as http://gateway:9091");
};

/** Reads `vyos:metrics`; throws with the setting, what is wrong with it and the fix. */
export const metricsSettings = (text: string): MetricsSettings => {
  const name = "vyos:metrics";
  const given = objectOf(name, text, ["pushgateway", "textfile", "job"]);
  const pushgateway = textAt(given, name, "pushgateway");
  const textfile = textAt(given, name, "textfile");
  const job = textAt(given, name, "job") ?? "pulumi-vyos";
  if (pushgateway === undefined && textfile === undefined)
    wrong(name, `has neither "pushgateway" nor "textfile": nothing would be kept`);
  return {
    ...(pushgateway === undefined ? {} : { pushgateway: httpUrl(`${name}.pushgateway`, pushgateway) }),
    ...(textfile === undefined ? {} : { textfile }),
    job,
  };
};

/** Where traces go, unless the environment says so in OpenTelemetry's own words: the base URL of a collector. */
export const OTLP_SETTING = "vyos:otlp";

/** Whether traces are wanted: OpenTelemetry's own variables, or `vyos:otlp`. */
export const wantsTraces = ({ config, environment }: SinkContext): boolean => {
  const {
    OTEL_SDK_DISABLED: disabled,
    OTEL_TRACES_EXPORTER: exporter,
    OTEL_EXPORTER_OTLP_ENDPOINT: endpoint,
    OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: tracesEndpoint,
  } = environment;
  if (disabled?.toLowerCase() === "true" || exporter === "none") return false;
  return [config(OTLP_SETTING), endpoint, tracesEndpoint].some((text) => text !== undefined && text !== "");
};
