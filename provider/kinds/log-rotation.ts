import * as c from "./codecs.js";
import { withSamples } from "./syntax.js";
import { declare, group, leaf } from "./table/index.js";

const megabytes = withSamples(c.wholeNumber("megabytes", 1, 1024), [5, 20]);

const files = withSamples(c.wholeNumber("a number of files", 1, 100), [5, 20]);

/**
 * When logs begin anew, and how many old ones are kept: VyOS node `system logs logrotate`. Errors are those of
 * `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const logRotation = declare("LogRotation", {
  about: "how logs begin anew",
  at: "system logs logrotate",
  without: { "1.3": "has no node for how logs begin anew" },
  properties: {
    /** The log of what the system is busy with. Default as below. VyOS node `atop`. */
    atop: group("atop", "a log", {
      /** Megabytes until it begins anew, 1–1024; default 10. VyOS node `max-size`. */
      maxSize: leaf("max-size", megabytes, { default: 10 }),
      /** How many old ones are kept, 1–100; default 10. VyOS node `rotate`. */
      rotate: leaf("rotate", files, { default: 10 }),
    }),
    /** The log of messages. Default as below. VyOS node `messages`. */
    messages: group("messages", "a log", {
      /** Megabytes until it begins anew, 1–1024; default 1. VyOS node `max-size`. */
      maxSize: leaf("max-size", megabytes, { default: 1 }),
      /** How many old ones are kept, 1–100; default 10. VyOS node `rotate`. */
      rotate: leaf("rotate", files, { default: 10 }),
    }),
  },
  examples: [{ messages: { maxSize: 20, rotate: 5 } }],
});
