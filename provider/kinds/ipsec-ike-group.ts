import * as c from "./codecs.js";
import { fail } from "./failures.js";
import { groupName, proposalOfPackets } from "./ipsec-codecs.js";
import * as s from "./system-codecs.js";
import { answer, declare, flag, group, leaf, place, record } from "./table/index.js";
import { isKnown } from "./unknown.js";

/** Hashes that no random numbers can be made with. */
const withoutPrf: readonly string[] = ["aes128gmac", "aes192gmac", "aes256gmac", "sha256_96"];

/**
 * How two sides agree on keys: VyOS node `vpn ipsec ike-group NAME`. Errors are those of `RouterError`: most often
 * `Conflict` and `CommitFailed`.
 */
export const ipsecIkeGroup = declare("IpsecIkeGroup", {
  about: "an IKE group",
  at: "vpn ipsec ike-group {name}",
  properties: {
    /** Letters, digits and `-` `_` `.` `+`. Default: the resource's name. Changing it replaces. */
    name: place(groupName, { named: true }),
    /** What it offers, by number, 1–65535. Default none. VyOS node `proposal`. */
    proposals: record("proposal", {
      all: "proposals by number",
      one: "a proposal",
      key: s.numberKey("the number of a proposal", 1, 65535),
      properties: {
        ...proposalOfPackets,
        /** The group of the Diffie-Hellman exchange, 1, 2, 5 or 14–32; default 2. VyOS node `dh-group`. */
        dhGroup: leaf("dh-group", c.wholeNumber("a group", 1, 32), { default: 2 }),
        /** How random numbers are made: `prfaescmac`, `prfaesxcbc`, `prfmd5`, `prfsha1`, `prfsha256`, `prfsha384` or `prfsha512`. Default none. VyOS node `prf`. */
        prf: leaf(
          "prf",
          c.oneOf("prfaescmac", "prfaesxcbc", "prfmd5", "prfsha1", "prfsha256", "prfsha384", "prfsha512"),
        ),
      },
    }),
    /** What happens when the other side ends the session: `none`, from VyOS 1.4 on `trap` or `start`, in VyOS 1.3 `hold`, `clear` or `restart`; default `none`. VyOS node `close-action`. */
    closeAction: leaf("close-action", c.oneOf("none", "hold", "clear", "restart", "trap", "start"), {
      default: "none",
    }),
    /** A watch over the other side. Default none. VyOS node `dead-peer-detection`. */
    deadPeerDetection: group("dead-peer-detection", "a watch over the other side", {
      /** What happens when it is gone: `clear`, `restart`, from VyOS 1.4 on `trap`, in VyOS 1.3 `hold`. Default none. VyOS node `action`. */
      action: leaf("action", c.oneOf("clear", "restart", "trap", "hold")),
      /** Seconds between two signs of life, 2–86400; default 30. VyOS node `interval`. */
      interval: leaf("interval", c.wholeNumber("a number in range", 2, 86400), { default: 30 }),
      /** Seconds of silence until it is gone; for `ikev1`, 2–86400; default 120. VyOS node `timeout`. */
      timeout: leaf("timeout", c.wholeNumber("a number in range", 2, 86400), { default: 120 }),
    }),
    /** Do not follow addresses that change. Default false. VyOS 1.4 and later. VyOS node `disable-mobike`. */
    disableMobike: flag("disable-mobike"),
    /** Show who it is again when keys are made anew. Default false. VyOS node `ikev2-reauth`. */
    ikev2Reauth: answer("ikev2-reauth"),
    /** The version of IKE: `ikev1` or `ikev2`. Default none. VyOS node `key-exchange`. */
    keyExchange: leaf("key-exchange", c.oneOf("ikev1", "ikev2")),
    /** Seconds until keys are made anew, 0–86400; default 28800. VyOS node `lifetime`. */
    lifetime: leaf("lifetime", c.wholeNumber("a number in range", 0, 86400), { default: 28800 }),
    /** Whether it follows addresses that change: `enable` or `disable`. Default none. VyOS 1.3. VyOS node `mobike`. */
    mobike: leaf("mobike", c.oneOf("enable", "disable")),
    /** How `ikev1` begins: `aggressive` or `main`; default `main`. VyOS node `mode`. */
    mode: leaf("mode", c.oneOf("aggressive", "main"), { default: "main" }),
  },
  validate: ({ proposals }, dialect) =>
    Object.entries(dialect?.name === "1.5" && isKnown(proposals) ? proposals : {}).flatMap(
      ([number, { hash: signed, prf }]) =>
        isKnown(signed) && withoutPrf.includes(signed) && prf === undefined
          ? [fail(`proposals.${number}.prf`, `is missing; ${signed} makes no random numbers`)]
          : [],
    ),
  examples: [
    {
      name: "IKE",
      keyExchange: "ikev2",
      proposals: { "1": { dhGroup: 14, encryption: "aes256", hash: "sha256" } },
      deadPeerDetection: { action: "restart", interval: 30, timeout: 120 },
    },
  ],
});
