/** What a program is told of arguments that work and may not be meant, and of those that cannot work. */
import * as pulumi from "@pulumi/pulumi";
import * as pb from "@pulumi/pulumi/proto/provider_pb.js";
import t, { type Test } from "tap";
import { createProviders } from "../../provider/engine/provider.js";
import { VyosVmNetwork } from "../../provider/index.js";
import { UNKNOWN } from "../../provider/kinds/unknown.js";
import { Plugin } from "../../provider/plugin/plugin.js";
import { pluginUrn, struct, type Props } from "../plugin/doors.js";

type Check = (kind: "VmAttachment" | "Config", args: Props) => Promise<readonly string[]>;

/** The checks of both doors; they give what keeps back. */
const doors: Readonly<Record<string, Check>> = {
  "the dynamic provider": async (kind, args) => {
    const provider = createProviders()[kind];
    const { failures } = await provider.check({}, { ...args, __urn: pluginUrn(kind, "it") });
    return failures.map(({ reason }) => reason);
  },
  "the plugin": async (kind, args) => {
    const request = new pb.CheckRequest();
    request.setUrn(pluginUrn(kind, "it"));
    request.setNews(struct(args));
    const handlers = new Plugin().handlers() as unknown as Record<
      "check",
      (request: pb.CheckRequest) => Promise<pb.CheckResponse>
    >;
    const answer = await handlers.check(request);
    return answer.getFailuresList().map((failure) => failure.getReason());
  },
};

const settings = { VYOS_ENDPOINT: "https://192.0.2.1", VYOS_API_KEY: "unused-key", VYOS_VERSION: "1.5" };
Object.assign(process.env, settings);

const warnings = (t: Test): (() => readonly string[]) => {
  const calls = t.capture(console, "warn");
  return () => calls().map(({ args }) => String(args[0]));
};

const vm = { network: "LAN", hostname: "it", macAddress: "00:50:56:00:00:01" };
const forwards = { http: {} };

for (const [door, check] of Object.entries(doors)) {
  void t.test(
    `forwards that catch every packet are warned of by ${door}, unless they are meant`,
    async (t) => {
      const told = warnings(t);
      const cases: readonly (readonly [Props, number])[] = [
        [{ forwards }, 1],
        [{ forwards, inboundInterface: "any" }, 0],
        [{ forwards, inboundInterface: UNKNOWN }, 0],
        [{ forwards, externalAddress: "203.0.113.2" }, 0],
        [{ forwards: {} }, 0],
        [{}, 0],
      ];
      for (const [args, count] of cases) {
        t.strictSame(await check("VmAttachment", { ...vm, ...args }), [], "nothing is kept back");
        const said = told();
        t.equal(said.length, count, JSON.stringify(args));
        if (count > 0)
          t.match(
            said[0],
            /^warning: it \(VmAttachment\): forwards: .* every packet .* inboundInterface: "any"/,
          );
      }
    },
  );

  void t.test(`every other warning of a check is told by ${door} too`, async (t) => {
    const told = warnings(t);
    const args = { path: "service ntp", config: { "nonsense-of-tomorrow": "1" } };
    t.strictSame(await check("Config", args), []);
    t.match(told(), [/^warning: it \(Config\): config\.nonsense-of-tomorrow: /]);
  });
}

void t.test("a component's own arguments are plain, and what is not is told by its name", (t) => {
  const plain = { subnet: "192.168.70.0/24", outboundInterface: "eth0" };
  const wrongs = [
    [{ ...plain, subnet: pulumi.output("192.168.70.0/24") }, "subnet: is not plain text"],
    [{ ...plain, subnet: Promise.resolve("192.168.70.0/24") }, "subnet: is not plain text"],
    [{ ...plain, subnet: undefined }, "subnet: is missing"],
    [{ ...plain, routerAddress: pulumi.output("192.168.70.9") }, "routerAddress: is not plain text"],
  ] as const;
  for (const [i, [args, said]] of wrongs.entries())
    t.throws(() => new VyosVmNetwork(`net${String(i)}`, args as never), {
      message: new RegExp(`^net${String(i)}: ${said}; give .* no output`),
    });
  t.end();
});
