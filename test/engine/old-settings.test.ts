/** What errors say besides what went wrong: how a conflict differs, and which settings a refresh goes by. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import t from "tap";
import { createProviders } from "../../provider/engine/provider.js";
import { settingsFor, withRouter } from "../support/lan.js";
import type { EmulatedRouter } from "../../emulator/testing.js";

const runOn = async (router: EmulatedRouter, more: Readonly<Record<string, string>> = {}) => {
  const { config, secrets } = settingsFor(router);
  const all: Readonly<Record<string, unknown>> = { ...config, ...secrets, ...more };
  const providers = createProviders();
  await providers.Config.configure({ config: { get: (key) => all[key] as string | undefined } });
  return providers;
};

const failureOf = (task: Promise<unknown>): Promise<string> =>
  task.then(
    () => "",
    (error: unknown) => String(error),
  );

void t.test("a conflict says how it differs, and what can be done about that one", (t) =>
  withRouter({}, async (router) => {
    router.edit([
      { op: "set", path: ["service", "ssh", "port"], value: "22" },
      { op: "set", path: ["system", "static-host-mapping", "host-name", "nas", "inet"], value: "10.9.0.4" },
      { op: "set", path: ["service", "snmp", "community", "s3cret", "authorization"], value: "ro" },
    ]);
    const { Config, StaticHost } = await runOn(router);
    const ssh = await failureOf(
      Config.create({ path: "service ssh", config: { port: 2222 }, ownership: "subtree" }),
    );
    t.match(ssh, /"service ssh" .*: port is '22' there and '2222' here\. Change or remove it on the router/);
    const nas = await failureOf(StaticHost.create({ name: "nas", addresses: ["10.9.0.5"] }));
    t.match(
      nas,
      /: inet is '10\.9\.0\.4' there and '10\.9\.0\.5' here\. Choose another name, change or remove/,
    );
    const snmp = await failureOf(
      Config.create({ path: "service snmp", config: { contact: "x" }, ownership: "subtree" }),
    );
    t.match(snmp, /contact is missing there and 'x' here/);
    t.notMatch(snmp, /s3cret/);
  }),
);

void t.test("errors of reads and deletes say once that the settings may be old", (t) =>
  withRouter({}, async (router) => {
    const state = { path: "service ssh", config: { port: 22 } };
    const advice =
      /go by the settings of the last `pulumi up`.* run `pulumi up` first, or add --run-program\./;
    const wrong = [{ "vyos:apiKey": "old" }, { "vyos:fingerprint": "ab".repeat(32) }];
    for (const settings of wrong) {
      const { Config } = await runOn(router, settings);
      t.match(await failureOf(Config.read("ssh", state)), advice);
      t.notMatch(await failureOf(Config.read("ssh", state)), advice, "once for all resources");
      const another = await runOn(router, settings);
      t.notMatch(
        await failureOf(another.Config.create(state)),
        advice,
        "an update has the settings of its program",
      );
      t.match(await failureOf(another.Config.delete("ssh", state)), advice);
    }
    const plain = createServer((_, answer) => answer.end("hello"));
    await new Promise<void>((resolve) => plain.listen(0, "127.0.0.1", resolve));
    const { port } = plain.address() as AddressInfo;
    const { Config: wrongPort } = await runOn(router, {
      "vyos:endpoint": `https://127.0.0.1:${String(port)}`,
    });
    const said = await failureOf(wrongPort.create(state));
    plain.close();
    t.match(said, /cannot be reached: it does not speak TLS\. Check vyos:endpoint/);
    const { Config } = await runOn(router, { "vyos:endpoint": "https://127.0.0.1:1" });
    t.match(await failureOf(Config.delete("ssh", state)), advice);
  }),
);
