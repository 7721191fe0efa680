import type { OperationEvent } from "../events/event.js";

/** Who did it. */
export interface Actor {
  /** The name that `source` gives. */
  readonly name: string;
  /** Where the name is from: told by `PULUMI_VYOS_ACTOR`, a CI system's variables, or the operating system. */
  readonly source: "pulumi" | "ci" | "os";
  /** The machine. */
  readonly host: string;
}

/** What is known of one operation before it has a place in the log. */
export interface Draft {
  /** A random UUID. */
  readonly id: string;
  /** When the operation ended, as ISO 8601 in UTC with milliseconds. */
  readonly time: string;
  readonly actor: Actor;
  /** Pulumi's organisation, where it is known. */
  readonly organisation?: string;
  readonly project?: string;
  readonly stack?: string;
  readonly urn?: string;
  /** The router's endpoint. */
  readonly router: string;
  readonly operation: OperationEvent["operation"] | "restore";
  /** The nodes that it was about, as VyOS prints paths. */
  readonly paths: readonly string[];
  /** The ops sent, as VyOS command lines. */
  readonly ops: readonly string[];
  /** The configuration at `paths` before and after, from the root, in `showConfig`'s shape; absent where unknown. */
  readonly before?: unknown;
  readonly after?: unknown;
  readonly outcome: OperationEvent["outcome"];
  /** The tag of the error, when it did not succeed. */
  readonly errorTag?: string;
  readonly durationMs: number;
  /** The commit that carried it; operations of one commit share it. */
  readonly group?: string;
}

/** One operation in the log: its place is sealed by the hash of the entry before it. */
export interface AuditEntry extends Draft {
  /** The `hash` of the entry before, or {@link GENESIS}. */
  readonly previous: string;
  /** SHA-256 of this entry without `hash`, as canonical JSON; hexadecimal. */
  readonly hash: string;
}

/** What the first entry of a log has as `previous`. */
export const GENESIS = "0".repeat(64);
