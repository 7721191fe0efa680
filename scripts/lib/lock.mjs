// One process of this machine at a time. The lock is the kernel's: nothing is left behind, and it is free the moment its
// holder ends, however that comes. As provider/locks has it, which is not built yet when a set-up begins.
// It only saves work: everything done under it is safe without it (unique temporary folders, atomic renames).
import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { open } from "node:fs/promises";
import { connect, createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

const PAUSE_MS = 100;

/** Waits until a holder ends, which closes its connections; gives what it said of itself. */
const ended = (socket, limitMs, onHolder) =>
  new Promise((resolve) => {
    const timer = setTimeout(() => socket.destroy(), limitMs);
    socket.on("error", () => undefined);
    socket.once("data", (said) => onHolder(String(said)));
    socket.once("close", () => {
      clearTimeout(timer);
      resolve();
    });
  });

/** Who listens at an address has the lock: a name of the kernel's own, which goes with its process. */
const byListening = (address) => async () => {
  const waiting = new Set();
  const server = createServer((socket) => {
    waiting.add(socket.unref());
    socket.on("error", () => undefined);
    socket.once("close", () => waiting.delete(socket));
    socket.write(String(process.pid));
  }).unref();
  const failure = await new Promise((resolve) => {
    server.once("error", resolve);
    server.listen({ path: address, exclusive: true }, resolve);
  });
  if (failure === undefined)
    return {
      release: () => {
        server.close();
        for (const socket of waiting) socket.destroy();
      },
    };
  const held = failure.code === "EADDRINUSE" || (process.platform === "win32" && failure.code === "EACCES");
  if (!held) throw failure;
  return { wait: (limitMs, onHolder) => ended(connect({ path: address }), limitMs, onHolder) };
};

/** macOS and the BSDs lock a file as they open it. The file stays, empty, and means nothing. */
const O_EXLOCK = 0x20;

const byOpening = (file) => async () => {
  const { O_RDONLY, O_CREAT, O_NOFOLLOW, O_NONBLOCK } = constants;
  try {
    const handle = await open(file, O_RDONLY | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_EXLOCK, 0o644);
    return { release: () => handle.close() };
  } catch (error) {
    if (error.code !== "EAGAIN" && error.code !== "EWOULDBLOCK") throw error;
    return { wait: (limitMs) => sleep(Math.min(PAUSE_MS, limitMs)) };
  }
};

const attemptFor = (name) => {
  const id = `pulumi-vyos-setup-${createHash("sha256").update(name).digest("hex").slice(0, 32)}`;
  if (process.platform === "linux" || process.platform === "android") return byListening(`\0${id}`);
  return process.platform === "win32" ? byListening(`\\\\.\\pipe\\${id}`) : byOpening(`/tmp/${id}`);
};

/**
 * Runs `body` while holding the lock of that name, and tells it whether it had to wait; `onWait(pid)` is called once when
 * another process holds it and says which it is.
 */
export async function withLock(name, { onWait, waitMs = 45 * 60_000 } = {}, body) {
  const attempt = attemptFor(name);
  const deadline = performance.now() + waitMs;
  let holder;
  let waited = false;
  for (;;) {
    const { release, wait } = await attempt();
    if (release !== undefined)
      try {
        return await body(waited);
      } finally {
        await release();
      }
    const left = deadline - performance.now();
    if (left <= 0) throw new Error(`waited too long for ${name}, held by process ${holder ?? "unknown"}`);
    waited = true;
    await wait(left, (pid) => {
      if (holder === undefined) onWait?.(pid);
      holder = pid;
    });
    // Several may have waited: not all at once.
    await sleep(2 + Math.random() * 10);
  }
}
