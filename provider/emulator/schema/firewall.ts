import type { Version } from "../dialect.js";
import {
  description,
  from,
  groupName,
  interfaceName,
  ipv4Match,
  ipv4Net,
  ipv6Match,
  ipv6Net,
  mac,
  macMatch,
  matchInterface,
  nameOf,
  ports,
  ruleNumber,
  u32,
} from "./common.js";
import {
  all,
  by,
  flag,
  free,
  leaf,
  like,
  multi,
  node,
  oneOf,
  tag,
  type Schema,
  type SchemaTable,
} from "./nodes.js";
import {
  fqdn,
  ipProtocol,
  ipv4Address,
  ipv4Range,
  ipv6Address,
  ipv6Range,
  numericRange,
} from "./validators.js";

type Family = "ipv4" | "ipv6";

const numbered = ruleNumber("Firewall rule number must be between 1 and 999999");
const actions = "accept continue jump return drop reject queue offload synproxy";

const groupsOf = all(
  "address-group network-group domain-group mac-group port-group dynamic-address-group",
  leaf(groupName),
);

const side = (family: Family): Schema =>
  node({
    address: leaf(family === "ipv4" ? ipv4Match : ipv6Match),
    "address-mask": leaf(by(family === "ipv4" ? ipv4Address : ipv6Address)),
    fqdn: leaf(by(fqdn)),
    "mac-address": leaf(macMatch),
    port: leaf(ports),
    group: node(groupsOf),
    geoip: node({ "country-code": multi(like(/^[a-z]{2}$/)), "inverse-match": flag }),
  });

const tcpFlags = all("syn ack fin rst urg psh ecn cwr", flag);

const rule = (version: Version, family: Family, chain: string): SchemaTable => ({
  action: leaf(oneOf(actions)),
  description: description(version),
  disable: flag,
  log: flag,
  "log-options": free,
  protocol: leaf(by(ipProtocol)),
  state: multi(oneOf("established invalid new related")),
  destination: side(family),
  source: side(family),
  ...(chain === "output" ? {} : { "inbound-interface": matchInterface }),
  ...(chain === "input" ? {} : { "outbound-interface": matchInterface }),
  "jump-target": leaf(),
  "offload-target": leaf(),
  ...(family === "ipv4"
    ? { icmp: node({ type: leaf(from(0, 255)), code: leaf(from(0, 255)), "type-name": leaf() }) }
    : { icmpv6: node({ type: leaf(from(0, 255)), code: leaf(from(0, 255)), "type-name": leaf() }) }),
  tcp: node({ flags: node({ ...tcpFlags, not: node(tcpFlags) }), mss: leaf(by(numericRange(1, 16384))) }),
  limit: node({ rate: leaf(like(/^\d+\/(second|minute|hour|day)$/)), burst: leaf(u32) }),
  recent: node({ count: leaf(from(1, 255)), time: leaf(oneOf("second minute hour")) }),
  ...all("dscp dscp-exclude", multi(by(numericRange(0, 63)))),
  ...all("packet-length packet-length-exclude", multi(by(numericRange(1, 65535)))),
  mark: leaf(like(/^!?\d+(-\d+)?$/)),
  "connection-mark": multi(from(0, 2147483647)),
  "connection-status": node({ nat: leaf(oneOf("destination source")) }),
  "conntrack-helper": multi(oneOf("ftp h323 nfs pptp rtsp sip sqlnet tftp")),
  fragment: node(all("match-frag match-non-frag", flag)),
  "packet-type": leaf(oneOf("broadcast host multicast other")),
  ...all("ttl hop-limit", node(all("eq gt lt", leaf(from(0, 255))))),
  time: node(all("startdate starttime stopdate stoptime weekdays", leaf())),
  ...all("add-address-to-group synproxy queue-options", free),
  queue: leaf(by(numericRange(0, 65535))),
  ipsec: node(
    all(
      version === "1.4"
        ? "match-ipsec match-none"
        : "match-ipsec-in match-none-in match-ipsec-out match-none-out",
      flag,
    ),
  ),
  ...(version === "1.5" ? all("set gre", free) : {}),
});

const base = (version: Version, family: Family, chain: string): Schema =>
  node({
    filter: node({
      "default-action": leaf(oneOf("accept drop")),
      "default-log": flag,
      description: description(version),
      rule: tag(numbered, rule(version, family, chain)),
    }),
    ...(chain === "output" ? { raw: free } : {}),
  });

const custom = (version: Version, family: Family): Schema =>
  tag(nameOf(), {
    "default-action": leaf(oneOf("drop jump reject return accept continue")),
    "default-jump-target": leaf(),
    "default-log": flag,
    description: description(version),
    rule: tag(numbered, rule(version, family, "name")),
  });

const chains = (version: Version, family: Family): Schema =>
  node({
    forward: base(version, family, "forward"),
    input: base(version, family, "input"),
    output: base(version, family, "output"),
    prerouting: free,
    name: custom(version, family),
  });

const group = (version: Version, members: SchemaTable): Schema =>
  tag(nameOf(), { description: description(version), include: multi(), ...members });

const groups = (version: Version): Schema =>
  node({
    "address-group": group(version, { address: multi(by(ipv4Address, ipv4Range)) }),
    "network-group": group(version, { network: multi(ipv4Net) }),
    "ipv6-address-group": group(version, { address: multi(by(ipv6Address, ipv6Range)) }),
    "ipv6-network-group": group(version, { network: multi(ipv6Net) }),
    "port-group": group(version, { port: multi(ports) }),
    "interface-group": group(version, { interface: multi(interfaceName) }),
    "mac-group": group(version, { "mac-address": multi(mac) }),
    "domain-group": tag(nameOf(), { description: description(version), address: multi(by(fqdn)) }),
    "dynamic-group": node(
      all("address-group ipv6-address-group", tag(nameOf(), { description: description(version) })),
    ),
  });

/** 1.3's firewall, whose definitions VyOS keeps elsewhere: rule sets bound to interfaces, and groups. */
const legacy: Schema = node({
  ...all(
    "name ipv6-name",
    tag(nameOf(), {
      "default-action": leaf(oneOf("drop reject accept")),
      description: leaf(),
      "enable-default-log": flag,
      rule: tag(from(1, 9999, "firewall rule number must be between 1 and 9999"), {
        action: leaf(oneOf("accept drop reject inspect")),
        description: leaf(),
        disable: flag,
        log: leaf(oneOf("enable disable")),
        protocol: leaf(by(ipProtocol)),
        state: node(all("established invalid new related", leaf(oneOf("enable disable")))),
        ...all(
          "destination source",
          node({
            address: leaf(),
            port: leaf(ports),
            "mac-address": leaf(),
            group: node(
              all("address-group network-group port-group ipv6-address-group ipv6-network-group", leaf()),
            ),
          }),
        ),
        ...all("icmp icmpv6 tcp limit recent time fragment ipsec p2p", free),
      }),
    }),
  ),
  group: node({
    "address-group": tag({}, { address: multi(by(ipv4Address, ipv4Range)), description: leaf() }),
    "ipv6-address-group": tag({}, { address: multi(by(ipv6Address)), description: leaf() }),
    "network-group": tag({}, { network: multi(ipv4Net), description: leaf() }),
    "ipv6-network-group": tag({}, { network: multi(ipv6Net), description: leaf() }),
    "port-group": tag({}, { port: multi(ports), description: leaf() }),
  }),
  ...all(
    "all-ping broadcast-ping ip-src-route ipv6-receive-redirects ipv6-src-route log-martians",
    leaf(oneOf("enable disable")),
  ),
  ...all(
    "receive-redirects send-redirects source-validation syn-cookies twa-hazards-protection config-trap",
    leaf(),
  ),
  ...all("options state-policy", free),
});

export const firewall = (version: Version): Schema =>
  version === "1.3"
    ? legacy
    : node({
        group: groups(version),
        ipv4: chains(version, "ipv4"),
        ipv6: chains(version, "ipv6"),
        ...all("bridge global-options zone", free),
        flowtable: tag(nameOf(), {
          description: description(version),
          interface: multi(),
          offload: leaf(oneOf("hardware software")),
        }),
      });
