/** What RIP and RIPng have in common. */
import * as c from "./codecs.js";
import { fail } from "./failures.js";
import * as ip from "./ip-codecs.js";
import type { Failure } from "./kind.js";
import { policyName } from "./policy-codecs.js";
import { withSamples } from "./syntax.js";
import { flag, group, leaf, record } from "./table/index.js";
import { isKnown } from "./unknown.js";

const metric = c.wholeNumber("a metric", 1, 16);

const listNumber = withSamples(c.wholeNumber("the number of an access list", 0, 4294967295), [198, 199]);

const seconds = withSamples(c.wholeNumber("seconds", 5, 65535), [30, 180]);

/** What passes an access list. */
const accessLists = {
  /** Routes that come in, by the number of a list that must exist. Default all. VyOS node `in`. */
  in: leaf("in", listNumber),
  /** Routes that go out, by the number of a list that must exist. Default all. VyOS node `out`. */
  out: leaf("out", listNumber),
};

/** What passes a prefix list. */
const prefixLists = {
  /** Routes that come in, by the name of a list that must exist. Default all. VyOS node `in`. */
  in: leaf("in", policyName),
  /** Routes that go out, by the name of a list that must exist. Default all. VyOS node `out`. */
  out: leaf("out", policyName),
};

/** Which routes come in and go out. */
export const distributeList = {
  /** By access lists. Default none. VyOS node `access-list`. */
  accessList: group("access-list", "the access lists that routes pass", accessLists),
  /** By prefix lists. Default none. VyOS node `prefix-list`. */
  prefixList: group("prefix-list", "the prefix lists that routes pass", prefixLists),
  /** The same by interface. Default none. VyOS node `interface`. */
  interfaces: record("interface", {
    all: "interfaces by name",
    one: "an interface",
    key: ip.plainInterface,
    properties: {
      /** By access lists. Default none. VyOS node `access-list`. */
      accessList: group("access-list", "the access lists that routes pass", accessLists),
      /** By prefix lists. Default none. VyOS node `prefix-list`. */
      prefixList: group("prefix-list", "the prefix lists that routes pass", prefixLists),
    },
  }),
};

/** How routes of other protocols are announced. */
export const ripRedistributed = {
  /** The metric that they are announced with, 1–16. Default none. VyOS node `metric`. */
  metric: leaf("metric", metric),
  /** The route map that they pass through, which must exist. Default none. VyOS node `route-map`. */
  routeMap: leaf("route-map", policyName),
};

/** The protocols whose routes either of them announces. */
export const ripRedistribute = {
  /** Those of Babel; an empty object for no more than that. Default none. VyOS 1.4 and later. VyOS node `babel`. */
  babel: group("babel", "those of Babel", ripRedistributed, { bare: true }),
  /** Those of BGP; an empty object for no more than that. Default none. VyOS node `bgp`. */
  bgp: group("bgp", "those of BGP", ripRedistributed, { bare: true }),
  /** Those to its own networks; an empty object for no more than that. Default none. VyOS node `connected`. */
  connected: group("connected", "those to its own networks", ripRedistributed, { bare: true }),
  /** Those of the kernel; an empty object for no more than that. Default none. VyOS node `kernel`. */
  kernel: group("kernel", "those of the kernel", ripRedistributed, { bare: true }),
  /** Static ones; an empty object for no more than that. Default none. VyOS node `static`. */
  static: group("static", "static ones", ripRedistributed, { bare: true }),
};

/** What an interface does not tell its own neighbours again. */
export const splitHorizon = {
  /** Tell them all the same. Default false. VyOS node `disable`. */
  disable: flag("disable"),
  /** Tell them that there is no way. Default false. VyOS node `poison-reverse`. */
  poisonReverse: flag("poison-reverse"),
};

/** The times of the protocol. */
export const ripTimers = {
  /** Seconds until a route that is gone is forgotten, 5–65535; default 120. VyOS node `garbage-collection`. */
  garbageCollection: leaf("garbage-collection", seconds, { default: 120 }),
  /** Seconds without an announcement until a route is gone, 5–65535; default 180. VyOS node `timeout`. */
  timeout: leaf("timeout", seconds, { default: 180 }),
  /** Seconds between two announcements, 5–65535; default 30. VyOS node `update`. */
  update: leaf("update", seconds, { default: 30 }),
};

/** What either of them is. */
export const ripProperties = {
  /** A default route is announced. Default none. VyOS node `default-information`. */
  defaultInformation: group("default-information", "what is said of a default route", {
    /** Announce one. Default false. VyOS node `originate`. */
    originate: flag("originate"),
  }),
  /** The metric of routes of other protocols, 1–16. Default 1. VyOS node `default-metric`. */
  defaultMetric: leaf("default-metric", metric),
  /** Which routes come in and go out. Default all. VyOS node `distribute-list`. */
  distributeList: group("distribute-list", "which routes come in and go out", distributeList),
  /** The times of the protocol. Default VyOS's own. VyOS node `timers`. */
  timers: group("timers", "the times of the protocol", ripTimers),
};

interface Horizon {
  readonly splitHorizon?: { readonly disable?: unknown; readonly poisonReverse?: unknown } | undefined;
}

/** What is wrong with interfaces that both tell their neighbours all and that there is no way. */
export const horizonFailures = (
  interfaces: Readonly<Record<string, Horizon>> | undefined,
): readonly Failure[] =>
  Object.entries(isKnown(interfaces) ? interfaces : {})
    .filter(
      ([, { splitHorizon: horizon }]) =>
        isKnown(horizon) && horizon.disable === true && horizon.poisonReverse === true,
    )
    .map(([name]) =>
      fail(`interfaces.${name}.splitHorizon`, "has both disable and poisonReverse; give one of the two"),
    );
