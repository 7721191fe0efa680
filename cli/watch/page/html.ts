import { printableLines } from "../../../provider/base/printable.js";

/** Text that is markup already: {@link markup} and {@link constant} make it, so that nothing gets in unescaped. */
export class Html {
  constructor(readonly text: string) {}
}

/** What may stand in a template: text is escaped, markup stays, nothing prints nothing. */
export type Piece = Html | string | number | false | undefined | readonly Piece[];

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "`": "&#96;",
};

/**
 * Text for HTML and XML alike, in an element or a quoted attribute. Characters that XML cannot hold, and those that
 * turn the direction of text around, are spelt out.
 */
export const escape = (text: string): string =>
  printableLines(text).replaceAll(/[&<>"'`]/g, (character) => entities[character] ?? "");

const show = (piece: Piece): string => {
  if (piece === false || piece === undefined) return "";
  if (piece instanceof Html) return piece.text;
  if (typeof piece === "object") return piece.map(show).join("");
  return escape(String(piece));
};

/**
 * A template of HTML or SVG. Every value in it is escaped unless it came from this very function. Values may stand
 * in elements and in quoted attributes, and nowhere else.
 */
export const markup = (strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html =>
  new Html(strings.reduce((text, string, i) => text + show(pieces[i - 1]) + string));

/** Markup that the program itself holds, such as its styles: never a value from elsewhere. */
export const constant = (text: string): Html => new Html(text);
