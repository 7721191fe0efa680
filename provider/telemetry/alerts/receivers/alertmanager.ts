import type { Alert, Severity } from "../alert.js";
import { FORGET_MS } from "../machine.js";
import { JSON_HEADERS, rfc3339, type Receiver } from "./receiver.js";

/** A Prometheus Alertmanager. */
export interface AlertmanagerConfig {
  /** Where it is, such as `http://127.0.0.1:9093`; a path before `/api/v2` belongs to it. */
  readonly url: string;
  /** The value of the `Authorization` header; a secret. */
  readonly authorization?: string | undefined;
  readonly minSeverity: Severity;
}

const nameOf = (rule: Alert["rule"]): string => `Vyos${rule.slice(0, 1).toUpperCase()}${rule.slice(1)}`;

/**
 * Alertmanager, which tells one alert from another by its labels. It forgets an alert without an end after some
 * minutes unless it is sent again and again, which a `pulumi up` that has ended cannot do: so an alert is given the
 * end that we give it ourselves, and is sent with another when it is over.
 * Source: prometheus.io, "Alerts API", and Alertmanager's `api/v2/openapi.yaml`.
 */
export const alertmanager = ({ url, authorization, minSeverity }: AlertmanagerConfig): Receiver => ({
  name: "alertmanager",
  minSeverity,
  request: (alert) => {
    const ends = alert.status === "resolved" ? alert.at : alert.at + FORGET_MS;
    const body = [
      {
        labels: {
          alertname: nameOf(alert.rule),
          severity: alert.severity,
          router: alert.source,
          service: "pulumi-vyos",
          ...(alert.component === undefined ? {} : { component: alert.component }),
        },
        annotations: { summary: alert.summary, description: alert.details.join("\n") },
        // An end must not come before the start.
        startsAt: rfc3339(Math.min(alert.startedAt, ends)),
        endsAt: rfc3339(ends),
      },
    ];
    const headers = authorization === undefined ? JSON_HEADERS : { ...JSON_HEADERS, authorization };
    return { url: `${url.replace(/\/+$/, "")}/api/v2/alerts`, headers, body: JSON.stringify(body) };
  },
  accepts: (status) => status === 200,
  complaint: () => undefined,
});
