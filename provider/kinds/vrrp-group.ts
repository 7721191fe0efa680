import * as c from "./codecs.js";
import { fail } from "./failures.js";
import * as ip from "./ip-codecs.js";
import { declare, flag, group, leaf, list, place, record } from "./table/index.js";
import { isKnown } from "./unknown.js";
import { healthCheck, healthCheckFailures, transitionScripts } from "./vrrp-properties.js";

const password = c.like("a password", /^[^\s'"]{1,8}$/, "use up to 8 characters without spaces", "s3cret");

const seconds = c.numberOrText(
  c.like("seconds", /^(\d{1,3}(\.\d{1,3})?|1000)$/, "give a number from 0 to 1000 such as 0.5", "0.5", "10"),
);

const garp = {
  /** Seconds between two of them, 0–1000; default `0`. VyOS node `interval`. */
  interval: leaf("interval", seconds, { default: "0" }),
  /** Seconds until they are sent again when the group has come, 1–1000; default 5. VyOS node `master-delay`. */
  masterDelay: leaf("master-delay", c.wholeNumber("a number in range", 1, 1000), { default: 5 }),
  /** Seconds between two rounds while it has the group, 1–255; default 5. VyOS node `master-refresh`. */
  masterRefresh: leaf("master-refresh", c.wholeNumber("a number in range", 1, 255), { default: 5 }),
  /** How many in such a round, 1–255; default 1. VyOS node `master-refresh-repeat`. */
  masterRefreshRepeat: leaf("master-refresh-repeat", c.wholeNumber("a number in range", 1, 255), {
    default: 1,
  }),
  /** How many when the group has come, 1–255; default 5. VyOS node `master-repeat`. */
  masterRepeat: leaf("master-repeat", c.wholeNumber("a number in range", 1, 255), { default: 5 }),
};

/**
 * A VRRP group, whose addresses are on one of its routers at a time: VyOS node `high-availability vrrp group NAME`.
 * Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const vrrpGroup = declare("VrrpGroup", {
  about: "a VRRP group",
  at: "high-availability vrrp group {name}",
  properties: {
    /** Letters, digits and `-` `_` `.` `+`. Default: the resource's name. Changing it replaces. */
    name: place(ip.plainName, { named: true }),
    /** The interface that it is announced on. VyOS node `interface`. */
    interface: leaf("interface", ip.plainInterface, { required: true }),
    /** Its number, the same on all its routers, 1–255. VyOS node `vrid`. */
    vrid: leaf("vrid", c.wholeNumber("a number in range", 1, 255), { required: true }),
    /** Its addresses, all of one family. VyOS node `address` or `virtual-address`. */
    addresses: record(
      ["address", "virtual-address"],
      {
        all: "addresses",
        one: "an address",
        key: ip.hostAddress,
        properties: {
          /** The interface that has it. Default the group's. VyOS node `interface`. */
          interface: leaf("interface", ip.plainInterface),
        },
      },
      { required: true },
    ),
    /** More addresses, which are not announced. Default none. VyOS node `excluded-address` or `virtual-address-excluded`. */
    excludedAddresses: record(["excluded-address", "virtual-address-excluded"], {
      all: "addresses",
      one: "an address",
      key: ip.hostAddress,
      properties: {
        /** The interface that has it. Default the group's. VyOS 1.4 and later. VyOS node `interface`. */
        interface: leaf("interface", ip.plainInterface),
      },
    }),
    /** How much this router wants the group, 1–255; default 100. VyOS node `priority`. */
    priority: leaf("priority", c.wholeNumber("a number in range", 1, 255), { default: 100 }),
    /** Up to 255 characters, without quotes. Default none. VyOS node `description`. */
    description: leaf("description", c.description),
    /** Keep the group without effect. Default false. VyOS node `disable`. */
    disable: flag("disable"),
    /** Seconds between two announcements, 1–255; default 1. VyOS node `advertise-interval`. */
    advertiseInterval: leaf("advertise-interval", c.wholeNumber("a number in range", 1, 255), { default: 1 }),
    /** What its routers show each other. Default none. VyOS node `authentication`. */
    authentication: group("authentication", "what its routers show each other", {
      /** Up to 8 characters; needs `type`. A secret. Default none. VyOS node `password`. */
      password: leaf("password", password, { secret: true }),
      /** How it is shown; needs `password`: `ah` or `plaintext-password`. Default none. VyOS node `type`. */
      type: leaf("type", c.oneOf("ah", "plaintext-password")),
    }),
    /** How its addresses are announced by ARP. Default none. VyOS node `garp`. */
    garp: group("garp", "how its addresses are announced by ARP", garp),
    /** A watch that makes this router give it up. Default none. VyOS node `health-check`. */
    healthCheck: group("health-check", "a watch that makes this router give it up", healthCheck),
    /** The address that it is announced from, of the family of its addresses. Default the interface's. VyOS node `hello-source-address`. */
    helloSourceAddress: leaf("hello-source-address", ip.ip),
    /** Leave it to the router that has it, however low its priority. Default false. VyOS node `no-preempt`. */
    noPreempt: flag("no-preempt"),
    /** The other routers' addresses, which it is announced to instead of to all. Default none. VyOS node `peer-address`. */
    peerAddresses: list("peer-address", ip.ip),
    /** Seconds until this router takes it over from one of lower priority, 0–1000; default 0. VyOS node `preempt-delay`. */
    preemptDelay: leaf("preempt-delay", c.wholeNumber("a number in range", 0, 1000), { default: 0 }),
    /** Give its addresses a MAC address of their own. Default false. VyOS node `rfc3768-compatibility`. */
    rfc3768Compatibility: flag("rfc3768-compatibility"),
    /** Interfaces whose failure makes this router give it up. Default none. VyOS node `track`. */
    track: group("track", "interfaces whose failure makes this router give it up", {
      /** Not the group's own. Default false. VyOS node `exclude-vrrp-interface`. */
      excludeVrrpInterface: flag("exclude-vrrp-interface"),
      /** These. Default none. VyOS node `interface`. */
      interfaces: list("interface", ip.plainInterface),
    }),
    /** Scripts of the router's that run when the group goes from one router to another. Default none. VyOS node `transition-script`. */
    transitionScript: group(
      "transition-script",
      "scripts of the router's that run when the group goes from one router to another",
      {
        ...transitionScripts,
        /** Nothing any more. Default false. VyOS 1.3. VyOS node `mode-force`. */
        modeForce: flag("mode-force"),
      },
    ),
  },
  validate: ({ addresses, authentication, healthCheck: check, helloSourceAddress, peerAddresses }) => {
    const isSix = (address: string): boolean => ip.isOfIpv6(address);
    const own = isKnown(addresses) ? Object.keys(addresses) : [];
    const [first] = own;
    if (isKnown(addresses) && first === undefined)
      return [fail("addresses", "is empty; give one address at least")];
    const mixed = own.find((address) => isSix(address) !== isSix(first ?? address));
    const stray = (given: string | undefined): boolean =>
      isKnown(given) && first !== undefined && isSix(given) !== isSix(first);
    const { password: shown, type } = authentication ?? {};
    return [
      ...(mixed === undefined
        ? []
        : [fail("addresses", `has IPv4 and IPv6 (${first}, ${mixed}); make a group for each`)]),
      ...(stray(helloSourceAddress)
        ? [fail("helloSourceAddress", "is of another family than addresses; give one of theirs")]
        : []),
      ...(isKnown(peerAddresses) && peerAddresses.some(stray)
        ? [fail("peerAddresses", "has one of another family than addresses; give those of theirs")]
        : []),
      ...((shown === undefined) === (type === undefined)
        ? []
        : [fail("authentication", "has one of password and type; give both, or neither")]),
      ...healthCheckFailures(check),
    ];
  },
  examples: [
    {
      name: "LAN",
      interface: "eth1",
      vrid: 10,
      addresses: { "192.168.64.254/24": {} },
      priority: 200,
      helloSourceAddress: "192.168.64.1",
      peerAddresses: ["192.168.64.2"],
    },
    {
      name: "LAN-6",
      interface: "eth1",
      vrid: 10,
      addresses: { "2001:db8::fe/64": {} },
    },
    {
      name: "WAN",
      interface: "eth0",
      vrid: 20,
      addresses: { "203.0.113.9/24": {} },
      authentication: { type: "ah", password: "s3cret" },
    },
    ...[{ script: "/config/scripts/vrrp.sh" }, { ping: "192.0.2.1" }].map((watch) => ({
      name: "DMZ",
      interface: "eth2",
      vrid: 30,
      addresses: { "10.1.0.254/24": {} },
      healthCheck: { failureCount: 2, interval: 10, ...watch },
    })),
  ],
});
