// A lock file that names its owner, so that a lock whose owner died is taken over.
// It only saves work: everything done under it is safe without it (unique temporary folders, atomic renames).
import { randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { dirname } from "node:path";
import { onInterrupt } from "./process.mjs";

export function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

function read(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

const stale = (text) => {
  const [host, pid] = text.split(" ");
  return host === hostname() && !alive(Number(pid));
};

/** Runs `body` while holding the lock at `path`; `onWait(owner)` is called once if another process holds it. */
export async function withLock(path, { onWait, waitMs = 45 * 60_000 } = {}, body) {
  mkdirSync(dirname(path), { recursive: true });
  const mine = `${hostname()} ${process.pid} ${randomBytes(4).toString("hex")}`;
  const draft = `${path}.${process.pid}.${randomBytes(4).toString("hex")}`;
  const deadline = Date.now() + waitMs;
  let waited = false;
  for (;;) {
    writeFileSync(draft, mine);
    try {
      linkSync(draft, path); // appears with its content, or not at all
      rmSync(draft, { force: true });
      break;
    } catch (error) {
      rmSync(draft, { force: true });
      if (error.code !== "EEXIST") throw error;
    }
    const owner = read(path);
    if (owner === undefined) continue;
    if (stale(owner)) {
      const aside = `${draft}.stale`;
      try {
        renameSync(path, aside);
      } catch {
        continue; // somebody else took it over
      }
      rmSync(aside, { force: true });
      continue;
    }
    if (!waited) onWait?.(owner.split(" ")[1]);
    waited = true;
    if (Date.now() > deadline) throw new Error(`waited too long for ${path}, held by process ${owner}`);
    await new Promise((r) => setTimeout(r, 250));
  }
  const release = () => {
    if (read(path) === mine) rmSync(path, { force: true });
  };
  const done = onInterrupt(release);
  try {
    return await body(waited);
  } finally {
    release();
    done();
  }
}
