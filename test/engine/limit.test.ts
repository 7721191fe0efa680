import { setImmediate as turn } from "node:timers/promises";
import * as E from "fp-ts/Either";
import t from "tap";
import { within, type Limit } from "../../provider/engine/limit.js";
import { Lifecycle } from "../../provider/engine/lifecycle.js";
import { kinds } from "../../provider/kinds/index.js";
import { explain } from "../../provider/router/errors.js";
import { rig, rule, type Rig } from "../router/rig.js";

const rulesOf = (r: Rig, limit: Limit): Lifecycle =>
  new Lifecycle(kinds.NatRule, within(r.connections, limit));

const aborted = (): AbortSignal => AbortSignal.abort();

void t.test("what Pulumi cancels while it waits is not sent, and answers at once", async (t) => {
  for (const [name, limit, text] of [
    ["cancelled before", () => ({ signal: aborted() }), /cancelled before this was sent/],
    [
      "cancelled while waiting",
      () => ({ signal: AbortSignal.timeout(20) }),
      /cancelled before this was sent/,
    ],
    ["out of time", () => ({ seconds: 0.02 }), /customTimeouts of 0\.02 s were up/],
  ] as const)
    await t.test(name, async (t) => {
      const r = await rig(t, {}, { commitQuietMs: 400 });
      const since = Date.now();
      const outcome = await rulesOf(r, limit()).create(rule(8080))();
      t.match(outcome, { left: { _tag: "Stopped" } });
      if (E.isLeft(outcome)) t.match(explain(outcome.left), text);
      t.ok(Date.now() - since < 300, "nobody waits for the queue");
      // The next one has the queue's turn after it: had the first been sent, it would be on the router by now.
      const next = await r.rules.create(rule(8081))();
      t.match(next, { right: { id: "nat destination rule 10001" } });
      t.equal(r.sent().length, 1);
    });
});

void t.test("what has been sent is followed to its end", async (t) => {
  const r = await rig(t, { commitLatencyMs: 100 });
  const stop = new AbortController();
  const created = rulesOf(r, { signal: stop.signal }).create(rule(8080))();
  while (r.sent().length === 0) await turn();
  stop.abort();
  t.match(await created, { right: { saved: true } });
});

void t.test("a read is given up at once", async (t) => {
  const r = await rig(t);
  const made = await r.rules.create(rule(8080))();
  if (E.isLeft(made)) throw new Error(explain(made.left));
  const outcome = await rulesOf(r, { signal: aborted() }).read(made.right.outputs)();
  t.match(outcome, { left: { _tag: "Stopped" } });
});
