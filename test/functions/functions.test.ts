import * as pulumi from "@pulumi/pulumi";
import tap from "tap";
import {
  getConfig,
  getConfigOutput,
  getDhcpLeases,
  getRouterInfo,
  getRouterInfoOutput,
  getVmStatus,
  getVmStatusOutput,
  VyosError,
  VyosRouter,
} from "../../provider/index.js";
import type { EmulatedRouter } from "../../emulator/testing.js";
import { apiKey, lanConfig, withRouter } from "../support/lan.js";

const subnet = ["service", "dhcp-server", "shared-network-name", "LAN", "subnet", "192.168.64.0/24"];

const addVm = (router: EmulatedRouter, name: string, address: string, mac: string): void => {
  const leaf = router.vyos === "1.5" ? "mac" : "mac-address";
  router.edit([
    { op: "set", path: [...subnet, "static-mapping", name, "ip-address"], value: address },
    { op: "set", path: [...subnet, "static-mapping", name, leaf], value: mac },
  ]);
};

const addForward = (router: EmulatedRouter, number: string, port: string, address: string): void => {
  const rule = ["nat", "destination", "rule", number];
  router.edit([
    ...(router.vyos === "1.3"
      ? [{ op: "set" as const, path: [...rule, "inbound-interface"], value: "eth0" }]
      : [{ op: "set" as const, path: [...rule, "inbound-interface", "name"], value: "eth0" }]),
    { op: "set", path: [...rule, "protocol"], value: "tcp" },
    { op: "set", path: [...rule, "destination", "port"], value: port },
    { op: "set", path: [...rule, "translation", "address"], value: address },
    { op: "set", path: [...rule, "translation", "port"], value: "22" },
  ]);
};

/** The connection to a router, as plain values. */
const to = ({ url, fingerprint }: EmulatedRouter) => ({ endpoint: url, fingerprint, apiKey });

/** A program's run with stack configuration, without an engine. */
const inProgram = async (router: EmulatedRouter): Promise<void> => {
  pulumi.runtime.setAllConfig({
    "vyos:endpoint": router.url,
    "vyos:fingerprint": router.fingerprint,
    "vyos:apiKey": apiKey,
  });
  await pulumi.runtime.setMocks({
    newResource: ({ name, inputs }) => ({ id: name, state: inputs as object }),
    call: () => ({}),
  });
};

interface Known<T> {
  readonly value: T;
  readonly secret: boolean;
}

const known = async <T>(output: pulumi.Output<T>): Promise<Known<T>> => ({
  value: await new Promise<T>(
    (resolve) =>
      void output.apply((value) => {
        resolve(value);
      }),
  ),
  secret: await pulumi.isSecret(output),
});

for (const vyos of ["1.3", "1.4", "1.5"] as const)
  void tap.test(`what a router of ${vyos} tells`, (t) =>
    withRouter({ vyos }, async (router) => {
      addVm(router, "web", "192.168.64.5", "00:50:56:00:00:0A");
      addForward(router, "20", "2222", "192.168.64.5");
      addForward(router, "21", "2223", "192.168.64.6");
      const args = { router: to(router) };

      const info = await getRouterInfo(args);
      t.match(info, { endpoint: router.url, dialect: vyos, hostName: "vyos", architecture: "x86_64" });
      t.match(info.version, vyos === "1.5" ? /^1\.5/ : new RegExp(`^${vyos.replace(".", "\\.")}`));
      t.strictSame(info.interfaces, { eth0: ["203.0.113.2/24"], eth1: ["192.168.64.1/24"], lo: [] });

      t.match(await getDhcpLeases(args), {
        leases: [
          { address: "192.168.64.5", macAddress: "00:50:56:00:00:0a", state: "active", network: "LAN" },
        ],
      });
      t.strictSame(await getDhcpLeases({ ...args, network: "DMZ" }), { leases: [] });

      const web = await getVmStatus({ ...args, hostname: "web" });
      t.match(web, {
        ...{ status: "active", network: "LAN", subnet: "192.168.64.0/24", address: "192.168.64.5" },
        macAddress: "00:50:56:00:00:0A",
        lease: { address: "192.168.64.5" },
      });
      t.strictSame(web.forwards, [
        {
          ...{ ruleNumber: 20, description: undefined, protocol: "tcp" },
          ...{ externalPort: 2222, port: 22, status: "active" },
        },
      ]);
      t.match(await getVmStatus({ ...args, hostname: "constructor" }), { status: "absent", forwards: [] });

      t.strictSame(await getConfig({ ...args, path: "nat destination rule 20 protocol" }), {
        path: ["nat", "destination", "rule", "20", "protocol"],
        exists: true,
        config: "tcp",
      });
      t.match(await getConfig({ ...args, path: ["nat", "source"] }), { exists: false, config: undefined });
      const whole = await getConfig(args);
      t.strictSame(whole.config, router.config());
      t.equal(router.stats.reads, 1, "one read of the configuration for all of it");
    }),
  );

void tap.test("one read for a run, a fresh one for outputs, and one for many of these", (t) =>
  withRouter({}, async (router) => {
    await inProgram(router);
    await Promise.all([getConfig(), getConfig({ path: "nat" }), getVmStatus({ hostname: "web" })]);
    t.equal(router.stats.reads, 1);
    addVm(router, "web", "192.168.64.5", "00:50:56:00:00:01");
    t.match(await getVmStatus({ hostname: "web" }), { status: "absent" }, "as it was in this run");

    const statuses = Array.from({ length: 50 }, () => getVmStatusOutput({ hostname: pulumi.output("web") }));
    const seen = await Promise.all(statuses.map(known));
    t.ok(seen.every(({ value, secret }) => value.status === "active" && !secret));
    t.ok(router.stats.reads <= 4, `${String(router.stats.reads)} reads`);
    t.equal(router.stats.commits, 0);
  }),
);

void tap.test("secrets: hidden in plain results, secret in outputs", (t) => {
  const key = "an-API-key-that-nobody-may-see";
  const https = { api: { keys: { id: { ci: { key } } }, rest: {} } };
  const config = lanConfig("1.5", { service: { ...(lanConfig("1.5").service as object), https } });
  return withRouter({ config }, async (router) => {
    await inProgram(router);
    const at = { path: "service https api keys", router: to(router) };
    t.strictSame((await getConfig(at)).config, { id: { ci: { key: "[redacted]" } } });
    t.strictSame((await getConfig({ ...at, path: `${at.path} id ci key` })).config, "[redacted]");
    t.strictSame((await getConfig({ ...at, showSecrets: true })).config, { id: { ci: { key } } });
    const edge = { router: new VyosRouter("keys", to(router)) };
    t.match(await known(getConfigOutput({ path: at.path, ...edge })), {
      ...{ secret: true, value: { config: { id: { ci: { key } } } } },
    });
    t.match(await known(getConfigOutput({ path: "system", ...edge })), {
      ...{ secret: false, value: { exists: true } },
    });
    t.equal((await known(getConfigOutput(edge))).secret, true);
  });
});

void tap.test("a VyosRouter for outputs, whose key does not make them secret", (t) =>
  withRouter({ vyos: "1.4" }, async (router) => {
    await inProgram(router);
    const edge = new VyosRouter("edge", {
      endpoint: pulumi.output(router.url),
      apiKey: pulumi.secret(apiKey),
      fingerprint: router.fingerprint,
    });
    const { value, secret } = await known(getRouterInfoOutput({ router: edge }));
    t.match(value, { dialect: "1.4", endpoint: router.url });
    t.equal(secret, false);
    const { value: ofSecret, secret: isSecret } = await known(
      getVmStatusOutput({ router: edge, hostname: pulumi.secret("web") }),
    );
    t.match(ofSecret, { status: "absent" });
    t.equal(isSecret, true, "but a secret argument does");
  }),
);

void tap.test("failures are typed, and say what to do", (t) =>
  withRouter({}, async (router) => {
    // Under another name it is another router: what was refused once stays so for a run.
    const args = { router: { ...to(router), endpoint: router.url.replace("127.0.0.1", "localhost") } };
    const failure = async (promise: Promise<unknown>) => {
      const error: unknown = await promise.then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      if (!(error instanceof VyosError)) throw new Error(`no VyosError: ${String(error)}`);
      t.notMatch(error.message, apiKey);
      return error;
    };
    t.equal((await failure(getConfig({ router: "nowhere" }))).error._tag, "Settings");
    t.match(await failure(getConfig({ router: { ...to(router), apikey: "x" } as never })), {
      message: /router: "apikey" is not a setting/,
    });
    const other = { ...to(router), fingerprint: "AB".repeat(32) };
    t.equal((await failure(getDhcpLeases({ router: other }))).error._tag, "Tls");
    await withRouter({}, async (second) => {
      const wrong = { ...to(second), apiKey: "wrong" };
      t.match((await failure(getRouterInfo({ router: wrong }))).message, /refused the API key/);
    });
    addVm(router, "web", "192.168.64.5", "00:50:56:00:00:01");
    const dmz = ["service", "dhcp-server", "shared-network-name", "DMZ", "subnet", "192.168.65.0/24"];
    router.edit([
      { op: "set", path: ["interfaces", "ethernet", "eth2", "address"], value: "192.168.65.1/24" },
      { op: "set", path: [...dmz, "subnet-id"], value: "2" },
      { op: "set", path: [...dmz, "static-mapping", "web", "ip-address"], value: "192.168.65.5" },
      { op: "set", path: [...dmz, "static-mapping", "web", "mac"], value: "00:50:56:00:00:02" },
    ]);
    t.match(
      (await failure(getVmStatus({ ...args, hostname: "web" }))).message,
      /on several networks: .*LAN.*DMZ|DMZ.*LAN/,
    );
    t.match(await getVmStatus({ ...args, hostname: "web", network: "DMZ" }), { address: "192.168.65.5" });
  }),
);
