// Written by `npm run generate` from the tables of provider/kinds: change those.
/* oxlint-disable typescript/no-empty-object-type, typescript/no-unsafe-declaration-merging -- names for inferred types */
import type * as pulumi from "@pulumi/pulumi";
import type { accessList } from "../kinds/access-list.js";
import type { asPathList } from "../kinds/as-path-list.js";
import type { bfd } from "../kinds/bfd.js";
import type { bgpNeighbor } from "../kinds/bgp-neighbor.js";
import type { bgpPeerGroup } from "../kinds/bgp-peer-group.js";
import type { bgp } from "../kinds/bgp.js";
import type { bondingInterface } from "../kinds/bonding-interface.js";
import type { bridgeInterface } from "../kinds/bridge-interface.js";
import type { broadcastRelay } from "../kinds/broadcast-relay.js";
import type { cgnat } from "../kinds/cgnat.js";
import type { cluster } from "../kinds/cluster.js";
import type { communityList } from "../kinds/community-list.js";
import type { configManagement } from "../kinds/config-management.js";
import type { conntrackSync } from "../kinds/conntrack-sync.js";
import type { containerNetwork } from "../kinds/container-network.js";
import type { containerRegistry } from "../kinds/container-registry.js";
import type { container } from "../kinds/container.js";
import type { dhcpHighAvailability } from "../kinds/dhcp-high-availability.js";
import type { dhcpNetwork } from "../kinds/dhcp-network/kind.js";
import type { dhcpv6Network } from "../kinds/dhcpv6-network.js";
import type { dnsDynamic } from "../kinds/dns-dynamic.js";
import type { dnsForwarding } from "../kinds/dns-forwarding.js";
import type { dummyInterface } from "../kinds/dummy-interface.js";
import type { ethernetInterface } from "../kinds/ethernet-interface.js";
import type { eventHandler } from "../kinds/event-handler.js";
import type { firewallBridge } from "../kinds/firewall-bridge.js";
import type { firewallGlobalOptions } from "../kinds/firewall-global-options.js";
import type { firewallInterfaceMss } from "../kinds/firewall-interface-mss.js";
import type { firewallZone } from "../kinds/firewall-zone.js";
import type { firewallGroup } from "../kinds/firewall/group.js";
import type { firewallRuleset } from "../kinds/firewall/ruleset.js";
import type { firewallRule } from "../kinds/firewall/rule.js";
import type { flowAccounting } from "../kinds/flow-accounting.js";
import type { flowtable } from "../kinds/flowtable.js";
import type { geneveInterface } from "../kinds/geneve-interface.js";
import type { haproxy } from "../kinds/haproxy.js";
import type { igmpProxy } from "../kinds/igmp-proxy.js";
import type { igmp } from "../kinds/igmp.js";
import type { ipoeServer } from "../kinds/ipoe-server.js";
import type { ipsecAuthentication } from "../kinds/ipsec-authentication.js";
import type { ipsecEspGroup } from "../kinds/ipsec-esp-group.js";
import type { ipsecIkeGroup } from "../kinds/ipsec-ike-group.js";
import type { ipsecPeer } from "../kinds/ipsec-peer.js";
import type { ipsecProfile } from "../kinds/ipsec-profile.js";
import type { ipsec } from "../kinds/ipsec.js";
import type { isis } from "../kinds/isis.js";
import type { l2tpServer } from "../kinds/l2tp-server.js";
import type { l2tpv3Interface } from "../kinds/l2tpv3-interface.js";
import type { lldp } from "../kinds/lldp.js";
import type { logRotation } from "../kinds/log-rotation.js";
import type { loginBanner } from "../kinds/login-banner.js";
import type { loginRadius } from "../kinds/login-radius.js";
import type { loginTacacs } from "../kinds/login-tacacs.js";
import type { loginUser } from "../kinds/login-user.js";
import type { loopbackInterface } from "../kinds/loopback-interface.js";
import type { macsecInterface } from "../kinds/macsec-interface.js";
import type { masquerade } from "../kinds/masquerade.js";
import type { mdnsRepeater } from "../kinds/mdns-repeater.js";
import type { nat64Rule } from "../kinds/nat64-rule.js";
import type { nat66Rule } from "../kinds/nat66-rule.js";
import type { natRule } from "../kinds/nat-rule/kind.js";
import type { nhrpTunnel } from "../kinds/nhrp-tunnel.js";
import type { ntp } from "../kinds/ntp.js";
import type { openconnectServer } from "../kinds/openconnect-server.js";
import type { openvpnInterface } from "../kinds/openvpn-interface.js";
import type { ospf } from "../kinds/ospf.js";
import type { ospfv3 } from "../kinds/ospfv3.js";
import type { pim } from "../kinds/pim.js";
import type { pkiCa } from "../kinds/pki-ca.js";
import type { pkiCertificate } from "../kinds/pki-certificate.js";
import type { pkiDh } from "../kinds/pki-dh.js";
import type { pkiKeyPair } from "../kinds/pki-key-pair.js";
import type { pkiOpenssh } from "../kinds/pki-openssh.js";
import type { pkiOpenvpnSecret } from "../kinds/pki-openvpn-secret.js";
import type { policyRoute } from "../kinds/policy-route.js";
import type { pppoeInterface } from "../kinds/pppoe-interface.js";
import type { pppoeServer } from "../kinds/pppoe-server.js";
import type { pptpServer } from "../kinds/pptp-server.js";
import type { prefixList } from "../kinds/prefix-list.js";
import type { pseudoEthernetInterface } from "../kinds/pseudo-ethernet-interface.js";
import type { qosInterface } from "../kinds/qos-interface.js";
import type { qosMatchGroup } from "../kinds/qos-match-group.js";
import type { qosPolicy } from "../kinds/qos-policy.js";
import type { rip } from "../kinds/rip.js";
import type { ripng } from "../kinds/ripng.js";
import type { routeMap } from "../kinds/route-map.js";
import type { routerAdvert } from "../kinds/router-advert.js";
import type { rpki } from "../kinds/rpki.js";
import type { scheduledTask } from "../kinds/scheduled-task.js";
import type { snmp } from "../kinds/snmp.js";
import type { ssh } from "../kinds/ssh.js";
import type { sstpInterface } from "../kinds/sstp-interface.js";
import type { sstpServer } from "../kinds/sstp-server.js";
import type { staticArp } from "../kinds/static-arp.js";
import type { staticHost } from "../kinds/static-host.js";
import type { staticInterfaceRoute } from "../kinds/static-interface-route.js";
import type { staticRoute } from "../kinds/static-route.js";
import type { staticTable } from "../kinds/static-table.js";
import type { sysctl } from "../kinds/sysctl.js";
import type { syslog } from "../kinds/syslog.js";
import type { systemConntrack } from "../kinds/system-conntrack.js";
import type { systemConsole } from "../kinds/system-console.js";
import type { systemIp } from "../kinds/system-ip.js";
import type { systemIpv6 } from "../kinds/system-ipv6.js";
import type { systemOption } from "../kinds/system-option.js";
import type { system } from "../kinds/system.js";
import type { tftpServer } from "../kinds/tftp-server.js";
import type { tunnelInterface } from "../kinds/tunnel-interface.js";
import type { virtualEthernetInterface } from "../kinds/virtual-ethernet-interface.js";
import type { vlan } from "../kinds/vlan.js";
import type { vrf } from "../kinds/vrf.js";
import type { vrrpGroup } from "../kinds/vrrp-group.js";
import type { vrrpSyncGroup } from "../kinds/vrrp-sync-group.js";
import type { vtiInterface } from "../kinds/vti-interface.js";
import type { vxlanInterface } from "../kinds/vxlan-interface.js";
import type { wireguardInterface } from "../kinds/wireguard-interface.js";
import type { wirelessInterface } from "../kinds/wireless-interface.js";
import type { wwanInterface } from "../kinds/wwan-interface.js";
import { kinds } from "../kinds/index.js";
import { inputsOf, type ArgsOf, type OutputsOf, type PropertiesOf } from "./args.js";
import { VyosResource, type CommonArgs } from "./resource.js";

/** Arguments of {@link VyosAccessList}. */
export interface VyosAccessListArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof accessList>> {}

export interface VyosAccessList extends OutputsOf<PropertiesOf<typeof accessList>> {}

/**
 * A list of addresses for route maps and routing protocols: VyOS node `policy access-list NUMBER`, or `access-list6 NAME`. What no rule permits is denied. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosAccessList extends VyosResource {
  constructor(name: string, args: VyosAccessListArgs, opts?: pulumi.CustomResourceOptions) {
    super("AccessList", name, inputsOf(kinds.AccessList, name, args), opts);
  }
}

/** Arguments of {@link VyosAsPathList}. */
export interface VyosAsPathListArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof asPathList>> {}

export interface VyosAsPathList extends OutputsOf<PropertiesOf<typeof asPathList>> {}

/**
 * A list of AS paths for route maps and BGP: VyOS node `policy as-path-list NAME`. What no rule permits is denied.
 * Errors are those of `RouterError`.
 */
export class VyosAsPathList extends VyosResource {
  constructor(name: string, args: VyosAsPathListArgs, opts?: pulumi.CustomResourceOptions) {
    super("AsPathList", name, inputsOf(kinds.AsPathList, name, args), opts);
  }
}

/** Arguments of {@link VyosBfd}. */
export interface VyosBfdArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof bfd>> {}

export interface VyosBfd extends OutputsOf<PropertiesOf<typeof bfd>> {}

/**
 * Bidirectional forwarding detection, which finds out soon that a neighbour is gone: VyOS node `protocols bfd`. Errors
 * are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosBfd extends VyosResource {
  constructor(name: string, args: VyosBfdArgs, opts?: pulumi.CustomResourceOptions) {
    super("Bfd", name, inputsOf(kinds.Bfd, name, args), opts);
  }
}

/** Arguments of {@link VyosBgpNeighbor}. */
export interface VyosBgpNeighborArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof bgpNeighbor>> {}

export interface VyosBgpNeighbor extends OutputsOf<PropertiesOf<typeof bgpNeighbor>> {}

/**
 * A neighbour of BGP: VyOS node `protocols bgp neighbor ADDRESS`, also in a VRF. The router's AS is `VyosBgp`'s. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosBgpNeighbor extends VyosResource {
  constructor(name: string, args: VyosBgpNeighborArgs, opts?: pulumi.CustomResourceOptions) {
    super("BgpNeighbor", name, inputsOf(kinds.BgpNeighbor, name, args), opts);
  }
}

/** Arguments of {@link VyosBgpPeerGroup}. */
export interface VyosBgpPeerGroupArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof bgpPeerGroup>> {}

export interface VyosBgpPeerGroup extends OutputsOf<PropertiesOf<typeof bgpPeerGroup>> {}

/**
 * What neighbours of BGP have in common: VyOS node `protocols bgp peer-group NAME`, also in a VRF. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosBgpPeerGroup extends VyosResource {
  constructor(name: string, args: VyosBgpPeerGroupArgs, opts?: pulumi.CustomResourceOptions) {
    super("BgpPeerGroup", name, inputsOf(kinds.BgpPeerGroup, name, args), opts);
  }
}

/** Arguments of {@link VyosBgp}. */
export interface VyosBgpArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof bgp>> {}

export interface VyosBgp extends OutputsOf<PropertiesOf<typeof bgp>> {}

/**
 * BGP itself, with what it announces: VyOS node `protocols bgp`, also in a VRF. Neighbours and peer groups are resources of their own. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosBgp extends VyosResource {
  constructor(name: string, args: VyosBgpArgs, opts?: pulumi.CustomResourceOptions) {
    super("Bgp", name, inputsOf(kinds.Bgp, name, args), opts);
  }
}

/** Arguments of {@link VyosBondingInterface}. */
export interface VyosBondingInterfaceArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof bondingInterface>> {}

export interface VyosBondingInterface extends OutputsOf<PropertiesOf<typeof bondingInterface>> {}

/**
 * A bond of Ethernet interfaces: VyOS node `interfaces bonding NAME`, but for its VLANs, which are resources of their own. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosBondingInterface extends VyosResource {
  constructor(name: string, args: VyosBondingInterfaceArgs, opts?: pulumi.CustomResourceOptions) {
    super("BondingInterface", name, inputsOf(kinds.BondingInterface, name, args), opts);
  }
}

/** Arguments of {@link VyosBridgeInterface}. */
export interface VyosBridgeInterfaceArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof bridgeInterface>> {}

export interface VyosBridgeInterface extends OutputsOf<PropertiesOf<typeof bridgeInterface>> {}

/**
 * A bridge with its VLANs: VyOS node `interfaces bridge NAME`. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosBridgeInterface extends VyosResource {
  constructor(name: string, args: VyosBridgeInterfaceArgs, opts?: pulumi.CustomResourceOptions) {
    super("BridgeInterface", name, inputsOf(kinds.BridgeInterface, name, args), opts);
  }
}

/** Arguments of {@link VyosBroadcastRelay}. */
export interface VyosBroadcastRelayArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof broadcastRelay>> {}

export interface VyosBroadcastRelay extends OutputsOf<PropertiesOf<typeof broadcastRelay>> {}

/**
 * What passes UDP broadcasts on between networks: VyOS node `service broadcast-relay id ID`. Errors are those of
 * `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosBroadcastRelay extends VyosResource {
  constructor(name: string, args: VyosBroadcastRelayArgs, opts?: pulumi.CustomResourceOptions) {
    super("BroadcastRelay", name, inputsOf(kinds.BroadcastRelay, name, args), opts);
  }
}

/** Arguments of {@link VyosCgnat}. */
export interface VyosCgnatArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof cgnat>> {}

export interface VyosCgnat extends OutputsOf<PropertiesOf<typeof cgnat>> {}

/**
 * Carrier-grade NAT: inner addresses that share public ones, each with ports of its own: VyOS node `nat cgnat`, on VyOS
 * 1.5. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosCgnat extends VyosResource {
  constructor(name: string, args: VyosCgnatArgs, opts?: pulumi.CustomResourceOptions) {
    super("Cgnat", name, inputsOf(kinds.Cgnat, name, args), opts);
  }
}

/** Arguments of {@link VyosCluster}. */
export interface VyosClusterArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof cluster>> {}

export interface VyosCluster extends OutputsOf<PropertiesOf<typeof cluster>> {}

/**
 * Services that move between two routers, on VyOS 1.3: VyOS node `cluster`. Later releases have VRRP in its place.
 * Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosCluster extends VyosResource {
  constructor(name: string, args: VyosClusterArgs, opts?: pulumi.CustomResourceOptions) {
    super("Cluster", name, inputsOf(kinds.Cluster, name, args), opts);
  }
}

/** Arguments of {@link VyosCommunityList}. */
export interface VyosCommunityListArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof communityList>> {}

export interface VyosCommunityList extends OutputsOf<PropertiesOf<typeof communityList>> {}

/**
 * A list of BGP communities for route maps: VyOS node `policy community-list NAME`, `large-community-list` or
 * `extcommunity-list`. What no rule permits is denied. Errors are those of `RouterError`.
 */
export class VyosCommunityList extends VyosResource {
  constructor(name: string, args: VyosCommunityListArgs, opts?: pulumi.CustomResourceOptions) {
    super("CommunityList", name, inputsOf(kinds.CommunityList, name, args), opts);
  }
}

/** Arguments of {@link VyosConfigManagement}. */
export interface VyosConfigManagementArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof configManagement>> {}

export interface VyosConfigManagement extends OutputsOf<PropertiesOf<typeof configManagement>> {}

/**
 * How the router keeps its configurations: VyOS node `system config-management`. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosConfigManagement extends VyosResource {
  constructor(name: string, args: VyosConfigManagementArgs, opts?: pulumi.CustomResourceOptions) {
    super("ConfigManagement", name, inputsOf(kinds.ConfigManagement, name, args), opts);
  }
}

/** Arguments of {@link VyosConntrackSync}. */
export interface VyosConntrackSyncArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof conntrackSync>> {}

export interface VyosConntrackSync extends OutputsOf<PropertiesOf<typeof conntrackSync>> {}

/**
 * Connections that two routers tell each other, so that they outlive a change over: VyOS node `service conntrack-sync`.
 * Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosConntrackSync extends VyosResource {
  constructor(name: string, args: VyosConntrackSyncArgs, opts?: pulumi.CustomResourceOptions) {
    super("ConntrackSync", name, inputsOf(kinds.ConntrackSync, name, args), opts);
  }
}

/** Arguments of {@link VyosContainerNetwork}. */
export interface VyosContainerNetworkArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof containerNetwork>> {}

export interface VyosContainerNetwork extends OutputsOf<PropertiesOf<typeof containerNetwork>> {}

/**
 * A network of containers: VyOS node `container network NAME`. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosContainerNetwork extends VyosResource {
  constructor(name: string, args: VyosContainerNetworkArgs, opts?: pulumi.CustomResourceOptions) {
    super("ContainerNetwork", name, inputsOf(kinds.ContainerNetwork, name, args), opts);
  }
}

/** Arguments of {@link VyosContainerRegistry}. */
export interface VyosContainerRegistryArgs
  extends CommonArgs, ArgsOf<PropertiesOf<typeof containerRegistry>> {}

export interface VyosContainerRegistry extends OutputsOf<PropertiesOf<typeof containerRegistry>> {}

/**
 * A registry that images come from: VyOS node `container registry NAME`. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosContainerRegistry extends VyosResource {
  constructor(name: string, args: VyosContainerRegistryArgs, opts?: pulumi.CustomResourceOptions) {
    super("ContainerRegistry", name, inputsOf(kinds.ContainerRegistry, name, args), opts);
  }
}

/** Arguments of {@link VyosContainer}. */
export interface VyosContainerArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof container>> {}

export interface VyosContainer extends OutputsOf<PropertiesOf<typeof container>> {}

/**
 * A container that the router runs: VyOS node `container name NAME`. Its image must be on the router before, by the
 * operational command `add container image`. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosContainer extends VyosResource {
  constructor(name: string, args: VyosContainerArgs, opts?: pulumi.CustomResourceOptions) {
    super("Container", name, inputsOf(kinds.Container, name, args), opts);
  }
}

/** Arguments of {@link VyosDhcpHighAvailability}. */
export interface VyosDhcpHighAvailabilityArgs
  extends CommonArgs, ArgsOf<PropertiesOf<typeof dhcpHighAvailability>> {}

export interface VyosDhcpHighAvailability extends OutputsOf<PropertiesOf<typeof dhcpHighAvailability>> {}

/**
 * Two DHCP servers that stand in for each other: VyOS node `service dhcp-server high-availability`, on VyOS 1.3 `failover`.
 * Before VyOS 1.5 subnets take part that have `enableFailover`. Errors are those of `RouterError`: most often `Conflict`
 * and `CommitFailed`.
 */
export class VyosDhcpHighAvailability extends VyosResource {
  constructor(name: string, args: VyosDhcpHighAvailabilityArgs, opts?: pulumi.CustomResourceOptions) {
    super("DhcpHighAvailability", name, inputsOf(kinds.DhcpHighAvailability, name, args), opts);
  }
}

/** Arguments of {@link VyosDhcpNetwork}. */
export interface VyosDhcpNetworkArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof dhcpNetwork>> {}

export interface VyosDhcpNetwork extends OutputsOf<PropertiesOf<typeof dhcpNetwork>> {}

/**
 * A network that the router gives addresses on: VyOS node `service dhcp-server shared-network-name NAME`. The static
 * mappings of hosts in it are other resources' (`VyosVmAttachment`) or made by hand, and left alone. Errors are those
 * of `RouterError`.
 */
export class VyosDhcpNetwork extends VyosResource {
  constructor(name: string, args: VyosDhcpNetworkArgs, opts?: pulumi.CustomResourceOptions) {
    super("DhcpNetwork", name, inputsOf(kinds.DhcpNetwork, name, args), opts);
  }
}

/** Arguments of {@link VyosDhcpv6Network}. */
export interface VyosDhcpv6NetworkArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof dhcpv6Network>> {}

export interface VyosDhcpv6Network extends OutputsOf<PropertiesOf<typeof dhcpv6Network>> {}

/**
 * A network of the DHCPv6 server with its subnets: VyOS node `service dhcpv6-server shared-network-name NAME`. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosDhcpv6Network extends VyosResource {
  constructor(name: string, args: VyosDhcpv6NetworkArgs, opts?: pulumi.CustomResourceOptions) {
    super("Dhcpv6Network", name, inputsOf(kinds.Dhcpv6Network, name, args), opts);
  }
}

/** Arguments of {@link VyosDnsDynamic}. */
export interface VyosDnsDynamicArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof dnsDynamic>> {}

export interface VyosDnsDynamic extends OutputsOf<PropertiesOf<typeof dnsDynamic>> {}

/**
 * Names whose addresses follow the router's (dynamic DNS): VyOS node `service dns dynamic`. Errors are those of
 * `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosDnsDynamic extends VyosResource {
  constructor(name: string, args: VyosDnsDynamicArgs, opts?: pulumi.CustomResourceOptions) {
    super("DnsDynamic", name, inputsOf(kinds.DnsDynamic, name, args), opts);
  }
}

/** Arguments of {@link VyosDnsForwarding}. */
export interface VyosDnsForwardingArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof dnsForwarding>> {}

export interface VyosDnsForwarding extends OutputsOf<PropertiesOf<typeof dnsForwarding>> {}

/**
 * The router's own DNS forwarder: VyOS node `service dns forwarding`. There is one on a router. What has no property
 * here, such as authoritative zones, may be a `VyosConfig` beside it. Errors are those of `RouterError`.
 */
export class VyosDnsForwarding extends VyosResource {
  constructor(name: string, args: VyosDnsForwardingArgs, opts?: pulumi.CustomResourceOptions) {
    super("DnsForwarding", name, inputsOf(kinds.DnsForwarding, name, args), opts);
  }
}

/** Arguments of {@link VyosDummyInterface}. */
export interface VyosDummyInterfaceArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof dummyInterface>> {}

export interface VyosDummyInterface extends OutputsOf<PropertiesOf<typeof dummyInterface>> {}

/**
 * A dummy interface, which is always up: VyOS node `interfaces dummy NAME`. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosDummyInterface extends VyosResource {
  constructor(name: string, args: VyosDummyInterfaceArgs, opts?: pulumi.CustomResourceOptions) {
    super("DummyInterface", name, inputsOf(kinds.DummyInterface, name, args), opts);
  }
}

/** Arguments of {@link VyosEthernetInterface}. */
export interface VyosEthernetInterfaceArgs
  extends CommonArgs, ArgsOf<PropertiesOf<typeof ethernetInterface>> {}

export interface VyosEthernetInterface extends OutputsOf<PropertiesOf<typeof ethernetInterface>> {}

/**
 * An Ethernet interface: VyOS node `interfaces ethernet NAME`, but for its hardware id, which the router writes itself,
 * and its VLANs, which are resources of their own. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosEthernetInterface extends VyosResource {
  constructor(name: string, args: VyosEthernetInterfaceArgs, opts?: pulumi.CustomResourceOptions) {
    super("EthernetInterface", name, inputsOf(kinds.EthernetInterface, name, args), opts);
  }
}

/** Arguments of {@link VyosEventHandler}. */
export interface VyosEventHandlerArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof eventHandler>> {}

export interface VyosEventHandler extends OutputsOf<PropertiesOf<typeof eventHandler>> {}

/**
 * A script that is run by what is logged: VyOS node `service event-handler event NAME`. Errors are those of `RouterError`:
 * most often `Conflict` and `CommitFailed`.
 */
export class VyosEventHandler extends VyosResource {
  constructor(name: string, args: VyosEventHandlerArgs, opts?: pulumi.CustomResourceOptions) {
    super("EventHandler", name, inputsOf(kinds.EventHandler, name, args), opts);
  }
}

/** Arguments of {@link VyosFirewallBridge}. */
export interface VyosFirewallBridgeArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof firewallBridge>> {}

export interface VyosFirewallBridge extends OutputsOf<PropertiesOf<typeof firewallBridge>> {}

/**
 * Rules for what passes through bridges: VyOS node `firewall bridge CHAIN filter` or `firewall bridge name NAME`, on
 * VyOS 1.4 and later. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosFirewallBridge extends VyosResource {
  constructor(name: string, args: VyosFirewallBridgeArgs, opts?: pulumi.CustomResourceOptions) {
    super("FirewallBridge", name, inputsOf(kinds.FirewallBridge, name, args), opts);
  }
}

/** Arguments of {@link VyosFirewallGlobalOptions}. */
export interface VyosFirewallGlobalOptionsArgs
  extends CommonArgs, ArgsOf<PropertiesOf<typeof firewallGlobalOptions>> {}

export interface VyosFirewallGlobalOptions extends OutputsOf<PropertiesOf<typeof firewallGlobalOptions>> {}

/**
 * What the firewall does everywhere: VyOS node `firewall global-options`, in VyOS 1.3 the same nodes in `firewall`. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosFirewallGlobalOptions extends VyosResource {
  constructor(name: string, args: VyosFirewallGlobalOptionsArgs, opts?: pulumi.CustomResourceOptions) {
    super("FirewallGlobalOptions", name, inputsOf(kinds.FirewallGlobalOptions, name, args), opts);
  }
}

/** Arguments of {@link VyosFirewallInterfaceMss}. */
export interface VyosFirewallInterfaceMssArgs
  extends CommonArgs, ArgsOf<PropertiesOf<typeof firewallInterfaceMss>> {}

export interface VyosFirewallInterfaceMss extends OutputsOf<PropertiesOf<typeof firewallInterfaceMss>> {}

/**
 * How large the segments of TCP through an interface may be, on VyOS 1.3: VyOS node `firewall options interface NAME`. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosFirewallInterfaceMss extends VyosResource {
  constructor(name: string, args: VyosFirewallInterfaceMssArgs, opts?: pulumi.CustomResourceOptions) {
    super("FirewallInterfaceMss", name, inputsOf(kinds.FirewallInterfaceMss, name, args), opts);
  }
}

/** Arguments of {@link VyosFirewallZone}. */
export interface VyosFirewallZoneArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof firewallZone>> {}

export interface VyosFirewallZone extends OutputsOf<PropertiesOf<typeof firewallZone>> {}

/**
 * A zone of the firewall, with the rule sets for packets from each other zone: VyOS node `firewall zone NAME`, in
 * VyOS 1.3 `zone-policy zone NAME`. Errors are those of `RouterError`.
 */
export class VyosFirewallZone extends VyosResource {
  constructor(name: string, args: VyosFirewallZoneArgs, opts?: pulumi.CustomResourceOptions) {
    super("FirewallZone", name, inputsOf(kinds.FirewallZone, name, args), opts);
  }
}

/** Arguments of {@link VyosFirewallGroup}. */
export interface VyosFirewallGroupArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof firewallGroup>> {}

export interface VyosFirewallGroup extends OutputsOf<PropertiesOf<typeof firewallGroup>> {}

/**
 * A group that firewall and NAT rules name: VyOS node `firewall group TYPE-group NAME`. Rules take its `name` output,
 * so that the group comes before them and goes after them. Errors are those of `RouterError`: the router refuses to
 * delete a group that is in use.
 */
export class VyosFirewallGroup extends VyosResource {
  constructor(name: string, args: VyosFirewallGroupArgs, opts?: pulumi.CustomResourceOptions) {
    super("FirewallGroup", name, inputsOf(kinds.FirewallGroup, name, args), opts);
  }
}

/** Arguments of {@link VyosFirewallRuleset}. */
export interface VyosFirewallRulesetArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof firewallRuleset>> {}

export interface VyosFirewallRuleset extends OutputsOf<PropertiesOf<typeof firewallRuleset>> {}

/**
 * Rules of a base chain or of a named set, in one resource and one commit, with what happens to all other packets.
 * Errors are those of `RouterError`.
 */
export class VyosFirewallRuleset extends VyosResource {
  constructor(name: string, args: VyosFirewallRulesetArgs, opts?: pulumi.CustomResourceOptions) {
    super("FirewallRuleset", name, inputsOf(kinds.FirewallRuleset, name, args), opts);
  }
}

/** Arguments of {@link VyosFirewallRule}. */
export interface VyosFirewallRuleArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof firewallRule>> {}

export interface VyosFirewallRule extends OutputsOf<PropertiesOf<typeof firewallRule>> {}

/**
 * One rule of the firewall, beside others of the same chain. Take `VyosFirewallRuleset` for all of them in one
 * resource. Errors are those of `RouterError`.
 */
export class VyosFirewallRule extends VyosResource {
  constructor(name: string, args: VyosFirewallRuleArgs, opts?: pulumi.CustomResourceOptions) {
    super("FirewallRule", name, inputsOf(kinds.FirewallRule, name, args), opts);
  }
}

/** Arguments of {@link VyosFlowAccounting}. */
export interface VyosFlowAccountingArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof flowAccounting>> {}

export interface VyosFlowAccounting extends OutputsOf<PropertiesOf<typeof flowAccounting>> {}

/**
 * Who sends how much to whom, counted and told to collectors: VyOS node `system flow-accounting`. Errors are those of
 * `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosFlowAccounting extends VyosResource {
  constructor(name: string, args: VyosFlowAccountingArgs, opts?: pulumi.CustomResourceOptions) {
    super("FlowAccounting", name, inputsOf(kinds.FlowAccounting, name, args), opts);
  }
}

/** Arguments of {@link VyosFlowtable}. */
export interface VyosFlowtableArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof flowtable>> {}

export interface VyosFlowtable extends OutputsOf<PropertiesOf<typeof flowtable>> {}

/**
 * A flow table, by which packets of known connections pass the firewall by: VyOS node `firewall flowtable NAME`, on
 * VyOS 1.4 and later. Rules send connections there by the action `offload`. Errors are those of `RouterError`.
 */
export class VyosFlowtable extends VyosResource {
  constructor(name: string, args: VyosFlowtableArgs, opts?: pulumi.CustomResourceOptions) {
    super("Flowtable", name, inputsOf(kinds.Flowtable, name, args), opts);
  }
}

/** Arguments of {@link VyosGeneveInterface}. */
export interface VyosGeneveInterfaceArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof geneveInterface>> {}

export interface VyosGeneveInterface extends OutputsOf<PropertiesOf<typeof geneveInterface>> {}

/**
 * A network over another by GENEVE: VyOS node `interfaces geneve NAME`. Errors are those of `RouterError`: most often
 * `Conflict` and `CommitFailed`.
 */
export class VyosGeneveInterface extends VyosResource {
  constructor(name: string, args: VyosGeneveInterfaceArgs, opts?: pulumi.CustomResourceOptions) {
    super("GeneveInterface", name, inputsOf(kinds.GeneveInterface, name, args), opts);
  }
}

/** Arguments of {@link VyosHaproxy}. */
export interface VyosHaproxyArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof haproxy>> {}

export interface VyosHaproxy extends OutputsOf<PropertiesOf<typeof haproxy>> {}

/**
 * The balancer of connections, which is HAProxy: VyOS node `load-balancing haproxy`, in VyOS 1.4 `load-balancing
 * reverse-proxy`. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosHaproxy extends VyosResource {
  constructor(name: string, args: VyosHaproxyArgs, opts?: pulumi.CustomResourceOptions) {
    super("Haproxy", name, inputsOf(kinds.Haproxy, name, args), opts);
  }
}

/** Arguments of {@link VyosIgmpProxy}. */
export interface VyosIgmpProxyArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof igmpProxy>> {}

export interface VyosIgmpProxy extends OutputsOf<PropertiesOf<typeof igmpProxy>> {}

/**
 * Passes the groups that hosts are in on to a router above: VyOS node `protocols igmp-proxy`. It cannot stand beside
 * `VyosPim`. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosIgmpProxy extends VyosResource {
  constructor(name: string, args: VyosIgmpProxyArgs, opts?: pulumi.CustomResourceOptions) {
    super("IgmpProxy", name, inputsOf(kinds.IgmpProxy, name, args), opts);
  }
}

/** Arguments of {@link VyosIgmp}. */
export interface VyosIgmpArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof igmp>> {}

export interface VyosIgmp extends OutputsOf<PropertiesOf<typeof igmp>> {}

/**
 * Which groups of multicast hosts are in, on VyOS 1.3: VyOS node `protocols igmp`. Later releases have it in `VyosPim`.
 * Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosIgmp extends VyosResource {
  constructor(name: string, args: VyosIgmpArgs, opts?: pulumi.CustomResourceOptions) {
    super("Igmp", name, inputsOf(kinds.Igmp, name, args), opts);
  }
}

/** Arguments of {@link VyosIpoeServer}. */
export interface VyosIpoeServerArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof ipoeServer>> {}

export interface VyosIpoeServer extends OutputsOf<PropertiesOf<typeof ipoeServer>> {}

/**
 * A server that lines come to by IPoE, which is DHCP for known clients: VyOS node `service ipoe-server`. Errors are those of
 * `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosIpoeServer extends VyosResource {
  constructor(name: string, args: VyosIpoeServerArgs, opts?: pulumi.CustomResourceOptions) {
    super("IpoeServer", name, inputsOf(kinds.IpoeServer, name, args), opts);
  }
}

/** Arguments of {@link VyosIpsecAuthentication}. */
export interface VyosIpsecAuthenticationArgs
  extends CommonArgs, ArgsOf<PropertiesOf<typeof ipsecAuthentication>> {}

export interface VyosIpsecAuthentication extends OutputsOf<PropertiesOf<typeof ipsecAuthentication>> {}

/**
 * A secret that both sides of a tunnel know: VyOS node `vpn ipsec authentication psk NAME`, on VyOS 1.4 and later.
 * Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosIpsecAuthentication extends VyosResource {
  constructor(name: string, args: VyosIpsecAuthenticationArgs, opts?: pulumi.CustomResourceOptions) {
    super("IpsecAuthentication", name, inputsOf(kinds.IpsecAuthentication, name, args), opts);
  }
}

/** Arguments of {@link VyosIpsecEspGroup}. */
export interface VyosIpsecEspGroupArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof ipsecEspGroup>> {}

export interface VyosIpsecEspGroup extends OutputsOf<PropertiesOf<typeof ipsecEspGroup>> {}

/**
 * How packets are protected: VyOS node `vpn ipsec esp-group NAME`. Errors are those of `RouterError`: most often
 * `Conflict` and `CommitFailed`.
 */
export class VyosIpsecEspGroup extends VyosResource {
  constructor(name: string, args: VyosIpsecEspGroupArgs, opts?: pulumi.CustomResourceOptions) {
    super("IpsecEspGroup", name, inputsOf(kinds.IpsecEspGroup, name, args), opts);
  }
}

/** Arguments of {@link VyosIpsecIkeGroup}. */
export interface VyosIpsecIkeGroupArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof ipsecIkeGroup>> {}

export interface VyosIpsecIkeGroup extends OutputsOf<PropertiesOf<typeof ipsecIkeGroup>> {}

/**
 * How two sides agree on keys: VyOS node `vpn ipsec ike-group NAME`. Errors are those of `RouterError`: most often
 * `Conflict` and `CommitFailed`.
 */
export class VyosIpsecIkeGroup extends VyosResource {
  constructor(name: string, args: VyosIpsecIkeGroupArgs, opts?: pulumi.CustomResourceOptions) {
    super("IpsecIkeGroup", name, inputsOf(kinds.IpsecIkeGroup, name, args), opts);
  }
}

/** Arguments of {@link VyosIpsecPeer}. */
export interface VyosIpsecPeerArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof ipsecPeer>> {}

export interface VyosIpsecPeer extends OutputsOf<PropertiesOf<typeof ipsecPeer>> {}

/**
 * The other side of IPsec tunnels: VyOS node `vpn ipsec site-to-site peer NAME`. In VyOS 1.3 its name is its address.
 * Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosIpsecPeer extends VyosResource {
  constructor(name: string, args: VyosIpsecPeerArgs, opts?: pulumi.CustomResourceOptions) {
    super("IpsecPeer", name, inputsOf(kinds.IpsecPeer, name, args), opts);
  }
}

/** Arguments of {@link VyosIpsecProfile}. */
export interface VyosIpsecProfileArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof ipsecProfile>> {}

export interface VyosIpsecProfile extends OutputsOf<PropertiesOf<typeof ipsecProfile>> {}

/**
 * IPsec for tunnels whose other ends are not known beforehand (DMVPN): VyOS node `vpn ipsec profile NAME`. Errors are those
 * of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosIpsecProfile extends VyosResource {
  constructor(name: string, args: VyosIpsecProfileArgs, opts?: pulumi.CustomResourceOptions) {
    super("IpsecProfile", name, inputsOf(kinds.IpsecProfile, name, args), opts);
  }
}

/** Arguments of {@link VyosIpsec}. */
export interface VyosIpsecArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof ipsec>> {}

export interface VyosIpsec extends OutputsOf<PropertiesOf<typeof ipsec>> {}

/**
 * What all IPsec of a router has in common: VyOS node `vpn ipsec`. Groups, secrets and peers are resources of their
 * own. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosIpsec extends VyosResource {
  constructor(name: string, args: VyosIpsecArgs, opts?: pulumi.CustomResourceOptions) {
    super("Ipsec", name, inputsOf(kinds.Ipsec, name, args), opts);
  }
}

/** Arguments of {@link VyosIsis}. */
export interface VyosIsisArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof isis>> {}

export interface VyosIsis extends OutputsOf<PropertiesOf<typeof isis>> {}

/**
 * IS-IS: VyOS node `protocols isis`, also in a VRF. Errors are those of `RouterError`: most often `Conflict` and
 * `CommitFailed`.
 */
export class VyosIsis extends VyosResource {
  constructor(name: string, args: VyosIsisArgs, opts?: pulumi.CustomResourceOptions) {
    super("Isis", name, inputsOf(kinds.Isis, name, args), opts);
  }
}

/** Arguments of {@link VyosL2tpServer}. */
export interface VyosL2tpServerArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof l2tpServer>> {}

export interface VyosL2tpServer extends OutputsOf<PropertiesOf<typeof l2tpServer>> {}

/**
 * A server that lines come to by L2TP, within IPsec: VyOS node `vpn l2tp remote-access`. Errors are those of `RouterError`:
 * most often `Conflict` and `CommitFailed`.
 */
export class VyosL2tpServer extends VyosResource {
  constructor(name: string, args: VyosL2tpServerArgs, opts?: pulumi.CustomResourceOptions) {
    super("L2tpServer", name, inputsOf(kinds.L2tpServer, name, args), opts);
  }
}

/** Arguments of {@link VyosL2tpv3Interface}. */
export interface VyosL2tpv3InterfaceArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof l2tpv3Interface>> {}

export interface VyosL2tpv3Interface extends OutputsOf<PropertiesOf<typeof l2tpv3Interface>> {}

/**
 * A cable to another router by L2TPv3: VyOS node `interfaces l2tpv3 NAME`. Errors are those of `RouterError`: most often
 * `Conflict` and `CommitFailed`.
 */
export class VyosL2tpv3Interface extends VyosResource {
  constructor(name: string, args: VyosL2tpv3InterfaceArgs, opts?: pulumi.CustomResourceOptions) {
    super("L2tpv3Interface", name, inputsOf(kinds.L2tpv3Interface, name, args), opts);
  }
}

/** Arguments of {@link VyosLldp}. */
export interface VyosLldpArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof lldp>> {}

export interface VyosLldp extends OutputsOf<PropertiesOf<typeof lldp>> {}

/**
 * How the router tells its neighbours of itself by LLDP: VyOS node `service lldp`. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosLldp extends VyosResource {
  constructor(name: string, args: VyosLldpArgs, opts?: pulumi.CustomResourceOptions) {
    super("Lldp", name, inputsOf(kinds.Lldp, name, args), opts);
  }
}

/** Arguments of {@link VyosLogRotation}. */
export interface VyosLogRotationArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof logRotation>> {}

export interface VyosLogRotation extends OutputsOf<PropertiesOf<typeof logRotation>> {}

/**
 * When logs begin anew, and how many old ones are kept: VyOS node `system logs logrotate`. Errors are those of
 * `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosLogRotation extends VyosResource {
  constructor(name: string, args: VyosLogRotationArgs, opts?: pulumi.CustomResourceOptions) {
    super("LogRotation", name, inputsOf(kinds.LogRotation, name, args), opts);
  }
}

/** Arguments of {@link VyosLoginBanner}. */
export interface VyosLoginBannerArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof loginBanner>> {}

export interface VyosLoginBanner extends OutputsOf<PropertiesOf<typeof loginBanner>> {}

/**
 * What is shown to who signs in: VyOS node `system login banner`. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosLoginBanner extends VyosResource {
  constructor(name: string, args: VyosLoginBannerArgs, opts?: pulumi.CustomResourceOptions) {
    super("LoginBanner", name, inputsOf(kinds.LoginBanner, name, args), opts);
  }
}

/** Arguments of {@link VyosLoginRadius}. */
export interface VyosLoginRadiusArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof loginRadius>> {}

export interface VyosLoginRadius extends OutputsOf<PropertiesOf<typeof loginRadius>> {}

/**
 * RADIUS servers that know who may sign in to the router: VyOS node `system login radius`. Errors are those of
 * `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosLoginRadius extends VyosResource {
  constructor(name: string, args: VyosLoginRadiusArgs, opts?: pulumi.CustomResourceOptions) {
    super("LoginRadius", name, inputsOf(kinds.LoginRadius, name, args), opts);
  }
}

/** Arguments of {@link VyosLoginTacacs}. */
export interface VyosLoginTacacsArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof loginTacacs>> {}

export interface VyosLoginTacacs extends OutputsOf<PropertiesOf<typeof loginTacacs>> {}

/**
 * TACACS+ servers that know who may sign in to the router, in place of RADIUS: VyOS node `system login tacacs`. Errors are
 * those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosLoginTacacs extends VyosResource {
  constructor(name: string, args: VyosLoginTacacsArgs, opts?: pulumi.CustomResourceOptions) {
    super("LoginTacacs", name, inputsOf(kinds.LoginTacacs, name, args), opts);
  }
}

/** Arguments of {@link VyosLoginUser}. */
export interface VyosLoginUserArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof loginUser>> {}

export interface VyosLoginUser extends OutputsOf<PropertiesOf<typeof loginUser>> {}

/**
 * A user of the router: VyOS node `system login user NAME`. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosLoginUser extends VyosResource {
  constructor(name: string, args: VyosLoginUserArgs, opts?: pulumi.CustomResourceOptions) {
    super("LoginUser", name, inputsOf(kinds.LoginUser, name, args), opts);
  }
}

/** Arguments of {@link VyosLoopbackInterface}. */
export interface VyosLoopbackInterfaceArgs
  extends CommonArgs, ArgsOf<PropertiesOf<typeof loopbackInterface>> {}

export interface VyosLoopbackInterface extends OutputsOf<PropertiesOf<typeof loopbackInterface>> {}

/**
 * The loopback interface: VyOS node `interfaces loopback lo`. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosLoopbackInterface extends VyosResource {
  constructor(name: string, args: VyosLoopbackInterfaceArgs, opts?: pulumi.CustomResourceOptions) {
    super("LoopbackInterface", name, inputsOf(kinds.LoopbackInterface, name, args), opts);
  }
}

/** Arguments of {@link VyosMacsecInterface}. */
export interface VyosMacsecInterfaceArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof macsecInterface>> {}

export interface VyosMacsecInterface extends OutputsOf<PropertiesOf<typeof macsecInterface>> {}

/**
 * An interface whose packets are signed, and encrypted, on the cable: VyOS node `interfaces macsec NAME`. Errors are those
 * of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosMacsecInterface extends VyosResource {
  constructor(name: string, args: VyosMacsecInterfaceArgs, opts?: pulumi.CustomResourceOptions) {
    super("MacsecInterface", name, inputsOf(kinds.MacsecInterface, name, args), opts);
  }
}

/** Arguments of {@link VyosMasquerade}. */
export interface VyosMasqueradeArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof masquerade>> {}

export interface VyosMasquerade extends OutputsOf<PropertiesOf<typeof masquerade>> {}

/**
 * Lets a network out under the router's own address: VyOS node `nat source rule N` with `translation address
 * masquerade`. For anything else of a source rule take `VyosNatRule`. Errors are those of `RouterError`.
 */
export class VyosMasquerade extends VyosResource {
  constructor(name: string, args: VyosMasqueradeArgs, opts?: pulumi.CustomResourceOptions) {
    super("Masquerade", name, inputsOf(kinds.Masquerade, name, args), opts);
  }
}

/** Arguments of {@link VyosMdnsRepeater}. */
export interface VyosMdnsRepeaterArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof mdnsRepeater>> {}

export interface VyosMdnsRepeater extends OutputsOf<PropertiesOf<typeof mdnsRepeater>> {}

/**
 * Repeats the announcements of mDNS between networks: VyOS node `service mdns repeater`. Errors are those of
 * `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosMdnsRepeater extends VyosResource {
  constructor(name: string, args: VyosMdnsRepeaterArgs, opts?: pulumi.CustomResourceOptions) {
    super("MdnsRepeater", name, inputsOf(kinds.MdnsRepeater, name, args), opts);
  }
}

/** Arguments of {@link VyosNat64Rule}. */
export interface VyosNat64RuleArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof nat64Rule>> {}

export interface VyosNat64Rule extends OutputsOf<PropertiesOf<typeof nat64Rule>> {}

/**
 * A rule of NAT64, which lets hosts with IPv6 alone reach IPv4: VyOS node `nat64 source rule NUMBER`, on VyOS 1.4 and
 * later. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosNat64Rule extends VyosResource {
  constructor(name: string, args: VyosNat64RuleArgs, opts?: pulumi.CustomResourceOptions) {
    super("Nat64Rule", name, inputsOf(kinds.Nat64Rule, name, args), opts);
  }
}

/** Arguments of {@link VyosNat66Rule}. */
export interface VyosNat66RuleArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof nat66Rule>> {}

export interface VyosNat66Rule extends OutputsOf<PropertiesOf<typeof nat66Rule>> {}

/**
 * A rule of NAT66, which translates IPv6: VyOS node `nat66 source rule NUMBER` or `nat66 destination rule NUMBER`, on
 * VyOS 1.4 and later. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosNat66Rule extends VyosResource {
  constructor(name: string, args: VyosNat66RuleArgs, opts?: pulumi.CustomResourceOptions) {
    super("Nat66Rule", name, inputsOf(kinds.Nat66Rule, name, args), opts);
  }
}

/** Arguments of {@link VyosNatRule}. */
export interface VyosNatRuleArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof natRule>> {}

export interface VyosNatRule extends OutputsOf<PropertiesOf<typeof natRule>> {}

/**
 * A destination, source or static NAT rule.
 *
 * In-place updates send only the leaves that differ; changing `type` or `number` makes a new rule and then
 * removes the old one. A rule that stands on the router under the wanted number and differs is an error, unless
 * `adopt` is set. Errors are those of `RouterError`: most often `Conflict`, `PoolExhausted`, `CommitFailed`.
 */
export class VyosNatRule extends VyosResource {
  constructor(name: string, args: VyosNatRuleArgs, opts?: pulumi.CustomResourceOptions) {
    super("NatRule", name, inputsOf(kinds.NatRule, name, args), opts);
  }
}

/** Arguments of {@link VyosNhrpTunnel}. */
export interface VyosNhrpTunnelArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof nhrpTunnel>> {}

export interface VyosNhrpTunnel extends OutputsOf<PropertiesOf<typeof nhrpTunnel>> {}

/**
 * How the ends of a tunnel by GRE find each other (DMVPN): VyOS node `protocols nhrp tunnel NAME`. The tunnel has no
 * `remote`. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosNhrpTunnel extends VyosResource {
  constructor(name: string, args: VyosNhrpTunnelArgs, opts?: pulumi.CustomResourceOptions) {
    super("NhrpTunnel", name, inputsOf(kinds.NhrpTunnel, name, args), opts);
  }
}

/** Arguments of {@link VyosNtp}. */
export interface VyosNtpArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof ntp>> {}

export interface VyosNtp extends OutputsOf<PropertiesOf<typeof ntp>> {}

/**
 * Where the router has its time from, and to whom it tells it: VyOS node `service ntp`, on 1.3 `system ntp`. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosNtp extends VyosResource {
  constructor(name: string, args: VyosNtpArgs, opts?: pulumi.CustomResourceOptions) {
    super("Ntp", name, inputsOf(kinds.Ntp, name, args), opts);
  }
}

/** Arguments of {@link VyosOpenconnectServer}. */
export interface VyosOpenconnectServerArgs
  extends CommonArgs, ArgsOf<PropertiesOf<typeof openconnectServer>> {}

export interface VyosOpenconnectServer extends OutputsOf<PropertiesOf<typeof openconnectServer>> {}

/**
 * A server that OpenConnect and AnyConnect clients come to: VyOS node `vpn openconnect`. Errors are those of `RouterError`:
 * most often `Conflict` and `CommitFailed`.
 */
export class VyosOpenconnectServer extends VyosResource {
  constructor(name: string, args: VyosOpenconnectServerArgs, opts?: pulumi.CustomResourceOptions) {
    super("OpenconnectServer", name, inputsOf(kinds.OpenconnectServer, name, args), opts);
  }
}

/** Arguments of {@link VyosOpenvpnInterface}. */
export interface VyosOpenvpnInterfaceArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof openvpnInterface>> {}

export interface VyosOpenvpnInterface extends OutputsOf<PropertiesOf<typeof openvpnInterface>> {}

/**
 * An OpenVPN client, server, or tunnel between two sites: VyOS node `interfaces openvpn NAME`. Errors are those of
 * `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosOpenvpnInterface extends VyosResource {
  constructor(name: string, args: VyosOpenvpnInterfaceArgs, opts?: pulumi.CustomResourceOptions) {
    super("OpenvpnInterface", name, inputsOf(kinds.OpenvpnInterface, name, args), opts);
  }
}

/** Arguments of {@link VyosOspf}. */
export interface VyosOspfArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof ospf>> {}

export interface VyosOspf extends OutputsOf<PropertiesOf<typeof ospf>> {}

/**
 * OSPF, for IPv4: VyOS node `protocols ospf`, also in a VRF. In VyOS 1.3 interfaces have their own part of it below
 * themselves. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosOspf extends VyosResource {
  constructor(name: string, args: VyosOspfArgs, opts?: pulumi.CustomResourceOptions) {
    super("Ospf", name, inputsOf(kinds.Ospf, name, args), opts);
  }
}

/** Arguments of {@link VyosOspfv3}. */
export interface VyosOspfv3Args extends CommonArgs, ArgsOf<PropertiesOf<typeof ospfv3>> {}

export interface VyosOspfv3 extends OutputsOf<PropertiesOf<typeof ospfv3>> {}

/**
 * OSPFv3, for IPv6: VyOS node `protocols ospfv3`, also in a VRF. Errors are those of `RouterError`: most often
 * `Conflict` and `CommitFailed`.
 */
export class VyosOspfv3 extends VyosResource {
  constructor(name: string, args: VyosOspfv3Args, opts?: pulumi.CustomResourceOptions) {
    super("Ospfv3", name, inputsOf(kinds.Ospfv3, name, args), opts);
  }
}

/** Arguments of {@link VyosPim}. */
export interface VyosPimArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof pim>> {}

export interface VyosPim extends OutputsOf<PropertiesOf<typeof pim>> {}

/**
 * Multicast by PIM: VyOS node `protocols pim`. It cannot stand beside `protocols igmp-proxy`. On VyOS 1.3 IGMP is
 * `VyosIgmp`. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosPim extends VyosResource {
  constructor(name: string, args: VyosPimArgs, opts?: pulumi.CustomResourceOptions) {
    super("Pim", name, inputsOf(kinds.Pim, name, args), opts);
  }
}

/** Arguments of {@link VyosPkiCa}. */
export interface VyosPkiCaArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof pkiCa>> {}

export interface VyosPkiCa extends OutputsOf<PropertiesOf<typeof pkiCa>> {}

/**
 * A certificate authority: VyOS node `pki ca NAME`, on VyOS 1.4 and later. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosPkiCa extends VyosResource {
  constructor(name: string, args: VyosPkiCaArgs, opts?: pulumi.CustomResourceOptions) {
    super("PkiCa", name, inputsOf(kinds.PkiCa, name, args), opts);
  }
}

/** Arguments of {@link VyosPkiCertificate}. */
export interface VyosPkiCertificateArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof pkiCertificate>> {}

export interface VyosPkiCertificate extends OutputsOf<PropertiesOf<typeof pkiCertificate>> {}

/**
 * A certificate with its key, or one that is had by ACME: VyOS node `pki certificate NAME`, on VyOS 1.4 and later. It goes with all else in one commit. What lies in files on a router of 1.5 is brought in by `pulumi-vyos import-pki`, and then taken over. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosPkiCertificate extends VyosResource {
  constructor(name: string, args: VyosPkiCertificateArgs, opts?: pulumi.CustomResourceOptions) {
    super("PkiCertificate", name, inputsOf(kinds.PkiCertificate, name, args), opts);
  }
}

/** Arguments of {@link VyosPkiDh}. */
export interface VyosPkiDhArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof pkiDh>> {}

export interface VyosPkiDh extends OutputsOf<PropertiesOf<typeof pkiDh>> {}

/**
 * Diffie-Hellman parameters, such as for OpenVPN: VyOS node `pki dh NAME`, on VyOS 1.4 and later. Errors are those of
 * `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosPkiDh extends VyosResource {
  constructor(name: string, args: VyosPkiDhArgs, opts?: pulumi.CustomResourceOptions) {
    super("PkiDh", name, inputsOf(kinds.PkiDh, name, args), opts);
  }
}

/** Arguments of {@link VyosPkiKeyPair}. */
export interface VyosPkiKeyPairArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof pkiKeyPair>> {}

export interface VyosPkiKeyPair extends OutputsOf<PropertiesOf<typeof pkiKeyPair>> {}

/**
 * A pair of keys, such as for IPsec: VyOS node `pki key-pair NAME`, on VyOS 1.4 and later. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosPkiKeyPair extends VyosResource {
  constructor(name: string, args: VyosPkiKeyPairArgs, opts?: pulumi.CustomResourceOptions) {
    super("PkiKeyPair", name, inputsOf(kinds.PkiKeyPair, name, args), opts);
  }
}

/** Arguments of {@link VyosPkiOpenssh}. */
export interface VyosPkiOpensshArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof pkiOpenssh>> {}

export interface VyosPkiOpenssh extends OutputsOf<PropertiesOf<typeof pkiOpenssh>> {}

/**
 * A pair of SSH keys, such as for RPKI: VyOS node `pki openssh NAME`, on VyOS 1.4 and later. Errors are those of
 * `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosPkiOpenssh extends VyosResource {
  constructor(name: string, args: VyosPkiOpensshArgs, opts?: pulumi.CustomResourceOptions) {
    super("PkiOpenssh", name, inputsOf(kinds.PkiOpenssh, name, args), opts);
  }
}

/** Arguments of {@link VyosPkiOpenvpnSecret}. */
export interface VyosPkiOpenvpnSecretArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof pkiOpenvpnSecret>> {}

export interface VyosPkiOpenvpnSecret extends OutputsOf<PropertiesOf<typeof pkiOpenvpnSecret>> {}

/**
 * A key that the ends of OpenVPN share: VyOS node `pki openvpn shared-secret NAME`, on VyOS 1.4 and later. Errors are those
 * of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosPkiOpenvpnSecret extends VyosResource {
  constructor(name: string, args: VyosPkiOpenvpnSecretArgs, opts?: pulumi.CustomResourceOptions) {
    super("PkiOpenvpnSecret", name, inputsOf(kinds.PkiOpenvpnSecret, name, args), opts);
  }
}

/** Arguments of {@link VyosPolicyRoute}. */
export interface VyosPolicyRouteArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof policyRoute>> {}

export interface VyosPolicyRoute extends OutputsOf<PropertiesOf<typeof policyRoute>> {}

/**
 * Rules that choose the routing table of packets: VyOS node `policy route NAME`, for IPv6 `policy route6 NAME`, in VyOS
 * 1.3 `policy ipv6-route NAME`. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosPolicyRoute extends VyosResource {
  constructor(name: string, args: VyosPolicyRouteArgs, opts?: pulumi.CustomResourceOptions) {
    super("PolicyRoute", name, inputsOf(kinds.PolicyRoute, name, args), opts);
  }
}

/** Arguments of {@link VyosPppoeInterface}. */
export interface VyosPppoeInterfaceArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof pppoeInterface>> {}

export interface VyosPppoeInterface extends OutputsOf<PropertiesOf<typeof pppoeInterface>> {}

/**
 * A dial-up over Ethernet: VyOS node `interfaces pppoe NAME`. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosPppoeInterface extends VyosResource {
  constructor(name: string, args: VyosPppoeInterfaceArgs, opts?: pulumi.CustomResourceOptions) {
    super("PppoeInterface", name, inputsOf(kinds.PppoeInterface, name, args), opts);
  }
}

/** Arguments of {@link VyosPppoeServer}. */
export interface VyosPppoeServerArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof pppoeServer>> {}

export interface VyosPppoeServer extends OutputsOf<PropertiesOf<typeof pppoeServer>> {}

/**
 * A server that lines come to by PPPoE: VyOS node `service pppoe-server`. Errors are those of `RouterError`: most often
 * `Conflict` and `CommitFailed`.
 */
export class VyosPppoeServer extends VyosResource {
  constructor(name: string, args: VyosPppoeServerArgs, opts?: pulumi.CustomResourceOptions) {
    super("PppoeServer", name, inputsOf(kinds.PppoeServer, name, args), opts);
  }
}

/** Arguments of {@link VyosPptpServer}. */
export interface VyosPptpServerArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof pptpServer>> {}

export interface VyosPptpServer extends OutputsOf<PropertiesOf<typeof pptpServer>> {}

/**
 * A server that lines come to by PPTP, whose encryption is weak: VyOS node `vpn pptp remote-access`. Errors are those of
 * `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosPptpServer extends VyosResource {
  constructor(name: string, args: VyosPptpServerArgs, opts?: pulumi.CustomResourceOptions) {
    super("PptpServer", name, inputsOf(kinds.PptpServer, name, args), opts);
  }
}

/** Arguments of {@link VyosPrefixList}. */
export interface VyosPrefixListArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof prefixList>> {}

export interface VyosPrefixList extends OutputsOf<PropertiesOf<typeof prefixList>> {}

/**
 * A list of prefixes for route maps and routing protocols: VyOS node `policy prefix-list NAME`, or `prefix-list6`.
 * What no rule permits is denied. Errors are those of `RouterError`.
 */
export class VyosPrefixList extends VyosResource {
  constructor(name: string, args: VyosPrefixListArgs, opts?: pulumi.CustomResourceOptions) {
    super("PrefixList", name, inputsOf(kinds.PrefixList, name, args), opts);
  }
}

/** Arguments of {@link VyosPseudoEthernetInterface}. */
export interface VyosPseudoEthernetInterfaceArgs
  extends CommonArgs, ArgsOf<PropertiesOf<typeof pseudoEthernetInterface>> {}

export interface VyosPseudoEthernetInterface extends OutputsOf<
  PropertiesOf<typeof pseudoEthernetInterface>
> {}

/**
 * A second interface, with a MAC address of its own, on a card (MACVLAN): VyOS node `interfaces pseudo-ethernet NAME`.
 * Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosPseudoEthernetInterface extends VyosResource {
  constructor(name: string, args: VyosPseudoEthernetInterfaceArgs, opts?: pulumi.CustomResourceOptions) {
    super("PseudoEthernetInterface", name, inputsOf(kinds.PseudoEthernetInterface, name, args), opts);
  }
}

/** Arguments of {@link VyosQosInterface}. */
export interface VyosQosInterfaceArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof qosInterface>> {}

export interface VyosQosInterface extends OutputsOf<PropertiesOf<typeof qosInterface>> {}

/**
 * Which policies of traffic an interface has: VyOS node `qos interface NAME`, on VyOS 1.4 and later. Errors are those of
 * `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosQosInterface extends VyosResource {
  constructor(name: string, args: VyosQosInterfaceArgs, opts?: pulumi.CustomResourceOptions) {
    super("QosInterface", name, inputsOf(kinds.QosInterface, name, args), opts);
  }
}

/** Arguments of {@link VyosQosMatchGroup}. */
export interface VyosQosMatchGroupArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof qosMatchGroup>> {}

export interface VyosQosMatchGroup extends OutputsOf<PropertiesOf<typeof qosMatchGroup>> {}

/**
 * Matches that classes of several policies of traffic share: VyOS node `qos traffic-match-group NAME`, on VyOS 1.5.
 * Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosQosMatchGroup extends VyosResource {
  constructor(name: string, args: VyosQosMatchGroupArgs, opts?: pulumi.CustomResourceOptions) {
    super("QosMatchGroup", name, inputsOf(kinds.QosMatchGroup, name, args), opts);
  }
}

/** Arguments of {@link VyosQosPolicy}. */
export interface VyosQosPolicyArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof qosPolicy>> {}

export interface VyosQosPolicy extends OutputsOf<PropertiesOf<typeof qosPolicy>> {}

/**
 * A policy by which an interface's traffic is shaped, limited or queued: VyOS node `qos policy TYPE NAME`, on VyOS 1.3
 * `traffic-policy TYPE NAME`. It does something where an interface names it: by `VyosQosInterface`, on VyOS 1.3 by the
 * interface's own `trafficPolicy`. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosQosPolicy extends VyosResource {
  constructor(name: string, args: VyosQosPolicyArgs, opts?: pulumi.CustomResourceOptions) {
    super("QosPolicy", name, inputsOf(kinds.QosPolicy, name, args), opts);
  }
}

/** Arguments of {@link VyosRip}. */
export interface VyosRipArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof rip>> {}

export interface VyosRip extends OutputsOf<PropertiesOf<typeof rip>> {}

/**
 * RIP, for IPv4: VyOS node `protocols rip`. Errors are those of `RouterError`: most often `Conflict` and
 * `CommitFailed`.
 */
export class VyosRip extends VyosResource {
  constructor(name: string, args: VyosRipArgs, opts?: pulumi.CustomResourceOptions) {
    super("Rip", name, inputsOf(kinds.Rip, name, args), opts);
  }
}

/** Arguments of {@link VyosRipng}. */
export interface VyosRipngArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof ripng>> {}

export interface VyosRipng extends OutputsOf<PropertiesOf<typeof ripng>> {}

/**
 * RIPng, for IPv6: VyOS node `protocols ripng`. Errors are those of `RouterError`: most often `Conflict` and
 * `CommitFailed`.
 */
export class VyosRipng extends VyosResource {
  constructor(name: string, args: VyosRipngArgs, opts?: pulumi.CustomResourceOptions) {
    super("Ripng", name, inputsOf(kinds.Ripng, name, args), opts);
  }
}

/** Arguments of {@link VyosRouteMap}. */
export interface VyosRouteMapArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof routeMap>> {}

export interface VyosRouteMap extends OutputsOf<PropertiesOf<typeof routeMap>> {}

/**
 * A route map, which says what routing protocols take, give and change: VyOS node `policy route-map NAME`. What no
 * rule permits is denied. Errors are those of `RouterError`.
 */
export class VyosRouteMap extends VyosResource {
  constructor(name: string, args: VyosRouteMapArgs, opts?: pulumi.CustomResourceOptions) {
    super("RouteMap", name, inputsOf(kinds.RouteMap, name, args), opts);
  }
}

/** Arguments of {@link VyosRouterAdvert}. */
export interface VyosRouterAdvertArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof routerAdvert>> {}

export interface VyosRouterAdvert extends OutputsOf<PropertiesOf<typeof routerAdvert>> {}

/**
 * What the router tells IPv6 hosts on an interface: VyOS node `service router-advert interface NAME`. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosRouterAdvert extends VyosResource {
  constructor(name: string, args: VyosRouterAdvertArgs, opts?: pulumi.CustomResourceOptions) {
    super("RouterAdvert", name, inputsOf(kinds.RouterAdvert, name, args), opts);
  }
}

/** Arguments of {@link VyosRpki}. */
export interface VyosRpkiArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof rpki>> {}

export interface VyosRpki extends OutputsOf<PropertiesOf<typeof rpki>> {}

/**
 * Whom the router asks which AS may announce a prefix, by RPKI: VyOS node `protocols rpki`. Errors are those of
 * `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosRpki extends VyosResource {
  constructor(name: string, args: VyosRpkiArgs, opts?: pulumi.CustomResourceOptions) {
    super("Rpki", name, inputsOf(kinds.Rpki, name, args), opts);
  }
}

/** Arguments of {@link VyosScheduledTask}. */
export interface VyosScheduledTaskArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof scheduledTask>> {}

export interface VyosScheduledTask extends OutputsOf<PropertiesOf<typeof scheduledTask>> {}

/**
 * A program that the router runs at its times: VyOS node `system task-scheduler task NAME`. Errors are those of
 * `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosScheduledTask extends VyosResource {
  constructor(name: string, args: VyosScheduledTaskArgs, opts?: pulumi.CustomResourceOptions) {
    super("ScheduledTask", name, inputsOf(kinds.ScheduledTask, name, args), opts);
  }
}

/** Arguments of {@link VyosSnmp}. */
export interface VyosSnmpArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof snmp>> {}

export interface VyosSnmp extends OutputsOf<PropertiesOf<typeof snmp>> {}

/**
 * The router's SNMP agent: VyOS node `service snmp`. The names of its communities are secrets. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosSnmp extends VyosResource {
  constructor(name: string, args: VyosSnmpArgs, opts?: pulumi.CustomResourceOptions) {
    super("Snmp", name, inputsOf(kinds.Snmp, name, args), opts);
  }
}

/** Arguments of {@link VyosSsh}. */
export interface VyosSshArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof ssh>> {}

export interface VyosSsh extends OutputsOf<PropertiesOf<typeof ssh>> {}

/**
 * The router's SSH server: VyOS node `service ssh`. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosSsh extends VyosResource {
  constructor(name: string, args: VyosSshArgs, opts?: pulumi.CustomResourceOptions) {
    super("Ssh", name, inputsOf(kinds.Ssh, name, args), opts);
  }
}

/** Arguments of {@link VyosSstpInterface}. */
export interface VyosSstpInterfaceArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof sstpInterface>> {}

export interface VyosSstpInterface extends OutputsOf<PropertiesOf<typeof sstpInterface>> {}

/**
 * A line that is dialled by SSTP: VyOS node `interfaces sstpc NAME`. Errors are those of `RouterError`: most often
 * `Conflict` and `CommitFailed`.
 */
export class VyosSstpInterface extends VyosResource {
  constructor(name: string, args: VyosSstpInterfaceArgs, opts?: pulumi.CustomResourceOptions) {
    super("SstpInterface", name, inputsOf(kinds.SstpInterface, name, args), opts);
  }
}

/** Arguments of {@link VyosSstpServer}. */
export interface VyosSstpServerArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof sstpServer>> {}

export interface VyosSstpServer extends OutputsOf<PropertiesOf<typeof sstpServer>> {}

/**
 * A server that lines come to by SSTP: VyOS node `vpn sstp`. Errors are those of `RouterError`: most often `Conflict` and
 * `CommitFailed`.
 */
export class VyosSstpServer extends VyosResource {
  constructor(name: string, args: VyosSstpServerArgs, opts?: pulumi.CustomResourceOptions) {
    super("SstpServer", name, inputsOf(kinds.SstpServer, name, args), opts);
  }
}

/** Arguments of {@link VyosStaticArp}. */
export interface VyosStaticArpArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof staticArp>> {}

export interface VyosStaticArp extends OutputsOf<PropertiesOf<typeof staticArp>> {}

/**
 * The MAC address of a neighbour that is not asked for it: VyOS node `protocols static arp interface INTERFACE address
 * ADDRESS`, on VyOS 1.3 `protocols static arp ADDRESS`. Errors are those of `RouterError`: most often `Conflict` and
 * `CommitFailed`.
 */
export class VyosStaticArp extends VyosResource {
  constructor(name: string, args: VyosStaticArpArgs, opts?: pulumi.CustomResourceOptions) {
    super("StaticArp", name, inputsOf(kinds.StaticArp, name, args), opts);
  }
}

/** Arguments of {@link VyosStaticHost}. */
export interface VyosStaticHostArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof staticHost>> {}

export interface VyosStaticHost extends OutputsOf<PropertiesOf<typeof staticHost>> {}

/**
 * A host that the router itself knows by name, and tells its DNS clients: VyOS node
 * `system static-host-mapping host-name NAME`, on every release. Errors are those of `RouterError`.
 */
export class VyosStaticHost extends VyosResource {
  constructor(name: string, args: VyosStaticHostArgs, opts?: pulumi.CustomResourceOptions) {
    super("StaticHost", name, inputsOf(kinds.StaticHost, name, args), opts);
  }
}

/** Arguments of {@link VyosStaticInterfaceRoute}. */
export interface VyosStaticInterfaceRouteArgs
  extends CommonArgs, ArgsOf<PropertiesOf<typeof staticInterfaceRoute>> {}

export interface VyosStaticInterfaceRoute extends OutputsOf<PropertiesOf<typeof staticInterfaceRoute>> {}

/**
 * A static route that leads to interfaces, on VyOS 1.3: VyOS node `protocols static interface-route PREFIX` or `interface-route6`, for a VRF below `protocols vrf NAME`. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosStaticInterfaceRoute extends VyosResource {
  constructor(name: string, args: VyosStaticInterfaceRouteArgs, opts?: pulumi.CustomResourceOptions) {
    super("StaticInterfaceRoute", name, inputsOf(kinds.StaticInterfaceRoute, name, args), opts);
  }
}

/** Arguments of {@link VyosStaticRoute}. */
export interface VyosStaticRouteArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof staticRoute>> {}

export interface VyosStaticRoute extends OutputsOf<PropertiesOf<typeof staticRoute>> {}

/**
 * A static route: VyOS node `protocols static route PREFIX`, or `route6`, for a VRF below `vrf name NAME`, on VyOS 1.3
 * below `protocols vrf NAME`. One of `nextHops`, `interfaces`,
 * `dhcpInterface`, `blackhole` and `reject` must say where packets go. Errors are those of `RouterError`.
 */
export class VyosStaticRoute extends VyosResource {
  constructor(name: string, args: VyosStaticRouteArgs, opts?: pulumi.CustomResourceOptions) {
    super("StaticRoute", name, inputsOf(kinds.StaticRoute, name, args), opts);
  }
}

/** Arguments of {@link VyosStaticTable}. */
export interface VyosStaticTableArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof staticTable>> {}

export interface VyosStaticTable extends OutputsOf<PropertiesOf<typeof staticTable>> {}

/**
 * A routing table for policies, with all its routes: VyOS node `protocols static table NUMBER`. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosStaticTable extends VyosResource {
  constructor(name: string, args: VyosStaticTableArgs, opts?: pulumi.CustomResourceOptions) {
    super("StaticTable", name, inputsOf(kinds.StaticTable, name, args), opts);
  }
}

/** Arguments of {@link VyosSysctl}. */
export interface VyosSysctlArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof sysctl>> {}

export interface VyosSysctl extends OutputsOf<PropertiesOf<typeof sysctl>> {}

/**
 * Parameters of the kernel: VyOS node `system sysctl`. Errors are those of `RouterError`: most often `Conflict` and
 * `CommitFailed`.
 */
export class VyosSysctl extends VyosResource {
  constructor(name: string, args: VyosSysctlArgs, opts?: pulumi.CustomResourceOptions) {
    super("Sysctl", name, inputsOf(kinds.Sysctl, name, args), opts);
  }
}

/** Arguments of {@link VyosSyslog}. */
export interface VyosSyslogArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof syslog>> {}

export interface VyosSyslog extends OutputsOf<PropertiesOf<typeof syslog>> {}

/**
 * Where the system's messages go: VyOS node `system syslog`. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosSyslog extends VyosResource {
  constructor(name: string, args: VyosSyslogArgs, opts?: pulumi.CustomResourceOptions) {
    super("Syslog", name, inputsOf(kinds.Syslog, name, args), opts);
  }
}

/** Arguments of {@link VyosSystemConntrack}. */
export interface VyosSystemConntrackArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof systemConntrack>> {}

export interface VyosSystemConntrack extends OutputsOf<PropertiesOf<typeof systemConntrack>> {}

/**
 * How connections are tracked: VyOS node `system conntrack`, but for its rules about what is not tracked. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosSystemConntrack extends VyosResource {
  constructor(name: string, args: VyosSystemConntrackArgs, opts?: pulumi.CustomResourceOptions) {
    super("SystemConntrack", name, inputsOf(kinds.SystemConntrack, name, args), opts);
  }
}

/** Arguments of {@link VyosSystemConsole}. */
export interface VyosSystemConsoleArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof systemConsole>> {}

export interface VyosSystemConsole extends OutputsOf<PropertiesOf<typeof systemConsole>> {}

/**
 * Serial consoles: VyOS node `system console`. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosSystemConsole extends VyosResource {
  constructor(name: string, args: VyosSystemConsoleArgs, opts?: pulumi.CustomResourceOptions) {
    super("SystemConsole", name, inputsOf(kinds.SystemConsole, name, args), opts);
  }
}

/** Arguments of {@link VyosSystemIp}. */
export interface VyosSystemIpArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof systemIp>> {}

export interface VyosSystemIp extends OutputsOf<PropertiesOf<typeof systemIp>> {}

/**
 * How the router treats IPv4: VyOS node `system ip`. Errors are those of `RouterError`: most often `Conflict` and
 * `CommitFailed`.
 */
export class VyosSystemIp extends VyosResource {
  constructor(name: string, args: VyosSystemIpArgs, opts?: pulumi.CustomResourceOptions) {
    super("SystemIp", name, inputsOf(kinds.SystemIp, name, args), opts);
  }
}

/** Arguments of {@link VyosSystemIpv6}. */
export interface VyosSystemIpv6Args extends CommonArgs, ArgsOf<PropertiesOf<typeof systemIpv6>> {}

export interface VyosSystemIpv6 extends OutputsOf<PropertiesOf<typeof systemIpv6>> {}

/**
 * How the router treats IPv6: VyOS node `system ipv6`. Errors are those of `RouterError`: most often `Conflict` and
 * `CommitFailed`.
 */
export class VyosSystemIpv6 extends VyosResource {
  constructor(name: string, args: VyosSystemIpv6Args, opts?: pulumi.CustomResourceOptions) {
    super("SystemIpv6", name, inputsOf(kinds.SystemIpv6, name, args), opts);
  }
}

/** Arguments of {@link VyosSystemOption}. */
export interface VyosSystemOptionArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof systemOption>> {}

export interface VyosSystemOption extends OutputsOf<PropertiesOf<typeof systemOption>> {}

/**
 * How the router behaves: VyOS node `system option`. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosSystemOption extends VyosResource {
  constructor(name: string, args: VyosSystemOptionArgs, opts?: pulumi.CustomResourceOptions) {
    super("SystemOption", name, inputsOf(kinds.SystemOption, name, args), opts);
  }
}

/** Arguments of {@link VyosSystem}. */
export interface VyosSystemArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof system>> {}

export interface VyosSystem extends OutputsOf<PropertiesOf<typeof system>> {}

/**
 * What the router is called, whom it asks for names, and where it is: VyOS nodes `system host-name`, `domain-name`,
 * `domain-search`, `name-server` and `time-zone`. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosSystem extends VyosResource {
  constructor(name: string, args: VyosSystemArgs, opts?: pulumi.CustomResourceOptions) {
    super("System", name, inputsOf(kinds.System, name, args), opts);
  }
}

/** Arguments of {@link VyosTftpServer}. */
export interface VyosTftpServerArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof tftpServer>> {}

export interface VyosTftpServer extends OutputsOf<PropertiesOf<typeof tftpServer>> {}

/**
 * A server of files by TFTP: VyOS node `service tftp-server`. Errors are those of `RouterError`: most often `Conflict` and
 * `CommitFailed`.
 */
export class VyosTftpServer extends VyosResource {
  constructor(name: string, args: VyosTftpServerArgs, opts?: pulumi.CustomResourceOptions) {
    super("TftpServer", name, inputsOf(kinds.TftpServer, name, args), opts);
  }
}

/** Arguments of {@link VyosTunnelInterface}. */
export interface VyosTunnelInterfaceArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof tunnelInterface>> {}

export interface VyosTunnelInterface extends OutputsOf<PropertiesOf<typeof tunnelInterface>> {}

/**
 * A tunnel by GRE, IPIP, SIT and the like: VyOS node `interfaces tunnel NAME`. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosTunnelInterface extends VyosResource {
  constructor(name: string, args: VyosTunnelInterfaceArgs, opts?: pulumi.CustomResourceOptions) {
    super("TunnelInterface", name, inputsOf(kinds.TunnelInterface, name, args), opts);
  }
}

/** Arguments of {@link VyosVirtualEthernetInterface}. */
export interface VyosVirtualEthernetInterfaceArgs
  extends CommonArgs, ArgsOf<PropertiesOf<typeof virtualEthernetInterface>> {}

export interface VyosVirtualEthernetInterface extends OutputsOf<
  PropertiesOf<typeof virtualEthernetInterface>
> {}

/**
 * One end of a cable within the router, such as between two VRFs; each end is a resource that names the other: VyOS node
 * `interfaces virtual-ethernet NAME`. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosVirtualEthernetInterface extends VyosResource {
  constructor(name: string, args: VyosVirtualEthernetInterfaceArgs, opts?: pulumi.CustomResourceOptions) {
    super("VirtualEthernetInterface", name, inputsOf(kinds.VirtualEthernetInterface, name, args), opts);
  }
}

/** Arguments of {@link VyosVlan}. */
export interface VyosVlanArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof vlan>> {}

export interface VyosVlan extends OutputsOf<PropertiesOf<typeof vlan>> {}

/**
 * A VLAN on an ethernet interface or a bond: VyOS node `interfaces ethernet|bonding NAME vif ID`. The parent is not
 * touched. Errors are those of `RouterError`.
 */
export class VyosVlan extends VyosResource {
  constructor(name: string, args: VyosVlanArgs, opts?: pulumi.CustomResourceOptions) {
    super("Vlan", name, inputsOf(kinds.Vlan, name, args), opts);
  }
}

/** Arguments of {@link VyosVrf}. */
export interface VyosVrfArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof vrf>> {}

export interface VyosVrf extends OutputsOf<PropertiesOf<typeof vrf>> {}

/**
 * A VRF, a routing table of its own: VyOS node `vrf name NAME`. Its `protocols` are other resources'. Interfaces join
 * it by their own `vrf`. Errors are those of `RouterError`.
 */
export class VyosVrf extends VyosResource {
  constructor(name: string, args: VyosVrfArgs, opts?: pulumi.CustomResourceOptions) {
    super("Vrf", name, inputsOf(kinds.Vrf, name, args), opts);
  }
}

/** Arguments of {@link VyosVrrpGroup}. */
export interface VyosVrrpGroupArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof vrrpGroup>> {}

export interface VyosVrrpGroup extends OutputsOf<PropertiesOf<typeof vrrpGroup>> {}

/**
 * A VRRP group, whose addresses are on one of its routers at a time: VyOS node `high-availability vrrp group NAME`.
 * Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosVrrpGroup extends VyosResource {
  constructor(name: string, args: VyosVrrpGroupArgs, opts?: pulumi.CustomResourceOptions) {
    super("VrrpGroup", name, inputsOf(kinds.VrrpGroup, name, args), opts);
  }
}

/** Arguments of {@link VyosVrrpSyncGroup}. */
export interface VyosVrrpSyncGroupArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof vrrpSyncGroup>> {}

export interface VyosVrrpSyncGroup extends OutputsOf<PropertiesOf<typeof vrrpSyncGroup>> {}

/**
 * VRRP groups that go from one router to another together: VyOS node `high-availability vrrp sync-group NAME`. Errors
 * are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosVrrpSyncGroup extends VyosResource {
  constructor(name: string, args: VyosVrrpSyncGroupArgs, opts?: pulumi.CustomResourceOptions) {
    super("VrrpSyncGroup", name, inputsOf(kinds.VrrpSyncGroup, name, args), opts);
  }
}

/** Arguments of {@link VyosVtiInterface}. */
export interface VyosVtiInterfaceArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof vtiInterface>> {}

export interface VyosVtiInterface extends OutputsOf<PropertiesOf<typeof vtiInterface>> {}

/**
 * An interface whose packets go by IPsec, for a peer's `vti.bind`: VyOS node `interfaces vti NAME`. Errors are those of
 * `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosVtiInterface extends VyosResource {
  constructor(name: string, args: VyosVtiInterfaceArgs, opts?: pulumi.CustomResourceOptions) {
    super("VtiInterface", name, inputsOf(kinds.VtiInterface, name, args), opts);
  }
}

/** Arguments of {@link VyosVxlanInterface}. */
export interface VyosVxlanInterfaceArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof vxlanInterface>> {}

export interface VyosVxlanInterface extends OutputsOf<PropertiesOf<typeof vxlanInterface>> {}

/**
 * A network over another by VXLAN: VyOS node `interfaces vxlan NAME`. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosVxlanInterface extends VyosResource {
  constructor(name: string, args: VyosVxlanInterfaceArgs, opts?: pulumi.CustomResourceOptions) {
    super("VxlanInterface", name, inputsOf(kinds.VxlanInterface, name, args), opts);
  }
}

/** Arguments of {@link VyosWireguardInterface}. */
export interface VyosWireguardInterfaceArgs
  extends CommonArgs, ArgsOf<PropertiesOf<typeof wireguardInterface>> {}

export interface VyosWireguardInterface extends OutputsOf<PropertiesOf<typeof wireguardInterface>> {}

/**
 * A WireGuard interface with its peers: VyOS node `interfaces wireguard NAME`. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export class VyosWireguardInterface extends VyosResource {
  constructor(name: string, args: VyosWireguardInterfaceArgs, opts?: pulumi.CustomResourceOptions) {
    super("WireguardInterface", name, inputsOf(kinds.WireguardInterface, name, args), opts);
  }
}

/** Arguments of {@link VyosWirelessInterface}. */
export interface VyosWirelessInterfaceArgs
  extends CommonArgs, ArgsOf<PropertiesOf<typeof wirelessInterface>> {}

export interface VyosWirelessInterface extends OutputsOf<PropertiesOf<typeof wirelessInterface>> {}

/**
 * A wireless interface with its VLANs: VyOS node `interfaces wireless NAME`, but for its hardware id, which the router
 * writes itself. Errors are those of `RouterError`: most
 * often `Conflict` and `CommitFailed`.
 */
export class VyosWirelessInterface extends VyosResource {
  constructor(name: string, args: VyosWirelessInterfaceArgs, opts?: pulumi.CustomResourceOptions) {
    super("WirelessInterface", name, inputsOf(kinds.WirelessInterface, name, args), opts);
  }
}

/** Arguments of {@link VyosWwanInterface}. */
export interface VyosWwanInterfaceArgs extends CommonArgs, ArgsOf<PropertiesOf<typeof wwanInterface>> {}

export interface VyosWwanInterface extends OutputsOf<PropertiesOf<typeof wwanInterface>> {}

/**
 * A modem for mobile networks: VyOS node `interfaces wwan NAME`. Errors are those of `RouterError`: most often `Conflict`
 * and `CommitFailed`.
 */
export class VyosWwanInterface extends VyosResource {
  constructor(name: string, args: VyosWwanInterfaceArgs, opts?: pulumi.CustomResourceOptions) {
    super("WwanInterface", name, inputsOf(kinds.WwanInterface, name, args), opts);
  }
}
