/** The guard in the life of resources: before a commit, in previews, when it is meant, and with commit-confirm. */
import { createServer, type AddressInfo } from "node:net";
import { once } from "node:events";
import * as E from "fp-ts/Either";
import t, { type Test } from "tap";
import { getTree, mergeTrees } from "../../provider/config/tree.js";
import { Lifecycle } from "../../provider/engine/lifecycle.js";
import { kinds } from "../../provider/kinds/index.js";
import { explain, type RouterError } from "../../provider/router/errors.js";
import type { ConfigJson, RouterOptions, Version } from "../../emulator/testing.js";
import { doors, PluginClient, pluginUrn, settingsOf, struct } from "../plugin/doors.js";
import { byHand, rig, rule, type Given, type Rig } from "../router/rig.js";
import * as pb from "@pulumi/pulumi/proto/provider_pb.js";

const KEY = "a-key-that-is-in-the-configuration";

/** The emulator's own address and key are in its configuration, so that it loses them where that does. */
const configOf = (vyos: Version): ConfigJson =>
  mergeTrees(byHand(vyos), {
    interfaces: { dummy: { dum0: { address: "127.0.0.1/32" } } },
    service: { https: { api: { keys: { id: { mine: { key: KEY } } } } } },
  }) as ConfigJson;

const start = (t: Test, given: Given = {}, options: RouterOptions = {}): Promise<Rig> => {
  const { vyos = "1.5" } = options;
  return rig(t, { apiKey: KEY, config: configOf(vyos), ...options }, given);
};

const configs = (r: Rig): Lifecycle => new Lifecycle(kinds.Config, r.connections);
const tagOf = (outcome: E.Either<RouterError, unknown>): string =>
  E.isLeft(outcome) ? outcome.left._tag : "ok";
const take = async (r: Rig, path: string, config: object) => {
  const made = await configs(r).create({ path, config, adopt: true })();
  if (E.isLeft(made)) throw new Error(explain(made.left));
  return made.right.outputs;
};

const dummy = { path: "interfaces dummy dum0", config: { address: "127.0.0.1/32" } };
const key = { path: "service https api keys id mine", config: { key: KEY } };

for (const [door, open] of Object.entries(doors))
  void t.test(
    `${door}: what would cut us off is refused before it is sent, unless it is meant`,
    async (t) => {
      /** Takes a node over in one run, and off the router in the next. */
      const takeAway = async (r: Rig, props: object, given: Given = {}): Promise<string> => {
        const settings = settingsOf(r.emulator, given);
        const first = await open(settings);
        const made = await first.create("Config", "c", { ...props, adopt: true });
        first.end();
        const second = await open(settings);
        const outcome = await second.delete("Config", "c", made.id, made.outs).then(
          () => "gone",
          (error: unknown) => String(error),
        );
        second.end();
        return outcome;
      };
      for (const vyos of ["1.3", "1.4", "1.5"] as const) {
        const r = await start(t, {}, { vyos });
        const before = r.config;
        for (const taken of [dummy, key])
          t.match(await takeAway(r, taken), /This would cut this machine off/, `${vyos}: ${taken.path}`);
        t.same(r.config, before);
        t.equal(r.emulator.stats.commits, 0, "nothing was sent");
      }
      // And the emulator really loses what was meant to go.
      const ways = [
        [{ allowLockout: true }, {}],
        [{}, { allowLockout: true }],
      ] as const;
      for (const [props, given] of ways) {
        const quick = { ...given, timeScale: 0.001, doubtTimeout: 0.2 };
        t.match(
          await takeAway(await start(t), { ...key, ...props }, quick),
          /could not be read after a commit \(Unauthorised\)/,
        );
        t.match(
          await takeAway(await start(t), { ...dummy, ...props }, quick),
          /could not be read after a commit \(the connection was reset\)/,
        );
      }
    },
  );

void t.test("others of the same commit are carried out; what lets us in first makes it fine", async (t) => {
  const r = await start(t);
  const drop = { path: "firewall ipv4 input filter default-action", config: "drop" };
  const accept = {
    path: "firewall ipv4 input filter rule 10",
    config: { action: "accept", source: { address: "127.0.0.0/8" } },
  };
  const [alone, other] = await Promise.all([
    configs(r).create({ path: "firewall ipv4 input filter", config: { "default-action": "drop" } })(),
    r.rules.create(rule(8080))(),
  ]);
  t.equal(tagOf(alone), "Lockout");
  if (E.isLeft(alone))
    t.match(
      explain(alone.left),
      /cut this machine off from the API of https:.*"firewall ipv4 input filter default-action" drops this machine's packets.*allowLockout/s,
    );
  t.equal(tagOf(other), "ok");
  r.reconnect();
  r.emulator.resetStats();
  const both = await Promise.all([
    configs(r).create({
      path: drop.path.replace(/ default-action$/, ""),
      config: { "default-action": "drop" },
      ownership: "leaves",
    })(),
    configs(r).create(accept)(),
  ]);
  t.same(both.map(tagOf), ["ok", "ok"]);
  t.equal(r.emulator.stats.commitsWithChanges, 1, "in one commit, whichever is planned first");
});

void t.test("with previewReads it is an error of the preview", async (t) => {
  const r = await start(t);
  const client = await PluginClient.start({ ...settingsOf(r.emulator), previewReads: true });
  const preview = (more: object): Promise<unknown> => {
    const request = new pb.CreateRequest();
    request.setUrn(pluginUrn("Config", "c"));
    request.setProperties(struct({ path: "service https listen-address", config: "192.0.2.9", ...more }));
    request.setPreview(true);
    return client.call("create", request);
  };
  await t.rejects(
    preview({}),
    /"service https listen-address" would not have the endpoint's address 127\.0\.0\.1/,
  );
  t.ok(await preview({ allowLockout: true }));
  client.end();
  t.equal(r.emulator.stats.commits, 0);
});

const net: RouterOptions = { features: { commitConfirm: true }, confirmMinuteMs: 1500, restartMs: 30 };
const given: Given = { confirmMinutes: 1, timeout: 0.5, timeScale: 0.025 };

void t.test("with confirmMinutes it may be tried: the router goes back", async (t) => {
  for (const taken of [dummy, key]) {
    const r = await start(t, given, net);
    r.reconnect({ confirmMinutes: 0 });
    const outputs = await take(r, taken.path, taken.config);
    const before = r.config;
    r.reconnect();
    t.equal(tagOf(await configs(r).delete(outputs)()), "RolledBack", taken.path);
    t.same(r.config, before);
  }
});

void t.test("it is confirmed after a wait and a probe", async (t) => {
  const server = createServer((socket) => socket.end()).listen(0, "127.0.0.1");
  await once(server, "listening");
  const probe = `tcp://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const r = await start(t, { ...given, confirmWaitSeconds: 0.05, confirmProbe: probe }, net);
  t.equal(tagOf(await r.rules.create(rule(8080))()), "ok");
  const ops = r.emulator.requests.map(({ op }) => op);
  t.same(ops.slice(ops.indexOf("set")).slice(0, 4), ["set", "showConfig", "showConfig", "confirm"]);
  server.close();
  r.reconnect();
  const lost = await r.rules.create(rule(8081))();
  if (E.isRight(lost)) return t.fail("confirmed without the probe");
  t.equal(lost.left._tag, "RolledBack");
  t.match(explain(lost.left), /rolled back by the router at .*: tcp:\/\/127\.0\.0\.1:\d+ did not answer/);
  t.same(Object.keys(getTree(r.config, ["nat", "destination", "rule"])), ["10000", "10001"]);
});
