/** The fleet example: several routers at a time, one of them switched off. On a terminal: fleet.long.ts. */
import { scenario } from "../support/lan.js";
import { fleet } from "./fleet.js";

scenario("two routers at a time, one of them switched off", async (t) => {
  const { code, stdout, output } = await fleet(
    "--routers 2 --concurrency 2 --commit-latency 10 --broken edge-02".split(" "),
  );
  t.equal(code, 1, output);
  const lines = stdout.trimEnd().split("\n");
  t.strictSame(
    lines.slice(0, 2).map((line) => line.slice(0, 6)),
    ["[1/2] ", "[2/2] "],
  );
  const of = (name: string) => lines.find((line) => line.includes(name)) ?? "";
  t.match(of("edge-01"), /^\[\d\/2\] ok {5}edge-01 [\d.]+ s: create 5$/);
  t.match(of("edge-02"), /FAILED edge-02 [\d.]+ s: .*https:\/\/127\.0\.0\.1:\d+.*the router is as it was/);
  t.match(
    lines.at(-2),
    /^1 of 2 routers are up to date, 1 are not; [\d.]+ s, 2 at a time, [1-9]\d* commits$/,
  );
  t.equal(lines.at(-1), "not up to date: edge-02");
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
