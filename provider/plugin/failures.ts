import * as provider from "@pulumi/pulumi/proto/provider_pb.js";

/** What is wrong with an argument, as the protocol says it. */
export const asFailure = ({
  property,
  reason,
}: {
  readonly property: string;
  readonly reason: string;
}): provider.CheckFailure => {
  const failure = new provider.CheckFailure();
  failure.setProperty(property);
  failure.setReason(reason);
  return failure;
};
