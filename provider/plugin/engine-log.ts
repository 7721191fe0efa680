import { format } from "node:util";
import * as grpc from "@grpc/grpc-js";
import { LogRequest, LogSeverity } from "@pulumi/pulumi/proto/engine_pb.js";

const WARNING = "warning: ";

/** How long the engine may take to have a line. */
const PATIENCE_MS = 5_000;

const requestOf = (text: string): LogRequest => {
  const isWarning = text.startsWith(WARNING);
  const request = new LogRequest();
  request.setSeverity(isWarning ? LogSeverity.WARNING : LogSeverity.INFO);
  request.setMessage(isWarning ? text.slice(WARNING.length) : text);
  return request;
};

/** What this process says goes by way of the engine, which hides what a plugin prints. */
export class EngineLog {
  // Not the SDK's own client: its gRPC library may be another copy, which would not take our credentials.
  private readonly client: grpc.Client;
  private readonly pending = new Set<Promise<void>>();

  constructor(address: string) {
    this.client = new grpc.Client(address, grpc.credentials.createInsecure());
  }

  readonly say = (...words: readonly unknown[]): void => {
    const text = format(...words);
    const sent = new Promise<void>((resolve) => {
      this.client.makeUnaryRequest(
        "/pulumirpc.Engine/Log",
        (request: LogRequest) => Buffer.from(request.serializeBinary()),
        () => undefined,
        requestOf(text),
        { deadline: Date.now() + PATIENCE_MS },
        (error) => {
          if (error !== null) process.stderr.write(`${text}\n`);
          resolve();
        },
      );
    });
    this.pending.add(sent);
    void sent.then(() => this.pending.delete(sent));
  };

  /** Ends when the engine has all that was said. */
  readonly settled = async (): Promise<void> => {
    await Promise.all(this.pending);
  };
}
