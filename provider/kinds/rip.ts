import * as c from "./codecs.js";
import { fail } from "./failures.js";
import * as ip from "./ip-codecs.js";
import type { Failure } from "./kind.js";
import { policyName, word } from "./policy-codecs.js";
import {
  ripProperties,
  ripRedistribute,
  ripRedistributed,
  splitHorizon,
  horizonFailures,
} from "./rip-properties.js";
import { declare, group, leaf, list, record } from "./table/index.js";
import { isKnown } from "./unknown.js";

const password = c.like("a password", /^[^\s'"]{1,16}$/, "use up to 16 characters without spaces", "s3cret");

const distance = c.wholeNumber("a distance", 1, 255);

const version = c.wholeNumber("a version", 1, 2);

/** How routers show each other who they are on an interface. */
interface SignIn {
  readonly authentication?: { readonly md5?: unknown; readonly plaintextPassword?: unknown };
}

const signInFailures = (interfaces: Readonly<Record<string, SignIn>> | undefined): readonly Failure[] =>
  Object.entries(isKnown(interfaces) ? interfaces : {})
    .filter(
      ([, { authentication: sign }]) =>
        isKnown(sign) && sign.md5 !== undefined && sign.plaintextPassword !== undefined,
    )
    .map(([name]) =>
      fail(`interfaces.${name}.authentication`, "has both md5 and plaintextPassword; give one of the two"),
    );

/**
 * RIP, for IPv4: VyOS node `protocols rip`. Errors are those of `RouterError`: most often `Conflict` and
 * `CommitFailed`.
 */
export const rip = declare("Rip", {
  about: "RIP",
  at: "protocols rip",
  properties: {
    ...ripProperties,
    /** The administrative distance of its routes, 1–255. Default 120. VyOS node `default-distance`. */
    defaultDistance: leaf("default-distance", distance),
    /** The interfaces that speak it, by name. Default none. VyOS node `interface`. */
    interfaces: record("interface", {
      all: "interfaces by name",
      one: "an interface",
      key: ip.plainInterface,
      properties: {
        /** How routers show each other who they are. Default none. VyOS 1.4 and later. VyOS node `authentication`. */
        authentication: group("authentication", "how routers show each other who they are", {
          /** Keys by their number. Default none. VyOS node `md5`. */
          md5: record("md5", {
            all: "keys by number",
            one: "a key",
            key: c.like(
              "a key's number",
              /^([1-9]\d?|1\d\d|2[0-4]\d|25[0-5])$/,
              "give one from 1 to 255",
              "1",
            ),
            properties: {
              /** Up to 16 characters. A secret. VyOS node `password`. */
              password: leaf("password", password, { required: true, secret: true }),
            },
          }),
          /** Up to 16 characters, sent in clear. A secret. Default none. VyOS node `plaintext-password`. */
          plaintextPassword: leaf("plaintext-password", password, { secret: true }),
        }),
        /** What it takes. Default what `version` says. VyOS 1.4 and later. VyOS node `receive`. */
        receive: group("receive", "what it takes", {
          /** The version, 1 or 2. Default either. VyOS node `version`. */
          version: leaf("version", version),
        }),
        /** What it sends. Default what `version` says. VyOS 1.4 and later. VyOS node `send`. */
        send: group("send", "what it sends", {
          /** The version, 1 or 2. Default 2. VyOS node `version`. */
          version: leaf("version", version),
        }),
        /** What it does not tell its neighbours again. Default what came from them. VyOS 1.4 and later. VyOS node `split-horizon`. */
        splitHorizon: group("split-horizon", "what it does not tell its neighbours again", splitHorizon),
      },
    }),
    /** Routers that are spoken to directly. Default none. VyOS node `neighbor`. */
    neighbors: list("neighbor", c.ipv4),
    /** The networks whose interfaces speak it. Default none. VyOS node `network`. */
    networks: list("network", c.ipv4Prefix),
    /** Distances by the network that routes come from. Default none. VyOS node `network-distance`. */
    networkDistances: record("network-distance", {
      all: "distances by network",
      one: "a distance",
      key: c.ipv4Prefix,
      properties: {
        /** The access list that they must pass. Default none. VyOS node `access-list`. */
        accessList: leaf("access-list", word("an access list", "10")),
        /** The distance, 1–255; VyOS 1.3 wants one. Default none. VyOS node `distance`. */
        distance: leaf("distance", distance),
      },
    }),
    /** Interfaces that listen alone; `default` for all. Default none. VyOS node `passive-interface`. */
    passiveInterfaces: list("passive-interface", ip.plainInterface),
    /** Routes of other protocols that are announced. Default none. VyOS node `redistribute`. */
    redistribute: group("redistribute", "routes of other protocols that are announced", {
      ...ripRedistribute,
      /** Those of IS-IS; an empty object for no more than that. Default none. VyOS node `isis`. */
      isis: group("isis", "those of IS-IS", ripRedistributed, { bare: true }),
      /** Those of OSPF; an empty object for no more than that. Default none. VyOS node `ospf`. */
      ospf: group("ospf", "those of OSPF", ripRedistributed, { bare: true }),
    }),
    /** Networks that are announced as if there were a route. Default none. VyOS node `route`. */
    routes: list("route", c.ipv4Prefix),
    /** The route map that its routes pass on their way to the kernel. Default none. VyOS 1.4 and later. VyOS node `route-map`. */
    routeMap: leaf("route-map", policyName),
    /** The version of the protocol, 1 or 2. Default both are taken and 2 is sent. VyOS 1.4 and later. VyOS node `version`. */
    version: leaf("version", version),
  },
  validate: ({ interfaces, networkDistances = {} }, dialect) => [
    ...horizonFailures(interfaces),
    ...signInFailures(interfaces),
    ...Object.entries(dialect?.name === "1.3" && isKnown(networkDistances) ? networkDistances : {})
      .filter(([, each]) => isKnown(each) && each.distance === undefined)
      .map(([network]) =>
        fail(
          `networkDistances.${network}.distance`,
          "is missing, and VyOS 1.3 wants one; give one from 1 to 255",
        ),
      ),
  ],
  examples: [
    {
      interfaces: { eth1: {} },
      networks: ["192.0.2.0/24"],
      redistribute: { connected: {}, static: { metric: 4 } },
    },
    { interfaces: { eth1: { splitHorizon: { poisonReverse: true } } }, networks: ["192.0.2.0/24"] },
  ],
});
