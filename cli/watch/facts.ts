import type { PoolEvent } from "../../provider/events/event.js";
import type { AuditFact, DriftFact, ReachabilityFact } from "../../provider/telemetry/alerts/fact.js";
import { driftedLeaves, hasDrifted } from "./report.js";
import { stackKey, type ResourceStatusEntry, type StackStatus, type WatchStatus } from "./status.js";

/** What a round tells those who raise alerts. */
export type WatchFact = DriftFact | ReachabilityFact | AuditFact | PoolEvent;

const nameOf = ({ project, stack }: StackStatus): string => [project, stack].filter(Boolean).join("/");

/** Whether what is known of a resource was found in the last round. */
const isFresh = ({ status, staleSince }: ResourceStatusEntry): boolean =>
  staleSince === undefined && status !== "unknown" && status !== "pending";

/** The resources of each stack by router, where all of them could be compared. */
const compared = ({ stacks, routers }: WatchStatus) => {
  const up = new Set(routers.filter(({ status }) => status === "up").map(({ endpoint }) => endpoint));
  return stacks
    .filter(({ trouble }) => trouble === undefined)
    .flatMap((stack) =>
      stack.routers
        .filter((router) => up.has(router))
        .map((router) => ({
          stack,
          router,
          resources: stack.resources.filter((resource) => resource.router === router),
        })),
    )
    .filter(({ resources }) => resources.every(isFresh));
};

const pairs = ({ stacks }: WatchStatus): readonly (readonly [string, StackStatus, string])[] =>
  stacks.flatMap((stack) =>
    stack.routers.map((router) => [`${stackKey(stack)}\n${router}`, stack, router] as const),
  );

/**
 * What a round says: of each router whether it answers, of each stack and router which leaves differ. Nothing is
 * said of what could not be compared, so that an alert neither comes nor goes by it. What is no longer watched is
 * said to be well, because nobody would ever say so later.
 */
export const factsOf = (before: WatchStatus, after: WatchStatus, at: number): readonly WatchFact[] => {
  const watched = new Set(after.routers.map(({ endpoint }) => endpoint));
  const kept = new Set(pairs(after).map(([key]) => key));
  return [
    ...after.routers.map(({ endpoint: router, status, trouble }): WatchFact => ({
      type: "reachability",
      router,
      at,
      reachable: status === "up",
      ...(trouble === undefined ? {} : { reason: trouble.text }),
    })),
    ...before.routers
      .filter(({ endpoint, status }) => status === "down" && !watched.has(endpoint))
      .map(({ endpoint: router }): WatchFact => ({ type: "reachability", router, at, reachable: true })),
    ...compared(after).map(({ stack, router, resources }): WatchFact => ({
      type: "drift",
      router,
      at,
      stack: nameOf(stack),
      leaves: resources.filter(hasDrifted).flatMap(({ leaves }) => leaves.map(({ path }) => path)),
    })),
    ...pairs(before)
      .filter(([key]) => !kept.has(key))
      .map(([, stack, router]): WatchFact => ({
        type: "drift",
        router,
        at,
        stack: nameOf(stack),
        leaves: [],
      })),
  ];
};

/** One number for each stack and router, as metrics have it: stacks of one name add up. */
export interface Tally {
  readonly stack: string;
  readonly router: string;
  readonly managed: number;
  readonly drifted: number;
}

/** How many resources and drifted leaves there are, by stack and router; by what is known, however old. */
export const talliesOf = ({ stacks }: WatchStatus): readonly Tally[] => {
  const tallies = new Map<string, Tally>();
  for (const { stack, routers, resources } of stacks)
    for (const router of routers) {
      const own = resources.filter((resource) => resource.router === router);
      const key = JSON.stringify([stack, router]);
      const before = tallies.get(key) ?? { stack, router, managed: 0, drifted: 0 };
      tallies.set(key, {
        ...before,
        managed: before.managed + own.length,
        drifted: before.drifted + driftedLeaves(own),
      });
    }
  return [...tallies.values()];
};
