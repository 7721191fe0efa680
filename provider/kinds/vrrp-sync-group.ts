import * as ip from "./ip-codecs.js";
import { declare, group, list, place } from "./table/index.js";
import { healthCheck, healthCheckFailures, transitionScripts } from "./vrrp-properties.js";

/**
 * VRRP groups that go from one router to another together: VyOS node `high-availability vrrp sync-group NAME`. Errors
 * are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const vrrpSyncGroup = declare("VrrpSyncGroup", {
  about: "a VRRP sync group",
  at: "high-availability vrrp sync-group {name}",
  properties: {
    /** Letters, digits and `-` `_` `.` `+`. Default: the resource's name. Changing it replaces. */
    name: place(ip.plainName, { named: true }),
    /** Its groups, which must exist and have no `healthCheck`. Default none. VyOS node `member`. */
    members: list("member", ip.plainName),
    /** A watch that makes this router give all of them up. Default none. VyOS 1.4 and later. VyOS node `health-check`. */
    healthCheck: group("health-check", "a watch that makes this router give all of them up", healthCheck),
    /** Scripts of the router's that run when they go from one router to another. Default none. VyOS node `transition-script`. */
    transitionScript: group(
      "transition-script",
      "scripts of the router's that run when they go from one router to another",
      transitionScripts,
    ),
  },
  validate: ({ healthCheck: check }) => healthCheckFailures(check),
  examples: [
    { name: "BOTH", members: ["A-1"], transitionScript: { master: "/config/scripts/vrrp.sh" } },
    ...[{ script: "/config/scripts/vrrp.sh" }, { ping: "192.0.2.1" }].map((watch) => ({
      name: "ALL",
      members: ["A-1"],
      healthCheck: { failureCount: 2, interval: 10, ...watch },
    })),
  ],
});
