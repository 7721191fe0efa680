import { markup, type Html, type Piece } from "./html.js";
import { table, type Column } from "./table.js";
import { count, empty, moment, pill, prose, short } from "./text.js";

/** An entry of the audit log, as far as the page shows it. */
export interface AuditLine {
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly actor: string;
  readonly stack: string;
  /** The resource's name in the program; empty where the entry is about none. */
  readonly resource: string;
  readonly router: string;
  readonly operation: string;
  readonly outcome: string;
  readonly paths: readonly string[];
}

/** The last entries of the audit log, newest first, or why it cannot be read. */
export type AuditView =
  | { readonly _tag: "Entries"; readonly entries: readonly AuditLine[] }
  | { readonly _tag: "Unreadable"; readonly detail: string };

/** So much of an id is enough for `pulumi-vyos audit show`. */
const ID_LENGTH = 8;

const columns: readonly Column[] = [
  { head: "When", width: "when" },
  { head: "Outcome", width: "status" },
  { head: "Change", width: "name" },
  { head: "Paths" },
  { head: "Who", width: "where" },
  { head: "Where", width: "where" },
  { head: "Entry", width: "short" },
];

const pathsOf = ({ id, paths: [first, ...more] }: AuditLine): Piece => {
  if (first === undefined) return undefined;
  if (more.length === 0) return markup`<code>${first}</code>`;
  return markup`<details id="paths-${id}">
    <summary><code>${first}</code> <span class="faint">and ${more.length} more</span></summary>
    ${more.map((path) => markup`<code>${path}</code><br />`)}
  </details>`;
};

const entryRow = (line: AuditLine): readonly Piece[] => [
  moment(line.at),
  pill(line.outcome),
  markup`${line.operation} <b>${line.resource}</b>`,
  pathsOf(line),
  line.actor,
  markup`${line.stack}<br /><code class="faint">${short(line.router)}</code>`,
  markup`<code class="faint" title="${line.id}">${line.id.slice(0, ID_LENGTH)}</code>`,
];

const content = (audit: AuditView | undefined): Html => {
  if (audit === undefined)
    return empty("No audit log is kept: `pulumi config set vyos:audit true` begins one.");
  if (audit._tag === "Unreadable")
    return markup`<p>${pill("failed", "cannot be read")} ${prose(audit.detail)}</p>`;
  if (audit.entries.length === 0) return empty("Nothing has been changed since the audit log began.");
  return table("Recent changes", columns, audit.entries.map(entryRow));
};

/** What was changed last, as the audit log has it. */
export const auditBlock = (audit: AuditView | undefined): Html => {
  const entries = audit?._tag === "Entries" ? audit.entries.length : 0;
  return markup`<section id="audit">
    <h2>
      Recent changes${entries > 0 && markup`<small>the last ${count(entries, "entry", "entries")} of the audit log</small>`}
    </h2>
    ${content(audit)}
  </section>`;
};
