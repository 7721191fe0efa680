import * as c from "../codecs.js";
import { flag, leaf, list, output, place, record, type DraftOf } from "../table/index.js";
import { optionsAt } from "./options.js";

const rangeName = c.like(
  "the name of a range",
  /^[-_a-zA-Z0-9][-_.a-zA-Z0-9]*$/,
  "use letters, digits and - _ .",
  "dynamic",
);

/** Addresses that the router gives, both ends included. */
export const dhcpRange = {
  /** The first IPv4 address, within the subnet. VyOS node `range NAME start`. */
  start: leaf("start", c.ipv4, { required: true }),
  /** The last one, not below `start`. VyOS node `range NAME stop`. */
  stop: leaf("stop", c.ipv4, { required: true }),
  /** VyOS 1.5: what clients of this range are told; it goes before what the subnet says. Default nothing of its own. */
  options: optionsAt("option"),
};

/** A subnet of a DHCP network. */
export const dhcpSubnet = {
  /**
   * Ranges of addresses by name, within the subnet, that do not overlap. One at least, or static mappings. Default
   * none. VyOS node `range`.
   */
  ranges: record("range", {
    ...{ all: "ranges by name", one: "a range", key: rangeName, properties: dhcpRange },
  }),
  /** What clients of this subnet are told; it goes before what the network says. Default nothing of its own. */
  options: optionsAt("option", ""),
  /** Seconds that an address is given for; default 86400. VyOS node `lease`. */
  lease: leaf("lease", c.wholeNumber("seconds", 0, 4294967295), { default: 86400 }),
  /** Addresses of the subnet that are not given. Default none. VyOS node `exclude`. */
  exclude: list("exclude", c.ipv4),
  /** VyOS 1.5: unique on the router. Default: the lowest free, kept from then on. VyOS node `subnet-id`. */
  subnetId: leaf("subnet-id", c.wholeNumber("a subnet id", 1, 4294967295)),
  /** VyOS 1.5: know clients by their MAC addresses alone. Default false. VyOS node `ignore-client-id`. */
  ignoreClientId: flag("ignore-client-id"),
  /** VyOS 1.3 and 1.4: share the subnet with the other server. Default false. VyOS node `enable-failover`. */
  enableFailover: flag("enable-failover"),
  /** VyOS 1.3 and 1.4: ask by ICMP before an address is given. Default false. VyOS node `ping-check`. */
  pingCheck: flag("ping-check"),
  /**
   * VyOS 1.3 and 1.4: lines of the DHCP server's own configuration, with `&quot;` for quotes. Default none. VyOS node
   * `subnet-parameters`.
   */
  parameters: list("subnet-parameters", c.description),
  /** Up to 255 characters (no limit on 1.3), without quotes. Default none. VyOS node `description`. */
  description: leaf("description", c.description),
  /** Keep it without effect. Default false. VyOS node `disable`. */
  disable: flag("disable"),
};

/** One subnet of a network. */
export type Subnet = DraftOf<typeof dhcpSubnet>;

/** What is said of a DHCP network. */
export const dhcpNetworkProperties = {
  /** The `shared-network-name`, for VMs to be attached to. Default: the resource's name. Changing it replaces. */
  name: place(c.networkName, { named: true }),
  /** Its subnets by prefix, one at least; the router must have an address in one of them. VyOS node `subnet`. */
  subnets: record(
    "subnet",
    { all: "subnets by prefix", one: "a subnet", key: c.ipv4Prefix, properties: dhcpSubnet },
    // The mappings of hosts are other resources', below the same subnets.
    { required: true, shared: "rows" },
  ),
  /** What clients of all subnets are told. Default nothing. */
  options: optionsAt("option", ""),
  /** Whether the router is the only DHCP server of the network. Default false. VyOS node `authoritative`. */
  authoritative: flag("authoritative"),
  /** VyOS 1.3 and 1.4: ask by ICMP before an address is given. Default false. VyOS node `ping-check`. */
  pingCheck: flag("ping-check"),
  /**
   * VyOS 1.3 and 1.4: lines of the DHCP server's own configuration, with `&quot;` for quotes. Default none. VyOS node
   * `shared-network-parameters`.
   */
  parameters: list("shared-network-parameters", c.description),
  /** Up to 255 characters (no limit on 1.3), without quotes. Default none. VyOS node `description`. */
  description: leaf("description", c.description),
  /** Keep it without effect. Default false. VyOS node `disable`. */
  disable: flag("disable"),
  /** VyOS 1.5: the ids of the subnets, given or chosen, by prefix. */
  subnetIds: output<Readonly<Record<string, number>>>(),
};

/** A DHCP network; where the release needs them, the ids of its subnets may be open. */
export type DhcpNetwork = DraftOf<typeof dhcpNetworkProperties>;
