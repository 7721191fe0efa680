/** A text, read in another way, and where each of its characters stands in the text as it was given. */
export interface Form {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const plain = (text: string): Form => {
  const starts = Array.from({ length: text.length }, (_, i) => i);
  return { text, starts, ends: starts.map((i) => i + 1) };
};

/** Reads all that a pattern finds in another way. */
const reread = (form: Form, pattern: RegExp, read: (found: string) => string): Form => {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  const keep = (until: number): void => {
    parts.push(form.text.slice(at, until));
    for (; at < until; at++) {
      starts.push(form.starts[at] ?? 0);
      ends.push(form.ends[at] ?? 0);
    }
  };
  for (const { 0: found, index } of form.text.matchAll(pattern)) {
    keep(index);
    const text = read(found);
    parts.push(text);
    at = index + found.length;
    // By UTF-16 units, as the pattern counts.
    starts.push(...Array.from({ length: text.length }, () => form.starts[index] ?? 0));
    ends.push(...Array.from({ length: text.length }, () => form.ends[at - 1] ?? 0));
  }
  keep(form.text.length);
  return { text: parts.join(""), starts, ends };
};

const NAMED: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&apos;": "'",
  "\\n": "\n",
  "\\r": "\r",
  "\\t": "\t",
  "\\b": "\b",
  "\\f": "\f",
};

/** One character, or a run of bytes, as URLs, JSON, Python, JavaScript and HTML write what they cannot say plainly. */
const ESCAPED =
  /(?:%[0-9a-f]{2})+|\\u[0-9a-f]{4}|\\x[0-9a-f]{2}|\\[^ux]|&#\d{1,7};|&#x[0-9a-f]{1,6};|&(?:amp|lt|gt|quot|apos);|\+/gi;

const fromCode = (code: number): string => (code > 0x10ffff ? "\ufffd" : String.fromCodePoint(code));

const unescaped = (found: string): string => {
  const named = NAMED[found.toLowerCase()];
  if (named !== undefined) return named;
  if (found === "+") return " ";
  if (found.startsWith("%")) return Buffer.from(found.replaceAll("%", ""), "hex").toString("utf8");
  if (/^&#x/i.test(found)) return fromCode(parseInt(found.slice(3), 16));
  if (found.startsWith("&#")) return fromCode(Number(found.slice(2, -1)));
  if (/^\\[ux]./i.test(found)) return String.fromCharCode(parseInt(found.slice(2), 16));
  return found.slice(1);
};

/** The router wraps long messages, even within a word. */
const unwrapped = (form: Form): Form => reread(form, /\s+/g, () => "");

/** How deep a quotation may be nested: a value in JSON, in the body of a form, quoted in JSON or HTML, and more. */
const DEPTH = 6;

/** A text as it stands and with its escapes taken away, one layer after the other; none holds white space. */
export const formsOf = (text: string): readonly Form[] => {
  const forms: Form[] = [];
  for (let form = plain(text), depth = 0; depth < DEPTH; depth++) {
    forms.push(unwrapped(form));
    const next = reread(form, ESCAPED, unescaped);
    if (next.text === form.text) break;
    form = next;
  }
  return forms;
};
