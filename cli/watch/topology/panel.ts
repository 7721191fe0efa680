import { markup, type Html, type Piece } from "../page/html.js";
import { count, empty, pill, short } from "../page/text.js";
import type { HostNode, NatNode, Topology, TopologyRouter } from "./model.js";
import { rowsOf, someOf, statusOfRow, typeWords, type TopologyRow } from "./rows.js";

const marks = (status: string | undefined, off: boolean, offWord: string): Piece => [
  status !== undefined && status !== "clean" && pill(status),
  off && pill("off", offWord),
];

const rule = ({ type, rule: number, description, from, to, disabled, status }: NatNode): Html =>
  markup`<li class="rule">
    ${typeWords[type]} ${number}${description !== "" && ` · ${description}`}
    ${marks(status, disabled, "disabled")}<br /><code>${from} → ${to}</code>
  </li>`;

/** So many ports are named in a row that is folded. */
const PORTS = 3;

const hostLine = (host: HostNode, row: TopologyRow): Html =>
  markup`<b>${host.name}</b>
    ${host.address !== host.name && markup`<code>${host.address}</code> `}<span class="ports"
      >${someOf(
        row.nats.map(({ ports }) => ports),
        (_, shown) => shown <= PORTS,
      )}</span
    >
    ${marks(statusOfRow(row), host.disabled, "paused")}`;

const rowItem = (row: TopologyRow, key: string): Html => {
  const { host, nats } = row;
  const status = statusOfRow(row) ?? "";
  if (host === undefined) return markup`<ul class="row ${status}" data-sift>${nats.map(rule)}</ul>`;
  const more = [host.network, host.mac].filter(Boolean).join(" · ");
  return markup`<details class="row ${status}" id="${key}" data-sift>
    <summary>${hostLine(host, row)}</summary>
    ${more !== "" && markup`<p class="faint">${more}</p>`}
    ${nats.length > 0 ? markup`<ul>${nats.map(rule)}</ul>` : empty("No rule leads here.")}
  </details>`;
};

const routerPanel = (router: TopologyRouter): Html => {
  const { id, endpoint, names, version, status, hosts, nats } = router;
  const rows = rowsOf(router);
  return markup`<div class="net">
    <div class="hub ${status ?? ""}">
      <b>${names.length > 0 ? names.join(", ") : short(endpoint)}</b>
      ${status !== undefined && pill(status)}
      <p class="faint">
        ${names.length > 0 && markup`<code>${short(endpoint)}</code><br />`}${version !== undefined && markup`VyOS ${version}<br />`}
        ${count(hosts.length, "host")}, ${count(nats.length, "NAT rule")}
      </p>
    </div>
    ${
      rows.length === 0
        ? empty("No NAT rule and no VM of the stacks is on this router.")
        : markup`<div class="rows">${rows.map((row, i) => rowItem(row, `net-${id}-${row.host?.id ?? String(i)}`))}</div>`
    }
  </div>`;
};

/** Router → NAT → VM for the status page: a row for each host, its rules folded into it. */
export const topologyPanel = ({ routers }: Topology): Html =>
  routers.length === 0 ? empty("Nothing to draw yet.") : markup`${routers.map(routerPanel)}`;
