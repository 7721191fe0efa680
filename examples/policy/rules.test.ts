import assert from "node:assert/strict";
import { test } from "node:test";
import { hidden, openSsh, openSshByGroup, overQuota, portGroupsOf, undescribed, type Inside } from "./rules";

const none: Inside = { inside: [] };
const resource = (kind: string, props: Record<string, unknown>) => ({
  type: `pulumi-nodejs:dynamic/vyos:${kind}`,
  props,
});
const nat = (props: Record<string, unknown> = {}) =>
  resource("NatRule", {
    type: "destination",
    protocol: "tcp",
    destination: { port: 443 },
    translation: { address: "192.168.64.5" },
    ...props,
  });
const vm = (forwards: object, props: object = {}) => resource("VmAttachment", { forwards, ...props });
const rules = (rule: object, props: object = {}) =>
  resource("FirewallRuleset", { name: "FROM-WAN", rules: { 10: { action: "accept", ...rule } }, ...props });

void test("a port that is open to the world says what for", () => {
  assert.deepEqual(undescribed(nat(), none), [
    "This rule opens port 443 (tcp) to the world and does not say what for: set description, or name who may in by source.address.",
  ]);
  assert.match(undescribed(nat({ description: " " }), none)[0] ?? "", /set description/);
  assert.match(undescribed(vm({ http: {} }), none)[0] ?? "", /^forwards\.http opens port 80 \(tcp\)/);
  assert.match(undescribed(rules({ protocol: "udp" }), none)[0] ?? "", /^rules\.10 opens every port \(udp\)/);
  const group = rules({ destination: { group: { portGroup: "WEB" } } });
  assert.match(undescribed(group, none)[0] ?? "", /the ports of group WEB \(all\)/);
  const everybody = ["0.0.0.0/0", "::/0", "!10.0.0.0/8", "0.0.0.0-255.255.255.255"];
  for (const address of everybody) assert.equal(undescribed(nat({ source: { address } }), none).length, 1);
});

void test("what is closed, described, restricted or inside needs no description", () => {
  const fine = [
    nat({ description: "shop" }),
    nat({ disable: true }),
    nat({ exclude: true }),
    nat({ type: "source" }),
    nat({ source: { address: "198.51.100.0/24" } }),
    nat({ source: { group: { networkGroup: "OFFICES" } } }),
    nat({ inboundInterface: "eth1" }),
    vm({ http: { enabled: false } }),
    vm({ http: {} }, { paused: true }),
    rules({ protocol: "icmp" }),
    rules({ state: ["established", "related"] }),
    rules({ action: "drop" }),
    rules({}, { chain: "output" }),
    resource("StaticHost", { name: "a" }),
    { type: "aws:s3/bucket:Bucket", props: {} },
  ];
  for (const each of fine)
    assert.deepEqual(undescribed(each, { inside: ["eth1"] }), [], JSON.stringify(each));
});

void test("nobody reaches ssh without being named", () => {
  const open = [
    nat({ description: "ssh", destination: { port: 2222 }, translation: { port: 22 } }),
    nat({ destination: { port: "20-25" } }),
    nat({ destination: { port: ["ssh", 443] } }),
    nat({ destination: { port: "!80" } }),
    nat({ protocol: undefined, destination: undefined }),
    nat({ protocol: "!udp", destination: undefined }),
    vm({ ssh: {} }),
    vm({ admin: { port: 22 } }),
    rules({ destination: { port: 22 } }),
    resource("FirewallRule", { chain: "input", number: 1, action: "accept" }),
  ];
  for (const each of open) assert.equal(openSsh(each, none).length, 1, JSON.stringify(each));
  assert.deepEqual(openSsh(vm({ ssh: {} }), none), [
    'forwards.ssh lets everybody reach ssh by port 22 (tcp): name who may in by forwards.ssh.source.address, such as "198.51.100.0/24", or by a group in forwards.ssh.source.group.',
  ]);
  assert.match(
    openSsh(nat({ type: "static", protocol: undefined, destination: { address: "203.0.113.5" } }), none)[0] ??
      "",
    /"destination"/,
  );
  const fine = [
    nat(),
    nat({ destination: { port: 22 }, translation: { port: 2200 } }),
    nat({ destination: { port: "!22" } }),
    nat({ protocol: "udp", destination: { port: 22 } }),
    nat({ protocol: "!tcp", destination: undefined }),
    vm({ ssh: { source: { address: "198.51.100.7" } } }),
    rules({ destination: { port: 22 }, source: { macAddress: "00:50:56:00:00:01" } }),
  ];
  for (const each of fine) assert.deepEqual(openSsh(each, none), [], JSON.stringify(each));
});

void test("a group of ports is looked into", () => {
  const group = (members: unknown[]) => resource("FirewallGroup", { type: "port", name: "ADMIN", members });
  const rule = rules({ destination: { group: { portGroup: "ADMIN" } } });
  assert.deepEqual(openSsh(rule, none), []);
  assert.match(
    openSshByGroup(rule, none, portGroupsOf([group([80, "20-30"])]))[0] ?? "",
    /^rules\.10 lets everybody reach ssh by the ports of group ADMIN/,
  );
  assert.deepEqual(openSshByGroup(rule, none, portGroupsOf([group([80, 443])])), []);
  assert.deepEqual(openSshByGroup(rule, none, portGroupsOf([])), [], "another stack's group");
});

void test("rules in plain configuration are refused, other configuration is not", () => {
  const config = (path: string, tree: object) => resource("Config", { path, config: tree });
  assert.match(
    hidden(config("nat destination", { rule: { 10: {} } }))[0] ?? "",
    /"nat destination".*VyosNatRule/,
  );
  assert.equal(hidden(config("firewall ipv4 name X rule 10", { action: "accept" })).length, 1);
  assert.deepEqual(hidden(config("firewall global-options", { "all-ping": "enable" })), []);
  assert.deepEqual(hidden(config("policy route X", { rule: { 10: {} } })), []);
});

void test("a stack stays within its quotas", () => {
  const stack = [nat(), rules({}), vm({ ssh: {}, http: {} }), resource("Masquerade", {})];
  assert.deepEqual(overQuota(stack, { rules: 3, vms: 1, forwards: 2 }), []);
  assert.deepEqual(overQuota(stack, { rules: 2, vms: 1, forwards: 0 }), [
    "Too many rules in this stack: 3, and its quota is 2. Take some out, or raise quotas.rules in the policy configuration.",
    "Too many forwards in this stack: 2, and its quota is 0. Take some out, or raise quotas.forwards in the policy configuration.",
  ]);
});
