import * as E from "fp-ts/Either";
import { pipe } from "fp-ts/function";
import * as TE from "fp-ts/TaskEither";
import { othersTurn } from "../base/breather.js";
import { isRecord } from "../base/json.js";
import { wireOp, type Op } from "../config/ops.js";
import type { Path } from "../config/path.js";
import { EMPTY, isTree, type ConfigNode, type ConfigTree } from "../config/tree.js";
import {
  isEmptyPath,
  isFailedSave,
  isInvalidPath,
  isSuccess,
  readError,
  writeFailure,
  writeFailureOf,
  type WriteFailure,
} from "./classify.js";
import { Redactor } from "../redaction/redactor.js";
import type { RouterError, RouterTask } from "./errors.js";
import type { RouterSettings } from "./settings.js";
import type { Answer, Post, Transport } from "./transport.js";

/** No configuration of VyOS is half as deep. */
const DEEPEST = 64;

/** Whether an answer is nested deeper than that: what goes through configurations calls itself at each level. */
const isDeeper = (node: unknown, depth: number): boolean =>
  isRecord(node) && (depth === 0 || Object.values(node).some((below) => isDeeper(below, depth - 1)));

/** The calls of VyOS's HTTP API that the library uses, each one request. */
export interface Api {
  /**
   * `/retrieve` `showConfig`: the running configuration at a path, `{}` where there is none. On a new connection
   * when `fresh`.
   */
  readonly showConfig: (path: Path, fresh?: boolean) => RouterTask<ConfigTree>;
  /** Whether the release's schema has the path, told by how `showConfig` refuses it. */
  readonly knowsPath: (path: Path) => RouterTask<boolean>;
  /** `/show`: the text of an operational command. */
  readonly show: (command: Path) => RouterTask<string>;
  /** `/configure`: one list, one commit. The text, if any, is what the commit printed. */
  readonly configure: (
    ops: readonly Op[],
    confirmMinutes?: number,
  ) => TE.TaskEither<WriteFailure, string | undefined>;
  /** `/openapi.json`, the API's description of itself, as text; undefined where the release has none. */
  readonly description: RouterTask<string | undefined>;
  /** Confirms a commit made with `confirmMinutes`. */
  readonly confirm: TE.TaskEither<WriteFailure, string | undefined>;
  /**
   * Discards what an earlier failed load may have left in the shared session, by an operation that the router
   * refuses: its way out of an error is the only one that discards.
   */
  readonly discard: RouterTask<void>;
  /**
   * `/import-pki`: takes a certificate or key from a file of the router's, and commits. Where that fails the session is
   * left as it is. Gives what the router says of it.
   */
  readonly importPki: (command: Path, passphrase?: string) => TE.TaskEither<WriteFailure, string | undefined>;
  /** `/config-file` `save`: makes the running configuration the one that is booted. */
  readonly save: RouterTask<void>;
}

const isNode = (value: unknown): value is ConfigNode =>
  typeof value === "string" ||
  (Array.isArray(value)
    ? value.every((item) => typeof item === "string")
    : typeof value === "object" && value !== null && Object.values(value).every(isNode));

/** The router shows `\n` in a value as the line break that none can be given. */
const asGiven = (node: ConfigNode): ConfigNode =>
  typeof node === "string"
    ? node.replaceAll("\n", "\\n")
    : isTree(node)
      ? treeAsGiven(node)
      : node.map((value) => value.replaceAll("\n", "\\n"));

const treeAsGiven = (tree: ConfigTree): ConfigTree =>
  Object.fromEntries(Object.entries(tree).map(([name, node]) => [name, asGiven(node)]));

const textOf = (data: unknown): string | undefined =>
  typeof data === "string" && data !== "" ? data : undefined;

/**
 * The same error without the API key, which a proxy or the router itself may quote, and with nothing in its texts
 * that is not printable.
 */
const withoutKey = (redactor: Redactor, error: RouterError): RouterError => ({
  ...error,
  ...("message" in error ? { message: redactor.values(error.message) } : {}),
  ...("detail" in error ? { detail: redactor.values(error.detail) } : {}),
  ...("reason" in error ? { reason: redactor.values(error.reason) } : {}),
});

/** Speaks the API over a transport. */
export const openApi = (settings: RouterSettings, { post: send, get }: Transport): Api => {
  const { endpoint, timeoutMs, commitTimeoutMs } = settings;
  const redactor = new Redactor([settings.apiKey]);
  const post: Post = (...request) =>
    pipe(
      send(...request),
      TE.mapLeft((failure) => ({ ...failure, error: withoutKey(redactor, failure.error) })),
    );

  const ask = (path: string, data: unknown, fresh = false): RouterTask<Answer> =>
    pipe(
      post(path, data, timeoutMs, fresh),
      TE.mapLeft(({ error }) => error),
    );

  const refused = (failure: WriteFailure): WriteFailure =>
    "error" in failure ? { ...failure, error: withoutKey(redactor, failure.error) } : failure;

  const success = (answer: Answer): E.Either<RouterError, unknown> =>
    isSuccess(answer) ? E.right(answer.body.data) : E.left(withoutKey(redactor, readError(endpoint, answer)));

  const configOf = (answer: Answer): E.Either<RouterError, ConfigTree> => {
    if (isEmptyPath(answer)) return E.right(EMPTY);
    return pipe(
      success(answer),
      E.chain((data) =>
        !isDeeper(data, DEEPEST) && isNode(data) && isTree(data)
          ? E.right(treeAsGiven(data))
          : E.left<RouterError>({ _tag: "Protocol", endpoint, detail: "showConfig gave no configuration" }),
      ),
    );
  };

  const write = (
    path: string,
    data: unknown,
    ops: readonly Op[],
  ): TE.TaskEither<WriteFailure, string | undefined> =>
    pipe(
      post(path, data, commitTimeoutMs),
      TE.mapLeft(writeFailureOf),
      TE.chainEitherK((answer) =>
        isSuccess(answer)
          ? E.right(textOf(answer.body.data))
          : E.left(refused(writeFailure(endpoint, answer, ops))),
      ),
    );

  return {
    showConfig: (path, fresh) =>
      pipe(
        ask("/retrieve", { op: "showConfig", path }, fresh),
        // To parse a large one, and to go through it, each take a while.
        TE.chainFirstTaskK(() => othersTurn),
        TE.chainEitherK(configOf),
        TE.chainFirstTaskK(() => othersTurn),
      ),

    knowsPath: (path) =>
      pipe(
        ask("/retrieve", { op: "showConfig", path }),
        TE.chainEitherK((answer) =>
          isInvalidPath(answer)
            ? E.right(false)
            : pipe(
                configOf(answer),
                E.map(() => true),
              ),
        ),
      ),

    show: (command) =>
      pipe(
        ask("/show", { op: "show", path: command }),
        TE.chainEitherK((answer) =>
          // Operational commands wait for no commit: it is the command that failed.
          answer.status === 500
            ? E.left<RouterError>({
                _tag: "Protocol",
                endpoint,
                detail: `\`show ${command.join(" ")}\` failed there (HTTP 500); see the router's log`,
              })
            : success(answer),
        ),
        TE.map((data) => (typeof data === "string" ? data : "")),
      ),

    configure: (ops, confirmMinutes) => {
      const commands = ops.map(wireOp);
      const data = confirmMinutes === undefined ? commands : { commands, confirm_time: confirmMinutes };
      return write("/configure", data, ops);
    },

    description: pipe(
      get("/openapi.json", timeoutMs),
      TE.mapLeft(({ error }) => error),
      TE.chainEitherK((answer) =>
        answer.status === 200
          ? E.right(JSON.stringify(answer.body))
          : answer.status === 404
            ? E.right(undefined)
            : E.left(withoutKey(redactor, readError(endpoint, answer))),
      ),
    ),

    confirm: write("/config-file", { op: "confirm" }, []),

    discard: pipe(
      post("/configure", { op: "discard-leftovers", path: ["system"] }, timeoutMs),
      TE.bimap(
        ({ error }) => error,
        () => undefined,
      ),
    ),

    importPki: (command, passphrase) =>
      write("/import-pki", { op: "import-pki", path: ["pki", ...command], passphrase }, []),

    save: pipe(
      post("/config-file", { op: "save" }, commitTimeoutMs),
      TE.mapLeft(({ error }) => error),
      TE.chainEitherK(success),
      TE.chainEitherK((data) =>
        isFailedSave(data)
          ? E.left<RouterError>({
              _tag: "Protocol",
              endpoint,
              detail: redactor.values(`save answered "${String(data).trim()}"`),
            })
          : E.right(undefined),
      ),
    ),
  };
};
