/** What another release does not take: of resources as their state has them, and of a router. */
import t from "tap";
import { affected, upgradeOf, upgradeOfRouter, upgradeText } from "../../cli/upgrade/check.js";
import type { DialectName } from "../../provider/config/dialect.js";
import { managedOf } from "../../cli/watch/managed.js";

const resource = (kind: string, name: string, outputs: object) => ({
  urn: `urn:pulumi:dev::lab::pulumi-nodejs:dynamic/vyos:${kind}::${name}`,
  type: `pulumi-nodejs:dynamic/vyos:${kind}`,
  custom: true,
  id: name,
  outputs,
});

const looked = (to: DialectName, ...resources: readonly object[]) =>
  managedOf({ version: 3, deployment: { resources } } as never).map((managed) => upgradeOf(managed, to));

const ntp = resource("Config", "ntp", { path: "system ntp", config: { server: { "192.0.2.1": true } } });
const host = resource("StaticHost", "nas", { name: "nas", addresses: ["192.0.2.9"] });
const packets = resource("NatRule", "n", {
  type: "destination",
  number: 10,
  protocol: "tcp",
  inboundInterface: "eth0",
  translation: { address: "192.0.2.1", portMapping: "fully-random" },
});

void t.test("resources", (t) => {
  const of13 = looked("1.3", ntp, host);
  t.strictSame(affected(of13), []);
  t.equal(upgradeText(of13, "1.3"), "VyOS 1.3 takes all of it: 2 looked at.");

  const of15 = looked("1.5", ntp, host, packets);
  t.strictSame(
    affected(of15).map(({ name, findings }) => [name, findings.map(({ property }) => property)]),
    [
      ["ntp", ["path"]],
      ["n", ["translation.portMapping"]],
    ],
  );
  t.match(upgradeText(of15, "1.5"), /^ntp\n {2}path: ntp: VyOS 1\.5 has no such node below system/);
  t.match(upgradeText(of15, "1.5"), /2 of 3 would have to change for VyOS 1\.5\.$/);
  t.end();
});

void t.test("what is unchecked is looked at all the same, and secrets stay out", (t) => {
  const odd = resource("Config", "odd", {
    path: "service snmp community hush-one",
    config: { nothing: "hush-two" },
    unchecked: true,
  });
  const [found] = looked("1.4", odd);
  t.equal(found?.findings.length, 1);
  t.notMatch(JSON.stringify(found?.findings), /hush/);
  t.end();
});

void t.test("a router", (t) => {
  const tree = {
    system: { "host-name": "edge", ntp: { server: { "192.0.2.1": {} } } },
    service: { ssh: { port: "99999", "listen-address": ["192.0.2.1", "nowhere"] } },
    protocols: { static: { route: { "192.0.2.0/24": { "next-hop": { "192.0.2.1": { colour: "red" } } } } } },
    odd: {},
  };
  t.strictSame(
    upgradeOfRouter("https://192.0.2.1", tree, "1.5").findings.map(({ property }) => property),
    [
      "system ntp",
      "service ssh port",
      "service ssh listen-address",
      "protocols static route 192.0.2.0/24 next-hop 192.0.2.1 colour",
      "odd",
    ],
  );
  t.end();
});
