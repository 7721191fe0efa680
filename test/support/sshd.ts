/** A real OpenSSH server whose users find a VyOS shell: its commands work on an emulated router. */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { createServer as createSocket, connect, type AddressInfo } from "node:net";
import { userInfo } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { EditOp, EmulatedRouter } from "../../provider/testing.js";
import { nodeAt } from "./lan.js";
import { run, withTempDir, type RunResult } from "./pulumi.js";

const SSHD = "/usr/sbin/sshd";

/** For tap's `skip`: why there can be no server here, or false. */
export const whyNoSshd = (): string | false => {
  const missing = [SSHD].filter((file) => !existsSync(file));
  for (const tool of ["ssh", "ssh-keygen", "openssl", "bash"])
    if (spawnSync("sh", ["-c", `command -v ${tool}`]).status !== 0) missing.push(tool);
  return missing.length > 0 && `not on this machine: ${missing.join(", ")}`;
};

/** How a test reaches the server. */
export interface SshServer {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly privateKey: string;
  readonly hostKey: string;
  /** The command lines that the shell was given, without their values. */
  readonly commands: readonly string[];
  /** Runs a command as a client of its own. */
  readonly run: (command: string, input?: string) => Promise<RunResult>;
}

const call = `
const [,, url, ...words] = process.argv;
require("node:http").request(url, { method: "POST" }, (answer) => {
  let text = "";
  answer.on("data", (chunk) => (text += chunk)).on("end", () => {
    process.stdout.write(text);
    process.exit(answer.statusCode === 200 ? 0 : 1);
  });
}).end(JSON.stringify(words));
`;

/** What the router's shell does, on the emulated router: true and false are exit codes, a text is printed. */
const shell = (router: EmulatedRouter, commands: string[]) => {
  let candidate: EditOp[] = [];
  return (words: readonly string[]): string | boolean => {
    const [verb = "", ...path] = words;
    commands.push(words.slice(0, verb === "set" ? -1 : undefined).join(" "));
    switch (verb) {
      case "set":
      case "delete": {
        const last = path[path.length - 1] ?? "";
        const isLeaf = verb === "set" && last !== "rest";
        candidate.push(isLeaf ? { op: verb, path: path.slice(0, -1), value: last } : { op: verb, path });
        return true;
      }
      case "commit": {
        const ops = candidate;
        candidate = [];
        try {
          router.edit(ops);
          return true;
        } catch {
          return false; // as `commit` does, which has said why
        }
      }
      case "existsActive":
        return nodeAt(router.config(), ...path) !== undefined;
      case "listActiveNodes":
        return Object.keys(nodeAt(router.config(), ...path) ?? {})
          .map((name) => `'${name}'`)
          .join(" ");
      case "show":
        return `Version:          VyOS ${router.vyos}.0\n`;
      default:
        return verb === "save" || verb === "configure";
    }
  };
};

const freePort = async (): Promise<number> => {
  const probe = createSocket().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
};

const untilListening = async (port: number): Promise<void> => {
  for (const start = Date.now(); Date.now() - start < 20_000; await sleep(50)) {
    const socket = connect(port, "127.0.0.1");
    const isUp = await new Promise<boolean>((resolve) => {
      socket.once("connect", () => {
        resolve(true);
      });
      socket.once("error", () => {
        resolve(false);
      });
    });
    socket.destroy();
    if (isUp) return;
  }
  throw new Error("sshd did not come up");
};

/** Runs `body` with an SSH server in front of a router. */
export const withSshd = <T>(router: EmulatedRouter, body: (server: SshServer) => Promise<T>): Promise<T> =>
  withTempDir(async (dir) => {
    const file = (name: string, text: string, mode = 0o600): string => {
      const path = join(dir, name);
      writeFileSync(path, text);
      chmodSync(path, mode);
      return path;
    };
    for (const name of ["host", "user"])
      spawnSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", join(dir, name)]);
    const commands: string[] = [];
    const act = shell(router, commands);
    const control = createServer((request, response) => {
      let text = "";
      request
        .on("data", (chunk: Buffer) => {
          text += chunk.toString();
        })
        .on("end", () => {
          const outcome = act(JSON.parse(text) as string[]);
          response.writeHead(outcome === false ? 500 : 200).end(typeof outcome === "string" ? outcome : "");
        });
    }).listen(0, "127.0.0.1");
    await once(control, "listening");
    const url = `http://127.0.0.1:${String((control.address() as AddressInfo).port)}/`;
    const client = file("call.cjs", call);
    const asked = `"${process.execPath}" "${client}" ${url}`;
    mkdirSync(join(dir, "opt/vyatta/etc/functions"), { recursive: true });
    mkdirSync(join(dir, "opt/vyatta/bin"), { recursive: true });
    const functions = ["configure", "set", "delete", "commit", "save"];
    file(
      "opt/vyatta/etc/functions/script-template",
      functions.map((name) => `${name}() { ${asked} ${name} "$@"; }`).join("\n"),
    );
    file("opt/vyatta/bin/vyatta-op-cmd-wrapper", `#!/bin/sh\nexec ${asked} "$@"\n`, 0o755);
    file("cli-shell-api", `#!/bin/sh\nexec ${asked} "$@"\n`, 0o755);
    const login = file(
      "login",
      `#!/bin/sh\nexec /bin/bash -c "$(printf %s "$SSH_ORIGINAL_COMMAND" | sed -e 's#/bin/vbash#/bin/bash#; s#/opt/vyatta#${dir}/opt/vyatta#; s#/bin/cli-shell-api#${dir}/cli-shell-api#')"\n`,
      0o755,
    );
    const port = await freePort();
    const config = file(
      "sshd_config",
      [
        ...[`Port ${String(port)}`, "ListenAddress 127.0.0.1", `HostKey ${dir}/host`, `PidFile ${dir}/pid`],
        ...[`AuthorizedKeysFile ${dir}/user.pub`, "StrictModes no", "UsePAM no", "PermitRootLogin yes"],
        ...["PasswordAuthentication no", `ForceCommand ${login}`, ""],
      ].join("\n"),
    );
    if (userInfo().uid === 0) mkdirSync("/run/sshd", { recursive: true });
    const server = spawn(SSHD, ["-D", "-e", "-f", config], { stdio: "ignore" });
    const { username: user } = userInfo();
    const hostKey = readFileSync(join(dir, "host.pub"), "utf8").trim();
    const known = file("known_hosts", `[127.0.0.1]:${String(port)} ${hostKey}\n`);
    try {
      await untilListening(port);
      return await body({
        ...{ host: "127.0.0.1", port, user, hostKey, commands },
        privateKey: readFileSync(join(dir, "user"), "utf8"),
        run: (command, input = "") => {
          const options = ["BatchMode=yes", `UserKnownHostsFile=${known}`, "StrictHostKeyChecking=yes"];
          const flags = ["-F", "none", "-i", join(dir, "user"), "-p", String(port), "-l", user];
          return run("ssh", [...flags, ...options.flatMap((o) => ["-o", o]), "127.0.0.1", command], {
            input,
          });
        },
      });
    } finally {
      server.kill("SIGTERM");
      control.close();
    }
  });
