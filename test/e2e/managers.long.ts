/** Projects of npm, pnpm and Yarn 1, and of the oldest Pulumi SDK and the last one that was made for Node 20. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { nodeAt, scenario, settingsFor, withRouter } from "../support/lan.js";
import { mustSucceed, packLibrary, run, withStack, withTempDir } from "../support/pulumi.js";

const program = `
const { VyosNatRule } = require("pulumi-vyos");
new VyosNatRule("web", {
  type: "destination", number: 10, protocol: "tcp", destination: { port: 8080 },
  translation: { address: "192.168.64.5", port: 80 },
});`;

interface Row {
  readonly name: string;
  readonly sdk: string;
  /** What installs the project that its package.json describes. */
  readonly install: readonly string[];
}

const npm = ["npm", "install", "--prefer-offline", "--no-audit", "--no-fund"];
const rows: readonly Row[] = [
  { name: "npm", sdk: "3.270.0", install: npm },
  { name: "npm and the oldest SDK", sdk: "3.150.0", install: npm },
  { name: "npm and the last SDK for Node 20", sdk: "3.248.0", install: npm },
  { name: "pnpm", sdk: "3.270.0", install: ["npx", "--yes", "pnpm@10", "install", "--prefer-offline"] },
  {
    name: "Yarn 1",
    sdk: "3.270.0",
    install: ["npx", "--yes", "yarn@1.22.22", "install", "--ignore-engines"],
  },
];

for (const { name, sdk, install } of rows)
  scenario(`a project of ${name}: up, preview and destroy`, (t) =>
    withTempDir(async (temp) => {
      const tarball = await packLibrary(temp);
      await withRouter({}, (router) =>
        withStack({ program, nodeModules: false, ...settingsFor(router) }, async (stack) => {
          const before = router.config();
          const dependencies = {
            "@pulumi/pulumi": sdk,
            "pulumi-vyos": `file:${tarball}`,
            typescript: "^5.9.3",
          };
          const manifest = { name: "gate", version: "1.0.0", private: true, main: "index.js", dependencies };
          writeFileSync(join(stack.dir, "package.json"), JSON.stringify(manifest));
          const [command = "", ...args] = install;
          mustSucceed(await run(command, args, { cwd: stack.dir, timeoutMs: 600_000 }));
          mustSucceed(await stack.up());
          t.match(nodeAt(router.config(), "nat", "destination", "rule", "10"), {
            destination: { port: "8080" },
          });
          mustSucceed(await stack.preview(["--refresh", "--expect-no-changes"]));
          mustSucceed(await stack.destroy());
          t.strictSame(router.config(), before);
        }),
      );
    }),
  );
