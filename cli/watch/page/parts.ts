import type { LeafDrift, Unmanaged } from "../report.js";
import { hasDrifted, nextSteps, standingOf } from "../report.js";
import type { ResourceStatusEntry, RouterStatus, StackStatus } from "../status.js";
import { markup, type Html, type Piece } from "./html.js";
import { table, type Column } from "./table.js";
import { count, empty, moment, pill, prose, short, span } from "./text.js";

const valuesText = (values: readonly string[]): Piece =>
  values.length === 0 ? "set" : markup`<code>${values.join(", ")}</code>`;

/** Below so many rows a list is open from the start. */
const SHORT = 25;

/** What differs from the state stands out; what the state says does not. */
const side = (values: readonly string[] | undefined, mark: "wanted" | "found"): Html =>
  markup`<span class="${mark}">${values === undefined ? "not there" : valuesText(values)}</span>`;

const leafColumns: readonly Column[] = [
  { head: "Change", width: "status" },
  { head: "Leaf" },
  { head: "State", width: "where" },
  { head: "Router", width: "where" },
];

const leafRow = ({ change, path, want, have }: LeafDrift): readonly Piece[] => [
  pill(change),
  markup`<code>${path}</code>`,
  side(want, "wanted"),
  side(have, "found"),
];

const staleNote = ({ staleSince, detail }: ResourceStatusEntry): Piece =>
  staleSince !== undefined &&
  markup` <span class="faint">as of ${moment(staleSince)}${detail !== undefined && markup`: ${prose(detail)}`}</span>`;

const drift = (stack: StackStatus, resource: ResourceStatusEntry): Html => {
  const { name, kind, status, leaves, router, driftedSince } = resource;
  return markup`<div class="drift" data-sift>
    <h3>
      ${name} ${pill(status)}<small
        >${kind} · ${stack.project}/${stack.stack} · ${short(router)} · since
        ${moment(driftedSince)}${staleNote(resource)}</small
      >
    </h3>
    ${table(`Drift of ${name}`, leafColumns, leaves.map(leafRow))}
  </div>`;
};

/** What has drifted, leaf by leaf, and what to do next; nothing where nothing has. */
export const driftBlock = (stacks: readonly StackStatus[]): Piece => {
  const drifted = stacks.flatMap((stack) =>
    stack.resources.filter(hasDrifted).map((resource) => drift(stack, resource)),
  );
  if (drifted.length === 0) return undefined;
  return markup`<section id="drift">
    <h2>Drift</h2>
    ${drifted}
    <div class="next">${nextSteps.map((text) => markup`<p>${prose(text)}</p>`)}</div>
  </section>`;
};

const routerColumns: readonly Column[] = [
  { head: "Status", width: "status" },
  { head: "Router" },
  { head: "VyOS", width: "short" },
  { head: "Since", width: "when" },
  { head: "Last answer", width: "when" },
  { head: "Read in", width: "short" },
  { head: "Trouble" },
];

const routerRow = (router: RouterStatus): readonly Piece[] => {
  const { endpoint, names, version, since, lastUpAt, durationMs, trouble } = router;
  return [
    pill(standingOf(router)),
    markup`${names.length > 0 && markup`${names.join(", ")} `}<code class="faint">${short(endpoint)}</code>`,
    version,
    moment(since),
    moment(lastUpAt),
    span(durationMs),
    trouble === undefined ? "none" : prose(trouble.text),
  ];
};

/** The routers and how they are. */
export const routersTable = (routers: readonly RouterStatus[], rounds: number): Html => {
  if (routers.length > 0) return table("Routers", routerColumns, routers.map(routerRow));
  return empty(
    rounds === 0
      ? "Not looked yet."
      : "No stack has anything on a router yet: `pulumi up` makes what the program declares.",
  );
};

const resourceColumns: readonly Column[] = [
  { head: "Status", width: "status" },
  { head: "Resource" },
  { head: "Kind", width: "where" },
  { head: "Router", width: "where" },
  { head: "Note" },
];

const noteOf = (resource: ResourceStatusEntry): Piece => {
  const { leaves, saved, detail, staleSince } = resource;
  return [
    hasDrifted(resource) && `${count(leaves.length, "leaf", "leaves")} `,
    !saved && pill("drifted", "not saved"),
    staleSince === undefined ? detail !== undefined && prose(detail) : staleNote(resource),
  ];
};

const resourceRow = (resource: ResourceStatusEntry): readonly Piece[] => [
  pill(resource.status),
  resource.name,
  resource.kind,
  markup`<code class="faint">${short(resource.router)}</code>`,
  noteOf(resource),
];

/** A stack with its resources. */
export const stackBlock = (stack: StackStatus, index: number): Html => {
  const { project, stack: name, resources, trouble, lastSuccessAt, cwd } = stack;
  const title = [project, name].filter(Boolean).join("/");
  return markup`<details id="stack-${index}" ${resources.length <= SHORT && markup` open`}>
    <summary>
      ${title}<small
        >${count(resources.length, "resource")} · read ${moment(lastSuccessAt)} · ${cwd}</small
      >
    </summary>
    ${trouble !== undefined && markup`<p>${pill("failed", "cannot be read")} ${prose(trouble.text)}</p>`}
    ${
      resources.length > 0
        ? table(`Resources of ${title}`, resourceColumns, resources.map(resourceRow))
        : trouble === undefined && empty("No resource of pulumi-vyos is in this stack yet.")
    }
  </details>`;
};

const unmanagedItem = ({ path, values, leaves }: Unmanaged): Html =>
  markup`<li data-sift>
    <code>${path}</code>
    <span class="faint">${values === undefined ? count(leaves ?? 0, "leaf", "leaves") : valuesText(values)}</span>
  </li>`;

/** What no resource manages; nothing where it was not asked for, or there is none. */
export const unmanagedBlock = (stacks: readonly StackStatus[], routers: readonly RouterStatus[]): Piece => {
  const below = stacks.flatMap(({ resources }) => resources.flatMap(({ unmanaged }) => unmanaged));
  const beside = routers.flatMap(({ neighbours = [] }) => neighbours);
  if (below.length + beside.length === 0) return undefined;
  return markup`<section id="unmanaged">
    <details id="unmanaged-list">
      <summary>
        Unmanaged<small
          >${count(below.length, "leaf", "leaves")} below and ${count(beside.length, "node")} beside the
          stacks' own</small
        >
      </summary>
      <ul>
        ${below.map(unmanagedItem)}${beside.map(unmanagedItem)}
      </ul>
    </details>
  </section>`;
};
