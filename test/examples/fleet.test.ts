/** The fleet example: several routers at a time, one of them switched off; on a terminal and in a log. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { scenario } from "../support/lan.js";
import { getCli, repoRoot, run, withTempDir, type RunResult } from "../support/pulumi.js";

const ARGS = ["--require", "ts-node/register", "fleet.ts"];

const fleet = async (args: readonly string[], terminal = false): Promise<RunResult> => {
  const node = [process.execPath, ...ARGS, ...args];
  const line = terminal ? ["script", "-qec", node.join(" "), "/dev/null"] : node;
  const [command = "", ...rest] = line;
  const { env } = await getCli();
  const cwd = join(repoRoot, "examples", "fleet");
  return withTempDir((home) =>
    // Its types are checked with those of all examples: test/reference/examples.test.ts.
    run(command, rest, {
      cwd,
      env: { ...env, PULUMI_HOME: home, TS_NODE_TRANSPILE_ONLY: "true" },
      timeoutMs: 900_000,
    }),
  );
};

scenario("three routers, two at a time, one of them switched off", async (t) => {
  const { code, stdout, output } = await fleet(
    "--routers 3 --concurrency 2 --commit-latency 10 --broken edge-02".split(" "),
  );
  t.equal(code, 1, output);
  const lines = stdout.trimEnd().split("\n");
  t.strictSame(
    lines.slice(0, 3).map((line) => line.slice(0, 6)),
    ["[1/3] ", "[2/3] ", "[3/3] "],
  );
  const of = (name: string) => lines.find((line) => line.includes(name)) ?? "";
  for (const name of ["edge-01", "edge-03"])
    t.match(of(name), /^\[\d\/3\] ok {5}edge-0\d [\d.]+ s: create 5$/);
  t.match(of("edge-02"), /FAILED edge-02 [\d.]+ s: .*https:\/\/127\.0\.0\.1:\d+.*the router is as it was/);
  t.match(
    lines.at(-2),
    /^2 of 3 routers are up to date, 1 are not; [\d.]+ s, 2 at a time, [1-9]\d* commits$/,
  );
  t.equal(lines.at(-1), "not up to date: edge-02");
});

scenario("on a terminal one line is drawn again and again", async (t) => {
  if (spawnSync("script", ["--version"]).status !== 0) {
    t.plan(0, "no `script` here to make a terminal");
    return;
  }
  const { code, stdout, output } = await fleet(
    "--routers 2 --concurrency 2 --commit-latency 10".split(" "),
    true,
  );
  t.equal(code, 0, output);
  t.match(stdout, "\r\u001b[2K[------------------------]  0/2  0 s  edge-01 edge-02");
  t.match(stdout, /\[#{12}-{12}\] {2}1\/2 {2}\d+ s {2}edge-0[12]\s/);
  t.match(stdout, /\u001b\[2K2 of 2 routers are up to date, 0 are not; /);
  t.notMatch(stdout, /ok {5}edge/, "only what somebody must look at stays");
});

scenario("a wrong command line is told with the option, the value and the fix", async (t) => {
  const wrong = [
    [["--routers", "many"], /--routers: "many" is not a whole number from 1/],
    [
      ["--broken", "edge-99", "--routers", "2"],
      /--broken: there is no edge-99; the routers are edge-01 to edge-02/,
    ],
  ] as const;
  for (const [args, message] of wrong) {
    const { code, stderr } = await fleet(args);
    t.equal(code, 2);
    t.match(stderr, message);
  }
});
