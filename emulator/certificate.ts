import { createPrivateKey, X509Certificate } from "node:crypto";
import { generate } from "selfsigned";

/** A private key and the certificate for it, as PEM. */
export interface KeyPair {
  readonly key: string;
  readonly cert: string;
}

export interface Certificate extends KeyPair {
  /** SHA-256 in colon-separated hexadecimal, as Node's `fingerprint256`. */
  readonly fingerprint: string;
}

/** A self-signed certificate such as a router makes for itself. */
export const makeCertificate = async (address: string): Promise<Certificate> => {
  const own = /^[0-9a-fA-F.:]+$/.test(address) && !["127.0.0.1", "::1"].includes(address) ? [address] : [];
  const pems = await generate([{ name: "commonName", value: "vyos" }], {
    keyType: "ec",
    algorithm: "sha256",
    notAfterDate: new Date(Date.now() + 3650 * 86400_000),
    extensions: [
      { name: "basicConstraints", cA: true },
      { name: "keyUsage", digitalSignature: true, keyCertSign: true },
      { name: "extKeyUsage", serverAuth: true },
      {
        name: "subjectAltName",
        altNames: [
          { type: 2, value: "localhost" },
          ...["127.0.0.1", "::1", ...own].map((ip) => ({ type: 7 as const, ip })),
        ],
      },
    ],
  });
  return certificateOf({ key: pems.private, cert: pems.cert });
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
