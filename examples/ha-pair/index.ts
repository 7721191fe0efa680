import { Config } from "@pulumi/pulumi";
import { VyosFirewallGroup, VyosHaPair, VyosNatRule, VyosRouter } from "pulumi-vyos";

const config = new Config();
const servers = config.requireObject<string[]>("servers");

// Where the routers are stands in `vyos:routers` of the stack's configuration.
const pair = new VyosHaPair("edge", {
  routers: [new VyosRouter("edge1"), new VyosRouter("edge2")],
  // The primary is changed when the secondary is done, so a mistake stops at the secondary.
  staged: true,
  resources: ({ router, name, opts, pick }) => {
    const group = new VyosFirewallGroup(
      name("servers"),
      { router, type: "address", name: "SERVERS", members: servers },
      opts,
    );
    const web = new VyosNatRule(
      name("web"),
      {
        router,
        type: "destination",
        number: 10,
        description: "web",
        protocol: "tcp",
        inboundInterface: "eth0",
        // The routers have addresses of their own.
        destination: { address: pick("203.0.113.2", "203.0.113.3"), port: 443 },
        translation: { address: servers[0] ?? "192.168.64.5" },
      },
      opts,
    );
    return { group: group.name, rule: web.number };
  },
});

export const primary = pair.primary;
export const secondary = pair.secondary;
