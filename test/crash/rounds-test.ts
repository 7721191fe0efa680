import t from "tap";
import { whyNoCli } from "../support/pulumi.js";
import { crashRounds, showRound } from "./rounds.js";

/** The test that updates which are killed come out right when run again, with so many of them. */
export const testCrashes = (runs: number, timeout: number): void => {
  t.setTimeout(timeout);
  void whyNoCli().then((skip) => {
    void t.test(
      `${String(runs)} killed updates come out right when run again`,
      { skip, timeout },
      async (t) => {
        const seed = Number(process.env.PULUMI_VYOS_CRASH_SEED ?? Math.floor(Math.random() * 1_000_000));
        t.comment(`replay with PULUMI_VYOS_CRASH_SEED=${String(seed)}`);
        let done = 0;
        const lanes = [0, 1].map((lane) =>
          crashRounds({ seed: seed + lane, runs: runs / 2 }, (round) => {
            t.same(round.flaws, [], `seed ${String(seed)}, lane ${String(lane)}: ${showRound(round)}`);
            if (++done % 10 === 0) t.comment(`${String(done)} of ${String(runs)} crashes`);
          }),
        );
        for (const left of await Promise.all(lanes))
          t.same(left, [], "the last destroy leaves the router as before");
      },
    );
  });
};
