import type { Declared } from "../../provider/adoption/declared.js";
import { areaOf, areas, inOrder, type Area } from "./areas.js";
import { referencesOf, type References } from "./references.js";

/** One part of the program, in the order of its lines. */
export interface Section {
  readonly area: Area;
  readonly members: readonly Declared[];
}

/** The resources in the order in which they are written, and who refers to whom. */
export interface Arrangement {
  readonly sections: readonly Section[];
  /** Only to what stands before: a program runs from top to bottom. */
  readonly references: ReadonlyMap<Declared, References>;
}

/** Every resource behind those that it refers to, but for circles, and else in the given order. */
const behindTheirTargets = (
  members: readonly Declared[],
  references: ReadonlyMap<Declared, References>,
): readonly Declared[] => {
  const own = new Set(members);
  const seen = new Set<Declared>();
  const order: Declared[] = [];
  const visit = (one: Declared): void => {
    if (seen.has(one) || !own.has(one)) return;
    seen.add(one);
    for (const { target } of references.get(one)?.values() ?? []) visit(target);
    order.push(one);
  };
  members.forEach(visit);
  return order;
};

/** Puts resources into the order of the program. */
export const arrange = (declared: readonly Declared[]): Arrangement => {
  const all = referencesOf(declared);
  const sections = areas
    .map((area) => ({ area, members: declared.filter((each) => areaOf(each).file === area.file) }))
    .filter(({ members }) => members.length > 0)
    .map(({ area, members }) => ({ area, members: behindTheirTargets(inOrder(members), all) }));
  const order = new Map(sections.flatMap(({ members }) => members).map((each, i) => [each, i]));
  const isBefore = (target: Declared, one: Declared): boolean =>
    (order.get(target) ?? Infinity) < (order.get(one) ?? -1);
  const references = new Map(
    [...all].map(([one, found]) => [
      one,
      new Map([...found].filter(([, { target }]) => isBefore(target, one))),
    ]),
  );
  return { sections, references };
};
