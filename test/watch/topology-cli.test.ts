import { readFileSync } from "node:fs";
import { join } from "node:path";
import t from "tap";
import type { Topology } from "../../cli/watch/topology/model.js";
import { scenario, settingsFor, withRouter } from "../support/lan.js";
import { withStack } from "../support/pulumi.js";
import { editWeb, program, runCommand } from "./scene.js";

t.setTimeout(600_000);

scenario("topology draws a stack in three forms, with the routers and without", (t) =>
  withRouter({}, (router) =>
    withStack({ program, ...settingsFor(router) }, async (stack) => {
      const up = await stack.up();
      t.equal(up.code, 0, up.output);
      editWeb(router, "by hand");
      const sent = router.requests.length;

      const json = await runCommand(stack, ["topology", "--stack", stack.name, "--format", "json"]);
      t.equal(json.code, 0, json.output);
      const topology = JSON.parse(json.stdout) as Topology;
      t.match(topology.routers, [{ endpoint: router.url, status: "up" }]);
      t.same(
        topology.routers[0]?.nats.map(({ rule, to, status }) => [rule, to, status]),
        [
          ["10", "192.168.64.50:8080", "drifted"],
          ["10000", "192.168.64.100:80", "clean"],
          ["10001", "192.168.64.100:22", "clean"],
        ],
      );
      t.same(
        topology.routers[0]?.hosts.map(({ name, isVm }) => [name, isVm]),
        [
          ["192.168.64.50", false],
          ["vm", true],
        ],
      );
      t.ok(router.requests.length > sent, "the router was asked");

      await router.stop();
      const file = join(stack.dir, "picture.svg");
      const svg = await runCommand(stack, ["topology", "--offline", "--output", file]);
      t.equal(svg.code, 0, svg.output);
      t.match(readFileSync(file, "utf8"), /^<svg[^]*192\.168\.64\.100[^]*<\/svg>\n$/);

      const mermaid = await runCommand(stack, ["topology", "--format", "mermaid"]);
      t.equal(mermaid.code, 0, "an absent router is drawn as such");
      t.match(mermaid.stdout, /^flowchart LR\n.*down.*\n[^]*192\.168\.64\.100/);

      const nowhere = await runCommand(stack, ["topology", "--stack", "nowhere"]);
      t.equal(nowhere.code, 4);
      t.match(nowhere.stderr, /no stack named 'nowhere'/);
      const unwritable = await runCommand(stack, ["topology", "--offline", "-o", join(file, "below.svg")]);
      t.equal(unwritable.code, 1);
      t.match(unwritable.stderr, /cannot be written/);
    }),
  ),
);
