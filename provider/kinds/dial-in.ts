import * as c from "./codecs.js";
import { fail } from "./failures.js";
import type { Failure } from "./kind.js";
import { withSamples } from "./syntax.js";
import { group, leaf } from "./table/index.js";

/** What servers have that clients dial in to. */
export const dialIn = {
  /** Bytes of a packet, 128–16384. Default 1436, on VyOS 1.3 1492. VyOS node `mtu`. */
  mtu: leaf("mtu", withSamples(c.wholeNumber("an MTU", 128, 16384), [1400, 1436])),
  /** The address that it listens at. Default all. VyOS node `outside-address`. */
  outsideAddress: leaf("outside-address", c.ipv4),
};

const oldPool = {
  /** The first address; needs stop. VyOS node `start`. */
  start: leaf("start", c.ipv4),
  /** The last address; needs start. VyOS node `stop`. */
  stop: leaf("stop", c.ipv4),
};

/** Addresses of VyOS 1.3. */
export const oldRange = group("client-ip-pool", "addresses for lines", oldPool);

/** How passwords are told, in words of VyOS 1.3. */
export const oldWay = c.oneOf("pap", "chap", "mschap", "mschap-v2");

/** Whether lines are encrypted, on VyOS 1.3. */
export const oldMppe = c.oneOf("deny", "prefer", "require");

/** Lines have addresses, unless a RADIUS server gives them. */
export const addressFailures = (
  server: {
    readonly authentication?: { readonly mode?: string | undefined } | undefined;
    readonly clientIpPools?: unknown;
    readonly clientIpv6Pools?: unknown;
  },
  release: string | undefined,
): readonly Failure[] =>
  release !== undefined &&
  release !== "1.3" &&
  ["local", "noauth"].includes(server.authentication?.mode ?? "local") &&
  server.clientIpPools === undefined &&
  server.clientIpv6Pools === undefined
    ? [fail("clientIpPools", "is missing; lines have no addresses without it or clientIpv6Pools")]
    : [];
