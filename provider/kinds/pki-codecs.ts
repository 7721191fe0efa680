import * as c from "./codecs.js";

const ofPem = (name: string, ...samples: readonly string[]) =>
  c.like(
    name,
    /^[A-Za-z0-9+/]+={0,2}$/,
    "give the lines of a PEM file between the first and the last, as one",
    ...samples,
  );

/** A certificate in base 64. The sample is made for this alone. */
export const certificate = ofPem(
  "a certificate in base 64",
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
  "MIGmME0CAQEwCgYIKoZIzj0EAwIwDDEKMAgGA1UEAwwBYRcNMjYxMTI4MTkyNDE1WhgPMjEyNjExMDQxOTI0MTVaoA" +
    "4wDDAKBgNVHRQEAwIBATAKBggqhkjOPQQDAgNJADBGAiEAqMUtevZtwGY3KP9ccoGcN7CcMiyrI1m8gaVEUxG/Q4kC" +
    "IQDtgn+8OwmYqKvU2YXK35nQfulifKIal2lKgb1PxltpEw==",
);

/** A private key in base 64. The sample is made for this alone. */
export const privateKey = ofPem(
  "a private key in base 64",
  "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgazy4/VgHnpz5uaZdMNIuQD3j2MHi8cdeR69WyFQRW3" +
    "ehRANCAAQZ8gGJoo0s8NS5PVSZXHhBy2oqcj+OPQQRR1qoQhVrLvRwS099A5SBJM9pHSoFOCj7FnXmctLYRU8clzCk" +
    "S9Tf",
);

/** A public key in base 64. The sample is made for this alone. */
export const publicKey = ofPem(
  "a public key in base 64",
  "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEGfIBiaKNLPDUuT1UmVx4QctqKnI/jj0EEUdaqEIVay70cEtPfQOUgS" +
    "TPaR0qBTgo+xZ15nLS2EVPHJcwpEvU3w==",
);
