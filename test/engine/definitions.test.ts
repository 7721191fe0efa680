import { join } from "node:path";
import * as E from "fp-ts/Either";
import tap from "tap";
import { atOnce } from "../../provider/base/steps.js";
import { packagedJson } from "../../provider/base/package.js";
import { Connections } from "../../provider/engine/connections.js";
import { Lifecycle } from "../../provider/engine/lifecycle.js";
import { kinds } from "../../provider/kinds/index.js";
import type { Table } from "../../provider/schema/index.js";
import { startRouter } from "../../emulator/testing.js";

type Entry = { readonly children?: Record<string, number> };

/** The table of 1.5 as a build would have it whose WireGuard interfaces have no firewall mark any more. */
const ownTable = (): Table => {
  const table = structuredClone(packagedJson("schema", "1.5.json") as Table);
  const nodes = table.nodes as readonly Entry[];
  const below = (entry: Entry | undefined, name: string) => nodes[entry?.children?.[name] ?? -1];
  const wireguard = below(below(nodes.at(-1), "interfaces"), "wireguard");
  if (wireguard?.children?.fwmark === undefined) throw new Error("1.5 has no interfaces wireguard fwmark");
  delete wireguard.children.fwmark;
  return table;
};

const table = ownTable();
const folder = tap.testdir({
  "Pulumi.yaml": "name: edge\n",
  // The program is below the project, where a file of that name counts for nothing.
  inner: { "own.json": "{}" },
  "own.json": JSON.stringify(table),
});

const reach = { "vyos:endpoint": "https://192.0.2.1", "vyos:apiKey": "key" };

const connect = (config: Readonly<Record<string, string>>): Connections =>
  new Connections((key) => config[key], {}, undefined, join(folder, "inner"));

const marked = {
  name: "wg0",
  privateKey: "sKd9GMT1vE1oDcTz7Q3Dv8Xr9Q0sZfZr8k3o5qJ1c2Y=",
  addresses: ["10.99.0.1/24"],
  fwmark: 7,
  peers: {
    office: { publicKey: "4FZ1yDkqyJ0CqDfMOHfy1nVTeXIfXQ3T3bnNC7CkhWE=", allowedIps: ["10.99.0.2/32"] },
  },
};

const tell = (config: Readonly<Record<string, string>>, inputs: object = marked): readonly string[] =>
  atOnce(new Lifecycle(kinds.WireguardInterface, connect(config)).check(inputs)).map(
    ({ property, reason }) => `${property}: ${reason}`,
  );

void tap.test("previews go by the definitions that a router is given", (t) => {
  const missing = ["fwmark: does not exist in VyOS 1.5; leave it out"];
  t.strictSame(tell({ ...reach, "vyos:version": "1.5" }), [], "the release itself has it");
  t.strictSame(tell({ ...reach, "vyos:schema": "own.json" }), missing, "the project's folder counts");
  t.strictSame(tell({ ...reach, "vyos:schema": join(folder, "own.json") }), missing);
  const routers = JSON.stringify({ edge: { schema: "own.json" }, core: { version: "1.5" } });
  const named = { ...reach, "vyos:routers": routers };
  t.strictSame(tell(named, { ...marked, router: "edge" }), missing);
  t.strictSame(tell(named, { ...marked, router: "core" }), [], "each router has its own");
  const given = { endpoint: "https://192.0.2.3", schema: "own.json" };
  t.strictSame(tell(reach, { ...marked, router: given }), missing);
  t.end();
});

void tap.test("and so do pieces of configuration", (t) => {
  const check = (config: Readonly<Record<string, string>>, leaf: string) =>
    atOnce(
      new Lifecycle(kinds.Config, connect({ ...reach, ...config })).check({
        path: "interfaces wireguard wg0",
        config: { [leaf]: "7" },
      }),
    );
  t.strictSame(check({ "vyos:version": "1.5" }, "fwmark"), []);
  t.strictSame(check({ "vyos:schema": "own.json" }, "port"), []);
  t.match(check({ "vyos:schema": "own.json" }, "fwmark"), [
    {
      property: "config.fwmark",
      reason: /^fwmark: VyOS by .*own\.json has no such node below interfaces wire/,
    },
  ]);
  t.end();
});

void tap.test("a file of another release, and none at all", (t) => {
  t.match(tell({ ...reach, "vyos:schema": "own.json", "vyos:version": "1.4" }), [
    /^vyos:schema: .*own\.json is of VyOS 1\.5, and vyos:version says 1\.4; remove vyos:version/,
  ]);
  t.match(tell({ ...reach, "vyos:schema": " " }), [/^vyos:schema: is empty; give the path/]);
  t.end();
});

void tap.test("so do plans, and a router of another release is left alone", async (t) => {
  for (const vyos of ["1.5", "1.4"] as const) {
    const router = await startRouter({ vyos });
    const { url, apiKey, fingerprint } = router;
    const lifecycle = (schema: object): Lifecycle =>
      new Lifecycle(
        kinds.WireguardInterface,
        connect({
          ...{ "vyos:endpoint": url, "vyos:apiKey": apiKey, "vyos:fingerprint": fingerprint },
          ...{ "vyos:timeScale": "0.01", ...schema },
        }),
      );
    const before = router.stats.commits;
    const own = await lifecycle({ "vyos:schema": "own.json" }).create(marked)();
    t.match(own, {
      left: {
        _tag: "UnsupportedVersion",
        version: vyos,
        detail:
          vyos === "1.5"
            ? /^fwmark: does not exist/
            : /^vyos:schema is of VyOS 1\.5 \(.*own\.json\), and this router runs 1\.4; remove/,
      },
    });
    t.equal(router.stats.commits, before, "nothing was sent");
    t.ok(E.isRight(await lifecycle({}).create(marked)()), `VyOS ${vyos} itself takes it`);
    await router.stop();
  }
});
