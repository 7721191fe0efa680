import { nodeAt, scenario, settingsFor, withRouter } from "../support/lan.js";
import { mustSucceed, withStack } from "../support/pulumi.js";

const program = (more = ""): string => `
const vyos = require("pulumi-vyos");
const net = new vyos.VyosVmNetwork("vms", {
  subnet: "10.9.0.0/24", interface: "eth1", vlanId: 90, outboundInterface: "eth0",
  vms: { web: { macAddress: "00:50:56:00:00:01", forwards: { https: { externalPort: 8443 } } } },
});
const db = net.addVm("db", { macAddress: "00:50:56:00:00:02" });
${more}
exports.web = net.vms.web.address;
exports.db = db.address;
`;

scenario("a network for VMs in one resource", (t) =>
  withRouter({}, (router) =>
    withStack({ program: program(), ...settingsFor(router) }, async (stack) => {
      const before = router.config();
      mustSucceed(await stack.up());
      const { web, db } = await stack.outputs();
      t.strictSame([web, db].sort(), ["10.9.0.100", "10.9.0.101"]);
      const config = router.config();
      const has = (...path: string[]) => nodeAt(config, ...path);
      t.match(has("interfaces", "ethernet", "eth1", "vif", "90"), { address: "10.9.0.1/24" });
      const subnet = ["service", "dhcp-server", "shared-network-name", "vms", "subnet", "10.9.0.0/24"];
      t.match(has(...subnet), {
        option: { "default-router": "10.9.0.1", "name-server": "10.9.0.1" },
        range: { dynamic: { start: "10.9.0.200", stop: "10.9.0.250" } },
        "static-mapping": { web: { "ip-address": web }, db: { "ip-address": db } },
      });
      t.match(has("nat", "source", "rule", "10000"), {
        "outbound-interface": { name: "eth0" },
        source: { address: "10.9.0.0/24" },
        translation: { address: "masquerade" },
      });
      t.match(has("firewall", "ipv4", "forward", "filter", "rule"), {
        "10000": { action: "accept", state: ["established", "related"] },
        "10001": { action: "drop", destination: { group: { "network-group": "vms-others" } } },
      });
      mustSucceed(await stack.preview(["--refresh", "--expect-no-changes"]));

      const clash = `new vyos.VyosVmNetwork("more", { subnet: "10.10.0.0/24", outboundInterface: "eth0" });`;
      stack.writeProgram(program(clash));
      const refused = await stack.preview();
      t.not(refused.code, 0);
      // Which of the two is checked first is the engine's choice.
      t.match(refused.output, /forward filter rule 10000: is also asked for by .*(?:vms|more)-answers/);

      const small = `new vyos.VyosVmNetwork("tiny", { subnet: "10.10.0.0/28", outboundInterface: "eth0" });`;
      stack.writeProgram(program(small));
      const tiny = await stack.preview();
      t.match(tiny.output, /tiny: range: is missing; the default is for prefixes of \/24/);

      stack.writeProgram(program());
      mustSucceed(await stack.destroy());
      t.strictSame(router.config(), before);
    }),
  ),
);

scenario("a network for VMs on VyOS 1.3: without isolation, and told why", (t) =>
  withRouter({ vyos: "1.3" }, (router) => {
    const settings = settingsFor(router);
    const config = { ...settings.config, "vyos:version": "1.3" };
    const options = { program: program(), ...settings, config };
    return withStack(options, async (stack) => {
      const refused = await stack.preview();
      t.not(refused.code, 0);
      t.match(refused.output, /chain: does not exist in VyOS 1\.3/);
      stack.writeProgram(
        program().replace(`outboundInterface: "eth0",`, `outboundInterface: "eth0", isolation: false,`),
      );
      const before = router.config();
      mustSucceed(await stack.up());
      t.match(nodeAt(router.config(), "nat", "source", "rule", "10000"), { "outbound-interface": "eth0" });
      mustSucceed(await stack.destroy());
      t.strictSame(router.config(), before);
    });
  }),
);
