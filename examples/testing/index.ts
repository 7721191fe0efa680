import { Config } from "@pulumi/pulumi";
import { type ForwardArgs, VyosVmAttachment } from "pulumi-vyos";

const config = new Config();

// Every VM of the list is on the network; those that are public have a web server, and one office reaches ssh.
const vms = config.requireObject<{ name: string; mac: string; public?: boolean }[]>("vms");
const office = config.require("office");

export const endpoints = Object.fromEntries(
  vms.map(({ name, mac, public: isPublic = false }) => {
    const forwards: Record<string, ForwardArgs> = { ssh: { source: { address: office } } };
    if (isPublic) forwards.https = { description: `${name}: website` };
    const vm = new VyosVmAttachment(name, { network: "LAN", macAddress: mac, forwards });
    return [name, vm.endpoints];
  }),
);
