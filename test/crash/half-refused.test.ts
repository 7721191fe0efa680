/**
 * The provider is killed between a commit of which the router refused one half and the undo of the other half: NAT
 * rules stand there that no state knows, and the mapping they are for does not.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { getTree } from "../../provider/config/tree.js";
import { declare, nodeAt, officeMappings, scenario, settingsFor, withRouter } from "../support/lan.js";
import { mustSucceed, withStack } from "../support/pulumi.js";
import { strike } from "./rounds.js";

/** Without an address there, the router refuses every commit to its DHCP server. */
const served = "interfaces ethernet eth1 address".split(" ");

const web = (forwards: object = { ssh: {}, http: {} }): string =>
  declare([
    ["VmAttachment", "web", { network: "LAN", hostname: "web", macAddress: "02:00:00:00:00:01", forwards }],
  ]);

scenario("killed between a half-refused commit and its undo", (t) =>
  withRouter({}, (router) => {
    const before = router.config();
    const { config, secrets } = settingsFor(router);
    const settings = { config: { ...config, "vyos:lockTimeout": 600, "vyos:doubtTimeout": 600 } };
    return withStack({ program: web(), ...settings, ...(secrets && { secrets }) }, async (stack) => {
      const numbers = (): string[] => Object.keys(getTree(router.config(), ["nat", "destination", "rule"]));

      /** An update that gets as far as the refusal, finds every later commit locked out, and is killed there. */
      const killHalfWay = async (): Promise<void> => {
        router.edit([{ op: "delete", path: served }]);
        const writes = (): number => router.stats.requestsByPath["/configure"] ?? 0;
        const sent = writes();
        router.inject({ kind: "locked", match: { path: "/configure", nth: 2 }, times: 1_000_000 });
        const running = stack.start(["up", "--yes", "--skip-preview"]);
        // The second is the undo, and it was turned away.
        while (writes() < sent + 2 && running.child.exitCode === null) await sleep(5);
        t.ok(strike(running, "provider"), "the provider is killed");
        t.not((await running.done).code, 0);
        router.clearFaults();
        router.edit([{ op: "set", path: served, value: "192.168.64.1/24" }]);
      };

      await killHalfWay();
      const left = nodeAt(router.config(), "nat");
      t.equal(numbers().length, 2, "the rules are there");
      t.strictSame(officeMappings(router), {}, "and the mapping is not");
      t.strictSame(await stack.resources(), [], "nor is anything in the state");
      mustSucceed(await stack.up());
      t.strictSame(nodeAt(router.config(), "nat"), left, "the next run takes the rules over");
      t.strictSame(Object.keys(officeMappings(router)), ["web"]);
      t.strictSame(router.saved(), router.config());
      mustSucceed(await stack.preview(["--refresh", "--expect-no-changes"]));

      // An update that adds a forward and pauses the mapping: both owners again.
      stack.writeProgram(
        web({ ssh: {}, http: {}, https: {} }).replace('"hostname"', '"paused":true,"hostname"'),
      );
      await killHalfWay();
      t.equal(numbers().length, 3, "the new rule is there");
      mustSucceed(await stack.up());
      t.equal(numbers().length, 3, "and is not made twice");
      t.match(officeMappings(router), { web: { disable: {} } });
      mustSucceed(await stack.preview(["--refresh", "--expect-no-changes"]));

      mustSucceed(await stack.destroy());
      t.strictSame(router.config(), before);
    });
  }),
);
