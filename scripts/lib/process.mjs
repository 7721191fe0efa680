// Child processes that never outlive us: each one leads a process group of its own, which is ended on a time
// limit, on Ctrl-C and on SIGTERM. Cleanups run on the same occasions.
import { spawn } from "node:child_process";
import { constants } from "node:os";

/** Whether a process of this machine is there, ours or somebody else's. */
export function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

const live = new Set();
const cleanups = new Set();
let armed = false;
let interrupted = false;

/** Ends the process group that `child` leads: politely first, then by force. */
export function endGroup(child, signal = "SIGTERM", graceMs = 3000) {
  const send = (sig) => {
    try {
      if (process.platform === "win32") child.kill(sig);
      else process.kill(-child.pid, sig);
      return true;
    } catch {
      return false; // already gone
    }
  };
  if (child.pid === undefined || !send(signal)) return;
  setTimeout(() => send("SIGKILL"), graceMs).unref();
}

async function onSignal(signal) {
  interrupted = true;
  const children = [...live];
  for (const child of children) endGroup(child, signal, 2000);
  const deadline = Date.now() + 3000;
  while (live.size > 0 && Date.now() < deadline) await new Promise((r) => setTimeout(r, 50));
  for (const cleanup of [...cleanups]) cleanup();
  process.exit(128 + constants.signals[signal]);
}

function arm() {
  if (armed) return;
  armed = true;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, () => void onSignal(signal));
}

/** Runs `cleanup` if we are interrupted before the returned function is called. */
export function onInterrupt(cleanup) {
  arm();
  cleanups.add(cleanup);
  return () => cleanups.delete(cleanup);
}

/**
 * Runs a command to its end and never throws: a command that cannot start is `{ code: -1, error }`.
 * Output is collected, or goes to `onStdout` and `onStderr` where they are given. It is ended after `timeoutMs`, and when
 * it has printed nothing for `quietMs`; `timedOut` then says which of the two it was.
 */
export function run(command, args, { cwd, env, timeoutMs, quietMs, onStdout, onStderr } = {}) {
  arm();
  return new Promise((resolve) => {
    const started = Date.now();
    const child = spawn(command, args, {
      cwd,
      env,
      detached: process.platform !== "win32",
      stdio: ["ignore", "pipe", "pipe"],
    });
    live.add(child);
    let stdout = "";
    let stderr = "";
    let timedOut;
    let settled = false;
    const limit = (name, ms) =>
      ms &&
      setTimeout(() => {
        timedOut ??= name;
        endGroup(child, "SIGTERM", 500);
        // A grandchild that fled the group may hold our pipes open: do not wait for it.
        setTimeout(() => finish(-1, "SIGKILL"), 1500);
      }, ms);
    const limits = [limit("timeoutMs", timeoutMs), limit("quietMs", quietMs)];
    const heard = () => limits[1]?.refresh();
    const finish = (code, signal, error) => {
      if (settled) return;
      settled = true;
      limits.forEach(clearTimeout);
      live.delete(child);
      child.stdout?.destroy();
      child.stderr?.destroy();
      // After a signal nobody goes on with the result: we are about to exit.
      if (!interrupted)
        resolve({ code: code ?? -1, signal, error, stdout, stderr, timedOut, ms: Date.now() - started });
    };
    child.stdout?.setEncoding("utf8").on("data", onStdout ?? ((text) => (stdout += text)));
    child.stderr?.setEncoding("utf8").on("data", onStderr ?? ((text) => (stderr += text)));
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", heard);
    child.on("error", (error) => finish(-1, null, error));
    child.on("close", (code, signal) => finish(code, signal));
  });
}
