/** The checks of parts of `system` with few of them. */
import { isAssigned, refuse, ScriptCrash, View, type Proposal } from "../context.js";
import { interfaceNamed, verifySource } from "../interfaces/common.js";
import { isInterface, requireInterface, requireRouteMap, requireVrf, type Verify } from "../shared.js";

export const verifyProxy: Verify = ({ root }, path) => {
  const proxy = new View(root).at(...path);
  if (proxy.isEmpty) return;
  if (!proxy.hasAll("url", "port")) refuse("Proxy URL and port require a value");
  if (proxy.has("username") !== proxy.has("password"))
    refuse("Both username and password need to be defined!");
};

export const verifyConfigManagement: Verify = ({ root }, path) => {
  const management = new View(root).at(...path);
  if (management.at("commit-confirm", "action").value === "reload" && !management.has("commit-revisions"))
    refuse("commit-confirm reload requires non-zero commit-revisions");
};

export const verifyLcd: Verify = ({ root }, path) => {
  const lcd = new View(root).at(...path);
  // A model that is built in needs no device.
  if (lcd.at("model").value === "sdec") return;
  if (!lcd.isEmpty && !lcd.hasAll("device", "model")) refuse("Both device and driver must be set!");
};

export const verifyUpdateCheck: Verify = ({ root }, path) => {
  const check = new View(root).at(...path);
  if (check.exists && !check.has("url")) refuse("URL is required!");
};

/** The router has no such card. */
export const verifyAcceleration: Verify = ({ root }, path) => {
  if (new View(root).has(...path, "qat")) refuse("No QAT acceleration device found");
};

export const verifySyslog: Verify = (proposal, path) => {
  const syslog = new View(proposal.root).at(...path);
  if (proposal.version === "1.3")
    for (const kind of ["host", "user"])
      for (const [name, held] of syslog.at(kind).entries)
        if (!held.has("facility")) refuse(`Invalid facility  set in ${kind} ${name}`);
  for (const [host, held] of syslog.at("host").entries)
    if ((held.at("protocol").value ?? "udp") === "udp" && held.has("format", "octet-counted"))
      proposal.warn(`Syslog UDP transport for "${host}" should not use octet-counted format!`);
  requireVrf(proposal, syslog);
};

/** The maps by which routes come to the kernel. */
export const verifyIp: Verify = (proposal, path) => {
  for (const [, protocol] of new View(proposal.root).at(...path, "protocol").entries)
    requireRouteMap(proposal, protocol.at("route-map").value);
};

const verifyHttpClient = (proposal: Proposal, http: View): void => {
  const [name, address] = [http.at("source-interface").value, http.at("source-address").value];
  // The script of 1.3 looks for the name where it is not.
  if (name !== undefined && proposal.version === "1.3" && !isInterface(proposal, name))
    throw new ScriptCrash("NameError: name 'source_interface' is not defined");
  if (name !== undefined) requireInterface(proposal, name);
  if (name !== undefined && address !== undefined)
    refuse("Can not define both HTTP source-interface and source-address");
  if (address !== undefined && !isAssigned(proposal.kernel, address))
    refuse("No interface with give address specified!");
};

const verifySshClient = (proposal: Proposal, ssh: View): void => {
  const [name, address] = [ssh.at("source-interface").value, ssh.at("source-address").value];
  // The script forgets to put the address in.
  if (address !== undefined && !isAssigned(proposal.kernel, address))
    refuse('No interface with address "{address}" configured!');
  if (name === undefined) return;
  if (proposal.version === "1.3") requireInterface(proposal, name);
  else verifySource(proposal, ssh, name);
  const own = interfaceNamed(proposal.kernel, name).at("address").values;
  if (address !== undefined && !own.some((one) => one.split("/")[0] === address))
    refuse(`Address "${address}" not assigned on interface "${name}"!`);
};

export const verifyOption: Verify = (proposal, path) => {
  const option = new View(proposal.root).at(...path);
  verifyHttpClient(proposal, option.at("http-client"));
  verifySshClient(proposal, option.at("ssh-client"));
};
