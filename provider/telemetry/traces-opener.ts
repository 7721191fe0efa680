import { isRecord, type Json } from "../base/json.js";
import { packageJson } from "../base/package.js";
import type { Sink, SinkContext } from "../events/sink.js";

/**
 * What traces stand on, in the releases that they are tested with. Few programs want traces, so others need not install
 * it. The peer ranges of package.json are wider: older SDKs of Pulumi bring older ones, which must not hinder an install.
 */
const packages = (): readonly string[] =>
  Object.entries(packageJson().devDependencies)
    .filter(([name]) => name.startsWith("@opentelemetry/"))
    .map(([name, range]) => `"${name}@${range}"`);

const missing = (what: string, cause?: unknown): Error =>
  new Error(`${what}; run \`npm install ${packages().join(" ")}\``, { cause });

/** Opens the sink of traces; throws with what to install where that is missing or too old. */
export const openTraces = async (context: SinkContext): Promise<Sink> => {
  try {
    const resources: Json = await import("@opentelemetry/resources");
    if (!("resourceFromAttributes" in resources))
      throw missing("OpenTelemetry is installed in an older release");
    const { openTracesSink } = await import("./traces-sink.js");
    return await openTracesSink(context);
  } catch (thrown) {
    if (isRecord(thrown) && /^(?:ERR_)?MODULE_NOT_FOUND$/.test(String(thrown.code)))
      throw missing("OpenTelemetry is not installed", thrown);
    throw thrown;
  }
};
