import * as E from "fp-ts/Either";
import fc from "fast-check";
import t from "tap";
import { createProviders, type DynamicProvider } from "../../provider/engine/provider.js";
import type { KindName } from "../../provider/kinds/index.js";
import { description } from "../../provider/kinds/codecs.js";
import type { EmulatedRouter } from "../../emulator/testing.js";
import { commandsOf, nodeAt, settingsFor, withRouter } from "../support/lan.js";

/** A provider as a run of Pulumi has it: every run has a process of its own. */
const runOn = async (router: EmulatedRouter, kind: KindName = "Config"): Promise<DynamicProvider> => {
  const { config, secrets } = settingsFor(router);
  const all: Readonly<Record<string, unknown>> = { ...config, ...secrets };
  const provider = createProviders()[kind];
  await provider.configure({ config: { get: (key) => all[key] as string | undefined } });
  return provider;
};

const servers = { path: "system name-server", config: ["192.0.2.53"] };

void t.test("leaves: only what is declared is ours", (t) =>
  withRouter({}, async (router) => {
    router.edit([
      { op: "set", path: ["system", "name-server"], value: "198.51.100.53" },
      { op: "set", path: ["service", "ssh", "port"], value: "22" },
    ]);
    const before = router.config();
    const list = await (await runOn(router)).create(servers);
    t.strictSame(nodeAt(router.config(), "system", "name-server"), ["198.51.100.53", "192.0.2.53"]);
    const ssh = {
      path: "service ssh",
      config: { "listen-address": ["192.168.64.1"], "disable-host-validation": true },
    };
    const made = await (await runOn(router)).create(ssh);
    t.match(nodeAt(router.config(), "service", "ssh"), { port: "22", "listen-address": "192.168.64.1" });

    const since = router.requests.length;
    const changed = { ...servers, config: ["192.0.2.54"] };
    const { outs } = await (await runOn(router)).update(list.id, list.outs, changed);
    t.strictSame(commandsOf(router, since), [
      "delete system name-server 192.0.2.53",
      "set system name-server 192.0.2.54",
    ]);

    router.edit([{ op: "delete", path: ["service", "ssh", "listen-address"] }]);
    const seen = await (await runOn(router)).read(made.id, made.outs);
    t.strictSame(seen.inputs, { ...ssh, config: { "disable-host-validation": true } });

    await (await runOn(router)).delete(list.id, outs);
    await (await runOn(router)).delete(made.id, made.outs);
    t.strictSame(router.config(), before, "what others have stays");
  }),
);

void t.test("leaves: what differs is a conflict, unless it is adopted", (t) =>
  withRouter({}, async (router) => {
    router.edit([{ op: "set", path: ["service", "ssh", "port"], value: "22" }]);
    const wanted = { path: "service ssh", config: { port: 2222 } };
    const provider = await runOn(router);
    await t.rejects(provider.create(wanted), /service ssh port/);
    const { id, outs } = await (await runOn(router)).create({ ...wanted, adopt: true });
    t.strictSame(nodeAt(router.config(), "service", "ssh"), { port: "2222" });
    const again = await (await runOn(router)).create(wanted);
    t.equal(again.id, id, "what is as asked for is taken over");
    await (await runOn(router)).delete(id, outs);
    t.equal(nodeAt(router.config(), "service", "ssh"), undefined);
  }),
);

void t.test("leaves: an empty node that was there before stays", (t) =>
  withRouter({}, async (router) => {
    router.edit([{ op: "set", path: ["service", "ssh"] }]);
    const before = router.config();
    const { id, outs } = await (await runOn(router)).create({ path: "service ssh", config: { port: 2222 } });
    await (await runOn(router)).delete(id, outs);
    t.strictSame(router.config(), before, "SSH is still on");
  }),
);

void t.test("leaves: a text that changes takes the place of the one before, also in a list", (t) =>
  withRouter({}, async (router) => {
    const before = router.config();
    const one = { path: "system name-server", config: "192.0.2.53" };
    const { id, outs } = await (await runOn(router)).create(one);
    const two = await (await runOn(router)).update(id, outs, { ...one, config: "192.0.2.54" });
    t.equal(nodeAt(router.config(), "system", "name-server"), "192.0.2.54");
    await (await runOn(router)).delete(id, two.outs);
    t.strictSame(router.config(), before);
  }),
);

/** Texts of the characters that the router writes, or reads, in a way of their own. */
const texts = fc
  .string({
    unit: fc.constantFrom("\\n", "//", ...Array.from("ab \t\\n*;{}/#$")),
    minLength: 1,
    maxLength: 8,
  })
  .filter((text) => E.isRight(description.decode(text)));

void t.test("law: every text that a preview takes is read back as it was given", async (t) => {
  for (const vyos of ["1.3", "1.4", "1.5"] as const)
    await withRouter({ vyos }, async (router) => {
      const first = "Authorised use only\\nAll is logged";
      const given = [first, ...fc.sample(texts, 150)];
      const dummy = Object.fromEntries(given.map((text, n) => [`dum${n}`, { description: text }]));
      const wanted = { path: "interfaces", config: { dummy } };
      const { id, outs } = await (await runOn(router)).create(wanted);
      t.strictSame(nodeAt(router.config(), "interfaces", "dummy"), dummy);
      const seen = await (await runOn(router)).read(id, outs);
      t.match(seen.props, { drift: [], unmanaged: [] });
      t.strictSame(seen.inputs, wanted);
      const other = { ...wanted, config: { dummy: { ...dummy, dum0: { description: "one\\ntwo three" } } } };
      const since = router.requests.length;
      const changed = await (await runOn(router)).update(id, outs, other);
      t.strictSame(commandsOf(router, since), [
        "delete interfaces dummy dum0 description",
        "set interfaces dummy dum0 description one\\ntwo three",
      ]);
      router.edit([{ op: "set", path: ["interfaces", "dummy", "dum0", "description"], value: first }]);
      const drifted = await (await runOn(router)).read(id, changed.outs);
      t.strictSame(drifted.inputs, wanted);
    });
});

void t.test("subtree: all that is there is ours", (t) =>
  withRouter({}, async (router) => {
    const before = router.config();
    const wanted = {
      path: "interfaces dummy dum1",
      ownership: "subtree",
      config: { address: ["192.0.2.1/32"], description: "anchor" },
    };
    const { id, outs } = await (await runOn(router)).create(wanted);
    router.edit([
      { op: "set", path: ["interfaces", "dummy", "dum1", "mtu"], value: "1400" },
      { op: "set", path: ["interfaces", "dummy", "dum1", "address"], value: "192.0.2.2/32" },
    ]);
    const seen = await (await runOn(router)).read(id, outs);
    t.match(seen.inputs, { config: { mtu: "1400", address: ["192.0.2.1/32", "192.0.2.2/32"] } });
    const provider = await runOn(router);
    t.match(await provider.diff(id, seen.props, wanted), { changes: undefined, replaces: [] });
    const since = router.requests.length;
    const repaired = await provider.update(id, seen.props, wanted);
    t.strictSame(commandsOf(router, since), [
      "delete interfaces dummy dum1 mtu",
      "delete interfaces dummy dum1 address 192.0.2.2/32",
    ]);
    await (await runOn(router)).delete(id, repaired.outs);
    t.strictSame(router.config(), before);
  }),
);
