import * as c from "./codecs.js";
import { fail } from "./failures.js";
import * as ip from "./ip-codecs.js";
import * as s from "./system-codecs.js";
import { declare, flag, group, leaf, record } from "./table/index.js";
import { isKnown } from "./unknown.js";

const facility = c.like(
  "a facility",
  /^(all|auth|authpriv|cron|daemon|kern|lpr|mail|mark|news|protocols|security|syslog|user|uucp|local[0-7])$/,
  "give all, or one of syslog's such as auth, daemon, kern or local7",
  "all",
  "local7",
);
const level = c.oneOf("emerg", "alert", "crit", "err", "warning", "notice", "info", "debug", "all");

const told = {
  /** The least that is told. Default err. VyOS node `level`. */
  level: leaf("level", level),
};
const toldToHosts = {
  ...told,
  /** How it is sent, on VyOS 1.3. Default udp. VyOS node `protocol`. */
  protocol: leaf("protocol", c.oneOf("udp", "tcp")),
};

const facilities = {
  /** What is told by facility, or `all`. Default none. VyOS node `facility`. */
  facilities: record("facility", {
    all: "levels by facility",
    one: "a level",
    key: facility,
    properties: told,
  }),
};

const archive = {
  /** How many, 1–4294967295. Default none. VyOS node `file`. */
  file: leaf("file", c.wholeNumber("a number of files", 1, 4294967295)),
  /** Kilobytes of one, 1–4294967295. Default none. VyOS node `size`. */
  size: leaf("size", c.wholeNumber("kilobytes", 1, 4294967295)),
};

/**
 * Where the system's messages go: VyOS node `system syslog`. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const syslog = declare("Syslog", {
  about: "the system log",
  at: "system syslog",
  properties: {
    /** The router's own log. Default none. VyOS node `global`. */
    global: group("global", "the router's own log", {
      ...facilities,
      /** How old logs are kept, on VyOS 1.3. Default none. VyOS node `archive`. */
      archive: group("archive", "how old logs are kept", archive),
      /** A sign of life in the log. Default none. VyOS node `marker`. */
      marker: group("marker", "a sign of life", {
        /** Seconds between two, 1–4294967295. Default none. VyOS node `interval`. */
        interval: leaf("interval", c.wholeNumber("seconds", 1, 4294967295)),
      }),
      /** Keep the domain in names of hosts. Default false. VyOS node `preserve-fqdn`. */
      preserveFqdn: flag("preserve-fqdn"),
    }),
    /** Hosts that messages are sent to. Default none. VyOS node `host`. */
    hosts: record("host", {
      all: "hosts by address or name",
      one: "a host",
      key: s.host,
      properties: {
        /** What is told by facility, or `all`. Default none. VyOS node `facility`. */
        facilities: record("facility", {
          all: "levels by facility",
          one: "a level",
          key: facility,
          properties: toldToHosts,
        }),
        /** How messages are written. Default none. VyOS node `format`. */
        format: group("format", "how messages are written", {
          /** With the time zone. Default false. VyOS node `include-timezone`. */
          includeTimezone: flag("include-timezone"),
          /** With their length in front. Default false. VyOS node `octet-counted`. */
          octetCounted: flag("octet-counted"),
        }),
        /** The port of the host, 1–65535. Default none. VyOS node `port`. */
        port: leaf("port", c.wholeNumber("a number in range", 1, 65535)),
        /** How messages are sent, on VyOS 1.4 and later; default udp. VyOS node `protocol`. */
        protocol: leaf("protocol", c.oneOf("udp", "tcp"), { default: "udp" }),
      },
    }),
    /** What the console shows. Default none. VyOS node `console`. */
    console: group("console", "what the console shows", {
      ...facilities,
    }),
    /** Files by name. Default none. VyOS node `file`. */
    files: record("file", {
      all: "files by name",
      one: "a file",
      key: c.like("a file", /^[a-zA-Z0-9\-_.]{1,255}$/, "use up to 255 letters, digits and - _ .", "routing"),
      properties: {
        ...facilities,
        /** How old files are kept. Default none. VyOS node `archive`. */
        archive: group("archive", "how old files are kept", archive),
      },
    }),
    /** Users whose terminals show messages. Default none. VyOS node `user`. */
    users: record("user", {
      all: "users by name",
      one: "a user",
      key: c.like("a user", /^[a-z_][a-z0-9_-]{1,31}$/, "give the name of a user of the router", "admin"),
      properties: {
        ...facilities,
      },
    }),
    /** The VRF that messages are sent in, on VyOS 1.4 and later. Default none. VyOS node `vrf`. */
    vrf: leaf("vrf", ip.vrfName),
  },
  validate: ({ hosts = {}, users = {} }, dialect) => [
    ...(!isKnown(hosts)
      ? []
      : Object.entries(hosts).flatMap(([name, { format, protocol }]) =>
          format?.octetCounted === true && protocol !== "tcp" && protocol !== undefined
            ? [fail(`hosts.${name}.format.octetCounted`, "goes with the protocol tcp alone; leave it out")]
            : [],
        )),
    ...Object.entries(dialect?.name === "1.3" ? { hosts, users } : {}).flatMap(([kind, all]) =>
      Object.entries<{ readonly facilities?: object }>(isKnown(all) ? all : {})
        .filter(([, { facilities: each }]) => isKnown(each ?? {}) && Object.keys(each ?? {}).length === 0)
        .map(([name]) =>
          fail(`${kind}.${name}.facilities`, "is missing, and VyOS 1.3 wants one; give such as all: {}"),
        ),
    ),
  ],
  examples: [
    {
      global: { facilities: { all: { level: "info" } } },
      hosts: { "192.0.2.10": { facilities: { all: { level: "warning" } } } },
    },
  ],
});
