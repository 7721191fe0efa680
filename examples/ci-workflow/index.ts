import { VyosNatRule } from "pulumi-vyos";

// What is forwarded, by the port outside. A pull request adds a line, and its preview shows the rule.
const forwards: Readonly<Record<number, { readonly to: string; readonly what: string }>> = {
  443: { to: "192.168.64.5", what: "website" },
  993: { to: "192.168.64.6", what: "mail" },
};

export const rules = Object.entries(forwards).map(
  ([port, { to, what }]) =>
    new VyosNatRule(what, {
      type: "destination",
      description: what,
      protocol: "tcp",
      inboundInterface: "eth0",
      destination: { port: Number(port) },
      translation: { address: to },
    }).number,
);
