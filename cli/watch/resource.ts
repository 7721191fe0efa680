import { dialects, type Dialect } from "../../provider/config/dialect.js";
import type { Path } from "../../provider/config/path.js";
import { toldDialect } from "../../provider/router/definitions.js";
import type { Router } from "../../provider/router/router.js";
import { compare } from "./compare.js";
import type { Managed } from "./managed.js";
import { askPools, type Asked } from "./pools.js";
import { hasDrifted, type ResourceReport } from "./report.js";
import type { RouterRead } from "./routers.js";
import type { Placed } from "./topology/model.js";

/** A resource, compared, with what else is made of it. */
export interface Compared {
  readonly resource: ResourceReport;
  readonly placed?: Placed;
  /** The nodes that it owns. */
  readonly owned: readonly Path[];
  readonly pools?: readonly Asked[];
}

/** Where a resource is compared: its router and what was read there. */
export type Site =
  | { readonly _tag: "Router"; readonly router: Router; readonly read: RouterRead }
  | { readonly _tag: "None"; readonly detail: string };

/** Compares one resource; what cannot be compared says why. */
export const compareAt = ({ urn, name, kind, pending, conceal, content }: Managed, site: Site): Compared => {
  const base = { urn, name, kind, leaves: [], unmanaged: [], saved: true };
  const endpoint = site._tag === "Router" ? site.read.endpoint : "";
  const unknown = (detail: string) => ({ ...base, router: endpoint, status: "unknown", detail }) as const;
  if (content._tag === "Unreadable") return { resource: unknown(content.detail), owned: [] };
  if (site._tag === "None") return { resource: unknown(site.detail), owned: [] };
  const { kind: meaning, state } = content;
  const { found } = site.read;
  const dialect: Dialect =
    found._tag === "Up" ? found.dialect : (toldDialect(site.router.settings) ?? dialects["1.5"]);
  const owned = meaning.paths(state.model, dialect);
  const place = (status: ResourceReport["status"]): Placed => ({
    endpoint,
    urn,
    name,
    status,
    tree: conceal.tree(meaning.render(state.model, dialect)),
  });
  if (found._tag === "Down")
    return { resource: unknown("its router could not be read"), placed: place("unknown"), owned };
  const { leaves, unmanaged, status } = compare(meaning, state.model, found.tree, dialect);
  const differs = leaves.length > 0 || status === "gone";
  const final = pending && differs ? "pending" : status;
  const resource: ResourceReport = {
    ...base,
    router: endpoint,
    status: final,
    leaves: leaves.map(conceal.leaf),
    unmanaged: unmanaged.map(conceal.unmanaged),
    saved: state.saved,
    ...(final === "pending" ? { detail: "an update is under way or was cut off" } : {}),
  };
  return { resource, placed: place(final), owned, pools: askPools(meaning, state, found, endpoint) };
};

/** Drift that may be an update's doing, and so is none yet. */
export const asPending = (compared: Compared): Compared =>
  hasDrifted(compared.resource)
    ? {
        ...compared,
        resource: { ...compared.resource, status: "pending", detail: "an update of the stack is under way" },
      }
    : compared;
