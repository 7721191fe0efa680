import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  apiKey,
  type Declared,
  declare,
  lanConfig,
  scenario,
  settingsFor,
  withRouter,
} from "../support/lan.js";
import {
  linkModules,
  mustSucceed,
  placeLibrary,
  type StackOptions,
  withStack,
  withTempDir,
} from "../support/pulumi.js";

const COUNT = 20;
const rules = Array.from({ length: COUNT }, (_, i): Declared => [
  "NatRule",
  `rule${String(i)}`,
  {
    type: "destination",
    description: `forward of port ${String(8000 + i)} to the web server of tenant ${String(i)}`,
    protocol: "tcp",
    inboundInterface: "eth0",
    source: { address: "198.51.100.0/24" },
    destination: { address: "203.0.113.2", port: 8000 + i },
    translation: { address: "192.168.64.5", port: 80 },
  },
]);

scenario("state: small, without secrets, and the same for every release", (t) =>
  withTempDir(async (temp) => {
    // How npm packs and installs it: packed.test.ts.
    const nodeModules = join(temp, "node_modules");
    linkModules(nodeModules);
    placeLibrary(nodeModules, { version: "1.0.0", banner: "the first release" });
    const nested = "n3sted-KEY-never-to-be-seen";
    await withRouter({}, (router) => {
      const { config } = settingsFor(router);
      const options: StackOptions = {
        program: declare([...rules, ["NatRule", "named", { ...rules[0]?.[2], number: 5, router: "edge" }]]),
        nodeModules,
        config: {
          ...config,
          "vyos:routers": { edge: { endpoint: router.url, fingerprint: router.fingerprint } },
        },
        secrets: { "vyos:apiKey": apiKey, "vyos:routers": { edge: { apiKey } }, "test:spare": { nested } },
      };
      return withStack(options, async (stack) => {
        const version = () =>
          (
            JSON.parse(readFileSync(join(nodeModules, "pulumi-vyos", "package.json"), "utf8")) as {
              version: string;
            }
          ).version;
        t.equal(version(), "1.0.0");
        mustSucceed(await stack.up());
        const first = await stack.resources();
        t.equal(first.length, COUNT + 1);
        const sizes = first.map((resource) => JSON.stringify(resource).length);
        t.ok(Math.max(...sizes) <= 2500, `${Math.max(...sizes)} bytes of state for a rule`);
        const provider = String(first[0]?.inputs?.__provider);
        t.ok(provider.length < 1000, `${provider.length} bytes of provider`);
        t.notMatch(provider, /1\.0\.0|first release/);

        placeLibrary(nodeModules, { version: "2.0.0", banner: "all of it written anew" });
        t.equal(version(), "2.0.0");
        router.resetStats();
        const again = mustSucceed(await stack.up(["--expect-no-changes"]));
        t.match(again.output, new RegExp(`${COUNT + 2} unchanged`));
        t.equal(router.stats.requests, 0);
        const second = await stack.resources();
        t.strictSame(
          second.map(({ inputs, outputs }) => [inputs?.__provider, outputs?.__provider]),
          first.map(({ inputs, outputs }) => [inputs?.__provider, outputs?.__provider]),
          "to the byte",
        );

        mustSucceed(await stack.refresh());
        const kept = [stack.backendText(), stack.configText(), JSON.stringify(await stack.export())].join(
          "\n",
        );
        for (const secret of [apiKey, nested]) t.notOk(kept.includes(secret), "no secret in plain text");
        mustSucceed(await stack.destroy());
        t.strictSame(router.config(), lanConfig("1.5"));
        t.notOk(stack.backendText().includes(apiKey));
      });
    });
  }),
);
