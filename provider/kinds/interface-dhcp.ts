/* oxlint-disable typescript/no-empty-object-type -- names for inferred types, that declarations stay short by */
import * as c from "./codecs.js";
import * as ip from "./ip-codecs.js";
import * as s from "./system-codecs.js";
import { flag, leaf, list, record } from "./table/index.js";

const duid = c.like(
  "a DUID",
  /^[0-9a-fA-F]{2}(:[0-9a-fA-F]{2}){4,127}$/,
  "give pairs of hexadecimal digits with colons between",
  "00:01:00:01:12:34:56:78:aa:bb:cc:dd:ee:ff",
);

const dhcpOptionPropertiesOf = {
  /** What it calls itself. Default none. VyOS node `client-id`. */
  clientId: leaf("client-id", s.words("a client id", "edge")),
  /** The distance of the default route that it is given, 1–255; default 210. VyOS node `default-route-distance`. */
  defaultRouteDistance: leaf("default-route-distance", c.wholeNumber("a number in range", 1, 255), {
    default: 210,
  }),
  /** The host name that it tells. Default none. VyOS node `host-name`. */
  hostName: leaf("host-name", s.hostName),
  /** Ask for an MTU. Default false. VyOS node `mtu`. */
  mtu: flag("mtu"),
  /** Take no default route. Default false. VyOS node `no-default-route`. */
  noDefaultRoute: flag("no-default-route"),
  /** Servers whose offers it refuses. Default none. VyOS node `reject`. */
  reject: list("reject", ip.prefixOrIp),
  /** The class of user that it tells. Default none. VyOS node `user-class`. */
  userClass: leaf("user-class", s.words("a user class", "edge")),
  /** The class of vendor that it tells. Default none. VyOS node `vendor-class-id`. */
  vendorClassId: leaf("vendor-class-id", s.words("a vendor class", "VyOS")),
};

type DhcpOptionPropertiesOf = typeof dhcpOptionPropertiesOf;

/** How an interface asks for an address by DHCP. */
export interface DhcpOptionProperties extends DhcpOptionPropertiesOf {}

/** How an interface asks for an address by DHCP. */
export const dhcpOptionProperties: DhcpOptionProperties = dhcpOptionPropertiesOf;

const dhcpv6OptionPropertiesOf = {
  /** The identifier that it gives itself. Default none. VyOS node `duid`. */
  duid: leaf("duid", duid),
  /** Keep the lease when the client stops. Default false. VyOS node `no-release`. */
  noRelease: flag("no-release"),
  /** Ask for settings and no address. Default false. VyOS node `parameters-only`. */
  parametersOnly: flag("parameters-only"),
  /** Prefixes that it asks for, by number. Default none. VyOS node `pd`. */
  pd: record("pd", {
    all: "delegations by number",
    one: "a delegation",
    key: s.numberKey("a delegation", 0, 4294967295),
    properties: {
      /** What each interface has of it. VyOS node `interface`. */
      interfaces: record(
        "interface",
        {
          all: "interfaces by name",
          one: "an interface's part",
          key: ip.plainInterface,
          properties: {
            /** The interface's part of the address, 0–4294967295. Default none. VyOS node `address`. */
            address: leaf("address", c.wholeNumber("a number in range", 0, 4294967295)),
            /** The number of the interface's network, 0–65535. Default none. VyOS node `sla-id`. */
            slaId: leaf("sla-id", c.wholeNumber("a number in range", 0, 65535)),
          },
        },
        { required: true },
      ),
      /** The length of the prefix that is asked for, 32–64; default 64. VyOS node `length`. */
      length: leaf("length", c.wholeNumber("a number in range", 32, 64), { default: 64 }),
    },
  }),
  /** Settle for two messages instead of four. Default false. VyOS node `rapid-commit`. */
  rapidCommit: flag("rapid-commit"),
  /** Ask for a temporary address. Default false. VyOS node `temporary`. */
  temporary: flag("temporary"),
};

type Dhcpv6OptionPropertiesOf = typeof dhcpv6OptionPropertiesOf;

/** How an interface asks for addresses and prefixes by DHCPv6. */
export interface Dhcpv6OptionProperties extends Dhcpv6OptionPropertiesOf {}

/** How an interface asks for addresses and prefixes by DHCPv6. */
export const dhcpv6OptionProperties: Dhcpv6OptionProperties = dhcpv6OptionPropertiesOf;
