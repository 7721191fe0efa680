import type { ConfigJson } from "../../emulator/testing.js";
import {
  commandsOf,
  type Declared,
  declare,
  lanConfig,
  nodeAt,
  scenario,
  settingsFor,
  withRouter,
} from "../support/lan.js";
import { mustSucceed, type Stack, withStack } from "../support/pulumi.js";

interface Row {
  readonly vyos: "1.3" | "1.4" | "1.5";
  /** NAT rules made by hand before our time; they must outlive us. */
  readonly byHand?: ConfigJson;
}

const eth0 = (vyos: Row["vyos"]) => (vyos === "1.3" ? "eth0" : { name: "eth0" });

const handMade = (vyos: Row["vyos"]): ConfigJson => ({
  destination: {
    rule: {
      "10000": {
        description: "by hand",
        destination: { port: "32000" },
        "inbound-interface": eth0(vyos),
        protocol: "tcp",
        translation: { address: "192.168.64.100", port: "22" },
      },
    },
  },
  source: {
    rule: { "5": { "outbound-interface": eth0(vyos), translation: { address: "masquerade" } } },
  },
});

const table: readonly Row[] = [
  { vyos: "1.3" },
  { vyos: "1.4", byHand: handMade("1.4") },
  { vyos: "1.5", byHand: handMade("1.5") },
];

const web = {
  type: "destination",
  number: 100,
  description: "web server",
  protocol: "tcp",
  inboundInterface: "eth0",
  destination: { port: 8080 },
  translation: { address: "192.168.64.5", port: 80 },
};
const out = {
  type: "source",
  numberRange: { from: 500, to: 510 },
  outboundInterface: "eth0",
  source: { address: "192.168.64.0/24" },
  translation: { address: "masquerade" },
};
const fixed = {
  type: "static",
  number: 10,
  inboundInterface: "eth0",
  destination: { address: "203.0.113.10" },
  translation: { address: "192.168.64.20" },
};
const office = { address: "198.51.100.0/24" };
const vmA = {
  network: "LAN",
  macAddress: "00:50:56:00:00:0a",
  address: "192.168.64.50",
  inboundInterface: "eth0",
  forwards: { ssh: { source: office, externalPort: 2201 }, http: { source: office } },
};
const vmB = {
  network: "LAN",
  macAddress: "00:50:56:00:00:0B",
  hostname: "vm-b",
  inboundInterface: "eth0",
  forwards: {
    ssh: { source: { address: "!198.51.100.7" } },
    games: { protocol: "udp", port: "27000-27010", externalPort: "27000-27010", ruleNumber: 12000 },
  },
};

interface Endpoint {
  readonly externalPort: number;
  readonly ruleNumber: number;
}
interface Vm {
  readonly address: string;
  readonly endpoints: Readonly<Record<string, Endpoint>>;
}

const vmOf = async (stack: Stack, name: string): Promise<Vm> => (await stack.outputs())[name] as Vm;

const inputsOf = async (stack: Stack, name: string) =>
  (await stack.resources()).find(({ urn }) => urn.endsWith(`::${name}`));

const programOf = (vyos: Row["vyos"], changed: Readonly<Record<string, Declared>> = {}): string => {
  const resources: Declared[] = [
    ["NatRule", "web", web],
    ["NatRule", "out", out],
    ["VmAttachment", "vm-a", vmA],
    ["VmAttachment", "vm-b", vmB],
    ...(vyos === "1.3" ? [] : [["NatRule", "fixed", fixed] as const]),
  ];
  return declare(resources.map((resource) => changed[resource[1]] ?? resource));
};

/** The whole life of rules and VMs on one release; a file each, so that two run at a time. */
export const liveOn = (release: Row["vyos"]): void => {
  for (const { vyos, byHand } of table.filter((row) => row.vyos === release)) {
    const config = lanConfig(vyos, byHand === undefined ? {} : { nat: byHand });
    scenario(`the life of rules and VMs on VyOS ${vyos}`, (t) =>
      withRouter({ vyos, config }, (router) =>
        withStack({ program: programOf(vyos), ...settingsFor(router) }, async (stack) => {
          const before = router.config();
          const rule = (type: string, number: number | string): ConfigJson =>
            nodeAt(router.config(), "nat", type, "rule", String(number)) as ConfigJson;
          const mappings = () =>
            nodeAt(
              router.config(),
              ...["service", "dhcp-server", "shared-network-name", "LAN"],
              ...["subnet", "192.168.64.0/24", "static-mapping"],
            );
          const intact = () => {
            if (byHand === undefined) return;
            t.strictSame(rule("destination", 10000), nodeAt(byHand, "destination", "rule", "10000"));
            t.strictSame(rule("source", 5), nodeAt(byHand, "source", "rule", "5"));
          };
          const mac = vyos === "1.5" ? "mac" : "mac-address";

          // -------- up
          mustSucceed(await stack.up());
          const count = vyos === "1.3" ? 4 : 5;
          t.equal((await stack.resources()).length, count);
          t.ok(router.stats.commitsWithChanges <= 2, `commits: ${router.stats.commitsWithChanges}`);
          t.strictSame(router.saved(), router.config(), "saved");
          intact();
          t.strictSame(rule("destination", 100), {
            description: "web server",
            destination: { port: "8080" },
            "inbound-interface": eth0(vyos),
            protocol: "tcp",
            translation: { address: "192.168.64.5", port: "80" },
          });
          t.strictSame(rule("source", 500), {
            "outbound-interface": eth0(vyos),
            source: { address: "192.168.64.0/24" },
            translation: { address: "masquerade" },
          });
          if (vyos !== "1.3")
            t.strictSame(rule("static", 10), {
              destination: { address: "203.0.113.10" },
              "inbound-interface": "eth0",
              translation: { address: "192.168.64.20" },
            });
          const first = await stack.outputs();
          t.strictSame(first.out, { number: 500 }, "no outputs about nothing");
          const [a, b] = [await vmOf(stack, "vm-a"), await vmOf(stack, "vm-b")];
          t.equal(a.address, "192.168.64.50");
          t.equal(b.address, byHand === undefined ? "192.168.64.100" : "192.168.64.101", "the lowest free");
          t.strictSame(mappings(), {
            "vm-a": { "ip-address": a.address, [mac]: "00:50:56:00:00:0a" },
            "vm-b": { "ip-address": b.address, [mac]: "00:50:56:00:00:0B" },
          });
          const forward = (name: string, vm: Vm, port: string, more: ConfigJson): ConfigJson => {
            const { externalPort } = vm.endpoints[name.split(" ")[1] ?? ""] ?? {};
            return {
              description: name,
              destination: { port: String(externalPort) },
              "inbound-interface": eth0(vyos),
              protocol: "tcp",
              translation: { address: vm.address, port },
              ...more,
            };
          };
          const numberOf = (vm: Vm, name: string): number => vm.endpoints[name]?.ruleNumber ?? 0;
          t.strictSame(
            rule("destination", numberOf(a, "ssh")),
            forward("vm-a ssh", a, "22", { source: { address: "198.51.100.0/24" } }),
          );
          t.strictSame(
            rule("destination", numberOf(a, "http")),
            forward("vm-a http", a, "80", { source: { address: "198.51.100.0/24" } }),
          );
          t.strictSame(
            rule("destination", numberOf(b, "ssh")),
            forward("vm-b ssh", b, "22", { source: { address: "!198.51.100.7" } }),
          );
          t.strictSame(
            rule("destination", 12000),
            forward("vm-b games", b, "27000-27010", { protocol: "udp" }),
          );
          t.match(a.endpoints, { ssh: { externalPort: 2201, port: 22, protocol: "tcp", status: "active" } });
          const free = byHand === undefined ? [32000, 32001] : [32001, 32002];
          t.strictSame([a.endpoints.http?.externalPort, b.endpoints.ssh?.externalPort].sort(), free);

          // -------- nothing to do
          router.resetStats();
          const idle = mustSucceed(await stack.preview(["--expect-no-changes"]));
          t.match(idle.output, new RegExp(`${count + 1} unchanged`));
          t.equal(router.stats.requests, 0, "a preview asks the router nothing");

          // -------- one leaf, in place
          const leaf: Declared = [
            "NatRule",
            "web",
            { ...web, translation: { ...web.translation, port: 81 } },
          ];
          stack.writeProgram(programOf(vyos, { web: leaf }));
          let since = router.requests.length;
          const changed = mustSucceed(await stack.up(["--diff"]));
          t.match(changed.output, /port\s*: 80 => 81/);
          t.match(changed.output, new RegExp(`~ 1 updated\\s+${count} unchanged`));
          t.strictSame(commandsOf(router, since), ["set nat destination rule 100 translation port 81"]);
          t.match(await inputsOf(stack, "web"), { outputs: { number: 100, translation: { port: 81 } } });

          // -------- replacements: another number, another host name
          const moved: Declared = ["NatRule", "web", { ...web, number: 110 }];
          const renamed: Declared = ["VmAttachment", "vm-b", { ...vmB, hostname: "box" }];
          stack.writeProgram(programOf(vyos, { web: moved, "vm-b": renamed }));
          since = router.requests.length;
          const replaced = mustSucceed(await stack.up());
          t.match(replaced.output, /vyos:NatRule web created replacement/);
          t.match(replaced.output, /2 replaced/);
          const sent = commandsOf(router, since);
          const at = (pattern: RegExp) => sent.findIndex((line) => pattern.test(line));
          t.ok(
            at(/delete .* static-mapping vm-b$/) < at(/set .* static-mapping box /),
            "one MAC, one mapping",
          );
          t.ok(at(/set .* static-mapping box /) >= 0);
          t.ok(
            at(/set nat destination rule 110 /) < at(/delete nat destination rule 100$/),
            "no gap in service",
          );
          t.equal(rule("destination", 100), undefined);
          t.match(rule("destination", 110), { translation: { port: "80" } });
          t.strictSame(Object.keys(mappings() as object).sort(), ["box", "vm-a"]);
          t.strictSame(rule("destination", 12000), {
            ...forward("vm-b games", b, "27000-27010", { protocol: "udp" }),
            description: "box games",
          });
          t.match(await vmOf(stack, "vm-b"), b, "the replacement has the same places");
          intact();

          // -------- somebody interferes
          const settled = router.config();
          const ssh = String(numberOf(a, "ssh"));
          const chosen = String(numberOf(b, "ssh"));
          const port = String(b.endpoints.ssh?.externalPort);
          const dnat = ["nat", "destination", "rule"];
          // A leaf that says `enable` on 1.3, and one without a value since.
          const logged = vyos === "1.3" ? { value: "enable" } : {};
          const foreign = `nat destination rule ${ssh} log${vyos === "1.3" ? " 'enable'" : ""}`;
          router.edit([
            { op: "set", path: [...dnat, "110", "translation", "port"], value: "8888" },
            { op: "set", path: [...dnat, "110", "log"], ...logged },
            { op: "delete", path: ["nat", "source", "rule", "500"] },
            { op: "set", path: [...dnat, ssh, "log"], ...logged },
            { op: "set", path: [...dnat, ssh, "source", "address"], value: "0.0.0.0/0" },
            { op: "set", path: [...dnat, chosen, "destination", "port"], value: "32900" },
            { op: "set", path: [...dnat, "7"] },
            {
              op: "set",
              path: [...dnat, "7", "inbound-interface", ...(vyos === "1.3" ? [] : ["name"])],
              value: "eth0",
            },
            { op: "set", path: [...dnat, "7", "translation", "address"], value: "192.168.64.9" },
          ]);
          const seven = rule("destination", 7);
          const seen = mustSucceed(await stack.preview(["--refresh", "--diff"])).output;
          t.match(seen, /port\s*: 80 => 8888/, "the leaf as found");
          t.match(seen, /port\s*: 8888 => 80/, "the leaf as planned");
          t.match(seen, /\+ log\s*: true/);
          t.match(seen, /address: "198\.51\.100\.0\/24" => "0\.0\.0\.0\/0"/);
          t.match(seen, new RegExp(`unmanaged.*\\s+.*"${foreign}"`));
          t.match(seen, /- number +: 500/, "gone on the router");
          t.match(seen, /\+ 1 to create/);
          t.match(seen, `"nat destination rule ${chosen} destination port: '${port}' => '32900'"`);
          t.match(seen, /~ 3 to update/);
          t.notMatch(seen, /rule 7\b/, "what is not ours is not our business");

          mustSucceed(await stack.refresh());
          t.equal(await inputsOf(stack, "out"), undefined);
          t.match(await inputsOf(stack, "web"), {
            inputs: { translation: { port: 8888 }, log: true },
            outputs: { translation: { port: 8888 }, log: true },
          });
          t.match(await inputsOf(stack, "vm-a"), {
            inputs: { forwards: { ssh: { source: { address: "0.0.0.0/0" } } } },
            outputs: { unmanaged: [foreign] },
          });
          since = router.requests.length;
          mustSucceed(await stack.up());
          t.strictSame(
            commandsOf(router, since).sort(),
            [
              "delete nat destination rule 110 log",
              "set nat destination rule 110 translation port 80",
              `set nat destination rule ${chosen} destination port ${port}`,
              `set nat destination rule ${ssh} source address 198.51.100.0/24`,
              `set nat source rule 500 outbound-interface ${vyos === "1.3" ? "" : "name "}eth0`,
              "set nat source rule 500 source address 192.168.64.0/24",
              "set nat source rule 500 translation address masquerade",
            ].sort(),
            "the repair is as small as the damage",
          );
          t.strictSame(rule("destination", 7), seven);
          t.match(rule("destination", ssh), { log: logged.value ?? {} }, "a leaf of somebody else stays");
          router.edit([
            { op: "delete", path: [...dnat, ssh, "log"] },
            { op: "delete", path: [...dnat, "7"] },
          ]);
          t.strictSame(router.config(), settled);

          // -------- renamed with and without an alias, and one thing only
          const alias: Declared = ["NatRule", "wan", out, { aliases: [{ name: "out" }] }];
          const none: Declared = ["NatRule", "www", { ...web, number: 110 }];
          const other: Declared = ["NatRule", "www", { ...web, number: 110, description: "other" }];
          const paused: Declared = ["VmAttachment", "vm-a", { ...vmA, paused: true }];
          stack.writeProgram(programOf(vyos, { "vm-b": renamed, out: alias, web: none }));
          since = router.requests.length;
          const rename = mustSucceed(await stack.up());
          t.match(rename.output, /\+ 1 created\s+- 1 deleted\s/);
          t.strictSame(commandsOf(router, since), [], "the router hears nothing of names");
          t.strictSame(router.config(), settled);

          stack.writeProgram(programOf(vyos, { "vm-b": renamed, out: alias, web: other, "vm-a": paused }));
          const urn = (await inputsOf(stack, "www"))?.urn ?? "";
          since = router.requests.length;
          mustSucceed(await stack.up(["--target", urn]));
          t.strictSame(commandsOf(router, since), ["set nat destination rule 110 description other"]);
          since = router.requests.length;
          mustSucceed(await stack.up());
          t.strictSame(
            commandsOf(router, since).sort(),
            [
              `set nat destination rule ${ssh} disable`,
              `set nat destination rule ${String(numberOf(a, "http"))} disable`,
              `set service dhcp-server shared-network-name LAN subnet 192.168.64.0/24 static-mapping vm-a disable`,
            ].sort(),
          );
          t.match(await vmOf(stack, "vm-a"), {
            status: "paused",
            endpoints: { ssh: { status: "disabled" }, http: { status: "disabled" } },
          });

          // -------- the end
          mustSucceed(await stack.destroy());
          t.strictSame(router.config(), before, "as if we had never been here");
          t.strictSame(router.saved(), before);
          t.strictSame(await stack.resources(), []);
        }),
      ),
    );
  }
};
