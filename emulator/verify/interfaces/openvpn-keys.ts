import { refuse, View, type Proposal } from "../context.js";

const verifyTls = (one: View, mode: string): void => {
  const [tls, protocol] = [one.at("tls"), one.at("protocol").value ?? "udp"];
  if (!tls.exists) return;
  if (tls.hasAll("auth-key", "crypt-key")) refuse("TLS auth and crypt keys are mutually exclusive");
  const role = tls.at("role").value;
  if (role !== undefined && mode !== "site-to-site" && !tls.has("auth-key"))
    refuse('Cannot specify "tls role" in client-server mode');
  if (role === "active") {
    if (protocol === "tcp-passive") refuse('Cannot specify "tcp-passive" when "tls role" is "active"');
    if (tls.has("dh-params")) refuse('Cannot specify "tls dh-params" when "tls role" is "active"');
  }
  if (role === "passive" && protocol === "tcp-active")
    refuse('Cannot specify "tcp-active" when "tls role" is "passive"');
};

const verifySecrets = (pki: View, one: View, name: string, shared: string | undefined): void => {
  const secrets = pki.at("openvpn", "shared-secret");
  if (shared !== undefined) {
    if (secrets.isEmpty) refuse("There are no openvpn shared-secrets in PKI configuration");
    if (!secrets.has(shared)) refuse(`Invalid shared-secret on openvpn interface ${name}`);
  }
  const tls = one.at("tls");
  if ((tls.has("auth-key") || tls.has("crypt-key")) && secrets.isEmpty)
    refuse("There are no openvpn shared-secrets in PKI configuration");
  for (const leaf of ["auth-key", "crypt-key"]) {
    const key = tls.at(leaf).value;
    if (key !== undefined && !secrets.has(key)) refuse(`Invalid ${leaf} on openvpn interface ${name}`);
  }
};

const verifyCertificates = (pki: View, tls: View, name: string, mode: string): void => {
  const server = mode !== "site-to-site";
  if (!server && !tls.has("shared-secret-key") && !tls.has("role"))
    refuse('"tls role" is required for site-to-site OpenVPN with TLS');
  if (server && !tls.has("ca-certificate"))
    refuse(
      `Must specify "tls ca-certificate" on openvpn interface ${name},                              it is required in server and client modes`,
    );
  // The script forgets to put the name in.
  if (!tls.has("ca-certificate") && !tls.has("peer-fingerprint"))
    refuse(
      'Either "tls ca-certificate" or "tls peer-fingerprint" is required                                  on openvpn interface {interface} in site-to-site mode',
    );
  for (const ca of tls.at("ca-certificate").values)
    if (!pki.has("ca", ca)) refuse(`Invalid CA certificate on openvpn interface ${name}`);
  const certificate = tls.at("certificate").value;
  if (mode !== "client" && !tls.has("auth-key") && certificate === undefined)
    refuse(`Missing "tls certificate" on openvpn interface ${name}`);
  if (certificate !== undefined) {
    const held = pki.at("certificate", certificate);
    if (!held.exists) refuse(`Invalid certificate on openvpn interface ${name}`);
    if (held.has("private", "password-protected"))
      refuse(`Cannot use encrypted private key on openvpn interface ${name}`);
  }
  const dh = tls.at("dh-params").value;
  if (dh === undefined) return;
  if (!pki.has("dh")) refuse("pki dh is not configured");
  if (!pki.has("dh", dh)) refuse(`pki dh '${dh}' is not configured`);
};

/** What secures an OpenVPN interface: a shared secret or TLS. */
export const verifyKeys = (proposal: Proposal, one: View, name: string, mode: string): void => {
  const protocol = one.at("protocol").value ?? "udp";
  if (protocol === "tcp-active") {
    if (one.has("local-port")) refuse('Cannot specify "local-port" with "tcp-active"');
    if (!one.has("remote-host")) refuse('Must specify "remote-host" with "tcp-active"');
  }
  const [shared, tls] = [one.at("shared-secret-key").value, one.at("tls")];
  const cipher = one.at("encryption", "cipher").value;
  if (shared !== undefined && /^aes(128|192|256)gcm$/.test(cipher ?? ""))
    refuse("GCM encryption with shared-secret-key not supported");
  verifyTls(one, mode);
  if (tls.exists && cipher !== undefined && proposal.version === "1.5")
    refuse('"encryption cipher" option is deprecated for TLS mode. Use "encryption data-ciphers" instead');
  if (cipher === "none")
    proposal.print(
      'Warning: "encryption none" was specified!\nNo encryption will be performed and data is transmitted in plain text over the network!\n',
    );
  if ((shared !== undefined) === tls.exists) refuse('Must specify only one of "shared-secret-key" and "tls"');
  if (mode !== "site-to-site" && !tls.exists) refuse('Must specify "tls" for server and client modes');
  const pki = new View(proposal.root).at("pki");
  if (pki.isEmpty) refuse("PKI is not configured");
  if (tls.exists) verifyCertificates(pki, tls, name, mode);
  verifySecrets(pki, one, name, shared);
};
