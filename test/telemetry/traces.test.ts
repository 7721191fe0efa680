/** Spans of a run at a collector that takes OTLP over HTTP, decoded from what is posted to it. */
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from "@opentelemetry/sdk-trace-base";
import * as api from "@opentelemetry/api";
import t from "tap";
import { createProviders } from "../../provider/engine/provider.js";
import type { RouterEvent } from "../../provider/events/event.js";
import { openAudience } from "../../provider/host/audience.js";
import { sinks } from "../../provider/host/sinks.js";
import type { EmulatedRouter } from "../../emulator/testing.js";
import { parentOf, SpanMaker } from "../../provider/telemetry/traces.js";
import { collector, valueOf, type OtlpSpan } from "../support/collector.js";
import { apiKey, settingsFor, withRouter } from "../support/lan.js";
import { freePort } from "../support/programs.js";
import { warningsOf } from "../support/warnings.js";

const rule = (address: string, more: object = {}) => ({
  type: "source",
  outboundInterface: "eth0",
  translation: { address },
  __urn: "urn:pulumi:dev::office::pulumi-nodejs:dynamic/vyos:NatRule::out",
  ...more,
});

const refused = rule("masquerade", { source: { group: { addressGroup: "NOBODY" } } });

/** A new provider process with a collector and an environment. */
const run = async (router: EmulatedRouter, otlp: string | undefined, environment: NodeJS.ProcessEnv = {}) => {
  const { config, secrets } = settingsFor(router);
  const all: Readonly<Record<string, unknown>> = {
    ...{ ...config, ...secrets, "vyos:timeScale": "0.01", "vyos:otlp": otlp },
  };
  const bounds = { flushMs: 20_000, restMs: 60_000 };
  const { NatRule: rules } = createProviders((source) => openAudience(sinks, source, environment, bounds));
  await rules.configure({ config: { get: (key) => all[key] as string | undefined } });
  return rules;
};

const TRACE = "0af7651916cd43dd8448eb211c80319c";
const SPAN = "b7ad6b7169203331";

void t.test("operation, commit, requests", async (t) => {
  const seen = await collector(t);
  await withRouter({}, async (router) => {
    const rules = await run(router, `${seen.url}/`, { TRACEPARENT: `00-${TRACE}-${SPAN}-01` });
    await Promise.all([rules.create(rule("masquerade")), rules.create(rule("203.0.113.9"))]);
    const ended = seen.named("create NatRule");
    t.equal(ended.length, 2, "both are there before Pulumi has the answers");
    t.ok(
      seen.spans.every(({ traceId }) => traceId === TRACE),
      "one trace, the one that was handed down",
    );
    t.ok(ended.every(({ parentSpanId }) => parentSpanId === SPAN));
    const [commit, ...more] = seen.named("commit");
    t.equal(more.length, 0);
    if (commit === undefined) return;
    const carrier = ended.find(({ spanId }) => spanId === commit.parentSpanId);
    const other = ended.find((span) => span !== carrier);
    t.ok(carrier, "below one of the operations");
    t.equal(other?.links[0]?.spanId, commit.spanId, "the other links to it");
    t.equal(valueOf(commit.attributes, "vyos.commit.changes"), 2);
    t.equal(valueOf(commit.attributes, "vyos.commit.outcome"), "committed");
    t.equal(valueOf(commit.attributes, "vyos.saved"), true);
    const requests = seen.spans.filter(({ name }) => name.startsWith("POST "));
    t.same(
      new Set(requests.map(({ parentSpanId }) => parentSpanId)),
      new Set([commit.spanId]),
      "all requests are below the commit",
    );
    const [configure] = seen.named("POST /configure");
    t.equal(configure?.kind, api.SpanKind.CLIENT + 1, "OTLP counts kinds from 1");
    t.equal(valueOf(configure?.attributes ?? [], "http.response.status_code"), 200);
    t.equal(valueOf(configure?.attributes ?? [], "url.full"), `${router.url}/configure`);
    const inside = (inner: OtlpSpan, outer: OtlpSpan): boolean =>
      BigInt(inner.startTimeUnixNano) >= BigInt(outer.startTimeUnixNano) &&
      BigInt(inner.endTimeUnixNano) <= BigInt(outer.endTimeUnixNano);
    t.ok(
      requests.every((request) => inside(request, commit)),
      "in time, too",
    );
    t.ok(carrier !== undefined && inside(commit, carrier));
    t.match(valueOf(ended[0]?.attributes ?? [], "pulumi.urn"), /::out$/);
    const [resource] = seen.exports[0]?.resourceSpans ?? [];
    t.equal(valueOf(resource?.resource.attributes ?? [], "service.name"), "pulumi-vyos");
    t.ok(seen.paths.every((path) => path === "/v1/traces"));
    t.notOk(JSON.stringify(seen.exports).includes(apiKey));
  });
});

void t.test("a refusal, and the commit that it spoilt for another", async (t) => {
  const seen = await collector(t);
  await withRouter({}, async (router) => {
    const rules = await run(router, seen.url);
    await Promise.allSettled([rules.create(rule("203.0.113.9")), rules.create(refused)]);
    const [good, bad] = [0, 2].map((code) =>
      seen.named("create NatRule").find(({ status }) => status.code === code),
    );
    t.ok(good);
    t.match(bad?.status.message, /NOBODY/);
    t.equal(valueOf(bad?.attributes ?? [], "error.type"), "CommitFailed");
    t.notOk(good?.parentSpanId, "nothing was handed down");
    t.equal(new Set(seen.spans.map(({ traceId }) => traceId)).size, 1, "one trace all the same");
    const commits = seen.named("commit");
    const parents = new Set([good?.spanId, bad?.spanId]);
    t.ok(commits.length >= 2 && commits.every(({ parentSpanId }) => parents.has(parentSpanId)));
    const spoilt = commits.filter(({ status }) => status.code === 2);
    t.ok(spoilt.length > 0);
  });
});

void t.test("a read is a request of the run", async (t) => {
  const seen = await collector(t);
  await withRouter({}, async (router) => {
    const { id, outs } = await (await run(router, undefined)).create(rule("masquerade"));
    const rules = await run(router, seen.url);
    await rules.read(id, outs);
    t.equal(seen.named("read NatRule").length, 1);
    t.equal(valueOf(seen.named("read NatRule")[0]?.attributes ?? [], "vyos.drifted_leaves"), 0);
    t.ok(seen.named("POST /retrieve").length > 0);
    t.equal(seen.named("commit").length, 0);
  });
});

void t.test("OpenTelemetry's own variables", async (t) => {
  const seen = await collector(t);
  const set = (name: string, value: string): void => {
    const before = process.env[name];
    process.env[name] = value;
    t.teardown(() => {
      if (before === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = before;
    });
  };
  // The exporter reads them from the process itself.
  set("OTEL_EXPORTER_OTLP_ENDPOINT", seen.url);
  set("OTEL_EXPORTER_OTLP_HEADERS", "x-tenant=office");
  set("OTEL_SERVICE_NAME", "routers");
  await withRouter({}, async (router) => {
    const off = await run(router, undefined, { ...process.env, OTEL_SDK_DISABLED: "true" });
    await off.create(rule("masquerade"));
    t.equal(seen.exports.length, 0);
    const on = await run(router, undefined, process.env);
    await on.create(rule("203.0.113.9"));
  });
  t.ok(seen.named("create NatRule").length === 1);
  t.equal(seen.headers[0]?.["x-tenant"], "office");
  const [resource] = seen.exports[0]?.resourceSpans ?? [];
  t.equal(valueOf(resource?.resource.attributes ?? [], "service.name"), "routers");
});

void t.test("nothing is registered for the whole process", async (t) => {
  const seen = await collector(t);
  await withRouter({}, async (router) => {
    await (await run(router, seen.url)).create(rule("masquerade"));
  });
  t.ok(seen.spans.length > 0);
  const span = api.trace.getTracer("somebody else").startSpan("theirs");
  t.notOk(span.isRecording(), "no global provider");
  span.end();
});

void t.test("a collector that is not there, and one that cannot be spoken to", async (t) => {
  const said = warningsOf(t);
  await withRouter({}, async (router) => {
    const dead = await run(router, `http://127.0.0.1:${String(await freePort())}`);
    await dead.create(rule("masquerade"));
    const grpc = { OTEL_EXPORTER_OTLP_ENDPOINT: "http://c:4317", OTEL_EXPORTER_OTLP_PROTOCOL: "grpc" };
    await (await run(router, undefined, grpc)).create(rule("203.0.113.9"));
    await (await run(router, "collector:4318")).create(rule("203.0.113.10"));
    t.equal(router.stats.commitsWithChanges, 3);
  });
  t.equal(said.length, 3);
  t.match(said[0], /^warning: pulumi-vyos: traces: /);
  t.match(said[1], /traces are sent by HTTP only; set vyos:otlp/);
  t.match(said[2], /vyos:otlp: is not an http:\/\/ or https:\/\/ URL/);
});

void t.test("only a well-formed parent is taken", (t) => {
  const parent = (text: string) => api.trace.getSpanContext(parentOf({ TRACEPARENT: text }));
  t.match(parent(`00-${TRACE}-${SPAN}-01`), { traceId: TRACE, spanId: SPAN, traceFlags: 1, isRemote: true });
  t.match(parent(`01-${TRACE}-${SPAN}-00-more`), { traceFlags: 0 });
  const malformed = [
    "",
    "garbage",
    `ff-${TRACE}-${SPAN}-01`,
    `00-${"0".repeat(32)}-${SPAN}-01`,
    `00-${TRACE}-${"0".repeat(16)}-01`,
    `00-${TRACE.toUpperCase()}-${SPAN}-01`,
    `00-${TRACE}-${SPAN}`,
  ];
  for (const text of malformed) t.equal(parent(text), undefined, text);
  t.end();
});

void t.test("a commit that no operation claims is not kept for ever", (t) => {
  const exporter = new InMemorySpanExporter();
  const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
  const maker = new SpanMaker(provider.getTracer("test"), api.ROOT_CONTEXT);
  const at = Date.now();
  const router = "https://192.0.2.1";
  const request: RouterEvent = { type: "request", router, at, path: "/retrieve", durationMs: 5, group: "g" };
  maker.listener(request);
  maker.settle(at + 60_000);
  t.equal(exporter.getFinishedSpans().length, 0, "its operation may be under way");
  maker.settle(at + 3_600_000);
  const [post, commit] = exporter.getFinishedSpans();
  t.equal(commit?.name, "no commit");
  t.equal(post?.parentSpanContext?.spanId, commit?.spanContext().spanId);
  for (let i = 0; i < 1_001; i++) maker.listener({ ...request, group: `g${String(i)}` });
  t.equal(exporter.getFinishedSpans().length, 4, "the oldest of too many goes first");
  t.end();
});
