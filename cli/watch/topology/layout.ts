import type { Topology, TopologyRouter } from "./model.js";
import { rowsOf, type TopologyRow } from "./rows.js";

/** A node's place, in pixels from the picture's top left. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A row with the places of what it has: its rules, folded into one box, and its host. */
export interface PlacedRow extends TopologyRow {
  readonly natBox?: Box;
  readonly hostBox?: Box;
}

/** A router's part of the picture. */
export interface Band {
  readonly router: TopologyRouter;
  readonly box: Box;
  readonly rows: readonly PlacedRow[];
  /** The lines from the router to each column of rows: down at x, to y; the first begins at the router itself. */
  readonly trunks: readonly { readonly x: number; readonly to: number }[];
}

/** Where everything is. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly bands: readonly Band[];
}

const MARGIN = 20;
const TOP = 24;
const STEP = 32;
const HEIGHT = 26;
const BAND_GAP = 34;
/** What a screen holds: more rows go into further columns. */
const ROWS = 32;

const ROUTER = { width: 210, height: 44 } as const;
/** From the router, or the column before, to the trunk, and from the trunk to the rows. */
const [BEFORE, AFTER] = [26, 18];
const NAT_WIDTH = 370;
const LINK = 34;
const HOST_WIDTH = 250;
const ROW_WIDTH = NAT_WIDTH + LINK + HOST_WIDTH;

/** Where a column of rows begins. */
const columnX = (column: number): number =>
  MARGIN + ROUTER.width + BEFORE + AFTER + column * (ROW_WIDTH + BEFORE + AFTER);

const bandOf = (router: TopologyRouter, top: number): { readonly band: Band; readonly bottom: number } => {
  const all = rowsOf(router);
  const columns = Math.ceil(all.length / ROWS);
  const perColumn = Math.ceil(all.length / Math.max(1, columns));
  const yOf = (i: number): number => top + (i % perColumn) * STEP;
  const rows = all.map((row, i): PlacedRow => {
    const [x, y] = [columnX(Math.floor(i / perColumn)), yOf(i)];
    return {
      ...row,
      ...(row.nats.length > 0 && { natBox: { x, y, width: NAT_WIDTH, height: HEIGHT } }),
      ...(row.host && { hostBox: { x: x + NAT_WIDTH + LINK, y, width: HOST_WIDTH, height: HEIGHT } }),
    };
  });
  const trunks = Array.from({ length: columns }, (_, column) => ({
    x: columnX(column) - AFTER,
    to: yOf(Math.min((column + 1) * perColumn, all.length) - 1) + HEIGHT / 2,
  }));
  const band = { router, box: { x: MARGIN, y: top, ...ROUTER }, rows, trunks };
  return { band, bottom: top + Math.max(ROUTER.height, Math.min(perColumn, all.length) * STEP) };
};

/** Places every node: the same picture for the same topology, as tall as a screen until a router has many hosts. */
export const layoutOf = ({ routers }: Topology): Layout => {
  const bands: Band[] = [];
  let y = TOP;
  for (const router of routers) {
    const { band, bottom } = bandOf(router, y);
    bands.push(band);
    y = bottom + BAND_GAP;
  }
  const columns = Math.max(1, ...bands.map(({ trunks }) => trunks.length));
  const width = columnX(columns - 1) + ROW_WIDTH + MARGIN;
  return { width, height: Math.max(y - BAND_GAP, TOP + ROUTER.height) + MARGIN, bands };
};
