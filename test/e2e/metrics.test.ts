/** What is left of a `pulumi up` when its provider process has been ended: its metrics are at the gateway. */
import { declare, scenario, settingsFor, withRouter, type Declared } from "../support/lan.js";
import { mustSucceed, withStack } from "../support/pulumi.js";
import { hasProgram, sampleOf, startPushgateway, textOf } from "../support/programs.js";

const rule = (i: number, address = `203.0.113.${String(i + 10)}`): Declared => [
  "NatRule",
  `rule${String(i)}`,
  { type: "source", outboundInterface: "eth0", translation: { address } },
];

scenario("an update's metrics outlive it", async (t) => {
  if (!hasProgram("prometheus-pushgateway")) {
    t.comment("prometheus-pushgateway is not on PATH: skipped");
    return;
  }
  const pushgateway = await startPushgateway(t);
  await withRouter({}, async (router) => {
    const { config, secrets } = settingsFor(router);
    const rules = [1, 2, 3, 4, 5].map((i) => rule(i));
    const stack = {
      program: declare(rules),
      config: { ...config, "vyos:metrics": { pushgateway } },
      ...(secrets === undefined ? {} : { secrets }),
    };
    await withStack(stack, async (one) => {
      const seen = async (name: string, labels: Readonly<Record<string, string>>) =>
        sampleOf((await textOf(`${pushgateway}/metrics`)) ?? "", `pulumi_vyos_${name}`, {
          ...{ job: "pulumi-vyos", project: one.project, stack: one.name, router: router.url, ...labels },
        });
      const operations = (operation: string) => seen("operations_total", { operation, outcome: "succeeded" });
      mustSucceed(await one.up());
      t.equal(await operations("create"), 5);
      t.equal(await seen("saves_total", { outcome: "saved" }), router.stats.saves);
      t.equal(await seen("commits_total", { outcome: "committed" }), router.stats.commitsWithChanges);

      router.edit([{ op: "set", path: ["nat", "source", "rule", "10000", "description"], value: "by hand" }]);
      mustSucceed(await one.refresh());
      t.equal(await operations("read"), 5);
      t.equal(await operations("create"), 0, "counts are of the last run");
      t.equal(await seen("drifted_leaves", {}), 1);

      one.writeProgram(declare(rules.slice(0, 4)));
      mustSucceed(await one.up());
      t.equal(await operations("delete"), 1);
    });
  });
});
