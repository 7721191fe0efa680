import { VyosNatRule, VyosVmAttachment } from "pulumi-vyos";

// A web server: ssh for the office only, http and https for everybody.
const web = new VyosVmAttachment("web", {
  network: "LAN",
  macAddress: "00:50:56:00:00:01",
  inboundInterface: "eth0",
  forwards: {
    ssh: { source: { address: "198.51.100.0/24" } },
    http: {},
    https: {},
  },
});

// A game server: a range of UDP ports, the same inside and outside.
const game = new VyosVmAttachment("game", {
  network: "LAN",
  macAddress: "00:50:56:00:00:02",
  inboundInterface: "eth0",
  forwards: {
    ssh: { enabled: false },
    play: { port: "27015-27020", externalPort: "27015-27020", protocol: "udp" },
  },
});

// Anything else that NAT can do: a rule by hand, here one that leads a well-known port to the web server.
const www = new VyosNatRule("www", {
  type: "destination",
  description: "own port of the web server",
  protocol: "tcp",
  inboundInterface: "eth0",
  destination: { port: 8443 },
  translation: { address: web.address, port: 443 },
});

export const addresses = { web: web.address, game: game.address };
export const ssh = web.endpoints.ssh.externalPort;
export const rule = www.number;
