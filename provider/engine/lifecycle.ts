import { isDeepStrictEqual } from "node:util";
import * as E from "fp-ts/Either";
import { pipe } from "fp-ts/function";
import * as TE from "fp-ts/TaskEither";
import { breather } from "../base/breather.js";
import { isRecord, type Json } from "../base/json.js";
import { inSteps, step, type Steps } from "../base/steps.js";
import { dialects, type Dialect } from "../config/dialect.js";
import { EMPTY, sameNode } from "../config/tree.js";
import type { AnyKind } from "../kinds/index.js";
import { errorsOf, quote, twinOf } from "../kinds/failures.js";
import type { Failure } from "../kinds/kind.js";
import { holdsUnknown, UNKNOWN } from "../kinds/unknown.js";
import type { Ground } from "../router/change.js";
import { toldDialect } from "../router/definitions.js";
import type { RouterError, RouterTask } from "../router/errors.js";
import { identityOf, ownsFor, type Claims, type Next } from "./claims.js";
import type { Connection, RefOrigin } from "./connections.js";
import { changed, changedProperties, type ChangedProperty } from "./detail.js";
import { sameJson } from "./json.js";
import { importFrom, type Imported } from "./import.js";
import type { RoutersInUse } from "./limit.js";
import { tooLargeToCreate } from "./list-size.js";
import { showPlace, type Owner } from "./places.js";
import { secretsIn } from "./secrets.js";
import { isKnownRef, routerRefFailures, type RouterRef } from "./router-ref.js";
import { planCreate } from "./plan-create.js";
import { planDelete, type Removed } from "./plan-delete.js";
import { planUpdate } from "./plan-update.js";
import type { Outcome } from "./planning.js";
import { refresh, type Refreshed } from "./refresh.js";
import { decodeDraft, readState, splitInputs, type Inputs, type State } from "./state.js";
import { witnessed, type Subject, type Witness } from "./witness.js";

/** What an update would do to a resource. */
export interface Difference {
  /** Undefined where Pulumi's engine may compare the arguments itself, and so honour `replaceOnChanges`. */
  readonly changes: boolean | undefined;
  readonly replaces: readonly string[];
  readonly deleteBeforeReplace: boolean;
  /** The leaves that would change. */
  readonly properties: readonly ChangedProperty[];
}

/** Whether lists whose order counts have the same order in both. */
const sameOrder = (kind: AnyKind, before: object, after: object): boolean => {
  if (holdsUnknown(after)) return true;
  const dialect = dialects["1.5"];
  return sameNode(kind.render(before, dialect), kind.render(after, dialect));
};

const asSettings = (failures: readonly Failure[]): RouterError => {
  const [first] = failures;
  return {
    _tag: "Settings",
    setting: first?.property ?? "",
    detail: first?.reason ?? "is not valid",
  };
};

/** The life of a resource of one kind: what Pulumi calls, without Pulumi. */
export class Lifecycle {
  constructor(
    private readonly kind: AnyKind,
    private readonly connections: RoutersInUse,
  ) {}

  /** What the program asks for. */
  private split(inputs: unknown): Inputs {
    const split = splitInputs(inputs);
    return split.urn === undefined ? split : { ...split, own: this.connections.recall(split.urn, split.own) };
  }

  /** Everything that is wrong with the inputs, as far as it can be known without asking the router; `isNew` before it exists. */
  *check(inputs: unknown, isNew = false): Steps<readonly Failure[]> {
    const { secrets } = this.connections;
    for (const value of secretsIn(this.kind, inputs)) secrets.note(value);
    yield;
    return secrets.told(yield* this.failuresOf(inputs, isNew));
  }

  private *failuresOf(inputs: unknown, isNew: boolean): Steps<readonly Failure[]> {
    const { own, router } = this.split(inputs);
    const malformed = commonFailures(inputs);
    if (malformed.length > 0) return malformed;
    yield;
    const draft = decodeDraft(this.kind, own);
    if (E.isLeft(draft)) return draft.left;
    const connection = isKnownRef(router) ? this.connections.get(router) : undefined;
    if (connection !== undefined && E.isLeft(connection)) return [settingFailure(connection.left)];
    const settings = connection?.right.router.settings;
    const dialect = settings === undefined ? undefined : toldDialect(settings);
    yield;
    // Where the release is not told several are judged; what each says is kept for the verdict.
    for (const each of dialect === undefined ? Object.values(dialects).toReversed() : [dialect]) {
      for (const part of this.kind.prepare ?? []) {
        yield* step(part(draft.right, each));
        yield;
      }
      if (errorsOf(this.kind.validate(draft.right, each)).length === 0) break;
    }
    yield;
    const failures = this.kind.validate(draft.right, dialect);
    yield;
    const tooLarge =
      isNew && errorsOf(failures).length === 0 && settings !== undefined
        ? tooLargeToCreate(this.kind, draft.right, dialect ?? dialects["1.5"], settings.commitMaxBytes)
        : [];
    yield;
    return [...failures, ...tooLarge, ...this.duplicates(draft.right, inputs, connection?.right)];
  }

  /** Places that another resource of the program asks for as well. */
  private duplicates(draft: object, inputs: unknown, connection: Connection | undefined): readonly Failure[] {
    const { urn } = splitInputs(inputs);
    if (urn === undefined || connection === undefined) return [];
    const dialect = toldDialect(connection.router.settings) ?? dialects["1.5"];
    const places = this.kind.places?.(draft, dialect) ?? [];
    const twice = connection.claims.ask(urn, places, ownsFor(this.kind, draft, dialect));
    const alike = connection.claims.match(urn, this.kind.matches?.(draft));
    return [
      ...twice.map(({ place, by }) => ({
        property: place,
        reason: `is also asked for by ${by}; give each resource its own`,
      })),
      ...(alike === undefined ? [] : [twinOf("number", `the rule of ${alike}`)]),
    ];
  }

  /** What would change, told from the state and the inputs alone. */
  *diff(outputs: unknown, inputs: unknown): Steps<E.Either<RouterError, Difference>> {
    const split = this.split(inputs);
    const state = this.state(outputs);
    if (E.isLeft(state)) return state;
    yield;
    const draft = pipe(decodeDraft(this.kind, split.own), E.mapLeft(asSettings));
    if (E.isLeft(draft)) return draft;
    yield;
    const after = this.kind.keep(draft.right, state.right.model) as Json;
    yield;
    const difference = this.difference(state.right, draft.right, after, split);
    if (difference.replaces.length > 0) return E.right(difference);
    yield;
    const refused = this.refuseExchange(state.right, after, split);
    return E.isLeft(refused) ? refused : E.right(difference);
  }

  private difference(state: State, draft: object, after: Json, split: Inputs): Difference {
    const { kind } = this;
    const { own, router } = split;
    const before = state.model as Json;
    const isElsewhere = isKnownRef(router) && !this.connections.isSame(router, state.inputs.router);
    this.remember(state, isElsewhere ? undefined : after);
    if (!isElsewhere && !holdsUnknown(draft)) this.announce(draft, split);
    const replaced = kind.replacedBy.filter(
      (name) => !sameJson(before[name], after[name]) && !holdsUnknown(after[name]),
    );
    const moved = isElsewhere ? ["router"] : [];
    const replaces = [...replaced, ...moved];
    // A new key or certificate must reach the state, which a later destroy goes by.
    const reconnected = isKnownRef(router) && !sameJson(router, state.inputs.router);
    const stale = !state.saved || state.drift.length > 0 || reconnected;
    const isSame = sameJson(before, after) && sameOrder(kind, before, after);
    const isTold = replaces.length > 0 || stale || isDeepStrictEqual(own, state.inputs.own);
    const changes = isSame ? replaces.length > 0 || stale : isTold || undefined;
    // A replacement that we see no need for was asked for by name (`--replace`): it has the very same places.
    const forced = replaces.length === 0;
    const deleteBeforeReplace = forced || (replaced.length > 0 && kind.deleteBeforeReplace);
    const given = [state.inputs.own, own];
    const properties = [
      ...changedProperties(before, withOpen(kind, before, after), given, replaces),
      ...(reconnected ? [changed("router", "update", isElsewhere)] : []),
      ...(state.drift.length > 0 ? [changed("drift", "delete")] : []),
      ...(state.saved ? [] : [changed("saved", "delete")]),
    ];
    return { changes, replaces, deleteBeforeReplace, properties };
  }

  /** Refuses what two resources that change in place could only do both at once. */
  private refuseExchange(state: State, after: object, { router, urn }: Inputs): E.Either<RouterError, void> {
    const { kind } = this;
    const connection = isKnownRef(router) ? this.connections.get(router) : undefined;
    if (urn === undefined || connection === undefined || E.isLeft(connection)) return E.right(undefined);
    const [had, has] = [state.model, after].map((each) =>
      (kind.places?.(each, dialects["1.5"]) ?? []).flatMap((place) =>
        place.unique === true ? [showPlace(place)] : [],
      ),
    ) as [string[], string[]];
    const gives = had.filter((name) => !has.includes(name));
    const takes = has.filter((name) => !had.includes(name));
    const other = connection.right.claims.exchange(urn, { gives, takes });
    return other === undefined
      ? E.right(undefined)
      : E.left<RouterError>({
          _tag: "Conflict",
          path: [other.place],
          detail: `${other.by} has it, and takes in turn what this resource has`,
          held: true,
          unique: true,
        });
  }

  /** Puts a new resource on the router. */
  create(inputs: unknown): RouterTask<Outcome> {
    const split = this.split(inputs);
    return this.told("create", split, "program", (witness) =>
      pipe(
        TE.Do,
        TE.apS("draft", TE.fromEither(pipe(decodeDraft(this.kind, split.own), E.mapLeft(asSettings)))),
        TE.apS("connection", TE.fromEither(this.connections.get(split.router))),
        TE.chain(({ draft, connection: { router, claims } }) =>
          claiming(claims, (owner) =>
            router.submit(
              witness.watch(
                planCreate(this.kind, draft, split, claims, owner, router.settings.allocation),
                draft,
              ),
            ),
          ),
        ),
      ),
    );
  }

  /** Looks at the router: what the resource is there now, or that it is gone. */
  read(outputs: unknown): RouterTask<Refreshed> {
    return this.told("read", splitInputs(outputs), "state", (witness) =>
      pipe(
        this.open(outputs, witness),
        TE.chain(({ state, connection: { router } }) =>
          pipe(
            TE.Do,
            TE.apS("dialect", router.dialect),
            TE.apS("tree", router.read),
            TE.chain((ground) => () => inSteps(this.look(witness, state, ground))),
          ),
        ),
      ),
    );
  }

  private *look(witness: Witness, state: State, ground: Ground): Steps<E.Either<RouterError, Refreshed>> {
    witness.saw(ground);
    yield;
    return yield* refresh(this.kind, state, ground);
  }

  /** Takes over what stands at a place, in the router's own words for it. */
  import(id: string): RouterTask<Imported> {
    return pipe(
      TE.fromEither(this.connections.get(undefined)),
      TE.chain(({ router }) =>
        pipe(
          TE.Do,
          TE.apS("dialect", router.dialect),
          TE.apS("tree", router.read),
          TE.chainEitherK((ground) => importFrom(this.kind, id, ground)),
        ),
      ),
    );
  }

  /** Changes a resource in place. */
  update(outputs: unknown, inputs: unknown): RouterTask<Outcome> {
    const split = this.split(inputs);
    const old = splitInputs(outputs);
    // A resource that was renamed, or whose router is reached another way now, says so in what it is to be.
    const asked = { ...old, urn: split.urn ?? old.urn, router: split.router ?? old.router };
    const origin = split.router === undefined ? "state" : "program";
    const breathe = breather();
    const task = (witness: Witness): RouterTask<Outcome> =>
      pipe(
        this.open(outputs, witness, split.router),
        TE.chainFirst(() => TE.fromTask(breathe)),
        TE.bind("draft", () => TE.fromEither(pipe(decodeDraft(this.kind, split.own), E.mapLeft(asSettings)))),
        TE.chainFirst(() => TE.fromTask(breathe)),
        TE.chain(({ state, draft, connection: { router, claims } }) =>
          claiming(claims, (owner) =>
            router.submit(
              witness.watch(
                planUpdate(this.kind, draft, split, state, claims, owner, router.settings.allocation),
                draft,
              ),
            ),
          ),
        ),
      );
    return this.told("update", asked, origin, task, split.own);
  }

  /** Takes a resource off the router. */
  delete(outputs: unknown): RouterTask<Removed> {
    return this.told("delete", splitInputs(outputs), "state", (witness) =>
      pipe(
        this.open(outputs, witness),
        TE.chain(({ state, connection: { router, claims } }) =>
          router.submit(witness.watch(planDelete(this.kind, state, claims))),
        ),
      ),
    );
  }

  /** Runs an operation and tells how it ended. */
  private told<A extends object>(
    operation: Subject["operation"],
    { urn, router, own }: Inputs,
    origin: RefOrigin,
    task: (witness: Witness) => RouterTask<A>,
    wanted: Json = {},
  ): RouterTask<A> {
    const { kind, connections } = this;
    const connection = connections.get(router, origin);
    const named = typeof router === "object" ? router.endpoint : (router ?? "");
    const { endpoint, apiKey } = E.isRight(connection)
      ? connection.right.router.settings
      : { endpoint: named, apiKey: "" };
    const secrets = [apiKey, ...secretsIn(kind, own), ...secretsIn(kind, wanted)];
    for (const value of secrets) connections.secrets.note(value);
    const subject = { operation, kind, urn, router: endpoint, secrets, others: connections.secrets };
    return witnessed(subject, connections.listener, task);
  }

  private state(outputs: unknown): E.Either<RouterError, State> {
    return pipe(
      readState(this.kind, outputs),
      E.mapLeft((failures) => ({ ...asSettings(failures), setting: `state of ${this.kind.name}` })),
    );
  }

  /** A resource's state and its router, reached as the program says now when there is one. */
  private open(outputs: unknown, witness: Witness, now?: RouterRef) {
    return pipe(
      TE.Do,
      TE.apS("state", TE.fromEither(this.state(outputs))),
      TE.tap(({ state }) => {
        witness.about(state.model);
        return TE.right(undefined);
      }),
      TE.bind("connection", ({ state }) =>
        TE.fromEither(
          now === undefined
            ? this.connections.get(state.inputs.router, "state")
            : this.connections.get(now, "program"),
        ),
      ),
    );
  }

  /** Notes what a resource is to be, should it be made anew in this run: what can be known is known before it goes. */
  private announce(draft: object, inputs: Inputs): void {
    const connection = this.connections.get(inputs.router);
    if (E.isRight(connection) && inputs.urn !== undefined)
      connection.right.claims.wanted.set(inputs.urn, { draft, inputs });
  }

  /** Notes what an existing resource holds, so that a new one in the same run does not take it. */
  private remember({ model, inputs }: State, wanted: object | undefined): void {
    const { kind } = this;
    const connection = this.connections.get(inputs.router, "state");
    if (E.isLeft(connection)) return;
    const { urn } = inputs;
    const next = (dialect: Dialect): Next =>
      wanted === undefined
        ? { places: [], content: EMPTY }
        : { places: kind.places?.(wanted, dialect) ?? [], content: kind.render(wanted, dialect) };
    connection.right.claims.remember(identityOf(kind, urn, model), {
      ...{ kind, model, urn },
      ...(holdsUnknown(wanted) ? {} : { next }),
    });
  }
}

/** What a resource is to be, where what it had is chosen anew as not known yet. */
const withOpen = ({ allocates }: AnyKind, before: Json, after: Json): Json => {
  const open = allocates.filter((name) => before[name] !== undefined && after[name] === undefined);
  return { ...after, ...Object.fromEntries(open.map((name) => [name, UNKNOWN])) };
};

/** Frees what a change claimed while it was planned, when nothing came of it. */
const claiming = <A>(claims: Claims, submit: (owner: Owner) => RouterTask<A>): RouterTask<A> => {
  const owner = Symbol("a change on its way");
  return pipe(
    submit(owner),
    TE.mapLeft((error) => {
      claims.release(owner);
      return error;
    }),
  );
};

const commonFailures = (inputs: unknown): readonly Failure[] => {
  // A text or a list whose letters or entries were taken for arguments.
  if (isRecord(inputs) && Object.hasOwn(inputs, "0"))
    return [
      { property: "args", reason: "is a text or a list; give an object with the resource's arguments" },
    ];
  const { router, ...rest } = isRecord(inputs) ? inputs : {};
  const given = (value: unknown): boolean => value !== undefined && value !== null && !holdsUnknown(value);
  return [
    ...["adopt", "allowLockout"].flatMap((property) => {
      const value = rest[property];
      return given(value) && typeof value !== "boolean"
        ? [{ property, reason: `${quote(value)} is neither true nor false; give one of them` }]
        : [];
    }),
    ...routerRefFailures(router),
  ];
};

const settingFailure = (error: RouterError): Failure =>
  error._tag === "Settings"
    ? { property: error.setting, reason: error.detail }
    : { property: "router", reason: error._tag };
