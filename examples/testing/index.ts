import { Config } from "@pulumi/pulumi";
import { VyosVmAttachment } from "pulumi-vyos";

const config = new Config();

// Every VM of the list is on the network; those that are public have a web server, and one office reaches ssh.
const vms = config.requireObject<{ name: string; mac: string; public?: boolean }[]>("vms");
const office = config.require("office");

export const endpoints = Object.fromEntries(
  vms.map(({ name, mac, public: isPublic = false }) => {
    const vm = new VyosVmAttachment(name, {
      network: "LAN",
      macAddress: mac,
      forwards: {
        ssh: { source: { address: office } },
        ...(isPublic ? { https: { description: `${name}: website` } } : {}),
      },
    });
    return [name, vm.endpoints];
  }),
);
