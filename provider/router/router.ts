import * as E from "fp-ts/Either";
import * as TE from "fp-ts/TaskEither";
import type { Dialect } from "../config/dialect.js";
import type { ConfigTree } from "../config/tree.js";
import type { Listener } from "../events/event.js";
import { nobody } from "../events/sink.js";
import { openApi, type Api } from "./api.js";
import type { Change } from "./change.js";
import { CommitLog } from "./commit-log.js";
import { dialectFor } from "./definitions.js";
import type { RouterError, RouterTask } from "./errors.js";
import type { Journal } from "./journal.js";
import { guardOf, type Guard } from "./guard.js";
import type { Link } from "./link.js";
import { Outages } from "./outages.js";
import { Pace } from "./pace.js";
import { importPki, type PkiFile, type PkiImported } from "./pki-import.js";
import { Queue } from "./queue.js";
import { detectVersion } from "./reader.js";
import type { RouterSettings } from "./settings.js";
import { Teller } from "./teller.js";
import { timesOf } from "./times.js";
import { openTransport } from "./transport.js";
import type { RouterVersion } from "./version.js";

/** One router, as the rest of the library sees it. */
export interface Router {
  readonly settings: RouterSettings;
  /** The calls themselves, for what is neither a read nor a change of configuration. */
  readonly api: Api;
  /** The release it runs, asked once. */
  readonly version: RouterTask<RouterVersion>;
  /** The dialect of that release. */
  readonly dialect: RouterTask<Dialect>;
  /** The running configuration, shared by all who ask and kept until the next change. */
  readonly read: RouterTask<ConfigTree>;
  /** What keeps a change from cutting this machine off. */
  readonly guard: () => Promise<Guard>;
  /** Takes certificates and keys from files that lie on the router: all of them, or none. */
  readonly importPki: (files: readonly PkiFile[]) => RouterTask<PkiImported>;
  /** Puts a change into the next commit. */
  readonly submit: <A>(change: Change<A>) => RouterTask<A>;
}

/** Runs a task until it has succeeded once, and gives that value from then on, or until it is asked anew. */
const once = <A>(task: RouterTask<A>): { readonly get: RouterTask<A>; readonly anew: RouterTask<A> } => {
  let running: Promise<E.Either<RouterError, A>> | undefined;
  const get: RouterTask<A> = () => {
    running ??= task().then((outcome) => {
      if (E.isLeft(outcome)) running = undefined;
      return outcome;
    });
    return running;
  };
  const anew: RouterTask<A> = () => {
    running = undefined;
    return get();
  };
  return { get, anew };
};

/**
 * Opens a router. Nothing is sent before the first read or change; what is changed goes in the journal, if any, and
 * the listener is told of requests, commits, saves, retries and waits.
 */
export const openRouter = (
  settings: RouterSettings,
  journal?: Journal,
  listener: Listener = nobody,
): Router => {
  const teller = new Teller(settings.endpoint, listener);
  const { post, get } = openTransport(settings);
  const outages = new Outages();
  const api = openApi(settings, { post: teller.post(outages.post(post)), get });
  const { version: given } = settings;
  const version = once(
    given === undefined ? detectVersion(api, settings) : TE.right({ version: given, dialect: given }),
  );
  const dialectOf = TE.chainEitherK(({ dialect }: RouterVersion) => dialectFor(settings, dialect));
  const dialect = dialectOf(version.get);
  const pace = new Pace(settings.commitTimeoutMs, timesOf(settings).command);
  const askDialect = dialectOf(version.anew);
  const log = new CommitLog(api, settings);
  let guarding: Promise<Guard> | undefined;
  const guard = (): Promise<Guard> => (guarding ??= guardOf(settings));
  const link: Link = { api, settings, guard, log, teller, outages, askDialect, pace, journal };
  const queue = new Queue(link, dialect);
  journal?.opened(settings.endpoint);
  return {
    settings,
    api,
    version: version.get,
    dialect,
    read: queue.read,
    guard,
    importPki: importPki(link),
    submit: (change) => queue.submit(change),
  };
};
