/** What only a few runs can show of updates that leave everything or nothing; more of them: atomic.long.ts. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import type { Test } from "tap";
import { config, snapshotOf, testAtomic } from "./bench.js";

testAtomic("an atomic update leaves everything or nothing", async (t, bench) => {
  const { router, stack } = bench;
  await t.test("the very first update fails: nothing is left", async (t) => {
    const failed = await bench.atomic("bad");
    t.equal(failed.code, 1, failed.output);
    t.same(router.config(), config);
    t.same(await bench.state(), []);
  });

  await t.test("success", async (t) => {
    const done = await bench.start("base", "--atomic", "--yes", "--message", "the first").done;
    t.equal(done.code, 0, done.output);
    t.match(done.stdout, /5 created|\+ 5/);
    t.notOk(existsSync(snapshotOf(done.output)), "the snapshot is gone");
    t.same(router.config(), router.saved());
  });

  const before = { config: router.config(), state: await bench.state() };
  const isAsBefore = async (t: Test): Promise<void> => {
    t.same(router.config(), before.config, "the router is as before");
    t.same(router.saved(), before.config, "and has saved");
    t.same(await bench.state(), before.state, "the state is as before");
  };

  await t.test("updates, creates, deletes and replacements are taken back when one is refused", async (t) => {
    const failed = await bench.atomic("bad");
    t.equal(failed.code, 1, failed.output);
    t.match(failed.stderr, /rolled back: the routers and the state/);
    t.match(failed.stderr, /put back on https:.*nat destination rule 101/);
    t.match(failed.output, /NONE|address-group/, "the router's own words are shown");
    t.notMatch(failed.stderr, /differ/);
    await isAsBefore(t);
  });

  await t.test("an interrupt rolls back", async (t) => {
    const running = bench.startAtomic("change");
    await bench.firstWrite();
    running.kill("SIGINT");
    const ended = await running.done;
    t.equal(ended.code, 1, ended.output);
    t.match(ended.stderr, /the update was interrupted/);
    t.same(router.config(), before.config);
    t.same(await bench.state(), before.state);
  });

  await t.test("after kill -9 of the command its snapshot restores", async (t) => {
    const running = bench.startAtomic("change");
    await bench.firstWrite();
    running.kill("SIGKILL");
    await running.done;
    const file = snapshotOf(running.output());
    t.equal(statSync(file).mode & 0o777, 0o600);
    t.notMatch(readFileSync(file, "utf8"), /the-key/);
    let restored = await bench.start("base", "--restore", file).done;
    for (let i = 0; i < 10 && restored.stderr.includes("still runs"); i++) {
      await sleep(1000);
      restored = await bench.start("base", "--restore", file).done;
    }
    t.equal(restored.code, 1, restored.output);
    t.same(router.config(), before.config);
    t.same(await bench.state(), before.state);
    t.notOk(existsSync(file));
  });

  await t.test("resources of others stay, and the result says so", async (t) => {
    const failed = await bench.atomic("foreign");
    t.equal(failed.code, 4, failed.output);
    t.match(failed.stderr, /not put back: .*::foreign \(created by this update\)/);
    t.same(router.config(), before.config);
    const types = (await stack.resources()).map(({ type }) => type);
    t.equal(types.filter((type) => type === "pulumi-nodejs:dynamic:Resource").length, 1);
    t.equal(types.length, 5);
    const next = await stack.preview(["--expect-no-changes"], { env: { SCENARIO: "foreign-base" } });
    t.equal(next.code, 0, next.output);
  });

  await t.test("wrong use and wrong settings start nothing", async (t) => {
    const requests = router.stats.requests;
    const results = await Promise.all([
      bench.start("base", "--yes").done,
      bench.start("base", "--atomic").done,
      bench.start("base", "--atomic", "--yes", "--stack", "missing").done,
    ]);
    t.same(
      results.map(({ code }) => code),
      [2, 2, 2],
    );
    t.equal(router.stats.requests, requests);
  });
});
