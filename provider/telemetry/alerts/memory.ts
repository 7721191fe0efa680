import * as E from "fp-ts/Either";
import * as t from "io-ts";
import { ruleNames, severities } from "./alert.js";
import type { Conditions } from "./machine.js";
import type { Outbox } from "./outbox.js";

/** What an alerter knows from one run to the next: what its receivers were told of, and what they are yet to be. */
export interface Memory {
  readonly conditions: Conditions;
  readonly outbox: Outbox;
}

/** What it knows before its first run. */
export const EMPTY_MEMORY: Memory = { conditions: {}, outbox: {} };

/** A file of memories, apart for each set of receivers: they do not know what others were told. */
export interface MemoryFile {
  readonly version: 1;
  /** By {@link audienceOf}; `at` is when it changed last. */
  readonly audiences: Readonly<Record<string, Memory & { readonly at: number }>>;
}

/** A file that is not there yet. */
export const EMPTY_FILE: MemoryFile = { version: 1, audiences: {} };

/** A memory that did not change for so long belongs to receivers that are no more. */
const KEEP_AUDIENCE_MS = 14 * 24 * 3600 * 1000;

/** The memory of one set of receivers. */
export const memoryIn = ({ audiences }: MemoryFile, audience: string): Memory =>
  audiences[audience] ?? EMPTY_MEMORY;

/** The file with that memory changed. */
export const withMemory = (
  { audiences }: MemoryFile,
  audience: string,
  { conditions, outbox }: Memory,
  now: number,
): MemoryFile => {
  const others = Object.entries(audiences).filter(
    ([name, { at }]) => name !== audience && now - at < KEEP_AUDIENCE_MS,
  );
  return {
    version: 1,
    audiences: { ...Object.fromEntries(others), [audience]: { conditions, outbox, at: now } },
  };
};

const word = <W extends string>(...words: readonly W[]): t.Type<W, W> =>
  new t.Type<W, W>(
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
    letters: t.array(t.type({ id: t.string, alert, at: t.number })),
    open: t.array(t.string),
    failures: t.number,
  }),
  t.partial({ notBefore: t.number, lease: t.type({ owner: t.string, pid: t.number, until: t.number }) }),
]);

const memory = t.type({
  conditions: t.record(t.string, condition),
  outbox: t.record(t.string, box),
  at: t.number,
});

const memoryFile = t.type({ version: t.literal(1), audiences: t.record(t.string, memory) });

/** Why a file cannot be used: it is damaged, or a later release wrote it. */
export type Unreadable = "damaged" | "newer";

/** Reads what was kept. */
export const decodeMemory = (text: string): E.Either<Unreadable, MemoryFile> => {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return E.left("damaged");
  }
  const version = typeof json === "object" && json !== null && "version" in json ? json.version : undefined;
  if (typeof version === "number" && version > 1) return E.left("newer");
  const decoded = memoryFile.decode(json);
  return E.isRight(decoded) ? decoded : E.left("damaged");
};
