import type { Unwrap } from "@pulumi/pulumi";
import type {
  FirewallMatchArgs,
  FirewallRuleBody,
  VyosFirewallRuleArgs,
  VyosFirewallRulesetArgs,
  VyosNatRuleArgs,
  VyosVmAttachmentArgs,
} from "pulumi-vyos";

/** A resource as the engine hands it to a policy. */
export interface Resource {
  readonly type: string;
  readonly props: Readonly<Record<string, unknown>>;
}

type Match = Unwrap<FirewallMatchArgs>;
type Port = Match["port"];

/** One rule that lets new connections in. */
export interface Opening {
  /** Where it stands in the resource's arguments, such as `forwards.ssh`; empty when it is the whole resource. */
  readonly at: string;
  readonly description: string | undefined;
  readonly protocol: string | number;
  /** The ports that packets go to in the end; undefined for all. */
  readonly port: Port;
  /** The name of a group of ports instead. */
  readonly portGroup: string | undefined;
  readonly source: Match | undefined;
  /** Whether such a rule can say who is let in. */
  readonly restrictable: boolean;
  readonly inboundInterface: string | undefined;
}

/** The kind of a resource of pulumi-vyos, such as `NatRule`. */
export const kindOf = ({ type }: Resource): string | undefined =>
  /^pulumi-nodejs:dynamic\/vyos:(\w+)$/.exec(type)?.[1];

const ofNat = (rule: Unwrap<VyosNatRuleArgs>): Opening[] => {
  if (rule.type === "source" || rule.disable === true || rule.exclude === true) return [];
  const translated = rule.translation?.port ?? rule.translation?.redirectPort;
  return [
    {
      at: "",
      description: rule.description,
      protocol: rule.protocol ?? "all",
      port: translated ?? rule.destination?.port,
      portGroup: translated === undefined ? rule.destination?.group?.portGroup : undefined,
      source: rule.source,
      restrictable: rule.type === "destination",
      inboundInterface: rule.inboundInterface,
    },
  ];
};

const ofFirewall = (rule: Unwrap<FirewallRuleBody>, at: string, chain: string | undefined): Opening[] => {
  const isNew = (rule.state ?? ["new"]).includes("new");
  if (rule.action !== "accept" || rule.disable === true || chain === "output" || !isNew) return [];
  return [
    {
      at,
      description: rule.description,
      protocol: rule.protocol ?? "all",
      port: rule.destination?.port,
      portGroup: rule.destination?.group?.portGroup,
      source: rule.source,
      restrictable: true,
      inboundInterface: rule.inboundInterface,
    },
  ];
};

const wellKnown: Readonly<Record<string, number>> = { ssh: 22, http: 80, https: 443 };

const ofVm = (vm: Unwrap<VyosVmAttachmentArgs>): Opening[] =>
  vm.paused === true
    ? []
    : Object.entries(vm.forwards ?? {})
        .filter(([, forward]) => forward.enabled !== false)
        .map(([name, forward]) => ({
          at: `forwards.${name}`,
          description: forward.description,
          protocol: forward.protocol ?? "tcp",
          port: forward.port ?? wellKnown[name],
          portGroup: undefined,
          source: forward.source,
          restrictable: true,
          inboundInterface: vm.inboundInterface,
        }));

/** What a resource lets in. Policies see the arguments as the program wrote them. */
export const openingsOf = (resource: Resource): Opening[] => {
  const args: unknown = resource.props;
  switch (kindOf(resource)) {
    case "NatRule":
      return ofNat(args as Unwrap<VyosNatRuleArgs>);
    case "VmAttachment":
      return ofVm(args as Unwrap<VyosVmAttachmentArgs>);
    case "FirewallRule": {
      const rule = args as Unwrap<VyosFirewallRuleArgs>;
      return ofFirewall(rule, "", rule.chain);
    }
    case "FirewallRuleset": {
      const { rules, chain } = args as Unwrap<VyosFirewallRulesetArgs>;
      return Object.entries(rules ?? {}).flatMap(([number, rule]) =>
        ofFirewall(rule, `rules.${number}`, chain),
      );
    }
    default:
      return [];
  }
};
