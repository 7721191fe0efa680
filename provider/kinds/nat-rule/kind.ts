import { dialects } from "../../config/dialect.js";
import { declare, place } from "../table/index.js";
import { holdsUnknown, isKnown } from "../unknown.js";
import { number, numberRange } from "./number.js";
import { natRuleBody, natType } from "./properties.js";
import { natRuleFailures } from "./rules.js";

const table = declare("NatRule", {
  about: "a NAT rule",
  at: "nat {type} rule {number}",
  properties: {
    /** Which of VyOS's NAT trees: `nat destination`, `nat source`, or `nat static` (1.4 and later). Changing it replaces. */
    type: place(natType),
    /** Its place in the order, 1–999999. Default: the lowest free of `numberRange`, kept from then on. Changing it replaces. */
    number,
    /** Where the number is chosen from; default 10000–19999. A full range is a `PoolExhausted`. */
    numberRange,
    ...natRuleBody,
  },
  validate: natRuleFailures,
  label: ({ type, number, description = `nat ${String(type)} ${String(number)}` }) => String(description),
  examples: [
    {
      ...{ type: "destination", protocol: "tcp", inboundInterface: "eth0" },
      destination: { port: 443 },
      translation: { address: "192.168.64.10", port: 8443 },
    },
    { type: "source", number: 10, outboundInterface: "eth0", translation: { address: "masquerade" } },
    {
      ...{
        type: "destination",
        numberRange: { from: 100, to: 199 },
        protocol: "tcp",
        inboundInterface: "eth0",
      },
      loadBalance: { backend: { "192.168.64.10": { weight: 60 }, "192.168.64.11": { weight: 40 } } },
    },
    {
      ...{ type: "destination", protocol: "tcp", inboundInterfaceGroup: "WAN" },
      destination: { port: 80 },
      translation: { redirectPort: 8080 },
    },
    { type: "source", outboundInterfaceGroup: "WAN", packetType: "host", exclude: true },
    {
      ...{ type: "static", inboundInterface: "eth0" },
      destination: { address: "203.0.113.5" },
      translation: { address: "192.168.64.5" },
    },
  ],
});

/**
 * A destination, source or static NAT rule.
 *
 * In-place updates send only the leaves that differ; changing `type` or `number` makes a new rule and then
 * removes the old one. A rule that stands on the router under the wanted number and differs is an error, unless
 * `adopt` is set. Errors are those of `RouterError`: most often `Conflict`, `PoolExhausted`, `CommitFailed`.
 */
export const natRule: typeof table = {
  ...table,
  matches: ({ disable, translation: _translation, loadBalance: _backends, ...rule }) => {
    const { numberRange: _range, description: _words, log: _log, exclude: _exclude, ...match } = rule;
    const { number: _number, ...said } = match;
    if (disable !== undefined || !isKnown(rule.type) || holdsUnknown(said)) return undefined;
    return JSON.stringify(table.render({ ...said, number: 1 }, dialects["1.5"]));
  },
};
