import * as E from "fp-ts/Either";
import { retry } from "../base/retry.js";
import type { Api } from "./api.js";
import type { RouterSettings } from "./settings.js";
import { timesOf, writePauses } from "./times.js";

/** What saving came to. */
export interface Saved {
  readonly saved: boolean;
  /** It did not go smoothly: the router may have restarted, and lost what was committed and not yet saved. */
  readonly shaken: boolean;
}

const FEWEST_TRIES = 5;

/** Saves, trying again for a while; longer where the router does not answer than where it refuses. */
export const saveConfig = async (api: Api, settings: RouterSettings): Promise<Saved> => {
  const times = timesOf(settings);
  let attempts = 0;
  const outcome = await retry(api.save, {
    isEnough: (saved, { tries, elapsedMs }) => {
      attempts = tries;
      if (E.isRight(saved) || saved.left._tag === "Unauthorised") return true;
      const patience = saved.left._tag === "Unreachable" ? times.unsentPatience : times.savePatience;
      return tries >= FEWEST_TRIES && elapsedMs >= patience;
    },
    pauses: writePauses(times),
  });
  return { saved: E.isRight(outcome), shaken: attempts > 1 || E.isLeft(outcome) };
};
