import { leavesOf } from "../../provider/config/tree.js";
import type { Declared } from "../../provider/adoption/declared.js";
import { isDeclared, tableKinds, type DeclaredName, type KindName } from "../../provider/kinds/index.js";
import { kebabCase, unique } from "./words.js";

type Args = Declared["args"];

const text = (args: Args, name: string): string => {
  const value = args[name];
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
};

/** What people call such a resource, and what it is called where that is taken. */
type Namer = (args: Args) => readonly [short: string, long: string];

const namers: Readonly<Record<Exclude<KindName, DeclaredName>, Namer>> = {
  Config: (args) => [text(args, "path"), text(args, "path")],
  NatRuleset: (args) => [`nat ${text(args, "type")}`, `nat ${text(args, "type")} rules`],
  VmAttachment: (args) => [text(args, "hostname"), `vm ${text(args, "network")} ${text(args, "hostname")}`],
};

/** What the table says, or else what stands in its place. */
const tableName =
  (name: DeclaredName): Namer =>
  (args) => {
    const { table, replacedBy } = tableKinds[name];
    const words = replacedBy.map((property) => text(args, property)).join(" ");
    const long = `${name.replace(/(?<=.)(?=[A-Z])/g, " ")} ${words}`;
    const [short = words, longer = long] = [table.label?.(args) ?? []].flat();
    return [short, longer];
  };

const namerOf = (name: KindName): Namer => (isDeclared(name) ? tableName(name) : namers[name]);

/** Names for resources, each once: from what people called them, or else from where they stand. */
export const nameAll = (declared: readonly Declared[]): readonly string[] => {
  const proposals = declared.map(({ kind, args, tree }) => {
    const [short, long] = namerOf(kind)(args).map(kebabCase);
    const place = kebabCase((leavesOf(tree)[0]?.path ?? [kind]).join(" "));
    return { short: short ?? "", long: long === undefined || long === "" ? place : long };
  });
  const uses = new Map<string, number>();
  for (const { short } of proposals) uses.set(short, (uses.get(short) ?? 0) + 1);
  const taken = new Set<string>();
  return proposals.map(({ short, long }) => {
    const wanted = short !== "" && uses.get(short) === 1 ? short : long || "config";
    const name = unique(wanted, (each) => taken.has(each), "-");
    taken.add(name);
    return name;
  });
};
