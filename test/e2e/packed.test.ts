import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { nodeAt, scenario, settingsFor, withRouter } from "../support/lan.js";
import {
  getCli,
  installInto,
  linkSdk,
  mustSucceed,
  packLibrary,
  repoRoot,
  run,
  type StackOptions,
  Stack,
  start,
  withStack,
  withTempDir,
} from "../support/pulumi.js";

const bodyOf = (pulumi: string) => `
const web = new VyosNatRule("web", {
  type: "destination", protocol: "tcp", destination: { port: 8080 },
  translation: { address: "192.168.64.5", port: 80 },
});
const vm = new VyosVmAttachment("vm", {
  network: "LAN", macAddress: "00:50:56:00:00:01", inboundInterface: "eth0", forwards: { ssh: {} },
});
${pulumi}`;

interface Row extends Pick<StackOptions, "program" | "language"> {
  /** What the plugin is set up with, where the program uses it too. */
  readonly plugin?: "enable" | "install";
}

const programs: Readonly<Record<string, Row>> = {
  CommonJS: {
    language: "cjs",
    program: `const { VyosNatRule, VyosVmAttachment } = require("pulumi-vyos");
      ${bodyOf("exports.number = web.number; exports.ssh = vm.endpoints.apply((e) => e.ssh.externalPort);")}`,
  },
  "ES modules, with the plugin in Pulumi's folder": {
    language: "esm",
    plugin: "install",
    program: `import { VyosNatRule } from "pulumi-vyos";
      import { VyosVmAttachment } from "pulumi-vyos/native";
      ${bodyOf("export const number = web.number; export const ssh = vm.endpoints.apply((e) => e.ssh.externalPort);")}`,
  },
  "TypeScript, with the plugin of node_modules": {
    language: "ts",
    plugin: "enable",
    program: `import * as pulumi from "@pulumi/pulumi";
      import { VyosVmAttachment } from "pulumi-vyos";
      import { VyosNatRule, type VyosNatRuleArgs } from "pulumi-vyos/native";
      const common: Partial<VyosNatRuleArgs> = { log: false };
      ${bodyOf(`export const number: pulumi.Output<number> = web.number;
      export const ssh: pulumi.Output<number | string | undefined> = vm.endpoints.apply((e) => e.ssh?.externalPort);
      export const nothing = common.log;`)}`,
  },
};

const testing = `
  const router = await startRouter({ vyos: "1.4" });
  const { url, fingerprint, vyos } = router;
  console.log(JSON.stringify({ url, vyos, pinned: fingerprint.length }));
  await router.stop();`;

interface Locked {
  readonly packages: Readonly<
    Record<string, { readonly dependencies?: Readonly<Record<string, string>> } | undefined>
  >;
}

/** The names of what Pulumi's SDK brings into every program, with and without this library. */
const broughtBySdk = (): ReadonlySet<string> => {
  const { packages } = JSON.parse(readFileSync(join(repoRoot, "package-lock.json"), "utf8")) as Locked;
  const names = new Set(["@pulumi/pulumi"]);
  const neededBy = (name: string): readonly string[] =>
    Object.entries(packages)
      .filter(([path]) => path.endsWith(`node_modules/${name}`))
      .flatMap(([, entry]) => Object.keys(entry?.dependencies ?? {}));
  for (const name of names) for (const needed of neededBy(name)) names.add(needed);
  return names;
};

/** The packages of a node_modules folder that the SDK does not bring anyway, and the bytes of all their files. */
const weigh = (nodeModules: string): { readonly packages: readonly string[]; readonly bytes: number } => {
  const shared = broughtBySdk();
  const files = readdirSync(nodeModules, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => {
      const [, name = ""] =
        /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file.slice(nodeModules.length - 12)) ?? [];
      return name !== "" && !shared.has(name);
    });
  return {
    packages: files.filter((file) => /\/node_modules\/(?:@[^/]+\/)?[^/]+\/package\.json$/.test(file)),
    bytes: files.reduce((sum, file) => sum + statSync(file).size, 0),
  };
};

const MOST_PACKAGES = 30;
const MOST_BYTES = 25_000_000;

/** A run that asks for traces, as far as the library itself goes. */
const traced = `
  const dist = require("node:path").dirname(require.resolve("pulumi-vyos")) + "/host/";
  const { openAudience } = require(dist + "audience.js");
  const { sinks } = require(dist + "sinks.js");
  openAudience(sinks, () => undefined, { OTEL_EXPORTER_OTLP_ENDPOINT: "http://127.0.0.1:1" }).settled();`;

scenario("the packed library, installed as users install it", (t) =>
  withTempDir(async (temp) => {
    await installInto(temp, await packLibrary(temp));
    const nodeModules = join(temp, "node_modules");

    await t.test("it is small, and says what it lacks when that is asked for", async (t) => {
      const { packages, bytes } = weigh(nodeModules);
      t.comment(`${packages.length} packages, ${bytes} bytes`);
      t.ok(packages.length <= MOST_PACKAGES, `${packages.length} packages:\n${packages.join("\n")}`);
      t.ok(packages.length > 5 && bytes > 1_000_000, "they were seen");
      t.ok(bytes <= MOST_BYTES, `${bytes} bytes`);
      writeFileSync(join(temp, "traced.cjs"), traced);
      const { code, stderr } = await run(process.execPath, ["traced.cjs"], { cwd: temp });
      t.equal(code, 0);
      t.match(
        stderr,
        /^warning: pulumi-vyos: traces: OpenTelemetry is not installed; run `npm install .*"@opentelemetry\/exporter-trace-otlp-http@\^[\d.]+"/,
      );
      t.equal(stderr.trimEnd().split("\n").length, 1, "and nothing else");
    });
    linkSdk(temp);

    for (const [name, { plugin, ...program }] of Object.entries(programs)) {
      await t.test(`${name}: up and destroy`, (t) =>
        withRouter({}, (router) => {
          const before = router.config();
          return withStack(
            { ...program, nodeModules, startsHost: true, ...settingsFor(router) },
            async (stack) => {
              if (plugin !== undefined) {
                const bin = join(nodeModules, ".bin", "pulumi-vyos");
                const set = await run(bin, ["plugin", plugin], { cwd: stack.dir, env: stack.env });
                t.match(mustSucceed(set).stdout, plugin === "enable" ? /plugins\.providers/ : /plugin ls/);
              }
              const up = mustSucceed(await stack.up());
              t.notMatch(up.output, /warning/i);
              const { number, ssh } = (await stack.outputs()) as { number: number; ssh: number };
              t.equal(ssh, 32000);
              t.match(nodeAt(router.config(), "nat", "destination", "rule", String(number)), {
                destination: { port: "8080" },
              });
              const types = (await stack.resources()).map(({ type }) => type);
              const native = types.filter((type) => type.startsWith("vyos:index:"));
              t.equal(native.length, plugin === undefined ? 0 : 1, "by the door that it asks for");
              mustSucceed(await stack.destroy());
              t.strictSame(router.config(), before);
              t.strictSame(await stack.resources(), []);
            },
          );
        }),
      );
    }

    await t.test("npx pulumi-vyos init --emulator, and what it says comes next", async (t) => {
      const cli = await getCli();
      const [gate, backend] = [join(temp, "gate"), join(temp, "state")];
      mkdirSync(backend);
      const env = {
        ...cli.env,
        PULUMI_HOME: join(temp, "home"),
        PULUMI_BACKEND_URL: `file://${backend}`,
        PULUMI_CONFIG_PASSPHRASE: "test",
        PULUMI_DEBUG_COMMANDS: "true", // --event-log
        // Its types are checked with the pages that show it: test/reference.
        PULUMI_NODEJS_TRANSPILE_ONLY: "true",
      };
      const init = ["--no-install", "pulumi-vyos", "init", "gate", "--emulator"];
      const made = mustSucceed(await run("npx", init, { cwd: temp, env, timeoutMs: 60_000 }));
      t.match(
        made.stdout,
        /made in gate: .*index\.ts[^]*cd gate\n {2}npm install\n {2}npm run router[^]*pulumi up/,
      );
      symlinkSync(nodeModules, join(gate, "node_modules"));
      const router = start("npm", ["run", "router"], { cwd: gate, env, timeoutMs: 240_000 });
      await router.waitFor(/"url".*\}\n/);
      const stack = new Stack(cli, gate, backend, "gate", "dev", env, 120_000, true);
      const up = mustSucceed(await stack.up());
      t.notMatch(up.output, /warning/i);
      t.match(await stack.outputs(), { address: "192.168.70.100", ssh: 32000 });
      mustSucceed(await stack.destroy());
      t.match(await run("npx", init, { cwd: temp, env, timeoutMs: 60_000 }), {
        code: 2,
        stderr: /gate has Pulumi\.yaml and .* nothing is overwritten/,
      });
      router.kill("SIGTERM", true);
      await router.done;
    });

    await t.test("types", async (t) => {
      const files = {
        "good.ts": programs["TypeScript, with the plugin of node_modules"]?.program ?? "",
        "bad.mts": `import { VyosNatRule } from "pulumi-vyos";
         import { startRouter } from "pulumi-vyos/testing";
         export const router: Promise<{ readonly url: string }> = startRouter({ vyos: "1.5" });
         new VyosNatRule("web", { type: "destiny" });`,
      };
      for (const [file, text] of Object.entries(files)) writeFileSync(join(temp, file), text);
      const tsc = join(repoRoot, "node_modules", "typescript", "bin", "tsc");
      const flags = ["--noEmit", "--strict", "--skipLibCheck", "--module", "node20", "--types", "node"];
      const types = ["--typeRoots", join(repoRoot, "node_modules", "@types")];
      const args = [tsc, ...flags, ...types, ...Object.keys(files)];
      const { stdout } = await run(process.execPath, args, { cwd: temp });
      t.match(stdout, /bad\.mts\(4,\d+\): error TS2322: Type '"destiny"' is not assignable/);
      t.equal(stdout.match(/error TS/g)?.length, 1, "and no other error");
    });

    await t.test("pulumi-vyos/testing by import and by require", async (t) => {
      writeFileSync(join(temp, "a.mjs"), `import { startRouter } from "pulumi-vyos/testing";${testing}`);
      writeFileSync(
        join(temp, "a.cjs"),
        `const { startRouter } = require("pulumi-vyos/testing"); (async () => {${testing}})();`,
      );
      for (const file of ["a.mjs", "a.cjs"]) {
        const { stdout } = mustSucceed(await run(process.execPath, [file], { cwd: temp, timeoutMs: 60_000 }));
        t.match(JSON.parse(stdout), { url: /^https:\/\/127\.0\.0\.1:\d+$/, vyos: "1.4", pinned: 95 });
      }
    });

    await t.test("npx pulumi-vyos emulator", async (t) => {
      const args = ["--no-install", "pulumi-vyos", "emulator", "--vyos", "1.3", "--api-key", "k"];
      const emulator = start("npx", args, { cwd: temp, timeoutMs: 60_000 });
      await emulator.waitFor(/\}\n/);
      const line =
        emulator
          .output()
          .split("\n")
          .find((text) => text.startsWith("{")) ?? "";
      t.match(JSON.parse(line), { url: /^https:/, vyos: "1.3", fingerprint: /^[0-9A-F:]{95}$/ });
      t.notOk("apiKey" in (JSON.parse(line) as object), "a key that was given is not printed");
      emulator.kill("SIGTERM", true);
      await emulator.done;
      const bin = join(nodeModules, "pulumi-vyos", "dist", "cli", "main.js");
      const direct = start(process.execPath, [bin, "emulator"], { cwd: temp, timeoutMs: 60_000 });
      await direct.waitFor(/"apiKey".*\}\n/);
      direct.kill("SIGTERM");
      t.match(await direct.done, { code: 0, signal: null }, "an orderly end");
    });
  }),
);
