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

interface Conditions {
  readonly advertiseMap?: string;
  readonly existMap?: string;
  readonly nonExistMap?: string;
}

interface PeerFamily {
  readonly conditionallyAdvertise?: Conditions;
  readonly routeReflectorClient?: true;
}

interface Peer {
  readonly addressFamilies?: Readonly<Record<string, PeerFamily>>;
  readonly ebgpMultihop?: number;
  readonly localAs?: Readonly<Record<string, object>>;
  readonly localRole?: Readonly<Record<string, object>>;
  readonly overrideCapability?: true;
  readonly peerGroup?: string;
  readonly remoteAs?: string;
  readonly strictCapabilityMatch?: true;
  readonly ttlSecurity?: object;
  readonly vrf?: string;
}

/** What a neighbour in a VRF cannot speak. */
const notInVrf = /-(flowspec|labeled-unicast|vpn)$/;

const conditionFailures = (at: string, given: Conditions | undefined): readonly Failure[] => {
  if (given === undefined || !isKnown(given)) return [];
  const { advertiseMap, existMap, nonExistMap } = given;
  return [
    ...(advertiseMap === undefined
      ? [fail(`${at}.advertiseMap`, "is missing; give the route map of what is announced")]
      : []),
    ...(existMap === undefined && nonExistMap === undefined
      ? [fail(`${at}.existMap`, "is missing; give it, or nonExistMap")]
      : []),
    ...(existMap !== undefined && nonExistMap !== undefined
      ? [fail(`${at}.nonExistMap`, "cannot stand beside existMap; leave one of the two out")]
      : []),
  ];
};

/** What becomes of a reflected route: the neighbour is of the own AS, and says so itself. */
const reflectionFailures = (at: string, { localAs, peerGroup, remoteAs }: Peer): readonly Failure[] => [
  ...(remoteAs === undefined || remoteAs === "external"
    ? [fail(at, "is for neighbours of the own AS; give remoteAs")]
    : []),
  ...(peerGroup === undefined
    ? []
    : [fail(at, "cannot stand beside peerGroup; leave one of the two out, or set it in the group")]),
  ...(localAs === undefined ? [] : [fail(at, "cannot stand beside localAs; leave one of the two out")]),
];

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
    ...(isKnown(given.localRole) && Object.keys(given.localRole).length > 1
      ? [fail("localRole", "has more than one role; give one")]
      : []),
    ...Object.entries(held).flatMap(([family, { conditionallyAdvertise, routeReflectorClient }]) => [
      ...conditionFailures(`addressFamilies.${family}.conditionallyAdvertise`, conditionallyAdvertise),
      ...(routeReflectorClient === undefined
        ? []
        : reflectionFailures(`addressFamilies.${family}.routeReflectorClient`, given)),
      ...(given.vrf !== undefined && notInVrf.test(family)
        ? [fail(`addressFamilies.${family}`, "is not spoken with neighbours in a VRF; leave it out")]
        : []),
    ]),
    ...["ipv4", "ipv6"].flatMap((ip) =>
      families.includes(`${ip}-unicast`) && families.includes(`${ip}-labeled-unicast`)
        ? [fail(`addressFamilies.${ip}-labeled-unicast`, `cannot stand beside ${ip}-unicast; leave one out`)]
        : [],
    ),
  ];
};

interface Distances {
  readonly external?: number;
  readonly internal?: number;
  readonly local?: number;
}

/** Distances are told all or none. */
export const distanceFailures = (at: string, given: (Distances & object) | undefined): readonly Failure[] =>
  given === undefined || !isKnown(given) || Object.keys(given).length === 0
    ? []
    : (["external", "internal", "local"] as const)
        .filter((side) => given[side] === undefined)
        .map((side) => fail(`${at}.${side}`, "is missing; give external, internal and local"));

interface OwnFamily {
  readonly advertiseAllVni?: true;
  readonly distance?: Distances;
  readonly export?: { readonly vpn?: true };
  readonly import?: { readonly vpn?: true; readonly vrfs?: readonly string[] };
  readonly vnis?: Readonly<Record<string, { readonly rd?: string; readonly routeTarget?: object }>>;
}

/** What the router demands of what it announces in an address family. */
export const ownFamilyFailures = (at: string, given: OwnFamily): readonly Failure[] => {
  const { advertiseAllVni, distance, vnis = {} } = given;
  const vrfs = given.import?.vrfs ?? [];
  return [
    ...distanceFailures(`${at}.distance`, distance),
    ...(vrfs.length > 0 && (given.import?.vpn !== undefined || given.export?.vpn !== undefined)
      ? [fail(`${at}.import.vrfs`, "cannot stand beside import.vpn or export.vpn; leave one of them out")]
      : []),
    ...(advertiseAllVni !== undefined || !isKnown(vnis)
      ? []
      : Object.entries(vnis).flatMap(([vni, { rd, routeTarget }]) =>
          Object.entries({ rd, routeTarget }).flatMap(([name, value]) =>
            value === undefined
              ? []
              : [fail(`${at}.vnis.${vni}.${name}`, "needs advertiseAllVni; set it, or leave this out")],
          ),
        )),
  ];
};
