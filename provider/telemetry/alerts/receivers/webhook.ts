import type { Severity } from "../alert.js";
import { SIGNATURE_HEADER, signWebhook } from "../signature.js";
import { JSON_HEADERS, rfc3339, type Receiver } from "./receiver.js";

/** Any HTTP server that takes signed JSON. */
export interface WebhookConfig {
  /** Its address; a secret. */
  readonly url: string;
  /** What requests are signed with; a secret. */
  readonly secret: string;
  /** The value of the `Authorization` header; a secret. */
  readonly authorization?: string | undefined;
  readonly minSeverity: Severity;
}

/** The version of the body's form. */
const FORM = 1;

/** A webhook: signed anew at each attempt, so that a slow delivery is not taken for an old one. */
export const webhook = ({ url, secret, authorization, minSeverity }: WebhookConfig): Receiver => ({
  name: "webhook",
  minSeverity,
  request: (alert, now) => {
    const body = JSON.stringify({
      version: FORM,
      ...alert,
      startedAt: rfc3339(alert.startedAt),
      at: rfc3339(alert.at),
    });
    const headers = {
      ...JSON_HEADERS,
      [SIGNATURE_HEADER]: signWebhook(secret, body, now),
      ...(authorization === undefined ? {} : { authorization }),
    };
    return { url, headers, body };
  },
  accepts: (status) => status >= 200 && status < 300,
  complaint: () => undefined,
});
