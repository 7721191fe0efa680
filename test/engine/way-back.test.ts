/** Going back to the program as it was after a replacement of which only the deletion was carried out. */
import t from "tap";
import { startRouter, type EmulatedRouter } from "../../emulator/testing.js";
import { createProviders, type DynamicProvider } from "../../provider/engine/provider.js";
import type { KindName } from "../../provider/kinds/index.js";
import { byHand, quickTimes } from "../router/rig.js";

const subnets = { "192.0.2.0/24": { ranges: { d: { start: "192.0.2.100", stop: "192.0.2.200" } } } };

const cases: readonly (readonly [kind: KindName, args: object, moved: object])[] = [
  ["StaticHost", { name: "a.lan", addresses: ["192.0.2.1"] }, { addresses: ["192.0.2.2"] }],
  [
    "Config",
    { path: "service lldp", config: { interface: { eth1: true } } },
    { path: "service ntp", config: { interface: "eth1" } },
  ],
  ["DhcpNetwork", { name: "office", subnets }, { name: "guests" }],
  ["FirewallGroup", { name: "A", type: "address", members: ["192.0.2.1"] }, { name: "B" }],
  ["FirewallRuleset", { name: "A", rules: { "10": { action: "accept" } } }, { name: "B" }],
];

/** Pulumi's provider process, as a run begins. */
const begin = async (router: EmulatedRouter, kind: KindName): Promise<DynamicProvider> => {
  const given: Readonly<Record<string, unknown>> = {
    ...{ endpoint: router.url, apiKey: router.apiKey, fingerprint: router.fingerprint },
    ...quickTimes,
  };
  const provider = createProviders()[kind];
  const get = (key: string): string | undefined => {
    const value = given[key.replace(/^vyos:/, "")];
    return value === undefined ? undefined : JSON.stringify(value).replace(/^"|"$/g, "");
  };
  await provider.configure({ config: { get } });
  return provider;
};

for (const [kind, args, change] of cases)
  void t.test(`${kind}: the program as it was brings it back`, async (t) => {
    const config = byHand("1.5");
    const ethernet = { eth1: { address: ["192.168.64.1/24", "192.0.2.254/24"] } };
    const router = await startRouter({ config: { ...config, interfaces: { ethernet } } });
    t.teardown(() => router.stop());
    const __urn = `urn:pulumi:dev::p::pulumi-nodejs:dynamic/vyos:${kind}::one`;
    const [before, after] = [
      { ...args, __urn },
      { ...args, ...change, __urn },
    ];
    const first = await begin(router, kind);
    const { id, outs } = await first.create(before);
    const settled = router.config();
    const second = await begin(router, kind);
    await second.check(before, after);
    await second.diff(id, outs, after);
    await second.delete(id, outs);
    t.notSame(router.config(), settled);
    // Its replacement was refused, or the run was killed here.
    const third = await begin(router, kind);
    t.same((await third.check(before, before)).failures, []);
    await third.diff(id, outs, before);
    await third.create(before);
    t.same(router.config(), settled);
  });

void t.test("a new resource that no request can hold is refused with its size, in preview", async (t) => {
  const router = await startRouter({ config: byHand("1.5") });
  t.teardown(() => router.stop());
  const provider = await begin(router, "FirewallRuleset");
  const rules = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, i) => [
        String(i + 1),
        { action: "accept", source: { address: `10.${String(i >> 8)}.${String(i & 255)}.1` } },
      ]),
    );
  const large = { name: "BIG", rules: rules(4000) };
  const { failures } = await provider.check(undefined, large);
  t.match(failures, [
    { reason: /^rules: makes a list of 8000 commands and \d{7} bytes, .* 900000 \(vyos:commitMaxBytes\)/ },
  ]);
  t.same((await provider.check(large, large)).failures, [], "one that exists changes in part only");
  t.same((await provider.check({}, { name: "BIG", rules: rules(1000) })).failures, []);
  await t.rejects(provider.create(large), /the change alone is a list of \d{7} bytes/);
  t.same(router.config().firewall, byHand("1.5").firewall, "nothing of it is there");
});

for (const [kind, args] of cases)
  void t.test(`${kind}: a replacement by name, which Pulumi makes first and asks no diff for`, async (t) => {
    const config = byHand("1.5");
    const ethernet = { eth1: { address: ["192.168.64.1/24", "192.0.2.254/24"] } };
    const router = await startRouter({ config: { ...config, interfaces: { ethernet } } });
    t.teardown(() => router.stop());
    const given = { ...args, __urn: `urn:pulumi:dev::p::pulumi-nodejs:dynamic/vyos:${kind}::one` };
    const { id, outs } = await (await begin(router, kind)).create(given);
    const settled = router.config();
    const next = await begin(router, kind);
    await next.check(undefined, given);
    const made = await next.create(given);
    await next.delete(id, outs);
    t.same(router.config(), settled);
    await (await begin(router, kind)).delete(made.id, made.outs);
    t.notSame(router.config(), settled);
  });
