import {
  commandsOf,
  type Declared,
  declare,
  nodeAt,
  scenario,
  settingsFor,
  withRouter,
} from "../support/lan.js";
import { mustSucceed, type Stack, withStack } from "../support/pulumi.js";

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

const names = async (stack: Stack): Promise<string[]> =>
  (await stack.resources()).map(({ urn }) => urn.split("::").at(-1) ?? "").sort();

scenario("one that the router refuses among good ones", (t) =>
  withRouter({}, (router) => {
    const before = router.config();
    const bad = rule(20, { source: { group: { addressGroup: "friends" } } });
    const good = [10, 11, 12, 21].map((n) => rule(n));
    const { config, secrets } = settingsFor(router);
    const settings = {
      config: { ...config, "vyos:lockTimeout": 1, "vyos:timeScale": 0.1 },
      ...(secrets && { secrets }),
    };
    return withStack({ program: declare([...good, bad]), ...settings }, async (stack) => {
      const numbers = () => Object.keys(nodeAt(router.config(), "nat", "destination", "rule") ?? {});
      mustSucceed(await stack.preview());
      const up = await stack.up();
      t.not(up.code, 0);
      t.match(
        up.output,
        /vyos:NatRule \(rule20\):\s+error: The router refused to commit.*Invalid address-group "friends" on nat rule.*Nothing of this change was left on the router/,
      );
      t.notMatch(up.output, /NatRule \(rule(?!20)/, "nobody else has an error");
      t.strictSame(numbers(), ["10", "11", "12", "21"], "the good ones are there");
      t.strictSame(await names(stack), ["rule10", "rule11", "rule12", "rule21"], "and known");
      t.strictSame(router.saved(), router.config());

      // A change that is refused leaves the old state of things, on the router and in the checkpoint.
      const settled = router.config();
      stack.writeProgram(declare([...good.slice(0, 3), rule(21, bad[2])]));
      const update = await stack.up();
      t.not(update.code, 0);
      t.match(update.output, /vyos:NatRule \(rule21\):\s+error: The router refused to commit.*"friends"/);
      t.strictSame(router.config(), settled);
      t.match(
        (await stack.resources()).find(({ urn }) => urn.endsWith("rule21")),
        {
          outputs: { destination: { port: 21 } },
        },
      );

      // Once the group is there everything converges.
      router.edit([
        { op: "set", path: ["firewall", "group", "address-group", "friends", "address"], value: "192.0.2.1" },
      ]);
      stack.writeProgram(declare([...good, bad]));
      const since = router.requests.length;
      mustSucceed(await stack.up());
      const stray = commandsOf(router, since).filter(
        (line) => !line.startsWith("set nat destination rule 20 "),
      );
      if (stray.length > 0) t.comment("also sent", stray);
      for (const n of ["10", "11", "12", "21"]) {
        const at = ["nat", "destination", "rule", n];
        t.strictSame(
          nodeAt(router.config(), ...at),
          nodeAt(settled, ...at),
          "the good ones are as they were",
        );
      }
      t.strictSame(numbers(), ["10", "11", "12", "20", "21"]);
      mustSucceed(await stack.preview(["--expect-no-changes"]));
      router.edit([{ op: "set", path: ["nat", "destination", "rule", "9", "exclude"] }]);

      // A destroy that fails loses nothing: what is left on the router is left in the state.
      router.inject({ kind: "locked", times: 1000, match: { path: "/configure" } });
      const stuck = await stack.destroy();
      t.not(stuck.code, 0);
      t.match(
        stuck.output,
        /stayed locked by another session for 1 s\. Finish or leave the other configuration/,
      );
      t.notMatch(stuck.output, /\n\s+at .*:\d+:\d+\)?\n/, "no stack trace");
      t.strictSame(numbers(), ["9", "10", "11", "12", "20", "21"]);
      t.strictSame(await names(stack), ["rule10", "rule11", "rule12", "rule20", "rule21"]);
      router.clearFaults();
      mustSucceed(await stack.destroy());
      t.strictSame(numbers(), ["9"], "somebody else's rule stays");
      router.edit([
        { op: "delete", path: ["nat"] },
        { op: "delete", path: ["firewall"] },
      ]);
      t.strictSame(router.config(), before);
    });
  }),
);

scenario("what stands on the router already", (t) =>
  withRouter({}, (router) => {
    const path = ["nat", "destination", "rule", "10"];
    router.edit([
      { op: "set", path: [...path, "translation", "address"], value: "192.168.64.77" },
      { op: "set", path: [...path, "description"], value: "by hand" },
    ]);
    const byHand = router.config();
    return withStack({ program: declare([rule(10)]), ...settingsFor(router) }, async (stack) => {
      const theft = await stack.up();
      t.not(theft.code, 0);
      t.match(
        theft.output,
        /"nat destination rule 10" is already on the router and not managed by this resource: it differs .* set `adopt: true` to take it over/,
      );
      t.strictSame(router.config(), byHand);
      t.strictSame(await names(stack), []);
      stack.writeProgram(declare([rule(10, { adopt: true })]));
      mustSucceed(await stack.up());
      t.strictSame(nodeAt(router.config(), ...path), {
        destination: { port: "10" },
        protocol: "tcp",
        translation: { address: "192.168.64.5" },
      });
      // Adopted once, the word has done its work and may go or stay.
      stack.writeProgram(declare([rule(10)]));
      const since = router.requests.length;
      mustSucceed(await stack.up());
      t.strictSame(commandsOf(router, since), []);
    });
  }),
);

scenario("a commit that cannot be saved", (t) =>
  withRouter({}, (router) =>
    withStack({ program: declare([rule(10)]), ...settingsFor(router) }, async (stack) => {
      // A router that says so, or that says nothing of it, is the same to us: test/router/commit.test.ts.
      const before = router.saved();
      router.inject({ kind: "saveFails", as: "error", times: 1000, match: { path: "/config-file" } });
      const up = mustSucceed(await stack.up());
      t.match(up.output, /warning: nat destination rule 10: committed, but the router could not save it/);
      t.match(up.output, /The next `pulumi up` saves again/);
      t.ok(nodeAt(router.config(), "nat", "destination", "rule", "10"));
      t.strictSame(router.saved(), before);
      t.match((await stack.resources())[0], { outputs: { saved: false } });
      mustSucceed(await stack.refresh());
      t.match(
        (await stack.resources())[0],
        { outputs: { saved: false } },
        "a refresh cannot tell, and keeps it",
      );

      router.clearFaults();
      const since = router.requests.length;
      const again = mustSucceed(await stack.up());
      t.match(again.output, /~ 1 updated/);
      t.strictSame(commandsOf(router, since), [], "nothing but the save");
      t.strictSame(router.saved(), router.config());
      t.equal((await stack.resources())[0]?.outputs?.saved, true);
      mustSucceed(await stack.preview(["--expect-no-changes"]));
    }),
  ),
);

scenario("an update that ends in doubt is looked at by the next run, and saved", (t) =>
  withRouter({}, (router) => {
    const { config, secrets } = settingsFor(router);
    const settings = {
      config: { ...config, "vyos:doubtTimeout": 1, "vyos:timeScale": 0.1 },
      ...(secrets && { secrets }),
    };
    return withStack({ program: declare([rule(10)]), ...settings }, async (stack) => {
      const description = "two";
      mustSucceed(await stack.up());
      stack.writeProgram(declare([rule(10, { description })]));
      // It is carried out, and then nobody can say so: reads fail from the one after the commit on.
      router.inject({ kind: "reset", when: "after", match: { path: "/configure" } });
      router.inject({
        kind: "status",
        status: 500,
        times: 100_000,
        match: { path: "/retrieve", op: "showConfig", nth: 2 },
      });
      router.inject({ kind: "saveFails", as: "error", times: 1000, match: { path: "/config-file" } });
      const up = await stack.up();
      t.not(up.code, 0);
      t.match(up.output, /could not be read after a commit/);
      router.clearFaults();
      t.match(nodeAt(router.config(), "nat", "destination", "rule", "10"), { description });
      t.notSame(router.saved(), router.config(), "committed and not saved");
      t.match((await stack.resources())[0], { outputs: { saved: false } }, "and the state says so");
      // Without a refresh: test/engine/unsaved.test.ts.
      mustSucceed(await stack.refresh());
      const since = router.requests.length;
      mustSucceed(await stack.up());
      // A provider that Pulumi ended may have left a commit under way: one that changes nothing waits behind it.
      const sent = commandsOf(router, since).filter((command) => !command.startsWith("set system host-name"));
      t.strictSame(sent, [], "nothing but the save");
      t.strictSame(router.saved(), router.config());
      mustSucceed(await stack.preview(["--refresh", "--expect-no-changes"]));
    });
  }),
);
