/** How long an editor waits for completion in the types of a whole configuration: TypeScript's own language service. */
import { join } from "node:path";
import ts from "typescript";
import { repoRoot } from "../test/support/pulumi.js";
import { programOf } from "./schema-programs.js";

/** What is being typed, with `|` where the cursor is, and something that must be offered there. */
const typed: readonly (readonly [text: string, offered: string])[] = [
  ['config15("|", {});', "interfaces"],
  ['config15("interfaces wiregua|", {});', "interfaces wireguard"],
  ['config15("interfaces wireguard wg0", { | });', "private-key"],
  ['config15("interfaces wireguard wg0", { peer: { hall: { "|" } } });', "allowed-ips"],
  ['config15("interfaces ethernet eth0", { duplex: "|" });', "half"],
  ['config15("firewall ipv4 forward filter rule 10", { | });', "action"],
  ['config15("firewall ipv4 forward filter rule 10", { action: "|" });', "accept"],
  ["const whole: Vyos = { service: { | } };", "ssh"],
];

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.Node20,
  strict: true,
  noEmit: true,
  types: ["node"],
};

/** How long it takes to read the program, the longest of the first completions, and of those from then on. */
export const measureEditor = (): {
  readonly opening: number;
  readonly first: number;
  readonly longest: number;
  readonly at: string;
} => {
  const file = join(repoRoot, "test", "types", "typed-just-now.ts");
  const program = `${programOf(true)}import type { Vyos } from "pulumi-vyos/schema/1.5";\n`;
  let text = program;
  let version = 0;
  // An editor reads what does not change once.
  const read = new Map<string, ts.IScriptSnapshot | undefined>();
  const snapshotOf = (name: string): ts.IScriptSnapshot | undefined => {
    const content = ts.sys.readFile(name);
    return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
  };
  const service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [file],
    getScriptVersion: (name) => (name === file ? String(version) : "0"),
    getScriptSnapshot: (name) => {
      if (name === file) return ts.ScriptSnapshot.fromString(text);
      if (!read.has(name)) read.set(name, snapshotOf(name));
      return read.get(name);
    },
    getCurrentDirectory: () => repoRoot,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (name) => name === file || ts.sys.fileExists(name),
    readFile: (name) => (name === file ? text : ts.sys.readFile(name)),
    directoryExists: (name) => ts.sys.directoryExists(name),
    getDirectories: (name) => ts.sys.getDirectories(name),
  });
  const complete = (line: string, offered: string): number => {
    text = `${program}${line.replace("|", "")}\n`;
    version++;
    const began = performance.now();
    const found = service.getCompletionsAtPosition(file, program.length + line.indexOf("|"), {});
    const ms = performance.now() - began;
    if (found?.entries.some(({ name }) => name.replaceAll('"', "") === offered) !== true)
      throw new Error(
        `${line} is not offered ${offered}: ${found?.entries.map(({ name }) => name).join(", ") ?? "nothing"}`,
      );
    return ms;
  };
  const began = performance.now();
  service.getSemanticDiagnostics(file);
  const opening = performance.now() - began;
  const round = (): readonly number[] => typed.map(([line, offered]) => complete(line, offered));
  const first = Math.max(...round());
  const rounds = [round(), round(), round()];
  // Whatever else the machine does while one of them is looked for.
  const each = typed.map((_, i) => Math.min(...rounds.map((times) => times[i] ?? Infinity)));
  const longest = Math.max(...each);
  const at = typed[each.indexOf(longest)]?.[0] ?? "";
  return { opening, first, longest, at };
};
