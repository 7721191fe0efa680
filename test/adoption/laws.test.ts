import assert from "node:assert/strict";
import fc from "fast-check";
import t from "tap";
import { identityNames } from "../../provider/adoption/identity.js";
import type { DialectName } from "../../provider/config/dialect.js";
import { showPath, type Path } from "../../provider/config/path.js";
import { leavesOf, type ConfigTree } from "../../provider/config/tree.js";
import { releases } from "../kinds/ground.js";
import { holdsAsync } from "../laws.js";
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

const typedIn = async (name: string, release: DialectName): Promise<Record<string, number>> => {
  const { config } = own.find((each) => each.name === name) ?? assert.fail(name);
  const { declared } = await adopts(config, release, everything);
  const counts: Record<string, number> = {};
  for (const { kind } of declared) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
};

void t.test("typed kinds are used where they fit", async (t) => {
  for (const { name, release } of own) {
    const counts = await typedIn(name, release);
    t.matchOnly(counts, counts);
  }
});
