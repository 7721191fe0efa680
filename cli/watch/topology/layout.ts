import type { HostNode, NatNode, Topology, TopologyRouter } from "./model.js";

/** A node's place, in pixels from the picture's top left. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A node with its place. */
export type At<A> = A & { readonly box: Box };

/** A line from the right side of one node to the left side of another. */
export interface Link {
  readonly from: Box;
  readonly to: Box;
  /** No rule leads there: the router merely serves it. */
  readonly isLoose: boolean;
}

/** A router's part of the picture. */
export interface Band {
  readonly router: At<TopologyRouter>;
  readonly nats: readonly At<NatNode>[];
  readonly hosts: readonly At<HostNode>[];
  readonly links: readonly Link[];
  /** The line beside the router from which lines lead to all that it has: its x, from y to y. */
  readonly trunk: { readonly x: number; readonly from: number; readonly to: number } | undefined;
}

/** Where everything is. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly bands: readonly Band[];
}

const MARGIN = 20;
const TOP = 52;
const ROW = 54;
const HEIGHT = 42;
const BAND_GAP = 28;

/** The three columns: where they begin and how wide they are. */
export const columns = {
  router: { x: MARGIN, width: 230 },
  nat: { x: MARGIN + 230 + 70, width: 400 },
  host: { x: MARGIN + 230 + 70 + 400 + 70, width: 250 },
} as const;

const boxAt = (column: keyof typeof columns, y: number): Box => ({ ...columns[column], y, height: HEIGHT });

/** Rows from the top: each host beside its rules, then the rules that lead to nobody. */
const bandOf = (router: TopologyRouter, top: number): { readonly band: Band; readonly bottom: number } => {
  const nats: At<NatNode>[] = [];
  const hosts: At<HostNode>[] = [];
  const links: Link[] = [];
  const routerBox = boxAt("router", top);
  const trunkX = columns.nat.x - 35;
  let y = top;
  const place = (rules: readonly NatNode[]): readonly At<NatNode>[] =>
    rules.map((rule) => {
      const placed = { ...rule, box: boxAt("nat", y) };
      y += ROW;
      return placed;
    });
  const start: Box = { x: trunkX, y: top, width: 0, height: HEIGHT };
  const stub = (to: Box, isLoose: boolean): Link => ({ from: { ...start, y: to.y }, to, isLoose });
  for (const host of router.hosts) {
    const from = y;
    const own = place(router.nats.filter((nat) => nat.host === host.id));
    const rows = Math.max(own.length, 1);
    y = from + rows * ROW;
    const box = boxAt("host", from + ((rows - 1) * ROW) / 2);
    hosts.push({ ...host, box });
    nats.push(...own);
    links.push(...own.map((nat) => ({ from: nat.box, to: box, isLoose: false })));
    if (own.length === 0) links.push(stub(box, true));
  }
  nats.push(...place(router.nats.filter(({ host }) => host === undefined)));
  links.push(...nats.map(({ box }) => stub(box, false)));
  const ends = links.filter(({ from }) => from.width === 0).map(({ to }) => to.y + to.height / 2);
  const trunk =
    ends.length === 0
      ? undefined
      : { x: trunkX, from: routerBox.y + HEIGHT / 2, to: Math.max(routerBox.y + HEIGHT / 2, ...ends) };
  const band: Band = { router: { ...router, box: routerBox }, nats, hosts, links, trunk };
  return { band, bottom: Math.max(y, top + ROW) };
};

/** Places every node: the same picture for the same topology, as tall as it needs to be. */
export const layoutOf = ({ routers }: Topology): Layout => {
  const bands: Band[] = [];
  let y = TOP;
  for (const router of routers) {
    const { band, bottom } = bandOf(router, y);
    bands.push(band);
    y = bottom + BAND_GAP;
  }
  const width = columns.host.x + columns.host.width + MARGIN;
  return { width, height: Math.max(y - BAND_GAP, TOP) + MARGIN, bands };
};
