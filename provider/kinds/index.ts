import type { Kind } from "./kind.js";
import { natRule } from "./nat-rule/kind.js";
import { vmAttachment } from "./vm-attachment/kind.js";

/** A kind with its types put aside, as the engine handles it. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a kind's own types are known only inside it
export type AnyKind = Kind<any, any>;

/** Every kind of resource by its name. A new kind is one more entry here. */
export const kinds = {
  NatRule: natRule,
  VmAttachment: vmAttachment,
} as const;

/** The name of a kind, without the `Vyos` that its resource's class carries. */
export type KindName = keyof typeof kinds;
