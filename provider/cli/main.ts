#!/usr/bin/env node
/** The `pulumi-vyos` command. */
import { Command } from "commander";
import { adopt } from "./adopt.js";
import { emulator } from "./emulator.js";
import { fingerprint } from "./fingerprint.js";
import { up } from "./up.js";

const program = new Command("pulumi-vyos")
  .description("Tools for managing VyOS routers with Pulumi")
  .showHelpAfterError("(--help shows the options)")
  .addCommand(adopt())
  .addCommand(emulator())
  .addCommand(fingerprint())
  .addCommand(up());

program.parseAsync().catch((error: unknown) => {
  console.error(`error: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
