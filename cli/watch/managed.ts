import * as E from "fp-ts/Either";
import { isRecord } from "../../provider/base/json.js";
import type { Checkpoint, CheckpointResource } from "../../automation/deployment.js";
import { dialects } from "../../provider/config/dialect.js";
import type { Path } from "../../provider/config/path.js";
import { isOwn, pluginType } from "../../provider/engine/source.js";
import { readState, type State } from "../../provider/engine/state.js";
import { kinds, type AnyKind, type KindName } from "../../provider/kinds/index.js";
import { concealer, holdsCiphertext, reveal, type Concealer } from "./conceal.js";

/** A resource of this library in a stack's checkpoint. */
export interface Managed {
  readonly urn: string;
  readonly name: string;
  /** The kind's name, as `NatRule`. */
  readonly kind: string;
  /** Pulumi has begun to change it and has not written down how that ended. */
  readonly pending: boolean;
  readonly conceal: Concealer;
  /** What its outputs say, or why they cannot be read. */
  readonly content:
    | { readonly _tag: "Read"; readonly kind: AnyKind; readonly state: State }
    | { readonly _tag: "Unreadable"; readonly detail: string };
}

/** A resource's name in its program. */
export const nameOf = (urn: string): string => urn.slice(urn.lastIndexOf("::") + 2);
const kindOf = ({ type }: CheckpointResource): string => type.slice(type.lastIndexOf(":") + 1);

/** The provider of the plugin that a resource names, where it is not the one of the stack's configuration. */
const ownProvider = ({ type, provider }: CheckpointResource): string | undefined => {
  const name = provider?.split("::").at(-2) ?? "default";
  return type.startsWith(pluginType("")) && !name.startsWith("default") ? name : undefined;
};

const contentOf = (kindName: string, outputs: unknown, via: string | undefined): Managed["content"] => {
  if (via !== undefined)
    return {
      _tag: "Unreadable",
      detail: `it is reached by the Provider "${via}", whose settings are in the state alone: run \`pulumi refresh\``,
    };
  if (!Object.hasOwn(kinds, kindName))
    return {
      _tag: "Unreadable",
      detail: `this release of pulumi-vyos has no kind ${kindName}: install the release that made the resource, or a later one`,
    };
  const kind: AnyKind = kinds[kindName as KindName];
  const state = readState(kind, outputs);
  if (E.isRight(state)) return { _tag: "Read", kind, state: state.right };
  // Reasons quote values, which may be secret here: the properties have to do.
  const properties = state.left.map(({ property }) => property).join(", ");
  return { _tag: "Unreadable", detail: `its state cannot be read (${properties}): run \`pulumi refresh\`` };
};

/** What the resource's own arguments call secret. */
const secretsOf = (
  { kind, state }: Extract<Managed["content"], { readonly _tag: "Read" }>,
  outputs: unknown,
): { readonly values: readonly string[]; readonly places: readonly Path[] } => ({
  values: isRecord(outputs) ? (kind.secretValues?.(outputs) ?? []) : [],
  places: kind.secretPaths?.(state.model, dialects["1.5"]) ?? [],
});

const ours = ({ deployment }: Checkpoint): readonly CheckpointResource[] =>
  (deployment.resources ?? []).filter((resource) => isOwn(resource) && resource.delete !== true);

/** Whether resources of ours hold secrets that this checkpoint shows as ciphertexts. */
export const needsSecrets = (checkpoint: Checkpoint): boolean =>
  ours(checkpoint).some(({ outputs }) => holdsCiphertext(outputs));

/** The resources of this library in a checkpoint, read as the engine reads them. */
export const managedOf = (checkpoint: Checkpoint): readonly Managed[] => {
  const pending = new Set(
    (checkpoint.deployment.pending_operations ?? []).map(({ resource }) => resource.urn),
  );
  return ours(checkpoint).map((resource): Managed => {
    const { value, secrets } = reveal(resource.outputs);
    const kind = kindOf(resource);
    const content = contentOf(kind, value, ownProvider(resource));
    const own = content._tag === "Read" ? secretsOf(content, value) : { values: [], places: [] };
    return {
      urn: resource.urn,
      name: nameOf(resource.urn),
      kind,
      pending: pending.has(resource.urn),
      conceal: concealer([...secrets, ...own.values], own.places),
      content,
    };
  });
};
