/** `/configure` and `/configure-section`. */
import { isReadable } from "../render.js";
import type { Command } from "../session.js";
import { Refusal, unknownOperation } from "../session.js";
import { backgroundText, failure, internalError, success, type Answer } from "./answer.js";
import type { Site } from "./site.js";

type Body = Record<string, unknown>;

const minutesOf = (site: Site, body: Body): number =>
  site.commitConfirm !== undefined && typeof body.confirm_time === "number" ? body.confirm_time : 0;

const commandsOf = (body: Body): Command[] =>
  ("commands" in body && !("path" in body) ? body.commands : [body]) as Command[];

const isConfirm = (body: Body): boolean => !("commands" in body) && !("path" in body) && !("mask" in body);

const confirm = (site: Site, body: Body): Answer => {
  const op = String(body.op);
  if (op !== "confirm" || site.commitConfirm === undefined)
    return failure(site.machine.dialect, 400, unknownOperation(site.machine.dialect, op).message);
  return success(site.machine.dialect, site.commitConfirm.confirm());
};

const textsIn = (value: unknown): string[] => {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, held]) => [name, ...textsIn(held)]);
};

/** What the router cannot read back it finds out before it commits, and gives up. */
const isUnreadable = (command: Command): boolean => {
  const { op, ...rest } = command;
  return (op === "set" || op === "load") && !textsIn(rest).every(isReadable);
};

/** Commits behind the answer, as the API does when its own configuration changes. */
const commitLater = (site: Site, ops: number): void => {
  site.later(() =>
    site.machine.exclusive(async () => {
      const result = await site.machine.commit(ops);
      if (result.failed) site.machine.discard();
      else site.reload();
      await site.changed();
    }),
  );
};

const run = async (site: Site, commands: readonly Command[], minutes: number): Promise<Answer> => {
  const { machine } = site;
  const { dialect } = machine;
  if (site.isBooting) return success(dialect, backgroundText);
  try {
    await machine.applyAll(commands);
    if (commands.some(isUnreadable)) {
      machine.discard();
      return failure(dialect, 500, internalError);
    }
    let text = minutes > 0 ? (site.commitConfirm?.start(minutes) ?? "") : "";
    const ownApi = machine.changes(["service", "https"]);
    if (ownApi && dialect.httpsInBackground) {
      commitLater(site, commands.length);
      return success(dialect, text + backgroundText);
    }
    const result = await machine.commit(commands.length);
    if (result.failed) throw new Refusal(result.output);
    text += result.output;
    await site.changed();
    if (ownApi) site.reload();
    return success(dialect, text === "" ? null : text);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    machine.discard();
    await site.changed();
    return failure(dialect, 400, error.message);
  }
};

/** Serves both endpoints: the body has been found to be one of their models. */
export const configure = (site: Site, body: Body): Promise<Answer> =>
  site.machine.exclusive(() =>
    isConfirm(body)
      ? Promise.resolve(confirm(site, body))
      : run(site, commandsOf(body), minutesOf(site, body)),
  );
