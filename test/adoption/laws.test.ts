import assert from "node:assert/strict";
import fc from "fast-check";
import t from "tap";
import { dialects } from "../../provider/config/dialect.js";
import { writeProgram } from "../../cli/adoption/program.js";
import { referencesOf, referring } from "../../cli/adoption/references.js";
import { survey } from "../../cli/adoption/survey.js";
import { identityNames } from "../../cli/adoption/identity.js";
import { showPath, type Path } from "../../provider/config/path.js";
import { leavesOf, type ConfigTree } from "../../provider/config/tree.js";
import { releases } from "../kinds/ground.js";
import { holdsAsync, often } from "../laws.js";
import { configurations } from "./arbitraries.js";
import { own, shared, sharedFolder } from "./configurations.js";
import { adopts, everything } from "./law.js";

const parts = (tree: ConfigTree): readonly Path[] => [
  ...new Map(
    leavesOf(tree).flatMap(({ path }) =>
      path.map((_, i) => [showPath(path.slice(0, i + 1)), path.slice(0, i + 1)] as const),
    ),
  ).values(),
];

for (const release of releases) {
  void t.test(`any configuration is adopted whole: ${release}`, async (t) => {
    await holdsAsync(
      t,
      fc.asyncProperty(configurations(release), async (tree) => {
        await adopts(tree, release);
      }),
      { numRuns: often(30), plugins: [fc.interruptAfterTimeLimit(30_000)] },
    );
  });

  void t.test(`and in part, with the router's identity or without: ${release}`, async (t) => {
    await holdsAsync(
      t,
      fc.asyncProperty(
        configurations(release),
        fc.array(fc.nat(), { maxLength: 2 }),
        fc.subarray([...identityNames]),
        async (tree, picks, include) => {
          const all = parts(tree);
          const paths = picks.flatMap((n) => {
            const path = all[n % Math.max(1, all.length)];
            return path === undefined ? [] : [path];
          });
          await adopts(tree, release, { paths, include });
        },
      ),
      { numRuns: often(30), plugins: [fc.interruptAfterTimeLimit(30_000)] },
    );
  });

  void t.test(`sample configurations: ${release}`, async (t) => {
    for (const { name, config } of [...own, ...shared(release)]) {
      const found = await adopts(config, release);
      assert.ok(found.declared.length > 0, name);
      t.ok(found.leftOut.length === 0, `${name}: nothing is left out`);
    }
    if (shared(release).length === 0) t.comment(`no configurations in ${sharedFolder}`);
  });
}

void t.test("a part of the identity that is asked for by itself and within a larger part", async (t) => {
  const config = {
    pki: { certificate: { api: { certificate: "MIIB", private: { key: "MIIC" } } } },
    service: { https: { certificates: { certificate: "api" } } },
  };
  const wish = { paths: [["pki", "certificate", "api", "certificate"], ["pki"]], include: [] };
  const { excluded } = await adopts(config, "1.5", wish);
  t.same(excluded, [{ identity: "api", path: ["pki", "certificate", "api"] }]);
});

void t.test("a node that stands empty is a resource beside those that have its leaves", async (t) => {
  const config = {
    interfaces: { ethernet: { eth0: { address: "192.0.2.1/24", offload: {} } } },
    protocols: { bgp: { "system-as": "65000", listen: {}, parameters: { bestpath: { "as-path": {} } } } },
    vrf: { name: { red: { table: "100", protocols: {} } } },
  };
  const { declared } = await adopts(config, "1.5");
  t.same(
    declared.map(({ kind }) => kind).filter((kind) => kind !== "Config"),
    ["Bgp", "EthernetInterface", "Vrf"],
  );
});

void t.test("typed kinds are used where they fit", async (t) => {
  const kindsIn = async (name: string): Promise<readonly string[]> => {
    const { config, release } = own.find((each) => each.name === name) ?? assert.fail(name);
    const { declared } = await adopts(config, release);
    return [...new Set(declared.map(({ kind }) => kind))].sort();
  };
  const everywhere = ["Config", "FirewallGroup", "FirewallRuleset", "Masquerade", "NatRule", "Vlan"];
  const networks = ["DhcpNetwork", "DnsForwarding", "StaticHost", "StaticRoute", "VmAttachment"];
  for (const name of ["1.5-office", "1.3-home"]) {
    const found = await kindsIn(name);
    t.strictSame(
      [...everywhere, ...networks].filter((kind) => !found.includes(kind)),
      [],
      name,
    );
  }
  t.same(await kindsIn("1.5-bare"), ["EthernetInterface", "LoopbackInterface", "Ssh", "System"]);
});

void t.test("what belongs together refers to each other", (t) => {
  const used = own.flatMap(({ config, release }) => {
    const { declared } = survey(config, dialects[release], everything);
    return [...referencesOf(declared).values()].flatMap((found) =>
      [...found.keys()].map((key) =>
        (JSON.parse(key) as unknown[]).filter((each) => typeof each === "string"),
      ),
    );
  });
  const isUsed = (end: string): boolean => used.some((path) => `.${path.join(".")}`.endsWith(`.${end}`));
  t.strictSame(
    referring.filter((end) => !isUsed(end)),
    [],
    "the samples, which the compiler sees too, have every sort of reference",
  );
  const config = {
    interfaces: { ethernet: { eth1: { vif: { "20": { address: "192.0.2.1/24" } }, mtu: "1400" } } },
    firewall: {
      group: { "interface-group": { public: { interface: ["eth1.20", "eth9"] } } },
      ipv4: {
        name: {
          A: { rule: { "10": { action: "jump", "jump-target": "B" } } },
          B: { rule: { "10": { action: "jump", "jump-target": "A" } } },
        },
        forward: {
          filter: {
            rule: {
              "10": {
                action: "jump",
                "jump-target": "A",
                "inbound-interface": { group: "!public" },
              },
            },
          },
        },
      },
    },
  };
  const { declared } = survey(config, dialects["1.5"], everything);
  const { files } = writeProgram(declared, { endpoint: "https://192.0.2.1", release: "1.5" });
  const text = files["index.ts"] ?? "";
  t.match(text, "interface: eth1.name", "a VLAN to its interface");
  t.match(
    text,
    'members: [pulumi.interpolate`${eth120.interface}.${eth120.vlanId}`, "eth9"]',
    "a group to a VLAN",
  );
  t.match(text, "const publicGroup = new", "no variable is called as TypeScript's own words");
  t.match(text, "inboundInterfaceGroup: pulumi.interpolate`!${publicGroup.name}`");
  t.equal(text.match(/jumpTarget: "[AB]"/g)?.length, 1, "a circle is cut once");
  t.equal(text.match(/jumpTarget: [ab]\.name/g)?.length, 2);
  t.end();
});

void t.test("a long program has a file for each area", async (t) => {
  const { config } = own.find(({ name }) => name === "1.5-office") ?? assert.fail();
  const { declared } = await adopts(config, "1.5");
  const { files } = writeProgram(declared, { endpoint: "https://192.0.2.1", release: "1.5" });
  const areas = [
    "system",
    "certificates",
    "interfaces",
    "routing",
    "services",
    "firewall",
    "nat",
    "containers",
  ];
  t.strictSame(
    (files["index.ts"] ?? "").match(/(?<="\.\/)[a-z]+/g),
    ["protection", ...areas],
    "in the order of a network",
  );
  t.strictSame(
    Object.keys(files),
    ["index", "protection", ...areas].map((name) => `${name}.ts`),
  );
  t.match(files["nat.ts"], 'import { eth0 } from "./interfaces";');
});

void t.test("secrets are in stack configuration, and in the program by name", (t) => {
  const tree: ConfigTree = {
    service: {
      snmp: { community: { "n0t-public": { authorization: "ro" } }, location: "rack" },
      mirror: { url: "https://me:pa55word@example.com/x" },
      wep: { key: ["f1rst", "s3cond"], "public-key": "everybodys" },
    },
  };
  const { declared } = survey(tree, dialects["1.5"], { paths: [], include: [] });
  const { files, secrets } = writeProgram(declared, { endpoint: "https://192.0.2.1", release: "1.5" });
  const text = files["index.ts"] ?? "";
  t.same(Object.fromEntries(secrets), {
    snmpCommunities: '{"n0t-public":{"authorization":"ro"}}',
    serviceMirrorUrl: "https://me:pa55word@example.com/x",
    serviceWepKey: "f1rst",
    serviceWepKey2: "s3cond",
  });
  for (const secret of ["n0t-public", "pa55word", "f1rst", "s3cond"]) t.notOk(text.includes(secret), secret);
  for (const key of secrets.keys()) t.ok(text.includes(`"${key}"`), key);
  t.end();
});

void t.test("a name that no program can give to a property is left out", async (t) => {
  const range = { start: "10.0.0.5", stop: "10.0.0.9" };
  const tree = (name: string): ConfigTree => ({
    service: {
      "dhcp-server": {
        "shared-network-name": {
          LAN: {
            subnet: { "10.0.0.0/24": { "subnet-id": "1", range: Object.fromEntries([[name, range]]) } },
          },
        },
      },
    },
  });
  t.same(
    (await adopts(tree("all"), "1.5")).declared.map(({ kind }) => kind),
    ["DhcpNetwork"],
  );
  const { leftOut } = await adopts(tree("__proto__"), "1.5");
  t.match(leftOut, [{ reason: /JavaScript/ }, { reason: /JavaScript/ }]);
});

t.setTimeout(300_000);
