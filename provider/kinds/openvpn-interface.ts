import { openvpnProperties } from "./openvpn-properties.js";
import { openvpnFailures } from "./openvpn-rules.js";
import { declare } from "./table/index.js";

/**
 * An OpenVPN client, server, or tunnel between two sites: VyOS node `interfaces openvpn NAME`. Errors are those of
 * `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const openvpnInterface = declare("OpenvpnInterface", {
  about: "an OpenVPN interface",
  at: "interfaces openvpn {name}",
  properties: openvpnProperties,
  validate: openvpnFailures,
  examples: [
    {
      name: "vtun0",
      mode: "server",
      localPort: 1194,
      encryption: { dataCiphers: ["aes256gcm"] },
      hash: "sha256",
      server: {
        subnets: ["10.98.0.0/24"],
        topology: "subnet",
        pushRoutes: { "192.0.2.0/24": {} },
        nameServers: ["192.0.2.53"],
        clients: { ada: { ips: ["10.98.0.10"], subnets: ["198.51.100.0/24"] } },
      },
      tls: { caCertificates: ["A-1"], certificate: "A-1", dhParams: "A-1" },
    },
    {
      name: "vtun7",
      mode: "client",
      remoteHosts: ["vpn.example.com"],
      remotePort: 1194,
      authentication: { username: "edge", password: "s3cret" },
      keepAlive: { interval: 30, failureCount: 3 },
      tls: { caCertificates: ["A-1"], authKey: "A-1" },
    },
    {
      name: "vtun8",
      mode: "site-to-site",
      localAddresses: { "10.99.0.1": {} },
      remoteAddresses: ["10.99.0.2"],
      remoteHosts: ["198.51.100.1"],
      encryption: { cipher: "aes256" },
      sharedSecretKey: "A-1",
    },
    {
      name: "vtun9",
      mode: "server",
      deviceType: "tap",
      server: {
        subnets: ["10.98.9.0/24"],
        bridge: { start: "10.98.9.100", stop: "10.98.9.200", subnetMask: "255.255.255.0" },
      },
      tls: { caCertificates: ["A-1"], certificate: "A-1" },
    },
    {
      name: "vtun10",
      mode: "server",
      server: { subnets: ["10.97.0.0/24"] },
      tls: {
        caCertFile: "/config/auth/ca.pem",
        certFile: "/config/auth/edge.pem",
        keyFile: "/config/auth/edge.key",
        dhFile: "/config/auth/dh.pem",
      },
    },
    {
      name: "vtun11",
      mode: "site-to-site",
      localAddresses: { "10.99.0.1": {} },
      remoteAddresses: ["10.99.0.2"],
      sharedSecretKeyFile: "/config/auth/site.key",
    },
  ],
});
