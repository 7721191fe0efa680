import { isLeft } from "fp-ts/Either";
import * as c from "../codecs.js";
import { fail, quote } from "../failures.js";
import * as ip from "../ip-codecs.js";
import type { Failure } from "../kind.js";
import type { Syntax } from "../syntax.js";
import { declare, leaf, list, place } from "../table/index.js";
import { isKnown } from "../unknown.js";

interface Type {
  readonly member: Syntax<string, string | number>;
  readonly isOfFamily?: (member: string) => boolean;
}

const isV4 = (member: string): boolean => !ip.isOfIpv6(member);

const types = {
  address: { member: ip.groupAddress, isOfFamily: isV4 },
  network: { member: ip.prefix, isOfFamily: isV4 },
  "ipv6-address": { member: ip.groupAddress, isOfFamily: ip.isOfIpv6 },
  "ipv6-network": { member: ip.prefix, isOfFamily: ip.isOfIpv6 },
  port: { member: c.port },
  interface: { member: c.interfaceName },
  mac: { member: c.macAddress },
  domain: { member: c.fqdn },
} satisfies Readonly<Record<string, Type>>;

const otherGroup = c.like(
  "a name",
  /^[-_a-zA-Z0-9][\w.+-]*$/,
  "use letters, digits and - _ . +, without spaces",
  "OTHER",
);

/** A member of any group; which syntax it has hangs on the type. */
const member = c.numberOrText(c.syntax("a member", c.complainAboutText, "192.0.2.1", "192.0.2.5-192.0.2.9"));

const complaintAbout = (
  text: string,
  { member: codec, isOfFamily }: Type,
  type: string,
): string | undefined => {
  const decoded = codec.decode(text);
  if (isLeft(decoded)) return decoded.left[0]?.message ?? `${quote(text)} is not ${codec.name}`;
  return isOfFamily === undefined || isOfFamily(text)
    ? undefined
    : `${quote(text)} is of the other family; put it into a group of type ${type.startsWith("ipv6-") ? type.slice(5) : `ipv6-${type}`}`;
};

/**
 * A group that firewall and NAT rules name: VyOS node `firewall group TYPE-group NAME`. Rules take its `name` output,
 * so that the group comes before them and goes after them. Errors are those of `RouterError`: the router refuses to
 * delete a group that is in use.
 */
export const firewallGroup = declare("FirewallGroup", {
  about: "a firewall group",
  at: "firewall group {type}-group {name}",
  properties: {
    /** What it is a group of. VyOS 1.3 has no groups of interfaces, MACs and domains. Changing it replaces. */
    type: place(c.oneOf(...(Object.keys(types) as (keyof typeof types)[]))),
    /** The group's name. Default: the resource's name. Changing it replaces. */
    name: place(ip.plainName, { named: true }),
    /**
     * Its members. Addresses and ranges (no prefixes) for `address`, prefixes for `network`, ports, ranges and services
     * for `port`, names for `interface` and `domain`, MAC addresses for `mac`. An empty group matches nothing. Default
     * none.
     */
    members: list(["address", "network", "port", "interface", "mac-address"], member),
    /**
     * Other groups of the same type that are part of it. VyOS 1.4 and later, not for `domain`. Default none. VyOS node
     * `include`.
     */
    include: list("include", otherGroup),
    /** Up to 255 characters (no limit on 1.3), without quotes. Default none. VyOS node `description`. */
    description: leaf("description", c.description),
  },
  validate: ({ type, name, members, include }): readonly Failure[] => [
    ...(isKnown(type) && typeof members === "object"
      ? members.filter(isKnown).flatMap((text, i) => {
          const complaint = complaintAbout(text, types[type], type);
          return complaint === undefined ? [] : [fail(`members.${String(i)}`, complaint)];
        })
      : []),
    ...(isKnown(name) && isKnown(include) && include.includes(name)
      ? [fail("include", `names the group itself, ${quote(name)}; leave it out`)]
      : []),
  ],
  label: ({ name }) => String(name),
  examples: [
    { type: "address", name: "WEB", members: ["192.0.2.1"] },
    { type: "port", name: "WEB-PORTS" },
  ],
});
