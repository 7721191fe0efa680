/** A list is bounded by the time that it takes: the router's proxy gives up on one that takes too long. */
import * as E from "fp-ts/Either";
import t from "tap";
import { explain } from "../../provider/router/errors.js";
import { Pace } from "../../provider/router/pace.js";
import { rig, rule, type Rig } from "./rig.js";

const create = async (one: Rig, from: number, rules: number): Promise<void> => {
  const made = await Promise.all(Array.from({ length: rules }, (_, i) => one.rules.create(rule(from + i))()));
  for (const outcome of made) if (E.isLeft(outcome)) throw new Error(explain(outcome.left));
};

void t.test("half of the time that there is, at the last list's pace", (t) => {
  const measured = [
    // Assumed at first: 250 ms a command.
    { ops: 0, tookMs: 0, most: 1_200 },
    { ops: 600, tookMs: 155_000, most: 1_161 },
    { ops: 600, tookMs: 70_000, most: 2_571 },
    { ops: 1_161, tookMs: 600_000, most: 580 },
    { ops: 6, tookMs: 8_000, most: 580 },
    { ops: 1_000, tookMs: 0, most: 300_000_000 },
  ];
  const pace = new Pace(600_000, 250);
  for (const { ops, tookMs, most } of measured) {
    if (ops > 0) pace.note(ops, tookMs);
    t.equal(pace.maxOps, most);
  }
  t.equal(new Pace(3_600_000, 250).maxOps, 1_200, "no longer than the router's proxy waits");
  t.equal(new Pace(10, 250).maxOps, 1, "there is always something to send");
  t.end();
});

void t.test("lists become shorter on a router that proves slow, and nothing else changes", async (t) => {
  const one = await rig(t, { commitLatencyMs: 300 }, { commitTimeout: 1 });
  await create(one, 30_000, 10);
  t.same(
    one.sent().map((list) => list.length),
    [60],
  );
  await create(one, 31_000, 50);
  const lists = one
    .sent()
    .slice(1)
    .map((list) => list.length);
  t.ok(lists.length >= 3, JSON.stringify(lists));
  t.ok((lists[0] ?? 0) <= 100, JSON.stringify(lists));
  t.equal(
    lists.reduce((sum, ops) => sum + ops, 0),
    300,
  );
  t.equal(one.emulator.stats.saves, 2);
});
