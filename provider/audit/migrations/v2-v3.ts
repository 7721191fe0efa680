import { isRecord, type Json } from "../../base/json.js";
import { rechain } from "../chain.js";
import { FORMAT } from "../format.js";
import { lossless, type Step, type WholeLog } from "./step.js";

/** `organisation/project/stack`, with as many of them as are known, the last ones first. */
const parts = (stack: unknown): Json => {
  if (typeof stack !== "string") return stack === undefined ? {} : { stack };
  const names = stack.split("/");
  if (names.length > 3) return { stack };
  const [own, project, organisation] = names.reverse();
  return {
    ...(organisation === undefined ? {} : { organisation }),
    ...(project === undefined ? {} : { project }),
    stack: own,
  };
};

const joined = ({ organisation, project, stack }: Json): Json => {
  const known = [organisation, project, stack].filter((name) => name !== undefined);
  return stack === undefined ? {} : { stack: known.length > 1 ? known.map(String).join("/") : stack };
};

const entry = lossless(
  "_v3",
  ({ stack, ...rest }) => ({ ...rest, ...parts(stack) }),
  ({ organisation, project, stack, ...rest }) => ({ ...rest, ...joined({ organisation, project, stack }) }),
);

const headOf = (before: readonly Json[], head: unknown, after: readonly Json[]): unknown =>
  head === before.at(-1)?.hash ? after.at(-1)?.hash : head;

/** Version 3 brings segments, named gaps, and organisation, project and stack apart. */
export const v2v3: Step = {
  from: 2,
  to: 3,
  what: "the log is split into segments; organisation, project and stack become fields of their own; all hashes are made anew",
  up: ({ entries, anchor, head, _v3: kept, ...rest }): WholeLog => {
    const start = isRecord(anchor) ? String(anchor.hash) : "";
    const upgraded = rechain(entries, start, entry.up);
    const { gaps = [], migrated = [] } = isRecord(kept) ? kept : {};
    const header = { ...rest, format: FORMAT, version: 3, anchor, gaps, migrated };
    return { ...header, head: headOf(entries, head, upgraded), entries: upgraded };
  },
  down: ({ entries, anchor, head, gaps, migrated, format: _format, ...rest }): WholeLog => {
    const start = isRecord(anchor) ? String(anchor.hash) : "";
    const older = rechain(entries, start, entry.down);
    const header = { ...rest, version: 2, anchor, _v3: { gaps, migrated } };
    return { ...header, head: headOf(entries, head, older), entries: older };
  },
};
