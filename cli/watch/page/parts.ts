import type { LeafDrift, Unmanaged } from "../report.js";
import { hasDrifted } from "../report.js";
import type { ResourceStatusEntry, RouterStatus, StackStatus } from "../status.js";
import { markup, type Html, type Piece } from "./html.js";

/** A moment: readable as it stands, and made relative by the page's script. */
export const moment = (at: number | undefined): Piece => {
  if (at === undefined) return "never";
  const iso = new Date(at).toISOString();
  return markup`<time datetime="${iso}">${iso.replace("T", " ").replace(/\.\d+Z$/, " UTC")}</time>`;
};

/** A number with its word. */
export const count = (n: number, one: string, many = `${one}s`): string =>
  `${String(n)} ${n === 1 ? one : many}`;

/** A router's endpoint as people say it. */
export const short = (endpoint: string): string => endpoint.replace(/^https:\/\//, "");

/** A status as a coloured word. */
export const pill = (status: string, text = status): Html =>
  markup`<span class="pill ${status}">${text}</span>`;

const valuesText = (values: readonly string[] | undefined): Piece => {
  if (values === undefined) return markup`<span class="faint">–</span>`;
  if (values.length === 0) return markup`<span class="faint">set</span>`;
  return markup`<code>${values.join(", ")}</code>`;
};

/** Below so many rows a list is open from the start. */
const SHORT = 25;

const leafRow = ({ change, path, want, have }: LeafDrift): Html =>
  markup`<tr>
    <td class="tight">${pill(change)}</td>
    <td><code>${path}</code></td>
    <td>${want === undefined ? valuesText(want) : markup`<del>${valuesText(want)}</del>`}</td>
    <td>${have === undefined ? valuesText(have) : markup`<ins>${valuesText(have)}</ins>`}</td>
  </tr>`;

const staleNote = ({ staleSince, detail }: ResourceStatusEntry): Piece =>
  staleSince !== undefined &&
  markup` <span class="faint">as of ${moment(staleSince)}${detail !== undefined && markup`: ${detail}`}</span>`;

/** A resource that has drifted, leaf by leaf. */
export const driftBlock = (stack: StackStatus, resource: ResourceStatusEntry): Html => {
  const { name, kind, status, leaves, router, driftedSince } = resource;
  return markup`<div data-sift class="drift">
    <h3>
      ${name} ${pill(status)}<small
        >${kind} · ${stack.project}/${stack.stack} · ${short(router)} · since
        ${moment(driftedSince)}${staleNote(resource)}</small
      >
    </h3>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th>Change</th>
            <th>Leaf</th>
            <th>State</th>
            <th>Router</th>
          </tr>
        </thead>
        <tbody>
          ${leaves.map(leafRow)}
        </tbody>
      </table>
    </div>
  </div>`;
};

/** The routers and how they are. */
export const routersTable = (routers: readonly RouterStatus[]): Html =>
  markup`<div class="scroll">
    <table>
      <thead>
        <tr>
          <th>Status</th>
          <th>Router</th>
          <th>VyOS</th>
          <th>Since</th>
          <th>Last answer</th>
          <th class="num">Read</th>
          <th>Trouble</th>
        </tr>
      </thead>
      <tbody>
        ${routers.map(
          ({ status, endpoint, names, version, since, lastUpAt, durationMs, trouble }) =>
            markup`<tr>
              <td>${pill(status)}</td>
              <td>
                ${names.length > 0 && markup`${names.join(", ")} `}<code class="faint where"
                  >${short(endpoint)}</code
                >
              </td>
              <td class="tight">${version ?? ""}</td>
              <td>${moment(since)}</td>
              <td>${moment(lastUpAt)}</td>
              <td class="num tight">${durationMs} ms</td>
              <td>${trouble?.text ?? ""}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;

const resourceRow = (resource: ResourceStatusEntry): Html => {
  const { name, kind, status, router, leaves, saved, detail, staleSince } = resource;
  return markup`<tr data-sift>
    <td>${pill(status)}</td>
    <td>${name}</td>
    <td>${kind}</td>
    <td><code class="faint where">${short(router)}</code></td>
    <td>
      ${hasDrifted(resource) && count(leaves.length, "leaf", "leaves")}${!saved && markup` <span class="pill drifted">not saved</span>`}
      ${staleSince === undefined ? detail !== undefined && markup`<span class="faint">${detail}</span>` : staleNote(resource)}
    </td>
  </tr>`;
};

const unmanagedItem = ({ path, values, leaves }: Unmanaged): Html =>
  markup`<li data-sift>
    <code>${path}</code>
    ${values === undefined ? markup`<span class="faint">${count(leaves ?? 0, "leaf", "leaves")}</span>` : valuesText(values)}
  </li>`;

/** What no resource manages; nothing where it was not asked for, or there is none. */
export const unmanagedBlock = (stacks: readonly StackStatus[], routers: readonly RouterStatus[]): Piece => {
  const below = stacks.flatMap(({ resources }) => resources.flatMap(({ unmanaged }) => unmanaged));
  const beside = routers.flatMap(({ endpoint, neighbours = [] }) =>
    neighbours.map((node) => ({ endpoint, node })),
  );
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
        ${below.map(unmanagedItem)}${beside.map(({ node }) => unmanagedItem(node))}
      </ul>
    </details>
  </section>`;
};

/** A stack with its resources. */
export const stackBlock = (stack: StackStatus, index: number): Html => {
  const { project, stack: name, resources, trouble, lastSuccessAt, cwd } = stack;
  return markup`<details id="stack-${index}" ${resources.length <= SHORT && markup` open`}>
    <summary>
      ${[project, name].filter(Boolean).join("/")}<small
        >${count(resources.length, "resource")} · read ${moment(lastSuccessAt)} · ${cwd}</small
      >
    </summary>
    ${trouble !== undefined && markup`<p>${pill("failed", "cannot be read")} ${trouble.text}</p>`}
    ${
      resources.length > 0 &&
      markup`<div class="scroll">
        <table>
          <thead>
            <tr>
              <th>Status</th>
              <th>Resource</th>
              <th>Kind</th>
              <th>Router</th>
              <th></th>
            </tr>
          </thead>
          <tbody>
            ${resources.map(resourceRow)}
          </tbody>
        </table>
      </div>`
    }
  </details>`;
};
