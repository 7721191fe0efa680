import assert from "node:assert/strict";
import fc from "fast-check";
import t from "tap";
import { identityNames } from "../../provider/adoption/identity.js";
import { showPath, type Path } from "../../provider/config/path.js";
import { leavesOf, type ConfigTree } from "../../provider/config/tree.js";
import { releases } from "../kinds/ground.js";
import { holdsAsync } from "../laws.js";
import { configurations } from "./arbitraries.js";
import { own, shared, sharedFolder } from "./configurations.js";
import { adopts } from "./law.js";

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
      { numRuns: 60, interruptAfterTimeLimit: 30_000, markInterruptAsFailure: false },
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
      { numRuns: 60, interruptAfterTimeLimit: 30_000, markInterruptAsFailure: false },
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

void t.test("typed kinds are used where they fit", async (t) => {
  const kindsIn = async (name: string): Promise<readonly string[]> => {
    const { config, release } = own.find((each) => each.name === name) ?? assert.fail(name);
    const { declared } = await adopts(config, release);
    return [...new Set(declared.map(({ kind }) => kind))].sort();
  };
  const everywhere = ["Config", "FirewallGroup", "FirewallRuleset", "Masquerade", "NatRule", "Vlan"];
  const networks = ["DhcpNetwork", "DnsForwarding", "StaticHost", "StaticRoute", "VmAttachment"];
  t.same(await kindsIn("1.5-office"), [...everywhere, ...networks].sort());
  t.same(await kindsIn("1.3-home"), [...everywhere, ...networks].sort());
  t.same(await kindsIn("1.5-bare"), ["Config"]);
});

t.setTimeout(300_000);
