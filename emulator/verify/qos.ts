import { ConfigError, View, type Proposal } from "./context.js";

/** Whose classes need no bandwidth of their own. */
const unlimited = ["priority-queue", "round-robin", "shaper-hfsc"];

/** In which directions a policy shapes. */
const directions: Readonly<Record<string, readonly string[]>> = { limiter: ["ingress"] };

const verifyThresholds = (name: string, policy: View): void => {
  for (const [, one] of policy.at("precedence").entries) {
    const [low, high, queue] = ["minimum-threshold", "maximum-threshold", "queue-limit"].map(
      (leaf) => one.at(leaf).value,
    );
    if (low !== undefined && high !== undefined && Number(low) >= Number(high))
      throw new ConfigError(`Policy "${name}" uses min-threshold "${low}" >= max-threshold "${high}"!`);
    if (queue !== undefined && high !== undefined && Number(queue) < Number(high))
      throw new ConfigError(`Policy "${name}" uses queue-limit "${queue}" < max-threshold "${high}"!`);
  }
};

const verifyPolicy = (kind: string, name: string, policy: View): void => {
  const limited = !unlimited.includes(kind);
  for (const [number, one] of policy.at("class").entries)
    if (limited && !one.has("bandwidth"))
      throw new ConfigError(`Bandwidth must be defined for policy "${name}" class "${number}"!`);
  if (kind === "random-detect") verifyThresholds(name, policy);
  if (kind === "priority-queue" && !policy.has("default"))
    throw new ConfigError(`Policy ${name} misses "default" class!`);
  if (limited && policy.has("default") && !policy.has("default", "bandwidth"))
    throw new ConfigError("Bandwidth not defined for default traffic!");
};

/** The checks of `qos`: nothing is looked at while no interface uses a policy. */
export const verifyQos = ({ root }: Proposal): void => {
  const qos = new View(root).at("qos");
  if (!qos.has("interface")) return;
  const kinds = new Map<string, string>();
  for (const [kind, policies] of qos.at("policy").entries)
    for (const [name, policy] of policies.entries) {
      if (kinds.has(name)) throw new ConfigError(`Conflicting policy name "${name}", already in use!`);
      kinds.set(name, kind);
      verifyPolicy(kind, name, policy);
    }
  for (const [card, held] of qos.at("interface").entries)
    for (const direction of ["egress", "ingress"]) {
      const name = held.at(direction).value;
      if (name === undefined) continue;
      const kind = kinds.get(name);
      if (kind === undefined) throw new ConfigError(`Selected QoS policy "${name}" does not exist!`);
      const possible = directions[kind] ?? ["egress"];
      if (!possible.includes(direction))
        throw new ConfigError(
          `Selected QoS policy on interface "${card}" only supports "[${possible.map((one) => `'${one}'`).join(", ")}]"!`,
        );
    }
};
