import * as c from "./codecs.js";
import { words } from "./system-codecs.js";
import { declare, leaf, record } from "./table/index.js";

const parameter = c.like(
  "a parameter",
  /^[\w-]+([./][\w.@/-]+)+$/,
  "give the name that sysctl has for it, such as net.ipv4.ip_forward",
  "net.ipv4.igmp_max_memberships",
);

const value = {
  /** What it is set to. VyOS node `value`. */
  value: leaf("value", words("a value", "5", "10"), { required: true }),
};

/**
 * Parameters of the kernel: VyOS node `system sysctl`. Errors are those of `RouterError`: most often `Conflict` and
 * `CommitFailed`.
 */
export const sysctl = declare("Sysctl", {
  about: "parameters of the kernel",
  at: "system sysctl",
  properties: {
    /** On VyOS 1.3: those that the router itself knows, by name. Default none. VyOS node `all`. */
    all: record("all", { all: "parameters by name", one: "a parameter", key: parameter, properties: value }),
    /** How many groups a host may join by IGMP, on VyOS 1.3. Default the kernel's. VyOS node `net.ipv4.igmp_max_memberships`. */
    igmpMaxMemberships: leaf(
      "net.ipv4.igmp_max_memberships",
      c.wholeNumber("a number of groups", 0, 4294967295),
    ),
    /** Seconds that a part of a packet is kept, on VyOS 1.3. Default the kernel's. VyOS node `net.ipv4.ipfrag_time`. */
    ipfragTime: leaf("net.ipv4.ipfrag_time", c.wholeNumber("seconds", 0, 4294967295)),
    /** Those that are set, by name. Default none. VyOS node `parameter` or `custom`. */
    parameters: record(["parameter", "custom"], {
      all: "parameters by name",
      one: "a parameter",
      key: parameter,
      properties: value,
    }),
  },
  examples: [
    { parameters: { "net.ipv4.igmp_max_memberships": { value: "5" } } },
    {
      parameters: {
        "net.ipv4.igmp_max_memberships": { value: "10" },
        "net.core.rmem_max": { value: "8388608" },
      },
    },
  ],
});
