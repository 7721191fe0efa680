import type { Pauses } from "../base/retry.js";
import type { RouterSettings } from "./settings.js";

/** Pauses and patience that hardly anybody needs to change, in milliseconds. */
const atScaleOne = {
  /** Between attempts at a write: the first pause and the longest; they double, with jitter. */
  writePause: 200,
  longestWritePause: 3_000,
  /** The same between reads. */
  readPause: 100,
  longestReadPause: 1_000,
  /** How long a read is tried again while the router answers 5xx, as it does during another client's commit. */
  busyPatience: 30_000,
  /** How long a read is tried again while nothing answers. */
  silentPatience: 4_000,
  /** How long a write is tried again that cannot have reached the router. */
  unsentPatience: 30_000,
  /** An unanswered commit: how long nothing may move before it counts as not carried out. */
  quiet: 3_000,
  /** The same where the router is known to have taken the list, and may still be at it. */
  quietWhileRunning: 15_000,
  /** The same where the router has answered that all is done. */
  quietAfterAnswer: 500,
  /** How long another client may take to put back what it overwrote of ours, having seen that it did. */
  restored: 15_000,
  /** After so long it is said what is waited for. */
  sayAfter: 5_000,
  /** How long a save that the router refuses is tried again. */
  savePatience: 3_000,
  /** A plan is sent unchecked for so long after the read that it stands on, until the router's commits are known. */
  freshRead: 250,
  /** The same at least and at most, whatever the router's quickest commit took. */
  shortestFreshRead: 50,
  longestFreshRead: 1_000,
  /** A pause in a stream of changes that a commit waits for in any case, on a machine that is not crowded. */
  strayGap: 250,
  /** The longest such pause that it waits for, however slowly changes come. */
  longestGap: 1_000,
  /** The same while fewer wait than the last commit carried: Pulumi starts a change for each that has ended. */
  successorGap: 1_000,
  /** A command of a list, until the router has shown how long it takes: it took 100 to 260 ms where it was measured. */
  command: 250,
  /** What a refused list had made is in the way of the next one for about 0.9 s. */
  remains: 1_100,
  /** A minute of commit-confirm. */
  minute: 60_000,
  /** How long a router takes to come back after commit-confirm made it go back by a reboot. */
  reboot: 300_000,
} as const;

/** The pauses and patience of one router. */
export type Times = { readonly [K in keyof typeof atScaleOne]: number };

/** All of them times `vyos:timeScale`: tests run in hundredths, a slow router may want the double. */
export const timesOf = ({ timeScale }: Pick<RouterSettings, "timeScale">): Times =>
  Object.fromEntries(Object.entries(atScaleOne).map(([name, ms]) => [name, ms * timeScale])) as Times;

/** Between attempts at a write. */
export const writePauses = ({ writePause, longestWritePause }: Times): Pauses => ({
  first: writePause,
  longest: longestWritePause,
});

/** Between attempts at a read. */
export const readPauses = ({ readPause, longestReadPause }: Times): Pauses => ({
  first: readPause,
  longest: longestReadPause,
});
