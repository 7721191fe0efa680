/**
 * Projects of npm, pnpm, Yarn and Bun by the doors that each may take, and of the oldest Pulumi SDK and the last one
 * that was made for Node 20.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { installPlugin } from "../../cli/run-plugin.js";
import { nodeAt, scenario, settingsFor, withRouter } from "../support/lan.js";
import { mustSucceed, packLibrary, repoRoot, run, withStack, withTempDir } from "../support/pulumi.js";

const programBy = (door: string): string => `
const { VyosNatRule } = require("${door}");
new VyosNatRule("web", {
  type: "destination", number: 10, protocol: "tcp", destination: { port: 8080 },
  translation: { address: "192.168.64.5", port: 80 },
});`;

/** Runs the program inside its own process, as Pulumi's Automation API does where there is no language host. */
const inlineOf = (stackName: string, projectName: string): string => `
const { LocalWorkspace } = require("@pulumi/pulumi/automation");
const program = async () => require("./index.js");
const [, , operation] = process.argv;
LocalWorkspace.selectStack({ stackName: "${stackName}", projectName: "${projectName}", program }, { workDir: __dirname })
  .then((stack) => stack[operation](operation === "preview" ? { refresh: true, expectNoChanges: true } : {}))
  .then(() => process.exit(0), (error) => { console.error(error); process.exit(1); });
`;

interface Row {
  readonly name: string;
  readonly sdk?: string;
  /** What installs the project that its package.json describes. */
  readonly install: readonly string[];
  readonly files?: Readonly<Record<string, string>>;
  /** By the plugin: where it comes from. */
  readonly plugin?: "enable" | "install";
  /** What runs a script there, where that is not Node with a node_modules folder. */
  readonly runs?: readonly string[];
}

const npm = ["npm", "install", "--prefer-offline", "--no-audit", "--no-fund"];
const npx = (...args: readonly string[]): readonly string[] => ["npx", "--yes", ...args];
const pnpm = npx("pnpm@10", "install", "--prefer-offline");
const yarn1 = npx("yarn@1.22.22", "install", "--ignore-engines");
const yarn = npx("--package=@yarnpkg/cli-dist@4", "yarn");
const bun = npx("bun@1");

const rows: readonly Row[] = [
  { name: "npm", install: npm },
  { name: "npm and the oldest SDK", sdk: "3.150.0", install: npm },
  { name: "npm and the last SDK for Node 20", sdk: "3.248.0", install: npm },
  { name: "pnpm", install: pnpm },
  { name: "pnpm and the plugin", install: pnpm, plugin: "enable" },
  { name: "Yarn 1", install: yarn1 },
  { name: "Yarn 1 and the plugin", install: yarn1, plugin: "enable" },
  {
    name: "Yarn 4 without node_modules, and the plugin",
    install: [...yarn, "install"],
    files: {
      "yarn.lock": "",
      ".yarnrc.yml": "nodeLinker: pnp\nenableTelemetry: false\nenableImmutableInstalls: false\n",
    },
    plugin: "install",
    // `yarn node` would put the project's own copy of the plugin on PATH, where Pulumi looks first.
    runs: [process.execPath, "--require", "./.pnp.cjs"],
  },
  { name: "Bun and the plugin", install: [...bun, "install"], plugin: "enable", runs: bun },
];

for (const { name, sdk = "3.270.0", install, files = {}, plugin, runs } of rows)
  scenario(`a project of ${name}: up, preview and destroy`, (t) =>
    withTempDir(async (temp) => {
      const tarball = await packLibrary(temp);
      const program = programBy(plugin === undefined ? "pulumi-vyos" : "pulumi-vyos/native");
      await withRouter({}, (router) =>
        withStack(
          { program, nodeModules: false, startsHost: true, ...settingsFor(router) },
          async (stack) => {
            const before = router.config();
            const within = (command: readonly string[], ...args: readonly string[]) =>
              run(command[0] ?? "", [...command.slice(1), ...args], {
                cwd: stack.dir,
                env: stack.env,
                timeoutMs: 600_000,
              });
            const dependencies = {
              "@pulumi/pulumi": sdk,
              "pulumi-vyos": `file:${tarball}`,
              typescript: "^5.9.3",
            };
            const manifest = {
              name: "gate",
              version: "1.0.0",
              private: true,
              main: "index.js",
              dependencies,
            };
            writeFileSync(join(stack.dir, "package.json"), JSON.stringify(manifest));
            stack.writeProgram({ ...files, "index.js": program });
            mustSucceed(await within(install));
            const main = join(repoRoot, "dist", "cli", "main.js");
            if (plugin === "enable") mustSucceed(await within([process.execPath], main, "plugin", "enable"));
            if (plugin === "install") installPlugin(stack.env.PULUMI_HOME);
            const inline = join(stack.dir, "inline.cjs");
            writeFileSync(inline, inlineOf(stack.name, stack.project));
            const perform = async (operation: "up" | "preview" | "destroy"): Promise<void> => {
              if (runs !== undefined) mustSucceed(await within(runs, inline, operation));
              else if (operation !== "preview") mustSucceed(await stack[operation]());
              else mustSucceed(await stack.preview(["--refresh", "--expect-no-changes"]));
            };
            await perform("up");
            t.match(nodeAt(router.config(), "nat", "destination", "rule", "10"), {
              destination: { port: "8080" },
            });
            const types = (await stack.resources()).map(({ type }) => type);
            t.equal(
              types.includes("vyos:index:NatRule"),
              plugin !== undefined,
              "by the door that it asks for",
            );
            await perform("preview");
            await perform("destroy");
            t.strictSame(router.config(), before);
          },
        ),
      );
    }),
  );
