/** Whether what the user depends on still answers, before a commit is confirmed. */
import { once } from "node:events";
import { connect } from "node:net";
import { send } from "../base/http.js";
import { retry } from "../base/retry.js";
import type { RouterSettings } from "./settings.js";
import { readPauses, timesOf } from "./times.js";

/** How long one attempt may take at most. */
const ATTEMPT_MS = 10_000;

const answers = async (probe: string, signal: AbortSignal): Promise<boolean> => {
  const url = new URL(probe);
  try {
    if (url.protocol !== "tcp:") {
      // The head is enough: whatever else the answer has is left where it is.
      const enough = new AbortController();
      const { status } = await send(probe, { signal: AbortSignal.any([signal, enough.signal]), maxBytes: 0 });
      enough.abort();
      return status < 400;
    }
    const socket = connect({ host: url.hostname.replace(/^\[|\]$/g, ""), port: Number(url.port) });
    try {
      await once(socket, "connect", { signal });
      return true;
    } finally {
      socket.destroy();
    }
  } catch {
    // Whatever the reason is, there is no answer.
    return false;
  }
};

/** Whether a probe answers within that time; true where there is none. */
export const isAnswered = (settings: RouterSettings, limitMs: number): Promise<boolean> => {
  const { confirmProbe } = settings;
  if (confirmProbe === undefined) return Promise.resolve(true);
  const deadline = Date.now() + limitMs;
  const attempt = (): Promise<boolean> => {
    const left = Math.max(1, Math.min(ATTEMPT_MS, deadline - Date.now()));
    return answers(confirmProbe, AbortSignal.timeout(Math.ceil(left)));
  };
  return retry(attempt, {
    isEnough: (isThere) => isThere || Date.now() >= deadline,
    pauses: readPauses(timesOf(settings)),
    deadline,
  });
};
