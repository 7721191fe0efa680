import t from "tap";
import { versions } from "../../emulator/testing.js";
import { call, type Call } from "./client.js";
import { dataOf, errorOf, forward, lab } from "./lab.js";

const show = { op: "showConfig", path: [] };

void t.test("how each version refuses a request without a good key", async (t) => {
  for (const vyos of versions) {
    const { router } = await lab(t, { vyos });
    const wrong = await call(router, { path: "/retrieve", key: "nope", data: show });
    t.match(
      wrong,
      { status: 401, body: { success: false, error: "Valid API key is required", data: null } },
      vyos,
    );
    const none = await call(router, { path: "/retrieve", key: null, data: show });
    t.equal(none.status, vyos === "1.3" ? 422 : 401, vyos);
    t.equal(errorOf(none), "Valid API key is required");
  }
  const { router } = await lab(t, { vyos: "1.4" });
  const slip = await call(router, { path: "/configure", key: null, data: { op: "set", path: ["nat"] } });
  t.equal(slip.status, 400);
  t.equal(
    errorOf(slip),
    "Malformed command '{'op': 'set', 'path': ['nat']}': missing 'section' or 'config' field",
  );
});

void t.test("keys in the configuration work as long as they are there", async (t) => {
  const one = await lab(t);
  await one.configure("set service https api keys id ops key = second");
  await eventually(
    async () => (await call(one.router, { path: "/retrieve", key: "second", data: show })).status === 200,
  );
  t.notMatch(
    JSON.stringify(one.router.config()),
    one.router.apiKey,
    "the given key is not part of the configuration",
  );
  await one.configure("delete service https api keys");
  await eventually(
    async () => (await call(one.router, { path: "/retrieve", key: "second", data: show })).status === 401,
  );
  t.end();
});

void t.test("how malformed requests are worded", async (t) => {
  const rows: [(typeof versions)[number], Call, number, string][] = [
    [
      "1.3",
      { path: "/configure", data: [{ path: ["a"] }] },
      400,
      'Malformed command "{"path": ["a"]}": missing "op" field',
    ],
    [
      "1.3",
      { path: "/configure", data: { op: "set", path: [] } },
      400,
      'Malformed command "{"op": "set", "path": []}": empty path',
    ],
    [
      "1.3",
      { path: "/retrieve", data: { path: [] } },
      400,
      'Missing required field. "op" and "path" fields are required',
    ],
    [
      "1.3",
      { path: "/configure", data: { op: "save", path: ["a"] } },
      400,
      '"save" is not a valid operation',
    ],
    ["1.3", { path: "/retrieve", data: null }, 422, "Non-empty data field is required"],
    [
      "1.4",
      { path: "/configure", data: { op: "save", path: ["a"] } },
      400,
      "'save' is not a valid operation",
    ],
    [
      "1.3",
      { path: "/retrieve", encoding: "json", key: null, data: show },
      400,
      "{'loc': ('body', 'key'), 'msg': 'field required', 'type': 'value_error.missing'}",
    ],
    [
      "1.3",
      { path: "/retrieve", encoding: "json", data: { op: 5, path: [] } },
      400,
      "{'loc': ('body', 'op'), 'msg': 'str type expected', 'type': 'type_error.str'}",
    ],
    [
      "1.5",
      { path: "/retrieve", encoding: "json", data: { op: 5, path: [] } },
      400,
      "{'type': 'string_type', 'loc': ('body', 'op'), 'msg': 'Input should be a valid string', 'input': 5, 'url': 'https://errors.pydantic.dev/2.7/v/string_type'}",
    ],
    [
      "1.5",
      { path: "/configure", encoding: "json", data: { op: "set", path: [] } },
      400,
      "{'type': 'value_error', 'loc': ('body', 'ConfigureModel', 'path'), 'msg': 'Value error, path must be non-empty', 'input': [], 'ctx': {'error': ValueError('path must be non-empty')}, 'url': 'https://errors.pydantic.dev/2.7/v/value_error'}",
    ],
    ["1.5", { path: "/configure", data: { op: "set" } }, 400, "There was an error parsing the body"],
    [
      "1.5",
      { path: "/configure-section", data: { op: "set", path: ["nat"], section: { source: 5 } } },
      400,
      "object is not a dict of strings/list of strings",
    ],
  ];
  for (const [vyos, request, status, error] of rows) {
    const { router } = await lab(t, { vyos });
    const reply = await call(router, request);
    t.same(
      [reply.status, errorOf(reply)],
      [status, error],
      `${vyos} ${request.path} ${JSON.stringify(request.data)}`,
    );
  }
});

void t.test("endpoints come with their versions", async (t) => {
  for (const vyos of versions) {
    const { router } = await lab(t, { vyos });
    const section = await call(router, {
      path: "/configure-section",
      data: { op: "set", path: ["nat"], section: {} },
    });
    t.equal(section.status, vyos === "1.3" ? 404 : 200, vyos);
    t.equal((await call(router, { method: "GET", path: "/info" })).status, 404, vyos);
    t.equal((await call(router, { method: "GET", path: "/configure" })).status, 405, vyos);
  }
});

void t.test("reading", async (t) => {
  for (const vyos of versions) {
    const one = await lab(t, { vyos });
    await one.configure("set system name-server = 1.1.1.1", "set system name-server = 9.9.9.9", "set nat");
    t.same(dataOf(await one.show("system", "name-server")), { "name-server": ["1.1.1.1", "9.9.9.9"] });
    await one.configure("delete system name-server = 1.1.1.1");
    t.same(
      dataOf(await one.show("system", "name-server")),
      { "name-server": "9.9.9.9" },
      "one value is a string",
    );
    t.equal(await one.exists("nat"), true, "an empty node exists");
    t.same(
      errorOf(await one.show("nat")),
      "Configuration under specified path is empty\n",
      "and shows nothing",
    );
    t.same(errorOf(await one.show("frobnicate")), "Specified configuration path is not valid\n");
    const value = await call(one.router, { path: "/retrieve", data: { op: "returnValue", path: [] } });
    t.equal(dataOf(value), null, "the root has no value");
  }
});

void t.test("strict refuses to delete what the list itself made", async (t) => {
  for (const [vyos, path] of [
    ["1.4", "service https api strict"],
    ["1.5", "service https api rest strict"],
  ] as const) {
    const one = await lab(t, { vyos, remainsMs: 0 });
    t.equal((await one.configure("delete system name-server")).status, 200, "lenient unless told otherwise");
    one.router.edit([{ op: "set", path: path.split(" ") }]);
    const refused = await one.configure("set system domain-name = a.b", "delete system domain-name");
    t.equal(errorOf(refused), "Cannot delete [system domain-name]: path/value does not exist");
    t.equal((await one.configure("set system domain-name = a.b")).status, 200);
    t.equal((await one.configure("delete system domain-name")).status, 200);
  }
});

void t.test("comments", async (t) => {
  const one = await lab(t);
  await one.configure(...forward(10, 22));
  const comment = (path: string[], value: string) =>
    call(one.router, { path: "/configure", data: { op: "comment", path, value } });
  const rule = ["nat", "destination", "rule", "10"];
  t.equal((await comment(rule, "ours")).status, 200);
  const raw = await call(one.router, {
    path: "/retrieve",
    data: { op: "showConfig", path: ["nat"], configFormat: "raw" },
  });
  t.match(dataOf(raw), / {5}\/\* ours \*\/\n {5}rule 10 \{/);
  t.equal((await comment(rule, "")).status, 200);
  t.equal(
    errorOf(await comment(["nat", "destination", "rule"], "x")),
    "Cannot add comment at this level\nComment failed\n",
  );
  t.equal(
    errorOf(await comment(["nat", "source"], "x")),
    "The specified config node does not exist\nComment failed\n",
  );
  t.equal(errorOf(await comment(rule, "a*b")), "Cannot use the '*' character in a comment\nComment failed\n");
});

void t.test("operational commands", async (t) => {
  const one = await lab(t, { vyos: "1.4" });
  const op = (...path: string[]) => call(one.router, { path: "/show", data: { op: "show", path } });
  t.match(dataOf(await op("version")), /^Version: {10}VyOS 1\.4\.0\nRelease train: {4}sagitta\n/);
  t.match(dataOf(await op("interfaces")), /eth1 +192\.168\.64\.1\/24 .* u\/u +LAN/);
  t.match(dataOf(await op("system", "uptime")), /^Uptime: 0h 0m \d+s\n/);
  t.same(JSON.parse(String(dataOf(await op("configuration", "json")))), one.router.config());
  t.equal(
    errorOf(await op("dhcp", "server", "nope", "x")),
    "\n  Invalid command: show dhcp server [nope] x\n\n",
  );
  const net = "set service dhcp-server shared-network-name LAN subnet 192.168.64.0/24";
  await one.configure(
    `${net} static-mapping web mac-address = 00:11:22:33:44:AA`,
    `${net} static-mapping web ip-address = 192.168.64.5`,
  );
  t.match(
    dataOf(await op("dhcp", "server", "leases")),
    /\n192\.168\.64\.5 +00:11:22:33:44:aa +active .* LAN +web/,
  );
});

void t.test("subtrees that are not modelled are kept as they are", async (t) => {
  const bgp = { "system-as": "65001", neighbor: { "192.0.2.9": { "remote-as": "65002", shutdown: {} } } };
  const one = await lab(t, { config: { protocols: { bgp } } });
  t.same(dataOf(await one.show("protocols", "bgp")), bgp);
  t.equal(
    (await one.configure("set protocols bgp neighbor 192.0.2.9 remote-as = 65003", "set qos policy shaper X"))
      .status,
    200,
  );
  t.match(one.router.config(), {
    protocols: { bgp: { neighbor: { "192.0.2.9": { "remote-as": "65003" } } } },
  });
  t.equal((await one.configure("delete protocols bgp neighbor 192.0.2.9 shutdown")).status, 200);
  t.notOk(JSON.stringify(one.router.config()).includes("shutdown"));
});

void t.test("a router holds what it begins with, of whatever release", async (t) => {
  const config = {
    cluster: { "dead-interval": "500", group: { g: { service: ["a", "b"] } } },
    interfaces: { ethernet: { eth0: { address: "any", "traffic-policy": { out: "FS" } } } },
    nat: {
      source: {
        rule: { "100": { "outbound-interface": "eth0", translation: { address: "masquerade" } } },
      },
    },
    nat66: { source: { rule: { "1": { "outbound-interface": { name: "eth0" } } } } },
    service: { ntp: { server: { "0.pool.ntp.org": {} } } },
    system: {
      "name-server": ["192.0.2.1", "192.0.2.2"],
      ntp: { server: { "1.pool.ntp.org": { prefer: {} } } },
    },
  };
  for (const vyos of versions) {
    const one = await lab(t, { vyos, config });
    t.strictSame(one.router.config(), config, vyos);
    t.strictSame(dataOf(await one.show()), config, vyos);
    t.equal(await one.exists("cluster group g service b"), true);
    t.strictSame(dataOf(await one.show("cluster", "dead-interval")), { "dead-interval": "500" });
    t.equal((await one.configure("set cluster dead-interval = 500")).status, 200);
    t.equal((await one.configure("delete cluster group g service = a")).status, 200);
    t.strictSame(dataOf(await one.show("cluster", "group", "g")), { service: "b" });
    t.equal((await one.configure("delete cluster")).status, 200);
    t.equal(await one.exists("cluster"), false);
    t.match(errorOf(await one.configure("set nat frobnicate = x")), /nat frobnicate x\] is not valid/);
  }
  const blank = { system: { login: { user: { vyos: { authentication: { "plaintext-password": "" } } } } } };
  const one = await lab(t, { config: blank });
  t.equal(await one.exists("system login user vyos authentication plaintext-password"), false);
  t.equal(await one.exists("system login user vyos authentication"), true);
  const wrong = { system: { "host-name": 5 } } as unknown as typeof blank;
  await t.rejects(lab(t, { config: wrong }), { message: /dict of strings/ });
});

void t.test("bodies over the limit, and clients that are not allowed", async (t) => {
  const one = await lab(t);
  const big = await call(one.router, {
    path: "/configure",
    data: { op: "set", path: ["nat"], value: "x".repeat(1 << 20) },
  });
  t.match(big, { status: 413, type: "text/html", body: /413 Request Entity Too Large/ });
  await one.configure("set service https allow-client address = 192.0.2.0/24");
  await eventually(async () => (await one.show()).status === 403);
  t.equal((await one.show()).type, "text/html");
});

const eventually = async (holds: () => Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 100; tries++) if (await holds().catch(() => false)) return;
  throw new Error("it never came true");
};
