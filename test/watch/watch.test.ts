import { writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import t from "tap";
import type { WatchStatus } from "../../cli/watch/status.js";
import { apiKey, commandsOf, scenario, settingsFor, withRouter } from "../support/lan.js";
import { hasProgram } from "../support/programs.js";
import { run, withStack } from "../support/pulumi.js";
import { editWeb, program } from "./scene.js";
import { Watch } from "./watch.js";

t.setTimeout(900_000);

const webhookSecret = "a-secret-that-signs-what-is-sent";

/** Somebody who is alerted. */
class Receiver {
  private text = "";

  private constructor(private readonly server: Server) {
    server.on("request", (request: IncomingMessage, response: ServerResponse) => {
      let body = "";
      request.setEncoding("utf8").on("data", (part: string) => (body += part));
      request.on("end", () => {
        this.text += `${body.replaceAll("\n", " ")}\n`;
        response.end();
      });
    });
  }

  static async start(): Promise<Receiver> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return new Receiver(server);
  }

  get url(): string {
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}/alerts`;
  }

  /** Waits until an alert came that looks so. */
  async until(pattern: RegExp): Promise<void> {
    for (let tries = 0; !pattern.test(this.text); tries++) {
      if (tries > 1_800) throw new Error(`no such alert came: ${this.text}`);
      await sleep(100);
    }
  }

  stop(): Promise<unknown> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(resolve));
  }
}

const find = ({ stacks }: WatchStatus, name: string) =>
  stacks.flatMap(({ resources }) => resources).find((resource) => resource.name === name);

const routerIs = (state: "up" | "down") => (status: WatchStatus) =>
  status.routers.length > 0 && status.routers.every((router) => router.status === state);

scenario("the watcher finds drift and its end, survives the router's absence, and stops cleanly", (t) =>
  withRouter({}, (router) =>
    withStack({ program, ...settingsFor(router) }, async (stack) => {
      const receiver = await Receiver.start();
      t.teardown(() => receiver.stop());
      await stack.configure(
        { "vyos:audit": true },
        {
          "vyos:alerts": {
            webhook: { url: receiver.url, secret: webhookSecret },
            state: join(stack.dir, "alerts.json"),
          },
        },
      );
      const up = await stack.up();
      t.equal(up.code, 0, up.output);
      const state = stack.checkpointText();
      const sent = router.requests.length;
      const watch = await Watch.start(stack, ["--stack", stack.name]);

      const first = await watch.until(({ rounds }) => rounds > 0);
      t.match(first.routers, [{ endpoint: router.url, status: "up" }]);
      t.same(
        first.stacks[0]?.resources.map(({ status }) => status),
        ["clean", "clean"],
      );
      const page = await watch.page();
      t.match(page, /State and routers agree/);
      t.match(page, /Recent changes[^]*succeeded[^]*create[^]*nat destination rule 10/, "the audit log");
      const svg = await fetch(`${watch.url}/topology.svg`);
      t.equal(svg.headers.get("content-type"), "image/svg+xml; charset=utf-8");
      t.match(await svg.text(), /192\.168\.64\.100/);
      t.equal((await fetch(`${watch.url}/healthz`)).status, 200);
      t.equal((await fetch(`${watch.url}/nothing`)).status, 404);
      t.equal((await fetch(`${watch.url}/`, { method: "POST" })).status, 405);

      editWeb(router, "by hand");
      const drifted = await watch.until((status) => find(status, "web")?.status === "drifted");
      t.match(find(drifted, "web")?.leaves, [
        {
          path: "nat destination rule 10 description",
          change: "changed",
          want: ["the web"],
          have: ["by hand"],
        },
      ]);
      t.match(await watch.page(), /1 leaf drifted in 1 resource/);
      await receiver.until(/"status":"firing".*nat destination rule 10 description/);
      const metrics = await (await fetch(`${watch.url}/metrics`)).text();
      const labels = `{stack="${stack.name}",router="${router.url}"}`;
      t.ok(metrics.includes(`pulumi_vyos_drifted_leaves${labels} 1\n`), metrics);
      t.ok(metrics.includes(`pulumi_vyos_managed_resources${labels} 2\n`));
      t.match(metrics, /pulumi_vyos_pool_free_places\{.*pool="external ports"\} 999/);
      t.match(metrics, /pulumi_vyos_requests_total\{.*path="\/retrieve",status="200"\}/);
      t.match(metrics, /pulumi_vyos_last_success_timestamp_seconds\{/);
      t.match(metrics, /process_resident_memory_bytes/, "and of the watcher itself");
      if (hasProgram("promtool")) {
        const checked = await run("promtool", ["check", "metrics"], { input: metrics });
        t.match(checked, { code: 0, output: "" }, "Prometheus's linter has nothing to say");
      } else t.comment("promtool is not on PATH: the metrics are not linted");

      const back = router.restart({ ms: 15_000, keepUnsaved: true });
      const down = await watch.until(routerIs("down"));
      t.equal(find(down, "web")?.status, "drifted", "what was known is kept");
      t.ok(find(down, "web")?.staleSince, "and said to be old");
      t.match(await watch.page(), /1 router down/);
      await receiver.until(/"status":"firing".*cannot be reached/);
      await back;
      const again = await watch.until(routerIs("up"));
      t.equal(find(again, "web")?.staleSince, undefined);

      editWeb(router, "the web");
      await watch.until((status) => find(status, "web")?.status === "clean");
      await receiver.until(/"status":"resolved".*is as the state says again/);
      await receiver.until(/"status":"resolved".*is back/);
      t.equal(stack.checkpointText(), state, "the state was not touched");
      t.same(commandsOf(router, sent), [], "nor the router");

      watch.running.kill("SIGTERM");
      const ended = await watch.running.done;
      t.equal(ended.code, 0, ended.output);
      t.match(
        ended.stderr,
        /drift found: web on https:.*~ nat destination rule 10 description: [^]*router down: [^]*router back: [^]*drift cleared: [^]*stopped/,
      );
      t.notMatch(ended.output, apiKey);
      t.notMatch(ended.output + JSON.stringify(again), webhookSecret);
    }),
  ),
);

scenario("SIGHUP takes a new configuration; a wrong one leaves the old in use", (t) =>
  withRouter({}, (router) =>
    withStack({ program, ...settingsFor(router) }, async (stack) => {
      const up = await stack.up();
      t.equal(up.code, 0, up.output);
      const file = join(stack.dir, "watch.json");
      const write = (...stacks: string[]): void => {
        writeFileSync(file, JSON.stringify({ stacks: stacks.map((name) => ({ stack: name })) }));
      };
      write(stack.name);
      const watch = await Watch.start(stack, ["--config", file]);
      await watch.until(({ rounds }) => rounds > 0);

      write(stack.name, "ghost", "\u001b[31mred");
      watch.running.kill("SIGHUP");
      const two = await watch.until(({ stacks }) => stacks.length === 3);
      t.match(two.stacks[1]?.trouble?.text, /no stack named 'ghost'/);
      t.equal(find(two, "web")?.status, "clean", "the other is watched all the same");

      writeFileSync(file, `{ "stacks": [{ "name": "dev" }] }`);
      watch.running.kill("SIGHUP");
      const wrong = await watch.until(({ reloadTrouble }) => reloadTrouble !== undefined);
      t.match(wrong.reloadTrouble, /watch\.json: stacks\.0\.name is not a property/);
      t.equal(wrong.stacks.length, 3);
      t.match(await watch.page(), /configuration not reloaded/);

      write(stack.name);
      watch.running.kill("SIGHUP");
      const right = await watch.until(({ stacks }) => stacks.length === 1);
      t.equal(right.reloadTrouble, undefined);

      watch.running.kill("SIGINT");
      const ended = await watch.running.done;
      t.equal(ended.code, 0);
      t.match(ended.stderr, /stack unreadable: .*red/);
      t.notMatch(ended.stderr, /\u001b/, "nobody steers the terminal");
    }),
  ),
);
