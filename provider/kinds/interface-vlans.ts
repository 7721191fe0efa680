/* oxlint-disable typescript/no-empty-object-type -- names for inferred types, that declarations stay short by */
import * as c from "./codecs.js";
import * as s from "./system-codecs.js";
import { laterIp, laterIpv6 } from "./interface-ip.js";
import { bridgeVlan, oldProperties } from "./interface-options.js";
import { group, leaf, only, record, type PropertiesIn } from "./table/index.js";

/** The name of a VLAN's entry. */
export const vlanKey = s.numberKey("a VLAN", 0, 4094);

const innerVlanOf = { ...bridgeVlan, ...oldProperties };

type InnerVlanOf = typeof innerVlanOf;

/** A VLAN below an outer one. */
export interface InnerVlan extends InnerVlanOf {}

/** A VLAN below an outer one. */
export const innerVlan: InnerVlan = innerVlanOf;

/** What an outer VLAN has beside what those below it have. */
const outerOf = <P extends PropertiesIn<P>>(inner: P) => ({
  /** How its frames are marked; default 802.1ad. VyOS node `protocol`. */
  protocol: leaf("protocol", c.oneOf("802.1q", "802.1ad"), { default: "802.1ad" }),
  /** The VLANs below it, by number. Default none. VyOS node `vif-c`. */
  vifC: record("vif-c", { all: "VLANs by number", one: "a VLAN", key: vlanKey, properties: inner }),
});

const outerVlanOf = { ...innerVlanOf, ...outerOf(innerVlan) };

type OuterVlanOf = typeof outerVlanOf;

/** An outer VLAN (QinQ). */
export interface OuterVlan extends OuterVlanOf {}

/** An outer VLAN (QinQ). */
export const outerVlan: OuterVlan = outerVlanOf;

/** The outer VLANs of an interface. */
export const vlansBelow = {
  /** Its outer VLANs by number. Plain ones are VyosVlan. Default none. VyOS node `vif-s`. */
  vifS: record("vif-s", {
    all: "outer VLANs by number",
    one: "an outer VLAN",
    key: vlanKey,
    properties: outerVlan,
  }),
};

const plainVlanOf = {
  ...bridgeVlan,
  /** IPv4 on it. Default none. VyOS node `ip`. */
  ip: group("ip", "settings of IPv4", laterIp),
  /** IPv6 on it. Default none. VyOS node `ipv6`. */
  ipv6: group("ipv6", "settings of IPv6", laterIpv6),
};

type PlainVlanOf = typeof plainVlanOf;

/** A VLAN where VyOS 1.3 has nothing of its own. */
export interface PlainVlan extends PlainVlanOf {}

const filteredVlanOf = { ...bridgeVlan, ...only(oldProperties, "firewall", "policy") };

type FilteredVlanOf = typeof filteredVlanOf;

/** A VLAN where VyOS 1.3 has no traffic policies. */
export interface FilteredVlan extends FilteredVlanOf {}

const bothVlansOf = <P extends PropertiesIn<P>>(vlan: P) => ({
  /** Its outer VLANs by number. Default none. VyOS node `vif-s`. */
  vifS: record("vif-s", {
    all: "outer VLANs by number",
    one: "an outer VLAN",
    key: vlanKey,
    properties: { ...vlan, ...outerOf(vlan) },
  }),
  /** Its VLANs by number. Default none. VyOS node `vif`. */
  vlans: record("vif", { all: "VLANs by number", one: "a VLAN", key: vlanKey, properties: vlan }),
});

/** The VLANs of an interface where VyOS 1.3 has nothing of its own. */
export const plainVlans = bothVlansOf<PlainVlan>(plainVlanOf);

/** The VLANs of an interface where VyOS 1.3 has no traffic policies. */
export const filteredVlans = bothVlansOf<FilteredVlan>(filteredVlanOf);
