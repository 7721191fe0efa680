/** The commit: each subsystem on its own, so that one may fail and the others stay applied. */
import type { Schema } from "../provider/schema/index.js";
import type { Dialect } from "./dialect.js";
import { Editor, nodeAt, sameTree, type ConfigNode } from "./tree.js";
import { crashReport } from "./report.js";
import {
  ConfigError,
  PartFailure,
  ProgramError,
  ScriptCrash,
  warningText,
  type PacketFilter,
} from "./verify/context.js";
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

type Speech = "aloud" | "by itself" | "to the log";

/** Where what a script prints goes. */
const speechOf = ({ scripts }: Dialect, owner: string): Speech => {
  const [script = ""] = owner.split(/\s/);
  // Older parts are programs of their own.
  if (!script.endsWith(".py") || scripts.outside.includes(script)) return "by itself";
  return scripts.daemonSpeaks ? "aloud" : "to the log";
};

/**
 * What reaches the answer of a script that fails. One that dies is reported by the daemon, or where that keeps silent
 * run once more on its own, in both without the frames of its stack.
 */
const lastWords = (error: unknown, printed: string, dialect: Dialect, speech: Speech): string => {
  if (error instanceof ScriptCrash)
    return speech === "aloud"
      ? `${printed}Traceback (most recent call last):\n${error.message}\n\n`
      : `${printed}${crashReport(dialect, error.message, new Date())}\n`;
  if (error instanceof ProgramError) return `${printed}${error.message}\n\n`;
  if (!(error instanceof ConfigError)) throw error;
  if (speech === "to the log") return "";
  return `${printed}${error.message}\n${speech === "by itself" ? "\n" : ""}`;
};

const take = (
  turn: Turn,
  dialect: Dialect,
  before: ConfigNode,
  after: ConfigNode,
  kernel: ConfigNode,
  filter: PacketFilter,
): TurnResult => {
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
  const proposal = { root: after, before, kernel, version: dialect.version, filter, warn, print };
  try {
    verify(proposal, turn.path);
  } catch (error) {
    const part =
      error instanceof PartFailure ? error : { reason: error, title: turn.title, script: turn.owner };
    const words = lastWords(part.reason, printed, dialect, speechOf(dialect, part.script));
    const title = (error instanceof ProgramError ? error.title : undefined) ?? part.title;
    const verdict =
      nodeAt(after, turn.path) === undefined ? `delete [ ${name} ] failed` : `[[${name}]] failed`;
    return { output: `${words === "" ? "" : `[ ${title} ]\n${words}`}${verdict}\n`, failed: true };
  }
  return {
    output: printed !== "" && dialect.commitText ? `[ ${turn.title} ]\n${printed}\n` : "",
    failed: false,
  };
};

/** Whether the candidate differs from what runs, comments included. */
export const hasChanges = (running: ConfigNode, candidate: ConfigNode): boolean =>
  !sameTree(running, candidate, true);

/** Commits `candidate` over `running`; `filter` is what earlier commits left in the kernel. */
export const commit = (
  schema: Schema,
  running: ConfigNode,
  candidate: ConfigNode,
  dialect: Dialect,
  filter: PacketFilter = { table: "there" },
): CommitResult => {
  const failed: Turn[] = [];
  const applied = new Editor(running);
  let output = "";
  for (const turn of turns(schema, running, candidate)) {
    const result = take(turn, dialect, running, candidate, applied.root, filter);
    output += result.output;
    if (result.failed) failed.push(turn);
    else applied.graft(turn.path, nodeAt(candidate, turn.path), candidate);
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
