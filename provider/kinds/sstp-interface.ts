import * as c from "./codecs.js";
import { linkProperties, signInProperties } from "./interface-options.js";
import { signInFailures } from "./interface-rules.js";
import * as ip from "./ip-codecs.js";
import { withSamples } from "./syntax.js";
import * as s from "./system-codecs.js";
import { declare, flag, group, leaf, only, place } from "./table/index.js";

const interfaceName = c.like(
  "an SSTP client",
  /^sstpc\d+$/,
  "give sstpc and a number, such as sstpc0",
  "sstpc0",
  "sstpc7",
);

/**
 * A line that is dialled by SSTP: VyOS node `interfaces sstpc NAME`. Errors are those of `RouterError`: most often
 * `Conflict` and `CommitFailed`.
 */
export const sstpInterface = declare("SstpInterface", {
  about: "an SSTP client",
  at: "interfaces sstpc {name}",
  properties: {
    /** `sstpc` and a number. Default: the resource's name. Changing it replaces. */
    name: place(interfaceName, { named: true }),
    /** Who signs in. Default none. VyOS node `authentication`. */
    authentication: group("authentication", "who signs in", signInProperties),
    /** The distance of its default route, 1–255; default 210. VyOS node `default-route-distance`. */
    defaultRouteDistance: leaf("default-route-distance", c.wholeNumber("a distance", 1, 255), {
      default: 210,
    }),
    ...only(linkProperties, "description", "disable"),
    /** Bytes of a packet, 68–1500; default 1452. VyOS node `mtu`. */
    mtu: leaf("mtu", withSamples(c.wholeNumber("an MTU", 68, 1500), [1400, 1452]), { default: 1452 }),
    /** Make no default route. Default false. VyOS node `no-default-route`. */
    noDefaultRoute: flag("no-default-route"),
    /** Do not take name servers from the other end. Default false. VyOS node `no-peer-dns`. */
    noPeerDns: flag("no-peer-dns"),
    /** The server's port, 1–65535; default 443. VyOS node `port`. */
    port: leaf("port", c.wholeNumber("a port", 1, 65535), { default: 443 }),
    /** The server: an address or a host name. VyOS node `server`. */
    server: leaf("server", s.host, { required: true }),
    /** How the server proves who it is. VyOS node `ssl`. */
    ssl: group(
      "ssl",
      "how the server proves who it is",
      {
        /** The CA that signed its certificate: the name of one in `pki ca`. VyOS node `ca-certificate`. */
        caCertificate: leaf("ca-certificate", ip.plainName, { required: true }),
      },
      { required: true },
    ),
    ...only(linkProperties, "vrf"),
  },
  validate: ({ authentication }) => signInFailures(authentication),
  examples: [
    {
      name: "sstpc0",
      server: "vpn.example.com",
      ssl: { caCertificate: "A-1" },
      authentication: { username: "edge", password: "s3cret" },
    },
  ],
  without: { "1.3": "has no SSTP client" },
});
