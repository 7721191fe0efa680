import * as grpc from "@grpc/grpc-js";
import { Any } from "./protobuf.js";
import {
  ResourceProviderService,
  type IResourceProviderServer,
} from "@pulumi/pulumi/proto/provider_grpc_pb.js";
import * as provider from "@pulumi/pulumi/proto/provider_pb.js";
import { Status } from "@pulumi/pulumi/proto/status_pb.js";
import { messageOf } from "../base/text.js";
import { write, type Told } from "./wire.js";
import type { Json } from "../base/json.js";

type Methods = {
  readonly [
    M in keyof IResourceProviderServer as string extends M ? never : M
  ]: IResourceProviderServer[M] extends grpc.handleUnaryCall<infer Q, infer R>
    ? (request: Q) => R | Promise<R>
    : never;
};

/** The methods of the protocol that this plugin has; the others are answered as unimplemented. */
export type Handlers = Partial<Methods>;

/** A failure that left something: Pulumi keeps what it is, so that the next run looks. */
export class PartialFailure extends Error {
  constructor(
    message: string,
    readonly id: string,
    readonly properties: Json,
    readonly sources: readonly Told[],
    readonly reasons: readonly string[],
  ) {
    super(message);
  }
}

/** Pulumi reads the details of an error from this header. */
const DETAILS = "grpc-status-details-bin";

const detailsOf = ({ message, id, properties, sources, reasons }: PartialFailure): grpc.Metadata => {
  const failed = new provider.ErrorResourceInitFailed();
  failed.setId(id);
  failed.setProperties(write(properties, ...sources));
  failed.setReasonsList([...reasons]);
  const detail = new Any();
  detail.pack(failed.serializeBinary(), "pulumirpc.ErrorResourceInitFailed");
  const status = new Status();
  status.setCode(grpc.status.UNKNOWN);
  status.setMessage(message);
  status.addDetails(detail);
  const metadata = new grpc.Metadata();
  metadata.add(DETAILS, Buffer.from(status.serializeBinary()));
  return metadata;
};

const failureOf = (thrown: unknown): Partial<grpc.ServiceError> => ({
  code: grpc.status.UNKNOWN,
  details: messageOf(thrown),
  ...(thrown instanceof PartialFailure ? { metadata: detailsOf(thrown) } : {}),
});

type Unary = (request: unknown) => unknown;

/** The implementation that gRPC wants, around functions from request to answer. */
const serviceOf = (handlers: Handlers, settled: () => Promise<void>): grpc.UntypedServiceImplementation =>
  Object.fromEntries(
    Object.entries(handlers as Readonly<Record<string, Unary>>).map(([name, handler]) => {
      const unary: grpc.handleUnaryCall<unknown, unknown> = ({ request }, callback) => {
        const answer = async (): Promise<unknown> => {
          try {
            return await handler(request);
          } finally {
            await settled();
          }
        };
        void answer().then(
          (response) => {
            callback(null, response);
          },
          (thrown: unknown) => {
            callback(failureOf(thrown));
          },
        );
      };
      return [name, unary];
    }),
  );

/** A server that Pulumi talks to. */
export interface Serving {
  readonly port: number;
  /** Ends when every call that is under way has its answer; new ones are refused. */
  readonly drain: () => Promise<void>;
  /** Ends at once. */
  readonly stop: () => void;
}

/**
 * Serves Pulumi's provider protocol on a port of this machine that nobody else can reach. Answers wait for `settled`:
 * what was said before them.
 */
export const serve = async (
  handlers: Handlers,
  settled: () => Promise<void> = () => Promise.resolve(),
): Promise<Serving> => {
  // A stack of thousands of resources has large messages.
  const unlimited = { "grpc.max_receive_message_length": -1, "grpc.max_send_message_length": -1 };
  const server = new grpc.Server(unlimited);
  server.addService(ResourceProviderService, serviceOf(handlers, settled));
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, bound) => {
      if (error === null) resolve(bound);
      else reject(error);
    });
  });
  return {
    port,
    drain: () =>
      new Promise((resolve, reject) => {
        server.tryShutdown((error) => {
          if (error === undefined) resolve();
          else reject(error);
        });
      }),
    stop: () => {
      server.forceShutdown();
    },
  };
};
