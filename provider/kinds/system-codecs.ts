import * as E from "fp-ts/Either";
import { isIpv6 } from "../schema/addresses.js";
import * as c from "./codecs.js";
import { withSamples } from "./syntax.js";
import { ip, isOfIpv6, prefix } from "./ip-codecs.js";

/** What passes through to another program: every character that a value may have. */
export const words = (name: string, ...samples: readonly string[]) =>
  c.syntax(name, c.complainAboutText, ...samples);

/** An IPv6 address. */
export const ipv6 = c.syntax(
  "an IPv6 address",
  (given) => (isIpv6(given) ? undefined : "is not an IPv6 address; give one such as 2001:db8::10"),
  "2001:db8::10",
  "2001:db8::20",
);

/** An IPv6 prefix without host bits. */
export const ipv6Prefix = c.syntax(
  "an IPv6 prefix",
  (given) =>
    isOfIpv6(given) && E.isRight(prefix.decode(given))
      ? undefined
      : "is not an IPv6 prefix; give one such as 2001:db8::/64",
  "2001:db8::/64",
);

/** An address, or a name that is looked up. */
export const host = c.syntax(
  "an IP address or a host name",
  (given) =>
    E.isRight(ip.decode(given)) || E.isRight(c.fqdn.decode(given))
      ? undefined
      : "is neither an IP address nor a host name; give one such as 192.0.2.10 or time.example.com",
  "192.0.2.10",
  "time.example.com",
);

/** Base 64 in one line, as VyOS keeps keys and certificates. */
export const base64 = c.like(
  "base 64",
  /^[A-Za-z0-9+/]+={0,2}$/,
  "give it in one line, without the lines that begin and end a PEM file",
  "MIIBszCCAVmgAwIBAgIUdGVzdA==",
);

/** The name of a user of the router. */
export const userName = c.like(
  "the name of a user",
  /^[-_a-zA-Z0-9.]{1,100}$/,
  "use up to 100 letters, digits and - _ .",
  "admin",
);

/** A host name without dots at its ends. */
export const hostName = c.like(
  "a host name",
  /^[A-Za-z0-9][-.A-Za-z0-9]*[A-Za-z0-9]$/,
  "use letters, digits and - . with a letter or digit at both ends",
  "edge-1",
);

/** A number as the key of an entry. */
export const numberKey = (name: string, min: number, max: number) =>
  c.syntax(
    name,
    (given) =>
      /^\d+$/.test(given) && Number(given) >= min && Number(given) <= max
        ? undefined
        : `is not ${name}; give a whole number from ${min} to ${max}`,
    String(Math.max(min, 1)),
  );

/** How large the segments of TCP may be. */
export const segmentSize = c.numberOrText(
  c.syntax(
    "a maximum segment size",
    (given) =>
      given === "clamp-mss-to-pmtu" ||
      (/^\d{1,5}$/.test(given) && Number(given) >= 536 && Number(given) <= 65535)
        ? undefined
        : "is not a maximum segment size; give a number from 536 to 65535, or clamp-mss-to-pmtu",
    "clamp-mss-to-pmtu",
    "1436",
  ),
);

/** Seconds, or for ever. */
export const lifetime = c.numberOrText(
  c.syntax(
    "seconds or infinity",
    (given) =>
      given === "infinity" || (/^\d{1,10}$/.test(given) && Number(given) <= 4294967295)
        ? undefined
        : "is no lifetime; give seconds from 0 to 4294967295, or infinity",
    "7200",
    "infinity",
  ),
);

/** A name without spaces and quotes, brackets and dashes. */
export const plain = c.like(
  "a name",
  /^[^()|\s'"-]{1,100}$/,
  "use up to 100 characters without spaces, brackets and dashes",
  "ada",
);

/** One port, as text or number. */
export const tcpPort = c.numberOrText(
  c.syntax(
    "a port",
    (given) =>
      /^\d{1,5}$/.test(given) && Number(given) >= 1 && Number(given) <= 65535
        ? undefined
        : "is not a port; give a number from 1 to 65535",
    "22",
    "2222",
  ),
);

/** Bytes of a packet. The samples leave room for IPv6. */
export const mtu = withSamples(c.wholeNumber("an MTU", 68, 16000), [1400, 1500]);

/** The type of service that a tunnel's packets carry. */
export const typeOfService = c.numberOrText(
  c.like("a type of service", /^(inherit|\d{1,2})$/, "give a number from 0 to 99, or inherit", "10"),
);

/** The flow label that a tunnel's packets carry. */
export const flowLabel = c.like(
  "a flow label",
  /^(inherit|(0x)?0?[0-9A-Fa-f]{1,5})$/,
  "give up to five hexadecimal digits, or inherit",
  "0x1a2b",
);
