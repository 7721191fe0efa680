import * as E from "fp-ts/Either";
import pLimit from "p-limit";
import { sameResources } from "../../automation/deployment.js";
import type { Path } from "../../provider/config/path.js";
import type { Router } from "../../provider/router/router.js";
import type { PoolEvent } from "../../provider/events/event.js";
import { neighboursOf } from "./compare.js";
import { concealer } from "./conceal.js";
import type { Managed } from "./managed.js";
import { poolsOf } from "./pools.js";
import { asPending, compareAt, type Compared, type Site } from "./resource.js";
import { hasDrifted, type DriftReport, type RouterReport, type StackReport, type Trouble } from "./report.js";
import { Reads, troubleOf, type RouterRead } from "./routers.js";
import type { Opened, StackReader, StackState, StackTarget } from "./stack.js";
import type { Placed } from "./topology/model.js";

/** What a look is to do beyond comparing. */
export interface LookOptions {
  /** Whether to name what no resource manages. */
  readonly unmanaged?: boolean;
  /** How many calls of the Pulumi CLI run at once; 2 unless said. */
  readonly parallel?: number;
}

/** A report, and what the topology is drawn from. */
export interface Look {
  readonly report: DriftReport;
  readonly placed: readonly Placed[];
  /** How full the pools are that resources take their places from. */
  readonly pools: readonly PoolEvent[];
}

/** A stack to look at that could be opened, or why not. */
export interface Candidate {
  readonly target: StackTarget;
  readonly opened: Opened<StackReader>;
}

/** How often a stack is compared afresh whose state changes meanwhile. */
const MOST_PASSES = 3;

interface Seen {
  readonly candidate: Candidate;
  readonly resources: readonly Compared[];
  readonly routers: readonly string[];
  readonly project: string;
  readonly trouble?: Trouble;
}

const sitesOf =
  (reader: StackReader, read: (router: Router) => Promise<RouterRead>) =>
  async ({ content }: Managed): Promise<Site> => {
    if (content._tag === "Unreadable") return { _tag: "None", detail: content.detail };
    const connection = reader.connections.get(content.state.inputs.router);
    if (E.isLeft(connection)) return { _tag: "None", detail: troubleOf(connection.left).text };
    const { router } = connection.right;
    return { _tag: "Router", router, read: await read(router) };
  };

const compareAll = async (
  reader: StackReader,
  { managed }: StackState,
  read: (router: Router) => Promise<RouterRead>,
): Promise<readonly Compared[]> => {
  const siteOf = sitesOf(reader, read);
  return Promise.all(managed.map(async (one) => compareAt(one, await siteOf(one))));
};

/**
 * Compares a stack. State and router are not read at the same moment: where they differ, the state is read again,
 * and what changed meanwhile is compared afresh.
 */
const compareStack = async (
  reader: StackReader,
  first: StackState,
  reads: Reads,
  limit: <A>(work: () => Promise<A>) => Promise<A>,
): Promise<readonly Compared[]> => {
  let state = first;
  let compared = await compareAll(reader, state, (router) => reads.get(router));
  for (let pass = 1; compared.some(({ resource }) => hasDrifted(resource)); pass++) {
    const again = await limit(() => reader.state());
    if (again._tag === "Shut" || sameResources(state.checkpoint, again.value.checkpoint)) break;
    if (pass === MOST_PASSES) return compared.map(asPending);
    state = again.value;
    const renewed = new Map<Router, Promise<RouterRead>>();
    const anew = (router: Router): Promise<RouterRead> => {
      const read = renewed.get(router) ?? reads.anew(router);
      renewed.set(router, read);
      return read;
    };
    compared = await compareAll(reader, state, anew);
  }
  return compared;
};

const openRouters = (reader: StackReader): { routers: readonly Router[]; trouble?: Trouble } => {
  const all = reader.routers.map((name) => reader.connections.get(name));
  const wrong = all.find(E.isLeft);
  return {
    routers: all.filter(E.isRight).map(({ right }) => right.router),
    ...(wrong === undefined ? {} : { trouble: troubleOf(wrong.left) }),
  };
};

const shut = (candidate: Candidate, trouble: Trouble, project = ""): Seen => ({
  candidate,
  resources: [],
  routers: [],
  project,
  trouble,
});

/** What no resource manages is secret by what VyOS calls it alone. */
const ofNobody = concealer([]);

const routerReports = (
  reads: readonly RouterRead[],
  seen: readonly Seen[],
  withNeighbours: boolean,
): readonly RouterReport[] => {
  const owned = (endpoint: string): readonly Path[] =>
    seen.flatMap(({ resources }) =>
      resources.filter(({ resource }) => resource.router === endpoint).flatMap((one) => one.owned),
    );
  const namesOf = (endpoint: string): readonly string[] =>
    seen
      .flatMap(({ candidate: { opened } }) =>
        opened._tag === "Shut"
          ? []
          : opened.value.routers.filter((name) => {
              const connection = opened.value.connections.get(name);
              return E.isRight(connection) && connection.right.router.settings.endpoint === endpoint;
            }),
      )
      .filter((name) => name !== undefined);
  const byEndpoint = new Map<string, RouterRead>();
  // One stack may have a wrong key where another has the right one: the router is up.
  for (const read of reads)
    if (read.found._tag === "Up" || !byEndpoint.has(read.endpoint)) byEndpoint.set(read.endpoint, read);
  return [...byEndpoint.values()].map(({ endpoint, durationMs, found }): RouterReport => {
    const names = [...new Set(namesOf(endpoint))];
    if (found._tag === "Down") return { endpoint, names, status: "down", durationMs, trouble: found.trouble };
    const neighbours = withNeighbours
      ? { neighbours: neighboursOf(found.tree, owned(endpoint)).map(ofNobody.unmanaged) }
      : {};
    return { endpoint, names, status: "up", version: found.version, durationMs, ...neighbours };
  });
};

/** Looks at stacks and their routers once, and changes neither. Each router is read once for all of them. */
export const look = async (candidates: readonly Candidate[], options: LookOptions = {}): Promise<Look> => {
  const began = Date.now();
  const limit = pLimit(options.parallel ?? 2);
  const reads = new Reads();
  const states = await Promise.all(
    candidates.map(async (candidate) => {
      const { opened } = candidate;
      if (opened._tag === "Shut") return { candidate, trouble: opened.trouble };
      const state = await limit(() => opened.value.state());
      if (state._tag === "Shut") return { candidate, trouble: state.trouble, project: opened.value.project };
      return { candidate, reader: opened.value, state: state.value };
    }),
  );
  const seen = await Promise.all(
    states.map(async (one): Promise<Seen> => {
      const { candidate } = one;
      if (one.trouble !== undefined) return shut(candidate, one.trouble, one.project);
      const { reader, state } = one;
      const { routers, trouble } = openRouters(reader);
      // Those that no resource is on yet are to be reached too.
      await Promise.all(routers.map((router) => reads.get(router)));
      const resources = await compareStack(reader, state, reads, limit);
      return {
        candidate,
        resources,
        routers: [...new Set(routers.map(({ settings }) => settings.endpoint))],
        project: reader.project,
        ...(trouble === undefined ? {} : { trouble }),
      };
    }),
  );
  const routers = routerReports(await reads.all(), seen, options.unmanaged === true);
  const stacks = seen.map(({ candidate, resources, routers: endpoints, project, trouble }): StackReport => ({
    stack: candidate.target.stack,
    project,
    cwd: candidate.target.cwd,
    resources: resources.map(({ resource }) =>
      options.unmanaged === true ? resource : { ...resource, unmanaged: [] },
    ),
    routers: endpoints,
    ...(trouble === undefined ? {} : { trouble }),
  }));
  const at = Date.now();
  return {
    report: { at, durationMs: at - began, stacks, routers },
    placed: seen.flatMap(({ resources }) => resources.flatMap(({ placed }) => placed ?? [])),
    pools: poolsOf(
      seen.flatMap(({ resources }) => resources.flatMap(({ pools }) => pools ?? [])),
      at,
    ),
  };
};
