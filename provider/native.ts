/**
 * The same resources, components and functions as `pulumi-vyos`, by the provider plugin `pulumi-resource-vyos` instead of
 * Pulumi's dynamic provider: previews that know every output that cannot change, `pulumi import`, `customTimeouts`,
 * provider instances. Arguments and outputs are the same, and a stack moves over, and back, with every resource
 * unchanged. `pulumi-vyos plugin enable` tells Pulumi where the plugin is.
 *
 * @module pulumi-vyos/native
 */
import * as dynamic from "./index.js";
import { native } from "./resources/door.js";

export * from "./index.js";
export { Provider, type ProviderArgs } from "./resources/provider.js";

/** {@link dynamic.VyosConfig}, by the plugin. */
export const VyosConfig = native(dynamic.VyosConfig);
/** {@link dynamic.VyosConfig}, by the plugin. */
export type VyosConfig = dynamic.VyosConfig;
/** {@link dynamic.VyosNatRuleset}, by the plugin. */
export const VyosNatRuleset = native(dynamic.VyosNatRuleset);
/** {@link dynamic.VyosNatRuleset}, by the plugin. */
export type VyosNatRuleset = dynamic.VyosNatRuleset;
/** {@link dynamic.VyosVmAttachment}, by the plugin. */
export const VyosVmAttachment = native(dynamic.VyosVmAttachment);
/** {@link dynamic.VyosVmAttachment}, by the plugin. */
export type VyosVmAttachment = dynamic.VyosVmAttachment;
/** {@link dynamic.VyosVmNetwork}, by the plugin. */
export const VyosVmNetwork = native(dynamic.VyosVmNetwork);
/** {@link dynamic.VyosVmNetwork}, by the plugin. */
export type VyosVmNetwork = dynamic.VyosVmNetwork;
/** {@link dynamic.VyosBgpPeering}, by the plugin. */
export const VyosBgpPeering = native(dynamic.VyosBgpPeering);
/** {@link dynamic.VyosBgpPeering}, by the plugin. */
export type VyosBgpPeering = dynamic.VyosBgpPeering;
/** {@link dynamic.VyosSiteToSite}, by the plugin. */
export const VyosSiteToSite = native(dynamic.VyosSiteToSite);
/** {@link dynamic.VyosSiteToSite}, by the plugin. */
export type VyosSiteToSite = dynamic.VyosSiteToSite;
/** {@link dynamic.VyosZonePolicy}, by the plugin. */
export const VyosZonePolicy = native(dynamic.VyosZonePolicy);
/** {@link dynamic.VyosZonePolicy}, by the plugin. */
export type VyosZonePolicy = dynamic.VyosZonePolicy;

// What follows is written by `npm run generate` from the tables of provider/kinds.

/** {@link dynamic.VyosAccessList}, by the plugin. */
export const VyosAccessList = native(dynamic.VyosAccessList);
/** {@link dynamic.VyosAccessList}, by the plugin. */
export type VyosAccessList = dynamic.VyosAccessList;

/** {@link dynamic.VyosAsPathList}, by the plugin. */
export const VyosAsPathList = native(dynamic.VyosAsPathList);
/** {@link dynamic.VyosAsPathList}, by the plugin. */
export type VyosAsPathList = dynamic.VyosAsPathList;

/** {@link dynamic.VyosBfd}, by the plugin. */
export const VyosBfd = native(dynamic.VyosBfd);
/** {@link dynamic.VyosBfd}, by the plugin. */
export type VyosBfd = dynamic.VyosBfd;

/** {@link dynamic.VyosBgpNeighbor}, by the plugin. */
export const VyosBgpNeighbor = native(dynamic.VyosBgpNeighbor);
/** {@link dynamic.VyosBgpNeighbor}, by the plugin. */
export type VyosBgpNeighbor = dynamic.VyosBgpNeighbor;

/** {@link dynamic.VyosBgpPeerGroup}, by the plugin. */
export const VyosBgpPeerGroup = native(dynamic.VyosBgpPeerGroup);
/** {@link dynamic.VyosBgpPeerGroup}, by the plugin. */
export type VyosBgpPeerGroup = dynamic.VyosBgpPeerGroup;

/** {@link dynamic.VyosBgp}, by the plugin. */
export const VyosBgp = native(dynamic.VyosBgp);
/** {@link dynamic.VyosBgp}, by the plugin. */
export type VyosBgp = dynamic.VyosBgp;

/** {@link dynamic.VyosBondingInterface}, by the plugin. */
export const VyosBondingInterface = native(dynamic.VyosBondingInterface);
/** {@link dynamic.VyosBondingInterface}, by the plugin. */
export type VyosBondingInterface = dynamic.VyosBondingInterface;

/** {@link dynamic.VyosBridgeInterface}, by the plugin. */
export const VyosBridgeInterface = native(dynamic.VyosBridgeInterface);
/** {@link dynamic.VyosBridgeInterface}, by the plugin. */
export type VyosBridgeInterface = dynamic.VyosBridgeInterface;

/** {@link dynamic.VyosBroadcastRelay}, by the plugin. */
export const VyosBroadcastRelay = native(dynamic.VyosBroadcastRelay);
/** {@link dynamic.VyosBroadcastRelay}, by the plugin. */
export type VyosBroadcastRelay = dynamic.VyosBroadcastRelay;

/** {@link dynamic.VyosCgnat}, by the plugin. */
export const VyosCgnat = native(dynamic.VyosCgnat);
/** {@link dynamic.VyosCgnat}, by the plugin. */
export type VyosCgnat = dynamic.VyosCgnat;

/** {@link dynamic.VyosCluster}, by the plugin. */
export const VyosCluster = native(dynamic.VyosCluster);
/** {@link dynamic.VyosCluster}, by the plugin. */
export type VyosCluster = dynamic.VyosCluster;

/** {@link dynamic.VyosCommunityList}, by the plugin. */
export const VyosCommunityList = native(dynamic.VyosCommunityList);
/** {@link dynamic.VyosCommunityList}, by the plugin. */
export type VyosCommunityList = dynamic.VyosCommunityList;

/** {@link dynamic.VyosConfigManagement}, by the plugin. */
export const VyosConfigManagement = native(dynamic.VyosConfigManagement);
/** {@link dynamic.VyosConfigManagement}, by the plugin. */
export type VyosConfigManagement = dynamic.VyosConfigManagement;

/** {@link dynamic.VyosConntrackSync}, by the plugin. */
export const VyosConntrackSync = native(dynamic.VyosConntrackSync);
/** {@link dynamic.VyosConntrackSync}, by the plugin. */
export type VyosConntrackSync = dynamic.VyosConntrackSync;

/** {@link dynamic.VyosContainerNetwork}, by the plugin. */
export const VyosContainerNetwork = native(dynamic.VyosContainerNetwork);
/** {@link dynamic.VyosContainerNetwork}, by the plugin. */
export type VyosContainerNetwork = dynamic.VyosContainerNetwork;

/** {@link dynamic.VyosContainerRegistry}, by the plugin. */
export const VyosContainerRegistry = native(dynamic.VyosContainerRegistry);
/** {@link dynamic.VyosContainerRegistry}, by the plugin. */
export type VyosContainerRegistry = dynamic.VyosContainerRegistry;

/** {@link dynamic.VyosContainer}, by the plugin. */
export const VyosContainer = native(dynamic.VyosContainer);
/** {@link dynamic.VyosContainer}, by the plugin. */
export type VyosContainer = dynamic.VyosContainer;

/** {@link dynamic.VyosDhcpHighAvailability}, by the plugin. */
export const VyosDhcpHighAvailability = native(dynamic.VyosDhcpHighAvailability);
/** {@link dynamic.VyosDhcpHighAvailability}, by the plugin. */
export type VyosDhcpHighAvailability = dynamic.VyosDhcpHighAvailability;

/** {@link dynamic.VyosDhcpNetwork}, by the plugin. */
export const VyosDhcpNetwork = native(dynamic.VyosDhcpNetwork);
/** {@link dynamic.VyosDhcpNetwork}, by the plugin. */
export type VyosDhcpNetwork = dynamic.VyosDhcpNetwork;

/** {@link dynamic.VyosDhcpv6Network}, by the plugin. */
export const VyosDhcpv6Network = native(dynamic.VyosDhcpv6Network);
/** {@link dynamic.VyosDhcpv6Network}, by the plugin. */
export type VyosDhcpv6Network = dynamic.VyosDhcpv6Network;

/** {@link dynamic.VyosDnsDynamic}, by the plugin. */
export const VyosDnsDynamic = native(dynamic.VyosDnsDynamic);
/** {@link dynamic.VyosDnsDynamic}, by the plugin. */
export type VyosDnsDynamic = dynamic.VyosDnsDynamic;

/** {@link dynamic.VyosDnsForwarding}, by the plugin. */
export const VyosDnsForwarding = native(dynamic.VyosDnsForwarding);
/** {@link dynamic.VyosDnsForwarding}, by the plugin. */
export type VyosDnsForwarding = dynamic.VyosDnsForwarding;

/** {@link dynamic.VyosDummyInterface}, by the plugin. */
export const VyosDummyInterface = native(dynamic.VyosDummyInterface);
/** {@link dynamic.VyosDummyInterface}, by the plugin. */
export type VyosDummyInterface = dynamic.VyosDummyInterface;

/** {@link dynamic.VyosEthernetInterface}, by the plugin. */
export const VyosEthernetInterface = native(dynamic.VyosEthernetInterface);
/** {@link dynamic.VyosEthernetInterface}, by the plugin. */
export type VyosEthernetInterface = dynamic.VyosEthernetInterface;

/** {@link dynamic.VyosEventHandler}, by the plugin. */
export const VyosEventHandler = native(dynamic.VyosEventHandler);
/** {@link dynamic.VyosEventHandler}, by the plugin. */
export type VyosEventHandler = dynamic.VyosEventHandler;

/** {@link dynamic.VyosFirewallBridge}, by the plugin. */
export const VyosFirewallBridge = native(dynamic.VyosFirewallBridge);
/** {@link dynamic.VyosFirewallBridge}, by the plugin. */
export type VyosFirewallBridge = dynamic.VyosFirewallBridge;

/** {@link dynamic.VyosFirewallGlobalOptions}, by the plugin. */
export const VyosFirewallGlobalOptions = native(dynamic.VyosFirewallGlobalOptions);
/** {@link dynamic.VyosFirewallGlobalOptions}, by the plugin. */
export type VyosFirewallGlobalOptions = dynamic.VyosFirewallGlobalOptions;

/** {@link dynamic.VyosFirewallInterfaceMss}, by the plugin. */
export const VyosFirewallInterfaceMss = native(dynamic.VyosFirewallInterfaceMss);
/** {@link dynamic.VyosFirewallInterfaceMss}, by the plugin. */
export type VyosFirewallInterfaceMss = dynamic.VyosFirewallInterfaceMss;

/** {@link dynamic.VyosFirewallZone}, by the plugin. */
export const VyosFirewallZone = native(dynamic.VyosFirewallZone);
/** {@link dynamic.VyosFirewallZone}, by the plugin. */
export type VyosFirewallZone = dynamic.VyosFirewallZone;

/** {@link dynamic.VyosFirewallGroup}, by the plugin. */
export const VyosFirewallGroup = native(dynamic.VyosFirewallGroup);
/** {@link dynamic.VyosFirewallGroup}, by the plugin. */
export type VyosFirewallGroup = dynamic.VyosFirewallGroup;

/** {@link dynamic.VyosFirewallRuleset}, by the plugin. */
export const VyosFirewallRuleset = native(dynamic.VyosFirewallRuleset);
/** {@link dynamic.VyosFirewallRuleset}, by the plugin. */
export type VyosFirewallRuleset = dynamic.VyosFirewallRuleset;

/** {@link dynamic.VyosFirewallRule}, by the plugin. */
export const VyosFirewallRule = native(dynamic.VyosFirewallRule);
/** {@link dynamic.VyosFirewallRule}, by the plugin. */
export type VyosFirewallRule = dynamic.VyosFirewallRule;

/** {@link dynamic.VyosFlowAccounting}, by the plugin. */
export const VyosFlowAccounting = native(dynamic.VyosFlowAccounting);
/** {@link dynamic.VyosFlowAccounting}, by the plugin. */
export type VyosFlowAccounting = dynamic.VyosFlowAccounting;

/** {@link dynamic.VyosFlowtable}, by the plugin. */
export const VyosFlowtable = native(dynamic.VyosFlowtable);
/** {@link dynamic.VyosFlowtable}, by the plugin. */
export type VyosFlowtable = dynamic.VyosFlowtable;

/** {@link dynamic.VyosGeneveInterface}, by the plugin. */
export const VyosGeneveInterface = native(dynamic.VyosGeneveInterface);
/** {@link dynamic.VyosGeneveInterface}, by the plugin. */
export type VyosGeneveInterface = dynamic.VyosGeneveInterface;

/** {@link dynamic.VyosHaproxy}, by the plugin. */
export const VyosHaproxy = native(dynamic.VyosHaproxy);
/** {@link dynamic.VyosHaproxy}, by the plugin. */
export type VyosHaproxy = dynamic.VyosHaproxy;

/** {@link dynamic.VyosIgmpProxy}, by the plugin. */
export const VyosIgmpProxy = native(dynamic.VyosIgmpProxy);
/** {@link dynamic.VyosIgmpProxy}, by the plugin. */
export type VyosIgmpProxy = dynamic.VyosIgmpProxy;

/** {@link dynamic.VyosIgmp}, by the plugin. */
export const VyosIgmp = native(dynamic.VyosIgmp);
/** {@link dynamic.VyosIgmp}, by the plugin. */
export type VyosIgmp = dynamic.VyosIgmp;

/** {@link dynamic.VyosIpoeServer}, by the plugin. */
export const VyosIpoeServer = native(dynamic.VyosIpoeServer);
/** {@link dynamic.VyosIpoeServer}, by the plugin. */
export type VyosIpoeServer = dynamic.VyosIpoeServer;

/** {@link dynamic.VyosIpsecAuthentication}, by the plugin. */
export const VyosIpsecAuthentication = native(dynamic.VyosIpsecAuthentication);
/** {@link dynamic.VyosIpsecAuthentication}, by the plugin. */
export type VyosIpsecAuthentication = dynamic.VyosIpsecAuthentication;

/** {@link dynamic.VyosIpsecEspGroup}, by the plugin. */
export const VyosIpsecEspGroup = native(dynamic.VyosIpsecEspGroup);
/** {@link dynamic.VyosIpsecEspGroup}, by the plugin. */
export type VyosIpsecEspGroup = dynamic.VyosIpsecEspGroup;

/** {@link dynamic.VyosIpsecIkeGroup}, by the plugin. */
export const VyosIpsecIkeGroup = native(dynamic.VyosIpsecIkeGroup);
/** {@link dynamic.VyosIpsecIkeGroup}, by the plugin. */
export type VyosIpsecIkeGroup = dynamic.VyosIpsecIkeGroup;

/** {@link dynamic.VyosIpsecPeer}, by the plugin. */
export const VyosIpsecPeer = native(dynamic.VyosIpsecPeer);
/** {@link dynamic.VyosIpsecPeer}, by the plugin. */
export type VyosIpsecPeer = dynamic.VyosIpsecPeer;

/** {@link dynamic.VyosIpsecProfile}, by the plugin. */
export const VyosIpsecProfile = native(dynamic.VyosIpsecProfile);
/** {@link dynamic.VyosIpsecProfile}, by the plugin. */
export type VyosIpsecProfile = dynamic.VyosIpsecProfile;

/** {@link dynamic.VyosIpsec}, by the plugin. */
export const VyosIpsec = native(dynamic.VyosIpsec);
/** {@link dynamic.VyosIpsec}, by the plugin. */
export type VyosIpsec = dynamic.VyosIpsec;

/** {@link dynamic.VyosIsis}, by the plugin. */
export const VyosIsis = native(dynamic.VyosIsis);
/** {@link dynamic.VyosIsis}, by the plugin. */
export type VyosIsis = dynamic.VyosIsis;

/** {@link dynamic.VyosL2tpServer}, by the plugin. */
export const VyosL2tpServer = native(dynamic.VyosL2tpServer);
/** {@link dynamic.VyosL2tpServer}, by the plugin. */
export type VyosL2tpServer = dynamic.VyosL2tpServer;

/** {@link dynamic.VyosL2tpv3Interface}, by the plugin. */
export const VyosL2tpv3Interface = native(dynamic.VyosL2tpv3Interface);
/** {@link dynamic.VyosL2tpv3Interface}, by the plugin. */
export type VyosL2tpv3Interface = dynamic.VyosL2tpv3Interface;

/** {@link dynamic.VyosLldp}, by the plugin. */
export const VyosLldp = native(dynamic.VyosLldp);
/** {@link dynamic.VyosLldp}, by the plugin. */
export type VyosLldp = dynamic.VyosLldp;

/** {@link dynamic.VyosLogRotation}, by the plugin. */
export const VyosLogRotation = native(dynamic.VyosLogRotation);
/** {@link dynamic.VyosLogRotation}, by the plugin. */
export type VyosLogRotation = dynamic.VyosLogRotation;

/** {@link dynamic.VyosLoginBanner}, by the plugin. */
export const VyosLoginBanner = native(dynamic.VyosLoginBanner);
/** {@link dynamic.VyosLoginBanner}, by the plugin. */
export type VyosLoginBanner = dynamic.VyosLoginBanner;

/** {@link dynamic.VyosLoginRadius}, by the plugin. */
export const VyosLoginRadius = native(dynamic.VyosLoginRadius);
/** {@link dynamic.VyosLoginRadius}, by the plugin. */
export type VyosLoginRadius = dynamic.VyosLoginRadius;

/** {@link dynamic.VyosLoginTacacs}, by the plugin. */
export const VyosLoginTacacs = native(dynamic.VyosLoginTacacs);
/** {@link dynamic.VyosLoginTacacs}, by the plugin. */
export type VyosLoginTacacs = dynamic.VyosLoginTacacs;

/** {@link dynamic.VyosLoginUser}, by the plugin. */
export const VyosLoginUser = native(dynamic.VyosLoginUser);
/** {@link dynamic.VyosLoginUser}, by the plugin. */
export type VyosLoginUser = dynamic.VyosLoginUser;

/** {@link dynamic.VyosLoopbackInterface}, by the plugin. */
export const VyosLoopbackInterface = native(dynamic.VyosLoopbackInterface);
/** {@link dynamic.VyosLoopbackInterface}, by the plugin. */
export type VyosLoopbackInterface = dynamic.VyosLoopbackInterface;

/** {@link dynamic.VyosMacsecInterface}, by the plugin. */
export const VyosMacsecInterface = native(dynamic.VyosMacsecInterface);
/** {@link dynamic.VyosMacsecInterface}, by the plugin. */
export type VyosMacsecInterface = dynamic.VyosMacsecInterface;

/** {@link dynamic.VyosMasquerade}, by the plugin. */
export const VyosMasquerade = native(dynamic.VyosMasquerade);
/** {@link dynamic.VyosMasquerade}, by the plugin. */
export type VyosMasquerade = dynamic.VyosMasquerade;

/** {@link dynamic.VyosMdnsRepeater}, by the plugin. */
export const VyosMdnsRepeater = native(dynamic.VyosMdnsRepeater);
/** {@link dynamic.VyosMdnsRepeater}, by the plugin. */
export type VyosMdnsRepeater = dynamic.VyosMdnsRepeater;

/** {@link dynamic.VyosNat64Rule}, by the plugin. */
export const VyosNat64Rule = native(dynamic.VyosNat64Rule);
/** {@link dynamic.VyosNat64Rule}, by the plugin. */
export type VyosNat64Rule = dynamic.VyosNat64Rule;

/** {@link dynamic.VyosNat66Rule}, by the plugin. */
export const VyosNat66Rule = native(dynamic.VyosNat66Rule);
/** {@link dynamic.VyosNat66Rule}, by the plugin. */
export type VyosNat66Rule = dynamic.VyosNat66Rule;

/** {@link dynamic.VyosNatRule}, by the plugin. */
export const VyosNatRule = native(dynamic.VyosNatRule);
/** {@link dynamic.VyosNatRule}, by the plugin. */
export type VyosNatRule = dynamic.VyosNatRule;

/** {@link dynamic.VyosNhrpTunnel}, by the plugin. */
export const VyosNhrpTunnel = native(dynamic.VyosNhrpTunnel);
/** {@link dynamic.VyosNhrpTunnel}, by the plugin. */
export type VyosNhrpTunnel = dynamic.VyosNhrpTunnel;

/** {@link dynamic.VyosNtp}, by the plugin. */
export const VyosNtp = native(dynamic.VyosNtp);
/** {@link dynamic.VyosNtp}, by the plugin. */
export type VyosNtp = dynamic.VyosNtp;

/** {@link dynamic.VyosOpenconnectServer}, by the plugin. */
export const VyosOpenconnectServer = native(dynamic.VyosOpenconnectServer);
/** {@link dynamic.VyosOpenconnectServer}, by the plugin. */
export type VyosOpenconnectServer = dynamic.VyosOpenconnectServer;

/** {@link dynamic.VyosOpenvpnInterface}, by the plugin. */
export const VyosOpenvpnInterface = native(dynamic.VyosOpenvpnInterface);
/** {@link dynamic.VyosOpenvpnInterface}, by the plugin. */
export type VyosOpenvpnInterface = dynamic.VyosOpenvpnInterface;

/** {@link dynamic.VyosOspf}, by the plugin. */
export const VyosOspf = native(dynamic.VyosOspf);
/** {@link dynamic.VyosOspf}, by the plugin. */
export type VyosOspf = dynamic.VyosOspf;

/** {@link dynamic.VyosOspfv3}, by the plugin. */
export const VyosOspfv3 = native(dynamic.VyosOspfv3);
/** {@link dynamic.VyosOspfv3}, by the plugin. */
export type VyosOspfv3 = dynamic.VyosOspfv3;

/** {@link dynamic.VyosPim}, by the plugin. */
export const VyosPim = native(dynamic.VyosPim);
/** {@link dynamic.VyosPim}, by the plugin. */
export type VyosPim = dynamic.VyosPim;

/** {@link dynamic.VyosPkiCa}, by the plugin. */
export const VyosPkiCa = native(dynamic.VyosPkiCa);
/** {@link dynamic.VyosPkiCa}, by the plugin. */
export type VyosPkiCa = dynamic.VyosPkiCa;

/** {@link dynamic.VyosPkiCertificate}, by the plugin. */
export const VyosPkiCertificate = native(dynamic.VyosPkiCertificate);
/** {@link dynamic.VyosPkiCertificate}, by the plugin. */
export type VyosPkiCertificate = dynamic.VyosPkiCertificate;

/** {@link dynamic.VyosPkiDh}, by the plugin. */
export const VyosPkiDh = native(dynamic.VyosPkiDh);
/** {@link dynamic.VyosPkiDh}, by the plugin. */
export type VyosPkiDh = dynamic.VyosPkiDh;

/** {@link dynamic.VyosPkiKeyPair}, by the plugin. */
export const VyosPkiKeyPair = native(dynamic.VyosPkiKeyPair);
/** {@link dynamic.VyosPkiKeyPair}, by the plugin. */
export type VyosPkiKeyPair = dynamic.VyosPkiKeyPair;

/** {@link dynamic.VyosPkiOpenssh}, by the plugin. */
export const VyosPkiOpenssh = native(dynamic.VyosPkiOpenssh);
/** {@link dynamic.VyosPkiOpenssh}, by the plugin. */
export type VyosPkiOpenssh = dynamic.VyosPkiOpenssh;

/** {@link dynamic.VyosPkiOpenvpnSecret}, by the plugin. */
export const VyosPkiOpenvpnSecret = native(dynamic.VyosPkiOpenvpnSecret);
/** {@link dynamic.VyosPkiOpenvpnSecret}, by the plugin. */
export type VyosPkiOpenvpnSecret = dynamic.VyosPkiOpenvpnSecret;

/** {@link dynamic.VyosPolicyRoute}, by the plugin. */
export const VyosPolicyRoute = native(dynamic.VyosPolicyRoute);
/** {@link dynamic.VyosPolicyRoute}, by the plugin. */
export type VyosPolicyRoute = dynamic.VyosPolicyRoute;

/** {@link dynamic.VyosPppoeInterface}, by the plugin. */
export const VyosPppoeInterface = native(dynamic.VyosPppoeInterface);
/** {@link dynamic.VyosPppoeInterface}, by the plugin. */
export type VyosPppoeInterface = dynamic.VyosPppoeInterface;

/** {@link dynamic.VyosPppoeServer}, by the plugin. */
export const VyosPppoeServer = native(dynamic.VyosPppoeServer);
/** {@link dynamic.VyosPppoeServer}, by the plugin. */
export type VyosPppoeServer = dynamic.VyosPppoeServer;

/** {@link dynamic.VyosPptpServer}, by the plugin. */
export const VyosPptpServer = native(dynamic.VyosPptpServer);
/** {@link dynamic.VyosPptpServer}, by the plugin. */
export type VyosPptpServer = dynamic.VyosPptpServer;

/** {@link dynamic.VyosPrefixList}, by the plugin. */
export const VyosPrefixList = native(dynamic.VyosPrefixList);
/** {@link dynamic.VyosPrefixList}, by the plugin. */
export type VyosPrefixList = dynamic.VyosPrefixList;

/** {@link dynamic.VyosPseudoEthernetInterface}, by the plugin. */
export const VyosPseudoEthernetInterface = native(dynamic.VyosPseudoEthernetInterface);
/** {@link dynamic.VyosPseudoEthernetInterface}, by the plugin. */
export type VyosPseudoEthernetInterface = dynamic.VyosPseudoEthernetInterface;

/** {@link dynamic.VyosQosInterface}, by the plugin. */
export const VyosQosInterface = native(dynamic.VyosQosInterface);
/** {@link dynamic.VyosQosInterface}, by the plugin. */
export type VyosQosInterface = dynamic.VyosQosInterface;

/** {@link dynamic.VyosQosMatchGroup}, by the plugin. */
export const VyosQosMatchGroup = native(dynamic.VyosQosMatchGroup);
/** {@link dynamic.VyosQosMatchGroup}, by the plugin. */
export type VyosQosMatchGroup = dynamic.VyosQosMatchGroup;

/** {@link dynamic.VyosQosPolicy}, by the plugin. */
export const VyosQosPolicy = native(dynamic.VyosQosPolicy);
/** {@link dynamic.VyosQosPolicy}, by the plugin. */
export type VyosQosPolicy = dynamic.VyosQosPolicy;

/** {@link dynamic.VyosRip}, by the plugin. */
export const VyosRip = native(dynamic.VyosRip);
/** {@link dynamic.VyosRip}, by the plugin. */
export type VyosRip = dynamic.VyosRip;

/** {@link dynamic.VyosRipng}, by the plugin. */
export const VyosRipng = native(dynamic.VyosRipng);
/** {@link dynamic.VyosRipng}, by the plugin. */
export type VyosRipng = dynamic.VyosRipng;

/** {@link dynamic.VyosRouteMap}, by the plugin. */
export const VyosRouteMap = native(dynamic.VyosRouteMap);
/** {@link dynamic.VyosRouteMap}, by the plugin. */
export type VyosRouteMap = dynamic.VyosRouteMap;

/** {@link dynamic.VyosRouterAdvert}, by the plugin. */
export const VyosRouterAdvert = native(dynamic.VyosRouterAdvert);
/** {@link dynamic.VyosRouterAdvert}, by the plugin. */
export type VyosRouterAdvert = dynamic.VyosRouterAdvert;

/** {@link dynamic.VyosRpki}, by the plugin. */
export const VyosRpki = native(dynamic.VyosRpki);
/** {@link dynamic.VyosRpki}, by the plugin. */
export type VyosRpki = dynamic.VyosRpki;

/** {@link dynamic.VyosScheduledTask}, by the plugin. */
export const VyosScheduledTask = native(dynamic.VyosScheduledTask);
/** {@link dynamic.VyosScheduledTask}, by the plugin. */
export type VyosScheduledTask = dynamic.VyosScheduledTask;

/** {@link dynamic.VyosSnmp}, by the plugin. */
export const VyosSnmp = native(dynamic.VyosSnmp);
/** {@link dynamic.VyosSnmp}, by the plugin. */
export type VyosSnmp = dynamic.VyosSnmp;

/** {@link dynamic.VyosSsh}, by the plugin. */
export const VyosSsh = native(dynamic.VyosSsh);
/** {@link dynamic.VyosSsh}, by the plugin. */
export type VyosSsh = dynamic.VyosSsh;

/** {@link dynamic.VyosSstpInterface}, by the plugin. */
export const VyosSstpInterface = native(dynamic.VyosSstpInterface);
/** {@link dynamic.VyosSstpInterface}, by the plugin. */
export type VyosSstpInterface = dynamic.VyosSstpInterface;

/** {@link dynamic.VyosSstpServer}, by the plugin. */
export const VyosSstpServer = native(dynamic.VyosSstpServer);
/** {@link dynamic.VyosSstpServer}, by the plugin. */
export type VyosSstpServer = dynamic.VyosSstpServer;

/** {@link dynamic.VyosStaticArp}, by the plugin. */
export const VyosStaticArp = native(dynamic.VyosStaticArp);
/** {@link dynamic.VyosStaticArp}, by the plugin. */
export type VyosStaticArp = dynamic.VyosStaticArp;

/** {@link dynamic.VyosStaticHost}, by the plugin. */
export const VyosStaticHost = native(dynamic.VyosStaticHost);
/** {@link dynamic.VyosStaticHost}, by the plugin. */
export type VyosStaticHost = dynamic.VyosStaticHost;

/** {@link dynamic.VyosStaticInterfaceRoute}, by the plugin. */
export const VyosStaticInterfaceRoute = native(dynamic.VyosStaticInterfaceRoute);
/** {@link dynamic.VyosStaticInterfaceRoute}, by the plugin. */
export type VyosStaticInterfaceRoute = dynamic.VyosStaticInterfaceRoute;

/** {@link dynamic.VyosStaticRoute}, by the plugin. */
export const VyosStaticRoute = native(dynamic.VyosStaticRoute);
/** {@link dynamic.VyosStaticRoute}, by the plugin. */
export type VyosStaticRoute = dynamic.VyosStaticRoute;

/** {@link dynamic.VyosStaticTable}, by the plugin. */
export const VyosStaticTable = native(dynamic.VyosStaticTable);
/** {@link dynamic.VyosStaticTable}, by the plugin. */
export type VyosStaticTable = dynamic.VyosStaticTable;

/** {@link dynamic.VyosSysctl}, by the plugin. */
export const VyosSysctl = native(dynamic.VyosSysctl);
/** {@link dynamic.VyosSysctl}, by the plugin. */
export type VyosSysctl = dynamic.VyosSysctl;

/** {@link dynamic.VyosSyslog}, by the plugin. */
export const VyosSyslog = native(dynamic.VyosSyslog);
/** {@link dynamic.VyosSyslog}, by the plugin. */
export type VyosSyslog = dynamic.VyosSyslog;

/** {@link dynamic.VyosSystemConntrack}, by the plugin. */
export const VyosSystemConntrack = native(dynamic.VyosSystemConntrack);
/** {@link dynamic.VyosSystemConntrack}, by the plugin. */
export type VyosSystemConntrack = dynamic.VyosSystemConntrack;

/** {@link dynamic.VyosSystemConsole}, by the plugin. */
export const VyosSystemConsole = native(dynamic.VyosSystemConsole);
/** {@link dynamic.VyosSystemConsole}, by the plugin. */
export type VyosSystemConsole = dynamic.VyosSystemConsole;

/** {@link dynamic.VyosSystemIp}, by the plugin. */
export const VyosSystemIp = native(dynamic.VyosSystemIp);
/** {@link dynamic.VyosSystemIp}, by the plugin. */
export type VyosSystemIp = dynamic.VyosSystemIp;

/** {@link dynamic.VyosSystemIpv6}, by the plugin. */
export const VyosSystemIpv6 = native(dynamic.VyosSystemIpv6);
/** {@link dynamic.VyosSystemIpv6}, by the plugin. */
export type VyosSystemIpv6 = dynamic.VyosSystemIpv6;

/** {@link dynamic.VyosSystemOption}, by the plugin. */
export const VyosSystemOption = native(dynamic.VyosSystemOption);
/** {@link dynamic.VyosSystemOption}, by the plugin. */
export type VyosSystemOption = dynamic.VyosSystemOption;

/** {@link dynamic.VyosSystem}, by the plugin. */
export const VyosSystem = native(dynamic.VyosSystem);
/** {@link dynamic.VyosSystem}, by the plugin. */
export type VyosSystem = dynamic.VyosSystem;

/** {@link dynamic.VyosTftpServer}, by the plugin. */
export const VyosTftpServer = native(dynamic.VyosTftpServer);
/** {@link dynamic.VyosTftpServer}, by the plugin. */
export type VyosTftpServer = dynamic.VyosTftpServer;

/** {@link dynamic.VyosTunnelInterface}, by the plugin. */
export const VyosTunnelInterface = native(dynamic.VyosTunnelInterface);
/** {@link dynamic.VyosTunnelInterface}, by the plugin. */
export type VyosTunnelInterface = dynamic.VyosTunnelInterface;

/** {@link dynamic.VyosVirtualEthernetInterface}, by the plugin. */
export const VyosVirtualEthernetInterface = native(dynamic.VyosVirtualEthernetInterface);
/** {@link dynamic.VyosVirtualEthernetInterface}, by the plugin. */
export type VyosVirtualEthernetInterface = dynamic.VyosVirtualEthernetInterface;

/** {@link dynamic.VyosVlan}, by the plugin. */
export const VyosVlan = native(dynamic.VyosVlan);
/** {@link dynamic.VyosVlan}, by the plugin. */
export type VyosVlan = dynamic.VyosVlan;

/** {@link dynamic.VyosVrf}, by the plugin. */
export const VyosVrf = native(dynamic.VyosVrf);
/** {@link dynamic.VyosVrf}, by the plugin. */
export type VyosVrf = dynamic.VyosVrf;

/** {@link dynamic.VyosVrrpGroup}, by the plugin. */
export const VyosVrrpGroup = native(dynamic.VyosVrrpGroup);
/** {@link dynamic.VyosVrrpGroup}, by the plugin. */
export type VyosVrrpGroup = dynamic.VyosVrrpGroup;

/** {@link dynamic.VyosVrrpSyncGroup}, by the plugin. */
export const VyosVrrpSyncGroup = native(dynamic.VyosVrrpSyncGroup);
/** {@link dynamic.VyosVrrpSyncGroup}, by the plugin. */
export type VyosVrrpSyncGroup = dynamic.VyosVrrpSyncGroup;

/** {@link dynamic.VyosVtiInterface}, by the plugin. */
export const VyosVtiInterface = native(dynamic.VyosVtiInterface);
/** {@link dynamic.VyosVtiInterface}, by the plugin. */
export type VyosVtiInterface = dynamic.VyosVtiInterface;

/** {@link dynamic.VyosVxlanInterface}, by the plugin. */
export const VyosVxlanInterface = native(dynamic.VyosVxlanInterface);
/** {@link dynamic.VyosVxlanInterface}, by the plugin. */
export type VyosVxlanInterface = dynamic.VyosVxlanInterface;

/** {@link dynamic.VyosWireguardInterface}, by the plugin. */
export const VyosWireguardInterface = native(dynamic.VyosWireguardInterface);
/** {@link dynamic.VyosWireguardInterface}, by the plugin. */
export type VyosWireguardInterface = dynamic.VyosWireguardInterface;

/** {@link dynamic.VyosWirelessInterface}, by the plugin. */
export const VyosWirelessInterface = native(dynamic.VyosWirelessInterface);
/** {@link dynamic.VyosWirelessInterface}, by the plugin. */
export type VyosWirelessInterface = dynamic.VyosWirelessInterface;

/** {@link dynamic.VyosWwanInterface}, by the plugin. */
export const VyosWwanInterface = native(dynamic.VyosWwanInterface);
/** {@link dynamic.VyosWwanInterface}, by the plugin. */
export type VyosWwanInterface = dynamic.VyosWwanInterface;
