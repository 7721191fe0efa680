import * as pulumi from "@pulumi/pulumi";
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import tap, { type Test } from "tap";
import { VyosBootstrap } from "../../provider/bootstrap.js";
import { getRouterInfo } from "../../provider/index.js";
import { apiKeyProvider } from "../../provider/engine/api-key.js";
import { bootstrapScript, VERSION_SCRIPT } from "../../provider/bootstrap/commands.js";
import { lanConfig, nodeAt, scenario, withRouter } from "../support/lan.js";
import { getCli, mustSucceed, repoRoot, withStack, withTempDir } from "../support/pulumi.js";
import { whyNoSshd, withSshd, type SshServer } from "../support/sshd.js";

type Inputs = Readonly<Record<string, unknown>>;

/** A value as a provider gets it: Pulumi's mocks are given secrets in their envelope. */
const opened = (value: unknown): unknown =>
  typeof value === "object" && value !== null && "value" in value ? value.value : value;

/** A run without an engine: keys are made as always, and remote commands by whoever is given. */
const withMocks = async (run: (inputs: Inputs) => Promise<string>): Promise<Inputs[]> => {
  const commands: Inputs[] = [];
  await pulumi.runtime.setMocks({
    newResource: async ({ type, name, inputs: given }) => {
      const inputs = Object.fromEntries(
        Object.entries(given as Inputs).map(([property, value]) => [property, opened(value)]),
      );
      if (type === "pulumi-nodejs:dynamic/vyos:ApiKey") {
        const { id, outs } = await apiKeyProvider.create(inputs);
        return { id, state: outs };
      }
      if (type !== "command:remote:Command") return { id: name, state: inputs as object };
      commands.push(inputs);
      return { id: name, state: { ...inputs, stdout: await run(inputs) } };
    },
    call: () => ({}),
  });
  return commands;
};

const known = <T>(output: pulumi.Output<T>): Promise<T> =>
  new Promise(
    (resolve) =>
      void output.apply((value) => {
        resolve(value);
      }),
  );

const fingerprint = Array.from({ length: 32 }, (_, i) => (i + 16).toString(16).toUpperCase()).join(":");

void tap.test("with mocks: outputs, secrets, and no key in any command", async (t) => {
  const commands = await withMocks((inputs) =>
    Promise.resolve(
      inputs.create === VERSION_SCRIPT ? "Version:          VyOS 1.4.0\n" : `fingerprint=${fingerprint}\n`,
    ),
  );
  const connection = { host: "192.0.2.1", user: "vyos", privateKey: pulumi.secret("ssh key") };
  const boot = new VyosBootstrap("edge", { connection, port: 8443 });
  t.equal(await known(boot.endpoint), "https://192.0.2.1:8443");
  t.equal(await known(boot.fingerprint), fingerprint);
  t.equal(await known(boot.version), "1.4");
  const key = await known(boot.apiKey);
  t.match(key, /^[0-9a-f]{64}$/);
  t.strictSame(
    [
      await pulumi.isSecret(boot.apiKey),
      await pulumi.isSecret(boot.fingerprint),
      await pulumi.isSecret(boot.endpoint),
    ],
    [true, false, false],
  );
  t.equal(commands.length, 2);
  const api = commands.find(({ create }) => create !== VERSION_SCRIPT);
  t.match(api?.create, /set service https port "8443"/);
  t.notMatch(`${String(api?.create)}${String(api?.delete)}`, key, "the key goes by standard input");
  t.equal(api?.stdin, `${key}\n`);

  const given = new VyosBootstrap("given", { connection, version: "1.5", apiKey: "given-key-of-mine" });
  t.equal(await known(given.apiKey), "given-key-of-mine");
  t.equal(await pulumi.isSecret(given.apiKey), true);
  t.equal(await known(given.endpoint), "https://192.0.2.1");
  t.throws(
    () => new VyosBootstrap("bad", { connection, port: 0 }),
    /VyosBootstrap "bad": port: 0 is not a port/,
  );
  t.throws(
    () => new VyosBootstrap("two", { connection, apiKey: "given-key-of-mine", rotate: "1" }),
    /rotate: /,
  );
});

for (const vyos of ["1.3", "1.4", "1.5"] as const)
  void tap.test(`over a real sshd: a fresh router of ${vyos}`, { skip: whyNoSshd() }, (t) => {
    const fresh = { ...(lanConfig(vyos).service as object) } as Record<string, object>;
    delete fresh.https;
    return withRouter({ vyos, config: lanConfig(vyos, { service: fresh } as never) }, (router) =>
      withSshd(router, async (server: SshServer) => {
        const commands = await withMocks(async ({ create, stdin }) => {
          const { stdout } = mustSucceed(
            await server.run(String(create), typeof stdin === "string" ? stdin : ""),
          );
          return stdout;
        });
        const { host, port: sshPort, user, privateKey, hostKey } = server;
        const connection = { host, port: sshPort, user, privateKey, hostKey };
        const boot = new VyosBootstrap("edge", { connection, port: router.port });
        t.equal(await known(boot.version), vyos, "its release is asked for");
        t.equal(await known(boot.fingerprint), router.fingerprint);
        const key = await known(boot.apiKey);
        t.equal(nodeAt(router.config(), "service", "https", "api", "keys", "id", "pulumi", "key"), key);
        t.notOk(server.commands.join("\n").includes(key), 'only the router\'s own "set" is told');

        const info = await getRouterInfo({
          router: { endpoint: await known(boot.endpoint), fingerprint: router.fingerprint, apiKey: key },
        });
        t.match(info, { hostName: "vyos", dialect: vyos });

        t.equal(server.sessions.open, 0, "its session is ended");

        // Once more changes nothing; taking it back leaves other keys, and the API for them.
        const api = commands.find(({ create }) => create !== VERSION_SCRIPT);
        const before = router.config();
        const again = mustSucceed(await server.run(String(api?.create), `${key}\n`));
        t.strictSame(router.config(), before);
        t.match(again.output, /already exists/);
        t.notOk(again.output.includes(key), "what the router says of the key is told without it");
        const other = ["service", "https", "api", "keys", "id", "other", "key"];
        router.edit([{ op: "set", path: other, value: "another-key" }]);
        mustSucceed(await server.run(String(api?.delete)));
        t.strictSame(nodeAt(router.config(), "service", "https", "api", "keys", "id"), {
          other: { key: "another-key" },
        });
        mustSucceed(await server.run(String(api?.create), `${key}\n`));
        router.edit([{ op: "delete", path: other.slice(0, -1) }]);
        mustSucceed(await server.run(String(api?.delete)));
        t.equal(nodeAt(router.config(), "service", "https"), undefined, "and all goes with the last key");
        t.equal(server.sessions.open, 0);

        // What another release would be told is refused: said, undone, and without the key.
        const foreign = bootstrapScript(vyos === "1.3" ? "1.4" : "1.3", { keyId: "pulumi", port: 8443 });
        const gone = router.config();
        const refused = await server.run(foreign, `${key}\n`);
        t.equal(refused.code, 1, refused.output);
        t.match(refused.stderr, /the router did not take the configuration/);
        t.notOk(refused.output.includes(key));
        t.strictSame(router.config(), gone);
        t.equal(server.sessions.open, 0);
      }),
    );
  });

/** Whether Pulumi's own command plugin is here: it is not part of its npm package. */
const hasPlugin = (): boolean => {
  const onPath = (process.env.PATH ?? "")
    .split(delimiter)
    .some((dir) => existsSync(join(dir, "pulumi-resource-command")));
  const folder = join(process.env.PULUMI_HOME ?? join(homedir(), ".pulumi"), "plugins");
  return (
    onPath ||
    (existsSync(folder) && readdirSync(folder).some((name) => name.startsWith("resource-command-v1.")))
  );
};

/** The environment in which the engine finds a command plugin: Pulumi's own, or else one that stands in for it. */
const pluginEnv = async (t: Test, dir: string): Promise<Record<string, string | undefined>> => {
  if (hasPlugin()) return { PULUMI_HOME: process.env.PULUMI_HOME };
  t.comment("Pulumi's command plugin is not on this machine (`pulumi plugin install resource command`)");
  t.comment("test/support/command-plugin.ts stands in for it");
  const plugin = join(dir, "pulumi-resource-command");
  const script = join(repoRoot, "dist", "test", "support", "command-plugin.js");
  writeFileSync(plugin, `#!/bin/sh\nexec "${process.execPath}" "${script}" "$@"\n`, { mode: 0o755 });
  const { env } = await getCli();
  return { PATH: [dir, env.PATH].join(delimiter) };
};

scenario(
  "with the real CLI, over a real sshd: up, nothing, another key, another name, destroy",
  async (t) => {
    const why = whyNoSshd();
    if (why !== false) {
      t.plan(0, why);
      return;
    }
    const program = `
    const pulumi = require("@pulumi/pulumi");
    const { VyosApiKey, VyosBootstrap } = require("pulumi-vyos/bootstrap");
    const { VyosRouter, VyosNatRule } = require("pulumi-vyos");
    const config = new pulumi.Config();
    const boot = new VyosBootstrap("edge", {
      connection: config.requireSecretObject("connection"),
      port: config.requireNumber("port"),
      keyId: config.get("keyId"),
      rotate: config.get("rotate"),
    });
    new VyosNatRule("out", {
      router: new VyosRouter("edge", boot.router),
      type: "source", number: 10, outboundInterface: "eth0", translation: { address: "masquerade" },
    });
    exports.key = boot.apiKey;
    exports.ci = new VyosApiKey("ci", { rotate: config.get("rotate") }).key;
    exports.endpoint = boot.endpoint;
  `;
    const service = { ...(lanConfig("1.4").service as object) } as Record<string, object>;
    delete service.https;
    await withTempDir((dir) =>
      withRouter({ vyos: "1.4", config: lanConfig("1.4", { service } as never) }, (router) =>
        withSshd(router, async ({ host, port, user, privateKey, hostKey, sessions }) =>
          withStack(
            {
              program,
              config: { "test:port": router.port },
              secrets: { "test:connection": JSON.stringify({ host, port, user, privateKey, hostKey }) },
              env: await pluginEnv(t, dir),
            },
            async (stack) => {
              const keys = () => nodeAt(router.config(), "service", "https", "api", "keys", "id");
              const seen: string[] = [];
              const said: string[] = [];
              const up = async (): Promise<string> => {
                said.push(mustSucceed(await stack.up()).output);
                const { key, ci, endpoint } = await stack.outputs();
                t.equal(endpoint, router.url);
                for (const each of [key, ci]) {
                  t.match(each, /^[0-9a-f]{64}$/);
                  t.notOk(seen.includes(String(each)), "another one each time");
                  seen.push(String(each));
                }
                return String(key);
              };
              const first = await up();
              t.strictSame(keys(), { pulumi: { key: first } });
              t.match(nodeAt(router.config(), "nat", "source", "rule", "10"), {
                translation: { address: "masquerade" },
              });
              said.push(mustSucceed(await stack.preview(["--refresh", "--expect-no-changes"])).output);

              const commits = router.stats.commits;
              await stack.configure({ "test:rotate": "2" });
              t.strictSame(keys(), { pulumi: { key: first } });
              const second = await up();
              t.strictSame(keys(), { pulumi: { key: second } }, "another key in the same place");
              t.equal(router.stats.commits, commits, "the router's resources go on as they are");

              await stack.configure({ "test:keyId": "ci" });
              mustSucceed(await stack.up());
              t.strictSame(keys(), { ci: { key: second } }, "the new name came before the old one went");
              t.equal(router.stats.commits, commits);

              mustSucceed(await stack.destroy());
              t.equal(nodeAt(router.config(), "nat"), undefined);
              t.equal(nodeAt(router.config(), "service", "https"), undefined);
              t.equal(sessions.open, 0);
              const all = [...said, stack.backendText()].join("\n");
              t.notOk(seen.some((key) => all.includes(key)) || all.includes(privateKey), "no key anywhere");
            },
          ),
        ),
      ),
    );
  },
);
