import { fail } from "./failures.js";
import { plainInterface } from "./ip-codecs.js";
import { qosPolicyName } from "./qos-policy.js";
import { declare, leaf, place } from "./table/index.js";

/**
 * Which policies of traffic an interface has: VyOS node `qos interface NAME`, on VyOS 1.4 and later. Errors are those of
 * `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const qosInterface = declare("QosInterface", {
  about: "an interface's policies of traffic",
  at: "qos interface {interface}",
  without: { "1.3": "has it in the interface's own trafficPolicy" },
  properties: {
    /** The interface. Default: the resource's name. Changing it replaces. */
    interface: place(plainInterface, { named: true }),
    /** The policy for what goes out, of any type but `limiter`. Default none. VyOS node `egress`. */
    egress: leaf("egress", qosPolicyName("WAN-OUT")),
    /** The policy for what comes in, a `limiter`. Default none. VyOS node `ingress`. */
    ingress: leaf("ingress", qosPolicyName("WAN-IN")),
  },
  validate: ({ egress, ingress }) =>
    egress === undefined && ingress === undefined
      ? [fail("egress", "is missing, and so is ingress; give one of them")]
      : [],
  examples: [{ interface: "eth0", egress: "WAN-OUT", ingress: "WAN-IN" }],
});
