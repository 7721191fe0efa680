/** `pulumi-resource-vyos`: the process that Pulumi starts; it says its port, and serves until it is ended. */
import { beforeEnd, endWithParent } from "../host/end.js";
import { messageOf } from "../base/text.js";
import { EngineLog } from "./engine-log.js";
import { Plugin } from "./plugin.js";
import { serve } from "./server.js";

/** The engine's address ends what it starts a plugin with. Who starts one by hand sees what it prints. */
const engineLog = (): EngineLog | undefined => {
  const address = process.argv.slice(2).findLast((arg) => !arg.startsWith("-"));
  return address === undefined ? undefined : new EngineLog(address);
};

const main = async (): Promise<void> => {
  const log = engineLog();
  if (log !== undefined) console.warn = log.say;
  const plugin = new Plugin();
  const { port, drain } = await serve(plugin.handlers(), log?.settled);
  beforeEnd(async () => {
    // What waits is given up, what has been sent is followed: Pulumi kills a plugin that takes too long.
    plugin.cancel();
    await drain();
    await plugin.settled();
  });
  endWithParent();
  process.stdout.write(`${String(port)}\n`);
};

main().catch((thrown: unknown) => {
  console.error(`pulumi-resource-vyos: ${messageOf(thrown)}`);
  process.exitCode = 1;
});
