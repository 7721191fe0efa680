import type { Alert } from "./alert.js";

/** An alert on its way to one receiver. */
export interface Letter {
  readonly id: string;
  readonly alert: Alert;
  /** When it was written, in milliseconds since the epoch. */
  readonly at: number;
}

/** What waits for one receiver. */
export interface Box {
  /** Oldest first. */
  readonly letters: readonly Letter[];
  /** The keys of problems that the receiver was told of, or may have been, and not of their end. */
  readonly open: readonly string[];
  /** How often in a row nothing could be delivered. */
  readonly failures: number;
  /** Not to be tried before that time. */
  readonly notBefore?: number | undefined;
  /** The process that is delivering, so that no other does, and until when that is believed. */
  readonly lease?: Lease | undefined;
}

/** A process's hold on a box. */
export interface Lease {
  /** One alerter of that process. */
  readonly owner: string;
  readonly pid: number;
  readonly until: number;
}

/** Who looks at a box, and how it tells whether another process is there. */
export interface Self {
  readonly owner: string;
  readonly pid: number;
  readonly isAlive: (pid: number) => boolean;
}

/** Boxes by the receiver's name. */
export type Outbox = Readonly<Record<string, Box>>;

/** A box with nothing in it. */
export const EMPTY_BOX: Box = { letters: [], open: [], failures: 0 };

/** Letters that nobody took for so long are dropped. */
export const KEEP_MS = 24 * 3600 * 1000;

/** So many letters wait for one receiver; then the oldest are dropped. */
export const MAX_LETTERS = 200;

/** A process that delivers renews its lease before each letter; without news for so long it counts as dead. */
export const LEASE_MS = 60_000;

const LONGEST_REST_MS = 15 * 60_000;
const LONGEST_ASKED_MS = 3600_000;

/** What became of a box, and how many letters were given up. */
interface Kept {
  readonly box: Box;
  readonly dropped: readonly Letter[];
}

/**
 * Puts an alert in. A receiver needs only the last word about each problem; and nothing at all about one that came
 * and went before the receiver was first told.
 */
export const post = (box: Box, letter: Letter): Kept => {
  const { key, status } = letter.alert;
  const others = box.letters.filter(({ alert }) => alert.key !== key);
  // Under a lease its letters are on their way.
  const isHeld = box.lease !== undefined;
  const isUnknown = status === "resolved" && !isHeld && !box.open.includes(key);
  const letters = isUnknown ? others : [...(isHeld ? box.letters : others), letter];
  const excess = Math.max(0, letters.length - MAX_LETTERS);
  return { box: { ...box, letters: letters.slice(excess) }, dropped: letters.slice(0, excess) };
};

/** Drops what has waited for too long. */
export const expire = (box: Box, now: number): Kept => {
  const dropped = box.letters.filter(({ at }) => now - at >= KEEP_MS);
  return {
    box: dropped.length === 0 ? box : { ...box, letters: box.letters.filter((l) => !dropped.includes(l)) },
    dropped,
  };
};

/** Whether this process may deliver now. */
export const isDue = ({ letters, notBefore, lease }: Box, self: Self, now: number): boolean =>
  letters.length > 0 &&
  (notBefore === undefined || now >= notBefore) &&
  (lease === undefined || lease.owner === self.owner || now >= lease.until || !self.isAlive(lease.pid));

/** When it is worth looking at the box again; undefined while it is empty. */
export const nextLook = ({ letters, notBefore = 0, lease }: Box): number | undefined =>
  letters.length === 0 ? undefined : Math.max(notBefore, lease?.until ?? 0);

/** Takes the box for this process, or keeps it. */
export const claim = (box: Box, { owner, pid }: Self, now: number): Box => ({
  ...box,
  lease: { owner, pid, until: now + LEASE_MS },
});

/** Gives the box back. */
export const release = (box: Box, { owner }: Self): Box =>
  box.lease?.owner === owner ? { ...box, lease: undefined } : box;

const without = (letters: readonly Letter[], id: string): readonly Letter[] =>
  letters.filter((letter) => letter.id !== id);

/** Notes that the receiver knows what the letter says. */
const known = (open: readonly string[], { key, status }: Alert): readonly string[] => {
  if (status === "resolved") return open.filter((other) => other !== key);
  return open.includes(key) ? open : [...open, key];
};

/** The letter arrived. */
export const deliver = (box: Box, { id, alert }: Letter): Box => ({
  ...box,
  letters: without(box.letters, id),
  open: known(box.open, alert),
  failures: 0,
  notBefore: undefined,
});

/** The receiver will never take the letter. */
export const giveUp = (box: Box, { id }: Letter): Box => ({ ...box, letters: without(box.letters, id) });

/** The letter was sent, and may have arrived although no answer said so. */
export const doubt = (box: Box, { alert }: Letter): Box =>
  alert.status === "firing" ? { ...box, open: known(box.open, alert) } : box;

/** Nobody took the letter: a growing rest, or the one that the receiver asked for, at most an hour. */
export const postpone = (box: Box, letter: Letter, now: number, restMs: number, askedMs: number): Box => {
  const rest = Math.min(LONGEST_REST_MS, restMs * 2 ** Math.min(box.failures, 20));
  return {
    ...doubt(box, letter),
    failures: box.failures + 1,
    notBefore: now + Math.max(rest, Math.min(LONGEST_ASKED_MS, askedMs)),
  };
};
