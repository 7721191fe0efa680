import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isRecord } from "../base/json.js";
import type { Sink, SinkContext } from "../events/sink.js";

/** What traces stand on, as package.json names it: few programs want traces, so others need not install it. */
const packages = (): readonly string[] => {
  const text = readFileSync(join(__dirname, "..", "..", "..", "package.json"), "utf8");
  const { peerDependencies } = JSON.parse(text) as { peerDependencies: Readonly<Record<string, string>> };
  return Object.entries(peerDependencies)
    .filter(([name]) => name.startsWith("@opentelemetry/"))
    .map(([name, range]) => `${name}@${range}`);
};

/** Opens the sink of traces; throws with what to install where that is missing. */
export const openTraces = async (context: SinkContext): Promise<Sink> => {
  try {
    const { openTracesSink } = await import("./traces-sink.js");
    return await openTracesSink(context);
  } catch (thrown) {
    if (!isRecord(thrown) || thrown.code !== "MODULE_NOT_FOUND") throw thrown;
    const install = packages().map((each) => `"${each}"`);
    throw new Error(`OpenTelemetry is not installed; run \`npm install ${install.join(" ")}\``, {
      cause: thrown,
    });
  }
};
