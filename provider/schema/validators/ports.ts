import { protocolNames, serviceAliases, serviceNames } from "./names.js";
import { isUpTo } from "./numbers.js";
import { excluded, type Validator, type Validators } from "./validator.js";

const isPort = (text: string): boolean => Number(text) >= 1 && Number(text) <= 65535;

const isPortRange = (text: string): boolean => {
  const [from = "", to = ""] = text.split("-");
  return isPort(from) && isPort(to) && Number(from) <= Number(to);
};

const rangeLike = /^[0-9]{1,5}-[0-9]{1,5}$/;

const portProblem = (port: string): string | undefined => {
  if (rangeLike.test(port))
    return isPortRange(port) ? undefined : `Error: ${port} is not a valid port range\n`;
  if (/^[0-9]+$/.test(port)) return isPort(port) ? undefined : `Error: ${port} is not a valid port\n`;
  return serviceNames.has(port) || serviceAliases.has(port)
    ? undefined
    : `Error: ${port} is not a valid service name\n`;
};

/** A comma list of ports, ranges and service names, each of which may be negated. */
const portMulti: Validator = (value) => {
  for (const item of value.split(",")) {
    const problem = portProblem(item.startsWith("!") ? item.slice(1) : item);
    if (problem !== undefined) return problem;
  }
  return undefined;
};

/** One port, range or service name. */
const portRange: Validator = (value) => {
  if (rangeLike.test(value))
    return isPortRange(value) ? undefined : `Error: ${value} is not a valid port or port range\n`;
  if (/^[0-9]+$/.test(value))
    return isPort(value) ? undefined : `Error: ${value} is not a valid port or port range\n`;
  return serviceNames.has(value) ? undefined : `Error: ${value} is not a valid service name\n`;
};

// VyOS looks at the beginning of the value only, and takes any character for the dot of ax.25.
const protocolPattern = new RegExp(`^!?\\b(${[...protocolNames, "99"].join("|")})\\b`);

const isProtocol = (value: string): boolean => isUpTo(value, 255) || protocolPattern.test(value);

export const ports: Validators = {
  "ip-protocol": (value, _, release) => {
    const known = isProtocol(value) && !(release === "1.3" && /^!?icmpv6\b/.test(value));
    if (known) return undefined;
    return release === "1.3" ? "" : `Error: ${value} is not a valid IP protocol\n`;
  },
  "port-multi": portMulti,
  "port-range": portRange,
  "port-range-exclude": excluded(portRange),
};
