import fc from "fast-check";
import type { DialectName } from "../../provider/config/dialect.js";
import {
  description,
  flag,
  ipv4,
  mac,
  maybe,
  negatable,
  pick,
  prefix,
  protocol,
  range,
  ruleNumber,
  type Args,
} from "./arbitraries.js";

export const ipv6 = fc.nat(0xfffe).map((n) => `2001:db8::${(n + 1).toString(16)}`);
const ipv6Prefix = fc.nat(0xfff).map((n) => `2001:db8:${(n + 1).toString(16)}::/48`);
const someOf = <A>(item: fc.Arbitrary<A>, max = 3): fc.Arbitrary<A[]> =>
  fc.uniqueArray(item, { minLength: 1, maxLength: max });

const hostCidr = fc.oneof(
  fc.tuple(ipv4, fc.integer({ min: 31, max: 32 })).map((each) => each.join("/")),
  fc.nat(250).map((n) => `10.77.${String(n)}.1/24`),
  ipv6.map((address) => `${address}/64`),
);

const vlan = (release: DialectName) =>
  fc.record({
    interface: pick("eth1", "eth2"),
    vlanId: fc.integer({ min: 8, max: 4094 }),
    addresses: maybe(someOf(fc.oneof(hostCidr, pick("dhcp", "dhcpv6")))),
    description: maybe(description),
    mtu: maybe(fc.integer({ min: 1280, max: 1500 })),
    mac: maybe(mac),
    disable: maybe(flag),
    disableLinkDetect: maybe(flag),
    egressQos: maybe(pick("0:7 2:3")),
    ip: maybe(
      fc.record({
        adjustMss: maybe(pick<string | number>(1400, "clamp-mss-to-pmtu")),
        arpCacheTimeout: maybe(fc.integer({ min: 1, max: 86400 })),
        enableProxyArp: maybe(flag),
        sourceValidation: maybe(pick("strict", "loose")),
      }),
    ),
    ipv6: maybe(
      fc.record({
        acceptDad: maybe(fc.nat(2)),
        address: maybe(fc.record({ autoconf: maybe(flag), eui64: maybe(pick(["2001:db8:1::/64"])) })),
        disableForwarding: maybe(flag),
      }),
    ),
    dhcpOptions: maybe(
      fc.record({
        hostName: maybe(pick("rt")),
        noDefaultRoute: maybe(flag),
        reject: maybe(pick(["192.0.2.1"])),
      }),
    ),
    dhcpv6Options: maybe(
      fc.record({
        rapidCommit: maybe(flag),
        pd: maybe(
          pick<Args>(
            { "0": { length: 56, interfaces: { eth2: { slaId: 1, address: 1 } } } },
            { "7": { interfaces: { eth1: {}, eth2: {} } } },
          ),
        ),
      }),
    ),
    copies: pick<Args>({}, { mirror: { ingress: "eth2", egress: "eth0" } }, { redirect: "eth2" }),
    ...(release === "1.3"
      ? { firewall: maybe(fc.record({ in: maybe(pick("WAN-IN")), local: maybe(pick("LOCAL")) })) }
      : {}),
  });

/** Arguments of a VLAN. */
export const vlanArgs = (release: DialectName): fc.Arbitrary<Args> =>
  vlan(release).map(({ copies, ...rest }) => ({ ...rest, ...copies }));

const serversOf = (ports: boolean): fc.Arbitrary<Args> =>
  fc.dictionary(
    fc.oneof(ipv4, ipv6),
    ports ? fc.record({ port: maybe(fc.integer({ min: 1, max: 65535 })) }) : pick<Args>({}),
    { minKeys: 1, maxKeys: 3 },
  );

/** Arguments of the DNS forwarder. */
export const dnsForwardingArgs = (release: DialectName): fc.Arbitrary<Args> =>
  fc.record({
    allowFrom: someOf(fc.oneof(prefix, ipv6Prefix)),
    listenAddresses: someOf(fc.oneof(ipv4, ipv6)),
    nameServers: maybe(serversOf(release !== "1.3")),
    domains: maybe(
      fc.dictionary(
        pick("lan", "corp.example.com"),
        fc.record({
          nameServers: serversOf(release === "1.5"),
          addNta: maybe(flag),
          recursionDesired: maybe(flag),
        }),
        { maxKeys: 2 },
      ),
    ),
    system: maybe(flag),
    cacheSize: maybe(fc.nat(100000)),
    dnssec: maybe(pick("off", "process-no-validate", "process", "log-fail", "validate")),
    negativeTtl: maybe(fc.nat(7200)),
    timeout: maybe(fc.integer({ min: 10, max: 60000 })),
    port: maybe(fc.integer({ min: 1, max: 65535 })),
    sourceAddresses: maybe(someOf(ipv4)),
    ignoreHostsFile: maybe(flag),
    noServeRfc1918: maybe(flag),
    dhcpInterfaces: maybe(someOf(pick("eth0", "eth1"))),
    dns64Prefix: maybe(pick("64:ff9b::/96")),
  });

/** Arguments of a masquerade. */
export const masqueradeArgs = (release: DialectName): fc.Arbitrary<Args> =>
  fc.record({
    number: maybe(ruleNumber),
    description: maybe(description),
    outboundInterface: release === "1.3" ? pick("eth0") : maybe(pick("eth0", "!eth1", "eth*")),
    sourceAddress: maybe(negatable(fc.oneof(ipv4, prefix, range))),
    destinationAddress: maybe(negatable(prefix)),
    protocol: maybe(protocol),
    log: maybe(flag),
    disable: maybe(flag),
  });

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
