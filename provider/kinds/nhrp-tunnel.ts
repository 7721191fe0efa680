import * as c from "./codecs.js";
import * as ip from "./ip-codecs.js";
import { word } from "./policy-codecs.js";
import { withSamples } from "./syntax.js";
import { declare, flag, leaf, place, record } from "./table/index.js";

const tunnelName = c.like("a tunnel", /^tun\d+$/, "give tun and a number, such as tun0", "tun8", "tun9");

const seconds = withSamples(c.wholeNumber("seconds", 1, 65535), [300, 7200]);

/**
 * How the ends of a tunnel by GRE find each other (DMVPN): VyOS node `protocols nhrp tunnel NAME`. The tunnel has no
 * `remote`. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const nhrpTunnel = declare("NhrpTunnel", {
  about: "NHRP on a tunnel",
  at: "protocols nhrp tunnel {tunnel}",
  without: { "1.3": "has no definitions of NHRP" },
  properties: {
    /** The tunnel, such as `tun0`. Default: the resource's name. Changing it replaces. */
    tunnel: place(tunnelName, { named: true }),
    /** What all ends sign with, up to 8 characters. A secret. Default none. VyOS node `cisco-authentication`. */
    ciscoAuthentication: leaf(
      "cisco-authentication",
      c.like("a password", /^[^\s'"]{1,8}$/, "use up to 8 characters without spaces", "s3cret"),
      { secret: true },
    ),
    /** Servers by their network in the tunnel, whose addresses are looked up. Default none. VyOS node `dynamic-map`. */
    dynamicMaps: record("dynamic-map", {
      all: "networks",
      one: "a network's servers",
      key: ip.prefix,
      properties: {
        /** The name that has the servers' addresses. VyOS node `nbma-domain-name`. */
        nbmaDomainName: leaf("nbma-domain-name", c.fqdn, { required: true }),
      },
    }),
    /** Seconds that others remember this router. Default 7200. VyOS node `holding-time`. */
    holdingTime: leaf("holding-time", seconds),
    /** Where addresses of the tunnel are, by the address with its prefix length. Default none. VyOS node `map`. */
    maps: record("map", {
      all: "addresses",
      one: "where an address is",
      key: ip.hostAddress,
      properties: {
        /** It speaks NHRP as Cisco does. Default false. VyOS node `cisco`. */
        cisco: flag("cisco"),
        /** Its address outside of the tunnel. VyOS node `nbma-address`. */
        nbmaAddress: leaf("nbma-address", word("an address", "198.51.100.1"), { required: true }),
        /** Tell it of this router: it is a server. Default false. VyOS node `register`. */
        register: flag("register"),
      },
    }),
    /** Whom multicast is sent to: `dynamic`, who has registered here; or `nhs`, the servers. Default nobody. VyOS node `multicast`. */
    multicast: leaf("multicast", c.oneOf("dynamic", "nhs")),
    /** Do not remember what others answer. Default false. VyOS node `non-caching`. */
    nonCaching: flag("non-caching"),
    /** Tell others that they may speak to each other at once. Default false. VyOS node `redirect`. */
    redirect: flag("redirect"),
    /** Take shorter ways that servers tell of. Default false. VyOS node `shortcut`. */
    shortcut: flag("shortcut"),
    /** Answer for the networks of this router's other interfaces. Default false. VyOS node `shortcut-destination`. */
    shortcutDestination: flag("shortcut-destination"),
    /** Networks that shorter ways lead to here. Default none. VyOS node `shortcut-target`. */
    shortcutTargets: record("shortcut-target", {
      all: "networks",
      one: "a network",
      key: ip.prefix,
      properties: {
        /** Seconds that others remember it. Default holdingTime. VyOS node `holding-time`. */
        holdingTime: leaf("holding-time", seconds),
      },
    }),
  },
  examples: [
    { tunnel: "tun8", multicast: "dynamic", redirect: true, shortcut: true, ciscoAuthentication: "s3cret" },
    {
      tunnel: "tun9",
      maps: { "10.99.0.1/24": { nbmaAddress: "198.51.100.1", register: true } },
      multicast: "nhs",
      holdingTime: 300,
    },
  ],
});
