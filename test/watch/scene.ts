/** What the tests of drift share: a stack with a rule and a VM, and the command run on it. */
import { join } from "node:path";
import type { EmulatedRouter } from "../../emulator/testing.js";
import { declare, type Declared } from "../support/lan.js";
import { repoRoot, start, type Running, type RunResult, type Stack } from "../support/pulumi.js";

const main = join(repoRoot, "dist", "cli", "main.js");

/** The resources of the scene. */
export const resources: readonly Declared[] = [
  [
    "NatRule",
    "web",
    {
      type: "destination",
      number: 10,
      description: "the web",
      protocol: "tcp",
      inboundInterface: "eth0",
      destination: { port: "80" },
      translation: { address: "192.168.64.50", port: 8080 },
    },
  ],
  [
    "VmAttachment",
    "vm",
    {
      network: "LAN",
      hostname: "vm",
      macAddress: "02:00:00:00:00:01",
      address: "192.168.64.100",
      inboundInterface: "eth0",
      forwards: { ssh: {}, http: {} },
    },
  ],
];

/** The program of the scene. */
export const program = declare(resources);

/** The path of the rule `web`. */
export const webRule = ["nat", "destination", "rule", "10"];

/** Starts the command in the environment of a stack. */
export const startCommand = (stack: Stack, args: readonly string[], timeoutMs = 180_000): Running =>
  start(process.execPath, [main, ...args], { cwd: stack.dir, env: stack.env, timeoutMs });

/** Runs the command in the environment of a stack. */
export const runCommand = (stack: Stack, args: readonly string[]): Promise<RunResult> =>
  startCommand(stack, args).done;

/** Somebody changes the rule's description by hand. */
export const editWeb = (router: EmulatedRouter, value: string): void => {
  router.edit([{ op: "set", path: [...webRule, "description"], value }]);
};
