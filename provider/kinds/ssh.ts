import * as c from "./codecs.js";
import { fail } from "./failures.js";
import * as ip from "./ip-codecs.js";
import * as s from "./system-codecs.js";
import { declare, flag, group, leaf, list } from "./table/index.js";

/**
 * The router's SSH server: VyOS node `service ssh`. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const ssh = declare("Ssh", {
  about: "the SSH server",
  at: "service ssh",
  properties: {
    /** Who may sign in. Default every user. VyOS node `access-control`. */
    accessControl: group("access-control", "who may sign in", {
      /** Who may. Default none. VyOS node `allow`. */
      allow: group("allow", "who may", {
        /** Groups. Default none. VyOS node `group`. */
        groups: list("group", s.userName),
        /** Users. Default none. VyOS node `user`. */
        users: list("user", s.userName),
      }),
      /** Who may not. Default none. VyOS node `deny`. */
      deny: group("deny", "who may not", {
        /** Groups. Default none. VyOS node `group`. */
        groups: list("group", s.userName),
        /** Users. Default none. VyOS node `user`. */
        users: list("user", s.userName),
      }),
    }),
    /** Ciphers that it takes. Default those of OpenSSH. VyOS node `ciphers`. */
    ciphers: list(
      "ciphers",
      c.oneOf(
        "3des-cbc",
        "aes128-cbc",
        "aes192-cbc",
        "aes256-cbc",
        "rijndael-cbc@lysator.liu.se",
        "aes128-ctr",
        "aes192-ctr",
        "aes256-ctr",
        "aes128-gcm@openssh.com",
        "aes256-gcm@openssh.com",
        "chacha20-poly1305@openssh.com",
      ),
    ),
    /** Seconds of silence until a client is asked whether it lives, 1–65535. Default none. VyOS node `client-keepalive-interval`. */
    clientKeepaliveInterval: leaf("client-keepalive-interval", c.wholeNumber("a number in range", 1, 65535)),
    /** Do not look up the names of clients. Default false. VyOS node `disable-host-validation`. */
    disableHostValidation: flag("disable-host-validation"),
    /** Take keys alone. Default false. VyOS node `disable-password-authentication`. */
    disablePasswordAuthentication: flag("disable-password-authentication"),
    /** Lock out who guesses; an empty object for no more than that. Default none. VyOS node `dynamic-protection`. */
    dynamicProtection: group(
      "dynamic-protection",
      "what it does about guessing",
      {
        /** Who is never locked out. Default none. VyOS node `allow-from`. */
        allowFrom: list("allow-from", ip.prefixOrIp),
        /** Seconds that somebody is locked out, 1–65535; default 120. VyOS node `block-time`. */
        blockTime: leaf("block-time", c.wholeNumber("a number in range", 1, 65535), { default: 120 }),
        /** Seconds that guesses count, 1–65535; default 1800. VyOS node `detect-time`. */
        detectTime: leaf("detect-time", c.wholeNumber("a number in range", 1, 65535), { default: 1800 }),
        /** How many guesses are too many; most count ten, 1–65535; default 30. VyOS node `threshold`. */
        threshold: leaf("threshold", c.wholeNumber("a number in range", 1, 65535), { default: 30 }),
      },
      { bare: true },
    ),
    /** Host keys that it shows, on VyOS 1.4 and later. Default none. VyOS node `hostkey-algorithm`. */
    hostkeyAlgorithms: list(
      "hostkey-algorithm",
      c.oneOf(
        "ssh-ed25519",
        "ssh-ed25519-cert-v01@openssh.com",
        "sk-ssh-ed25519@openssh.com",
        "sk-ssh-ed25519-cert-v01@openssh.com",
        "ssh-rsa",
        "rsa-sha2-256",
        "rsa-sha2-512",
        "ssh-dss",
        "ecdsa-sha2-nistp256",
        "ecdsa-sha2-nistp384",
        "ecdsa-sha2-nistp521",
        "sk-ecdsa-sha2-nistp256@openssh.com",
        "webauthn-sk-ecdsa-sha2-nistp256@openssh.com",
        "ssh-rsa-cert-v01@openssh.com",
        "rsa-sha2-256-cert-v01@openssh.com",
        "rsa-sha2-512-cert-v01@openssh.com",
        "ssh-dss-cert-v01@openssh.com",
        "ecdsa-sha2-nistp256-cert-v01@openssh.com",
        "ecdsa-sha2-nistp384-cert-v01@openssh.com",
        "ecdsa-sha2-nistp521-cert-v01@openssh.com",
        "sk-ecdsa-sha2-nistp256-cert-v01@openssh.com",
      ),
    ),
    /** Key exchanges that it takes. Default those of OpenSSH. VyOS node `key-exchange`. */
    keyExchange: list(
      "key-exchange",
      c.oneOf(
        "diffie-hellman-group1-sha1",
        "diffie-hellman-group14-sha1",
        "diffie-hellman-group14-sha256",
        "diffie-hellman-group16-sha512",
        "diffie-hellman-group18-sha512",
        "diffie-hellman-group-exchange-sha1",
        "diffie-hellman-group-exchange-sha256",
        "ecdh-sha2-nistp256",
        "ecdh-sha2-nistp384",
        "ecdh-sha2-nistp521",
        "curve25519-sha256",
        "curve25519-sha256@libssh.org",
      ),
    ),
    /** Addresses that it listens at. Default all. VyOS node `listen-address`. */
    listenAddresses: list("listen-address", ip.ip),
    /** How much it tells. Default none. VyOS node `loglevel`. */
    loglevel: leaf("loglevel", c.oneOf("quiet", "fatal", "error", "info", "verbose")),
    /** Message authentication codes that it takes. Default those of OpenSSH. VyOS node `mac`. */
    macs: list(
      "mac",
      c.oneOf(
        "hmac-sha1",
        "hmac-sha1-96",
        "hmac-sha2-256",
        "hmac-sha2-512",
        "hmac-md5",
        "hmac-md5-96",
        "umac-64@openssh.com",
        "umac-128@openssh.com",
        "hmac-sha1-etm@openssh.com",
        "hmac-sha1-96-etm@openssh.com",
        "hmac-sha2-256-etm@openssh.com",
        "hmac-sha2-512-etm@openssh.com",
        "hmac-md5-etm@openssh.com",
        "hmac-md5-96-etm@openssh.com",
        "umac-64-etm@openssh.com",
        "umac-128-etm@openssh.com",
      ),
    ),
    /** TCP ports that it listens at; default 22. VyOS node `port`. */
    ports: list("port", s.tcpPort, { default: ["22"] }),
    /** Users' keys that it takes, on VyOS 1.4 and later. Default none. VyOS node `pubkey-accepted-algorithm`. */
    pubkeyAcceptedAlgorithms: list(
      "pubkey-accepted-algorithm",
      c.oneOf(
        "ssh-ed25519",
        "ssh-ed25519-cert-v01@openssh.com",
        "sk-ssh-ed25519@openssh.com",
        "sk-ssh-ed25519-cert-v01@openssh.com",
        "ecdsa-sha2-nistp256",
        "ecdsa-sha2-nistp256-cert-v01@openssh.com",
        "ecdsa-sha2-nistp384",
        "ecdsa-sha2-nistp384-cert-v01@openssh.com",
        "ecdsa-sha2-nistp521",
        "ecdsa-sha2-nistp521-cert-v01@openssh.com",
        "sk-ecdsa-sha2-nistp256@openssh.com",
        "sk-ecdsa-sha2-nistp256-cert-v01@openssh.com",
        "webauthn-sk-ecdsa-sha2-nistp256@openssh.com",
        "ssh-dss",
        "ssh-dss-cert-v01@openssh.com",
        "ssh-rsa",
        "ssh-rsa-cert-v01@openssh.com",
        "rsa-sha2-256",
        "rsa-sha2-256-cert-v01@openssh.com",
        "rsa-sha2-512",
        "rsa-sha2-512-cert-v01@openssh.com",
      ),
    ),
    /** When keys are made anew. Default none. VyOS node `rekey`. */
    rekey: group("rekey", "when keys are made anew", {
      /** After so many megabytes, 1–65535. Default none. VyOS node `data`. */
      data: leaf("data", c.wholeNumber("a number in range", 1, 65535)),
      /** After so many minutes, 1–65535. Default none. VyOS node `time`. */
      time: leaf("time", c.wholeNumber("a number in range", 1, 65535)),
    }),
    /** The VRF that it listens in, on VyOS 1.3. Default none. VyOS node `vrf`. */
    vrf: leaf("vrf", ip.vrfName),
    /** The VRFs that it listens in, on VyOS 1.4 and later; default default. VyOS node `vrf`. */
    vrfs: list("vrf", ip.vrfName, { default: ["default"] }),
  },
  validate: ({ rekey }) =>
    rekey?.time !== undefined && rekey.data === undefined
      ? [fail("rekey.data", "is missing; time needs it")]
      : [],
  examples: [
    { ports: [22], disablePasswordAuthentication: true, listenAddresses: ["192.0.2.1"] },
    { rekey: { data: 1024, time: 60 } },
  ],
});
