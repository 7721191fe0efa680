/** The first firewall commit since the router started fails: its table is missing, and later ones fail until a reboot. */
import * as E from "fp-ts/Either";
import t from "tap";
import type { ConfigJson, Version } from "../../emulator/testing.js";
import { applyOps, type Op } from "../../provider/config/ops.js";
import type { Path } from "../../provider/config/path.js";
import type { Change } from "../../provider/router/change.js";
import { explain, type RouterError } from "../../provider/router/errors.js";
import { byHand, rig, type Rig } from "./rig.js";

const change = (path: Path, leaves: Readonly<Record<string, string>>): Change<string> => {
  const ops = Object.entries(leaves).map(([names, value]): Op => ({
    op: "set",
    path: [...path, ...names.split(" ")],
    value,
  }));
  return { plan: () => E.right({ ops, touches: [path], prune: [], result: () => E.right("made") }) };
};

const ruleOf = (name: string): Path => ["firewall", "ipv4", "name", name, "rule", "10"];

/** What passes every check and cannot be loaded, and what a check refuses. */
const changes = {
  good: change(ruleOf("GOOD"), { action: "accept" }),
  other: change(ruleOf("OTHER"), { action: "drop" }),
  unloadable: change(ruleOf("BAD"), { action: "accept", "source group mac-group": "NOBODY" }),
  unchecked: change(ruleOf("BAD"), { protocol: "tcp" }),
  host: change(["system"], { "host-name": "other" }),
};

type Name = keyof typeof changes;

const standing = applyOps(byHand("1.5"), [
  { op: "set", path: [...ruleOf("THERE"), "action"], value: "accept" },
]) as ConfigJson;

const textOf = (outcome: E.Either<RouterError, unknown>): string =>
  E.isLeft(outcome) ? explain(outcome.left) : "ok";

const submit = async (one: Rig, names: readonly Name[]): Promise<readonly string[]> =>
  (await Promise.all(names.map((name) => one.router.submit(changes[name])()))).map(textOf);

const [ok, reboot, rule, check] = [
  "ok",
  "until it is rebooted",
  "Fail to apply firewall",
  "action must be defined",
];

const table: readonly {
  readonly what: string;
  readonly config?: ConfigJson;
  /** What is sent together, one list after the other, and what each comes to. */
  readonly lists: readonly Readonly<Partial<Record<Name, string>>>[];
}[] = [
  { what: "a first one that loads", lists: [{ good: ok }, { unloadable: rule }, { other: ok }] },
  { what: "a first one that a check refuses", lists: [{ unchecked: check }, { good: ok }] },
  {
    what: "a first one that does not load",
    lists: [{ unloadable: rule }, { good: reboot }, { other: reboot, host: ok }],
  },
  { what: "good ones beside it", lists: [{ good: reboot, unloadable: rule, other: reboot, host: ok }] },
  {
    what: "a firewall that was there at the start",
    config: standing,
    lists: [{ unloadable: rule }, { good: ok }],
  },
];

for (const { what, config, lists } of table)
  void t.test(what, async (t) => {
    const one = await rig(t, config === undefined ? {} : { config });
    for (const list of lists) {
      const names = Object.keys(list) as Name[];
      const told = await submit(one, names);
      names.forEach((name, i) => {
        const wanted = list[name] ?? "";
        t.equal(told[i]?.includes(wanted), true, `${name}: ${wanted}: ${told[i] ?? ""}`);
        if (wanted === reboot) t.notMatch(told[i], /NOBODY/, "it is not blamed for another's rule");
      });
    }
    await one.emulator.restart({ ms: 1 });
    one.reconnect();
    t.same(await submit(one, ["good"]), ["ok"], "after a reboot the firewall can be made");
  });

void t.test("a release that gives no reasons is no worse", async (t) => {
  const vyos: Version = "1.4";
  const one = await rig(t, { vyos });
  for (const name of ["unloadable", "good"] as const) {
    const [told] = await submit(one, [name]);
    t.match(told, /gave no reason/);
    t.match(told, /every firewall commit.*table is missing.*reboot/);
  }
  t.match(await submit(one, ["host"]), ["ok"]);
});
