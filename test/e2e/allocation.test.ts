import {
  commandsOf,
  type Declared,
  declare,
  nodeAt,
  officeMappings,
  scenario,
  settingsFor,
  withRouter,
} from "../support/lan.js";
import { mustSucceed, type Stack, withStack } from "../support/pulumi.js";

interface Vm {
  readonly address: string;
  readonly endpoints: Readonly<
    Record<string, { readonly externalPort: number; readonly ruleNumber: number }>
  >;
}

const COUNT = 20;
const nameOf = (i: number): string => `vm${String(i).padStart(2, "0")}`;
const vm = (i: number, forwards: object = { ssh: {}, http: {} }): Declared => [
  "VmAttachment",
  nameOf(i),
  {
    network: "LAN",
    macAddress: `00:50:56:00:00:${i.toString(16).padStart(2, "0")}`,
    inboundInterface: "eth0",
    forwards,
  },
];
const rule = (i: number): Declared => [
  "NatRule",
  `rule${String(i)}`,
  { type: "source", outboundInterface: "eth0", translation: { address: `203.0.113.${String(i + 10)}` } },
];

const vmsOf = async (stack: Stack) => (await stack.outputs()) as Readonly<Record<string, Vm>>;

scenario("places are chosen once and never twice", (t) =>
  withRouter({ commitLatencyMs: 300 }, (router) => {
    const vms = Array.from({ length: COUNT }, (_, i) => vm(i + 1));
    return withStack({ program: declare(vms), ...settingsFor(router) }, async (stack) => {
      // Eight at a time, as on a machine of few cores; a commit can only group what is under way.
      mustSucceed(await stack.up(["--parallel", "8"]));
      const { commitsWithChanges, saves } = router.stats;
      t.ok(commitsWithChanges <= 6, `${commitsWithChanges} commits for ${COUNT} VMs`);
      t.ok(saves <= commitsWithChanges, `${saves} saves`);
      const first = await vmsOf(stack);
      const all = Object.values(first);
      t.strictSame(
        all.map(({ address }) => Number(address.split(".")[3])).sort((a, b) => a - b),
        Array.from({ length: COUNT }, (_, i) => 100 + i),
      );
      const endpoints = all.flatMap((v) => Object.values(v.endpoints));
      const sorted = (key: "externalPort" | "ruleNumber") =>
        endpoints.map((endpoint) => endpoint[key]).sort((a, b) => a - b);
      t.strictSame(
        sorted("externalPort"),
        Array.from({ length: 2 * COUNT }, (_, i) => 32000 + i),
      );
      t.strictSame(
        sorted("ruleNumber"),
        Array.from({ length: 2 * COUNT }, (_, i) => 10000 + i),
      );
      for (const [name, { address, endpoints: own }] of Object.entries(first)) {
        t.match(officeMappings(router)[name], { "ip-address": address });
        t.match(nodeAt(router.config(), "nat", "destination", "rule", String(own.ssh?.ruleNumber)), {
          description: `${name} ssh`,
          destination: { port: String(own.ssh?.externalPort) },
          translation: { address, port: "22" },
        });
      }

      // One more in front, one fewer in the middle, two more rules of the same numbers' pool.
      const others = vms.filter(([, name]) => name !== "vm10");
      stack.writeProgram(declare([vm(0), ...others, rule(1), rule(2)]));
      let since = router.requests.length;
      mustSucceed(await stack.up());
      const second = await vmsOf(stack);
      const kept = ({ vm00: _new, vm10: _old, rule1: _one, rule2: _two, ...rest }: typeof first) => rest;
      t.strictSame(kept(second), kept(first), "nobody else moves");
      t.equal(second.vm00?.address, "192.168.64.120");
      t.strictSame(
        [second.rule1, second.rule2].map((r) => (r as unknown as { number: number }).number).sort(),
        [10000, 10001],
      );
      t.ok(
        commandsOf(router, since).every((line) =>
          /vm00|vm10|nat source|nat destination rule \d+( |$)/.test(line),
        ),
      );
      mustSucceed(await stack.preview(["--expect-no-changes"]));

      // A third forward takes the next places; those of the old ones stay, also when the order changes.
      const three = vm(1, { "000": { port: 443 }, http: {}, ssh: {} });
      stack.writeProgram(declare([...others.slice(1).reverse(), three, vm(0), rule(2), rule(1)]));
      since = router.requests.length;
      mustSucceed(await stack.up());
      const third = await vmsOf(stack);
      t.match(third.vm01?.endpoints, first.vm01?.endpoints);
      t.strictSame({ ...third, vm01: undefined }, { ...second, vm01: undefined });
      const { externalPort, ruleNumber } = third.vm01?.endpoints["000"] ?? {};
      t.ok(
        commandsOf(router, since).every((line) =>
          line.startsWith(`set nat destination rule ${String(ruleNumber)} `),
        ),
      );
      t.notOk(
        Object.values(kept(first))
          .flatMap((v) => Object.values(v.endpoints))
          .some((endpoint) => endpoint.externalPort === externalPort || endpoint.ruleNumber === ruleNumber),
      );

      router.resetStats();
      mustSucceed(await stack.destroy(["--parallel", "8"]));
      t.ok(router.stats.commitsWithChanges <= 6, `${router.stats.commitsWithChanges} commits to destroy`);
      t.equal(router.config().nat, undefined);
    });
  }),
);

scenario("a pool that is full says so, and names what to widen", (t) =>
  withRouter({}, (router) => {
    const pool = { numberRange: { from: 7, to: 8 } };
    const rules = [1, 2, 3].map((i): Declared => [rule(i)[0], rule(i)[1], { ...rule(i)[2], ...pool }]);
    return withStack({ program: declare(rules), ...settingsFor(router) }, async (stack) => {
      const full = await stack.up();
      t.not(full.code, 0);
      t.match(full.output, /The pool of nat source rule numbers 7–8 is full\. .*widen `numberRange`/);
      t.strictSame(Object.keys(nodeAt(router.config(), "nat", "source", "rule") as object), ["7", "8"]);
      t.equal((await stack.resources()).length, 2);
    });
  }),
);
