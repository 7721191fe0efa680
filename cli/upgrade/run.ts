import * as E from "fp-ts/Either";
import { findPulumi } from "../../automation/cli.js";
import { printableJson } from "../../provider/base/printable.js";
import type { DialectName } from "../../provider/config/dialect.js";
import { explain } from "../../provider/router/errors.js";
import { openAll, targetsOf, type TargetFlags } from "../targets.js";
import { readRouter } from "../watch/routers.js";
import type { StackReader } from "../watch/stack.js";
import { affected, upgradeOf, upgradeOfRouter, upgradeText, type Affected } from "./check.js";

/** The options of `upgrade-check` as they were given. */
export interface UpgradeFlags extends TargetFlags {
  readonly to: DialectName;
  readonly running?: true;
  readonly json?: true;
}

const ofState = async (reader: StackReader, to: DialectName): Promise<readonly Affected[]> => {
  const state = await reader.state();
  if (state._tag === "Shut") throw new Error(`${reader.target.stack}: ${state.trouble.text}`);
  return state.value.managed.map((managed) => upgradeOf(managed, to));
};

const ofRouters = ({ connections, routers }: StackReader, to: DialectName): Promise<readonly Affected[]> =>
  Promise.all(
    routers.map(async (name) => {
      const connection = connections.get(name);
      if (E.isLeft(connection)) throw new Error(explain(connection.left));
      const { endpoint, found } = await readRouter(connection.right.router);
      if (found._tag === "Down") throw new Error(`${endpoint}: ${found.trouble.text}`);
      return upgradeOfRouter(endpoint, found.tree, to);
    }),
  );

/** Carries `upgrade-check` out; the exit code is the outcome's. */
export const runUpgradeCheck = async (flags: UpgradeFlags): Promise<number> => {
  const { to, running, json } = flags;
  const command = await findPulumi();
  const candidates = await openAll(await targetsOf(flags, command), command);
  const all = await Promise.all(
    candidates.map(({ target, opened }) => {
      if (opened._tag === "Shut") throw new Error(`${target.stack}: ${opened.trouble.text}`);
      return (running === true ? ofRouters : ofState)(opened.value, to);
    }),
  );
  const seen = all.flat();
  const text = json === true ? printableJson({ to, affected: affected(seen) }, 2) : upgradeText(seen, to);
  process.stdout.write(`${text}\n`);
  return affected(seen).length > 0 ? 2 : 0;
};
