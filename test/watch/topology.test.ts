import assert from "node:assert/strict";
import fc from "fast-check";
import t from "tap";
import { holds, refute } from "../laws.js";
import { layoutOf, type Box } from "../../cli/watch/topology/layout.js";
import { mermaidText, topologyMermaid } from "../../cli/watch/topology/mermaid.js";
import { topologyOf, type Placed, type Topology } from "../../cli/watch/topology/model.js";
import { rowsOf, someOf } from "../../cli/watch/topology/rows.js";
import { topologySvg } from "../../cli/watch/topology/svg.js";
import { endpoints, hostile, scene } from "./arbitraries.js";

const routers = endpoints.map((endpoint) => ({ endpoint, names: [] }));
const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/);

const boxesOf = (topology: Topology): readonly Box[] =>
  layoutOf(topology).bands.flatMap(({ box, rows }) => [
    box,
    ...rows.flatMap(({ natBox, hostBox }) => [natBox, hostBox].filter((one) => one !== undefined)),
  ]);

const meet = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

void t.test("a VM, its forwards and what leads elsewhere are seen, whatever kind put them there", (t) => {
  const vm: Placed = {
    endpoint: endpoints[0],
    urn: "vm",
    name: "vm",
    status: "clean",
    tree: {
      nat: {
        destination: {
          rule: {
            "10000": {
              description: "vm ssh",
              protocol: "tcp",
              "inbound-interface": { name: "eth0" },
              source: { address: "198.51.100.0/24" },
              destination: { address: "203.0.113.2", port: "32000" },
              translation: { address: "192.168.64.100", port: "22" },
              disable: {},
            },
          },
        },
      },
      service: {
        "dhcp-server": {
          "shared-network-name": {
            LAN: {
              subnet: {
                "192.168.64.0/24": {
                  "static-mapping": {
                    vm: { "ip-address": "192.168.64.100", "mac-address": "02:00:00:00:00:01" },
                  },
                },
              },
            },
          },
        },
      },
    },
  };
  const rules: Placed = {
    endpoint: endpoints[0],
    urn: "rules",
    name: "rules",
    tree: {
      nat: {
        source: { rule: { "9": { "outbound-interface": "eth0", translation: { address: "masquerade" } } } },
        destination: { rule: { "20": { translation: { address: "192.168.64.7" } } } },
      },
    },
  };
  const topology = topologyOf(routers, [rules, vm]);
  const [first, second] = topology.routers;
  t.same(
    first?.hosts.map(({ name: host, isVm }) => [host, isVm]),
    [
      ["192.168.64.7", false],
      ["vm", true],
    ],
  );
  t.match(first?.nats, [
    { type: "destination", rule: "20", host: first?.hosts[0]?.id },
    {
      rule: "10000",
      from: "tcp 203.0.113.2:32000 from 198.51.100.0/24 on eth0",
      to: "192.168.64.100:22",
      disabled: true,
      status: "clean",
      host: first?.hosts[1]?.id,
    },
    { type: "source", rule: "9", from: "any via eth0", to: "masquerade", host: undefined },
  ]);
  t.same(second?.nats, []);
  t.match(topologyMermaid(topology), /^flowchart LR\n {2}r1\["https:/);
  t.end();
});

const inTwoOrders = scene(name).chain((all) =>
  fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length })),
);

void t.test("the picture does not depend on the order in which resources come", (t) => {
  holds(
    t,
    fc.property(inTwoOrders, ([placed, shuffled]) => {
      const draw = (some: readonly Placed[]): string => topologySvg(topologyOf(routers, some)).text;
      assert.equal(draw(shuffled), draw(placed));
    }),
    { numRuns: 200 },
  );
  t.end();
});

void t.test("no two nodes meet, and all lie within the picture, from none to hundreds", (t) => {
  holds(
    t,
    fc.property(scene(name, 120), (placed) => {
      const topology = topologyOf(routers, placed);
      const boxes = boxesOf(topology);
      const { width, height } = layoutOf(topology);
      for (const { x, y, width: w, height: h } of boxes)
        assert.ok(x >= 0 && y >= 0 && x + w <= width && y + h <= height);
      const sorted = [...boxes].sort((a, b) => a.y - b.y);
      for (const [i, a] of sorted.entries())
        for (const b of sorted.slice(i + 1)) {
          if (b.y >= a.y + a.height) break;
          refute(meet(a, b));
        }
    }),
    { numRuns: 30 },
  );
  t.end();
});

void t.test("every rule and every host has its row, a rule that leads to a host in the host's", (t) => {
  holds(
    t,
    fc.property(scene(name, 120), (placed) => {
      const topology = topologyOf(routers, placed);
      for (const { router, rows } of layoutOf(topology).bands) {
        assert.deepEqual(
          rows.map(({ host, nats }) => ({ ...(host && { host }), nats })),
          rowsOf(router),
        );
        assert.deepEqual(
          rows.flatMap(({ host }) => host ?? []),
          router.hosts,
        );
        assert.deepEqual(
          rows.flatMap(({ nats }) => nats.map(({ id }) => id)).sort(),
          router.nats.map(({ id }) => id).sort(),
        );
        for (const { host, nats, natBox, hostBox } of rows) {
          assert.ok(nats.every((nat) => nat.host === host?.id));
          assert.equal(natBox !== undefined, nats.length > 0);
          assert.equal(hostBox !== undefined, host !== undefined);
          if (natBox && hostBox) assert.ok(natBox.y === hostBox.y && natBox.x + natBox.width < hostBox.x);
        }
      }
    }),
    { numRuns: 50 },
  );
  t.end();
});

const vmsWithRules = (vms: number, rules: number): readonly Placed[] =>
  Array.from({ length: vms }, (_, i) => ({
    endpoint: endpoints[0],
    urn: String(i),
    name: `vm${String(i)}`,
    status: "clean",
    tree: {
      nat: {
        destination: {
          rule: Object.fromEntries(
            Array.from({ length: rules }, (_, k) => [
              String(10_000 + i * rules + k),
              {
                description: "a rule with a long description that says much",
                protocol: "tcp",
                "inbound-interface": "eth0",
                source: { address: "198.51.100.128/25" },
                destination: { address: "203.0.113.222", port: String(32_000 + i * rules + k) },
                translation: { address: `192.168.64.${String(i + 10)}`, port: "65535" },
              },
            ]),
          ),
        },
      },
    },
  }));

void t.test("60 VMs with 120 rules are a picture for a screen, and a rule's text ends at its target", (t) => {
  const { width, height } = layoutOf(topologyOf(routers.slice(0, 1), vmsWithRules(60, 2)));
  t.ok(width < 1_700 && height < 1_100, `${String(width)} × ${String(height)}`);
  const one = topologySvg(topologyOf(routers.slice(0, 1), vmsWithRules(1, 1))).text;
  t.match(one, /text-anchor="end"[^>]*>tcp 203\.0\.113\.222[^<]*… → :65535</);
  const loose = vmsWithRules(1, 1).map((placed) => ({
    ...placed,
    tree: { nat: { source: { rule: { "5": { translation: { address: "203.0.113.0/24" } } } } } },
  }));
  t.match(topologySvg(topologyOf(routers.slice(0, 1), loose)).text, />any → 203\.0\.113\.0\/24</);
  t.end();
});

void t.test("Mermaid labels hold no character that could end them", (t) => {
  holds(
    t,
    fc.property(hostile, (text) => /^[\p{L}\p{N} .:,/*_→·#;-]*$/u.test(mermaidText(text))),
  );
  holds(
    t,
    fc.property(scene(hostile, 6), (placed) => {
      for (const line of topologyMermaid(topologyOf(routers, placed)).split("\n").slice(1))
        assert.match(line, /^ {2}\w+(?:(?: -->| -\.-) \w+|(?:\[|\(\[|\{\{)"[^"[\](){}`]*"(?:\]|\]\)|\}\}))$/);
    }),
  );
  t.end();
});

void t.test("as many ports are named as there is room for", (t) => {
  holds(
    t,
    fc.property(
      fc.array(fc.stringMatching(/^\d{1,5}$/), { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 0, max: 40 }),
      (ports, room) => {
        const text = someOf(ports, (one) => one.length <= room);
        const [, more = "0"] = /\+(\d+)$/.exec(text) ?? [];
        const shown = text.split(", ").filter((port) => port !== "" && !port.startsWith("+"));
        assert.ok(text.length <= room);
        assert.deepEqual(shown, ports.slice(0, shown.length));
        assert.ok(text === "" || shown.length + Number(more) === ports.length);
      },
    ),
  );
  t.equal(
    someOf(["80", "443", "22"], () => true),
    "80, 443, 22",
  );
  t.equal(
    someOf(["80", "443", "22"], (_, shown) => shown < 2),
    "80, +2",
  );
  t.end();
});

void t.test("a router that refuses is no router that is down", (t) => {
  const standing = (tag: "Tls" | "Unauthorised" | "Unreachable"): string | undefined =>
    topologyOf([{ endpoint: endpoints[0], names: [], status: "down", trouble: { tag, text: "" } }], [])
      .routers[0]?.status;
  t.same(
    [standing("Tls"), standing("Unauthorised"), standing("Unreachable")],
    ["refused", "refused", "down"],
  );
  t.end();
});
