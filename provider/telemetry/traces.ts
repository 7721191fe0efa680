import {
  createTraceState,
  isSpanContextValid,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Attributes,
  type Context,
  type Span,
  type Tracer,
} from "@opentelemetry/api";
import type { CommitEvent, Listener, OperationEvent, RequestEvent, RouterEvent } from "../events/event.js";

/** The commit of some operations as far as it has been told of, before its parent is known. */
interface Group {
  requests: RequestEvent[];
  commit?: CommitEvent;
  saved?: boolean;
  from: number;
  to: number;
}

/**
 * A commit that no operation has claimed for so long belongs to the run itself: it takes at most the time-outs of a
 * commit, of the look at its outcome, and of a save. Where nothing had to be sent there is no claim at all.
 */
const ORPHAN_MS = 30 * 60_000;

/** The most commits that are kept while nobody has claimed them. */
const MOST_KEPT = 1_000;

/** The context that `TRACEPARENT` and `TRACESTATE` hand down (W3C Trace Context), or none. */
export const parentOf = ({ TRACEPARENT = "", TRACESTATE }: NodeJS.ProcessEnv): Context => {
  const [, traceId = "", spanId = "", flags = ""] =
    /^(?!ff)[\da-f]{2}-([\da-f]{32})-([\da-f]{16})-([\da-f]{2})(?:-.*)?$/.exec(TRACEPARENT.trim()) ?? [];
  const traceState = TRACESTATE === undefined ? {} : { traceState: createTraceState(TRACESTATE) };
  const parent = { traceId, spanId, traceFlags: Number.parseInt(flags, 16), isRemote: true, ...traceState };
  return isSpanContextValid(parent) ? trace.setSpanContext(ROOT_CONTEXT, parent) : ROOT_CONTEXT;
};

const failed = (span: Span, tag: string, message?: string): void => {
  span.setAttribute("error.type", tag);
  span.setStatus({ code: SpanStatusCode.ERROR, ...(message === undefined ? {} : { message }) });
};

/**
 * Makes spans of events: each operation is one, below it the commits that carried it, below those their requests to
 * the router. A commit that carried several operations hangs below the first that ended, and the others link to it.
 */
export class SpanMaker {
  private readonly groups = new Map<string, Group>();
  /** The span of each commit that was claimed. */
  private readonly claimed = new Map<string, Span>();

  /** Everything becomes part of `run`: the span that started the update, or none. */
  constructor(
    private readonly tracer: Tracer,
    private readonly run: Context,
  ) {}

  readonly listener: Listener = (event) => {
    if (event.type === "operation") this.operation(event);
    else if (event.type === "request" && event.group === undefined) this.request(event, this.run);
    else if (event.type === "request" || event.type === "commit" || event.type === "save") this.keep(event);
  };

  /** Gives commits to the run itself that nobody will claim any more. */
  settle(now = Date.now()): void {
    for (const [name, { to }] of this.groups) if (to <= now - ORPHAN_MS) this.commit(name, this.run);
  }

  private keep(event: Extract<RouterEvent, { type: "request" | "commit" | "save" }>): void {
    const { group: name, at } = event;
    if (name === undefined) return;
    const from = at - event.durationMs;
    const late = this.claimed.get(name);
    if (late !== undefined) {
      // The operation is over and its span sent: what comes now can still hang below the commit.
      if (event.type === "request") this.request(event, trace.setSpan(this.run, late));
      return;
    }
    const group = this.groups.get(name) ?? { requests: [], from, to: at };
    group.from = Math.min(group.from, from);
    group.to = Math.max(group.to, at);
    if (event.type === "request") group.requests.push(event);
    else if (event.type === "commit") group.commit = event;
    else group.saved = event.ok;
    this.groups.set(name, group);
    const [oldest] = this.groups.keys();
    if (this.groups.size > MOST_KEPT && oldest !== undefined) this.commit(oldest, this.run);
  }

  private operation(event: OperationEvent): void {
    const { operation, kind, router, at, durationMs, urn, id, outcome, errorTag, errorText, saved } = event;
    const names = event.groups ?? [];
    const known = names.flatMap((name) => this.claimed.get(name) ?? []);
    const attributes: Attributes = {
      "vyos.router": router,
      "vyos.operation": operation,
      "vyos.kind": kind,
      "vyos.outcome": outcome,
      "vyos.ops": event.ops.length,
      ...(id === undefined ? {} : { "vyos.id": id }),
      ...(urn === undefined ? {} : { "pulumi.urn": urn }),
      ...(saved === undefined ? {} : { "vyos.saved": saved }),
      ...(event.driftedLeaves === undefined ? {} : { "vyos.drifted_leaves": event.driftedLeaves.length }),
    };
    const links = known.map((span) => ({ context: span.spanContext() }));
    const span = this.tracer.startSpan(
      `${operation} ${kind}`,
      { startTime: at - durationMs, attributes, links },
      this.run,
    );
    if (errorTag !== undefined) failed(span, errorTag, errorText);
    for (const name of names) if (!this.claimed.has(name)) this.commit(name, trace.setSpan(this.run, span));
    span.end(at);
  }

  private commit(name: string, parent: Context): void {
    const group = this.groups.get(name);
    if (group === undefined) return;
    this.groups.delete(name);
    const { commit, saved, requests, from, to } = group;
    const attributes: Attributes = {
      "vyos.commit.group": name,
      ...(commit === undefined
        ? {}
        : {
            "vyos.router": commit.router,
            "vyos.commit.changes": commit.changes,
            "vyos.commit.ops": commit.ops,
            "vyos.commit.outcome": commit.outcome,
          }),
      ...(saved === undefined ? {} : { "vyos.saved": saved }),
    };
    const span = this.tracer.startSpan(
      commit === undefined ? "no commit" : "commit",
      { startTime: from, attributes },
      parent,
    );
    this.claimed.set(name, span);
    if (commit?.errorTag !== undefined) failed(span, commit.errorTag);
    for (const request of requests) this.request(request, trace.setSpan(parent, span));
    span.end(to);
  }

  private request({ router, path, status, at, durationMs }: RequestEvent, parent: Context): void {
    const url = URL.canParse(router) ? new URL(router) : undefined;
    const attributes: Attributes = {
      "http.request.method": "POST",
      "url.full": `${router}${path}`,
      ...(url === undefined
        ? {}
        : { "server.address": url.hostname, "server.port": Number(url.port || 443) }),
      ...(status === undefined ? {} : { "http.response.status_code": status }),
    };
    const options = { kind: SpanKind.CLIENT, startTime: at - durationMs, attributes };
    const span = this.tracer.startSpan(`POST ${path}`, options, parent);
    if (status === undefined) failed(span, "no answer");
    else if (status >= 400) failed(span, String(status));
    span.end(at);
  }
}
