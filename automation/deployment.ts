import { isDeepStrictEqual } from "node:util";
import { isOwn } from "../provider/engine/source.js";

/** A resource as a checkpoint holds it; only what is used here is named. */
export interface CheckpointResource {
  readonly urn: string;
  readonly type: string;
  readonly custom?: boolean;
  /** An old resource that waits for its deletion beside the one that replaced it. */
  readonly delete?: boolean;
  readonly id?: string;
  readonly parent?: string;
  readonly provider?: string;
  readonly dependencies?: readonly string[];
  readonly propertyDependencies?: Readonly<Record<string, readonly string[] | null>>;
  readonly deletedWith?: string;
  readonly [more: string]: unknown;
}

interface PendingOperation {
  readonly resource: CheckpointResource;
  readonly type: string;
}

/** What `pulumi stack export` gives; secrets stay encrypted in it. */
export interface Checkpoint {
  readonly version: number;
  readonly deployment: {
    readonly resources?: readonly CheckpointResource[];
    readonly pending_operations?: readonly PendingOperation[];
    readonly [more: string]: unknown;
  };
}

/** A change to a resource that is not ours, which a rollback leaves as it is. */
export interface ForeignChange {
  /** The resource. */
  readonly urn: string;
  /** What the update did to it; `in doubt` where it was cut off in the middle. */
  readonly change: "created" | "updated" | "deleted" | "in doubt";
}

const isProvider = ({ type }: CheckpointResource): boolean => type.startsWith("pulumi:providers:");
const isComponent = ({ custom }: CheckpointResource): boolean => custom !== true;
/** Real things in somebody else's hands: what cannot be put back by changing a checkpoint. */
const isForeign = (resource: CheckpointResource): boolean =>
  !isOwn(resource) && !isProvider(resource) && !isComponent(resource);

const resourcesOf = ({ deployment }: Checkpoint): readonly CheckpointResource[] => deployment.resources ?? [];

/** Without ciphertexts: the same secret is another text each time that it is written down. */
const comparable = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(comparable);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, name === "ciphertext" ? "" : comparable(item)]),
  );
};

/** The same thing, however often it was written down. */
const isSame = (a: CheckpointResource, b: CheckpointResource): boolean => {
  const plain = ({ created: _c, modified: _m, sourcePosition: _s, ...rest }: CheckpointResource) =>
    comparable(rest);
  return isDeepStrictEqual(plain(a), plain(b));
};

/** Whether two checkpoints hold the same resources, times aside. */
export const sameResources = (a: Checkpoint, b: Checkpoint): boolean => {
  const [x, y] = [resourcesOf(a), resourcesOf(b)];
  const pending = ({ deployment }: Checkpoint) => deployment.pending_operations ?? [];
  return (
    x.length === y.length &&
    pending(a).length === pending(b).length &&
    x.every((resource, i) => {
      const other = y[i];
      return other !== undefined && isSame(resource, other);
    })
  );
};

/** The URNs of our own resources. */
export const ownUrns = (checkpoint: Checkpoint): readonly string[] =>
  resourcesOf(checkpoint)
    .filter((resource) => isOwn(resource) && resource.delete !== true)
    .map(({ urn }) => urn);

/** Whether the checkpoint holds anything of others that costs to look at. */
export const hasForeign = (checkpoint: Checkpoint): boolean => resourcesOf(checkpoint).some(isForeign);

/** Whether an update got so far as to change the state of a resource of ours. */
export const changedOurs = (before: Checkpoint, after: Checkpoint): boolean => {
  const [x, y] = [before, after].map((c) => resourcesOf(c).filter(isOwn)) as [
    CheckpointResource[],
    CheckpointResource[],
  ];
  const outputs = ({ urn, id, outputs: out }: CheckpointResource) => ({ urn, id, out: comparable(out) });
  const sorted = (all: CheckpointResource[]) => all.map(outputs).sort((a, b) => (a.urn < b.urn ? -1 : 1));
  return !isDeepStrictEqual(sorted(x), sorted(y));
};

/** What an update did to resources of others. */
export const foreignChanges = (before: Checkpoint, after: Checkpoint): readonly ForeignChange[] => {
  const live = (checkpoint: Checkpoint) =>
    new Map(
      resourcesOf(checkpoint)
        .filter((resource) => isForeign(resource) && resource.delete !== true)
        .map((resource) => [resource.urn, resource]),
    );
  const [was, is] = [live(before), live(after)];
  const pending = (after.deployment.pending_operations ?? []).filter(({ resource }) => isForeign(resource));
  // The time tells of changes to secrets, which cannot be compared.
  const essence = ({ id, inputs, outputs, modified }: CheckpointResource) =>
    comparable({ id, inputs, outputs, modified });
  return [
    ...[...is].flatMap(([urn, resource]): ForeignChange[] => {
      const old = was.get(urn);
      if (old === undefined) return [{ urn, change: "created" }];
      return isDeepStrictEqual(essence(old), essence(resource)) ? [] : [{ urn, change: "updated" }];
    }),
    ...[...was.keys()].flatMap((urn): ForeignChange[] => (is.has(urn) ? [] : [{ urn, change: "deleted" }])),
    ...pending.map(({ resource }): ForeignChange => ({ urn: resource.urn, change: "in doubt" })),
  ];
};

const urnOfProvider = (reference: string): string => reference.slice(0, reference.lastIndexOf("::"));

const referencesOf = (resource: CheckpointResource): readonly string[] => [
  ...(resource.parent === undefined ? [] : [resource.parent]),
  ...(resource.provider === undefined ? [] : [urnOfProvider(resource.provider)]),
  ...(resource.dependencies ?? []),
  ...Object.values(resource.propertyDependencies ?? {}).flatMap((urns) => urns ?? []),
  ...(resource.deletedWith === undefined ? [] : [resource.deletedWith]),
];

/** Without references to resources that are no longer there; a provider is named with the id that it has now. */
const repaired = (
  resource: CheckpointResource,
  byUrn: ReadonlyMap<string, CheckpointResource>,
): CheckpointResource => {
  const { parent, provider, dependencies, propertyDependencies, deletedWith, ...rest } = resource;
  const there = (urn: string): boolean => byUrn.has(urn);
  const providerId = provider === undefined ? undefined : byUrn.get(urnOfProvider(provider))?.id;
  return {
    ...rest,
    ...(parent !== undefined && there(parent) ? { parent } : {}),
    ...(provider === undefined
      ? {}
      : { provider: providerId === undefined ? provider : `${urnOfProvider(provider)}::${providerId}` }),
    ...(dependencies === undefined ? {} : { dependencies: dependencies.filter(there) }),
    ...(propertyDependencies === undefined
      ? {}
      : {
          propertyDependencies: Object.fromEntries(
            Object.entries(propertyDependencies).map(([name, urns]) => [name, urns?.filter(there) ?? null]),
          ),
        }),
    ...(deletedWith !== undefined && there(deletedWith) ? { deletedWith } : {}),
  };
};

/** Puts every resource behind all that it refers to, as a checkpoint must be; otherwise the order stays. */
const sorted = (resources: readonly CheckpointResource[]): readonly CheckpointResource[] => {
  const byUrn = new Map<string, CheckpointResource[]>();
  for (const resource of resources) byUrn.set(resource.urn, [...(byUrn.get(resource.urn) ?? []), resource]);
  const done = new Set<CheckpointResource>();
  const order: CheckpointResource[] = [];
  const visit = (resource: CheckpointResource): void => {
    if (done.has(resource)) return;
    done.add(resource);
    for (const urn of referencesOf(resource)) for (const other of byUrn.get(urn) ?? []) visit(other);
    order.push(resource);
  };
  for (const resource of resources) visit(resource);
  return order;
};

/**
 * The checkpoint after our resources were put back to what they were `before`. What others hold is as the update
 * left it, because it is so in reality; components are mere bookkeeping and come back with what they contain.
 */
export const rolledBack = (before: Checkpoint, after: Checkpoint): Checkpoint => {
  const [was, is] = [resourcesOf(before), resourcesOf(after)];
  const restored = was.filter((resource) => isOwn(resource) || isComponent(resource));
  const known = new Set(restored.map(({ urn }) => urn));
  const afterProviders = new Set(is.filter(isProvider).map(({ urn }) => urn));
  const candidates = [
    // In the order of before, as far as it goes.
    ...was.flatMap((resource) => {
      if (known.has(resource.urn)) return [resource];
      if (isProvider(resource) && !afterProviders.has(resource.urn)) return [resource];
      return is.filter(({ urn }) => urn === resource.urn);
    }),
    ...is.filter((resource) => !isOwn(resource) && !was.some(({ urn }) => urn === resource.urn)),
  ];
  const unique = [...new Set(candidates)];
  // Components and providers that came with the update stay only where something that stays needs them.
  const isOptional = (resource: CheckpointResource): boolean =>
    !isForeign(resource) && !was.some(({ urn }) => urn === resource.urn);
  let kept = unique;
  for (;;) {
    const needed = new Set(kept.flatMap(referencesOf));
    const next = kept.filter((resource) => !isOptional(resource) || needed.has(resource.urn));
    if (next.length === kept.length) break;
    kept = next;
  }
  const byUrn = new Map(kept.map((resource) => [resource.urn, resource]));
  const pending = [
    ...(before.deployment.pending_operations ?? []).filter(({ resource }) => isOwn(resource)),
    ...(after.deployment.pending_operations ?? []).filter(({ resource }) => !isOwn(resource)),
  ];
  const { pending_operations: _p, ...deployment } = after.deployment;
  return {
    version: after.version,
    deployment: {
      ...deployment,
      resources: sorted(kept.map((resource) => repaired(resource, byUrn))),
      ...(pending.length > 0 ? { pending_operations: pending } : {}),
    },
  };
};
