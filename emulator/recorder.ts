/** Counts and remembers what came in. */
import { isRecord } from "../provider/base/json.js";
import type { LoggedRequest, RouterStats } from "./types.js";
import type { MachineCounts } from "./machine.js";

const kept = 1000;

const withoutKey = (body: unknown): Record<string, unknown> => {
  if (!isRecord(body)) return {};
  const rest = { ...body };
  delete rest.key;
  return rest;
};

/** The commands of a body, without its key. */
export const commandsIn = (body: unknown): Record<string, unknown>[] => {
  const bare = withoutKey(body);
  const list = bare.commands;
  if (Array.isArray(list)) return list.map(withoutKey);
  return Object.keys(bare).length === 0 ? [] : [bare];
};

export const opsIn = (commands: readonly Record<string, unknown>[]): string[] =>
  commands.map(({ op }) => op).filter((op) => typeof op === "string");

export class Recorder {
  #log: { -readonly [K in keyof LoggedRequest]: LoggedRequest[K] }[] = [];
  #byPath: Record<string, number> = {};
  #requests = 0;
  #reads = 0;
  #bytesIn = 0;
  #bytesOut = 0;

  /** Notes a request; the answer notes its outcome. */
  note(method: string, path: string, body: unknown, bytes: number): { readonly ops: string[] } {
    const commands = commandsIn(body);
    const ops = opsIn(commands);
    this.#requests++;
    this.#bytesIn += bytes;
    this.#byPath[path] = (this.#byPath[path] ?? 0) + 1;
    if (path === "/retrieve" && ops.includes("showConfig")) this.#reads++;
    this.#log.push({ method, path, op: ops[0], ops: commands });
    if (this.#log.length > kept) this.#log.shift();
    return { ops };
  }

  get last(): object | undefined {
    return this.#log.at(-1);
  }

  answered(entry: object | undefined, status: number, bytes: number): void {
    this.#bytesOut += bytes;
    const logged = this.#log.find((one) => one === entry);
    if (logged !== undefined) logged.status = status;
  }

  get requests(): readonly LoggedRequest[] {
    return this.#log;
  }

  stats(counts: MachineCounts): RouterStats {
    return {
      ...counts,
      reads: this.#reads,
      requests: this.#requests,
      requestsByPath: { ...this.#byPath },
      bytesIn: this.#bytesIn,
      bytesOut: this.#bytesOut,
    };
  }

  reset(counts: MachineCounts): void {
    counts.commits = counts.commitsWithChanges = counts.saves = counts.ops = 0;
    this.#requests = this.#reads = this.#bytesIn = this.#bytesOut = 0;
    this.#byPath = {};
    this.#log = [];
  }
}
