import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import t from "tap";
import { scenario } from "../../support/lan.js";
import { run, withStack } from "../../support/pulumi.js";
import { ROUTING_KEY, startPagerDuty, startSlack, startWebhook, WEBHOOK_SECRET } from "./servers.js";

const main = join(__dirname, "../../../cli/main.js");
const SLACK_PATH = "/services/T000/B000/secretslackpath";

const command = async (...args: string[]): Promise<{ code: number; out: string; error: string }> => {
  const child = spawn(process.execPath, [main, "alert", "test", ...args], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let out = "";
  let error = "";
  child.stdout.on("data", (part: Buffer) => (out += part.toString()));
  child.stderr.on("data", (part: Buffer) => (error += part.toString()));
  const [code] = (await once(child, "close")) as [number];
  return { code, out, error };
};

void t.test("a sample goes to every receiver and is taken back", async (t) => {
  const [slack, pagerduty, webhook] = await Promise.all([startSlack(), startPagerDuty(), startWebhook()]);
  t.teardown(() => Promise.all([slack, pagerduty, webhook].map((server) => server.stop())));
  const file = join(t.testdir(), "alerts.json");
  const alerts = {
    slack: { url: `${slack.url}${SLACK_PATH}`, minSeverity: "critical" },
    pagerduty: { routingKey: ROUTING_KEY, url: `${pagerduty.url}/v2/enqueue` },
    webhook: { url: webhook.url, secret: WEBHOOK_SECRET },
  };
  writeFileSync(file, JSON.stringify({ stacks: [], alerts }));

  const all = await command("--config", file);
  t.equal(all.code, 0, all.error);
  t.same(all.out.trim().split("\n").sort(), ["pagerduty: arrived", "slack: arrived", "webhook: arrived"]);
  t.match(slack.taken[0], { text: /This is a test alert of pulumi-vyos/ });
  t.match(
    pagerduty.taken.map(({ event_action }) => event_action),
    ["trigger", "resolve"],
  );
  t.equal(pagerduty.taken[0]?.dedup_key, pagerduty.taken[1]?.dedup_key);
  for (const server of [slack, pagerduty, webhook]) t.same(server.refused, []);

  const one = await command("--config", file, "--receiver", "webhook");
  t.same([one.code, one.out], [0, "webhook: arrived\n"]);
  t.equal(slack.requests, 2);

  writeFileSync(
    file,
    JSON.stringify({ ...alerts, pagerduty: { ...alerts.pagerduty, routingKey: "S".repeat(32) } }),
  );
  await webhook.stop();
  const part = await command("--config", file);
  t.equal(part.code, 1);
  t.match(part.out, /^slack: arrived$/m);
  t.match(part.out, /^pagerduty: refused with HTTP 400 \(Invalid routing key\): the sample did not arrive$/m);
  t.match(part.out, /^webhook: did not answer \(ECONNREFUSED\): the sample did not arrive$/m);
  t.notMatch(part.out + part.error, new RegExp(`secretslackpath|SSSSS|${WEBHOOK_SECRET}`));
});

void t.test("what keeps it from sending is one line, and another exit code", async (t) => {
  const folder = t.testdir();
  const file = (name: string, content: unknown): string => {
    writeFileSync(join(folder, name), JSON.stringify(content));
    return join(folder, name);
  };
  const slack = { slack: { url: "http://127.0.0.1:1/secretslackpath" } };
  const rows: [string[], RegExp][] = [
    [["--config", join(folder, "missing.json")], /^error: .*missing\.json cannot be read \(ENOENT\)/],
    [
      ["--config", file("a.json", {})],
      /^error: no receiver is configured; set one, such as vyos:alerts\.slack\.url$/,
    ],
    [
      ["--config", file("b.json", { slack: { url: "secretslackpath" } })],
      /^error: .*b\.json\.slack\.url is not a URL/,
    ],
    [
      ["--config", file("c.json", slack), "--receiver", "pager"],
      /^error: receiver "pager" is not configured; there is slack$/,
    ],
    [["--config", file("d.json", slack), "--stack", "dev"], /cannot be used with/],
    [["--nonsense"], /unknown option/],
  ];
  for (const [args, expected] of rows) {
    const { code, out, error } = await command(...args);
    t.equal(code, 2, args.join(" "));
    t.equal(out, "");
    t.match(error.trim(), expected);
    t.notMatch(error, /secretslackpath/);
  }
});

scenario("the receivers of a stack, whose addresses and keys are secret configuration", async (t) => {
  const [slack, webhook] = await Promise.all([startSlack(), startWebhook()]);
  t.teardown(() => Promise.all([slack, webhook].map((server) => server.stop())));
  const secrets = {
    "vyos:alerts": {
      slack: { url: `${slack.url}${SLACK_PATH}` },
      webhook: { url: webhook.url, secret: WEBHOOK_SECRET },
    },
  };
  await withStack({ program: "", secrets }, async (stack) => {
    const environment = { ...stack.env, PATH: `${join(stack.cli.pulumi, "..")}:${process.env.PATH ?? ""}` };
    const options = { cwd: stack.dir, env: environment };
    const named = await run(process.execPath, [main, "alert", "test", "--stack", stack.name], options);
    t.equal(named.code, 0, named.output);
    t.same(named.stdout.trim().split("\n").sort(), ["slack: arrived", "webhook: arrived"]);
    const selected = await run(process.execPath, [main, "alert", "test"], options);
    t.equal(selected.code, 0, selected.output);
    t.equal(slack.taken.length, 4);
    const wrong = await run(process.execPath, [main, "alert", "test", "--stack", "nowhere"], options);
    t.equal(wrong.code, 2);
    t.match(wrong.output, /^error: /);
  });
});
