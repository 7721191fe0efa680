import t from "tap";
import { whyNoCli } from "../support/pulumi.js";
import { crashRounds, showRound } from "./rounds.js";

const RUNS = 10;

t.setTimeout(900_000);

void whyNoCli().then((skip) => {
  void t.test(
    "updates that are killed come out right when run again",
    { skip, timeout: 900_000 },
    async (t) => {
      const seed = Number(process.env.PULUMI_VYOS_CRASH_SEED ?? Math.floor(Math.random() * 1_000_000));
      t.comment(`replay with PULUMI_VYOS_CRASH_SEED=${String(seed)}`);
      const lanes = [0, 1].map((lane) =>
        crashRounds({ seed: seed + lane, runs: RUNS / 2 }, (round) => {
          t.same(round.flaws, [], `seed ${String(seed)}, lane ${String(lane)}: ${showRound(round)}`);
        }),
      );
      for (const left of await Promise.all(lanes))
        t.same(left, [], "the last destroy leaves the router as before");
    },
  );
});
