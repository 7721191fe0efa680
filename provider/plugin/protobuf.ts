/**
 * The library of messages as the SDK's own definitions have it: of two copies of it, one does not take the other's
 * messages.
 */
import { createRequire } from "node:module";
import type * as AnyModule from "google-protobuf/google/protobuf/any_pb.js";
import type * as EmptyModule from "google-protobuf/google/protobuf/empty_pb.js";
import type * as StructModule from "google-protobuf/google/protobuf/struct_pb.js";

const ofSdk = createRequire(require.resolve("@pulumi/pulumi/proto/provider_pb.js"));
const { Any } = ofSdk("google-protobuf/google/protobuf/any_pb.js") as typeof AnyModule;
const { Empty } = ofSdk("google-protobuf/google/protobuf/empty_pb.js") as typeof EmptyModule;
const { Struct } = ofSdk("google-protobuf/google/protobuf/struct_pb.js") as typeof StructModule;

export { Any, Empty, Struct };
