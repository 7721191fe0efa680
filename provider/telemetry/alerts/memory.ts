import * as E from "fp-ts/Either";
import * as t from "io-ts";
import { ruleNames, severities } from "./alert.js";
import type { Conditions } from "./machine.js";
import type { Outbox } from "./outbox.js";

/** What an alerter knows from one run to the next. */
export interface Memory {
  readonly version: 1;
  readonly conditions: Conditions;
  readonly outbox: Outbox;
}

/** What it knows before its first run. */
export const EMPTY_MEMORY: Memory = { version: 1, conditions: {}, outbox: {} };

const word = <W extends string>(...words: readonly W[]): t.Type<W, W> =>
  new t.Type<W, W, unknown>(
    words.join(" | "),
    (value): value is W => (words as readonly unknown[]).includes(value),
    (value, context) =>
      (words as readonly unknown[]).includes(value) ? t.success(value as W) : t.failure(value, context),
    (value) => value,
  );

const ruleName = word(...ruleNames);

const part = t.type({
  level: t.number,
  lines: t.array(t.string),
  total: t.number,
  mark: t.string,
  at: t.number,
});

const condition = t.intersection([
  t.type({ rule: ruleName, source: t.string, parts: t.record(t.string, part) }),
  t.partial({ component: t.string, since: t.number, told: t.string, toldAt: t.number }),
]);

const alert = t.intersection([
  t.type({
    key: t.string,
    status: word("firing", "resolved"),
    rule: word(...ruleNames, "test"),
    severity: word(...severities),
    source: t.string,
    summary: t.string,
    details: t.array(t.string),
    startedAt: t.number,
    at: t.number,
  }),
  t.partial({ component: t.string }),
]);

const box = t.intersection([
  t.type({
    letters: t.array(t.type({ id: t.string, alert, at: t.number, tried: t.boolean })),
    failures: t.number,
  }),
  t.partial({ notBefore: t.number, lease: t.type({ owner: t.string, pid: t.number, until: t.number }) }),
]);

const memory = t.type({
  version: t.literal(1),
  conditions: t.record(t.string, condition),
  outbox: t.record(t.string, box),
});

/** Why a file cannot be used: it is damaged, or a later release wrote it. */
export type Unreadable = "damaged" | "newer";

/** Reads what was kept. */
export const decodeMemory = (text: string): E.Either<Unreadable, Memory> => {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return E.left("damaged");
  }
  const version = typeof json === "object" && json !== null && "version" in json ? json.version : undefined;
  if (typeof version === "number" && version > 1) return E.left("newer");
  const decoded = memory.decode(json);
  return E.isRight(decoded) ? decoded : E.left("damaged");
};
