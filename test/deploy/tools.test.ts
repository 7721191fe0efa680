/** The tools that come with the programs look at the files that we give them. */
import { withPrograms } from "../support/programs.js";
import { run } from "../support/pulumi.js";
import { deployFile, fullMetrics } from "./files.js";

withPrograms(["promtool"], "Prometheus's configuration and rules", async (t) => {
  const config = await run("promtool", ["check", "config", deployFile("prometheus", "prometheus.yml")]);
  t.equal(config.code, 0, config.output);
  t.match(config.output, /1 rule files found/);
  const rules = await run("promtool", ["check", "rules", deployFile("prometheus", "rules.yml")]);
  t.equal(rules.code, 0, rules.output);
  t.match(rules.output, /SUCCESS: 8 rules found/);
});

withPrograms(["promtool"], "the rules' own tests", async (t) => {
  const tests = await run("promtool", ["test", "rules", "rules_test.yml"], { cwd: deployFile("prometheus") });
  t.equal(tests.code, 0, tests.output);
  t.match(tests.output, /SUCCESS/);
});

withPrograms(["promtool"], "the metrics follow Prometheus's conventions", async (t) => {
  const input = await fullMetrics().registry.metrics();
  const checked = await run("promtool", ["check", "metrics"], { input });
  t.equal(checked.code, 0, checked.output);
  t.equal(checked.output, "");
});

withPrograms(["amtool"], "Alertmanager's configuration", async (t) => {
  const file = deployFile("alertmanager", "alertmanager.yml");
  const checked = await run("amtool", ["check-config", file]);
  t.equal(checked.code, 0, checked.output);
  const routed = async (...labels: string[]): Promise<string> =>
    (await run("amtool", ["config", "routes", "test", `--config.file=${file}`, ...labels])).stdout.trim();
  t.equal(await routed("alertname=VyosUnreachable", "severity=critical"), "pagerduty,slack");
  t.equal(await routed("alertname=VyosDrift", "severity=warning"), "slack");
});

withPrograms(["systemd-analyze"], "the watcher's unit", async (t) => {
  const unit = deployFile("systemd", "pulumi-vyos-watch.service");
  const checked = await run("systemd-analyze", ["verify", unit]);
  t.equal(checked.code, 0, checked.output);
  t.equal(checked.output.trim(), "");
  const security = await run("systemd-analyze", ["security", "--offline=true", unit]);
  const exposure = Number(/exposure level for \S+: ([\d.]+)/.exec(security.output)?.[1]);
  t.ok(exposure <= 2, `exposure ${String(exposure)}`);
});
