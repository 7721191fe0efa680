import * as E from "fp-ts/Either";
import t from "tap";
import { atOnce } from "../../provider/base/steps.js";
import { Connections } from "../../provider/engine/connections.js";
import { Lifecycle } from "../../provider/engine/lifecycle.js";
import { createProviders } from "../../provider/engine/provider.js";
import { kinds } from "../../provider/kinds/index.js";
import { explain } from "../../provider/router/errors.js";
import { UNKNOWN } from "../../provider/kinds/unknown.js";
import type { EmulatedRouter, EditOp } from "../../emulator/testing.js";
import { rig, rule, vm } from "../router/rig.js";
import { nodeAt, settingsFor, withRouter } from "../support/lan.js";

/** A provider process of one run. */
const run = async (router: EmulatedRouter) => {
  const { config, secrets } = settingsFor(router);
  const all: Readonly<Record<string, unknown>> = { ...config, ...secrets };
  const providers = createProviders();
  await providers.NatRule.configure({ config: { get: (key) => all[key] as string | undefined } });
  return providers;
};

const rulesOf = (router: EmulatedRouter): object =>
  nodeAt(router.config(), "nat", "destination", "rule") ?? {};

void t.test("resources that ask for the same in one commit", async (t) => {
  await t.test("each get a place of their own where it is chosen", async (t) => {
    const r = await rig(t);
    const outcomes = await Promise.all([1, 2, 3].map(() => r.rules.create(rule(8080))()));
    const ids = outcomes.map((outcome) => (E.isRight(outcome) ? outcome.right.id : outcome.left._tag));
    t.strictSame(
      ids.sort(),
      [10001, 10002, 10003].map((n) => `nat destination rule ${String(n)}`),
    );
    t.equal(r.sent().length, 1, "in one commit");
  });

  for (const [name, create] of [
    [
      "rules of one number",
      (r: Awaited<ReturnType<typeof rig>>) => r.rules.create(rule(8080, { number: 7 })),
    ],
    ["VMs of one name", (r: Awaited<ReturnType<typeof rig>>) => r.vms.create(vm(1))],
  ] as const)
    await t.test(`${name}: one is made, the other refused`, async (t) => {
      const r = await rig(t);
      const outcomes = await Promise.all([create(r)(), create(r)()]);
      t.equal(outcomes.filter(E.isRight).length, 1);
      t.match(outcomes.find(E.isLeft), { left: { _tag: "Conflict" } });
    });

  await t.test("a place is free again when its change has failed", async (t) => {
    const r = await rig(t);
    const bad = rule(8080, { number: 7, source: { group: { addressGroup: "NOBODY" } } });
    t.match(await r.rules.create(bad)(), { left: { _tag: "CommitFailed" } });
    t.match(await r.rules.create(rule(8080, { number: 7 }))(), { right: { id: "nat destination rule 7" } });
  });
});

void t.test("adoption is recommended only where it helps", async (t) => {
  const r = await rig(t);
  const create = async (inputs: object) => {
    const outcome = await r.vms.create(inputs)();
    return E.isLeft(outcome) ? explain(outcome.left) : "made";
  };
  const forwards = { ssh: { externalPort: 5000 } };
  t.equal(await create(vm(1, { forwards })), "made");
  for (const [inputs, words] of [
    [vm(2, { forwards, adopt: true }), /forwards port 5000 already/],
    [vm(1, { hostname: "other", adopt: true }), /has the MAC address \S+ already/],
  ] as const) {
    const text = await create(inputs);
    t.match(text, words);
    t.notMatch(text, /adopt/);
  }
  t.match(await r.rules.create(rule(8080, { number: 10 }))(), { _tag: "Right" });
  r.emulator.edit([
    { op: "set", path: ["nat", "destination", "rule", "30", "translation", "address"], value: "192.0.2.1" },
  ]);
  const taken = await r.rules.create(rule(8081, { number: 30 }))();
  t.match(E.isLeft(taken) ? explain(taken.left) : "", /set `adopt: true` to take it over/);
});

void t.test("two resources that exchange places are told whose they are, and how to", async (t) => {
  const r = await rig(t);
  const vms = [2222, 2223].map((externalPort, i) => vm(i + 1, { forwards: { ssh: { externalPort } } }));
  const made = await Promise.all(vms.map((inputs) => r.vms.create(inputs)()));
  const outputs = made.map((outcome) => (E.isRight(outcome) ? outcome.right.outputs : {}));
  const settled = r.emulator.config();
  const [port, mac] = [
    vm(1, { forwards: { ssh: { externalPort: 2223 } } }),
    { ...vms[0], macAddress: (vms[1] as { macAddress: string }).macAddress },
  ];
  for (const [inputs, words] of [
    [port, /forwards port 2223 already, for another resource of this program\./],
    [mac, /has the MAC address \S+ already, for another resource of this program\./],
  ] as const) {
    const refused = await r.vms.update(outputs[0], inputs)();
    const text = E.isLeft(refused) ? explain(refused.left) : "made";
    t.match(text, words);
    t.match(text, /or take it from the other resource in an update of its own first/);
    t.match(text, /; VMs exchange MAC addresses and addresses in two updates\./);
  }
  t.strictSame(r.emulator.config(), settled);

  // What was made by hand is nobody's.
  r.emulator.edit(
    [
      ["inbound-interface", "name", "eth0"],
      ["protocol", "tcp"],
      ["destination", "port", "2224"],
      ["translation", "address", "192.168.64.9"],
    ].map((words): EditOp => ({
      op: "set",
      path: ["nat", "destination", "rule", "3", ...words.slice(0, -1)],
      value: words.at(-1) ?? "",
    })),
  );
  const byHand = await r.vms.update(outputs[0], vm(1, { forwards: { ssh: { externalPort: 2224 } } }))();
  t.match(
    E.isLeft(byHand) ? explain(byHand.left) : "made",
    /forwards port 2224 already\. .*change or remove/,
  );

  // One after the other they get there.
  const away = await r.vms.update(outputs[0], vm(1, { forwards: { ssh: { externalPort: 2225 } } }))();
  const there = await r.vms.update(outputs[1], vm(2, { forwards: { ssh: { externalPort: 2222 } } }))();
  const last = await r.vms.update(E.isRight(away) ? away.right.outputs : {}, port)();
  t.ok([away, there, last].every(E.isRight));
});

void t.test("an update adopts what stands in its way only where it is told to", (t) =>
  withRouter({}, async (router) => {
    const provider = (await run(router)).VmAttachment;
    const inputs = {
      ...{ network: "LAN", hostname: "vm", macAddress: "00:50:56:00:00:01", inboundInterface: "eth0" },
      forwards: { ssh: {} },
    };
    const { id, outs } = await provider.create(inputs);
    const byHand: EditOp[] = [
      ["description", "by hand"],
      ["translation", "address", "192.168.64.9"],
      ["log"],
    ].map((path) => ({
      op: "set",
      path: ["nat", "destination", "rule", "77", ...path.slice(0, path.length - (path.length > 1 ? 1 : 0))],
      ...(path.length > 1 ? { value: path.at(-1) ?? "" } : {}),
    }));
    router.edit(byHand);
    const moved = { ...inputs, forwards: { ssh: { ruleNumber: 77 } } };
    await t.rejects((await run(router)).VmAttachment.update(id, outs, moved), /rule 77.*adopt: true/s);
    t.match(rulesOf(router), { "77": { description: "by hand" } });
    await (await run(router)).VmAttachment.update(id, outs, { ...moved, adopt: true });
    t.match(rulesOf(router), { "77": { description: "vm ssh", log: {} } }, "what is not ours to say stays");
    t.notOk("10000" in rulesOf(router));
  }),
);

void t.test("what is not known yet", (t) =>
  withRouter({}, async (router) => {
    const provider = (await run(router)).NatRule;
    const { id, outs } = await provider.create(rule(8080));
    t.match(await provider.diff(id, outs, { ...rule(8080), router: UNKNOWN }), {
      changes: false,
      replaces: [],
    });
  }),
);

void t.test("two resources of a program that name the same place are told so in preview", (t) =>
  withRouter({}, async (router) => {
    const { NatRule, VmAttachment } = await run(router);
    const urn = (name: string) => `urn:pulumi:dev::p::t::${name}`;
    const check = async (provider: typeof NatRule, name: string, inputs: object) =>
      (await provider.check({}, { ...inputs, __urn: urn(name) })).failures.map(({ reason }) => reason);
    const aVm = { network: "LAN", hostname: "vm", macAddress: "00:50:56:00:00:01", inboundInterface: "eth0" };
    t.strictSame(await check(NatRule, "a", rule(80, { number: 7 })), []);
    t.strictSame(await check(NatRule, "a", rule(81, { number: 7 })), [], "itself, checked again");
    t.strictSame(await check(NatRule, "b", rule(82, { number: 7 })), [
      `nat destination rule 7: is also asked for by ${urn("a")}; give each resource its own`,
    ]);
    t.strictSame(await check(NatRule, "a", rule(80, { number: 8 })), [], "it moves on");
    t.strictSame(await check(NatRule, "b", rule(82, { number: 7 })), []);
    t.strictSame(await check(VmAttachment, "v", { ...aVm, forwards: { ssh: { ruleNumber: 9 } } }), []);
    t.match(await check(NatRule, "c", rule(83, { number: 9 })), [
      /^nat destination rule 9: is also asked for/,
    ]);
    t.match(await check(VmAttachment, "w", { ...aVm, macAddress: "00:50:56:00:00:02" }), [
      /^static mapping vm of LAN/,
    ]);
    t.match(await check(VmAttachment, "x", { ...aVm, hostname: "x", macAddress: "00:50:56:00:00:01" }), [
      /^MAC address 00:50:56:00:00:01 of LAN/,
    ]);
    const at = (n: number, port: object) => ({
      ...{ ...aVm, hostname: `p${String(n)}`, macAddress: `00:50:56:00:01:0${String(n)}` },
      forwards: { ssh: { externalPort: 5000, ...port } },
    });
    t.strictSame(await check(VmAttachment, "p1", at(1, {})), []);
    t.match(await check(VmAttachment, "p2", at(2, { protocol: "tcp_udp" })), [
      /^external port 5000\/tcp on eth0: is also asked for by urn:pulumi:dev::p::t::p1;/,
    ]);
    t.strictSame(await check(VmAttachment, "p3", at(3, { source: { address: "192.0.2.1" } })), []);
    t.strictSame(await check(VmAttachment, "p4", at(4, { source: { address: UNKNOWN } })), []);
    const twice = { a: { port: 1, ruleNumber: 20 }, b: { port: 2, ruleNumber: 20 } };
    t.match(
      await check(VmAttachment, "q", { ...at(5, {}), forwards: twice }),
      [/^forwards.b.ruleNumber: 20 is also that of forwards.a/],
      "what it asks for twice itself is told once",
    );
    t.strictSame(
      await check(VmAttachment, "y", { ...aVm, subnet: "10.0.0.0/24", address: "10.0.0.9" }),
      [],
      "another subnet is another place",
    );
  }),
);

void t.test("of two NAT rules for the same packets a preview warns, and names the other", (t) => {
  const urn = (name: string) => `urn:pulumi:dev::p::t::${name}`;
  const reach: Readonly<Record<string, string>> = {
    "vyos:endpoint": "https://192.0.2.1",
    "vyos:apiKey": "key",
  };
  const web = rule(80);
  const inside = { address: "192.0.2.7", port: 8080 };
  const out = { type: "source", outboundInterface: "eth0", translation: { address: "masquerade" } };
  /** Two rules, and whether the second never sees a packet, or the first. */
  const pairs: readonly (readonly [first: object, second: object, isWarned: boolean])[] = [
    [web, { ...web, translation: inside }, true],
    [{ ...web, number: 7 }, { ...web, number: 8, description: "again", log: true }, true],
    [web, { ...web, translation: undefined, exclude: true }, true],
    [out, { ...out, translation: { address: "203.0.113.9" } }, true],
    [web, { ...web, disable: true }, false],
    [web, { ...web, protocol: "udp" }, false],
    [web, { ...web, source: { address: "192.0.2.0/24" } }, false],
    [web, rule(81), false],
    [web, { ...web, destination: { port: UNKNOWN } }, false],
    [out, { ...out, outboundInterface: "eth1" }, false],
  ];
  for (const [first, second, isWarned] of pairs) {
    const lifecycle = new Lifecycle(kinds.NatRule, new Connections((key) => reach[key], {}));
    const check = (name: string, inputs: object) => atOnce(lifecycle.check({ ...inputs, __urn: urn(name) }));
    t.strictSame(check("a", first), []);
    const told = check("b", second);
    t.equal(told.length, isWarned ? 1 : 0, JSON.stringify([first, second, told]));
    if (isWarned)
      t.match(told[0], {
        isWarning: true,
        reason:
          /^the rule of urn:\S+::a is for the very same packets, .*; change what one of the two matches/,
      });
    t.equal(check("a", first).length, isWarned ? 1 : 0, "either of them is told of the other");
    t.strictSame(check("b", rule(82)), [], "and no more when it is for others");
    t.strictSame(check("a", first), []);
  }
  t.end();
});
