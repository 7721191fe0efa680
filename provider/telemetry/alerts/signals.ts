import { hostname } from "node:os";
import type { OperationEvent } from "../../events/event.js";
import type { RuleName } from "./alert.js";
import type { Fact } from "./fact.js";

/** What a fact says about one possible problem. */
export interface Signal {
  readonly rule: RuleName;
  /** The router's endpoint, or this machine. */
  readonly source: string;
  /** The pool or the file. */
  readonly component?: string;
  readonly at: number;
  /** Who has the problem: a resource, a stack. Each is cleared by its own success. */
  readonly part: string;
  readonly change: Change;
}

/** How a signal changes its part of the problem. */
export type Change =
  /** One more time; `mark` is what makes it a different problem, and worth being told of again. */
  | { readonly type: "strike"; readonly lines: readonly string[]; readonly mark: string }
  /** It stands at this level; a `gauge` below the threshold is no problem at all, while levels of parts add up. */
  | {
      readonly type: "level" | "gauge";
      readonly level: number;
      readonly lines: readonly string[];
      readonly mark: string;
    }
  /** It is gone. */
  | { readonly type: "clear" }
  /** It is gone for all parts that were not heard of for so long, nor for the rule's cool-down. */
  | { readonly type: "clearQuiet"; readonly quietMs: number };

/**
 * A commit says nothing of another resource's failure, which may be tried again in the same run. But one that
 * nothing is heard of for so long, while others are committed, is not in the program any more.
 */
const QUIET_MS = 3_600_000;

/** The router was not reached; these are no failures of a commit. */
const silent = new Set(["Unreachable", "Tls"]);

/** The router itself refused, other than what we refuse before anything is sent. */
const byRouter = new Set(["RejectedPath", "RejectedValue", "CommitFailed"]);

const MAX_LINE = 300;

const shorten = (text: string): string => {
  const line = text.trim().replace(/\s*\n\s*/g, "; ");
  return line.length > MAX_LINE ? `${line.slice(0, MAX_LINE - 1)}…` : line;
};

const nameOf = ({ urn, kind, id, paths }: OperationEvent): string =>
  urn ?? `${kind} ${paths[0] ?? id ?? "without a name"}`;

const operationSignals = (event: OperationEvent): Signal[] => {
  const { at, router: source, operation, outcome, errorTag = "", errorText = "", driftedLeaves } = event;
  const part = nameOf(event);
  const about = (rule: RuleName, change: Change, whose = part): Signal => ({
    rule,
    source,
    at,
    part: whose,
    change,
  });
  if (outcome === "succeeded") {
    if (operation !== "read")
      return [about("commitFailed", { type: "clear" }), about("drift", { type: "clear" })];
    return [about("drift", drifted(driftedLeaves ?? []))];
  }
  if (silent.has(errorTag)) {
    return [about("unreachable", { type: "strike", lines: [shorten(errorText)], mark: "" }, "")];
  }
  if (operation === "read" || (outcome === "refused" && !byRouter.has(errorTag))) return [];
  const lines = [shorten(`${operation} ${part}: ${errorText === "" ? errorTag : errorText}`)];
  return [about("commitFailed", { type: "strike", lines, mark: errorTag })];
};

const drifted = (leaves: readonly string[]): Change =>
  leaves.length === 0
    ? { type: "clear" }
    : {
        type: "level",
        level: leaves.length,
        lines: leaves.map(shorten),
        mark: [...leaves].sort().join("\n"),
      };

/** What a fact says, problem by problem. */
export const signalsOf = (fact: Fact): readonly Signal[] => {
  const { at } = fact;
  switch (fact.type) {
    case "operation":
      return operationSignals(fact);
    case "request": {
      const answered = fact.status !== undefined && fact.status < 500;
      const change: Change = { type: "clear" };
      return answered ? [{ rule: "unreachable", source: fact.router, at, part: "", change }] : [];
    }
    case "commit": {
      const change: Change = { type: "clearQuiet", quietMs: QUIET_MS };
      return fact.outcome === "committed"
        ? [{ rule: "commitFailed", source: fact.router, at, part: "", change }]
        : [];
    }
    case "save": {
      const lines = ["what was committed is lost when the router restarts; the next run saves again"];
      const change: Change = fact.ok ? { type: "clear" } : { type: "strike", lines, mark: "" };
      return [{ rule: "saveFailed", source: fact.router, at, part: "", change }];
    }
    case "pool": {
      const { router: source, pool, free, size } = fact;
      if (size <= 0) return [];
      const level = (100 * (size - free)) / size;
      const lines = [`${String(free)} of ${String(size)} places are free`];
      const change: Change = { type: "gauge", level, lines, mark: free === 0 ? "full" : "nearly full" };
      return [{ rule: "poolNearlyFull", source, component: pool, at, part: "", change }];
    }
    case "drift":
      return [
        { rule: "drift", source: fact.router, at, part: `stack ${fact.stack}`, change: drifted(fact.leaves) },
      ];
    case "reachability": {
      const lines = [shorten(fact.reason ?? "no answer")];
      const change: Change = fact.reachable ? { type: "clear" } : { type: "strike", lines, mark: "" };
      return [{ rule: "unreachable", source: fact.router, at, part: "", change }];
    }
    case "audit": {
      const { ok, file, errorTag = "", errorText = "it cannot be written" } = fact;
      const change: Change = ok
        ? { type: "clear" }
        : { type: "strike", lines: [shorten(errorText)], mark: errorTag };
      return [{ rule: "auditBroken", source: hostname(), component: file, at, part: "", change }];
    }
    case "retry":
    case "lock":
    case "alert":
      return [];
  }
};
