import * as s from "./system-codecs.js";
import { declare, leaf } from "./table/index.js";

const banner = s.words("a banner", "Authorised use only", "Authorised use only\\nAll access is logged");

/**
 * What is shown to who signs in: VyOS node `system login banner`. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const loginBanner = declare("LoginBanner", {
  about: "the banners of the login",
  at: "system login banner",
  properties: {
    /** What is shown before; \\n begins a new line. Default none. VyOS node `pre-login`. */
    preLogin: leaf("pre-login", banner),
    /** What is shown after; \\n begins a new line. Default none. VyOS node `post-login`. */
    postLogin: leaf("post-login", banner),
  },
  examples: [{ preLogin: "Welcome" }],
});
