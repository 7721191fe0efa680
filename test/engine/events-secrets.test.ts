/** No event holds a secret: not of what was, what is asked for, what is there, nor in the router's own words. */
import * as E from "fp-ts/Either";
import t from "tap";
import { Lifecycle } from "../../provider/engine/lifecycle.js";
import type { OperationEvent, RouterEvent } from "../../provider/events/event.js";
import { kinds } from "../../provider/kinds/index.js";
import { apiKey } from "../support/lan.js";
import { connect, rig } from "../router/rig.js";

const path = "protocols bgp neighbor 192.0.2.9";
const neighbour = (description: string, password: string) => ({
  path,
  config: { description, password, "remote-as": "65001" },
  // The password is secret by its name.
  secrets: ["description"],
});

const right = <A>(outcome: E.Either<unknown, A>): A => {
  if (E.isLeft(outcome)) throw new Error(JSON.stringify(outcome.left));
  return outcome.right;
};

void t.test("a life with secrets", async (t) => {
  const one = await rig(t, { apiKey });
  one.emulator.edit([{ op: "set", path: ["protocols", "bgp", "system-as"], value: "65000" }]);
  const told: RouterEvent[] = [];
  const anew = () =>
    new Lifecycle(
      kinds.Config,
      connect(one.emulator, {}, (event) => told.push(event)),
    );
  const last = () => told.filter((event): event is OperationEvent => event.type === "operation").at(-1);

  const made = right(await anew().create(neighbour("hush-one", "word-one"))());
  t.match(last(), { operation: "create", outcome: "succeeded" });
  t.match(last()?.ops, [/description '\[redacted\]'/, /password '\[redacted\]'/, /remote-as '65001'/]);
  t.match(last()?.after, {
    protocols: { bgp: { neighbor: { "192.0.2.9": { description: "[redacted]", "remote-as": "65001" } } } },
  });

  const updated = right(await anew().update(made.outputs, neighbour("hush-two", "word-two"))());
  t.match(last(), { operation: "update", outcome: "succeeded" });

  const at = path.split(" ");
  one.emulator.edit([
    { op: "set", path: [...at, "description"], value: "hush-hand" },
    { op: "set", path: [...at, "password"], value: "word-hand" },
  ]);
  right(await anew().read(updated.outputs)());
  t.same([...(last()?.driftedLeaves ?? [])].sort(), [
    `${path} description: '[redacted]' => '[redacted]'`,
    `${path} password: '[redacted]' => '[redacted]'`,
  ]);

  // The router quotes the value that it refuses.
  const refused = { path: "system", config: { "host-name": "hush three!" }, secrets: ["host-name"] };
  t.ok(E.isLeft(await anew().create({ ...refused, adopt: true })()));
  t.match(last(), { operation: "create", outcome: "refused" });
  t.ok((last()?.errorText ?? "") !== "");

  // The name itself is the secret: it is in paths, in the id, and in what drifts.
  const snmp = { path: "service snmp community hush-snmp", config: { authorization: "ro" } };
  const community = right(await anew().create(snmp)());
  const authorization = ["service", "snmp", "community", "hush-snmp", "authorization"];
  one.emulator.edit([{ op: "set", path: authorization, value: "rw" }]);
  right(await anew().read(community.outputs)());
  const hidden = "service snmp community [redacted] authorization";
  t.match(last(), { id: hidden, paths: [hidden], driftedLeaves: [`${hidden}: 'ro' => 'rw'`] });
  t.ok(E.isLeft(await anew().create({ ...snmp, config: { authorization: "hush" } })()));
  t.match(last(), { operation: "create", outcome: "refused" });

  const all = JSON.stringify(told);
  for (const secret of ["hush", "word-", apiKey]) t.notOk(all.includes(secret), secret);
});
