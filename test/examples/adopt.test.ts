/** The adoption example: the README's emulator in one shell, its adoption in another. */
import { readFileSync } from "node:fs";
import { Agent } from "node:https";
import { join } from "node:path";
import { call } from "../emulator/client.js";
import { shellBlocks, withExample } from "../support/examples.js";
import { scenario } from "../support/lan.js";
import { mustSucceed } from "../support/pulumi.js";
import { freePort } from "../support/programs.js";

const running = async (url: string): Promise<unknown> => {
  const agent = new Agent({ rejectUnauthorized: false });
  const data = { op: "showConfig", path: [] };
  const reply = await call({ url, apiKey: "demo", caPem: "" }, { path: "/retrieve", data }, agent);
  return (reply.body as { data: unknown }).data;
};

scenario("example adopt", (t) =>
  withExample("adopt", async ({ dir, start, shell }) => {
    const place = `127.0.0.1:${String(await freePort())}`;
    const blocks = shellBlocks(dir).map((block) => block.replaceAll("127.0.0.1:8443", place));
    t.equal(blocks.length, 2);
    const [router = "", adoption = ""] = blocks;
    const emulator = start(router);
    try {
      await emulator.waitFor(/"url".*\}\n/);
      const before = await running(`https://${place}`);
      mustSucceed(await shell(adoption));
      t.strictSame(await running(`https://${place}`), before, "nothing was changed");

      const program = readFileSync(join(dir, "office", "index.ts"), "utf8");
      for (const typed of ["NatRule", "Masquerade", "VmAttachment", "FirewallGroup", "DhcpNetwork"])
        t.match(program, `new Vyos${typed}(`);
      t.match(program, "config.requireSecretObject");
      t.notMatch(program, "monitoring-7f3a");

      const destroy = await shell("cd office && pulumi destroy --yes");
      t.not(destroy.code, 0);
      t.match(destroy.output, /protected/);
      t.strictSame(await running(`https://${place}`), before);
    } finally {
      emulator.kill("SIGTERM", true);
      await emulator.done;
    }
  }),
);
