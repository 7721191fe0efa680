/** `npm run bench:audit`: what an entry costs, by how many are in the audit log already. */
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command, InvalidArgumentError, Option } from "commander";
import { wantedEntries } from "../cli/audit/filter.js";
import { draftOf } from "../provider/audit/context.js";
import type { Draft } from "../provider/audit/entry.js";
import { Redactor } from "../provider/redaction/redactor.js";
import { readLog } from "../provider/audit/reader.js";
import { AuditStore, SEGMENT_BYTES } from "../provider/audit/store.js";
import { verifyLog } from "../provider/audit/verify.js";

/** What appending to a log of some size was measured to cost. */
export interface AuditCost {
  /** Entries in the log before the first append that was measured. */
  readonly entries: number;
  readonly appends: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  /** Bytes written for one append, on average. */
  readonly bytes: number;
  /** Size of the whole log on disk, in bytes. */
  readonly logBytes: number;
  /** What `audit list` takes to find the newest entries of the whole log. */
  readonly listMs: number;
}

const draft = (n: number): Draft =>
  draftOf(
    {
      type: "operation",
      router: "https://192.0.2.1",
      at: Date.now(),
      operation: "update",
      kind: "NatRule",
      urn: `urn:pulumi:dev::shop::pulumi-nodejs:dynamic/vyos:NatRule::rule${String(n)}`,
      durationMs: 412,
      outcome: "succeeded",
      group: "4b7c6a52-60b6-4f1e-8d2f-111111111111",
      paths: [`nat destination rule ${String(n)}`],
      ops: [`set nat destination rule ${String(n)} destination port '80'`],
      before: {
        nat: { destination: { rule: { [String(n)]: { destination: { port: "79" }, protocol: "tcp" } } } },
      },
      after: {
        nat: { destination: { rule: { [String(n)]: { destination: { port: "80" }, protocol: "tcp" } } } },
      },
    },
    { actor: { name: "bench", source: "os", host: "bench" } },
    new Redactor(["k3y-that-is-looked-for"]),
  );

const BATCH = 500;

/** As many as the command lists where nothing else is said. */
const LISTED = 100;

const sizeOf = async (path: string): Promise<number> => {
  const reading = await readLog(path);
  if (reading === undefined) return 0;
  let bytes = 0;
  for await (const { file } of reading.pieces) bytes += (await stat(file)).size;
  return bytes;
};

/** At least one whole turn from an empty segment to the next, so that no size is measured at a good moment. */
export const measureAudit = async (
  entries: number,
  appends: number,
  segmentBytes = SEGMENT_BYTES,
): Promise<AuditCost> => {
  const dir = await mkdtemp(join(tmpdir(), "pulumi-vyos-bench-"));
  try {
    const path = join(dir, "audit.json");
    const store = new AuditStore({ path, segmentBytes });
    for (let n = 0; n < entries; n += BATCH)
      await store.append(Array.from({ length: Math.min(BATCH, entries - n) }, (_, i) => draft(n + i)));
    const times: number[] = [];
    let bytes = 0;
    let size = entries === 0 ? 0 : (await stat(path)).size;
    for (let n = 0; n < appends; n++) {
      const one = [draft(entries + n)];
      const began = performance.now();
      await store.append(one);
      times.push(performance.now() - began);
      const now = (await stat(path)).size;
      // A file that has shrunk has just been sealed: its entries were written once more.
      bytes += now < size ? size + now : now;
      size = now;
    }
    times.sort((a, b) => a - b);
    const at = (share: number): number => times[Math.floor(times.length * share)] ?? 0;
    const reading = await readLog(path);
    const verdict = reading === undefined ? undefined : await verifyLog(reading);
    if (verdict?.flaws !== 0 || verdict.entries !== entries + appends)
      throw new Error("the log is not whole");
    const logBytes = await sizeOf(path);
    const began = performance.now();
    const listed = await readLog(path);
    if (listed !== undefined) await wantedEntries(listed, { limit: LISTED }, console.warn);
    const listMs = performance.now() - began;
    const perAppend = Math.round(bytes / appends);
    return { entries, appends, medianMs: at(0.5), p95Ms: at(0.95), bytes: perAppend, logBytes, listMs };
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
};

const parseCount = (text: string): number => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1)
    throw new InvalidArgumentError("Expected a whole number of at least 1.");
  return value;
};

const show = ({ entries, appends, medianMs, p95Ms, bytes, logBytes, listMs }: AuditCost): string =>
  [
    entries.toLocaleString("en").padStart(9),
    appends.toLocaleString("en").padStart(8),
    medianMs.toFixed(1).padStart(10),
    p95Ms.toFixed(1).padStart(8),
    (bytes / 1024).toFixed(0).padStart(12),
    (logBytes / 1024 / 1024).toFixed(1).padStart(9),
    listMs.toFixed(0).padStart(8),
  ].join(" ");

const run = async (): Promise<void> => {
  const command = new Command("npm run bench:audit --")
    .description("Measures what an entry costs, by how many are in the audit log already.")
    .addOption(
      new Option("--entries <n>", "sizes of the log, with commas")
        .argParser((text: string) => text.split(",").map(parseCount))
        .default([100, 1_000, 10_000, 100_000], "100,1000,10000,100000"),
    )
    .addOption(new Option("--appends <n>", "entries that are measured").argParser(parseCount).default(1_000))
    .option("--json", "as one line of JSON")
    .parse();
  const flags = command.opts<{ entries: readonly number[]; appends: number; json?: true }>();
  if (flags.json !== true)
    console.log("  entries  appends  median ms   p95 ms  KiB written   log MiB  list ms");
  const costs: AuditCost[] = [];
  for (const entries of flags.entries) {
    const cost = await measureAudit(entries, flags.appends);
    costs.push(cost);
    if (flags.json !== true) console.log(show(cost));
  }
  if (flags.json === true) console.log(JSON.stringify(costs));
};

if (require.main === module)
  run().catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
