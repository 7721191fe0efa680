/** What a refresh, a check and a diff ask of the router: counted, through what Pulumi's provider process calls. */
import t from "tap";
import { createProviders, type DynamicProvider } from "../../provider/engine/provider.js";
import { startRouter, type EmulatedRouter } from "../../emulator/testing.js";
import { byHand, quickTimes, rule, vm } from "./rig.js";

const RULES = 940;
const VMS = 60;

const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

/** One resource as Pulumi knows it. */
interface Known {
  readonly provider: DynamicProvider;
  readonly inputs: object;
  readonly id: string;
  readonly outs: object;
}

/** The providers of a new run of Pulumi. */
const newRun = async (router: EmulatedRouter): Promise<ReturnType<typeof createProviders>> => {
  const given: Readonly<Record<string, string | number | boolean>> = {
    endpoint: router.url,
    apiKey: router.apiKey,
    fingerprint: router.fingerprint,
    ...quickTimes,
    timeout: 60,
    commitTimeout: 60,
    commitMaxOps: 20_000,
  };
  const providers = createProviders();
  const get = (key: string): string | undefined => given[key.replace("vyos:", "")]?.toString();
  await Promise.all(Object.values(providers).map((provider) => provider.configure({ config: { get } })));
  return providers;
};

const programOf = ({ NatRule, VmAttachment }: ReturnType<typeof createProviders>) => [
  ...range(RULES).map((i) => ({ provider: NatRule, inputs: rule(40_000 + i, { number: 1_000 + i }) })),
  ...range(VMS).map((i) => ({ provider: VmAttachment, inputs: vm(i + 1, { forwards: { ssh: {} } }) })),
];

/** Another argument than it has. */
const changeOf = (inputs: object): object => ("hostname" in inputs ? { paused: true } : { log: true });

const createAll = async (router: EmulatedRouter): Promise<readonly Known[]> => {
  const program = programOf(await newRun(router));
  return Promise.all(
    program.map(async ({ provider, inputs }) => ({ provider, inputs, ...(await provider.create(inputs)) })),
  );
};

void t.test("a thousand resources", { timeout: 240_000 }, async (t) => {
  const router = await startRouter({ config: byHand("1.5"), vyos: "1.5" });
  t.teardown(() => router.stop());
  const made = await createAll(router);
  t.equal(made.length, 1_000);

  /** The same resources, as another run of Pulumi meets them. */
  const nextRun = async (): Promise<readonly Known[]> => {
    const program = programOf(await newRun(router));
    router.resetStats();
    return made.map((known, i) => ({ ...known, provider: program[i]?.provider ?? known.provider }));
  };

  await t.test("are refreshed by one read when Pulumi asks for all at once", async (t) => {
    const all = await nextRun();
    const seen = await Promise.all(all.map(({ provider, id, outs }) => provider.read(id, outs)));
    t.equal(router.stats.reads, 1);
    t.same([router.stats.commits, router.stats.saves], [0, 0]);
    t.same(
      seen.map(({ id }) => id),
      all.map(({ id }) => id),
    );
    t.same(seen[0]?.props, all[0]?.outs);
  });

  await t.test("are refreshed by two reads at most when Pulumi asks for a few at a time", async (t) => {
    const all = await nextRun();
    for (let i = 0; i < all.length; i += 8) {
      const some = all.slice(i, i + 8);
      const seen = await Promise.all(some.map(({ provider, id, outs }) => provider.read(id, outs)));
      if (seen.some(({ id }, j) => id !== some[j]?.id)) t.fail(`a resource from ${String(i)} on is gone`);
    }
    t.ok(router.stats.reads >= 1 && router.stats.reads <= 2, `${String(router.stats.reads)} reads`);
  });

  await t.test("are checked and compared without any call", async (t) => {
    const all = await nextRun();
    const checked = await Promise.all(all.map(({ provider, inputs }) => provider.check(inputs, inputs)));
    t.ok(checked.every(({ failures }) => failures.length === 0));
    const compared = await Promise.all(
      all.map(({ provider, id, outs, inputs }) => provider.diff(id, outs, inputs)),
    );
    t.ok(compared.every(({ changes }) => !changes));
    const changed = await Promise.all(
      all.map(({ provider, id, outs, inputs }) =>
        provider.diff(id, outs, { ...inputs, ...changeOf(inputs) }),
      ),
    );
    t.ok(changed.every(({ changes }) => changes !== false));
    t.equal(router.stats.requests, 0);
  });

  await t.test("are read anew after a change, and not before", async (t) => {
    const [first, second] = await nextRun();
    if (first === undefined || second === undefined) throw new Error("there are none");
    await first.provider.read(first.id, first.outs);
    await first.provider.read(first.id, first.outs);
    t.equal(router.stats.reads, 1);
    const { outs } = await first.provider.update(first.id, first.outs, { ...first.inputs, log: true });
    const before = router.stats.reads;
    const seen = await first.provider.read(first.id, outs);
    t.match(seen.props, { log: true });
    await second.provider.read(second.id, second.outs);
    t.ok(router.stats.reads <= before + 1, "one for both");
  });
});
