/** What it costs to load VyOS's definitions of a release: time and memory, each in a process of its own. */
import { execFileSync } from "node:child_process";
import { schemaOf } from "../provider/schema/index.js";

const releases = ["1.3", "1.4", "1.5"] as const;
type Release = (typeof releases)[number];

const isRelease = (text: string | undefined): text is Release =>
  (releases as readonly (string | undefined)[]).includes(text);

const limits = { ms: 30, mb: 15 };

const memory = (): number => {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

const measure = (release: Release): { ms: number; mb: number } => {
  const before = memory();
  const start = performance.now();
  const schema = schemaOf(release);
  const ms = performance.now() - start;
  const mb = (memory() - before) / 1e6;
  if (schema.root.names().length === 0) throw new Error(`the table of ${release} is empty`);
  return { ms, mb };
};

const [, self = "", asked] = process.argv;
if (isRelease(asked)) console.log(JSON.stringify(measure(asked)));
else
  for (const release of releases) {
    const { ms, mb } = JSON.parse(
      execFileSync(process.execPath, ["--expose-gc", self, release], { encoding: "utf8" }),
    ) as ReturnType<typeof measure>;
    console.log(
      `load the definitions of VyOS ${release}: ${ms.toFixed(1)} ms (at most ${String(limits.ms)}), ` +
        `${mb.toFixed(1)} MB (at most ${String(limits.mb)})`,
    );
    if (ms > limits.ms || mb > limits.mb) process.exitCode = 1;
  }
