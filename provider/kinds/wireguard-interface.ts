import * as c from "./codecs.js";
import type { Dialect } from "../config/dialect.js";
import { fail } from "./failures.js";
import type { Failure } from "./kind.js";
import * as ip from "./ip-codecs.js";
import { declare, flag, group, leaf, list, place, record } from "./table/index.js";
import { interfaceFailures } from "./interface-rules.js";
import { ipProperties, ipv6Properties } from "./interface-ip.js";
import { mirrorProperties, oldProperties } from "./interface-options.js";
import { isKnown } from "./unknown.js";

const samples = [
  "sKd9GMT1vE1oDcTz7Q3Dv8Xr9Q0sZfZr8k3o5qJ1c2Y=",
  "4FZ1yDkqyJ0CqDfMOHfy1nVTeXIfXQ3T3bnNC7CkhWE=",
];
const key = c.like(
  "a key",
  /^[A-Za-z0-9+/]{43}=$/,
  "give 32 bytes in base 64, as `wg genkey` prints",
  ...samples,
);
const keyOrName = c.like(
  "a key",
  /^([A-Za-z0-9+/]{43}=|[-\w.]+)$/,
  "give 32 bytes in base 64, as `wg genkey` prints; on VyOS 1.3 the name of a key pair",
  ...samples,
);
const interfaceName = c.like(
  "a WireGuard interface",
  /^wg\d+$/,
  "give wg and a number, such as wg0",
  "wg0",
  "wg7",
);
const peerName = c.like(
  "the name of a peer",
  /^[^\s'"]{1,100}$/,
  "use up to 100 characters without spaces",
  "office",
);

const peer = {
  /** Up to 255 characters, without quotes. Default none. VyOS 1.4 and later. VyOS node `description`. */
  description: leaf("description", c.description),
  /** Its public key. VyOS node `public-key`, on VyOS 1.3 `pubkey`. */
  publicKey: leaf(["public-key", "pubkey"], key, { required: true }),
  /** A key that both share besides. A secret. Default none. VyOS node `preshared-key`. */
  presharedKey: leaf("preshared-key", key, { secret: true }),
  /** The prefixes that it may send from and is sent to. VyOS node `allowed-ips`. */
  allowedIps: list("allowed-ips", ip.prefix, { required: true }),
  /** Where it is; needs `port`. Default where it speaks from. VyOS node `address`. */
  address: leaf("address", ip.ip),
  /** Its port, 1–65535; needs `address`. Default the one that it speaks from. VyOS node `port`. */
  port: leaf("port", c.wholeNumber("a port", 1, 65535)),
  /** Seconds between two signs of life, 1–65535. Default none are sent. VyOS node `persistent-keepalive`. */
  persistentKeepalive: leaf("persistent-keepalive", c.wholeNumber("seconds", 1, 65535)),
  /** Keep the peer without effect. Default false. VyOS node `disable`. */
  disable: flag("disable"),
};

/** What each release takes for the private key. */
const keyFailures = (given: string | undefined, dialect: Dialect | undefined): readonly Failure[] => {
  if (dialect === undefined || (given !== undefined && !isKnown(given))) return [];
  const isKey = given?.length === 44;
  if (dialect.name === "1.3")
    return isKey
      ? [
          fail(
            "privateKey",
            "is a key; VyOS 1.3 keeps keys in files: give the name of a pair, or leave it out",
          ),
        ]
      : [];
  return isKey ? [] : [fail("privateKey", `is ${given === undefined ? "missing" : "no key"}; give one`)];
};

/**
 * A WireGuard interface with its peers: VyOS node `interfaces wireguard NAME`. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const wireguardInterface = declare("WireguardInterface", {
  about: "a WireGuard interface",
  at: "interfaces wireguard {name}",
  properties: {
    /** `wg` and a number. Default: the resource's name. Changing it replaces. */
    name: place(interfaceName, { named: true }),
    /**
     * Its private key, required; on VyOS 1.3, which keeps keys in files, the name of a pair there, by default `default`.
     * A secret. VyOS node `private-key`.
     */
    privateKey: leaf("private-key", keyOrName, { secret: true }),
    /** Its addresses with their prefix lengths. Default none. VyOS node `address`. */
    addresses: list("address", ip.interfaceAddress),
    /** Up to 255 characters, without quotes. Default none. VyOS node `description`. */
    description: leaf("description", c.description),
    /** The UDP port to listen on, 1–65535. Default one that is free. VyOS node `port`. */
    port: leaf("port", c.wholeNumber("a port", 1, 65535)),
    /** Bytes of a packet, 1280–16000, as IPv6 needs; default 1420. VyOS node `mtu`. */
    mtu: leaf("mtu", c.wholeNumber("an MTU", 1280, 16000), { default: 1420 }),
    /** A mark for the packets that it sends, for policy routes; default 0, none. VyOS node `fwmark`. */
    fwmark: leaf("fwmark", c.wholeNumber("a mark", 0, 4294967295), { default: 0 }),
    /** The VRF that it belongs to. Default none. VyOS node `vrf`. */
    vrf: leaf("vrf", ip.vrfName),
    /** Keep the interface down. Default false. VyOS node `disable`. */
    disable: flag("disable"),
    /** IPv4 on it. Default as the router does. VyOS node `ip`. */
    ip: group("ip", "settings of IPv4", ipProperties),
    /** IPv6 on it. Default as the router does. VyOS node `ipv6`. */
    ipv6: group("ipv6", "settings of IPv6", ipv6Properties),
    /** Where its traffic is copied to. Default none. VyOS 1.4 and later. VyOS node `mirror`. */
    mirror: group("mirror", "where traffic is copied to", mirrorProperties),
    ...oldProperties,
    /** A thread for each peer. Default false. VyOS 1.4 and later. VyOS node `per-client-thread`. */
    perClientThread: flag("per-client-thread"),
    /** Send all that comes in to another interface. Default none. VyOS node `redirect`. */
    redirect: leaf("redirect", ip.plainInterface),
    /** Its peers by name, one at least. VyOS node `peer`. */
    peers: record(
      "peer",
      { all: "peers by name", one: "a peer", key: peerName, properties: peer },
      { required: true },
    ),
  },
  validate: (given, dialect) => {
    const { peers } = given;
    const failures = [...keyFailures(given.privateKey, dialect), ...interfaceFailures(given)];
    if (!isKnown(peers)) return failures;
    const all = Object.entries(peers);
    if (all.length === 0) return [...failures, fail("peers", "is empty; VyOS needs a peer")];
    return all.flatMap(([name, { address, port, publicKey }], i) => [
      ...(i === 0 ? failures : []),
      ...((address === undefined) === (port === undefined)
        ? []
        : [fail(`peers.${name}`, "has one of address and port; give both, or neither")]),
      ...(dialect?.name !== "1.3" && all.slice(0, i).some(([, other]) => other.publicKey === publicKey)
        ? [fail(`peers.${name}.publicKey`, "is also that of another peer; give each its own")]
        : []),
    ]);
  },
  examples: [
    {
      name: "wg0",
      privateKey: samples[0],
      addresses: ["10.99.0.1/24"],
      port: 51820,
      peers: { office: { publicKey: samples[1], allowedIps: ["10.99.0.2/32"] } },
    },
    {
      name: "wg7",
      privateKey: samples[0],
      peers: { hub: { publicKey: samples[1], allowedIps: ["0.0.0.0/0"], address: "192.0.2.1", port: 51820 } },
    },
    { name: "wg0", port: 51820, peers: { office: { publicKey: samples[1], allowedIps: ["10.99.0.2/32"] } } },
  ],
});
