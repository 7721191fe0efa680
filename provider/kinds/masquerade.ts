import * as c from "./codecs.js";
import { natRule } from "./nat-rule/kind.js";
import { number, numberRange } from "./nat-rule/number.js";
import { natRuleFailures } from "./nat-rule/rules.js";
import { declare, flag, leaf, type DraftOf } from "./table/index.js";

const properties = {
  /** Its place in the order, 1–999999. Default: the lowest free of `numberRange`, kept from then on. Changing it replaces. */
  number,
  /** Where the number is chosen from; default 10000–19999. A full range is a `PoolExhausted`. */
  numberRange,
  /** Up to 255 characters (no limit on 1.3), without quotes. Default none. VyOS node `description`. */
  description: leaf("description", c.description),
  /** Where packets go out, such as `eth0`; VyOS 1.3 needs it. Default any. VyOS node `outbound-interface`. */
  outboundInterface: leaf(["outbound-interface name", "outbound-interface"], c.interfaceName),
  /** An interface group instead of one interface. VyOS 1.4 and later. Default any. VyOS node `outbound-interface group`. */
  outboundInterfaceGroup: leaf("outbound-interface group", c.groupName),
  /** Whose packets: an IPv4 address, network or range; a leading `!` negates. Default anybody's. VyOS node `source address`. */
  sourceAddress: leaf("source address", c.matchAddress),
  /** Packets to where, likewise. Default anywhere. VyOS node `destination address`. */
  destinationAddress: leaf("destination address", c.matchAddress),
  /** A name of `/etc/protocols`, a number, `tcp_udp` or `all`. Default all. VyOS node `protocol`. */
  protocol: leaf("protocol", c.protocol),
  /** Log the packets. Default false. VyOS node `log`. */
  log: flag("log"),
  /** Keep the rule without effect. Default false. VyOS node `disable`. */
  disable: flag("disable"),
};

/** The source NAT rule that a masquerade is. */
const ruleOf = <M extends DraftOf<typeof properties>>({ sourceAddress, destinationAddress, ...same }: M) => ({
  ...same,
  type: "source" as const,
  translation: { address: "masquerade" },
  ...(sourceAddress === undefined ? {} : { source: { address: sourceAddress } }),
  ...(destinationAddress === undefined ? {} : { destination: { address: destinationAddress } }),
});

const table = declare("Masquerade", {
  about: "a masquerade",
  at: "nat source rule {number}",
  properties,
  always: { "translation address": "masquerade" },
  validate: (draft, dialect) =>
    natRuleFailures(ruleOf(draft), dialect).map(({ property, ...said }) => ({
      ...said,
      property: property.replace(/^(source|destination)\.address$/, "$1Address"),
    })),
  label: ({ number, description = `masquerade ${String(number)}` }) => String(description),
  examples: [
    { outboundInterface: "eth0", sourceAddress: "192.168.64.0/24" },
    { number: 10, outboundInterface: "eth0", protocol: "tcp", description: "to the office" },
    { numberRange: { from: 100, to: 199 }, outboundInterfaceGroup: "WAN" },
  ],
});

/**
 * Lets a network out under the router's own address: VyOS node `nat source rule N` with `translation address
 * masquerade`. For anything else of a source rule take `VyosNatRule`. Errors are those of `RouterError`.
 */
export const masquerade: typeof table = {
  ...table,
  // What else a source rule can say makes it something else: it is nobody's to put there.
  word: (model, dialect, path) => natRule.word?.(ruleOf(model), dialect, path) ?? "none",
};
