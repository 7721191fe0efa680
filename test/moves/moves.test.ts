/** Places that move between resources in one update: every pair of holders of every place, and random programs. */
import assert from "node:assert/strict";
import t from "tap";
import { fuzz, isHopeless } from "./fuzz.js";
import { spots } from "./spots.js";
import { expected, World, type Assignment, type Manner, type Plan } from "./world.js";

t.setTimeout(180_000);

const reversed = <A>(list: readonly A[]): readonly A[] => [...list].reverse();
const same = <A>(list: readonly A[]): readonly A[] => list;
const manners: Readonly<Record<string, Manner>> = {
  "one first": { shuffle: same, together: false },
  "the other first": { shuffle: reversed, together: false },
  together: { shuffle: same, together: true },
};

const at = (given: Readonly<Record<number, Assignment>>): Plan => spots.map((_, i) => given[i]);

/** Another spot that keeps a holder's resource alive, where it holds several. */
const companion = (spot: number, holder: string): number | undefined => {
  const resource = spots[spot]?.holders[holder]?.resource;
  const found = spots.findIndex(({ holders }, i) => i !== spot && holders[holder]?.resource === resource);
  return found < 0 ? undefined : found;
};

/** One move; the giver and the taker may have something besides, and then change instead of coming and going. */
const move = async (before: Plan, after: Plan, manner: Manner): Promise<"moved" | "refused"> => {
  const world = new World();
  assert.deepEqual(await world.up(before, { shuffle: same, together: true }), []);
  assert.deepEqual(world.lines(), expected(before));
  const errors = await world.up(after, manner);
  if (isHopeless(before, after)) {
    assert.ok(
      errors.every((error) => error.includes("adopt: true")),
      errors.join("\n"),
    );
    if (errors.length > 0) return "refused";
  }
  assert.deepEqual(errors, []);
  assert.deepEqual(world.lines(), expected(after));
  assert.deepEqual(world.pending(after), []);
  assert.deepEqual(await world.up(at({}), { shuffle: same, together: true }), []);
  assert.deepEqual(world.lines(), expected(at({})));
  return "moved";
};

void t.test("every place goes from every holder to every other, in every order", async (t) => {
  const tally = { moved: 0, refused: 0 };
  for (const [i, { base, holders, contents }] of spots.entries())
    for (const from of Object.keys(holders))
      for (const to of Object.keys(holders).filter((name) => name !== from))
        for (const content of contents.keys())
          for (const [keepsFrom, hadTo] of [
            [false, false],
            [true, false],
            [false, true],
            [true, true],
          ] as const)
            for (const [name, manner] of Object.entries(manners)) {
              const [beside, there] = [companion(i, from), companion(i, to)];
              if ((keepsFrom && beside === undefined) || (hadTo && there === undefined)) continue;
              if (keepsFrom && hadTo && beside === there) continue;
              const rest = {
                ...(keepsFrom && beside !== undefined ? { [beside]: { holder: from, content: 0 } } : {}),
                ...(hadTo && there !== undefined ? { [there]: { holder: to, content: 0 } } : {}),
              };
              const before = at({ ...rest, [i]: { holder: from, content: 0 } });
              const after = at({ ...rest, [i]: { holder: to, content } });
              try {
                tally[await move(before, after, manner)]++;
              } catch (error) {
                t.fail(
                  `${base.join(" ")}: ${from} → ${to}, content ${String(content)}, ${name}: ${String(error).slice(0, 800)}`,
                );
                return;
              }
            }
  t.ok(tally.moved > 800, `${String(tally.moved)} moves, ${String(tally.refused)} refused`);
});

void t.test("two resources change places", async (t) => {
  let moved = 0;
  for (const [i, { holders }] of spots.entries())
    for (const one of Object.keys(holders))
      for (const other of Object.keys(holders).filter((name) => name !== one)) {
        const next = spots.findIndex((spot, j) => j > i && one in spot.holders && other in spot.holders);
        if (next < 0) continue;
        for (const manner of Object.values(manners)) {
          const [a, b] = [
            { holder: one, content: 0 },
            { holder: other, content: 0 },
          ];
          await move(at({ [i]: a, [next]: b }), at({ [i]: b, [next]: a }), manner);
          moved++;
        }
      }
  t.ok(moved > 100, `${String(moved)} exchanges`);
});

void t.test("random programs end on the router as they say", async (t) => {
  for (const [seed, runs] of [
    [1, 100],
    [Date.now() % 1e9, 300],
  ] as const) {
    const { wrong, refused, moves } = await fuzz(runs, seed);
    t.strictSame([...wrong, ...refused], [], `seed ${String(seed)}: ${String(moves)} moves`);
  }
});
