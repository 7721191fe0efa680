/** `npm run soak:crash -- --runs 100 --seed 1`: crash rounds in two lanes, with a line for each. */
import { parseArgs } from "node:util";
import { crashRounds, showRound } from "./rounds.js";

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: { runs: { type: "string", default: "100" }, seed: { type: "string" } },
  });
  const runs = Number(values.runs);
  const seed = Number(values.seed ?? Date.now() % 1_000_000);
  console.log(`seed ${String(seed)}, ${String(runs)} rounds`);
  let failed = 0;
  let done = 0;
  const lanes = [Math.ceil(runs / 2), Math.floor(runs / 2)].map((share, lane) =>
    crashRounds({ seed: seed + lane, runs: share }, (round, index) => {
      console.log(`${String(++done)}. lane ${String(lane)} round ${String(index)}: ${showRound(round)}`);
      if (round.flaws.length === 0) return;
      failed++;
      console.log(`FLAWS:\n  ${round.flaws.join("\n  ")}`);
    }),
  );
  for (const left of (await Promise.all(lanes)).flat()) {
    failed++;
    console.log(`AFTER THE LAST DESTROY: ${left}`);
  }
  console.log(`${String(done)} rounds, ${String(failed)} with flaws (seed ${String(seed)})`);
  process.exitCode = failed > 0 ? 1 : 0;
};

void main();
