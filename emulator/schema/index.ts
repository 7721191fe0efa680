import type { Version } from "../dialect.js";
import { dhcpServer } from "./dhcp.js";
import { firewall } from "./firewall.js";
import { nat, nat66 } from "./nat.js";
import { all, free, node, type Schema } from "./nodes.js";
import { interfaces } from "./interfaces.js";
import { policy, protocols, vrfs } from "./routing.js";
import { services } from "./services.js";
import { system } from "./system.js";

const root = (version: Version): Schema =>
  node({
    firewall: firewall(version),
    interfaces: interfaces(version),
    nat: nat(version),
    protocols: protocols(version),
    service: services(version, dhcpServer(version)),
    system: system(version),
    ...(version === "1.3" ? {} : { nat66: nat66(version) }),
    policy: policy(version),
    vrf: vrfs(version),
    ...all("high-availability load-balancing vpn pki container", free),
    ...(version === "1.3" ? all("traffic-policy zone-policy", free) : all("qos nat64", free)),
  });

/** What each version's configuration may hold. */
export const schemas: Readonly<Record<Version, Schema>> = {
  "1.3": root("1.3"),
  "1.4": root("1.4"),
  "1.5": root("1.5"),
};
