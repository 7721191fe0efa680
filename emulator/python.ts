/** How Python writes things: the API server is a Python program and puts such text into its answers. */

const escapes: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t", "\\": "\\\\" };

const reprString = (text: string): string => {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  let body = "";
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (char === quote) body += `\\${char}`;
    else if (Object.hasOwn(escapes, char)) body += escapes[char] ?? "";
    else if (code < 0x20 || (code >= 0x7f && code < 0xa0)) body += `\\x${code.toString(16).padStart(2, "0")}`;
    else body += char;
  }
  return quote + body + quote;
};

/** Text that stands in a Python value as it is, without quotes: a tuple, an exception. */
export class Verbatim {
  constructor(readonly text: string) {}
}

/** Python's `repr()` of a value that came as JSON. */
export const repr = (value: unknown): string => {
  if (value instanceof Verbatim) return value.text;
  if (value === null || value === undefined) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (typeof value === "string") return reprString(value);
  if (Array.isArray(value)) return `[${value.map(repr).join(", ")}]`;
  if (typeof value === "object") {
    const entries = Object.entries(value).map(([name, held]) => `${reprString(name)}: ${repr(held)}`);
    return `{${entries.join(", ")}}`;
  }
  return JSON.stringify(value);
};

/** Python's `str()`. */
export const str = (value: unknown): string => (typeof value === "string" ? value : repr(value));

export const tuple = (items: readonly (string | number)[]): Verbatim => {
  const [only, ...more] = items;
  const inner = items.map(repr).join(", ");
  return new Verbatim(only !== undefined && more.length === 0 ? `(${inner},)` : `(${inner})`);
};

const asciiOnly = (json: string): string =>
  json.replace(/[\u007f-\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** Python's `json.dumps()`, with its spaces after commas and colons and its ASCII-only strings. */
export const dumps = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(dumps).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).map(([name, held]) => `${dumps(name)}: ${dumps(held)}`);
    return `{${entries.join(", ")}}`;
  }
  return asciiOnly(JSON.stringify(value ?? null));
};

// As `textwrap` cuts words: at white space, and behind a hyphen between letters.
const chunks =
  /\s+|(?<=[\w!"'&.,?])-{2,}(?=\w)|\S+?(?:-(?:(?<=[A-Za-z_]{2}-)|(?<=[A-Za-z_]-[A-Za-z_]-))(?=[A-Za-z_]-?[A-Za-z_])|(?=\s|$)|(?<=[\w!"'&.,?])(?=-{2,}\w))/g;

/** Python's `textwrap.fill()`; `indent` begins the first line. */
export const fill = (text: string, width: number, indent = ""): string => {
  const pieces = text.replace(/\s/g, " ").match(chunks) ?? [];
  const lines: string[] = [];
  let line = indent;
  let empty = true;
  const finish = (): void => {
    lines.push(line.trimEnd());
    line = "";
    empty = true;
  };
  for (let piece of pieces) {
    if (empty && lines.length > 0 && piece.trim() === "") continue;
    if (!empty && line.length + piece.length > width) {
      finish();
      if (piece.trim() === "") continue;
    }
    while (line.length + piece.length > width) {
      const room = Math.max(1, width - line.length);
      line += piece.slice(0, room);
      piece = piece.slice(room);
      finish();
    }
    line += piece;
    empty &&= piece === "";
  }
  if (!empty) lines.push(line.trimEnd());
  return lines.join("\n");
};
