import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import fc from "fast-check";
import t from "tap";
import { holds } from "../laws.js";
import type { AuditView } from "../../cli/watch/page/audit.js";
import { contentSecurityPolicy, renderPage } from "../../cli/watch/page/page.js";
import { escape, markup } from "../../cli/watch/page/html.js";
import { advance, initialStatus } from "../../cli/watch/status.js";
import { topologySvg } from "../../cli/watch/topology/svg.js";
import { topologyOf } from "../../cli/watch/topology/model.js";
import { endpoints, hostile, report, scene } from "./arbitraries.js";

/** What can end a text, an attribute or a tag. */
const delimiters = /[<>"'`]/g;

const count = (text: string): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const [one] of text.matchAll(delimiters)) counts[one] = (counts[one] ?? 0) + 1;
  return counts;
};

/** A harmless character for each other one, always the same: texts that differ still differ when they are tamed. */
const harmless = new Map<string, string>();

const tameCharacter = (character: string): string => {
  const known = harmless.get(character);
  if (known !== undefined) return known;
  const next = String.fromCodePoint(0x4e00 + harmless.size);
  harmless.set(character, next);
  return next;
};

/** The same value with every text in it made harmless, and as long; backticks make code of a text, and stay. */
const tame = <A>(value: A): A => {
  const walk = (node: unknown): unknown => {
    if (typeof node === "string") return node.replaceAll(/[^\w .:/`-]/gu, tameCharacter);
    if (Array.isArray(node)) return node.map(walk);
    if (typeof node !== "object" || node === null) return node;
    return Object.fromEntries(Object.entries(node).map(([name, child]) => [walk(name), walk(child)]));
  };
  return walk(value) as A;
};

void t.test("no text gets out of an element or an attribute", (t) => {
  holds(
    t,
    fc.property(fc.string({ unit: "binary" }), hostile, (any, nasty) => {
      const { text } = markup`<p title="${any}">${nasty}${[any, nasty]}</p>`;
      assert.deepEqual(count(text), count('<p title=""></p>'));

      return !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u.test(text);
    }),
  );
  holds(
    t,
    fc.property(fc.string({ unit: fc.constantFrom(...Array.from("ab<>&\"'` ")) }), (text) => {
      const back = escape(text)
        .replaceAll("&lt;", "<")
        .replaceAll("&gt;", ">")
        .replaceAll("&quot;", '"')
        .replaceAll("&#39;", "'")
        .replaceAll("&#96;", "`")
        .replaceAll("&amp;", "&");
      return back === text;
    }),
  );
  t.equal(
    markup`${markup`<b>${"<"}</b>`}${undefined}${false}${0}`.text,
    "<b>&lt;</b>0",
    "markup stays, nothing is nothing",
  );
  t.end();
});

const auditOf = (text: string): AuditView => ({
  _tag: "Entries",
  entries: [
    {
      id: text,
      at: 0,
      actor: text,
      stack: text,
      resource: text,
      router: text,
      operation: text,
      outcome: text,
      paths: [text, text],
    },
  ],
});

void t.test("whatever routers and stacks say, the page has the markup that it is to have", (t) => {
  holds(
    t,
    fc.property(report(hostile), scene(hostile, 5), hostile, (found, placed, text) => {
      const pageOf = (f: typeof found, p: typeof placed, a: string): string => {
        const { status } = advance(initialStatus(0, 60_000), f, p);
        const content = { status: { ...status, reloadTrouble: a }, version: "1", audit: auditOf(a) };
        return renderPage(content);
      };
      assert.deepEqual(
        count(pageOf(found, placed, text)),
        count(pageOf(tame(found), tame(placed), tame(text))),
      );
    }),
    { numRuns: 200 },
  );
  t.end();
});

void t.test("the pictures hold the same law, and no script", (t) => {
  holds(
    t,
    fc.property(scene(hostile, 6), (placed) => {
      const routers = endpoints.map((endpoint) => ({ endpoint, names: [] }));
      const svg = topologySvg(topologyOf(routers, placed)).text;
      const tags = new Set([...svg.matchAll(/<([a-z!?][\w-]*)/gi)].map(([, name]) => name));
      for (const tag of tags)
        assert.ok(
          ["svg", "style", "g", "title", "rect", "text", "tspan", "path"].includes(tag ?? ""),
          String(tag),
        );
    }),
  );
  t.end();
});

void t.test("the policy lets exactly the page's own style and script run", (t) => {
  const page = renderPage({ status: initialStatus(0, 60_000), version: "1" });
  for (const [kind, directive] of [
    ["style", "style-src"],
    ["script", "script-src"],
  ] as const) {
    const [body = ""] = [...page.matchAll(new RegExp(`<${kind}>([^]*?)</${kind}>`, "g"))].map(
      ([, text]) => text,
    );
    const hash = createHash("sha256").update(body).digest("base64");
    t.match(contentSecurityPolicy, `${directive} 'sha256-${hash}'`);
  }
  t.match(contentSecurityPolicy, /^default-src 'none'/);
  t.notMatch(contentSecurityPolicy, /unsafe/);
  t.notMatch(page, /\s(?:style|on\w+)=/, "neither inline styles nor handlers");
  t.notMatch(
    page.replaceAll("http://www.w3.org/2000/svg", ""),
    /(?:src|href)="https?:/,
    "nothing from elsewhere",
  );
  t.match(page, /<noscript><meta http-equiv="refresh"/);
  t.end();
});
