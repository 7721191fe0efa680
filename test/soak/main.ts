/** `npm run soak -- --seed S --runs N`: random programs against random faults. */
import { Command, InvalidArgumentError } from "commander";
import { runSeed, type Outcome } from "./run.js";

interface Flags {
  readonly seed?: number;
  readonly runs: number;
  readonly parallel: number;
  readonly verbose?: true;
}

const wholeNumber = (text: string): number => {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError("Expected a whole number.");
  return Number(text);
};

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const tell = ({ seed, broken, steps }: Outcome, verbose: boolean): void => {
  if (broken === undefined && !verbose) return;
  say(`--- seed ${String(seed)} ${broken === undefined ? "is clean" : `BROKE: ${broken}`}`);
  for (const step of steps) say(step);
  if (broken !== undefined) say(`replay: npm run soak -- --seed ${String(seed)} --runs 1 --verbose`);
};

/** Runs the seeds from `first` on, some at a time. */
export const soak = async (
  first: number,
  runs: number,
  parallel: number,
  ended: (outcome: Outcome) => void,
): Promise<readonly Outcome[]> => {
  const outcomes: Outcome[] = [];
  let next = first;
  const worker = async (): Promise<void> => {
    while (next < first + runs) {
      const outcome = await runSeed(next++);
      outcomes.push(outcome);
      ended(outcome);
    }
  };
  await Promise.all(Array.from({ length: parallel }, worker));
  return outcomes;
};

const main = async ({ seed, runs, parallel, verbose }: Flags): Promise<void> => {
  const first = seed ?? Math.floor(Math.random() * 1_000_000_000);
  const start = Date.now();
  say(`soak: seeds ${String(first)} to ${String(first + runs - 1)}`);
  let done = 0;
  const outcomes = await soak(first, runs, parallel, (outcome) => {
    tell(outcome, verbose === true);
    if (++done % 500 === 0) say(`soak: ${String(done)} runs`);
  });
  const broken = outcomes.filter((outcome) => outcome.broken !== undefined);
  const sum = (count: (outcome: Outcome) => number): string =>
    String(outcomes.reduce((total, outcome) => total + count(outcome), 0));
  say(
    `soak: ${String(runs)} runs, ${String(broken.length)} broken; ${sum((o) => o.operations)} operations, ${sum((o) => o.failures)} of them failed and said so; ${String(Math.round((Date.now() - start) / 1000))} s`,
  );
  process.exitCode = broken.length > 0 ? 1 : 0;
};

if (require.main === module)
  void new Command("soak")
    .description("run random programs against an emulated router with random faults")
    .option("--seed <number>", "the first seed; by default any", wholeNumber)
    .option("--runs <number>", "how many seeds", wholeNumber, 300)
    .option("--parallel <number>", "how many at a time", wholeNumber, 8)
    .option("--verbose", "tell the steps of clean runs too")
    .action(main)
    .parseAsync();
