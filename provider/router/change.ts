import type { Either } from "fp-ts/Either";
import type { Stepped } from "../base/steps.js";
import type { Dialect } from "../config/dialect.js";
import type { Op } from "../config/ops.js";
import type { Path } from "../config/path.js";
import type { ConfigTree } from "../config/tree.js";
import type { RouterError } from "./errors.js";

/** What a change is planned against: the configuration as it will be when its turn comes. */
export interface Ground {
  readonly tree: ConfigTree;
  readonly dialect: Dialect;
}

/** What stood on the router, by a read, after the commit that a change was part of. */
export interface Committed extends Ground {
  /** Whether the running configuration was saved, so that it survives a reboot. */
  readonly saved: boolean;
}

/** What a change comes down to on a given configuration. */
export interface Plan<A> {
  /** What to send; none when everything holds already. */
  readonly ops: readonly Op[];
  /** The nodes that the change is about: looked at to tell whether it landed, put back to undo it. */
  readonly touches: readonly Path[];
  /** Plain nodes to remove when the change leaves nothing below them, innermost first. */
  readonly prune: readonly Path[];
  /** Nodes that are there as asked for already, whoever made them: they stay where the change fails. */
  readonly standing?: readonly Path[];
  /** Whether it may cut this machine off from the API. */
  readonly allowLockout?: boolean;
  /** Save even when there is nothing to send: an earlier save failed. */
  readonly resave?: boolean;
  /** Called when a commit that carries the ops has been sent, with the commit's name in events. */
  readonly sent?: (group: string) => void;
  /** Called when the plan is not to be carried out after all: what it holds is free until it is planned again. */
  readonly dropped?: () => void;
  /** The value for the caller, from what was read after the commit. */
  readonly result: (committed: Committed) => Stepped<Either<RouterError, A>>;
}

/**
 * A change that waits for its commit. It is planned when its turn comes, on what is on the router then and with
 * the changes before it in the same commit applied: so two changes never take the same place, and nothing is
 * sent that already holds. It may be planned again, when a commit it was part of failed.
 */
export interface Change<A> {
  /** What a plan of something large needs, made before it in steps; others have their turn between two of them. */
  readonly prepare?: readonly ((dialect: Dialect) => Stepped<unknown>)[];
  readonly plan: (ground: Ground) => Stepped<Either<RouterError, Plan<A>>>;
}
