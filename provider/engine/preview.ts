import * as E from "fp-ts/Either";
import { isRecord, type Json } from "../base/json.js";
import type { AnyKind } from "../kinds/index.js";
import { holdsUnknown, UNKNOWN } from "../kinds/unknown.js";
import { sameJson } from "./json.js";
import {
  decodeDraft,
  joinInputs,
  readState,
  splitInputs,
  writeState,
  type Inputs,
  type State,
} from "./state.js";

/**
 * The same draft with the entries' own choices that are still open as unknowns: an entry that was there and had none
 * has none.
 */
const openWithin = (kind: AnyKind, draft: Json, before: Json | undefined): Json => {
  const entryOf = (entry: Json, was: unknown): Json => {
    const open = kind.allocatesWithin.filter(
      (name) => entry[name] === undefined && (!isRecord(was) || was[name] !== undefined),
    );
    return { ...entry, ...unknownOf(open) };
  };
  const property = (value: unknown, was: unknown): unknown =>
    isRecord(value)
      ? Object.fromEntries(
          Object.entries(value).map(([name, entry]) => [
            name,
            isRecord(entry) ? entryOf(entry, isRecord(was) ? was[name] : undefined) : entry,
          ]),
        )
      : value;
  return Object.fromEntries(
    Object.entries(draft).map(([name, value]) => [name, property(value, before?.[name])]),
  );
};

const unknownOf = (names: readonly string[]): Json =>
  Object.fromEntries(names.map((name) => [name, UNKNOWN]));

/** Whether a whole object is not known yet, so that nothing can be told of what hangs on it. */
const lacksObject = (kind: AnyKind, draft: Json, before: Json | undefined): boolean =>
  Object.entries(draft).some(
    ([name, value]) =>
      typeof value === "string" &&
      holdsUnknown(value) &&
      !kind.allocates.includes(name) &&
      (before?.[name] === undefined || isRecord(before[name])),
  );

/** The outputs beyond the arguments, where what the router will choose is not known. */
const outputsOf = (kind: AnyKind, draft: Json, before: Json | undefined): Json => {
  const model = (before === undefined ? draft : kind.keep(draft, before)) as Json;
  const isChanged = before === undefined || !sameJson(model, before);
  const chosen = unknownOf(isChanged ? kind.allocates.filter((name) => model[name] === undefined) : []);
  if (lacksObject(kind, draft, before)) {
    const kept = kind.allocates.flatMap((name) => (model[name] === undefined ? [] : [[name, model[name]]]));
    return { ...(Object.fromEntries(kept) as Json), ...chosen, ...unknownOf(kind.computed) };
  }
  return { ...kind.outputs(openWithin(kind, model, before)), ...chosen };
};

const foresee = (kind: AnyKind, inputs: Inputs, draft: object, before?: State): Json => {
  const outputs = outputsOf(kind, draft as Json, before?.model as Json | undefined);
  const unmanaged = before?.unmanaged ?? [];
  const report = { saved: true, givenUp: [], drift: [], unmanaged };
  return writeState({ ...kind, outputs: () => outputs }, inputs, draft, report);
};

/**
 * What a preview can promise of a new resource: its arguments, and what they alone decide. A place that the router's
 * configuration decides is not known: many new resources would otherwise all show the same one.
 */
export const previewCreate = (kind: AnyKind, given: unknown): Json => {
  const inputs = splitInputs(given);
  const draft = decodeDraft(kind, inputs.own);
  return E.isLeft(draft) ? joinInputs(inputs) : foresee(kind, inputs, draft.right);
};

/** The same of a resource that changes in place: what it has and what no change of its arguments moves stays known. */
export const previewUpdate = (kind: AnyKind, outputs: unknown, given: unknown): Json => {
  const inputs = splitInputs(given);
  const draft = decodeDraft(kind, inputs.own);
  const before = readState(kind, outputs);
  return E.isLeft(draft) || E.isLeft(before)
    ? joinInputs(inputs)
    : foresee(kind, inputs, draft.right, before.right);
};
