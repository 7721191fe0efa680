import type { Version } from "../dialect.js";
import { anyIp, description } from "./common.js";
import {
  all,
  by,
  flag,
  free,
  leaf,
  multi,
  node,
  oneOf,
  tag,
  type Schema,
  type SchemaTable,
} from "./nodes.js";
import { outline } from "./outline.js";
import { fqdn, ipAddress, ipPrefix } from "./validators.js";

const record = "/([-_a-zA-Z0-9.]{1,63}|@|any)(?<!\\.)/";
const target = "/[-_a-zA-Z0-9.]{1,63}(?<!\\.)/";

const zone = outline(
  `
  disable!
  records
    a[] ${record}
      +life
      address*= ipv4
    aaaa[] ${record}
      +life
      address*= ipv6
    cname,ptr[] ${record}
      +life
      target= ${target}
    ns[] ${record}
      +life
      target*= ${target}
    mx[] ${record}
      +life
      server[] ${target}
        priority= 1-999
    txt[] ${record}
      +life
      value*=
    spf[] ${record}
      +life
      value=
    srv[] ${record}
      +life
      entry[] 0-65535
        hostname= ${target}
        port,priority,weight= 0-65535
    naptr[] ${record}
      +life
      rule[] 0-65535
        order,preference= 0-65535
        lookup-srv,lookup-a,resolve-uri,protocol-specific!
        regexp,service=
        replacement= ${target}`,
  { life: outline("ttl= 0-2147483647\ndisable!") },
);

const dnsForwarding = (version: Version): Schema => {
  const servers = outline("name-server[] ip\n  port= 1-65535");
  return node({
    ...outline(
      `
      allow-from*= allowed
      listen-address*= ip
      system!
      cache-size= 0-2147483647
      dnssec= (off|process-no-validate|process|log-fail|validate)
      negative-ttl= 0-7200
      timeout= 10-60000
      port= 1-65535
      source-address*= ip
      ignore-hosts-file,no-serve-rfc1918!
      dhcp*=
      dns64-prefix= ipv6net
      exclude-throttle-address*= ip net
      serve-stale-extension= 0-65535
      authoritative-domain[] /((?!-)[-_a-zA-Z0-9.]{1,63}|@|any)(?<!\\.)/
        +zone
      options
        ecs-add-for*= net
        ecs-ipv4-bits= 0-32
        edns-subnet-allow-list*=
      zone-cache[]
        source
          axfr,url=
        options?`,
      { zone },
    ),
    ...(version === "1.3" ? { "name-server": multi(anyIp) } : servers),
    domain: tag(by(fqdn), {
      ...(version === "1.3" ? { server: multi(anyIp) } : servers),
      addnta: flag,
      "recursion-desired": flag,
    }),
  });
};

const https = (version: Version): Schema =>
  node({
    api: node({
      keys: node({ id: tag({}, { key: leaf() }) }),
      ...(version === "1.5"
        ? { rest: node({ strict: flag, debug: flag }), graphql: free }
        : { strict: flag, debug: flag, cors: free, graphql: free }),
      ...(version === "1.3" ? outline("port= 1-65535\nsocket,gql!") : {}),
    }),
    certificates: free,
    ...(version === "1.3"
      ? { "virtual-host": free, "api-restrict": free, "http-redirect": leaf(), vrf: leaf() }
      : {
          "allow-client": node({ address: multi(by(ipAddress, ipPrefix)) }),
          ...outline(`
            enable-http-redirect!
            listen-address*= ip
            port= 1-65535
            request-body-size-limit= 1-256
            vrf= vrf`),
          "tls-version": multi(oneOf("1.2 1.3")),
        }),
  });

const common = (version: Version): SchemaTable =>
  outline(
    `
    ssh
      access-control
        allow,deny
          group,user*=
      ciphers,hostkey-algorithm,key-exchange,mac,pubkey-accepted-algorithm*=
      client-keepalive-interval= 1-65535
      disable-host-validation,disable-password-authentication!
      dynamic-protection
        allow-from*= ipv4 ipv4net
        block-time,detect-time= 1-65535
        threshold= 1-65535
      listen-address*= ip
      loglevel= (quiet|fatal|error|info|verbose)
      port*= 1-65535
      rekey
        data= 1-65535
        time= 1-65535
      trusted-user-ca-key?
      vrf*= vrf
    ntp
      server[] ip fqdn
        dynamic,interleave,noselect,nts,pool,prefer,ptp!
      allow-client
        address*= allowed
      listen-address*= ip
      interface*=
      leap-second= (ignore|smear|system|timezone)
      ptp,timestamp?
      vrf= vrf
    lldp
      interface[] (all) interface
        disable!
        location?
      legacy-protocols
        cdp,edp,fdp,sonmp!
      management-address*= ip
      snmp!
    snmp
      community[] /[a-zA-Z0-9\\-_!@*#]{1,100}/ : Community string is limited to alphanumerical characters, -, _, !, @, *, and # with a total lenght of 100
        authorization= (ro|rw)
        client*= ip
        network*= net
      contact,location,oid-enable= /.{1,255}/ : Contact is limited to 255 characters or less
      description=
      listen-address[] ip
        port= 1-65535
      smux-peer*=
      trap-source= ip
      trap-target[] ip
        community=
        port= 1-65535
      protocol= (udp|tcp)
      mib,script-extensions,v3?
      vrf= vrf
    dhcp-relay
      disable!
      interface*= interface
      listen-interface,upstream-interface*= interface
      relay-options
        hop-count= 1-255
        max-size= 64-1400
        relay-agents-packets= (append|discard|forward|replace)
      server*= ipv4
    dhcpv6-relay
      disable,use-interface-id-option!
      listen-interface[]
        address= ipv6
      max-hop-count= 0-255
      upstream-interface[]
        address*= ipv6
    dhcpv6-server
      disable,disable-route-autoinstall!
      listen-interface*= interface
      global-parameters?
      preference= 0-255
      shared-network-name[] name
        +description
        disable!
        interface= interface
        option,common-options?
        subnet[] ipv6net
          +description
          interface= interface
          option?
          lease-time
            default,maximum,minimum= 1-4294967295
          prefix-delegation?
          range[] name
            prefix= ipv6net
            start,stop= ipv6
            option?
          static-mapping[] fqdn
            +description
            disable!
            duid= duid
            ipv6-address= ipv6
            ipv6-prefix= ipv6net
            mac= mac
            option?
          subnet-id= 1-4294967295
    mdns
      repeater
        allow-service*=
        browse-domain*=
        cache-entries= 0-65535
        disable!
        interface*=
        ip-version= (ipv4|ipv6|both)
        vrf= vrf
    tftp-server
      allow-upload!
      directory=
      listen-address[] ip
        vrf=
      port= 1-65535
    broadcast-relay
      disable!
      id[] 1-99
        address= ipv4
        description=
        disable!
        interface*= interface
        port= 1-65535
    router-advert
      interface[]
        default-lifetime= (0) 4-9000
        default-preference= (low|medium|high)
        dnssl*=
        hop-limit= 0-255
        interval
          max= 4-1800
          min= 3-1350
        link-mtu= (0) 1280-9000
        managed-flag,no-send-advert,no-send-interval,other-config-flag!
        name-server*= ipv6
        name-server-lifetime= 0-7200
        prefix[] ipv6net
          decrement-lifetime,deprecate-prefix,no-autonomous-flag,no-on-link-flag!
          preferred-lifetime,valid-lifetime= (infinity) 0-4294967295
        reachable-time= 0-3600000
        retrans-timer= 0-4294967295
        route?
        source-address*= ipv6
        nat64prefix?`,
    { description: { description: description(version) } },
  );

export const services = (version: Version, dhcpServer: Schema): Schema => {
  const { ntp = free, ...later } = common(version);
  return node({
    "dhcp-server": dhcpServer,
    dns: node({ forwarding: dnsForwarding(version), dynamic: free }),
    https: https(version),
    ...later,
    ...(version === "1.3"
      ? all("lldp snmp dhcpv6-server mdns broadcast-relay router-advert", free)
      : { ntp }),
    ...all(
      "aws config-sync conntrack-sync console-server event-handler ids ipoe-server monitoring ndp-proxy pppoe-server salt-minion sla stunnel suricata upnp webproxy",
      free,
    ),
  });
};
