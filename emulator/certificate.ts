import { createPrivateKey, generateKeyPairSync, randomBytes, sign, X509Certificate } from "node:crypto";
import ipaddr from "ipaddr.js";
import { bits, explicit, implicit, integer, octets, oid, sequence, set, time, truth, utf8 } from "./der.js";

/** A private key and the certificate for it, as PEM. */
export interface KeyPair {
  readonly key: string;
  readonly cert: string;
}

export interface Certificate extends KeyPair {
  /** SHA-256 in colon-separated hexadecimal, as Node's `fingerprint256`. */
  readonly fingerprint: string;
}

const DAY_MS = 86_400_000;

const names = {
  commonName: "2.5.4.3",
  ecdsaWithSha256: "1.2.840.10045.4.3.2",
  subjectAltName: "2.5.29.17",
  basicConstraints: "2.5.29.19",
  keyUsage: "2.5.29.15",
  extKeyUsage: "2.5.29.37",
  serverAuth: "1.3.6.1.5.5.7.3.1",
} as const;

const extension = (name: string, value: Buffer, critical = false): Buffer =>
  sequence(oid(name), ...(critical ? [truth()] : []), octets(value));

const altNames = (hosts: readonly string[], addresses: readonly string[]): Buffer =>
  sequence(
    ...hosts.map((host) => implicit(2, Buffer.from(host))),
    ...addresses.map((address) => implicit(7, Buffer.from(ipaddr.parse(address).toByteArray()))),
  );

/** A self-signed certificate such as a router makes for itself (RFC 5280, version 3, on P-256). */
export const makeCertificate = (address: string): Certificate => {
  const own = /^[0-9a-fA-F.:]+$/.test(address) && !["127.0.0.1", "::1"].includes(address) ? [address] : [];
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
  const now = Date.now();
  const algorithm = sequence(oid(names.ecdsaWithSha256));
  const name = sequence(set(sequence(oid(names.commonName), utf8("vyos"))));
  const signsAndIsAuthority = Buffer.from([0b1000_0100]); // digitalSignature, keyCertSign
  const content = sequence(
    explicit(0, integer(Buffer.from([2]))),
    integer(Buffer.concat([Buffer.from([1]), randomBytes(15)])),
    algorithm,
    name,
    // The clocks of two machines differ.
    sequence(time(new Date(now - DAY_MS)), time(new Date(now + 3650 * DAY_MS))),
    name,
    publicKey.export({ type: "spki", format: "der" }),
    explicit(
      3,
      sequence(
        extension(names.basicConstraints, sequence(truth()), true),
        extension(names.keyUsage, bits(signsAndIsAuthority, 2), true),
        extension(names.extKeyUsage, sequence(oid(names.serverAuth))),
        extension(names.subjectAltName, altNames(["localhost"], ["127.0.0.1", "::1", ...own])),
      ),
    ),
  );
  const cert = new X509Certificate(sequence(content, algorithm, bits(sign("sha256", content, privateKey))));
  return certificateOf({
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    cert: cert.toString(),
  });
};

/**
 * A certificate that was made elsewhere.
 * @throws Error where one of the two is not PEM, or they do not belong together.
 */
export const certificateOf = ({ key, cert }: KeyPair): Certificate => {
  const x509 = new X509Certificate(cert);
  if (!x509.checkPrivateKey(createPrivateKey(key))) throw new Error("the key is not that of the certificate");
  return { key, cert, fingerprint: x509.fingerprint256 };
};
