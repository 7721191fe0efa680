const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** The IP protocols that VyOS knows by name. */
export const protocolNames = words(`
  all ip hopopt icmp igmp ggp ipencap st tcp egp igp pup udp tcp_udp hmp xns-idp rdp iso-tp4 dccp xtp ddp
  idpr-cmtp ipv6 ipv6-route ipv6-frag idrp rsvp gre esp ah skip ipv6-icmp icmpv6 ipv6-nonxt ipv6-opts rspf vmtp
  eigrp ospf ax.25 ipip etherip encap pim ipcomp vrrp l2tp isis sctp fc mobility-header udplite mpls-in-ip manet
  hip shim6 wesp rohc`);

/** The names of `/etc/services` that may stand for a port. */
export const serviceNames = words(`
  tcpmux echo discard systat daytime netstat qotd chargen ftp-data ftp fsp ssh telnet smtp time whois tacacs
  tacacs-ds domain bootps bootpc tftp gopher finger http kerberos iso-tsap acr-nema pop3 sunrpc auth nntp ntp
  epmap netbios-ns netbios-dgm netbios-ssn imap2 snmp snmp-trap cmip-man cmip-agent mailq xdmcp bgp smux qmtp
  z3950 ipx ptp-event ptp-general pawserv zserv rpc2portmap codaauth2 clearcase ldap svrloc https snpp
  microsoft-ds kpasswd submissions saft isakmp rtsp nqs asf-rmcp qmqp ipp exec biff login who shell syslog
  printer talk ntalk gdomap uucp klogin kshell dhcpv6-client dhcpv6-server afpovertcp nntps submission ldaps
  tinc silc kerberos-adm domain-s rsync ftps-data ftps telnets imaps pop3s socks proofd rootd rmiregistry
  openvpn lotusnote ms-sql-s ms-sql-m ingreslock datametrics sa-msg-port kermit groupwise l2f radius radius-acct
  cisco-sccp nfs gnunet rtcm-sc104 gsigatekeeper gris cvspserver venus venus-se codasrv codasrv-se mon zebrasrv
  zebra ripd ripngd ospfd bgpd ospf6d ospfapi isisd dict f5-globalsite gpsd gds-db icpv2 isns iscsi-target
  mysql ms-wbt-server nut distcc daap svn suucp sysrqd sieve f5-iquery epmd remctl ntske sip sip-tls xmpp-client
  xmpp-server cfengine mdns postgresql freeciv amqps amqp x11 gnutella-svc gnutella-rtr redis munin rbootd
  http-alt bacula-dir bacula-fd bacula-sd xmms2 nbd zabbix-agent zabbix-trapper amanda git webmin snmpd`);
