/** The coverage table is what the kinds do. */
import t from "tap";
import { kinds } from "../../provider/kinds/index.js";
import { specimens } from "../kinds/specimens.js";
import { coverage } from "./coverage.js";
import { natures, operations } from "./operations.js";

const rows = operations();
const of = (kind: string, release: string) =>
  rows.find((row) => row.kind === kind && row.release === release);

void t.test("every kind is there on every release that has it, and has its whole life", (t) => {
  const wanted = specimens.flatMap(({ kind, releases }) =>
    releases.map((release) => `${kind.name} ${release}`),
  );
  t.strictSame(rows.map(({ kind, release }) => `${kind} ${release}`).sort(), wanted.sort());
  for (const { kind, release, can, nodes } of rows) {
    t.strictSame(can, ["create", "read", "update", "delete"], `${kind} ${release}`);
    t.ok(nodes.length > 0);
  }
  t.end();
});

void t.test("what VyOS's releases are known to differ in is seen", (t) => {
  t.strictSame(of("NatRule", "1.3")?.nodes, ["nat destination rule *", "nat source rule *"]);
  t.strictSame(of("NatRule", "1.4")?.nodes, [
    ...["nat destination rule *", "nat source rule *", "nat static rule *"],
  ]);
  t.ok(of("NatRule", "1.3")?.without.includes("type static"));
  t.ok(of("NatRule", "1.4")?.without.includes("source.fqdn"));
  t.strictSame(of("NatRule", "1.5")?.without, []);
  t.strictSame(of("FirewallRule", "1.3")?.nodes, ["firewall ipv6-name * rule *", "firewall name * rule *"]);
  t.ok(of("FirewallRuleset", "1.5")?.nodes.includes("firewall ipv4 forward filter"));
  t.strictSame(of("FirewallGroup", "1.3")?.without, ["include", "type domain", "type interface", "type mac"]);
  t.strictSame(of("DnsForwarding", "1.4")?.without, []);
  t.ok(of("VmAttachment", "1.4")?.without.includes("description"));
  t.strictSame(of("VmAttachment", "1.5")?.without, []);
  t.strictSame(of("Config", "1.5")?.nodes, ["any"]);
  t.end();
});

void t.test("in place, replaced or chosen: each property is at most one of the first two", (t) => {
  for (const { kind, replacedBy } of natures())
    for (const { inPlace } of rows.filter((row) => row.kind === kind))
      t.strictSame(
        inPlace.filter((name) => replacedBy.includes(name)),
        [],
        kind,
      );
  t.strictSame(natures().find(({ kind }) => kind === "Vlan")?.replacedBy, ["interface", "vlanId"]);
  t.ok(of("Vlan", "1.5")?.inPlace.includes("addresses"));
  t.end();
});

void t.test("the adoption command finds what the kinds render", (t) => {
  const adopted = new Set(rows.filter(({ isAdopted }) => isAdopted).map(({ kind }) => kind));
  // A single rule of the firewall comes as its set, a NAT rule as itself; what no kind has a word for comes as VyosConfig.
  t.strictSame(
    Object.keys(kinds)
      .filter((kind) => !adopted.has(kind))
      .sort(),
    ["Config", "FirewallRule", "NatRuleset"],
  );
  t.end();
});

void t.test("the page", (t) => {
  const page = coverage(rows);
  for (const kind of Object.keys(kinds)) t.match(page, `| \`Vyos${kind}\` |`);
  t.match(page, /\| `VyosStaticHost` \| 1\.3, 1\.4, 1\.5 \| `system static-host-mapping host-name \*` \|/);
  t.end();
});
