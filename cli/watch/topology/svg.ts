import { constant, markup, type Html } from "../page/html.js";
import { columns, layoutOf, type At, type Band, type Box, type Link } from "./layout.js";
import type { HostNode, NatNode, Topology, TopologyRouter } from "./model.js";

/** The colours of the picture; the page has them among its own styles, a saved picture carries them along. */
export const topologyStyle = `
.topology { --ink: #1c2430; --faint: #5b6675; --line: #a9b4c2; --node: #ffffff; --edge: #c3ccd8; --paper: #f6f8fa;
  --clean: #1a7f4b; --drifted: #b35900; --gone: #c62a2a; --unknown: #6b7480; --router: #2352a8;
  font: 12px ui-sans-serif, system-ui, "Segoe UI", Roboto, Helvetica, Arial, sans-serif; }
@media (prefers-color-scheme: dark) { .topology { --ink: #e6ebf2; --faint: #9aa7b8; --line: #4a5768; --node: #1b2330;
  --edge: #3a4656; --paper: #11161d; --clean: #4cc38a; --drifted: #f0a04b; --gone: #ff7b72; --unknown: #8b96a5;
  --router: #7aa7ff; } }
.topology .paper { fill: var(--paper); }
.topology text { fill: var(--ink); }
.topology .faint { fill: var(--faint); }
.topology .head { fill: var(--faint); font-weight: 600; letter-spacing: .06em; font-size: 11px; }
.topology .strong { font-weight: 600; font-size: 13px; }
.topology .mono { font-family: ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; font-size: 11px; }
.topology .box { fill: var(--node); stroke: var(--edge); stroke-width: 1; }
.topology .router .box { stroke: var(--router); stroke-width: 1.5; }
.topology .off .box { stroke-dasharray: 4 3; }
.topology .off text { fill: var(--faint); }
.topology .link { fill: none; stroke: var(--line); stroke-width: 1.4; }
.topology .loose { stroke-dasharray: 2 4; }
.topology .bar { fill: var(--edge); }
.topology .clean .bar { fill: var(--clean); }
.topology .drifted .bar { fill: var(--drifted); }
.topology .gone .bar, .topology .down .bar { fill: var(--gone); }
.topology .unknown .bar, .topology .pending .bar { fill: var(--unknown); }
.topology .up .bar { fill: var(--clean); }
.topology .word { font-size: 11px; font-weight: 600; }
.topology .drifted .word { fill: var(--drifted); }
.topology .gone .word, .topology .down .word { fill: var(--gone); }
.topology .unknown .word, .topology .pending .word, .topology .off .word { fill: var(--unknown); }
`;

const styleElement = constant(`<style>${topologyStyle}</style>`);

const widthOf = (character: string): number => ((character.codePointAt(0) ?? 0) >= 0x1100 ? 2 : 1);

/** As much of a text as fits in so many columns. */
export const clip = (text: string, room: number): string => {
  let width = 0;
  const characters = Array.from(text);
  const cut = characters.findIndex((character) => (width += widthOf(character)) > room);
  return cut < 0 ? text : `${characters.slice(0, Math.max(0, cut - 1)).join("")}…`;
};

const middle = ({ y, height }: Box): number => y + height / 2;

const linkOf = ({ from, to, isLoose }: Link): Html => {
  const [x1, y1, x2, y2] = [from.x + from.width, middle(from), to.x, middle(to)];
  const bend = (x2 - x1) / 2;
  const path =
    y1 === y2
      ? `M${String(x1)} ${String(y1)}H${String(x2)}`
      : `M${String(x1)} ${String(y1)}C${String(x1 + bend)} ${String(y1)} ${String(x2 - bend)} ${String(y2)} ${String(x2)} ${String(y2)}`;
  return markup`<path class="link${isLoose && " loose"}" d="${path}" />`;
};

interface Card {
  readonly title: string;
  readonly line: string;
  readonly word: string;
  readonly classes: readonly string[];
  readonly tip: string;
}

const card = (box: Box, { title, line, word, classes, tip }: Card): Html => {
  const room = Math.floor((box.width - 26) / 7);
  const wordRoom = word === "" ? 0 : word.length + 2;
  return markup`<g class="${classes.join(" ")}"
    ><title>${tip}</title>
    <rect class="box" x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" rx="6" />
    <rect class="bar" x="${box.x}" y="${box.y + 6}" width="4" height="${box.height - 12}" rx="2" />
    <text class="strong" x="${box.x + 14}" y="${box.y + 17}">${clip(title, room - wordRoom)}</text>
    ${word !== "" && markup`<text class="word" text-anchor="end" x="${box.x + box.width - 10}" y="${box.y + 17}">${word}</text>`}
    <text class="mono faint" x="${box.x + 14}" y="${box.y + 33}">${clip(line, room)}</text></g
  >`;
};

const wordOf = (status: string | undefined, off: boolean, offWord: string): string =>
  status !== undefined && status !== "clean" ? status : off ? offWord : "";

const routerCard = ({ box, endpoint, names, status, version }: At<TopologyRouter>): Html => {
  const address = endpoint.replace(/^https:\/\//, "");
  const release = version === undefined ? "" : `VyOS ${version}`;
  return card(box, {
    title: names.length > 0 ? names.join(", ") : address,
    line: [names.length > 0 ? address : "", release].filter(Boolean).join(" · "),
    word: status === "down" ? "down" : "",
    classes: ["router", status ?? ""],
    tip: [endpoint, release, status ?? ""].filter(Boolean).join(" · "),
  });
};

const typeWords = { destination: "DNAT", source: "SNAT", static: "Static NAT" } as const;

const natCard = ({ box, type, rule, description, from, to, disabled, status }: At<NatNode>): Html => {
  const line = `${from} → ${to}`;
  return card(box, {
    title: `${typeWords[type]} ${rule}${description === "" ? "" : ` · ${description}`}`,
    line,
    word: wordOf(status, disabled, "disabled"),
    classes: ["nat", status ?? "", disabled ? "off" : ""],
    tip: [`nat ${type} rule ${rule}`, description, line, disabled ? "disabled" : ""]
      .filter(Boolean)
      .join(" · "),
  });
};

const hostCard = ({ box, name, address, mac, network, isVm, disabled, status }: At<HostNode>): Html =>
  card(box, {
    title: name,
    line: isVm ? [address, network].filter(Boolean).join(" · ") : "host",
    word: wordOf(status, disabled, "paused"),
    classes: ["host", status ?? "", disabled ? "off" : ""],
    tip: [name, address, mac, network].filter(Boolean).join(" · "),
  });

const bandSvg = ({ router, nats, hosts, links, trunk }: Band): Html =>
  markup`<g>
    ${
      trunk !== undefined &&
      markup`<path class="link" d="M${router.box.x + router.box.width} ${trunk.from}H${trunk.x}V${trunk.to}" />`
    }
    ${links.map(linkOf)} ${routerCard(router)} ${nats.map(natCard)} ${hosts.map(hostCard)}
  </g>`;

/**
 * Router → NAT → VM as an SVG picture. A `standalone` one is a file of its own: it brings its colours along and
 * follows the viewer's light or dark setting.
 */
export const topologySvg = (topology: Topology, { standalone }: { readonly standalone: boolean }): Html => {
  const { width, height, bands } = layoutOf(topology);
  const count = (n: number, word: string): string => `${String(n)} ${word}${n === 1 ? "" : "s"}`;
  const label = [
    count(topology.routers.length, "router"),
    count(topology.routers.flatMap(({ nats }) => nats).length, "NAT rule"),
    count(topology.routers.flatMap(({ hosts }) => hosts).length, "host"),
  ].join(", ");
  const heads = [
    ["router", "ROUTER"],
    ["nat", "NAT"],
    ["host", "VM"],
  ] as const;
  return markup`<svg
    xmlns="http://www.w3.org/2000/svg"
    class="topology"
    role="img"
    aria-label="Topology: ${label}"
    viewBox="0 0 ${width} ${height}"
    width="${width}"
    height="${height}"
  >
    ${standalone && styleElement}
    <rect class="paper" width="${width}" height="${height}" rx="8" />
    ${heads.map(([column, word]) => markup`<text class="head" x="${columns[column].x}" y="34">${word}</text>`)}
    ${bands.length === 0 && markup`<text class="faint" x="${columns.router.x}" y="58">nothing yet</text>`}
    ${bands.map(bandSvg)}
  </svg>`;
};
