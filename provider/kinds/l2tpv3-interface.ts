import * as c from "./codecs.js";
import { linkProperties } from "./interface-options.js";
import { interfaceFailures } from "./interface-rules.js";
import * as ip from "./ip-codecs.js";
import { withSamples } from "./syntax.js";
import { mtu } from "./system-codecs.js";
import { but, declare, leaf, place } from "./table/index.js";

const interfaceName = c.like(
  "an L2TPv3 interface",
  /^l2tpeth\d+$/,
  "give l2tpeth and a number, such as l2tpeth0",
  "l2tpeth0",
  "l2tpeth7",
);

const port = c.wholeNumber("a port", 1, 65535);

/** VyOS takes no number with the tenth digit that L2TPv3 has. */
const id = withSamples(c.wholeNumber("a number in range", 1, 429496729), [10, 20]);

/**
 * A cable to another router by L2TPv3: VyOS node `interfaces l2tpv3 NAME`. Errors are those of `RouterError`: most often
 * `Conflict` and `CommitFailed`.
 */
export const l2tpv3Interface = declare("L2tpv3Interface", {
  about: "an L2TPv3 tunnel",
  at: "interfaces l2tpv3 {name}",
  properties: {
    /** `l2tpeth` and a number. Default: the resource's name. Changing it replaces. */
    name: place(interfaceName, { named: true }),
    /** The other end's UDP port, 1–65535; default 5000. VyOS node `destination-port`. */
    destinationPort: leaf("destination-port", port, { default: 5000 }),
    /** What its packets are wrapped in: `udp` or `ip`; default udp. VyOS node `encapsulation`. */
    encapsulation: leaf("encapsulation", c.oneOf("udp", "ip"), { default: "udp" }),
    /** Bytes of a packet, 68–16000; default 1488. VyOS node `mtu`. */
    mtu: leaf("mtu", mtu, { default: 1488 }),
    /** The other end's session, 1–429496729. VyOS node `peer-session-id`. */
    peerSessionId: leaf("peer-session-id", id, { required: true }),
    /** The other end's tunnel, 1–429496729. VyOS node `peer-tunnel-id`. */
    peerTunnelId: leaf("peer-tunnel-id", id, { required: true }),
    /** The other end. VyOS node `remote`. */
    remote: leaf("remote", ip.ip, { required: true }),
    /** This end's session, 1–429496729. VyOS node `session-id`. */
    sessionId: leaf("session-id", id, { required: true }),
    /** This end, which an interface must have. VyOS node `source-address`. */
    sourceAddress: leaf("source-address", ip.ip, { required: true }),
    /** This end's UDP port, 1–65535; default 5000. VyOS node `source-port`. */
    sourcePort: leaf("source-port", port, { default: 5000 }),
    /** This end's tunnel, 1–429496729. VyOS node `tunnel-id`. */
    tunnelId: leaf("tunnel-id", id, { required: true }),
    ...but(linkProperties, "mtu"),
  },
  validate: (given) => interfaceFailures(given),
  examples: [
    {
      name: "l2tpeth0",
      sourceAddress: "192.0.2.10",
      remote: "198.51.100.1",
      tunnelId: 10,
      peerTunnelId: 20,
      sessionId: 10,
      peerSessionId: 20,
      addresses: ["10.99.0.1/30"],
      mtu: 1488,
    },
  ],
});
