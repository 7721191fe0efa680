import * as pulumi from "@pulumi/pulumi";
import tap from "tap";
import { VyosHaPair, VyosRouter } from "../../provider/index.js";
import { apiKey, lanConfig, nodeAt, scenario, withRouter } from "../support/lan.js";
import { mustSucceed, withStack } from "../support/pulumi.js";

const program = `
const pulumi = require("@pulumi/pulumi");
const vyos = require("pulumi-vyos");
const config = new pulumi.Config();
const pair = new vyos.VyosHaPair("edge", {
  routers: [new vyos.VyosRouter("edge1", config.requireObject("edge1")), "edge2"],
  staged: true,
  resources: ({ router, name, opts, pick }) =>
    new vyos.VyosNatRule(name("web"), {
      router, type: "destination", number: 10, protocol: "tcp", inboundInterface: "eth0",
      destination: { address: pick("203.0.113.2", "203.0.113.3"), port: 443 },
      translation: { address: config.require("target") },
    }, opts),
});
exports.numbers = [pair.primary.number, pair.secondary.number];
`;

scenario("the same resources on two routers, the secondary first", (t) =>
  withRouter({ vyos: "1.4" }, (edge1) =>
    withRouter({ vyos: "1.5" }, (edge2) =>
      withStack(
        {
          program,
          config: {
            "test:target": "192.168.64.5",
            "test:edge1": { endpoint: edge1.url, fingerprint: edge1.fingerprint },
            "vyos:routers": { edge2: { endpoint: edge2.url, fingerprint: edge2.fingerprint } },
          },
          secrets: { "vyos:apiKey": apiKey },
        },
        async (stack) => {
          const ruleOn = (router: typeof edge1) =>
            nodeAt(router.config(), "nat", "destination", "rule", "10");
          const rule = (address: string, target: string) => ({
            destination: { address, port: "443" },
            "inbound-interface": { name: "eth0" },
            protocol: "tcp",
            translation: { address: target },
          });
          mustSucceed(await stack.up());
          t.strictSame(await stack.outputs(), { numbers: [10, 10] });
          t.strictSame(ruleOn(edge1), rule("203.0.113.2", "192.168.64.5"));
          t.strictSame(ruleOn(edge2), rule("203.0.113.3", "192.168.64.5"));
          t.strictSame(
            [edge1, edge2].map(({ stats }) => stats.commitsWithChanges),
            [1, 1],
            "one commit for each",
          );
          const parents = (await stack.resources()).map(({ urn }) => urn.split("::").slice(-2).join("::"));
          t.ok(parents.some((urn) => urn.endsWith("dynamic/vyos:NatRule::edge-primary-web")));

          // What the secondary refuses never reaches the primary.
          await stack.configure({ "test:target": "192.168.64.6" });
          edge2.inject({ kind: "keyRevoked", times: 1000 });
          t.not((await stack.up()).code, 0);
          t.strictSame(ruleOn(edge1), rule("203.0.113.2", "192.168.64.5"));
          edge2.clearFaults();
          mustSucceed(await stack.up());
          t.strictSame(ruleOn(edge1), rule("203.0.113.2", "192.168.64.6"));
          t.strictSame(ruleOn(edge2), rule("203.0.113.3", "192.168.64.6"));

          mustSucceed(await stack.destroy());
          t.strictSame([edge1.config(), edge2.config()], [lanConfig("1.4"), lanConfig("1.5")]);
        },
      ),
    ),
  ),
);

void tap.test("names, parents and choices; one router is no pair", async (t) => {
  await pulumi.runtime.setMocks({
    newResource: ({ name, inputs }) => ({ id: name, state: inputs as object }),
    call: () => ({}),
  });
  const seen = (routers: ConstructorParameters<typeof VyosHaPair>[1]["routers"]) =>
    new VyosHaPair("p", {
      routers,
      resources: ({ router, member, name, pick }) => [router, member, name("x"), pick(1, 2)],
    });
  const { primary, secondary } = seen(["a", "b"]);
  t.strictSame(primary, ["a", "primary", "p-primary-x", 1]);
  t.strictSame(secondary, ["b", "secondary", "p-secondary-x", 2]);

  const one = new VyosRouter("one", { endpoint: "https://192.0.2.1" });
  const again = new VyosRouter("again", { endpoint: "https://192.0.2.1" });
  for (const routers of [
    ["a", "a"],
    [one, one],
    [one, again],
  ] as const)
    t.throws(() => seen(routers), /both routers are the same one/);
  t.doesNotThrow(() => seen([one, "again"]));
  t.throws(
    () => new VyosRouter("bad", { apiKey: "s3cret" }),
    /endpoint is missing beside apiKey; give it, or leave/,
  );
});
