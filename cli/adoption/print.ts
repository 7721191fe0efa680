import { OutputRef, SecretRef, type Written } from "./written.js";

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

/** How outputs are put together; prettier never breaks it. */
const outputs = ({ variable, names, isNegated }: OutputRef): string => {
  const all = names.map((name) => `${variable}.${name}`);
  if (!isNegated && all.length === 1) return all.join("");
  return `pulumi.interpolate\`${isNegated ? "!" : ""}${all.map((each) => `\${${each}}`).join(".")}\``;
};

/** Written in one line, as prettier does what fits. */
const flat = (value: Written): string => {
  if (value instanceof SecretRef) return call(value);
  if (value instanceof OutputRef) return outputs(value);
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
  if (typeof value !== "object" || value instanceof OutputRef) return line;
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
  !(value instanceof OutputRef) &&
  (Object.keys(value).length > 3 || !isPlain(flat(value)));

const printEntry = (name: string, value: Written, indent: string): string => {
  const key = `${keyOf(name)}:`;
  const column = indent.length + widthOf(key) + 1;
  const isWord = typeof value === "string" || (value instanceof OutputRef && !value.isPutTogether);
  const isText = isWord && widthOf(key) > SHORT_KEY;
  const isShortCall = value instanceof SecretRef && quoted(value.key).length <= WIDTH / 4;
  const fits = column + widthOf(flat(value)) + 1 <= WIDTH;
  if (!fits && (isText || isShortCall)) return `${key}\n${indent}${INDENT}${flat(value)}`;
  return `${key} ${print(value, indent, column)}`;
};

/** A resource of the program. */
export interface Resource {
  readonly type: string;
  readonly name: string;
  readonly args: Readonly<Record<string, Written>>;
  /** What the rest of the program calls it; absent where nothing does. */
  readonly variable?: string;
  /** Whether other files call it so. */
  readonly isExported?: boolean;
}

/** The line or the lines that make a resource. */
export const printResource = ({ type, name, args, variable, isExported = false }: Resource): string => {
  const constant = variable === undefined ? "" : `${isExported ? "export " : ""}const ${variable} = `;
  const head = `${constant}new ${type}(`;
  const line = `${head}${quoted(name)}, ${flat(args)});`;
  if (widthOf(line) <= WIDTH && !isLarge(args)) return `${line}\n`;
  const inLines = (indent: string): string => {
    const inner = indent + INDENT;
    const lines = Object.entries(args).map(([key, value]) => `${inner}${printEntry(key, value, inner)},\n`);
    return `{\n${lines.join("")}${indent}}`;
  };
  const isShort = widthOf(`${head}${quoted(name)}, {`) <= WIDTH;
  if (isShort && Object.keys(args).length > 0) return `${head}${quoted(name)}, ${inLines("")});\n`;
  return `${head}\n${INDENT}${quoted(name)},\n${INDENT}${print(args, INDENT, INDENT.length)},\n);\n`;
};

/** An import of these names. */
export const printImport = (names: readonly string[], from: string): string => {
  const line = `import { ${names.join(", ")} } from ${quoted(from)};`;
  if (line.length <= WIDTH) return `${line}\n`;
  return `import {\n${names.map((name) => `${INDENT}${name},\n`).join("")}} from ${quoted(from)};\n`;
};
