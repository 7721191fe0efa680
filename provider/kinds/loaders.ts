// Written by `npm run generate` from declared.ts: change that.
/* oxlint-disable typescript/no-require-imports, typescript/consistent-type-imports -- an import would load it at once */
import type * as declared from "./declared.js";

/** What loads each kind of declared.ts; a new one is missing until this is written again. */
export const load: { readonly [Name in keyof typeof declared]?: () => (typeof declared)[Name] } = {
  AccessList: () => (require("./access-list.js") as typeof import("./access-list.js")).accessList,
  AsPathList: () => (require("./as-path-list.js") as typeof import("./as-path-list.js")).asPathList,
  Bfd: () => (require("./bfd.js") as typeof import("./bfd.js")).bfd,
  BgpNeighbor: () => (require("./bgp-neighbor.js") as typeof import("./bgp-neighbor.js")).bgpNeighbor,
  BgpPeerGroup: () => (require("./bgp-peer-group.js") as typeof import("./bgp-peer-group.js")).bgpPeerGroup,
  Bgp: () => (require("./bgp.js") as typeof import("./bgp.js")).bgp,
  BondingInterface: () =>
    (require("./bonding-interface.js") as typeof import("./bonding-interface.js")).bondingInterface,
  BridgeInterface: () =>
    (require("./bridge-interface.js") as typeof import("./bridge-interface.js")).bridgeInterface,
  BroadcastRelay: () =>
    (require("./broadcast-relay.js") as typeof import("./broadcast-relay.js")).broadcastRelay,
  Cgnat: () => (require("./cgnat.js") as typeof import("./cgnat.js")).cgnat,
  Cluster: () => (require("./cluster.js") as typeof import("./cluster.js")).cluster,
  CommunityList: () => (require("./community-list.js") as typeof import("./community-list.js")).communityList,
  ConfigManagement: () =>
    (require("./config-management.js") as typeof import("./config-management.js")).configManagement,
  ConntrackSync: () => (require("./conntrack-sync.js") as typeof import("./conntrack-sync.js")).conntrackSync,
  ContainerNetwork: () =>
    (require("./container-network.js") as typeof import("./container-network.js")).containerNetwork,
  ContainerRegistry: () =>
    (require("./container-registry.js") as typeof import("./container-registry.js")).containerRegistry,
  Container: () => (require("./container.js") as typeof import("./container.js")).container,
  DhcpHighAvailability: () =>
    (require("./dhcp-high-availability.js") as typeof import("./dhcp-high-availability.js"))
      .dhcpHighAvailability,
  DhcpNetwork: () =>
    (require("./dhcp-network/kind.js") as typeof import("./dhcp-network/kind.js")).dhcpNetwork,
  Dhcpv6Network: () => (require("./dhcpv6-network.js") as typeof import("./dhcpv6-network.js")).dhcpv6Network,
  DnsDynamic: () => (require("./dns-dynamic.js") as typeof import("./dns-dynamic.js")).dnsDynamic,
  DnsForwarding: () => (require("./dns-forwarding.js") as typeof import("./dns-forwarding.js")).dnsForwarding,
  DummyInterface: () =>
    (require("./dummy-interface.js") as typeof import("./dummy-interface.js")).dummyInterface,
  EthernetInterface: () =>
    (require("./ethernet-interface.js") as typeof import("./ethernet-interface.js")).ethernetInterface,
  EventHandler: () => (require("./event-handler.js") as typeof import("./event-handler.js")).eventHandler,
  FirewallBridge: () =>
    (require("./firewall-bridge.js") as typeof import("./firewall-bridge.js")).firewallBridge,
  FirewallGlobalOptions: () =>
    (require("./firewall-global-options.js") as typeof import("./firewall-global-options.js"))
      .firewallGlobalOptions,
  FirewallInterfaceMss: () =>
    (require("./firewall-interface-mss.js") as typeof import("./firewall-interface-mss.js"))
      .firewallInterfaceMss,
  FirewallZone: () => (require("./firewall-zone.js") as typeof import("./firewall-zone.js")).firewallZone,
  FirewallGroup: () => (require("./firewall/group.js") as typeof import("./firewall/group.js")).firewallGroup,
  FirewallRuleset: () =>
    (require("./firewall/ruleset.js") as typeof import("./firewall/ruleset.js")).firewallRuleset,
  FirewallRule: () => (require("./firewall/rule.js") as typeof import("./firewall/rule.js")).firewallRule,
  FlowAccounting: () =>
    (require("./flow-accounting.js") as typeof import("./flow-accounting.js")).flowAccounting,
  Flowtable: () => (require("./flowtable.js") as typeof import("./flowtable.js")).flowtable,
  GeneveInterface: () =>
    (require("./geneve-interface.js") as typeof import("./geneve-interface.js")).geneveInterface,
  Haproxy: () => (require("./haproxy.js") as typeof import("./haproxy.js")).haproxy,
  IgmpProxy: () => (require("./igmp-proxy.js") as typeof import("./igmp-proxy.js")).igmpProxy,
  Igmp: () => (require("./igmp.js") as typeof import("./igmp.js")).igmp,
  IpoeServer: () => (require("./ipoe-server.js") as typeof import("./ipoe-server.js")).ipoeServer,
  IpsecAuthentication: () =>
    (require("./ipsec-authentication.js") as typeof import("./ipsec-authentication.js")).ipsecAuthentication,
  IpsecEspGroup: () =>
    (require("./ipsec-esp-group.js") as typeof import("./ipsec-esp-group.js")).ipsecEspGroup,
  IpsecIkeGroup: () =>
    (require("./ipsec-ike-group.js") as typeof import("./ipsec-ike-group.js")).ipsecIkeGroup,
  IpsecPeer: () => (require("./ipsec-peer.js") as typeof import("./ipsec-peer.js")).ipsecPeer,
  IpsecProfile: () => (require("./ipsec-profile.js") as typeof import("./ipsec-profile.js")).ipsecProfile,
  Ipsec: () => (require("./ipsec.js") as typeof import("./ipsec.js")).ipsec,
  Isis: () => (require("./isis.js") as typeof import("./isis.js")).isis,
  L2tpServer: () => (require("./l2tp-server.js") as typeof import("./l2tp-server.js")).l2tpServer,
  L2tpv3Interface: () =>
    (require("./l2tpv3-interface.js") as typeof import("./l2tpv3-interface.js")).l2tpv3Interface,
  Lldp: () => (require("./lldp.js") as typeof import("./lldp.js")).lldp,
  LogRotation: () => (require("./log-rotation.js") as typeof import("./log-rotation.js")).logRotation,
  LoginBanner: () => (require("./login-banner.js") as typeof import("./login-banner.js")).loginBanner,
  LoginRadius: () => (require("./login-radius.js") as typeof import("./login-radius.js")).loginRadius,
  LoginTacacs: () => (require("./login-tacacs.js") as typeof import("./login-tacacs.js")).loginTacacs,
  LoginUser: () => (require("./login-user.js") as typeof import("./login-user.js")).loginUser,
  LoopbackInterface: () =>
    (require("./loopback-interface.js") as typeof import("./loopback-interface.js")).loopbackInterface,
  MacsecInterface: () =>
    (require("./macsec-interface.js") as typeof import("./macsec-interface.js")).macsecInterface,
  Masquerade: () => (require("./masquerade.js") as typeof import("./masquerade.js")).masquerade,
  MdnsRepeater: () => (require("./mdns-repeater.js") as typeof import("./mdns-repeater.js")).mdnsRepeater,
  Nat64Rule: () => (require("./nat64-rule.js") as typeof import("./nat64-rule.js")).nat64Rule,
  Nat66Rule: () => (require("./nat66-rule.js") as typeof import("./nat66-rule.js")).nat66Rule,
  NatRule: () => (require("./nat-rule/kind.js") as typeof import("./nat-rule/kind.js")).natRule,
  NhrpTunnel: () => (require("./nhrp-tunnel.js") as typeof import("./nhrp-tunnel.js")).nhrpTunnel,
  Ntp: () => (require("./ntp.js") as typeof import("./ntp.js")).ntp,
  OpenconnectServer: () =>
    (require("./openconnect-server.js") as typeof import("./openconnect-server.js")).openconnectServer,
  OpenvpnInterface: () =>
    (require("./openvpn-interface.js") as typeof import("./openvpn-interface.js")).openvpnInterface,
  Ospf: () => (require("./ospf.js") as typeof import("./ospf.js")).ospf,
  Ospfv3: () => (require("./ospfv3.js") as typeof import("./ospfv3.js")).ospfv3,
  Pim: () => (require("./pim.js") as typeof import("./pim.js")).pim,
  PkiCa: () => (require("./pki-ca.js") as typeof import("./pki-ca.js")).pkiCa,
  PkiCertificate: () =>
    (require("./pki-certificate.js") as typeof import("./pki-certificate.js")).pkiCertificate,
  PkiDh: () => (require("./pki-dh.js") as typeof import("./pki-dh.js")).pkiDh,
  PkiKeyPair: () => (require("./pki-key-pair.js") as typeof import("./pki-key-pair.js")).pkiKeyPair,
  PkiOpenssh: () => (require("./pki-openssh.js") as typeof import("./pki-openssh.js")).pkiOpenssh,
  PkiOpenvpnSecret: () =>
    (require("./pki-openvpn-secret.js") as typeof import("./pki-openvpn-secret.js")).pkiOpenvpnSecret,
  PolicyRoute: () => (require("./policy-route.js") as typeof import("./policy-route.js")).policyRoute,
  PppoeInterface: () =>
    (require("./pppoe-interface.js") as typeof import("./pppoe-interface.js")).pppoeInterface,
  PppoeServer: () => (require("./pppoe-server.js") as typeof import("./pppoe-server.js")).pppoeServer,
  PptpServer: () => (require("./pptp-server.js") as typeof import("./pptp-server.js")).pptpServer,
  PrefixList: () => (require("./prefix-list.js") as typeof import("./prefix-list.js")).prefixList,
  PseudoEthernetInterface: () =>
    (require("./pseudo-ethernet-interface.js") as typeof import("./pseudo-ethernet-interface.js"))
      .pseudoEthernetInterface,
  QosInterface: () => (require("./qos-interface.js") as typeof import("./qos-interface.js")).qosInterface,
  QosMatchGroup: () =>
    (require("./qos-match-group.js") as typeof import("./qos-match-group.js")).qosMatchGroup,
  QosPolicy: () => (require("./qos-policy.js") as typeof import("./qos-policy.js")).qosPolicy,
  Rip: () => (require("./rip.js") as typeof import("./rip.js")).rip,
  Ripng: () => (require("./ripng.js") as typeof import("./ripng.js")).ripng,
  RouteMap: () => (require("./route-map.js") as typeof import("./route-map.js")).routeMap,
  RouterAdvert: () => (require("./router-advert.js") as typeof import("./router-advert.js")).routerAdvert,
  Rpki: () => (require("./rpki.js") as typeof import("./rpki.js")).rpki,
  ScheduledTask: () => (require("./scheduled-task.js") as typeof import("./scheduled-task.js")).scheduledTask,
  Snmp: () => (require("./snmp.js") as typeof import("./snmp.js")).snmp,
  Ssh: () => (require("./ssh.js") as typeof import("./ssh.js")).ssh,
  SstpInterface: () => (require("./sstp-interface.js") as typeof import("./sstp-interface.js")).sstpInterface,
  SstpServer: () => (require("./sstp-server.js") as typeof import("./sstp-server.js")).sstpServer,
  StaticArp: () => (require("./static-arp.js") as typeof import("./static-arp.js")).staticArp,
  StaticHost: () => (require("./static-host.js") as typeof import("./static-host.js")).staticHost,
  StaticInterfaceRoute: () =>
    (require("./static-interface-route.js") as typeof import("./static-interface-route.js"))
      .staticInterfaceRoute,
  StaticRoute: () => (require("./static-route.js") as typeof import("./static-route.js")).staticRoute,
  StaticTable: () => (require("./static-table.js") as typeof import("./static-table.js")).staticTable,
  Sysctl: () => (require("./sysctl.js") as typeof import("./sysctl.js")).sysctl,
  Syslog: () => (require("./syslog.js") as typeof import("./syslog.js")).syslog,
  SystemConntrack: () =>
    (require("./system-conntrack.js") as typeof import("./system-conntrack.js")).systemConntrack,
  SystemConsole: () => (require("./system-console.js") as typeof import("./system-console.js")).systemConsole,
  SystemIp: () => (require("./system-ip.js") as typeof import("./system-ip.js")).systemIp,
  SystemIpv6: () => (require("./system-ipv6.js") as typeof import("./system-ipv6.js")).systemIpv6,
  SystemOption: () => (require("./system-option.js") as typeof import("./system-option.js")).systemOption,
  System: () => (require("./system.js") as typeof import("./system.js")).system,
  TftpServer: () => (require("./tftp-server.js") as typeof import("./tftp-server.js")).tftpServer,
  TunnelInterface: () =>
    (require("./tunnel-interface.js") as typeof import("./tunnel-interface.js")).tunnelInterface,
  VirtualEthernetInterface: () =>
    (require("./virtual-ethernet-interface.js") as typeof import("./virtual-ethernet-interface.js"))
      .virtualEthernetInterface,
  Vlan: () => (require("./vlan.js") as typeof import("./vlan.js")).vlan,
  Vrf: () => (require("./vrf.js") as typeof import("./vrf.js")).vrf,
  VrrpGroup: () => (require("./vrrp-group.js") as typeof import("./vrrp-group.js")).vrrpGroup,
  VrrpSyncGroup: () =>
    (require("./vrrp-sync-group.js") as typeof import("./vrrp-sync-group.js")).vrrpSyncGroup,
  VtiInterface: () => (require("./vti-interface.js") as typeof import("./vti-interface.js")).vtiInterface,
  VxlanInterface: () =>
    (require("./vxlan-interface.js") as typeof import("./vxlan-interface.js")).vxlanInterface,
  WireguardInterface: () =>
    (require("./wireguard-interface.js") as typeof import("./wireguard-interface.js")).wireguardInterface,
  WirelessInterface: () =>
    (require("./wireless-interface.js") as typeof import("./wireless-interface.js")).wirelessInterface,
  WwanInterface: () => (require("./wwan-interface.js") as typeof import("./wwan-interface.js")).wwanInterface,
};
