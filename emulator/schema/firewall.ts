import type { Version } from "../dialect.js";
import {
  description,
  ipv4Match,
  ipv4Net,
  ipv6Match,
  ipv6Net,
  mac,
  matchInterface,
  nameOf,
  ruleNumber,
} from "./common.js";
import {
  all,
  by,
  flag,
  leaf,
  like,
  multi,
  node,
  oneOf,
  tag,
  type Schema,
  type SchemaTable,
} from "./nodes.js";
import { firewall13 } from "./firewall13.js";
import { outline } from "./outline.js";
import { fqdn, ipv4Address, ipv4Range, ipv6Address, ipv6Range, portRange } from "./validators.js";

type Family = "ipv4" | "ipv6" | "bridge";
type Chain = "forward" | "input" | "output" | "prerouting" | "raw" | "name";

const numbered = ruleNumber("Firewall rule number must be between 1 and 999999");
const actions = "accept continue jump return drop reject queue offload synproxy";
const bridgeActions = "accept continue jump return drop queue";
/** Names of chains, zones and tables: groups allow a little more. */
const chainName = like(/^[a-zA-Z0-9][\w\-.]*$/);
const memberGroup = nameOf(
  "Name of firewall group can only contain alphanumeric letters, hyphen, underscores and dot",
);

const levelText = "level must be alert, crit, debug, emerg, err, info, notice or warn";

const fragments = (version: Version): Readonly<Record<string, SchemaTable>> => ({
  description: { description: description(version) },
  addresses: outline(`
    address-mask= ipv4
    fqdn= fqdn
    geoip
      country-code*= country
      inverse-match!
    mac-address= macmatch
    port= ports
    group
      address-group,network-group,domain-group,mac-group,port-group,dynamic-address-group=`),
  log: outline(`
    log!
    log-options
      group= 0-65535
      snapshot-length= 0-9000
      queue-threshold= 0-65535
      level= (emerg|alert|crit|err|warn|notice|info|debug) : ${levelText}`),
  inbound: { "inbound-interface": matchInterface },
  outbound: { "outbound-interface": matchInterface },
  tcpflags: all("syn ack fin rst urg psh ecn cwr", flag),
});

const inetRule = (version: Version): SchemaTable =>
  outline(
    `
    +description
    +log
    disable!
    protocol= protocol
    state*= (established|invalid|new|related)
    jump-target,offload-target=
    tcp
      flags
        +tcpflags
        not
          +tcpflags
      mss= mss
    limit
      burst= u32
      rate= /\\d+\/(second|minute|hour|day)/
    recent
      count= 1-255
      time= (second|minute|hour)
    dscp,dscp-exclude*= dscp
    packet-length,packet-length-exclude*= ranges
    mark= /!?\\d+(-\\d+)?/
    connection-mark*= 0-2147483647
    connection-status
      nat= (destination|source)
    conntrack-helper*= (ftp|h323|nfs|pptp|rtsp|sip|sqlnet|tftp)
    fragment
      match-frag,match-non-frag!
    packet-type= (broadcast|host|multicast|other)
    time
      startdate,stopdate= /\\d{4}-\\d{2}-\\d{2}/
      starttime,stoptime= /[0-2][0-9](:[0-5][0-9]){1,2}/
      weekdays=
    synproxy
      tcp
        mss= 501-65535
        window-scale= 1-14
    queue= queue
    queue-options*= (bypass|fanout)
    add-address-to-group
      source-address,destination-address
        address-group=
        timeout= /\\d+(s|m|h|d)/`,
    fragments(version),
  );

const newer = outline(`
    gre
      flags
        checksum,key,sequence
          unset!
      inner-proto= (ip|ip6|arp|802.1q|802.1ad|gretap|0x[0-9a-fA-F]{1,4}) 0-65535
      key= /!?\\d+(-\\d+)?/
      version= (gre|pptp)
    set
      connection-mark= 0-2147483647
      dscp= 0-63
      mark= 1-2147483647
      tcp-mss= /pmtu|[0-9]+/
      ttl,hop-limit= 0-255`);

const families: Readonly<Record<"ipv4" | "ipv6", SchemaTable>> = {
  ipv4: outline(`
    icmp
      code,type= 0-255
      type-name= icmp
    ttl
      eq,gt,lt= 0-255`),
  ipv6: outline(`
    icmpv6
      code,type= 0-255
      type-name= icmpv6
    hop-limit
      eq,gt,lt= 0-255`),
};

const side = (version: Version, family: "ipv4" | "ipv6"): Schema =>
  node({
    ...fragments(version).addresses,
    address: leaf(family === "ipv4" ? ipv4Match : ipv6Match),
    "address-mask": leaf(by(family === "ipv4" ? ipv4Address : ipv6Address)),
  });

const bridgeRule = (version: Version, chain: Chain): SchemaTable => ({
  action: leaf(oneOf(bridgeActions)),
  ...outline(
    `
    +description
    +log
    disable!
    destination,source
      mac-address= macmatch
    jump-target=
    queue= queue
    queue-options*= (bypass|fanout)
    vlan
      id= vlan
      priority= priority`,
    fragments(version),
  ),
  ...(chain === "output" ? {} : { "inbound-interface": matchInterface }),
  ...(chain === "input" || chain === "prerouting" ? {} : { "outbound-interface": matchInterface }),
});

const rule = (version: Version, family: Family, chain: Chain): SchemaTable => {
  if (family === "bridge") return bridgeRule(version, chain);
  const raw = chain === "prerouting" || chain === "raw";
  return {
    action: leaf(oneOf(raw ? `${actions} notrack` : actions)),
    ...inetRule(version),
    ...families[family],
    destination: side(version, family),
    source: side(version, family),
    ...(chain === "output" || chain === "raw" ? {} : { "inbound-interface": matchInterface }),
    ...(chain === "input" || chain === "prerouting" ? {} : { "outbound-interface": matchInterface }),
    ipsec: node(
      all(
        version === "1.4"
          ? "match-ipsec match-none"
          : "match-ipsec-in match-none-in match-ipsec-out match-none-out",
        flag,
      ),
    ),
    ...(version === "1.5" ? newer : {}),
  };
};

const base = (version: Version, family: Family, chain: Chain): Schema =>
  node({
    "default-action": leaf(oneOf(family === "bridge" ? "accept drop continue" : "accept drop")),
    "default-log": flag,
    description: description(version),
    rule: tag(numbered, rule(version, family, chain)),
  });

const custom = (version: Version, family: Family): Schema =>
  tag(chainName, {
    "default-action": leaf(
      oneOf(
        family === "bridge" ? "drop return accept continue jump" : "drop jump reject return accept continue",
      ),
    ),
    "default-jump-target": leaf(),
    "default-log": flag,
    description: description(version),
    rule: tag(numbered, rule(version, family, "name")),
  });

const chains = (version: Version, family: Family): Schema => {
  const filter = (chain: Chain): SchemaTable => ({ filter: base(version, family, chain) });
  const inet = family !== "bridge";
  return node({
    forward: node(filter("forward")),
    input: node(filter("input")),
    output: node({ ...filter("output"), ...(inet ? { raw: base(version, family, "raw") } : {}) }),
    prerouting: node(inet ? { raw: base(version, family, "prerouting") } : filter("prerouting")),
    name: custom(version, family),
  });
};

const group = (version: Version, members: SchemaTable): Schema =>
  tag(memberGroup, { description: description(version), include: multi(), ...members });

const groups = (version: Version): Schema =>
  node({
    "address-group": group(version, { address: multi(by(ipv4Address, ipv4Range)) }),
    "network-group": group(version, { network: multi(ipv4Net) }),
    "ipv6-address-group": group(version, { address: multi(by(ipv6Address, ipv6Range)) }),
    "ipv6-network-group": group(version, { network: multi(ipv6Net) }),
    "port-group": group(version, { port: multi(by(portRange)) }),
    "interface-group": group(version, { interface: multi() }),
    "mac-group": group(version, { "mac-address": multi(mac) }),
    "domain-group": tag(
      like(
        /^[a-zA-Z_][a-zA-Z0-9]?[\w\-.]*$/,
        "Name of domain-group can only contain alphanumeric letters, hyphen, underscores and not start with numeric",
      ),
      { description: description(version), address: multi(by(fqdn)) },
    ),
    "dynamic-group": node({
      "address-group": tag(memberGroup, { description: description(version) }),
      "ipv6-address-group": tag(chainName, { description: description(version) }),
    }),
  });

const zones = (version: Version): SchemaTable => ({
  zone: tag(
    chainName,
    outline(
      `
    +description
    default-action= (drop|reject)
    default-log!
    from[]
      firewall
        name,ipv6-name=
    interface*=
    intra-zone-filtering
      action= (accept|drop)
      firewall
        name,ipv6-name=
    local-zone!`,
      fragments(version),
    ),
  ),
});

const globals = outline(`
  all-ping,broadcast-ping,directed-broadcast,ip-src-route,log-martians,receive-redirects= (enable|disable)
  send-redirects,syn-cookies,twa-hazards-protection,ipv6-receive-redirects,ipv6-src-route= (enable|disable)
  source-validation,ipv6-source-validation= (strict|loose|disable)
  resolver-cache!
  resolver-interval= 10-3600
  apply-to-bridged-traffic
    invalid-connections,ipv4,ipv6!
  state-policy
    established,invalid,related
      action= (accept|drop|reject)
      log!
      log-level= (emerg|alert|crit|err|warn|notice|info|debug)
  timeout
    icmp,other= 1-21474836
    tcp
      close,close-wait,established,fin-wait,last-ack,syn-recv,syn-sent,time-wait= 1-21474836
    udp
      other,stream= 1-21474836`);

export const firewall = (version: Version): Schema =>
  version === "1.3"
    ? firewall13
    : node({
        group: groups(version),
        ipv4: chains(version, "ipv4"),
        ipv6: chains(version, "ipv6"),
        bridge: chains(version, "bridge"),
        "global-options": node(globals),
        ...zones(version),
        flowtable: tag(chainName, {
          description: description(version),
          interface: multi(),
          offload: leaf(oneOf("hardware software")),
        }),
      });
