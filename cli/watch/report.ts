import type { RouterErrorTag } from "../../provider/router/errors.js";

/** One leaf on which state and router differ. */
export interface LeafDrift {
  /** The leaf, as VyOS prints paths. */
  readonly path: string;
  /** On the router, against the state: `added` and `removed` leaves, and those with another value. */
  readonly change: "added" | "removed" | "changed";
  /** The values by the state; none for a leaf without value. Absent where the leaf was added. */
  readonly want?: readonly string[];
  /** The values on the router. Absent where the leaf was removed. */
  readonly have?: readonly string[];
}

/** A node of the router that no resource manages. */
export interface Unmanaged {
  /** The node, as VyOS prints paths. */
  readonly path: string;
  /** Its values, for a leaf; how many leaves lie below it, for another node. */
  readonly values?: readonly string[];
  readonly leaves?: number;
}

/**
 * How a resource stands. `pending`: an update is under way or was cut off, so state and router cannot agree yet.
 * `unknown`: it could not be compared; `detail` says why.
 */
export type ResourceStatus = "clean" | "drifted" | "gone" | "pending" | "unknown";

/** One resource of a stack, compared with its router. */
export interface ResourceReport {
  readonly urn: string;
  /** The resource's name in the program. */
  readonly name: string;
  /** The kind, as `NatRule`. */
  readonly kind: string;
  /** The router's endpoint; empty where it is not known. */
  readonly router: string;
  readonly status: ResourceStatus;
  readonly leaves: readonly LeafDrift[];
  /** Leaves below the resource's nodes that are not the resource's. */
  readonly unmanaged: readonly Unmanaged[];
  /** False when the last commit could not be saved on the router. */
  readonly saved: boolean;
  readonly detail?: string;
}

/** The trouble with a stack itself; with a router it is an error of the router. */
export type StackTroubleTag = "Stack";

/** Why something could not be looked at: a tag for programs, and a text that says what to do. */
export interface Trouble {
  readonly tag: RouterErrorTag | StackTroubleTag;
  readonly text: string;
}

/** One router, as the last look found it. */
export interface RouterReport {
  readonly endpoint: string;
  /** Its names in `vyos:routers`; empty for the one in `vyos:endpoint`. */
  readonly names: readonly string[];
  readonly status: "up" | "down";
  /** The release, as the router prints it. */
  readonly version?: string;
  readonly trouble?: Trouble;
  /** How long the read took, in milliseconds. */
  readonly durationMs: number;
  /** Nodes beside ours that no resource of the stacks manages; only where they were asked for. */
  readonly neighbours?: readonly Unmanaged[];
}

/** How a router stands, in a word. */
export type Standing = "up" | "down" | "refused";

/** One that shows another certificate or refuses the key is not down. */
export const standingOf = ({ status, trouble }: Pick<RouterReport, "status" | "trouble">): Standing =>
  status === "down" && (trouble?.tag === "Tls" || trouble?.tag === "Unauthorised") ? "refused" : status;

/** One stack, compared with its routers. */
export interface StackReport {
  readonly stack: string;
  /** The project's name; empty where it could not be read. */
  readonly project: string;
  readonly cwd: string;
  readonly resources: readonly ResourceReport[];
  /** The endpoints of its routers. */
  readonly routers: readonly string[];
  /** The stack itself could not be read. */
  readonly trouble?: Trouble;
}

/** One look at some stacks and all of their routers. */
export interface DriftReport {
  /** When it ended, as milliseconds since the epoch. */
  readonly at: number;
  readonly durationMs: number;
  readonly stacks: readonly StackReport[];
  readonly routers: readonly RouterReport[];
}

/** What `pulumi-vyos drift` exits with. */
export const exitCodes = { clean: 0, usage: 1, drift: 2, router: 3, stack: 4, unknown: 5 } as const;

const resourcesOf = ({ stacks }: DriftReport): readonly ResourceReport[] =>
  stacks.flatMap(({ resources }) => resources);

/** Whether a resource is otherwise on the router than its state says. */
export const hasDrifted = ({ status }: ResourceReport): boolean => status === "drifted" || status === "gone";

/** How many leaves differ. */
export const driftedLeaves = (resources: readonly ResourceReport[]): number =>
  resources.filter(hasDrifted).reduce((sum, { leaves }) => sum + leaves.length, 0);

/** What to do about drift; commands stand in backticks. */
export const nextSteps: readonly string[] = [
  "Next: `pulumi up --refresh` puts back what the program says (`pulumi preview --refresh --diff` shows it first).",
  "To keep what the router has, say it in the program, then run `pulumi up --refresh`.",
];

/**
 * The exit code that stands for a report. What could not be looked at comes before what was found: nobody may take
 * an incomplete look for a clean one, nor for all of the drift.
 */
export const exitCodeOf = (report: DriftReport): (typeof exitCodes)[keyof typeof exitCodes] => {
  const resources = resourcesOf(report);
  if (report.stacks.some(({ trouble }) => trouble !== undefined)) return exitCodes.stack;
  if (report.routers.some(({ status }) => status === "down")) return exitCodes.router;
  if (resources.some(({ status }) => status === "unknown" || status === "pending")) return exitCodes.unknown;
  return resources.some(hasDrifted) ? exitCodes.drift : exitCodes.clean;
};
