import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import t from "tap";
import type { CaseName, Metrics, Report, SubjectName } from "../../bench/types.js";
import { repoRoot, run, whyNoCli, withTempDir } from "../support/pulumi.js";

const bench = (...args: string[]) =>
  run(process.execPath, [join(repoRoot, "dist", "bench", "main.js"), ...args], { timeoutMs: 280_000 });

const cases: readonly CaseName[] = ["create", "preview", "refresh", "changeAll", "changeOne", "destroy"];
const subjects: readonly SubjectName[] = [
  "ours",
  "plugin",
  "ruleset",
  "perRule",
  "engineFloor",
  "routerFloor",
];
const metrics: readonly (keyof Metrics)[] = [
  ...(["commits", "saves", "reads", "bytes"] as const),
  ...(["wallMs", "rssMiB", "stateBytesPerResource"] as const),
];

void t.test("the bench measures every case of every subject", async (t) => {
  const skip = await whyNoCli();
  await t.test("5 rules", { skip }, (t) =>
    withTempDir(async (dir) => {
      const plot = join(dir, "plot.svg");
      const conditions = ["--rules", "5", "--parallel", "16", "--commit-latency", "0"];
      const result = await bench(...conditions, "--concurrent", "--plot", plot, "--json");
      t.equal(result.code, 0, result.output);
      const report = JSON.parse(result.stdout.trimEnd().split("\n").at(-1) ?? "") as Report;
      t.match(report, { rules: 5, parallel: 16, commitLatencyMs: 0 });
      t.strictSame(Object.keys(report.cases), cases);

      const of = (name: CaseName, subject: SubjectName): Metrics => {
        const found = report.cases[name]?.[subject];
        if (found === undefined) throw new Error(`${name} of ${subject} is missing`);
        return found;
      };
      for (const name of cases) {
        t.strictSame(Object.keys(report.cases[name] ?? {}), subjects, name);
        for (const subject of subjects) {
          const measured = of(name, subject);
          t.strictSame(Object.keys(measured), metrics, `${name}: ${subject}`);
          t.ok(Object.values(measured).every((value) => Number.isFinite(value) && value >= 0));
        }
        const writes = name === "preview" || name === "refresh" ? 0 : name === "changeOne" ? 1 : 5;
        t.match(of(name, "perRule"), { commits: writes, saves: writes, reads: name === "refresh" ? 5 : 0 });
        t.match(of(name, "engineFloor"), { commits: 0, saves: 0, reads: 0, bytes: 0 });
        t.match(of(name, "routerFloor"), { commits: Math.min(writes, 1), saves: Math.min(writes, 1) });
        for (const door of ["ours", "plugin"] as const) {
          const { commits, rssMiB } = of(name, door);
          t.ok(commits <= writes && commits >= Math.min(writes, 1));
          t.ok(rssMiB > 10, "the provider's memory was seen");
        }
      }
      for (const name of cases) t.ok(of(name, "ruleset").commits <= 1, `${name}: one commit for all rules`);
      for (const door of ["ours", "plugin"] as const) {
        t.match(of("refresh", door), { reads: 1, commits: 0, saves: 0 });
        const { stateBytesPerResource } = of("create", door);
        t.ok(stateBytesPerResource > 100 && stateBytesPerResource < 2500);
        t.equal(of("destroy", door).stateBytesPerResource, 0);
      }
      t.ok(existsSync(plot) && readFileSync(plot, "utf8").startsWith("<svg"));
    }),
  );
});
