/** The patterns of VyOS's definitions, written for PCRE, as those of JavaScript. */

const classes: Readonly<Record<string, string>> = {
  alnum: "0-9A-Za-z",
  alpha: "A-Za-z",
  ascii: "\\x00-\\x7f",
  blank: " \\t",
  digit: "0-9",
  graph: "\\x21-\\x7e",
  lower: "a-z",
  print: "\\x20-\\x7e",
  punct: "\\x21-\\x2f\\x3a-\\x40\\x5b-\\x60\\x7b-\\x7e",
  space: "\\s",
  upper: "A-Z",
  xdigit: "0-9A-Fa-f",
};

const compiled = new Map<string, RegExp>();

/**
 * A pattern as VyOS applies it: between `^` and `$`, which bind less than the pattern's own alternatives.
 * @throws SyntaxError when JavaScript has no word for it.
 */
export const patternOf = (pattern: string): RegExp => {
  const known = compiled.get(pattern);
  if (known !== undefined) return known;
  const words = pattern.replace(/\[:(\w+):\]/g, (text, name: string) => classes[name] ?? text);
  const expression = new RegExp(`^${words}$`);
  compiled.set(pattern, expression);
  return expression;
};

const encoder = new TextEncoder();

const hasWide = /[^\x00-\x7f]/;

/** VyOS matches bytes: a text as one in which each byte of its UTF-8 form is a character. */
export const bytesOf = (text: string): string =>
  hasWide.test(text) ? String.fromCharCode(...encoder.encode(text)) : text;

/** Whether a value matches a pattern from end to end. */
export const matches = (pattern: string, value: string): boolean => patternOf(pattern).test(bytesOf(value));
