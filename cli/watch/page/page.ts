import { createHash } from "node:crypto";
import { driftedLeaves, hasDrifted, standingOf } from "../report.js";
import type { WatchStatus } from "../status.js";
import { topologyPanel } from "../topology/panel.js";
import { auditBlock, type AuditView } from "./audit.js";
import { constant, markup, type Html } from "./html.js";
import { driftBlock, routersTable, stackBlock, unmanagedBlock } from "./parts.js";
import { pageScript } from "./script.js";
import { pageStyle } from "./style.js";
import { count, empty, moment, pill, span } from "./text.js";

/** What the page shows. */
export interface PageContent {
  readonly status: WatchStatus;
  /** The release of this library. */
  readonly version: string;
  /** Absent where no audit log is kept. */
  readonly audit?: AuditView;
}

const hashOf = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** Lets the page's own style and script run and nothing else: not even markup that somebody got into it. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  `style-src ${hashOf(pageStyle)}`,
  `script-src ${hashOf(pageScript)}`,
  "connect-src 'self'",
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** The same for a picture on its own, whose styles are inside. */
export const pictureSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'";

interface Verdict {
  readonly tone: string;
  readonly title: string;
  readonly more: readonly string[];
}

const verdictOf = ({ stacks, routers, rounds }: WatchStatus): Verdict => {
  if (rounds === 0) return { tone: "unknown", title: "Looking for the first time…", more: [] };
  const resources = stacks.flatMap((stack) => stack.resources);
  const drifted = resources.filter(hasDrifted);
  const standing = (what: string): number => routers.filter((router) => standingOf(router) === what).length;
  const [down, refused] = [standing("down"), standing("refused")];
  const lost = stacks.filter(({ trouble }) => trouble !== undefined).length;
  const unclear = resources.filter(({ status }) => status === "unknown" || status === "pending").length;
  const troubles = [
    ...(down > 0 ? [`${count(down, "router")} down`] : []),
    ...(refused > 0 ? [`${count(refused, "router")} refused`] : []),
    ...(lost > 0 ? [`${count(lost, "stack")} unreadable`] : []),
  ];
  const leaves =
    drifted.length > 0
      ? [`${count(driftedLeaves(drifted), "leaf", "leaves")} drifted in ${count(drifted.length, "resource")}`]
      : [];
  const rest = unclear > 0 ? [`${count(unclear, "resource")} not comparable right now`] : [];
  const [title, ...more] = [...troubles, ...leaves, ...rest];
  if (title === undefined) return { tone: "clean", title: "State and routers agree", more: [] };
  return { tone: troubles.length > 0 ? "gone" : leaves.length > 0 ? "drifted" : "unknown", title, more };
};

const numbers = ({ stacks, routers }: WatchStatus): Html => {
  const resources = stacks.flatMap((stack) => stack.resources);
  const up = routers.filter(({ status }) => status === "up").length;
  const all: readonly (readonly [string, string])[] = [
    [`${String(up)} / ${String(routers.length)}`, "routers up"],
    [String(stacks.length), "stacks"],
    [String(resources.length), "resources"],
    [String(resources.filter(hasDrifted).length), "drifted resources"],
    [String(driftedLeaves(resources)), "drifted leaves"],
  ];
  return markup`<ul class="cards">
    ${all.map(([number, word]) => markup`<li><b>${number}</b><span>${word}</span></li>`)}
  </ul>`;
};

const icon = `data:image/svg+xml,${encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7" fill="#2352a8"/><path d="M4 8h8M8 4v8" stroke="#fff" stroke-width="2"/></svg>`,
)}`;

/** Seconds between two loads of the page where there is no JavaScript. */
const RELOAD_S = 30;

/** The status page: all of it as it is now, readable as it stands. */
export const renderPage = ({ status, version, audit }: PageContent): string => {
  const { stacks, routers, topology, lastRoundAt, lastRoundMs, intervalMs, reloadTrouble, rounds } = status;
  const { tone, title, more } = verdictOf(status);
  return markup`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · pulumi-vyos</title>
        <link rel="icon" href="${icon}" />
        <noscript><meta http-equiv="refresh" content="${RELOAD_S}" /></noscript>
        ${constant(`<style>${pageStyle}</style>`)}
      </head>
      <body>
        <header class="top">
          <div class="wrap">
            <h1>pulumi-vyos <span>drift watch</span></h1>
            <input
              id="filter"
              type="search"
              placeholder="Filter"
              aria-label="Filter resources, leaves, VMs and rules"
              hidden
            />
            <span id="live" class="live" role="status"><noscript>reloads every ${RELOAD_S} s</noscript></span>
          </div>
        </header>
        <main class="wrap">
          <div class="verdict ${tone}" role="status">
            <strong>${title}</strong>
            ${more.length > 0 && markup`<p>${more.join(" · ")}</p>`}
            <p>
              ${lastRoundAt === undefined ? "Started" : "Last look"}
              ${moment(lastRoundAt ?? status.startedAt)}${lastRoundMs !== undefined && `, took ${span(lastRoundMs)}`}
              · every ${span(intervalMs)}
            </p>
            ${reloadTrouble !== undefined && markup`<p>${pill("failed", "configuration not reloaded")} ${reloadTrouble}</p>`}
          </div>
          ${numbers(status)}
          ${driftBlock(stacks)}
          <section id="routers">
            <h2>Routers</h2>
            ${routersTable(routers, rounds)}
          </section>
          <section id="topology">
            <h2>Topology <a class="button" href="/topology.svg" download="topology.svg">Save as SVG</a></h2>
            ${topologyPanel(topology)}
          </section>
          <section id="stacks">
            <h2>Stacks</h2>
            ${stacks.length === 0 ? empty("Not looked yet.") : stacks.map(stackBlock)}
          </section>
          ${unmanagedBlock(stacks, routers)} ${auditBlock(audit)}
        </main>
        <footer class="wrap">
          <a href="/api/status">JSON</a><a href="/metrics">Metrics</a><a href="/healthz">Health</a>pulumi-vyos
          ${version}
        </footer>
        ${constant(`<script>${pageScript}</script>`)}
      </body>
    </html> `.text;
};
