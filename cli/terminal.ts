import stringWidth from "string-width";
import wrapAnsi from "wrap-ansi";

/** Narrower terminals get lines that are too long for them. */
const NARROWEST = 60;

/** How many columns the reader has: those of the terminal; of a pipe or file as many as are needed. */
export const columnsOf = (stream: { readonly columns?: number; readonly isTTY?: boolean }): number =>
  stream.isTTY === true ? Math.max(NARROWEST, stream.columns ?? 80) : Number.POSITIVE_INFINITY;

/** Cuts a text off that takes more columns. */
export const elided = (text: string, columns: number): string => {
  if (stringWidth(text) <= columns) return text;
  let kept = "";
  for (const character of text) {
    if (stringWidth(`${kept}${character}…`) > columns) break;
    kept += character;
  }
  return `${kept}…`;
};

const padded = (text: string, columns: number): string =>
  text + " ".repeat(Math.max(0, columns - stringWidth(text)));

/** A column of a table: its head, and how narrow it may become. */
export interface Column {
  readonly head: string;
  readonly least: number;
}

/** How wide each column is: as wide as its texts, the widest made narrower until all fit. */
const widthsOf = (
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  most: number,
): number[] => {
  const widths = columns.map(({ head }, i) =>
    rows.reduce((widest, row) => Math.max(widest, stringWidth(row[i] ?? "")), stringWidth(head)),
  );
  const spare = (i: number): number => (widths[i] ?? 0) - (columns[i]?.least ?? 0);
  for (;;) {
    const excess = widths.reduce((sum, width) => sum + width, 2 * (columns.length - 1)) - most;
    const widest = widths.reduce((best, _, i) => (spare(i) > spare(best) ? i : best), 0);
    if (excess <= 0 || spare(widest) <= 0) return widths;
    widths[widest] = (widths[widest] ?? 0) - Math.min(excess, 1);
  }
};

/** Rows below a head, each on one line of at most so many columns; `paint` colours a cell once it is cut to size. */
export const table = (
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  most: number,
  paint: (text: string, column: number, row: number) => string = (text) => text,
): string => {
  const widths = widthsOf(columns, rows, most);
  const line = (cells: readonly string[], row: number): string =>
    cells
      .map((cell, i) => {
        const width = widths[i] ?? 0;
        const text = elided(cell, width);
        return paint(i === cells.length - 1 ? text : padded(text, width), i, row);
      })
      .join("  ");
  return [
    line(
      columns.map(({ head }) => head),
      -1,
    ),
    ...rows.map((row, i) => line(row, i)),
  ].join("\n");
};

/** Breaks a text into lines of at most so many columns; a word that is longer is broken where the line ends. */
export const wrapped = (text: string, columns: number): readonly string[] =>
  Number.isFinite(columns) ? wrapAnsi(text, columns, { hard: true }).split("\n") : [text];

/** The same behind an indent; all lines but the first stand two columns further in. */
export const indented = (indent: number, text: string, columns: number): readonly string[] =>
  wrapped(text, columns - indent - 2).map((line, i) => `${" ".repeat(i === 0 ? indent : indent + 2)}${line}`);
