/** The program that a new project begins with: it runs as it stands on a router that has nothing but eth0. */
export const firstProgram = (
  native: boolean,
): string => `import { VyosVmNetwork } from "${native ? "pulumi-vyos/native" : "pulumi-vyos"}";

// A VLAN on eth0 with the router in it, DHCP, and a way out under the router's address.
const lab = new VyosVmNetwork("lab", {
  subnet: "192.168.70.0/24",
  interface: "eth0",
  vlanId: 70,
  outboundInterface: "eth0",
  isolation: false, // leave it out on VyOS 1.4 and later: it keeps the VMs from other private networks
});

// A VM with a fixed address and two forwarded ports.
const web = lab.addVm("web", {
  macAddress: "00:50:56:00:00:01",
  forwards: { ssh: { source: { address: "198.51.100.0/24" } }, https: { externalPort: 8443 } },
});

export const address = web.address; // the lowest free one of 192.168.70.100–199
export const ssh = web.endpoints.ssh.externalPort; // the lowest free one of 32000–33000
`;
