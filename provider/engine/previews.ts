import * as E from "fp-ts/Either";
import { pipe } from "fp-ts/function";
import * as TE from "fp-ts/TaskEither";
import type { Json } from "../base/json.js";
import type { AnyKind } from "../kinds/index.js";
import { holdsUnknown } from "../kinds/unknown.js";
import type { Change } from "../router/change.js";
import type { RouterTask } from "../router/errors.js";
import type { Connection } from "./connections.js";
import { Foresight } from "./foresight.js";
import type { RoutersInUse } from "./limit.js";
import { planCreate } from "./plan-create.js";
import { planDelete } from "./plan-delete.js";
import { planUpdate } from "./plan-update.js";
import { previewCreate, previewUpdate } from "./preview.js";
import { decodeDraft, readState, splitInputs } from "./state.js";

/** What previews say of resources before anything is done; with `reads` they also ask the routers. */
export class Previews {
  private readonly foresight = new Foresight();

  constructor(
    private readonly connections: RoutersInUse,
    private readonly reads: boolean,
  ) {}

  /** What a new resource will be, as far as that is certain. */
  create(kind: AnyKind, given: unknown): RouterTask<Json> {
    const inputs = splitInputs(given);
    const draft = decodeDraft(kind, inputs.own);
    return this.ask(
      given,
      ({ claims, router }) =>
        E.isLeft(draft)
          ? undefined
          : planCreate(kind, draft.right, inputs, claims, Symbol("a preview"), router.settings.allocation),
      previewCreate(kind, given),
    );
  }

  /** What a resource will be that changes in place. */
  update(kind: AnyKind, outputs: unknown, given: unknown): RouterTask<Json> {
    const inputs = splitInputs(given);
    const draft = decodeDraft(kind, inputs.own);
    const state = readState(kind, outputs);
    return this.ask(
      given,
      ({ claims, router }) =>
        E.isLeft(draft) || E.isLeft(state)
          ? undefined
          : planUpdate(
              kind,
              draft.right,
              inputs,
              state.right,
              claims,
              Symbol("a preview"),
              router.settings.allocation,
            ),
      previewUpdate(kind, outputs, given),
    );
  }

  /** Notes that a resource goes before its replacement comes, which Pulumi does not tell in a preview. */
  goes(kind: AnyKind, outputs: unknown): void {
    const state = readState(kind, outputs);
    if (!this.reads || E.isLeft(state)) return;
    const connection = this.connections.get(state.right.inputs.router, "state");
    if (E.isLeft(connection)) return;
    const { router, claims } = connection.right;
    this.foresight.expect(router, planDelete(kind, state.right, claims));
  }

  private ask(
    given: unknown,
    change: (connection: Connection) => Change<unknown> | undefined,
    outlook: Json,
  ): RouterTask<Json> {
    if (!this.reads || holdsUnknown(given)) return TE.right(outlook);
    return pipe(
      TE.fromEither(this.connections.get(splitInputs(given).router)),
      TE.chain((connection): RouterTask<void> => {
        const planned = change(connection);
        return planned === undefined ? TE.right(undefined) : this.foresight.plan(connection.router, planned);
      }),
      TE.map(() => outlook),
    );
  }
}
