import type { Verify } from "../shared.js";
import { verifyBonding } from "./bonding.js";
import { verifyBridge } from "./bridge.js";
import { verifyEthernet } from "./ethernet.js";
import { verifyMacsec } from "./macsec.js";
import { verifyOpenvpn } from "./openvpn.js";
import * as simple from "./simple.js";
import { verifyTunnel } from "./tunnel.js";
import { verifyVxlan } from "./vxlan.js";
import { verifyWireguard } from "./wireguard.js";

/** The checks of interfaces, by the part of the configuration that they are of. */
export const interfaceOwners: Readonly<Record<string, Verify>> = {
  "interfaces bonding *": verifyBonding,
  "interfaces bridge *": verifyBridge,
  "interfaces dummy *": simple.verifyDummy,
  "interfaces ethernet *": verifyEthernet,
  "interfaces geneve *": simple.verifyGeneve,
  "interfaces l2tpv3 *": simple.verifyL2tpv3,
  "interfaces loopback *": simple.verifyLoopback,
  "interfaces macsec *": verifyMacsec,
  "interfaces openvpn *": verifyOpenvpn,
  "interfaces pppoe *": simple.verifyPppoe,
  "interfaces pseudo-ethernet *": simple.verifyPseudoEthernet,
  "interfaces sstpc *": simple.verifySstpc,
  "interfaces tunnel *": verifyTunnel,
  "interfaces virtual-ethernet *": simple.verifyVirtualEthernet,
  "interfaces vti *": simple.verifyVti,
  "interfaces vxlan *": verifyVxlan,
  "interfaces wireguard *": verifyWireguard,
  "interfaces wwan *": simple.verifyWwan,
};
