/** What the check adds to `pulumi preview` and the types to `tsc`: the same with and without, in turn. */
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startRouter } from "../emulator/testing.js";
import { mustSucceed, repoRoot, run, withStack, withTempDir } from "../test/support/pulumi.js";
import { programOf } from "./schema-programs.js";

const ROUNDS = 3;

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;

/** Medians in milliseconds. */
export interface Compared {
  readonly without: number;
  readonly with: number;
}

/** The two in turn, after one round that nobody counts. */
const inTurn = async (measure: (which: "with" | "without") => Promise<number>): Promise<Compared> => {
  const times = { with: [] as number[], without: [] as number[] };
  for (let round = 0; round <= ROUNDS; round++)
    for (const which of ["without", "with"] as const) {
      const ms = await measure(which);
      if (round > 0) times[which].push(ms);
    }
  return { without: median(times.without), with: median(times.with) };
};

/** `pulumi preview` of a hundred resources that are checked against VyOS 1.5, and of the same that are not. */
export const measurePreview = async (): Promise<Compared> => {
  const router = await startRouter({ vyos: "1.5" });
  const options = {
    program: `
const { VyosConfig } = require("pulumi-vyos");
const unchecked = process.env.BENCH_UNCHECKED === "true";
for (let i = 1; i <= 100; i++)
  new VyosConfig("rule-" + i, {
    path: "firewall ipv4 name SITE rule " + i,
    config: { action: "accept", protocol: "tcp", source: { address: "10.0.0." + i }, destination: { port: 1000 + i } },
    unchecked,
  });
`,
    config: { "vyos:endpoint": router.url, "vyos:fingerprint": router.fingerprint, "vyos:version": "1.5" },
    secrets: { "vyos:apiKey": router.apiKey },
  };
  try {
    return await withStack(options, (stack) =>
      inTurn(async (which) => {
        const env = { BENCH_UNCHECKED: String(which === "without") };
        return mustSucceed(await stack.pulumi(["preview", "--suppress-outputs"], { env })).ms;
      }),
    );
  } finally {
    await router.stop();
  }
};

const tsconfig = {
  compilerOptions: { target: "es2022", module: "node20", strict: true, noEmit: true, types: ["node"] },
  include: ["*.ts"],
};

/** `tsc` of a program with the types of a whole configuration, and of the same without. */
export const measureCompiler = (): Promise<Compared> =>
  withTempDir(async (dir) => {
    for (const which of ["with", "without"]) {
      const folder = join(dir, which);
      mkdirSync(folder);
      symlinkSync(join(repoRoot, "node_modules"), join(folder, "node_modules"));
      writeFileSync(join(folder, "package.json"), '{ "type": "commonjs" }\n');
      writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(tsconfig));
      writeFileSync(join(folder, "index.ts"), programOf(which === "with"));
    }
    const tsc = join(repoRoot, "node_modules", "typescript", "bin", "tsc");
    return inTurn(
      async (which) => mustSucceed(await run(process.execPath, [tsc, "-p", join(dir, which)])).ms,
    );
  });
