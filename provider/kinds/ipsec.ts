import * as c from "./codecs.js";
import * as ip from "./ip-codecs.js";
import { declare, flag, group, leaf, list, record } from "./table/index.js";

/**
 * What all IPsec of a router has in common: VyOS node `vpn ipsec`. Groups, secrets and peers are resources of their
 * own. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const ipsec = declare("Ipsec", {
  about: "IPsec",
  at: "vpn ipsec",
  owns: "rows",
  properties: {
    /** The interfaces that it waits on. Default all in VyOS 1.4 and later. VyOS node `interface` or `ipsec-interfaces interface`. */
    interfaces: list(["interface", "ipsec-interfaces interface"], ip.plainInterface),
    /** Take several sessions of one id. Default false. VyOS node `disable-uniqreqids`. */
    disableUniqreqids: flag("disable-uniqreqids"),
    /** Seconds between two looks at the other sides' names, 30–65535. Default none. VyOS 1.3. VyOS node `auto-update`. */
    autoUpdate: leaf("auto-update", c.wholeNumber("a number in range", 30, 65535)),
    /** Go through NAT. Default false. VyOS 1.3. VyOS node `nat-traversal`. */
    natTraversal: flag("nat-traversal"),
    /** Networks behind other sides' NAT. Default none. VyOS 1.3. VyOS node `nat-networks`. */
    natNetworks: group("nat-networks", "networks behind other sides' NAT", {
      /** Prefixes that they may be in. Default none. VyOS node `allowed-network`. */
      allowedNetworks: record("allowed-network", {
        all: "prefixes",
        one: "a prefix",
        key: c.ipv4Prefix,
        properties: {
          /** Parts that they may not. Default none. VyOS node `exclude`. */
          excludes: list("exclude", c.ipv4Prefix),
        },
      }),
    }),
    /** What is logged. Default none. VyOS node `log` or `logging`. */
    log: group(["log", "logging"], "what is logged", {
      /** How much, 0–2. Default none. VyOS node `level` or `log-level`. */
      level: leaf(["level", "log-level"], c.wholeNumber("a number in range", 0, 2)),
      /** By which parts: `any`, `asn`, `cfg`, `chd`, `dmn`, `enc`, `esp`, `ike`, `imc`, `imv`, `job`, `knl`, `lib`, `mgr`, `net`, `pts`, `tls` or `tnc`. Default none. VyOS node `subsystem` or `log-modes`. */
      subsystems: list(
        ["subsystem", "log-modes"],
        c.oneOf(
          "any",
          "asn",
          "cfg",
          "chd",
          "dmn",
          "enc",
          "esp",
          "ike",
          "imc",
          "imv",
          "job",
          "knl",
          "lib",
          "mgr",
          "net",
          "pts",
          "tls",
          "tnc",
        ),
      ),
    }),
    /** How it deals with the rest of the router. Default none. VyOS node `options`. */
    options: group("options", "how it deals with the rest of the router", {
      /** Make no routes, as tunnel interfaces need. Default false. VyOS node `disable-route-autoinstall`. */
      disableRouteAutoinstall: flag("disable-route-autoinstall"),
      /** Speak as Cisco's FlexVPN does. Default false. VyOS 1.4 and later. VyOS node `flexvpn`. */
      flexvpn: flag("flexvpn"),
      /** The interface that virtual addresses are put on. Default none. VyOS 1.4 and later. VyOS node `interface`. */
      interface: leaf("interface", ip.plainInterface),
      /** Take virtual addresses. Default false. VyOS 1.4 and later. VyOS node `virtual-ip`. */
      virtualIp: flag("virtual-ip"),
    }),
  },
  examples: [
    { interfaces: ["eth0"], disableUniqreqids: true },
    { interfaces: ["eth0"], options: { disableRouteAutoinstall: true } },
  ],
});
