import { isSpanContextValid, trace, type Context } from "@opentelemetry/api";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import {
  detectResources,
  defaultResource,
  envDetector,
  resourceFromAttributes,
} from "@opentelemetry/resources";
import {
  BasicTracerProvider,
  BatchSpanProcessor,
  RandomIdGenerator,
  type IdGenerator,
} from "@opentelemetry/sdk-trace-base";
import { messageOf } from "../base/text.js";
import type { Sink, SinkContext } from "../events/sink.js";
import { httpUrl, OTLP_SETTING as SETTING } from "./settings.js";
import { parentOf, SpanMaker } from "./traces.js";

/** More spans than a large update has between two answers. */
const MOST_SPANS = 50_000;

/** Where to post; undefined where the exporter finds that in the environment by itself. */
const targetOf = ({ config, environment }: SinkContext): string | undefined => {
  const base = config(SETTING);
  if (base !== undefined) return `${httpUrl(SETTING, base).replace(/\/+$/, "")}/v1/traces`;
  const { OTEL_EXPORTER_OTLP_PROTOCOL: all, OTEL_EXPORTER_OTLP_TRACES_PROTOCOL: protocol = all } =
    environment;
  if (protocol === "grpc")
    throw new Error(
      `OTEL_EXPORTER_OTLP_PROTOCOL is grpc, and traces are sent by HTTP only; set ${SETTING} to the collector's HTTP address, such as http://collector:4318`,
    );
  return undefined;
};

/** All spans of a run are one trace, also where no trace was handed down. */
const oneTrace = (parent: Context): IdGenerator => {
  const random = new RandomIdGenerator();
  const context = trace.getSpanContext(parent);
  const traceId =
    context !== undefined && isSpanContextValid(context) ? context.traceId : random.generateTraceId();
  return { generateSpanId: () => random.generateSpanId(), generateTraceId: () => traceId };
};

/**
 * Sends spans to a collector by OTLP over HTTP, in JSON. It has a tracer provider of its own and registers nothing:
 * Pulumi's SDK, in the same process, has its own.
 */
export const openTracesSink = (context: SinkContext): Promise<Sink> => {
  const url = targetOf(context);
  const parent = parentOf(context.environment);
  const processor = new BatchSpanProcessor(new OTLPTraceExporter(url === undefined ? {} : { url }), {
    maxQueueSize: MOST_SPANS,
    maxExportBatchSize: 5_000,
    scheduledDelayMillis: 600_000,
  });
  const resource = defaultResource()
    .merge(resourceFromAttributes({ "service.name": "pulumi-vyos" }))
    .merge(detectResources({ detectors: [envDetector] }));
  const provider = new BasicTracerProvider({
    resource,
    idGenerator: oneTrace(parent),
    spanProcessors: [processor],
  });
  const maker = new SpanMaker(provider.getTracer("pulumi-vyos"), parent);
  return Promise.resolve({
    name: "traces",
    listener: maker.listener,
    flush: async () => {
      maker.settle();
      try {
        await processor.forceFlush();
      } catch (thrown) {
        const text = messageOf(thrown);
        throw new Error(`the collector did not take them: ${text.slice(0, 200)}`, { cause: thrown });
      }
    },
  });
};
