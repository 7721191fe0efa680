import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { printableJson } from "../../provider/base/printable.js";
import { messageOf } from "../../provider/base/text.js";
import type { AuditView } from "./page/audit.js";
import { contentSecurityPolicy, pictureSecurityPolicy, renderPage } from "./page/page.js";
import type { WatchStatus } from "./status.js";
import { topologySvg } from "./topology/svg.js";

/** What the server shows. */
export interface Sources {
  readonly status: () => WatchStatus;
  /** The release of this library. */
  readonly version: string;
  /** Metrics for Prometheus; prom-client's registry is one. */
  readonly metrics: { readonly contentType: string; metrics(): Promise<string> };
  /** The last entries of the audit log; undefined where none is kept. */
  readonly audit?: () => AuditView | undefined;
}

/** A round that took so many intervals, and half a minute, means that the watcher hangs. */
const LATE_INTERVALS = 3;
const LATE_MS = 150_000;

/** So many pages may listen for rounds at once. */
const MOST_LISTENERS = 64;

/** So many connections are served at once: a page has two or three. */
const MOST_CONNECTIONS = 128;

/** Who has not asked after so long is let go. */
const ASKING_MS = 10_000;

/** A reader that takes nothing for so long is let go. */
const IDLE_MS = 30_000;

/** What a page that listens may leave unread. */
const MOST_UNREAD = 65_536;

/** A page is drawn once for all readers, and again when there is news or what it says of now is this old. */
const FRESH_MS = 5_000;

interface Answer {
  readonly status?: number;
  readonly type: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const plain = (status: number, body: string): Answer => ({ status, type: "text/plain; charset=utf-8", body });

const JSON_TYPE = "application/json; charset=utf-8";

const json = (value: unknown, status = 200): Answer => ({
  status,
  type: JSON_TYPE,
  body: `${printableJson(value, 2)}\n`,
});

const health = ({ lastRoundAt, startedAt, intervalMs, rounds }: WatchStatus): Answer => {
  const age = Date.now() - (lastRoundAt ?? startedAt);
  const isLate = age > LATE_INTERVALS * intervalMs + LATE_MS;
  const state = isLate ? "late" : rounds === 0 ? "starting" : "ok";
  return json({ status: state, rounds, lastRoundAt }, isLate ? 503 : 200);
};

const isLoopback = (host: string): boolean =>
  host === "localhost" || host === "::1" || /^127\.\d+\.\d+\.\d+$/.test(host);

/** Serves the status page and what else there is to see of a watch. */
export class StatusServer {
  private readonly server: Server;
  private readonly listeners = new Set<ServerResponse>();
  private host = "";
  private readonly pages = new Map<string, { at: number; news: readonly unknown[]; text: string }>();

  constructor(
    private readonly sources: Sources,
    askingMs = ASKING_MS,
  ) {
    // Node looks for who is late every 30 s of itself, and all connections would be taken for as long.
    const times = {
      requestTimeout: askingMs,
      headersTimeout: askingMs,
      connectionsCheckingInterval: askingMs / 10,
    };
    this.server = createServer(times, (request, response) => {
      void this.handle(request, response);
    });
    this.server.maxConnections = MOST_CONNECTIONS;
    // Requests that are sent before the answer was read would each have their page in memory.
    this.server.maxRequestsPerSocket = 1;
    this.server.timeout = IDLE_MS;
  }

  /** Listens; port 0 takes a free one. Gives the address as `http://HOST:PORT`. */
  listen(host: string, port: number): Promise<string> {
    this.host = host;
    return new Promise((resolve, reject) => {
      this.server.once("error", reject);
      this.server.listen(port, host, () => {
        this.server.off("error", reject);
        const { port: taken } = this.server.address() as AddressInfo;
        resolve(`http://${host.includes(":") ? `[${host}]` : host}:${String(taken)}`);
      });
    });
  }

  /** Whether only this machine can reach it. */
  static isPrivate(host: string): boolean {
    return isLoopback(host);
  }

  /** Tells the pages that are open that a round has ended. */
  announce(): void {
    for (const response of this.listeners)
      if (response.writableLength > MOST_UNREAD) response.destroy();
      else response.write(`event: round\ndata: ${String(this.sources.status().rounds)}\n\n`);
  }

  /** Stops listening and ends what is open. */
  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => {
      this.server.close(() => {
        resolve();
      });
    });
    for (const response of this.listeners) response.end();
    this.server.closeAllConnections();
    await closed;
  }

  /** A page of somebody else's whose name was pointed at this machine must not read what is here. */
  private isForeign({ headers }: IncomingMessage): boolean {
    if (!isLoopback(this.host)) return false;
    const named = (headers.host ?? "").replace(/:\d+$/, "").replace(/^\[|\]$/g, "");
    return !isLoopback(named);
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = /^[^?#]*/.exec(request.url ?? "/")?.[0] ?? "/";
    const head = {
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cross-origin-resource-policy": "same-origin",
      "cache-control": "no-store",
    };
    if (path === "/events" && request.method === "GET" && !this.isForeign(request)) {
      this.subscribe(response, head);
      return;
    }
    const answer = await this.answer(request, path).catch((error: unknown) =>
      plain(500, `${messageOf(error)}\n`),
    );
    const { status = 200, type, body, headers = {} } = answer;
    response.writeHead(status, {
      "content-security-policy": "default-src 'none'",
      ...head,
      "content-type": type,
      "content-length": Buffer.byteLength(body),
      ...headers,
    });
    response.end(request.method === "HEAD" ? undefined : body);
  }

  private subscribe(response: ServerResponse, head: Readonly<Record<string, string>>): void {
    if (this.listeners.size >= MOST_LISTENERS) {
      response.writeHead(503, head).end();
      return;
    }
    // Nothing is said between rounds.
    response.socket?.setTimeout(0);
    response.writeHead(200, { ...head, "content-type": "text/event-stream" });
    response.write("retry: 3000\n\n");
    this.listeners.add(response);
    response.on("close", () => this.listeners.delete(response));
  }

  /** The text of a page; the same one for all who ask before anything has changed. */
  private drawn(path: string, news: readonly unknown[], draw: () => string): string {
    const last = this.pages.get(path);
    if (
      last !== undefined &&
      Date.now() - last.at < FRESH_MS &&
      news.every((item, i) => item === last.news[i])
    )
      return last.text;
    const text = draw();
    this.pages.set(path, { at: Date.now(), news, text });
    return text;
  }

  private async answer(request: IncomingMessage, path: string): Promise<Answer> {
    if (this.isForeign(request)) return plain(421, "This is not the host that was asked for.\n");
    if (request.method !== "GET" && request.method !== "HEAD")
      return { ...plain(405, "Only GET and HEAD.\n"), headers: { allow: "GET, HEAD" } };
    const { status, metrics, audit, version } = this.sources;
    switch (path) {
      case "/": {
        const [now, entries] = [status(), audit?.()];
        const body = this.drawn(path, [now, entries], () =>
          renderPage({ status: now, version, ...(entries === undefined ? {} : { audit: entries }) }),
        );
        const headers = { "content-security-policy": contentSecurityPolicy };
        return { type: "text/html; charset=utf-8", body, headers };
      }
      case "/api/status":
        return { type: JSON_TYPE, body: this.drawn(path, [status()], () => json(status()).body) };
      case "/healthz":
        return health(status());
      case "/metrics":
        return { type: metrics.contentType, body: await metrics.metrics() };
      case "/topology.svg": {
        const { topology } = status();
        const body = this.drawn(path, [topology], () => topologySvg(topology).text);
        const headers = { "content-security-policy": pictureSecurityPolicy };
        return { type: "image/svg+xml; charset=utf-8", body, headers };
      }
      default:
        return plain(404, "There is /, /api/status, /metrics, /healthz and /topology.svg.\n");
    }
  }
}
