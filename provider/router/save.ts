import { setTimeout as sleep } from "node:timers/promises";
import * as E from "fp-ts/Either";
import type { Api } from "./api.js";
import type { RouterSettings } from "./settings.js";
import { pauses, timesOf } from "./times.js";

/** What saving came to. */
export interface Saved {
  readonly saved: boolean;
  /** It did not go smoothly: the router may have restarted, and lost what was committed and not yet saved. */
  readonly shaken: boolean;
}

const FEWEST_TRIES = 5;

/** Saves, trying again for a while; longer where the router does not answer than where it refuses. */
export const saveConfig = async (api: Api, settings: RouterSettings): Promise<Saved> => {
  const { savePatience, unsentPatience, writePause, longestWritePause } = timesOf(settings);
  const start = Date.now();
  let shaken = false;
  let tries = 0;
  for (const pause of pauses(writePause, longestWritePause)) {
    tries++;
    const outcome = await api.save();
    if (E.isRight(outcome)) return { saved: true, shaken };
    shaken = true;
    const patience = outcome.left._tag === "Unreachable" ? unsentPatience : savePatience;
    if (outcome.left._tag === "Unauthorised" || (tries >= FEWEST_TRIES && Date.now() - start >= patience))
      break;
    await sleep(pause);
  }
  return { saved: false, shaken };
};
