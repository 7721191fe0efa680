import * as E from "fp-ts/Either";
import { isRecord, type Json } from "../../provider/base/json.js";
import type { Dialect } from "../../provider/config/dialect.js";
import type { ConfigTree } from "../../provider/config/tree.js";
import { decodeDraft, type State } from "../../provider/engine/state.js";
import type { PoolEvent } from "../../provider/events/event.js";
import type { AnyKind } from "../../provider/kinds/index.js";
import type { PoolUse } from "../../provider/kinds/kind.js";

/** A pool of a router, as one resource has it. */
export interface Asked {
  readonly router: string;
  readonly use: PoolUse;
}

/** Drafts whose pools were counted already, by configuration: counting goes through all of it. */
const counted = new WeakMap<ConfigTree, Set<string>>();

/** What says where a kind's places are taken from; of a kind that is not here, all of its arguments. */
const bounds: Readonly<Record<string, readonly string[]>> = {
  NatRule: ["type", "numberRange"],
  VmAttachment: ["network", "subnet", "addressPool", "externalPortPool", "ruleNumberPool"],
};

/** Resources of the same signature take the same places from the same pools. */
const signature = (kind: AnyKind, draft: Json): string => {
  const names = bounds[kind.name] ?? Object.keys(draft);
  const entries = Object.values(draft)
    .filter(isRecord)
    .flatMap((record) => Object.values(record).filter(isRecord));
  const open = [
    ...kind.allocates.map((name) => draft[name] === undefined),
    ...kind.allocatesWithin.map((name) => entries.some((entry) => entry[name] === undefined)),
  ];
  return JSON.stringify([kind.name, names.map((name) => draft[name] ?? null), open]);
};

/** How full the pools are that a resource's places come from; nothing where an equal resource was asked before. */
export const askPools = (
  kind: AnyKind,
  { inputs }: State,
  { tree, dialect }: { readonly tree: ConfigTree; readonly dialect: Dialect },
  router: string,
): readonly Asked[] => {
  const draft = decodeDraft(kind, inputs.own);
  if (kind.pools === undefined || E.isLeft(draft)) return [];
  const known = counted.get(tree) ?? new Set<string>();
  counted.set(tree, known);
  const key = signature(kind, draft.right as Json);
  if (known.has(key)) return [];
  known.add(key);
  return kind.pools(draft.right, { tree, dialect }).map((use) => ({ router, use }));
};

/** Each pool once, as events; where resources give one pool different bounds, the one that is fuller counts. */
export const poolsOf = (asked: readonly Asked[], at: number): readonly PoolEvent[] => {
  const pools = new Map<string, PoolEvent>();
  const room = ({ free, size }: PoolUse): number => (size === 0 ? 1 : free / size);
  for (const { router, use } of asked) {
    const key = JSON.stringify([router, use.pool]);
    const other = pools.get(key);
    if (other === undefined || room(use) < room(other)) pools.set(key, { type: "pool", router, at, ...use });
  }
  return [...pools.values()];
};
