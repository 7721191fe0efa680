import { isIp } from "../schema/addresses.js";
import * as c from "./codecs.js";
import { fail } from "./failures.js";
import * as ip from "./ip-codecs.js";
import * as s from "./system-codecs.js";
import { declare, group, leaf, list, record } from "./table/index.js";
import { isKnown } from "./unknown.js";

const listener = c.syntax(
  "an IP address",
  (text) => (isIp(text) ? undefined : "is not an IP address; give one of the router's"),
  "203.0.113.2",
);
const secret = {
  /** The password as it is kept. A secret. VyOS node `encrypted-password`. */
  encryptedPassword: leaf(
    "encrypted-password",
    c.like("an encrypted password", /^[0-9a-f]+$/, "give hexadecimal digits", "0a1b2c3d"),
    {
      required: true,
      secret: true,
    },
  ),
};
const auth = {
  ...secret,
  /** The method. Default md5. VyOS node `type`. */
  type: leaf("type", c.oneOf("md5", "sha")),
};
const privacy = {
  ...secret,
  /** The method. Default des. VyOS node `type`. */
  type: leaf("type", c.oneOf("des", "aes")),
};

/**
 * The router's SNMP agent: VyOS node `service snmp`. The names of its communities are secrets. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const snmp = declare("Snmp", {
  about: "the SNMP agent",
  at: "service snmp",
  properties: {
    /** Communities by name, which is as good as a password. Default none. VyOS node `community`. */
    communities: record(
      "community",
      {
        all: "communities by name",
        one: "a community",
        key: c.like(
          "a community",
          /^[a-zA-Z0-9\-_!@*#]{1,100}$/,
          "use up to 100 letters, digits and - _ ! @ * #",
          "hush",
        ),
        properties: {
          /** Whether they read alone, ro, or write too, rw. Default ro. VyOS node `authorization`. */
          authorization: leaf("authorization", c.oneOf("ro", "rw")),
          /** Addresses that may ask. Default all. VyOS node `client`. */
          clients: list("client", ip.ip),
          /** Prefixes that may ask. Default all. VyOS node `network`. */
          networks: list("network", ip.prefix),
        },
      },
      { secret: true },
    ),
    /** Who answers for the router. Default none. VyOS node `contact`. */
    contact: leaf("contact", s.words("a contact", "noc@example.com")),
    /** What the router is. Default none. VyOS node `description`. */
    description: leaf("description", c.description),
    /** Addresses that it listens at. Default all. VyOS node `listen-address`. */
    listenAddresses: record("listen-address", {
      all: "ports by address",
      one: "a port",
      key: listener,
      properties: {
        /** The UDP port. Default 161, 1–65535. VyOS node `port`. */
        port: leaf("port", c.wholeNumber("a number in range", 1, 65535)),
      },
    }),
    /** Where the router is. Default none. VyOS node `location`. */
    location: leaf("location", s.words("a location", "Berlin")),
    /** What it tells of interfaces, on VyOS 1.4 and later. Default none. VyOS node `mib`. */
    mib: group("mib", "what is told", {
      /** Types of interfaces that are told. Default none. VyOS node `interface`. */
      interfaces: list(
        "interface",
        c.oneOf(
          "br",
          "bond",
          "dum",
          "eth",
          "gnv",
          "macsec",
          "peth",
          "sstpc",
          "tun",
          "veth",
          "vti",
          "vtun",
          "vxlan",
          "wg",
          "wlan",
          "wwan",
        ),
      ),
      /** How many interfaces are told, 1–4294967295. Default none. VyOS node `interface-max`. */
      interfaceMax: leaf("interface-max", c.wholeNumber("a number in range", 1, 4294967295)),
    }),
    /** Parts of the tree that are told, which is slow for large tables. Default none. VyOS node `oid-enable`. */
    oidEnable: list(
      "oid-enable",
      c.oneOf("ip-forward", "ip-route-table", "ip-net-to-media-table", "ip-net-to-physical-phys-address"),
    ),
    /** How it is spoken; default udp. VyOS node `protocol`. */
    protocol: leaf("protocol", c.oneOf("udp", "tcp"), { default: "udp" }),
    /** Scripts that answer. Default none. VyOS node `script-extensions`. */
    scriptExtensions: group("script-extensions", "scripts", {
      /** Scripts by name. Default none. VyOS node `extension-name`. */
      extensions: record("extension-name", {
        all: "scripts by name",
        one: "a script",
        key: c.like("the name of a script", /^[a-z0-9._-]+$/, "use small letters, digits and . _ -", "disks"),
        properties: {
          /** The script, below `/config/user-data`. VyOS node `script`. */
          script: leaf(
            "script",
            c.like(
              "the path of a script",
              /^[a-z0-9._/-]+$/,
              "use small letters, digits and . _ - /",
              "disks.sh",
            ),
            { required: true },
          ),
        },
      }),
    }),
    /** Peers by SMUX. Default none. VyOS node `smux-peer`. */
    smuxPeers: list("smux-peer", s.words("a peer", "1.3.6.1.2.1")),
    /** The address that traps come from. Default none. VyOS node `trap-source`. */
    trapSource: leaf("trap-source", ip.ip),
    /** Who is told of events. Default none. VyOS node `trap-target`. */
    trapTargets: record("trap-target", {
      all: "targets by address",
      one: "a target",
      key: ip.ip,
      properties: {
        /** The community. A secret. VyOS node `community`. */
        community: leaf(
          "community",
          c.like(
            "a community",
            /^[a-zA-Z0-9\-_!@*#]{1,100}$/,
            "use up to 100 letters, digits and - _ ! @ * #",
            "hush",
          ),
          { required: true, secret: true },
        ),
        /** The UDP port. Default 162, 1–65535. VyOS node `port`. */
        port: leaf("port", c.wholeNumber("a number in range", 1, 65535)),
      },
    }),
    /** Version 3 of the protocol. Default none. VyOS node `v3`. */
    v3: group("v3", "SNMPv3", {
      /** The id of the agent. Default none. VyOS node `engineid`. */
      engineid: leaf(
        "engineid",
        c.like(
          "an engine's id",
          /^([0-9a-f]{2}){1,18}$/,
          "give up to 18 pairs of small hexadecimal digits",
          "000000000000000000000002",
        ),
      ),
      /** Groups by name. Default none. VyOS node `group`. */
      groups: record("group", {
        all: "groups by name",
        one: "a group",
        key: s.plain,
        properties: {
          /** Whether they read alone, ro, or write too, rw. Default ro. VyOS node `mode`. */
          mode: leaf("mode", c.oneOf("ro", "rw")),
          /** What is demanded. Default auth. VyOS node `seclevel`. */
          seclevel: leaf("seclevel", c.oneOf("noauth", "auth", "priv")),
          /** The view that they have. VyOS node `view`. */
          view: leaf("view", s.plain, { required: true }),
        },
      }),
      /** Who is told of events. Default none. VyOS node `trap-target`. */
      trapTargets: record("trap-target", {
        all: "targets by address",
        one: "a target",
        key: ip.ip,
        properties: {
          /** How messages are signed. VyOS node `auth`. */
          auth: group("auth", "how it is signed", auth, { required: true }),
          /** The UDP port. Default 162, 1–65535. VyOS node `port`. */
          port: leaf("port", c.wholeNumber("a number in range", 1, 65535)),
          /** How messages are encrypted. VyOS node `privacy`. */
          privacy: group("privacy", "how it is encrypted", privacy, { required: true }),
          /** How they are sent. Default udp. VyOS node `protocol`. */
          protocol: leaf("protocol", c.oneOf("udp", "tcp")),
          /** Whether an answer is waited for. Default inform. VyOS node `type`. */
          type: leaf("type", c.oneOf("inform", "trap")),
          /** The user. VyOS node `user`. */
          user: leaf("user", s.plain, { required: true }),
        },
      }),
      /** Users by name. Default none. VyOS node `user`. */
      users: record("user", {
        all: "users by name",
        one: "a user",
        key: s.plain,
        properties: {
          /** How messages are signed. VyOS node `auth`. */
          auth: group("auth", "how it is signed", auth, { required: true }),
          /** The group. VyOS node `group`. */
          group: leaf("group", s.plain, { required: true }),
          /** Whether they read alone, ro, or write too, rw. Default ro. VyOS node `mode`. */
          mode: leaf("mode", c.oneOf("ro", "rw")),
          /** How messages are encrypted. VyOS node `privacy`. */
          privacy: group("privacy", "how it is encrypted", privacy, { required: true }),
        },
      }),
      /** Views by name. Default none. VyOS node `view`. */
      views: record("view", {
        all: "views by name",
        one: "a view",
        key: s.plain,
        properties: {
          /** The parts of the tree that they have. VyOS node `oid`. */
          oids: record(
            "oid",
            {
              all: "parts of the tree",
              one: "a part",
              key: c.like("an OID", /^\d+(\.\d+)*$/, "give numbers with dots between", "1.3.6.1"),
              properties: {
                /** Parts of it that they have not. Default none. VyOS node `exclude`. */
                exclude: list(
                  "exclude",
                  c.like("an OID", /^\d+(\.\d+)*$/, "give numbers with dots between", "1.3.6.1.4"),
                ),
                /** Which of its numbers count. Default none. VyOS node `mask`. */
                mask: leaf(
                  "mask",
                  c.like(
                    "a mask",
                    /^[0-9a-f]{2}([.:][0-9a-f]{2})*$/,
                    "give pairs of small hexadecimal digits",
                    "ff.a0",
                  ),
                ),
              },
            },
            { required: true },
          ),
        },
      }),
    }),
    /** The VRF that it is in. Default none. VyOS node `vrf`. */
    vrf: leaf("vrf", ip.vrfName),
  },
  validate: ({ v3 }) => {
    const { groups = {}, users = {}, views = {} } = v3 ?? {};
    if (![groups, users, views].every((each) => isKnown(each))) return [];
    return [
      ...Object.entries(groups).flatMap(([name, { view }]) =>
        isKnown(view) && !(view in views)
          ? [fail(`v3.groups.${name}.view`, `is no view of v3.views; give it there`)]
          : [],
      ),
      ...Object.entries(users).flatMap(([name, { group }]) => [
        ...(isKnown(group) && !(group in groups)
          ? [fail(`v3.users.${name}.group`, `is no group of v3.groups; give it there`)]
          : []),
      ]),
    ];
  },
  examples: [
    { communities: { hush: { networks: ["192.0.2.0/24"] } }, contact: "noc@example.com" },
    {
      v3: {
        views: { all: { oids: { "1": {} } } },
        groups: { readers: { view: "all", seclevel: "priv" } },
        users: {
          ada: {
            group: "readers",
            auth: { encryptedPassword: "0a1b2c3d", type: "sha" },
            privacy: { encryptedPassword: "0a1b2c3d", type: "aes" },
          },
        },
      },
    },
  ],
});
