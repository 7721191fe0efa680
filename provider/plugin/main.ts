/** `pulumi-resource-vyos`: the process that Pulumi starts; it says its port, and serves until it is ended. */
import { beforeEnd, endWithParent } from "../host/end.js";
import { messageOf } from "../base/text.js";
import { Plugin } from "./plugin.js";
import { serve } from "./server.js";

const main = async (): Promise<void> => {
  const plugin = new Plugin();
  const { port, drain } = await serve(plugin.handlers());
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
