import type { Verify } from "../shared.js";
import { verifyHttps, verifySsh } from "./access.js";
import { verifyDynamicDns } from "./dns-dynamic.js";
import * as guards from "./guards.js";
import * as others from "./others.js";
import * as relays from "./relays.js";
import { verifyRouterAdvert } from "./router-advert.js";
import { verifyStunnel } from "./stunnel.js";

/** The checks of services, by the part of the configuration that they are of. */
export const serviceOwners: Readonly<Record<string, Verify>> = {
  "service broadcast-relay": relays.verifyBroadcastRelay,
  "service config-sync": others.verifyConfigSync,
  "service conntrack-sync": guards.verifyConntrackSync,
  "service dhcpv6-relay": relays.verifyDhcpv6Relay,
  "service dns dynamic": verifyDynamicDns,
  "service event-handler": others.verifyEventHandler,
  "service https": verifyHttps,
  "service ids ddos-protection": guards.verifyDdos,
  "service lldp": others.verifyLldp,
  "service mdns repeater": relays.verifyMdnsRepeater,
  "service monitoring frr-exporter": others.verifyExporter,
  "service monitoring node-exporter": others.verifyExporter,
  "service monitoring telegraf": others.verifyTelegraf,
  "service monitoring zabbix-agent": others.verifyZabbix,
  "service ndp-proxy": relays.verifyNdpProxy,
  "service router-advert": verifyRouterAdvert,
  "service salt-minion": others.verifySaltMinion,
  "service ssh": verifySsh,
  "service stunnel": verifyStunnel,
  "service tftp-server": relays.verifyTftp,
  "service webproxy": guards.verifyWebproxy,
};
