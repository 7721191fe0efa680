/** Events, drafts and logs for the tests of the audit log. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import type { Json } from "../../provider/base/json.js";
import { draftOf, type AuditContext } from "../../provider/audit/context.js";
import type { Draft } from "../../provider/audit/entry.js";
import { Redactor } from "../../provider/redaction/redactor.js";
import { readLog } from "../../provider/audit/reader.js";
import { verifyLog, type Verdict } from "../../provider/audit/verify.js";
import type { OperationEvent } from "../../provider/events/event.js";

type Test = { teardown: (work: () => void) => unknown };

/** A folder of its own for a test. */
export const folder = (t: Test): string => {
  const made = mkdtempSync(join(tmpdir(), "pulumi-vyos-audit-"));
  t.teardown(() => {
    rmSync(made, { recursive: true, force: true });
  });
  return made;
};

export const context: AuditContext = { actor: { name: "alice", source: "os", host: "desk" } };

/** An operation as the engine tells of it. */
export const operation = (n: number, more: Partial<OperationEvent> = {}): OperationEvent => ({
  type: "operation",
  router: "https://192.0.2.1",
  at: Date.UTC(2026, 0, 1) + n * 1000,
  operation: "update",
  kind: "NatRule",
  urn: `urn:pulumi:dev::shop::pulumi-nodejs:dynamic/vyos:NatRule::rule${String(n)}`,
  id: `destination/${String(n)}`,
  durationMs: 12,
  outcome: "succeeded",
  group: "g1",
  paths: [`nat destination rule ${String(n)}`],
  ops: [`set nat destination rule ${String(n)} destination port '80'`],
  before: { nat: { destination: { rule: { [String(n)]: { destination: { port: "79" } } } } } },
  after: { nat: { destination: { rule: { [String(n)]: { destination: { port: "80" } } } } } },
  ...more,
});

export const draft = (n: number, more: Partial<OperationEvent> = {}): Draft => ({
  ...draftOf(operation(n, more), context, new Redactor()),
  id: `entry-${String(n)}`,
});

/** All entries of a log, in order. */
export const entriesOf = async (path: string): Promise<readonly Json[]> => {
  const reading = await readLog(path);
  const entries: Json[] = [];
  if (reading === undefined) return entries;
  for await (const piece of reading.pieces) entries.push(...piece.entries);
  return entries;
};

export const idsOf = async (path: string): Promise<readonly string[]> =>
  (await entriesOf(path)).map(({ id }) => String(id));

export const verdictOf = async (path: string, expect?: string): Promise<Verdict> => {
  const reading = await readLog(path);
  if (reading === undefined) throw new Error(`there is no log ${path}`);
  return verifyLog(reading, expect);
};

/** What is in a folder, names only. */
export const filesIn = (dir: string): readonly string[] => readdirSync(dir).sort();

/** The text of every file in a folder and below. */
export const textsIn = (dir: string): string =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => readFileSync(join(file.parentPath, file.name), "utf8"))
    .join("\n");

const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/);

/** A piece of configuration, as `showConfig` shows it. */
export const tree = fc.letrec((tie) => ({
  node: fc.oneof({ maxDepth: 3 }, fc.string(), fc.array(fc.string(), { maxLength: 3 }), tie("tree")),
  tree: fc.dictionary(name, tie("node"), { maxKeys: 4 }),
})).tree;

/** An event with whatever texts; every field may hold what is secret. */
export const anyOperation = (text: fc.Arbitrary<string>): fc.Arbitrary<OperationEvent> =>
  fc
    .record(
      {
        urn: fc.oneof(
          text,
          text.map((t) => `urn:pulumi:${t}::${t}::x::${t}`),
        ),
        router: text,
        operation: fc.constantFrom("create" as const, "update" as const, "delete" as const),
        paths: fc.array(text, { maxLength: 3 }),
        ops: fc.array(text, { maxLength: 3 }),
        before: fc.dictionary(text, fc.oneof(text, fc.array(text, { maxLength: 2 })), { maxKeys: 3 }),
        after: fc.dictionary(text, fc.dictionary(text, text, { maxKeys: 2 }), { maxKeys: 3 }),
        outcome: fc.constantFrom("succeeded" as const, "refused" as const, "failed" as const),
        errorTag: text,
        errorText: text,
        group: text,
      },
      { requiredKeys: ["router", "operation", "paths", "ops", "outcome"] },
    )
    .map((some) => {
      const { urn: _u, group: _g, before: _b, after: _a, ...base } = operation(1);
      return { ...base, ...some };
    });
