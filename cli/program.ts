import { Command } from "commander";
import { adopt } from "./adopt.js";
import { alert } from "./alert.js";
import { audit } from "./audit/index.js";
import { doctor } from "./doctor/command.js";
import { drift } from "./drift.js";
import { emulator } from "./emulator.js";
import { fingerprint } from "./fingerprint.js";
import { importPki } from "./import-pki/command.js";
import { init } from "./init/command.js";
import { libraryVersion } from "../provider/base/package.js";
import { plugin } from "./plugin.js";
import { schema } from "./schema/command.js";
import { topology } from "./topology.js";
import { up } from "./up.js";
import { upgradeCheck } from "./upgrade/command.js";

/** The `pulumi-vyos` command with all that belongs to it. */
export const program = (): Command =>
  new Command("pulumi-vyos")
    .description("Tools for managing VyOS routers with Pulumi")
    .version(libraryVersion(), "-V, --version", "print the release of pulumi-vyos")
    .showHelpAfterError("(--help shows the options)")
    .addCommand(adopt())
    .addCommand(alert())
    .addCommand(audit())
    .addCommand(doctor())
    .addCommand(drift())
    .addCommand(emulator())
    .addCommand(fingerprint())
    .addCommand(importPki())
    .addCommand(init())
    .addCommand(plugin())
    .addCommand(schema())
    .addCommand(topology())
    .addCommand(up())
    .addCommand(upgradeCheck());
