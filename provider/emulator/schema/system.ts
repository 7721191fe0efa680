import type { Version } from "../dialect.js";
import {
  anyIp,
  description,
  from,
  hostName,
  interfaceName,
  ipv4,
  ipv4Net,
  ipv6Net,
  mac,
  vifChildren,
} from "./common.js";
import {
  all,
  by,
  flag,
  free,
  freeTag,
  leaf,
  like,
  multi,
  node,
  oneOf,
  tag,
  type Schema,
  type SchemaTable,
} from "./nodes.js";
import { fqdn, ipAddress, ipPrefix, ipv6Address } from "./validators.js";

const distance = leaf(from(1, 255));
const sink = node({ distance, tag: leaf(from(1, 4294967295)) });

const route = (version: Version, gateway: typeof ipv4): SchemaTable => ({
  description: description(version),
  blackhole: sink,
  reject: sink,
  "dhcp-interface": leaf(),
  interface: tag({}, { disable: flag, distance, vrf: leaf() }),
  "next-hop": tag(gateway, {
    disable: flag,
    distance,
    interface: leaf(interfaceName),
    vrf: leaf(),
    bfd: free,
  }),
});

export const protocols = (version: Version): Schema =>
  node({
    static: node({
      route: tag(ipv4Net, route(version, ipv4)),
      route6: tag(ipv6Net, route(version, by(ipv6Address))),
      ...all("arp neighbor-proxy multicast mroute table interface-route interface-route6", free),
    }),
    ...all(
      "babel bfd bgp eigrp failover igmp igmp-proxy isis mpls nhrp openfabric ospf ospfv3 pim pim6 rip ripng rpki segment-routing traffic-engineering",
      free,
    ),
  });

export const system = (version: Version): Schema =>
  node({
    "host-name": leaf(hostName),
    "domain-name": leaf(like(/^[-_a-zA-Z0-9.]+$/)),
    "domain-search": version === "1.3" ? node({ domain: multi() }) : multi(),
    "name-server": multi({ ...interfaceName, validators: [ipAddress] }),
    "time-zone": leaf(),
    "static-host-mapping": node({
      "host-name": tag(hostName, { alias: multi(like(/^.{1,63}$/)), inet: multi(anyIp) }),
    }),
    "config-management": node({
      "commit-revisions": leaf(from(1, 65535, "Number of revisions must be between 1 and 65535")),
      "commit-archive": free,
      "commit-confirm": node({ action: leaf(oneOf("reload reboot")) }),
    }),
    login: node({
      user: tag(like(/^[-_a-zA-Z0-9.]{1,100}$/), {
        authentication: free,
        "full-name": leaf(),
        "home-directory": leaf(),
        ...(version === "1.3" ? { level: leaf() } : { disable: flag }),
      }),
      ...all("banner max-login-session radius tacacs timeout", free),
    }),
    ...all(
      "acceleration conntrack console flow-accounting frr ip ipv6 lcd logs option proxy sflow sysctl syslog task-scheduler update-check wireless watchdog",
      free,
    ),
    ...(version === "1.3"
      ? { ntp: free, "disable-dhcp-nameservers": free, "name-servers-dhcp": multi() }
      : {}),
  });

const vlan = from(0, 4094, "VLAN ID must be between 0 and 4094");

const physical = (version: Version): SchemaTable => ({
  ...vifChildren(version),
  vif: tag(vlan, vifChildren(version)),
  "vif-s": tag(vlan, { ...vifChildren(version), "vif-c": tag(vlan, vifChildren(version)), protocol: leaf() }),
  "hw-id": leaf(mac),
});

export const interfaces = (version: Version): Schema =>
  node({
    ethernet: tag(like(/^((eth|lan|e)[0-9a-z]+|((eno|ens|enp|enx).+))$/, "Invalid Ethernet interface name"), {
      ...physical(version),
      duplex: leaf(oneOf("auto half full", "duplex must be auto, half or full")),
      speed: leaf(oneOf("auto 10 100 1000 2500 5000 10000 25000 40000 50000 100000 200000 400000")),
      ...all("offload ring-buffer eapol xdp evpn switchdev interrupt-coalescing", free),
      "disable-flow-control": flag,
    }),
    bonding: tag(like(/^bond[0-9]+$/, "Bonding interface must be named bondN"), {
      ...physical(version),
      "hash-policy": leaf(),
      mode: leaf(),
      primary: leaf(),
      ...all("arp-monitor evpn member", free),
      ...all("lacp-rate min-links mii-mon-interval system-mac", leaf()),
    }),
    loopback: tag(like(/^lo$/, "Loopback interface must be named lo"), {
      address: vifChildren(version).address ?? leaf(),
      description: description(version),
      ...all("ip ipv6 mirror redirect", free),
    }),
    ...all(
      "bridge dummy geneve input ipsec l2tpv3 macsec openvpn pppoe pseudo-ethernet sstpc tunnel virtual-ethernet vti vxlan wireguard wireless wwan",
      freeTag,
    ),
  });

const dnsForwarding = (version: Version): Schema =>
  node({
    "allow-from": multi(by(ipPrefix, ipAddress)),
    "listen-address": multi(anyIp),
    "name-server": version === "1.3" ? multi(anyIp) : tag(anyIp, { port: leaf(from(1, 65535)) }),
    domain: tag(by(fqdn), {
      "name-server": version === "1.5" ? tag(anyIp, { port: leaf(from(1, 65535)) }) : multi(anyIp),
      addnta: flag,
      "recursion-desired": flag,
    }),
    system: flag,
    "cache-size": leaf(from(0, 2147483647, "DNS forwarding cache size must be between 0 and 2147483647")),
    dnssec: leaf(oneOf("off process-no-validate process log-fail validate")),
    "negative-ttl": leaf(from(0, 7200)),
    timeout: leaf(from(10, 60000)),
    port: leaf(from(1, 65535)),
    "source-address": multi(anyIp),
    "ignore-hosts-file": flag,
    "no-serve-rfc1918": flag,
    dhcp: multi(),
    "dns64-prefix": leaf(ipv6Net),
    ...all("authoritative-domain zone-cache exclude-throttle-address options", free),
    ...all("serve-stale-extension", leaf()),
  });

const https = (version: Version): Schema =>
  node({
    api: node({
      keys: node({ id: tag({}, { key: leaf() }) }),
      ...(version === "1.5"
        ? { rest: node({ strict: flag, debug: flag }), graphql: free }
        : { strict: flag, debug: flag, cors: free, graphql: free }),
      ...(version === "1.3" ? { port: leaf(from(1, 65535)), socket: flag, gql: flag } : {}),
    }),
    certificates: free,
    ...(version === "1.3"
      ? { "virtual-host": free, "api-restrict": free, "http-redirect": leaf(), vrf: leaf() }
      : {
          "allow-client": node({ address: multi(by(ipAddress, ipPrefix)) }),
          "enable-http-redirect": flag,
          "listen-address": multi(anyIp),
          port: leaf(from(1, 65535)),
          "request-body-size-limit": leaf(from(1, 256)),
          "tls-version": multi(oneOf("1.2 1.3")),
          vrf: leaf(),
        }),
  });

const ssh = node({
  port: multi(from(1, 65535)),
  "listen-address": multi(anyIp),
  "disable-host-validation": flag,
  "disable-password-authentication": flag,
  loglevel: leaf(oneOf("quiet fatal error info verbose")),
  "client-keepalive-interval": leaf(from(1, 65535)),
  ...all("ciphers hostkey-algorithm key-exchange mac pubkey-accepted-algorithm vrf", multi()),
  ...all("access-control dynamic-protection rekey trusted-user-ca-key", free),
});

const ntp = node({
  server: tag({}, { ...all("dynamic noselect nts pool prefer ptp interleave", flag) }),
  "allow-client": node({ address: multi(by(ipAddress, ipPrefix)) }),
  "listen-address": multi(anyIp),
  interface: multi(),
  "leap-second": leaf(oneOf("ignore smear system timezone")),
  vrf: leaf(),
  ...all("ptp timestamp", free),
});

export const services = (version: Version, dhcpServer: Schema): Schema =>
  node({
    "dhcp-server": dhcpServer,
    dns: node({ forwarding: dnsForwarding(version), dynamic: free }),
    https: https(version),
    ssh,
    ...(version === "1.3" ? {} : { ntp }),
    ...all(
      "aws broadcast-relay config-sync conntrack-sync console-server dhcp-relay dhcpv6-relay dhcpv6-server event-handler ids ipoe-server lldp mdns monitoring ndp-proxy pppoe-server router-advert salt-minion sla snmp stunnel suricata tftp-server upnp webproxy",
      free,
    ),
  });
