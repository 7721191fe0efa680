/**
 * Replays conversations that were recorded with VyOS's own code, each whole and in order.
 * They lie beside the repository, or where PULUMI_VYOS_TRANSCRIPTS says.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import t, { type Test } from "tap";
import { startRouter, type ConfigJson } from "../../emulator/testing.js";
import { agentFor, call, type Call, type Encoding } from "./client.js";

const folder = resolve(
  process.env.PULUMI_VYOS_TRANSCRIPTS ?? join(__dirname, "../../../../shared/transcripts"),
);

interface Exchange {
  readonly name: string;
  readonly request: {
    readonly method: string;
    readonly path: string;
    readonly encoding: Encoding;
    readonly key: string | null;
    readonly data: unknown;
  };
  readonly response: { readonly status: number; readonly content_type: string; readonly body: unknown };
}

/** Exchanges that the emulator answers otherwise, each with the reason. */
const excepted: Readonly<Record<string, string>> = {};

const keyIn = (config: ConfigJson): string =>
  /"key":"([^"]+)"/.exec(JSON.stringify(config))?.[1] ?? "no key in the configuration";

const replay = async (t: Test, name: string): Promise<void> => {
  const config = JSON.parse(readFileSync(join(folder, `${name}.config.json`), "utf8")) as ConfigJson;
  const lines = readFileSync(join(folder, `${name}.jsonl`), "utf8")
    .trim()
    .split("\n");
  const router = await startRouter({ vyos: name.startsWith("v14") ? "1.4" : "1.5", config });
  const agent = agentFor(router);
  for (const line of lines) {
    const { name: exchange, request, response } = JSON.parse(line) as Exchange;
    const key = request.key === "valid" ? keyIn(config) : request.key;
    const asked: Call = { ...request, key };
    const { status, type, body } = await call(router, asked, agent);
    if (exchange in excepted) continue;
    t.same(
      { status, type, body },
      { status: response.status, type: response.content_type, body: response.body },
      `${name}: ${exchange}`,
    );
  }
  agent.destroy();
  await router.stop();
};

if (!existsSync(folder)) {
  t.plan(0, `no transcripts in ${folder}; set PULUMI_VYOS_TRANSCRIPTS to replay them`);
} else {
  for (const file of readdirSync(folder).filter((file) => file.endsWith(".jsonl"))) {
    const name = file.slice(0, -".jsonl".length);
    void t.test(name, (t) => replay(t, name));
  }
}
