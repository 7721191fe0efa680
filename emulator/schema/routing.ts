/** Static routes, routing policy and VRFs. */
import type { Version } from "../dialect.js";
import { description, vrf } from "./common.js";
import { all, free, node, tag, type Schema, type SchemaTable } from "./nodes.js";
import { outline } from "./outline.js";

const fragments = (version: Version): Readonly<Record<string, SchemaTable>> => {
  const shared = {
    description: { description: description(version) },
    sinks: outline(`
      blackhole,reject
        distance= 1-255
        tag= 1-4294967295`),
  };
  const via = outline(`
    disable!
    distance= 1-255
    vrf= vrf`);
  const hop = {
    ...via,
    ...outline(`
      interface= interface
      bfd
        multi-hop
          source-address,source[] ip
            profile=
        profile=
      ${version === "1.3" ? "next-hop-interface,next-hop-vrf=" : ""}`),
  };
  const all = { ...shared, via, hop };
  const routes = outline(
    `
    route[] ipv4net
      +description
      +sinks
      dhcp-interface=
      interface[] interface
        +via
      next-hop[] ipv4
        +hop
    route6[] ipv6net
      +description
      +sinks
      interface[] interface
        +via
        segments=
      next-hop[] ipv6
        +hop
        segments=`,
    all,
  );
  return { ...all, routes };
};

const statics = (version: Version): Schema =>
  node(
    outline(
      `
      +routes
      route-map= name
      table[] 1-200
        +description
        +routes
      arp
        interface[] interface
          address[] ipv4
            description=
            mac= mac
      neighbor-proxy
        arp,nd[] ip
          interface*=
      multicast?
      mroute[] ipv4net
        next-hop[] ipv4
          disable!
          distance= 1-255
        interface[] interface
          disable!
          distance= 1-255
      ${version === "1.3" ? "interface-route,interface-route6?" : ""}`,
      fragments(version),
    ),
  );

const dynamic =
  "babel bfd bgp eigrp failover igmp igmp-proxy isis mpls nhrp openfabric ospf ospfv3 pim pim6 rip ripng rpki segment-routing traffic-engineering";

export const protocols = (version: Version): Schema =>
  node({ static: statics(version), ...all(dynamic, free) });

const ruleText = "Rule number must be between 1 and 65535";

export const policy = (version: Version): Schema =>
  node(
    outline(
      `
      access-list[] 1-99 100-199 1300-1999 2000-2699
        +description
        rule[] 1-65535 : ${ruleText}
          +description
          action= (permit|deny)
          destination,source
            any!
            host,inverse-mask,network= ipv4
      access-list6[] plain
        +description
        rule[] 1-65535 : ${ruleText}
          +description
          action= (permit|deny)
          source
            any,exact-match!
            network= ipv6net
      as-path-list[] plain
        +description
        rule[] 1-65535 : ${ruleText}
          +description
          action= (permit|deny)
          regex=
      community-list[] plain
        +description
        rule[] 1-65535 : ${ruleText}
          +description
          action= (permit|deny)
          regex=
      prefix-list[] plain
        +description
        rule[] 1-65535 : ${ruleText}
          +description
          action= (permit|deny)
          ge,le= 0-32
          prefix= ipv4net
      prefix-list6[] plain
        +description
        rule[] 1-65535 : ${ruleText}
          +description
          action= (permit|deny)
          ge,le= 0-128
          prefix= ipv6net
      route-map[] plain
        +description
        rule[] 1-65535 : ${ruleText}
          +description
          action= (permit|deny)
          call=
          continue= 1-65535
          match,on-match,set?
      local-route,local-route6,route,route6,evpn,extcommunity-list,large-community-list?`,
      fragments(version),
    ),
  );

/** VRFs, which hold subsystems of their own. */
export const vrfs = (version: Version): Schema =>
  node({
    ...outline("bind-to-all!"),
    name: tag(
      vrf,
      outline(
        `
        +description
        disable!
        ip,ipv6
          disable-forwarding!
          nht
            no-resolve-via-default!
          protocol?
        table= 100-65535 : VRF routing table must be in range from 100 to 65535
        vni= 0-16777214
        protocols
          +static
          bgp,eigrp,isis,ospf,ospfv3?
        service?`,
        { ...fragments(version), static: { static: statics(version) } },
      ),
    ),
  });
