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

/** How often is looked whether the process that started this one is still there. */
const LOOK_MS = 500;

/** Ends this process like a signal, when the one that started it is gone: nobody would end it otherwise. */
export const endWithParent = (): void => {
  const parent = process.ppid;
  const look = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(look);
    process.kill(process.pid, "SIGTERM");
  }, LOOK_MS);
  look.unref();
};
