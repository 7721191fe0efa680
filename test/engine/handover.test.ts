import * as E from "fp-ts/Either";
import t from "tap";
import { atOnce } from "../../provider/base/steps.js";
import { explain } from "../../provider/router/errors.js";
import { nodeAt } from "../support/lan.js";
import { rig, vm, type Rig } from "../router/rig.js";

/** The lowest rule number that the rig leaves free. */
const FIRST_NUMBER = 10001;

type Args = Readonly<Record<string, unknown>>;

/** Makes VMs, then changes all of them in one update, in this order, and gives the errors that it met. */
const change = async (
  r: Rig,
  before: readonly Args[],
  after: readonly Args[],
): Promise<readonly string[]> => {
  const made = await Promise.all(before.map((args) => r.vms.create(vm(Number(args.n), strip(args)))()));
  const states = made.map((outcome) => {
    if (E.isLeft(outcome)) throw new Error(explain(outcome.left));
    return outcome.right.outputs;
  });
  r.reconnect();
  const asked = after.map((args) => vm(Number(args.n), strip(args)));
  // Pulumi asks about every resource first, and by that the run learns who holds what.
  asked.forEach((inputs, i) => atOnce(r.vms.diff(states[i], inputs)));
  const since = r.sent().length;
  const changed = await Promise.all(asked.map((inputs, i) => r.vms.update(states[i], inputs)()));
  const errors = changed.flatMap((outcome) => (E.isLeft(outcome) ? [explain(outcome.left)] : []));
  for (const [i, outcome] of changed.entries())
    if (E.isRight(outcome)) {
      const again = atOnce(r.vms.diff(outcome.right.outputs, asked[i]));
      if (!E.isRight(again) || again.right.changes) errors.push(`VM ${String(i)} is not as it was asked for`);
    }
  if (r.sent().length - since > after.length) errors.push("more commits than changes");
  return errors;
};

/** The destination rules on the router. */
const rulesOf = (r: Rig) =>
  (nodeAt(r.emulator.config(), "nat", "destination", "rule") ?? {}) as Readonly<
    Record<string, { readonly description?: string }>
  >;

const strip = (args: Args): Args => Object.fromEntries(Object.entries(args).filter(([name]) => name !== "n"));
const ssh = (forward: Args): Args => ({ forwards: { ssh: forward } });

void t.test(
  "what one VM gives up another takes in the same update, in whatever order they come",
  async (t) => {
    for (const [name, held, next] of [
      ["an external port", ssh({ externalPort: 32005 }), ssh({ externalPort: 32900 })],
      ["a rule number", ssh({ ruleNumber: 500 }), ssh({ ruleNumber: 900 })],
      ["an address", { address: "192.168.64.150" }, { address: "192.168.64.190" }],
      ["a MAC address", { macAddress: "02:00:00:00:02:01" }, { macAddress: "02:00:00:00:02:09" }],
      ["a name", { hostname: "web" }, { hostname: "old" }],
    ] as const)
      for (const order of ["giver first", "taker first"] as const)
        await t.test(`${name}, ${order}`, async (t) => {
          const giver = [
            { n: 1, ...held },
            { n: 1, ...next },
          ] as const;
          const taker = [{ n: 2 }, { n: 2, ...held }] as const;
          const both = order === "giver first" ? [giver, taker] : [taker, giver];
          const r = await rig(t);
          t.strictSame(
            await change(
              r,
              both.map(([before]) => before),
              both.map(([, after]) => after),
            ),
            [],
          );
        });
  },
);

void t.test("a chain of VMs each takes what the next gives up", async (t) => {
  const ports = [32100, 32200, 32300, 32400];
  const before = ports.map((externalPort, n) => ({ n, ...ssh({ externalPort }) }));
  const after = ports.map((_, n) => ({ n, ...ssh({ externalPort: ports[n + 1] ?? 32500 }) }));
  t.strictSame(await change(await rig(t), before, after), []);
});

void t.test("two change places", async (t) => {
  const r = await rig(t);
  const numbers = [500, 600];
  const before = numbers.map((ruleNumber, n) => ({ n, ...ssh({ ruleNumber }) }));
  const after = numbers.map((ruleNumber, n) => ({ n, ...ssh({ ruleNumber: 1100 - ruleNumber }) }));
  const errors = await change(r, before, after);
  t.strictSame(errors, []);
  t.strictSame(
    numbers.map((number) => rulesOf(r)[String(number)]?.description),
    ["vm1 ssh", "vm0 ssh"],
  );
});

void t.test(
  "what was chosen for a forward makes room for what another forward of the VM is given",
  async (t) => {
    const r = await rig(t);
    const made = await r.vms.create(vm(1, { forwards: { http: {} } }))();
    if (E.isLeft(made)) throw new Error(explain(made.left));
    const asked = vm(1, { forwards: { http: {}, ssh: { externalPort: 32001, ruleNumber: FIRST_NUMBER } } });
    const { outputs } = made.right;
    t.match(outputs, { endpoints: { http: { externalPort: 32001, ruleNumber: FIRST_NUMBER } } });
    const changed = await r.vms.update(outputs, asked)();
    t.match(changed, {
      right: {
        outputs: {
          endpoints: {
            http: { externalPort: 32002, port: 80, status: "active" },
            ssh: { externalPort: 32001, port: 22, ruleNumber: FIRST_NUMBER, status: "active" },
          },
        },
      },
    });
    t.match(rulesOf(r)[FIRST_NUMBER], { description: "vm1 ssh" });
    if (E.isRight(changed))
      t.match(atOnce(r.vms.diff(changed.right.outputs, asked)), { right: { changes: false } });
  },
);
