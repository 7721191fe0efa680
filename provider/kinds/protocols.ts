/** The protocol names that the router's own validator knows. */
export const protocolNames: ReadonlySet<string> = new Set(
  (
    "ip hopopt icmp igmp ggp ipencap st tcp egp igp pup udp hmp xns-idp rdp iso-tp4 dccp xtp ddp idpr-cmtp ipv6 " +
    "ipv6-route ipv6-frag idrp rsvp gre esp ah skip ipv6-icmp icmpv6 ipv6-nonxt ipv6-opts rspf vmtp eigrp ospf " +
    "ax.25 ipip etherip encap pim ipcomp vrrp l2tp isis sctp fc mobility-header udplite mpls-in-ip manet hip " +
    "shim6 wesp rohc"
  ).split(" "),
);

/** Protocols that have ports: without one of them the router refuses a port in a NAT rule. */
export const portProtocols: ReadonlySet<string> = new Set(["tcp", "udp", "tcp_udp"]);
