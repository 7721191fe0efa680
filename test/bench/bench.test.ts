import { join } from "node:path";
import t from "tap";
import { repoRoot, run } from "../support/pulumi.js";

const bench = (...args: string[]) =>
  run(process.execPath, [join(repoRoot, "dist", "bench", "main.js"), ...args]);

void t.test("options that make no sense are refused", async (t) => {
  for (const [args, words] of [
    [["--rules", "0"], /whole number of at least 1/],
    [["--rules", "many"], /whole number of at least 1/],
    [["--rules", "100000"], /At most 5000/],
    [["--parallel", "1.5"], /whole number of at least 1/],
    [["--commit-latency", "slow"], /number of at least 0/],
    [["--subjects", "theirs"], /"theirs" is not one of/],
    [["--unknown"], /unknown option/],
  ] as const) {
    const result = await bench(...args);
    t.equal(result.code, 1, args.join(" "));
    t.match(result.stderr, words);
  }
});
