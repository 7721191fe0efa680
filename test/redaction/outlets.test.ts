/** Every secret of every kind, and every way in which something is told: the secret is in none. */
import * as E from "fp-ts/Either";
import t from "tap";
import { atOnce } from "../../provider/base/steps.js";
import { renderReport } from "../../cli/drift-text.js";
import { look, type Candidate } from "../../cli/watch/look.js";
import { managedOf } from "../../cli/watch/managed.js";
import { factsOf } from "../../cli/watch/facts.js";
import { renderPage } from "../../cli/watch/page/page.js";
import { advance, initialStatus } from "../../cli/watch/status.js";
import { draftOf } from "../../provider/audit/context.js";
import type { DialectName } from "../../provider/config/dialect.js";
import { isTree, mergeTrees, type ConfigNode, type ConfigTree } from "../../provider/config/tree.js";
import { Connections } from "../../provider/engine/connections.js";
import { Lifecycle } from "../../provider/engine/lifecycle.js";
import type { RouterEvent } from "../../provider/events/event.js";
import { kinds, type KindName } from "../../provider/kinds/index.js";
import { REDACTED } from "../../provider/redaction/places.js";
import { Redactor } from "../../provider/redaction/redactor.js";
import { explain } from "../../provider/router/errors.js";
import { signalsOf } from "../../provider/telemetry/alerts/signals.js";
import { ground } from "../kinds/ground.js";
import { needs } from "../kinds/needs.js";
import { quickTimes } from "../router/rig.js";
import { quotes, startHostile, type HostileRouter } from "./hostile-router.js";
import { holdings, SECRET, TRACE, type Holding } from "./kind-secrets.js";
import { secretLeaves } from "./secret-leaves.js";

const API_KEY = "hush-KEY-of-the-API";
const BY_HAND = "hush-by-HAND";

/** A router that nobody has set up. */
const EMPTY = { interfaces: { loopback: { lo: {} } } };

interface Case extends Omit<Holding, "release"> {
  /** Undefined is VyOS 1.4 with nothing on it; else what the kind may need is there. */
  readonly release?: DialectName;
  /** Many are alike: each has another way to quote, and not all of them. */
  readonly many?: true;
}

/** VyOS takes passwords of users away and keeps their hashes, so these are refused before anybody is asked. */
const kept = secretLeaves.filter(
  (leaf) => !/^(?:system login|service snmp v3).* plaintext-password$/.test(leaf),
);

/** What a secret is made of is of no matter here. */
const unchecked = true;

const config = (what: string, args: Case["args"]): Case => ({
  ...{ what, kind: "Config" },
  args: (secret) => ({ ...args(secret), unchecked }),
});

const cases: readonly Case[] = [
  ...kept.map((leaf): Case => {
    const names = leaf.split(" ");
    const path = names.slice(0, -1).join(" ");
    return { ...config(leaf, (secret) => ({ path, config: { [names.at(-1) ?? ""]: secret } })), many: true };
  }),
  config("a mark", (secret) => ({
    path: "system",
    config: { "host-name": secret },
    secrets: ["host-name"],
  })),
  config("looks", (secret) => ({
    path: "system task-scheduler",
    config: { task: { a: { arguments: `--token ${secret}` } } },
  })),
  config("a name in path", (secret) => ({
    path: `service snmp community ${secret}`,
    config: { authorization: "ro" },
  })),
  config("a name in config", (secret) => ({
    path: "service snmp",
    config: { community: { [secret]: { authorization: "ro" } } },
  })),
  ...holdings().map((holding): Case => ({ ...holding, many: true })),
];

/** The same configuration after somebody changed each secret on the router to another one. */
const byOther = (node: ConfigNode): ConfigNode => {
  const other = (value: string): string =>
    value.replaceAll(/hush\w*=?/gi, BY_HAND).replaceAll(/68757368[0-9a-f]*/g, "687573681");
  if (typeof node === "string") return other(node);
  return isTree(node) ? mapped(node, byOther) : node.map(other);
};

const mapped = (tree: ConfigTree, each: (node: ConfigNode) => ConfigNode): ConfigTree =>
  Object.fromEntries(Object.entries(tree).map(([name, node]) => [name, each(node)]));

const all = Object.entries(quotes);
let turns = 0;

/** Every way to quote; where many are alike they take turns. */
const turn = ({ many }: Case): typeof all => {
  turns++;
  return many === undefined ? all : all.slice(turns % all.length).slice(0, 1);
};

/** What a process of Pulumi does, and all that it tells. */
const processOf = (router: HostileRouter) => {
  const events: RouterEvent[] = [];
  const settings = new Map(
    Object.entries({ ...quickTimes, endpoint: router.url, apiKey: API_KEY, fingerprint: router.fingerprint }),
  );
  const source = (key: string): string | undefined => settings.get(key.replace("vyos:", ""))?.toString();
  const connections = new Connections(source, {}, (event) => events.push(event));
  return { events, connections };
};

/** What is made of events: entries of the audit log, and lines of alerts. */
const madeOf = (events: readonly RouterEvent[]): unknown => ({
  entries: events.flatMap((event) =>
    event.type === "operation"
      ? [draftOf(event, { actor: { user: "me", host: "here" } } as never, new Redactor([API_KEY]))]
      : [],
  ),
  alerts: events.flatMap(signalsOf),
});

/** All that the status page, `drift` and its JSON say of a resource. */
const shown = async (
  kind: KindName,
  id: string,
  outputs: object,
  connections: Connections,
): Promise<unknown> => {
  const urn = `urn:pulumi:dev::test::pulumi-nodejs:dynamic/vyos:${kind}::one`;
  const type = `pulumi-nodejs:dynamic/vyos:${kind}`;
  const checkpoint = { version: 3, deployment: { resources: [{ urn, type, id, custom: true, outputs }] } };
  const state = { checkpoint, managed: managedOf(checkpoint) };
  const reader = {
    project: "test",
    connections,
    routers: [undefined],
    state: () => Promise.resolve({ _tag: "Open", value: state }),
  };
  const target = { stack: "dev", cwd: "/" };
  const candidate = { target, opened: { _tag: "Open", value: reader } } as unknown as Candidate;
  const { report, placed } = await look([candidate], { unmanaged: true });
  const before = initialStatus(0, 60_000);
  const { status, happenings } = advance(before, report, placed);
  const facts = factsOf(before, status, 1);
  const page = renderPage({ status, version: "1" });
  return {
    report,
    text: renderReport(report, false, 80),
    page,
    happenings,
    alerts: facts.flatMap(signalsOf),
  };
};

/** A text with its escapes taken away, and without the blanks of wrapped lines. */
const plainly = (value: unknown): string => JSON.stringify(value).replaceAll(/\\n|\s|\\/g, "");

/** Judged by its work, not by how long a machine with other work takes for it. */
t.setTimeout(600_000);

void t.test("no outlet tells a secret", async (t) => {
  const router = await startHostile();
  t.teardown(router.stop);
  for (const one of cases) {
    const { what, kind, release } = one;
    const args = (secret: string) => ({ ...one.args(secret), adopt: true });
    const before = release === undefined ? EMPTY : mergeTrees(ground(release), needs(kind, release));
    router.release = release ?? "1.4";
    const told: Record<string, unknown> = {};
    const run = processOf(router);
    const life = new Lifecycle(kinds[kind], run.connections);
    told["failed check"] = atOnce(life.check(args(`${SECRET}"it's"`)));
    for (const [how, quote] of turn(one)) {
      router.tree = before;
      let said = "";
      router.says = (body, data) => (said = quote(body, data));
      const refused = await life.create(args(SECRET))();
      if (E.isRight(refused)) t.fail(`${what}: was not refused`);
      else {
        const text = explain(refused.left);
        if (said.includes(SECRET)) t.match(text, REDACTED, `${what}: the error that quotes ${how}`);
        told[`an error that quotes ${how}`] = [text, refused.left];
      }
    }
    router.says = undefined;
    const made = await life.create(args(SECRET))();
    if (E.isLeft(made)) t.fail(`${what}: ${explain(made.left)}`);
    else {
      const { id, outputs } = made.right;
      const { createdNodes } = outputs as { createdNodes?: unknown };
      told.id = [id, createdNodes];
      t.match(JSON.stringify(router.tree), TRACE, `${what}: it is on the router`);
      router.tree = mapped(router.tree, byOther);
      const { connections, events } = processOf(router);
      const read = await new Lifecycle(kinds[kind], connections).read(outputs)();
      if (E.isRight(read))
        told.drift = (({ drift, unmanaged }) => ({ drift, unmanaged }))(
          (read.right as { outputs?: { drift?: unknown; unmanaged?: unknown } }).outputs ?? {},
        );
      told["events of a read"] = [events, madeOf(events)];
      told["status page and drift"] = await shown(kind, id, outputs, processOf(router).connections);
    }
    told.events = [run.events, madeOf(run.events)];
    for (const [outlet, value] of Object.entries(told))
      if (TRACE.test(plainly(value))) {
        const at = plainly(value).search(TRACE);
        t.fail(`${what}: ${outlet}: …${plainly(value).slice(Math.max(0, at - 80), at + 50)}`);
      }
    t.ok(run.events.length > 1, `${what}: ${String(Object.keys(told).length)} outlets`);
  }
});
