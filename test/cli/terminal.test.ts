import { mock } from "node:test";
import * as fc from "fast-check";
import stringWidth from "string-width";
import t from "tap";
import { showTable } from "../../cli/audit/print.js";
import { isColored } from "../../cli/colors.js";
import { renderReport } from "../../cli/drift-text.js";
import { showReport } from "../../cli/doctor/report.js";
import { columnsOf, elided, table } from "../../cli/terminal.js";
import { readingStack } from "../../cli/waiting.js";
import type { DriftReport, LeafDrift } from "../../cli/watch/report.js";
import { holds } from "../laws.js";

const word = fc.stringMatching(/^[a-z0-9-]{1,24}$/);
const value = fc.oneof(word, fc.string({ unit: "grapheme", maxLength: 60 }));
const values = fc.array(value, { maxLength: 3 });
const leaf: fc.Arbitrary<LeafDrift> = fc.oneof(
  fc.record({ change: fc.constant("changed" as const), path: paths(), want: values, have: values }),
  fc.record({ change: fc.constant("added" as const), path: paths(), have: values }),
  fc.record({ change: fc.constant("removed" as const), path: paths(), want: values }),
);

function paths(): fc.Arbitrary<string> {
  return fc.array(word, { minLength: 1, maxLength: 12 }).map((names) => names.join(" "));
}

const reportOf = (leaves: readonly LeafDrift[]): DriftReport => ({
  at: 0,
  durationMs: 1,
  routers: [
    {
      endpoint: "https://router-of-the-branch.example.net",
      names: [],
      status: "up",
      version: "1.5-rolling-202410210007",
      durationMs: 1,
    },
    {
      endpoint: "https://192.0.2.2",
      names: [],
      status: "down",
      durationMs: 1,
      trouble: { tag: "Unreachable", text: "cannot be reached: no answer in time. ".repeat(4) },
    },
  ],
  stacks: [
    {
      stack: "dev",
      project: "shop",
      cwd: ".",
      routers: [],
      resources: [
        {
          urn: "urn",
          name: "web",
          kind: "NatRule",
          router: "https://192.0.2.1",
          status: "drifted",
          leaves,
          unmanaged: [],
          saved: true,
        },
      ],
    },
  ],
});

const squeezed = (text: string): string => text.replaceAll(/\s/g, "");

void t.test("colours go to terminals, and where they are asked for", (t) => {
  const asked: Readonly<
    Record<string, readonly [environment: NodeJS.ProcessEnv, stream: { isTTY?: boolean }, expected: boolean]>
  > = {
    "a terminal": [{ TERM: "xterm" }, { isTTY: true }, true],
    "a pipe": [{ TERM: "xterm" }, {}, false],
    "a pipe in CI": [{ CI: "true" }, {}, false],
    "a pipe in GitHub's CI": [{ CI: "true", GITHUB_ACTIONS: "true" }, {}, false],
    "a terminal without any": [{ TERM: "dumb" }, { isTTY: true }, false],
    NO_COLOR: [{ NO_COLOR: "1" }, { isTTY: true }, false],
    "an empty NO_COLOR": [{ NO_COLOR: "" }, { isTTY: true }, true],
    FORCE_COLOR: [{ FORCE_COLOR: "1" }, {}, true],
    "FORCE_COLOR=0": [{ FORCE_COLOR: "0" }, { isTTY: true }, false],
    both: [{ FORCE_COLOR: "1", NO_COLOR: "1" }, { isTTY: true }, false],
  };
  for (const [name, [environment, stream, expected]] of Object.entries(asked))
    t.equal(isColored(environment, stream), expected, name);
  t.end();
});

void t.test("drift fits terminals from 60 columns on, and says leaf, state and router in full", (t) => {
  holds(
    t,
    fc.property(
      fc.array(leaf, { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 60, max: 250 }),
      (leaves, columns) => {
        const text = renderReport(reportOf(leaves), false, columns);
        for (const line of text.split("\n"))
          if (stringWidth(line) > columns) throw new Error(`too wide: ${line}`);
        for (const { path } of leaves)
          if (!squeezed(text).includes(squeezed(path))) throw new Error(`lost: ${path}`);
      },
    ),
  );
  const [changed] = [{ change: "changed", path: "a b", want: ["one two"], have: [] } as const];
  t.match(renderReport(reportOf([changed]), false, 80), / {4}~ a b: 'one two' → set\n/);
  t.match(
    renderReport(reportOf([{ ...changed, path: `${"x".repeat(70)} y` }]), false, 60),
    / {4}~ x+\n {6}x+ y\n {8}state: {2}'one two'\n {8}router: set\n/,
  );
  t.match(renderReport(reportOf([changed]), false, 80), /\nNext: `pulumi up --refresh` /);
  t.end();
});

void t.test("the findings of doctor fit as well, what belongs together behind one indent", (t) => {
  const finding = fc.record({
    check: word,
    status: fc.constantFrom("ok", "warn", "fail", "skip"),
    detail: fc.string({ maxLength: 200 }),
    fix: fc.option(fc.string({ maxLength: 200 }), { nil: undefined }),
  });
  holds(
    t,
    fc.property(fc.array(finding), fc.integer({ min: 60, max: 250 }), (findings, columns) => {
      const sections = [{ subject: "router", findings: findings as never }];
      for (const line of showReport(sections, columns).split("\n"))
        if (stringWidth(line) > columns) throw new Error(`too wide: ${line}`);
    }),
  );
  const long = { check: "certificate", status: "ok", detail: "x ".repeat(60), fix: "do this" } as const;
  t.match(
    showReport([{ subject: "router", findings: [long] }], 60),
    / {2}\S*ok {2}\S* certificate: (x )+x\n {9}(x )+x\n {9}(x )*x\n {9}→ do this$/,
  );
  t.end();
});

void t.test("a long read of a stack says what is waited for, once", async (t) => {
  mock.timers.enable({ apis: ["setTimeout"] });
  t.teardown(() => {
    mock.timers.reset();
  });
  const written = t.capture(process.stderr, "write");
  const said = (): readonly string[] =>
    written()
      .map(({ args: [text] }) => String(text))
      .filter((text) => text.startsWith("pulumi-vyos: "));
  const read = (ms: number): Promise<void> =>
    readingStack("dev", async () => {
      mock.timers.tick(ms);
      await Promise.resolve();
    });
  await read(1_900);
  t.strictSame(said(), [], "a short one says nothing");
  await read(2_100);
  t.strictSame(said(), ["pulumi-vyos: reading stack dev from Pulumi's backend, which takes a while\n"]);
  await read(2_100);
  t.strictSame(said(), [], "and the next one nothing again");
});

void t.test("a table takes no more columns than it is given, down to its least, an entry to a line", (t) => {
  const columns = ["a", "b", "c"].map((head) => ({ head, least: 6 }));
  holds(
    t,
    fc.property(
      fc.array(fc.tuple(value, value, value), { maxLength: 6 }),
      fc.integer({ min: 22, max: 200 }),
      (rows, most) => {
        const lines = table(columns, rows, most).split("\n");
        for (const line of lines) if (stringWidth(line) > most) throw new Error(`too wide: ${line}`);
      },
    ),
  );
  const entry = {
    id: "0123456789",
    time: "2026-01-01T00:00:00.000Z",
    actor: { name: "a-very-long-name-of-somebody" },
    stack: "production",
    project: "network",
    router: "https://router.example.net",
    operation: "update",
    urn: "urn:pulumi:dev::shop::pulumi-nodejs:dynamic/vyos:NatRule::a-rule-with-a-long-name",
    outcome: "succeeded",
  };
  const [head = "", line = "", ...more] = showTable([entry], 100).split("\n");
  t.strictSame(more, []);
  t.ok([head, line].every((text) => stringWidth(text) <= 100));
  for (const columns of [60, 80, 99]) {
    const text = showTable([entry, entry], columns);
    t.ok(text.split("\n").every((each) => stringWidth(each) <= columns));
    for (const { length } of [entry.router.slice(8), "a-rule-with-a-long-name", "network/production"].map(
      (each) => text.split(each),
    ))
      t.equal(length, 3, "in full, once for each entry");
  }
  t.match(showTable([entry], Number.POSITIVE_INFINITY), /a-rule-with-a-long-name {2}succeeded$/);
  t.end();
});

void t.test("how wide the reader's terminal is", (t) => {
  t.equal(columnsOf({ isTTY: true, columns: 100 }), 100);
  t.equal(columnsOf({ isTTY: true, columns: 20 }), 60, "narrower ones break our lines themselves");
  t.equal(columnsOf({}), Number.POSITIVE_INFINITY, "a pipe has no width");
  t.equal(elided("abcdef", 4), "abc…");
  t.equal(elided("abcd", 4), "abcd");
  t.end();
});
