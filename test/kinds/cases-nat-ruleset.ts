import type { Args } from "./arbitraries.js";
import type { Wrong } from "./cases.js";

const web: Args = {
  ...{ protocol: "tcp", inboundInterface: "eth0", destination: { port: 443 } },
  translation: { address: "192.168.64.10" },
};
const set = (rules: Args, more: Args = {}): Args => ({ type: "destination", rules, ...more });
const fixed: Args = {
  inboundInterface: "eth0",
  destination: { address: "203.0.113.5" },
  translation: { address: "192.168.64.5" },
};

const notKey =
  "is not the number or name of a rule; give a number from 1 to 999999, or a name of letters, digits and - _ . that begins with a letter";

/** Wrong uses of the properties of a set of NAT rules. */
export const natRulesetWrongs: readonly Wrong[] = [
  ["type", null, "type: is missing; give one of destination, source, static"],
  ["rules", null, "rules: is missing; give rules by number or name"],
  ["rules", {}, "rules: is empty; give one rule at least"],
  ["rules", { 0: web }, `rules.0: "0" ${notKey}`],
  ["rules", { 1000000: web }, `rules.1000000: "1000000" ${notKey}`],
  ["rules", { "to the office": web }, `rules.to the office: "to the office" ${notKey}`],
  ["rules", { "10a": web }, `rules.10a: "10a" ${notKey}`],
  [
    "rules",
    { 10: { ...web, number: 10 } },
    'rules.10.number: is for rules that are called by a name, and "10" is a number; leave it out',
  ],
  [
    "rules",
    { 10: web, ssh: { ...web, number: 10 } },
    "rules.ssh.number: 10 is also that of rules.10; give each its own",
  ],
  [
    "rules.*.number",
    0,
    "rules.web.number: 0 is not a rule number; give a whole number from 1 to 999999",
    set({ web }),
  ],
  [
    "rules.*.translation",
    null,
    "rules.web.translation: is missing; give translation.address or translation.port, or a loadBalance backend, or set exclude: true",
    set({ web }),
  ],
  [
    "rules.*.protocol",
    "icmp",
    'rules.web.destination.port: needs a protocol with ports and "icmp" has none; set protocol to tcp, udp or tcp_udp',
    set({ web }),
  ],
  [
    "rules.*.outboundInterface",
    "eth0",
    "rules.web.outboundInterface: is not a property of a destination rule; leave it out or change type",
    set({ web }),
  ],
  [
    "rules.*.source",
    { fqdn: "example.com" },
    "rules.web.source.fqdn: does not exist in VyOS 1.4; leave it out",
    set({ web }),
    "1.4",
  ],
  [
    "rules.*.inboundInterface",
    null,
    "rules.web.inboundInterface: is missing; VyOS 1.3 needs the interface of every rule",
    set({ web }),
    "1.3",
  ],
  [
    "rules.*.description",
    "x".repeat(256),
    "rules.web.description: is 256 bytes long; VyOS 1.5 takes at most 255",
    set({ web }),
    "1.5",
  ],
  [
    "type",
    "static",
    'type: "static" does not exist in VyOS 1.3; use a source and a destination rule',
    set({ 5: fixed, 6: fixed }),
    "1.3",
  ],
  [
    "numberRange",
    { from: 9, to: 2 },
    "numberRange: ends at 2 before it begins at 9; exchange the two",
    set({ web }),
  ],
  ["exclusive", "yes", 'exclusive: "yes" is neither true nor false; give one of them'],
];
