import * as c from "./codecs.js";
import { fail } from "./failures.js";
import { clientProperties } from "./interface-options.js";
import { interfaceFailures } from "./interface-rules.js";
import * as ip from "./ip-codecs.js";
import type { Failure } from "./kind.js";
import { mtu } from "./system-codecs.js";
import { but, declare, flag, group, leaf, place, record, type DraftOf } from "./table/index.js";
import { isKnown } from "./unknown.js";

const interfaceName = c.like(
  "a MACsec interface",
  /^macsec\d+$/,
  "give macsec and a number, such as macsec0",
  "macsec0",
  "macsec7",
);

const key = c.like(
  "a key",
  /^([A-Fa-f0-9]{32}|[A-Fa-f0-9]{64})$/,
  "give 32 hexadecimal digits for gcm-aes-128, or 64 for gcm-aes-256",
  "232e44b7fda6f8e2d88a07bf78a7aff4",
  "09924585a6f3010208cf5222ef24c821405b0e34f4b4f63b1f0ced474b9bb6e6",
);

const security = {
  /** How packets are signed and encrypted. VyOS node `cipher`. */
  cipher: leaf("cipher", c.oneOf("gcm-aes-128", "gcm-aes-256"), { required: true }),
  /** Encrypt, which needs `mka` or `static`; packets are signed alone without it. Default false. VyOS node `encrypt`. */
  encrypt: flag("encrypt"),
  /** Keys that the ends agree on. Default none. VyOS node `mka`. */
  mka: group("mka", "keys that the ends agree on", {
    /** What both know, as long as the cipher needs. A secret. VyOS node `cak`. */
    cak: leaf("cak", key, { secret: true }),
    /** What that is called: 2–64 hexadecimal digits. VyOS node `ckn`. */
    ckn: leaf(
      "ckn",
      c.like("a key's name", /^[A-Fa-f0-9]{2,64}$/, "give 2 to 64 hexadecimal digits", "40916f4b23e3d548"),
    ),
    /** How little it wants to be the server of keys, 0–255; default 255. VyOS node `priority`. */
    priority: leaf("priority", c.wholeNumber("a number in range", 0, 255), { default: 255 }),
  }),
  /** How many packets one may be late, 0–4294967295; 0 for none. Default any. VyOS node `replay-window`. */
  replayWindow: leaf("replay-window", c.wholeNumber("a number in range", 0, 4294967295)),
  /** Keys that stand fast. Default none. VyOS 1.4 and later. VyOS node `static`. */
  static: group("static", "keys that stand fast", {
    /** Its own key, as long as the cipher needs. A secret. VyOS node `key`. */
    key: leaf("key", key, { secret: true }),
    /** The other ends by name. VyOS node `peer`. */
    peers: record("peer", {
      all: "peers by name",
      one: "a peer",
      key: c.like("a peer", /^[^\s'"]{1,100}$/, "use up to 100 characters without spaces", "office"),
      properties: {
        /** Keep the peer without effect. Default false. VyOS node `disable`. */
        disable: flag("disable"),
        /** Its key, as long as the cipher needs. A secret. VyOS node `key`. */
        key: leaf("key", key, { required: true, secret: true }),
        /** Its MAC address. VyOS node `mac`. */
        mac: leaf("mac", c.macAddress),
      },
    }),
  }),
};

const properties = {
  /** `macsec` and a number. Default: the resource's name. Changing it replaces. */
  name: place(interfaceName, { named: true }),
  ...but(clientProperties, "mtu"),
  /** Bytes of a packet, 68–16000, at least 40 less than those of `sourceInterface`; default 1460. VyOS node `mtu`. */
  mtu: leaf("mtu", mtu, { default: 1460 }),
  /** What is signed and encrypted, and how. VyOS node `security`. */
  security: group("security", "what is signed and encrypted", security, { required: true }),
  /** The interface that its packets go by, whose MTU is 40 bytes more. VyOS node `source-interface`. */
  sourceInterface: leaf("source-interface", ip.plainInterface, { required: true }),
};

const lengths = { "gcm-aes-128": 32, "gcm-aes-256": 64 } as const;

const securityFailures = ({ cipher, encrypt, mka, static: fast }: DraftOf<typeof security>): Failure[] => {
  // A switch that is not known yet may stay off.
  if (encrypt !== true || !isKnown(cipher)) return [];
  const fits = (at: string, given: string | undefined): Failure[] =>
    isKnown(given) && given.length !== lengths[cipher]
      ? [fail(at, `must have ${lengths[cipher]} digits with ${cipher}; give as many`)]
      : [];
  if (fast === undefined)
    return mka === undefined || (isKnown(mka) && (mka.cak === undefined || mka.ckn === undefined))
      ? [fail("security.mka", "needs cak and ckn, as encrypt is set; give both, or static")]
      : fits("security.mka.cak", mka.cak);
  if (!isKnown(fast)) return [];
  const { peers } = fast;
  return [
    ...(mka?.cak !== undefined || mka?.ckn !== undefined
      ? [fail("security.mka", "cannot go with static; leave one of them out")]
      : []),
    ...(fast.key === undefined
      ? [fail("security.static.key", "is missing; give one")]
      : fits("security.static.key", fast.key)),
    ...(peers === undefined ? [fail("security.static.peers", "is missing; give one peer at least")] : []),
    ...Object.entries(peers ?? {}).flatMap(([name, peer]) => [
      ...fits(`security.static.peers.${name}.key`, peer.key),
      ...(peer.disable !== true && peer.mac === undefined
        ? [fail(`security.static.peers.${name}.mac`, "is missing; give it, or disable the peer")]
        : []),
    ]),
  ];
};

/**
 * An interface whose packets are signed, and encrypted, on the cable: VyOS node `interfaces macsec NAME`. Errors are those
 * of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const macsecInterface = declare("MacsecInterface", {
  about: "a MACsec interface",
  at: "interfaces macsec {name}",
  properties,
  validate: (given) => [
    ...interfaceFailures(given),
    ...(isKnown(given.security) ? securityFailures(given.security) : []),
  ],
  examples: [
    {
      name: "macsec0",
      sourceInterface: "eth1",
      addresses: ["10.99.0.1/30"],
      security: {
        cipher: "gcm-aes-128",
        encrypt: true,
        mka: { cak: "232e44b7fda6f8e2d88a07bf78a7aff4", ckn: "40916f4b23e3d548" },
      },
    },
    {
      name: "macsec7",
      sourceInterface: "eth1",
      security: {
        cipher: "gcm-aes-128",
        encrypt: true,
        static: {
          key: "232e44b7fda6f8e2d88a07bf78a7aff4",
          peers: { office: { mac: "02:00:00:00:00:01", key: "232e44b7fda6f8e2d88a07bf78a7aff4" } },
        },
      },
    },
    { name: "macsec8", sourceInterface: "eth1", security: { cipher: "gcm-aes-256" } },
  ],
});
