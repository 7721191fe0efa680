import { isIpv4 } from "../schema/addresses.js";
import * as c from "./codecs.js";

/** An IPv4 address or prefix. */
export const ipv4OrPrefix = c.syntax(
  "an IPv4 address or prefix",
  (text) =>
    text.includes("/") ? c.complainAboutPrefix(text) : isIpv4(text) ? undefined : "is not an IPv4 address",
  "192.0.2.10",
  "192.0.2.0/24",
);

/** A port, or a range of ports. */
export const portOrRange = c.numberOrText(
  c.like(
    "a port or a range",
    /^\d{1,5}(-\d{1,5})?$/,
    "give a number from 1 to 65535, or a range such as 1024-65535",
    "8080",
    "1024-65535",
  ),
);
