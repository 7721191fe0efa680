/** `/config-file`: save, load, merge, confirm. */
import { posix } from "node:path";
import { pause } from "../latency.js";
import { parseRaw } from "../parseRaw.js";
import { Refusal, unknownOperation } from "../session.js";
import { Editor, type ConfigNode } from "../tree.js";
import { backgroundText, failure, success, type Answer } from "./answer.js";
import type { Site } from "./site.js";

const bootFile = "/config/config.boot";
const betweenCommits = "_show_diff error (both config NULL)\n";

/** The folders that the router has; nothing can be saved elsewhere. */
const folders = [
  "/config",
  "/tmp",
  "/var/tmp",
  "/run",
  "/home/vyos",
  "/root",
  "/etc",
  "/opt/vyatta/etc/config",
  "/",
];

/** A file by the name under which it is kept: `/config` has another name. */
const placeOf = (file: string): string =>
  posix.resolve("/", file).replace(/^\/opt\/vyatta\/etc\/config\//, "/config/");

/** What a load finds under a name: the file, or that of the name in `/config`. */
const found = (files: ReadonlyMap<string, ConfigNode>, file: string): ConfigNode | undefined =>
  files.get(placeOf(file)) ?? files.get(placeOf(posix.join("/config", file)));

/** What Python says where a file cannot be written. */
const unwritable = (file: string): string =>
  `Traceback (most recent call last):\n  File "/usr/libexec/vyos/vyos-save-config.py", line 60, in <module>\n    with open(write_file, 'w') as f:\n         ^^^^^^^^^^^^^^^^^^^^^^^\n${
    folders.includes(placeOf(file))
      ? `IsADirectoryError: [Errno 21] Is a directory: '${file}'`
      : `FileNotFoundError: [Errno 2] No such file or directory: '${file}'`
  }\n`;

const textOf = (body: Record<string, unknown>, name: string): string | undefined => {
  const value = body[name];
  return typeof value === "string" && value !== "" ? value : undefined;
};

const save = async (site: Site, file: string): Promise<Answer> => {
  const { machine } = site;
  const { dialect } = machine;
  const failing = site.takeSaveFailure();
  const torn = machine.isDirty;
  await pause(machine.latency.save(machine.rules));
  if (failing !== undefined)
    return failing.asSuccess ? success(dialect, failing.text) : failure(dialect, 400, failing.text);
  machine.counts.saves++;
  if (torn) return success(dialect, betweenCommits);
  const place = placeOf(file);
  if (folders.includes(place) || !folders.includes(posix.dirname(place)))
    return failure(dialect, 400, unwritable(file));
  machine.files.set(place, machine.running);
  if (place === bootFile) machine.saved = machine.running;
  await site.changed();
  return success(dialect, dialect.saveText(file));
};

const mergeInto = (base: ConfigNode, added: ConfigNode): ConfigNode => {
  const editor = new Editor(base);
  const walk = (node: ConfigNode, steps: { name: string; shape: ConfigNode["shape"] }[]): void => {
    for (const [name, child] of node.children) {
      const here = [...steps, { name, shape: child.shape }];
      if (child.values.length === 0) editor.set(here, undefined, false);
      const many = child.values.length > 1;
      for (const value of child.values) editor.set(here, value, many);
      walk(child, here);
    }
  };
  walk(added, []);
  return editor.root;
};

const readConfig = (site: Site, body: Record<string, unknown>): ConfigNode => {
  const { machine } = site;
  const file = textOf(body, "file");
  const text = site.commitConfirm === undefined ? undefined : textOf(body, "string");
  if (file === undefined && text === undefined)
    throw new Refusal(
      `Missing required field "${site.commitConfirm === undefined ? "file" : "file | string"}"`,
    );
  if (file === undefined) return parseRaw(text ?? "", machine.schema, machine.dialect.version);
  const config = [placeOf(file), posix.join("/config", file)].includes(bootFile)
    ? machine.saved
    : found(machine.files, file);
  if (config === undefined) throw new Refusal(`No such file '${file}'\n`);
  return config;
};

/** A failure leaves the session as it is: the API never discards here. */
const load = async (site: Site, op: string, body: Record<string, unknown>): Promise<Answer> => {
  const { machine, commitConfirm } = site;
  const { dialect } = machine;
  const config = readConfig(site, body);
  machine.candidate = op === "merge" ? mergeInto(machine.candidate, config) : config;
  const minutes = typeof body.confirm_time === "number" ? body.confirm_time : 0;
  const started = minutes > 0 && commitConfirm !== undefined ? commitConfirm.start(minutes) : "";
  if (machine.changes(["service", "https"])) {
    site.later(async () => {
      const result = await machine.commit(0);
      if (result.failed) machine.discard();
      else site.reload();
      await site.changed();
    });
    return success(dialect, started + backgroundText);
  }
  const result = await machine.commit(0);
  await site.changed();
  if (result.failed) {
    machine.spoilt = true;
    throw new Refusal(result.output);
  }
  const text = started + (commitConfirm === undefined ? "" : result.output);
  return success(dialect, text === "" ? null : text);
};

/** Serves `/config-file`. */
export const configFile = async (site: Site, body: Record<string, unknown>): Promise<Answer> => {
  const { dialect } = site.machine;
  const op = String(body.op);
  const newer = site.commitConfirm !== undefined;
  try {
    if (op === "save") return await save(site, textOf(body, "file") ?? bootFile);
    // Older builds do not take turns with `/configure` here.
    if (newer && (op === "load" || op === "merge"))
      return await site.machine.exclusive(() => load(site, op, body));
    if (op === "load") return await load(site, op, body);
    if (op === "confirm" && newer) return success(dialect, site.commitConfirm.confirm());
    throw unknownOperation(dialect, op);
  } catch (error) {
    if (error instanceof Refusal) return failure(dialect, 400, error.message);
    throw error;
  }
};
