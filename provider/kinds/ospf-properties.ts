import * as c from "./codecs.js";
import { fail } from "./failures.js";
import type { Failure } from "./kind.js";
import { policyName } from "./policy-codecs.js";
import * as s from "./system-codecs.js";
import { flag, group, leaf, list, record } from "./table/index.js";

const keyOf = (most: number) =>
  c.like(
    "a key",
    new RegExp(`^[^\\s'"]{1,${most}}$`),
    `use up to ${most} characters without spaces`,
    "s3cret",
  );

const key16 = keyOf(16);
const key8 = keyOf(8);

/** The name of an area. */
export const areaName = c.like(
  "an area",
  /^(\d{1,10}|\d{1,3}(\.\d{1,3}){3})$/,
  "give a number, or a dotted one such as 0.0.0.10",
  "0",
  "0.0.0.10",
);

/** When neighbours speak to each other. */
export const ospfTimers = {
  /** Seconds of silence until a neighbour is gone, 1–65535; default 40. VyOS node `dead-interval`. */
  deadInterval: leaf("dead-interval", c.wholeNumber("a number in range", 1, 65535), { default: 40 }),
  /** Seconds between two signs of life, 1–65535; default 10. VyOS node `hello-interval`. */
  helloInterval: leaf("hello-interval", c.wholeNumber("a number in range", 1, 65535), { default: 10 }),
  /** Seconds until something is sent again, 1–65535; default 5. VyOS node `retransmit-interval`. */
  retransmitInterval: leaf("retransmit-interval", c.wholeNumber("a number in range", 1, 65535), {
    default: 5,
  }),
  /** Seconds that sending takes, 1–65535; default 1. VyOS node `transmit-delay`. */
  transmitDelay: leaf("transmit-delay", c.wholeNumber("a number in range", 1, 65535), { default: 1 }),
};

/** How routers show who they are. */
export const ospfAuthentication = {
  /** Keys by number, 1–255. Default none. VyOS node `md5 key-id`. */
  md5: record("md5 key-id", {
    all: "keys by number",
    one: "a key",
    key: s.numberKey("the number of a key", 1, 255),
    properties: {
      /** The key, up to 16 characters. A secret. VyOS node `md5-key`. */
      md5Key: leaf("md5-key", key16, { required: true, secret: true }),
    },
  }),
  /** A password that is sent in clear, up to 8 characters. A secret. Default none. VyOS node `plaintext-password`. */
  plaintextPassword: leaf("plaintext-password", key8, { secret: true }),
};

/** What becomes of another protocol's routes. */
export const redistributed = {
  /** The metric that they are announced with, 0–16777214. Default none. VyOS node `metric`. */
  metric: leaf("metric", c.wholeNumber("a number in range", 0, 16777214)),
  /** Whether the way to this router counts (1) or not (2); default 2. VyOS node `metric-type`. */
  metricType: leaf("metric-type", c.wholeNumber("a type", 1, 2), { default: 2 }),
  /** The route map that they pass through, which must exist. Default none. VyOS node `route-map`. */
  routeMap: leaf("route-map", policyName),
};

/** The protocols whose routes either version announces. */
export const redistributedAlike = {
  /** Those of Babel; an empty object for no more than that. Default none. VyOS 1.4 and later. VyOS node `babel`. */
  babel: group("babel", "those of Babel", redistributed, { bare: true }),
  /** Those of BGP; an empty object for no more than that. Default none. VyOS node `bgp`. */
  bgp: group("bgp", "those of BGP", redistributed, { bare: true }),
  /** Those to its own networks; an empty object for no more than that. Default none. VyOS node `connected`. */
  connected: group("connected", "those to its own networks", redistributed, { bare: true }),
  /** Those of the kernel; an empty object for no more than that. Default none. VyOS node `kernel`. */
  kernel: group("kernel", "those of the kernel", redistributed, { bare: true }),
  /** Static ones; an empty object for no more than that. Default none. VyOS node `static`. */
  static: group("static", "static ones", redistributed, { bare: true }),
};

/** What is logged of neighbours. */
export const adjacencyLog = {
  /** Log each step. Default false. VyOS node `detail`. */
  detail: flag("detail"),
};

/** What is said of a default route. */
export const defaultOriginate = {
  /** Also without one of its own. Default false. VyOS node `always`. */
  always: flag("always"),
  /** Its metric, 0–16777214. Default none. VyOS node `metric`. */
  metric: leaf("metric", c.wholeNumber("a number in range", 0, 16777214)),
  /** Whether the way to this router counts (1) or not (2); default 2. VyOS node `metric-type`. */
  metricType: leaf("metric-type", c.wholeNumber("a type", 1, 2), { default: 2 }),
  /** The route map that it passes through, which must exist. Default none. VyOS node `route-map`. */
  routeMap: leaf("route-map", policyName),
};

/** Administrative distances by where routes lead to. */
export const distanceByArea = {
  /** Of routes from elsewhere, 1–255. Default none. VyOS node `external`. */
  external: leaf("external", c.wholeNumber("a number in range", 1, 255)),
  /** Of routes from other areas, 1–255. Default none. VyOS node `inter-area`. */
  interArea: leaf("inter-area", c.wholeNumber("a number in range", 1, 255)),
  /** Of routes of the own area, 1–255. Default none. VyOS node `intra-area`. */
  intraArea: leaf("intra-area", c.wholeNumber("a number in range", 1, 255)),
};

/** How routes outlive a restart. */
export const gracefulRestart = {
  /** Seconds that neighbours wait, 5–1800; default 120. VyOS node `grace-period`. */
  gracePeriod: leaf("grace-period", c.wholeNumber("a number in range", 5, 1800), { default: 120 }),
  /** How it helps neighbours that restart. Default none. VyOS node `helper`. */
  helper: group("helper", "how it helps neighbours that restart", {
    /** The neighbours that it helps, by router id. Default none. VyOS node `enable router-id`. */
    routerIds: list("enable router-id", c.ipv4),
    /** Only those that have said so. Default false. VyOS node `planned-only`. */
    plannedOnly: flag("planned-only"),
    /** Seconds that it waits at most, 10–1800. Default none. VyOS node `supported-grace-time`. */
    supportedGraceTime: leaf("supported-grace-time", c.wholeNumber("a number in range", 10, 1800)),
    /** Help on when the topology changes. Default false. VyOS node `lsa-check-disable` or `no-strict-lsa-checking`. */
    noStrictLsaChecking: flag(["lsa-check-disable", "no-strict-lsa-checking"]),
  }),
};

/** The network that is in two areas. */
export const doubledNetworks = (
  areas: Readonly<Record<string, { readonly networks?: readonly string[] }>>,
): readonly Failure[] => {
  const all = Object.entries(areas).flatMap(([area, { networks = [] }]) =>
    networks.map((network) => ({ area, network })),
  );
  return all
    .filter(({ area, network }, i) =>
      all.slice(0, i).some((other) => other.network === network && other.area !== area),
    )
    .map(({ area, network }) =>
      fail(`areas.${area}.networks`, `has ${network}, which is in another area too; leave it out of one`),
    );
};
