import * as E from "fp-ts/Either";
import fc from "fast-check";
import t from "tap";
import type { Alert } from "../../../provider/telemetry/alerts/alert.js";
import { take, type Conditions } from "../../../provider/telemetry/alerts/machine.js";
import {
  decodeMemory,
  EMPTY_FILE,
  EMPTY_MEMORY,
  memoryIn,
  withMemory,
  type Memory,
} from "../../../provider/telemetry/alerts/memory.js";
import {
  claim,
  deliver,
  EMPTY_BOX,
  expire,
  giveUp,
  isDue,
  KEEP_MS,
  LEASE_MS,
  MAX_LETTERS,
  nextLook,
  post,
  postpone,
  release,
  type Box,
  type Letter,
  type Self,
} from "../../../provider/telemetry/alerts/outbox.js";
import { defaultRules } from "../../../provider/telemetry/alerts/rules.js";
import { signalsOf } from "../../../provider/telemetry/alerts/signals.js";
import { drift, failed, pool, save } from "./facts.js";

const alert = (key: string, status: Alert["status"]): Alert => ({
  key,
  status,
  rule: "drift",
  severity: "warning",
  source: "https://192.0.2.1",
  summary: key,
  details: [],
  startedAt: 0,
  at: 0,
});

let letters = 0;
const letter = (key: string, status: Alert["status"], at = 0): Letter => ({
  id: String(++letters),
  alert: alert(key, status),
  at,
});

const me: Self = { owner: "me", pid: 1, isAlive: () => true };
const other: Self = { owner: "other", pid: 2, isAlive: () => true };

const brief = ({ letters: all }: Box): string[] => all.map(({ alert: a }) => `${a.key} ${a.status}`);

void t.test(
  "law: a receiver is told the last word of each problem, or nothing where it knows nothing and all is well",
  (t) => {
    const words = fc.array(
      fc.tuple(fc.constantFrom("a", "b", "c"), fc.constantFrom("firing", "resolved", "deliver")),
    );
    fc.assert(
      fc.property(words, (steps) => {
        let box = EMPTY_BOX;
        const last = new Map<string, string>();
        const heard = new Map<string, string>();
        const deliverOne = (): void => {
          const [first] = box.letters;
          if (first === undefined) return;
          heard.set(first.alert.key, first.alert.status);
          box = deliver(box, first);
        };
        for (const [key, step] of steps) {
          if (step === "deliver") deliverOne();
          else if (step === "firing" || last.get(key) === "firing") {
            last.set(key, step);
            box = post(box, letter(key, step)).box;
          }
        }
        while (box.letters.length > 0) deliverOne();
        for (const [key, word] of last)
          if (heard.get(key) !== word && !(word === "resolved" && !heard.has(key)))
            throw new Error(`${key}: heard ${String(heard.get(key))}, and it is ${word}`);
      }),
    );
    t.end();
  },
);

void t.test("what was tried may have arrived, so its end is told", (t) => {
  const first = letter("a", "firing");
  const tried = postpone(post(EMPTY_BOX, first).box, first, 0, 1000, 0);
  t.same(brief(post(tried, letter("a", "resolved")).box), ["a resolved"]);
  t.same(brief(post(post(EMPTY_BOX, first).box, letter("a", "resolved")).box), []);
  const leased = claim(post(EMPTY_BOX, first).box, me, 0);
  t.same(
    brief(post(leased, letter("a", "resolved")).box),
    ["a firing", "a resolved"],
    "and what is on its way stays",
  );
  t.end();
});

void t.test("a box has an end, and so has patience", (t) => {
  let box = EMPTY_BOX;
  let dropped = 0;
  for (let i = 0; i < MAX_LETTERS + 5; i++) {
    const kept = post(box, letter(String(i), "firing"));
    box = kept.box;
    dropped += kept.dropped.length;
  }
  t.same([box.letters.length, dropped, box.letters[0]?.alert.key], [MAX_LETTERS, 5, "5"]);
  t.equal(expire(box, KEEP_MS - 1).dropped.length, 0);
  t.equal(expire(box, KEEP_MS).box.letters.length, 0);
  t.end();
});

void t.test("rests grow to a quarter of an hour, and those asked for are kept to an hour", (t) => {
  const one = letter("a", "firing");
  let box = post(EMPTY_BOX, one).box;
  const rests: number[] = [];
  for (let i = 0; i < 8; i++) {
    box = postpone(box, one, 0, 30_000, 0);
    rests.push((box.notBefore ?? 0) / 1000);
  }
  t.same(rests, [30, 60, 120, 240, 480, 900, 900, 900]);
  t.equal(postpone(EMPTY_BOX, one, 0, 30_000, 600_000).notBefore, 600_000);
  t.equal(postpone(EMPTY_BOX, one, 0, 30_000, 1e12).notBefore, 3_600_000);
  t.equal(deliver(box, one).failures, 0);
  t.same(brief(giveUp(box, one)), []);
  t.equal(giveUp(box, one).failures, 8);
  t.end();
});

void t.test("one process delivers at a time, and a dead one holds nobody up", (t) => {
  const box = post(EMPTY_BOX, letter("a", "firing")).box;
  t.ok(isDue(box, me, 0));
  t.notOk(isDue(EMPTY_BOX, me, 0));
  t.equal(nextLook(EMPTY_BOX), undefined);
  const mine = claim(box, me, 0);
  t.ok(isDue(mine, me, 0));
  t.notOk(isDue(mine, other, LEASE_MS - 1));
  t.ok(isDue(mine, other, LEASE_MS));
  t.ok(isDue(mine, { ...other, isAlive: (pid) => pid !== me.pid }, 0));
  t.equal(nextLook(mine), LEASE_MS);
  t.same(release(mine, other), mine, "nobody else gives it back");
  t.ok(isDue(release(mine, me), other, 0));
  t.end();
});

void t.test("law: what is kept is read again as it was", (t) => {
  const facts = fc.array(
    fc.oneof(
      fc.nat(9).map((n) => failed(n, `r${String(n)}`)),
      fc.array(fc.string(), { maxLength: 4 }).map((leaves) => drift(5, ...leaves)),
      fc.nat(9).map((n) => pool(n, n)),
      fc.boolean().map((ok) => save(1, ok)),
    ),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(facts, (all) => {
      let conditions: Conditions = {};
      let box = EMPTY_BOX;
      for (const signal of all.flatMap(signalsOf)) {
        const step = take(defaultRules, conditions, signal, signal.at);
        conditions = step.conditions;
        for (const each of step.alerts) box = post(box, { ...letter("", "firing"), alert: each }).box;
      }
      const memory: Memory = { conditions, outbox: { slack: claim(box, me, 0) } };
      const text = JSON.stringify(withMemory(EMPTY_FILE, "them", memory, 1));
      const decoded = decodeMemory(text);
      if (E.isLeft(decoded)) throw new Error(`${decoded.left}: ${text}`);
      return JSON.stringify(decoded.right) === text;
    }),
  );
  for (const text of [
    "",
    "[]",
    "{}",
    "null",
    '{"version":0}',
    '{"version":1,"audiences":[]}',
    '{"version":1,"audiences":{"x":{"conditions":{}}}}',
  ])
    t.same(decodeMemory(text), E.left("damaged"), text);
  t.same(decodeMemory('{"version":2}'), E.left("newer"));
  t.end();
});

void t.test("memories are kept apart, and those of receivers that are no more are dropped", (t) => {
  const days = (n: number): number => n * 24 * 3600 * 1000;
  const one = { conditions: {}, outbox: { slack: EMPTY_BOX } };
  const first = withMemory(EMPTY_FILE, "a", one, 0);
  const both = withMemory(first, "b", EMPTY_MEMORY, days(13));
  t.same(memoryIn(both, "a"), { ...one, at: 0 });
  t.same(memoryIn(both, "c"), EMPTY_MEMORY);
  t.same(Object.keys(withMemory(both, "b", one, days(14)).audiences), ["b"]);
  t.end();
});
