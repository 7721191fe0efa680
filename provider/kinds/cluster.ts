import * as c from "./codecs.js";
import { fail } from "./failures.js";
import { plainInterface } from "./ip-codecs.js";
import { word } from "./policy-codecs.js";
import { withSamples } from "./syntax.js";
import * as s from "./system-codecs.js";
import { declare, leaf, list, record } from "./table/index.js";
import { isKnown } from "./unknown.js";

const milliseconds = withSamples(c.wholeNumber("milliseconds", 300, 29999), [25000]);

const resources = {
  /** Whether the primary takes its services back when it is well again; default `false`. VyOS node `auto-failback`. */
  autoFailback: leaf("auto-failback", c.oneOf("true", "false"), { default: "false" }),
  /** Addresses that must answer for a router to be well. Default none. VyOS node `monitor`. */
  monitors: list("monitor", c.ipv4),
  /** The host name of the router that has the services at first. VyOS node `primary`. */
  primary: leaf("primary", s.hostName, { required: true }),
  /** The host name of the router that has them otherwise; one alone. VyOS node `secondary`. */
  secondaries: list("secondary", s.hostName, { required: true }),
  /** Addresses such as `192.0.2.1/24/eth1`, and names of services. VyOS node `service`. */
  services: list("service", word("a service", "192.0.2.100/24/eth1"), { required: true }),
};

/**
 * Services that move between two routers, on VyOS 1.3: VyOS node `cluster`. Later releases have VRRP in its place.
 * Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const cluster = declare("Cluster", {
  about: "the cluster",
  at: "cluster",
  without: {
    "1.4": "has VRRP in its place: high-availability vrrp",
    "1.5": "has VRRP in its place: high-availability vrrp",
  },
  properties: {
    /** Milliseconds of silence until the other router is taken for dead, 300–29999; default 20000. VyOS node `dead-interval`. */
    deadInterval: leaf("dead-interval", milliseconds, { default: 20000 }),
    /** The group of services by its name; there is one. VyOS node `group`. */
    groups: record(
      "group",
      {
        all: "the group by its name",
        one: "a group",
        key: c.like("the name of a group", /^[-\w.]+$/, "use letters, digits and - _ .", "GATEWAY"),
        properties: resources,
      },
      { required: true },
    ),
    /** Interfaces that the routers talk by, one at least. VyOS node `interface`. */
    interfaces: list("interface", plainInterface, { required: true }),
    /** Milliseconds between two signs of life, 100–14999; default 5000. VyOS node `keepalive-interval`. */
    keepaliveInterval: leaf("keepalive-interval", c.wholeNumber("milliseconds", 100, 14999), {
      default: 5000,
    }),
    /** The multicast group that the routers talk by. Default 239.251.252.253. VyOS node `mcast-group`. */
    mcastGroup: leaf(
      "mcast-group",
      c.like("a group", /^239(\.\d{1,3}){3}$/, "give one such as 239.0.0.1", "239.0.0.1"),
    ),
    /** Milliseconds until a monitored address is taken for dead, 300–29999; default 20000. VyOS node `monitor-dead-interval`. */
    monitorDeadInterval: leaf("monitor-dead-interval", milliseconds, { default: 20000 }),
    /** What both routers know, so that they know each other. A secret. VyOS node `pre-shared-secret`. */
    preSharedSecret: leaf("pre-shared-secret", word("a secret", "s3cret"), { required: true, secret: true }),
  },
  validate: ({ groups, keepaliveInterval = 5000, ...given }) => [
    ...(["deadInterval", "monitorDeadInterval"] as const).flatMap((name) => {
      const { [name]: dead = 20000 } = given;
      return isKnown(dead) && isKnown(keepaliveInterval) && dead <= 2 * keepaliveInterval
        ? [fail(name, `is not more than twice keepaliveInterval, ${keepaliveInterval}; raise it`)]
        : [];
    }),
    ...(isKnown(groups) && Object.keys(groups).length !== 1
      ? [fail("groups", "are not one; VyOS takes one group")]
      : []),
    ...(isKnown(groups)
      ? Object.entries(groups).flatMap(([name, { secondaries }]) =>
          isKnown(secondaries) && secondaries.length > 1
            ? [fail(`groups.${name}.secondaries`, "are more than one; VyOS takes one")]
            : [],
        )
      : []),
  ],
  examples: [
    {
      preSharedSecret: "s3cret",
      interfaces: ["eth0"],
      groups: {
        GATEWAY: { primary: "edge-1", secondaries: ["edge-2"], services: ["192.0.2.100/24/eth1"] },
      },
    },
  ],
});
