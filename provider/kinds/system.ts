import { isIp } from "../schema/addresses.js";
import * as c from "./codecs.js";
import { fail } from "./failures.js";
import * as s from "./system-codecs.js";
import { declare, leaf, list } from "./table/index.js";
import { isKnown } from "./unknown.js";

const nameServer = c.syntax(
  "an IP address or an interface",
  (text) =>
    /^[a-zA-Z][\w.-]*$/.test(text) || isIp(text)
      ? undefined
      : "is neither an IP address nor an interface; give one such as 192.0.2.53 or eth0",
  "192.0.2.53",
  "2001:db8::53",
);

/**
 * What the router is called, whom it asks for names, and where it is: VyOS nodes `system host-name`, `domain-name`,
 * `domain-search`, `name-server` and `time-zone`. Errors are those of `RouterError`: most often `Conflict` and `CommitFailed`.
 */
export const system = declare("System", {
  about: "the router's names and name servers",
  at: "system",
  owns: "rows",
  properties: {
    /** What the router is called. Default vyos. VyOS node `host-name`. */
    hostName: leaf("host-name", s.hostName),
    /** The domain that it is in. Default none. VyOS node `domain-name`. */
    domainName: leaf("domain-name", c.fqdn),
    /** Domains in which short names are looked up, in this order. Default none. VyOS node `domain-search domain` or `domain-search`. */
    domainSearch: list(["domain-search domain", "domain-search"], c.fqdn),
    /** Whom it asks for names, in this order: addresses, or interfaces whose DHCP server tells them. Default none. VyOS node `name-server`. */
    nameServers: list("name-server", nameServer),
    /** The time zone, such as `Europe/Berlin`. Default UTC. VyOS node `time-zone`. */
    timeZone: leaf("time-zone", s.words("a time zone", "Europe/Berlin")),
  },
  validate: ({ domainName, domainSearch }, dialect) =>
    dialect?.name === "1.3" && isKnown(domainName) && isKnown(domainSearch)
      ? [fail("domainSearch", "cannot go with domainName on VyOS 1.3; leave one of them out")]
      : [],
  examples: [
    {
      hostName: "edge-1",
      domainName: "example.com",
      nameServers: ["192.0.2.53", "2001:db8::53"],
      timeZone: "Europe/Berlin",
    },
    { domainSearch: ["example.com"] },
  ],
});
