import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { chmod, open } from "node:fs/promises";
import { connect, createServer, type Server, type Socket } from "node:net";
import { userInfo } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { codeOf } from "../base/files.js";

/** What to lock and how. */
export interface LockOptions {
  /** What is locked, for people. */
  readonly subject: string;
  /** What names the lock, whoever takes it and from wherever. Default the subject. */
  readonly name?: string;
  /** How long to wait for it, in milliseconds; then the error's `code` is `ELOCKED`. */
  readonly timeoutMs: number;
  /** Told once, after five seconds of waiting, who holds it. */
  readonly onWait?: (holder: string) => void;
}

/** A lock that is held. */
export interface MachineLock {
  readonly release: () => Promise<void>;
}

/** After so long a wait somebody is told. */
const TELL_AFTER_MS = 5_000;

/** Where the kernel cannot wake us it is asked so often. */
const PAUSE_MS = 100;

/** Those who wait try again within so long once a lock is free. */
const EAGER_MS = 2;
const JITTER_MS = 10;

/** So long a process leaves a lock to those who waited for it when it gave it back. */
const GIVE_WAY_MS = 25;

/** How long a holder may take to say who it is; one that computes says so later. */
const NAME_MS = 1_000;

/** Who we are, for those who wait; the id alone where the system has no such account. */
const self = (): string => {
  const account = (): string => {
    try {
      return userInfo().username;
    } catch {
      return `user ${String(process.getuid?.() ?? "")}`;
    }
  };
  return `process ${String(process.pid)} of ${account()}, since ${new Date().toISOString()}`;
};

/** A lock that was taken, or why not yet: something to wait for, and who holds it where that can be told. */
type Attempt =
  | { readonly held: MachineLock }
  | { readonly wait: (limitMs: number) => Promise<void>; readonly holder: () => Promise<string> };

const somebody = "another process of this machine";

/** What a holder says of itself, and nothing that would spoil a terminal. */
const readable = (text: string): string => text.replaceAll(/[^\x20-\x7e]/g, "").slice(0, 200);

/** Waits for the end of a connection: the kernel closes it when its other end dies. */
const ended = (socket: Socket, limitMs: number): Promise<void> =>
  new Promise((resolve) => {
    if (socket.closed) {
      resolve();
      return;
    }
    const timer = setTimeout(resolve, limitMs);
    socket.once("close", () => {
      clearTimeout(timer);
      resolve();
    });
  });

/** Until when locks that we gave back are for others, by their addresses. */
const leftUntil = new Map<string, number>();

/** Lets those go first who waited while we had a lock: without that, one who is busy with it has it for ever. */
const giveWay = async (address: string): Promise<void> => {
  const left = (leftUntil.get(address) ?? 0) - performance.now();
  leftUntil.delete(address);
  if (left > 0) await sleep(left);
};

/** The one who listens at an address has the lock: a name of the kernel's own, which goes with its process. */
const byListening = (address: string) => async (): Promise<Attempt> => {
  await giveWay(address);
  const us = self();
  const waiting = new Set<Socket>();
  const server: Server = createServer((socket) => {
    socket.unref();
    waiting.add(socket);
    socket.on("error", () => undefined);
    socket.once("close", () => waiting.delete(socket));
    socket.write(us);
  });
  const failure = await new Promise<Error | undefined>((resolve) => {
    server.once("error", resolve);
    // Not through the primary of a cluster, which would let its workers share it.
    server.listen({ path: address, exclusive: true }, () => {
      resolve(undefined);
    });
  });
  if (failure === undefined) {
    server.unref();
    server.on("error", () => undefined);
    const release = (): Promise<void> => {
      server.close();
      if (waiting.size > 0) leftUntil.set(address, performance.now() + GIVE_WAY_MS);
      for (const socket of waiting) socket.destroy();
      return Promise.resolve();
    };
    return { held: { release } };
  }
  // Windows refuses with EACCES what another user's process has.
  const isHeld =
    codeOf(failure) === "EADDRINUSE" || (process.platform === "win32" && codeOf(failure) === "EACCES");
  if (!isHeld) throw failure;
  const socket = connect({ path: address });
  let said = "";
  socket.on("error", () => undefined);
  socket.on("data", (part) => (said += part.toString()));
  return {
    wait: async (limitMs) => {
      await ended(socket, limitMs);
      socket.destroy();
    },
    holder: async () => {
      for (let waited = 0; said === "" && !socket.closed && waited < NAME_MS; waited += PAUSE_MS)
        await sleep(PAUSE_MS);
      return said === "" ? somebody : readable(said);
    },
  };
};

/** macOS and the BSDs lock a file as they open it. The file stays, empty, and means nothing. */
const O_EXLOCK = 0x20;

const byOpening = (file: string) => async (): Promise<Attempt> => {
  const { O_RDONLY, O_CREAT, O_NOFOLLOW, O_NONBLOCK } = constants;
  try {
    const handle = await open(file, O_RDONLY | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_EXLOCK, 0o644);
    // Readable by all, whatever the mask: that is all it takes to lock it. Only its owner may say so.
    await chmod(file, 0o644).catch(() => undefined);
    return { held: { release: () => handle.close() } };
  } catch (error) {
    if (codeOf(error) !== "EAGAIN" && codeOf(error) !== "EWOULDBLOCK") throw error;
    return {
      wait: (limitMs) => sleep(Math.min(PAUSE_MS, limitMs)),
      holder: () => Promise.resolve(somebody),
    };
  }
};

const attemptFor = (lock: string): (() => Promise<Attempt>) => {
  const name = `pulumi-vyos-${createHash("sha256").update(lock).digest("hex").slice(0, 32)}`;
  switch (process.platform) {
    case "linux":
    case "android":
      return byListening(`\0${name}`);
    case "win32":
      return byListening(`\\\\.\\pipe\\${name}`);
    default:
      return byOpening(`/tmp/${name}`);
  }
};

/** The lock is another's; `holder` says whose. */
export class LockedError extends Error {
  readonly code = "ELOCKED";

  constructor(
    subject: string,
    readonly holder: string,
  ) {
    super(`${subject} is locked by ${holder}`);
  }
}

/**
 * Takes a lock that all processes of this machine can see, whoever runs them and whatever their environment. It
 * is the kernel's: there is no file that could be left behind, and it is free the moment its holder ends, however
 * that comes. What has a network or a file system of its own, such as a container, has locks of its own.
 */
export const lockMachine = async (options: LockOptions): Promise<MachineLock> => {
  const { subject, name = subject, timeoutMs, onWait } = options;
  const attempt = attemptFor(name);
  // A clock that is set while we wait is none of our business.
  const began = performance.now();
  let told = false;
  for (;;) {
    const outcome = await attempt();
    if ("held" in outcome) return outcome.held;
    const left = timeoutMs - (performance.now() - began);
    if (left <= 0) {
      const holder = await outcome.holder();
      await outcome.wait(0);
      throw new LockedError(subject, holder);
    }
    const silent = TELL_AFTER_MS - (performance.now() - began);
    if (!told && silent <= 0) {
      told = true;
      onWait?.(await outcome.holder());
    }
    await outcome.wait(told ? left : Math.min(left, silent));
    // Several may have waited: not all at once, nor in a tight circle where a name is about to be free.
    await sleep(EAGER_MS + Math.random() * JITTER_MS);
  }
};
