/** Atomic updates through the Automation API. */
import type { Stack, UpResult } from "@pulumi/pulumi/automation/index.js";
import {
  atomicUp,
  exitCodeOf,
  restoreRun,
  type AtomicResult,
  type RestoredRouter,
} from "pulumi-vyos/automation";
import { is } from "./is.js";

export const run = async (stack: Stack): Promise<void> => {
  const result = await atomicUp(stack, {
    parallel: 256,
    onProgress: (line) => {
      is<string>()(line, true);
    },
    signal: AbortSignal.timeout(1000),
  });
  is<AtomicResult>()(result, true);
  is<0 | 1 | 2 | 3 | 4>()(exitCodeOf(result), true);
  switch (result._tag) {
    case "Succeeded":
      is<UpResult | undefined>()(result.up, true);
      break;
    case "RolledBack":
      is<readonly RestoredRouter[]>()(result.routers, true);
      break;
    case "Incomplete":
      is<string>()(result.snapshot, true);
      is<AtomicResult>()(await restoreRun(stack, result.snapshot), true);
      break;
    case "NotStarted":
      is<string>()(result.reason, true);
      // @ts-expect-error Property 'routers' does not exist
      void result.routers;
  }
  // @ts-expect-error is not assignable to parameter of type 'Stack'
  await atomicUp("dev");
  // @ts-expect-error 'atomic' does not exist in type 'AtomicUpOptions'
  await atomicUp(stack, { atomic: true });
};
