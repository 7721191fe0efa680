/* oxlint-disable typescript/no-empty-object-type -- names for inferred types, that declarations stay short by */
import { isIp } from "../schema/addresses.js";
import * as c from "./codecs.js";
import { linkProperties, signInProperties } from "./interface-options.js";
import * as ip from "./ip-codecs.js";
import { netmask, openvpnServer } from "./openvpn-server.js";
import * as s from "./system-codecs.js";
import { flag, group, leaf, list, only, place, record } from "./table/index.js";

const interfaceName = c.like(
  "an OpenVPN interface",
  /^vtun\d+$/,
  "give vtun and a number, such as vtun0",
  "vtun0",
  "vtun7",
);

const ciphers = [
  "aes128",
  "aes128gcm",
  "aes192",
  "aes192gcm",
  "aes256",
  "aes256gcm",
  "3des",
  "none",
] as const;

const port = c.wholeNumber("a port", 1, 65535);

const file = c.like(
  "a file",
  /^\/config\/auth\/[^\s'"]+$/,
  "give one in /config/auth",
  "/config/auth/ovpn.pem",
);

const fingerprint = c.like(
  "a fingerprint",
  /^[0-9a-fA-F]{2}(:[0-9a-fA-F]{2}){31}$/,
  "give the SHA-256 of a certificate: 32 pairs of hexadecimal digits with colons between",
  Array.from({ length: 32 }, () => "0A").join(":"),
);

const farEnd = c.syntax(
  "an IP address",
  (text) => (isIp(text) ? undefined : "is not an IP address; give one such as 10.99.0.2"),
  "10.99.0.2",
  "2001:db8:99::2",
);

const tls = {
  /** On VyOS 1.3: the file with a key that both ends sign the handshake with. Default none. VyOS node `auth-file`. */
  authFile: leaf("auth-file", file),
  /** A key that both ends sign the handshake with: the name of one in `pki openvpn shared-secret`. Not beside cryptKey. Default none. VyOS 1.4 and later. VyOS node `auth-key`. */
  authKey: leaf("auth-key", ip.plainName),
  /** On VyOS 1.3: the file with the certificate of the CA. VyOS node `ca-cert-file`. */
  caCertFile: leaf("ca-cert-file", file),
  /** The CAs that the other end's certificate is from: names of `pki ca`. VyOS 1.4 and later. VyOS node `ca-certificate`. */
  caCertificates: list("ca-certificate", ip.plainName),
  /** On VyOS 1.3: the file with its certificate. VyOS node `cert-file`. */
  certFile: leaf("cert-file", file),
  /** Its certificate: the name of one in `pki certificate`. Default none. VyOS 1.4 and later. VyOS node `certificate`. */
  certificate: leaf("certificate", ip.plainName),
  /** On VyOS 1.3: the file with the list of certificates that hold no more. Default none. VyOS node `crl-file`. */
  crlFile: leaf("crl-file", file),
  /** On VyOS 1.3: the file with a key that both ends encrypt the handshake with. Default none. VyOS node `crypt-file`. */
  cryptFile: leaf("crypt-file", file),
  /** A key that both ends encrypt the handshake with: the name of one in `pki openvpn shared-secret`. Default none. VyOS 1.4 and later. VyOS node `crypt-key`. */
  cryptKey: leaf("crypt-key", ip.plainName),
  /** On VyOS 1.3: the file with Diffie-Hellman parameters. Default none. VyOS node `dh-file`. */
  dhFile: leaf("dh-file", file),
  /** Diffie-Hellman parameters: the name of some in `pki dh`. Default none. VyOS 1.4 and later. VyOS node `dh-params`. */
  dhParams: leaf("dh-params", ip.plainName),
  /** On VyOS 1.3: the file with its private key. VyOS node `key-file`. */
  keyFile: leaf("key-file", file),
  /** The SHA-256 of certificates that the other end may have, in place of a CA. Default none. VyOS 1.4 and later. VyOS node `peer-fingerprint`. */
  peerFingerprints: list("peer-fingerprint", fingerprint),
  /** Whether it begins the handshake: `active` or `passive`; of site-to-site mode. VyOS node `role`. */
  role: leaf("role", c.oneOf("active", "passive")),
  /** The oldest version of TLS: `1.0`, `1.1`, `1.2` or, on VyOS 1.4 and later, `1.3`. Default any. VyOS node `tls-version-min`. */
  tlsVersionMin: leaf("tls-version-min", c.oneOf("1.0", "1.1", "1.2", "1.3")),
};

const openvpnPropertiesOf = {
  /** `vtun` and a number. Default: the resource's name. Changing it replaces. */
  name: place(interfaceName, { named: true }),
  /** Who signs in at the server; of mode client. Default none. VyOS node `authentication`. */
  authentication: group("authentication", "who signs in", only(signInProperties, "username", "password")),
  ...only(linkProperties, "description"),
  /** Whether packets or frames go through it: `tun` or `tap`; default tun. VyOS node `device-type`. */
  deviceType: leaf("device-type", c.oneOf("tun", "tap"), { default: "tun" }),
  ...only(linkProperties, "disable"),
  /** How packets are encrypted. Default OpenVPN's own. VyOS node `encryption`. */
  encryption: group("encryption", "how packets are encrypted", {
    /** The one cipher; on VyOS 1.5 with a shared secret alone. Default none. VyOS node `cipher`. */
    cipher: leaf("cipher", c.oneOf(...ciphers, "des", "bf128", "bf256")),
    /** Ciphers that the ends choose among; not in site-to-site mode. Default OpenVPN's own. VyOS node `data-ciphers` or `ncp-ciphers`. */
    dataCiphers: list(["data-ciphers", "ncp-ciphers"], c.oneOf(...ciphers, "des")),
  }),
  ...only(linkProperties, "firewall"),
  /** The hash that packets are signed with. Default OpenVPN's own. VyOS node `hash`. */
  hash: leaf("hash", c.oneOf("md5", "sha1", "sha256", "sha384", "sha512")),
  ...only(linkProperties, "ip"),
  /** The family of the hosts' addresses: `auto`, `ipv4`, `ipv6` or, in server mode, `dual-stack`; default auto. VyOS 1.5. VyOS node `ip-version`. */
  ipVersion: leaf("ip-version", c.oneOf("auto", "ipv4", "ipv6", "dual-stack"), { default: "auto" }),
  ...only(linkProperties, "ipv6"),
  /** Signs of life. Default as below. VyOS node `keep-alive`. */
  keepAlive: group("keep-alive", "signs of life", {
    /** So many signs of life without an answer end it, 0–1000; default 60. VyOS node `failure-count`. */
    failureCount: leaf("failure-count", c.wholeNumber("a number of times", 0, 1000), { default: 60 }),
    /** Seconds between two signs of life, 0–600; default 10. VyOS node `interval`. */
    interval: leaf("interval", c.wholeNumber("seconds", 0, 600), { default: 10 }),
  }),
  /** Its addresses, one of each family; of site-to-site mode. Default none. VyOS node `local-address`. */
  localAddresses: record("local-address", {
    all: "addresses",
    one: "an address",
    key: ip.ip,
    properties: {
      /** The mask of its network, with device type tap. Default none. VyOS node `subnet-mask`. */
      subnetMask: leaf("subnet-mask", netmask),
    },
  }),
  /** The address that its packets come from and to. Default any. VyOS node `local-host`. */
  localHost: leaf("local-host", ip.ip),
  /** Its port, 1–65535. Default 1194. VyOS node `local-port`. */
  localPort: leaf("local-port", port),
  ...only(linkProperties, "mirror"),
  /** What it is: `client`, `server` or `site-to-site`. VyOS node `mode`. */
  mode: leaf("mode", c.oneOf("client", "server", "site-to-site"), { required: true }),
  /** What the kernel does in place of OpenVPN. Default nothing. VyOS 1.4 and later. VyOS node `offload`. */
  offload: group("offload", "what the kernel does", {
    /** Encrypt in the kernel. Default false. VyOS node `dco`. */
    dco: flag("dco"),
  }),
  /** Options as OpenVPN has them, which nobody checks, such as `comp-lzo adaptive`. Default none. VyOS node `openvpn-option`. */
  openvpnOptions: list("openvpn-option", s.words("an option", "persist-key", "reneg-sec 86400")),
  /** Keep the interface while the other end is away. Default false. VyOS node `persistent-tunnel`. */
  persistentTunnel: flag("persistent-tunnel"),
  ...only(linkProperties, "policy"),
  /** What its packets go by: `udp`, `tcp-passive` or `tcp-active`, which begins; default udp. VyOS node `protocol`. */
  protocol: leaf("protocol", c.oneOf("udp", "tcp-passive", "tcp-active"), { default: "udp" }),
  ...only(linkProperties, "redirect"),
  /** The other end's addresses in the tunnel, one of each family; of site-to-site mode. Default none. VyOS node `remote-address`. */
  remoteAddresses: list("remote-address", farEnd),
  /** Where the other end is, addresses or host names; tried in their order. Default anywhere. VyOS node `remote-host`. */
  remoteHosts: list("remote-host", s.host),
  /** The other end's port, 1–65535. Default 1194. VyOS node `remote-port`. */
  remotePort: leaf("remote-port", port),
  /** Send everything to the other end; needs remoteHosts. Default not. VyOS node `replace-default-route`. */
  replaceDefaultRoute: group(
    "replace-default-route",
    "how everything is sent to the other end",
    {
      /** Any word says that the other end is in a network of this router's. Default none. VyOS node `local`. */
      local: leaf("local", c.like("a word", /^[^\s'"]+$/, "leave out spaces and quotes", "yes")),
    },
    { bare: true },
  ),
  /** What clients are given, of mode server. Default none. VyOS node `server`. */
  server: group("server", "what clients are given", openvpnServer),
  /** The key that both ends have, in site-to-site mode in place of TLS: the name of one in `pki openvpn shared-secret`. Default none. VyOS 1.4 and later. VyOS node `shared-secret-key`. */
  sharedSecretKey: leaf("shared-secret-key", ip.plainName),
  /** On VyOS 1.3: the file with the key that both ends have, in site-to-site mode in place of TLS. Default none. VyOS node `shared-secret-key-file`. */
  sharedSecretKeyFile: leaf("shared-secret-key-file", file),
  /** How the ends prove who they are. Default none. VyOS node `tls`. */
  tls: group("tls", "how the ends prove who they are", tls),
  ...only(linkProperties, "trafficPolicy"),
  /** Compress by LZO. Default false. VyOS node `use-lzo-compression`. */
  useLzoCompression: flag("use-lzo-compression"),
  ...only(linkProperties, "vrf"),
};

type OpenvpnPropertiesOf = typeof openvpnPropertiesOf;

/** What an OpenVPN interface has. */
export interface OpenvpnProperties extends OpenvpnPropertiesOf {}

/** What an OpenVPN interface has. */
export const openvpnProperties: OpenvpnProperties = openvpnPropertiesOf;
