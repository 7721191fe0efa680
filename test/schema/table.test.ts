import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import t from "tap";
import { nodeAt, parseTable, schemaIn, schemaOf, type SchemaNode } from "../../provider/schema/index.js";

const releases = ["1.3", "1.4", "1.5"] as const;

const good = {
  format: "pulumi-vyos-schema/1",
  release: "1.5",
  sources: [{ name: "vyos-1x" }],
  checks: [{ any: ["a"] }],
  nodes: [{ kind: "leaf", checks: [0] }, { children: { a: 0 } }],
};

void t.test("a file that is no table says so, and what to do", (t) => {
  const refused: readonly [unknown, RegExp][] = [
    [
      "",
      /^f\.json: this is no table of VyOS definitions: it is not JSON; make it anew with: pulumi-vyos schema/,
    ],
    ["{", /it is not JSON/],
    [[], /this is no table of VyOS definitions;/],
    [{ nodes: [] }, /this is no table/],
    [
      { ...good, format: "pulumi-vyos-schema/2" },
      /it is written in .*\/2, and this release .* reads .*\/1; upgrade/,
    ],
    [{ ...good, release: "1.6" }, /the table is damaged/],
    [{ ...good, release: 1.5 }, /the table is damaged; make it anew/],
    [{ ...good, nodes: [] }, /damaged/],
    [{ ...good, nodes: [{ children: { a: 0 } }] }, /damaged/],
    [{ ...good, nodes: [{ kind: "leaf", checks: [1] }] }, /damaged/],
    [{ ...good, nodes: [{ kind: "free" }] }, /damaged/],
    [{ ...good, checks: [{ any: [] }] }, /damaged/],
    [{ ...good, checks: [{ any: [[]] }] }, /damaged/],
    [{ ...good, sources: [{ commit: "a" }] }, /damaged/],
  ];
  for (const [json, message] of refused)
    t.throws(() => parseTable(typeof json === "string" ? json : JSON.stringify(json), "f.json"), { message });
  t.same(parseTable(JSON.stringify(good), "f.json"), good);
  t.end();
});

void t.test("any cut of a table is refused, and never crashes", (t) => {
  const text = JSON.stringify(good);
  for (let end = 0; end < text.length; end++)
    t.throws(() => parseTable(text.slice(0, end), "f.json"), { name: "SchemaError" });
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(good)), (value, key) => {
      try {
        parseTable(JSON.stringify({ ...good, [key]: value }), "f.json");
      } catch (error) {
        if (!(error instanceof Error) || error.name !== "SchemaError") throw error;
      }
    }),
  );
  t.end();
});

void t.test("a file of one's own is read once, and names itself when it cannot be", (t) => {
  const work = mkdtempSync(join(tmpdir(), "table-"));
  t.teardown(() => {
    rmSync(work, { recursive: true });
  });
  const file = join(work, "own.json");
  t.throws(() => schemaIn(file), { name: "SchemaError", message: /own\.json: .* cannot be read .*ENOENT/ });
  writeFileSync(file, JSON.stringify(good));
  t.equal(schemaIn(file).root.child("a")?.kind, "leaf");
  t.equal(schemaIn(file), schemaIn(file));
  t.end();
});

const count = (node: SchemaNode): number =>
  node.names().reduce((sum, name) => {
    const child = node.child(name);
    return sum + 1 + (child === undefined ? 0 : count(child));
  }, 0);

void t.test("the releases' own tables", (t) => {
  for (const release of releases) {
    const schema = schemaOf(release);
    t.equal(schema.release, release);
    t.match(schema.sources[0], { name: "vyos-1x", commit: /^[0-9a-f]{40}$/, date: /^2024-/ });
    t.ok(count(schema.root) > 5000, `${release} has thousands of nodes`);
  }
  t.end();
});

void t.test("what sets the releases apart", (t) => {
  const at = (release: (typeof releases)[number], path: string): string => {
    const place = nodeAt(schemaOf(release), path.split(" "));
    if (place.kind === "unknown") return "unknown";
    const { kind, multi, valueless } = place.node;
    return `${multi ? "multi " : ""}${valueless ? "valueless " : ""}${kind}`;
  };
  const rows: readonly [path: string, ...kinds: string[]][] = [
    ["nat destination rule 1 inbound-interface", "leaf", "node", "node"],
    ["nat static rule 1 translation address", "unknown", "leaf", "leaf"],
    ["service dhcp-server shared-network-name A subnet 10.0.0.0/8 subnet-id", "unknown", "unknown", "leaf"],
    ["service dns forwarding name-server", "multi leaf", "tag", "tag"],
    ["service dns forwarding domain a.b name-server", "unknown", "tag", "tag"],
    ["interfaces ethernet eth0 vif 5 firewall in name", "leaf", "unknown", "unknown"],
    ["interfaces ethernet eth0 disable", "valueless leaf", "valueless leaf", "valueless leaf"],
    ["traffic-policy shaper A class 5 match B ip dscp", "leaf", "unknown", "unknown"],
    ["firewall ipv4 forward filter rule 1 state", "unknown", "multi leaf", "multi leaf"],
    ["firewall name A rule 1 state established", "leaf", "unknown", "unknown"],
    ["vpn ipsec site-to-site peer A tunnel 1 esp-group", "leaf", "leaf", "leaf"],
    ["protocols eigrp", "unknown", "unknown", "unknown"],
  ];
  for (const [path, ...kinds] of rows)
    t.same(
      releases.map((release) => at(release, path)),
      kinds,
      path,
    );
  t.end();
});
