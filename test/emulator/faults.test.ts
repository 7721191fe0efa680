import t from "tap";
import { parseFault } from "../../emulator/testing.js";
import { call } from "./client.js";
import { errorOf, lab, pause } from "./lab.js";

const setName = "set system host-name = changed";
const changed = { system: { "host-name": "changed" } };
const write = { path: "/configure" };

void t.test("a connection that breaks before and after the work", async (t) => {
  const one = await lab(t);
  one.router.inject({ kind: "reset", when: "before", match: write });
  await t.rejects(one.configure(setName));
  t.notMatch(one.router.config(), changed);
  one.router.inject({ kind: "reset", when: "after", match: write });
  await t.rejects(one.configure(setName));
  t.match(one.router.config(), changed);
  t.equal((await one.configure(setName)).status, 200, "once only");
});

void t.test("answers of the proxy", async (t) => {
  const one = await lab(t);
  for (const status of [502, 503, 504] as const) {
    one.router.inject({ kind: "status", status });
    t.match(await one.configure(setName), { status, type: "text/html" });
  }
  t.notMatch(one.router.config(), changed);
  one.router.inject({ kind: "late", ms: 300 });
  t.equal((await one.configure(setName)).status, 504);
  t.notMatch(one.router.config(), changed, "not yet");
  await pause(450);
  t.match(one.router.config(), changed, "but later");
});

void t.test("matchers choose the request, counts how often", async (t) => {
  const one = await lab(t);
  one.router.inject({ kind: "status", status: 502, match: { op: "delete", nth: 2 }, times: 2 });
  const statuses: number[] = [];
  for (const line of ["set nat", "delete nat", "delete nat", "set nat", "delete nat", "delete nat"])
    statuses.push((await one.configure(line)).status);
  t.same(statuses, [200, 200, 502, 200, 502, 200]);
  one.router.inject({ kind: "status", status: 502, times: 9 });
  one.router.clearFaults();
  t.equal((await one.show()).status, 200);
});

void t.test("answers that cannot be read", async (t) => {
  const one = await lab(t);
  one.router.inject({ kind: "truncate" });
  await t.rejects(one.configure(setName));
  t.match(one.router.config(), changed);
  one.router.inject({ kind: "html" });
  t.match(await one.show(), { status: 200, body: /<html>/ });
});

void t.test("silence, before and after the work", async (t) => {
  const one = await lab(t);
  for (const [when, expected] of [
    ["before", "vyos"],
    ["after", "changed"],
  ] as const) {
    one.router.inject({ kind: "hang", when, match: write });
    const reply = one.configure(setName).catch(() => "broken");
    t.equal(await Promise.race([reply, pause(80).then(() => "silence")]), "silence");
    t.match(one.router.config(), { system: { "host-name": expected } });
  }
});

void t.test("slowness", async (t) => {
  const one = await lab(t);
  one.router.inject({ kind: "delay", ms: 80 });
  const begin = Date.now();
  t.equal((await one.show()).status, 200);
  t.ok(Date.now() - begin >= 78);
});

void t.test("keys, locks and saves that fail", async (t) => {
  const one = await lab(t);
  one.router.inject({ kind: "keyRevoked" });
  t.equal((await one.show()).status, 401);
  one.router.inject({ kind: "locked", match: write });
  t.match(errorOf(await one.configure(setName)), /temporarily locked/);
  await one.configure(setName);
  one.router.inject({ kind: "saveFails", as: "error", match: { op: "save" } });
  t.equal((await one.file({ op: "save" })).status, 400);
  one.router.inject({ kind: "saveFails", as: "success", text: "disk full" });
  t.match(await one.file({ op: "save" }), { status: 200, body: { success: true, data: "disk full" } });
  t.notMatch(one.router.saved(), changed);
  await one.file({ op: "save" });
  t.match(one.router.saved(), changed);
});

void t.test("another certificate", async (t) => {
  const one = await lab(t);
  one.router.inject({ kind: "certificate" });
  await pause(1000);
  await t.rejects(one.show(), { code: "DEPTH_ZERO_SELF_SIGNED_CERT" });
  one.router.clearFaults();
  t.equal((await one.show()).status, 200);
  one.router.inject({ kind: "certificate" });
  one.router.clearFaults();
  await pause(500);
  t.equal((await one.show()).status, 200, "one that is still being made is never shown");
});

void t.test("connections are refused for a while", async (t) => {
  const one = await lab(t);
  one.router.inject({ kind: "refuse", ms: 400 });
  await pause(60);
  await t.rejects(one.show(), { code: "ECONNREFUSED" });
  await pause(600);
  t.equal((await one.show()).status, 200);
  one.router.inject({ kind: "refuse", ms: 50, match: write });
  t.equal((await one.show()).status, 200, "only when its request comes");
  await t.rejects(one.configure(setName));
  await pause(250);
  t.notMatch(one.router.config(), changed);
});

void t.test("a restart forgets what was not saved", async (t) => {
  const one = await lab(t);
  await one.configure("set system domain-name = saved.lan");
  await one.file({ op: "save" });
  await one.configure(setName);
  one.router.inject({ kind: "restart", ms: 30, match: { op: "showConfig" } });
  await t.rejects(one.show());
  await pause(300);
  t.match(one.router.config(), { system: { "host-name": "vyos", "domain-name": "saved.lan" } });
  await one.configure(setName);
  await one.router.restart({ keepUnsaved: true });
  t.match(one.router.config(), changed);
  t.equal((await one.show()).status, 200);
});

void t.test("faults come from the command line as JSON", (t) => {
  t.same(parseFault('{"kind":"reset","when":"after"}'), { kind: "reset", when: "after" });
  t.match(parseFault("{"), /JSON/);
  t.match(parseFault('{"kind":"x"}'), /"kind" must be one of refuse, reset/);
  t.match(parseFault('{"kind":"delay"}'), /needs "ms"/);
  t.match(parseFault('{"kind":"hang"}'), /needs "when"/);
  t.match(parseFault("[]"), /"kind"/);
  const refused = {
    '{"kind":"reset","when":"after","tims":2}': '"reset" has no "tims"; it takes when, match, times',
    '{"kind":"reset","when":"later"}': '"reset" needs "when": "before" or "after"',
    '{"kind":"html","ms":5}': '"html" has no "ms"; it takes match, times',
    '{"kind":"html","times":0}': '"html" needs "times": a number of at least 1',
    '{"kind":"html","match":{"url":"/configure"}}': '"match" has no "url"; it takes path, op, nth',
    '{"kind":"html","match":{"nth":"2"}}': '"match" needs "nth": a number of at least 1',
    '{"kind":"html","match":"/configure"}': '"html" needs "match": an object',
    '{"kind":"saveFails"}': '"saveFails" needs "as": "success" or "error"',
    '{"kind":"status","status":404}': '"status" needs "status": 500 or 502 or 503 or 504',
    '{"kind":"constructor"}': /"kind" must be one of/,
  };
  for (const [json, words] of Object.entries(refused)) t.match(parseFault(json), words, json);
  const full = {
    kind: "restart",
    ms: 5,
    keepUnsaved: true,
    times: 2,
    match: { path: "/configure", op: "set", nth: 2 },
  };
  t.same(parseFault(JSON.stringify(full)), full);
  t.end();
});

void t.test("a fault does not outlive its router", async (t) => {
  const one = await lab(t);
  one.router.inject({ kind: "hang", when: "before" });
  const hanging = call(one.router, { path: "/retrieve", data: { op: "showConfig", path: [] } });
  const broken = t.rejects(hanging);
  await pause(40);
  await one.router.stop();
  await broken;
});
