/** `npm run fuzz:moves -- --runs 20000 --seed 1`: random programs whose places wander between resources. */
import { parseArgs } from "node:util";
import { fuzz } from "./fuzz.js";

const main = async (): Promise<void> => {
  const { values } = parseArgs({ options: { runs: { type: "string" }, seed: { type: "string" } } });
  const [runs, seed] = [Number(values.runs ?? 20_000), Number(values.seed ?? Date.now() % 1e9)];
  const { wrong, refused, refusedRightly, moves } = await fuzz(runs, seed);
  for (const text of [...wrong, ...refused].slice(0, 8)) console.log(text);
  console.log(
    `seed ${String(seed)}: ${String(runs)} updates with ${String(moves)} moves: ${String(wrong.length)} wrong, ${String(refused.length)} refused wrongly, ${String(refusedRightly)} refused as they must be`,
  );
  if (wrong.length + refused.length > 0) process.exitCode = 1;
};

void main();
