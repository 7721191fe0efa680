import { InvalidArgumentError, Option, type Command } from "commander";
import type { Json } from "../../provider/base/json.js";
import type { AuditEntry } from "../../provider/audit/entry.js";
import type { Reading } from "../../provider/audit/reader.js";

/** Which entries are wanted. */
export interface FilterFlags {
  readonly router?: string;
  readonly stack?: string;
  readonly urn?: string;
  readonly outcome?: AuditEntry["outcome"];
  readonly operation?: AuditEntry["operation"];
  readonly since?: Date;
  readonly until?: Date;
  readonly limit?: number;
}

const UNITS: Readonly<Record<string, number>> = {
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};

/** A span of time such as `90d`, in milliseconds. */
export const parseSpan = (text: string): number => {
  const [, count, unit = ""] = /^(\d+)([smhdw])$/.exec(text.trim()) ?? [];
  const factor = UNITS[unit];
  if (count === undefined || factor === undefined)
    throw new InvalidArgumentError(`"${text}" is no span of time such as 30m, 12h, 90d or 4w.`);
  return Number(count) * factor;
};

/** A moment: ISO 8601, or a span of time before now. */
const parseMoment = (text: string): Date => {
  if (/^\d+[smhdw]$/.test(text.trim())) return new Date(Date.now() - parseSpan(text));
  const parsed = new Date(text);
  if (Number.isNaN(parsed.getTime()))
    throw new InvalidArgumentError(
      `"${text}" is neither a time such as 2026-01-31T12:00Z nor a span before now such as 12h.`,
    );
  return parsed;
};

/** A whole number of at least `least`. */
export const parseWhole =
  (least: number) =>
  (text: string): number => {
    const value = Number(text);
    if (!/^\d+$/.test(text.trim()) || value < least)
      throw new InvalidArgumentError(`"${text}" is no whole number of at least ${String(least)}.`);
    return value;
  };

/** Adds the options that say which entries are wanted. */
export const withFilter = (command: Command): Command =>
  command
    .option("-r, --router <endpoint>", "only of this router: its endpoint, or its host alone")
    .option("-s, --stack <name>", "only of this stack: STACK, PROJECT/STACK or ORGANISATION/PROJECT/STACK")
    .option("-u, --urn <text>", "only of URNs that contain this, such as the resource's name")
    .addOption(
      new Option("--outcome <outcome>", "only with this outcome").choices(["succeeded", "refused", "failed"]),
    )
    .addOption(
      new Option("--operation <operation>", "only of this kind").choices([
        "create",
        "read",
        "update",
        "delete",
        "restore",
      ]),
    )
    .addOption(
      new Option("--since <time>", "only from then on: ISO 8601, or 12h, 7d ago").argParser(parseMoment),
    )
    .addOption(new Option("--until <time>", "only up to then").argParser(parseMoment))
    .addOption(new Option("-n, --limit <n>", "only the newest of them").argParser(parseWhole(1)));

const hostOf = (endpoint: string): string | undefined =>
  URL.canParse(endpoint) ? new URL(endpoint).hostname : undefined;

const isOfStack = ({ organisation, project, stack }: Json, wanted: string): boolean => {
  const [own, ownProject, ownOrganisation] = wanted.split("/").reverse();
  return (
    stack === own &&
    (ownProject === undefined || project === ownProject) &&
    (ownOrganisation === undefined || organisation === ownOrganisation)
  );
};

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

/** Whether an entry is wanted. */
export const isWanted = (entry: Json, flags: FilterFlags): boolean => {
  const { router, stack, urn, outcome, operation, since, until } = flags;
  const endpoint = textOf(entry.router);
  const time = Date.parse(textOf(entry.time));
  return (
    (router === undefined || endpoint === router.replace(/\/+$/, "") || hostOf(endpoint) === router) &&
    (stack === undefined || isOfStack(entry, stack)) &&
    (urn === undefined || textOf(entry.urn).includes(urn)) &&
    (outcome === undefined || entry.outcome === outcome) &&
    (operation === undefined || entry.operation === operation) &&
    (since === undefined || time >= since.getTime()) &&
    (until === undefined || time <= until.getTime())
  );
};

/** The entries that are wanted, oldest first; files that cannot be read are told to `onFlaw` and left out. */
export const wantedEntries = async (
  { pieces }: Reading,
  flags: FilterFlags,
  onFlaw: (text: string) => void,
): Promise<readonly Json[]> => {
  const found: Json[] = [];
  for await (const { file, entries, flaw } of pieces) {
    if (flaw !== undefined) onFlaw(`${file}: ${flaw}`);
    for (const entry of entries) if (isWanted(entry, flags)) found.push(entry);
    // What is not among the newest now never will be.
    if (flags.limit !== undefined && found.length > flags.limit) found.splice(0, found.length - flags.limit);
  }
  return found;
};

/** One entry by its id, or by the beginning of it where that is enough. */
export const entryById = async (
  { pieces }: Reading,
  id: string,
  onFlaw: (text: string) => void,
): Promise<AuditEntry> => {
  const found: Json[] = [];
  for await (const { file, entries, flaw } of pieces) {
    if (flaw !== undefined) onFlaw(`${file}: ${flaw}`);
    found.push(...entries.filter((entry) => textOf(entry.id).startsWith(id)));
  }
  const exact = found.filter((entry) => entry.id === id);
  const [entry, ...others] = exact.length > 0 ? exact : found;
  if (entry === undefined)
    throw new Error(`no entry has the id ${id}; \`pulumi-vyos audit list\` shows them`);
  if (others.length > 0) throw new Error(`${String(found.length)} entries have ids that begin with ${id}`);
  return entry as unknown as AuditEntry;
};
