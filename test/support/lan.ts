/** Routers and programs for end-to-end tests: a small office with a DHCP network, on any release. */
import { startRouter, type ConfigJson, type EmulatedRouter, type Version } from "../../emulator/testing.js";
import tap, { type Test } from "tap";
import { type StackOptions, whyNoCli } from "./pulumi.js";

/** A test with the real CLI, skipped where there is none. */
export const scenario = (name: string, body: (t: Test) => Promise<unknown>): void => {
  void tap.test(name, async (t) => {
    const why = await whyNoCli();
    if (why === false) await body(t);
    else t.plan(0, why);
  });
};

/** The interfaces and the DHCP network that VMs attach to; `more` is merged in at the top level. */
export const lanConfig = (vyos: Version, more: ConfigJson = {}): ConfigJson => ({
  interfaces: {
    ethernet: {
      eth0: { address: "203.0.113.2/24", description: "WAN" },
      eth1: { address: "192.168.64.1/24", description: "LAN" },
    },
    loopback: { lo: {} },
  },
  service: {
    "dhcp-server": {
      "shared-network-name": {
        LAN: {
          subnet: {
            "192.168.64.0/24":
              vyos === "1.5"
                ? {
                    option: { "default-router": "192.168.64.1" },
                    range: { "0": { start: "192.168.64.10", stop: "192.168.64.99" } },
                    "subnet-id": "1",
                  }
                : {
                    "default-router": "192.168.64.1",
                    range: { "0": { start: "192.168.64.10", stop: "192.168.64.99" } },
                  },
          },
        },
      },
    },
    https: { api: vyos === "1.5" ? { rest: {} } : {} },
  },
  system: { "config-management": { "commit-revisions": "100" }, "host-name": "vyos" },
  ...more,
});

/** A key that occurs nowhere by chance, so that a leak of it can be searched for. */
export const apiKey = "k3y-THAT-must-never-be-seen";

/** Runs `body` with a router and stops it afterwards. */
export async function withRouter<T>(
  options: Parameters<typeof startRouter>[0],
  body: (router: EmulatedRouter) => Promise<T>,
): Promise<T> {
  const vyos = options?.vyos ?? "1.5";
  const router = await startRouter({ apiKey, config: lanConfig(vyos), ...options, vyos });
  try {
    return await body(router);
  } finally {
    await router.stop();
  }
}

/** What a stack needs to reach the router. */
export const settingsFor = (router: EmulatedRouter): Pick<StackOptions, "config" | "secrets"> => ({
  config: { "vyos:endpoint": router.url, "vyos:fingerprint": router.fingerprint },
  secrets: { "vyos:apiKey": router.apiKey },
});

/** One resource of a generated program: class, name, arguments and options. */
export type Declared = readonly [
  kind: "NatRule" | "VmAttachment",
  name: string,
  args: Readonly<Record<string, unknown>>,
  opts?: Readonly<Record<string, unknown>>,
];

const outputsOf = {
  NatRule: ["number"],
  VmAttachment: ["address", "endpoints", "status"],
};

/** The text of a program that declares these resources and exports their outputs by name. */
export const declare = (resources: readonly Declared[]): string =>
  [
    `const vyos = require("pulumi-vyos");`,
    ...resources.map(([kind, name, args, opts = {}]) => {
      const outputs = outputsOf[kind].map((output) => `${output}: r.${output}`).join(", ");
      const constructed = `new vyos.Vyos${kind}(${[name, args, opts].map((v) => JSON.stringify(v)).join(", ")})`;
      return `{ const r = ${constructed}; exports[${JSON.stringify(name)}] = { ${outputs} }; }`;
    }),
  ].join("\n");

/** A node of a configuration; undefined where there is none. */
export const nodeAt = (config: ConfigJson, ...path: string[]): unknown =>
  path.reduce<unknown>((node, name) => (node as Record<string, unknown> | undefined)?.[name], config);

/** The configuration commands that the router was sent since the last `resetStats`, as command lines. */
export const commandsOf = (router: EmulatedRouter, since = 0): string[] =>
  router.requests
    .slice(since)
    .filter(({ path }) => path === "/configure")
    .flatMap(({ ops }) => ops)
    .map(({ op, path, value }) =>
      [op, ...(path as string[]), ...(value === undefined ? [] : [value])].join(" "),
    );

/** The static mappings of the DHCP network, by name. */
export const officeMappings = (router: EmulatedRouter): Readonly<Record<string, unknown>> =>
  (nodeAt(
    router.config(),
    ...["service", "dhcp-server", "shared-network-name", "LAN"],
    ...["subnet", "192.168.64.0/24", "static-mapping"],
  ) ?? {}) as Readonly<Record<string, unknown>>;
