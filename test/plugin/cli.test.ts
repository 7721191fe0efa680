/** The plugin with the real CLI: what only the engine itself can show, in one life of a stack. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { EditOp } from "../../emulator/testing.js";
import { kinds } from "../../provider/kinds/index.js";
import { apiKey, nodeAt, scenario, settingsFor, withRouter, lanConfig } from "../support/lan.js";
import { mustSucceed, repoRoot, run, withStack } from "../support/pulumi.js";

const keys = { one: "k3y-OF-one-name-never-seen", two: "k3y-OF-another-name-never-seen" };

const rule = (port: number, more: string): string =>
  `{ type: "destination", protocol: "tcp", inboundInterface: "eth0", destination: { port: ${port} }, translation: ${more} }`;

interface Wishes {
  readonly from?: string;
  readonly http?: string;
  readonly more?: string;
}

const programOf = ({ from = "pulumi-vyos/native", http = "{}", more = "" }: Wishes = {}): string => `
const vyos = require("${from}");
const vm = new vyos.VyosVmAttachment("vm", {
  network: "LAN", macAddress: "00:50:56:00:00:0a", inboundInterface: "eth0", forwards: { ssh: {}, http: ${http} },
});
new vyos.VyosNatRule("one", ${rule(8001, "{ address: vm.address, port: 1 }")});
new vyos.VyosNatRule("two", ${rule(8002, "{ address: vm.address, port: 2 }")});
${more}
exports.address = vm.address;
`;

/** A provider of its own for a rule, with all of its settings. */
const edge = (url: string, fingerprint: string, key: keyof typeof keys): string => `
const edge = new vyos.Provider("edge", { endpoint: "${url}", fingerprint: "${fingerprint}", apiKey: process.env.EDGE_KEY_${key}, timeout: 30 });
new vyos.VyosStaticHost("nas", { addresses: ["192.168.64.9"] }, { provider: edge });
`;

const imported = `
new vyos.VyosNatRule("by-hand", {
  type: "destination", number: 77, protocol: "tcp", inboundInterface: "eth0", description: "by hand",
  destination: { port: "9100" }, translation: { address: "192.168.64.9" },
});
new vyos.VyosConfig("options", { path: "system option", config: { performance: "throughput" } });
new vyos.VyosNatRule("by-option", {
  type: "destination", number: 78, protocol: "tcp", inboundInterface: "eth0", description: "by hand too",
  destination: { port: 9200 }, translation: { address: "192.168.64.9" },
}, { import: "nat destination rule 78" });
`;

/** Rules that somebody has made by hand. */
const handMade = (number: string, port: string, description: string): readonly EditOp[] =>
  Object.entries({
    description,
    "destination port": port,
    "inbound-interface name": "eth0",
    protocol: "tcp",
    "translation address": "192.168.64.9",
  }).map(([leaf, value]) => ({
    op: "set",
    path: ["nat", "destination", "rule", number, ...leaf.split(" ")],
    value,
  }));

const keyAt = (id: string): string[] => ["service", "https", "api", "keys", "id", id];

scenario("a stack moves to the plugin and back; previews, imports and a provider of its own", (t) =>
  withRouter({ vyos: "1.5", config: lanConfig("1.5") }, (router) =>
    withStack(
      {
        program: programOf({ from: "pulumi-vyos" }),
        env: { EDGE_KEY_one: keys.one, EDGE_KEY_two: keys.two },
        ...settingsFor(router),
      },
      async (stack) => {
        const before = router.config();
        mustSucceed(await stack.up());

        // -------- found
        const main = join(repoRoot, "dist", "cli", "main.js");
        const enabled = await run(process.execPath, [main, "plugin", "enable"], { cwd: stack.dir });
        t.match(mustSucceed(enabled).stdout, /plugins\.providers: vyos is node_modules\/pulumi-vyos\/plugin/);
        t.match(readFileSync(join(stack.dir, "Pulumi.yaml"), "utf8"), /name: nodejs/, "the rest stays");
        const again = await run(process.execPath, [main, "plugin", "enable"], { cwd: stack.dir });
        t.match(mustSucceed(again).stdout, /nothing to change/);

        const binary = "./node_modules/pulumi-vyos/plugin/pulumi-resource-vyos";
        const schema = mustSucceed(await stack.pulumi(["package", "get-schema", binary])).stdout;
        t.same(
          Object.keys((JSON.parse(schema) as { readonly resources: object }).resources).sort(),
          Object.keys(kinds)
            .map((kind) => `vyos:index:${kind}`)
            .sort(),
        );

        // -------- over
        stack.writeProgram(programOf());
        router.resetStats();
        const moved = mustSucceed(await stack.up());
        t.match(moved.output, /Resources:\n\s+4 unchanged/);
        t.equal(router.stats.requests, 0, "nothing is sent, and nothing asked");
        const [checkpoint] = (await stack.resources()).filter(({ type }) => type === "vyos:index:NatRule");
        t.ok(checkpoint, "and the state is the plugin's");

        // -------- a preview of what does not change
        stack.writeProgram(programOf({ http: "{ port: 8080 }" }));
        const seen = mustSucceed(await stack.preview(["--diff"])).output;
        t.match(seen, /~ 1 to update/);
        t.match(seen, /3 unchanged/, "the rules that use the address of the VM");
        t.notMatch(seen, /\[unknown\]/);
        t.match(seen, /\+ port: 8080/, "by leaf");

        // -------- a provider of its own, and imports
        router.edit([
          { op: "set", path: ["system", "option", "performance"], value: "throughput" },
          ...handMade("77", "9100", "by hand"),
          ...handMade("78", "9200", "by hand too"),
          ...Object.entries(keys).map(([id, value]) => ({
            op: "set" as const,
            path: [...keyAt(id), "key"],
            value,
          })),
        ]);
        const resources = [
          { type: "vyos:index:NatRule", name: "by-hand", id: "nat destination rule 77" },
          { type: "vyos:index:Config", name: "options", id: "system option" },
        ];
        stack.writeProgram({
          "import.json": JSON.stringify({ resources }),
          "missing.json": JSON.stringify({
            resources: [{ ...resources[0], name: "no", id: "nat destination rule 79" }],
          }),
        });
        const missing = await stack.pulumi([
          "import",
          "-f",
          "missing.json",
          "--yes",
          "--generate-code=false",
          "--protect=false",
          "--skip-preview",
        ]);
        t.not(missing.code, 0);
        t.match(
          missing.output,
          /"nat destination rule 79" is not on the router: there are .*nat destination rule 77/,
        );
        router.resetStats();
        mustSucceed(
          await stack.pulumi([
            "import",
            "-f",
            "import.json",
            "--yes",
            "--generate-code=false",
            "--protect=false",
            "--skip-preview",
          ]),
        );
        t.equal(router.stats.reads, 1, "one read for all of them");
        stack.writeProgram(programOf({ more: imported + edge(router.url, router.fingerprint, "one") }));
        const up = mustSucceed(await stack.up());
        t.match(
          up.output,
          /\+ 2 created\s+= 1 imported\s+3 changes\. 6 unchanged/,
          "the provider and its host, the option `import`; what was imported is as it was",
        );

        // -------- another key, which refresh and delete go by
        stack.writeProgram(programOf({ more: imported + edge(router.url, router.fingerprint, "two") }));
        const rotated = mustSucceed(await stack.up(["--diff"])).output;
        t.match(rotated, /~ pulumi:providers:vyos: \(update\)/);
        t.match(rotated, /~ 1 updated\s+8 unchanged/, "and nothing is replaced");
        router.edit([{ op: "delete", path: keyAt("one") }]);
        mustSucceed(await stack.refresh());
        const told = stack.backendText() + rotated;
        for (const key of [apiKey, keys.one, keys.two]) t.notMatch(told, key, "keys are encrypted");

        // -------- and back
        stack.writeProgram(programOf({ from: "pulumi-vyos" }));
        const back = mustSucceed(await stack.up());
        t.match(back.output, /4 unchanged/);
        t.match(back.output, /- 5 deleted/);
        mustSucceed(await stack.destroy());
        router.edit([{ op: "delete", path: ["service", "https", "api", "keys"] }]);
        t.strictSame(nodeAt(router.config(), "nat"), nodeAt(before, "nat"));
        t.strictSame(nodeAt(router.config(), "service"), nodeAt(before, "service"));
      },
    ),
  ),
);
