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

const DYNAMIC = "pulumi-nodejs:dynamic/vyos:";
const PLUGIN = "vyos:index:";

/** What a resource of a kind is called that comes by the dynamic provider. */
export const dynamicType = (kind: string): string => DYNAMIC + kind;

/** What it is called that comes by the plugin. */
export const pluginType = (kind: string): string => PLUGIN + kind;

/** Whether a resource of a stack is one of this library, by whichever door; its components are none. */
export const isOwn = ({ type, custom }: { readonly type: string; readonly custom?: boolean }): boolean =>
  type.startsWith(DYNAMIC) || (custom === true && type.startsWith(PLUGIN));
