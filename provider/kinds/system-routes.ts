import * as c from "./codecs.js";
import type { Syntax } from "./syntax.js";
import { flag, group, leaf, record } from "./table/index.js";

/** How many neighbours are known at most. */
export const tableSize = c.numberOrText(
  c.like(
    "a size",
    /^(1024|2048|4096|8192|16384|32768)$/,
    "give 1024, 2048, 4096, 8192, 16384 or 32768",
    "16384",
    "32768",
  ),
);

/** What the kernel's table is given of the routes that protocols find. */
export const routesOf = (protocol: Syntax<string>, policyName: Syntax<string>) => ({
  /** How the next router of a route is looked for. Default as below. VyOS 1.4 and later. VyOS node `nht`. */
  nht: group("nht", "how the next router of a route is looked for", {
    /** Not by the default route. Default false. VyOS node `no-resolve-via-default`. */
    noResolveViaDefault: flag("no-resolve-via-default"),
  }),
  /** What is taken of the routes that protocols find, by protocol. Default all. VyOS 1.4 and later. VyOS node `protocol`. */
  protocols: record("protocol", {
    all: "protocols by name",
    one: "what is taken of a protocol's routes",
    key: protocol,
    properties: {
      /** The route map that they pass: the name of a VyosRouteMap. VyOS node `route-map`. */
      routeMap: leaf("route-map", policyName, { required: true }),
    },
  }),
});
