/** `/retrieve`. */
import { pause } from "../latency.js";
import { toAst, toJson, toRaw, valuesOf } from "../render.js";
import { isKnownPath } from "../resolve.js";
import { exists, unknownOperation } from "../session.js";
import { nodeAt, type ConfigNode } from "../tree.js";
import { failure, internalError, success, type Answer } from "./answer.js";
import type { Site } from "./site.js";

/** What `showConfig` prints for a path: its children, or itself when it is a tag node or a leaf. */
const shownAt = (root: ConfigNode, path: readonly string[]): ConfigNode | undefined => {
  const node = nodeAt(root, path);
  const name = path.at(-1);
  if (node === undefined || name === undefined || node.shape === "node" || node.shape === "item") return node;
  return { shape: "node", children: new Map([[name, node]]), values: [] };
};

const isBare = (node: ConfigNode | undefined): boolean =>
  node === undefined || (node.children.size === 0 && node.values.length === 0);

const showConfig = async (site: Site, path: readonly string[], format: string): Promise<Answer> => {
  const { machine } = site;
  const { dialect } = machine;
  let torn: boolean = machine.isDirty;
  await pause(machine.latency.read(machine.rules));
  const isKnown = isKnownPath(machine.schema, dialect.version, path);
  if (path.length > 0 && !isKnown && nodeAt(machine.running, path) === undefined)
    return failure(dialect, 400, "Specified configuration path is not valid\n");
  const shown = shownAt(machine.running, path);
  if (shown === undefined || isBare(nodeAt(machine.running, path)))
    return path.length === 0 && format !== "raw"
      ? success(dialect, {})
      : failure(dialect, 400, "Configuration under specified path is empty\n");
  if (!["json", "json_ast", "raw"].includes(format))
    return failure(dialect, 400, `${dialect.quote}${format}${dialect.quote} is not a valid config format`);
  if (format === "raw") return success(dialect, toRaw(shown, " "));
  // While changes are uncommitted the text carries marks that the API cannot read.
  torn ||= machine.isDirty;
  if (torn) return failure(dialect, 500, internalError);
  return success(dialect, format === "json" ? toJson(shown, valuesOf) : toAst("", shown));
};

/** Serves `/retrieve`. */
export const retrieve = async (site: Site, body: Record<string, unknown>): Promise<Answer> => {
  const { machine } = site;
  const { dialect } = machine;
  const op = String(body.op);
  const path = body.path as string[];
  const words = path
    .join(" ")
    .split(/\s+/)
    .filter((word) => word !== "");
  switch (op) {
    case "showConfig":
      return showConfig(
        site,
        path,
        typeof body.configFormat === "string" ? body.configFormat || "json" : "json",
      );
    case "exists":
      if (words.length === 0) site.crash();
      return success(dialect, words.length > 0 && exists(machine.candidate, words));
    case "returnValue":
      return success(dialect, valuesOf(nodeAt(machine.candidate, words))[0] ?? null);
    case "returnValues":
      return success(dialect, valuesOf(nodeAt(machine.candidate, words)));
    default:
      return failure(dialect, 400, unknownOperation(dialect, op).message);
  }
};
