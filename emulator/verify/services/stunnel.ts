import { interfaceAddresses, refuse, View, type Proposal } from "../context.js";
import { isIpv6, requireCa, requireCertificate, type Verify } from "../shared.js";

const verifyPorts = (app: View, where: string, mode: string): void => {
  const socks = app.at("protocol").value === "socks" && mode === "server";
  if (socks && app.has("connect"))
    refuse("The 'connect' option cannot be used with the 'socks' protocol in server mode.");
  if (app.has("connect") && !app.has("connect", "port")) refuse(`${where}: connect port number is required!`);
  if (!app.has("listen", "port")) refuse(`${where}: listen port number is required!`);
  if (!socks && !app.has("connect")) refuse(`${where}: connect port number is required!`);
};

const verifyListening = ({ kernel }: Proposal, app: View, where: string, used: Set<string>): void => {
  const port = app.at("listen", "port").value ?? "";
  const given = app.at("listen", "address").value;
  const all = interfaceAddresses(kernel).map((address) => address.split("/")[0] ?? "");
  for (const address of given === undefined ? all.filter((one) => !isIpv6(one)) : [given]) {
    const place = `${address}:${port}`;
    if (used.has(place)) refuse(`${where}: Address ${place} already in use by other stunnel service`);
    used.add(place);
  }
};

const methods: Readonly<Record<string, readonly string[]>> = {
  connect: ["basic", "ntlm"],
  smtp: ["plain", "login"],
};

const verifyOptions = (app: View): void => {
  const options = app.at("options");
  if (!options.exists) return;
  const protocol = app.at("protocol").value ?? "";
  const possible = methods[protocol];
  if (possible === undefined)
    refuse("Additional option is only supported in the 'connect' and 'smtp' protocols.");
  if (protocol === "smtp" && (options.has("domain") || options.has("host")))
    refuse("Protocol 'smtp' does not support options 'domain' and 'host'.");
  const method = options.at("authentication").value;
  if (method !== undefined && !possible.includes(method))
    refuse(
      `Supported authentication types for the '${protocol}' protocol are ${possible.map((one) => `'${one}'`).join(" or ")}`,
    );
  const host = options.at("host");
  if (host.exists && !host.has("address")) refuse("Address is required for option host.");
  if (host.exists && !host.has("port")) refuse("Port is required for option host.");
};

const verifySsl = (proposal: Proposal, app: View, where: string, mode: string): void => {
  for (const ca of app.at("ssl", "ca-certificate").values) requireCa(proposal, ca);
  const certificate = app.at("ssl", "certificate").value;
  if (certificate !== undefined) requireCertificate(proposal, certificate);
  else if (mode === "server" && !app.has("psk")) refuse(`${where}: TLS server needs a certificate or PSK`);
  for (const [psk, held] of app.at("psk").entries)
    if (!held.hasAll("id", "secret")) refuse(`Authentication psk "${psk}" missing "id" or "secret"`);
};

/** The checks of `service stunnel`. */
export const verifyStunnel: Verify = (proposal, path) => {
  const used = new Set<string>();
  for (const mode of ["client", "server"])
    for (const [name, app] of new View(proposal.root).at(...path, mode).entries) {
      const where = `${mode} [${name}]`;
      verifyPorts(app, where, mode);
      verifyListening(proposal, app, where, used);
      verifyOptions(app);
      verifySsl(proposal, app, where, mode);
    }
};
