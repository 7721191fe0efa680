import { createHmac, timingSafeEqual } from "node:crypto";

/** The header that carries a webhook's signature. */
export const SIGNATURE_HEADER = "x-pulumi-vyos-signature";

/** How far a signature's time may be from the receiver's clock, in seconds. */
export const SIGNATURE_TOLERANCE_SECONDS = 300;

const macOf = (secret: string, seconds: number, body: string | Buffer): Buffer =>
  createHmac("sha256", secret)
    .update(`${String(seconds)}.`)
    .update(body)
    .digest();

/** The value of {@link SIGNATURE_HEADER}: `t=SECONDS,v1=HEX`, where HEX is HMAC-SHA-256 over `SECONDS.BODY`. */
export const signWebhook = (secret: string, body: string | Buffer, now: number): string => {
  const seconds = Math.floor(now / 1000);
  return `t=${String(seconds)},v1=${macOf(secret, seconds, body).toString("hex")}`;
};

/** What a check of a signature says; anything but `valid` means that the request must not be believed. */
export type SignatureVerdict = "valid" | "malformed" | "outdated" | "forged";

/** How to check a signature. */
export interface VerifyOptions {
  /** The receiver's clock, in milliseconds since the epoch. Default: now. */
  readonly now?: number;
  /** How far the signature's time may be from it. Default {@link SIGNATURE_TOLERANCE_SECONDS}. */
  readonly toleranceSeconds?: number;
}

/**
 * Checks the signature of a webhook's request, in time that does not depend on where it differs. `body` is the
 * request's body as it came, before anything parses it; `header` the value of {@link SIGNATURE_HEADER}. The time is
 * in the signature so that nobody can send an old request again.
 */
export const verifyWebhook = (
  secret: string,
  header: string | undefined,
  body: string | Buffer,
  { now = Date.now(), toleranceSeconds = SIGNATURE_TOLERANCE_SECONDS }: VerifyOptions = {},
): SignatureVerdict => {
  const match = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header ?? "");
  if (match === null) return "malformed";
  const seconds = Number(match[1]);
  if (!timingSafeEqual(macOf(secret, seconds, body), Buffer.from(match[2] ?? "", "hex"))) return "forged";
  return Math.abs(now / 1000 - seconds) > toleranceSeconds ? "outdated" : "valid";
};
