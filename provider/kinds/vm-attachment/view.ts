import type { ForwardDraft, VmAttachmentModel } from "./model.js";

/** A forward's rule as its rows see it: a paused VM's rules are all disabled. */
export const ruleView = (
  { address, inboundInterface, externalAddress, paused }: Omit<VmAttachmentModel, "forwards">,
  { port, externalPort, protocol, description, source, enabled }: ForwardDraft,
): Readonly<Record<string, unknown>> => ({
  port,
  externalPort,
  protocol,
  description,
  source,
  address,
  inboundInterface,
  externalAddress,
  ...(enabled && paused !== true ? {} : { disable: true as const }),
});
