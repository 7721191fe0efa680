import * as E from "fp-ts/Either";
import pLimit from "p-limit";
import { dialects } from "../../provider/config/dialect.js";
import { toldDialect } from "../../provider/router/definitions.js";
import type { Candidate } from "./look.js";
import type { StackReport } from "./report.js";
import type { Placed, PlacedRouter } from "./topology/model.js";

/** What is to be drawn of stacks. */
export interface Survey {
  readonly report: { readonly stacks: readonly StackReport[]; readonly routers: readonly PlacedRouter[] };
  readonly placed: readonly Placed[];
}

/** What stacks have by their state alone: no router is asked, so nothing is said of how it stands. */
export const survey = async (candidates: readonly Candidate[]): Promise<Survey> => {
  const limit = pLimit(2);
  const all = await Promise.all(
    candidates.map(async ({ target, opened }) => {
      const base = { stack: target.stack, cwd: target.cwd, resources: [], routers: [] };
      if (opened._tag === "Shut")
        return { stack: { ...base, project: "", trouble: opened.trouble }, placed: [] };
      const { project, connections } = opened.value;
      const state = await limit(() => opened.value.state());
      if (state._tag === "Shut") return { stack: { ...base, project, trouble: state.trouble }, placed: [] };
      const placed = state.value.managed.flatMap(({ urn, name, conceal, content }): Placed[] => {
        if (content._tag === "Unreadable") return [];
        const connection = connections.get(content.state.inputs.router);
        if (E.isLeft(connection)) return [];
        const { settings } = connection.right.router;
        const { endpoint } = settings;
        const tree = content.kind.render(content.state.model, toldDialect(settings) ?? dialects["1.5"]);
        return [{ endpoint, urn, name, tree: conceal.tree(tree) }];
      });
      return { stack: { ...base, project }, placed };
    }),
  );
  const placed = all.flatMap((one) => one.placed);
  const endpoints = [...new Set(placed.map(({ endpoint }) => endpoint))];
  const routers = endpoints.map((endpoint) => ({ endpoint, names: [] }));
  return { report: { stacks: all.map(({ stack }) => stack), routers }, placed };
};
