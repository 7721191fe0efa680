import { interfaceNames, refuse, View, type Proposal } from "../context.js";
import { requireInterface, type Verify } from "../shared.js";

const needZone = ["cloudflare", "digitalocean", "godaddy", "hetzner", "gandi", "nfsn", "nsupdate"];
const knowZone = [...needZone, "dnsexit2", "zoneedit1"];
const withoutUser = [
  "1984",
  "cloudflare",
  "cloudns",
  "digitalocean",
  "dnsexit2",
  "duckdns",
  "freemyip",
  "hetzner",
  "keysystems",
  "njalla",
  "nsupdate",
  "regfishde",
];
const knowTtl = ["cloudflare", "dnsexit2", "gandi", "hetzner", "godaddy", "nfsn", "nsupdate"];
const knowBoth = [
  "cloudflare",
  "digitalocean",
  "dnsexit2",
  "duckdns",
  "dyndns2",
  "easydns",
  "freedns",
  "hetzner",
  "infomaniak",
  "njalla",
];

/** A service's name in messages, and the protocol that it speaks. */
interface Words {
  readonly required: string;
  readonly unsupported: string;
  readonly by: string;
}

const verifyAddress = (proposal: Proposal, address: View, words: Words, service: string): void => {
  const [name, web] = [address.at("interface").value, address.at("web")];
  if (name === undefined && !web.exists) refuse(`Either "interface" or "web" ${words.required} ${words.by}`);
  if (name !== undefined && web.exists)
    refuse(`Both "interface" and "web" at the same time ${words.unsupported} ${words.by}`);
  if (name !== undefined && !/^(ppp|pppoe|sstpc|l2tp|ipoe)[0-9]+/.test(name))
    requireInterface(proposal, name);
  else if (name !== undefined && !interfaceNames(proposal.kernel).has(name))
    proposal.warn(
      `Interface "${name}" does not exist yet and cannot be used for Dynamic DNS service "${service}" until it is up!`,
    );
  const url = web.at("url").value;
  if (web.has("skip") && url === undefined) refuse(`"url" along with "skip" ${words.required} ${words.by}`);
  if (url !== undefined && /^(https?:\/\/)?checkip\.dyndns\.org/.test(url))
    proposal.warn(
      '"checkip.dyndns.org" does not support HTTPS requests for IP address lookup. Please use a different IP address lookup service.',
    );
};

const verifyCredentials = (one: View, protocol: string, words: Words): void => {
  if (protocol !== "nsupdate") {
    if (!one.has("password")) refuse(`"password" ${words.required}`);
    return;
  }
  if (one.has("password")) refuse(`"password" ${words.unsupported} ${words.by}`);
  for (const leaf of ["server", "key"]) if (!one.has(leaf)) refuse(`"${leaf}" ${words.required} ${words.by}`);
};

const verifyProtocol = (one: View, protocol: string, words: Words): void => {
  const { required, unsupported, by } = words;
  if (needZone.includes(protocol) && !one.has("zone")) refuse(`"zone" ${required} ${by}`);
  if (!knowZone.includes(protocol) && one.has("zone")) refuse(`"zone" ${unsupported} ${by}`);
  if (!withoutUser.includes(protocol) && !one.has("username")) refuse(`"username" ${required} ${by}`);
  if (!knowTtl.includes(protocol) && one.has("ttl")) refuse(`"ttl" ${unsupported} ${by}`);
  if (one.at("ip-version").value !== "both") return;
  const both = `Both IPv4 and IPv6 at the same time ${unsupported}`;
  if (!knowBoth.includes(protocol)) refuse(`${both} ${by}`);
  const server = one.at("server").value;
  if (protocol === "dyndns2" && server !== undefined)
    if (!["members.dyndns.org", "dynv6.com"].includes(server)) refuse(`${both} for "${server}" ${by}`);
};

/** The checks of `service dns dynamic`. */
export const verifyDynamicDns: Verify = (proposal, path) => {
  for (const [service, one] of new View(proposal.root).at(...path, "name").entries) {
    const of = `for Dynamic DNS service "${service}"`;
    const protocol = one.at("protocol").value ?? "";
    const words = {
      required: `is required ${of}`,
      unsupported: `is not supported ${of}`,
      by: `with protocol "${protocol}"`,
    };
    for (const leaf of ["protocol", "address", "host-name"])
      if (!one.has(leaf)) refuse(`"${leaf}" ${words.required}`);
    verifyAddress(proposal, one.at("address"), words, service);
    verifyCredentials(one, protocol, words);
    verifyProtocol(one, protocol, words);
    const [wait, expiry] = [one.at("wait-time").value, one.at("expiry-time").value];
    if (wait !== undefined && Number(expiry ?? "2160000") < Number(wait))
      if (expiry !== undefined) refuse(`"expiry-time" must be greater than "wait-time" ${of}`);
  }
};
