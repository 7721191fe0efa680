import type { CommitConfirm } from "../confirm.js";
import type { Machine } from "../machine.js";

/** What the endpoints know of the place in which they run. */
export interface Site {
  readonly machine: Machine;
  readonly commitConfirm: CommitConfirm | undefined;
  readonly isBooting: boolean;
  /** The folder that holds the router's files, by their paths. */
  readonly files: string | undefined;
  readonly startedAt: number;
  /** The next save fails with this, once. */
  takeSaveFailure(): SaveFailure | undefined;
  /** Does work behind the answer. */
  later(work: () => Promise<void>): void;
  /** The running or the saved configuration may have changed. */
  changed(): Promise<void>;
  /** The API server reads its configuration again: connections break. */
  reload(): void;
  /** The API server dies and is started again by its supervisor. */
  crash(): void;
  /** The router goes down and comes back. */
  reboot(): void;
}

/** `text`: success with an error text as data; otherwise a 400. */
export interface SaveFailure {
  readonly asSuccess: boolean;
  readonly text: string;
}
