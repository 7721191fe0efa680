import fc from "fast-check";
import type { DialectName } from "../../provider/config/dialect.js";

/** Arguments as users write them, before any decoding. */
export type Args = Readonly<Record<string, unknown>>;

export const pick = <A>(...values: readonly A[]): fc.Arbitrary<A> => fc.constantFrom(...values);
/** Absent, spelt as null, or there. */
export const maybe = <A>(arbitrary: fc.Arbitrary<A>): fc.Arbitrary<A | undefined | null> =>
  fc.oneof(pick(undefined), pick(null), arbitrary);

const byte = fc.nat(255);
export const ipv4 = fc.tuple(fc.integer({ min: 1, max: 223 }), byte, byte, byte).map((b) => b.join("."));
export const prefix = fc.tuple(byte, byte).map(([a, b]) => `10.${String(a)}.${String(b)}.0/24`);
export const range = fc
  .tuple(byte, fc.nat(100))
  .map(([a, b]) => `10.9.${String(a)}.${String(b)}-10.9.${String(a)}.200`);
const anyAddress = fc.oneof(ipv4, prefix, range);
export const negatable = (arbitrary: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(pick("", "", "!"), arbitrary).map(([not, text]) => `${not}${text}`);

export const portNumber = fc.integer({ min: 1, max: 65535 });
const portRange = fc
  .tuple(fc.integer({ min: 1, max: 4000 }), fc.integer({ min: 4001, max: 65535 }))
  .map((r) => r.join("-"));
export const onePort = fc.oneof(portNumber, portNumber.map(String), portRange, pick("http", "ssh", "https"));
export const manyPorts = fc.oneof(
  onePort,
  fc.array(fc.oneof(onePort, pick("!22", "!8000-8010")), { minLength: 1, maxLength: 4 }),
  pick("80,443,!22"),
);

const words = "abcdefghijklmnopqrstuvwxyzABC0123456789 -_.,;:!?$#%&()[]{}<>/|*+=@~^`äß日";
export const description = fc
  .string({ unit: fc.constantFrom("\\n", ...Array.from(words)), minLength: 1, maxLength: 60 })
  .filter((text) => !text.startsWith(" ") && !text.startsWith("//"));

export const flag = fc.boolean();
export const protocol = pick<string | number>(
  "tcp",
  "udp",
  "tcp_udp",
  "all",
  "icmp",
  "gre",
  "47",
  47,
  "!tcp",
  "hopopt",
);
export const portProtocol = pick("tcp", "udp", "tcp_udp");

const side = (release: DialectName, ports: boolean): fc.Arbitrary<Args> =>
  fc
    .record({
      address: maybe(negatable(anyAddress)),
      fqdn: maybe(pick("www.example.com", "host")),
      addressGroup: maybe(pick("HOSTS", "!HOSTS")),
      networkGroup: maybe(pick("NETS")),
      domainGroup: maybe(pick("NAMES")),
      macGroup: maybe(pick("CARDS", "!CARDS")),
      portGroup: maybe(pick("PORTS", "!PORTS")),
      port: maybe(manyPorts),
      who: fc.nat(4),
    })
    .map(({ who, ...given }) => {
      const host = (["address", "fqdn", "addressGroup", "networkGroup", "domainGroup"] as const)[who];
      const groups = release !== "1.3";
      const hosts: Record<string, unknown> = {};
      if (host === "address" || (host === "fqdn" && release === "1.5")) hosts[host] = given[host];
      const group = {
        ...(groups && host !== "address" && host !== "fqdn" && host !== undefined
          ? { [host]: given[host] }
          : {}),
        ...(groups ? { macGroup: given.macGroup } : {}),
        ...(groups && ports ? { portGroup: given.portGroup } : {}),
      };
      return { ...hosts, ...(ports ? { port: given.port } : {}), group };
    });

const translation = (release: DialectName, type: string, ports: boolean): fc.Arbitrary<Args> =>
  fc.record({
    address: fc.oneof(
      ipv4,
      range,
      ...(release === "1.3" && ports ? [] : [prefix]),
      ...(type === "source" ? [pick("masquerade")] : []),
    ),
    port: ports ? maybe(onePort) : pick(undefined),
    redirectPort: ports && type === "destination" && release !== "1.3" ? maybe(onePort) : pick(undefined),
    addressMapping: maybe(pick("random", "persistent")),
    portMapping:
      release === "1.3" && type === "destination" ? pick(undefined) : maybe(pick("random", "none")),
  });

const hashes = (portProtocolGiven: boolean): fc.Arbitrary<string[]> =>
  fc.uniqueArray(
    pick(
      "source-address",
      "destination-address",
      "random",
      ...(portProtocolGiven ? ["source-port", "destination-port"] : []),
    ),
    { minLength: 1, maxLength: 3 },
  );

const loadBalance = (portHashes: boolean): fc.Arbitrary<Args> =>
  fc.record({
    hash: maybe(hashes(portHashes)),
    backend: fc.dictionary(
      ipv4,
      fc.record({ weight: fc.oneof(fc.integer({ min: 1, max: 100 }), pick("7")) }),
      {
        minKeys: 1,
        maxKeys: 3,
      },
    ),
  });

export const ruleNumber = fc.integer({ min: 1, max: 999999 });

const plainRule = (release: DialectName, type: "destination" | "source"): fc.Arbitrary<Args> =>
  fc
    .tuple(fc.boolean(), portProtocol, maybe(protocol), pick("translate", "exclude", "balance"))
    .chain(([ports, withPorts, without, what]) => {
      const given = ports ? withPorts : without;
      const direction = type === "destination" ? "inbound" : "outbound";
      const named = pick("eth0", "eth*", "!eth1", "eth0.7", "lo");
      const balances = what === "balance" && release !== "1.3";
      return fc
        .record({
          number: maybe(ruleNumber),
          description: maybe(description),
          packetType: release === "1.3" ? pick(undefined) : maybe(pick("host", "broadcast")),
          source: maybe(side(release, ports)),
          destination: maybe(side(release, ports)),
          interface: release === "1.3" ? pick("eth0", "any") : maybe(named),
          group: maybe(pick("WAN", "!WAN")),
          translation: translation(release, type, ports),
          loadBalance: loadBalance(given === "tcp" || given === "udp"),
          exclude: maybe(flag),
          log: maybe(flag),
          disable: maybe(flag),
        })
        .map(({ interface: name, group, translation: target, loadBalance: balance, ...rule }) => ({
          ...rule,
          type,
          protocol: given,
          ...(name !== undefined && name !== null
            ? { [`${direction}Interface`]: name }
            : release === "1.3"
              ? {}
              : { [`${direction}InterfaceGroup`]: group }),
          ...(what === "exclude" && release !== "1.3"
            ? { exclude: true }
            : balances
              ? { loadBalance: balance }
              : { translation: target }),
        }));
    });

const staticRule: fc.Arbitrary<Args> = fc
  .record({
    number: maybe(ruleNumber),
    description: maybe(description),
    from: fc.oneof(ipv4, prefix),
    to: fc.oneof(ipv4, prefix),
    inboundInterface: pick("eth0", "any"),
    log: maybe(flag),
  })
  .map(({ from, to, ...rule }) => ({
    ...rule,
    type: "static",
    destination: { address: from },
    translation: { address: to },
  }));

/** Arguments of a NAT rule that a release takes. */
export const natRuleArgs = (release: DialectName): fc.Arbitrary<Args> =>
  fc.oneof(
    plainRule(release, "destination"),
    plainRule(release, "source"),
    ...(release === "1.3" ? [] : [staticRule]),
  );

const forward = (release: DialectName): fc.Arbitrary<Args> =>
  fc.record({
    port: fc.oneof(portNumber, portNumber.map(String)),
    protocol: maybe(portProtocol),
    source: maybe(side(release, true)),
    description: maybe(description),
    enabled: maybe(flag),
  });

/** Where the n-th forward is to be: left open, or where no other of the VM can be. */
const places = (n: number): fc.Arbitrary<Args> =>
  pick(
    {},
    { externalPort: 40000 + n },
    { externalPort: String(32000 + n) },
    { externalPort: `${String(50000 + 10 * n)}-${String(50005 + 10 * n)}`, port: "8000-8005" },
    { ruleNumber: 20000 + n },
    { ruleNumber: 10000 + n, externalPort: 41000 + n },
  );

const forwardNames = ["ssh", "http", "constructor", "a.b", "x-1", "10"];

const forwards = (release: DialectName): fc.Arbitrary<Args> =>
  fc
    .uniqueArray(fc.nat(forwardNames.length - 1), { maxLength: 4 })
    .chain((chosen) =>
      fc.tuple(...chosen.map((n) => fc.tuple(pick(forwardNames[n] ?? ""), forward(release), places(n)))),
    )
    .map((entries) =>
      Object.fromEntries(entries.map(([name, given, place]) => [name, { ...given, ...place }])),
    );

const hex = fc.constantFrom(...Array.from("0123456789abcdefABCDEF"));
// Of one machine: those of groups have the lowest bit of the first pair set.
const even = fc.constantFrom(...Array.from("02468aceACE"));
export const mac = fc
  .tuple(fc.tuple(hex, even), fc.array(fc.tuple(hex, hex), { minLength: 5, maxLength: 5 }))
  .map(([first, rest]) => [first, ...rest].map((pair) => pair.join("")).join(":"));

/** Arguments of a VM attachment that a release takes, on the networks of the ground. */
export const vmAttachmentArgs = (release: DialectName): fc.Arbitrary<Args> =>
  fc
    .record({
      hostname: release === "1.5" ? pick("web", "web.example.com", "7-up") : pick("web", "web_1", "_x"),
      macAddress: mac,
      subnet: maybe(pick("192.168.64.0/24")),
      where: pick<Args>(
        {},
        { address: "192.168.64.77" },
        { address: "10.1.0.5", subnet: "10.1.0.0/24" },
        { addressPool: { from: "10.1.0.0", to: "10.1.0.20" }, subnet: null },
        { addressPool: { from: "192.168.64.100", to: "192.168.64.120" } },
      ),
      description: release === "1.5" ? maybe(description) : pick(undefined),
      inboundInterface: release === "1.3" ? pick("eth0", "any") : maybe(pick("eth0", "eth*")),
      externalAddress: maybe(pick("203.0.113.2")),
      externalPortPool: maybe(pick<Args>({ from: 32000, to: 32100 }, { from: "32000", to: "33000" })),
      forwards: maybe(forwards(release)),
      paused: maybe(flag),
    })
    .map(({ where, ...vm }) => ({ network: "LAN", ...vm, ...where }));
