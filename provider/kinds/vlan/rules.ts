import { fail, quote } from "../failures.js";
import { isOfIpv6 } from "../ip-codecs.js";
import type { Failure } from "../kind.js";
import { isKnown } from "../unknown.js";
import type { Vlan } from "./model.js";

type Demand = (vlan: Vlan) => readonly Failure[];

/** IPv6, which every interface speaks, needs 1280 bytes. */
const roomForIpv6: Demand = ({ mtu, addresses }) => {
  if (!isKnown(mtu) || mtu >= 1280 || !isKnown(addresses)) return [];
  return addresses.some((address) => isOfIpv6(address) || address === "dhcpv6")
    ? [fail("mtu", `${String(mtu)} is too small for the IPv6 addresses; give 1280 or more`)]
    : [];
};

const copies: Demand = ({ interface: parent, vlanId, mirror, redirect }) => {
  const both =
    mirror !== undefined && redirect !== undefined
      ? [fail("redirect", "cannot stand beside mirror; leave one of the two out")]
      : [];
  if (!isKnown(mirror) || !isKnown(parent) || !isKnown(vlanId)) return both;
  const self = `${parent}.${String(vlanId)}`;
  const back = (["ingress", "egress"] as const).filter((way) => mirror[way] === self);
  return [
    ...both,
    ...back.map((way) => fail(`mirror.${way}`, `${quote(self)} is the VLAN itself; give another interface`)),
  ];
};

const dhcpv6: Demand = ({ dhcpv6Options: options }) => {
  if (!isKnown(options)) return [];
  const { parametersOnly, temporary, pd = {} } = options;
  const failures: Failure[] = [];
  if (parametersOnly !== undefined && temporary !== undefined)
    failures.push(
      fail("dhcpv6Options.temporary", "cannot stand beside parametersOnly; leave one of the two out"),
    );
  for (const [number, { interfaces }] of Object.entries(pd)) {
    const at = `dhcpv6Options.pd.${number}.interfaces`;
    const ids = Object.values(interfaces).map(({ slaId }, i) => slaId ?? i);
    if (ids.length === 0) failures.push(fail(at, "has no interface; give one to put the prefix on"));
    const twice = ids.find((id, i) => ids.indexOf(id) < i);
    if (twice !== undefined)
      failures.push(fail(at, `has slaId ${String(twice)} twice; give each interface one of its own`));
  }
  return failures;
};

/** The router's verify rules for a VLAN, as far as it is told by itself. */
export const vlanFailures: Demand = (vlan) => [...roomForIpv6(vlan), ...copies(vlan), ...dhcpv6(vlan)];
