/** The router's own log of commits, kept while `system config-management commit-revisions` is set. */
import type { Dialect } from "./dialect.js";
import { inOrder } from "./order.js";
import { always, rawLines, setLines, toRaw } from "./render.js";
import { sameTree, valueAt, type ConfigNode } from "./tree.js";

interface Revision {
  readonly at: Date;
  readonly user: string;
  readonly via: string;
  readonly config: ConfigNode;
}

const kept = ["system", "config-management", "commit-revisions"];

const sides = (
  a: ConfigNode | undefined,
  b: ConfigNode | undefined,
): { name: string; from: ConfigNode | undefined; to: ConfigNode | undefined }[] => {
  const names = new Map([...(a?.children ?? []), ...(b?.children ?? [])]);
  return inOrder(names)
    .map(([name]) => ({ name, from: a?.children.get(name), to: b?.children.get(name) }))
    .filter(({ from, to }) => !sameTree(from, to));
};

/** Whether a difference is told child by child: below what both have, unless it is a leaf. */
const goesDown = (from: ConfigNode | undefined, to: ConfigNode | undefined): boolean =>
  from !== undefined && to !== undefined && from.shape !== "leaf";

function* marked(mark: string, name: string, node: ConfigNode): Generator<string> {
  for (const line of rawLines(name, node, "", always)) yield `${mark} ${line}`;
}

/** The difference as `show system commit diff` prints it: for each node whose children differ, its path and those. */
function* blocks(path: readonly string[], a: ConfigNode, b: ConfigNode): Generator<string> {
  const changed = sides(a, b);
  const own = changed.filter(({ from, to }) => !goesDown(from, to));
  if (own.length > 0) {
    yield `[${path.join(" ")}]`;
    for (const { name, from } of own) if (from !== undefined) yield* marked("-", name, from);
    for (const { name, to } of own) if (to !== undefined) yield* marked("+", name, to);
    yield "";
  }
  for (const { name, from, to } of changed)
    if (from !== undefined && to !== undefined && goesDown(from, to))
      yield* blocks([...path, name], from, to);
}

/** The same as commands. */
function* commands(path: readonly string[], a: ConfigNode, b: ConfigNode): Generator<string> {
  for (const { name, from, to } of sides(a, b)) {
    const here = [...path, name].join(" ");
    if (to === undefined) yield `delete ${here}`;
    else if (from === undefined) yield* setLines(here, to);
    else if (goesDown(from, to)) yield* commands([...path, name], from, to);
    else {
      for (const value of from.values) if (!to.values.includes(value)) yield `delete ${here} '${value}'`;
      for (const value of to.values) if (!from.values.includes(value)) yield `set ${here} '${value}'`;
    }
  }
}

const text = (lines: Iterable<string>): string => [...lines].map((line) => `${line}\n`).join("");

const two = (n: number): string => String(n).padStart(2, "0");
const timeOf = (at: Date): string =>
  `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`;

/** What a question about the log comes to: its text, or the router's words against it. */
export type Told = { readonly text: string } | { readonly problem: string };

export class Revisions {
  /** Newest first. */
  #log: readonly Revision[] = [];

  /** Notes a commit; one that changed nothing leaves no trace. */
  note(config: ConfigNode, user: string, via: string): void {
    const most = Number(valueAt(config, kept) ?? 0);
    const [last] = this.#log;
    if (most === 0 || (last !== undefined && sameTree(last.config, config, true))) return;
    this.#log = [{ at: new Date(), user, via, config }, ...this.#log].slice(0, most);
  }

  /** `show system commit …`, from the word after `commit` on; undefined where there is no such command. */
  show(words: readonly string[], running: ConfigNode, dialect: Dialect): Told | undefined {
    const [what, first = "", , second = ""] = words;
    if (words.length === 0) return { text: this.#list(running, dialect) };
    if (what === "diff" && words.length === 2) return this.#compare(Number(first) + 1, Number(first), false);
    if (what !== "file" || words.length < 2) return undefined;
    if (words.length === 2) return this.#file(Number(first), dialect);
    if (words[2] !== "compare" || words.length < 4 || words.length > 5) return undefined;
    if (words.length === 5 && words[4] !== "commands") return undefined;
    // Older to newer, whatever the numbers.
    return this.#compare(Number(second), Number(first), words.length === 5);
  }

  #list(running: ConfigNode, { version }: Dialect): string {
    const width = Math.max(String(this.#log.length - 1).length, version === "1.4" ? 2 : 1);
    const warning =
      valueAt(running, kept) === undefined
        ? "commit-revisions is not configured;\ncommit log is empty or stale:\n\n"
        : "";
    const lines = this.#log.map(
      ({ at, user, via }, n) => `${String(n).padStart(width)}  ${timeOf(at)}  by ${user}  via ${via}`,
    );
    return warning + text(lines);
  }

  #file(n: number, { build, version }: Dialect): Told {
    const revision = this.#log[n];
    if (revision === undefined) return { problem: "revision not available\n" };
    const foot = `\n\n// Warning: Do not remove the following line.\n// vyos-config-version: "nat@8"\n// Release version: ${build.version}\n`;
    return { text: toRaw(revision.config, "", version === "1.3" ? undefined : always) + foot };
  }

  #compare(older: number, newer: number, asCommands: boolean): Told {
    const missing = [newer, older].find((n) => this.#log[n] === undefined);
    if (missing !== undefined) return { text: `Invalid revision number ${missing}\n` };
    const [a, b] = [this.#log[older]?.config, this.#log[newer]?.config];
    if (a === undefined || b === undefined || sameTree(a, b))
      return { text: `No changes between revisions ${older} and ${newer} configurations.\n` };
    return { text: `${text(asCommands ? commands([], a, b) : blocks([], a, b))}${asCommands ? "\n" : ""}` };
  }
}
