import type { Verify } from "../shared.js";
import * as accel from "./accel.js";
import { verifyIpsec } from "./ipsec.js";
import { verifyOpenconnect } from "./openconnect.js";

/** The checks of VPNs and of what clients dial in to, by the part of the configuration that they are of. */
export const vpnOwners: Readonly<Record<string, Verify>> = {
  "service ipoe-server": accel.verifyIpoeServer,
  "service pppoe-server": accel.verifyPppoeServer,
  "vpn ipsec": verifyIpsec,
  "vpn l2tp": accel.verifyDialIn,
  "vpn openconnect": verifyOpenconnect,
  "vpn pptp": accel.verifyDialIn,
  "vpn sstp": accel.verifySstp,
};
