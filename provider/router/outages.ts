import * as E from "fp-ts/Either";
import type { Post } from "./transport.js";

/** The router's own web server, or a proxy, answers for an API that is not there. */
const isAway = (status: number): boolean => status >= 502;

/**
 * Counts requests that the API has not answered: after one the router may have restarted, and have lost what was
 * committed and not saved.
 */
export class Outages {
  #count = 0;

  /** How many there have been. */
  get count(): number {
    return this.#count;
  }

  /** The same way to the router, with an eye on it. */
  post(post: Post): Post {
    return (...request) =>
      async () => {
        const outcome = await post(...request)();
        if (E.isLeft(outcome) || isAway(outcome.right.status)) this.#count++;
        return outcome;
      };
  }
}
