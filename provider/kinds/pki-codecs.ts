import { createPrivateKey } from "node:crypto";
import * as E from "fp-ts/Either";
import { messageOf } from "../base/text.js";
import { decoded } from "./codecs.js";
import { quote } from "./failures.js";
import type { Syntax } from "./syntax.js";

/** The parts of a PEM file: what each is called, and its lines. */
const PARTS = /-----BEGIN ([A-Z0-9 ]+)-----([^]*?)-----END \1-----/g;

const BASE_64 = /^[A-Za-z0-9+/]+={0,2}$/;

/** Keys of OpenSSL's older forms, which VyOS keeps in the newer one. */
const OLD_KEYS = ["RSA PRIVATE KEY", "EC PRIVATE KEY"];

const newerKey = (pem: string): E.Either<string, string> =>
  E.tryCatch(
    () => createPrivateKey(pem).export({ type: "pkcs8", format: "der" }).toString("base64"),
    (thrown) =>
      `is a key that cannot be read (${messageOf(thrown)}); give what \`openssl pkcs8 -topk8\` makes of it`,
  );

/** What a PEM file holds, without all that VyOS leaves out; on the left what is wrong with it. */
const bodyOf = (text: string, called: readonly string[]): E.Either<string, string> => {
  const parts = [...text.matchAll(PARTS)];
  const wanted = parts.filter(([, name = ""]) => called.includes(name));
  const [part] = wanted;
  if (part === undefined)
    return E.left(
      `is a PEM file ${parts.length === 0 ? "without an end" : `of ${parts.map(([, name]) => name).join(", ")}`}; give one of ${called.join(" or ")}`,
    );
  if (wanted.length > 1)
    return E.left(`is a PEM file of ${String(wanted.length)} parts; give each a resource of its own`);
  const [pem, name = "", lines = ""] = part;
  if (OLD_KEYS.includes(name)) return newerKey(pem);
  const body = lines.replaceAll(/\s+/g, "");
  return BASE_64.test(body) ? E.right(body) : E.left("is a PEM file that is damaged; give it as it was made");
};

/** A PEM file, or its lines between the first and the last as one, which is how VyOS keeps it. */
const ofPem = (name: string, called: readonly string[], ...samples: readonly string[]): Syntax<string> =>
  decoded(
    name,
    "the text of a PEM file",
    (value) => {
      if (BASE_64.test(value)) return E.right(value);
      if (!value.includes("-----BEGIN "))
        return E.left(
          `${quote(value)} is not ${name}; give the text of a PEM file, or its lines between the first and the last as one`,
        );
      // A key is not told, however broken it is.
      return E.mapLeft((fault: string) => `the text ${fault}`)(bodyOf(value, called));
    },
    samples,
  );

/** A certificate in base 64. The sample is made for this alone. */
export const certificate = ofPem(
  "a certificate in base 64",
  ["CERTIFICATE"],
  "MIIBcDCCARWgAwIBAgIUOfAUvWtDUz5JFsFhzg4OHY5AO+gwCgYIKoZIzj0EAwIwDDEKMAgGA1UEAwwBYTAgFw0yNj" +
    "ExMjgxOTI0MTVaGA8yMTI2MTEwNDE5MjQxNVowDDEKMAgGA1UEAwwBYTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IA" +
    "BBnyAYmijSzw1Lk9VJlceEHLaipyP449BBFHWqhCFWsu9HBLT30DlIEkz2kdKgU4KPsWdeZy0thFTxyXMKRL1N+jUz" +
    "BRMB0GA1UdDgQWBBRG0XodoyZcIZ3dVxCM2izXKVLXCTAfBgNVHSMEGDAWgBRG0XodoyZcIZ3dVxCM2izXKVLXCTAP" +
    "BgNVHRMBAf8EBTADAQH/MAoGCCqGSM49BAMCA0kAMEYCIQDJHkDwkbnMNgxr7KRAGlJ4DBPKsbPQyn/5mUXnmTDXig" +
    "IhANaWRs1sssYzsTSgmBOTkOID9bCJPn1FiuDCX1nKBYRv",
);

/** A list of what was taken back in base 64. The sample is made for this alone. */
export const crl = ofPem(
  "a list of what was taken back in base 64",
  ["X509 CRL"],
  "MIGmME0CAQEwCgYIKoZIzj0EAwIwDDEKMAgGA1UEAwwBYRcNMjYxMTI4MTkyNDE1WhgPMjEyNjExMDQxOTI0MTVaoA" +
    "4wDDAKBgNVHRQEAwIBATAKBggqhkjOPQQDAgNJADBGAiEAqMUtevZtwGY3KP9ccoGcN7CcMiyrI1m8gaVEUxG/Q4kC" +
    "IQDtgn+8OwmYqKvU2YXK35nQfulifKIal2lKgb1PxltpEw==",
);

/** A private key in base 64. The sample is made for this alone. */
export const privateKey = ofPem(
  "a private key in base 64",
  ["PRIVATE KEY", "ENCRYPTED PRIVATE KEY", ...OLD_KEYS],
  "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgazy4/VgHnpz5uaZdMNIuQD3j2MHi8cdeR69WyFQRW3" +
    "ehRANCAAQZ8gGJoo0s8NS5PVSZXHhBy2oqcj+OPQQRR1qoQhVrLvRwS099A5SBJM9pHSoFOCj7FnXmctLYRU8clzCk" +
    "S9Tf",
);

/** A public key in base 64. The sample is made for this alone. */
export const publicKey = ofPem(
  "a public key in base 64",
  ["PUBLIC KEY"],
  "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEGfIBiaKNLPDUuT1UmVx4QctqKnI/jj0EEUdaqEIVay70cEtPfQOUgS" +
    "TPaR0qBTgo+xZ15nLS2EVPHJcwpEvU3w==",
);
