import type { Alert, Severity } from "../alert.js";
import { cut, JSON_HEADERS, rfc3339, type Receiver } from "./receiver.js";

/** A Slack app's incoming webhook. */
export interface SlackConfig {
  /** Its address; a secret. */
  readonly url: string;
  readonly minSeverity: Severity;
}

const icons: Readonly<Record<Severity, string>> = {
  info: ":information_source:",
  warning: ":warning:",
  error: ":red_circle:",
  critical: ":rotating_light:",
};

/** The three characters that Slack's markup gives a meaning. */
const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Slack's limit on a section's text, in characters; a cut must not split an entity. */
const MAX_SECTION = 3000;
/** Escaped, a character becomes up to five. */
const MAX_SUMMARY = 500;

const section = (text: string) => ({ type: "section", text: { type: "mrkdwn", text } });

const detailsOf = ({ details }: Alert): string => {
  const lines = details.map((line) => `• ${escape(line)}`);
  let text = "";
  for (const [i, line] of lines.entries()) {
    const more = `\n… and ${String(lines.length - i)} more`;
    if (text.length + line.length + 1 + more.length > MAX_SECTION) return `${text}${more}`;
    text += `${i === 0 ? "" : "\n"}${line}`;
  }
  return text;
};

/**
 * Slack. Answers 200 with `ok`, or says in one word what is wrong.
 * Source: docs.slack.dev, "Sending messages using incoming webhooks" and "Block Kit".
 */
export const slack = ({ url, minSeverity }: SlackConfig): Receiver => ({
  name: "slack",
  minSeverity,
  request: (alert) => {
    const icon = alert.status === "firing" ? icons[alert.severity] : ":white_check_mark:";
    const title = `${icon} ${escape(cut(alert.summary, MAX_SUMMARY))}`;
    const state = alert.status === "firing" ? alert.severity : "resolved";
    const context = `${state} · ${alert.rule} · since ${rfc3339(alert.startedAt)}`;
    const body = {
      // What notifications show.
      text: title,
      blocks: [
        section(title),
        ...(alert.details.length === 0 ? [] : [section(detailsOf(alert))]),
        { type: "context", elements: [{ type: "mrkdwn", text: context }] },
      ],
    };
    return { url, headers: JSON_HEADERS, body: JSON.stringify(body) };
  },
  accepts: (status, body) => status === 200 && body.trim() === "ok",
  complaint: (body) => (/^[a-z_]{1,60}$/.test(body.trim()) ? body.trim() : undefined),
});
