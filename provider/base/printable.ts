/**
 * What moves a cursor, changes colours, breaks a line or turns the direction of reading: C0 and C1 controls, line and
 * paragraph separators, the marks of bidirectional text, invisible joiners, and halves of a surrogate pair.
 */
const UNPRINTABLE =
  /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\uffff]|\p{Surrogate}/gu;

const escaped = (character: string): string => {
  const code = character.charCodeAt(0);
  const named = new Map([
    ["\n", "\\n"],
    ["\r", "\\r"],
    ["\t", "\\t"],
  ]).get(character);
  if (named !== undefined) return named;
  return code < 0x100
    ? `\\x${code.toString(16).padStart(2, "0")}`
    : `\\u${code.toString(16).padStart(4, "0")}`;
};

/** A text of others for a terminal, a page or an alert: one line, in which whatever is no character is spelt out. */
export const printable = (text: string): string => text.replaceAll(UNPRINTABLE, escaped);

/** The same for a text of several lines: line feeds and tabs stay. */
export const printableLines = (text: string): string =>
  text.replaceAll(UNPRINTABLE, (character) =>
    character === "\n" || character === "\t" ? character : escaped(character),
  );

/** JSON for a terminal or another program: the value is the same, and nothing in it is unprintable. */
export const printableJson = (value: unknown, indent?: number): string =>
  JSON.stringify(value, undefined, indent).replaceAll(UNPRINTABLE, (character) =>
    // Between the members.
    character === "\n" ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
