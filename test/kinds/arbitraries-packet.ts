import fc from "fast-check";
import type { DialectName } from "../../provider/config/dialect.js";
import { flag, maybe, pick, type Args } from "./arbitraries.js";

const someOf = <A>(...all: readonly A[]): fc.Arbitrary<A[]> =>
  fc.uniqueArray(fc.constantFrom(...all), { minLength: 1, maxLength: 3 });

const u8 = fc.nat(255);
const flags = fc.record({ syn: maybe(flag), ack: maybe(flag), fin: maybe(flag) });
const added = fc.record({ addressGroup: pick("DYN"), timeout: maybe(pick("30s", "1d")) });

const newer = fc.record({
  ipsec: maybe(pick<Args>({ matchIpsecIn: true }, { matchNoneIn: true, matchIpsecOut: true })),
  set: maybe(
    fc.record({
      connectionMark: maybe(fc.nat(100)),
      dscp: maybe(fc.nat(63)),
      mark: maybe(fc.integer({ min: 1, max: 100 })),
      tcpMss: maybe(pick<string | number>("1360", 1400)),
      ttl: maybe(u8),
    }),
  ),
  gre: maybe(
    pick<Args>(
      { version: "gre" },
      { key: "!7", flags: { checksum: true, checksumUnset: true } },
      {
        flags: { key: true, sequence: true, sequenceUnset: true },
      },
    ),
  ),
});

/**
 * What a rule looks for and does beside the usual, for a rule that is made already: what hangs on its protocol or its
 * logging is there where that is right.
 */
export const packet = (release: DialectName): fc.Arbitrary<(rule: Args) => Args> =>
  fc
    .record({
      tcp: fc.record({
        flags: maybe(fc.record({ rst: maybe(flag), psh: maybe(flag), not: maybe(flags) })),
        mss: maybe(pick<string | number>("1-500", 1400)),
      }),
      dscp: maybe(someOf<string | number>(46, "10-12", 0)),
      dscpExclude: maybe(someOf<string | number>(7)),
      packetLength: maybe(someOf<string | number>("64-128", 1500)),
      packetLengthExclude: maybe(someOf<string | number>(65535)),
      packetType: maybe(pick("broadcast", "host")),
      fragment: maybe(pick<Args>({ matchFrag: true }, { matchNonFrag: true })),
      ttl: maybe(fc.record({ eq: maybe(u8), gt: maybe(u8), lt: maybe(u8) })),
      mark: maybe(pick<string | number>("!10-20", 7)),
      connectionMark: maybe(someOf<string | number>(0, 2147483647)),
      connectionStatus: maybe(pick<Args>({ nat: "source" })),
      conntrackHelper: maybe(someOf("ftp", "sip")),
      time: maybe(fc.record({ starttime: maybe(pick("08:30")), weekdays: maybe(pick("Mon,Tue")) })),
      addAddressToGroup: maybe(fc.record({ sourceAddress: maybe(added), destinationAddress: maybe(added) })),
      logOptions: fc.record({ level: maybe(pick("info")), group: maybe(fc.nat(65535)) }),
      before: maybe(pick<Args>({ matchIpsec: true }, { matchNone: true })),
      newer,
    })
    .map(({ tcp, logOptions, before, newer: { gre, ...of15 }, ...body }) => ({ protocol, log }: Args) => ({
      ...body,
      ...(protocol === "tcp" ? { tcp } : {}),
      ...(log === true ? { logOptions } : {}),
      ...(release === "1.4" ? { ipsec: before } : { ...of15, ...(protocol === "gre" ? { gre } : {}) }),
    }));

/** The same for the oldest release, which has less and writes some of it otherwise. */
export const oldPacket = (six: boolean): fc.Arbitrary<(rule: Args) => Args> =>
  fc
    .record({
      flags: fc.record({ syn: maybe(flag), rst: maybe(flag), not: maybe(fc.record({ ack: maybe(flag) })) }),
      icmp: pick<Args>({ type: 8 }, { type: "3", code: 4 }, { typeName: "echo-request" }, {}),
      limit: maybe(
        fc.record({ rate: maybe(pick("10/minute")), burst: maybe(fc.integer({ min: 1, max: 9 })) }),
      ),
      fragment: maybe(pick<Args>({ matchFrag: true }, { matchNonFrag: true })),
      ipsec: maybe(pick<Args>({ matchIpsec: true }, { matchNone: true })),
      ttl: maybe(fc.record({ lt: maybe(u8) })),
      time: maybe(
        fc.record({ starttime: maybe(pick("08:30:00")), weekdays: maybe(pick("Mon,Tue", "!Sun")) }),
      ),
    })
    .map(({ flags: tcpFlags, icmp, fragment, ttl, ...body }) => ({ protocol }: Args) => ({
      ...body,
      ...(six ? { ttl } : { fragment }),
      ...(protocol === "tcp" ? { tcp: { flags: tcpFlags } } : {}),
      ...(protocol === (six ? "ipv6-icmp" : "icmp") ? { icmp } : {}),
    }));
