/** The checks that are modelled, by the part of the configuration that they are of. */
import type { Version } from "../dialect.js";
import { nodeAt, sameTree } from "../tree.js";
import { verifyAvailability } from "./availability.js";
import { verifyBalancer, verifyWan } from "./balancing.js";
import type { Proposal } from "./context.js";
import { verifyDhcpServer } from "./dhcp.js";
import { verifyDhcpv6Server } from "./dhcpv6.js";
import { verifyFirewall } from "./firewall.js";
import { verifyFirewall13 } from "./firewall13.js";
import { verifyNat, verifyNat13, verifyNat66 } from "./nat.js";
import { interfaceOwners } from "./interfaces/owners.js";
import { verifyDnsForwarding, verifyHosts, verifyStatic } from "./others.js";
import { verifyPki } from "./pki.js";
import { verifyRoutes } from "./policy-route.js";
import { verifyContainer } from "./container.js";
import { verifyLocalRoutes } from "./local-route.js";
import { oldestOwners } from "./oldest/owners.js";
import { protocolOwners } from "./protocols/owners.js";
import { verifyQos } from "./qos.js";
import { verifyPolicy, verifyVrfs } from "./routing.js";
import { verifyNtp, verifyRelay, verifySnmp, verifyTask } from "./services.js";
import { serviceOwners } from "./services/owners.js";
import type { Verify } from "./shared.js";
import { systemOwners } from "./system/owners.js";
import { vpnOwners } from "./vpn/owners.js";
import { verifyCgnat, verifyNat64 } from "./translation.js";

/** A changed group concerns the NAT rules that may name it. */
const regroup = (proposal: Proposal): void => {
  const group = ["firewall", "group"];
  const now = nodeAt(proposal.root, group);
  if (now !== undefined || !sameTree(now, nodeAt(proposal.before, group))) verifyNat(proposal);
};

const firewall: Verify = (proposal) => {
  verifyFirewall(proposal);
  regroup(proposal);
};

const oldest: Readonly<Record<string, Verify>> = {
  nat: verifyNat13,
  "firewall group address-group *": verifyFirewall13,
  "firewall group ipv6-address-group *": verifyFirewall13,
  "firewall group ipv6-network-group *": verifyFirewall13,
  "firewall group network-group *": verifyFirewall13,
  "firewall group port-group *": verifyFirewall13,
  "firewall ipv6-name *": verifyFirewall13,
  "firewall name *": verifyFirewall13,
};

const later: Readonly<Record<string, Verify>> = {
  container: verifyContainer,
  firewall,
  "high-availability": verifyAvailability,
  "load-balancing haproxy": verifyBalancer,
  "load-balancing reverse-proxy": verifyBalancer,
  "load-balancing wan": verifyWan,
  nat: verifyNat,
  "nat cgnat": verifyCgnat,
  nat64: verifyNat64,
  nat66: verifyNat66,
  pki: verifyPki,
  policy: verifyPolicy,
  "policy local-route": verifyLocalRoutes,
  "policy local-route6": verifyLocalRoutes,
  "policy route *": verifyRoutes,
  "policy route6 *": verifyRoutes,
  qos: verifyQos,
  "service dhcpv6-server": verifyDhcpv6Server,
  "service ntp": verifyNtp,
  "service snmp": verifySnmp,
  "system task-scheduler task *": verifyTask,
};

const common: Readonly<Record<string, Verify>> = {
  "protocols static": verifyStatic,
  "service dhcp-relay": verifyRelay,
  "service dhcp-server": verifyDhcpServer,
  "service dns forwarding": verifyDnsForwarding,
  "system domain-name": verifyHosts,
  "system domain-search": verifyHosts,
  "system host-name": verifyHosts,
  "system name-server": verifyHosts,
  "system static-host-mapping": verifyHosts,
  vrf: verifyVrfs,
  "vrf name * protocols static": verifyStatic,
};

const owners: Readonly<Record<string, Verify>> = {
  ...interfaceOwners,
  ...protocolOwners,
  ...serviceOwners,
  ...systemOwners,
  ...vpnOwners,
};

const tables: Readonly<Record<Version, Readonly<Record<string, Verify>>>> = {
  "1.3": { ...common, ...oldestOwners, ...oldest },
  "1.4": { ...common, ...later, ...owners },
  "1.5": { ...common, ...later, ...owners },
};

/** What is checked of a part; nothing where its checks are not modelled. */
export const verifierOf = (version: Version, pattern: string): Verify | undefined => tables[version][pattern];
