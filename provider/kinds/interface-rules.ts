import type { Dialect } from "../config/dialect.js";
import { fail } from "./failures.js";
import { isOfIpv6 } from "./ip-codecs.js";
import type { Failure } from "./kind.js";
import { isKnown } from "./unknown.js";

/** What interfaces have in common, as far as rules are about it. */
interface Linked {
  readonly addresses?: readonly string[];
  readonly dhcpv6Options?: {
    readonly parametersOnly?: true;
    readonly temporary?: true;
    readonly pd?: Readonly<
      Record<string, { readonly interfaces: Readonly<Record<string, { readonly slaId?: number }>> }>
    >;
  };
  readonly eapol?: { readonly certificate?: string };
  readonly ipv6?: {
    readonly address?: {
      readonly autoconf?: true;
      readonly eui64?: readonly string[];
      readonly noDefaultLinkLocal?: true;
    };
  };
  readonly mirror?: object;
  readonly mtu?: number;
  readonly redirect?: string;
  readonly vifS?: Readonly<Record<string, Linked>>;
  readonly vifC?: Readonly<Record<string, Linked>>;
  readonly vlans?: Readonly<Record<string, Linked>>;
}

/** Over a smaller MTU there is no IPv6, not even a link-local address. */
const leastFor6 = 1280;

const mtuFailures = ({ addresses, ipv6, mtu }: Linked, at: string, most: number | undefined): Failure[] => {
  if (!isKnown(mtu)) return [];
  if (most !== undefined && mtu > most)
    return [fail(`${at}mtu`, `is more than the ${most} of the interface below; give at most that`)];
  const { autoconf, eui64, noDefaultLinkLocal } = ipv6?.address ?? {};
  const has =
    (isKnown(addresses) && addresses.some(isOfIpv6)) || autoconf !== undefined || eui64 !== undefined;
  const isLinkLocal = noDefaultLinkLocal === undefined && (ipv6 === undefined || isKnown(ipv6));
  return mtu < leastFor6 && (has || isLinkLocal)
    ? [
        fail(
          `${at}mtu`,
          `is below the ${leastFor6} that IPv6 needs; give more, or no IPv6 address and ipv6.address.noDefaultLinkLocal`,
        ),
      ]
    : [];
};

const delegationFailures = ({ dhcpv6Options }: Linked, at: string): Failure[] => {
  const { parametersOnly, temporary, pd = {} } = dhcpv6Options ?? {};
  const mixed =
    isKnown(parametersOnly) && isKnown(temporary)
      ? [fail(`${at}dhcpv6Options.temporary`, "cannot go with parametersOnly; leave one of them out")]
      : [];
  if (!isKnown(pd)) return mixed;
  const doubled = Object.entries(pd).filter(([, { interfaces }]) => {
    const ids = Object.values(interfaces).map(({ slaId }, i) => slaId ?? i);
    return new Set(ids).size < ids.length;
  });
  return [
    ...mixed,
    ...doubled.map(([number]) =>
      fail(
        `${at}dhcpv6Options.pd.${number}.interfaces`,
        "have one slaId twice, or that which another has by its place; give each its own",
      ),
    ),
  ];
};

/** What is copied elsewhere is not sent there as well. */
export const mirrorFailures = (
  { mirror, redirect }: { readonly mirror?: unknown; readonly redirect?: unknown },
  at = "",
): readonly Failure[] =>
  mirror !== undefined && redirect !== undefined
    ? [fail(`${at}redirect`, "cannot go with mirror; leave one of them out")]
    : [];

const twiceFailures = ({ vifS, vlans }: Linked, at: string): Failure[] =>
  isKnown(vifS) && isKnown(vlans)
    ? Object.keys(vlans)
        .filter((id) => Object.hasOwn(vifS, id))
        .map((id) => fail(`${at}vlans.${id}`, "is also in vifS; give one of them another number"))
    : [];

/** What the router demands of every interface, and of VLANs below one. */
export const interfaceFailures = (given: Linked, at = "", most?: number): readonly Failure[] => {
  const { eapol, mtu } = given;
  const own = mtu === undefined || isKnown(mtu) ? (mtu ?? 1500) : undefined;
  return [
    ...mtuFailures(given, at, most),
    ...delegationFailures(given, at),
    ...twiceFailures(given, at),
    ...(isKnown(eapol) && eapol.certificate === undefined
      ? [fail(`${at}eapol.certificate`, "is missing; give the certificate that the interface shows")]
      : []),
    ...mirrorFailures(given, at),
    ...(["vifS", "vifC", "vlans"] as const).flatMap((each) => {
      const below = given[each] ?? {};
      return isKnown(below)
        ? Object.entries(below).flatMap(([name, one]) => interfaceFailures(one, `${at}${each}.${name}.`, own))
        : [];
    }),
  ];
};

/** Who signs in has a name and a password. */
export const signInFailures = (given: { readonly username?: string; readonly password?: string } = {}) =>
  (given.username === undefined) === (given.password === undefined)
    ? []
    : [fail("authentication", "has one of username and password; give both, or neither")];

/** VLANs of VyOS 1.3 that do not say how much goes into a frame: it takes what an interface with a lower MTU refuses. */
export const sizeFailures = (given: Linked, dialect: Dialect | undefined, at = ""): readonly Failure[] => {
  if (dialect?.name !== "1.3" || (given.mtu !== undefined && !isKnown(given.mtu))) return [];
  const { mtu: most = 1500 } = given;
  return (["vifS", "vifC", "vlans"] as const).flatMap((each) => {
    const below = given[each] ?? {};
    return (isKnown(below) ? Object.entries(below) : []).flatMap(([name, one]) => [
      ...(one.mtu === undefined && most < 1500
        ? [
            fail(
              `${at}${each}.${name}.mtu`,
              `is missing, and the 1500 that VyOS 1.3 takes are more than the ${most} of the interface below; give at most that`,
            ),
          ]
        : []),
      ...sizeFailures(one, dialect, `${at}${each}.${name}.`),
    ]);
  });
};
