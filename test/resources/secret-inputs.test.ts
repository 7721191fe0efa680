/** What a program gives in clear and is secret by its place, its mark or its looks comes to Pulumi as a secret. */
import * as pulumi from "@pulumi/pulumi";
import fc from "fast-check";
import t from "tap";
import * as vyos from "../../provider/index.js";
import { secretConfig } from "../../provider/resources/secret-inputs.js";
import { holdings, SECRET as IN_FORM, TRACE } from "../redaction/kind-secrets.js";
import { secretLeaves } from "../redaction/secret-leaves.js";
import { isRecord, type Json } from "../../provider/base/json.js";
import { isSecret, opened } from "./opened.js";

/** A value without its secrets. */
const hidden = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(hidden);
  if (!isRecord(value)) return value;
  if (isSecret(value)) return "(secret)";
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, hidden(item)]));
};
const registered = new Map<string, Json>();
let count = 0;

/** What a resource is registered with. */
const inputsOf = async (make: (name: string) => pulumi.Resource): Promise<Json> => {
  const name = `r${String(++count)}`;
  const { stackTraceLimit } = Error;
  // Pulumi takes the stack of each of its promises, which are many here.
  Error.stackTraceLimit = 0;
  try {
    const { urn } = make(name);
    await new Promise((resolve) => urn.apply(resolve));
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
  return registered.get(name) ?? {};
};

t.before(() =>
  pulumi.runtime.setMocks({
    newResource: ({ name, inputs }) => {
      registered.set(name, inputs as Json);
      return { id: name, state: inputs as Json };
    },
    call: () => ({}),
  }),
);

const SECRET = "hush-0f-the-house";
const tree = (path: string, leaf: unknown): Json =>
  path
    .split(" ")
    .reverse()
    .reduce<Json>((below, name) => ({ [name]: below }), leaf as Json);

/** The ways in which a program may give a value. */
const ways: Readonly<Record<string, (value: unknown) => unknown>> = {
  plain: (value) => value,
  output: (value) => pulumi.output(value),
  promise: (value) => Promise.resolve(value),
};

void t.test("every secret leaf, in every way to give it, wherever the path ends", async (t) => {
  for (const leaf of secretLeaves) {
    const names = leaf.split(" ");
    for (const cut of [1, names.length - 1])
      for (const [pathWay, givePath] of Object.entries(ways))
        for (const [configWay, giveConfig] of Object.entries(ways))
          for (const [leafWay, giveLeaf] of Object.entries(ways)) {
            const path = names.slice(0, cut).join(" ");
            const inputs = await inputsOf((name) => {
              const below = tree(names.slice(cut).join(" "), giveLeaf(SECRET));
              const config = giveConfig({ ...below, description: "for all" });
              return new vyos.VyosConfig(name, { path: givePath(path), config } as vyos.VyosConfigArgs);
            });
            const what = `${leaf}: ${pathWay} path of ${String(cut)}, ${configWay} config, ${leafWay} leaf`;
            if (JSON.stringify(hidden(inputs)).includes(SECRET)) t.fail(what);
            t.has(opened(inputs), { path, config: tree(names.slice(cut).join(" "), SECRET) }, what);
            t.equal(inputs.secrets, undefined, "state made before differs in nothing");
          }
  }
});

void t.test("as deep as it can be looked into", (t) => {
  const { path, config } = secretConfig({
    path: "interfaces",
    config: { pppoe: { pppoe0: { authentication: { username: "me", password: SECRET }, mtu: 1492 } } },
  });
  t.equal(path, "interfaces");
  t.match(config, { pppoe: { pppoe0: { authentication: { username: "me" }, mtu: 1492 } } });
  const { password } = (config as { pppoe: { pppoe0: { authentication: Json } } }).pppoe.pppoe0
    .authentication;
  t.ok(pulumi.Output.isInstance(password));
  t.end();
});

void t.test("values by mark and by looks, names, and lists", async (t) => {
  const table: readonly (readonly [string, vyos.VyosConfigArgs])[] = [
    ["a mark", { path: "system", config: { "host-name": SECRET }, secrets: ["host-name"] }],
    ["all marked", { path: "system", config: { name: { deep: SECRET } }, secrets: ["*"] }],
    [
      "a mark to come",
      { path: "system", config: { "host-name": SECRET }, secrets: [pulumi.output("host-name")] },
    ],
    ["looks", { path: "system", config: { note: `--token ${SECRET}` } }],
    ["looks in a list", { path: "system", config: { note: ["a", `https://me:${SECRET}@192.0.2.1`] } }],
    ["a list", { path: "system", config: { key: ["a", pulumi.output(SECRET)] } }],
    ["a name in path", { path: `service snmp community ${SECRET}`, config: { authorization: "ro" } }],
    ["a name in a list", { path: ["service", "snmp", "community", SECRET], config: true }],
    ["a name to come", { path: pulumi.output(`service snmp community ${SECRET}`), config: true }],
    [
      "a name in config",
      { path: "service snmp", config: { community: { [SECRET]: { authorization: "ro" } } } },
    ],
    ["a name below", { path: "service", config: { snmp: { community: { [SECRET]: {} } } } }],
  ];
  for (const [what, args] of table) {
    const inputs = await inputsOf((name) => new vyos.VyosConfig(name, args));
    t.notMatch(JSON.stringify(hidden(inputs)), SECRET, what);
    t.match(JSON.stringify(opened(inputs)), SECRET, `${what}: it is there`);
  }
});

void t.test("what is no secret stays in clear", async (t) => {
  const publicTree = fc.letrec<{ node: unknown }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom("on", "192.0.2.1", 7, true),
      fc.array(fc.constantFrom("a", "b", 1), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom("rule", "public-key", "description", "key-file", "10"), tie("node"), {
        maxKeys: 4,
        noNullPrototype: true,
      }),
    ),
  })).node;
  await fc.assert(
    fc.asyncProperty(publicTree, async (config) => {
      const args = { path: "firewall", config } as vyos.VyosConfigArgs;
      const inputs = await inputsOf((name) => new vyos.VyosConfig(name, args));
      t.strictSame(inputs.config, config);
    }),
    { numRuns: 100 },
  );
});

void t.test("every other kind, by its table: what is a secret there, and what looks like one", async (t) => {
  for (const { what, kind, args } of holdings()) {
    const Resource = vyos[`Vyos${kind}`] as new (name: string, args: object) => pulumi.Resource;
    const inputs = await inputsOf((name) => new Resource(name, args(IN_FORM)));
    t.notMatch(JSON.stringify(hidden(inputs)), TRACE, what);
    t.match(JSON.stringify(opened(inputs)), TRACE, `${what}: it is there`);
  }
});

void t.test("what is given later, and what is beside a secret", async (t) => {
  const tunnel = await inputsOf(
    (name) =>
      new vyos.VyosWireguardInterface(name, {
        privateKey: SECRET,
        peers: { far: { publicKey: "open", presharedKey: pulumi.output(SECRET), allowedIps: ["::/0"] } },
      }),
  );
  t.notMatch(JSON.stringify(hidden(tunnel)), SECRET);
  t.match(opened(tunnel), {
    privateKey: SECRET,
    peers: { far: { publicKey: "open", presharedKey: SECRET } },
  });
  const description = `see https://me:${SECRET}@192.0.2.1`;
  const rule = await inputsOf(
    (name) =>
      new vyos.VyosNatRule(name, { type: "source", description, translation: { address: "masquerade" } }),
  );
  t.has(hidden(rule), { type: "source", translation: { address: "masquerade" } });
});
