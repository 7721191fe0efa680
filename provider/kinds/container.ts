import * as c from "./codecs.js";
import { fail } from "./failures.js";
import * as ip from "./ip-codecs.js";
import * as s from "./system-codecs.js";
import { declare, flag, group, leaf, list, place, record } from "./table/index.js";
import { isKnown } from "./unknown.js";

const path = c.like("a path", /^[^\s'"]+$/, "give a path without spaces", "/config/web");

/** What a device, port or volume of a container is called. */
const entryName = c.like("a name", /^[-_a-zA-Z0-9.]+$/, "use letters, digits and - _ .", "data");

/**
 * A container that the router runs: VyOS node `container name NAME`. Its image must be on the router before, by the
 * operational command `add container image`. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const container = declare("Container", {
  about: "a container",
  at: "container name {name}",
  properties: {
    /** Letters, digits and -. Default: the resource's name. Changing it replaces. */
    name: place(c.like("the name of a container", /^[-a-zA-Z0-9]+$/, "use letters, digits and -", "web"), {
      named: true,
    }),
    /** The image, which must be on the router. VyOS node `image`. */
    image: leaf(
      "image",
      c.like(
        "an image",
        /^[!-&(-~]{1,255}$/,
        "give one such as docker.io/library/nginx:1.27",
        "docker.io/library/nginx:1.27",
      ),
      { required: true },
    ),
    /** Use the router's own network. Default false. VyOS node `allow-host-networks`. */
    allowHostNetworks: flag("allow-host-networks"),
    /** See the router's own processes. Default false. VyOS node `allow-host-pid`. */
    allowHostPid: flag("allow-host-pid"),
    /** Words after the command. Default none. VyOS node `arguments`. */
    arguments: leaf(
      "arguments",
      c.like("words of a command", /^[ !#-%&(-~]+$/, "leave quotes out", "--verbose"),
    ),
    /** What it may do besides. Default none. VyOS node `capability` or `cap-add`. */
    capabilities: list(
      ["capability", "cap-add"],
      c.oneOf(
        "net-admin",
        "net-bind-service",
        "net-raw",
        "setpcap",
        "sys-admin",
        "sys-module",
        "sys-nice",
        "sys-time",
      ),
    ),
    /** The command, in place of the image's. Default none. VyOS node `command`. */
    command: leaf("command", c.like("words of a command", /^[ !#-%&(-~]+$/, "leave quotes out", "--verbose")),
    /** How many processors it may use; 0 for all; default 0. VyOS node `cpu-quota`. */
    cpuQuota: leaf(
      "cpu-quota",
      c.numberOrText(
        c.like("processors", /^(0|[1-9]\d*)(\.\d{1,3})?$/, "give a number such as 1.5, or 0 for all", "1.5"),
      ),
      { default: "0" },
    ),
    /** Up to 255 characters, without quotes. Default none. VyOS node `description`. */
    description: leaf("description", c.description),
    /** Devices that it sees. Default none. VyOS node `device`. */
    devices: record("device", {
      all: "devices by name",
      one: "a device",
      key: entryName,
      properties: {
        /** What it is within. VyOS node `destination`. */
        destination: leaf("destination", path, { required: true }),
        /** What it is on the router. VyOS node `source`. */
        source: leaf("source", path, {
          required: true,
        }),
      },
    }),
    /** Do not run it. Default false. VyOS node `disable`. */
    disable: flag("disable"),
    /** The entry point, in place of the image's. Default none. VyOS node `entrypoint`. */
    entrypoint: leaf(
      "entrypoint",
      c.like("words of a command", /^[ !#-%&(-~]+$/, "leave quotes out", "--verbose"),
    ),
    /** Its variables by name. Default none. VyOS node `environment`. */
    environment: record("environment", {
      all: "variables by name",
      one: "a variable",
      key: c.like("the name of a variable", /^[-_a-zA-Z0-9]+$/, "use letters, digits and - _", "MODE"),
      properties: {
        /** The value. A secret. VyOS node `value`. */
        value: leaf("value", s.words("a value", "production"), { required: true, secret: true }),
      },
    }),
    /** The number of the group that it runs as; needs uid, 0–65535. Default none. VyOS node `gid`. */
    gid: leaf("gid", c.wholeNumber("a number in range", 0, 65535)),
    /** What it is called within. Default none. VyOS node `host-name`. */
    hostName: leaf("host-name", s.hostName),
    /** Its labels by name. Default none. VyOS node `label`. */
    labels: record("label", {
      all: "labels by name",
      one: "a label",
      key: c.like(
        "the name of a label",
        /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/,
        "use small letters, digits and . -",
        "role",
      ),
      properties: {
        /** The value. VyOS node `value`. */
        value: leaf("value", s.words("a value", "web"), { required: true }),
      },
    }),
    /** Megabytes that it may use; 0 for all, 0–16384; default 512. VyOS node `memory`. */
    memory: leaf("memory", c.wholeNumber("a number in range", 0, 16384), { default: 512 }),
    /** Networks that it is in: VyosContainerNetwork, one at most; required but for `allowHostNetworks`. Default none. VyOS node `network`. */
    networks: record("network", {
      all: "networks by name",
      one: "a network",
      key: c.like(
        "the name of a network",
        /^[-_a-zA-Z0-9]{1,11}$/,
        "use up to 11 letters, digits and - _",
        "NET01",
      ),
      properties: {
        /** Its addresses, on VyOS 1.4 and later. Default ones that are free. VyOS node `address`. */
        addresses: list("address", ip.ip),
        /** Its address, on VyOS 1.3. Default one that is free. VyOS node `address`. */
        address: leaf("address", c.ipv4),
      },
    }),
    /** Ports of the router that lead to it. Default none. VyOS node `port`. */
    ports: record("port", {
      all: "ports by name",
      one: "a port",
      key: entryName,
      properties: {
        /** The port within. VyOS node `destination`. */
        destination: leaf("destination", c.port, { required: true }),
        /** Addresses of the router. Default all. VyOS node `listen-address`. */
        listenAddresses: list("listen-address", ip.ip),
        /** The protocol; default tcp. VyOS node `protocol`. */
        protocol: leaf("protocol", c.oneOf("tcp", "udp"), { default: "tcp" }),
        /** The port of the router. VyOS node `source`. */
        source: leaf("source", c.port, { required: true }),
      },
    }),
    /** When it is started again; default on-failure. VyOS node `restart`. */
    restart: leaf("restart", c.oneOf("no", "on-failure", "always"), { default: "on-failure" }),
    /** Megabytes of shared memory; 0 for all, 0–8192; default 64. VyOS node `shared-memory`. */
    sharedMemory: leaf("shared-memory", c.wholeNumber("a number in range", 0, 8192), { default: 64 }),
    /** Settings of the kernel within. Default none. VyOS node `sysctl`. */
    sysctl: group("sysctl", "settings of the kernel", {
      /** By name. Default none. VyOS node `parameter`. */
      parameters: record("parameter", {
        all: "settings by name",
        one: "a setting",
        key: c.like(
          "the name of a setting",
          /^[a-z][\w.-]*$/,
          "give one such as net.ipv4.ip_forward",
          "net.ipv4.ip_forward",
        ),
        properties: {
          /** The value. VyOS node `value`. */
          value: leaf("value", s.words("a value", "1"), { required: true }),
        },
      }),
    }),
    /** The number of the user that it runs as, 0–65535. Default none. VyOS node `uid`. */
    uid: leaf("uid", c.wholeNumber("a number in range", 0, 65535)),
    /** Folders of the router that it sees. Default none. VyOS node `volume`. */
    volumes: record("volume", {
      all: "volumes by name",
      one: "a volume",
      key: entryName,
      properties: {
        /** Where it is within. VyOS node `destination`. */
        destination: leaf("destination", path, { required: true }),
        /** Whether it may write; default rw. VyOS node `mode`. */
        mode: leaf("mode", c.oneOf("ro", "rw"), { default: "rw" }),
        /** What of it is mounted on the other side too; default rprivate. VyOS node `propagation`. */
        propagation: leaf(
          "propagation",
          c.oneOf("shared", "slave", "private", "rshared", "rslave", "rprivate"),
          { default: "rprivate" },
        ),
        /** Where it is on the router; it must be there. VyOS node `source`. */
        source: leaf("source", path, {
          required: true,
        }),
      },
    }),
  },
  validate: ({ allowHostNetworks, gid, networks = {}, sysctl, uid }) => [
    ...(allowHostNetworks === undefined && isKnown(networks) && Object.keys(networks).length === 0
      ? [fail("networks", "is missing; give a network, or set allowHostNetworks")]
      : []),
    ...(allowHostNetworks === true && isKnown(sysctl?.parameters)
      ? Object.keys(sysctl.parameters)
          .filter((name) => name.startsWith("net."))
          .map((name) =>
            fail(
              `sysctl.parameters.${name}`,
              "is the router's own with allowHostNetworks; leave one of them out",
            ),
          )
      : []),
    ...(isKnown(networks)
      ? Object.entries(networks).flatMap(([name, { addresses = [] }]) =>
          [true, false].some((six) => addresses.filter((each) => ip.isOfIpv6(each) === six).length > 1)
            ? [
                fail(
                  `networks.${name}.addresses`,
                  "has two of one family; give one of IPv4 and one of IPv6 at most",
                ),
              ]
            : [],
        )
      : []),
    ...(allowHostNetworks === true && Object.keys(networks).length > 0
      ? [fail("networks", "cannot go with allowHostNetworks; leave one of them out")]
      : []),
    ...(isKnown(networks) && Object.keys(networks).length > 1
      ? [fail("networks", "are more than one; VyOS takes one")]
      : []),
    ...(gid !== undefined && uid === undefined ? [fail("uid", "is missing; gid needs it")] : []),
  ],
  examples: [
    {
      name: "web",
      image: "docker.io/library/nginx:1.27",
      networks: { NET01: {} },
      ports: { http: { source: 8080, destination: 80 } },
      volumes: { pages: { source: "/config/web", destination: "/usr/share/nginx/html", mode: "ro" } },
    },
    { name: "agent", image: "docker.io/library/agent:2", allowHostNetworks: true, uid: 1000 },
  ],
});
