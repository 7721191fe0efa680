import type * as t from "io-ts";
import * as c from "../codecs.js";
import { object, optionalRecord, record } from "../objects.js";

const domainName = c.syntax("a domain name", (text) =>
  /^[-_a-zA-Z0-9.]+$/.test(text) ? undefined : "is not a domain name; use letters, digits and - _ .",
);

/** What a bootfile or TFTP server is told by. */
const server = c.syntax("an address or a name", (text) =>
  /^[A-Za-z0-9][-.A-Za-z0-9]*$/.test(text) ? undefined : "is neither an IPv4 address nor a domain name",
);

const addresses = c.listOf(c.ipv4);

/** Seconds east of UTC; west of it they are negative. */
const wholeSeconds: t.Type<string, unknown> = c.numberOrText(
  c.syntax("a time offset", (text) =>
    /^-?\d+$/.test(text) ? undefined : "is not a time offset; give whole seconds, such as 3600 or -18000",
  ),
);

const timezone = c.syntax("a time zone", (text) =>
  /^[A-Za-z][\w+\-/]*$/.test(text) ? undefined : "is not a time zone; give a name such as Europe/Berlin",
);

/** The options that a network or a subnet gives its clients. */
const options = object("DHCP options", {
  required: {},
  optional: {
    defaultRouter: c.ipv4,
    nameServers: addresses,
    domainName,
    domainSearch: c.listOf(domainName),
    ntpServers: addresses,
    timeServers: addresses,
    winsServers: addresses,
    smtpServers: addresses,
    popServers: addresses,
    bootfileName: c.description,
    bootfileServer: server,
    bootfileSize: c.wholeNumber("a number of blocks", 1, 16),
    tftpServerName: server,
    serverIdentifier: c.ipv4,
    clientPrefixLength: c.wholeNumber("a prefix length", 0, 32),
    captivePortal: c.description,
    wpadUrl: c.description,
    ipForwarding: c.flag,
    ipv6OnlyPreferred: c.wholeNumber("seconds", 0, 4294967295),
    timeOffset: wholeSeconds,
    timeZone: timezone,
    unifiController: c.ipv4,
    staticRoutes: optionalRecord(
      "routes by prefix",
      c.ipv4Prefix,
      object("a route", { required: { nextHop: c.ipv4 }, optional: {} }),
    ),
  },
});

const rangeName = c.syntax("the name of a range", (text) =>
  /^[-_a-zA-Z0-9][-_.a-zA-Z0-9]*$/.test(text)
    ? undefined
    : "is not the name of a range; use letters, digits and - _ .",
);

/** Lines of the DHCP server's own configuration, which VyOS passes on. */
const parameters = c.listOf(c.description);

const subnet = object("a subnet", {
  required: {},
  optional: {
    subnetId: c.wholeNumber("a subnet id", 1, 4294967295),
    description: c.description,
    disable: c.flag,
    lease: c.wholeNumber("seconds", 0, 4294967295),
    exclude: addresses,
    ranges: optionalRecord(
      "ranges by name",
      rangeName,
      object("a range", { required: { start: c.ipv4, stop: c.ipv4 }, optional: { options } }),
    ),
    ignoreClientId: c.flag,
    enableFailover: c.flag,
    pingCheck: c.flag,
    parameters,
    options,
  },
});

/** Reads the arguments of a DHCP network. */
export const dhcpNetworkCodec = object("a DHCP network", {
  required: { name: c.networkName, subnets: record("subnets by prefix", c.ipv4Prefix, subnet) },
  optional: {
    ...{ description: c.description, authoritative: c.flag, disable: c.flag, options },
    ...{ pingCheck: c.flag, parameters },
  },
});

/** A DHCP network; where the release needs them, the ids of its subnets may be open. */
export type DhcpNetwork = t.TypeOf<typeof dhcpNetworkCodec>;

/** One subnet of it. */
export type Subnet = t.TypeOf<typeof subnet>;
