/**
 * The policy example: its own tests, and its pack with the real CLI on programs that keep the rules and one that does not.
 * The first is example port-forward, as its README has it.
 */
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { aimed, shellBlocks, withExample } from "../support/examples.js";
import { apiKey, lanConfig, nodeAt, scenario, withRouter } from "../support/lan.js";
import { mustSucceed } from "../support/pulumi.js";
import { isAsSaid } from "./readmes.js";

const rule = `type: "destination", protocol: "tcp", translation: { address: "192.168.64.5", port: 80 }`;

const badProgram = `
import { VyosConfig, VyosFirewallGroup, VyosFirewallRuleset, VyosNatRule, VyosVmAttachment } from "pulumi-vyos";
new VyosNatRule("silent", { ${rule}, destination: { port: 8080 } });
new VyosVmAttachment("vm", { network: "LAN", macAddress: "00:50:56:00:00:01", forwards: { ssh: { description: "ssh" } } });
const admin = new VyosFirewallGroup("ADMIN", { type: "port", members: ["20-30"] });
new VyosFirewallRuleset("in", { name: "IN", rules: {
  10: { action: "accept", description: "admin", protocol: "tcp", destination: { group: { portGroup: admin.name } } },
} });
new VyosConfig("raw", { path: "nat destination rule 77", config: { description: "raw" } });
`;

/** Who may in is known during the update only. */
const lateProgram = `
import { VyosNatRule, VyosVmAttachment } from "pulumi-vyos";
const vm = new VyosVmAttachment("vm", { network: "LAN", macAddress: "00:50:56:00:00:01" });
new VyosNatRule("late", { ${rule}, destination: { port: 8080 }, source: { address: vm.address } });
`;

/** The pack in JavaScript: Pulumi checks the types of one in TypeScript each time that it starts it. */
const compiledPack = (pack: string): string => {
  const compiled = `${pack}-js`;
  cpSync(pack, compiled, { recursive: true });
  for (const name of readdirSync(compiled).filter((each) => each.endsWith(".ts"))) {
    const compilerOptions = {
      module: ts.ModuleKind.CommonJS,
      target: ts.ScriptTarget.ES2022,
      esModuleInterop: true,
    };
    const { outputText } = ts.transpileModule(readFileSync(join(compiled, name), "utf8"), {
      compilerOptions,
    });
    writeFileSync(join(compiled, name.replace(/ts$/, "js")), outputText);
    rmSync(join(compiled, name));
  }
  rmSync(join(compiled, "tsconfig.json"));
  const manifest = join(compiled, "package.json");
  const { name, version } = JSON.parse(readFileSync(manifest, "utf8")) as { name: string; version: string };
  writeFileSync(manifest, JSON.stringify({ name, version, main: "index.js" }));
  return compiled;
};

scenario("example policy: its own tests", (t) =>
  withExample("policy", async ({ dir, shell }) => {
    const { output } = mustSucceed(await shell(shellBlocks(dir)[0] ?? ""));
    t.match(output, /# pass [1-9]/);
    t.match(output, /# fail 0/);
  }),
);

scenario("example policy: the pack", (t) =>
  withRouter({ vyos: "1.5" }, (router) =>
    withExample("port-forward", async ({ dir, shell, stack }) => {
      for (const block of shellBlocks(dir)) mustSucceed(await shell(aimed(block, [router]), apiKey));
      await isAsSaid(t, "port-forward", stack, [router]);
      mustSucceed(await stack.preview(["--refresh", "--expect-no-changes"]));
      const readme = shellBlocks(join(dir, "..", "policy"))[1] ?? "";
      const clean = mustSucceed(await shell(readme));
      t.match(clean.output, /✅ vyos@v0\.1\.0/);

      const standing = router.config();
      const program = join(dir, "index.ts");
      const quotas = join(dir, "few.json");
      writeFileSync(quotas, JSON.stringify({ quotas: { rules: 1, vms: 1, forwards: 0 } }));
      const pack = compiledPack(join(dir, "..", "policy"));
      const strict = ["--policy-pack", pack, "--policy-pack-config", quotas];

      writeFileSync(program, badProgram);
      const bad = await stack.preview(strict);
      t.not(bad.code, 0);
      for (const text of [
        /silent[\s\S]*opens port 80 \(tcp\) to the world and does not say what for: set description/,
        /forwards\.ssh lets everybody reach ssh by port 22 \(tcp\): name who may in by forwards\.ssh\.source\.address/,
        /rules\.10 lets everybody reach ssh by the ports of group ADMIN \(tcp\)/,
        /"nat destination rule 77" in a VyosConfig are not seen/,
        /Too many rules in this stack: 2, and its quota is 1/,
        /Too many forwards in this stack: 1, and its quota is 0/,
      ])
        t.match(bad.output, text);
      t.notMatch(bad.output, apiKey);
      t.not((await stack.up(strict)).code, 0);
      for (const path of [["nat"], ["service", "dhcp-server"]])
        t.strictSame(nodeAt(router.config(), ...path), nodeAt(standing, ...path), "nothing was sent");

      writeFileSync(program, lateProgram);
      const loose = ["--policy-pack", pack];
      t.match(mustSucceed(await stack.preview(loose)).output, /can't be known during preview/);
      mustSucceed(await stack.up(loose));
      mustSucceed(await stack.destroy());
      t.strictSame(router.config(), lanConfig("1.5"), "as it was before");
    }),
  ),
);
