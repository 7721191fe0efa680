import type { Dialect } from "../config/dialect.js";
import { nodeAt, schemaFor } from "../schema/index.js";
import * as c from "./codecs.js";
import { fail } from "./failures.js";
import type { Failure } from "./kind.js";
import { isKnown } from "./unknown.js";

/** The name of an address family. */
export const familyName = c.like(
  "an address family",
  /^(ipv[46]-(flowspec|labeled-unicast|multicast|unicast|vpn)|l2vpn-evpn)$/,
  "give ipv4 or ipv6 with -unicast, -labeled-unicast, -multicast, -vpn or -flowspec, or l2vpn-evpn",
  "ipv4-unicast",
  "ipv6-unicast",
);

/** A protocol whose routes BGP can announce. */
export const redistributed = c.like(
  "a protocol",
  /^(babel|connected|isis|kernel|ospf|ospfv3|rip|ripng|static)$/,
  "give connected, static, kernel or a routing protocol",
  "connected",
  "static",
);

/** Whether the AS number is in the names of the nodes of BGP. */
const isNumbered = (dialect: Dialect): boolean => {
  const place = nodeAt(schemaFor(dialect), ["protocols", "bgp"]);
  return place.kind !== "unknown" && place.node.kind === "tag";
};

interface Numbered {
  readonly asNumber?: number;
  readonly vrf?: string;
}

/** Whether the AS number is said where the release has it. */
export const numbering = ({ asNumber, vrf }: Numbered, dialect: Dialect | undefined): readonly Failure[] => {
  if (dialect === undefined) return [];
  if (!isNumbered(dialect))
    return asNumber === undefined
      ? []
      : [
          fail(
            "asNumber",
            `does not exist in VyOS ${dialect.name}; leave it out, and give VyosBgp its systemAs`,
          ),
        ];
  return [
    ...(asNumber === undefined
      ? [fail("asNumber", `is missing; VyOS ${dialect.name} has the AS number in the names of its nodes`)]
      : []),
    ...(vrf === undefined ? [] : [fail("vrf", `does not exist in VyOS ${dialect.name}; leave it out`)]),
  ];
};

interface Peer {
  readonly addressFamilies?: Readonly<Record<string, { readonly routeReflectorClient?: true }>>;
  readonly ebgpMultihop?: number;
  readonly localAs?: Readonly<Record<string, object>>;
  readonly overrideCapability?: true;
  readonly remoteAs?: string;
  readonly strictCapabilityMatch?: true;
  readonly ttlSecurity?: object;
}

/** What the router demands of neighbours and peer groups alike. */
export const peerFailures = (given: Peer): readonly Failure[] => {
  const { addressFamilies, ebgpMultihop, localAs, remoteAs } = given;
  const own = isKnown(localAs) ? Object.keys(localAs) : [];
  const held = isKnown(addressFamilies) ? addressFamilies : {};
  const families = Object.keys(held);
  return [
    ...(own.length > 1 ? [fail("localAs", "has more than one number; give one")] : []),
    ...(isKnown(remoteAs) && own[0] === remoteAs
      ? [fail("localAs", "is the same as remoteAs; give another number, or leave it out")]
      : []),
    ...(remoteAs === "internal" && own.length > 0
      ? [fail("localAs", "is for neighbours of other AS alone; leave it out")]
      : []),
    ...(ebgpMultihop !== undefined && given.ttlSecurity !== undefined
      ? [fail("ttlSecurity", "cannot stand beside ebgpMultihop; leave one of the two out")]
      : []),
    ...(given.overrideCapability !== undefined && given.strictCapabilityMatch !== undefined
      ? [fail("overrideCapability", "cannot stand beside strictCapabilityMatch; leave one of the two out")]
      : []),
    ...Object.entries(held).flatMap(([family, { routeReflectorClient }]) =>
      routeReflectorClient !== undefined && (remoteAs === undefined || remoteAs === "external")
        ? [
            fail(
              `addressFamilies.${family}.routeReflectorClient`,
              "is for neighbours of the own AS; give remoteAs",
            ),
          ]
        : [],
    ),
    ...["ipv4", "ipv6"].flatMap((ip) =>
      families.includes(`${ip}-unicast`) && families.includes(`${ip}-labeled-unicast`)
        ? [fail(`addressFamilies.${ip}-labeled-unicast`, `cannot stand beside ${ip}-unicast; leave one out`)]
        : [],
    ),
  ];
};
