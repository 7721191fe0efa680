import { createHash } from "node:crypto";
import { lookup } from "node:dns/promises";
import { mkdir, rmdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as E from "fp-ts/Either";
import { codeOf } from "../base/files.js";
import { messageOf } from "../base/text.js";
import { LockedError, lockMachine } from "../locks/machine-lock.js";
import type { RouterTask } from "./errors.js";
import type { RouterSettings } from "./settings.js";

/** What tells one router from another: its address and port, whatever name it was reached by. */
const identityOf = async (endpoint: string): Promise<string> => {
  const { hostname, port } = new URL(endpoint);
  const host = hostname.replace(/^\[|\]$/g, "");
  const address = await lookup(host).then(
    (found) => found.address,
    () => host,
  );
  return `${address} ${port === "" ? "443" : port}`;
};

/** The lock of a router, held. */
export interface RouterLock {
  /** One who held it before has died with it: what it sent may still be under way. */
  readonly abandoned: boolean;
  readonly release: () => Promise<void>;
}

/**
 * The lock of one router on this machine, so that processes take turns. An empty folder stands in the temporary
 * folder as long as it is held: one that finds it there on taking the lock comes after a death. It is no lock:
 * where it cannot be made, or has been swept away, a death merely goes unnoticed.
 */
export const lockRouter = async (
  endpoint: string,
  timeoutMs: number,
  onWait?: (holder: string) => void,
): Promise<RouterLock> => {
  const identity = await identityOf(endpoint);
  const waiting = onWait === undefined ? {} : { onWait };
  const lock = await lockMachine({ subject: endpoint, name: `router ${identity}`, timeoutMs, ...waiting });
  const hash = createHash("sha256").update(identity).digest("hex").slice(0, 24);
  const trace = join(tmpdir(), `pulumi-vyos-${String(process.getuid?.() ?? 0)}-${hash}`);
  const abandoned = await mkdir(trace, { mode: 0o700 }).then(
    () => false,
    (error: unknown) => codeOf(error) === "EEXIST",
  );
  return {
    abandoned,
    release: async () => {
      // In this order: while it is there, the lock is ours.
      await rmdir(trace).catch(() => undefined);
      await lock.release();
    },
  };
};

/** Takes this machine's lock of a router, and says who has it while that is waited for. */
export const takeLock =
  ({
    endpoint,
    lockTimeoutMs,
    commitTimeoutMs,
  }: Pick<RouterSettings, "endpoint" | "lockTimeoutMs" | "commitTimeoutMs">): RouterTask<RouterLock> =>
  async () => {
    // Another process's commit may take its time; one that died is found out much sooner.
    const limitMs = lockTimeoutMs + commitTimeoutMs;
    try {
      const held = await lockRouter(endpoint, limitMs, (holder) => {
        const limit = `${String(Math.round(limitMs / 1000))} s`;
        console.warn(`waiting for ${holder}, which works on ${endpoint}; giving up after ${limit}`);
      });
      return E.right(held);
    } catch (thrown) {
      if (thrown instanceof LockedError)
        return E.left({ _tag: "Locked", endpoint, waitedMs: limitMs, holder: thrown.holder });
      const detail = `this machine's lock of the router cannot be taken: ${messageOf(thrown)}`;
      return E.left({ _tag: "Settings", setting: "lock", detail });
    }
  };
