import tap from "tap";
import * as E from "fp-ts/Either";
import { Connections } from "../../provider/engine/connections.js";
import { readRouterRef, routerIdentity, routerRefFailures } from "../../provider/engine/router-ref.js";

const config: Readonly<Record<string, string>> = {
  "vyos:endpoint": "https://192.0.2.1",
  "vyos:apiKey": "key of all",
  "vyos:fingerprint": "AA".repeat(32),
  "vyos:timeout": "7",
  "vyos:routers": JSON.stringify({ edge2: { endpoint: "https://192.0.2.2", apiKey: "key of edge2" } }),
};
const connect = (): Connections => new Connections((key) => config[key], {});
const opened = (outcome: ReturnType<Connections["get"]>) => {
  if (E.isLeft(outcome)) throw new Error(JSON.stringify(outcome.left));
  return outcome.right;
};
const settingsOf = (outcome: ReturnType<Connections["get"]>) => opened(outcome).router.settings;

void tap.test("a given connection: its own settings, then those of its name, then those of all", (t) => {
  const connections = connect();
  t.match(settingsOf(connections.get({ endpoint: "https://192.0.2.3", name: "edge2" })), {
    endpoint: "https://192.0.2.3",
    apiKey: "key of edge2",
    fingerprint: "AA".repeat(32),
    timeoutMs: 7000,
  });
  const own = settingsOf(
    connections.get({ endpoint: "https://192.0.2.4/", apiKey: "own", insecure: true, timeout: 3 }),
  );
  t.match(own, { endpoint: "https://192.0.2.4", apiKey: "own", insecure: true, timeoutMs: 3000 });
  t.equal(own.fingerprint, undefined, "whom to trust is said in one place");
  t.end();
});

void tap.test("one endpoint, one queue", (t) => {
  const connections = connect();
  const given = { endpoint: "https://192.0.2.2:443/", apiKey: "key of edge2" };
  t.equal(opened(connections.get(given)), opened(connections.get("edge2")));
  t.ok(connections.isSame(given, "edge2"));
  t.ok(connections.isSame({ ...given, id: "another name" }, given));
  t.ok(
    connections.isSame({ ...given, endpoint: "https://192.0.2.7", id: "a" }, { ...given, id: "a" }),
    "moved",
  );
  t.notOk(connections.isSame(given, undefined));
  t.notOk(connections.isSame("edge2", "edge3"));
  t.end();
});

void tap.test("the program has the last word about a router, its state may be of yesterday", (t) => {
  const connections = connect();
  const old = { endpoint: "https://192.0.2.5", apiKey: "old", id: "five" };
  const before = connections.get(old, "state");
  t.equal(settingsOf(before).apiKey, "old");
  const now = connections.get({ ...old, apiKey: "new" }, "program");
  t.equal(settingsOf(now).apiKey, "new");
  t.equal(opened(now).claims, opened(before).claims, "what is held stays known");
  t.equal(opened(connections.get(old, "state")), opened(now), "and so a delete uses the new key");
  t.equal(
    settingsOf(connections.get({ ...old, endpoint: "https://192.0.2.6" }, "state")).endpoint,
    "https://192.0.2.5",
    "the same router under an older address",
  );
  t.end();
});

void tap.test("identities", (t) => {
  const same = (a: unknown, b: unknown) =>
    routerIdentity(readRouterRef(a)) === routerIdentity(readRouterRef(b));
  t.ok(
    same({ endpoint: "https://a", apiKey: "1" }, { endpoint: "https://a:443/", apiKey: "2", caCert: "x" }),
  );
  t.notOk(same({ endpoint: "https://a" }, { endpoint: "https://b" }));
  t.ok(same({ endpoint: "https://a", id: "x" }, { endpoint: "https://b", id: "x" }));
  t.notOk(same({ endpoint: "https://a", id: "x" }, { endpoint: "https://a" }));
  t.ok(
    same("edge2", { endpoint: "https://192.0.2.2", id: "edge2" }),
    "from stack configuration to the program",
  );
  t.ok(same(undefined, null));
  t.end();
});

void tap.test("what is no router is said without repeating it", (t) => {
  const reasons = (value: unknown) =>
    routerRefFailures(value).map(({ property, reason }) => `${property}: ${reason}`);
  t.strictSame(reasons("edge"), []);
  t.strictSame(reasons({ endpoint: "https://a", apiKey: "s3cret" }), []);
  t.match(reasons({ apiKey: "s3cret" }), [/^router: has no endpoint/]);
  t.match(reasons({ endpoint: "https://a", apikey: "s3cret" }), [
    /^router: "apikey" is not a setting; known are endpoint, apiKey/,
  ]);
  t.match(reasons(["s3cret"]), [/^router: a list is not a router/]);
  for (const wrong of [{ apiKey: "s3cret" }, ["s3cret"], { endpoint: "https://a", key: "s3cret" }, 5])
    t.notMatch(reasons(wrong).join(), /s3cret/);

  const refused = connect().get({ endpoint: "http://192.0.2.9", apiKey: "s3cret" });
  t.match(E.isLeft(refused) && refused.left, { _tag: "Settings", setting: "router.endpoint" });
  t.notMatch(JSON.stringify(refused), /s3cret/);
  t.end();
});
