// `npm run demo`: the whole life of a small stack on an emulated router, with the real Pulumi engine.
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { run } from "./lib/process.mjs";
import { seconds } from "./lib/progress.mjs";
import { resolveCli, root } from "./setup.mjs";

const require = createRequire(import.meta.url);
const { startRouter } = require("../dist/emulator/testing.js");

const API_KEY = "demo-key";
const subnet = { "subnet-id": "1", range: { 0: { start: "192.168.64.10", stop: "192.168.64.99" } } };
const config = {
  interfaces: {
    ethernet: { eth0: { address: "203.0.113.2/24" }, eth1: { address: "192.168.64.1/24" } },
  },
  nat: {
    source: {
      rule: { 100: { "outbound-interface": { name: "eth0" }, translation: { address: "masquerade" } } },
    },
  },
  service: { "dhcp-server": { "shared-network-name": { LAN: { subnet: { "192.168.64.0/24": subnet } } } } },
};

const heading = (text) => process.stdout.write(`\n\x1b[1m── ${text}\x1b[0m\n`);

async function main() {
  const started = Date.now();
  const cli = await resolveCli();
  const folder = mkdtempSync(join(tmpdir(), "pulumi-vyos-demo-"));
  const router = await startRouter({ vyos: "1.5", apiKey: API_KEY, config });
  const before = router.config();
  const env = {
    ...process.env,
    ...cli.env,
    PULUMI_BACKEND_URL: `file://${folder}`,
    PULUMI_CONFIG_PASSPHRASE: "demo",
    PULUMI_SKIP_UPDATE_CHECK: "true",
  };
  const settings = join(folder, "Pulumi.demo.yaml");

  const pulumi = async (...args) => {
    process.stdout.write(
      `\x1b[2m$ pulumi ${args.map((arg) => (arg === API_KEY ? "[key]" : arg)).join(" ")}\x1b[0m\n`,
    );
    let stdout = "";
    const { code } = await run(
      cli.pulumi,
      [...args, "--stack", "demo", "--config-file", settings, "--non-interactive"],
      {
        cwd: root,
        env,
        onStdout: (text) => {
          stdout += text;
          process.stdout.write(text);
        },
        onStderr: (text) => process.stderr.write(text),
      },
    );
    if (code !== 0) throw new Error(`pulumi ${args[0]} ended with exit code ${code}`);
    return stdout;
  };
  const expect = (condition, text) => {
    if (!condition) throw new Error(`the demo expected that ${text}`);
    process.stdout.write(`✔ ${text}\n`);
  };

  try {
    heading(`an emulated VyOS ${router.vyos} at ${router.url}`);
    // The stack's configuration is written beside Pulumi.yaml: here a copy, so that the tree stays clean.
    cpSync(join(root, "Pulumi.yaml"), join(folder, "Pulumi.yaml"));
    const init = await run(cli.pulumi, ["stack", "init", "demo"], { cwd: folder, env });
    if (init.code !== 0) throw new Error(`pulumi stack init failed:\n${init.stderr}`);
    await pulumi("config", "set", "vyos:endpoint", router.url);
    await pulumi("config", "set", "vyos:fingerprint", router.fingerprint);
    await pulumi("config", "set", "--secret", "vyos:apiKey", API_KEY);

    heading("an update: two VMs with five forwards, and a NAT rule");
    await pulumi("up", "--yes", "--skip-preview");
    const { commitsWithChanges, ops, saves } = router.stats;
    expect(
      commitsWithChanges <= 2,
      `${ops} commands went in ${commitsWithChanges} commits and ${saves} saves`,
    );
    expect(Object.keys(router.config().nat.destination.rule).length === 6, "six destination rules are there");

    heading("somebody changes a rule by hand");
    const [number] = Object.entries(router.config().nat.destination.rule).find(
      ([, rule]) => rule.description === "web https",
    );
    const path = ["nat", "destination", "rule", number, "source", "address"];
    await router.edit([{ op: "set", path, value: "192.0.2.0/24" }]);
    process.stdout.write(`vyos@router# set ${path.join(" ")} 192.0.2.0/24; commit\n`);

    heading("a preview names the leaf");
    const preview = await pulumi("preview", "--refresh", "--diff");
    expect(
      preview.includes("192.0.2.0/24") && preview.includes("source"),
      "the preview shows what was changed",
    );

    heading("an update repairs it");
    await pulumi("up", "--yes", "--refresh", "--skip-preview");
    expect(
      router.config().nat.destination.rule[number].source?.address === undefined,
      "the leaf is gone again",
    );

    heading("and all of it goes");
    await pulumi("destroy", "--yes", "--skip-preview");
    expect(isDeepStrictEqual(router.config(), before), "the router is as it was before");
    process.stdout.write(`\ndemo: done in ${seconds(Date.now() - started)}\n`);
  } finally {
    await router.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
