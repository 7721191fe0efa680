import { markup, type Html, type Piece } from "./html.js";

/** A column: its head, and the name of its width, which all tables of the page share. */
export interface Column {
  readonly head: string;
  /** Those without one share what the others leave. */
  readonly width?: "status" | "when" | "name" | "where" | "short";
}

/** The cells of a row, as many as there are columns. */
export type Row = readonly Piece[];

/**
 * A table whose rows the filter sifts. On a narrow screen a row becomes a block, each cell behind its column's head;
 * the roles keep it a table for screen readers there.
 */
export const table = (label: string, columns: readonly Column[], rows: readonly Row[]): Html =>
  markup`<table role="table" aria-label="${label}">
    <thead role="rowgroup">
      <tr role="row">
        ${columns.map(({ head, width }) => markup`<th role="columnheader" scope="col" class="${width ?? ""}">${head}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map(
        (cells) =>
          markup`<tr role="row" data-sift>
            ${cells.map((cell, i) => markup`<td role="cell" data-head="${columns[i]?.head}">${cell}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
