/** Segment routing, which OSPF and IS-IS check alike. */
import { refuse, type View } from "../context.js";

interface Block {
  readonly low: number;
  readonly high: number;
}

const blockOf = (block: View, missing: string): Block | undefined => {
  if (block.isEmpty) return undefined;
  const [low, high] = ["low-label-value", "high-label-value"].map((leaf) => block.at(leaf).value);
  if (low === undefined && high === undefined) refuse(missing);
  return { low: Number(low), high: Number(high) };
};

const kinds = ["absolute", "index"];

const verifyPrefixes = (prefixes: View): void => {
  const named = prefixes.entries.map(([prefix, held]) => {
    const kind = kinds.find((one) => held.has(one)) ?? "";
    return [prefix, kind, held.at(kind)] as const;
  });
  for (const [prefix, kind, value] of named)
    if (kind !== "" && !value.has("value"))
      refuse(`Segment routing prefix ${prefix} ${kind} value cannot be blank.`);
  for (const [prefix, , value] of named)
    if (value.hasAll("explicit-null", "no-php-flag"))
      refuse(
        `Segment routing prefix ${prefix} cannot have both explicit-null and no-php-flag configured at the same time.`,
      );
};

/** The label blocks have both ends, in order and apart, and no index is larger than the block. */
export const verifySegments = (routing: View): void => {
  const part = "Segment routing";
  const all = blockOf(routing.at("global-block"), `${part} global-block requires both low and high value!`);
  if (all !== undefined && all.low > all.high)
    refuse(`${part} global-block low value must be lower than high value`);
  const localBlock = routing.at("local-block");
  if (!localBlock.isEmpty && all === undefined)
    refuse(`${part} local-block requires global-block to be configured!`);
  const own = blockOf(localBlock, `${part} local-block requires both high and low value!`);
  if (own !== undefined && own.low > own.high)
    refuse(`${part} local-block low value must be lower than high value`);
  if (own !== undefined && all !== undefined && own.low <= all.high && all.low <= own.high)
    refuse(
      `Segment-Routing Global Block (${all.low}/${all.high}) conflicts with Local Block (${own.low}/${own.high})!`,
    );
  verifyPrefixes(routing.at("prefix"));
  if (all === undefined) return;
  for (const [prefix, held] of routing.at("prefix").entries)
    if (Number(held.at("index", "value").value ?? "0") > all.high - all.low)
      refuse(`${part} prefix ${prefix} cannot have an index base size larger than the SRGB label base.`);
};
