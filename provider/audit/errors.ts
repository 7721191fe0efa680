/** Everything that can be wrong with an audit log: a closed union, told apart by `_tag`. */
export type AuditError =
  /** The file, or the folder that it is in, cannot be written: full disk, no permission, read-only. */
  | { readonly _tag: "Unwritable"; readonly file: string; readonly detail: string }
  /** The file cannot be read. */
  | { readonly _tag: "Unreadable"; readonly file: string; readonly detail: string }
  /** The file is there and is no audit log; where it was put aside is in `aside`. */
  | { readonly _tag: "Corrupt"; readonly file: string; readonly detail: string; readonly aside?: string }
  /** Segments are there and the file that leads them is not. */
  | { readonly _tag: "Missing"; readonly file: string }
  /** A newer release wrote it. */
  | { readonly _tag: "Newer"; readonly file: string; readonly version: number; readonly known: number }
  /** There is no such format. */
  | { readonly _tag: "NoSuchVersion"; readonly version: number; readonly known: number }
  /** Another process held the lock for too long. */
  | { readonly _tag: "Locked"; readonly file: string; readonly waitedMs: number }
  /** Entries took longer to write than a deployment may be held up; they are still being written. */
  | { readonly _tag: "Slow"; readonly file: string; readonly waitedMs: number; readonly waiting: number }
  /** More entries wait than are kept in memory; the oldest were given up. */
  | { readonly _tag: "Lost"; readonly file: string; readonly lost: number };

const what = (error: AuditError): string => {
  switch (error._tag) {
    case "Unwritable":
      return `the audit log ${error.file} cannot be written: ${error.detail}.`;
    case "Unreadable":
      return `the audit log ${error.file} cannot be read: ${error.detail}.`;
    case "Corrupt":
      return `${error.file} is no audit log (${error.detail})${error.aside === undefined ? "." : `; it was put aside as ${error.aside}.`}`;
    case "Missing":
      return `the audit log ${error.file} is gone, and its segments are still there.`;
    case "Newer":
      return `the audit log ${error.file} has format ${String(error.version)}; this release knows formats up to ${String(error.known)}.`;
    case "NoSuchVersion":
      return `there is no format ${String(error.version)} of the audit log.`;
    case "Locked":
      return `the audit log ${error.file} stayed locked by another process for ${String(Math.round(error.waitedMs / 1000))} s.`;
    case "Slow":
      return `the audit log ${error.file} took longer than ${String(error.waitedMs)} ms to write; ${String(error.waiting)} entries wait.`;
    case "Lost":
      return `${String(error.lost)} entries of the audit log ${error.file} were given up, because it could not be written for too long.`;
  }
};

const remedy = (error: AuditError): string => {
  switch (error._tag) {
    case "Unwritable":
      return "Free space or give this user the right to write there; entries are kept in memory until then.";
    case "Unreadable":
      return "Give this user the right to read it, or name another file.";
    case "Corrupt":
      return error.aside === undefined
        ? "Restore it from a backup, or move it away."
        : "A new log goes on in its place; `pulumi-vyos audit verify` names the gap.";
    case "Missing":
      return "Restore it from a backup; a new one goes on after the segments, and `pulumi-vyos audit verify` names the gap.";
    case "Newer":
      return `Upgrade pulumi-vyos here, or with the newer release run \`pulumi-vyos audit migrate --to ${String(error.known)}\`.`;
    case "NoSuchVersion":
      return `Known are 1 to ${String(error.known)}.`;
    case "Locked":
      return "Find the process that holds it (its `.owner` file names the machine), or raise the time.";
    case "Slow":
      return "The deployment goes on; look at the disk.";
    case "Lost":
      return "Make it writable before the next deployment.";
  }
};

/** The one readable text of an error: what happened, then what to do. */
export const explainAudit = (error: AuditError): string => `${what(error)} ${remedy(error)}`;

/** An {@link AuditError} as a JavaScript error. */
export class AuditFailure extends Error {
  constructor(readonly error: AuditError) {
    super(explainAudit(error));
    this.name = "AuditFailure";
  }
}
