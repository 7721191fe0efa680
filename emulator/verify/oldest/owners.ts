import { verifyContainer } from "../container.js";
import { interfaceOwners } from "../interfaces/owners.js";
import { verifyLocalRoutes } from "../local-route.js";
import { verifyBfd } from "../protocols/bfd.js";
import { verifyIgmpProxy } from "../protocols/multicast.js";
import { verifyMpls, verifyRpki } from "../protocols/others.js";
import { verifyTask } from "../services.js";
import * as accel from "./accel.js";
import * as relays from "../services/relays.js";
import * as guards from "../services/guards.js";
import * as system from "../system/others.js";
import { verifyFlows13 } from "./flows.js";
import { inParts } from "./parts.js";
import { verifyRouterAdvert } from "../services/router-advert.js";
import { verifyOpenvpn } from "../interfaces/openvpn.js";
import { verifySsh } from "../services/access.js";
import type { Verify } from "../shared.js";
import { verifyLogin } from "../system/login.js";
import { verifyVrrp13 } from "./availability.js";
import { verifyDhcpv6Server13 } from "./dhcpv6.js";
import * as protocols from "./protocols.js";
import * as services from "./services.js";
import { verifySnmp13 } from "./snmp.js";
import { verifyWireless13 } from "./wireless.js";

/** Kinds of interfaces whose checks are those of later releases, or nearly. */
const interfaces = Object.fromEntries(
  [
    "bonding",
    "bridge",
    "dummy",
    "ethernet",
    "geneve",
    "l2tpv3",
    "macsec",
    "pppoe",
    "pseudo-ethernet",
    "tunnel",
    "virtual-ethernet",
    "vxlan",
    "wireguard",
    "wwan",
  ].flatMap((kind) => {
    const pattern = `interfaces ${kind} *`;
    const verify = interfaceOwners[pattern];
    return verify === undefined ? [] : [[pattern, verify] as const];
  }),
);

/** The checks of 1.3, by the part of the configuration that they are of: many are those of later releases. */
export const oldestOwners: Readonly<Record<string, Verify>> = {
  ...interfaces,
  container: verifyContainer,
  "high-availability vrrp": verifyVrrp13,
  "interfaces wireless *": verifyWireless13,
  "policy local-route": verifyLocalRoutes,
  "policy local-route6": verifyLocalRoutes,
  "protocols bfd": verifyBfd,
  "protocols igmp": protocols.verifyIgmp13,
  "protocols igmp-proxy": verifyIgmpProxy,
  "protocols isis": protocols.verifyIsis13,
  "protocols mpls": verifyMpls,
  "protocols pim": protocols.verifyPim13,
  "protocols rip": protocols.verifyRip13,
  "protocols rpki": verifyRpki,
  "service broadcast-relay": relays.verifyBroadcastRelay,
  "service conntrack-sync": guards.verifyConntrackSync,
  "service dhcpv6-server": verifyDhcpv6Server13,
  "service lldp": services.verifyLldp13,
  "service snmp": verifySnmp13,
  "service ipoe-server": accel.verifyIpoeServer13,
  "service pppoe-server": accel.verifyPppoeServer13,
  "service https": services.verifyHttps13,
  "service https api": services.verifyApi13,
  "service monitoring": inParts({
    telegraf: ["service_monitoring_telegraf.py", services.verifyTelegraf13],
  }),
  vpn: inParts({
    l2tp: ["vpn_l2tp.py", accel.verifyL2tp13],
    pptp: ["vpn_pptp.py", accel.verifyPptp13],
  }),
  "vpn openconnect": accel.verifyOpenconnect13,
  "vpn sstp": accel.verifySstp13,
  "service dhcpv6-relay": relays.verifyDhcpv6Relay,
  "service dns dynamic": services.verifyDynamicDns13,
  "system flow-accounting": verifyFlows13,
  "service mdns repeater": relays.verifyMdnsRepeater,
  "service router-advert": verifyRouterAdvert,
  "service webproxy": guards.verifyWebproxy,
  "service ids ddos-protection": services.verifyDdos13,
  "system option": system.verifyOption,
  "system syslog": system.verifySyslog,
  "system lcd": system.verifyLcd,
  "system acceleration": system.verifyAcceleration,
  "service tftp-server": relays.verifyTftp,
  "interfaces openvpn *": verifyOpenvpn,
  "service ssh": verifySsh,
  "system login": verifyLogin,
  "system ntp": services.verifyNtp13,
  "system task-scheduler task *": verifyTask,
};
