import * as E from "fp-ts/Either";
import * as c from "./codecs.js";
import { fail } from "./failures.js";
import * as ip from "./ip-codecs.js";
import { groupName, secretText } from "./ipsec-codecs.js";
import type { Failure } from "./kind.js";
import { word } from "./policy-codecs.js";
import * as s from "./system-codecs.js";
import { declare, flag, group, leaf, list, place, record } from "./table/index.js";
import { isKnown } from "./unknown.js";

const orAny = (name: string, more: (text: string) => boolean, ...samples: readonly string[]) =>
  c.syntax(
    name,
    (text) =>
      text === "any" || E.isRight(ip.ip.decode(text)) || more(text)
        ? undefined
        : `is not ${name}; give one such as 192.0.2.1, or any`,
    ...samples,
  );

const addressOrAny = orAny("an address", () => false, "192.0.2.1", "any");
const remoteAddress = orAny(
  "an address or a name",
  (text) => E.isRight(c.fqdn.decode(text)),
  "198.51.100.1",
  "vpn.example.com",
);
const dhcpInterface = c.like("an interface", /^[a-zA-Z][\w.@-]{0,14}$/, "give a name such as eth0", "eth3");
const vtiName = c.like("a tunnel interface", /^vti\d+$/, "give vti and a number, such as vti1", "vti1");
const tunnelName = word("the name of a tunnel", "0", "1");
const file = c.like(
  "a file",
  /^\/[^'"\n]+$/,
  "give the whole path of a file below /config/auth",
  "/config/auth/vpn.pem",
);

interface Authentication {
  readonly mode?: string;
  readonly rsa?: { readonly localKey?: string; readonly remoteKey?: string };
  readonly x509?: { readonly caCertificates?: readonly string[]; readonly certificate?: string };
}

const missing = (at: string, given: Readonly<Record<string, unknown>>): readonly Failure[] =>
  Object.entries(given).flatMap(([name, value]) =>
    value === undefined ? [fail(`${at}.${name}`, "is missing; this mode needs it")] : [],
  );

const authenticationFailures = (given: Authentication | undefined): readonly Failure[] => {
  if (given !== undefined && !isKnown(given)) return [];
  const { mode, rsa, x509 } = given ?? {};
  if (mode === undefined)
    return [fail("authentication.mode", "is missing; give pre-shared-secret, rsa or x509")];
  if (mode === "rsa")
    return missing("authentication.rsa", { localKey: rsa?.localKey, remoteKey: rsa?.remoteKey });
  if (mode === "x509")
    return missing("authentication.x509", {
      caCertificates: x509?.caCertificates,
      certificate: x509?.certificate,
    });
  return [];
};

/**
 * The other side of IPsec tunnels: VyOS node `vpn ipsec site-to-site peer NAME`. In VyOS 1.3 its name is its address.
 * Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const ipsecPeer = declare("IpsecPeer", {
  about: "an IPsec peer",
  at: "vpn ipsec site-to-site peer {name}",
  properties: {
    /** Letters, digits and `-` `_`; in VyOS 1.3 its address. Default: the resource's name. Changing it replaces. */
    name: place(word("the name of a peer", "branch"), { named: true }),
    /** How both sides show who they are. Default none. VyOS node `authentication`. */
    authentication: group("authentication", "how both sides show who they are", {
      /** How; needed from VyOS 1.4 on: `pre-shared-secret`, `rsa` or `x509`. Default pre-shared-secret in VyOS 1.3. VyOS node `mode`. */
      mode: leaf("mode", c.oneOf("pre-shared-secret", "rsa", "x509")),
      /** The secret that both know. From VyOS 1.4 on `VyosIpsecAuthentication` has it. A secret. Default none. VyOS 1.3. VyOS node `pre-shared-secret`. */
      preSharedSecret: leaf("pre-shared-secret", secretText, { secret: true }),
      /** Its own id. Default none. VyOS 1.3. VyOS node `id`. */
      id: leaf("id", word("an id", "192.0.2.1", "@office")),
      /** Its own id. Default its address. VyOS 1.4 and later. VyOS node `local-id`. */
      localId: leaf("local-id", word("an id", "192.0.2.1", "@office")),
      /** The other side's id. Default any. VyOS node `remote-id`. */
      remoteId: leaf("remote-id", word("an id", "192.0.2.2", "@branch")),
      /** Keys of RSA; for the mode `rsa`. Default none. VyOS 1.4 and later. VyOS node `rsa`. */
      rsa: group("rsa", "keys of RSA; for the mode `rsa`", {
        /** The key pair of the PKI that it signs with. Default none. VyOS node `local-key`. */
        localKey: leaf("local-key", ip.plainName),
        /** The passphrase of its private key. A secret. Default none. VyOS node `passphrase`. */
        passphrase: leaf("passphrase", secretText, { secret: true }),
        /** The key pair of the PKI that the other side signs with. Default none. VyOS node `remote-key`. */
        remoteKey: leaf("remote-key", ip.plainName),
      }),
      /** The name of the other side's key. Default none. VyOS 1.3. VyOS node `rsa-key-name`. */
      rsaKeyName: leaf("rsa-key-name", ip.plainName),
      /** Its id is what its certificate says. Default false. VyOS node `use-x509-id`. */
      useX509Id: flag("use-x509-id"),
      /** Certificates; for the mode `x509`. Default none. VyOS node `x509`. */
      x509: group("x509", "certificates; for the mode `x509`", {
        /** CAs of the PKI that it trusts. Default none. VyOS 1.4 and later. VyOS node `ca-certificate`. */
        caCertificates: list("ca-certificate", ip.plainName),
        /** Its certificate in the PKI. Default none. VyOS 1.4 and later. VyOS node `certificate`. */
        certificate: leaf("certificate", ip.plainName),
        /** The passphrase of its private key. A secret. Default none. VyOS 1.4 and later. VyOS node `passphrase`. */
        passphrase: leaf("passphrase", secretText, { secret: true }),
        /** The file of the CA. Default none. VyOS 1.3. VyOS node `ca-cert-file`. */
        caCertFile: leaf("ca-cert-file", file),
        /** The file of its certificate. Default none. VyOS 1.3. VyOS node `cert-file`. */
        certFile: leaf("cert-file", file),
        /** The file of what the CA has revoked. Default none. VyOS 1.3. VyOS node `crl-file`. */
        crlFile: leaf("crl-file", file),
        /** Its private key. Default none. VyOS 1.3. VyOS node `key`. */
        key: group("key", "its private key", {
          /** The file. Default none. VyOS node `file`. */
          file: leaf("file", file),
          /** Its password. A secret. Default none. VyOS node `password`. */
          password: leaf("password", secretText, { secret: true }),
        }),
      }),
    }),
    /** Who begins: `initiate`, `respond`, or `none` from VyOS 1.4 on. Default none. VyOS node `connection-type`. */
    connectionType: leaf("connection-type", c.oneOf("initiate", "respond", "none")),
    /** The ESP group of tunnels that say none. Default none. VyOS node `default-esp-group`. */
    defaultEspGroup: leaf("default-esp-group", groupName),
    /** Up to 255 characters, without quotes. Default none. VyOS node `description`. */
    description: leaf("description", c.description),
    /** The interface whose address it speaks from, got by DHCP; not beside `localAddress`. Default none. VyOS node `dhcp-interface`. */
    dhcpInterface: leaf("dhcp-interface", dhcpInterface),
    /** Keep the peer without effect. Default false. VyOS 1.4 and later. VyOS node `disable`. */
    disable: flag("disable"),
    /** Send by UDP also where there is no NAT. Default false. VyOS node `force-udp-encapsulation` or `force-encapsulation`. */
    forceUdpEncapsulation: flag(["force-udp-encapsulation", "force-encapsulation"]),
    /** The IKE group. VyOS node `ike-group`. */
    ikeGroup: leaf("ike-group", groupName, { required: true }),
    /** Show who it is again when keys are made anew: `yes`, `no` or `inherit`, as the group says. Default inherit. VyOS node `ikev2-reauth`. */
    ikev2Reauth: leaf("ikev2-reauth", c.oneOf("yes", "no", "inherit")),
    /** The address that it speaks from, or `any`. Default none. VyOS node `local-address`. */
    localAddress: leaf("local-address", addressOrAny),
    /** Addresses and names of the other side, or `any`. Default none. VyOS 1.4 and later. VyOS node `remote-address`. */
    remoteAddresses: list("remote-address", remoteAddress),
    /** How many packets may come out of order, 0 for any number, 0–2040; default 32. VyOS 1.4 and later. VyOS node `replay-window`. */
    replayWindow: leaf("replay-window", c.wholeNumber("a number in range", 0, 2040), { default: 32 }),
    /** What goes through by prefixes, by number or name. Default none. VyOS node `tunnel`. */
    tunnels: record("tunnel", {
      all: "tunnels by name",
      one: "a tunnel",
      key: tunnelName,
      properties: {
        /** Whether the other side's networks may be behind NAT: `enable` or `disable`; default `disable`. VyOS 1.3. VyOS node `allow-nat-networks`. */
        allowNatNetworks: leaf("allow-nat-networks", c.oneOf("enable", "disable"), { default: "disable" }),
        /** Whether they may be public: `enable` or `disable`; default `disable`. VyOS 1.3. VyOS node `allow-public-networks`. */
        allowPublicNetworks: leaf("allow-public-networks", c.oneOf("enable", "disable"), {
          default: "disable",
        }),
        /** Keep the tunnel without effect. Default false. VyOS node `disable`. */
        disable: flag("disable"),
        /** The ESP group. Default the peer's. VyOS node `esp-group`. */
        espGroup: leaf("esp-group", groupName),
        /** This side. Default none. VyOS node `local`. */
        local: group("local", "this side", {
          /** The port. Default none. VyOS node `port`. */
          port: leaf("port", s.tcpPort),
          /** The prefix in VyOS 1.3. Default none. VyOS 1.3. VyOS node `prefix`. */
          prefix: leaf("prefix", ip.prefix),
          /** Its prefixes. Default none. VyOS 1.4 and later. VyOS node `prefix`. */
          prefixes: list("prefix", ip.prefix),
        }),
        /** Which tunnel a packet takes: the lowest first, 1–100. Default none. VyOS 1.4 and later. VyOS node `priority`. */
        priority: leaf("priority", c.wholeNumber("a number in range", 1, 100)),
        /** The protocol that goes through. Default none. VyOS node `protocol`. */
        protocol: leaf("protocol", c.protocol),
        /** The other side. Default none. VyOS node `remote`. */
        remote: group("remote", "the other side", {
          /** The port. Default none. VyOS node `port`. */
          port: leaf("port", s.tcpPort),
          /** The prefix in VyOS 1.3. Default none. VyOS 1.3. VyOS node `prefix`. */
          prefix: leaf("prefix", ip.prefix),
          /** Its prefixes. Default none. VyOS 1.4 and later. VyOS node `prefix`. */
          prefixes: list("prefix", ip.prefix),
        }),
      },
    }),
    /** Addresses that it asks the other side for. Default none. VyOS 1.4 and later. VyOS node `virtual-address`. */
    virtualAddresses: list("virtual-address", ip.ip),
    /** What goes through by routes. Default none. VyOS node `vti`. */
    vti: group("vti", "what goes through by routes", {
      /** The tunnel interface, which must exist. Default none. VyOS node `bind`. */
      bind: leaf("bind", vtiName),
      /** The ESP group. Default the peer's. VyOS node `esp-group`. */
      espGroup: leaf("esp-group", groupName),
    }),
  },
  validate: (given, dialect) => {
    // The oldest release has other rules, which its scripts say at the commit.
    if (dialect === undefined || dialect.name === "1.3") return [];
    const { defaultEspGroup, dhcpInterface: dynamic, localAddress, tunnels, vti } = given;
    return [
      ...authenticationFailures(given.authentication),
      ...(localAddress === undefined && dynamic === undefined
        ? [fail("localAddress", "is missing; give it, or dhcpInterface")]
        : []),
      ...(localAddress !== undefined && dynamic !== undefined
        ? [fail("dhcpInterface", "cannot stand beside localAddress; leave one of the two out")]
        : []),
      ...(tunnels === undefined && vti === undefined
        ? [fail("tunnels", "is missing; give tunnels by prefixes, or vti")]
        : []),
      ...(defaultEspGroup !== undefined || !isKnown(tunnels)
        ? []
        : Object.entries(tunnels).flatMap(([name, { espGroup }]) =>
            espGroup === undefined
              ? [fail(`tunnels.${name}.espGroup`, "is missing; give it, or the peer's defaultEspGroup")]
              : [],
          )),
    ];
  },
  examples: [
    {
      name: "branch",
      authentication: { mode: "pre-shared-secret", localId: "192.0.2.1", remoteId: "198.51.100.1" },
      connectionType: "initiate",
      ikeGroup: "A-1",
      defaultEspGroup: "A-1",
      localAddress: "192.0.2.1",
      remoteAddresses: ["198.51.100.1"],
      tunnels: { "0": { local: { prefixes: ["192.168.64.0/24"] }, remote: { prefixes: ["10.9.0.0/24"] } } },
    },
    {
      name: "branch-vti",
      authentication: { mode: "x509", x509: { caCertificates: ["A-1"], certificate: "A-1" } },
      ikeGroup: "A-1",
      localAddress: "192.0.2.1",
      remoteAddresses: ["198.51.100.1"],
      vti: { bind: "vti1", espGroup: "A-1" },
    },
    {
      name: "dynamic",
      authentication: { mode: "rsa", rsa: { localKey: "A-1", remoteKey: "A-1" } },
      ikeGroup: "A-1",
      dhcpInterface: "eth3",
      remoteAddresses: ["198.51.100.1"],
      vti: { bind: "vti1", espGroup: "A-1" },
    },
    {
      name: "198.51.100.1",
      authentication: { mode: "pre-shared-secret", preSharedSecret: "s3cret-of-both" },
      ikeGroup: "A-1",
      localAddress: "192.0.2.1",
      tunnels: {
        "0": { espGroup: "A-1", local: { prefix: "192.168.64.0/24" }, remote: { prefix: "10.9.0.0/24" } },
      },
    },
  ],
});
