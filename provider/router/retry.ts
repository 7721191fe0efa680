import { ExponentialBackoff, handleWhenResult, retry } from "cockatiel";
import * as E from "fp-ts/Either";
import type { TaskEither } from "fp-ts/TaskEither";

/** How to try again: while `again` says so, with growing pauses. Times in milliseconds. */
export interface Patience<L> {
  readonly again: (left: L, elapsedMs: number) => boolean;
  /** The first pause; they grow, with jitter, up to `maxDelayMs`. */
  readonly firstDelayMs: number;
  readonly maxDelayMs: number;
}

/** Repeats a task while it fails in a way that passes by itself. The last failure is the result. */
export const retrying =
  <L, A>(task: TaskEither<L, A>, { again, firstDelayMs, maxDelayMs }: Patience<L>): TaskEither<L, A> =>
  () => {
    const start = Date.now();
    const policy = retry(
      handleWhenResult((result) => {
        const outcome = result as E.Either<L, A>;
        return E.isLeft(outcome) && again(outcome.left, Date.now() - start);
      }),
      {
        maxAttempts: Number.MAX_SAFE_INTEGER,
        backoff: new ExponentialBackoff({ initialDelay: firstDelayMs, maxDelay: maxDelayMs }),
      },
    );
    return policy.execute(task);
  };
