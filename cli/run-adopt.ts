import { readFile } from "node:fs/promises";
import { basename, relative, resolve } from "node:path";
import * as E from "fp-ts/Either";
import { pipe } from "fp-ts/function";
import * as TE from "fp-ts/TaskEither";
import { printableJson, printableLines } from "../provider/base/printable.js";
import { messageOf } from "../provider/base/text.js";
import { identities, type Identity } from "./adoption/identity.js";
import { writeProgram, type Program } from "./adoption/program.js";
import { projectFiles, projectName } from "./adoption/project.js";
import { survey, type Survey } from "./adoption/survey.js";
import type { Dialect } from "../provider/config/dialect.js";
import { showPath, type Path } from "../provider/config/path.js";
import { getNode, leavesOf, type ConfigTree } from "../provider/config/tree.js";
import { defaultSource, orElse } from "../provider/engine/connections.js";
import { explain, type RouterError } from "../provider/router/errors.js";
import { withDefinitions } from "../provider/router/definitions.js";
import { openRouter } from "../provider/router/router.js";
import { decodeSettings, type RouterSettings } from "../provider/router/settings.js";
import { libraryVersion } from "../provider/base/package.js";
import { isFree, makeProject, ProjectError } from "./new-project.js";

/** The options of `adopt` as they were given. */
export interface AdoptFlags {
  readonly router?: string;
  readonly path: readonly Path[];
  readonly include: readonly Identity[];
  readonly out: string;
  readonly project?: string;
  readonly stack: string;
  readonly secretsProvider?: string;
  readonly apiKeyFile?: string;
  readonly fingerprint?: string;
  readonly caCert?: string;
  readonly insecure?: true;
  readonly native?: true;
  readonly json?: true;
}

/** Why nothing was adopted. */
export type AdoptRefusal =
  | { readonly _tag: "NotStarted"; readonly reason: string }
  | { readonly _tag: "Failed"; readonly reason: string };

type Task<A> = TE.TaskEither<AdoptRefusal, A>;

const notStarted = (reason: string): AdoptRefusal => ({ _tag: "NotStarted", reason });
const failed = (reason: string): AdoptRefusal => ({ _tag: "Failed", reason });
const say = (line: string): void => {
  process.stderr.write(`pulumi-vyos: ${printableLines(line)}\n`);
};

const readText = (file: string): Task<string> =>
  TE.tryCatch(
    () => readFile(file, "utf8"),
    (error) => notStarted(`${file} cannot be read: ${messageOf(error)}`),
  );

const orNothing = (file: string | undefined): Task<string | undefined> =>
  file === undefined ? TE.right(undefined) : readText(file);

const settingsOf = (flags: AdoptFlags): Task<RouterSettings> =>
  pipe(
    TE.Do,
    TE.apS("apiKey", orNothing(flags.apiKeyFile)),
    TE.apS("caCert", orNothing(flags.caCert)),
    TE.chainEitherK(({ apiKey, caCert }) => {
      const given: Readonly<Record<string, string | undefined>> = {
        endpoint: flags.router,
        apiKey: apiKey?.trim(),
        caCert,
        fingerprint: flags.fingerprint,
        insecure: flags.insecure === true ? "true" : undefined,
      };
      const source = orElse(
        (name) => given[name],
        defaultSource(() => undefined, process.env),
      );
      return pipe(
        decodeSettings(source),
        E.chain((settings) => withDefinitions(settings, process.cwd())),
        E.mapLeft(explainSetting),
      );
    }),
  );

/** How the settings are given here. */
const ways: Readonly<Record<string, string>> = {
  "vyos:endpoint": "--router",
  "vyos:apiKey": "VYOS_API_KEY or --api-key-file",
  "vyos:fingerprint": "--fingerprint or VYOS_FINGERPRINT",
  "vyos:caCert": "--ca-cert or VYOS_CA_CERT",
  "vyos:schema": "VYOS_SCHEMA",
};

const explainSetting = (error: RouterError): AdoptRefusal => {
  if (error._tag !== "Settings") return notStarted(explain(error));
  const way = ways[error.setting];
  return notStarted(`${error.setting} ${error.detail}${way === undefined ? "" : ` (here: give ${way})`}`);
};

const explainRouter = (error: RouterError): AdoptRefusal =>
  failed(`${explain(error)}${error._tag === "Tls" ? " Here that is --fingerprint or --ca-cert." : ""}`);

const freeFolder = (folder: string): Task<string> =>
  pipe(
    TE.tryCatch(
      () => isFree(folder),
      (error) => notStarted(`${folder} cannot be looked at: ${messageOf(error)}`),
    ),
    TE.filterOrElse(
      (isEmpty) => isEmpty,
      () => notStarted(`${folder} is not an empty folder; give another one as --out`),
    ),
    TE.map(() => folder),
  );

interface Found {
  readonly dialect: Dialect;
  readonly tree: ConfigTree;
}

const readRouter = (settings: RouterSettings): Task<Found> => {
  say(`reading ${settings.endpoint}`);
  const router = openRouter(settings);
  return pipe(
    TE.Do,
    TE.apS("dialect", router.dialect),
    TE.apS("tree", router.read),
    TE.mapLeft(explainRouter),
  );
};

const missing = ({ tree }: Found, paths: readonly Path[]): Path | undefined =>
  paths.find((path) => getNode(tree, path) === undefined);

const countLeaves = (tree: ConfigTree): number =>
  leavesOf(tree).reduce((n, { path, values }) => n + (path.length === 0 ? 0 : Math.max(1, values.length)), 0);

interface Outcome {
  readonly settings: RouterSettings;
  readonly folder: string;
  readonly project: string;
  readonly stack: string;
  readonly dialect: Dialect;
  readonly found: Survey;
  readonly program: Program;
}

const write = (outcome: Outcome, flags: AdoptFlags): Task<Outcome> => {
  const { settings, folder, project, stack, program, dialect } = outcome;
  const { endpoint, fingerprint, caCert, insecure, apiKey, schema } = settings;
  const plain = {
    "vyos:endpoint": endpoint,
    ...(fingerprint === undefined ? {} : { "vyos:fingerprint": fingerprint }),
    ...(caCert === undefined ? {} : { "vyos:caCert": caCert }),
    ...(insecure ? { "vyos:insecure": "true" } : {}),
    ...(schema === undefined ? {} : { "vyos:schema": relative(folder, schema) }),
    // What is there is right on its release, and need not be on others.
    "vyos:version": dialect.name,
  };
  const own = [...program.secrets].map(([key, value]): [string, string] => [`${project}:${key}`, value]);
  return TE.tryCatch(
    async () => {
      await makeProject({
        folder,
        files: {
          ...projectFiles({ native: flags.native === true, project, endpoint, library: libraryVersion() }),
          ".prettierrc.json": '{ "printWidth": 110 }\n',
          ...program.files,
        },
        stack,
        secretsProvider: flags.secretsProvider,
        plain,
        secrets: new Map([["vyos:apiKey", apiKey], ...own]),
        onProgress: say,
      });
      return outcome;
    },
    (error) =>
      failed(
        error instanceof ProjectError ? error.message : `the project cannot be written: ${messageOf(error)}`,
      ),
  );
};

const summaryOf = ({ settings, folder, project, stack, dialect, found, program }: Outcome): object => ({
  router: settings.endpoint,
  vyos: dialect.name,
  folder,
  project,
  stack,
  resources: found.declared.map(({ kind, tree }, i) => ({
    name: program.names[i],
    kind: `Vyos${kind}`,
    paths: leavesOf(tree).map(({ path }) => showPath(path)),
  })),
  secrets: [...program.secrets.keys()],
  excluded: found.excluded.map(({ identity, path }) => ({ path: showPath(path), include: identity })),
  leftOut: found.leftOut.map(({ path, reason }) => ({ path: showPath(path), reason })),
});

const count = (n: number, what: string): string => `${String(n)} ${what}${n === 1 ? "" : "s"}`;

const report = ({ folder, stack, found, program }: Outcome): string => {
  const kinds = new Map<string, number>();
  for (const { kind } of found.declared) kinds.set(`Vyos${kind}`, (kinds.get(`Vyos${kind}`) ?? 0) + 1);
  const excluded = found.excluded.map(
    ({ identity, path }) => `  ${showPath(path)}: ${identities[identity]} (--include ${identity})`,
  );
  const leftOut = found.leftOut.map(({ path, reason }) => `  ${showPath(path)}: ${reason}`);
  return [
    `${count(found.declared.length, "resource")} in ${folder}:`,
    ...[...kinds].sort(([, a], [, b]) => b - a).map(([kind, n]) => `  ${String(n).padStart(4)}  ${kind}`),
    `${count(program.secrets.size + 1, "secret")} encrypted in the configuration of stack ${stack}`,
    ...(excluded.length > 0 ? ["Left alone, as the router's own:", ...excluded] : []),
    ...(leftOut.length > 0 ? ["Left out, as no resource can hold it:", ...leftOut] : []),
    "Next:",
    `  cd ${folder} && npm install && pulumi up`,
    "The first `pulumi up` takes everything over and changes nothing on the router.",
  ].join("\n");
};

const run = (flags: AdoptFlags): Task<Outcome> =>
  pipe(
    TE.Do,
    TE.bind("folder", () => freeFolder(resolve(flags.out))),
    TE.bind("settings", () => settingsOf(flags)),
    TE.bind("router", ({ settings }) => readRouter(settings)),
    TE.chain(({ folder, settings, router }) => {
      const lost = missing(router, flags.path);
      if (lost !== undefined)
        return TE.left(
          failed(`there is no configuration at "${showPath(lost)}" on the router; nothing was written`),
        );
      const { dialect, tree } = router;
      say(`VyOS ${dialect.name}, ${count(countLeaves(tree), "leaf").replace("leafs", "leaves")}`);
      const found = survey(tree, dialect, { paths: flags.path, include: flags.include });
      if (found.declared.length === 0)
        return TE.left(
          failed(
            found.excluded.length > 0
              ? `all of it is the router's own; adopt it with --include ${found.excluded[0]?.identity ?? ""}`
              : "there is nothing to adopt; nothing was written",
          ),
        );
      const program = writeProgram(found.declared, {
        endpoint: settings.endpoint,
        release: dialect.name,
        native: flags.native === true,
      });
      const project = flags.project ?? projectName(basename(folder));
      return write({ settings, folder, project, stack: flags.stack, dialect, found, program }, flags);
    }),
  );

/** Carries the command out and gives its exit code. */
export const runAdopt = async (flags: AdoptFlags): Promise<number> => {
  const outcome = await run(flags)();
  if (E.isLeft(outcome)) {
    console.error(`error: ${printableLines(outcome.left.reason)}`);
    return outcome.left._tag === "NotStarted" ? 2 : 1;
  }
  console.log(flags.json === true ? printableJson(summaryOf(outcome.right), 2) : report(outcome.right));
  return 0;
};
