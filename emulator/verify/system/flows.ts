/** The checks of what tells others about the traffic. */
import { isAssigned, refuse, View, type Proposal } from "../context.js";
import { isInterface, isIpv6, requireVrf, type Verify } from "../shared.js";

export const verifySflow: Verify = (proposal, path) => {
  const sflow = new View(proposal.root).at(...path);
  if (!sflow.exists) return;
  const agent = sflow.at("agent-address").value;
  if (agent !== undefined && !isAssigned(proposal.kernel, agent))
    refuse(`Configured "sflow agent-address ${agent}" does not exist in the system!`);
  if (!sflow.has("interface")) refuse("sFlow requires at least one interface to be configured!");
  if (!sflow.has("server")) refuse("You need to configure at least one sFlow server!");
  requireVrf(proposal, sflow);
};

const verifySource = (proposal: Proposal, flows: View, kind: string): void => {
  const source = flows.at(kind, "source-address").value;
  if (source !== undefined && !isAssigned(proposal.kernel, source, flows.at("vrf").value))
    refuse(`Configured "${kind} source-address ${source}" does not exist on the system!`);
};

const verifySamples = (proposal: Proposal, flows: View): void => {
  const sflow = flows.at("sflow");
  if (!sflow.exists) return;
  const servers = sflow.at("server").names;
  if (servers.length === 0) refuse("You need to configure at least one sFlow server!");
  if (new Set(servers.map(isIpv6)).size > 1) refuse("All sFlow servers must use the same IP protocol");
  requireVrf(proposal, flows);
  const agent = sflow.at("agent-address").value;
  if (agent !== undefined && servers.some((server) => isIpv6(server) !== isIpv6(agent)))
    refuse(
      'IPv4 and IPv6 addresses can not be mixed in "sflow agent-address" and "sflow server". You need to set the same IP version for both "agent-address" and all sFlow servers',
    );
  if (agent !== undefined && !isAssigned(proposal.kernel, agent, flows.at("vrf").value))
    refuse(`Configured "sflow agent-address ${agent}" does not exist in the system!`);
  verifySource(proposal, flows, "sflow");
};

/** Whether a number is what engines are called in a version of NetFlow. */
const isEngine = (id: string, version: string): boolean =>
  version === "5"
    ? /^\d+:\d+$/.test(id) && id.split(":").every((part) => Number(part) <= 255)
    : /^\d+$/.test(id) && Number(id) <= 4294967295;

/** The checks of `system flow-accounting`. */
export const verifyFlowAccounting: Verify = (proposal, path) => {
  const flows = new View(proposal.root).at(...path);
  if (!flows.exists) return;
  if (!flows.has("sflow") && !flows.has("netflow") && flows.has("disable-imt"))
    refuse('You need to configure at least sFlow or NetFlow, or not set "disable-imt" for flow-accounting!');
  if (!flows.has("interface")) refuse("Flow accounting requires at least one interface to be configured!");
  for (const name of flows.at("interface").values)
    if (!isInterface(proposal, name)) proposal.warn(`Interface "${name}" does not exist!`);
  verifySamples(proposal, flows);
  const netflow = flows.at("netflow");
  if (!netflow.exists) return;
  if (!netflow.has("server")) refuse("You need to configure at least one NetFlow server!");
  verifySource(proposal, flows, "netflow");
  const id = netflow.at("engine-id").value;
  const version = netflow.at("version").value ?? "9";
  if (id === undefined || isEngine(id, version)) return;
  refuse(
    version === "5"
      ? `You cannot use NetFlow engine-id "${id}" together with NetFlow protocol version "${version}"!`
      : `Can not use NetFlow engine-id "${id}" together with NetFlow protocol version "${version}"!`,
  );
};
