import { isRecord } from "../base/json.js";
import { printable } from "../base/printable.js";
import { showOp, type Op } from "../config/ops.js";
import { isWithin, showPath, type Path } from "../config/path.js";
import { isTree, type ConfigNode, type ConfigTree } from "../config/tree.js";
import { formsOf } from "./forms.js";
import {
  hideLooks,
  hideSecrets,
  hideTags,
  isSecretValue,
  REDACTED,
  secretTagsIn,
  type Hiding,
} from "./places.js";

/** A shorter value would be found everywhere: it counts only in quotes, at the end of a path in brackets, or alone. */
const SHORTEST = 4;

/** A part of a secret that is as long as this gives it away: messages cut long values. */
const CUT = 24;

/** Members of an error that are the library's own words and decide what is made of it. */
const OWN_WORDS: ReadonlySet<string> = new Set(["_tag", "op"]);

const QUOTED = /(["'`])([^"'`\s]{1,3})\1/g;

/** How VyOS ends a path that it quotes with its value. */
const ENDS_PATH = /(?<= )([^\s\]"'`]{1,3})(?=\])/g;

/**
 * Takes secrets out of what is told to others: by where they stand, by what they look like, and by value wherever a
 * text quotes one, also wrapped, cut, or escaped as URLs, JSON and HTML do. Takes time in proportion to the text.
 */
export class Redactor {
  /** The values to look for, by how they begin. */
  private readonly long = new Map<string, Set<string>>();
  private readonly short = new Set<string>();
  /** Every value as it was noted. */
  private readonly known = new Set<string>();
  private readonly hiding: Hiding;

  /** `known` are secret values that may turn up anywhere; `places` are secret beside those that VyOS has. */
  constructor(known: Iterable<string> = [], places: readonly Path[] = []) {
    this.hiding = {
      isSecret: (path) => places.some((place) => isWithin(path, place)),
      onSecret: (text) => {
        this.note(text);
      },
    };
    for (const value of known) this.note(value);
  }

  /** From now on this value is secret. */
  note(value: string): void {
    // What says that something was taken out is no secret; taken out itself it would only grow.
    const isOfIt = value.length >= SHORTEST && REDACTED.includes(value);
    if (value === "" || this.known.has(value) || isOfIt) return;
    this.known.add(value);
    for (const { text } of formsOf(value)) {
      if (text.length < SHORTEST) {
        this.short.add(text);
        continue;
      }
      const start = text.slice(0, SHORTEST);
      const alike = this.long.get(start) ?? new Set();
      this.long.set(start, alike.add(text));
    }
  }

  /** Where a text quotes a secret value. */
  private quotes(text: string): readonly (readonly [number, number])[] {
    if (this.long.size === 0) return [];
    return formsOf(text).flatMap((form) => {
      const found: [number, number][] = [];
      for (let at = 0; at + SHORTEST <= form.text.length; at++) {
        const length = this.longestAt(form.text, at);
        if (length > 0) found.push([form.starts[at] ?? 0, form.ends[at + length - 1] ?? 0]);
      }
      return found;
    });
  }

  /** How much of a secret stands at this place of a text; 0 for none. */
  private longestAt(text: string, at: number): number {
    let longest = 0;
    for (const value of this.long.get(text.slice(at, at + SHORTEST)) ?? []) {
      if (text.startsWith(value, at)) longest = Math.max(longest, value.length);
      else if (value.length > CUT && text.startsWith(value.slice(0, CUT), at)) {
        let shared = CUT;
        while (text[at + shared] === value[shared]) shared++;
        longest = Math.max(longest, shared);
      }
    }
    return longest;
  }

  /** A text without the values that are long enough to be looked for anywhere. */
  private withoutQuotes(text: string): string {
    const found = [...this.quotes(text)].sort(([a], [b]) => a - b);
    const parts: string[] = [];
    let at = 0;
    for (let i = 0; i < found.length;) {
      const [start, first] = found[i] ?? [0, 0];
      let end = first;
      for (i++; i < found.length && (found[i]?.[0] ?? 0) < end; i++) end = Math.max(end, found[i]?.[1] ?? 0);
      parts.push(text.slice(at, start), REDACTED);
      at = end;
    }
    return [...parts, text.slice(at)].join("");
  }

  private withoutValues(text: string): string {
    if (this.short.has(text)) return REDACTED;
    const left = this.withoutQuotes(text);
    if (this.short.size === 0) return left;
    return left
      .replaceAll(QUOTED, (all, mark: string, value: string) =>
        this.short.has(value) ? `${mark}${REDACTED}${mark}` : all,
      )
      .replaceAll(ENDS_PATH, (value) => (this.short.has(value) ? REDACTED : value));
  }

  /** Whether a value is a secret, or holds one. */
  isSecret(value: string): boolean {
    return this.known.has(value) || isSecretValue(value) || this.quotes(value).length > 0;
  }

  /** A text of one line without the secret values that are known by now; names of places stay. */
  values(text: string): string {
    return printable(this.withoutValues(text));
  }

  /** A text of one line without what is secret in it by its place or its looks, and without the secret values that are known by now, and with nothing that is not printable. */
  text(text: string): string {
    return printable(this.withoutValues(hideLooks(hideTags(text))));
  }

  /** A path without names that are secrets. */
  names(path: Path): Path {
    const tags = secretTagsIn(path);
    for (const tag of tags) this.note(tag);
    return path.map((name) => (tags.includes(name) ? REDACTED : printable(this.withoutQuotes(name))));
  }

  /** A path as VyOS prints it, without names that are secrets. */
  path(path: Path): string {
    return showPath(this.names(path));
  }

  /** A configuration without its secrets. They are noted, so that {@link Redactor.text} finds them. */
  tree(tree: ConfigTree): ConfigTree {
    return this.withoutKnown(hideSecrets(tree, [], this.hiding)) as ConfigTree;
  }

  /** A node without values and names that are known to be secrets. */
  private withoutKnown(node: ConfigNode): ConfigNode {
    if (this.known.size === 0) return node;
    if (typeof node === "string") return this.withoutValues(node);
    if (!isTree(node)) return node.map((value) => this.withoutValues(value));
    return Object.fromEntries(
      Object.entries(node).map(([name, below]) => [this.withoutQuotes(name), this.withoutKnown(below)]),
    );
  }

  /** What stands at a path, without what is secret there. */
  node(node: ConfigNode | undefined, path: Path): ConfigNode | undefined {
    return node === undefined ? undefined : this.withoutKnown(hideSecrets(node, path, this.hiding));
  }

  /** An op without the value and the names that are secrets. */
  op({ value, ...op }: Op): Op {
    const path = this.names(op.path);
    if (value === undefined) return { ...op, path };
    return { ...op, path, value: this.withoutValues(hideSecrets(value, op.path, this.hiding)) };
  }

  /** An op as a command line, without what is secret in it. */
  command(op: Op): string {
    return printable(showOp(this.op(op)));
  }

  /** An error, or another value that is told: texts at any depth lose their secrets, and the library's own words stay. */
  told<A>(value: A): A {
    return this.each(value) as A;
  }

  private each(value: unknown): unknown {
    if (typeof value === "string") return this.text(value);
    if (Array.isArray(value)) return value.map((item) => this.each(item));
    if (!isRecord(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, this.member(name, item)]));
  }

  private member(name: string, item: unknown): unknown {
    if (OWN_WORDS.has(name)) return item;
    if (name === "path" && Array.isArray(item)) return this.names(item.map(String));
    if (name === "standing" && Array.isArray(item))
      return (item as readonly Path[]).map((path) => this.names(path));
    if (name === "ops" && Array.isArray(item)) return (item as readonly Op[]).map((op) => this.op(op));
    return this.each(item);
  }
}
