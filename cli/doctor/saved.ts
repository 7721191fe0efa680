import type { Stack } from "@pulumi/pulumi/automation";
import { exportCheckpoint } from "../../automation/stack.js";
import { readingStack } from "../waiting.js";
import type { Json } from "../../provider/base/json.js";
import { isOwn } from "../../provider/engine/source.js";
import { ok, skip, warn, type Finding } from "./finding.js";

/** Whether something that was committed would be lost in a reboot. The API does not tell; the state does. */
export const savedFinding = async (stack: Stack | undefined): Promise<Finding> => {
  if (stack === undefined)
    return skip(
      "unsaved changes",
      "a router's API does not tell; the state of a stack does: select one, or name it with --stack",
    );
  const { deployment } = await readingStack(stack.name, () => exportCheckpoint(stack));
  const ours = (deployment.resources ?? []).filter(isOwn);
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
