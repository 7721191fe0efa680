/**
 * The examples that are programs: what the README says is done, as it stands there; then nothing is left to do in the
 * next preview, and after destroy the router is as it was. Example port-forward is run with the policies.
 */
import type { Test } from "tap";
import type { EmulatedRouter } from "../../emulator/testing.js";
import { aimed, shellBlocks, withExample } from "../support/examples.js";
import { apiKey, commandsOf, lanConfig, nodeAt, scenario, withRouter } from "../support/lan.js";
import { mustSucceed, type Stack } from "../support/pulumi.js";

interface Expectation {
  readonly routers: 1 | 2;
  readonly outputs: object;
  /** What must stand on each router then. */
  readonly stands: (t: Test, router: EmulatedRouter, index: number, outputs: Outputs) => void;
}

type Outputs = Readonly<Record<string, unknown>>;

/** Destination rules by the ports outside. */
const byPort = (router: EmulatedRouter): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.values(nodeAt(router.config(), "nat", "destination", "rule") as Record<string, object>).map(
      (rule) => [(rule as { destination: { port: string } }).destination.port, rule],
    ),
  );

const expected = {
  "vm-fleet": {
    routers: 1,
    outputs: { addresses: { web: String, game: String }, ssh: Number, rule: Number },
    stands: (t, router, _, { addresses, ssh }) => {
      const { web, game } = addresses as { web: string; game: string };
      t.strictSame([web, game].sort(), ["192.168.64.100", "192.168.64.101"]);
      const rules = byPort(router);
      t.equal(Object.keys(rules).length, 6);
      t.match(rules, {
        [String(ssh)]: { source: { address: "198.51.100.0/24" }, translation: { address: web, port: "22" } },
        "27015-27020": { protocol: "udp", translation: { address: game } },
        "8443": { translation: { address: web, port: "443" } },
      });
    },
  },
  "port-forward": {
    routers: 1,
    outputs: { rules: { https: Number, ssh: Number } },
    stands: (t, router) => {
      t.match(byPort(router), {
        "443": { translation: { address: "192.168.64.5" } },
        "2222": {
          source: { address: "198.51.100.0/24" },
          translation: { address: "192.168.64.5", port: "22" },
        },
      });
    },
  },
  firewall: {
    routers: 1,
    outputs: { groups: ["WEB-SERVERS", "OFFICES", "WEB-PORTS"], ruleset: "FROM-WAN", jumps: ["100"] },
    stands: (t, router) => {
      t.match(nodeAt(router.config(), "firewall", "ipv4", "name", "FROM-WAN"), {
        "default-action": "drop",
        rule: {
          "100": { destination: { group: { "address-group": "WEB-SERVERS", "port-group": "WEB-PORTS" } } },
          "110": { source: { group: { "network-group": "OFFICES" } }, destination: { port: "22" } },
        },
      });
      t.match(nodeAt(router.config(), "firewall", "ipv4", "forward", "filter", "rule", "100"), {
        action: "jump",
        "jump-target": "FROM-WAN",
      });
    },
  },
  "ha-pair": {
    routers: 2,
    outputs: { primary: { group: "SERVERS", rule: 10 }, secondary: { group: "SERVERS", rule: 10 } },
    stands: (t, router, index) => {
      t.match(nodeAt(router.config(), "nat", "destination", "rule", "10"), {
        destination: { address: ["203.0.113.2", "203.0.113.3"][index], port: "443" },
        translation: { address: "192.168.64.5" },
      });
      t.strictSame(nodeAt(router.config(), "firewall", "group", "address-group", "SERVERS", "address"), [
        "192.168.64.5",
        "192.168.64.6",
      ]);
    },
  },
} satisfies Readonly<Record<string, Expectation>>;

/** What must hold when a README has been followed. */
export const isAsSaid = async (
  t: Test,
  name: keyof typeof expected,
  stack: Stack,
  routers: readonly EmulatedRouter[],
): Promise<void> => {
  const { outputs, stands } = expected[name];
  const found = await stack.outputs();
  t.match(found, outputs);
  routers.forEach((router, index) => {
    stands(t, router, index, found);
  });
};

const withRouters = <T>(
  count: number,
  body: (routers: readonly EmulatedRouter[]) => Promise<T>,
  started: readonly EmulatedRouter[] = [],
): Promise<T> =>
  started.length === count
    ? body(started)
    : withRouter({ vyos: "1.5", features: { commitConfirm: true } }, (router) =>
        withRouters(count, body, [...started, router]),
      );

/** Runs these examples as their READMEs say. */
export const testExamples = (names: readonly (keyof typeof expected)[]): void => {
  for (const name of names)
    scenario(`example ${name}`, (t) =>
      withRouters(expected[name].routers, (routers) =>
        withExample(name, async ({ dir, shell, stack }) => {
          const sent = () => routers.map((router) => commandsOf(router).length);
          for (const block of shellBlocks(dir)) mustSucceed(await shell(aimed(block, routers), apiKey));
          await isAsSaid(t, name, stack, routers);
          const before = sent();
          mustSucceed(await stack.preview(["--refresh", "--expect-no-changes"]));
          t.strictSame(sent(), before, "looking sends nothing");
          mustSucceed(await stack.destroy());
          for (const router of routers) t.strictSame(router.config(), lanConfig("1.5"), "as it was before");
        }),
      ),
    );
};
