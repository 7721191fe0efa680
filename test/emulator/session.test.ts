import t from "tap";
import { call } from "./client.js";
import { dataOf, errorOf, forward, lab, pause } from "./lab.js";

const inBackground =
  "Requested HTTP API server configuration change; commit will be called in the background";

void t.test("while a list is applied, reads see half of it or fail", async (t) => {
  const one = await lab(t, { commitLatencyMs: 600 });
  const writing = one.configure(...forward(10, 22));
  await pause(60);
  t.equal((await one.show()).status, 500);
  t.equal(errorOf(await one.show("system")), "An internal error occured. Check the logs for details.");
  t.equal(await one.exists("nat destination rule 10"), true, "exists sees what is not committed");
  t.equal(dataOf(await one.file({ op: "save" })), "_show_diff error (both config NULL)\n");
  t.notOk("nat" in one.router.config());
  t.equal((await writing).status, 200);
  t.equal((await one.show()).status, 200);
});

void t.test("two lists at once are done one after the other", async (t) => {
  const one = await lab(t, { commitLatencyMs: 80 });
  const begin = Date.now();
  const replies = await Promise.all([one.configure(...forward(10, 22)), one.configure(...forward(20, 80))]);
  t.same(
    replies.map(({ status }) => status),
    [200, 200],
  );
  t.ok(Date.now() - begin >= 155, "the second waited");
  t.same(Object.keys((one.router.config().nat as { destination: { rule: object } }).destination.rule), [
    "10",
    "20",
  ]);
});

void t.test("a load that fails is never discarded", async (t) => {
  const one = await lab(t);
  const bad = { ...one.router.config(), nat: { source: { rule: { "1": { protocol: "tcp" } } } } };
  one.router.writeFile("/config/bad.boot", bad);
  t.equal((await one.file({ op: "load", file: "/config/bad.boot" })).status, 400);
  t.equal((await one.show()).status, 500, "reads fail");
  const lost = await one.configure("set system host-name = lost");
  t.equal(lost.status, 400, "the next list fails and is lost");
  t.equal((await one.configure("set system domain-name = kept.lan")).status, 200);
  t.match(one.router.config(), { system: { "host-name": "vyos", "domain-name": "kept.lan" } });
});

void t.test("a bogus operation cleans up behind a failed load", async (t) => {
  const one = await lab(t);
  const bad = { ...one.router.config(), nat: { source: { rule: { "1": { protocol: "tcp" } } } } };
  one.router.writeFile("/config/bad.boot", bad);
  await one.file({ op: "load", file: "/config/bad.boot" });
  t.equal(errorOf(await one.configure("noop system")), "'noop' is not a valid operation");
  t.equal((await one.configure("set system host-name = kept")).status, 200);
});

void t.test("exists of the root kills the API, and it comes back", async (t) => {
  const one = await lab(t, { restartMs: 400 });
  const kill = call(one.router, { path: "/retrieve", data: { op: "exists", path: [] } });
  await t.rejects(kill, "the connection breaks");
  await pause(60);
  await t.rejects(one.show(), { code: "ECONNREFUSED" });
  await pause(600);
  t.equal((await one.show()).status, 200);
});

void t.test("changes of the API's own configuration are committed behind the answer", async (t) => {
  const one = await lab(t);
  t.equal(dataOf(await one.configure("set service https api keys id a key = b")), inBackground);
  await pause(30);
  t.match(one.router.config(), { service: { https: { api: { keys: { id: { a: { key: "b" } } } } } } });
  const mixed = await one.configure("set service https port = 444", "set nat source rule 1 protocol = tcp");
  t.match(mixed, { status: 200, body: { data: inBackground } }, "even when the commit will fail");
  await pause(30);
  t.notMatch(one.router.config(), { nat: {} });
});

void t.test("without its REST API the router answers 404, without its API 503", async (t) => {
  const one = await lab(t);
  await one.configure("delete service https api rest");
  await pause(30);
  t.equal((await one.show()).status, 404);
  one.router.edit([{ op: "delete", path: ["service", "https"] }]);
  t.equal((await one.show()).status, 503);
});

void t.test("a router that boots answers and forgets", async (t) => {
  const one = await lab(t, { bootingMs: 400 });
  t.match(await one.configure("set system host-name = lost"), { status: 200, body: { data: inBackground } });
  await pause(450);
  t.match(one.router.config(), { system: { "host-name": "vyos" } });
  t.equal(dataOf(await one.configure("set system host-name = kept")), null);
});

void t.test("another session's commit locks the configuration", async (t) => {
  const one = await lab(t);
  one.router.holdLock(400);
  t.ok(one.router.lockHeld);
  const locked = await one.configure("set system host-name = other");
  t.equal(locked.status, 400);
  t.match(errorOf(locked), /temporarily locked due to another commit in progress/);
  await pause(450);
  t.notOk(one.router.lockHeld);
  t.equal((await one.configure("set system host-name = other")).status, 200);
});

void t.test("changes by hand are checked and seen at once", async (t) => {
  const one = await lab(t);
  one.router.edit([{ op: "set", path: ["system", "host-name"], value: "hand" }]);
  t.match(dataOf(await one.show("system")), { "host-name": "hand" });
  t.throws(
    () => {
      one.router.edit([{ op: "set", path: ["nat", "source", "rule", "1"] }]);
    },
    { message: /translation requires/ },
  );
  t.throws(
    () => {
      one.router.edit([{ op: "set", path: ["nat", "x"] }]);
    },
    { message: /is not valid/ },
  );
  t.notMatch(one.router.config(), { nat: {} });
});

void t.test("a change by hand in the middle of a commit is kept, as is the commit", async (t) => {
  const one = await lab(t, { commitLatencyMs: 60 });
  const writing = one.configure("set system domain-name = ours.lan");
  await pause(25);
  one.router.edit([{ op: "set", path: ["system", "host-name"], value: "theirs" }]);
  t.equal((await writing).status, 200);
  t.match(one.router.config(), { system: { "host-name": "theirs", "domain-name": "ours.lan" } });
});

void t.test("what is counted and remembered", async (t) => {
  const one = await lab(t);
  await one.configure("set system host-name = other");
  await one.configure("set system host-name = other");
  await one.show();
  await one.file({ op: "save" });
  t.match(one.router.stats, {
    commits: 2,
    commitsWithChanges: 1,
    saves: 1,
    reads: 1,
    ops: 2,
    requests: 4,
    requestsByPath: { "/configure": 2, "/retrieve": 1, "/config-file": 1 },
  });
  t.ok(one.router.stats.bytesIn > 100 && one.router.stats.bytesOut > 100);
  t.match(one.router.requests[0], {
    path: "/configure",
    op: "set",
    ops: [{ op: "set", path: ["system", "host-name"], value: "other" }],
    status: 200,
  });
  t.notMatch(JSON.stringify(one.router.requests), one.router.apiKey);
  one.router.resetStats();
  t.match(one.router.stats, { commits: 0, requests: 0, bytesIn: 0 });
});

void t.test("a thousand rules cost milliseconds", async (t) => {
  const one = await lab(t);
  const lines = Array.from({ length: 1000 }, (_, i) => forward(10 + i, 1000 + i)).flat();
  const halves = [lines.slice(0, 3000), lines.slice(3000)];
  const begin = performance.now();
  for (const half of halves) t.equal((await one.configure(...half)).status, 200);
  const took = performance.now() - begin;
  t.ok(took < 3000, `6000 commands took ${took.toFixed()} ms`);
  const read = performance.now();
  await one.show();
  t.ok(performance.now() - read < 500);
});

void t.test(
  "what a refused list had made is in the way of the next for a while, and of nothing else",
  async (t) => {
    const one = await lab(t, { remainsMs: 600 });
    const good = "set nat66 source rule 10 source prefix = fd00:1::/64";
    const refused = await one.configure(good, "set nat66 source rule 11 source prefix = 192.0.2.0/24");
    t.match(errorOf(refused), /not a valid IPv6 prefix/);
    t.equal(errorOf(await one.configure(good)), "Set failed\n");
    t.match(errorOf(await one.configure("set nat66 nosuch")), /is not valid/);
    t.equal((await one.configure("set system host-name = vyos")).status, 200, "what exists is not in doubt");
    t.equal(errorOf(await one.configure(good)), "Set failed\n");
    await pause(620);
    t.match(errorOf(await one.configure(good)), /outbound-interface|failed/, "it comes to the commit");
  },
);
