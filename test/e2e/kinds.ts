import { type EditOp, type Version } from "../../emulator/testing.js";
import { lanConfig, nodeAt, scenario, settingsFor, withRouter } from "../support/lan.js";
import { mustSucceed, withStack } from "../support/pulumi.js";

/** One resource of every kind, each standing on what it needs. */
const programOf = (vyos: Version): string => {
  const old = vyos === "1.3";
  const place = old ? { name: "FWD" } : { chain: "forward" };
  const packet = {
    tcp: { flags: { syn: true, not: { ack: true } }, mss: "1-1460" },
    ...{ dscp: [46, "10-12"], packetLength: ["64-1500"], fragment: { matchNonFrag: true }, ttl: { gt: 1 } },
    ...{ log: true, logOptions: { level: "info" }, time: { starttime: "08:00", weekdays: "Mon,Tue" } },
    ...(vyos === "1.5" ? { ipsec: { matchNoneIn: true }, set: { mark: 7 } } : { ipsec: { matchNone: true } }),
  };
  const server =
    vyos === "1.5" ? { ignoreClientId: true } : { pingCheck: true, parameters: ["max-lease-time 7200;"] };
  return `
const vyos = require("pulumi-vyos");
const group = new vyos.VyosFirewallGroup("web-servers", { type: "address", members: ["192.168.64.5"] });
new vyos.VyosFirewallRule("web", {
  ...${JSON.stringify(place)}, number: 100, action: "accept", protocol: "tcp", state: ["new"],
  ...${JSON.stringify(old ? {} : packet)},
  destination: { port: 443, group: { addressGroup: group.name } },
});
new vyos.VyosFirewallRuleset("guests-in", {
  name: "GUESTS-IN", defaultAction: "drop", defaultLog: true,
  rules: {
    10: { action: "accept", state: ["established", "related"] },
    20: { action: "drop", source: { address: "10.2.0.0/24" }, log: true, description: "guests" },
  },
});
const vlan = new vyos.VyosVlan("guests-vlan", { interface: "eth1", vlanId: 20, addresses: ["10.2.0.1/24"],
  ip: { sourceValidation: "strict" }, egressQos: "0:1",
  ...${JSON.stringify(old ? {} : { ip: { adjustMss: "clamp-mss-to-pmtu", sourceValidation: "strict" }, mirror: { ingress: "eth0" } })},
  ipv6: { address: { autoconf: true }, dupAddrDetectTransmits: 2 }, dhcpv6Options: { pd: { 0: { interfaces: { eth0: {} } } } },
});
const guests = new vyos.VyosDhcpNetwork("GUESTS", {
  subnets: {
    "10.2.0.0/24": {
      ranges: { dynamic: { start: "10.2.0.200", stop: "10.2.0.250", ...${JSON.stringify(vyos === "1.5" ? { options: { domainName: "pool.lan" } } : {})} } },
      lease: 3600, ...${JSON.stringify(server)},
      options: { defaultRouter: "10.2.0.1", nameServers: ["10.2.0.1"], domainName: "guests.lan", timeOffset: -3600 },
    },
  },
}, { dependsOn: vlan });
const vm = new vyos.VyosVmAttachment("vm", {
  network: guests.name, subnet: "10.2.0.0/24", addressPool: { from: "10.2.0.100", to: "10.2.0.110" },
  macAddress: "00:50:56:00:00:0a", inboundInterface: "eth0", forwards: { ssh: {} },
});
new vyos.VyosMasquerade("out", { outboundInterface: "eth0", sourceAddress: "10.2.0.0/24" });
new vyos.VyosDnsForwarding("dns", {
  allowFrom: ["10.2.0.0/24"], listenAddresses: ["10.2.0.1"],
  nameServers: { "192.0.2.53": {}, "2001:db8::53": {} }, dhcpInterfaces: ["eth0"], dns64Prefix: "64:ff9b::/96",
}, { dependsOn: vlan });
new vyos.VyosStaticHost("vm-host", { name: "vm.lan", addresses: [vm.address], aliases: ["www.lan"] });
new vyos.VyosStaticRoute("branch", { prefix: "198.51.100.0/24", nextHops: { "192.168.64.254": { distance: 10, ...${JSON.stringify(old ? {} : { bfd: true, bfdProfile: "fast" })} } } });
new vyos.VyosStaticRoute("sink6", { prefix: "2001:db8:dead::/48", blackhole: true });
new vyos.VyosNatRule("printer", {
  type: "destination", number: 77, protocol: "tcp", inboundInterface: "eth0",
  destination: { port: 9100 }, translation: { address: "192.168.64.9" },
});
new vyos.VyosConfig("options", { path: "system option", config: { performance: "throughput", "keyboard-layout": "de" } });
exports.address = vm.address;
exports.subnetIds = guests.subnetIds;
`;
};

const COUNT = 13;

const set = (path: string, value?: string): EditOp =>
  value === undefined ? { op: "set", path: path.split(" ") } : { op: "set", path: path.split(" "), value };
const del = (path: string): EditOp => ({ op: "delete", path: path.split(" ") });

/** What hands may do: one leaf of every kind, and where it is seen again. */
const edits = (vyos: Version): readonly EditOp[] => {
  const old = vyos === "1.3";
  const [sets, fwd] = old
    ? ["firewall name GUESTS-IN", "firewall name FWD"]
    : ["firewall ipv4 name GUESTS-IN", "firewall ipv4 forward filter"];
  const subnet = "service dhcp-server shared-network-name GUESTS subnet 10.2.0.0/24";
  return [
    set("firewall group address-group web-servers address", "192.168.64.6"),
    set(`${fwd} rule 100 destination port`, "8443"),
    set(`${sets} rule 20 action`, "accept"),
    set(`${sets} default-action`, "accept"),
    set("interfaces ethernet eth1 vif 20 address", "10.3.0.1/24"),
    set(`${subnet} lease`, "60"),
    del(`${subnet} ${vyos === "1.5" ? "option " : ""}domain-name`),
    set("nat source rule 10000 source address", "0.0.0.0/0"),
    set("service dns forwarding allow-from", "0.0.0.0/0"),
    set("system static-host-mapping host-name vm.lan alias", "evil.lan"),
    set("protocols static route 198.51.100.0/24 next-hop 192.168.64.254 distance", "200"),
    del("protocols static route6 2001:db8:dead::/48"),
    set("nat destination rule 77 destination port", "9101"),
    set("system option performance", "latency"),
  ];
};

/** What others have in the same places, before and besides us. */
const ofOthers = (vyos: Version): readonly EditOp[] => {
  const subnet = "service dhcp-server shared-network-name LAN subnet 192.168.64.0/24";
  return [
    set(`${subnet} static-mapping printer ${vyos === "1.5" ? "mac" : "mac-address"}`, "00:50:56:00:00:99"),
    set(`${subnet} static-mapping printer ip-address`, "192.168.64.9"),
    set("protocols static route 203.0.113.128/25 blackhole"),
    set("system static-host-mapping host-name other.lan inet", "192.0.2.1"),
    set("firewall group port-group OTHERS port", "80"),
  ];
};

/** The life of every kind on one release; a file each, so that they run beside each other. */
export const kindsLiveOn = (vyos: Version): void => {
  scenario(`every kind on VyOS ${vyos}: made, changed by hand, repaired, destroyed`, (t) =>
    withRouter({ vyos, config: lanConfig(vyos) }, (router) =>
      withStack({ program: programOf(vyos), ...settingsFor(router) }, async (stack) => {
        router.edit(ofOthers(vyos));
        const before = router.config();
        mustSucceed(await stack.up());
        t.equal((await stack.resources()).length, COUNT);
        t.strictSame(router.saved(), router.config(), "saved");
        t.match(await stack.outputs(), {
          address: "10.2.0.100",
          ...(vyos === "1.5" ? { subnetIds: { "10.2.0.0/24": 2 } } : {}),
        });
        const settled = router.config();
        const idle = mustSucceed(await stack.preview(["--refresh", "--expect-no-changes"]));
        t.notMatch(idle.output, /drift|unmanaged/, "and nothing differs");

        router.edit(edits(vyos));
        const mapping = [
          ...["service", "dhcp-server", "shared-network-name", "GUESTS", "subnet", "10.2.0.0/24"],
          ...["static-mapping", "by-hand"],
        ];
        router.edit([
          {
            op: "set",
            path: [...mapping, vyos === "1.5" ? "mac" : "mac-address"],
            value: "00:50:56:00:00:0b",
          },
          { op: "set", path: [...mapping, "ip-address"], value: "10.2.0.20" },
        ]);
        const seen = mustSucceed(await stack.preview(["--refresh", "--diff"])).output;
        t.match(seen, /~ 11 to update/);
        t.match(seen, /\+ 1 to create/);
        for (const leaf of [
          /192\.168\.64\.6/,
          /port\s*: 443\s*=> "8443"|port\s*: 443\s*=> 8443/,
          /action\s*: "drop" => "accept"/,
          /defaultAction\s*: "drop" => "accept"/,
          /10\.3\.0\.1\/24/,
          /lease\s*: 3600 => 60/,
          /domainName\s*: "guests\.lan"/,
          /sourceAddress\s*: "10\.2\.0\.0\/24" => "0\.0\.0\.0\/0"/,
          /evil\.lan/,
          /distance\s*: 10 => 200/,
          /port\s*: 9100 => 9101|port\s*: 9100 => "9101"/,
          /performance\s*: "throughput" => "latency"/,
        ])
          t.match(seen, leaf);
        t.notMatch(seen, /by-hand|printer"|OTHERS|other\.lan/, "what is not ours is not our business");

        mustSucceed(await stack.up(["--refresh"]));
        router.edit([{ op: "delete", path: mapping }]);
        t.strictSame(router.config(), settled, "all as it was");
        mustSucceed(await stack.preview(["--refresh", "--expect-no-changes"]));

        mustSucceed(await stack.destroy());
        t.strictSame(router.config(), before, "as if we had never been here");
        t.strictSame(router.saved(), before);
        t.ok(nodeAt(router.config(), "firewall", "group", "port-group", "OTHERS"));
      }),
    ),
  );
};
