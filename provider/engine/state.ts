import * as E from "fp-ts/Either";
import { isRecord, type Json } from "../base/json.js";
import type { Dialect } from "../config/dialect.js";
import { Redactor } from "../redaction/redactor.js";
import { failuresOf, pathsOf } from "../kinds/failures.js";
import type { AnyKind } from "../kinds/index.js";
import type { Failure } from "../kinds/kind.js";
import { compact, pinChosen, putBack, respell } from "./json.js";
import { readRouterRef, type RouterRef } from "./router-ref.js";
import { readGivenUp, writeGivenUp, type GivenUp } from "./given-up.js";

/** Arguments that every resource has, whatever its kind. */
const common = ["adopt", "allowLockout", "router"] as const;

/** Outputs that every resource may have, whatever its kind. */
const reported = ["allocated", "saved", "drift", "unmanaged"] as const;

/** The property in which a resource says its own URN, which a dynamic provider is not told. */
const URN = "__urn";

/** Properties that are not for people: Pulumi hides these names, and `__provider` is its own. */
const isInternal = (name: string): boolean => name.startsWith("__");

const without = (object: Json, names: readonly string[]): Json =>
  Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));

/** Inputs split into what the kind reads and what the engine reads itself. */
export interface Inputs {
  readonly own: Json;
  readonly adopt: boolean;
  /** Whether it may cut this machine off from the router's API. */
  readonly allowLockout: boolean;
  /** A name in `vyos:routers` or a connection; the router in `vyos:endpoint` when absent. */
  readonly router: RouterRef | undefined;
  /** Who is asking, for messages and logs. */
  readonly urn: string | undefined;
}

/** Takes a resource's inputs apart. */
export const splitInputs = (inputs: unknown): Inputs => {
  const given = isRecord(inputs) ? compact(inputs) : {};
  const { adopt, allowLockout, router, [URN]: urn } = given;
  return {
    own: without(given, [...common, ...Object.keys(given).filter(isInternal)]),
    adopt: adopt === true,
    allowLockout: allowLockout === true,
    router: readRouterRef(router),
    urn: typeof urn === "string" ? urn : undefined,
  };
};

/** The inverse of {@link splitInputs}. */
export const joinInputs = ({ own, adopt, allowLockout, router, urn }: Inputs): Json =>
  compact({
    ...own,
    router,
    ...(adopt ? { adopt } : {}),
    ...(allowLockout ? { allowLockout } : {}),
    [URN]: urn,
  });

type Decoded = E.Either<Parameters<typeof failuresOf>[0], object>;

/** Arguments never change, and one operation reads the same ones several times over. */
const decodedOnce = new WeakMap<Json, Map<AnyKind["codec"], Decoded>>();

const decode = ({ codec }: AnyKind, own: Json): Decoded => {
  const known = decodedOnce.get(own) ?? new Map<AnyKind["codec"], Decoded>();
  const decoded = known.get(codec) ?? (codec.decode(own) as Decoded);
  decodedOnce.set(own, known.set(codec, decoded));
  return decoded;
};

/** Reads a kind's own arguments; the failures name property, value and fix. */
export const decodeDraft = (kind: AnyKind, own: Json): E.Either<readonly Failure[], object> => {
  const decoded = decode(kind, own);
  return E.isLeft(decoded) ? E.left(failuresOf(decoded.left)) : E.right(decoded.right);
};

/** What a resource's state holds: the arguments as they were spelt, and what became of them. */
export interface State {
  /** The arguments as given, brought to what the router showed last. */
  readonly inputs: Inputs;
  /** The same with everything that was chosen: the kind's model. */
  readonly model: object;
  readonly allocated: readonly string[];
  readonly saved: boolean;
  /** What it gave up since the last save. */
  readonly givenUp: readonly GivenUp[];
  /** Leaves that differed on the router at the last refresh and that no argument can express. */
  readonly drift: readonly string[];
  /** Leaves of others that stood below its nodes then. */
  readonly unmanaged: readonly string[];
}

const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

/** Reads the outputs that Pulumi kept. */
export const readState = (kind: AnyKind, outputs: unknown): E.Either<readonly Failure[], State> => {
  const all = isRecord(outputs) ? compact(outputs) : {};
  const allocated = texts(all.allocated);
  const inputs = splitInputs(without(all, [...reported, ...kind.computed, ...allocated]));
  const draft = decodeDraft(kind, inputs.own);
  if (E.isLeft(draft)) return draft;
  return E.right({
    inputs,
    model: kind.restore(draft.right, all) as object,
    allocated,
    saved: all.saved !== false,
    givenUp: readGivenUp(all),
    drift: texts(all.drift),
    unmanaged: texts(all.unmanaged),
  });
};

const byPlace = new Redactor();

/** A resource's identity as Pulumi shows and keeps it: without names that are secrets, so two may share it. */
export const shownId = (kind: AnyKind, model: object, dialect: Dialect): string =>
  byPlace.text(kind.id(model, dialect));

/** What is worth telling about the last look at the router. */
export interface Report {
  readonly saved: boolean;
  /** What the resource gave up since the last save. */
  readonly givenUp: readonly GivenUp[];
  readonly drift: readonly string[];
  /** Leaves below our nodes that are not ours. */
  readonly unmanaged: readonly string[];
}

/** The outputs that Pulumi is to keep. */
export const writeState = (
  kind: AnyKind,
  inputs: Inputs,
  model: object,
  { saved, givenUp, drift, unmanaged }: Report,
): Json => {
  const allocated = kind.allocates.filter((name) => !(name in inputs.own));
  return compact({
    ...joinInputs(inputs),
    ...kind.outputs(model),
    // Each has a value always: what is not there would never be known in a preview.
    ...{ allocated, saved, drift, unmanaged },
    ...(saved ? {} : writeGivenUp(givenUp)),
  });
};

/** The arguments brought to what the router shows, each in the user's own spelling where nothing differs. */
export const respellInputs = (kind: AnyKind, { inputs, allocated }: State, actual: object): Json => {
  const given = inputs.own;
  const draft = decodeDraft(kind, given);
  if (E.isLeft(draft)) return given;
  const skip = (name: string): boolean => allocated.includes(name) || kind.allocatesWithin.includes(name);
  return respell(given, draft.right as Json, actual as Json, skip);
};

/** Puts the places that the library chose back into what the router shows: there it is drift. */
const keepChosen = (kind: AnyKind, { inputs, model }: State, seen: object): object => {
  const draft = decodeDraft(kind, inputs.own);
  if (E.isLeft(draft)) return seen;
  const isOpen = (name: string): boolean =>
    kind.allocates.includes(name) || kind.allocatesWithin.includes(name);
  return pinChosen(seen as Json, model as Json, draft.right as Json, isOpen);
};

/** Puts back what no argument can say, such as a protocol that a forward cannot have: that is drift, too. */
const keepExpressible = (kind: AnyKind, state: State, seen: object): object => {
  const own = respellInputs(kind, state, seen);
  const decoded = decode(kind, own);
  if (E.isRight(decoded)) return seen;
  const was = state.model as Json;
  const settled = pathsOf(decoded.left).reduce((now, path) => putBack(now, was, path), seen as Json);
  // Nothing left to put back, and still no words: all of it is as it was, and the router is what differs.
  return settled === seen ? state.model : keepExpressible(kind, state, settled);
};

/** Brings what the router shows to what a state can hold; the rest shows as drift. */
export const settleFor =
  (kind: AnyKind, state: State) =>
  (seen: object): object =>
    keepExpressible(kind, state, keepChosen(kind, state, seen));

/** What Pulumi is to keep of a resource whose update ended in doubt: as it was, and perhaps not saved. */
export const inDoubt = (outputs: unknown): Json => ({ ...(isRecord(outputs) ? outputs : {}), saved: false });
