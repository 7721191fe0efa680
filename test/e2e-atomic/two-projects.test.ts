import t from "tap";
import { startRouter, type ConfigJson } from "../../emulator/testing.js";
import { repoRoot, whyNoCli, withStack, type Stack } from "../support/pulumi.js";

const RULES = 50;

const program = (owner: string): string => `
const { VyosNatRule } = require(${JSON.stringify(repoRoot)});
for (let i = 0; i < ${String(RULES)}; i++)
  new VyosNatRule("rule-" + i, { type: "destination", description: "${owner} " + i, protocol: "tcp",
    inboundInterface: "eth0", destination: { port: 20000 + i }, translation: { address: "192.168.64.50" },
    numberRange: { from: 1000, to: 1999 } });
`;

const config: ConfigJson = {
  interfaces: { ethernet: { eth0: { address: "203.0.113.2/24" } } },
  nat: {
    destination: {
      rule: { "1003": { exclude: {}, "inbound-interface": { name: "eth0" }, description: "by hand" } },
    },
  },
  system: { "host-name": "vyos" },
};

interface Rule {
  readonly description: string;
}

t.setTimeout(600_000);

void whyNoCli().then((skip) => {
  void t.test("two projects at once on one router lose nothing", { skip, timeout: 600_000 }, async (t) => {
    const router = await startRouter({ apiKey: "key", config, commitLatencyMs: 100 });
    t.teardown(() => router.stop());
    const settings = {
      "vyos:endpoint": router.url,
      "vyos:fingerprint": router.fingerprint,
      // Several commits each, so that those of the two take turns.
      "vyos:commitMaxOps": 60,
    };
    const withProject = <A>(owner: string, body: (stack: Stack) => Promise<A>): Promise<A> =>
      withStack(
        { program: program(owner), project: owner, config: settings, secrets: { "vyos:apiKey": "key" } },
        body,
      );
    const rules = (): [string, Rule][] => {
      const { nat } = router.config() as unknown as { nat: { destination: { rule: Record<string, Rule> } } };
      return Object.entries(nat.destination.rule);
    };
    await withProject("first", (first) =>
      withProject("second", async (second) => {
        const both = [first, second] as const;
        for (const up of await Promise.all(both.map((stack) => stack.up(["--parallel", "64"]))))
          t.equal(up.code, 0, up.output);

        const expected = ["first", "second"].flatMap((owner) =>
          Array.from({ length: RULES }, (_, i) => `${owner} ${String(i)}`),
        );
        const found = rules().map(([, rule]) => rule.description);
        t.same(found.sort(), [...expected, "by hand"].sort(), "every rule is there once");
        const highest = Math.max(...rules().map(([number]) => Number(number)));
        t.equal(highest, 1000 + 2 * RULES, "the numbers have no gaps");

        const stated = (await Promise.all(both.map((stack) => stack.resources())))
          .flat()
          .map(({ outputs }) => [String(outputs?.number), String(outputs?.description)]);
        const standing = rules().flatMap(([number, { description }]) =>
          description === "by hand" ? [] : [[number, description]],
        );
        t.same(
          Object.fromEntries(stated),
          Object.fromEntries(standing),
          "each state has its own rules' numbers",
        );

        for (const down of await Promise.all(both.map((stack) => stack.destroy())))
          t.equal(down.code, 0, down.output);
        t.same(router.config(), config, "the router is as before");
      }),
    );
  });
});
