import type * as pulumi from "@pulumi/pulumi";
import type {
  DhcpClientArgs,
  Dhcpv6ClientArgs,
  InterfaceIpArgs,
  InterfaceIpv6Args,
} from "./interface-options.js";
import { VyosResource, type CommonArgs } from "./resource.js";

/** Rule sets of the firewall of VyOS 1.3 by the way of the packets. */
export interface FirewallBindingArgs {
  /** For packets that come in by the interface and are for others. Default none. VyOS node `firewall in`. */
  in?: pulumi.Input<string>;
  /** For packets that go out by the interface. Default none. VyOS node `firewall out`. */
  out?: pulumi.Input<string>;
  /** For packets to the router itself. Default none. VyOS node `firewall local`. */
  local?: pulumi.Input<string>;
}

/** Arguments of {@link VyosVlan}. */
export interface VyosVlanArgs extends CommonArgs {
  /** The ethernet interface or bond, which must exist, such as `eth1` or `bond0`. Changing it replaces. */
  interface: pulumi.Input<string>;
  /** The 802.1Q id, 0–4094. Changing it replaces. */
  vlanId: pulumi.Input<number>;
  /**
   * Addresses with their prefix lengths, such as `192.0.2.1/24`, or `dhcp` and `dhcpv6`. Default none. VyOS node
   * `address`.
   */
  addresses?: pulumi.Input<pulumi.Input<string>[]>;
  /** Up to 255 characters (no limit on 1.3), without quotes. Default none. VyOS node `description`. */
  description?: pulumi.Input<string>;
  /** Bytes, 68–16000, no more than the parent's, and 1280 or more for IPv6. Default 1500. VyOS node `mtu`. */
  mtu?: pulumi.Input<number>;
  /** A MAC address of its own. Default the parent's. VyOS node `mac`. */
  mac?: pulumi.Input<string>;
  /** The VRF, which must exist. Default none. VyOS node `vrf`. */
  vrf?: pulumi.Input<string>;
  /** Keep it down. Default false. VyOS node `disable`. */
  disable?: pulumi.Input<boolean>;
  /** Stay up while the parent has no link. Default false. VyOS node `disable-link-detect`. */
  disableLinkDetect?: pulumi.Input<boolean>;
  /** The interface that all incoming packets are sent to. Not beside `mirror`. Default none. VyOS node `redirect`. */
  redirect?: pulumi.Input<string>;
  /** Interfaces that get a copy of the packets. Not beside `redirect`. Default none. VyOS node `mirror`. */
  mirror?: pulumi.Input<{
    /** Of those that come in. Default none. VyOS node `mirror ingress`. */
    ingress?: pulumi.Input<string>;
    /** Of those that go out. Default none. VyOS node `mirror egress`. */
    egress?: pulumi.Input<string>;
  }>;
  /** 802.1Q priorities by the router's own, as `0:7 2:3`. Default 0 for all. VyOS node `egress-qos`. */
  egressQos?: pulumi.Input<string>;
  /** The router's own priorities by those of 802.1Q, as `0:7 2:3`. Default 0 for all. VyOS node `ingress-qos`. */
  ingressQos?: pulumi.Input<string>;
  /** How it speaks IPv4. Default as the router does. VyOS node `ip`. */
  ip?: pulumi.Input<InterfaceIpArgs>;
  /** How it speaks IPv6. Default as the router does. VyOS node `ipv6`. */
  ipv6?: pulumi.Input<InterfaceIpv6Args>;
  /** What its DHCP client asks for. Default nothing special. VyOS node `dhcp-options`. */
  dhcpOptions?: pulumi.Input<DhcpClientArgs>;
  /** What its DHCPv6 client asks for. Default nothing special. VyOS node `dhcpv6-options`. */
  dhcpv6Options?: pulumi.Input<Dhcpv6ClientArgs>;
  /** VyOS 1.3 only: the IPv4 rule sets of its packets. Default none. VyOS nodes `firewall in name` and so on. */
  firewall?: pulumi.Input<FirewallBindingArgs>;
  /** VyOS 1.3 only: the IPv6 rule sets of its packets. Default none. VyOS nodes `firewall in ipv6-name` and so on. */
  firewallIpv6?: pulumi.Input<FirewallBindingArgs>;
}

/**
 * A VLAN on an ethernet interface or a bond: VyOS node `interfaces ethernet|bonding NAME vif ID`. The parent is not
 * touched. Errors are those of `RouterError`.
 */
export class VyosVlan extends VyosResource {
  /** The interface or bond that it is on. */
  declare public readonly interface: pulumi.Output<string>;
  /** Its 802.1Q id. */
  declare public readonly vlanId: pulumi.Output<number>;
  /** The router's addresses in it. */
  declare public readonly addresses: pulumi.Output<string[] | undefined>;
  /** Its description as on the router. */
  declare public readonly description: pulumi.Output<string | undefined>;

  constructor(name: string, args: VyosVlanArgs, opts?: pulumi.CustomResourceOptions) {
    super("Vlan", name, { addresses: undefined, description: undefined, ...args }, opts);
  }
}
