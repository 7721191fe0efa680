import { refuse, type View } from "../context.js";

const verifyRole = (tls: View, mode: string, protocol: string): void => {
  const role = tls.at("role").value;
  if (role === undefined) return;
  if (mode !== "site-to-site" && !tls.has("auth-file"))
    refuse('Cannot specify "tls role" in client-server mode');
  const secured = tls.has("dh-file");
  if (role === "active") {
    if (protocol === "tcp-passive") refuse('Cannot specify "tcp-passive" when "tls role" is "active"');
    if (secured) refuse('Cannot specify "tls dh-file" when "tls role" is "active"');
    return;
  }
  if (protocol === "tcp-active") refuse('Cannot specify "tcp-active" when "tls role" is "passive"');
  if (!secured) refuse('Must specify "tls dh-file" when "tls role" is "passive"');
};

const verifyTls = (one: View, mode: string): void => {
  const [tls, protocol] = [one.at("tls"), one.at("protocol").value ?? "udp"];
  if (mode === "client" && tls.has("dh-file")) refuse('Cannot specify "tls dh-file" in client mode');
  // A server without parameters has a key of elliptic curves, or is refused: what is in the file is not looked at.
  if (!tls.has("ca-cert-file")) refuse('Must specify "tls ca-cert-file"');
  const own = mode === "client" && one.has("authentication") ? [] : ["cert-file", "key-file"];
  for (const leaf of own) if (!tls.has(leaf)) refuse(`Missing "tls ${leaf}"`);
  if (tls.hasAll("auth-file", "crypt-file")) refuse("TLS auth and crypt are mutually exclusive");
  verifyRole(tls, mode, protocol);
};

/** What secures an OpenVPN interface of 1.3: files. What is in them nobody knows. */
export const verifyFiles13 = (one: View, mode: string): void => {
  if (one.at("protocol").value === "tcp-active") {
    if (one.has("local-port")) refuse('Cannot specify "local-port" with "tcp-active"');
    if (!one.has("remote-host")) refuse('Must specify "remote-host" with "tcp-active"');
  }
  const [shared, tls] = [one.has("shared-secret-key-file"), one.has("tls")];
  if (!shared && !tls) refuse('Must specify one of "shared-secret-key-file" and "tls"');
  if (shared && tls) refuse('Can only specify one of "shared-secret-key-file" and "tls"');
  if (mode !== "site-to-site" && !tls) refuse('Must specify "tls" for server and client mode');
  if (shared && /^aes(128|192|256)gcm$/.test(one.at("encryption", "cipher").value ?? ""))
    refuse("GCM encryption with shared-secret-key-file not supported");
  if (tls) verifyTls(one, mode);
};
