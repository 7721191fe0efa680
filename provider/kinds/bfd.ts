import type { Dialect } from "../config/dialect.js";
import { isIpv6 } from "../schema/addresses.js";
import * as c from "./codecs.js";
import { fail } from "./failures.js";
import * as ip from "./ip-codecs.js";
import type { Failure } from "./kind.js";
import { declare, flag, group, leaf, record } from "./table/index.js";
import { isKnown } from "./unknown.js";

const profileName = c.like(
  "the name of a profile",
  /^[-_a-zA-Z0-9]{1,32}$/,
  "use up to 32 letters, digits and - _",
  "fast",
);

const bfdSession = {
  /** Have packets come back from the other side. Default false. VyOS node `echo-mode`. */
  echoMode: flag("echo-mode"),
  /** Milliseconds between signs of life. Default none. VyOS node `interval`. */
  interval: group("interval", "milliseconds between signs of life", {
    /** Between two that come back, 10–60000. Default none. VyOS node `echo-interval`. */
    echoInterval: leaf("echo-interval", c.wholeNumber("a number in range", 10, 60000)),
    /** How many may be lost, 2–255; default 3. VyOS node `multiplier`. */
    multiplier: leaf("multiplier", c.wholeNumber("a number in range", 2, 255), { default: 3 }),
    /** Between two that it takes, 10–60000; default 300. VyOS node `receive`. */
    receive: leaf("receive", c.wholeNumber("a number in range", 10, 60000), { default: 300 }),
    /** Between two that it sends, 10–60000; default 300. VyOS node `transmit`. */
    transmit: leaf("transmit", c.wholeNumber("a number in range", 10, 60000), { default: 300 }),
  }),
  /** How far packets may come; needs `multihop`, 1–254. Default none. VyOS node `minimum-ttl`. */
  minimumTtl: leaf("minimum-ttl", c.wholeNumber("a number in range", 1, 254)),
  /** Wait for the other side to begin. Default false. VyOS 1.4 and later. VyOS node `passive`. */
  passive: flag("passive"),
  /** Keep the session down. Default false. VyOS node `shutdown`. */
  shutdown: flag("shutdown"),
};

interface Peer {
  readonly echoMode?: true;
  readonly interval?: { readonly echoInterval?: number };
  readonly minimumTtl?: number;
  readonly multihop?: true;
  readonly profile?: string;
  readonly source?: { readonly address?: string; readonly interface?: string };
}

const peerFailures = (
  [address, { echoMode, interval, minimumTtl, multihop, source }]: readonly [string, Peer],
  dialect: Dialect | undefined,
): readonly Failure[] => {
  const at = `peers.${address}`;
  const isFar = multihop !== undefined;
  const isSix = isIpv6(address);
  return [
    ...((isSix || isFar) && source?.address === undefined
      ? [
          fail(
            `${at}.source.address`,
            `is missing; ${isSix ? "peers with IPv6" : "multihop"} cannot do without it`,
          ),
        ]
      : []),
    ...(/^fe[89ab]/i.test(address) && source?.interface === undefined
      ? [fail(`${at}.source.interface`, "is missing; a link-local address is of one interface")]
      : []),
    ...(isFar && source?.interface !== undefined
      ? [fail(`${at}.source.interface`, "cannot stand beside multihop; leave one of the two out")]
      : []),
    ...(isFar && echoMode !== undefined
      ? [fail(`${at}.echoMode`, "cannot stand beside multihop; leave one of the two out")]
      : []),
    ...(!isFar && minimumTtl !== undefined
      ? [fail(`${at}.minimumTtl`, "needs multihop; set it, or leave this out")]
      : []),
    ...(dialect?.name === "1.3" && interval?.echoInterval !== undefined && echoMode === undefined
      ? [fail(`${at}.interval.echoInterval`, "needs echoMode in VyOS 1.3; set it, or leave this out")]
      : []),
  ];
};

/**
 * Bidirectional forwarding detection, which finds out soon that a neighbour is gone: VyOS node `protocols bfd`. Errors
 * are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const bfd = declare("Bfd", {
  about: "BFD",
  at: "protocols bfd",
  properties: {
    /** Its peers by address. Default none. VyOS node `peer`. */
    peers: record("peer", {
      all: "peers by address",
      one: "a peer",
      key: ip.ip,
      properties: {
        ...bfdSession,
        /** The peer is not on a network of the router's; needs `source.address`. Default false. VyOS node `multihop`. */
        multihop: flag("multihop"),
        /** The profile that the rest is taken from, one of `profiles`. Default none. VyOS 1.4 and later. VyOS node `profile`. */
        profile: leaf("profile", profileName),
        /** Where the router speaks from. Default none. VyOS node `source`. */
        source: group("source", "where the router speaks from", {
          /** Its address; needed for IPv6. Default none. VyOS node `address`. */
          address: leaf("address", ip.ip),
          /** Its interface; needed for link-local addresses, not with `multihop`. Default none. VyOS node `interface`. */
          interface: leaf("interface", ip.plainInterface),
        }),
        /** The VRF that the peer is in. Default none. VyOS 1.4 and later. VyOS node `vrf`. */
        vrf: leaf("vrf", ip.vrfName),
      },
    }),
    /** What peers have in common, by name. Default none. VyOS 1.4 and later. VyOS node `profile`. */
    profiles: record("profile", {
      all: "profiles by name",
      one: "a profile",
      key: profileName,
      properties: bfdSession,
    }),
  },
  validate: ({ peers, profiles = {} }, dialect) => {
    const all: Readonly<Record<string, Peer>> = isKnown(peers) ? peers : {};
    return Object.entries(all).flatMap((entry) => [
      ...peerFailures(entry, dialect),
      ...(isKnown(entry[1].profile) && isKnown(profiles) && !Object.hasOwn(profiles, entry[1].profile)
        ? [fail(`peers.${entry[0]}.profile`, "is not one of profiles; give the name of one")]
        : []),
    ]);
  },
  examples: [
    {
      peers: { "192.0.2.10": { profile: "fast" } },
      profiles: { fast: { interval: { multiplier: 3, receive: 100, transmit: 100 } } },
    },
    { peers: { "192.0.2.10": { echoMode: true, interval: { echoInterval: 100 } } } },
    {
      peers: {
        "2001:db8::10": { source: { address: "2001:db8::1" }, multihop: true, minimumTtl: 250 },
      },
    },
    {
      peers: { "2001:db8::10": { source: { address: "2001:db8::1", interface: "eth1" } } },
    },
  ],
});
