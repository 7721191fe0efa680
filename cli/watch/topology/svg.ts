import stringWidth from "string-width";
import { elided } from "../../terminal.js";
import { constant, markup, type Html } from "../page/html.js";
import { count, short } from "../page/text.js";
import { layoutOf, type Band, type Box, type PlacedRow } from "./layout.js";
import type { HostNode, NatNode, Topology, TopologyRouter } from "./model.js";
import { someOf, statusOfRow, typeWords } from "./rows.js";

/** The picture's own colours: it follows the viewer's light or dark setting. */
const styleElement = constant(`<style>
.topology { --ink: #1c2430; --faint: #566070; --line: #a9b4c2; --node: #ffffff; --edge: #c3ccd8; --paper: #f6f8fa;
  --clean: #176f41; --drifted: #8f4700; --gone: #b42323; --unknown: #566070; --router: #2352a8;
  font: 12px ui-sans-serif, system-ui, "Segoe UI", Roboto, Helvetica, Arial, sans-serif; }
@media (prefers-color-scheme: dark) { .topology { --ink: #e6ebf2; --faint: #9aa7b8; --line: #4a5768; --node: #1b2330;
  --edge: #3a4656; --paper: #11161d; --clean: #4cc38a; --drifted: #f0a04b; --gone: #ff8a82; --unknown: #9aa7b8;
  --router: #8ab1ff; } }
.paper { fill: var(--paper); }
text { fill: var(--ink); }
.faint { fill: var(--faint); }
.strong { font-weight: 600; }
.mono { font-family: ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; font-size: 11px; }
.box { fill: var(--node); stroke: var(--edge); stroke-width: 1; }
.router .box { stroke: var(--router); stroke-width: 1.5; }
.off .box { stroke-dasharray: 4 3; }
.link { fill: none; stroke: var(--line); stroke-width: 1.4; }
.loose { stroke-dasharray: 2 4; }
.bar { fill: var(--edge); }
.clean .bar, .up .bar { fill: var(--clean); }
.drifted .bar, .refused .bar { fill: var(--drifted); }
.gone .bar, .down .bar { fill: var(--gone); }
.unknown .bar, .pending .bar { fill: var(--unknown); }
.word { font-size: 11px; font-weight: 600; fill: var(--unknown); }
.drifted .word, .refused .word { fill: var(--drifted); }
.gone .word, .down .word { fill: var(--gone); }
</style>`);

/** The pixels of a character, as wide as the widest fonts have it. */
const CHARACTER = 7;
/** Before the text of a box, and behind it. */
const [LEFT, RIGHT] = [13, 9];

const roomOf = ({ width }: Box): number => Math.floor((width - LEFT - RIGHT) / CHARACTER);

interface Card {
  readonly title: string;
  readonly word: string;
  /** At the end of the line, or below the title where the box has two lines. */
  readonly text: string;
  readonly classes: readonly string[];
  readonly tip: string;
}

const card = (box: Box, { title, word, text, classes, tip }: Card, isTall = false): Html => {
  const y = box.y + (isTall ? 18 : 17);
  return markup`<g class="${classes.filter(Boolean).join(" ")}"
    ><title>${tip}</title>
    <rect class="box" x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" rx="5" />
    <rect class="bar" x="${box.x}" y="${box.y + 5}" width="4" height="${box.height - 10}" rx="2" />
    <text x="${box.x + LEFT}" y="${y}"><tspan class="strong">${title}</tspan>${word !== "" && markup` <tspan class="word">${word}</tspan>`}</text>
    ${
      isTall
        ? markup`<text class="mono faint" x="${box.x + LEFT}" y="${box.y + 35}">${text}</text>`
        : markup`<text class="mono faint" text-anchor="end" x="${box.x + box.width - RIGHT}" y="${y}">${text}</text>`
    }</g
  >`;
};

const wordOf = (status: string | undefined, off: boolean, offWord: string): string =>
  status !== undefined && status !== "clean" ? status : off ? offWord : "";

const routerCard = ({ router, box }: Band): Html => {
  const { endpoint, names, status, version } = router;
  const release = version === undefined ? "" : `VyOS ${version}`;
  const word = status === undefined || status === "up" ? "" : status;
  const title = names.length > 0 ? names.join(", ") : short(endpoint);
  const text = [names.length > 0 ? short(endpoint) : "", release].filter(Boolean).join(" · ");
  const room = roomOf(box);
  return card(
    box,
    {
      title: elided(title, room - stringWidth(word) - 1),
      word,
      text: elided(text, room),
      classes: ["router", status ?? ""],
      tip: [endpoint, release, status ?? ""].filter(Boolean).join(" · "),
    },
    true,
  );
};

/** What a rule makes of a packet; of a host that stands beside it only the port. */
const targetOf = ({ to, host }: NatNode): string =>
  host === undefined ? to : to.replace(/^.*(?=:\d+$)/, "");

/** A rule on one line: what it matches is cut where room is short, and never what it leads to. */
const ruleCard = (box: Box, nat: NatNode): Html => {
  const { type, rule, description, from, to, disabled, status } = nat;
  const word = wordOf(status, disabled, "disabled");
  const name = `${typeWords[type]} ${rule}`;
  const room = roomOf(box) - stringWidth(name) - (word === "" ? 2 : stringWidth(word) + 3);
  const target = ` → ${elided(targetOf(nat), room - 6)}`;
  const text = `${elided(from, room - stringWidth(target))}${target}`;
  const left = room - stringWidth(text) - 3;
  return card(box, {
    title: description === "" || left < 4 ? name : `${name} · ${elided(description, left)}`,
    word,
    text,
    classes: ["nat", status ?? "", disabled ? "off" : ""],
    tip: [`nat ${type} rule ${rule}`, description, `${from} → ${to}`, disabled ? "disabled" : ""]
      .filter(Boolean)
      .join(" · "),
  });
};

/** The rules of a host, folded into one box. */
const rulesCard = (box: Box, row: PlacedRow): Html => {
  const { nats } = row;
  const [only] = nats;
  if (nats.length === 1 && only !== undefined) return ruleCard(box, only);
  const title = `${String(nats.length)} rules`;
  const status = statusOfRow({ nats });
  const word = wordOf(
    status,
    nats.every(({ disabled }) => disabled),
    "disabled",
  );
  const room = roomOf(box) - stringWidth(title) - stringWidth(word) - 3;
  return card(box, {
    title,
    word,
    text: someOf(
      nats.map(({ ports }) => ports),
      (text) => stringWidth(text) <= room,
    ),
    classes: ["nat", status ?? ""],
    tip: nats
      .map(({ type, rule, description, from, to, disabled }) =>
        [`nat ${type} rule ${rule}`, description, `${from} → ${to}`, disabled ? "disabled" : ""]
          .filter(Boolean)
          .join(" · "),
      )
      .join("\n"),
  });
};

const hostCard = (box: Box, { name, address, mac, network, disabled, status }: HostNode): Html => {
  const word = wordOf(status, disabled, "paused");
  const room = roomOf(box) - (word === "" ? 0 : stringWidth(word) + 1);
  const where = name === address ? "host" : address;
  return card(box, {
    title: elided(name, room - stringWidth(where) - 2),
    word,
    text: elided(where, room - 6),
    classes: ["host", status ?? "", disabled ? "off" : ""],
    tip: [name, address, mac, network].filter(Boolean).join(" · "),
  });
};

const middle = ({ y, height }: Box): number => y + height / 2;

const line = (fromX: number, to: Box, isLoose = false): Html =>
  markup`<path class="link${isLoose && " loose"}" d="M${fromX} ${middle(to)}H${to.x}" />`;

const rowSvg = (row: PlacedRow, trunkX: number): Html => {
  const { natBox, hostBox, host } = row;
  return markup`<g>
    ${natBox && [line(trunkX, natBox), rulesCard(natBox, row)]}
    ${hostBox && line(natBox ? natBox.x + natBox.width : trunkX, hostBox, natBox === undefined)}
    ${hostBox && host && hostCard(hostBox, host)}
  </g>`;
};

const bandSvg = (band: Band): Html => {
  const { box, rows, trunks } = band;
  const [right, y] = [box.x + box.width, box.y + 13];
  const perColumn = Math.ceil(rows.length / Math.max(1, trunks.length));
  return markup`<g>
    ${trunks.map(({ x, to }, i) =>
      i === 0
        ? markup`<path class="link" d="M${right} ${y}H${x}V${to}" />`
        : markup`<path class="link" d="M${trunks[0]?.x} ${y}V${box.y - 9}H${x}V${to}" />`,
    )}
    ${routerCard(band)} ${rows.map((row, i) => rowSvg(row, trunks[Math.floor(i / perColumn)]?.x ?? 0))}
  </g>`;
};

const totals = (routers: readonly TopologyRouter[]): string =>
  [
    count(routers.length, "router"),
    count(routers.flatMap(({ nats }) => nats).length, "NAT rule"),
    count(routers.flatMap(({ hosts }) => hosts).length, "host"),
  ].join(", ");

/** Router → NAT → VM as an SVG picture, a file of its own: it brings its colours along. */
export const topologySvg = (topology: Topology): Html => {
  const { width, height, bands } = layoutOf(topology);
  return markup`<svg
    xmlns="http://www.w3.org/2000/svg"
    class="topology"
    role="img"
    aria-label="Topology: ${totals(topology.routers)}"
    viewBox="0 0 ${width} ${height}"
    width="${width}"
    height="${height}"
  >
    ${styleElement}
    <rect class="paper" width="${width}" height="${height}" rx="8" />
    ${bands.length === 0 && markup`<text class="faint" x="20" y="40">Nothing to draw yet.</text>`}
    ${bands.map(bandSvg)}
  </svg>`;
};
