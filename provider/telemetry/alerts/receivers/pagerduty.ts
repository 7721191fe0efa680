import type { Severity } from "../alert.js";
import { cut, JSON_HEADERS, rfc3339, type Receiver } from "./receiver.js";

/** Where PagerDuty takes events; accounts in the EU service region have `https://events.eu.pagerduty.com/v2/enqueue`. */
export const PAGERDUTY_URL = "https://events.pagerduty.com/v2/enqueue";

/** A PagerDuty service's integration of the type "Events API v2". */
export interface PagerDutyConfig {
  /** The integration key, 32 characters; a secret. */
  readonly routingKey: string;
  /** Default {@link PAGERDUTY_URL}. */
  readonly url: string;
  readonly minSeverity: Severity;
}

const MAX_SUMMARY = 1024;

/**
 * PagerDuty: an alert opens an incident, and the same key closes it.
 * Source: developer.pagerduty.com, "Events API v2", "Send an Alert Event".
 */
export const pagerduty = ({ routingKey, url, minSeverity }: PagerDutyConfig): Receiver => ({
  name: "pagerduty",
  minSeverity,
  request: (alert) => {
    const event = { routing_key: routingKey, dedup_key: alert.key };
    const body =
      alert.status === "resolved"
        ? { ...event, event_action: "resolve" }
        : {
            ...event,
            event_action: "trigger",
            client: "pulumi-vyos",
            payload: {
              summary: cut(alert.summary, MAX_SUMMARY),
              source: alert.source,
              severity: alert.severity,
              timestamp: rfc3339(alert.startedAt),
              class: alert.rule,
              ...(alert.component === undefined ? {} : { component: alert.component }),
              custom_details: { details: alert.details },
            },
          };
    return { url, headers: JSON_HEADERS, body: JSON.stringify(body) };
  },
  accepts: (status) => status === 202,
  complaint: (body) => {
    try {
      const { errors } = JSON.parse(body) as { errors?: unknown };
      if (!Array.isArray(errors)) return undefined;
      const text = errors.filter((error) => typeof error === "string").join("; ");
      // It is about the form of the event; were it to quote the key, nobody may see it.
      return text === "" || text.includes(routingKey) ? undefined : cut(text, 200);
    } catch {
      return undefined;
    }
  },
});
