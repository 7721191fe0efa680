import { fail } from "./failures.js";
import * as ip from "./ip-codecs.js";
import type { Failure } from "./kind.js";
import type { LineServer, Pool6, PppAuthentication } from "./ppp-properties.js";
import type { DraftOf } from "./table/index.js";
import { isKnown } from "./unknown.js";

type Pool = DraftOf<Pool6>;

/** What rules are about, of any such server. */
type Server = Partial<
  Pick<DraftOf<LineServer>, "clientIpPools" | "clientIpv6Pools" | "defaultPool" | "nameServers">
> & {
  readonly clientIpv6Pool?: Pool | undefined;
  readonly winsServers?: readonly string[] | undefined;
};

type Authentication = DraftOf<PppAuthentication>;

/** Who is asked whether somebody may come in, is there. */
export const userFailures = (held: Authentication = {}): readonly Failure[] => {
  if (!isKnown(held)) return [];
  const { mode = "local", localUsers, radius: asked } = held;
  const author = asked?.dynamicAuthor;
  const noUsers = isKnown(localUsers ?? {}) && Object.keys(localUsers ?? {}).length === 0;
  const noServers = isKnown(asked?.servers ?? {}) && Object.keys(asked?.servers ?? {}).length === 0;
  return [
    ...(mode === "local" && noUsers
      ? [fail("authentication.localUsers", "is missing; the mode local needs users")]
      : []),
    ...(mode === "radius" && noServers
      ? [fail("authentication.radius.servers", "is missing; the mode radius needs a server")]
      : []),
    ...(author?.server !== undefined && author.key === undefined
      ? [fail("authentication.radius.dynamicAuthor.key", "is missing; server needs it")]
      : []),
    ...(isKnown(localUsers)
      ? Object.entries(localUsers).flatMap(([name, { rateLimit }]) =>
          isKnown(rateLimit) && (rateLimit.download === undefined) !== (rateLimit.upload === undefined)
            ? [
                fail(
                  `authentication.localUsers.${name}.rateLimit`,
                  "has one of download and upload; give both, or neither",
                ),
              ]
            : [],
        )
      : []),
  ];
};

/** Whether pools lead back to one of them. */
const isCircle = (
  pools: NonNullable<Server["clientIpPools"]>,
  from: string,
  seen: readonly string[] = [],
): boolean => {
  const { nextPool } = (Object.hasOwn(pools, from) ? pools[from] : undefined) ?? {};
  if (nextPool === undefined || !isKnown(nextPool)) return false;
  return (
    nextPool === (seen[0] ?? from) || (!seen.includes(from) && isCircle(pools, nextPool, [...seen, from]))
  );
};

/** What pools must hold together, and how many servers of names clients are told. */
export const lineFailures = (server: Server): readonly Failure[] => {
  const { clientIpPools, clientIpv6Pool, clientIpv6Pools, defaultPool, nameServers, winsServers } = server;
  const names = isKnown(nameServers) ? nameServers : [];
  const six = names.filter(ip.isOfIpv6).length;
  const lacks = (at: string, { delegates, prefixes }: NonNullable<typeof clientIpv6Pool>) =>
    delegates !== undefined && prefixes === undefined
      ? [fail(`${at}.prefixes`, "is missing; delegates need it")]
      : [];
  return [
    ...(isKnown(clientIpPools)
      ? Object.entries(clientIpPools).flatMap(([name, { nextPool, ranges }]) => [
          ...(nextPool !== undefined && ranges === undefined
            ? [fail(`clientIpPools.${name}.ranges`, "is missing; nextPool needs it")]
            : []),
          ...(isKnown(nextPool) && !Object.hasOwn(clientIpPools, nextPool)
            ? [fail(`clientIpPools.${name}.nextPool`, "is no pool of clientIpPools; give one of them")]
            : []),
          ...(isCircle(clientIpPools, name)
            ? [
                fail(
                  `clientIpPools.${name}.nextPool`,
                  "leads back to this pool; leave out one of the circle's",
                ),
              ]
            : []),
        ])
      : []),
    ...(isKnown(defaultPool) &&
    isKnown(clientIpPools ?? {}) &&
    !Object.hasOwn(clientIpPools ?? {}, defaultPool)
      ? [fail("defaultPool", "is no pool of clientIpPools; give one of them")]
      : []),
    ...(isKnown(clientIpv6Pool) ? lacks("clientIpv6Pool", clientIpv6Pool) : []),
    ...(isKnown(clientIpv6Pools)
      ? Object.entries(clientIpv6Pools).flatMap(([name, pool]) => lacks(`clientIpv6Pools.${name}`, pool))
      : []),
    ...(names.length - six > 2 || six > 3
      ? [fail("nameServers", "are too many; VyOS takes two of IPv4 and three of IPv6")]
      : []),
    ...(isKnown(winsServers) && winsServers.length > 2
      ? [fail("winsServers", "are more than two; leave some out")]
      : []),
  ];
};
