/** The checks of NAT64 and of carrier-grade NAT. */
import { refuse, ScriptCrash, View } from "./context.js";
import type { Verify } from "./shared.js";

export const verifyNat64: Verify = ({ root }, path) => {
  const rules = new View(root).at(...path, "source", "rule").entries;
  if (rules.filter(([, rule]) => rule.at("mode").value === "netfilter").length > 1)
    refuse("Jool permits only 1 NAT64 netfilter instance (per network namespace)");
  for (const [number, rule] of rules) {
    const where = `Source NAT64 rule ${number}`;
    const prefix = rule.at("source", "prefix").value;
    if (prefix === undefined) refuse(`${where} missing source prefix`);
    if (!prefix.endsWith("/96")) refuse(`${where} source prefix must be /96`);
    for (const [pool, held] of rule.at("translation", "pool").entries) {
      const at = `${where} translation pool ${pool}`;
      if (!held.has("address")) refuse(`${at} missing address/prefix`);
      if (!held.has("port")) refuse(`${at} missing port(-range)`);
    }
  }
};

const toNumber = (address: string): number =>
  address.split(".").reduce((sum, part) => sum * 256 + Number(part), 0);

/** How many addresses a prefix or a range has. */
const countOf = (range: string): number => {
  const [first = "", last] = range.split("-");
  if (last !== undefined) return toNumber(last) - toNumber(first) + 1;
  const [, length = "32"] = range.split("/");
  return 2 ** (32 - Number(length));
};

const namesOf = (pool: View): readonly string[] => [...pool.at("range").values, ...pool.at("range").names];

const verifyPorts = (rule: string, external: View, internal: View): void => {
  const ports = external.at("external-port-range").value ?? "1024-65535";
  const [first = 0, last = 0] = ports.split("-").map(Number);
  const each = Number(external.at("per-user-limit", "port").value ?? "2000");
  const sum = (pool: View): number => namesOf(pool).reduce((total, range) => total + countOf(range), 0);
  if (sum(internal) > Math.floor((last - first + 1) / each) * sum(external))
    refuse(`Rule "${rule}" does not have enough ports available for the specified parameters`);
};

export const verifyCgnat: Verify = ({ root }, path) => {
  const nat = new View(root).at(...path);
  if (!nat.exists) return;
  if (!nat.has("pool")) refuse("Pool must be defined!");
  if (!nat.has("rule")) refuse("Rule must be defined!");
  for (const kind of ["external", "internal"]) {
    if (!nat.has("pool", kind)) refuse(`${kind} pool must be defined!`);
    for (const [name, pool] of nat.at("pool", kind).entries)
      if (!pool.has("range")) refuse(`Range for "${kind} pool ${name}" must be defined!`);
  }
  const used = { External: new Map<string, string>(), Internal: new Map<string, string>() };
  for (const [rule, held] of nat.at("rule").entries) {
    const internal = held.at("source", "pool").value;
    if (internal === undefined) refuse(`Rule "${rule}" source pool must be defined!`);
    if (!held.has("translation")) refuse(`Rule "${rule}" translation pool must be defined!`);
    if (!nat.has("pool", "internal", internal)) refuse(`Internal pool "${internal}" does not exist!`);
    const external = held.at("translation", "pool").value;
    if (external === undefined) throw new ScriptCrash("KeyError: 'pool'");
    if (!nat.has("pool", "external", external)) refuse(`External pool "${external}" does not exist!`);
    for (const [kind, pool] of [
      ["External", external],
      ["Internal", internal],
    ] as const) {
      const other = used[kind].get(pool);
      if (other !== undefined)
        refuse(`${kind} pool "${pool}" is already used in rule ${other} and cannot be used in rule ${rule}!`);
      used[kind].set(pool, rule);
    }
    verifyPorts(rule, nat.at("pool", "external", external), nat.at("pool", "internal", internal));
  }
};
