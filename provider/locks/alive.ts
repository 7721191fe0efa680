import { codeOf } from "../base/files.js";

/** Whether a process of this machine is there, ours or somebody else's. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== "ESRCH";
  }
};
