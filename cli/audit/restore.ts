import { randomUUID } from "node:crypto";
import { createInterface } from "node:readline/promises";
import * as E from "fp-ts/Either";
import { printable } from "../../provider/base/printable.js";
import { messageOf } from "../../provider/base/text.js";
import { actorOf, placeOf } from "../../provider/audit/context.js";
import type { AuditEntry, Draft } from "../../provider/audit/entry.js";
import { AuditStore } from "../../provider/audit/store.js";
import { routersIn } from "../../automation/known-routers.js";
import { showOp, type Op } from "../../provider/config/ops.js";
import { hideSecrets } from "../../provider/redaction/places.js";
import { Redactor } from "../../provider/redaction/redactor.js";
import { restrict, type ConfigTree } from "../../provider/config/tree.js";
import type { Change } from "../../provider/router/change.js";
import { explain, type RouterError } from "../../provider/router/errors.js";
import type { Router } from "../../provider/router/router.js";
import { entryById } from "./filter.js";
import { openLog, type LogFlags } from "./log.js";
import { showDiff } from "./print.js";
import { explainProblem, planRestoration, type RestoreProblem } from "./restoration.js";

/** The options of `restore` as they were given. */
export interface RestoreFlags extends LogFlags {
  readonly stack?: string;
  readonly yes?: true;
  readonly force?: true;
  readonly dryRun?: true;
}

/** How a restore ended, as the exit code says it. */
export enum Ended {
  Done = 0,
  Failed = 1,
  Changed = 2,
  NotConfirmed = 3,
}

const say = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

const WAYS = "Here: select a stack, give --stack, or VYOS_ENDPOINT and VYOS_API_KEY.";

/** The router of an entry: from the configuration of a stack, or where none is selected from `VYOS_*` alone. */
const routerOf = async (entry: AuditEntry, { stack, cwd }: RestoreFlags): Promise<Router> => {
  // Loaded only here: Pulumi's Automation API takes its time.
  const { openSubject } = await import("../subject.js");
  const subject = await openSubject(cwd, stack);
  const routers = routersIn(subject.config, process.env, cwd);
  if (E.isLeft(routers))
    throw new Error(subject.stack === undefined ? `${routers.left} ${WAYS}` : routers.left);
  const router = routers.right.get(entry.router);
  if (router !== undefined) return router;
  const known = [...routers.right.keys()].join(", ");
  throw new Error(`the entry is of ${printable(entry.router)}, and the settings name only ${known}. ${WAYS}`);
};

/** What a restore left on the router. */
interface Restored {
  readonly after: ConfigTree;
  readonly saved: boolean;
}

const sameOps = (a: readonly Op[], b: readonly Op[]): boolean =>
  a.map(showOp).join("\n") === b.map(showOp).join("\n");

/** The change that puts the entry back: exactly the ops that were shown, or a conflict. */
const changeOf = (
  entry: AuditEntry,
  shown: readonly Op[],
  force: boolean,
  sent: (group: string) => void,
): Change<Restored> => ({
  plan: ({ tree }) => {
    const planned = planRestoration(entry, tree, force);
    const [path = []] = E.isRight(planned) ? planned.right.touches : [];
    const detail = "it was changed while the restore was being confirmed";
    if (E.isLeft(planned) || !sameOps(planned.right.ops, shown))
      return E.left({ _tag: "Conflict", path, detail });
    const { ops, touches } = planned.right;
    return E.right({
      ops,
      touches,
      prune: [],
      resave: true,
      sent,
      result: ({ tree: after, saved }) => E.right({ after: restrict(after, touches), saved }),
    });
  },
});

/** A restore is an operation like any other, and so in the log. */
const draftOf = (
  entry: AuditEntry,
  router: Router,
  ops: readonly Op[],
  before: ConfigTree,
  outcome: E.Either<RouterError, Restored>,
  more: { readonly durationMs: number; readonly group: string | undefined },
): Draft => {
  const { organisation, project, stack } = entry;
  const redactor = new Redactor([router.settings.apiKey]);
  return {
    id: randomUUID(),
    time: new Date().toISOString(),
    actor: actorOf(),
    ...(organisation === undefined ? {} : { organisation }),
    ...(project === undefined ? {} : { project }),
    ...(stack === undefined ? {} : { stack }),
    ...placeOf(entry.urn),
    ...(entry.urn === undefined ? {} : { urn: entry.urn }),
    router: entry.router,
    operation: "restore",
    paths: entry.paths,
    ops: ops.map((op) => redactor.command(op)),
    before: redactor.tree(before),
    ...(E.isRight(outcome) ? { after: redactor.tree(outcome.right.after) } : {}),
    outcome: E.isRight(outcome) ? "succeeded" : "failed",
    ...(E.isLeft(outcome) ? { errorTag: outcome.left._tag } : {}),
    durationMs: more.durationMs,
    ...(more.group === undefined ? {} : { group: more.group }),
  };
};

const refuse = (problem: RestoreProblem, entry: AuditEntry, tree: ConfigTree): Ended => {
  say(`error: ${explainProblem(problem)}`);
  if (problem._tag !== "Changed") return Ended.Failed;
  say("since the entry:");
  say(showDiff(entry.after ?? {}, hideSecrets(restrict(tree, problem.paths))));
  return Ended.Changed;
};

const isConfirmed = async ({ yes }: RestoreFlags, endpoint: string): Promise<boolean> => {
  if (yes === true) return true;
  if (!process.stdin.isTTY || !process.stdout.isTTY) {
    say("error: nobody can be asked here; give --yes");
    return false;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const answer = await terminal.question(`Send this to ${endpoint}? (y/N) `);
    return /^y(es)?$/i.test(answer.trim());
  } catch {
    return false; // Ctrl-C and the end of the input are a no
  } finally {
    terminal.close();
  }
};

/** Puts the paths of an entry back to what they were before it. */
export const runRestore = async (id: string, flags: RestoreFlags): Promise<Ended> => {
  const { path, reading } = await openLog(flags);
  const entry = await entryById(reading, id, (flaw) => {
    say(`warning: ${flaw}`);
  });
  const router = await routerOf(entry, flags);
  const read = await router.read();
  if (E.isLeft(read)) throw new Error(explain(read.left));
  const force = flags.force === true;
  const planned = planRestoration(entry, read.right, force);
  if (E.isLeft(planned)) return refuse(planned.left, entry, read.right);
  const { ops, touches } = planned.right;
  if (ops.length === 0) {
    say("nothing to do: the router has it as it was before this entry");
    return Ended.Done;
  }
  for (const op of ops) process.stdout.write(`${new Redactor().command(op)}\n`);
  if (flags.dryRun === true) return Ended.Done;
  if (!(await isConfirmed(flags, router.settings.endpoint))) return Ended.NotConfirmed;
  const began = Date.now();
  let group: string | undefined;
  const change = changeOf(entry, ops, force, (name) => {
    group = name;
  });
  const outcome = await router.submit(change)();
  const before = restrict(read.right, touches);
  const durationMs = Date.now() - began;
  try {
    await new AuditStore({ path }).append([
      draftOf(entry, router, ops, before, outcome, { durationMs, group }),
    ]);
  } catch (error) {
    say(`warning: ${messageOf(error)}`);
  }
  if (E.isLeft(outcome)) {
    say(`error: ${explain(outcome.left)}`);
    return outcome.left._tag === "Conflict" ? Ended.Changed : Ended.Failed;
  }
  say("restored. The program still says otherwise: change it, or `pulumi up` undoes this");
  if (!outcome.right.saved) say("warning: the router could not save it; a reboot would lose it");
  return Ended.Done;
};
