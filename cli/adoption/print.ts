import { SecretRef, type Written } from "./secrets.js";

/** The width that the program is formatted to. */
export const WIDTH = 110;

/** Characters that take two columns: those of East Asia, and pictures. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;

const widthOf = (text: string): number =>
  Array.from(text).reduce((width, char) => width + (/\p{Mn}/u.test(char) ? 0 : WIDE.test(char) ? 2 : 1), 0);

/** A text as prettier writes it. */
export const quoted = (text: string): string => {
  const json = JSON.stringify(text);
  const doubles = text.split('"').length - 1;
  const singles = text.split("'").length - 1;
  return doubles > singles ? `'${json.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'` : json;
};

const LETTER = "\\p{Lu}\\p{Ll}\\p{Lt}\\p{Lm}\\p{Lo}\\p{Nl}$_";
const IDENTIFIER = new RegExp(`^[${LETTER}][${LETTER}\\p{Mn}\\p{Mc}\\p{Nd}\\p{Pc}]*$`, "u");

/** Whether a key needs no quotes; letters beyond 16 bits are none for prettier. */
const isIdentifier = (name: string): boolean =>
  IDENTIFIER.test(name) && Array.from(name).length === name.length;

const keyOf = (name: string): string => (isIdentifier(name) ? name : quoted(name));

const isList = (value: Written): value is readonly Written[] => Array.isArray(value);

const functionOf = ({ isObject }: SecretRef): string =>
  isObject ? "config.requireSecretObject<Record<string, unknown>>" : "config.requireSecret";

const call = (secret: SecretRef): string => `${functionOf(secret)}(${quoted(secret.key)})`;

/** Written in one line, as prettier does what fits. */
const flat = (value: Written): string => {
  if (value instanceof SecretRef) return call(value);
  if (typeof value === "string") return quoted(value);
  if (typeof value !== "object") return String(value);
  if (isList(value)) return `[${value.map(flat).join(", ")}]`;
  const entries = Object.entries(value);
  if (entries.length === 0) return "{}";
  return `{ ${entries.map(([name, each]) => `${keyOf(name)}: ${flat(each)}`).join(", ")} }`;
};

const INDENT = "  ";

/** Keys of fewer columns than this do not send their value to the next line. */
const SHORT_KEY = 5;

/**
 * A value where prettier would break it; `column` is where it begins, and one more column must be left for the
 * comma behind it.
 */
const print = (value: Written, indent: string, column: number): string => {
  const line = flat(value);
  if (column + widthOf(line) + 1 <= WIDTH && !isLarge(value)) return line;
  const inner = indent + INDENT;
  if (value instanceof SecretRef) return `${functionOf(value)}(\n${inner}${quoted(value.key)},\n${indent})`;
  if (typeof value !== "object") return line;
  if (isList(value))
    return `[\n${value.map((each) => `${inner}${print(each, inner, inner.length)},\n`).join("")}${indent}]`;
  const lines = Object.entries(value).map(([name, each]) => `${inner}${printEntry(name, each, inner)},\n`);
  return `{\n${lines.join("")}${indent}}`;
};

const isPlain = (text: string): boolean => /^[ -~]*$/.test(text);

/** Objects may be written in lines though they fit: large ones, and those whose width hangs on the font. */
const isLarge = (value: Written): boolean =>
  typeof value === "object" &&
  !isList(value) &&
  !(value instanceof SecretRef) &&
  (Object.keys(value).length > 3 || !isPlain(flat(value)));

const printEntry = (name: string, value: Written, indent: string): string => {
  const key = `${keyOf(name)}:`;
  const column = indent.length + widthOf(key) + 1;
  const isText = typeof value === "string" && widthOf(key) > SHORT_KEY;
  const isShortCall = value instanceof SecretRef && quoted(value.key).length <= WIDTH / 4;
  const fits = column + widthOf(flat(value)) + 1 <= WIDTH;
  if (!fits && (isText || isShortCall)) return `${key}\n${indent}${INDENT}${flat(value)}`;
  return `${key} ${print(value, indent, column)}`;
};

/** What every resource of the program is protected by, said once. */
export const PROTECTION = "const kept = { protect: true };\n";

/** A resource of the program. */
export const printResource = (
  type: string,
  name: string,
  args: Readonly<Record<string, Written>>,
): string => {
  const lines = Object.entries(args).map(
    ([key, value]) => `${INDENT}${INDENT}${printEntry(key, value, INDENT + INDENT)},\n`,
  );
  const line = `new ${type}(${quoted(name)}, {}, kept);`;
  if (lines.length === 0 && widthOf(line) <= WIDTH) return `${line}\n`;
  const body = lines.length === 0 ? `${INDENT}{},\n` : `${INDENT}{\n${lines.join("")}${INDENT}},\n`;
  return `new ${type}(\n${INDENT}${quoted(name)},\n${body}${INDENT}kept,\n);\n`;
};

/** An import of these names. */
export const printImport = (names: readonly string[], from: string): string => {
  const line = `import { ${names.join(", ")} } from ${quoted(from)};`;
  if (line.length <= WIDTH) return `${line}\n`;
  return `import {\n${names.map((name) => `${INDENT}${name},\n`).join("")}} from ${quoted(from)};\n`;
};
