/** A program in YAML and an import with its generated code, by the real language host where there is one. */
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import t from "tap";
import { installPlugin } from "../../cli/run-plugin.js";
import { nodeAt, settingsFor, withRouter, lanConfig } from "../support/lan.js";
import { mustSucceed, repoRoot, whyNoCli, withStack } from "../support/pulumi.js";

const host = "pulumi-language-yaml";
const hasHost = (process.env.PATH ?? "").split(delimiter).some((folder) => existsSync(join(folder, host)));

void t.test("a YAML program, and pulumi import into it", async (t) => {
  const why = (await whyNoCli()) || (hasHost ? false : `no ${host} on PATH: \`go build\` makes one`);
  if (why !== false) {
    t.plan(0, why);
    return;
  }
  return withRouter({ vyos: "1.5", config: lanConfig("1.5") }, (router) =>
    withStack({ dir: join(repoRoot, "examples", "yaml"), ...settingsFor(router) }, async (stack) => {
      installPlugin(stack.env.PULUMI_HOME);
      t.match(mustSucceed(await stack.pulumi(["plugin", "ls"])).output, /vyos\s+resource\s+\d+\.\d+\.\d+/);
      const before = router.config();
      mustSucceed(await stack.up());
      t.match(await stack.outputs(), { address: "192.168.64.100", rule: 10002 });
      mustSucceed(await stack.preview(["--expect-no-changes"]));
      router.edit([
        { op: "set", path: "nat destination rule 77 destination port".split(" "), value: "80" },
        { op: "set", path: "nat destination rule 77 inbound-interface name".split(" "), value: "eth0" },
        { op: "set", path: "nat destination rule 77 protocol".split(" "), value: "tcp" },
        { op: "set", path: "nat destination rule 77 translation address".split(" "), value: "192.168.64.9" },
      ]);
      const args = ["import", "vyos:index:NatRule", "by-hand", "nat destination rule 77"];
      const imported = mustSucceed(await stack.pulumi([...args, "--yes", "--protect=false"]));
      t.match(imported.output, /type: vyos:NatRule\n\s+properties:\n\s+destination:\n\s+port: '80'/, "code");

      // A VM of another network takes an address of that one's own subnet, and forwards to every packet are warned of.
      const lan2 = ["service", "dhcp-server", "shared-network-name", "LAN2", "subnet", "198.51.100.0/24"];
      router.edit([
        { op: "set", path: ["interfaces", "ethernet", "eth2", "address"], value: "198.51.100.1/24" },
        { op: "set", path: [...lan2, "subnet-id"], value: "2" },
        { op: "set", path: [...lan2, "range", "d", "start"], value: "198.51.100.200" },
        { op: "set", path: [...lan2, "range", "d", "stop"], value: "198.51.100.250" },
      ]);
      const example = readFileSync(join(stack.dir, "Pulumi.yaml"), "utf8");
      const moved = example
        .replace("network: LAN", "network: LAN2")
        .replace("inboundInterface: eth0\n      forwards", "forwards");
      stack.writeProgram({ "Pulumi.yaml": moved });
      const warned = mustSucceed(await stack.up(["--preview"])).output;
      t.match(warned, /warning: .*forwards: .*every packet.*inboundInterface: "any"/);
      t.match(await stack.outputs(), { address: "198.51.100.100" });
      mustSucceed(await stack.destroy());
      t.strictSame(nodeAt(router.config(), "nat"), nodeAt(before, "nat"));
    }),
  );
});
