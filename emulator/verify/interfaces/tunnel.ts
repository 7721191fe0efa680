import { refuse, View, type Proposal } from "../context.js";
import { isIpv6, requireInterface } from "../shared.js";
import {
  verifyAddress,
  verifyFree,
  verifyLeaves,
  verifyMirror,
  verifyRoomFor6,
  verifySource,
  verifyVrf,
} from "./common.js";

const overIpv6 = ["ipip6", "ip6ip6", "ip6gre", "ip6gretap", "ip6erspan"];

const verifyEnds = (one: View, name: string): string => {
  const encapsulation = one.at("encapsulation").value;
  if (encapsulation === undefined) return refuse(`Must configure the tunnel encapsulation for ${name}!`);
  const [source, remote] = [one.at("source-address").value, one.at("remote").value];
  if (source === undefined && !one.has("source-interface"))
    refuse("source-address or source-interface required for tunnel!");
  if (remote === undefined && encapsulation !== "gre") refuse("remote ip address is mandatory for tunnel");
  const six = overIpv6.includes(encapsulation);
  if (source !== undefined && isIpv6(source) !== six)
    refuse(`Encapsulation mode requires ${six ? "IPv6" : "IPv4"} source-address`);
  if (remote !== undefined && isIpv6(remote) !== six)
    refuse(`Encapsulation mode requires ${six ? "IPv6 remote" : "IPv4 remote address"}`);
  if (["sit", "gretap", "ip6gretap"].includes(encapsulation) && one.has("source-interface"))
    refuse(`Option source-interface can not be used with encapsulation "${encapsulation}"!`);
  return encapsulation;
};

const verifyErspan = (one: View): void => {
  if (!one.has("parameters", "ip", "key")) refuse("ERSPAN requires ip key parameter!");
  const span = one.at("parameters", "erspan");
  if ((span.at("version").value ?? "1") === "1") {
    if (span.has("hw-id")) refuse("ERSPAN version 1 does not support hw-id!");
    if (span.has("direction")) refuse("ERSPAN version 1 does not support direction!");
  } else {
    if (span.has("idx")) refuse("ERSPAN version 2 does not index parameter!");
    if (!span.has("direction")) refuse("ERSPAN version 2 requires direction to be set!");
  }
};

const gres = ["gre", "gretap"];

const keyOf = (one: View): string | undefined => one.at("parameters", "ip", "key").value;

/** Tunnels of GRE between the same ends are told apart by their keys. */
const verifyKeys = ({ root, version }: Proposal, one: View, name: string, encapsulation: string): void => {
  const [source, key] = [one.at("source-address").value, keyOf(one)];
  if (encapsulation === "gre" && source === "0.0.0.0" && key === undefined)
    refuse(`"parameters ip key" must be set for ${name} when encapsulation is GRE!`);
  if (!gres.includes(encapsulation)) return;
  for (const [other, held] of new View(root).at("interfaces", "tunnel").entries) {
    if (other === name || !gres.includes(held.at("encapsulation").value ?? "")) continue;
    const sameSource = held.at("source-address").value === source;
    if (key !== undefined) {
      if (sameSource && keyOf(held) === key)
        refuse(
          `Key "${key}" for source-address "${source ?? "None"}" is already used for tunnel "${other}"!`,
        );
      continue;
    }
    const sameInterface = one.at("source-interface").value === held.at("source-interface").value;
    if (one.at("remote").value !== held.at("remote").value) continue;
    if (!sameSource && !(version === "1.3" && sameInterface)) continue;
    const missing = 'Missing required "ip key" parameter when running more then one GRE based tunnel on the';
    if (source !== undefined) refuse(`${missing} same source-address`);
    if (sameInterface) refuse(`${missing} same source-interface`);
  }
};

/** The checks of a tunnel. */
export const verifyTunnel = (proposal: Proposal, path: readonly string[]): void => {
  const one = new View(proposal.root).at(...path);
  const name = path.at(-1) ?? "";
  if (!one.exists) {
    verifyLeaves(proposal, name);
    if (new View(proposal.root).has("protocols", "nhrp", "tunnel", name))
      refuse("Tunnel used for NHRP, it can not be deleted!");
    return;
  }
  const encapsulation = verifyEnds(one, name);
  if (["erspan", "ip6erspan"].includes(encapsulation)) verifyErspan(one);
  verifyKeys(proposal, one, name, encapsulation);
  if (["ipip", "sit"].includes(encapsulation) && keyOf(one) !== undefined)
    refuse("Keys are not allowed with ipip and sit tunnels!");
  verifyRoomFor6(one, name);
  verifyAddress(proposal, one, name);
  verifyVrf(proposal, one, name);
  verifyFree(proposal, one, name);
  verifyMirror(proposal, one, name);
  const below = one.at("source-interface").value;
  if (below !== undefined && proposal.version === "1.3") requireInterface(proposal, below);
  else if (below !== undefined) verifySource(proposal, one, name);
  const ip = one.at("parameters", "ip");
  if (ip.has("no-pmtu-discovery")) {
    if ((ip.at("ttl").value ?? "64") !== "0") refuse('Disabled PMTU requires TTL set to "0"!');
    if (["ipip6", "ip6ip6", "ip6gre"].includes(encapsulation))
      refuse("Can not disable PMTU discovery for given encapsulation");
  }
  if (!ip.has("ignore-df")) return;
  if (encapsulation !== "gretap") refuse("Option ignore-df can only be used on GRETAP tunnels!");
  if (!ip.has("no-pmtu-discovery")) refuse("Option ignore-df requires path MTU discovery to be disabled!");
};
