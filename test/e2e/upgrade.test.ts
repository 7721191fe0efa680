/** The command `upgrade-check` on a stack of VyOS 1.4: by its resources, by its router, and its mistakes. */
import { join } from "node:path";
import pLimit from "p-limit";
import { lanConfig, scenario, settingsFor, withRouter } from "../support/lan.js";
import { mustSucceed, repoRoot, run, withStack } from "../support/pulumi.js";

const network = "service dhcp-server shared-network-name LAN subnet 192.168.64.0/24";
const fixed = { "mac-address": "00:50:56:00:00:01", "ip-address": "192.168.64.100" };

const program = `
const vyos = require("pulumi-vyos");
new vyos.VyosConfig("mapping", { path: "${network} static-mapping web", config: ${JSON.stringify(fixed)} });
new vyos.VyosConfig("limit", { path: "policy route PBR rule 10", config: { action: "drop", limit: { rate: 10 } } });
new vyos.VyosStaticHost("nas", { name: "nas", addresses: ["192.168.64.9"] });
`;

interface Answer {
  readonly to: string;
  readonly affected: readonly {
    readonly name: string;
    readonly findings: readonly { readonly property: string; readonly reason: string }[];
  }[];
}

scenario("what another release does not take of a stack, and of its router", (t) =>
  withRouter({ vyos: "1.4", config: lanConfig("1.4") }, (router) =>
    withStack({ program, ...settingsFor(router), files: { "broken.json": "{" } }, async (stack) => {
      mustSucceed(await stack.up());
      mustSucceed(await stack.pulumi(["stack", "select", stack.name]));
      const commits = router.stats.commits;
      const limit = pLimit(2);
      const check = (words: string, env: Readonly<Record<string, string | undefined>> = {}) =>
        limit(() =>
          run(
            process.execPath,
            [join(repoRoot, "dist", "cli", "main.js"), "upgrade-check", ...words.split(" ")],
            { cwd: stack.dir, env: { ...stack.env, PULUMI_STACK: undefined, ...env } },
          ),
        );
      const [text, json, same, running, runningSame, none, unknown, damaged] = await Promise.all([
        check("--to 1.5"),
        check("--to 1.5 --json"),
        check(`--to 1.4 --stack ${stack.name}`),
        check("--to 1.5 --running --json"),
        check("--to 1.4 --running"),
        check("--to 1.5", { PULUMI_HOME: join(stack.dir, "..", "elsewhere") }),
        check("--to 1.5 --stack nowhere"),
        check("--to 1.5 --running", { VYOS_SCHEMA: "broken.json" }),
      ]);

      t.equal(text.code, 2, text.output);
      t.match(
        text.stdout,
        /^mapping\n {2}config\.mac-address: .*1\.5 has no such node below .*; did you mean mac\?/m,
      );
      t.match(text.stdout, /^limit\n {2}config\.limit\.rate: "10" is not what rate takes/m);
      t.match(text.stdout, /\n2 of 3 would have to change for VyOS 1\.5\.\n$/);

      t.equal(json.code, 2, json.output);
      const byResource = JSON.parse(json.stdout) as Answer;
      t.strictSame(
        [
          byResource.to,
          Object.fromEntries(
            byResource.affected.map(({ name, findings }) => [name, findings.map(({ property }) => property)]),
          ),
        ],
        ["1.5", { mapping: ["config.mac-address"], limit: ["config.limit.rate"] }],
      );

      for (const each of [same, runningSame]) {
        t.equal(each.code, 0, each.output);
        t.match(each.stdout, /^VyOS 1\.4 takes all of it: \d looked at\.\n$/);
      }

      t.equal(running.code, 2, running.output);
      const [onRouter] = (JSON.parse(running.stdout) as Answer).affected;
      t.equal(onRouter?.name, router.url);
      const nodes = onRouter?.findings.map(({ property }) => property) ?? [];
      t.ok(nodes.includes(`${network} static-mapping web mac-address`), nodes.join(", "));
      t.ok(nodes.includes("policy route PBR rule 10 limit rate"), nodes.join(", "));

      for (const [wrong, words] of [
        [none, /^error: no stack is selected; name one with --stack\n$/],
        [unknown, /^error: nowhere.*no stack named 'nowhere'/],
        [damaged, /^error: .*vyos:schema.*broken\.json: .* is not JSON; make it anew/],
      ] as const) {
        t.equal(wrong.code, 1, wrong.output);
        t.match(wrong.stderr, words);
        t.equal(wrong.stdout, "");
      }
      t.equal(router.stats.commits, commits, "looking changes nothing");
    }),
  ),
);
