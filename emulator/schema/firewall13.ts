import { from, ipv4Net, ipv6Net, nameOf, ports } from "./common.js";
import { all, by, flag, free, leaf, multi, node, oneOf, tag, type Schema } from "./nodes.js";
import { ipProtocol, ipv4Address, ipv4Range, ipv6Address } from "./validators.js";

/** 1.3's firewall, whose definitions VyOS keeps elsewhere: rule sets bound to interfaces, and groups. */
export const firewall13: Schema = node({
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
        ...all("icmp icmpv6 tcp limit recent time fragment ipsec p2p hop-limit", free),
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
