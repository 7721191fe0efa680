import { isRecord } from "../base/json.js";
import type { Failure } from "../kinds/kind.js";
import { holdsUnknown } from "../kinds/unknown.js";
import { settingNames } from "../router/settings.js";
import { compact } from "./json.js";

/** A connection that a program gives itself: what a `VyosRouter` hands to each of its resources. */
export interface GivenRouter {
  /** Which entry of `vyos:routers` says what the connection leaves out. */
  readonly name?: string;
  /** What tells this router from another; the endpoint when absent. */
  readonly id?: string;
  readonly endpoint: string;
  /** Any other setting, by its name. The key among them is a secret. */
  readonly [setting: string]: unknown;
}

/** Which router a resource is on: the name of an entry of `vyos:routers`, or a connection of its own. */
export type RouterRef = string | GivenRouter;

const beyondSettings = ["name", "id"] as const;

/** Reads the `router` property; undefined stands for the router in `vyos:endpoint`. */
export const readRouterRef = (value: unknown): RouterRef | undefined => {
  if (typeof value === "string") return value;
  return isRecord(value) ? (compact(value) as GivenRouter) : undefined;
};

/** What tells one router from another: a resource is replaced when it changes, and only then. */
export const routerIdentity = (ref: RouterRef | undefined): string | undefined => {
  if (ref === undefined || typeof ref === "string") return ref;
  if (ref.id !== undefined) return ref.id;
  // Spellings of one endpoint are one router.
  return URL.canParse(ref.endpoint) ? new URL(ref.endpoint).href : ref.endpoint;
};

/** What is wrong with the `router` property. No value is repeated that may be a secret. */
export const routerRefFailures = (value: unknown): readonly Failure[] => {
  if (value === undefined || value === null || typeof value === "string") return [];
  const fail = (reason: string): readonly Failure[] => [{ property: "router", reason }];
  if (!isRecord(value))
    return fail(
      `a ${Array.isArray(value) ? "list" : typeof value} is not a router; give the name of one in vyos:routers, or a VyosRouter`,
    );
  const names: readonly string[] = [...settingNames, ...beyondSettings];
  const stray = Object.keys(value).find((name) => !names.includes(name));
  if (stray !== undefined) return fail(`"${stray}" is not a setting; known are ${names.join(", ")}`);
  const { endpoint, name, id } = value;
  if (typeof endpoint !== "string")
    return fail("has no endpoint; give a VyosRouter, or a name in vyos:routers");
  if ([name, id].some((text) => text !== undefined && text !== null && typeof text !== "string"))
    return fail("its name and id must be texts");
  return [];
};

/** Whether a connection can be opened: a preview may not know its endpoint or key yet. */
export const isKnownRef = (ref: RouterRef | undefined): boolean => !holdsUnknown(ref);
