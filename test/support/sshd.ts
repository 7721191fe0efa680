/** A real OpenSSH server whose users find a VyOS shell: its commands work on an emulated router. */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, connect, type AddressInfo } from "node:net";
import { userInfo } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Candidate, type Op } from "../../provider/config/ops.js";
import { getNode, isTree, valuesOf, type ConfigNode, type ConfigTree } from "../../provider/config/tree.js";
import type { EmulatedRouter } from "../../emulator/testing.js";
import { withTempDir, type RunResult } from "./pulumi.js";
import { runOverSsh, type SshTarget } from "./ssh.js";

const SSHD = "/usr/sbin/sshd";

/** For tap's `skip`: why there can be no server here, or false. */
export const whyNoSshd = (): string | false => {
  const missing = [SSHD].filter((file) => !existsSync(file));
  for (const tool of ["ssh", "ssh-keygen", "openssl", "bash"])
    if (spawnSync("sh", ["-c", `command -v ${tool}`]).status !== 0) missing.push(tool);
  return missing.length > 0 && `not on this machine: ${missing.join(", ")}`;
};

/** How a test reaches the server. */
export interface SshServer extends Required<SshTarget> {
  /** What the programs behind the shell were asked, without the values that were set. */
  readonly commands: readonly string[];
  /** How many sessions of the router's shell nobody has ended. */
  readonly sessions: { readonly open: number };
  /** Runs a command as a client of its own. */
  readonly run: (command: string, input?: string) => Promise<RunResult>;
}

/** A program of the router: hands its words to us, each ended by a zero, and gives back our text and exit code. */
const program = (port: number): string => `#!/bin/bash
exec 3<>/dev/tcp/127.0.0.1/${String(port)}
printf "%s\\0" "$@" "" >&3
IFS= read -r code <&3
cat <&3
exit "$code"
`;

const names = (node: ConfigNode | undefined): string =>
  isTree(node)
    ? Object.keys(node)
        .map((name) => `'${name}'`)
        .join(" ")
    : "";

/** What the programs behind the router's shell do: true and false are exit codes, a text is printed. */
const programs = (router: EmulatedRouter, commands: string[], sessions: { open: number }) => {
  let candidate: Op[] = [];
  return ([verb = "", ...path]: readonly string[]): string | boolean => {
    commands.push([verb, ...path.slice(0, verb === "my_set" ? -1 : undefined)].join(" "));
    const active = router.config() as ConfigTree;
    const gone = candidate.map((op) => op.path);
    // Of the nodes that scripts empty, only the virtual hosts are tags, which go with their last value.
    const working = new Candidate(active).apply(candidate).dropEmptied(gone, [["service", "https"]]).tree;
    const [parent, last = ""] = [path.slice(0, -1), path.at(-1)];
    switch (verb) {
      case "setupSession":
      case "teardownSession":
        sessions.open += verb === "setupSession" ? 1 : -1;
        candidate = [];
        return true;
      case "sessionChanged":
        return candidate.length > 0;
      case "my_set":
        // What is there already is told with its value, the key included.
        if (getNode(working, path) !== undefined || valuesOf(getNode(working, parent))?.includes(last))
          return `Configuration path: [${path.join(" ")}] already exists`;
        candidate.push(last === "rest" ? { op: "set", path } : { op: "set", path: parent, value: last });
        return true;
      case "my_delete":
        if (getNode(working, path) === undefined) return "Nothing to delete";
        candidate.push({ op: "delete", path });
        return true;
      case "my_commit": {
        const ops = candidate;
        candidate = [];
        try {
          router.edit(ops);
          return true;
        } catch (error) {
          return String(error);
        }
      }
      case "existsActive":
        return getNode(active, path) !== undefined;
      case "returnActiveValue":
        return valuesOf(getNode(active, path))?.[0] ?? false;
      case "listActiveNodes":
        return names(getNode(active, path));
      case "listNodes":
        return names(getNode(working, path));
      case "show":
        return `Version:          VyOS ${router.vyos}.0\n`;
      default:
        return verb === "save";
    }
  };
};

/**
 * What a script finds after it has sourced the router's template: aliases, of which `exit` ends the session and not
 * the script, and `set` and `commit` succeed whatever happens. `run` asks the programs.
 */
const template = (run: string): string => `
shopt -s expand_aliases
vyatta_cfg_run() {
  local said
  case "$1" in
    set|delete)
      said=$(${run} "my_$1" "\${@:2}")
      if [ -n "$said" ]; then printf "\\n  %s\\n\\n" "$said"; fi
      return 0;;
    commit)
      if ! ${run} sessionChanged; then echo "No configuration changes to commit"; return 1; fi
      ${run} my_commit
      return 0;;
    *) ${run} "$1";;
  esac
}
session() {
  if [ "$GROUP_OF_SESSION" = vyattacfg ]; then ${run} "$1"; else echo "echo no session: wrong group >&2"; fi
}
for command in set delete commit save; do eval alias $command=\\'vyatta_cfg_run $command\\'; done
alias configure='eval $(session setupSession)'
alias exit='eval $(session teardownSession)'
`;

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
};

const untilListening = async (port: number): Promise<void> => {
  const end = Date.now() + 60_000;
  while (Date.now() < end) {
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
    await sleep(50);
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
    const sessions = { open: 0 };
    const act = programs(router, commands, sessions);
    const control = createServer((socket) => {
      let text = "";
      socket
        .on("error", () => undefined)
        .on("data", (chunk: Buffer) => {
          text += chunk.toString();
          if (!text.endsWith("\0\0")) return;
          const outcome = act(text.slice(0, -2).split("\0"));
          socket.end(outcome === false ? "1\n" : `0\n${outcome === true ? "" : outcome}`);
        });
    }).listen(0, "127.0.0.1");
    await once(control, "listening");
    const asked = file("ask", program((control.address() as AddressInfo).port), 0o755);
    mkdirSync(join(dir, "opt/vyatta/etc/functions"), { recursive: true });
    mkdirSync(join(dir, "opt/vyatta/bin"), { recursive: true });
    file("opt/vyatta/etc/functions/script-template", template(`"${asked}"`));
    file("opt/vyatta/bin/vyatta-op-cmd-wrapper", `#!/bin/sh\nexec "${asked}" "$@"\n`, 0o755);
    file("cli-shell-api", `#!/bin/sh\nexec "${asked}" "$@"\n`, 0o755);
    mkdirSync(join(dir, "bin"));
    file("bin/sg", `#!/bin/sh\n[ "$2" = -c ] && GROUP_OF_SESSION="$1" exec /bin/sh -c "$3"\n`, 0o755);
    // Programs that a router has at fixed places are elsewhere here.
    const places = [
      ["/bin/vbash", "/bin/bash"],
      ["/opt/vyatta", `${dir}/opt/vyatta`],
      ["/bin/cli-shell-api", `${dir}/cli-shell-api`],
    ];
    const moved = places.map(([from, to]) => `-e "s#${String(from)}#${String(to)}#g"`).join(" ");
    const login = file(
      "login",
      `#!/bin/sh\nPATH="${dir}/bin:$PATH" exec /bin/bash -c "$(printf %s "$SSH_ORIGINAL_COMMAND" | sed ${moved})"\n`,
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
    const [privateKey, hostKey] = ["user", "host.pub"].map((name) => readFileSync(join(dir, name), "utf8"));
    const target = {
      host: "127.0.0.1",
      port,
      user,
      privateKey: privateKey ?? "",
      hostKey: (hostKey ?? "").trim(),
    };
    try {
      await untilListening(port);
      return await body({
        ...target,
        ...{ commands, sessions },
        run: (command, input) => runOverSsh(target, command, input),
      });
    } finally {
      server.kill("SIGTERM");
      control.close();
    }
  });
