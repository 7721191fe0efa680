/** Faults on demand: what goes wrong, for which requests, how often. */
import { messageOf } from "../provider/base/text.js";

/** Which requests a fault concerns; all of them when nothing is said. */
export interface FaultMatch {
  /** The endpoint: `/configure`, `/retrieve`, … */
  readonly path?: string;
  /** The operation, or that of any command of a list: `set`, `showConfig`, `save`, … */
  readonly op?: string;
  /** Only from the nth matching request on, counted from 1 since the fault was injected. */
  readonly nth?: number;
}

/** What goes wrong, told apart by `kind`. */
export type FaultKind =
  /** Connections are refused for a while, and nothing is done. Without a match it begins at once. */
  | {
      readonly kind: "refuse";
      /** For how long, in milliseconds. */
      readonly ms: number;
    }
  /** The connection is reset. */
  | {
      readonly kind: "reset";
      /** Before acting, or after all is done and before the answer. */
      readonly when: "before" | "after";
    }
  /** The request waits before it is looked at. */
  | {
      readonly kind: "delay";
      /** For how long, in milliseconds. */
      readonly ms: number;
    }
  /** The proxy answers instead of the API, and nothing is done. */
  | {
      readonly kind: "status";
      /** What it answers. */
      readonly status: 500 | 502 | 503 | 504;
    }
  /** The proxy answers 504 at once, and the work is done later all the same. */
  | {
      readonly kind: "late";
      /** How much later, in milliseconds. */
      readonly ms: number;
    }
  /** No answer ever comes. */
  | {
      readonly kind: "hang";
      /** The work is not done (`before`), or done (`after`). */
      readonly when: "before" | "after";
    }
  /** The work is done, and the answer breaks off in the middle. */
  | { readonly kind: "truncate" }
  /** The work is done, and the answer is a page instead of JSON. */
  | { readonly kind: "html" }
  /** Another certificate is shown to new connections, until the faults are cleared. */
  | { readonly kind: "certificate" }
  /** The key is not accepted. */
  | { readonly kind: "keyRevoked" }
  /** The router refuses, and nothing is done. */
  | {
      readonly kind: "refusal";
      /** Its words. */
      readonly text: string;
    }
  /** Another session's commit holds the lock. */
  | { readonly kind: "locked" }
  /** The save is not done. */
  | {
      readonly kind: "saveFails";
      /** The answer: a 400, or success with an error text. */
      readonly as: "success" | "error";
      /** The router's words. Default: no space left on the device. */
      readonly text?: string;
    }
  /** The router goes down without an answer. Without a match it begins at once. */
  | {
      readonly kind: "restart";
      /** When it is back, in milliseconds. */
      readonly ms: number;
      /** Keep what was committed and not saved. Default false. */
      readonly keepUnsaved?: boolean;
    };

/** A fault to inject: what goes wrong, for which requests, and how many times. */
export type Fault = FaultKind & {
  /** Default any request. */
  readonly match?: FaultMatch;
  /** Default once. */
  readonly times?: number;
};

interface Pending {
  readonly fault: Fault;
  seen: number;
  left: number;
}

/** What a request looks like to the matchers. */
export interface Seen {
  readonly path: string;
  readonly ops: readonly string[];
}

const concerns = (match: FaultMatch | undefined, { path, ops }: Seen): boolean =>
  (match?.path === undefined || match.path === path) && (match?.op === undefined || ops.includes(match.op));

/** The faults that wait for their request. */
export class Faults {
  #pending: Pending[] = [];

  add(fault: Fault): void {
    this.#pending.push({ fault, seen: 0, left: fault.times ?? 1 });
  }

  clear(): void {
    this.#pending = [];
  }

  /** The first fault that this request meets, which is used up by one. */
  take(request: Seen): Fault | undefined {
    let met: Fault | undefined;
    for (const pending of this.#pending) {
      if (!concerns(pending.fault.match, request)) continue;
      pending.seen++;
      if (met !== undefined || pending.seen < (pending.fault.match?.nth ?? 1)) continue;
      met = pending.fault;
      pending.left--;
    }
    this.#pending = this.#pending.filter(({ left }) => left > 0);
    return met;
  }
}

/** What a property may be: a test, and the same in words. */
interface Property {
  readonly is: (value: unknown) => boolean;
  readonly words: string;
  readonly optional?: true;
}

const oneOf = (...choices: readonly unknown[]): Property => ({
  is: (value) => choices.includes(value),
  words: choices.map((choice) => JSON.stringify(choice)).join(" or "),
});
const count = (least: number): Property => ({
  is: (value) => Number.isInteger(value) && Number(value) >= least,
  words: `a number of at least ${String(least)}`,
});
const text: Property = { is: (value) => typeof value === "string", words: "a text" };
const orNot = (property: Property): Property => ({ ...property, optional: true });

type Properties = Readonly<Record<string, Property>>;

const ms: Properties = { ms: { is: (value) => typeof value === "number" && value >= 0, words: "a number" } };
const when: Properties = { when: oneOf("before", "after") };

/** What each kind of fault takes. */
const takes: Readonly<Record<FaultKind["kind"], Properties>> = {
  refuse: ms,
  reset: when,
  delay: ms,
  status: { status: oneOf(500, 502, 503, 504) },
  late: ms,
  hang: when,
  truncate: {},
  html: {},
  certificate: {},
  keyRevoked: {},
  refusal: { text },
  locked: {},
  saveFails: { as: oneOf("success", "error"), text: orNot(text) },
  restart: { ...ms, keepUnsaved: orNot(oneOf(true, false)) },
};

const matches: Properties = { path: orNot(text), op: orNot(text), nth: orNot(count(1)) };

/** Why an object is not what it should be: a property that is missing, unknown or has another value. */
const flawOf = (name: string, value: object, properties: Properties): string | undefined => {
  const given = new Map<string, unknown>(Object.entries(value));
  const unknown = [...given.keys()].find((key) => !Object.hasOwn(properties, key));
  if (unknown !== undefined)
    return `${name} has no "${unknown}"; it takes ${Object.keys(properties).join(", ") || "nothing"}`;
  const [key, wrong] =
    Object.entries(properties).find(
      ([property, { is, optional }]) => !(given.has(property) ? is(given.get(property)) : optional === true),
    ) ?? [];
  return wrong === undefined ? undefined : `${name} needs "${key ?? ""}": ${wrong.words}`;
};

const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isKind = (kind: unknown): kind is FaultKind["kind"] =>
  typeof kind === "string" && Object.hasOwn(takes, kind);

/** Reads a fault from JSON, for the command line; the answer is an error text when it is none. */
export const parseFault = (json: string): Fault | string => {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return messageOf(error);
  }
  if (!isObject(value) || !("kind" in value)) return 'an object with "kind" is expected';
  const { kind, ...rest } = value;
  if (!isKind(kind)) return `"kind" must be one of ${Object.keys(takes).join(", ")}`;
  const match: Property = { is: isObject, words: "an object", optional: true };
  const flaw =
    flawOf(`"${kind}"`, rest, { ...takes[kind], match, times: orNot(count(1)) }) ??
    ("match" in value && isObject(value.match) ? flawOf('"match"', value.match, matches) : undefined);
  return flaw ?? (value as Fault);
};
