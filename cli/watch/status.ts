import {
  hasDrifted,
  type DriftReport,
  type LeafDrift,
  type ResourceReport,
  type RouterReport,
  type StackReport,
  type Trouble,
} from "./report.js";
import { topologyOf, type Placed, type Topology } from "./topology/model.js";

/** A resource as the watcher knows it. */
export interface ResourceStatusEntry extends ResourceReport {
  /** Since when it has drifted, in milliseconds since the epoch. */
  readonly driftedSince?: number;
  /** It could not be compared in the last round: this is what was found before, at that time. */
  readonly staleSince?: number;
}

/** A stack as the watcher knows it. */
export interface StackStatus extends Omit<StackReport, "resources"> {
  readonly resources: readonly ResourceStatusEntry[];
  /** When it and all of its routers could be read last. */
  readonly lastSuccessAt?: number;
}

/** A router as the watcher knows it. */
export interface RouterStatus extends RouterReport {
  /** Since when it is up or down. */
  readonly since: number;
  readonly lastUpAt?: number;
}

/** What the watcher knows. */
export interface WatchStatus {
  readonly startedAt: number;
  readonly intervalMs: number;
  /** How many rounds have ended. */
  readonly rounds: number;
  readonly lastRoundAt?: number;
  readonly lastRoundMs?: number;
  readonly stacks: readonly StackStatus[];
  readonly routers: readonly RouterStatus[];
  readonly topology: Topology;
  /** Why the last configuration could not be taken; the one before is still in use. */
  readonly reloadTrouble?: string;
}

/** What a round brought that was not so before. */
export type Happening =
  | {
      readonly type: "drift-found";
      readonly urn: string;
      /** The resource's name in the program. */
      readonly name: string;
      readonly router: string;
      readonly leaves: readonly LeafDrift[];
    }
  | { readonly type: "drift-cleared"; readonly urn: string; readonly name: string; readonly router: string }
  | { readonly type: "router-down"; readonly router: string; readonly trouble: Trouble }
  | { readonly type: "router-back"; readonly router: string; readonly downMs: number }
  | { readonly type: "stack-lost"; readonly stack: string; readonly trouble: Trouble }
  | { readonly type: "stack-back"; readonly stack: string };

/** What is known before the first round. */
export const initialStatus = (startedAt: number, intervalMs: number): WatchStatus => ({
  startedAt,
  intervalMs,
  rounds: 0,
  stacks: [],
  routers: [],
  topology: { routers: [] },
});

/** A stack's identity: its name is unique in its project's folder. */
export const stackKey = ({ cwd, stack }: Pick<StackReport, "cwd" | "stack">): string => `${cwd}\n${stack}`;

const isSettled = ({ status }: ResourceReport): boolean => status !== "unknown" && status !== "pending";

/** What a round found of a resource; where it found nothing, what was known before. */
const nextResource = (
  before: ResourceStatusEntry | undefined,
  now: ResourceReport,
  at: number,
  lastAt: number,
): ResourceStatusEntry => {
  if (isSettled(now))
    return hasDrifted(now)
      ? {
          ...now,
          driftedSince: before !== undefined && hasDrifted(before) ? (before.driftedSince ?? at) : at,
        }
      : now;
  if (before === undefined || !isSettled(before)) return now;
  const { detail } = now;
  return {
    ...before,
    staleSince: before.staleSince ?? lastAt,
    ...(detail === undefined ? {} : { detail }),
  };
};

const nextStack = (
  before: StackStatus | undefined,
  now: StackReport,
  downRouters: ReadonlySet<string>,
  at: number,
  lastAt: number,
): StackStatus => {
  const known = new Map(before?.resources.map((resource) => [resource.urn, resource]));
  const isWhole = now.trouble === undefined && !now.routers.some((endpoint) => downRouters.has(endpoint));
  const lastSuccessAt = isWhole ? at : before?.lastSuccessAt;
  // The state could not be read: which resources there are is not known either.
  const isLost = now.trouble !== undefined && now.resources.length === 0;
  const resources = isLost
    ? (before?.resources ?? []).map((resource) => ({
        ...resource,
        staleSince: resource.staleSince ?? lastAt,
      }))
    : now.resources.map((resource) => nextResource(known.get(resource.urn), resource, at, lastAt));
  return {
    ...now,
    project: now.project === "" ? (before?.project ?? "") : now.project,
    routers: isLost ? (before?.routers ?? now.routers) : now.routers,
    resources,
    ...(lastSuccessAt === undefined ? {} : { lastSuccessAt }),
  };
};

const nextRouter = (before: RouterStatus | undefined, now: RouterReport, at: number): RouterStatus => {
  const lastUpAt = now.status === "up" ? at : before?.lastUpAt;
  const version = now.version ?? before?.version;
  return {
    ...now,
    since: before?.status === now.status ? before.since : at,
    ...(version === undefined ? {} : { version }),
    ...(lastUpAt === undefined ? {} : { lastUpAt }),
  };
};

const driftOf = (stacks: readonly StackStatus[]): ReadonlyMap<string, ResourceStatusEntry> =>
  new Map(
    stacks.flatMap((stack) =>
      stack.resources
        .filter(hasDrifted)
        .map((resource): [string, ResourceStatusEntry] => [`${stackKey(stack)}\n${resource.urn}`, resource]),
    ),
  );

/** What is otherwise in `after` than in `before`. */
export const happeningsBetween = (
  before: WatchStatus,
  after: WatchStatus,
  at: number,
): readonly Happening[] => {
  const [had, has] = [driftOf(before.stacks), driftOf(after.stacks)];
  const routerBefore = new Map(before.routers.map((router) => [router.endpoint, router]));
  const stackBefore = new Map(before.stacks.map((stack) => [stackKey(stack), stack]));
  const watched = new Set(after.routers.map(({ endpoint }) => endpoint));
  return [
    ...after.routers.flatMap(({ endpoint: router, status, trouble }): Happening[] => {
      const old = routerBefore.get(router);
      if (status === "down" && old?.status !== "down" && trouble !== undefined)
        return [{ type: "router-down", router, trouble }];
      if (status === "up" && old?.status === "down")
        return [{ type: "router-back", router, downMs: at - old.since }];
      return [];
    }),
    // One that is no longer watched is nobody's trouble any more.
    ...before.routers
      .filter(({ endpoint, status }) => status === "down" && !watched.has(endpoint))
      .map(({ endpoint: router, since }): Happening => ({ type: "router-back", router, downMs: at - since })),
    ...after.stacks.flatMap((stack): Happening[] => {
      const old = stackBefore.get(stackKey(stack))?.trouble;
      const { trouble, stack: name } = stack;
      if (trouble !== undefined && old === undefined) return [{ type: "stack-lost", stack: name, trouble }];
      if (trouble === undefined && old !== undefined) return [{ type: "stack-back", stack: name }];
      return [];
    }),
    ...[...has].flatMap(([key, { urn, name, router, leaves }]): Happening[] =>
      had.has(key) ? [] : [{ type: "drift-found", urn, name, router, leaves }],
    ),
    ...[...had].flatMap(([key, { urn, name, router }]): Happening[] =>
      has.has(key) ? [] : [{ type: "drift-cleared", urn, name, router }],
    ),
  ];
};

/** What is known after a round, and what it brought. What could not be looked at stays as it was known. */
export const advance = (
  before: WatchStatus,
  report: DriftReport,
  placed: readonly Placed[],
): { readonly status: WatchStatus; readonly happenings: readonly Happening[] } => {
  const { at } = report;
  const lastAt = before.lastRoundAt ?? before.startedAt;
  const stackBefore = new Map(before.stacks.map((stack) => [stackKey(stack), stack]));
  const routerBefore = new Map(before.routers.map((router) => [router.endpoint, router]));
  const down = new Set(report.routers.filter((r) => r.status === "down").map(({ endpoint }) => endpoint));
  const stacks = report.stacks.map((stack) =>
    nextStack(stackBefore.get(stackKey(stack)), stack, down, at, lastAt),
  );
  const routers = report.routers.map((router) => nextRouter(routerBefore.get(router.endpoint), router, at));
  // Routers of stacks that could not be read in this round are not forgotten, nor believed.
  const kept = before.routers.filter(
    ({ endpoint }) =>
      !routers.some((router) => router.endpoint === endpoint) &&
      stacks.some((stack) => stack.trouble !== undefined && stack.routers.includes(endpoint)),
  );
  const all = [...routers, ...kept];
  const lost = stacks.some(({ trouble }) => trouble !== undefined);
  const status: WatchStatus = {
    startedAt: before.startedAt,
    intervalMs: before.intervalMs,
    rounds: before.rounds + 1,
    lastRoundAt: at,
    lastRoundMs: report.durationMs,
    stacks,
    routers: all,
    topology: lost && placed.length === 0 ? before.topology : topologyOf(all, placed),
    ...(before.reloadTrouble === undefined ? {} : { reloadTrouble: before.reloadTrouble }),
  };
  return { status, happenings: happeningsBetween(before, status, at) };
};
