/** The components: what they register is carried out on emulated routers by both doors, and taken away again. */
import * as pulumi from "@pulumi/pulumi";
import t from "tap";
import * as dynamic from "../../provider/index.js";
import type { Json } from "../../provider/base/json.js";
import { kinds, type KindName } from "../../provider/kinds/index.js";
import * as native from "../../provider/native.js";
import { startRouter, type ConfigJson } from "../../emulator/testing.js";
import { opened } from "./opened.js";
import { doors, settingsOf, type Door, type Props } from "../plugin/doors.js";

/** What a resource is registered with. */
interface Registered {
  readonly type: string;
  readonly name: string;
  readonly inputs: Json;
}

let registered: Registered[] = [];

t.before(() =>
  pulumi.runtime.setMocks({
    newResource: ({ type, name, inputs }) => {
      registered.push({ type, name, inputs: inputs as Json });
      return { id: name, state: inputs as Json };
    },
    call: () => ({}),
  }),
);

/** What a component registers. */
const partsOf = async (make: () => pulumi.ComponentResource): Promise<readonly Registered[]> => {
  registered = [];
  make();
  // Pulumi keeps it out of its types.
  await (pulumi.runtime as unknown as { waitForRPCs(): Promise<void> }).waitForRPCs();
  return registered.map((each) => ({ ...each, inputs: opened(each.inputs) as Json }));
};

interface Made {
  readonly kind: KindName;
  readonly name: string;
  readonly id: string;
  readonly outs: Props;
}

/** Has a door make those resources that are of one router, all at once. */
const makeAll = (door: Door, parts: readonly Registered[], router: string): Promise<readonly Made[]> =>
  Promise.all(
    parts.flatMap(({ type, name, inputs: { router: of, ...inputs } }): readonly Promise<Made>[] => {
      const kind = (Object.keys(kinds) as KindName[]).find((each) => door.type(each) === type);
      return kind === undefined || of !== router
        ? []
        : [door.create(kind, name, inputs).then((made) => ({ kind, name, ...made }))];
    }),
  );

type Library = typeof dynamic;

interface Case {
  readonly name: string;
  readonly make: (vyos: Library) => pulumi.ComponentResource;
  /** What stands on each router before, and what must stand there besides after. */
  readonly routers: Readonly<Record<string, { readonly before: ConfigJson; readonly after: ConfigJson }>>;
}

const answers = { action: "accept", state: ["established", "related"], description: "answers" };
const cards: ConfigJson = {
  ethernet: { eth0: { address: "192.0.2.1/24" }, eth1: { address: "192.168.64.1/24" } },
};

const tunnel = (
  own: string,
  other: string,
  type: string,
  prefixes: readonly [string, string],
): ConfigJson => ({
  vpn: {
    ipsec: {
      authentication: { psk: { hq: { id: [own, other], secret: "s3cret-of-both" } } },
      "site-to-site": {
        peer: {
          hq: {
            authentication: { mode: "pre-shared-secret", "local-id": own, "remote-id": other },
            "connection-type": type,
            "local-address": own,
            "remote-address": other,
            tunnel: { "0": { local: { prefix: prefixes[0] }, remote: { prefix: prefixes[1] } } },
          },
        },
      },
    },
  },
});

const cases: readonly Case[] = [
  {
    name: "zones and the ways between them",
    make: ({ VyosZonePolicy }) =>
      new VyosZonePolicy("edge", {
        router: "one",
        zones: {
          LAN: { interfaces: ["eth1"] },
          WAN: { interfaces: ["eth0"] },
          SELF: { localZone: true },
        },
        rules: {
          LAN: { WAN: { defaultAction: "accept" }, SELF: { defaultAction: "accept" } },
          WAN: {
            SELF: {
              rules: { 10: { action: "accept", protocol: "tcp", destination: { port: 22 } } },
              ipv6Rules: { 10: { action: "accept", protocol: "ipv6-icmp" } },
            },
          },
        },
      }),
    routers: {
      one: {
        before: { interfaces: cards },
        after: {
          firewall: {
            ipv4: {
              name: {
                "LAN-WAN": { "default-action": "accept", rule: { "1": answers } },
                "WAN-LAN": { "default-action": "drop", rule: { "1": answers } },
                "WAN-SELF": { rule: { "1": answers, "10": { destination: { port: "22" } } } },
                "SELF-WAN": { "default-action": "drop", rule: { "1": answers } },
              },
            },
            ipv6: { name: { "WAN-SELF": { rule: { "10": { protocol: "ipv6-icmp" } } } } },
            zone: {
              LAN: {
                interface: "eth1",
                from: { WAN: { firewall: { name: "WAN-LAN", "ipv6-name": "WAN-LAN" } } },
              },
              SELF: {
                "local-zone": {},
                from: { WAN: { firewall: { name: "WAN-SELF" } }, LAN: { firewall: { name: "LAN-SELF" } } },
              },
            },
          },
        },
      },
    },
  },
  {
    name: "a tunnel between two routers",
    make: ({ VyosSiteToSite }) =>
      new VyosSiteToSite("hq", {
        secret: "s3cret-of-both",
        sites: [
          { router: "one", address: "192.0.2.1", prefixes: ["192.168.64.0/24"] },
          { router: "two", address: "198.51.100.1", prefixes: ["10.9.0.0/24"] },
        ],
      }),
    routers: {
      one: {
        before: { interfaces: cards },
        after: tunnel("192.0.2.1", "198.51.100.1", "initiate", ["192.168.64.0/24", "10.9.0.0/24"]),
      },
      two: {
        before: { interfaces: cards },
        after: tunnel("198.51.100.1", "192.0.2.1", "respond", ["10.9.0.0/24", "192.168.64.0/24"]),
      },
    },
  },
  {
    name: "a BGP session between two routers",
    make: ({ VyosBgpPeering }) =>
      new VyosBgpPeering("core", {
        password: "s3cret",
        sides: [
          { router: "one", address: "192.0.2.1", systemAs: 64501 },
          { router: "two", address: "192.0.2.2", systemAs: 64502, neighbor: { description: "to one" } },
        ],
      }),
    routers: {
      one: {
        before: { protocols: { bgp: { "system-as": "64501" } } },
        after: {
          protocols: {
            bgp: {
              neighbor: { "192.0.2.2": { "remote-as": "64502", "address-family": { "ipv4-unicast": {} } } },
            },
          },
        },
      },
      two: {
        before: { protocols: { bgp: { "system-as": "64502" } } },
        after: {
          protocols: {
            bgp: {
              neighbor: { "192.0.2.1": { "remote-as": "64501", description: "to one", password: "s3cret" } },
            },
          },
        },
      },
    },
  },
];

const libraries: Readonly<Record<keyof typeof doors, Library>> = {
  "dynamic provider": dynamic,
  plugin: native,
};

for (const { name, make, routers } of cases)
  void t.test(name, async (t) => {
    for (const label of Object.keys(libraries) as (keyof typeof doors)[]) {
      const parts = await partsOf(() => make(libraries[label]));
      for (const [router, { before, after }] of Object.entries(routers)) {
        const emulated = await startRouter({ vyos: "1.5", config: before });
        const start = emulated.config();
        const door = await doors[label](settingsOf(emulated));
        const made = await makeAll(door, parts, router);
        t.match(emulated.config(), after, `${router}, by ${label}`);
        await Promise.all(made.map(({ kind, name, id, outs }) => door.delete(kind, name, id, outs)));
        t.strictSame(emulated.config(), start, `${router}, by ${label}: nothing is left`);
        door.end();
        await emulated.stop();
      }
    }
  });

void t.test("what cannot be meant is told when the program runs", (t) => {
  const { VyosBgpPeering, VyosSiteToSite, VyosZonePolicy } = dynamic;
  const zones = { LAN: { interfaces: ["eth1"] }, WAN: { interfaces: ["eth0"] } };
  const one = { router: "one", address: "192.0.2.1", prefixes: ["10.0.0.0/24"], systemAs: 64501 };
  const wrong: readonly (readonly [() => unknown, string])[] = [
    [
      () => new VyosZonePolicy("p", { zones, rules: { LAN: { DMZ: {} } } }),
      'p: rules.LAN.DMZ: "DMZ" is no zone; give one of LAN, WAN',
    ],
    [
      () => new VyosZonePolicy("p", { zones, rules: { LAN: { LAN: {} } } }),
      "p: rules.LAN.LAN: is the zone itself; give its intraZoneFiltering instead",
    ],
    [
      () => new VyosZonePolicy("p", { zones, rules: { LAN: { WAN: { rules: { 1: { action: "drop" } } } } } }),
      "p: rules.LAN.WAN: rule 1 is for answers; give it another number, or answers: false",
    ],
    [
      () =>
        new VyosZonePolicy("p", {
          zones: { A: {}, "A-B": {}, "B-C": {}, C: {} },
          rules: { A: { "B-C": {} }, "A-B": { C: {} } },
        }),
      'p: zones: two ways would have a rule set of the name "A-B-C"; give zones names without hyphens',
    ],
    [
      () => new VyosSiteToSite("s", { secret: "x", sites: [one, one] }),
      "s: sites: both have the same router; give two",
    ],
    [() => new VyosBgpPeering("b", { sides: [one, one] }), "b: sides: both have the same router; give two"],
  ];
  for (const [make, message] of wrong) t.throws(make, { message });
  t.end();
});
