import fc from "fast-check";
import type { DialectName } from "../../provider/config/dialect.js";
import {
  description,
  flag,
  ipv4,
  mac,
  manyPorts,
  maybe,
  negatable,
  pick,
  portProtocol,
  prefix,
  protocol,
  range,
  type Args,
} from "./arbitraries.js";
import { ipv6 } from "./arbitraries-network.js";
import { oldPacket, packet } from "./arbitraries-packet.js";

const side = (release: DialectName, six: boolean, ports: boolean): fc.Arbitrary<Args> =>
  fc
    .record({
      address: six ? negatable(ipv6) : negatable(fc.oneof(ipv4, prefix, range)),
      fqdn: pick("www.example.com"),
      geoip: fc.record({ countryCode: pick(["de"], ["de", "fr"]), inverseMatch: maybe(flag) }),
      group: pick<Args>({ addressGroup: "HOSTS" }, { networkGroup: "NETS" }, { domainGroup: "NAMES" }),
      who: pick("none", "address", "fqdn", "geoip", "group"),
      macAddress: maybe(negatable(mac)),
      port: maybe(manyPorts),
      portGroup: maybe(pick("PORTS")),
    })
    .map(({ who, macAddress, port, portGroup, group, ...hosts }) => {
      const plain = who === "none" || who === "group" || (release === "1.3" && who !== "address");
      const grouped = who === "group" && release !== "1.3" && !six;
      const one = plain ? {} : { [who]: hosts[who as "address"] };
      const byGroup = ports && portGroup !== undefined && portGroup !== null && release !== "1.3";
      return {
        ...one,
        macAddress,
        ...(ports && !byGroup ? { port } : {}),
        group: { ...(grouped ? group : {}), ...(byGroup ? { portGroup } : {}) },
      };
    });

const states = fc.uniqueArray(pick("established", "invalid", "new", "related"), {
  minLength: 1,
  maxLength: 4,
});

/** What a rule says, apart from its place. */
const body = (release: DialectName, chain: string, six: boolean): fc.Arbitrary<Args> =>
  fc.boolean().chain((ports) =>
    fc
      .record({
        action: pick("accept", "drop", "reject"),
        description: maybe(description),
        protocol: ports ? portProtocol : maybe(six ? pick("ipv6-icmp", "tcp") : protocol),
        state: maybe(states),
        source: maybe(side(release, six, ports)),
        destination: maybe(side(release, six, ports)),
        inboundInterface: maybe(pick("eth0", "!eth1")),
        outboundInterfaceGroup: maybe(pick("WAN")),
        icmp: maybe(fc.record({ type: maybe(fc.nat(255)), code: maybe(fc.nat(255)) })),
        limit: maybe(fc.record({ rate: maybe(pick("10/minute")), burst: maybe(fc.nat(100)) })),
        recent: maybe(fc.record({ count: fc.integer({ min: 1, max: 255 }), time: pick("minute", "hour") })),
        log: maybe(flag),
        disable: maybe(flag),
        packet: maybe(packet(release)),
        old: oldPacket(six),
      })
      .map(({ old, inboundInterface, outboundInterfaceGroup, icmp, limit, recent, packet, ...rule }) => ({
        ...rule,
        ...(release === "1.3" ? old(rule) : {}),
        ...(release === "1.3" || packet === undefined || packet === null ? {} : packet(rule)),
        ...(release === "1.3" ? { recent } : { icmp, limit, recent }),
        ...(release === "1.3" || chain === "output" ? {} : { inboundInterface }),
        ...(release === "1.3" || chain === "input" ? {} : { outboundInterfaceGroup }),
      })),
  );

interface Spot {
  readonly args: Args;
  readonly chain: string;
  readonly six: boolean;
}

const spot = (release: DialectName): fc.Arbitrary<Spot> =>
  fc
    .tuple(
      pick(undefined, "ipv4", "ipv6"),
      release === "1.3" ? pick("") : pick("forward", "input", "output", ""),
    )
    .map(([family, chain]) => ({
      args: { family, ...(chain === "" ? { name: "SET-1" } : { chain }) },
      chain,
      six: family === "ipv6",
    }));

/** Arguments of one rule. */
export const firewallRuleArgs = (release: DialectName): fc.Arbitrary<Args> =>
  spot(release).chain(({ args, chain, six }) =>
    fc
      .tuple(fc.integer({ min: 1, max: release === "1.3" ? 9999 : 999999 }), body(release, chain, six))
      .map(([number, rule]) => ({ ...args, ...rule, number })),
  );

/** Arguments of a set of rules. */
export const firewallRulesetArgs = (release: DialectName): fc.Arbitrary<Args> =>
  spot(release).chain(({ args, chain, six }) =>
    fc
      .record({
        description: maybe(description),
        defaultAction: maybe(chain === "" ? pick("accept", "drop", "reject") : pick("accept", "drop")),
        defaultLog: maybe(flag),
        exclusive: maybe(flag),
        rules: fc.dictionary(fc.integer({ min: 1, max: 9999 }).map(String), body(release, chain, six), {
          minKeys: 1,
          maxKeys: 4,
        }),
      })
      .map((set) => ({ ...args, ...set })),
  );
