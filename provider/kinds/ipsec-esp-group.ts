import * as c from "./codecs.js";
import { groupName, proposalOfPackets } from "./ipsec-codecs.js";
import { word } from "./policy-codecs.js";
import * as s from "./system-codecs.js";
import { answer, declare, flag, leaf, place, record } from "./table/index.js";

const pfs = word("a choice", "enable", "dh-group14");

/**
 * How packets are protected: VyOS node `vpn ipsec esp-group NAME`. Errors are those of `RouterError`: most often
 * `Conflict` and `CommitFailed`.
 */
export const ipsecEspGroup = declare("IpsecEspGroup", {
  about: "an ESP group",
  at: "vpn ipsec esp-group {name}",
  properties: {
    /** Letters, digits and `-` `_` `.` `+`. Default: the resource's name. Changing it replaces. */
    name: place(groupName, { named: true }),
    /** What it offers, by number, 1–65535. Default none. VyOS node `proposal`. */
    proposals: record("proposal", {
      all: "proposals by number",
      one: "a proposal",
      key: s.numberKey("the number of a proposal", 1, 65535),
      properties: proposalOfPackets,
    }),
    /** Compress packets. Default false. VyOS node `compression`. */
    compression: answer("compression"),
    /** Leave it to the other side to make keys anew. Default false. VyOS 1.4 and later. VyOS node `disable-rekey`. */
    disableRekey: flag("disable-rekey"),
    /** Bytes until keys are made anew. Default none. VyOS 1.4 and later. VyOS node `life-bytes`. */
    lifeBytes: leaf("life-bytes", c.wholeNumber("bytes", 1024, 26843545600000)),
    /** Packets until keys are made anew. Default none. VyOS 1.4 and later. VyOS node `life-packets`. */
    lifePackets: leaf("life-packets", c.wholeNumber("packets", 1000, 26843545600000)),
    /** Seconds until keys are made anew, 30–86400; default 3600. VyOS node `lifetime`. */
    lifetime: leaf("lifetime", c.wholeNumber("a number in range", 30, 86400), { default: 3600 }),
    /** Whether packets go as they are or inside of others: `transport` or `tunnel`; default `tunnel`. VyOS node `mode`. */
    mode: leaf("mode", c.oneOf("transport", "tunnel"), { default: "tunnel" }),
    /** Whether each key is made by an exchange of its own: `enable`, `disable` in VyOS 1.3, or the group of the exchange such as `dh-group14`; default `enable`. VyOS node `pfs`. */
    pfs: leaf("pfs", pfs, { default: "enable" }),
  },
  examples: [
    {
      name: "ESP",
      lifetime: 3600,
      pfs: "dh-group14",
      proposals: { "1": { encryption: "aes256", hash: "sha256" } },
    },
  ],
});
