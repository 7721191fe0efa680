import { messageOf } from "../../provider/base/text.js";
import type { AuditEntry } from "../../provider/audit/entry.js";
import { AuditFailure } from "../../provider/audit/errors.js";
import { readLog, readSegment } from "../../provider/audit/reader.js";
import type { AuditFact } from "../../provider/telemetry/alerts/fact.js";
import { nameOf } from "./managed.js";
import type { AuditLine, AuditView } from "./page/audit.js";

/** How many entries the page shows. */
const SHOWN = 20;

const lineOf = ({
  id,
  time,
  actor,
  project,
  stack,
  urn = "",
  router,
  operation,
  outcome,
  paths,
}: AuditEntry): AuditLine => ({
  id,
  at: Date.parse(time),
  actor: `${actor.name}@${actor.host}`,
  stack: [project, stack].filter((part) => part !== undefined).join("/"),
  resource: nameOf(urn),
  router,
  operation,
  outcome,
  paths,
});

/** The newest entries of a log; none where nothing was written yet. */
const newest = async (path: string): Promise<readonly AuditLine[]> => {
  const reading = await readLog(path);
  if (reading === undefined) return [];
  const { main } = reading;
  // Right after the log began a new segment, the one before has the newest.
  const more = main.entries.length < SHOWN && main.segment > main.first;
  const before = more ? await readSegment(path, main.segment - 1) : undefined;
  return [...(before?.entries ?? []), ...main.entries].slice(-SHOWN).map(lineOf);
};

/** An audit log to look at. */
export interface WatchedLog {
  readonly file: string;
  /** A router of the stack that keeps it; empty where that is not known. */
  readonly router: string;
}

/** What the audit logs show. */
export interface LogsSeen {
  /** Absent where no log is kept. */
  readonly view?: AuditView;
  /** Of each log whether it can be read. */
  readonly facts: readonly AuditFact[];
}

/** Reads the newest entries of some audit logs together; changes nothing, and takes no lock. */
export const lookAtLogs = async (logs: readonly WatchedLog[], at: number): Promise<LogsSeen> => {
  const unique = new Map(logs.map((log) => [log.file, log]));
  const all = await Promise.all(
    [...unique.values()].map(async ({ file, router }) => {
      try {
        return { file, router, lines: await newest(file) };
      } catch (error) {
        const errorText = messageOf(error);
        const tag = error instanceof AuditFailure ? { errorTag: error.error._tag } : {};
        return { file, router, trouble: { ...tag, errorText } };
      }
    }),
  );
  const facts = all.map(({ file, router, trouble }): AuditFact => ({
    type: "audit",
    router,
    at,
    file,
    ok: trouble === undefined,
    ...trouble,
  }));
  const broken = all.flatMap(({ trouble }) => trouble?.errorText ?? []);
  if (all.length === 0) return { facts };
  if (broken.length > 0) return { facts, view: { _tag: "Unreadable", detail: broken.join(" ") } };
  const entries = all
    .flatMap(({ lines }) => lines ?? [])
    .sort((a, b) => b.at - a.at)
    .slice(0, SHOWN);
  return { facts, view: { _tag: "Entries", entries } };
};
