import t from "tap";
import { createProviders } from "../../provider/engine/provider.js";
import type { EditOp } from "../../emulator/testing.js";
import { settingsFor, withRouter } from "../support/lan.js";

const dnat = (number: number, ...path: string[]) => ["nat", "destination", "rule", String(number), ...path];
const mapping = (...path: string[]) => [
  ...["service", "dhcp-server", "shared-network-name", "LAN", "subnet", "192.168.64.0/24"],
  ...["static-mapping", "vm", ...path],
];

const inputs = {
  network: "LAN",
  hostname: "vm",
  macAddress: "00:50:56:00:00:01",
  inboundInterface: "eth0",
  forwards: { ssh: {}, http: {} },
};

interface Edit {
  readonly name: string;
  readonly ops: readonly EditOp[];
  readonly drift?: readonly string[];
}

const edits: readonly Edit[] = [
  {
    name: "the interface of one rule of two",
    ops: [{ op: "delete", path: dnat(10000, "inbound-interface") }],
    drift: ["nat destination rule 10000 inbound-interface name: 'eth0' => missing"],
  },
  {
    name: "the address that was chosen",
    ops: [{ op: "set", path: mapping("ip-address"), value: "192.168.64.150" }],
    drift: [`${mapping("ip-address").join(" ")}: '192.168.64.100' => '192.168.64.150'`],
  },
  {
    name: "a port that was chosen, within the pool",
    ops: [{ op: "set", path: dnat(10000, "destination", "port"), value: "32500" }],
    drift: ["nat destination rule 10000 destination port: '32000' => '32500'"],
  },
  {
    name: "the target of one rule",
    ops: [{ op: "set", path: dnat(10000, "translation", "address"), value: "192.168.64.7" }],
    drift: ["nat destination rule 10000 translation address: '192.168.64.100' => '192.168.64.7'"],
  },
  { name: "a rule that is gone", ops: [{ op: "delete", path: dnat(10001) }] },
  {
    name: "a mapping that is gone",
    ops: [{ op: "delete", path: mapping() }],
    drift: [
      `${mapping("mac").join(" ")}: '00:50:56:00:00:01' => missing`,
      `${mapping("ip-address").join(" ")}: '192.168.64.100' => missing`,
    ],
  },
];

void t.test("what hands do to a VM is told and repaired", async (t) => {
  for (const { name, ops, drift } of edits) {
    await t.test(name, (t) =>
      withRouter({}, async (router) => {
        const { config, secrets } = settingsFor(router);
        const all: Readonly<Record<string, unknown>> = { ...config, ...secrets };
        // Every run of Pulumi has a provider process of its own.
        const run = async () => {
          const { VmAttachment: provider } = createProviders();
          await provider.configure({ config: { get: (key) => all[key] as string | undefined } });
          return provider;
        };
        const { id, outs } = await (await run()).create(inputs);
        const settled = router.config();
        router.edit(ops);
        const seen = await (await run()).read(id, outs);
        t.strictSame((seen.props as { drift?: unknown }).drift, drift ?? []);
        t.match(seen.props, { unmanaged: [] }, "our own leaves are nobody else's");
        t.match(seen.props, { address: "192.168.64.100" }, "a choice stays");
        const provider = await run();
        t.match(await provider.diff(id, seen.props, inputs), {
          // What is in the arguments Pulumi compares itself.
          changes: drift === undefined ? undefined : true,
          replaces: [],
        });
        const updated = await provider.update(id, seen.props, inputs);
        t.strictSame(router.config(), settled);
        t.strictSame(updated.outs, outs);
      }),
    );
  }
});
