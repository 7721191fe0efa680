import { X509Certificate } from "node:crypto";
import { generate } from "selfsigned";

export interface Certificate {
  readonly key: string;
  readonly cert: string;
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
  return {
    key: pems.private,
    cert: pems.cert,
    fingerprint: new X509Certificate(pems.cert).fingerprint256,
  };
};
