/** What the resources take and give. A comment after `@ts-expect-error` is part of what the compiler says. */
import * as pulumi from "@pulumi/pulumi";
import {
  VyosConfig,
  VyosDhcpNetwork,
  VyosDnsForwarding,
  VyosFirewallGroup,
  VyosFirewallRule,
  VyosFirewallRuleset,
  VyosMasquerade,
  VyosNatRule,
  VyosResource,
  VyosStaticHost,
  VyosStaticRoute,
  VyosVlan,
  VyosVmAttachment,
  VyosVmNetwork,
  type CommonArgs,
  type ConfigValue,
  type Endpoint,
  type VyosNatRuleArgs,
  type VyosVmAttachmentArgs,
} from "pulumi-vyos";
import { is } from "./is.js";

const text = pulumi.output("text");
const opts: pulumi.CustomResourceOptions = { protect: true };

// ---------------------------------------------------------------- NAT rules

const web = new VyosNatRule(
  "web",
  {
    type: "destination",
    protocol: text,
    destination: { port: [80, "443", pulumi.output(8080)], group: { addressGroup: "!HOSTS" } },
    translation: { address: text, port: "http" },
    loadBalance: { hash: ["random"], backend: { "192.0.2.1": { weight: 50 } } },
    adopt: true,
  },
  opts,
);
is<pulumi.Output<number>>()(web.number, true);
is<pulumi.Output<"destination" | "source" | "static">>()(web.type, true);
is<pulumi.Output<string | undefined>>()(web.description, true);
is<pulumi.Output<string[] | undefined>>()(web.drift, true);
is<pulumi.Output<boolean | undefined>>()(web.saved, true);
is<pulumi.Output<string>>()(web.id, true);
const resource: VyosResource = web;
const custom: pulumi.CustomResource = resource;
is<pulumi.Output<string | undefined>>()(
  web.destination.apply((match) => match?.address),
  true,
);

// @ts-expect-error Property 'type' is missing
new VyosNatRule("web", {});
// @ts-expect-error Type '"destiny"' is not assignable
new VyosNatRule("web", { type: "destiny" });
// @ts-expect-error 'prot' does not exist in type 'VyosNatRuleArgs'
new VyosNatRule("web", { type: "source", prot: "tcp" });
// @ts-expect-error 'string' is not assignable to type 'Input<number>
new VyosNatRule("web", { type: "source", number: "10" });
// @ts-expect-error is not assignable to type
new VyosNatRule("web", { type: "source", loadBalance: { backend: { "192.0.2.1": {} } } });
// @ts-expect-error Expected 2-3 arguments, but got 1
new VyosNatRule("web");
// @ts-expect-error Cannot assign to 'number' because it is a read-only property
web.number = pulumi.output(5);
// @ts-expect-error is protected
new VyosResource("NatRule", "x", {});

const partial: Partial<VyosNatRuleArgs> = { log: false };
const common: CommonArgs = { router: "edge1" };
// @ts-expect-error Type 'number' is not assignable to type 'RouterInput'
const wrongRouter: CommonArgs = { router: 5 };

// ---------------------------------------------------------------- VMs

const vm = new VyosVmAttachment("vm", {
  network: text,
  macAddress: "00:50:56:00:00:01",
  forwards: { ssh: {}, app: { port: "8000-8010", protocol: "udp", source: { address: "192.0.2.0/24" } } },
});
is<pulumi.Output<Record<"ssh" | "app", Endpoint>>>()(vm.endpoints, true);
is<pulumi.Output<string>>()(vm.address, true);
is<pulumi.Output<"active" | "paused">>()(vm.status, true);
const port: pulumi.Output<number | string> = vm.endpoints.ssh.externalPort;
// @ts-expect-error Property 'shh' does not exist on type
is<unknown>()(vm.endpoints.shh as unknown, true);
const anyVms: readonly VyosVmAttachment<never>[] = [
  vm,
  new VyosVmAttachment("plain", { network: "LAN", macAddress: text }),
];
const anyArgs: VyosVmAttachmentArgs = { network: "LAN", macAddress: text };
is<pulumi.Output<Record<string, Endpoint>>>()(new VyosVmAttachment("any", anyArgs).endpoints, true);
const names = pulumi.output({ ssh: {} });
const late: pulumi.Output<number | string> = new VyosVmAttachment("late", { ...anyArgs, forwards: names })
  .endpoints.ssh.externalPort;

// @ts-expect-error Property 'macAddress' is missing
new VyosVmAttachment("vm", { network: "LAN" });
// @ts-expect-error Type '"icmp"' is not assignable
new VyosVmAttachment("vm", { network: "LAN", macAddress: text, forwards: { ping: { protocol: "icmp" } } });
// @ts-expect-error Property 'to' is missing
const pool: VyosVmAttachmentArgs["addressPool"] = { from: "192.0.2.1" };

const network = new VyosVmNetwork("lab", {
  subnet: "192.168.64.0/24",
  outboundInterface: "eth0",
  vms: { web: { macAddress: "00:50:56:00:00:01", forwards: { http: {} } } },
});
is<VyosVmAttachment>()(network.addVm("db", { macAddress: text }), true);
is<VyosVmAttachment<"sql">>()(
  network.addVm("db", { macAddress: text, forwards: { sql: { port: 5432 } } }),
  true,
);
is<VyosDhcpNetwork>()(network.dhcp, true);
// @ts-expect-error 'network' does not exist in type 'NetworkVmArgs
network.addVm("db", { macAddress: text, network: "LAN" });
// @ts-expect-error Type 'Output<string>' is not assignable to type 'string'
new VyosVmNetwork("lab", { subnet: pulumi.output("192.168.64.0/24"), outboundInterface: "eth0" });

// ---------------------------------------------------------------- any configuration

const tree: ConfigValue = { login: { user: { ops: { authentication: { "encrypted-password": text } } } } };
new VyosConfig("login", { path: ["system"], config: tree, ownership: "leaves", secrets: ["password"] });
new VyosConfig("option", { path: "system option", config: { "reboot-on-panic": true, lines: [1, "2"] } });
// @ts-expect-error Property 'config' is missing
new VyosConfig("option", { path: "system option" });
// @ts-expect-error Type '"all"' is not assignable
new VyosConfig("option", { path: "system", config: {}, ownership: "all" });

// ---------------------------------------------------------------- the other kinds

const dhcp = new VyosDhcpNetwork("lan", {
  subnets: {
    "192.0.2.0/24": {
      ranges: { dynamic: { start: "192.0.2.10", stop: text } },
      options: { nameServers: [text], staticRoutes: { "198.51.100.0/24": { nextHop: text } } },
    },
  },
});
is<pulumi.Output<string>>()(dhcp.name, true);
is<pulumi.Output<Readonly<Record<string, number>> | undefined>>()(dhcp.subnetIds, true);
// @ts-expect-error Property 'stop' is missing
new VyosDhcpNetwork("lan", { subnets: { "192.0.2.0/24": { ranges: { a: { start: "192.0.2.1" } } } } });

const group = new VyosFirewallGroup("ports", { type: "port", members: [80, "443", "8000-8010"] });
new VyosFirewallRule("web", {
  ...{ chain: "forward", number: 10, action: "accept", protocol: "tcp", state: ["new"] },
  destination: { group: { portGroup: group.name } },
  ...common,
});
// @ts-expect-error Type '"allow"' is not assignable
new VyosFirewallRule("web", { chain: "forward", number: 10, action: "allow" });
// @ts-expect-error Type '"prerouting"' is not assignable
new VyosFirewallRule("web", { chain: "prerouting", number: 10, action: "accept" });

const rules = new VyosFirewallRuleset("web", {
  chain: "input",
  defaultAction: "drop",
  rules: { 10: { action: "accept", state: ["established"] }, "20": { action: "drop" } },
});
is<pulumi.Output<string>>()(rules.name, true);
// @ts-expect-error Property 'action' is missing
new VyosFirewallRuleset("web", { rules: { 10: { protocol: "tcp" } } });

new VyosMasquerade("out", { outboundInterface: "eth0", numberRange: { from: 1, to: 99 } });
new VyosStaticHost("nas", { addresses: ["192.0.2.9", text], aliases: [] });
// @ts-expect-error Type 'string' is not assignable to type 'Input<Input<string>[]>'
new VyosStaticHost("nas", { addresses: "192.0.2.9" });
new VyosStaticRoute("default", { prefix: "0.0.0.0/0", nextHops: { "192.0.2.1": { distance: 10 } } });
new VyosVlan("guests", { interface: "eth1", vlanId: pulumi.output(7), addresses: ["192.0.2.1/24"] });
new VyosDnsForwarding("dns", { allowFrom: ["192.0.2.0/24"], listenAddresses: ["192.0.2.1"] });
// @ts-expect-error Type '"on"' is not assignable
new VyosDnsForwarding("dns", { allowFrom: [text], listenAddresses: [text], dnssec: "on" });

export { anyVms, custom, late, partial, pool, port, wrongRouter };
