import * as E from "fp-ts/Either";
import type * as t from "io-ts";
import * as c from "../codecs.js";
import {
  interfaceAddress,
  isOfIpv6,
  plainInterface,
  plainName,
  prefix,
  prefixOrIp,
  vrfName,
} from "../ip-codecs.js";
import { object, optionalRecord, record } from "../objects.js";

const parent = c.syntax("an ethernet or bond interface", (text) =>
  /^(bond\d+|(eth|lan)\d+|(eno|ens|enp|enx)[\w]+)$/.test(text)
    ? undefined
    : "is neither an ethernet interface nor a bond; give one such as eth1 or bond0",
);

const bindings = object("rule sets by direction", {
  required: {},
  optional: { in: plainName, out: plainName, local: plainName },
});

const priorities = c.syntax("a mapping of priorities", (text) =>
  /^[:0-7 ]+$/.test(text) ? undefined : "is not a mapping of priorities; give one such as 0:7 2:3",
);

const segmentSize = (least: number): t.Type<string, unknown> =>
  c.numberOrText(
    c.syntax("a maximum segment size", (text) =>
      text === "clamp-mss-to-pmtu" ||
      (/^\d{1,5}$/.test(text) && Number(text) >= least && Number(text) <= 65535)
        ? undefined
        : `is not a maximum segment size; give a number from ${String(least)} to 65535, or clamp-mss-to-pmtu`,
    ),
  );

const sourceValidation = c.oneOf("strict", "loose", "disable");

const ip = object("settings of IPv4", {
  required: {},
  optional: {
    adjustMss: segmentSize(536),
    arpCacheTimeout: c.wholeNumber("seconds", 1, 86400),
    disableArpFilter: c.flag,
    disableForwarding: c.flag,
    enableArpAccept: c.flag,
    enableArpAnnounce: c.flag,
    enableArpIgnore: c.flag,
    enableDirectedBroadcast: c.flag,
    enableProxyArp: c.flag,
    proxyArpPvlan: c.flag,
    sourceValidation,
  },
});

const ipv6Prefix = c.syntax("an IPv6 prefix", (text) =>
  isOfIpv6(text) && E.isRight(prefix.decode(text))
    ? undefined
    : "is not an IPv6 prefix; give one such as 2001:db8::/64",
);

const ipv6 = object("settings of IPv6", {
  required: {},
  optional: {
    acceptDad: c.wholeNumber("a way to find duplicates", 0, 2),
    address: object("how addresses are made", {
      required: {},
      optional: { autoconf: c.flag, eui64: c.listOf(ipv6Prefix), noDefaultLinkLocal: c.flag },
    }),
    adjustMss: segmentSize(1280),
    baseReachableTime: c.wholeNumber("seconds", 1, 86400),
    disableForwarding: c.flag,
    dupAddrDetectTransmits: c.wholeNumber("a number of questions", 0, 65535),
    sourceValidation,
  },
});

const hostName = c.syntax("a host name", (text) =>
  /^[A-Za-z0-9][-.A-Za-z0-9]*[A-Za-z0-9]$/.test(text)
    ? undefined
    : "is not a host name; use letters, digits and - . with a letter or digit at both ends",
);

const dhcpOptions = object("options of the DHCP client", {
  required: {},
  optional: {
    clientId: c.description,
    defaultRouteDistance: c.wholeNumber("a distance", 1, 255),
    hostName,
    mtu: c.flag,
    noDefaultRoute: c.flag,
    reject: c.listOf(prefixOrIp),
    userClass: c.description,
    vendorClassId: c.description,
  },
});

const number = c.syntax("the number of a delegation", (text) =>
  /^\d{1,10}$/.test(text) && Number(text) <= 4294967295
    ? undefined
    : "is not the number of a delegation; give one from 0 to 4294967295",
);

const dhcpv6Options = object("options of the DHCPv6 client", {
  required: {},
  optional: {
    duid: c.syntax("a DUID", (text) =>
      /^[0-9a-fA-F]{2}(:[0-9a-fA-F]{2}){4,129}$/.test(text)
        ? undefined
        : "is not a DUID; give pairs of hexadecimal digits with colons between",
    ),
    noRelease: c.flag,
    parametersOnly: c.flag,
    rapidCommit: c.flag,
    temporary: c.flag,
    pd: optionalRecord(
      "delegations by number",
      number,
      object("a delegation", {
        required: {
          interfaces: record(
            "interfaces by name",
            plainInterface,
            object("a part of the delegated prefix", {
              required: {},
              optional: {
                address: c.wholeNumber("the interface's part of the address", 0, 4294967295),
                slaId: c.wholeNumber("a site-level id", 0, 65535),
              },
            }),
          ),
        },
        optional: { length: c.wholeNumber("a prefix length", 32, 64) },
      }),
    ),
  },
});

/** Reads the arguments of a VLAN. */
export const vlanCodec = object("a VLAN", {
  required: { interface: parent, vlanId: c.wholeNumber("a VLAN id", 0, 4094) },
  optional: {
    addresses: c.listOf(interfaceAddress),
    description: c.description,
    mtu: c.wholeNumber("an MTU", 68, 16000),
    mac: c.macAddress,
    vrf: vrfName,
    disable: c.flag,
    disableLinkDetect: c.flag,
    redirect: plainInterface,
    mirror: object("interfaces by direction", {
      required: {},
      optional: { ingress: plainInterface, egress: plainInterface },
    }),
    egressQos: priorities,
    ingressQos: priorities,
    ip,
    ipv6,
    dhcpOptions,
    dhcpv6Options,
    firewall: bindings,
    firewallIpv6: bindings,
  },
});

/** A VLAN as the arguments have it. */
export type Vlan = t.TypeOf<typeof vlanCodec>;
