import fc from "fast-check";
import type { DialectName } from "../../provider/config/dialect.js";
import { description, flag, ipv4, maybe, pick, prefix, type Args } from "./arbitraries.js";

export const ipv6 = fc.nat(0xfffe).map((n) => `2001:db8::${(n + 1).toString(16)}`);
const someOf = <A>(item: fc.Arbitrary<A>, max = 3): fc.Arbitrary<A[]> =>
  fc.uniqueArray(item, { minLength: 1, maxLength: max });

const options = fc.record({
  defaultRouter: maybe(ipv4),
  nameServers: maybe(someOf(ipv4)),
  domainName: maybe(pick("lan", "example.com")),
  domainSearch: maybe(someOf(pick("lan", "example.com"))),
  ntpServers: maybe(someOf(ipv4)),
  winsServers: maybe(someOf(ipv4)),
  bootfileName: maybe(pick("pxe.0")),
  bootfileServer: maybe(fc.oneof(ipv4, pick("boot.lan"))),
  bootfileSize: maybe(fc.integer({ min: 1, max: 16 })),
  tftpServerName: maybe(pick("boot.lan")),
  serverIdentifier: maybe(ipv4),
  clientPrefixLength: maybe(fc.nat(32)),
  captivePortal: maybe(pick("https://portal.example.com")),
  ipForwarding: maybe(flag),
  ipv6OnlyPreferred: maybe(fc.nat(4000)),
  timeOffset: maybe(pick<string | number>(3600, "-18000")),
  timeZone: maybe(pick("Europe/Berlin")),
  unifiController: maybe(ipv4),
  staticRoutes: maybe(fc.dictionary(prefix, fc.record({ nextHop: ipv4 }), { minKeys: 1, maxKeys: 2 })),
});

/** What only one of the two DHCP servers has. */
const serverArgs = (
  release: DialectName,
  at: "network" | "subnet",
): Readonly<Record<string, fc.Arbitrary<unknown>>> => {
  if (release === "1.5") return at === "subnet" ? { ignoreClientId: maybe(flag) } : {};
  const both = { pingCheck: maybe(flag), parameters: maybe(pick(["a 1;"], ["a 1;", "b &quot;x&quot;;"])) };
  return at === "subnet" ? { ...both, enableFailover: maybe(flag) } : both;
};

const subnetArgs = (release: DialectName, third: number): fc.Arbitrary<Args> => {
  const at = (host: number): string => `10.66.${String(third)}.${String(host)}`;
  const ranges = fc
    .tuple(fc.integer({ min: 10, max: 90 }), fc.integer({ min: 91, max: 120 }), fc.boolean())
    .map(([from, to, second]) => ({
      dynamic: {
        start: at(from),
        stop: at(to),
        ...(second && release === "1.5" ? { options: { domainName: "guests.lan" } } : {}),
      },
      ...(second ? { guests: { start: at(121), stop: at(121) } } : {}),
    }));
  return fc.record({
    subnetId: release === "1.5" ? maybe(pick(100 + third)) : pick(undefined),
    description: maybe(description),
    disable: maybe(flag),
    lease: maybe(fc.nat(100000)),
    exclude: maybe(pick([at(11)], [at(11), at(12)])),
    ranges,
    options: maybe(options),
    ...serverArgs(release, "subnet"),
  });
};

/** Arguments of a DHCP network beside the one of the ground. */
export const dhcpNetworkArgs = (release: DialectName): fc.Arbitrary<Args> =>
  fc.uniqueArray(fc.nat(4), { minLength: 1, maxLength: 3 }).chain((thirds) =>
    fc.record({
      name: pick("GUESTS", "VM-1", "constructor"),
      description: maybe(description),
      authoritative: maybe(flag),
      options: maybe(options),
      ...serverArgs(release, "network"),
      subnets: fc
        .tuple(...thirds.map((third) => subnetArgs(release, third)))
        .map((each) => Object.fromEntries(each.map((s, i) => [`10.66.${String(thirds[i])}.0/24`, s]))),
    }),
  );
