/** A router that takes requests and never answers: one time-out is all that anybody waits. */
import * as E from "fp-ts/Either";
import t from "tap";
import { readRouter } from "../../cli/watch/routers.js";
import { explain, type RouterError } from "../../provider/router/errors.js";
import { patiently, readTree } from "../../provider/router/reader.js";
import { rig, rule, type Rig } from "./rig.js";

const TIMEOUT_S = 0.8;

type Operation = (one: Rig) => Promise<E.Either<RouterError, unknown>>;

const operations: Readonly<Record<string, Operation>> = {
  read: (one) => one.router.read(),
  "a fresh read": ({ router: { api, settings } }) => readTree(api, settings)(),
  show: ({ router: { api, settings } }) => patiently(settings, api.show(["version"]))(),
  create: (one) => one.rules.create(rule(30000))(),
  "two creates": async (one) =>
    (await Promise.all([one.rules.create(rule(30000))(), one.rules.create(rule(30001))()]))[1],
  watch: async (one) => {
    const { found } = await readRouter(one.router);
    return found._tag === "Up"
      ? E.right("up")
      : E.left({ _tag: "Protocol", endpoint: "", detail: found.trouble.text });
  },
};

for (const version of ["", "1.5"])
  for (const [name, operation] of Object.entries(operations))
    void t.test(`${name}, ${version === "" ? "of a release not yet known" : "of 1.5"}`, async (t) => {
      // At the pace of users: the time-out is long against every pause, and none of them is waited out three times.
      const one = await rig(t, {}, { timeout: TIMEOUT_S, ...(version === "" ? {} : { version }) });
      one.emulator.inject({ kind: "hang", when: "before", times: 1000 });
      const began = Date.now();
      const outcome = await operation(one);
      const elapsedMs = Date.now() - began;
      t.match(E.isLeft(outcome) ? explain(outcome.left) : "ok", /no answer in time/);
      // A change asks for the log of commits first, and does not wait for it as long.
      const most = version !== "" && name.includes("create") ? 2 : 1;
      t.ok(one.emulator.stats.requests <= most, `${String(one.emulator.stats.requests)} requests`);
      t.ok(elapsedMs < 2.9 * TIMEOUT_S * 1000, `${String(elapsedMs)} ms`);
    });

void t.test("a lost answer is still no reason to give up", async (t) => {
  const one = await rig(t);
  for (const fault of [
    { kind: "reset", when: "before", match: { path: "/retrieve" } },
    { kind: "status", status: 503, match: { path: "/retrieve" } },
    { kind: "truncate", match: { path: "/retrieve" } },
  ] as const) {
    one.emulator.inject(fault);
    one.reconnect();
    t.ok(E.isRight(await one.router.read()), JSON.stringify(fault));
  }
});
