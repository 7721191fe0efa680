import * as c from "../codecs.js";
import { flag, group, leaf, list, record } from "../table/index.js";

const domainName = c.like("a domain name", /^[-_a-zA-Z0-9.]+$/, "use letters, digits and - _ .", "lan");

/** What a bootfile or TFTP server is told by. */
const server = c.syntax(
  "an address or a name",
  (text) =>
    /^[A-Za-z0-9][-.A-Za-z0-9]*$/.test(text) ? undefined : "is neither an IPv4 address nor a domain name",
  "boot.lan",
);

/** Seconds east of UTC; west of it they are negative. */
const wholeSeconds = c.numberOrText(
  c.like("a time offset", /^-?\d+$/, "give whole seconds, such as 3600 or -18000", "3600", "-18000"),
);

const timeZone = c.like(
  "a time zone",
  /^[A-Za-z][\w+\-/]*$/,
  "give a name such as Europe/Berlin",
  "Europe/Berlin",
);

/** A route that clients are told. */
export const dhcpRoute = {
  /** The gateway's IPv4 address. VyOS node `static-route PREFIX next-hop`. */
  nextHop: leaf("next-hop", c.ipv4, { required: true }),
};

/** What clients are told besides their address. Addresses are IPv4. VyOS nodes of `option`, before 1.5 above it. */
export const dhcpOptions = {
  /** The gateway, option 3 of RFC 2132. VyOS node `default-router`. */
  defaultRouter: leaf("default-router", c.ipv4),
  /** DNS servers in the order of preference, option 6 of RFC 2132. Default none. VyOS node `name-server`. */
  nameServers: list("name-server", c.ipv4),
  /** The clients' domain, option 15 of RFC 2132. Default none. VyOS node `domain-name`. */
  domainName: leaf("domain-name", domainName),
  /** Domains in which short names are looked up, RFC 3397. Default none. VyOS node `domain-search`. */
  domainSearch: list("domain-search", domainName),
  /** NTP servers, option 42 of RFC 2132. Default none. VyOS node `ntp-server`. */
  ntpServers: list("ntp-server", c.ipv4),
  /** Time servers of RFC 868, option 4 of RFC 2132. Default none. VyOS node `time-server`. */
  timeServers: list("time-server", c.ipv4),
  /** NetBIOS name servers, option 44 of RFC 2132. Default none. VyOS node `wins-server`. */
  winsServers: list("wins-server", c.ipv4),
  /** Mail servers, option 69 of RFC 2132. Default none. VyOS node `smtp-server`. */
  smtpServers: list("smtp-server", c.ipv4),
  /** POP3 servers, option 70 of RFC 2132. Default none. VyOS node `pop-server`. */
  popServers: list("pop-server", c.ipv4),
  /** The file to boot from, option 67 of RFC 2132. Default none. VyOS node `bootfile-name`. */
  bootfileName: leaf("bootfile-name", c.description),
  /** Where that file is: an address or a name. Default none. VyOS node `bootfile-server`. */
  bootfileServer: leaf("bootfile-server", server),
  /** Its size in blocks of 512 bytes, 1–16; option 13 of RFC 2132. Default none. VyOS node `bootfile-size`. */
  bootfileSize: leaf("bootfile-size", c.wholeNumber("a number of blocks", 1, 16)),
  /** The TFTP server, an address or a name; option 66 of RFC 2132. Default none. VyOS node `tftp-server-name`. */
  tftpServerName: leaf("tftp-server-name", server),
  /**
   * The address by which the server calls itself, option 54 of RFC 2132. Default the server's own choice. VyOS node
   * `server-identifier`.
   */
  serverIdentifier: leaf("server-identifier", c.ipv4),
  /** The prefix length that clients are told, 0–32; default the subnet's. VyOS node `client-prefix-length`. */
  clientPrefixLength: leaf("client-prefix-length", c.wholeNumber("a prefix length", 0, 32)),
  /** The URL of the captive portal's API, RFC 8910. Default none. VyOS node `captive-portal`. */
  captivePortal: leaf("captive-portal", c.description),
  /** The URL of the proxy configuration (WPAD), option 252. Default none. VyOS node `wpad-url`. */
  wpadUrl: leaf("wpad-url", c.description),
  /** Tell clients to forward packets, option 19 of RFC 2132. Default false. VyOS node `ip-forwarding`. */
  ipForwarding: flag("ip-forwarding"),
  /**
   * Seconds for which clients that can do without IPv4 do so, 0–4294967295; option 108 of RFC 8925. Default none. VyOS
   * node `ipv6-only-preferred`.
   */
  ipv6OnlyPreferred: leaf("ipv6-only-preferred", c.wholeNumber("seconds", 0, 4294967295)),
  /** Seconds east of UTC, negative west of it; option 2 of RFC 2132. Default none. VyOS node `time-offset`. */
  timeOffset: leaf("time-offset", wholeSeconds),
  /** The time zone by name, such as `Europe/Berlin`, RFC 4833. Default none. VyOS node `time-zone`. */
  timeZone: leaf("time-zone", timeZone),
  /** The controller of UniFi devices. Default none. VyOS node `vendor-option ubiquiti unifi-controller`. */
  unifiController: leaf("vendor-option ubiquiti unifi-controller", c.ipv4),
  /** Routes by IPv4 prefix, option 121 of RFC 3442. Default none. VyOS node `static-route`. */
  staticRoutes: record("static-route", {
    ...{ all: "routes by prefix", one: "a route", key: c.ipv4Prefix, properties: dhcpRoute },
  }),
};

/** The options of a network, a subnet or a range, which stand on the node itself before 1.5. */
export const optionsAt = (...nodes: readonly string[]) => group(nodes, "DHCP options", dhcpOptions);
