/** Says in words what definitions take, and what somebody may have meant. */
import { distance, meant } from "../base/text.js";
import { choicesOf, rangesOf } from "./check.js";
import type { Check, SchemaNode } from "./schema.js";

const fold = (text: string): string => text.toLowerCase().replaceAll(/[-_ ]/g, "");

/** The name that somebody may have meant by another; undefined where none is near. */
export const nearest = (name: string, known: readonly string[]): string | undefined => {
  if (known.length === 0) return undefined;
  const folded = fold(name);
  const same = known.find((other) => fold(other) === folded);
  if (same !== undefined) return same;
  // What a release has shortened: `mac-address` has become `mac`.
  const shorter = known
    .filter((other) => name.startsWith(`${other}-`))
    .sort((a, b) => b.length - a.length)[0];
  if (shorter !== undefined) return shorter;
  const similar = meant(name, known);
  if (similar !== undefined) return similar;
  const most = Math.max(1, Math.floor(name.length / 3));
  const [best] = known
    .map((each) => ({ each, far: distance(name, each) }))
    .filter(({ far }) => far <= most)
    .sort((a, b) => a.far - b.far);
  if (best !== undefined) return best.each;
  return folded.length < 3 ? undefined : known.find((other) => fold(other).startsWith(folded));
};

/** What VyOS's validators take, in words; one that is not here is told by its name. */
const wordsFor: Readonly<Record<string, string>> = {
  "ipv4-address": "an IPv4 address",
  "ipv4-host": "an IPv4 address with its prefix length",
  "ipv4-prefix": "an IPv4 prefix such as 192.0.2.0/24",
  "ipv4-range": "a range of IPv4 addresses",
  "ipv4-multicast": "an IPv4 multicast address",
  "ipv6-address": "an IPv6 address",
  "ipv6-host": "an IPv6 address with its prefix length",
  "ipv6-prefix": "an IPv6 prefix such as 2001:db8::/64",
  "ipv6-range": "a range of IPv6 addresses",
  "ipv6-link-local": "a link-local IPv6 address",
  "ip-address": "an IP address",
  "ip-host": "an IP address with its prefix length",
  "ip-prefix": "a prefix such as 192.0.2.0/24",
  "ip-cidr": "an address with its prefix length",
  "ip-protocol": "an IP protocol",
  "mac-address": "a MAC address such as 00:53:00:00:00:01",
  fqdn: "a domain name",
  "port-range": "a port or a range of ports",
  "port-multi": "ports, ranges of ports and services",
  base64: "a text in base 64",
  "vrf-name": "the name of a VRF",
  "interface-name": "an interface",
  ipv4: "an IPv4 address",
  ipv4net: "an IPv4 prefix",
  ipv6: "an IPv6 address",
  ipv6net: "an IPv6 prefix",
  macaddr: "a MAC address",
  u32: "a whole number",
};

const sayRange = ([low, high]: readonly [number, number]): string =>
  high === Infinity
    ? `a number from ${String(low)}`
    : low === high
      ? String(low)
      : `a number from ${String(low)} to ${String(high)}`;

const orOf = (texts: readonly string[]): string => {
  const all = [...new Set(texts)];
  return all.length < 2 ? all.join("") : `${all.slice(0, -1).join(", ")} or ${all.at(-1) ?? ""}`;
};

const alternativeOf = (check: Check, i: number): readonly string[] | undefined => {
  const one: readonly Check[] = [{ ...check, alternatives: check.alternatives.slice(i, i + 1) }];
  const [condition] = check.alternatives[i] ?? [];
  const choices = choicesOf(one);
  if (choices !== undefined) return choices;
  const ranges = rangesOf(one);
  if (ranges !== undefined) return ranges.map(sayRange);
  const [, most] = /^\.\{[01],(\d+)\}\$?$/.exec(condition?.pattern ?? "") ?? [];
  if (most !== undefined) return [`up to ${most} bytes`];
  const name = condition?.validator === "type" ? condition.argument : condition?.validator;
  const said = name === undefined || !Object.hasOwn(wordsFor, name) ? undefined : wordsFor[name];
  return said === undefined ? undefined : [said];
};

/** What a value must be to pass, in words of this library; undefined where only patterns could tell. */
export const takenBy = (checks: readonly Check[]): string | undefined => {
  const ranges = rangesOf(checks);
  if (ranges !== undefined) return orOf(ranges.map(sayRange));
  for (const check of checks) {
    const said = check.alternatives.map((_, i) => alternativeOf(check, i));
    if (said.length > 0 && said.every((each) => each !== undefined)) return orOf(said.flat());
  }
  return undefined;
};

/** A longer pattern tells nobody anything. */
const LONGEST_PATTERN = 60;

/** How a refused value is mended, as the end of a message; nothing where the definitions do not tell. */
export const adviceOn = (checks: readonly Check[]): string => {
  const taken = takenBy(checks);
  if (taken !== undefined) return `; give ${taken}`;
  const message = checks.find((check) => check.message !== undefined)?.message ?? "";
  const said = message.replaceAll(/\\n|\s+/g, " ").trim();
  if (said !== "") return `: ${said}`;
  const patterns = checks.flatMap(({ alternatives }) => alternatives.flat()).map(({ pattern }) => pattern);
  const shown = patterns.join(" or ");
  return patterns.length === 0 || patterns.includes(undefined) || shown.length > LONGEST_PATTERN
    ? ""
    : `; give what matches ${shown}`;
};

/** What stands at a node, in words. */
export const shapeOf = ({ kind, valueless, multi }: SchemaNode): string => {
  if (kind === "tag") return "is a node with names below it";
  if (kind === "node") return "is a node with others below it";
  if (valueless) return "holds no value";
  return multi ? "holds values" : "holds one value";
};
