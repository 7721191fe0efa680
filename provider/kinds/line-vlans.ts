import * as c from "./codecs.js";
import { fail } from "./failures.js";
import type { Failure } from "./kind.js";
import * as s from "./system-codecs.js";
import { flag, list } from "./table/index.js";
import { isKnown } from "./unknown.js";

/** The VLANs of an interface that lines come from. */
export const listenedVlans = {
  /** VLANs, such as `10` or `20-30`. VyOS 1.4 and later. VyOS node `vlan`. */
  vlans: list(
    "vlan",
    c.numberOrText(c.like("VLANs", /^\d{1,4}(-\d{1,4})?$/, "give 1 to 4094, or a range", "20-30")),
  ),
  /** Make a VLAN's interface when somebody speaks in it; needs vlans. Default false. VyOS 1.5. VyOS node `vlan-mon`. */
  vlanMon: flag("vlan-mon"),
  /** VLANs. VyOS 1.3. VyOS node `vlan-id`. */
  vlanIds: list("vlan-id", c.numberOrText(s.numberKey("a VLAN", 1, 4094))),
  /** Ranges of VLANs, such as `20-30`. VyOS 1.3. VyOS node `vlan-range`. */
  vlanRanges: list("vlan-range", c.like("a range", /^\d{1,4}-\d{1,4}$/, "give one such as 20-30", "20-30")),
};

/** A server listens at an interface, and looks for VLANs where it knows of some. */
export const listeningFailures = (
  interfaces: Readonly<Record<string, { readonly vlanMon?: true | undefined; readonly vlans?: unknown }>>,
): readonly Failure[] => {
  if (!isKnown(interfaces)) return [];
  const all = Object.entries(interfaces);
  return [
    ...(all.length === 0 ? [fail("interfaces", "is empty; the server needs an interface")] : []),
    ...all.flatMap(([name, { vlanMon, vlans }]) =>
      vlanMon !== undefined && vlans === undefined
        ? [fail(`interfaces.${name}.vlans`, "is missing; vlanMon needs it")]
        : [],
    ),
  ];
};
