import * as c from "./codecs.js";
import { fail } from "./failures.js";
import * as ip from "./ip-codecs.js";
import { declare, flag, group, leaf, only, place } from "./table/index.js";
import { isKnown } from "./unknown.js";
import { interfaceFailures, signInFailures } from "./interface-rules.js";
import { dhcpv6OptionProperties } from "./interface-dhcp.js";
import { ipProperties, ipv6AddressProperties, ipv6Properties } from "./interface-ip.js";
import { mirrorProperties, oldProperties, signInProperties } from "./interface-options.js";

const interfaceName = c.like(
  "a PPPoE interface",
  /^pppoe\d+$/,
  "give pppoe and a number, such as pppoe0",
  "pppoe0",
  "pppoe7",
);

const pppoeIpv6 = {
  ...only(ipv6Properties, "adjustMss", "disableForwarding", "ospfv3", "ripng"),
  /** How addresses are made. VyOS node `address`. */
  address: group("address", "how IPv6 addresses are made", only(ipv6AddressProperties, "autoconf")),
};

/**
 * A dial-up over Ethernet: VyOS node `interfaces pppoe NAME`. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const pppoeInterface = declare("PppoeInterface", {
  about: "a PPPoE client",
  at: "interfaces pppoe {name}",
  properties: {
    /** `pppoe` and a number. Default: the resource's name. Changing it replaces. */
    name: place(interfaceName, { named: true }),
    /** The concentrator that it speaks to. Default any. VyOS node `access-concentrator`. */
    accessConcentrator: leaf(
      "access-concentrator",
      c.like("the name of a concentrator", /^[-_a-zA-Z0-9]+$/, "use letters, digits and - _", "isp1"),
    ),
    /** Who signs in. Default none. VyOS node `authentication`. */
    authentication: group("authentication", "who signs in", signInProperties),
    /** Dial when there is something to send. Default false. VyOS node `connect-on-demand`. */
    connectOnDemand: flag("connect-on-demand"),
    /** Whether it makes a default route, on VyOS 1.3; default auto. VyOS node `default-route`. */
    defaultRoute: leaf("default-route", c.oneOf("auto", "none", "force"), { default: "auto" }),
    /** The distance of its default route, 1–255; default 210. VyOS node `default-route-distance`. */
    defaultRouteDistance: leaf("default-route-distance", c.wholeNumber("a number in range", 1, 255), {
      default: 210,
    }),
    /** Up to 255 characters, without quotes. Default none. VyOS node `description`. */
    description: leaf("description", c.description),
    /** How it asks for addresses and prefixes by DHCPv6. Default none. VyOS node `dhcpv6-options`. */
    dhcpv6Options: group("dhcpv6-options", "options of the DHCPv6 client", dhcpv6OptionProperties),
    /** Keep the interface down. Default false. VyOS node `disable`. */
    disable: flag("disable"),
    /** Seconds until it dials again, 0–86400; default 30. VyOS node `holdoff`. */
    holdoff: leaf("holdoff", c.wholeNumber("a number in range", 0, 86400), { default: 30 }),
    /** The tag of its questions. Default none. VyOS node `host-uniq`. */
    hostUniq: leaf(
      "host-uniq",
      c.like("a tag", /^([a-fA-F0-9]{2}){1,18}$/, "give up to 18 pairs of hexadecimal digits", "0a1b"),
    ),
    /** Seconds of silence until it hangs up, 0–86400. Default none. VyOS node `idle-timeout`. */
    idleTimeout: leaf("idle-timeout", c.wholeNumber("a number in range", 0, 86400)),
    /** IPv4 on it. Default none. VyOS node `ip`. */
    ip: group(
      "ip",
      "settings of IPv4",
      only(ipProperties, "adjustMss", "disableForwarding", "sourceValidation", "ospf", "rip"),
    ),
    /** IPv6 on it. Default none. VyOS node `ipv6`. */
    ipv6: group("ipv6", "settings of IPv6", pppoeIpv6),
    /** The address that it asks for. Default none. VyOS node `local-address`. */
    localAddress: leaf("local-address", c.ipv4),
    /** Where its traffic is copied to. Default none. VyOS node `mirror`. */
    mirror: group("mirror", "where traffic is copied to", mirrorProperties),
    /** Bytes of a packet that it takes; not above mtu. Default mtu, 128–16384. VyOS node `mru`. */
    mru: leaf("mru", c.wholeNumber("a number in range", 128, 16384)),
    /** Bytes of a packet, 68–1500; default 1492. VyOS node `mtu`. */
    mtu: leaf("mtu", c.wholeNumber("an MTU", 68, 1500), { default: 1492 }),
    /** Make no default route. Default false. VyOS node `no-default-route`. */
    noDefaultRoute: flag("no-default-route"),
    /** Do not take name servers from the other end. Default false. VyOS node `no-peer-dns`. */
    noPeerDns: flag("no-peer-dns"),
    /** The interface that what comes in is sent to. Default none. VyOS node `redirect`. */
    redirect: leaf("redirect", ip.plainInterface),
    /** The address of the other end. Default none. VyOS node `remote-address`. */
    remoteAddress: leaf("remote-address", c.ipv4),
    /** The service that it asks for. Default any. VyOS node `service-name`. */
    serviceName: leaf(
      "service-name",
      c.like("a service", /^[a-zA-Z0-9]+$/, "use letters and digits", "internet"),
    ),
    /** The Ethernet interface that it dials over. VyOS node `source-interface`. */
    sourceInterface: leaf("source-interface", ip.plainInterface, { required: true }),
    /** The VRF that it belongs to. Default none. VyOS node `vrf`. */
    vrf: leaf("vrf", ip.vrfName),
    ...oldProperties,
  },
  validate: (given) => {
    const { authentication, connectOnDemand, mru, mtu = 1492, vrf } = given;
    return [
      ...interfaceFailures(given),
      ...signInFailures(authentication),
      ...(connectOnDemand === true && vrf !== undefined
        ? [fail("connectOnDemand", "cannot go with vrf; leave one of them out")]
        : []),
      ...(isKnown(mru) && isKnown(mtu) && mru > mtu
        ? [fail("mru", `is more than the mtu of ${mtu}; give at most that`)]
        : []),
    ];
  },
  examples: [
    {
      name: "pppoe0",
      sourceInterface: "eth3",
      mtu: 1492,
      authentication: { username: "user@example.com", password: "s3cret" },
      ipv6: { address: { autoconf: true } },
    },
  ],
});
