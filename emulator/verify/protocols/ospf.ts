import { refuse, View, type Proposal } from "../context.js";
import { mtuOf } from "../interfaces/common.js";
import { requireInterface, requireList, requireRouteMap, requireRouteMaps, type Verify } from "../shared.js";
import { verifySegments } from "./segments.js";
import { verifyInVrf } from "./vrf.js";

const verifyMaps = (proposal: Proposal, ospf: View): void => {
  requireRouteMaps(proposal, ospf);
  requireRouteMap(proposal, ospf.at("default-information", "originate", "route-map").value);
};

const verifyAreas = (proposal: Proposal, ospf: View): void => {
  const seen = new Set<string>();
  for (const [, area] of ospf.at("area").entries) {
    for (const list of ["import-list", "export-list"])
      requireList(proposal, "access-list", area.at(list).value);
    for (const network of area.at("network").values) {
      if (seen.has(network)) refuse(`Network "${network}" already defined in different area!`);
      seen.add(network);
    }
  }
};

/** The checks of OSPF, or of a VRF's. */
export const verifyOspf: Verify = (proposal, path) => {
  const ospf = new View(proposal.root).at(...path);
  if (!ospf.exists) return;
  verifyMaps(proposal, ospf);
  verifyAreas(proposal, ospf);
  const areas = ospf.at("area").entries;
  for (const [name, one] of ospf.at("interface").entries) {
    requireInterface(proposal, name);
    if (one.hasAll("hello-multiplier", "dead-interval"))
      refuse(`Can not use hello-multiplier and dead-interval concurrently for ${name}!`);
    if (one.has("area") && areas.some(([, area]) => area.has("network")))
      refuse("Can not use OSPF interface area and area network configuration at the same time!");
    verifyInVrf(proposal, path, name);
  }
  verifySegments(ospf.at("segment-routing"));
  for (const [prefix, summary] of ospf.at("summary-address").entries)
    if (summary.hasAll("tag", "no-advertise"))
      refuse(
        `Can not set both "tag" and "no-advertise" for Type-5 and Type-7 route summarisation of "${prefix}"!`,
      );
};

/** The checks of OSPFv3, or of a VRF's. */
export const verifyOspfv3: Verify = (proposal, path) => {
  const ospf = new View(proposal.root).at(...path);
  if (!ospf.exists) return;
  verifyMaps(proposal, ospf);
  for (const [name, area] of ospf.at("area").entries) {
    if (area.at("area-type").names.length > 1)
      refuse(`Can only configure one area-type for OSPFv3 area "${name}"!`);
    for (const [range, held] of area.at("range").entries)
      if (held.hasAll("not-advertise", "advertise"))
        refuse(
          `"not-advertise" and "advertise" for "range ${range}" cannot be both configured at the same time!`,
        );
  }
  for (const [name, one] of ospf.at("interface").entries) {
    requireInterface(proposal, name);
    const mtu = one.at("ifmtu").value;
    if (mtu !== undefined) {
      const most = mtuOf(proposal, name);
      if (Number(mtu) > most) refuse(`OSPFv3 ifmtu can not exceed physical MTU of "${most}"`);
    }
    verifyInVrf(proposal, path, name);
  }
};
