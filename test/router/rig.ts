/** A router of the emulator and the library's own way to it, with times that suit a test. */
import * as E from "fp-ts/Either";
import type { ConfigTree } from "../../provider/config/tree.js";
import { Connections } from "../../provider/engine/connections.js";
import { Lifecycle } from "../../provider/engine/lifecycle.js";
import type { Listener } from "../../provider/events/event.js";
import { kinds } from "../../provider/kinds/index.js";
import { explain, type RouterError } from "../../provider/router/errors.js";
import type { Router } from "../../provider/router/router.js";
import {
  startRouter,
  type ConfigJson,
  type EmulatedRouter,
  type RouterOptions,
  type Version,
} from "../../emulator/testing.js";

/** Where the tests' VMs live. */
export const subnet = "192.168.64.0/24";
const network = ["service", "dhcp-server", "shared-network-name", "LAN", "subnet", subnet];

/** Destination NAT rule 10000 and a mapping, made by hand: what no test may change. */
export const byHand = (vyos: Version): ConfigJson => {
  const eth0 = vyos === "1.3" ? "eth0" : { name: "eth0" };
  const newest = vyos === "1.5";
  const options = { "default-router": "192.168.64.1" };
  const mac = newest ? "mac" : "mac-address";
  return {
    interfaces: {
      ethernet: { eth0: { address: "203.0.113.2/24" }, eth1: { address: "192.168.64.1/24" } },
      loopback: { lo: {} },
    },
    nat: {
      destination: {
        rule: {
          "10000": {
            description: "made by hand",
            destination: { port: "32000" },
            "inbound-interface": eth0,
            protocol: "tcp",
            translation: { address: "192.168.64.5", port: "22" },
          },
        },
      },
    },
    service: {
      "dhcp-server": {
        "shared-network-name": {
          LAN: {
            subnet: {
              [subnet]: {
                ...(newest ? { option: options, "subnet-id": "1" } : options),
                range: { "0": { start: "192.168.64.10", stop: "192.168.64.99" } },
                "static-mapping": {
                  printer: { [mac]: "02:00:00:00:00:01", "ip-address": "192.168.64.100" },
                },
              },
            },
          },
        },
      },
      https: { api: newest ? { rest: {} } : {} },
    },
    system: { "host-name": "vyos" },
  };
};

/** Where the static mappings are. */
export const mappings = [...network, "static-mapping"];

/** Settings by their public names; the times are in the units of the settings. */
export type Given = Readonly<Record<string, string | number | boolean>>;

/** Pauses and patience in hundredths of what they are for users. */
export const quickTimes: Given = {
  timeout: 5,
  commitTimeout: 5,
  lockTimeout: 5,
  doubtTimeout: 5,
  commitQuietMs: 5,
  timeScale: 0.01,
};

/** The connections of a new process of Pulumi. */
export const connect = (router: EmulatedRouter, given: Given = {}, listener?: Listener): Connections => {
  const config: Given = {
    endpoint: router.url,
    apiKey: router.apiKey,
    fingerprint: router.fingerprint,
    ...quickTimes,
    ...given,
  };
  const source = (key: string): string | undefined => {
    const value = config[key.replace("vyos:", "")];
    return value === undefined ? undefined : String(value);
  };
  return new Connections(source, {}, listener);
};

/** What a test works with. */
export class Rig {
  connections: Connections;

  constructor(
    readonly emulator: EmulatedRouter,
    private readonly given: Given,
  ) {
    this.connections = connect(emulator, given);
  }

  /** As another run of Pulumi would: nothing is remembered. */
  reconnect(given: Given = {}): void {
    this.connections = connect(this.emulator, { ...this.given, ...given });
  }

  get router(): Router {
    const connection = this.connections.get(undefined);
    if (connection._tag === "Left") throw new Error(JSON.stringify(connection.left));
    return connection.right.router;
  }

  get rules(): Lifecycle {
    return new Lifecycle(kinds.NatRule, this.connections);
  }

  get vms(): Lifecycle {
    return new Lifecycle(kinds.VmAttachment, this.connections);
  }

  get config(): ConfigTree {
    return this.emulator.config();
  }

  /** What was sent to an endpoint, list by list. */
  sent(path = "/configure"): (readonly Readonly<Record<string, unknown>>[])[] {
    return this.emulator.requests.filter((request) => request.path === path).map(({ ops }) => ops);
  }
}

type Test = { teardown: (work: () => Promise<void>) => unknown };

/** Starts a router that stops when the test ends. */
export const rig = async (t: Test, options: RouterOptions = {}, given: Given = {}): Promise<Rig> => {
  const { vyos = "1.5" } = options;
  const emulator = await startRouter({ config: byHand(vyos), vyos, remainsMs: 8, ...options });
  t.teardown(() => emulator.stop());
  return new Rig(emulator, given);
};

/** A destination rule; the number is chosen. */
export const rule = (port: number, more: Readonly<Record<string, unknown>> = {}): object => ({
  type: "destination",
  description: `port ${port}`,
  protocol: "tcp",
  inboundInterface: "eth0",
  destination: { port },
  translation: { address: "192.168.64.7", port: 22 },
  ...more,
});

/** A VM with one forward; address, port and number are chosen. */
export const vm = (n: number, more: Readonly<Record<string, unknown>> = {}): object => ({
  network: "LAN",
  hostname: `vm${n}`,
  macAddress: `02:00:00:00:01:${n.toString(16).padStart(2, "0")}`,
  inboundInterface: "eth0",
  forwards: { ssh: {} },
  ...more,
});

/** A rule that passes every check of ours and that the router refuses to commit. */
export const refusedRule = (port: number): object =>
  rule(port, { source: { group: { addressGroup: "NOBODY" } } });

/** What a task came to, which must have succeeded. */
export const unwrap = <A>(outcome: E.Either<RouterError, A>): A => {
  if (E.isLeft(outcome)) throw new Error(explain(outcome.left));
  return outcome.right;
};
