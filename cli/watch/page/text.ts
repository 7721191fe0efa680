import { markup, type Html, type Piece } from "./html.js";

/** A moment: readable as it stands, and made relative by the page's script. */
export const moment = (at: number | undefined): Piece => {
  if (at === undefined) return "never";
  const iso = new Date(at).toISOString();
  return markup`<time datetime="${iso}">${iso.replace("T", " ").replace(/\.\d+Z$/, " UTC")}</time>`;
};

/** How long something took, as people say it: `40 ms`, `0.7 s`, `3 s`, `2 min`. */
export const span = (ms: number): string => {
  if (ms < 100) return `${String(Math.round(ms))} ms`;
  if (ms < 1_000) return `${(ms / 1_000).toFixed(1)} s`;
  return ms < 90_000 ? `${String(Math.round(ms / 1_000))} s` : `${String(Math.round(ms / 60_000))} min`;
};

/** A number with its word. */
export const count = (n: number, one: string, many = `${one}s`): string =>
  `${String(n)} ${n === 1 ? one : many}`;

/** A router's endpoint as people say it. */
export const short = (endpoint: string): string => endpoint.replace(/^https:\/\//, "");

/** A status as a coloured word. */
export const pill = (status: string, text = status): Html =>
  markup`<span class="pill ${status}">${text}</span>`;

/** A text in which what stands in backticks is code. */
export const prose = (text: string): Html =>
  markup`${text.split(/`([^`]+)`/).map((part, i) => (i % 2 === 1 ? markup`<code>${part}</code>` : part))}`;

/** Where there is nothing to show, in words. */
export const empty = (text: string): Html => markup`<p class="faint">${prose(text)}</p>`;
