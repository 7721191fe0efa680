/** Atomic updates that are taken back: deletes, beside another administrator, and against a router that is gone. */
import { existsSync } from "node:fs";
import { config, range, snapshotOf, testAtomic } from "./bench.js";

testAtomic("an atomic update leaves everything or nothing, further on", async (t, bench) => {
  const { router } = bench;
  const done = await bench.start("base", "--atomic", "--yes").done;
  t.equal(done.code, 0, done.output);
  const before = { config: router.config(), state: await bench.state() };

  await t.test("deletes are taken back when one is refused", async (t) => {
    // Without a range the router refuses to give up the last static mapping.
    const subnet = "service dhcp-server shared-network-name LAN subnet 192.168.64.0/24".split(" ");
    router.edit([{ op: "delete", path: [...subnet, "range"] }]);
    const without = router.config();
    const failed = await bench.atomic("drop");
    t.equal(failed.code, 1, failed.output);
    t.same(router.config(), without, "the router is as before");
    t.same(await bench.state(), before.state, "the state is as before");
    const path = [...subnet, "range", "0"];
    router.edit(Object.entries(range).map(([leaf, value]) => ({ op: "set", path: [...path, leaf], value })));
  });

  await t.test("what another administrator changes meanwhile stays", async (t) => {
    const running = bench.startAtomic("bad");
    await bench.firstWrite();
    const path = ["nat", "source", "rule", "100", "description"];
    router.edit([{ op: "set", path, value: "by hand" }]);
    const failed = await running.done;
    t.equal(failed.code, 1, failed.output);
    const now = structuredClone(router.config());
    t.equal((now.nat as Rules).source?.rule["100"]?.description, "by hand");
    router.edit([{ op: "delete", path }]);
    t.same(router.config(), before.config);
    t.same(await bench.state(), before.state);
  });

  await t.test("a rollback that fails says what is left, and can be repeated", async (t) => {
    const running = bench.startAtomic("change");
    await bench.firstWrite();
    router.inject({ kind: "reset", when: "before", times: 1_000_000 });
    const failed = await running.done;
    t.equal(failed.code, 3, failed.output);
    t.match(failed.stderr, /NOT rolled back completely/);
    t.match(failed.stderr, /https:.*: (nat|service) .*: The router at .* cannot be reached/);
    const file = snapshotOf(failed.output);
    t.ok(existsSync(file));
    router.clearFaults();
    const restored = await bench.start("base", "--restore", file).done;
    t.equal(restored.code, 1, restored.output);
    t.same(router.config(), before.config);
    t.same(await bench.state(), before.state);
  });

  await t.test("at last everything goes", async (t) => {
    const gone = await bench.atomic("drop");
    t.equal(gone.code, 0, gone.output);
    t.same(router.config(), config);
    t.same(await bench.stack.resources(), []);
  });
});

type Rules = Record<string, { rule: Record<string, Record<string, unknown>> } | undefined>;
