import * as c from "./codecs.js";
import { fail } from "./failures.js";
import * as ip from "./ip-codecs.js";
import { declare, group, leaf, list } from "./table/index.js";
import { isKnown } from "./unknown.js";

/**
 * How the router keeps its configurations: VyOS node `system config-management`. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const configManagement = declare("ConfigManagement", {
  about: "the keeping of configurations",
  at: "system config-management",
  properties: {
    /** Where each configuration is sent. Default none. VyOS node `commit-archive`. */
    commitArchive: group("commit-archive", "where configurations are sent", {
      /** Where to, as URLs; they may hold passwords. A secret. Default none. VyOS node `location`. */
      locations: list(
        "location",
        c.like(
          "the URL of an archive",
          /^(https?|s?ftp|scp|tftp|ssh|git|git\+\w+):\/\/\S+$/,
          "give one such as scp://user:password@192.0.2.9/configs",
          "sftp://user:s3cret@192.0.2.9/configs",
        ),
        { secret: true },
      ),
      /** The address that it sends from. Default none. VyOS node `source-address`. */
      sourceAddress: leaf("source-address", ip.ip),
    }),
    /** What happens when a commit is not confirmed. Default none. VyOS node `commit-confirm`. */
    commitConfirm: group("commit-confirm", "what an unconfirmed commit does", {
      /** What the router does; `reload` needs `commitRevisions`; default reboot. VyOS node `action`. */
      action: leaf("action", c.oneOf("reload", "reboot"), { default: "reboot" }),
    }),
    /** How many it keeps, 0–65535. Default none. VyOS node `commit-revisions`. */
    commitRevisions: leaf("commit-revisions", c.wholeNumber("a number in range", 0, 65535)),
  },
  validate: ({ commitConfirm, commitRevisions }) =>
    isKnown(commitConfirm) &&
    commitConfirm.action === "reload" &&
    (commitRevisions === undefined || commitRevisions === 0)
      ? [fail("commitRevisions", "is none, and reload goes back to one; give how many are kept, such as 100")]
      : [],
  examples: [
    { commitRevisions: 100 },
    { commitArchive: { locations: ["sftp://user:s3cret@192.0.2.9/configs"] } },
  ],
});
