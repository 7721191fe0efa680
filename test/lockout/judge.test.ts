/** Which changes cut this machine off: a table of routers, changes and verdicts. */
import fc from "fast-check";
import t from "tap";
import { applyOps, type Op } from "../../provider/config/ops.js";
import { mergeTrees, type ConfigTree } from "../../provider/config/tree.js";
import { lockedOut, type Way } from "../../provider/lockout/index.js";

const way: Way = { apiKey: "key-of-mine", port: 443, to: "192.0.2.1", from: "198.51.100.7" };

const api = (more: ConfigTree = {}): ConfigTree => ({
  https: {
    api: { keys: { id: { mine: { key: "key-of-mine" }, other: { key: "another" } } }, rest: {} },
    ...more,
  },
});

/** The endpoint is on eth0, and the way back a default route. */
const base: ConfigTree = {
  interfaces: {
    ethernet: {
      eth0: { address: ["192.0.2.1/24", "192.0.2.2/24"], vif: { "10": { address: "10.0.10.1/24" } } },
      eth1: { address: "10.0.0.1/24" },
    },
    loopback: { lo: {} },
  },
  protocols: { static: { route: { "0.0.0.0/0": { "next-hop": { "192.0.2.254": {} } } } } },
  service: api(),
  nat: { destination: { rule: { "10": { description: "left alone" } } } },
};

const with_ = (more: ConfigTree, from = base): ConfigTree => mergeTrees(from, more);

/** `set PATH`, `set PATH = VALUE`, `delete PATH`, `delete PATH = VALUE`, one on a line. */
const opsOf = (text: string): Op[] =>
  text
    .trim()
    .split("\n")
    .map((line) => {
      const [, op = "", path = "", value] = /^\s*(set|delete) (.*?)(?: = (.*))?$/.exec(line) ?? [];
      const multi = /address$|state$/.test(path);
      return {
        op: op as Op["op"],
        path: path.split(" "),
        ...(value === undefined ? {} : { value }),
        ...(op === "set" && value !== undefined && multi ? { multi: true } : {}),
      };
    });

interface Row {
  readonly what: string;
  readonly before?: ConfigTree;
  readonly way?: Partial<Way>;
  readonly change: string;
  /** The place that the verdict names; none where the change is fine. */
  readonly out?: string;
}

const input = "firewall ipv4 input filter";
const accepting = (rule: ConfigTree): ConfigTree =>
  with_({
    firewall: {
      group: {
        "address-group": { ADMINS: { address: ["198.51.100.1-198.51.100.9"], include: ["MORE"] }, MORE: {} },
        "port-group": { WEB: { port: ["80", "443"] } },
      },
      ipv4: { input: { filter: { rule: { "10": { action: "accept", ...rule } } } } },
    },
  });
const drops = `set ${input} default-action = drop`;

const rows: readonly Row[] = [
  // -------- the key
  {
    what: "the key in use goes",
    change: "delete service https api keys id mine",
    out: "service https api keys id",
  },
  {
    what: "it becomes another",
    change: "set service https api keys id mine key = x",
    out: "service https api keys id",
  },
  { what: "another's key goes", change: "delete service https api keys id other" },
  {
    what: "it moves to another name",
    change: "delete service https api keys id mine\nset service https api keys id new key = key-of-mine",
  },
  {
    what: "a key that the configuration never had is nobody's to judge",
    way: { apiKey: "unseen" },
    change: "delete service https api keys id mine",
  },
  // -------- the service
  { what: "the service goes", change: "delete service https", out: "service https api keys id" },
  { what: "the API goes", change: "delete service https api rest", out: "service https api rest" },
  {
    what: "it listens elsewhere",
    change: "set service https listen-address = 10.0.0.1",
    out: "service https listen-address",
  },
  { what: "it listens here alone", change: "set service https listen-address = 192.0.2.1" },
  { what: "it listens everywhere", change: "set service https listen-address = 0.0.0.0" },
  {
    what: "it listens elsewhere, and the endpoint leads to a machine in between",
    way: { to: "203.0.113.9" },
    change: "set service https listen-address = 10.0.0.1",
  },
  {
    what: "others alone are let in",
    change: "set service https allow-client address = 10.0.0.0/8",
    out: "service https allow-client address",
  },
  { what: "our network is let in", change: "set service https allow-client address = 198.51.100.0/24" },
  { what: "another port", change: "set service https port = 8443", out: "service https port" },
  {
    what: "another port behind one that sends on",
    way: { port: 10443, to: "203.0.113.9" },
    change: "set service https port = 8443",
  },
  { what: "another routing table", change: "set service https vrf = mgmt", out: "service https vrf" },
  {
    what: "a virtual host elsewhere",
    change: "set service https virtual-host a listen-address = 10.0.0.1",
    out: "service https virtual-host",
  },
  { what: "a virtual host here", change: "set service https virtual-host a listen-address = 192.0.2.1" },
  // -------- the interface
  {
    what: "the endpoint's address goes",
    change: "delete interfaces ethernet eth0 address = 192.0.2.1/24",
    out: "interfaces ethernet eth0",
  },
  { what: "another address goes", change: "delete interfaces ethernet eth0 address = 192.0.2.2/24" },
  { what: "the interface goes", change: "delete interfaces ethernet eth0", out: "interfaces ethernet eth0" },
  { what: "it is disabled", change: "set interfaces ethernet eth0 disable", out: "interfaces ethernet eth0" },
  { what: "another one is disabled", change: "set interfaces ethernet eth1 disable" },
  {
    what: "the address moves to another interface",
    change:
      "delete interfaces ethernet eth0 address = 192.0.2.1/24\nset interfaces ethernet eth1 address = 192.0.2.1/24",
  },
  {
    what: "what a part of an interface stands on",
    way: { to: "10.0.10.1", from: "10.0.10.9" },
    change: "set interfaces ethernet eth0 disable",
    out: "interfaces ethernet eth0 vif 10",
  },
  {
    what: "the one interface that is given its address",
    before: {
      ...base,
      interfaces: { ethernet: { eth0: { address: "dhcp" }, eth1: { address: "10.0.0.1/24" } } },
    },
    change: "delete interfaces ethernet eth0 address",
    out: "interfaces ethernet eth0",
  },
  {
    what: "a shared address",
    before: with_({
      "high-availability": {
        vrrp: { group: { G: { interface: "eth0", address: { "192.0.2.100/24": {} } } } },
      },
    }),
    way: { to: "192.0.2.100" },
    change: "delete high-availability vrrp group G",
    out: "high-availability vrrp group G",
  },
  // -------- the way back
  {
    what: "the default route goes",
    change: "delete protocols static route 0.0.0.0/0",
    out: "protocols static",
  },
  {
    what: "its next hop is disabled",
    change: "set protocols static route 0.0.0.0/0 next-hop 192.0.2.254 disable",
    out: "protocols static",
  },
  {
    what: "it goes, and the network of this machine is there by name",
    change:
      "delete protocols static route 0.0.0.0/0\nset protocols static route 198.51.100.0/24 interface eth1",
  },
  {
    what: "a closer route throws away",
    change: "set protocols static route 198.51.100.0/24 blackhole",
    out: "protocols static route 198.51.100.0/24",
  },
  {
    what: "a route that is less close",
    change: "set protocols static route 198.51.0.0/16 next-hop 10.0.0.9",
  },
  {
    what: "others may bring a route",
    before: with_({ protocols: { bgp: { "system-as": "65000" } } }),
    change: "delete protocols static route 0.0.0.0/0",
  },
  {
    what: "this machine is a neighbour",
    way: { from: "192.0.2.77" },
    change: "delete protocols static route 0.0.0.0/0",
  },
  {
    what: "a table of its own",
    before: {
      ...base,
      interfaces: { ethernet: { eth0: { address: "192.0.2.1/24", vrf: "mgmt" } } },
      protocols: {},
      vrf: {
        name: {
          mgmt: { protocols: { static: { route: { "0.0.0.0/0": { "next-hop": { "192.0.2.254": {} } } } } } },
        },
      },
      service: api({ vrf: "mgmt" }),
    },
    change: "delete vrf name mgmt protocols static route 0.0.0.0/0",
    out: "protocols static",
  },
  // -------- the firewall
  { what: "everything is dropped", change: drops, out: `${input} default-action` },
  { what: "everything is accepted", change: `set ${input} default-action = accept` },
  {
    what: "a rule drops our port",
    change: `set ${input} rule 5 action = drop\nset ${input} rule 5 protocol = tcp\nset ${input} rule 5 destination port = 22,443`,
    out: `${input} rule 5`,
  },
  {
    what: "a rule drops another port",
    change: `set ${input} rule 5 action = drop\nset ${input} rule 5 protocol = tcp\nset ${input} rule 5 destination port = 1-442`,
  },
  {
    what: "a rule that is disabled",
    change: `set ${input} rule 5 action = drop\nset ${input} rule 5 disable`,
  },
  {
    what: "accepted by our address",
    before: accepting({ source: { address: "198.51.100.7" } }),
    change: drops,
  },
  {
    what: "accepted by another's",
    before: accepting({ source: { address: "!198.51.100.7" } }),
    change: drops,
    out: `${input} default-action`,
  },
  {
    what: "accepted by a group",
    before: accepting({ source: { group: { "address-group": "ADMINS" } } }),
    change: drops,
  },
  {
    what: "not accepted by a group",
    before: accepting({ source: { group: { "address-group": "!ADMINS" } } }),
    change: drops,
    out: `${input} default-action`,
  },
  {
    what: "accepted by a group of ports",
    before: accepting({ protocol: "tcp", destination: { group: { "port-group": "WEB" } } }),
    change: drops,
  },
  {
    what: "our address leaves the group",
    before: with_(
      { firewall: { ipv4: { input: { filter: { "default-action": "drop" } } } } },
      accepting({ source: { group: { "address-group": "ADMINS" } } }),
    ),
    change: "delete firewall group address-group ADMINS address = 198.51.100.1-198.51.100.9",
    out: `${input} default-action`,
  },
  {
    what: "accepted once established",
    before: accepting({ state: ["established", "related"] }),
    change: drops,
    out: `${input} default-action`,
  },
  { what: "accepted as new", before: accepting({ state: ["established", "new"] }), change: drops },
  {
    what: "accepted from the interface by which we come",
    before: accepting({ "inbound-interface": { name: "eth0" } }),
    change: drops,
  },
  {
    what: "accepted from another interface",
    before: accepting({ "inbound-interface": { name: "eth1" } }),
    change: drops,
    out: `${input} default-action`,
  },
  {
    what: "other protocols are accepted",
    before: accepting({ protocol: "udp" }),
    change: drops,
    out: `${input} default-action`,
  },
  {
    what: "accepted at times, which nobody here can judge",
    before: accepting({ time: { weekdays: "Mon" } }),
    change: drops,
  },
  {
    what: "dropped at times",
    change: `set ${input} rule 5 action = drop\nset ${input} rule 5 recent count = 3`,
  },
  {
    what: "accepted in a set that is jumped to",
    before: with_({
      firewall: {
        ipv4: {
          input: { filter: { rule: { "5": { action: "jump", "jump-target": "LOCAL" } } } },
          name: {
            LOCAL: {
              "default-action": "return",
              rule: { "1": { action: "accept", source: { address: "198.51.100.0/24" } } },
            },
          },
        },
      },
    }),
    change: drops,
  },
  {
    what: "that set drops what it does not name, and no longer names us",
    before: with_({
      firewall: {
        ipv4: {
          input: { filter: { rule: { "5": { action: "jump", "jump-target": "LOCAL" } } } },
          name: { LOCAL: { rule: { "1": { action: "accept", source: { address: "198.51.100.0/24" } } } } },
        },
      },
    }),
    change: "delete firewall ipv4 name LOCAL rule 1",
    out: "firewall ipv4 name LOCAL default-action",
  },
  {
    what: "what was dropped before by our lights does not tell of the change",
    before: with_({ firewall: { ipv4: { input: { filter: { "default-action": "drop" } } } } }),
    change: `set ${input} rule 5 action = drop`,
  },
  {
    what: "another address family",
    change: "set firewall ipv6 input filter default-action = drop",
  },
  {
    what: "a set of 1.3 is bound to our interface",
    before: with_({
      firewall: {
        name: { IN: { rule: { "1": { action: "accept", protocol: "tcp", destination: { port: "22" } } } } },
      },
    }),
    change: "set interfaces ethernet eth0 firewall local name = IN",
    out: "firewall name IN default-action",
  },
  {
    what: "a set of 1.3 that lets us in",
    before: with_({
      firewall: {
        name: {
          IN: {
            rule: {
              "1": {
                action: "accept",
                state: { new: "enable", invalid: "disable" },
                protocol: "tcp",
                destination: { port: "443" },
              },
            },
          },
        },
      },
    }),
    change: "set interfaces ethernet eth0 firewall local name = IN",
  },
  {
    what: "a set of 1.3 on another interface",
    before: with_({ firewall: { name: { IN: {} } } }),
    change: "set interfaces ethernet eth1 firewall local name = IN",
  },
  {
    what: "zones without a word for ours",
    change: "set firewall zone LOCAL local-zone",
    out: "firewall zone LOCAL",
  },
  {
    what: "zones with rules that let us in",
    before: with_({
      firewall: {
        ipv4: {
          name: {
            WL: { rule: { "1": { action: "accept", protocol: "tcp", destination: { port: "https" } } } },
          },
        },
        zone: { WAN: { interface: ["eth0"] }, LOCAL: { from: { WAN: { firewall: { name: "WL" } } } } },
      },
    }),
    change: "set firewall zone LOCAL local-zone",
  },
  {
    what: "zones with rules that do not",
    before: with_({
      "zone-policy": {
        zone: { WAN: { interface: "eth0" }, LOCAL: { from: { WAN: { firewall: { name: "WL" } } } } },
      },
      firewall: { name: { WL: { rule: { "1": { action: "accept", protocol: "udp" } } } } },
    }),
    change: "set zone-policy zone LOCAL local-zone",
    out: "firewall name WL default-action",
  },
  // -------- what is not ours to judge
  { what: "nothing of this", change: "delete nat destination rule 10" },
  {
    what: "the end of a tunnel: the firewall sees somebody else",
    way: { to: "127.0.0.1", from: "127.0.0.1", port: 8443 },
    change: `${drops}\ndelete interfaces ethernet eth0`,
  },
  {
    what: "the end of a tunnel: the key is the key",
    way: { to: "127.0.0.1", from: "127.0.0.1", port: 8443 },
    change: "delete service https api keys id mine",
    out: "service https api keys id",
  },
];

for (const { what, before = base, way: more = {}, change, out } of rows)
  void t.test(what, (t) => {
    const verdict = lockedOut(before, applyOps(before, opsOf(change)), { ...way, ...more });
    t.equal(verdict?.path.join(" "), out, verdict?.detail ?? "fine");
    t.end();
  });

/** Chains of rules that can be judged, and what a packet of ours meets in them, found out plainly. */
const ruleOf = fc.record({
  action: fc.constantFrom("accept", "drop", "reject"),
  port: fc.constantFrom("443", "22", "1-1000", "!443", undefined),
  address: fc.constantFrom("198.51.100.7", "198.51.100.0/24", "10.0.0.0/8", "!10.0.0.0/8", undefined),
  protocol: fc.constantFrom("tcp", "udp", "all", "!udp"),
});
const fits: Readonly<Record<string, boolean>> = {
  ...{ "443": true, "22": false, "1-1000": true, "!443": false },
  ...{ "198.51.100.7": true, "198.51.100.0/24": true, "10.0.0.0/8": false, "!10.0.0.0/8": true },
  ...{ tcp: true, udp: false, all: true, "!udp": true },
};

void t.test("property: a chain is a lock-out exactly where its first rule that fits says so", (t) => {
  fc.assert(
    fc.property(fc.array(ruleOf, { maxLength: 8 }), fc.constantFrom("accept", "drop"), (rules, otherwise) => {
      const first = rules.find(({ port, address, protocol }) =>
        [port, address, protocol].every((each) => each === undefined || fits[each]),
      );
      const filter = {
        "default-action": otherwise,
        rule: Object.fromEntries(
          rules.map(({ action, port, address, protocol }, i) => [
            String(i + 1),
            {
              ...{ action, protocol },
              ...(port === undefined ? {} : { destination: { port } }),
              ...(address === undefined ? {} : { source: { address } }),
            },
          ]),
        ),
      };
      const verdict = lockedOut(base, with_({ firewall: { ipv4: { input: { filter } } } }), way);
      return (verdict === undefined) === ((first?.action ?? otherwise) === "accept");
    }),
  );
  t.end();
});

void t.test("what gives the way back is no lock-out, and neither is the same once more", (t) => {
  for (const { what, before = base, way: more = {}, change, out } of rows) {
    if (out === undefined) continue;
    const after = applyOps(before, opsOf(change));
    const own = { ...way, ...more };
    t.equal(lockedOut(after, before, own), undefined, what);
    t.equal(lockedOut(after, structuredClone(after), own), undefined, what);
  }
  t.end();
});
