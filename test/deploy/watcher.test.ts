/** The real chain: a leaf is edited on a router, the watcher finds it, Prometheus scrapes it, Alertmanager has it. */
import { join } from "node:path";
import tap from "tap";
import { scenario, settingsFor, withRouter } from "../support/lan.js";
import { hasProgram } from "../support/programs.js";
import { mustSucceed, withStack } from "../support/pulumi.js";
import { editWeb, program } from "../watch/scene.js";
import { Watch } from "../watch/watch.js";
import { Alertmanager, PROGRAMS, startPrometheus } from "./programs.js";

tap.setTimeout(900_000);

scenario("a leaf that is edited by hand becomes an alert, and its return the end of it", async (t) => {
  const missing = PROGRAMS.filter((name) => !hasProgram(name));
  if (missing.length > 0) {
    t.plan(0, `${missing.join(", ")} not on PATH`);
    return;
  }
  const folder = t.testdir();
  const manager = await Alertmanager.start(t, folder);
  await withRouter({}, (router) =>
    withStack({ program, ...settingsFor(router) }, async (stack) => {
      mustSucceed(await stack.up());
      // The watcher tells Alertmanager of the same by itself.
      await stack.configure(
        { "vyos:alerts": { state: join(folder, "alerts.json") } },
        { "vyos:alerts": { alertmanager: { url: `http://${manager.address}` } } },
      );
      const watch = await Watch.start(stack, ["--stack", stack.name]);
      t.teardown(() => {
        watch.running.kill("SIGTERM");
        return watch.running.done;
      });
      const { host } = new URL(watch.url);
      await startPrometheus(t, folder, manager, { watcher: host, pushed: "127.0.0.1:1" });
      editWeb(router, "by hand");
      for (const own of [false, true])
        t.match(await manager.has("VyosDrift", own), { labels: { router: router.url, severity: "warning" } });
      mustSucceed(await stack.up(["--refresh"]));
      for (const own of [false, true]) await manager.hasNo("VyosDrift", own);
      t.equal((await manager.alerts()).length, 0);
    }),
  );
});
