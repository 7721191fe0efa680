/** The CI example: what its workflows say, and what their steps do, in order, with a router and a state of their own. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import tap from "tap";
import { aimed, examplesDir, shellBlocks, withExample } from "../support/examples.js";
import { runJob, workflowOf, type JobResult } from "../support/github.js";
import { apiKey, lanConfig, nodeAt, scenario, withRouter } from "../support/lan.js";
import { mustSucceed } from "../support/pulumi.js";

const folder = join(examplesDir, "ci-workflow");

void tap.test("the workflows of example ci-workflow", (t) => {
  const [preview, up, drift] = [
    workflowOf(folder, "preview"),
    workflowOf(folder, "up"),
    workflowOf(folder, "drift"),
  ];
  t.equal(preview.on, "pull_request", "without the secrets of pull_request_target");
  t.strictSame(preview.permissions, { contents: "read", "pull-requests": "write" });
  t.match(preview.jobs.preview, {
    if: "github.event.pull_request.head.repo.full_name == github.repository",
    steps: [{}, {}, {}, {}, { with: { command: "preview", "comment-on-pr": true } }],
  });
  t.strictSame(up.on, { push: { branches: ["main"] } });
  t.strictSame(up.permissions, { contents: "read" });
  t.match(drift.on, { schedule: [{ cron: /^[\d*]+( [\d*]+){4}$/ }] });
  t.strictSame(drift.permissions, { contents: "read", issues: "write" });
  t.strictSame(up.concurrency, { group: "router-prod", "cancel-in-progress": false });
  t.strictSame(drift.concurrency, up.concurrency, "never in the middle of an update");

  for (const step of [preview, up, drift].flatMap(({ jobs }) => Object.values(jobs)[0]?.steps ?? [])) {
    if (step.uses !== undefined)
      t.match(step.uses, /^[\w-]+\/[\w-]+@v\d+$/, "an action of one major version");
    t.notMatch(step.run ?? "", /\$\{\{/, "nothing that others wrote becomes part of a script");
  }
  t.end();
});

/** A `gh` that notes what it is asked for, and says that issue $OPEN_ISSUE is open. */
const fakeGh = `#!/bin/bash
printf '%s\\n' "$*" >> "$GH_LOG"
if [ "$1 $2" = "issue list" ]; then echo "$OPEN_ISSUE"; fi
`;

scenario("the steps of example ci-workflow", (t) =>
  withRouter({ vyos: "1.5" }, (router) =>
    withExample(
      "ci-workflow",
      async (example) => {
        const { dir, env, stack } = example;
        for (const block of shellBlocks(dir)) mustSucceed(await example.shell(aimed(block, [router])));
        t.notMatch(stack.configText(), apiKey, "the key is in no file");

        const bin = join(dir, ".bin");
        const log = join(bin, "gh.log");
        mkdirSync(bin);
        writeFileSync(join(bin, "gh"), fakeGh, { mode: 0o755 });
        const job = async (name: string, code: number, issue = ""): Promise<JobResult> => {
          const result = await runJob(
            example,
            workflowOf(dir, name),
            {
              "vars.PULUMI_BACKEND_URL": env.PULUMI_BACKEND_URL ?? "",
              "secrets.PULUMI_CONFIG_PASSPHRASE": env.PULUMI_CONFIG_PASSPHRASE ?? "",
              "secrets.VYOS_API_KEY": apiKey,
              "github.token": "token",
              "github.repository": "octo/router",
            },
            { PATH: [bin, env.PATH].join(delimiter), GH_LOG: log, OPEN_ISSUE: issue },
          );
          if (result.code !== code) t.comment(result.output);
          t.equal(result.code, code, `job ${name} ends with ${String(code)}`);
          return result;
        };
        const asked = (): string => {
          const text = existsSync(log) ? readFileSync(log, "utf8") : "";
          rmSync(log, { force: true });
          return text;
        };

        const preview = await job("preview", 0);
        t.match(preview.output, /NatRule.*\(create\)[\s\S]*"website"[\s\S]*\+ 3 to create/);
        t.strictSame(router.config(), lanConfig("1.5"), "a preview changes nothing");

        await job("up", 0);
        const rules = nodeAt(router.config(), "nat", "destination", "rule") as Record<string, object>;
        t.equal(Object.keys(rules).length, 2);

        await job("drift", 0);
        t.equal(asked(), "", "no issue");

        const [number = ""] = Object.keys(rules);
        const path = ["nat", "destination", "rule", number, "translation", "address"];
        router.edit([{ op: "set", path, value: "192.168.64.99" }]);
        const found = await job("drift", 2);
        t.match(found.summary, /translation[\s\S]*192\.168\.64\.99/);
        t.match(asked(), /issue create --title Drift in prod --label drift --body-file drift\.md/);
        t.equal(found.summary, readFileSync(join(dir, "drift.md"), "utf8"));
        await job("drift", 2, "7");
        t.match(asked(), /issue comment 7 --body-file drift\.md/);

        const next = await job("preview", 0);
        t.match(next.output, /192\.168\.64\.99/, "the next pull request's preview shows it");

        await router.stop();
        await job("drift", 3);
        t.equal(asked(), "", "no issue");
      },
      "prod",
    ),
  ),
);
