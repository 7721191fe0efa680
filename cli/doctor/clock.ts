import { ok, skip, warn, type Finding } from "./finding.js";

/** More than this confuses leases, logs and certificates. */
const MOST_SKEW_MS = 30_000;

/** How the router's clock stands to ours, by the `Date` of an answer that came between two instants. */
export const clockFinding = (date: string | undefined, before: number, after: number): Finding => {
  const there = date === undefined ? Number.NaN : Date.parse(date);
  if (Number.isNaN(there)) return skip("clock", "the router's answers bear no date");
  // The header is in whole seconds, and was written at some time while we waited.
  const early = before - (there + 1_000);
  const late = there - after;
  const skew = Math.max(early, late, 0);
  if (skew <= MOST_SKEW_MS) return ok("clock", `within ${String(MOST_SKEW_MS / 1000)} s of this machine's`);
  const which = late > 0 ? "ahead of" : "behind";
  return warn(
    "clock",
    `the router's is ${String(Math.round(skew / 1000))} s ${which} this machine's`,
    "check `service ntp` (1.3: `system ntp`) on the router, and this machine's time",
  );
};
