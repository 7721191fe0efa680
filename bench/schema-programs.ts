/** A program of a hundred pieces of configuration, checked against a release's types or not. */
const pieces: readonly (readonly [path: string, config: string])[] = Array.from(
  { length: 20 },
  (_, i): readonly (readonly [string, string])[] => [
    [
      `interfaces wireguard wg${String(i)}`,
      `{ address: ["10.0.${String(i)}.1/24"], port: ${String(51820 + i)}, peer: { hall: { "allowed-ips": ["10.0.0.0/8"] } } }`,
    ],
    [
      `firewall ipv4 forward filter rule ${String(i + 1)}`,
      `{ action: "accept", protocol: "tcp", destination: { port: ${String(80 + i)} }, state: ["new"] }`,
    ],
    [
      `nat destination rule ${String(i + 1)}`,
      `{ "inbound-interface": { name: "eth0" }, protocol: "tcp", destination: { port: ${String(8000 + i)} }, translation: { address: "192.0.2.1" } }`,
    ],
    [
      `interfaces ethernet eth1 vif ${String(i + 1)}`,
      `{ address: ["10.1.${String(i)}.1/24"], description: "VLAN ${String(i)}", mtu: 1400 }`,
    ],
    [`protocols static route 10.2.${String(i)}.0/24`, `{ "next-hop": { "192.0.2.1": { distance: 10 } } }`],
  ],
).flat();

/** The text of the program. */
export const programOf = (typed: boolean): string =>
  [
    'import { VyosConfig } from "pulumi-vyos";',
    ...(typed ? ['import { config15 } from "pulumi-vyos/schema/1.5";'] : []),
    ...pieces.map(([path, config], i) => {
      const name = JSON.stringify(`piece-${String(i)}`);
      return typed
        ? `new VyosConfig(${name}, config15(${JSON.stringify(path)}, ${config}));`
        : `new VyosConfig(${name}, { path: ${JSON.stringify(path)}, config: ${config} });`;
    }),
    "",
  ].join("\n");
