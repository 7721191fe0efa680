export { VyosNatRule } from "./resources/nat-rule.js";
export type {
  LoadBalanceArgs,
  MatchArgs,
  MatchGroupArgs,
  TranslationArgs,
  VyosNatRuleArgs,
} from "./resources/nat-rule.js";
export { VyosRouter } from "./resources/router.js";
export type { RouterInput, RouterReference, VyosRouterArgs } from "./resources/router.js";
export { VyosResource, type CommonArgs } from "./resources/resource.js";
export { VyosVmAttachment } from "./resources/vm-attachment.js";
export type { Endpoint, ForwardArgs, VyosVmAttachmentArgs } from "./resources/vm-attachment.js";
export { explain, VyosError, type RouterError, type RouterErrorTag } from "./router/errors.js";
export {
  SIGNATURE_HEADER,
  SIGNATURE_TOLERANCE_SECONDS,
  verifyWebhook,
  type SignatureVerdict,
  type VerifyOptions,
} from "./telemetry/alerts/signature.js";
