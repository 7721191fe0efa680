import type { KindName } from "../kinds/index.js";

/** What Pulumi's dynamic provider process asks for this library by. */
export const MODULE = "pulumi-vyos/provider";

/** The property of a resource's state that holds its {@link source}. */
export const PROVIDER = "__provider";

/** The property in which a resource says its own URN, which a dynamic provider is not told. */
export const URN = "__urn";

/**
 * The provider as it stands in every resource's state: one line that asks the installed library for the real
 * one. It never changes, so a new release of the library shows no difference, and old state runs new code.
 */
export const source = (kind: KindName | "ApiKey"): string =>
  `exports.handler=()=>require("${MODULE}").provider("${kind}")`;
