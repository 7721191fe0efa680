/** Random programs whose places wander between resources of every kind. */
import { getNode, isEmpty, isTree, type ConfigTree } from "../../provider/config/tree.js";
import { Random } from "../soak/random.js";
import { spots } from "./spots.js";
import { expected, programOf, World, type Assignment, type Plan } from "./world.js";

/** What came of many random updates. */
export interface Tally {
  /** The router is not as the program says. */
  readonly wrong: readonly string[];
  /** Refused although some order of what Pulumi does would do. */
  readonly refused: readonly string[];
  /** Refused as it must be: a place changed hands and content at once, and its owner goes only after all others. */
  readonly refusedRightly: number;
  readonly moves: number;
}

const isSame = (a: Assignment | undefined, b: Assignment | undefined): boolean =>
  a?.holder === b?.holder && a?.content === b?.content;

/** Whether a place is taken, changed, from a resource that only goes when all others have come. */
export const isHopeless = (before: Plan, after: Plan): boolean => {
  const program = programOf(after);
  return spots.some(({ holders }, i) => {
    const [was, is] = [before[i], after[i]];
    if (was === undefined || is === undefined || was.holder === is.holder || was.content === is.content)
      return false;
    return !program.has(holders[was.holder]?.resource ?? "");
  });
};

/**
 * Whether a place that is to be taken stands empty: its owner went after another had put something into it, unheard of,
 * and that one has gone too. An empty node may mean something, so it is nobody's to take unasked.
 */
const isLeftEmpty = (tree: ConfigTree, before: Plan, after: Plan): boolean =>
  spots.some(({ base }, i) => {
    const node = before[i] === undefined && after[i] !== undefined ? getNode(tree, base) : undefined;
    return isTree(node) && isEmpty(node);
  });

const nextPlan = (random: Random, before: Plan): Plan =>
  spots.map(({ holders, contents }, i): Assignment | undefined => {
    const was = before[i];
    const what = random.int(0, 3);
    if (what === 0) return was;
    if (what === 1 && random.chance(0.5)) return undefined;
    const holder = random.pick(Object.keys(holders)) ?? "";
    const content = random.int(0, contents.length - 1);
    // Most moves keep the content: what changes both is often refused, and the rest is then not tried.
    return { holder, content: was === undefined || random.chance(1 / 8) ? content : was.content };
  });

/** Runs that many updates, one after the other on a router; after one that was refused, on a new one. */
export const fuzz = async (runs: number, seed: number): Promise<Tally> => {
  const random = new Random(seed);
  const wrong: string[] = [];
  const refused: string[] = [];
  let [refusedRightly, moves] = [0, 0];
  let world = new World();
  let before: Plan = [];
  for (let run = 0; run < runs; run++) {
    const after = nextPlan(random, before);
    moves += after.filter((assignment, i) => !isSame(assignment, before[i])).length;
    const together = random.chance(0.5);
    const mayRefuse = isHopeless(before, after) || isLeftEmpty(world.tree, before, after);
    const errors = await world.up(after, { shuffle: (list) => random.shuffle(list), together });
    const label = `seed ${String(seed)} run ${String(run)}${together ? ", together" : ""}`;
    if (errors.length > 0) {
      if (mayRefuse) refusedRightly++;
      else refused.push(`${label}: ${errors.join("\n  ")}`);
    } else {
      const [want, have] = [expected(after), world.lines()];
      const lost = want.filter((line) => !have.includes(line)).map((line) => `- ${line}`);
      const stray = have.filter((line) => !want.includes(line)).map((line) => `+ ${line}`);
      const pending = world.pending(after).map((name) => `? ${name} is to change again`);
      const all = [...lost, ...stray, ...pending];
      if (all.length > 0) wrong.push(`${label}:\n  ${all.join("\n  ")}`);
    }
    const isFresh = errors.length > 0 || wrong.at(-1)?.startsWith(`${label}:`) === true;
    if (isFresh) world = new World();
    before = isFresh ? [] : after;
  }
  return { wrong, refused, refusedRightly, moves };
};
