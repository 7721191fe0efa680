import { macPattern } from "../addresses.js";
import { optionsOf, type Validator, type Validators } from "./validator.js";
import { timeZones } from "./zones.js";

/** What is but a pattern is checked by another program since 1.4, which prints an empty line. */
const pattern =
  (expression: RegExp, oldest = expression): Validator =>
  (value, _, release) => {
    if ((release === "1.3" ? oldest : expression).test(value)) return undefined;
    return release === "1.3" ? "" : "\n";
  };

/** As Python decodes it: characters that do not belong are passed over, padding must be right. */
const isBase64 = (value: string): boolean => {
  let position = 0;
  let pads = 0;
  for (const char of value) {
    if (char === "=") {
      if (position >= 2 && position + ++pads >= 4) return true;
    } else if (/[A-Za-z0-9+/]/.test(char)) {
      pads = 0;
      position = (position + 1) % 4;
    } else if (char > "\x7f") return false;
  }
  return position === 0;
};

const interfaceLike =
  /^(bond|br|dum|eth|lan|eno|ens|enp|enx|gnv|ipoe|l2tp|ppp|peth|tun|vti|vxlan|wg|wlan|wwan|\d)/;

const interfaceNamed =
  /^(bond|br|dum|eth|lan|eno|ens|enp|enx|gnv|ipoe|l2tp|l2tpeth|vtun|ppp|pppoe|peth|tun|vti|vxlan|wg|wlan|wwan)\d+(\.\d+(v.+)?)?$/;

/** The name of a VRF: short, not the loopback, and nothing that begins (in 1.3: is) like an interface. */
const vrfName: Validator = (value, _, release) => {
  const taken = release === "1.3" ? interfaceNamed : interfaceLike;
  const holds = value.length > 0 && value.length < 16 && value !== "lo" && !taken.test(value);
  return holds ? undefined : "";
};

const presharedKey: Validator = (value) =>
  /^\s*([0-9a-fA-F]{2}\s*){16,}$/.test(value) ? undefined : `Error: ${value} is not valid psk secret.\n`;

const schemesOf = (argument: string): readonly string[] => [
  ...(argument.includes("--file-transport") ? ["http", "https", "ftp", "sftp", "scp", "tftp"] : []),
  ...(optionsOf(argument).get("scheme") ?? []).map((scheme) => scheme.toLowerCase()),
];

const place = /^\/\/(?:[^/?#]+(?::[^/?#]*)?@)?([a-zA-Z0-9\-._~]+|\[[a-zA-Z0-9:.]+\])(?::([0-9]+))?(\/.*)?$/;
const quad = /^(([1-9]\d{0,2}|0)\.){3}([1-9]\d{0,2}|0)$/;

const isHost = (host: string): boolean => {
  if (host.startsWith("[")) return URL.canParse(`http://${host}/`);
  if (quad.test(host)) return host.split(".").every((octet) => Number(octet) < 256);
  return /^[a-zA-Z0-9]+([-._~][a-zA-Z0-9]+)*$/.test(host);
};

const url: Validator = (value, argument) => {
  const [, scheme, rest = ""] = /^([a-zA-Z0-9.-]+):(.*)$/.exec(value) ?? [];
  if (scheme === undefined) return `"${value}" is not a valid URL`;
  const name = scheme.toLowerCase();
  if (!schemesOf(argument).includes(name)) return `URL scheme "${name}:" is not allowed`;
  const [, host, port] = place.exec(rest) ?? [];
  const holds =
    host !== undefined && isHost(host) && (port === undefined || (Number(port) > 0 && Number(port) < 65536));
  return holds ? undefined : `"${rest}" is not a valid URI for the ${name} URL scheme`;
};

export const texts: Validators = {
  base64: (value) => (isBase64(value) ? undefined : ""),
  fqdn: pattern(/^[A-Za-z0-9][-.A-Za-z0-9]*$/, /^[A-Za-z0-9][-.A-Za-z0-9]*/),
  "ipv6-duid": pattern(/^([0-9A-Fa-f]{2}:){0,127}[0-9A-Fa-f]{2}$/),
  "mac-address": pattern(macPattern),
  "mac-address-exclude": pattern(/^!([0-9A-Fa-f]{2}:){5}[0-9A-Fa-f]{2}$/),
  "psk-secret": presharedKey,
  timezone: (value) =>
    timeZones.has(value) ? undefined : "the timezone can't be found in the timezone list\n",
  url,
  "vrf-name": vrfName,
};
