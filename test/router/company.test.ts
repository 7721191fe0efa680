/** A change that the router refuses alone, and takes together with one that comes while it is refused. */
import * as E from "fp-ts/Either";
import t from "tap";
import type { Op } from "../../provider/config/ops.js";
import type { Path } from "../../provider/config/path.js";
import { getNode, putNode, type ConfigTree } from "../../provider/config/tree.js";
import type { Change } from "../../provider/router/change.js";
import { explain, type RouterError } from "../../provider/router/errors.js";
import type { ConfigJson } from "../../emulator/testing.js";
import { byHand, rig } from "./rig.js";

const server = ["service", "dhcp-server"];
const network = (name: string): Path => [...server, "shared-network-name", name];

const removal = (name: string): Change<string> => {
  const ops: Op[] = [{ op: "delete", path: network(name) }];
  return {
    plan: () => E.right({ ops, touches: [network(name)], prune: [server], result: () => E.right("gone") }),
  };
};

const textOf = (outcome: E.Either<RouterError, unknown>): string =>
  E.isLeft(outcome) ? explain(outcome.left) : "ok";

const subnet = "172.30.0.0/24";
const away = (vyos: string): ConfigTree => ({
  subnet: {
    [subnet]: {
      ...(vyos === "1.5" ? { "subnet-id": "7" } : {}),
      range: { "0": { start: "172.30.0.5", stop: "172.30.0.9" } },
    },
  },
});

for (const vyos of ["1.3", "1.4", "1.5"] as const)
  for (const order of [
    ["LAN", "AWAY"],
    ["AWAY", "LAN"],
  ] as const)
    void t.test(`${vyos}: two networks go, ${order.join(" before ")}`, async (t) => {
      const config = putNode(byHand(vyos), network("AWAY"), away(vyos)) as ConfigJson;
      const one = await rig(t, { vyos, config, commitLatencyMs: 150 });
      const first = one.router.submit(removal(order[0]))();
      await new Promise((done) => setTimeout(done, 100));
      const second = one.router.submit(removal(order[1]))();
      t.same((await Promise.all([first, second])).map(textOf), ["ok", "ok"]);
      t.equal(getNode(one.config, server), undefined);
    });

void t.test("alone, the one with the interface stays, and the router's reason is told", async (t) => {
  const config = putNode(byHand("1.5"), network("AWAY"), away("1.5")) as ConfigJson;
  const one = await rig(t, { vyos: "1.5", config });
  t.match(textOf(await one.router.submit(removal("LAN"))()), /appropriate primary IP address/);
  t.ok(getNode(one.config, network("LAN")));
});

void t.test("a refused commit leaves no empty parents behind", async (t) => {
  for (const vyos of ["1.3", "1.4", "1.5"] as const) {
    const one = await rig(t, { vyos });
    const path = ["service", "dns", "forwarding"];
    const ops: Op[] = [{ op: "set", path: [...path, "cache-size"], value: "100" }];
    const half: Change<string> = {
      plan: () => E.right({ ops, touches: [path], prune: [], result: () => E.right("made") }),
    };
    t.match(textOf(await one.router.submit(half)()), /refused to commit \[service dns forwarding\]/);
    t.same(one.config, byHand(vyos));
    t.same(one.emulator.saved(), byHand(vyos));
  }
});

void t.test("a firewall without its table is the router's fault, and costs one commit", async (t) => {
  const one = await rig(t);
  const words = "delete table ip vyos_filter\nError: Could not process rule: No such file or directory";
  const text = `[ firewall ]\n${words}\n[[firewall]] failed\nCommit failed\n`;
  one.emulator.inject({ kind: "refusal", text, match: { path: "/configure" }, times: 1 });
  const group = (name: string): Change<string> => {
    const path = ["firewall", "group", "address-group", name];
    const ops: Op[] = [{ op: "set", path: [...path, "address"], value: "192.0.2.1" }];
    return { plan: () => E.right({ ops, touches: [path], prune: [], result: () => E.right("made") }) };
  };
  const host: Change<string> = {
    plan: () =>
      E.right({
        ops: [{ op: "set", path: ["system", "host-name"], value: "other" }],
        touches: [["system", "host-name"]],
        prune: [],
        result: () => E.right("made"),
      }),
  };
  const outcomes = await Promise.all(
    [group("A"), group("B"), group("C"), host].map((each) => one.router.submit(each)()),
  );
  for (const outcome of outcomes.slice(0, 3)) t.match(textOf(outcome), /until it is rebooted/);
  t.equal(outcomes.slice(3).map(textOf)[0], "ok");
  t.equal(one.sent().length, 2);
});
