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

/** The names of the types of ICMP messages that a rule may match. */
export const icmpTypes = `
  echo-reply destination-unreachable source-quench redirect echo-request router-advertisement router-solicitation
  time-exceeded parameter-problem timestamp-request timestamp-reply info-request info-reply address-mask-request
  address-mask-reply`;

export const icmpv6Types = `
  destination-unreachable packet-too-big time-exceeded echo-request echo-reply mld-listener-query
  mld-listener-report mld-listener-reduction nd-router-solicit nd-router-advert nd-neighbor-solicit
  nd-neighbor-advert nd-redirect parameter-problem router-renumbering ind-neighbor-solicit ind-neighbor-advert
  mld2-listener-report`;

/** The countries that the address database knows. */
export const countryCodes = `
  ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bl bm bn bo bq br bs bt bv bw by bz
  ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg eh er es et fi fj fk fm fo
  fr ga gb gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je
  jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mf mg mh mk ml mm mn mo
  mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw
  py qa re ro rs ru rw sa sb sc sd se sg sh si sj sk sl sm sn so sr ss st sv sx sy sz tc td tf tg th tj tk tl tm
  tn to tr tt tv tw tz ua ug um us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw`;
