/** However a known secret is quoted, nothing of it is told; what is no secret stays as it is. */
import fc from "fast-check";
import t from "tap";
import { printable } from "../../provider/base/printable.js";
import { REDACTED } from "../../provider/redaction/places.js";
import { Redactor } from "../../provider/redaction/redactor.js";

const secret = fc
  .string({ minLength: 5, maxLength: 40, unit: "binary" })
  .filter((text) => text.replaceAll(/\s/g, "").length >= 5 && !/\p{Surrogate}/u.test(text));

const html = (text: string): string => text.replaceAll(/[&<>"']/g, (c) => `&#${String(c.charCodeAt(0))};`);

/** Each way to quote a text, as servers, proxies, shells and programs do. */
const quoting: Readonly<Record<string, (text: string) => string>> = {
  plainly: (text) => text,
  "as JSON": (text) => JSON.stringify(text).slice(1, -1),
  "in a URL": encodeURIComponent,
  "in a form": (text) => new URLSearchParams({ key: text }).toString().slice("key=".length),
  "as HTML": html,
  "in JSON in a form": (text) => new URLSearchParams({ d: JSON.stringify(text) }).toString(),
  "in JSON in HTML": (text) => html(JSON.stringify(text)),
  "in JSON in JSON": (text) => JSON.stringify(JSON.stringify(text)),
  wrapped: (text) => `${text.slice(0, 2)}\n    ${text.slice(2)}`,
};

for (const [how, quote] of Object.entries(quoting))
  void t.test(`a secret that is quoted ${how}`, (t) => {
    const report = fc.check(
      fc.property(secret, fc.stringMatching(/^[A-Z ]{0,9}$/), (value, around) => {
        const told = new Redactor([value]).text(`${around}<<${quote(value)}>>${around}`);
        return told.includes(REDACTED) && !told.includes(quote(value)) && !told.includes(value);
      }),
      { numRuns: 300 },
    );
    t.notOk(report.failed, `seed ${String(report.seed)}: ${JSON.stringify(report.counterexample)}`);
    t.end();
  });

void t.test("of a long secret that a message cuts, nothing long is left", (t) => {
  const value = "abcdefghijklmnopqrstuvwxyz0123456789".repeat(3);
  t.equal(new Redactor([value]).text(`"${value.slice(0, 76)}… is not valid`), `"${REDACTED}… is not valid`);
  t.end();
});

void t.test("a short secret leaves the words of a message alone", (t) => {
  const redactor = new Redactor(["e", "is", "12"]);
  t.equal(
    redactor.text("The value 'is' of rule 12 is refused"),
    `The value '${REDACTED}' of rule 12 is refused`,
  );
  t.equal(
    redactor.text("Configuration path: [vpn e secret e] is not valid"),
    `Configuration path: [vpn e secret ${REDACTED}] is not valid`,
  );
  const error = { _tag: "RejectedPath", message: "Path is wrong", ops: [] } as const;
  t.strictSame(new Redactor(["RejectedPath", "is"]).told(error), error);
  t.end();
});

void t.test("what is no secret stays as it is", (t) => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z ]{0,60}$/), (text) => {
      t.equal(new Redactor(["0123456789"]).text(text), text);
    }),
    { numRuns: 200 },
  );
  t.end();
});

void t.test("twice is once", (t) => {
  const redactor = new Redactor(["hush-hush", "redacted"]);
  const once = redactor.text("--token abc says hush-hush to https://me:pw@192.0.2.1, Bearer abcdefgh");
  t.equal(redactor.text(once), once);
  t.notMatch(once, /abc|hush|pw/);
  t.end();
});

void t.test("time grows with the text, whatever the secret and the text", (t) => {
  const hard: readonly (readonly [string, (n: number) => string])[] = [
    [`a${" ".repeat(40)}b`, (n) => `a${" ".repeat(n)}c`],
    [`${"a".repeat(60)}b`, (n) => "a".repeat(n)],
    ["%41%41%41%41%41", (n) => "%25".repeat(n)],
    ["hush-hush", (n) => "://a:".repeat(n)],
    ["hush-hush", (n) => "service snmp community ::::::".repeat(n)],
    ["hush-hush", (n) => `service snmp community ${":".repeat(n)}`],
    ["hush-hush", (n) => "api_key-token-".repeat(n)],
  ];
  for (const [value, text] of hard) {
    const redactor = new Redactor([value]);
    const time = (n: number): number => {
      const started = process.cpuUsage();
      redactor.text(text(n));
      return process.cpuUsage(started).user / 1000;
    };
    time(1_000);
    t.ok(time(20_000) < 2_000, `${value.slice(0, 20)}: ${String(time(20_000))} ms`);
  }
  t.end();
});

void t.test("nothing that steers a terminal is told", (t) => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const told = printable(text);
      t.notMatch(told, /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/);
      t.equal(printable(told), told);
    }),
    { numRuns: 300 },
  );
  t.equal(printable("\u001b[31mred\r\nnext\u202e"), "\\x1b[31mred\\r\\nnext\\u202e");
  t.end();
});
