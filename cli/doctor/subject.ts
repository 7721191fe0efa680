import { resolve } from "node:path";
import { LocalWorkspace, type Stack } from "@pulumi/pulumi/automation";
import type { Json } from "../../provider/base/json.js";
import { exportCheckpoint } from "../../automation/stack.js";
import type { ConfigSource } from "../../provider/engine/connections.js";
import { ok, skip, warn, type Finding } from "./finding.js";

/** Where the settings come from. */
export interface Subject {
  readonly config: ConfigSource;
  /** Absent when only the environment is asked. */
  readonly stack?: Stack;
}

/** The stack of a folder, its configuration with secrets; without a stack the environment alone. */
export const openSubject = async (cwd: string, name: string | undefined): Promise<Subject> => {
  if (name === undefined) return { config: () => undefined };
  const stack = await LocalWorkspace.selectStack({ stackName: name, workDir: resolve(cwd) });
  const config = await stack.getAllConfig();
  return { stack, config: (key) => config[key]?.value };
};

const isOurs = (type: string): boolean => type.startsWith("pulumi-nodejs:dynamic/vyos:");

/** Whether something that was committed would be lost in a reboot. The API does not tell; the state does. */
export const savedFinding = async (stack: Stack | undefined): Promise<Finding> => {
  if (stack === undefined)
    return skip(
      "unsaved changes",
      "a router's API does not tell; the state of a stack does: name one with --stack",
    );
  const { deployment } = await exportCheckpoint(stack);
  const ours = (deployment.resources ?? []).filter(({ type }) => isOurs(type));
  const unsaved = ours
    .filter(({ outputs }) => (outputs as Json | undefined)?.saved === false)
    .map(({ urn }) => urn);
  return unsaved.length === 0
    ? ok("unsaved changes", `none among the ${String(ours.length)} resources of ${stack.name}`)
    : warn(
        "unsaved changes",
        `${String(unsaved.length)} of ${String(ours.length)} resources would be lost in a reboot: ${unsaved.slice(0, 3).join(", ")}${unsaved.length > 3 ? ", …" : ""}`,
        "run `pulumi up`, which saves again, or `save` on the router",
      );
};
