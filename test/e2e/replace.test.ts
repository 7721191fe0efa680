import { commandsOf, declare, nodeAt, scenario, settingsFor, withRouter } from "../support/lan.js";
import { mustSucceed, withStack } from "../support/pulumi.js";

const rule = { type: "destination", number: 77, protocol: "tcp", inboundInterface: "eth0" };
const web = { ...rule, destination: { port: 8080 }, translation: { address: "192.168.64.5", port: 80 } };
const vm = {
  network: "LAN",
  macAddress: "00:50:56:00:00:01",
  inboundInterface: "eth0",
  forwards: { ssh: {} },
};
const dnat = (...path: string[]) => ["nat", "destination", "rule", ...path];

scenario("a replacement that was asked for by name, and edits that no argument can say", (t) =>
  withRouter({}, (router) =>
    withStack(
      {
        program: declare([
          ["NatRule", "web", web],
          ["VmAttachment", "vm", vm],
        ]),
        ...settingsFor(router),
      },
      async (stack) => {
        mustSucceed(await stack.up());
        const settled = router.config();
        for (const [type, name] of [
          ["NatRule", "web"],
          ["VmAttachment", "vm"],
        ] as const) {
          const resource = (await stack.resources()).find(({ urn }) => urn.endsWith(`::${name}`));
          t.match(resource?.inputs, { __urn: resource?.urn }, "it knows its own name");
          t.match(resource?.urn, new RegExp(`vyos:${type}::`));
          mustSucceed(await stack.up(["--replace", resource?.urn ?? ""]));
          t.strictSame(router.config(), settled, `${name} is as it was`);
        }

        router.edit([
          { op: "set", path: dnat("77", "load-balance", "hash"), value: "random" },
          { op: "set", path: dnat("10000", "destination", "port"), value: "32000,32009" },
        ]);
        const preview = mustSucceed(await stack.preview(["--refresh", "--diff"]));
        t.match(preview.output, /load-balance hash: missing => 'random'/);
        t.match(preview.output, /destination port: '32000' => '32000,32009'/);
        mustSucceed(await stack.refresh());
        const since = router.requests.length;
        mustSucceed(await stack.up());
        t.strictSame(
          commandsOf(router, since).sort(),
          [
            `delete ${dnat("77", "load-balance").join(" ")}`,
            `set ${dnat("10000", "destination", "port", "32000").join(" ")}`,
          ].sort(),
        );
        t.strictSame(router.config(), settled);
        mustSucceed(await stack.preview(["--refresh", "--expect-no-changes"]));

        stack.writeProgram(
          declare([
            ["NatRule", "web", web],
            ["NatRule", "twin", { ...web, description: "b" }],
          ]),
        );
        const twice = await stack.preview();
        t.not(twice.code, 0);
        t.match(
          twice.output,
          /nat destination rule 77: is also asked for by urn:pulumi:\S+::(web|twin); give each/,
        );
        t.ok(nodeAt(router.config(), ...dnat("77")));
        mustSucceed(await stack.destroy());
      },
    ),
  ),
);
