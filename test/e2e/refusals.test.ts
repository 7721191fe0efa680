import t, { type Test } from "tap";
import { createProviders, type DynamicProvider } from "../../provider/engine/provider.js";
import { type EmulatedRouter, type Fault } from "../../emulator/testing.js";
import { apiKey, type Declared, declare, nodeAt, scenario, settingsFor, withRouter } from "../support/lan.js";
import { mustSucceed, type RunResult, type Stack, type StackOptions, withStack } from "../support/pulumi.js";

const rule = {
  type: "destination",
  protocol: "tcp",
  inboundInterface: "eth0",
  destination: { port: 8080 },
  translation: { address: "192.168.64.5", port: 80 },
};
const vm = { network: "LAN", macAddress: "00:50:56:00:00:01", forwards: { ssh: {} } };

/** Wrong arguments, and what the user must read of each: the property, the value, the fix. */
const wrong: readonly (readonly [Declared, ...RegExp[]])[] = [
  [
    [
      "NatRule",
      "syntax",
      {
        type: "destiny",
        protocol: "tpc",
        description: 'the "web" server',
        source: { address: "198.51.100.7/24" },
        destination: { port: 70000 },
        translation: { adress: "192.168.64.5" },
      },
    ],
    /type: "destiny" is no choice; give one of destination, source, static/,
    /protocol: "tpc" is not an IP protocol; give tcp, udp, tcp_udp/,
    /description: .* holds a double quote, which VyOS refuses in every value; leave it out/,
    /source\.address: "198\.51\.100\.7\/24" has host bits set; give 198\.51\.100\.0\/24/,
    /destination\.port: "70000" is no port; give a number from 1 to 65535/,
    /translation\.adress: is not a property; .*address/,
  ],
  [
    ["NatRule", "portless", { ...rule, protocol: undefined, outboundInterface: "eth1" }],
    /outboundInterface: is not a property of a destination rule; leave it out or change type/,
    /destination\.port: needs a protocol with ports and none is given; set protocol to tcp, udp or tcp_udp/,
    /translation\.port: needs a protocol with ports/,
  ],
  [
    ["NatRule", "lost", { ...rule, router: "edge7" }],
    /vyos:routers: has no router "edge7"; it is empty; add it/,
  ],
  [
    ["NatRule", "adopter", { ...rule, adopt: "yes" }],
    /adopt: "yes" is neither true nor false; give one of them/,
  ],
  [
    ["VmAttachment", "syntax", { network: "L A N", macAddress: "00-50-56-00-00-01", address: "192.168.64" }],
    /network: "L A N" is not a shared-network-name; use letters/,
    /macAddress: "00-50-56-00-00-01" is not a MAC address; give six pairs such as 00:50:56:00:00:01/,
    /address: "192\.168\.64" is not an IPv4 address; give one such as 192\.0\.2\.10/,
  ],
  [
    [
      "VmAttachment",
      "outside",
      { ...vm, forwards: { dns: { protocol: "udp" } }, subnet: "192.168.64.0/24", address: "192.168.65.9" },
    ],
    /forwards\.dns\.port: is missing; give it, since only forwards named ssh, http and https know theirs?/,
    /address: "192\.168\.65\.9" does not lie within subnet 192\.168\.64\.0\/24/,
  ],
];

const silent = (
  t: Pick<Test, "notOk" | "notMatch">,
  stack: Stack,
  ...results: readonly RunResult[]
): void => {
  const said = [...results.map(({ output }) => output), stack.backendText()].join("\n");
  t.notOk(said.includes(apiKey), "the key is nowhere");
  for (const { output } of results) t.notMatch(output, /\n\s+at .*:\d+:\d+\)?\n/, "no stack trace");
};

void t.test("wrong arguments are refused by the engine, before anybody is asked", async (t) => {
  const all = new Map([
    ["vyos:endpoint", "https://127.0.0.1:1"],
    ["vyos:apiKey", apiKey],
    ["vyos:insecure", "true"],
  ]);
  const providers = createProviders();
  for (const [[kind, name, args], ...says] of wrong) {
    const provider = providers[kind];
    await provider.configure({ config: { get: (key) => all.get(key) } });
    const { failures } = await provider.check(
      {},
      kind === "VmAttachment" ? { hostname: name, ...args } : args,
    );
    const text = failures.map(({ reason }) => reason).join("\n");
    for (const words of says) t.match(text, words);
  }
});

scenario("wrong arguments are refused in preview", (t) =>
  withRouter({}, (router) =>
    withStack(settingsFor(router), async (stack) => {
      const firstOfEachKind = wrong.filter(
        ([[kind]], i) => wrong.findIndex(([[other]]) => other === kind) === i,
      );
      for (const [declared, ...says] of firstOfEachKind) {
        stack.writeProgram(declare([declared]));
        const preview = await stack.preview();
        t.not(preview.code, 0);
        for (const words of says) t.match(preview.output, words);
        t.match(preview.output, new RegExp(`vyos:${declared[0]} resource '${declared[1]}' has a problem`));
        silent(t, stack, preview);
      }
      stack.writeProgram(declare([["NatRule", "old", rule, { import: "nat destination rule 7" }]]));
      const imported = await stack.preview();
      t.not(imported.code, 0);
      t.match(
        imported.output,
        /VyosNatRule "old": the option import cannot work .* set the argument adopt to true/,
      );
      silent(t, stack, imported);
      t.equal(router.stats.requests, 0, "the router was never asked");

      // What is not known yet is admitted in preview, and judged when it is known.
      const late = (port: string) => `
        const vyos = require("pulumi-vyos");
        const rule = ${JSON.stringify(rule)};
        const first = new vyos.VyosVmAttachment("first", { network: "LAN", macAddress: "00:50:56:00:00:02" });
        const late = (value) => first.address.apply(() => value);
        new vyos.VyosNatRule("second", {
          ...rule,
          number: late(11),
          description: late("second"),
          destination: { port: late(${port}) },
          translation: { address: late("192.168.64.6"), port: [1, 2].length * 40 },
        });
        new vyos.VyosVmAttachment("vm", {
          network: late("LAN"), macAddress: late("00:50:56:00:00:01"), inboundInterface: "eth0",
          forwards: { ssh: { source: { address: late("198.51.100.0/24") }, externalPort: late(2222) } },
        });`;
      stack.writeProgram(late("99999"));
      t.match(mustSucceed(await stack.preview()).output, /\+ 4 to create/);
      const up = await stack.up();
      t.not(up.code, 0);
      t.match(
        up.output,
        /resource 'second' has a problem: destination\.port: "99999" is no port; give a number from 1 to 65535/,
      );
      stack.writeProgram(late("8081"));
      mustSucceed(await stack.up());
      t.match(nodeAt(router.config(), "nat", "destination", "rule"), {
        "11": { description: "second", destination: { port: "8081" } },
        "10000": { source: { address: "198.51.100.0/24" }, destination: { port: "2222" } },
      });
      mustSucceed(await stack.preview(["--expect-no-changes"]));

      // Settings: one that nobody reads is an error, a secret in clear a warning.
      await stack.configure({ "vyos:confirmMinute": 5, "vyos:apiKey": "a-key-in-clear" });
      const misspelt = await stack.preview();
      t.not(misspelt.code, 0);
      t.match(misspelt.output, /error: .*vyos:confirmMinute\b.*vyos:confirmMinutes/);
      t.match(misspelt.output, /warning: .*vyos:apiKey holds a key or a password in plain text/);
      t.notMatch(misspelt.output, "a-key-in-clear");
    }),
  ),
);

interface Trouble {
  readonly name: string;
  readonly says: RegExp;
  readonly options: (router: EmulatedRouter) => Pick<StackOptions, "config" | "secrets">;
  readonly fault?: Fault;
}

const pin = (router: EmulatedRouter, fingerprint = router.fingerprint) => ({
  "vyos:endpoint": router.url,
  "vyos:fingerprint": fingerprint,
  "vyos:doubtTimeout": 2,
});

const troubles: readonly Trouble[] = [
  {
    name: "a wrong key",
    says: /refused the API key \(HTTP 401\)\. Set vyos:apiKey to a key of `service https api keys id NAME key`/,
    options: (router) => ({ config: pin(router), secrets: { "vyos:apiKey": `${apiKey}-not` } }),
  },
  {
    name: "nobody there",
    says: /The router at https:\/\/127\.0\.0\.1:1 cannot be reached: connection refused\. Check vyos:endpoint/,
    options: (router) => ({
      config: { ...pin(router), "vyos:endpoint": "https://127.0.0.1:1" },
      secrets: { "vyos:apiKey": apiKey },
    }),
  },
  {
    name: "a certificate that nobody vouches for",
    says: /The certificate of https:\/\/127\.0\.0\.1:\d+ was refused: it is self-signed.* The router showed the fingerprint [0-9A-F:]{95}.* set vyos:fingerprint to it/,
    options: (router) => ({ config: { "vyos:endpoint": router.url }, secrets: { "vyos:apiKey": apiKey } }),
  },
  {
    name: "another certificate than the pinned one",
    says: /its fingerprint is not vyos:fingerprint\. The router showed the fingerprint [0-9A-F:]{95}\./,
    options: (router) => ({ config: pin(router, "ab".repeat(32)), secrets: { "vyos:apiKey": apiKey } }),
  },
  {
    name: "a page instead of JSON",
    says: /is not one of the VyOS API: it is HTML.*not JSON\. Check that vyos:endpoint is the router's HTTPS API/,
    options: (router) => ({ config: pin(router), secrets: { "vyos:apiKey": apiKey } }),
    fault: { kind: "html", times: 1000, match: { path: "/retrieve" } },
  },
  {
    name: "an answer that breaks off",
    says: /is not one of the VyOS API: it broke off in the middle\./,
    options: (router) => ({ config: pin(router), secrets: { "vyos:apiKey": apiKey } }),
    fault: { kind: "truncate", times: 1000, match: { path: "/retrieve" } },
  },
];

/** A hundredth of the patience that users get. */
const quick = { "vyos:timeScale": 0.01 };

/** A provider of a run with this configuration. */
const configured = async (given: Pick<StackOptions, "config" | "secrets">): Promise<DynamicProvider> => {
  const all: Readonly<Record<string, unknown>> = { ...quick, ...given.config, ...given.secrets };
  const provider = createProviders().NatRule;
  await provider.configure({ config: { get: (key) => all[key]?.toString() } });
  return provider;
};

const isRefused = async (t: Test, attempt: Promise<unknown>, says: RegExp): Promise<void> => {
  const message = await attempt.then(
    () => "it went well",
    (error: unknown) => String(error),
  );
  t.match(message, says);
  t.notOk(message.includes(apiKey), "the key is nowhere");
};

void t.test("a router that cannot be talked to, by the engine", async (t) => {
  for (const { name, says, options, fault } of troubles)
    await t.test(name, (t) =>
      withRouter({}, async (router) => {
        const before = router.config();
        if (fault !== undefined) router.inject(fault);
        const provider = await configured(options(router));
        await isRefused(t, provider.create(rule), says);
        t.strictSame(router.config(), before, "nothing on the router");
      }),
    );

  await t.test("in the midst of a resource's life", (t) =>
    withRouter({}, async (router) => {
      const { id, outs } = await (await configured(settingsFor(router))).create(rule);
      const config = router.config();
      for (const [fault, says] of [
        [{ kind: "keyRevoked", times: 1000 }, /refused the API key/],
        [{ kind: "html", times: 1000, match: { path: "/retrieve" } }, /it is HTML/],
      ] as const) {
        router.inject(fault);
        await isRefused(t, (await configured(settingsFor(router))).read(id, outs), says);
        await isRefused(t, (await configured(settingsFor(router))).delete(id, outs), says);
        t.strictSame(router.config(), config, "never taken for an empty router");
        router.clearFaults();
      }
      await (await configured(settingsFor(router))).delete(id, outs);
    }),
  );

  await t.test("settings that are missing or wrong", async (t) => {
    for (const [config, says] of [
      [{}, /vyos:endpoint: is not set; run `pulumi config set vyos:endpoint https:\/\/ROUTER`/],
      [
        { "vyos:endpoint": "http://192.0.2.1" },
        /vyos:endpoint: "http:\/\/192\.0\.2\.1" is not an https:\/\/ URL such as/,
      ],
      [
        { "vyos:endpoint": "https://192.0.2.1" },
        /vyos:apiKey: is not set; run `pulumi config set --secret vyos:apiKey`/,
      ],
    ] as const) {
      const { failures } = await (await configured({ config })).check({}, rule);
      t.match(failures.map(({ property, reason }) => `${property}: ${reason}`).join("\n"), says);
    }
  });
});

scenario("a router that cannot be talked to", (t) =>
  withRouter({}, (router) =>
    withStack({ program: declare([["NatRule", "web", rule]]) }, async (stack) => {
      const none = await stack.preview();
      t.not(none.code, 0);
      t.match(
        none.output,
        /vyos:endpoint: is not set; run `pulumi config set vyos:endpoint https:\/\/ROUTER`/,
      );

      const [{ says, options } = { says: /^$/, options: settingsFor }] = troubles;
      const wrongKey = options(router);
      await stack.configure({ ...quick, ...wrongKey.config }, wrongKey.secrets);
      const before = router.config();
      const up = await stack.up();
      t.not(up.code, 0);
      t.match(up.output, says);
      t.strictSame(router.config(), before, "nothing on the router");
      t.strictSame(await stack.resources(), [], "nothing in the state");

      await stack.configure({}, { "vyos:apiKey": apiKey });
      mustSucceed(await stack.up());
      const known = async () =>
        (await stack.resources()).map(({ id, inputs, outputs }) => ({ id, inputs, outputs }));
      const [config, state] = [router.config(), await known()];
      router.inject({ kind: "html", times: 1000, match: { path: "/retrieve" } });
      const [refresh, destroy] = [await stack.refresh(), await stack.destroy()];
      for (const result of [refresh, destroy]) {
        t.not(result.code, 0);
        t.match(result.output, /it is HTML/);
        t.match(result.output, /web/);
      }
      silent(t, stack, none, up, refresh, destroy);
      t.strictSame(router.config(), config);
      t.strictSame(await known(), state, "never taken for an empty router");
      router.clearFaults();
      mustSucceed(await stack.destroy());
    }),
  ),
);
