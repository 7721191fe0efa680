import { verifyBgp } from "./bgp.js";
import type { Verify } from "../shared.js";
import { verifyBfd } from "./bfd.js";
import { verifyIsis } from "./isis.js";
import { verifyIgmpProxy, verifyPim, verifyPim6 } from "./multicast.js";
import { verifyOspf, verifyOspfv3 } from "./ospf.js";
import * as others from "./others.js";
import { verifyBabel, verifyRip, verifyRipng } from "./rip.js";

/** Protocols that a VRF has too. */
const inVrfs: Readonly<Record<string, Verify>> = {
  bgp: verifyBgp,
  eigrp: others.verifyEigrp,
  isis: verifyIsis,
  ospf: verifyOspf,
  ospfv3: verifyOspfv3,
};

const everywhere = Object.entries(inVrfs).flatMap(([name, verify]) => [
  [`protocols ${name}`, verify] as const,
  [`vrf name * protocols ${name}`, verify] as const,
]);

/** The checks of routing protocols, by the part of the configuration that they are of. */
export const protocolOwners: Readonly<Record<string, Verify>> = {
  ...Object.fromEntries(everywhere),
  "protocols babel": verifyBabel,
  "protocols bfd": verifyBfd,
  "protocols failover": others.verifyFailover,
  "protocols igmp-proxy": verifyIgmpProxy,
  "protocols mpls": others.verifyMpls,
  "protocols nhrp": others.verifyNhrp,
  "protocols openfabric": others.verifyOpenfabric,
  "protocols pim": verifyPim,
  "protocols pim6": verifyPim6,
  "protocols rip": verifyRip,
  "protocols ripng": verifyRipng,
  "protocols rpki": others.verifyRpki,
  "protocols segment-routing": others.verifySegmentRouting,
  "protocols static multicast": others.verifyStaticMulticast,
  "protocols static neighbor-proxy": others.verifyNeighbourProxy,
};
