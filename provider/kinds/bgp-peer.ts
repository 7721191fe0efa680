import { neighborFamily } from "./bgp-families.js";
import { familyName } from "./bgp-rules.js";
import * as c from "./codecs.js";
import { policyName, word } from "./policy-codecs.js";
import * as s from "./system-codecs.js";
import { flag, group, leaf, list, record } from "./table/index.js";

/** The AS of a peer. */
export const remoteAs = leaf(
  "remote-as",
  c.numberOrText(word("an AS number, internal or external", "64501", "internal", "external")),
);

/** What neighbours and peer groups of BGP say alike. */
export const peerProperties = {
  /** What is exchanged, by address family such as `ipv4-unicast`. Default none. VyOS node `address-family`. */
  addressFamilies: record("address-family", {
    all: "address families",
    one: "an address family",
    key: familyName,
    properties: neighborFamily,
  }),
  /** Watch it by BFD; an empty object for no more than that. Default none. VyOS node `bfd`. */
  bfd: group(
    "bfd",
    "watch it by BFD",
    {
      /** Let BFD look at the control plane alone. Default false. VyOS 1.3 has it for neighbours alone. VyOS node `check-control-plane-failure`. */
      checkControlPlaneFailure: flag("check-control-plane-failure"),
      /** The profile of BFD. Default none. VyOS 1.4 and later. VyOS node `profile`. */
      profile: leaf("profile", policyName),
    },
    { bare: true },
  ),
  /** What the session can do. Default none. VyOS node `capability`. */
  capability: group("capability", "what the session can do", {
    /** Change what it can do while it stands. Default false. VyOS node `dynamic`. */
    dynamic: flag("dynamic"),
    /** Next hops of IPv6 for IPv4. Default false. VyOS node `extended-nexthop`. */
    extendedNexthop: flag("extended-nexthop"),
    /** Tell the version of the software. Default false. VyOS 1.4 and later. VyOS node `software-version`. */
    softwareVersion: flag("software-version"),
  }),
  /** Up to 255 characters, without quotes. Default none. VyOS node `description`. */
  description: leaf("description", c.description),
  /** Say nothing of what it can do. Default false. VyOS node `disable-capability-negotiation`. */
  disableCapabilityNegotiation: flag("disable-capability-negotiation"),
  /** Allow a peer over one hop that is not on a connected network. Default false. VyOS node `disable-connected-check`. */
  disableConnectedCheck: flag("disable-connected-check"),
  /** How many hops away it may be, 1–255. Default none. VyOS node `ebgp-multihop`. */
  ebgpMultihop: leaf("ebgp-multihop", c.wholeNumber("a number in range", 1, 255)),
  /** Whether routes outlive a restart: `enable`, `disable` or `restart-helper`. Default none. VyOS 1.4 and later. VyOS node `graceful-restart`. */
  gracefulRestart: leaf("graceful-restart", c.oneOf("enable", "disable", "restart-helper")),
  /** Another AS number that the router calls itself. Default none. VyOS node `local-as`. */
  localAs: record("local-as", {
    all: "AS numbers",
    one: "an AS number",
    key: c.like("an AS number", /^[1-9]\d{0,9}$/, "give a whole number from 1 to 4294967294", "64999"),
    properties: {
      /** Leave it out of what is taken; an empty object for no more than that. Default none. VyOS node `no-prepend`. */
      noPrepend: group(
        "no-prepend",
        "leave it out of what is taken",
        {
          /** Give it instead of the router's own. Default false. VyOS 1.3 has it for neighbours alone. VyOS node `replace-as`. */
          replaceAs: flag("replace-as"),
        },
        { bare: true },
      ),
    },
  }),
  /** The role of the router towards it (RFC 9234). Default none. VyOS 1.4 and later. VyOS node `local-role`. */
  localRole: record("local-role", {
    all: "roles",
    one: "a role",
    key: c.like(
      "a role",
      /^(provider|rs-server|rs-client|customer|peer)$/,
      "give provider, rs-server, rs-client, customer or peer",
      "customer",
    ),
    properties: {
      /** Demand a role of the other side too. Default false. VyOS node `strict`. */
      strict: flag("strict"),
    },
  }),
  /** Go by the router's own capabilities. Default false. VyOS node `override-capability`. */
  overrideCapability: flag("override-capability"),
  /** Wait for it to call. Default false. VyOS node `passive`. */
  passive: flag("passive"),
  /** The password of TCP MD5. Default none. A secret. VyOS node `password`. */
  password: leaf(
    "password",
    c.like("a password", /^[^\s'"]{1,80}$/, "use up to 80 characters without spaces and quotes", "s3cret"),
    { secret: true },
  ),
  /** Attributes that are not taken. Default none. VyOS 1.4 and later. VyOS node `path-attribute`. */
  pathAttribute: group("path-attribute", "attributes that are not taken", {
    /** Attributes that are dropped, by number, 1–255. Default none. VyOS node `discard`. */
    discards: list("discard", c.numberOrText(s.numberKey("a number in range", 1, 255))),
    /** The attribute whose routes are withdrawn, by number, 1–255. Default none. VyOS node `treat-as-withdraw`. */
    treatAsWithdraw: leaf("treat-as-withdraw", c.wholeNumber("a number in range", 1, 255)),
  }),
  /** Its TCP port. Default none. VyOS 1.3 has it for neighbours alone. VyOS node `port`. */
  port: leaf("port", c.wholeNumber("a port", 1, 65535)),
  /** Its AS: a number, `internal` or `external`. Default none. VyOS node `remote-as`. */
  remoteAs,
  /** Keep the session down. Default false. VyOS node `shutdown`. */
  shutdown: flag("shutdown"),
  /** Take packets from near by alone. Default none. VyOS node `ttl-security`. */
  ttlSecurity: group("ttl-security", "take packets from near by alone", {
    /** How many hops away it may be, 1–254. Default none. VyOS node `hops`. */
    hops: leaf("hops", c.wholeNumber("a number in range", 1, 254)),
  }),
  /** The address or interface that it is spoken to from. Default none. VyOS node `update-source`. */
  updateSource: leaf("update-source", word("an address or an interface", "192.0.2.1", "dum0")),
};
