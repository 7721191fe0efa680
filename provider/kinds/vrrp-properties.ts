import * as c from "./codecs.js";
import { fail } from "./failures.js";
import * as ip from "./ip-codecs.js";
import type { Failure } from "./kind.js";
import { leaf } from "./table/index.js";
import { isKnown } from "./unknown.js";

const script = c.like(
  "the path of a script",
  /^\/[^'"\n]+$/,
  "give the whole path of a file of the router's, such as /config/scripts/vrrp.sh",
  "/config/scripts/vrrp.sh",
);

/** A watch over what a router needs to do its work. */
export const healthCheck = {
  /** How often it fails before the group is given up, 1–65535; default 3. VyOS node `failure-count`. */
  failureCount: leaf("failure-count", c.wholeNumber("a number in range", 1, 65535), { default: 3 }),
  /** Seconds between two checks, 1–65535; default 60. VyOS node `interval`. */
  interval: leaf("interval", c.wholeNumber("a number in range", 1, 65535), { default: 60 }),
  /** An address that must answer; not beside `script`. Default none. VyOS 1.4 and later. VyOS node `ping`. */
  ping: leaf("ping", ip.ip),
  /** A script of the router's that must succeed; not beside `ping`. Default none. VyOS node `script`. */
  script: leaf("script", script),
};

/** Scripts that run when groups go from one router to another. */
export const transitionScripts = {
  /** Runs when this router gives it up. Default none. VyOS node `backup`. */
  backup: leaf("backup", script),
  /** Runs when something is wrong. Default none. VyOS node `fault`. */
  fault: leaf("fault", script),
  /** Runs when this router takes it over. Default none. VyOS node `master`. */
  master: leaf("master", script),
  /** Runs when VRRP ends. Default none. VyOS node `stop`. */
  stop: leaf("stop", script),
};

/** The router passes over a watch that does not have one thing to watch. */
export const healthCheckFailures = (
  given: { readonly ping?: string; readonly script?: string } | undefined,
): readonly Failure[] => {
  if (!isKnown(given)) return [];
  if ((given.ping === undefined) !== (given.script === undefined)) return [];
  return [
    {
      ...fail("healthCheck", "has both or none of ping and script and so no effect; give one of them"),
      isWarning: true,
    },
  ];
};
