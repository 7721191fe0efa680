/** Configuration by path. A comment after `@ts-expect-error` is part of what the compiler says. */
import * as pulumi from "@pulumi/pulumi";
import { configFor, VyosConfig, type VyosConfigArgs } from "pulumi-vyos";
import { config13 } from "pulumi-vyos/schema/1.3";
import { config14 } from "pulumi-vyos/schema/1.4";
import { config15, type InterfacesWireguard, type Vyos } from "pulumi-vyos/schema/1.5";
import { is } from "./is.js";

const secret = pulumi.secret("key");
const name = String(process.argv.length);

const wireguard = config15("interfaces wireguard wg0", {
  address: ["10.0.0.1/24"],
  port: 51820,
  mtu: "1400",
  "private-key": secret,
  peer: { hall: { "allowed-ips": ["10.0.0.0/8", pulumi.output("192.0.2.0/24")], disable: true } },
  ip: { "adjust-mss": "clamp-mss-to-pmtu" },
});
is<Pick<VyosConfigArgs, "path" | "config">>()(wireguard, true);
new VyosConfig("wg", { ...wireguard, ownership: "subtree" });
new VyosConfig("ssh", config15("service ssh", true));
new VyosConfig("name", config15("system host-name", "r1"));

// A tag node without its value, a value that only the run knows, and a path that does.
config15("interfaces wireguard", { wg0: { mtu: 1400 }, wg1: true });
config15(`interfaces ethernet eth0 vif ${name}`, { description: name, address: ["dhcp", name] });
config15(name, { whatever: { "it-is": [1, "2"] } });
config15("interfaces ethernet eth0", { speed: 1000, duplex: "full", disable: false });
config15("firewall ipv4 forward filter rule 10", { action: "accept", state: ["established"] });
config15("protocols bgp", { "system-as": 65000, neighbor: { "192.0.2.1": { "remote-as": "external" } } });
const shaped: InterfacesWireguard = { address: "10.0.0.1/24" };
config15("interfaces wireguard wg0", shaped);
const ntp: NonNullable<Vyos["service"]> = { ntp: { server: { "time.example.com": { nts: true } } } };
configFor<Vyos>()("service", ntp);

// Each release has its own words.
config13("nat destination rule 10", { "inbound-interface": "eth0" });
config14("nat destination rule 10", { "inbound-interface": { name: "eth0" } });
// @ts-expect-error TS2353: Object literal may only specify known properties, and 'name' does not exist in type
config13("nat destination rule 10", { "inbound-interface": { name: "eth0" } });
// @ts-expect-error TS2322: Type 'string' is not assignable to type 'Below<
config14("nat destination rule 10", { "inbound-interface": "eth0" });

// A wrong path: the paths that may have been meant.
// @ts-expect-error TS2345: Argument of type '"interfaces wiregard wg0"' is not assignable to parameter of type … "interfaces wireguard wg0"
config15("interfaces wiregard wg0", { port: 1 });
// @ts-expect-error TS2345: Argument of type '"interface ethernet eth0"' is not assignable to parameter of type '"interfaces ethernet eth0"'
config15("interface ethernet eth0", {});
// @ts-expect-error TS2345: Argument of type '"set service ssh"' is not assignable to parameter of type '"service ssh"'
config15("set service ssh", true);
// @ts-expect-error TS2345: Argument of type '"service ssh port 22"' is not assignable to parameter of type '"service ssh port"'
config15("service ssh port 22", true);
// @ts-expect-error TS2345: Argument of type '`interfaces etheret ${string}`' is not assignable to parameter of type '`interfaces ethernet ${string}`'
config15(`interfaces etheret ${name}`, {});

// A wrong name: the one that was meant, also of names in quotes.
// @ts-expect-error TS2322: Type 'string[]' is not assignable to type '"no such node; did you mean address?"'
config15("interfaces wireguard wg0", { adress: ["10.0.0.1/24"] });
// @ts-expect-error TS2322: Type 'string[]' is not assignable to type '"no such node; did you mean allowed-ips?"'
config15("interfaces wireguard wg0 peer hall", { "alowed-ips": ["10.0.0.0/8"] });
// @ts-expect-error TS2322: Type 'true' is not assignable to type '"no such node; did you mean nts?"'
config15("service", { ntp: { server: { "time.example.com": { ntss: true } } } });
// @ts-expect-error TS2322: Type 'string' is not assignable to type '"no such node; did you mean description?"'
config15(`interfaces ethernet eth0 vif ${name}`, { descriptiom: name });

// A wrong value or shape.
// @ts-expect-error TS2820: Type '"ful"' is not assignable to type 'One< … | undefined'. Did you mean '"full"'?
config15("interfaces ethernet eth0", { duplex: "ful" });
// @ts-expect-error TS2322: Type 'string' is not assignable to type 'Flag | undefined'
config15("interfaces ethernet eth0", { disable: "yes" });
// @ts-expect-error TS2322: Type 'number[]' is not assignable to type 'One<string | number> | undefined'
config15("interfaces ethernet eth0", { mtu: [1500] });
// @ts-expect-error TS2322: Type 'null' is not assignable to type
config15("interfaces ethernet eth0", { mtu: null });
// @ts-expect-error TS2353: Object literal may only specify known properties, and 'a' does not exist in type
config15("interfaces wireguard wg0", { address: { a: true } });
// @ts-expect-error TS2345: Argument of type '5' is not assignable to parameter of type … ServiceSsh
config15("service ssh", 5);
