import { setTimeout as sleep } from "node:timers/promises";
import * as E from "fp-ts/Either";
import type { Op } from "../config/ops.js";
import { escapeRegExp } from "../base/text.js";
import type { Api } from "./api.js";
import type { RouterError } from "./errors.js";
import type { Sent } from "./outcome.js";
import type { Times } from "./times.js";

/** A list that was refused before its commit. */
export type SetRefusal = Extract<RouterError, { _tag: "RejectedPath" | "RejectedValue" }>;

/** No release knows this node: a list that ends with it is never committed. */
const REFUSED: Op = { op: "set", path: ["pulumi-vyos-looks-for-a-refused-command"] };

/** How many commands whose value the router's words hold are looked at before the list is halved. */
const MOST_CANDIDATES = 4;

/** Whether a refusal has no words but that it is one. */
export const isWordless = (error: RouterError): error is SetRefusal =>
  error._tag === "RejectedValue" && error.message === "" && error.ops.length === 0;

/** What the router says of commands that cannot be committed: nothing is wrong with them, a refusal, or no answer. */
type Verdict = "fine" | SetRefusal | undefined;

const judge = async (api: Api, { remains }: Times, ops: readonly Op[]): Promise<Verdict> => {
  for (let isAgain = false; ; isAgain = true) {
    const answer: Sent = await api.configure([...ops, REFUSED])();
    if (E.isRight(answer) || answer.left._tag !== "Refused") return undefined;
    const error: RouterError = answer.left.error;
    if (error._tag !== "RejectedPath" && error._tag !== "RejectedValue") return undefined;
    if (error.ops.includes(REFUSED)) return "fine";
    // The remains of the refusal before can be in the way of this one.
    if (!isWordless(error) || isAgain) return error;
    await sleep(remains);
  }
};

const mentions = (message: string, { path, value }: Op): boolean =>
  [path.at(-1), value].some(
    (word) =>
      word !== undefined &&
      word.length > 1 &&
      new RegExp(`(?<![\\w.:/-])${escapeRegExp(word)}(?![\\w:/-])`).test(message),
  );

/**
 * Finds the command for which a list was refused, where the router's words do not name it: the list's parts are sent
 * with a command that is sure to be refused, so that nothing is committed, and halved while one of them is refused for
 * itself. Takes about as long as the list itself, and as many requests as its length can be halved. Gives the refusal
 * as it was where no single command is refused alone.
 */
export const nameCulprit = async (
  api: Api,
  times: Times,
  ops: readonly Op[],
  refusal: SetRefusal,
): Promise<SetRefusal> => {
  const [only] = ops;
  if (refusal.ops.length === 1 || only === undefined) return refusal;
  if (ops.length === 1) return { ...refusal, ops: [only] };
  const named = (verdict: Verdict, op: Op): SetRefusal | undefined =>
    verdict === undefined || verdict === "fine" ? undefined : { ...verdict, ops: [op] };
  const candidates = ops.filter((op) => mentions(refusal.message, op)).slice(0, MOST_CANDIDATES);
  for (const op of candidates) {
    const found = named(await judge(api, times, [op]), op);
    if (found !== undefined) return found;
  }
  let part = ops;
  while (part.length > 1) {
    const half = part.slice(0, (part.length + 1) >> 1);
    const verdict = await judge(api, times, half);
    if (verdict === undefined) return refusal;
    part = verdict === "fine" ? part.slice(half.length) : half;
  }
  const [last] = part;
  return (last === undefined ? undefined : named(await judge(api, times, [last]), last)) ?? refusal;
};
