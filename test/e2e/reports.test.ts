import { setTimeout as sleep } from "node:timers/promises";
import type { EmulatedRouter } from "../../emulator/testing.js";
import { commandsOf, lanConfig, nodeAt, scenario, settingsFor, withRouter } from "../support/lan.js";
import { mustSucceed, withStack } from "../support/pulumi.js";

/** A second network, whose only subnet is not the first VMs' own. */
const lan2 = {
  subnet: {
    "198.51.100.0/24": {
      option: { "default-router": "198.51.100.1" },
      range: { d: { start: "198.51.100.200", stop: "198.51.100.250" } },
      "subnet-id": "2",
    },
  },
};

const withLan2 = () => {
  const { interfaces, service, ...rest } = lanConfig("1.5") as unknown as {
    interfaces: { ethernet: object };
    service: { "dhcp-server": { "shared-network-name": object } };
  };
  const networks = { ...service["dhcp-server"]["shared-network-name"], LAN2: lan2 };
  return {
    ...rest,
    interfaces: {
      ...interfaces,
      ethernet: { ...interfaces.ethernet, eth2: { address: ["198.51.100.1/24", "192.0.2.1/24"] } },
    },
    service: { ...service, "dhcp-server": { "shared-network-name": networks } },
  };
};

interface Step {
  readonly lldp: string;
  readonly address: string;
  readonly network: string;
  /** Arguments that state what holds without them. */
  readonly stated: boolean;
}

const first: Step = { lldp: "service lldp", address: "192.0.2.9", network: "office", stated: false };

const program = ({ lldp, address, network, stated }: Step): string => `
const v = require("pulumi-vyos");
new v.VyosConfig("lldp", { path: ${JSON.stringify(lldp)}, config: { interface: { eth1: true } } });
const nas = new v.VyosStaticHost("nas.lan", { addresses: ["${address}"] }, { replaceOnChanges: ["addresses"] });
new v.VyosDhcpNetwork("net", {
  name: "${network}",
  subnets: { "192.0.2.0/24": { ranges: { d: { start: "192.0.2.100", stop: "192.0.2.200" } } } },
});
new v.VyosFirewallRuleset("set", {
  name: "GUESTS", rules: { 10: { action: "accept"${stated ? ", disable: false" : ""} } }${stated ? ', family: "ipv4"' : ""},
});
const vm = new v.VyosVmAttachment("vm", {
  network: "LAN2", macAddress: "00:50:56:00:00:01", inboundInterface: "eth0", ${stated ? "paused: false," : ""}
  forwards: { http: {${stated ? ' port: 80, protocol: "tcp", enabled: true ' : ""}} },
});
exports.saved = nas.saved; exports.drift = nas.drift; exports.unmanaged = nas.unmanaged; exports.allocated = nas.allocated;
exports.address = vm.address; exports.endpoints = vm.endpoints;
`;

const networks = (router: EmulatedRouter): string[] =>
  Object.keys(nodeAt(router.config(), "service", "dhcp-server", "shared-network-name") ?? {}).sort();

scenario("a stack's outputs, replacements, and the way back from those that failed or were cut off", (t) =>
  withRouter({ config: withLan2() }, (router) =>
    withStack({ program: program(first), ...settingsFor(router) }, async (stack) => {
      mustSucceed(await stack.up());
      const settled = router.config();
      t.match(await stack.outputs(), {
        saved: true,
        drift: [],
        unmanaged: [],
        allocated: [],
        address: "198.51.100.100",
        endpoints: { http: { port: 80 } },
      });

      // Nothing has changed, and stating what holds without it changes nothing either.
      stack.writeProgram(program({ ...first, stated: true }));
      mustSucceed(await stack.preview(["--expect-no-changes"]));

      // What is replaced is deleted first and then cannot be made: the program as it was brings it back.
      router.inject({
        kind: "refusal",
        text: "no such thing",
        match: { path: "/configure", op: "set" },
        times: 50,
      });
      const moved = { ...first, network: "guests", address: "192.0.2.10" };
      stack.writeProgram(program(moved));
      const failed = await stack.up(["--preview"]);
      t.not(failed.code, 0);
      t.match(failed.output, /nas\.lan\s+replace/, "replaceOnChanges is shown");
      t.match(failed.output, /net\s+replace/);
      t.same(networks(router), ["LAN", "LAN2"], "the old one went first");
      router.clearFaults();
      stack.writeProgram(program(first));
      mustSucceed(await stack.up());
      t.strictSame(router.config(), settled);

      // The same where the update is killed in between.
      router.inject({ kind: "hang", when: "before", match: { path: "/configure", op: "set" }, times: 50 });
      stack.writeProgram(program(moved));
      const since = router.requests.length;
      const cut = stack.start(["up", "--yes", "--skip-preview"]);
      while (!commandsOf(router, since).some((line) => line.startsWith("set "))) await sleep(50);
      cut.kill("SIGKILL", true);
      await cut.done;
      t.same(networks(router), ["LAN", "LAN2"]);
      router.clearFaults();
      mustSucceed(await stack.pulumi(["cancel", "--yes"]));
      stack.writeProgram(program(first));
      mustSucceed(await stack.up());
      t.strictSame(router.config(), settled);

      // And forward again.
      stack.writeProgram(program(moved));
      mustSucceed(await stack.up());
      t.same(networks(router), ["LAN", "LAN2", "guests"]);
      mustSucceed(await stack.preview(["--expect-no-changes"]));
    }),
  ),
);
