import type { AuditEntry } from "../audit/entry.js";
import { AuditFailure } from "../audit/errors.js";
import { readLog, readSegment } from "../audit/reader.js";
import type { AuditFact } from "../telemetry/alerts/fact.js";
import type { AuditLine, AuditView } from "./page/page.js";

/** How many entries the page shows. */
const SHOWN = 20;

const lineOf = ({
  id,
  time,
  actor,
  project,
  stack,
  router,
  operation,
  outcome,
  paths,
}: AuditEntry): AuditLine => ({
  id,
  at: Date.parse(time),
  actor: `${actor.name}@${actor.host}`,
  stack: [project, stack].filter((part) => part !== undefined).join("/"),
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

/** What the audit logs show. */
export interface LogsSeen {
  /** Absent where no log is kept. */
  readonly view?: AuditView;
  /** Of each log whether it can be read. */
  readonly facts: readonly AuditFact[];
}

/** Reads the newest entries of some audit logs together; changes nothing, and takes no lock. */
export const lookAtLogs = async (paths: readonly string[], at: number): Promise<LogsSeen> => {
  const all = await Promise.all(
    [...new Set(paths)].map(async (file) => {
      try {
        return { file, lines: await newest(file) };
      } catch (error) {
        // Of what is no failure of a log the reason alone is said.
        const reason =
          error instanceof AuditFailure || error instanceof Error ? error.message : String(error);
        return { file, reason };
      }
    }),
  );
  const facts = all.map(({ file, reason }): AuditFact => ({
    type: "audit",
    at,
    file,
    ok: reason === undefined,
    ...(reason === undefined ? {} : { reason }),
  }));
  const broken = all.flatMap(({ reason }) => reason ?? []);
  if (all.length === 0) return { facts };
  if (broken.length > 0) return { facts, view: { _tag: "Unreadable", detail: broken.join(" ") } };
  const entries = all
    .flatMap(({ lines }) => lines ?? [])
    .sort((a, b) => b.at - a.at)
    .slice(0, SHOWN);
  return { facts, view: { _tag: "Entries", entries } };
};
