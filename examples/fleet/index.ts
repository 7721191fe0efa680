// What every router of the fleet does. What differs from one to the next is in its stack's configuration.
import * as pulumi from "@pulumi/pulumi";
import { VyosMasquerade, VyosNatRule } from "pulumi-vyos";

interface Service {
  readonly port: number;
  readonly to: string;
}

const config = new pulumi.Config();

new VyosMasquerade("internet", {
  description: "branch network",
  outboundInterface: "eth0",
  sourceAddress: "192.168.64.0/24",
});

const services = config.requireObject<Readonly<Record<string, Service>>>("services");

export const rules = Object.fromEntries(
  Object.entries(services).map(([name, { port, to }]) => {
    const rule = new VyosNatRule(name, {
      type: "destination",
      description: name,
      protocol: "tcp",
      inboundInterface: "eth0",
      destination: { port },
      translation: { address: to, port },
    });
    return [name, rule.number];
  }),
);
