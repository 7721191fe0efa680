import { PolicyPack, type PolicyConfigSchema, type ReportViolation } from "@pulumi/policy";
import {
  hidden,
  openSsh,
  openSshByGroup,
  overQuota,
  portGroupsOf,
  undescribed,
  type Inside,
  type Quotas,
} from "./rules";

const inside: PolicyConfigSchema = {
  properties: {
    inside: { type: "array", items: { type: "string" }, default: [] },
  },
};

const quota = (most: number): PolicyConfigSchema["properties"][string] => ({
  type: "integer",
  minimum: 0,
  default: most,
});

const report = (messages: readonly string[], violation: ReportViolation, urn?: string): void => {
  for (const message of messages) violation(message, urn);
};

new PolicyPack("vyos", {
  enforcementLevel: "mandatory",
  policies: [
    {
      name: "open-ports-are-described",
      description: "A port that is open to the world says what for.",
      configSchema: inside,
      validateResource: (args, violation) => {
        report(undescribed(args, args.getConfig<Inside>()), violation);
      },
    },
    {
      name: "ssh-has-a-source",
      description: "No rule leads everybody to ssh.",
      configSchema: inside,
      validateResource: (args, violation) => {
        report(openSsh(args, args.getConfig<Inside>()), violation);
      },
    },
    {
      // Which ports a group holds is known when all resources are.
      name: "ssh-has-a-source-in-groups",
      description: "No rule leads everybody to ssh by a group of ports.",
      configSchema: inside,
      validateStack: (args, violation) => {
        const groups = portGroupsOf(args.resources);
        for (const resource of args.resources)
          report(openSshByGroup(resource, args.getConfig<Inside>(), groups), violation, resource.urn);
      },
    },
    {
      name: "rules-are-typed",
      description: "NAT and firewall rules are written as typed resources.",
      validateResource: (args, violation) => {
        report(hidden(args), violation);
      },
    },
    {
      name: "quotas",
      description: "A stack has no more rules, VMs and forwards than its quota.",
      configSchema: {
        properties: { rules: quota(200), vms: quota(50), forwards: quota(100) },
      },
      validateStack: (args, violation) => {
        report(overQuota(args.resources, args.getConfig<Quotas>()), violation);
      },
    },
  ],
});
