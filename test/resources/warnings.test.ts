/** What a program is told while it runs, of arguments that work and may not be meant, and of those that cannot work. */
import * as pulumi from "@pulumi/pulumi";
import t from "tap";
import { VyosVmAttachment, VyosVmNetwork, type VyosVmAttachmentArgs } from "../../provider/index.js";

const told: string[] = [];

t.before(async () => {
  await pulumi.runtime.setMocks({
    newResource: ({ name, inputs }) => ({ id: name, state: inputs as object }),
    call: () => ({}),
  });
  Object.assign(pulumi.log, {
    warn: (message: string) => {
      told.push(message);
      return Promise.resolve();
    },
  });
});

const vm = { network: "LAN", macAddress: "00:50:56:00:00:01" };

const warningsOf = async (args: VyosVmAttachmentArgs): Promise<number> => {
  told.length = 0;
  const { urn } = new VyosVmAttachment("vm", args);
  await new Promise((resolve) => urn.apply(resolve));
  await new Promise(setImmediate);
  return told.length;
};

void t.test("forwards that catch every packet are warned of, unless that is said to be meant", async (t) => {
  const forwards = { http: {} };
  t.equal(await warningsOf({ ...vm, forwards }), 1);
  t.match(told[0], /^vm: its forwards .* every packet to their ports .* inboundInterface: "any"/);
  t.equal(await warningsOf({ ...vm, forwards: pulumi.output(forwards) }), 1);
  t.equal(await warningsOf({ ...vm, forwards, inboundInterface: "any" }), 0);
  t.equal(await warningsOf({ ...vm, forwards, inboundInterface: pulumi.output("eth0") }), 0);
  t.equal(await warningsOf({ ...vm, forwards, externalAddress: "203.0.113.2" }), 0);
  t.equal(await warningsOf({ ...vm, forwards: {} }), 0);
  t.equal(await warningsOf(vm), 0);
});

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
