import t from "tap";
import { soak } from "./main.js";

/** The test that random programs come through random faults, with so many of them, a seed each. */
export const testSoak = (runs: number, timeout: number): void => {
  t.setTimeout(timeout);
  void t.test(`${String(runs)} random programs`, { timeout }, async (t) => {
    const first = Number(process.env.SOAK_SEED ?? 10_000);
    t.comment(`seeds ${String(first)} to ${String(first + runs - 1)}`);
    let done = 0;
    const outcomes = await soak(first, runs, 12, ({ seed, broken, steps }) => {
      if (++done % 1000 === 0) t.comment(`${String(done)} of ${String(runs)} programs`);
      if (broken === undefined) return;
      t.fail(`npm run soak -- --seed ${String(seed)} --runs 1 --verbose: ${broken}`, { steps });
    });
    t.equal(outcomes.length, runs);
    t.ok(outcomes.some(({ failures }) => failures > 0));
  });
};
