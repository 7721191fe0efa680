import type { Alert, Severity } from "../alert.js";

/** The receivers that there are, as `vyos:alerts` names them. */
export const receiverNames = ["slack", "pagerduty", "alertmanager", "webhook"] as const;

/** One of {@link receiverNames}. */
export type ReceiverName = (typeof receiverNames)[number];

/** One POST. The address and the headers may be secret. */
export interface AlertRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Somebody who is told of alerts. Pure: others send its requests. */
export interface Receiver {
  readonly name: ReceiverName;
  /** Alerts that are less bad are not for it. */
  readonly minSeverity: Severity;
  /** How it is told, at that time in milliseconds since the epoch. */
  readonly request: (alert: Alert, now: number) => AlertRequest;
  /** Whether its answer means that the alert has arrived. */
  readonly accepts: (status: number, body: string) => boolean;
  /** What it says of a request that it does not take, if that is known to hold no secret. */
  readonly complaint: (body: string) => string | undefined;
}

/** The headers of a body in JSON. */
export const JSON_HEADERS = { "content-type": "application/json", "user-agent": "pulumi-vyos" } as const;

/** Cuts a text to a receiver's limit. */
export const cut = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length - 1)}…` : text;

/** A time as all of them want it (RFC 3339). */
export const rfc3339 = (ms: number): string => new Date(ms).toISOString();
