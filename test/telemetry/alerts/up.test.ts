/** Alerts of a real `pulumi up`, whose routers and receivers have their faults. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Declared, declare, scenario, settingsFor, withRouter } from "../../support/lan.js";
import { mustSucceed, withStack } from "../../support/pulumi.js";
import { until } from "./facts.js";
import { startSlack, startWebhook, WEBHOOK_SECRET } from "./servers.js";

const SLACK_PATH = "/services/T000/B000/secretslackpath";

const rule = (number: number, more: object = {}): Declared => [
  "NatRule",
  `rule${String(number)}`,
  {
    type: "destination",
    number,
    protocol: "tcp",
    destination: { port: number },
    translation: { address: "192.168.64.5" },
    ...more,
  },
];

scenario("a refused commit is told once, and taken back when it is mended", async (t) => {
  const webhook = await startWebhook();
  const slack = await startSlack();
  t.teardown(() => Promise.all([webhook, slack].map((server) => server.stop())));
  // Slack hangs: neither the update nor the other receiver may wait for it.
  for (let i = 0; i < 50; i++) slack.answers.push("silence");
  const state = join(t.testdir(), "alerts.json");
  await withRouter({}, async (router) => {
    const { config, secrets } = settingsFor(router);
    const settings = {
      config: { ...config, "vyos:alerts": { state } },
      secrets: {
        ...secrets,
        "vyos:alerts": {
          slack: { url: `${slack.url}${SLACK_PATH}` },
          webhook: { url: webhook.url, secret: WEBHOOK_SECRET },
        },
      },
    };
    const bad = rule(20, { source: { group: { addressGroup: "friends" } } });
    await withStack({ program: declare([rule(10), bad]), ...settings }, async (stack) => {
      for (let round = 0; round < 2; round++) {
        const up = await stack.up();
        t.not(up.code, 0);
        t.match(up.output, /vyos:NatRule \(rule20\):\s+error: The router refused to commit/);
        t.notMatch(up.output, /secretslackpath|a-webhook-secret/);
      }
      await until("the webhook has the alert", () => webhook.taken.length > 0);
      t.match(webhook.taken, [{ rule: "commitFailed", status: "firing", source: router.url }]);
      t.match(JSON.stringify(webhook.taken[0]?.details), /create urn:.*::rule20: .*friends/);
      t.notMatch(JSON.stringify(webhook.taken), new RegExp(router.apiKey));

      stack.writeProgram(declare([rule(10), rule(20)]));
      mustSucceed(await stack.up());
      await until("it is taken back", () => webhook.taken.length > 1);
      t.match(webhook.taken[1], { rule: "commitFailed", status: "resolved" });
      t.same(webhook.refused, []);
      t.equal(webhook.taken.length, 2);
      const kept = readFileSync(state, "utf8");
      t.notMatch(kept, new RegExp(`secretslackpath|${WEBHOOK_SECRET}|${router.apiKey}`));
    });
  });
});

scenario("drift that a refresh finds, and a wrong configuration that only warns", async (t) => {
  const webhook = await startWebhook();
  t.teardown(() => webhook.stop());
  await withRouter({}, async (router) => {
    const { config, secrets } = settingsFor(router);
    const settings = {
      config: { ...config, "vyos:alerts": { state: join(t.testdir(), "alerts.json") } },
      secrets: { ...secrets, "vyos:alerts": { webhook: { url: webhook.url, secret: WEBHOOK_SECRET } } },
    };
    await withStack({ program: declare([rule(10)]), ...settings }, async (stack) => {
      mustSucceed(await stack.up());
      t.equal(webhook.taken.length, 0);
      const path = ["nat", "destination", "rule", "10", "description"];
      router.edit([{ op: "set", path, value: "by hand" }]);
      mustSucceed(await stack.refresh());
      await until("the drift is told", () => webhook.taken.length > 0);
      t.match(webhook.taken[0], {
        rule: "drift",
        status: "firing",
        details: [/nat destination rule 10 description/],
      });
      mustSucceed(await stack.up());
      await until("its end is told", () => webhook.taken.length > 1);
      t.match(webhook.taken[1], { rule: "drift", status: "resolved" });

      await stack.configure({}, { "vyos:alerts": { webhook: { secret: "short-secret" } } });
      stack.writeProgram(declare([rule(10), rule(11)]));
      const up = mustSucceed(await stack.up());
      t.match(up.output, /vyos:alerts\.webhook\.secret is not a text of at least 16 characters/);
      t.notMatch(up.output, /short-secret/);
    });
  });
});
