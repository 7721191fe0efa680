import * as E from "fp-ts/Either";
import type { Op } from "../config/ops.js";
import type { Api } from "./api.js";
import type { WriteFailure } from "./classify.js";
import { sendOps } from "./sender.js";
import type { RouterSettings } from "./settings.js";

/** A node that only releases with commit-confirm over the API have in their schema. */
const TELLTALE = ["system", "config-management", "commit-confirm", "action"];

/**
 * Commits so that the router goes back by itself unless it is confirmed, which happens once it has answered
 * again. Refused before anything is sent where the release would ignore the wish and commit for good.
 */
export const commitConfirmed = async (
  api: Api,
  settings: RouterSettings,
  ops: readonly Op[],
  minutes: number,
): Promise<E.Either<WriteFailure, string | undefined>> => {
  const known = await api.knowsPath(TELLTALE)();
  if (E.isLeft(known)) return E.left({ _tag: "Unsent", error: known.left });
  if (!known.right) {
    const detail = "it has no commit-confirm over its API; unset vyos:confirmMinutes";
    return E.left({
      _tag: "Refused",
      error: { _tag: "UnsupportedVersion", version: settings.version ?? "of this router", detail },
    });
  }
  const sent = await sendOps(api, settings, ops, minutes);
  if (E.isLeft(sent)) return sent;
  const confirmed = await api.confirm();
  return E.isLeft(confirmed) ? confirmed : sent;
};
