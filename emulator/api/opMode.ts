/** `/show`, `/generate`, `/reset` and the other doors to the operational commands. */
import { dialects } from "../dialect.js";
import { toCommands, toJson, toRaw } from "../render.js";
import { unknownOperation } from "../session.js";
import { failure, success, type Answer } from "./answer.js";
import { importPki } from "./importPki.js";
import { leases } from "./leases.js";
import type { Site } from "./site.js";
import { interfacesText, uptimeText, versionText } from "./status.js";

type Command = (site: Site) => string;
/** What may follow; the empty word stands for the command that ends here. */
interface Commands {
  readonly [word: string]: Command | Commands;
}

const configuration: Commands = {
  "": ({ machine }) => toRaw(machine.running, ""),
  commands: ({ machine }) => toCommands(machine.running),
  json: ({ machine }) => `${JSON.stringify(toJson(machine.running))}\n`,
};

const nothing: Command = () => "";

const known: Readonly<Record<string, Commands>> = {
  show: {
    configuration,
    version: ({ machine }) => versionText(dialects[machine.dialect.version]),
    dhcp: { server: { leases } },
    system: { commit: { diff: {}, file: {} }, uptime: uptimeText, memory: {}, storage: {}, image: {} },
    interfaces: interfacesText,
    nat: { destination: {}, source: {}, static: {} },
    nat66: {},
    ip: {},
    ipv6: {},
    firewall: {},
    log: {},
    host: {},
    protocols: {},
    service: {},
    vpn: {},
  },
  generate: { pki: {}, ssh: {}, wireguard: {}, openvpn: {}, ipsec: {}, "tech-support": {} },
  reset: {
    dhcp: { server: { lease: nothing } },
    conntrack: {},
    dns: { forwarding: nothing },
    ip: {},
    vpn: {},
  },
  ...Object.fromEntries(
    ["reboot", "poweroff"].map((verb) => [verb, { "": nothing, now: nothing, in: {}, at: {}, cancel: {} }]),
  ),
  import: { pki: {} },
};

type Found = { readonly command: Command } | { readonly problem: string };

const find = (verb: string, path: readonly string[]): Found => {
  let here: Command | Commands = known[verb] ?? {};
  for (const [i, word] of path.entries()) {
    const next: Command | Commands | undefined =
      typeof here === "object" && word !== "" && Object.hasOwn(here, word) ? here[word] : undefined;
    if (next === undefined) {
      const before = [verb, ...path.slice(0, i)].join(" ");
      return {
        problem: `\n  Invalid command: ${before} [${word}]${["", ...path.slice(i + 1)].join(" ")}\n\n`,
      };
    }
    here = next;
  }
  const command = typeof here === "function" ? here : here[""];
  return typeof command === "function"
    ? { command }
    : { problem: `\n  Incomplete command: ${[verb, ...path].join(" ")}\n\n` };
};

/** `show system commit …`, which takes numbers on its way. */
const commitLog = ({ machine }: Site, verb: string, path: readonly string[]): Found | undefined => {
  if (verb !== "show" || path[0] !== "system" || path[1] !== "commit") return undefined;
  const told = machine.revisions.show(path.slice(2), machine.running, machine.dialect);
  return told === undefined || "problem" in told ? told : { command: () => told.text };
};

/** Serves the endpoints whose operation has their own name. */
export const opMode = (site: Site, verb: string, body: Record<string, unknown>): Answer | Promise<Answer> => {
  const { dialect } = site.machine;
  const op = String(body.op);
  const path = body.path as string[];
  if (op === "import-pki" && verb === op && path[0] === "pki" && path.length > 1)
    return importPki(site, body);
  if (op !== verb) return failure(dialect, 400, unknownOperation(dialect, op).message);
  const found = commitLog(site, verb, path) ?? find(verb === "import-pki" ? "import" : verb, path);
  if ("command" in found && (verb === "reboot" || verb === "poweroff")) site.reboot();
  return "problem" in found ? failure(dialect, 400, found.problem) : success(dialect, found.command(site));
};
