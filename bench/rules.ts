import type { ConfigJson } from "../emulator/testing.js";

/** One of the rules that every subject puts on the router: six leaves, as a port forward usually has. */
export interface Rule {
  readonly type: "destination";
  readonly number: number;
  readonly description: string;
  readonly protocol: "tcp";
  readonly inboundInterface: string;
  readonly destination: { readonly port: number };
  readonly translation: { readonly address: string; readonly port: number };
}

/** A command of a `/configure` list. */
export interface Command {
  readonly op: "set" | "delete";
  readonly path: readonly string[];
  readonly value?: string;
}

const ruleAt = (index: number, description: string): Rule => ({
  type: "destination",
  number: 10_001 + index,
  description,
  protocol: "tcp",
  inboundInterface: "eth0",
  destination: { port: 20_001 + index },
  translation: { address: `192.168.${String(64 + (index >> 7))}.${String(100 + (index & 127))}`, port: 22 },
});

/** The rules in the first state, in the second (each has one leaf changed), and in the third (one more changed). */
export const rulesOf = (count: number, round: "first" | "all" | "one"): readonly Rule[] =>
  Array.from({ length: count }, (_, index) => {
    const word = round === "first" ? "ssh" : round === "one" && index === 0 ? "shell" : "secure shell";
    return ruleAt(index, `${word} of machine ${String(index + 1)}`);
  });

const rulePath = (number: number): readonly string[] => ["nat", "destination", "rule", String(number)];

/** A rule's leaves by their paths below the rule. */
const leavesOf = (rule: Rule): readonly (readonly [path: readonly string[], value: string])[] => [
  [["description"], rule.description],
  [["protocol"], rule.protocol],
  [["inbound-interface", "name"], rule.inboundInterface],
  [["destination", "port"], String(rule.destination.port)],
  [["translation", "address"], rule.translation.address],
  [["translation", "port"], String(rule.translation.port)],
];

/** The commands that make a rule; those for leaves that `before` has already are left out. */
export const setRule = (rule: Rule, before?: Rule): readonly Command[] => {
  const had = new Map(
    before === undefined ? [] : leavesOf(before).map(([path, value]) => [path.join(" "), value]),
  );
  return leavesOf(rule)
    .filter(([path, value]) => had.get(path.join(" ")) !== value)
    .map(([path, value]) => ({ op: "set", path: [...rulePath(rule.number), ...path], value }));
};

/** The command that removes a rule. */
export const deleteRule = ({ number }: Rule): Command => ({ op: "delete", path: rulePath(number) });

/** The configuration of the emulated router before anything is done, with that many rules of somebody else. */
export const routerConfig = (existing: number): ConfigJson => {
  const rules = Object.fromEntries(
    Array.from({ length: existing }, (_, index) => [
      String(index + 1),
      {
        description: `not ours ${String(index + 1)}`,
        protocol: "tcp",
        "inbound-interface": { name: "eth0" },
        destination: { port: String(40_001 + index) },
        translation: { address: "192.168.64.10", port: "443" },
      },
    ]),
  );
  return {
    interfaces: {
      ethernet: { eth0: { address: "203.0.113.2/24" }, eth1: { address: "192.168.64.1/24" } },
      loopback: { lo: {} },
    },
    ...(existing > 0 ? { nat: { destination: { rule: rules } } } : {}),
    service: { https: { api: { rest: {} } } },
    system: { "host-name": "vyos" },
  };
};
