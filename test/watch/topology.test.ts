import assert from "node:assert/strict";
import fc from "fast-check";
import t from "tap";
import { holds, refute } from "../laws.js";
import { layoutOf, type Box } from "../../cli/watch/topology/layout.js";
import { mermaidText, topologyMermaid } from "../../cli/watch/topology/mermaid.js";
import { topologyOf, type Placed, type Topology } from "../../cli/watch/topology/model.js";
import { clip, topologySvg } from "../../cli/watch/topology/svg.js";
import { endpoints, hostile, scene } from "./arbitraries.js";

const routers = endpoints.map((endpoint) => ({ endpoint, names: [] }));
const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/);

const nodes = ({ routers: all }: Topology): number =>
  all.reduce((sum, { nats, hosts }) => sum + 1 + nats.length + hosts.length, 0);

const boxesOf = (topology: Topology): readonly Box[] =>
  layoutOf(topology).bands.flatMap(({ router, nats, hosts }) =>
    [router, ...nats, ...hosts].map(({ box }) => box),
  );

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
      const draw = (some: readonly Placed[]): string =>
        topologySvg(topologyOf(routers, some), { standalone: true }).text;
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
      assert.equal(boxes.length, nodes(topology));
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

void t.test("links lead from a rule to the host that it names, and lines of neighbours do not cross", (t) => {
  holds(
    t,
    fc.property(scene(name), (placed) => {
      for (const { nats, hosts } of layoutOf(topologyOf(routers, placed)).bands) {
        const at = new Map(hosts.map(({ id, box }) => [id, box.y]));
        const led = nats.filter(({ host }) => host !== undefined);
        for (const nat of led) assert.ok(at.has(nat.host ?? ""));
        const order = [...led].sort((a, b) => a.box.y - b.box.y).map(({ host }) => at.get(host ?? "") ?? 0);
        assert.deepEqual(
          order,
          [...order].sort((a, b) => a - b),
        );
      }
    }),
  );
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

void t.test("a text is cut to its room", (t) => {
  holds(
    t,
    fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 2, max: 20 }), (text, room) => {
      const cut = clip(text, room);
      return cut === text || (Array.from(cut).length <= room && cut.endsWith("…"));
    }),
  );
  t.equal(clip("abcdef", 4), "abc…");
  t.equal(clip("漢字漢字", 4), "漢…");
  t.end();
});
