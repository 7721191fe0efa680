import {
  startRouter,
  type ConfigJson,
  type EmulatedRouter,
  type RouterOptions,
} from "../../emulator/testing.js";
import { call, type Reply } from "./client.js";

type Test = { teardown: (work: () => Promise<void>) => unknown };

/** A command as `set nat source rule 1 protocol = tcp`: the value stands behind the equals sign. */
export const command = (line: string): Record<string, unknown> => {
  const [path = "", value] = line.split(" = ");
  const [op, ...words] = path.split(" ");
  return { op, path: words, ...(value === undefined ? {} : { value }) };
};

/** A running router with shorthands for what tests ask of it. */
export class Lab {
  constructor(readonly router: EmulatedRouter) {}

  configure(...lines: string[]): Promise<Reply> {
    return call(this.router, { path: "/configure", data: lines.map(command) });
  }

  show(...path: string[]): Promise<Reply> {
    return call(this.router, { path: "/retrieve", data: { op: "showConfig", path } });
  }

  async exists(line: string): Promise<unknown> {
    const { body } = await call(this.router, {
      path: "/retrieve",
      data: { op: "exists", path: line.split(" ") },
    });
    return (body as { data: unknown }).data;
  }

  file(data: Record<string, unknown>): Promise<Reply> {
    return call(this.router, { path: "/config-file", data });
  }
}

/** Starts a router that stops when the test ends. */
export const lab = async (t: Test, options: RouterOptions = {}): Promise<Lab> => {
  const router = await startRouter(options);
  t.teardown(() => router.stop());
  return new Lab(router);
};

export const errorOf = ({ body }: Reply): unknown => (body as { error: unknown }).error;
/** The error on one line, however the router wrapped it. */
export const flat = (reply: Reply): string => String(errorOf(reply)).replaceAll("\n", " ");
export const dataOf = ({ body }: Reply): unknown => (body as { data: unknown }).data;

/** What configures a destination NAT rule in 1.4 and 1.5. */
export const forward = (rule: number, port: number): string[] =>
  [
    `description = forward ${port}`,
    "inbound-interface name = eth0",
    "protocol = tcp",
    `destination port = ${port}`,
    "translation address = 192.168.64.10",
    "translation port = 22",
  ].map((leaf) => `set nat destination rule ${rule} ${leaf}`);

/** What configures a DHCP network in 1.5. */
export const network: string[] = [
  "subnet-id = 1",
  "option default-router = 192.168.64.1",
  "range 0 start = 192.168.64.100",
  "range 0 stop = 192.168.64.199",
].map((leaf) => `set service dhcp-server shared-network-name LAN subnet 192.168.64.0/24 ${leaf}`);

export const mappingPath =
  "service dhcp-server shared-network-name LAN subnet 192.168.64.0/24 static-mapping";

export const mapping = (name: string, address: string, mac: string): string[] => [
  `set ${mappingPath} ${name} mac = ${mac}`,
  `set ${mappingPath} ${name} ip-address = ${address}`,
];

export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

export type { ConfigJson };
