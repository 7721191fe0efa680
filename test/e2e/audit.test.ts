/** The audit log of real runs of Pulumi, and the commands that read it and take changes back. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { hostname, userInfo } from "node:os";
import type { EmulatedRouter } from "../../emulator/testing.js";
import type { AuditEntry } from "../../provider/audit/entry.js";
import { apiKey, declare, nodeAt, scenario, settingsFor, withRouter, type Declared } from "../support/lan.js";
import { mustSucceed, repoRoot, run, withStack, type RunResult, type Stack } from "../support/pulumi.js";
import { textsIn } from "../audit/lab.js";

const main = join(repoRoot, "dist", "cli", "main.js");

const rule = (number: number, port = number): Declared => [
  "NatRule",
  `rule${String(number)}`,
  {
    type: "destination",
    number,
    protocol: "tcp",
    inboundInterface: "eth0",
    destination: { port },
    translation: { address: "192.168.64.5" },
  },
];

const refused = (number: number): Declared => [
  ...(rule(number).slice(0, 2) as ["NatRule", string]),
  { ...rule(number)[2], source: { group: { addressGroup: "nobody" } } },
];

class Office {
  constructor(
    readonly stack: Stack,
    readonly router: EmulatedRouter,
  ) {}

  audit(...args: string[]): Promise<RunResult> {
    // In CI the runner's own variables would name another actor.
    const env = { ...this.stack.env, CI: undefined, VYOS_AUDIT: undefined, NO_COLOR: "1" };
    return run(process.execPath, [main, "audit", ...args], { cwd: this.stack.dir, env });
  }

  async entries(...args: string[]): Promise<readonly AuditEntry[]> {
    const { stdout } = mustSucceed(await this.audit("list", "--json", ...args));
    return stdout
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line) as AuditEntry);
  }

  ruleAt(number: number): unknown {
    return nodeAt(this.router.config(), "nat", "destination", "rule", String(number));
  }
}

const withOffice = (
  audit: string | true,
  program: string,
  body: (office: Office) => Promise<unknown>,
): Promise<unknown> =>
  withRouter({}, (router) => {
    const { config, secrets } = settingsFor(router);
    return withStack(
      {
        program,
        config: { ...config, "vyos:audit": audit },
        ...(secrets && { secrets }),
        env: { CI: undefined },
      },
      (stack) => body(new Office(stack, router)),
    );
  });

scenario("what a stack's life leaves in the log, and how it is taken back", (t) =>
  withOffice(true, declare([rule(10), rule(11)]), async (office) => {
    const { stack, router } = office;
    const file = join(stack.dir, ".pulumi-vyos", "audit.json");
    mustSucceed(await stack.preview());
    t.notOk(existsSync(file), "a preview does nothing and so leaves nothing");
    t.match(await office.audit("list"), { code: 1, stderr: /there is no audit log .*Set vyos:audit/ });

    mustSucceed(await stack.up());
    const made = await office.entries();
    t.equal(made.length, 2);
    const { username } = userInfo();
    for (const number of ["10", "11"])
      t.match(
        made.find(({ urn }) => urn?.endsWith(`::rule${number}`)),
        {
          operation: "create",
          outcome: "succeeded",
          actor: { name: username, source: "os", host: hostname() },
          project: "test",
          stack: "dev",
          router: router.url,
          paths: [`nat destination rule ${number}`],
          before: {},
          after: { nat: { destination: { rule: { [number]: { destination: { port: number } } } } } },
        },
      );
    t.ok(
      made.every(({ group }) => group !== undefined),
      "each says which commit carried it",
    );

    // A change, and one that the router refuses.
    stack.writeProgram(declare([rule(10, 8010), rule(11), refused(12)]));
    t.not((await stack.up()).code, 0);
    const [update, refusal, ...more] = (await office.entries())
      .slice(2)
      .sort((a, b) => (a.operation < b.operation ? 1 : -1));
    t.strictSame(more, []);
    t.match(update, {
      operation: "update",
      outcome: "succeeded",
      ops: ["set nat destination rule 10 destination port '8010'"],
    });
    t.match(refusal, { operation: "create", outcome: "refused", errorTag: "CommitFailed" });
    t.match(refusal?.urn, /::rule12$/);
    t.strictSame(await office.entries("--outcome", "refused"), [refusal]);
    t.equal((await office.entries("--urn", "::rule10")).length, 2);
    t.equal((await office.entries("--stack", "test/dev", "--router", "127.0.0.1")).length, 4);
    t.equal((await office.entries("--stack", "other")).length, 0);
    t.equal((await office.entries("--since", "1h", "--limit", "3")).length, 3);
    t.equal((await office.entries("--until", "1h")).length, 0);
    t.match((await office.audit("list")).stdout, /rule10/);
    t.match(await office.audit("verify"), { code: 0, stdout: /whole: 4 entries/ });

    const shown = await office.audit("show", update?.id.slice(0, 8) ?? "");
    t.match(
      shown.stdout,
      /- nat destination rule 10 destination port '10'\n\+ nat destination rule 10 destination port '8010'\n/,
    );

    // Taking the update back. A leaf that may hold several values is emptied first.
    const port = "nat destination rule 10 destination port";
    const back10 = [`delete ${port}`, `set ${port} '10'`];
    const id = update?.id ?? "";
    const dry = await office.audit("restore", id, "--stack", "dev", "--dry-run");
    t.match(dry, { code: 0, stdout: `${back10.join("\n")}\n` });
    t.match(await office.audit("restore", id, "--stack", "dev"), { code: 3, stderr: /give --yes/ });
    t.match(office.ruleAt(10), { destination: { port: "8010" } }, "nothing was sent");
    const restored = await office.audit("restore", id, "--yes");
    t.match(restored, { code: 0, stderr: /restored/ }, "the stack is the selected one");
    t.match(office.ruleAt(10), { destination: { port: "10" } });
    t.strictSame(router.saved(), router.config());
    t.match(await office.audit("restore", id, "--stack", "dev", "--yes"), {
      code: 0,
      stderr: /nothing to do/,
    });
    t.match((await office.entries("--operation", "restore"))[0], {
      outcome: "succeeded",
      urn: update?.urn,
      ops: back10,
      before: { nat: { destination: { rule: { "10": { destination: { port: "8010" } } } } } },
      after: { nat: { destination: { rule: { "10": { destination: { port: "10" } } } } } },
    });

    // Somebody was there since.
    router.edit([
      { op: "set", path: ["nat", "destination", "rule", "10", "destination", "port"], value: "9999" },
    ]);
    const conflict = await office.audit("restore", id, "--stack", "dev", "--yes");
    t.match(conflict, { code: 2, stderr: /was changed after this entry/ });
    t.match(conflict.stderr, /\+ nat destination rule 10 destination port '9999'/);
    t.match(office.ruleAt(10), { destination: { port: "9999" } });
    t.equal((await office.audit("restore", id, "--stack", "dev", "--yes", "--force")).code, 0);
    t.match(office.ruleAt(10), { destination: { port: "10" } });

    // A refresh that finds nothing adds nothing; one that finds drift does; then everything goes.
    stack.writeProgram(declare([rule(10), rule(11)]));
    mustSucceed(await stack.refresh());
    const after = (await office.entries()).length;
    mustSucceed(await stack.refresh());
    t.equal((await office.entries()).length, after);
    router.edit([
      { op: "set", path: ["nat", "destination", "rule", "11", "destination", "port"], value: "7777" },
    ]);
    mustSucceed(await stack.refresh());
    const drifted = (await office.entries()).slice(after);
    t.match(drifted, [{ operation: "read", outcome: "succeeded", urn: /::rule11$/ }]);
    t.equal(drifted.length, 1);

    mustSucceed(await stack.destroy());
    const gone = await office.entries("--operation", "delete");
    t.equal(gone.length, 2);
    const last = gone.find(({ urn }) => urn?.endsWith("::rule11"));
    t.match(last, { outcome: "succeeded", after: {} });
    t.equal(office.ruleAt(11), undefined);

    // A deleted rule comes back from the log, with what connects to the router from the environment alone.
    const env = {
      VYOS_ENDPOINT: router.url,
      VYOS_API_KEY: router.apiKey,
      VYOS_FINGERPRINT: router.fingerprint,
    };
    const back = await run(process.execPath, [main, "audit", "restore", last?.id ?? "", "--yes"], {
      cwd: stack.dir,
      env: { ...stack.env, ...env, VYOS_AUDIT: undefined },
    });
    t.equal(back.code, 0, back.output);
    t.match(office.ruleAt(11), { destination: { port: "7777" }, translation: { address: "192.168.64.5" } });
    t.match(await office.audit("verify"), { code: 0 });
    t.notMatch(textsIn(join(stack.dir, ".pulumi-vyos")), new RegExp(apiKey));
  }),
);

scenario("pulumi-vyos up says who acts, and for which organisation", (t) =>
  withOffice(true, declare([rule(10)]), async (office) => {
    const { stack } = office;
    const qualified = `organization/${stack.project}/${stack.name}`;
    const env = { ...stack.env, CI: undefined, PULUMI_VYOS_ACTOR: undefined };
    const args = [main, "up", "--atomic", "--yes", "--skip-preview", "--stack", qualified];
    mustSucceed(await run(process.execPath, args, { cwd: stack.dir, env }));
    const [entry, ...more] = await office.entries("--stack", qualified);
    t.same(more, []);
    t.match(entry, {
      organisation: "organization",
      project: stack.project,
      stack: stack.name,
      actor: { source: "pulumi", name: (await stack.pulumi(["whoami"])).stdout.trim() },
    });
    t.equal((await office.entries("--stack", `others/${stack.project}/${stack.name}`)).length, 0);
  }),
);
