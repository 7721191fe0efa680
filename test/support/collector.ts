/** A collector that takes spans by OTLP over HTTP, in JSON, and keeps them. */
import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { Test } from "tap";

interface Value {
  readonly stringValue?: string;
  readonly intValue?: number;
  readonly boolValue?: boolean;
}

export interface Attribute {
  readonly key: string;
  readonly value: Value;
}

/** A span as OTLP's JSON has it. */
export interface OtlpSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly kind: number;
  readonly startTimeUnixNano: string;
  readonly endTimeUnixNano: string;
  readonly attributes: readonly Attribute[];
  readonly links: readonly { readonly spanId: string }[];
  readonly status: { readonly code: number; readonly message?: string };
}

interface Export {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: readonly Attribute[] };
    readonly scopeSpans: readonly { readonly spans: readonly OtlpSpan[] }[];
  }[];
}

/** What was posted. */
export class Collector {
  readonly exports: Export[] = [];
  readonly headers: IncomingHttpHeaders[] = [];
  readonly paths: string[] = [];
  url = "";

  get spans(): readonly OtlpSpan[] {
    return this.exports.flatMap(({ resourceSpans }) =>
      resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans)),
    );
  }

  named(name: string): readonly OtlpSpan[] {
    return this.spans.filter((span) => span.name === name);
  }
}

/** The value of a span's or resource's attribute. */
export const valueOf = (attributes: readonly Attribute[], key: string): unknown => {
  const value = attributes.find((attribute) => attribute.key === key)?.value;
  return value?.stringValue ?? value?.intValue ?? value?.boolValue;
};

/** A collector that listens until the test ends. */
export const collector = async (t: Test): Promise<Collector> => {
  const seen = new Collector();
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      seen.paths.push(request.url ?? "");
      seen.headers.push(request.headers);
      seen.exports.push(JSON.parse(Buffer.concat(parts).toString("utf8")) as Export);
      response.writeHead(200, { "content-type": "application/json" }).end("{}");
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  t.teardown(() => {
    server.closeAllConnections();
    server.close();
  });
  seen.url = `http://127.0.0.1:${String((server.address() as { port: number }).port)}`;
  return seen;
};
