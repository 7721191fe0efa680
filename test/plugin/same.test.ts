/** The guarantees of a run, through both doors: one table of tests, without Pulumi itself. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import t, { type Test } from "tap";
import { compare } from "../../cli/watch/compare.js";
import { managedOf } from "../../cli/watch/managed.js";
import { dialects } from "../../provider/config/dialect.js";
import { getNode } from "../../provider/config/tree.js";
import { JOURNAL_VARIABLE, touchedBy, type JournalEntry } from "../../provider/router/journal.js";
import { startRouter, type EmulatedRouter, type Version } from "../../emulator/testing.js";
import { byHand, rule, vm } from "../router/rig.js";
import { doors, settingsOf, type Door, type Props } from "./doors.js";

interface Scene {
  readonly router: EmulatedRouter;
  /** A provider process as a new run of Pulumi starts it. */
  readonly run: (given?: Props) => Promise<Door>;
}

type Row = readonly [
  name: string,
  releases: readonly Version[],
  body: (t: Test, scene: Scene) => Promise<void>,
];

const all: readonly Version[] = ["1.3", "1.4", "1.5"];
const newest: readonly Version[] = ["1.5"];

const web = (port: number, more: Props = {}): Props => rule(port, more) as Props;
const box = (n: number, more: Props = {}): Props => vm(n, more) as Props;

const refused = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "",
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );

const table: readonly Row[] = [
  [
    "a life: made in one commit, idle, changed by leaf, drifted, repaired, taken away",
    all,
    async (t, { router, run }) => {
      const before = router.config();
      const door = await run();
      const asked = { rule: web(8080), box: box(1) };
      const [made, machine] = await Promise.all([
        door.create("NatRule", "rule", asked.rule),
        door.create("VmAttachment", "box", asked.box),
      ]);
      t.equal(router.stats.commitsWithChanges, 1);
      t.equal(router.stats.saves, 1);
      const next = await run();
      router.resetStats();
      const idle = await next.diff("NatRule", "rule", made.id, made.outs, asked.rule);
      t.match(idle, { replaces: [], deleteBeforeReplace: true });
      t.not(idle.changes, true);
      t.equal(router.stats.requests, 0);

      const changed = web(8080, { translation: { address: "192.168.64.7", port: 23 } });
      t.match(await next.diff("NatRule", "rule", made.id, made.outs, changed), {
        changes: true,
        replaces: [],
      });
      const outs = await next.update("NatRule", "rule", made.id, made.outs, changed);
      t.strictSame(
        router.requests.filter(({ path }) => path === "/configure").map(({ ops }) => ops),
        [[{ op: "set", path: [..."nat destination rule 10001 translation port".split(" ")], value: "23" }]],
        "one leaf is sent",
      );
      router.edit([{ op: "set", path: "nat destination rule 10001 protocol".split(" "), value: "udp" }]);
      const seen = await (await run()).read("NatRule", "rule", made.id, outs);
      t.match(seen, { props: { protocol: "udp" }, inputs: { protocol: "udp", translation: { port: 23 } } });
      const last = await run();
      t.match(await last.diff("NatRule", "rule", made.id, seen.props, changed), { changes: true });
      const repaired = await last.update("NatRule", "rule", made.id, seen.props, changed);
      t.match(repaired, { protocol: "tcp" });
      await Promise.all([
        last.delete("NatRule", "rule", made.id, repaired),
        last.delete("VmAttachment", "box", machine.id, machine.outs),
      ]);
      t.strictSame(router.config(), before);
      t.strictSame(router.saved(), before);
      const gone = await last.read("NatRule", "rule", made.id, repaired);
      t.equal(gone.id, "");
    },
  ],
  [
    "in doubt: an answer that is lost is found out, and what a dead run left is taken over",
    newest,
    async (t, { router, run }) => {
      router.inject({ kind: "reset", when: "after", match: { path: "/configure" } });
      const door = await run();
      const made = await door.create("NatRule", "rule", web(8080));
      t.match(made, { id: "nat destination rule 10001" });
      t.equal(router.stats.commitsWithChanges, 1, "once");
      // The state of that run was lost: the next one asks anew.
      const again = await (await run()).create("NatRule", "rule", web(8080));
      t.equal(again.id, made.id);
      t.equal(router.stats.commitsWithChanges, 1, "and nothing is made twice");
    },
  ],
  [
    "a refused change spoils no other, and says the router's words",
    newest,
    async (t, { router, run }) => {
      const door = await run();
      const bad = web(8081, { source: { group: { addressGroup: "NOBODY" } } });
      const [fine, wrong] = await Promise.all([
        door.create("NatRule", "fine", web(8080)),
        refused(door.create("NatRule", "wrong", bad)),
      ]);
      t.equal(fine.id, "nat destination rule 10001");
      t.match(wrong, /The router refused to commit.*NOBODY/s);
      t.equal(router.config().firewall, undefined);
    },
  ],
  [
    "what is not ours is an error that names it, and adopt takes it over",
    newest,
    async (t, { run }) => {
      const door = await run();
      const taken = web(32000, { number: 10000 });
      t.match(
        await refused(door.create("NatRule", "rule", taken)),
        /"nat destination rule 10000" is already on the router/,
      );
      const made = await door.create("NatRule", "rule", { ...taken, adopt: true });
      t.equal(made.id, "nat destination rule 10000");
    },
  ],
  [
    "two projects at one router take turns, and neither takes the other's places",
    newest,
    async (t, { router, run }) => {
      const [one, other] = await Promise.all([run(), run()]);
      const made = await Promise.all(
        [8000, 8001, 8002, 8003].flatMap((port) => [
          one.create("NatRule", `a${String(port)}`, web(port)),
          other.create("NatRule", `b${String(port)}`, web(port + 100)),
        ]),
      );
      t.equal(new Set(made.map(({ id }) => id)).size, 8);
      t.ok(router.stats.commitsWithChanges <= 4);
    },
  ],
  [
    "two resources of a program that ask for one place are refused before anything is sent",
    newest,
    async (t, { router, run }) => {
      const door = await run();
      t.strictSame(await door.check("NatRule", "one", web(80, { number: 5 })), []);
      t.match(await door.check("NatRule", "two", web(81, { number: 5 })), [
        { property: "", reason: /nat destination rule 5.*is also asked for by .*one/ },
      ]);
      t.equal(router.stats.requests, 0);
    },
  ],
  [
    "the audit log tells who did what, and the drift watch what others did since",
    newest,
    async (t, { router, run }) => {
      const audit = join(t.testdir(), "audit.json");
      const door = await run({ audit });
      const made = await door.create("NatRule", "rule", web(8080));
      const { entries } = JSON.parse(readFileSync(audit, "utf8")) as { readonly entries: readonly Props[] };
      t.match(entries, [{ operation: "create", paths: [made.id], urn: /::rule$/, outcome: "succeeded" }]);
      const managedBy = (provider: string) =>
        managedOf({
          version: 3,
          deployment: {
            resources: [
              {
                urn: "urn:pulumi:dev::test::x::rule",
                type: door.type("NatRule"),
                custom: true,
                provider: `urn:pulumi:dev::test::pulumi:providers:x::${provider}::1234`,
                outputs: made.outs,
              },
            ],
          },
        });
      const [managed] = managedBy("default_1_2_3");
      if (door.type("NatRule").startsWith("vyos:"))
        t.match(managedBy("edge"), [{ content: { _tag: "Unreadable", detail: /the Provider "edge"/ } }]);
      if (managed?.content._tag !== "Read") throw new Error("the watch does not see it");
      const { kind, state } = managed.content;
      const look = () => compare(kind, state.model, router.config(), dialects["1.5"]);
      t.match(look(), { status: "clean" });
      router.edit([{ op: "set", path: "nat destination rule 10001 protocol".split(" "), value: "udp" }]);
      t.match(look(), { status: "drifted" });
    },
  ],
  [
    "the journal of an atomic update has what stood there before each commit",
    newest,
    async (t, { router, run }) => {
      const file = join(t.testdir(), "journal");
      process.env[JOURNAL_VARIABLE] = file;
      try {
        const before = router.config();
        const door = await run();
        await door.create("NatRule", "rule", web(8080));
        const journal = readFileSync(file, "utf8").trim().split("\n");
        const [touched] = touchedBy(journal.map((line) => JSON.parse(line) as JournalEntry));
        t.match(touched, { endpoint: router.url, unfinished: false });
        t.strictSame(touched?.paths, ["nat destination rule 10001".split(" ")]);
        t.strictSame(
          getNode(touched?.before ?? {}, touched?.paths[0] ?? []),
          getNode(before, touched?.paths[0] ?? []),
        );
      } finally {
        Reflect.deleteProperty(process.env, JOURNAL_VARIABLE);
      }
    },
  ],
  [
    "a commit that could not be saved is told, and saved by the next change",
    newest,
    async (t, { router, run }) => {
      router.inject({ kind: "saveFails", as: "error", match: { path: "/config-file" }, times: 9 });
      const warned: string[] = [];
      t.capture(console, "warn", (text: string) => warned.push(text));
      const door = await run();
      const made = await door.create("NatRule", "rule", web(8080));
      t.equal(made.outs.saved, false);
      t.match(warned.join(), /committed, but the router could not save it/);
      t.match(await door.diff("NatRule", "rule", made.id, made.outs, web(8080)), { changes: true });
    },
  ],
];

for (const [name, open] of Object.entries(doors))
  void t.test(name, async (t) => {
    for (const [what, releases, body] of table)
      for (const vyos of releases)
        await t.test(`${what}, VyOS ${vyos}`, async (t) => {
          const router = await startRouter({ vyos, config: byHand(vyos) });
          const opened: Door[] = [];
          try {
            const run = async (given: Props = {}): Promise<Door> => {
              const door = await open(settingsOf(router, given as never));
              opened.push(door);
              return door;
            };
            await body(t, { router, run });
          } finally {
            for (const door of opened) door.end();
            await router.stop();
          }
        });
  });
