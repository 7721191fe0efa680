import { VyosFirewallGroup, VyosFirewallRuleset } from "pulumi-vyos";

// Rules name groups, so that a new server or office is one more line here and no change to the rules.
const servers = new VyosFirewallGroup("WEB-SERVERS", {
  type: "address",
  members: ["192.168.64.5", "192.168.64.6"],
});
const offices = new VyosFirewallGroup("OFFICES", {
  type: "network",
  members: ["198.51.100.0/24"],
});
const web = new VyosFirewallGroup("WEB-PORTS", { type: "port", members: [80, 443] });

// All rules of one set, written in one commit. A jump in a base chain brings packets here: see below.
const fromWan = new VyosFirewallRuleset("FROM-WAN", {
  name: "FROM-WAN",
  description: "what the world may reach",
  defaultAction: "drop",
  defaultLog: true,
  rules: {
    10: { action: "accept", state: ["established", "related"], description: "answers" },
    20: { action: "drop", state: ["invalid"], description: "strays" },
    100: {
      action: "accept",
      description: "web servers",
      protocol: "tcp",
      state: ["new"],
      destination: { group: { addressGroup: servers.name, portGroup: web.name } },
    },
    110: {
      action: "accept",
      description: "ssh from the offices",
      protocol: "tcp",
      state: ["new"],
      source: { group: { networkGroup: offices.name } },
      destination: { group: { addressGroup: servers.name }, port: 22 },
    },
  },
});

// The base chain itself is not exclusive: rules that others put beside this one are left alone.
const forward = new VyosFirewallRuleset("forward", {
  chain: "forward",
  rules: {
    100: {
      action: "jump",
      description: "from the world",
      inboundInterface: "eth0",
      jumpTarget: fromWan.name,
    },
  },
});

export const groups = [servers.name, offices.name, web.name];
export const ruleset = fromWan.name;
export const jumps = forward.rules.apply((rules) => Object.keys(rules ?? {}));
