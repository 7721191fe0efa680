/** The commit: each subsystem on its own, so that one may fail and the others stay applied. */
import type { Schema } from "../provider/schema/index.js";
import type { Dialect } from "./dialect.js";
import { Editor, nodeAt, sameTree, type ConfigNode } from "./tree.js";
import { crashReport } from "./report.js";
import { ConfigError, ScriptCrash, warningText } from "./verify/context.js";
import { verifierOf } from "./verify/owners.js";
import { turns, type Turn } from "./verify/turns.js";

export interface CommitResult {
  /** The running configuration afterwards. */
  readonly running: ConfigNode;
  /** What the router printed. */
  readonly output: string;
  readonly failed: boolean;
}

interface TurnResult {
  readonly output: string;
  readonly failed: boolean;
}

/** From this priority on interfaces have been committed. */
const interfacePriority = 300;

/** A script that dies in the commit daemon is run once more on its own, and prints everything again. */
const lastWords = (error: unknown, printed: string, dialect: Dialect): string => {
  if (error instanceof ScriptCrash) return printed + crashReport(dialect, error.message, new Date());
  if (error instanceof ConfigError) return `${error.message}\n`;
  throw error;
};

const take = (turn: Turn, dialect: Dialect, before: ConfigNode, after: ConfigNode): TurnResult => {
  const name = turn.path.join(" ");
  const verify = verifierOf(dialect.version, turn.pattern);
  if (verify === undefined) return { output: "", failed: false };
  let printed = "";
  const warn = (message: string): void => {
    printed += warningText(message);
  };
  const print = (text: string): void => {
    printed += text;
  };
  const kernel = turn.priority < interfacePriority ? before : after;
  const proposal = { root: after, before, kernel, version: dialect.version, warn, print };
  try {
    verify(proposal, turn.path);
  } catch (error) {
    const told = dialect.commitText
      ? `[ ${turn.title} ]\n${printed}${lastWords(error, printed, dialect)}`
      : "";
    const verdict =
      nodeAt(after, turn.path) === undefined ? `delete [ ${name} ] failed` : `[[${name}]] failed`;
    return { output: `${told}${verdict}\n`, failed: true };
  }
  return {
    output: printed !== "" && dialect.commitText ? `[ ${turn.title} ]\n${printed}\n` : "",
    failed: false,
  };
};

/** Whether the candidate differs from what runs, comments included. */
export const hasChanges = (running: ConfigNode, candidate: ConfigNode): boolean =>
  !sameTree(running, candidate, true);

/** Commits `candidate` over `running`. */
export const commit = (
  schema: Schema,
  running: ConfigNode,
  candidate: ConfigNode,
  dialect: Dialect,
): CommitResult => {
  const failed: Turn[] = [];
  let output = "";
  for (const turn of turns(schema, running, candidate)) {
    const result = take(turn, dialect, running, candidate);
    output += result.output;
    if (result.failed) failed.push(turn);
  }
  if (failed.length === 0) return { running: candidate, output, failed: false };
  const editor = new Editor(candidate);
  for (const { path } of failed) editor.graft(path, nodeAt(running, path), running);
  return { running: editor.root, output: `${output}Commit failed\n`, failed: true };
};

/** The NAT rules of a configuration: what reads and commits take their time over. */
export const countRules = (root: ConfigNode): number =>
  ["destination", "source", "static"].reduce(
    (sum, kind) => sum + (nodeAt(root, ["nat", kind, "rule"])?.children.size ?? 0),
    0,
  );
