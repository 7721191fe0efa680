import { constants } from "node:os";

/**
 * Newer engines interrupt a provider process that they are done with, and kill it 5 s later; older ones kill it at
 * once, which is why every answer waits for the sinks as well.
 */
export const beforeEnd = (settled: () => Promise<void>): void => {
  // Not `once`: libraries that clean up at exit end the process where they see no other listener.
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.on(signal, () => {
      void settled().finally(() => process.exit(128 + constants.signals[signal]));
    });
};
