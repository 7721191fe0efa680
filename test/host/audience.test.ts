/** Sinks that throw, hang, fail or are slow, at a real router. */
import { setTimeout as sleep } from "node:timers/promises";
import t from "tap";
import { createProviders } from "../../provider/engine/provider.js";
import type { RouterEvent } from "../../provider/events/event.js";
import type { Sink, SinkContext, SinkOpener } from "../../provider/events/sink.js";
import { openAudience } from "../../provider/host/audience.js";
import { settingsFor, withRouter } from "../support/lan.js";
import { warningsOf } from "../support/warnings.js";

const bounds = { flushMs: 300, restMs: 60_000 };

const inputs = { type: "source", outboundInterface: "eth0", translation: { address: "masquerade" } };

/** A rule that is made and removed by a provider with these sinks. */
const life = (sinks: readonly SinkOpener[], after: (ms: number) => void) =>
  withRouter({}, async (router) => {
    const { config, secrets } = settingsFor(router);
    const all: Readonly<Record<string, unknown>> = { ...config, ...secrets };
    const { NatRule: provider } = createProviders((source) => openAudience(sinks, source, {}, bounds));
    await provider.configure({ config: { get: (key) => all[key] as string | undefined } });
    const start = Date.now();
    const { id, outs } = await provider.create(inputs);
    const { props } = await provider.read(id, outs);
    await provider.delete(id, props);
    after(Date.now() - start);
  });

const sink = (more: Partial<Sink>): Sink => ({
  name: "test sink",
  listener: () => undefined,
  flush: () => Promise.resolve(),
  ...more,
});

const opener = (open: (context: SinkContext) => Sink, isAskedFor = true): SinkOpener => ({
  name: "test sink",
  isAskedFor: () => isAskedFor,
  open: async (context) => {
    await sleep(10);
    return open(context);
  },
});

void t.test("a sink is told, and flushed before each answer", async (t) => {
  const told: RouterEvent["type"][] = [];
  const flushed: number[] = [];
  const open = ({ config }: SinkContext): Sink => {
    t.match(config("vyos:endpoint"), /^https:/, "it sees the configuration");
    return sink({
      listener: ({ type }) => told.push(type),
      flush: () => {
        flushed.push(told.filter((type) => type === "operation").length);
        return Promise.resolve();
      },
    });
  };
  await life([opener(open)], () => undefined);
  t.same(flushed, [1, 2, 3]);
});

void t.test("a sink that throws, one that fails and one that cannot be opened", async (t) => {
  const said = warningsOf(t);
  const throws = (): never => {
    throw new Error("it is broken");
  };
  await life(
    [
      opener(() => sink({ listener: throws })),
      opener(() => sink({ flush: () => Promise.reject(new Error("the disk is full")) })),
      { ...opener(throws), name: "closed sink" },
      opener(() => t.fail("nobody has asked for it") as never, false),
    ],
    () => undefined,
  );
  t.same([...said].sort(), [
    "warning: pulumi-vyos: closed sink: it is broken",
    "warning: pulumi-vyos: test sink: it is broken",
    "warning: pulumi-vyos: test sink: the disk is full",
  ]);
});

void t.test("a sink that hangs is waited for once", async (t) => {
  const said = warningsOf(t);
  let flushes = 0;
  const hangs = () => {
    flushes++;
    return new Promise<void>(() => undefined);
  };
  let withSink = 0;
  await life([opener(() => sink({ flush: hangs }))], (ms) => (withSink = ms));
  t.equal(flushes, 1, "never twice at a time");
  t.same(said, ["warning: pulumi-vyos: test sink: it took longer than 0.3 s"]);
  t.ok(withSink < 10_000, `${String(withSink)} ms`);
});

void t.test("all who wait share a flush, and none misses what it told", async (t) => {
  const taken: number[] = [];
  let told = 0;
  let running = 0;
  const slow = sink({
    listener: () => told++,
    flush: async () => {
      t.equal(running++, 0, "one at a time");
      const now = told;
      await sleep(20);
      running--;
      taken.push(now);
    },
  });
  const audience = openAudience([opener(() => slow)], () => undefined, {}, { ...bounds, flushMs: 20_000 });
  const event: RouterEvent = { type: "lock", router: "https://r", at: 0, waitedMs: 0, acquired: true };
  const waits: Promise<void>[] = [];
  for (let i = 1; i <= 100; i++) {
    audience.listener(event);
    waits.push(
      audience.settled().then(() => void t.ok((taken.at(-1) ?? 0) >= i, `flush holds event ${String(i)}`)),
    );
    if (i % 25 === 0) await sleep(5);
  }
  await Promise.all(waits);
  t.ok(taken.length <= 8, `${String(taken.length)} flushes for 100 answers`);
});
