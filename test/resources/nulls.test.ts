/** Nulls that Pulumi would drop without a word. */
import * as pulumi from "@pulumi/pulumi";
import t from "tap";
import { VyosConfig, VyosVmAttachment, VyosVmNetwork } from "../../provider/index.js";

t.before(() =>
  pulumi.runtime.setMocks({
    newResource: ({ name, inputs }) => ({ id: name, state: inputs as object }),
    call: () => ({}),
  }),
);

const vm = { network: "LAN", macAddress: "02:00:00:00:00:aa", inboundInterface: "eth0" };

void t.test("a null ends the program where a name alone says something", (t) => {
  const wrong = [
    [
      () => new VyosConfig("c", { path: "service", config: { ssh: { port: null } } as never }),
      "c: config.ssh.port",
    ],
    [() => new VyosConfig("c", { path: "service ssh", config: null as never }), "c: config"],
    [() => new VyosVmAttachment("v", { ...vm, forwards: { http: null } as never }), "v: forwards.http"],
  ] as const;
  for (const [make, place] of wrong)
    t.throws(make, {
      message: `pulumi-vyos: ${place}: is null; give a value, or undefined to leave it out.`,
    });
  t.doesNotThrow(() => new VyosConfig("ok", { path: "service ssh", config: { port: pulumi.output(22) } }));
  t.end();
});

void t.test("a network with host bits names itself, and not its parts", (t) => {
  t.throws(() => new VyosVmNetwork("lab", { subnet: "10.9.0.4/24", outboundInterface: "eth0" }), {
    message: 'lab: subnet: "10.9.0.4/24" has host bits set; give 10.9.0.0/24',
  });
  t.end();
});
