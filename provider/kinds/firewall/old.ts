/** What the oldest release has in another form. */
import { isRecord, type Json } from "../../base/json.js";
import type { Dialect } from "../../config/dialect.js";
import { nodeAt, schemaFor } from "../../schema/index.js";
import type { Text } from "../rows.js";

/** Whether a release has no base chains: its rules stand in sets that interfaces name. */
export const isOld = (dialect: Dialect): boolean =>
  nodeAt(schemaFor(dialect), ["firewall", "ipv4"]).kind === "unknown";

/** The highest number of a rule there, which its definitions do not tell. */
export const lastOldRule = 9999;

/** The TCP flags, in the order of VyOS's own list. */
export const tcpFlags = ["syn", "ack", "fin", "rst", "urg", "psh", "ecn", "cwr"] as const;

/** Those that the oldest release knows. */
const oldFlags = tcpFlags.filter((name) => name !== "ecn" && name !== "cwr");

const isSet = (flags: unknown, name: string): boolean => isRecord(flags) && flags[name] === true;

/** Flags as one text, such as `SYN,!ACK`. */
export const flagsText: Text = {
  properties: oldFlags.flatMap((name) => [name, `not.${name}`]),
  write: (flags) => {
    const not = isRecord(flags) ? flags.not : undefined;
    const words = oldFlags.flatMap((name) => [
      ...(isSet(flags, name) ? [name.toUpperCase()] : []),
      ...(isSet(not, name) ? [`!${name.toUpperCase()}`] : []),
    ]);
    return words.length > 0 ? words.join(",") : undefined;
  },
  read: (text) => {
    const words = text.split(",").map((word) => word.toLowerCase());
    const flags = Object.fromEntries(words.filter((w) => !w.startsWith("!")).map((w) => [w, true]));
    const not = Object.fromEntries(words.filter((w) => w.startsWith("!")).map((w) => [w.slice(1), true]));
    return { ...flags, ...(Object.keys(not).length > 0 ? { not } : {}) };
  },
};

const seconds: Readonly<Record<string, string>> = { second: "1", minute: "60", hour: "3600" };

/** A span of time, which the oldest release counts in seconds. */
export const spanText: Text = {
  properties: [],
  write: (span) => (typeof span === "string" ? (seconds[span] ?? span) : undefined),
  read: (text) => Object.keys(seconds).find((name) => seconds[name] === text) ?? text,
};

/** What an ICMPv6 message is: its type, type and code, or the name of either, in one leaf. */
export const icmpv6Text: Text = {
  properties: ["type", "code", "typeName"],
  node: "type",
  write: (given) => {
    const { type, code, typeName } = isRecord(given) ? given : ({} as Json);
    if (type === undefined) return typeof typeName === "string" ? typeName : undefined;
    return code === undefined ? JSON.stringify(type) : `${JSON.stringify(type)}/${JSON.stringify(code)}`;
  },
  read: (text) => {
    const [, type, code] = /^(\d+)(?:\/(\d+))?$/.exec(text) ?? [];
    if (type === undefined) return { typeName: text };
    return { type: Number(type), ...(code === undefined ? {} : { code: Number(code) }) };
  },
};
