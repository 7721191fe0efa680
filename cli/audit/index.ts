import { Command, Option } from "commander";
import { printable, printableJson } from "../../provider/base/printable.js";
import { carriedOut, makeCommand, Usage } from "../command.js";
import { AuditFailure } from "../../provider/audit/errors.js";
import { VERSION } from "../../provider/audit/format.js";
import { verifyLog } from "../../provider/audit/verify.js";
import { columnsOf } from "../terminal.js";
import { exportEntries } from "./export.js";
import { entryById, parseSpan, parseWhole, wantedEntries, withFilter, type FilterFlags } from "./filter.js";
import { openLog, openStore, withLog, type LogFlags } from "./log.js";
import { showEntry, showTable } from "./print.js";
import { showMigration, showVerdict } from "./report.js";
import type { RestoreFlags } from "./restore.js";

const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const warn = (text: string): void => {
  process.stderr.write(`warning: ${printable(text)}\n`);
};

/** How many entries a list for people has where nothing else is said. */
const USUAL_LIMIT = 100;

const list = (): Command =>
  withFilter(withLog(makeCommand("audit list").description("list entries, oldest first")))
    .option("--json", "as JSON Lines, in full")
    .action(
      carriedOut("audit list", async (flags: LogFlags & FilterFlags & { json?: true }) => {
        const { reading } = await openLog(flags);
        const limit = flags.limit ?? (flags.json === true ? undefined : USUAL_LIMIT);
        const entries = await wantedEntries(reading, limit === undefined ? flags : { ...flags, limit }, warn);
        if (flags.json === true) {
          await exportEntries(entries, "jsonl", undefined);
          return;
        }
        if (flags.limit === undefined && entries.length === USUAL_LIMIT)
          process.stderr.write(`the newest ${String(USUAL_LIMIT)}; --limit shows more\n`);
        print(entries.length === 0 ? "no entries" : showTable(entries, columnsOf(process.stdout)));
      }),
    );

const show = (): Command =>
  withLog(
    makeCommand("audit show", "Colours follow NO_COLOR and FORCE_COLOR.").description(
      "show an entry and what it changed, leaf by leaf",
    ),
  )
    .argument("<id>", "the entry's id, or the beginning of it")
    .option("--json", "as JSON")
    .action(
      carriedOut("audit show", async (id: string, flags: LogFlags & { json?: true }) => {
        const { reading } = await openLog(flags);
        const entry = await entryById(reading, id, warn);
        print(flags.json === true ? printableJson(entry, 2) : showEntry(entry));
      }),
    );

/** What is wrong with a log whose leading file is damaged or gone; all else is thrown on. */
const damageOf = (error: unknown): { readonly damage: string } => {
  if (error instanceof AuditFailure && ["Corrupt", "Missing"].includes(error.error._tag))
    return { damage: printable(error.message) };
  throw error;
};

const verify = (): Command =>
  withLog(
    makeCommand(
      "audit verify",
      "The last line is the hash of the newest entry. Whoever can write the file can write all of it anew, so note that hash where nobody who can do so has access, and give it with --expect later.",
    ).description("check the chain of hashes, and name the first entry that is broken"),
  )
    .option("--expect <hash>", "an entry must have this hash, which was noted elsewhere")
    .option("--json", "as JSON")
    .action(
      carriedOut("audit verify", async (flags: LogFlags & { expect?: string; json?: true }) => {
        const opened = await openLog(flags).catch(damageOf);
        if ("damage" in opened) {
          print(flags.json === true ? printableJson({ ok: false, ...opened }) : `BROKEN: ${opened.damage}`);
          return 2;
        }
        const { path, reading } = opened;
        const verdict = await verifyLog(reading, flags.expect);
        const isWhole = verdict.flaws === 0 && verdict.gaps.length === 0 && verdict.expected !== false;
        print(flags.json === true ? printableJson({ ok: isWhole, ...verdict }) : showVerdict(path, verdict));
        return isWhole ? 0 : 2;
      }),
    );

const exported = (): Command =>
  withFilter(withLog(makeCommand("audit export").description("write entries as JSON Lines or CSV")))
    .addOption(new Option("--format <format>", "the format").choices(["jsonl", "csv"]).default("jsonl"))
    .option("-o, --output <file>", "the file; default the standard output")
    .action(
      carriedOut(
        "audit export",
        async (flags: LogFlags & FilterFlags & { format: "jsonl" | "csv"; output?: string }) => {
          const { reading } = await openLog(flags);
          await exportEntries(await wantedEntries(reading, flags, warn), flags.format, flags.output);
        },
      ),
    );

const migrate = (): Command =>
  withLog(
    makeCommand(
      "audit migrate",
      "The files as they were are kept in a folder beside the log. Nothing is lost on the way down: what an older format has no place for is kept in a field of its own, and comes back on the way up. The next deployment upgrades again.",
    ).description("bring the log to another version of its format, up or down"),
  )
    .addOption(
      new Option("--to <version>", "the version").argParser(parseWhole(1)).default(VERSION, "the newest"),
    )
    .option("--dry-run", "show what would change, and change nothing")
    .action(
      carriedOut("audit migrate", async (flags: LogFlags & { to: number; dryRun?: true }) => {
        const store = await openStore(flags);
        const done = await store.migrate({ to: flags.to, dryRun: flags.dryRun === true });
        if (done !== undefined) print(showMigration(done, flags.dryRun === true));
      }),
    );

const prune = (): Command =>
  withLog(makeCommand("audit prune").description("remove the oldest entries; the rest can still be verified"))
    .addOption(new Option("--older-than <span>", "those older than this: 90d, 12h, 4w").argParser(parseSpan))
    .addOption(new Option("--keep <n>", "all but the newest n").argParser(parseWhole(0)))
    .option("--dry-run", "say how many, and remove none")
    .action(
      carriedOut(
        "audit prune",
        async (flags: LogFlags & { olderThan?: number; keep?: number; dryRun?: true }) => {
          const { olderThan, keep } = flags;
          if (olderThan === undefined && keep === undefined)
            throw new Usage("give --older-than, --keep, or both");
          const store = await openStore(flags);
          const retention = {
            ...(olderThan === undefined ? {} : { maxAgeMs: olderThan }),
            ...(keep === undefined ? {} : { maxEntries: keep }),
          };
          const { removed, kept } = await store.prune(retention, flags.dryRun === true);
          const what = flags.dryRun === true ? "would be removed" : "removed";
          print(`${String(removed)} entries ${what}, ${String(kept)} kept`);
        },
      ),
    );

const restore = (): Command =>
  withLog(
    makeCommand(
      "audit restore",
      "It shows what it is going to send and asks. The change goes through the same queue as those of an update, and is an entry of its own. Pulumi's state is left alone.",
    ).description("put what an entry changed back to what it was before"),
  )
    .argument("<id>", "the entry's id, or the beginning of it")
    .option(
      "-s, --stack <name>",
      "the stack whose configuration names the router instead of the selected one",
    )
    .option("-y, --yes", "do not ask")
    .option("--force", "also where it was changed since")
    .option("--dry-run", "show what would be sent, and send nothing")
    .action(
      carriedOut("audit restore", async (id: string, flags: RestoreFlags) => {
        // Loaded only here: it brings the router's side along.
        const { runRestore } = await import("./restore.js");
        return runRestore(id, flags);
      }),
    );

/** The command `audit`: look at the log of changes, check it, keep it, and take changes back. */
export const audit = (): Command =>
  new Command("audit")
    .description("look at the log of who changed what on which router, and take changes back")
    .addCommand(list())
    .addCommand(show())
    .addCommand(verify())
    .addCommand(exported())
    .addCommand(migrate())
    .addCommand(prune())
    .addCommand(restore());
