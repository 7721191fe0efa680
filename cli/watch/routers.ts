import * as E from "fp-ts/Either";
import { retry } from "../../provider/base/retry.js";
import type { Dialect } from "../../provider/config/dialect.js";
import type { ConfigTree } from "../../provider/config/tree.js";
import { explain, type RouterError } from "../../provider/router/errors.js";
import { readOnce } from "../../provider/router/reader.js";
import type { Router } from "../../provider/router/router.js";
import { readPauses, timesOf } from "../../provider/router/times.js";
import type { Trouble } from "./report.js";

/** What one read of a router came to. */
export interface RouterRead {
  readonly endpoint: string;
  readonly durationMs: number;
  readonly found:
    | {
        readonly _tag: "Up";
        readonly tree: ConfigTree;
        readonly dialect: Dialect;
        readonly version: string;
      }
    | { readonly _tag: "Down"; readonly trouble: Trouble };
}

/** A lone failure says nothing. */
const TRIES = 3;
/** While a commit runs on the router reads fail: how often that is waited out, with growing pauses. */
const BUSY_TRIES = 12;

/** What a router error means to a reader of reports. */
export const troubleOf = (error: RouterError): Trouble => ({ tag: error._tag, text: explain(error) });

const mayPass = (error: RouterError, tries: number): boolean => {
  if (error._tag === "Protocol") return tries < TRIES;
  if (error._tag !== "Unreachable" || error.silent === true) return false;
  return tries < (error.answered === true ? BUSY_TRIES : TRIES);
};

/**
 * Reads a router's configuration and release. Only ever reads: the engine's own reader also discards what a failed
 * load left in the session that all clients share, and that is not for somebody who looks on.
 */
export const readRouter = async (router: Router): Promise<RouterRead> => {
  const { api, settings } = router;
  const { endpoint } = settings;
  const began = Date.now();
  const ended = (found: RouterRead["found"]): RouterRead => ({
    endpoint,
    durationMs: Date.now() - began,
    found,
  });
  const seen = await retry(readOnce(api, settings), {
    isEnough: (read, { tries }) => E.isRight(read) || !mayPass(read.left, tries),
    pauses: readPauses(timesOf(settings)),
  });
  if (E.isLeft(seen)) return ended({ _tag: "Down", trouble: troubleOf(seen.left) });
  const [version, dialect] = [await router.version(), await router.dialect()];
  if (E.isLeft(version)) return ended({ _tag: "Down", trouble: troubleOf(version.left) });
  if (E.isLeft(dialect)) return ended({ _tag: "Down", trouble: troubleOf(dialect.left) });
  return ended({ _tag: "Up", tree: seen.right, dialect: dialect.right, version: version.right.version });
};

/** The reads of one look: a router is read once, however many stacks and resources are on it. */
export class Reads {
  private readonly bySettings = new Map<string, Promise<RouterRead>>();

  /** The read of this router, begun by whoever asks first. */
  get(router: Router): Promise<RouterRead> {
    // Another key or pin for the same router is another answer.
    const key = JSON.stringify(router.settings);
    const read = this.bySettings.get(key) ?? readRouter(router);
    this.bySettings.set(key, read);
    return read;
  }

  /** A read that begins now, in the place of the one before. */
  anew(router: Router): Promise<RouterRead> {
    this.bySettings.delete(JSON.stringify(router.settings));
    return this.get(router);
  }

  /** All reads, ended. */
  all(): Promise<readonly RouterRead[]> {
    return Promise.all(this.bySettings.values());
  }
}
