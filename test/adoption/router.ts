import { Editor, emptyRoot, type ConfigJson, type ConfigNode } from "../../provider/emulator/tree.js";
import { flag, leaf, multi, node, type Schema } from "../../provider/emulator/schema/nodes.js";
import { applyConfig } from "../../provider/emulator/session.js";
import type { Dialect } from "../../provider/emulator/dialect.js";
import { startRouter, versions, type EmulatedRouter, type Version } from "../../provider/testing.js";

type Json = ConfigJson[string];

const isEmpty = (value: Json): boolean => typeof value === "object" && Object.keys(value).length === 0;

/** A schema that a configuration is valid by: its own shape. */
const schemaOf = (value: Json): Schema => {
  if (typeof value === "string") return leaf();
  if (Array.isArray(value)) return multi();
  if (isEmpty(value)) return flag;
  return node(Object.fromEntries(Object.entries(value).map(([name, each]) => [name, schemaOf(each)])));
};

/** What conversion to JSON left of values that the router removes when it commits. */
const withoutBlanks = (config: ConfigJson): ConfigJson =>
  Object.fromEntries(
    Object.entries(config)
      .filter(([, value]) => value !== "")
      .map(([name, value]) => [
        name,
        typeof value === "object" && !Array.isArray(value) ? withoutBlanks(value) : value,
      ]),
  );

interface Inside {
  readonly machine: {
    readonly dialect: Dialect;
    running: ConfigNode;
    candidate: ConfigNode;
    saved: ConfigNode;
  };
}

/** A router that holds a configuration which mixes releases, or is of one that the emulator has no schema of. */
const holding = async (config: ConfigJson, vyos: Version): Promise<EmulatedRouter> => {
  const router = await startRouter({ vyos, config: {} });
  const { machine } = router as unknown as Inside;
  const editor = new Editor(emptyRoot);
  const { dialect } = machine;
  const schema = schemaOf(config);
  applyConfig({ editor, schema, dialect, strict: false, before: emptyRoot }, config);
  machine.running = machine.candidate = machine.saved = editor.root;
  return router;
};

/** A router with this configuration, of the newest release that takes it. */
export const routerWith = async (config: ConfigJson, release?: Version): Promise<EmulatedRouter> => {
  const given = withoutBlanks(config);
  for (const vyos of release === undefined ? [...versions].sort().reverse() : [release])
    try {
      return await startRouter({ vyos, config: given });
    } catch (error) {
      if (release !== undefined) throw error;
    }
  return holding(given, "1.4");
};
