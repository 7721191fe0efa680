import { join } from "node:path";
import t from "tap";
import type { DriftReport } from "../../cli/watch/report.js";
import { apiKey, commandsOf, declare, scenario, settingsFor, withRouter } from "../support/lan.js";
import { withStack, type RunResult, type Stack } from "../support/pulumi.js";
import { editWeb, program, resources, runCommand, webRule } from "./scene.js";

t.setTimeout(600_000);

const reportOf = (result: RunResult): DriftReport => JSON.parse(result.stdout) as DriftReport;

const leavesOf = (report: DriftReport): readonly string[] =>
  report.stacks.flatMap(({ resources }) =>
    resources.flatMap(({ name, leaves }) =>
      leaves.map(
        ({ path, change, want, have }) => `${name}: ${change} ${path}: ${String(want)} => ${String(have)}`,
      ),
    ),
  );

const driftOf = async (stack: Stack, ...args: string[]): Promise<[number, DriftReport]> => {
  const result = await runCommand(stack, ["drift", "--stack", stack.name, "--json", ...args]);
  return [result.code, reportOf(result)];
};

scenario(
  "drift names added, removed and changed leaves, changes neither state nor router, and says what kept it from looking",
  (t) =>
    withRouter({}, (router) =>
      withStack({ program, ...settingsFor(router) }, async (stack) => {
        const up = await stack.up();
        t.equal(up.code, 0, up.output);
        const state = stack.checkpointText();
        const sent = router.requests.length;
        router.resetStats();

        const [clean, first] = await driftOf(stack);
        t.equal(clean, 0, JSON.stringify(first));
        t.same(leavesOf(first), []);
        t.match(first.routers, [{ endpoint: router.url, status: "up" }]);
        t.equal(router.stats.reads, 1, "one read for all resources");

        router.edit([
          { op: "set", path: [...webRule, "description"], value: "by hand" },
          { op: "set", path: [...webRule, "source", "address"], value: "198.51.100.7" },
          { op: "delete", path: [...webRule, "translation", "port"] },
          { op: "set", path: ["nat", "destination", "rule", "77", "description"], value: "of others" },
          { op: "set", path: ["nat", "destination", "rule", "77", "protocol"], value: "tcp" },
          {
            op: "set",
            path: ["nat", "destination", "rule", "77", "translation", "address"],
            value: "192.0.2.1",
          },
        ]);
        const before = router.config();
        const [drifted, second] = await driftOf(stack);
        t.equal(drifted, 2);
        t.same(leavesOf(second), [
          "web: changed nat destination rule 10 description: the web => by hand",
          "web: removed nat destination rule 10 translation port: 8080 => undefined",
          "web: added nat destination rule 10 source address: undefined => 198.51.100.7",
        ]);
        t.same(router.config(), before);
        t.equal(stack.checkpointText(), state);
        t.same(commandsOf(router, sent), [], "nothing was written");

        const [, third] = await driftOf(stack, "--unmanaged");
        t.match(third.routers[0]?.neighbours, [{ path: "nat destination rule 77" }]);

        const text = await runCommand(stack, ["drift", "--stack", stack.name]);
        t.equal(text.code, 2);
        t.match(text.stdout, /3 leaves of 1 resource drifted/);
        t.match(text.stdout, /~ nat destination rule 10 description: 'the web' → 'by hand'/);
        t.match(text.stdout, /Next: .pulumi up --refresh./);

        router.edit([{ op: "delete", path: webRule }]);
        const [, fourth] = await driftOf(stack);
        t.equal(fourth.stacks[0]?.resources.find(({ name }) => name === "web")?.status, "gone");

        // Errors have exit codes of their own.
        const nowhere = await runCommand(stack, ["drift", "--stack", "nowhere"]);
        t.equal(nowhere.code, 4, nowhere.output);
        t.match(nowhere.stdout, /no stack named 'nowhere'/);

        const usage = await runCommand(stack, ["drift", "--listen", "127.0.0.1:0"]);
        t.equal(usage.code, 1);
        t.match(usage.stderr, /--listen needs --watch/);
        const file = await runCommand(stack, ["drift", "--config", join(stack.dir, "none.json")]);
        t.equal(file.code, 1);
        t.match(file.stderr, /none\.json cannot be read/);

        await stack.configure({}, { "vyos:apiKey": "another-key" });
        const refused = await runCommand(stack, ["drift", "--stack", stack.name]);
        t.equal(refused.code, 3, refused.output);
        t.match(refused.stdout, /refused the API key/);
        t.notMatch(refused.output, /another-key/);

        await stack.configure({}, { "vyos:apiKey": apiKey });
        await router.stop();
        const down = await runCommand(stack, ["drift", "--stack", stack.name]);
        t.equal(down.code, 3, down.output);
        t.match(down.stdout, /cannot be reached/);
      }),
    ),
);

scenario("secrets in state are compared and never shown", (t) =>
  withRouter({}, (router) => {
    const [[, , web]] = resources as [(typeof resources)[number]];
    const secret = `const pulumi = require("@pulumi/pulumi"); const vyos = require("pulumi-vyos");
      new vyos.VyosNatRule("web", { ...${JSON.stringify(web)}, description: pulumi.secret("hush-hush") });`;
    return withStack({ program: secret, ...settingsFor(router) }, async (stack) => {
      const up = await stack.up();
      t.equal(up.code, 0, up.output);
      t.notMatch(stack.checkpointText(), /hush-hush/, "it is a secret in the state");
      const [clean] = await driftOf(stack);
      t.equal(clean, 0);
      editWeb(router, "hush-hush no more");
      const result = await runCommand(stack, ["drift", "--stack", stack.name, "--json"]);
      t.equal(result.code, 2);
      t.match(leavesOf(reportOf(result)), [/description: \[redacted\] => \[redacted\]$/]);
      t.notMatch(result.output, /hush-hush/);
      const text = await runCommand(stack, ["drift"]);
      t.equal(text.code, 2, "the selected stack, when none is named");
      t.notMatch(text.output, /hush-hush/);
    });
  }),
);

scenario("an empty stack is clean", (t) =>
  withRouter({}, (router) =>
    withStack({ program: declare([]), ...settingsFor(router) }, async (stack) => {
      const [code, report] = await driftOf(stack);
      t.equal(code, 0);
      t.match(report.routers, [{ status: "up" }], "its router is looked at all the same");
    }),
  ),
);

const withSecrets = `
const vyos = require("pulumi-vyos");
new vyos.VyosConfig("snmp", {
  path: "service snmp",
  config: { community: { "hush-one": { authorization: "ro" } }, location: "here" },
});
new vyos.VyosConfig("declared", {
  path: "system login banner",
  config: { "pre-login": "hush-two" },
  secrets: ["pre-login"],
});
new vyos.VyosConfig("dial-up", {
  path: "interfaces pppoe pppoe0",
  config: { authentication: { username: "me" } },
});
`;

scenario(
  "what is secret is nowhere in a report: by VyOS's names, by the program's word, nor of others",
  (t) =>
    withRouter({}, (router) =>
      withStack({ program: withSecrets, ...settingsFor(router) }, async (stack) => {
        const dialUp = ["interfaces", "pppoe", "pppoe0"];
        router.edit([
          { op: "set", path: [...dialUp, "source-interface"], value: "eth0" },
          { op: "set", path: [...dialUp, "authentication", "username"], value: "me" },
          { op: "set", path: [...dialUp, "authentication", "password"], value: "hush-password" },
        ]);
        const up = await stack.up();
        t.equal(up.code, 0, up.output);
        const snmp = ["service", "snmp", "community"];
        router.edit([
          { op: "set", path: [...snmp, "hush-one", "authorization"], value: "rw" },
          { op: "set", path: [...snmp, "hush-others", "authorization"], value: "ro" },
          { op: "set", path: ["system", "login", "banner", "pre-login"], value: "hush-by-hand" },
        ]);
        const [code, report] = await driftOf(stack, "--unmanaged");
        t.equal(code, 2);
        t.same([...leavesOf(report)].sort(), [
          "declared: changed system login banner pre-login: [redacted] => [redacted]",
          "snmp: changed service snmp community [redacted] authorization: [redacted] => [redacted]",
        ]);
        const neighbours = report.routers.flatMap(({ neighbours: all = [] }) => all.map(({ path }) => path));
        t.ok(neighbours.includes("interfaces pppoe pppoe0 authentication password"), neighbours.join(", "));
        t.notMatch(JSON.stringify(report), /hush/);
      }),
    ),
);
