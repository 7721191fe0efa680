import { refuse, View, type Proposal } from "../context.js";
import { mtuOf } from "../interfaces/common.js";
import { requireInterface, requireRouteMap, type Verify } from "../shared.js";
import { verifySegments } from "./segments.js";
import { verifyInVrf } from "./vrf.js";

const verifyInterface = (proposal: Proposal, isis: View, name: string): void => {
  requireInterface(proposal, name);
  const [mtu, area] = [mtuOf(proposal, name), Number(isis.at("lsp-mtu").value ?? "1497")];
  if (mtu < area || area > mtu - 3)
    refuse(
      `Interface ${name} has MTU ${mtu}, current area MTU is ${area}! \nRecommended area lsp-mtu ${mtu - 3} or less (calculated on MTU size).`,
    );
};

const verifyRedistribution = (isis: View): void => {
  const own = isis.at("level").value?.replaceAll("-", "_") ?? "";
  for (const afi of ["ipv4", "ipv6"])
    for (const [protocol, held] of isis.at("redistribute", afi).entries) {
      const where = `protocols isis redistribute ${afi} ${protocol.replaceAll("-", "_")}`;
      if (!held.has("level-1") && !held.has("level-2"))
        refuse(`Redistribute level-1 or level-2 should be specified in "${where}"!`);
      for (const level of held.names.map((name) => name.replaceAll("-", "_")))
        if (own !== "" && own !== "level_1_2" && own !== level)
          refuse(`"${where} ${level}" can not be used with "protocols isis level ${own}"!`);
    }
};

/** The names that stand more than once among those below several nodes. */
const repeated = (nodes: readonly View[]): readonly string[] => {
  const seen = new Set<string>();
  return nodes.flatMap((node) => {
    const again = node.names.filter((name) => seen.has(name));
    for (const name of node.names) seen.add(name);
    return again;
  });
};

const verifyReroute = (lfa: View): void => {
  const ties = lfa.at("local", "tiebreaker").entries.map(([, tie]) => tie.at("index"));
  const [index] = repeated(ties);
  if (index !== undefined) refuse(`LFA index ${index} cannot have more than one tiebreaker configured.`);
  const limits = lfa.at("local", "priority-limit").entries.map(([, limit]) => limit);
  const [level] = repeated(limits);
  if (level !== undefined)
    refuse(`LFA priority-limit on ${level} cannot have more than one priority configured.`);
  if (lfa.at("remote", "prefix-list").names.length > 1)
    refuse("LFA remote prefix-list has more than one configured. Cannot have more than one configured.");
};

const timers = ["holddown", "init-delay", "long-delay", "short-delay", "time-to-learn"];

/** The checks of IS-IS, or of a VRF's. */
export const verifyIsis: Verify = (proposal, path) => {
  const isis = new View(proposal.root).at(...path);
  if (!isis.exists) return;
  const net = isis.at("net").value;
  if (net === undefined) refuse("Network entity is mandatory!");
  if (Number(net.split(".").at(-1)) !== 0)
    refuse("Last byte of IS-IS network entity title must always be 0!");
  requireRouteMap(proposal, isis.at("route-map").value);
  if (!isis.has("interface")) refuse("Interface used for routing updates is mandatory!");
  for (const name of isis.at("interface").names) {
    verifyInterface(proposal, isis, name);
    verifyInVrf(proposal, path, name);
  }
  for (const password of ["area-password", "domain-password"])
    if (isis.at(password).hasAll("md5", "plaintext-password"))
      refuse(`Can use either md5 or plaintext-password for ${password}!`);
  const delay = isis.at("spf-delay-ietf");
  const missing = delay.exists ? timers.filter((timer) => !delay.has(timer)) : [];
  if (missing.length > 0) refuse(`All types of spf-delay must be configured. Missing: ${missing.join(", ")}`);
  verifyRedistribution(isis);
  verifySegments(isis.at("segment-routing"));
  verifyReroute(isis.at("fast-reroute", "lfa"));
};
