import { Config } from "@pulumi/pulumi";
import { VyosNatRule } from "pulumi-vyos";

const config = new Config();
const wan = config.get("wan") ?? "eth0";
const server = config.require("server");

// Port 443 of the router leads to the same port of the server.
const https = new VyosNatRule("https", {
  type: "destination",
  description: "web server",
  protocol: "tcp",
  inboundInterface: wan,
  destination: { port: 443 },
  translation: { address: server },
});

// Port 2222 leads to the server's ssh, for one office only.
const ssh = new VyosNatRule("ssh", {
  type: "destination",
  description: "ssh from the office",
  protocol: "tcp",
  inboundInterface: wan,
  source: { address: config.require("office") },
  destination: { port: 2222 },
  translation: { address: server, port: 22 },
});

export const rules = { https: https.number, ssh: ssh.number };
