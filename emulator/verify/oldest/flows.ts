import { interfaceAddresses, isAssigned, refuse, View, type Proposal } from "../context.js";
import { isInterface, isIpv6, type Verify } from "../shared.js";

/** How sFlow calls the router unless told: as its routing protocols do, or by its first address. */
const agentOf = ({ root, kernel }: Proposal, sflow: View): string => {
  const said = sflow.at("agent-address").value ?? "auto";
  if (said !== "auto") return said;
  const protocols = new View(root).at("protocols");
  const [[, bgp] = []] = protocols.at("bgp").entries;
  const routers = [bgp, protocols.at("ospf"), protocols.at("ospfv3")];
  const named = routers.flatMap((each) => each?.at("parameters", "router-id").values ?? []);
  const own = interfaceAddresses(kernel).filter((address) => !/^(127|::1|fe80)/.test(address));
  return named[0] ?? own[0]?.split("/")[0] ?? "";
};

const verifySamples = (proposal: Proposal, sflow: View): void => {
  const servers = sflow.at("server").names;
  if (servers.length === 0) refuse("You need to configure at least one sFlow server");
  if (new Set(servers.map(isIpv6)).size > 1) refuse("All sFlow servers must use the same IP protocol");
  const agent = agentOf(proposal, sflow);
  if (servers.some((server) => isIpv6(server) !== isIpv6(agent)))
    refuse(
      'Different IP address versions cannot be mixed in "sflow agent-address" and "sflow server". You need to set manually the same IP version for "agent-address" as for all sFlow servers',
    );
  if (!isAssigned(proposal.kernel, agent)) refuse('Your "sflow agent-address" does not exist in the system');
};

const isEngine = (id: string, version: string): boolean =>
  version === "5"
    ? /^\d+:\d+$/.test(id) && id.split(":").every((part) => Number(part) <= 255)
    : /^\d+$/.test(id) && Number(id) <= 4294967295;

const verifyNetflow = ({ kernel, print }: Proposal, netflow: View): void => {
  if (!netflow.has("server")) refuse("You need to configure at least one NetFlow server");
  const source = netflow.at("source-ip").value;
  if (source !== undefined && !isAssigned(kernel, source))
    print('Warning: your "netflow source-ip" does not exist in the system\n');
  const [said, version] = [netflow.at("engine-id").value, netflow.at("version").value ?? "9"];
  if (said === undefined) return;
  // One number is the first of two.
  const id = version === "5" && /^\d+$/.test(said) ? `${said}:0` : said;
  if (!isEngine(id, version))
    refuse(`You cannot use NetFlow engine-id ${id} together with NetFlow protocol version ${version}`);
};

/** The checks of `system flow-accounting`. */
export const verifyFlows13: Verify = (proposal, path) => {
  const flows = new View(proposal.root).at(...path);
  if (!flows.exists) return;
  if (!flows.has("sflow") && !flows.has("netflow") && flows.has("disable-imt"))
    refuse(
      'You need to configure at least one sFlow or NetFlow protocol, or not set "disable-imt" for flow-accounting',
    );
  if (!flows.has("interface")) refuse("You need to configure at least one interface for flow-accounting");
  for (const name of flows.at("interface").values)
    if (!isInterface(proposal, name))
      proposal.print(`Warning: the ${name} interface is not presented in the system\n`);
  if (flows.has("sflow")) verifySamples(proposal, flows.at("sflow"));
  if (flows.has("netflow")) verifyNetflow(proposal, flows.at("netflow"));
};
