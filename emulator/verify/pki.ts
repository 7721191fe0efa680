import { X509Certificate, createPrivateKey, createPublicKey } from "node:crypto";
import { ConfigError, View, type Proposal } from "./context.js";

const pem = (title: string, base64: string): string =>
  `-----BEGIN ${title}-----\n${base64}\n-----END ${title}-----\n`;

const reads = (read: () => unknown): boolean => {
  try {
    read();
    return true;
  } catch {
    // What cannot be read is what the router refuses.
    return false;
  }
};

const isCertificate = (text: string): boolean => reads(() => new X509Certificate(pem("CERTIFICATE", text)));

/** A key behind a password is taken for one: only its owner can open it. */
const isPrivateKey = (text: string, locked: boolean): boolean =>
  locked ||
  reads(() => createPrivateKey({ key: Buffer.from(text, "base64"), format: "der", type: "pkcs8" })) ||
  reads(() => createPrivateKey(pem("RSA PRIVATE KEY", text))) ||
  reads(() => createPrivateKey(pem("EC PRIVATE KEY", text)));

const isPublicKey = (text: string): boolean => reads(() => createPublicKey(pem("PUBLIC KEY", text)));

const verifyKey = (held: View, where: string): void => {
  const key = held.at("private", "key").value;
  if (key !== undefined && !isPrivateKey(key, held.has("private", "password-protected")))
    throw new ConfigError(`Invalid private key on ${where}`);
};

const verifyCertificate = (held: View, where: string): void => {
  const text = held.at("certificate").value;
  if (text !== undefined && !isCertificate(text)) throw new ConfigError(`Invalid certificate on ${where}`);
  verifyKey(held, where);
};

/** The checks of `pki`. */
export const verifyPki = ({ root }: Proposal): void => {
  const pki = new View(root).at("pki");
  for (const [name, held] of pki.at("ca").entries) verifyCertificate(held, `CA certificate "${name}"`);
  for (const [name, held] of pki.at("certificate").entries) {
    verifyCertificate(held, `certificate "${name}"`);
    const acme = held.at("acme");
    if (acme.exists && !acme.has("domain-name"))
      throw new ConfigError(
        `At least one domain-name is required to request certificate for "${name}" via ACME!`,
      );
    if (acme.exists && !acme.has("email"))
      throw new ConfigError(`An email address is required to request certificate for "${name}" via ACME!`);
  }
  for (const [name, held] of pki.at("key-pair").entries) {
    const key = held.at("public", "key").value;
    if (key !== undefined && !isPublicKey(key))
      throw new ConfigError(`Invalid public key on key-pair "${name}"`);
    verifyKey(held, `key-pair "${name}"`);
  }
  for (const [name, held] of pki.at("openssh").entries)
    if (held.has("public", "key") && !held.has("public", "type"))
      throw new ConfigError(`Must define OpenSSH public key type for "${name}"`);
  const country = pki.at("x509", "default", "country").value;
  if (country !== undefined && !/^[A-Za-z]{2}$/.test(country))
    throw new ConfigError("Invalid default country value. Value must be 2 alpha characters.");
};
