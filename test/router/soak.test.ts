/** Random programs against random faults: see test/soak. `npm run soak` runs more of them. */
import t from "tap";
import { soak } from "../soak/main.js";

const RUNS = 300;

void t.test(`${String(RUNS)} random programs`, { timeout: 1_400_000 }, async (t) => {
  const first = Number(process.env.SOAK_SEED ?? 10_000);
  t.comment(`seeds ${String(first)} to ${String(first + RUNS - 1)}`);
  const outcomes = await soak(first, RUNS, 12, ({ seed, broken, steps }) => {
    if (broken === undefined) return;
    t.fail(`npm run soak -- --seed ${String(seed)} --runs 1 --verbose: ${broken}`, { steps });
  });
  t.equal(outcomes.length, RUNS);
  t.ok(outcomes.some(({ failures }) => failures > 0));
});
