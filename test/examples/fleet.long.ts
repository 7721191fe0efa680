/** The fleet example on a terminal, and with more routers than are updated at a time. */
import { spawnSync } from "node:child_process";
import { scenario } from "../support/lan.js";
import { fleet } from "./fleet.js";

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
  t.match(
    lines.at(-2),
    /^2 of 3 routers are up to date, 1 are not; [\d.]+ s, 2 at a time, [1-9]\d* commits$/,
  );
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
