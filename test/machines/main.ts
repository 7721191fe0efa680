/** `npm run machines -- --operations N --seed N`: several machines at one router, until so many operations are done. */
import { parseArgs } from "node:util";
import { versions } from "../../emulator/dialect.js";
import { round } from "./run.js";

const { values } = parseArgs({
  options: { operations: { type: "string", default: "10000" }, seed: { type: "string", default: "1" } },
});

/** Of each of three machines, in each round. */
const EACH = 72;

const main = async (): Promise<void> => {
  const total = { operations: 0, commits: 0, lost: 0, left: 0, errors: 0 };
  for (let seed = Number(values.seed); total.operations < Number(values.operations); seed++) {
    const { operations, commits, lost, left, errors } = await round(
      versions[seed % versions.length] ?? "1.5",
      EACH,
      seed,
    );
    total.operations += operations;
    total.commits += commits;
    total.lost += lost.length;
    total.left += left.length;
    total.errors += errors.length;
    for (const text of lost) console.log(`seed ${String(seed)}: LOST ${text}`);
    for (const number of left) console.log(`seed ${String(seed)}: LEFT ${number}`);
    for (const text of errors) console.log(`seed ${String(seed)}: ${text}`);
    console.log(`seed ${String(seed)}: ${JSON.stringify(total)}`);
  }
  process.exitCode = total.lost + total.left > 0 ? 1 : 0;
};

void main();
