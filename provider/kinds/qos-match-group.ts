import * as c from "./codecs.js";
import { fail } from "./failures.js";
import { familyFailures, packetProperties, qosMatchName } from "./qos-match.js";
import { declare, leaf, list, place, record } from "./table/index.js";

/**
 * Matches that classes of several policies of traffic share: VyOS node `qos traffic-match-group NAME`, on VyOS 1.5.
 * Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const qosMatchGroup = declare("QosMatchGroup", {
  about: "a group of matches",
  at: "qos traffic-match-group {name}",
  without: {
    "1.3": "has no groups of matches; give each class its own",
    "1.4": "has no groups of matches; give each class its own",
  },
  properties: {
    /** No spaces, and no `-` first. Default: the resource's name. Changing it replaces. */
    name: place(qosMatchName, { named: true }),
    /** Up to 255 characters, without quotes. Default none. VyOS node `description`. */
    description: leaf("description", c.description),
    /** Which packets are of it, by names of your choice: those that fit one of these. Default none. VyOS node `match`. */
    matches: record("match", {
      all: "matches by name",
      one: "a match",
      key: qosMatchName,
      properties: packetProperties,
    }),
    /** Other groups that are of it too. Default none. VyOS node `match-group`. */
    matchGroups: list("match-group", qosMatchName),
  },
  validate: ({ matches, matchGroups }) => [
    ...(matches === undefined && matchGroups === undefined
      ? [fail("matches", "is missing, and so is matchGroups; give one of them")]
      : []),
    ...familyFailures("matches", matches),
  ],
  examples: [
    { name: "VOICE", matches: { SIP: { ip: { destinationPort: "5060", protocol: "udp" } } } },
    { name: "VOICE", matches: { SIP: { ipv6: { destinationPort: "5060", protocol: "udp" } } } },
  ],
});
