/** Commands on a router over SSH, by the client of this machine. */
import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run, withTempDir, type RunResult } from "./pulumi.js";

/** How a host is reached; without `hostKey` it is not verified. */
export interface SshTarget {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly privateKey: string;
  readonly hostKey?: string;
}

/** Runs a command, with `input` as its standard input. */
export const runOverSsh = (target: SshTarget, command: string, input = ""): Promise<RunResult> =>
  withTempDir((dir) => {
    const { host, port, user, privateKey, hostKey } = target;
    const [identity, known] = [join(dir, "identity"), join(dir, "known_hosts")];
    writeFileSync(identity, privateKey);
    chmodSync(identity, 0o600);
    writeFileSync(known, hostKey === undefined ? "" : `[${host}]:${String(port)} ${hostKey}\n`);
    const checking = `StrictHostKeyChecking=${hostKey === undefined ? "no" : "yes"}`;
    const options = ["BatchMode=yes", `UserKnownHostsFile=${known}`, checking].flatMap((o) => ["-o", o]);
    const flags = ["-F", "none", "-i", identity, "-p", String(port), "-l", user];
    return run("ssh", [...flags, ...options, host, command], { input });
  });
